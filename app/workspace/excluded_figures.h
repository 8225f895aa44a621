// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome_return.h"
#include "domain/standing_acts.h"

namespace SQLite {
class Database;
}

namespace outturn::workspace {

/// Whether every figure in force of the measure is left out by an auditor; of one period whether every outcome is. Throws
/// SQLite::Exception, as do all here.
bool is_left_out(SQLite::Database &database, const StandingActs &acts, const ProgrammeId &programme,
                 const MeasureId &measure, const std::optional<Period> &period = {});

/// The cells of the measure that would be in force, had no auditor left them out: by period, provider and the rest of
/// the key.
std::vector<Cell> excluded_cells(SQLite::Database &database, const StandingActs &acts, const ProgrammeId &programme,
                                 const MeasureId &measure);

/// The rule of the rows that add_excluded adds.
inline constexpr QStringView excluded_rule = u"excluded-by-auditor";

/// A row for each figure of the measure and period that an auditor left out, behind those that are there: with the place
/// that it came from, the act, the person and the reason. A figure and its amounts of money are one row.
void add_excluded(SQLite::Database &database, const StandingActs &acts, const ProgrammeId &programme,
                  const MeasureId &measure, const Period &period, std::vector<LeftOutRow> &rows);

} // namespace outturn::workspace
