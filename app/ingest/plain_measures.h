// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/import_options.h"
#include "ingest/plain_row.h"

#include <map>
#include <set>

namespace outturn::ingest {

/// The measures that the rows of a plain return name: each row says again what its measure is, and must not contradict the
/// rows before it. Borrows plan and options.
class PlainMeasures
{
public:
    PlainMeasures(ImportPlan &plan, const ImportOptions &options) : plan_(plan), options_(options) {}

    /// Takes what the row says of its measure, whose id is in its key, into the plan. False where the row is rejected.
    bool read(PlainRow &row);
    /// Of a row that was read.
    const Measure &measure_of(const PlainRow &row) const;

private:
    std::optional<MeasureKind> kind_of(PlainRow &row) const;
    bool describe(PlainRow &row, Measure &measure) const;
    bool check(PlainRow &row, const Measure &wanted);

    ImportPlan &plan_;
    const ImportOptions &options_;
    std::map<std::pair<ProgrammeId, MeasureId>, size_t> measures_;
    std::set<size_t> units_told_; ///< measures of which a row with a value told the unit
};

} // namespace outturn::ingest
