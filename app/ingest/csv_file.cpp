// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csv_file.h"

#include "ingest/csv_records.h"

#include <algorithm>

namespace outturn::ingest {
namespace {

bool is_plain_text(QByteArrayView text)
{
    return plain_run(text) == text.size();
}

/// Keeps the memory that the string has: a row is mostly as long as the one before.
void assign(QString &field, QByteArrayView text)
{
    constexpr qsizetype worth_keeping = 4096;
    if (!is_plain_text(text) || field.capacity() > worth_keeping) {
        field = QString::fromUtf8(text);
        return;
    }
    field.resize(text.size());
    std::transform(text.begin(), text.end(), field.begin(), [](char c) { return QLatin1Char(c); });
}

/// Reads the rows of a CSV once. Owns its reading of the file; used from one thread.
class CsvSource : public SheetSource
{
public:
    CsvSource(const ReturnFile &file, const CsvForm &form) : records_(file, form) {}

    Result<> open() { return records_.open(); }
    Result<bool> next(SheetRow &row) override
    {
        Result<bool> more = records_.next();
        if (!more || !*more)
            return more;
        const std::vector<QByteArrayView> &fields = records_.fields();
        row.row = records_.line();
        row.hidden = false;
        row.marks.clear();
        row.superscripts.clear();
        row.fields.resize(static_cast<qsizetype>(fields.size()));
        for (size_t i = 0; i < fields.size(); ++i)
            assign(row.fields[static_cast<qsizetype>(i)], fields[i]);
        return true;
    }
    qint64 position() const override { return records_.position(); }
    qint64 size() const override { return records_.size(); }
    QString text() const override { return QString::fromUtf8(records_.raw()); }

private:
    CsvRecords records_;
};

/// A CSV as a file of one sheet. Owns the return's bytes or its path.
class CsvFile : public SheetFile
{
public:
    CsvFile(ReturnFile file, CsvForm form) : file_(std::move(file)), form_(std::move(form)) {}

    const std::vector<SheetInfo> &sheets() const override { return sheets_; }
    Result<std::unique_ptr<SheetSource>> open(int) override
    {
        auto source = std::make_unique<CsvSource>(file_, form_);
        if (const Result<> opened = source->open(); !opened)
            return tl::unexpected(opened.error());
        return source;
    }
    Result<std::vector<CellRange>> merged(int) override { return std::vector<CellRange>(); }

private:
    ReturnFile file_;
    CsvForm form_;
    std::vector<SheetInfo> sheets_{1};
};

} // namespace

Result<std::unique_ptr<SheetFile>> open_csv(const ReturnFile &file, const CsvForm &form)
{
    return std::make_unique<CsvFile>(file, form);
}

Result<std::unique_ptr<SheetFile>> open_csv(const ReturnFile &file, const QString &encoding, const QString &delimiter,
                                            const std::stop_token &stop)
{
    const Result<CsvForm> form = find_csv_form(file, encoding, delimiter, stop);
    if (!form)
        return tl::unexpected(form.error());
    return open_csv(file, *form);
}

} // namespace outturn::ingest
