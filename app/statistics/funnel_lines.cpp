// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/funnel_lines.h"

#include "statistics/funnel_flag.h"

namespace outturn::statistics {

namespace {

template <typename LimitsAt>
tl::expected<std::vector<FunnelLinePoint>, Reason> lines(std::span<const double> volumes, double target,
                                                         LimitsAt &&limits_at)
{
    std::vector<FunnelLinePoint> points;
    points.reserve(volumes.size());
    for (const double volume : volumes) {
        const auto limits95 = limits_at(volume, target, tail95);
        if (!limits95) {
            return tl::unexpected(limits95.error());
        }
        const auto limits998 = limits_at(volume, target, tail998);
        if (!limits998) {
            return tl::unexpected(limits998.error());
        }
        points.push_back({volume, *limits95, *limits998});
    }
    return points;
}

} // namespace

tl::expected<std::vector<FunnelLinePoint>, Reason> binomial_funnel_lines(std::span<const double> cases, double target)
{
    return lines(cases, target, binomial_funnel_limits);
}

tl::expected<std::vector<FunnelLinePoint>, Reason> poisson_funnel_lines(std::span<const double> exposures,
                                                                        double target)
{
    return lines(exposures, target, poisson_funnel_limits);
}

tl::expected<std::vector<FunnelLinePoint>, Reason> normal_funnel_lines(std::span<const double> standard_errors,
                                                                       double target)
{
    return lines(standard_errors, target, normal_funnel_limits);
}

} // namespace outturn::statistics
