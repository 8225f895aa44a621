// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/case_records.h"

#include "ingest/csv_records.h"

namespace outturn::ingest {
namespace {

class CsvCaseRecords : public CaseRecords
{
public:
    CsvCaseRecords(const ReturnFile &file, const CsvForm &form) : records_(file, form, true) {}

    Result<> open() { return records_.open(); }
    Result<bool> next() override { return records_.next(); }
    const std::vector<QByteArrayView> &fields() const override { return records_.fields(); }
    int row() const override { return records_.line(); }
    std::optional<qint64> offset() const override { return records_.offset(); }
    qint64 position() const override { return records_.position(); }
    qint64 size() const override { return records_.size(); }
    bool met_text_fault() const override { return records_.met_text_fault(); }
    QByteArray hash() const override { return records_.hash(); }

private:
    CsvRecords records_;
};

class SheetCaseRecords : public CaseRecords
{
public:
    explicit SheetCaseRecords(std::unique_ptr<SheetSource> source) : source_(std::move(source)) {}

    Result<bool> next() override
    {
        do {
            Result<bool> more = source_->next(row_);
            if (!more || !*more)
                return more;
        } while (row_.is_blank());
        const auto size = static_cast<size_t>(row_.fields.size());
        texts_.resize(size);
        fields_.resize(size);
        for (size_t i = 0; i < size; ++i) {
            texts_[i] = row_.fields[static_cast<qsizetype>(i)].toUtf8();
            fields_[i] = texts_[i];
        }
        return true;
    }
    const std::vector<QByteArrayView> &fields() const override { return fields_; }
    int row() const override { return row_.row; }
    qint64 position() const override { return source_->position(); }
    qint64 size() const override { return source_->size(); }

private:
    std::unique_ptr<SheetSource> source_;
    SheetRow row_;
    std::vector<QByteArray> texts_;
    std::vector<QByteArrayView> fields_;
};

} // namespace

Result<std::unique_ptr<CaseRecords>> open_case_records(const ReturnFile &file, OpenedReturn &opened, int sheet)
{
    if (opened.form.encoding.isEmpty()) {
        Result<std::unique_ptr<SheetSource>> source = opened.file->open(sheet);
        if (!source)
            return tl::unexpected(source.error());
        return std::make_unique<SheetCaseRecords>(std::move(*source));
    }
    CsvForm form;
    form.encoding = opened.form.encoding;
    form.delimiter = opened.form.delimiter;
    auto records = std::make_unique<CsvCaseRecords>(file, form);
    if (const Result<> ready = records->open(); !ready)
        return tl::unexpected(ready.error());
    return records;
}

} // namespace outturn::ingest
