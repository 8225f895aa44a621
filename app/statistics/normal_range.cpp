// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/normal_range.h"

#include "statistics/compensated_sum.h"
#include "statistics/product_tree.h"
#include "statistics/quadrature.h"
#include "statistics/special_functions.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

namespace outturn::statistics {

namespace {

/// So many standard errors out a normal density is below 1e-308 of its peak's worth.
constexpr double reach = 38.0;

/// Where the next panel may end: near a centre it resolves the narrowest of the distributions, and further out only
/// those that are still more than nothing there.
double panel_end(double t, double narrowest, double width)
{
    constexpr double spread = 6.0;
    const auto step_from = [&](double centre) { return std::max(narrowest, std::abs(t - centre) / spread); };
    double end = t + std::min(step_from(0.0), step_from(-width));
    // A panel begun far out must not leap over a centre with its narrow features.
    for (const double centre : {-width, 0.0}) {
        if (t < centre - narrowest && end > centre - 0.5 * (centre - t)) {
            end = std::min(end, std::max(centre - 0.5 * (centre - t), t + narrowest));
        }
    }
    return end;
}

template <typename Function>
double integral(Function &&function, double lower, double upper, double narrowest, double width)
{
    CompensatedSum sum;
    for (double t = lower; t < upper;) {
        const double end = std::min(upper, panel_end(t, narrowest, width));
        sum.add(panel_integral(function, t, end));
        t = end;
    }
    return sum.value();
}

double density(double t, double standard_error)
{
    const double z = t / standard_error;
    return std::exp(-0.5 * z * z) / (standard_error * std::sqrt(2.0 * std::numbers::pi));
}

/// The integrand of the tail at one t: the product without each in turn from the products before and after it.
class TailDensity
{
public:
    TailDensity(double width, std::span<const double> standard_errors)
        : width_(width), standard_errors_(standard_errors), after_(standard_errors.size() + 1)
    {
        factors_.resize(standard_errors.size());
    }

    double operator()(double t)
    {
        const std::size_t size = standard_errors_.size();
        for (std::size_t i = size; i-- > 0;) {
            const double above = normal_upper_tail(t / standard_errors_[i]);
            const double beyond = normal_upper_tail((t + width_) / standard_errors_[i]);
            factors_[i] = {above - beyond, beyond};
            after_[i] = factors_[i] * after_[i + 1];
        }
        PairedProduct before;
        double sum = 0.0;
        for (std::size_t i = 0; i < size; ++i) {
            sum += density(t, standard_errors_[i]) * (before * after_[i + 1]).beyond;
            before = before * factors_[i];
        }
        return sum;
    }

private:
    double width_;
    std::span<const double> standard_errors_;
    std::vector<PairedProduct> factors_;
    std::vector<PairedProduct> after_;
};

} // namespace

double expected_normal_range(std::span<const double> standard_errors)
{
    const auto [narrowest, widest] = std::ranges::minmax(standard_errors);
    const auto not_all_on_one_side = [&](double t) {
        PairedProduct above;
        double below = 1.0;
        for (const double standard_error : standard_errors) {
            const double tail = normal_upper_tail(t / standard_error);
            const double rest = normal_upper_tail(-t / standard_error);
            above = above * PairedProduct{tail, rest};
            below *= rest;
        }
        return above.beyond - below;
    };
    // The integrand is the same on either side of the mean.
    return 2.0 * integral(not_all_on_one_side, -9.0 * widest, 0.0, narrowest, 0.0);
}

double normal_range_tail(double width, std::span<const double> standard_errors)
{
    const auto [narrowest, widest] = std::ranges::minmax(standard_errors);
    if (width <= 0.0) {
        return 1.0;
    }
    // A range beyond this has no probability that a double could hold.
    if (width > 2.0 * reach * widest) {
        return 0.0;
    }
    const double lower = -std::min(reach, 9.0 + width / widest) * widest;
    const double upper = std::min(reach, 9.0) * widest;
    const double tail = integral(TailDensity(width, standard_errors), lower, upper, narrowest, width);
    return std::clamp(tail, 0.0, 1.0);
}

} // namespace outturn::statistics
