// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/multiplicity.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>

namespace outturn::statistics {

namespace {

double as_number(std::size_t count)
{
    return static_cast<double>(count);
}

// All of these take p-values in ascending order and leave the adjusted ones in their places, not yet held below 1.

/// A larger p never gets a smaller adjusted p than the one before it.
void never_fall(std::vector<double> &sorted)
{
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        sorted[i] = std::max(sorted[i], sorted[i - 1]);
    }
}

/// A smaller p never gets a larger adjusted p than the one after it.
void never_exceed_the_next(std::vector<double> &sorted)
{
    for (std::size_t i = sorted.size(); i-- > 1;) {
        sorted[i - 1] = std::min(sorted[i - 1], sorted[i]);
    }
}

/// Multiplied by the number of hypotheses still open when its turn comes, the smallest p first.
void times_those_left(std::vector<double> &sorted)
{
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        sorted[i] *= as_number(sorted.size() - i);
    }
}

/// factor m / i, i being the place in ascending order.
void times_share(std::vector<double> &sorted, double factor)
{
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        sorted[i] *= factor * as_number(sorted.size()) / as_number(i + 1);
    }
}

/// The smallest level at which Simes' test rejects every intersection that a hypothesis is part of: for each size of
/// intersection m the candidates are the m - 1 largest others (Wright 1992, Biometrics 48:1005, algorithm in step
/// form).
void hommel(std::vector<double> &sorted)
{
    const std::vector<double> p = sorted;
    const std::size_t count = p.size();
    double simes = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < count; ++i) {
        simes = std::min(simes, as_number(count) * p[i] / as_number(i + 1));
    }
    std::ranges::fill(sorted, simes);
    for (std::size_t m = count; m-- > 2;) {
        const std::size_t first_of_largest = count - m + 1;
        double of_largest = std::numeric_limits<double>::infinity();
        for (std::size_t i = first_of_largest; i < count; ++i) {
            of_largest = std::min(of_largest, as_number(m) * p[i] / as_number(i - first_of_largest + 2));
        }
        for (std::size_t i = 0; i < first_of_largest; ++i) {
            sorted[i] = std::max(sorted[i], std::min(as_number(m) * p[i], of_largest));
        }
        const double last = std::min(as_number(m) * p[first_of_largest - 1], of_largest);
        for (std::size_t i = first_of_largest; i < count; ++i) {
            sorted[i] = std::max(sorted[i], last);
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        sorted[i] = std::max(sorted[i], p[i]);
    }
}

double harmonic_number(std::size_t count)
{
    double sum = 0.0;
    for (std::size_t i = count; i >= 1; --i) {
        sum += 1.0 / as_number(i);
    }
    return sum;
}

void adjust_sorted(std::vector<double> &sorted, Adjustment adjustment)
{
    switch (adjustment) {
    case Adjustment::bonferroni:
        std::ranges::for_each(sorted, [&](double &p) { p *= as_number(sorted.size()); });
        return;
    case Adjustment::holm:
        times_those_left(sorted);
        never_fall(sorted);
        return;
    case Adjustment::hochberg:
        times_those_left(sorted);
        never_exceed_the_next(sorted);
        return;
    case Adjustment::hommel:
        hommel(sorted);
        return;
    case Adjustment::benjamini_hochberg:
        times_share(sorted, 1.0);
        never_exceed_the_next(sorted);
        return;
    case Adjustment::benjamini_yekutieli:
        times_share(sorted, harmonic_number(sorted.size()));
        never_exceed_the_next(sorted);
        return;
    }
}

} // namespace

tl::expected<std::vector<double>, Reason> adjusted_p_values(std::span<const double> p_values, Adjustment adjustment)
{
    for (const double p : p_values) {
        if (!std::isfinite(p)) {
            return tl::unexpected(Reason::not_finite);
        }
        if (p < 0.0 || p > 1.0) {
            return tl::unexpected(Reason::level_out_of_range);
        }
    }
    std::vector<std::size_t> order(p_values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return p_values[i]; });
    std::vector<double> sorted;
    sorted.reserve(order.size());
    for (const std::size_t i : order) {
        sorted.push_back(p_values[i]);
    }
    adjust_sorted(sorted, adjustment);
    std::vector<double> adjusted(p_values.size());
    for (std::size_t place = 0; place < order.size(); ++place) {
        adjusted[order[place]] = std::min(sorted[place], 1.0);
    }
    return adjusted;
}

} // namespace outturn::statistics
