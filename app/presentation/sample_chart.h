// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/sample_record.h"
#include "presentation/wording.h"
#include "widgets/limit_bar_values.h"

namespace outturn::presentation {

/// Most likely error, its limit and what can be tolerated along one line; without values where there is no limit.
widgets::LimitBarValues sample_limit_bar(const audit::Sample &sample, const audit::SampleOutcome &outcome,
                                         const Wording &wording);

} // namespace outturn::presentation
