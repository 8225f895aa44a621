// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/decimal_comma_file.h"

#include "foundation/number_text.h"

namespace outturn::ingest {
namespace {

/// Rows of another source, their numbers with points.
class DecimalCommaSource : public SheetSource
{
public:
    explicit DecimalCommaSource(std::unique_ptr<SheetSource> source) : source_(std::move(source)) {}

    Result<bool> next(SheetRow &row) override
    {
        Result<bool> more = source_->next(row);
        if (more && *more) {
            for (QString &field : row.fields)
                field = with_decimal_point(field);
        }
        return more;
    }
    qint64 position() const override { return source_->position(); }
    qint64 size() const override { return source_->size(); }
    QString text() const override { return source_->text(); }

private:
    std::unique_ptr<SheetSource> source_;
};

} // namespace

QString with_decimal_point(const QString &text)
{
    if (!text.contains(u',') && !text.contains(u'.'))
        return text;
    if (!parse_number(text, NumberForm{true}))
        return text;
    QString number = text;
    number.remove(u'.');
    number.replace(u',', u'.');
    return number;
}

Result<std::unique_ptr<SheetSource>> DecimalCommaFile::open(int sheet)
{
    Result<std::unique_ptr<SheetSource>> source = file_->open(sheet);
    if (!source)
        return source;
    return std::make_unique<DecimalCommaSource>(std::move(*source));
}

} // namespace outturn::ingest
