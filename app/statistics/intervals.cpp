// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/intervals.h"

#include "statistics/input_checks.h"
#include "statistics/special_functions.h"

#include <algorithm>
#include <cmath>

namespace outturn::statistics {

namespace {

double tail_of(double confidence)
{
    return (1.0 - confidence) / 2.0;
}

void note(Working *working, std::string_view symbol, double value, std::string_view formula = {})
{
    if (working != nullptr) {
        working->note(symbol, value, formula);
    }
}

void note_score(Working *working, double confidence, double z)
{
    note(working, "confidence", confidence);
    note(working, "z", z, "normal quantile at (1 + confidence) / 2");
}

} // namespace

tl::expected<Interval, Reason> wilson_interval(double x, double n, double confidence, Working *working)
{
    if (const auto reason = check_proportion(x, n)) {
        return tl::unexpected(*reason);
    }
    if (confidence == 1.0) {
        note(working, "lower", 0.0, "0 at confidence 1");
        note(working, "upper", 1.0, "1 at confidence 1");
        return Interval{0.0, 1.0};
    }
    if (const auto reason = check_confidence(confidence)) {
        return tl::unexpected(*reason);
    }
    const double z = normal_score(tail_of(confidence));
    const double root = z * std::sqrt(z * z + 4.0 * x * ((n - x) / n));
    const double sum = 2.0 * x + z * z + root;
    // The two limits multiply to x^2 / (n(n + z^2)): the lower one without the subtraction that loses its digits.
    // Rounding may put the upper one an atom above 1.
    const Interval interval{x == 0.0 ? 0.0 : 2.0 * x * (x / n) / sum,
                            x == n ? 1.0 : std::min(1.0, sum / (2.0 * (n + z * z)))};
    note(working, "x", x);
    note(working, "n", n);
    note_score(working, confidence, z);
    note(working, "root", root, "z sqrt(z^2 + 4x(1 - x/n))");
    note(working, "lower", interval.lower, "(2x + z^2 - root) / (2(n + z^2))");
    note(working, "upper", interval.upper, "(2x + z^2 + root) / (2(n + z^2))");
    return interval;
}

tl::expected<Interval, Reason> garwood_interval(double count, double confidence, Working *working)
{
    if (const auto reason = check_count(count)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_confidence(confidence)) {
        return tl::unexpected(*reason);
    }
    const double tail = tail_of(confidence);
    const Interval interval{count == 0.0 ? 0.0 : gamma_lower_inverse(count, tail),
                            gamma_upper_inverse(count + 1.0, tail)};
    note(working, "x", count);
    note(working, "confidence", confidence);
    note(working, "a", tail, "(1 - confidence) / 2");
    note(working, "lower x", interval.lower,
         count == 0.0 ? "0 at x = 0" : "chi-square quantile at a, 2x degrees of freedom, / 2");
    note(working, "upper x", interval.upper, "chi-square quantile at 1 - a, 2x + 2 degrees of freedom, / 2");
    return interval;
}

tl::expected<Interval, Reason> garwood_rate_interval(double count, double exposure, double confidence, Working *working)
{
    if (const auto reason = check_volume(exposure)) {
        return tl::unexpected(*reason);
    }
    return garwood_interval(count, confidence, working).map([=](Interval of_count) {
        const Interval interval{of_count.lower / exposure, of_count.upper / exposure};
        note(working, "n", exposure);
        note(working, "lower", interval.lower, "lower x / n");
        note(working, "upper", interval.upper, "upper x / n");
        return interval;
    });
}

tl::expected<Interval, Reason> normal_interval(double value, double standard_error, double confidence, Working *working)
{
    if (!std::isfinite(value)) {
        return tl::unexpected(Reason::not_finite);
    }
    if (const auto reason = check_count(standard_error)) {
        return tl::unexpected(*reason);
    }
    if (const auto reason = check_confidence(confidence)) {
        return tl::unexpected(*reason);
    }
    const double z = normal_score(tail_of(confidence));
    const double margin = z * standard_error;
    const Interval interval{value - margin, value + margin};
    note(working, "x", value);
    note(working, "s", standard_error);
    note_score(working, confidence, z);
    note(working, "lower", interval.lower, "x - z s");
    note(working, "upper", interval.upper, "x + z s");
    return interval;
}

tl::expected<Interval, Reason> student_mean_interval(double mean, double sd, double n, double confidence,
                                                     Working *working)
{
    if (!std::isfinite(mean)) {
        return tl::unexpected(Reason::not_finite);
    }
    for (const double input : {sd, n}) {
        if (const auto reason = check_count(input)) {
            return tl::unexpected(*reason);
        }
    }
    if (n <= 1.0) {
        return tl::unexpected(Reason::too_few_values);
    }
    if (const auto reason = check_confidence(confidence)) {
        return tl::unexpected(*reason);
    }
    const double t = student_score(tail_of(confidence), n - 1.0);
    const double margin = t * (sd / std::sqrt(n));
    const Interval interval{mean - margin, mean + margin};
    note(working, "mean", mean);
    note(working, "sd", sd);
    note(working, "n", n);
    note(working, "confidence", confidence);
    note(working, "t", t, "Student's quantile at (1 + confidence) / 2, n - 1 degrees of freedom");
    note(working, "lower", interval.lower, "mean - t sd / sqrt(n)");
    note(working, "upper", interval.upper, "mean + t sd / sqrt(n)");
    return interval;
}

} // namespace outturn::statistics
