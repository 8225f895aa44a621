// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "presentation/wording.h"

namespace outturn::presentation {

/// How the figures of one answer were worked out, a paragraph each: what a value, an interval and a limit is; how the
/// target came about; what over-dispersion, chance and a likely rank mean here; what a cost covers.
QStringList method_words(const analysis::SpreadAnswer &answer, const Wording &wording);

/// The same of what is said over time, and of costs.
QString trend_method_words(const Wording &wording);
QString cost_method_words(const Wording &wording);

/// "54.2%: 7,234 of 13,345, what all those compared come to together". Empty without a target.
QString target_account(const analysis::SpreadAnswer &answer, const Wording &wording);

} // namespace outturn::presentation
