// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/funnel_limits.h"

#include <span>
#include <vector>

namespace outturn::statistics {

/// All four lines of a funnel at one volume.
struct FunnelLinePoint {
    double volume = 0.0; ///< cases, exposure, expected events or standard error, as the function says
    FunnelLimits limits95;
    FunnelLimits limits998;
};

/// The lines of a funnel of proportions at these numbers of cases; domain and errors as binomial_funnel_limits.
tl::expected<std::vector<FunnelLinePoint>, Reason> binomial_funnel_lines(std::span<const double> cases, double target);

/// The lines of a funnel of rates or ratios at these exposures; domain and errors as poisson_funnel_limits.
tl::expected<std::vector<FunnelLinePoint>, Reason> poisson_funnel_lines(std::span<const double> exposures,
                                                                        double target);

/// The lines of a funnel of means at these standard errors; domain and errors as normal_funnel_limits.
tl::expected<std::vector<FunnelLinePoint>, Reason> normal_funnel_lines(std::span<const double> standard_errors,
                                                                       double target);

} // namespace outturn::statistics
