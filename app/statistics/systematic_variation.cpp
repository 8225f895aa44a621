// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/systematic_variation.h"

#include "statistics/compensated_sum.h"
#include "statistics/input_checks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace outturn::statistics {

namespace {

/// O log(O/E) - (O - E), by way of O - E: near equality the two terms would cancel each other's digits.
double deviance_term(double observed, double expected)
{
    const double excess = (observed - expected) / expected;
    return observed == 0.0 ? expected : expected * ((1.0 + excess) * std::log1p(excess) - excess);
}

} // namespace

tl::expected<SystematicVariation, Reason> systematic_variation(std::span<const double> observed,
                                                               std::span<const double> expected)
{
    if (observed.empty() || observed.size() != expected.size()) {
        return tl::unexpected(Reason::too_few_values);
    }
    CompensatedSum component;
    CompensatedSum chi_square;
    CompensatedSum deviance;
    for (std::size_t i = 0; i < observed.size(); ++i) {
        for (const auto &reason : {check_count(observed[i]), check_volume(expected[i])}) {
            if (reason) {
                return tl::unexpected(*reason);
            }
        }
        const double excess = (observed[i] - expected[i]) / expected[i];
        component.add(excess * excess);
        component.add(-1.0 / expected[i]);
        chi_square.add(excess * (observed[i] - expected[i]));
        deviance.add(2.0 * deviance_term(observed[i], expected[i]));
    }
    const auto count = static_cast<double>(observed.size());
    SystematicVariation variation;
    variation.component = component.value() / count;
    variation.chi_square = chi_square.value();
    variation.deviance = std::max(0.0, deviance.value());
    if (!std::isfinite(variation.component) || !std::isfinite(variation.chi_square)) {
        return tl::unexpected(Reason::not_finite);
    }
    if (observed.size() >= 2) {
        variation.index_of_dispersion = variation.chi_square / (count - 1.0);
    }
    return variation;
}

} // namespace outturn::statistics
