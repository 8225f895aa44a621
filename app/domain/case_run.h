// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_event.h"

#include <string>
#include <string_view>

namespace outturn {

/// One accepted row of a case return on its way into the workspace. The texts are in the run's own memory.
struct CaseRecord {
    quint32 key = 0; ///< position in the keys of the import, which grow from run to run
    qint32 line = 0; ///< of the file, from 1
    std::string_view case_ref;
    std::string_view person_ref;
    std::string_view household_ref;
    qint32 claimed_pence = no_amount;
    qint32 paid_pence = no_amount;
    qint32 cost_pence = no_amount;
    CaseDay referred_on = no_day;
    CaseDay attached_on = no_day;
    CaseDay outcome_on = no_day;
    CaseDay paid_on = no_day;
    CaseStatus status = CaseStatus::claimed;
};

/// A few hundred thousand rows, sorted by provider, measure and period (that is, by the keys as texts, then by line), so
/// that every cell is one stretch of rows. Moved from the thread that reads to the one that stores.
struct CaseRun {
    std::vector<CaseRecord> records;
    std::vector<CellKey> new_keys; ///< those that no earlier run had; their positions follow on
    std::string text;              ///< what the records' views point into; never grown after they are made
};

/// Where a line of the file begins, one in lines_between_offsets, so that a row can be looked up in a large original.
struct LineOffset {
    int line = 0;
    qint64 offset = 0;
};

inline constexpr int lines_between_offsets = 4096;

} // namespace outturn
