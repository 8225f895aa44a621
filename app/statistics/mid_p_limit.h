// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/monotone_root.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace outturn::statistics {

/// The parameter at which the mid-P tail, the mean of a tail with and without the count itself, is as given: outside
/// is the limit of the tail with it, inside that of the tail without it, and the limit sought lies between the two.
/// mid_p(parameter) is monotone from outside to inside, where it grows.
template <typename MidP> double mid_p_limit(MidP &&mid_p, double outside, double inside, double tail)
{
    // Measured in parts of the larger end and on the log of the tail, on which a limit next to 0 keeps its digits.
    const double scale = std::max(outside, inside);
    const double sign = inside > outside ? 1.0 : -1.0;
    const auto excess = [&](double part) { return sign * std::log(mid_p(part * scale) / tail); };
    const double lower = std::min(outside, inside) / scale;
    const double at_lower = excess(lower);
    const double at_upper = excess(1.0);
    if (!(at_lower < 0.0 && at_upper > 0.0)) { // the ends coincide to the last digit
        return outside;
    }
    const double slope = (at_upper - at_lower) / (1.0 - lower);
    const double guess = std::isfinite(slope) ? lower - at_lower / slope : (lower + 1.0) / 2.0;
    return scale * monotone_root(excess, lower, 1.0, guess, slope);
}

} // namespace outturn::statistics
