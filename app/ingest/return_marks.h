// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/provider.h"
#include "ingest/import_log.h"

#include <map>
#include <tuple>

namespace outturn::ingest {

/// Collects what a return says of its providers besides figures: certified, imputed, received, due. One of each kind for
/// a provider and period, whatever the number of rows: where rows contradict each other the first stands, and the others
/// are warned of. Borrows plan and log.
class ReturnMarks
{
public:
    ReturnMarks(ImportPlan &plan, ImportLog &log) : plan_(plan), log_(log) {}

    /// An empty cell, and a publisher's marker for a missing value, say nothing; what cannot be read is warned of.
    void take(ReturnMarkKind kind, const CellKey &key, const ImportLog::Place &place);
    /// In the order of sheets, rows and columns, once the last row has been read.
    void finish();

private:
    using Key = std::tuple<ReturnMarkKind, ProgrammeId, ProviderId, QDate, QDate>;

    ImportPlan &plan_;
    ImportLog &log_;
    std::map<Key, size_t> known_; ///< places in the plan
};

/// "yes", "no" or an ISO date, from what people write: yes, Y, true, 1; 2013-05-31 or 31/05/2013.
std::optional<QString> normal_mark(ReturnMarkKind kind, const QString &text);

} // namespace outturn::ingest
