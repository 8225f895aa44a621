// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome_return.h"

namespace outturn::ingest {

/// Keeps how every row of every sheet ended, so that the counts always add up, also where a row that was taken in turns
/// out to be wrong once all rows are known.
class RowLedger
{
public:
    enum class End : quint8 { accepted, excluded, in_error };

    void begin_sheet(const QString &sheet, int header_row);
    /// Rows of a sheet come in order, each once.
    void add(int row, End end);
    void put_in_error(int sheet, int row);

    int sheet() const { return static_cast<int>(sheets_.size()) - 1; }
    const QString &name(int sheet) const { return sheets_[static_cast<size_t>(sheet)].name; }
    int rows() const;
    /// Counts for each sheet and in sum.
    void count_into(ImportPlan &plan) const;

private:
    struct Entry {
        int row;
        End end;
    };
    struct Sheet {
        QString name;
        int header_row = 0;
        std::vector<Entry> rows;
    };

    std::vector<Sheet> sheets_;
};

} // namespace outturn::ingest
