// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_run.h"
#include "domain/outcome_return.h"
#include "foundation/result.h"

#include <span>

namespace outturn {

/// Where a return goes: wholly or not at all. Called from one thread only; abandon() at any moment leaves everything as
/// it was before begin().
///
/// A return of figures: begin, accept as often as needed, finish. A case return, which is read while it is stored:
/// begin_cases, accept_cases for each run, complete_cases with the account of the file, accept for the figures that
/// count distinct cases, finish.
class ImportSink
{
public:
    struct Outcome {
        qint64 return_id = 0;
        std::optional<qint64> superseded_return_id;
    };

    virtual ~ImportSink() = default;

    virtual Result<> begin(const ImportPlan &plan) = 0;
    virtual Result<> accept(std::span<const Cell> run) = 0;
    virtual Result<Outcome> finish() = 0;

    /// The file is known, what it says is not yet: of the plan only the file counts.
    virtual Result<> begin_cases(const ReturnFile &file) = 0;
    virtual Result<> accept_cases(const CaseRun &run) = 0;
    /// What became of every row, who and what the rows are about, and where lines begin. The cells of the rows are made
    /// and supersede earlier ones of the same keys; those of the derived measures of the same programmes, which only a
    /// pass over the cases can make again, are withdrawn: accept brings the new ones.
    virtual Result<> complete_cases(const ImportPlan &plan, std::span<const LineOffset> offsets) = 0;

    virtual void abandon() = 0;
};

} // namespace outturn
