// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/table_layout.h"

#include <QtTest/QTest>

namespace outturn::test {

/// A sheet written down in a test, one text a row, its cells parted by semicolons; blank rows count and are left out.
class HandMadeSheet : public ingest::SheetFile
{
public:
    explicit HandMadeSheet(const QStringList &rows, std::vector<ingest::CellRange> merged = {},
                           const QString &name = QString())
        : sheets_{{name, false}}, merged_(std::move(merged))
    {
        for (int i = 0; i < rows.size(); ++i) {
            ingest::SheetRow row;
            row.row = i + 1;
            row.fields = rows[i].split(u';');
            if (!row.is_blank())
                rows_.push_back(std::move(row));
        }
    }

    std::vector<ingest::SheetRow> &rows() { return rows_; }

    const std::vector<ingest::SheetInfo> &sheets() const override { return sheets_; }
    Result<std::unique_ptr<ingest::SheetSource>> open(int) override
    {
        return Result<std::unique_ptr<ingest::SheetSource>>(std::make_unique<Source>(rows_));
    }
    Result<std::vector<ingest::CellRange>> merged(int) override { return merged_; }

    ingest::SheetSurvey survey()
    {
        auto surveyed = ingest::survey_sheet(*this, 0, {});
        if (!surveyed)
            qFatal("%s", qPrintable(surveyed.error().message));
        return std::move(*surveyed);
    }
    ingest::TableLayout layout(const TableMapping *mapping = nullptr) { return ingest::find_layout(survey(), mapping); }

private:
    class Source : public ingest::SheetSource
    {
    public:
        explicit Source(std::vector<ingest::SheetRow> rows) : rows_(std::move(rows)) {}
        Result<bool> next(ingest::SheetRow &row) override
        {
            if (next_ >= rows_.size())
                return false;
            row = rows_[next_++];
            return true;
        }
        qint64 position() const override { return 0; }
        qint64 size() const override { return 0; }

    private:
        std::vector<ingest::SheetRow> rows_;
        size_t next_ = 0;
    };

    std::vector<ingest::SheetInfo> sheets_;
    std::vector<ingest::SheetRow> rows_;
    std::vector<ingest::CellRange> merged_;
};

inline QStringList headers_of(const ingest::TableLayout &layout)
{
    QStringList headers;
    for (const ingest::LayoutColumn &column : layout.columns)
        headers.append(column.header);
    return headers;
}

inline QString period_of(const ingest::LayoutColumn &column)
{
    return column.period ? period_label(*column.period) : QString();
}

} // namespace outturn::test
