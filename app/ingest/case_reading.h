// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/progress.h"
#include "ingest/case_run_taker.h"

#include <functional>
#include <stop_token>

namespace outturn::ingest {

/// Where a reader of cases leaves its runs, how it says how far it is, and how it learns that it is to end.
struct CaseReadingEnds {
    std::function<Result<>(CaseRun)> take;
    Progress progress;
    std::stop_token stop;
};

/// Lets `read` work in a thread of its own, and hands what it makes to the taker in this one: reading and storing go on
/// side by side, with at most two runs between them. Progress comes in this thread too. Returns when both have ended, with
/// the taker's error before the reader's.
Result<> read_beside(const std::function<Result<>(const CaseReadingEnds &)> &read, CaseRunTaker &taker,
                     const Progress &progress, const std::stop_token &stop);

} // namespace outturn::ingest
