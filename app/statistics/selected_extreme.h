// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"

#include <tl/expected.hpp>

namespace outturn::statistics {

/// What the best or worst of several is worth, given that it was chosen for being so ("winner's curse").
struct SelectedExtreme {
    double median_unbiased = 0.0; ///< as likely too high as too low
    double lower90 = 0.0;
    double upper90 = 0.0;
    double lower95 = 0.0;
    double upper95 = 0.0;
};

/// The true value mu behind an extreme figure x with this standard error s, conditional on its lying beyond the
/// runner-up L: mu solves 1 - Q((x - mu) / s) / Q((L - mu) / s) = p, Q the normal's upper tail, with p = 0.5, and
/// 0.95 / 0.05 and 0.975 / 0.025 for the limits. A value below the runner-up is the lowest, and the same with signs
/// turned. The nearer the runner-up, the further the limit behind it runs away.
/// Domain: finite; standard_error > 0.
/// Errors: not_finite, negative_input, zero_denominator (no standard error); no_variation where value and runner-up
/// are the same, or so near that the limit has no number: neither was chosen, and nothing is known in that direction.
/// Source: Andrews, Kitagawa and McCloskey 2023, Quarterly Journal of Economics 139:305.
tl::expected<SelectedExtreme, Reason> selected_extreme(double value, double standard_error, double runner_up);

} // namespace outturn::statistics
