// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/tail_probabilities.h"

#include "statistics/count_tails.h"
#include "statistics/input_checks.h"
#include "statistics/special_functions.h"

#include <cmath>

namespace outturn::statistics {

tl::expected<Tails, Reason> binomial_tails(double x, double n, double p0)
{
    if (const auto reason = check_proportion(x, n)) {
        return tl::unexpected(*reason);
    }
    if (!(p0 >= 0.0 && p0 <= 1.0)) {
        return tl::unexpected(std::isnan(p0) ? Reason::not_finite : Reason::target_out_of_range);
    }
    return Tails{binomial_low(x, n, p0), binomial_high(x, n, p0)};
}

tl::expected<Tails, Reason> poisson_tails(double x, double expected)
{
    if (const auto reason = check_count(x)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_count(expected)) {
        return tl::unexpected(*reason);
    }
    return Tails{poisson_low(x, expected), poisson_high(x, expected)};
}

tl::expected<Tails, Reason> normal_tails(double value, double target, double standard_error)
{
    if (!std::isfinite(value) || !std::isfinite(target)) {
        return tl::unexpected(Reason::not_finite);
    }
    if (const auto reason = check_volume(standard_error)) {
        return tl::unexpected(*reason);
    }
    const double z = (value - target) / standard_error;
    return Tails{normal_upper_tail(-z), normal_upper_tail(z)};
}

} // namespace outturn::statistics
