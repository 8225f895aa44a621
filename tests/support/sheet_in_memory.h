// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/sheet_file.h"
#include "ingest/table_layout.h"

namespace outturn::test {

/// A sheet whose rows were written down in a test.
class SheetInMemory : public ingest::SheetFile
{
public:
    explicit SheetInMemory(const QString &name = {}) : sheets_{{name, false}} {}

    /// Cells are separated by "|"; the first row is row 1.
    SheetInMemory &row(const QString &cells)
    {
        ingest::SheetRow row;
        row.row = static_cast<int>(rows_.size()) + 1;
        row.fields = cells.split(u'|');
        rows_.push_back(row);
        return *this;
    }
    SheetInMemory &row(const ingest::SheetRow &row)
    {
        rows_.push_back(row);
        rows_.back().row = static_cast<int>(rows_.size());
        return *this;
    }

    const std::vector<ingest::SheetInfo> &sheets() const override { return sheets_; }
    Result<std::unique_ptr<ingest::SheetSource>> open(int) override { return std::make_unique<Source>(rows_); }
    Result<std::vector<ingest::CellRange>> merged(int) override { return std::vector<ingest::CellRange>(); }

    /// The layout of a sheet whose header is one of its rows, from 1, and one row high.
    ingest::TableLayout layout(int header_row = 1) const
    {
        ingest::TableLayout layout;
        layout.first_header_row = header_row;
        layout.header_row = header_row;
        for (int i = 0; i + 1 < header_row; ++i)
            layout.titles.append(rows_[static_cast<size_t>(i)].fields.first());
        for (const QString &header : rows_[static_cast<size_t>(header_row) - 1].fields) {
            ingest::LayoutColumn column;
            column.header = header;
            column.tiers = QStringList{header};
            column.raw = header;
            layout.columns.push_back(column);
        }
        return layout;
    }

private:
    class Source : public ingest::SheetSource
    {
    public:
        explicit Source(const std::vector<ingest::SheetRow> &rows) : rows_(rows) {}

        Result<bool> next(ingest::SheetRow &row) override
        {
            if (at_ == rows_.size())
                return false;
            row = rows_[at_++];
            return true;
        }
        qint64 position() const override { return static_cast<qint64>(at_); }
        qint64 size() const override { return static_cast<qint64>(rows_.size()); }

    private:
        const std::vector<ingest::SheetRow> &rows_;
        size_t at_ = 0;
    };

    std::vector<ingest::SheetInfo> sheets_;
    std::vector<ingest::SheetRow> rows_;
};

} // namespace outturn::test
