// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome_return.h"
#include "foundation/result.h"

#include <span>

namespace outturn {

/// Where a return goes: wholly or not at all. Called from one thread only; abandon() at any moment leaves everything as
/// it was before begin().
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
    virtual void abandon() = 0;
};

} // namespace outturn
