// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/intervals.h"

#include <optional>
#include <span>

namespace outturn::statistics {

/// The scale on which the line is fitted, so that it cannot leave what is possible.
enum class SlopeTransform {
    none,  ///< life expectancy, other values
    log,   ///< rates: values above 0
    logit, ///< proportions: values between 0 and 1, as fractions
};

/// How far apart the two ends of the social scale are, by the line through all groups.
struct SlopeIndex {
    double intercept = 0.0;   ///< the line at the foot of the scale, back in the unit of the values
    double slope_index = 0.0; ///< the line at the head less the line at the foot: the slope index of inequality
    std::optional<double> relative_index;     ///< head over foot; absent unless the foot is above 0
    std::optional<double> standard_deviation; ///< of slope_index; absent without standard errors
    std::optional<Interval> interval;         ///< slope_index -+ z standard_deviation; absent likewise
};

/// Fits the weighted least squares line of the groups' values on their place along the scale: with a the group's share
/// of the population and b = the share below it + a/2, the line y = c + s b with weights a. Untransformed slope_index
/// is s and relative_index (c + s) / c; else exp or inverse logit of c + s and c are compared. Groups in the order of
/// the scale, from its foot.
/// standard_errors are those of the values, in their unit; they may be empty. The interval is exact for independent
/// normal values, s being a sum of h_i y_i with variance sum(h_i^2 se_i^2), and by the delta method where transformed;
/// the same at every run, unlike a simulated one.
/// Domain: at least two groups with people; populations >= 0; values finite and in the transform's domain; standard
/// errors >= 0; 0 < confidence < 1.
/// Errors: too_few_values, not_finite, negative_input, no_variation (all people in one group), target_out_of_range (a
/// value outside the transform's domain), level_out_of_range.
/// Source: Mackenbach and Kunst 1997, Social Science and Medicine 44:757; Low and Low 2004, J. Public Health 26:390.
tl::expected<SlopeIndex, Reason> slope_index(std::span<const double> populations, std::span<const double> values,
                                             std::span<const double> standard_errors, SlopeTransform transform,
                                             double confidence);

} // namespace outturn::statistics
