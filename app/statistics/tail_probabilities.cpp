// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/tail_probabilities.h"

#include "statistics/count_tails.h"
#include "statistics/input_checks.h"
#include "statistics/special_functions.h"

#include <cmath>

namespace outturn::statistics {

tl::expected<Tails, Reason> binomial_tails(double x, double n, double p0, Working *working)
{
    if (const auto reason = check_proportion(x, n)) {
        return tl::unexpected(*reason);
    }
    if (!(p0 >= 0.0 && p0 <= 1.0)) {
        return tl::unexpected(std::isnan(p0) ? Reason::not_finite : Reason::target_out_of_range);
    }
    const Tails tails{binomial_low(x, n, p0), binomial_high(x, n, p0)};
    if (working != nullptr) {
        working->note("x", x);
        working->note("n", n);
        working->note("target", p0);
        working->note("P(X <= x)", tails.low, "I_(1 - target)(n - x, x + 1)");
        working->note("P(X >= x)", tails.high, "I_target(x, n - x + 1)");
    }
    return tails;
}

tl::expected<Tails, Reason> poisson_tails(double x, double expected, Working *working)
{
    if (const auto reason = check_count(x)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_count(expected)) {
        return tl::unexpected(*reason);
    }
    const Tails tails{poisson_low(x, expected), poisson_high(x, expected)};
    if (working != nullptr) {
        working->note("x", x);
        working->note("E", expected);
        working->note("P(X <= x)", tails.low, "Q(x + 1, E)");
        working->note("P(X >= x)", tails.high, "P(x, E)");
    }
    return tails;
}

tl::expected<Tails, Reason> normal_tails(double value, double target, double standard_error, Working *working)
{
    if (!std::isfinite(value) || !std::isfinite(target)) {
        return tl::unexpected(Reason::not_finite);
    }
    if (const auto reason = check_volume(standard_error)) {
        return tl::unexpected(*reason);
    }
    const double z = (value - target) / standard_error;
    const Tails tails{normal_upper_tail(-z), normal_upper_tail(z)};
    if (working != nullptr) {
        working->note("y", value);
        working->note("target", target);
        working->note("s", standard_error);
        working->note("z", z, "(y - target) / s");
        working->note("P(Y <= y)", tails.low, "Phi(z)");
        working->note("P(Y >= y)", tails.high, "1 - Phi(z)");
    }
    return tails;
}

} // namespace outturn::statistics
