// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <span>
#include <vector>

namespace outturn::statistics {

/// What keeps many tests from finding something by their number alone. The first four bound the chance of one false
/// finding or more, the last two the share of false ones among the findings.
enum class Adjustment { bonferroni, holm, hochberg, hommel, benjamini_hochberg, benjamini_yekutieli };

/// Adjusted p-values in the order given: a finding at level a is one whose adjusted p is at most a.
/// Domain: 0 <= p <= 1; none give none. Errors: not_finite, level_out_of_range.
/// Sources: Holm 1979; Hochberg 1988; Hommel 1988; Benjamini and Hochberg 1995; Benjamini and Yekutieli 2001.
tl::expected<std::vector<double>, Reason> adjusted_p_values(std::span<const double> p_values, Adjustment adjustment);

} // namespace outturn::statistics
