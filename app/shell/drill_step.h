// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_question.h"

namespace outturn::shell {

/// How far down the user has gone: all providers, one of them, or the cells of its return.
enum class Depth { all, provider, source };

/// One step of the way: what is asked, who is looked at, how deep. A value; back and forward go through such steps.
struct DrillStep {
    analysis::SpreadQuestion question;
    ProviderId provider; ///< the active one; may be set at any depth
    Depth depth = Depth::all;

    friend bool operator==(const DrillStep &, const DrillStep &) = default;
};

} // namespace outturn::shell
