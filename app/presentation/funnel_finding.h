// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "presentation/wording.h"

namespace outturn::presentation {

/// What the funnel plot shows, in sentences: how many lie beyond the limits, against how many by chance alone; whether
/// all vary more than chance explains; and whom chance explains least. Empty where nobody can be held against limits.
QString funnel_finding(const analysis::SpreadAnswer &answer, const Wording &wording);

} // namespace outturn::presentation
