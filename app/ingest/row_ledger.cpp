// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/row_ledger.h"

#include <algorithm>

namespace outturn::ingest {

void RowLedger::begin_sheet(const QString &sheet, int header_row)
{
    sheets_.push_back({sheet, header_row, {}});
}

void RowLedger::add(int row, End end)
{
    sheets_.back().rows.push_back({row, end});
}

void RowLedger::put_in_error(int sheet, int row)
{
    std::vector<Entry> &rows = sheets_[static_cast<size_t>(sheet)].rows;
    const auto at = std::lower_bound(rows.begin(), rows.end(), row, [](const Entry &e, int r) { return e.row < r; });
    if (at != rows.end() && at->row == row)
        at->end = End::in_error;
}

int RowLedger::rows() const
{
    size_t rows = 0;
    for (const Sheet &sheet : sheets_)
        rows += sheet.rows.size();
    return static_cast<int>(rows);
}

void RowLedger::count_into(ImportPlan &plan) const
{
    plan.tally = {};
    plan.sheets.clear();
    for (const Sheet &sheet : sheets_) {
        RowTally tally;
        for (const Entry &entry : sheet.rows) {
            ++tally.rows;
            ++(entry.end == End::accepted       ? tally.accepted
                   : entry.end == End::excluded ? tally.excluded
                                                : tally.in_error);
        }
        plan.sheets.push_back({sheet.name, sheet.header_row, tally});
        plan.tally.rows += tally.rows;
        plan.tally.accepted += tally.accepted;
        plan.tally.excluded += tally.excluded;
        plan.tally.in_error += tally.in_error;
    }
}

} // namespace outturn::ingest
