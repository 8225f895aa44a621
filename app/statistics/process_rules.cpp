// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/process_rules.h"

namespace outturn::statistics {

namespace {

int sign_of(double value)
{
    return (value > 0.0) - (value < 0.0);
}

/// Which places belong to a stretch of at least so many steps in a row with one sign other than 0; steps[i] leads to
/// place i + offset, and the places before the stretch's first step by as much belong to it too.
std::vector<bool> in_stretch(const std::vector<int> &signs, std::size_t at_least, std::size_t offset)
{
    std::vector<bool> belongs(signs.size() + offset, false);
    for (std::size_t first = 0; first < signs.size();) {
        std::size_t end = first + 1;
        while (end < signs.size() && signs[end] == signs[first]) {
            ++end;
        }
        if (signs[first] != 0 && end - first >= at_least) {
            for (std::size_t i = first; i < end + offset; ++i) {
                belongs[i] = true;
            }
        }
        first = end;
    }
    return belongs;
}

/// Points near a limit of which another in the same three is near one too, all three on one side of the mean.
std::vector<bool> in_two_of_three(const std::vector<ProcessPoint> &points, const std::vector<int> &sides)
{
    std::vector<bool> belongs(points.size(), false);
    for (std::size_t i = 2; i < points.size(); ++i) {
        const bool is_one_side = sides[i] != 0 && sides[i - 1] == sides[i] && sides[i - 2] == sides[i];
        int near = 0;
        for (std::size_t k = i - 2; k <= i; ++k) {
            near += points[k].is_near_limit ? 1 : 0;
        }
        for (std::size_t k = i - 2; is_one_side && near >= 2 && k <= i; ++k) {
            belongs[k] = belongs[k] || points[k].is_near_limit;
        }
    }
    return belongs;
}

} // namespace

void mark_special_causes(std::vector<ProcessPoint> &points, double mean, std::size_t run_length)
{
    std::vector<int> sides;
    std::vector<int> steps;
    for (std::size_t i = 0; i < points.size(); ++i) {
        sides.push_back(sign_of(points[i].value - mean));
        if (i > 0) {
            steps.push_back(sign_of(points[i].value - points[i - 1].value));
        }
    }
    const std::vector<bool> in_trend = in_stretch(steps, run_length - 1, 1);
    const std::vector<bool> in_run = in_stretch(sides, run_length, 0);
    const std::vector<bool> in_pair = in_two_of_three(points, sides);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool is_above = sides[i] > 0;
        SpecialCause &cause = points[i].cause;
        if (points[i].is_outside) {
            cause = is_above ? SpecialCause::above_limit : SpecialCause::below_limit;
        } else if (in_trend[i]) {
            // A turning point belongs to the trend that it begins.
            const bool goes_on = i + 1 < points.size() && in_trend[i + 1];
            const int step = i == 0 || goes_on ? steps[i] : steps[i - 1];
            cause = step > 0 ? SpecialCause::rising_trend : SpecialCause::falling_trend;
        } else if (in_pair[i]) {
            cause = is_above ? SpecialCause::two_in_three_above : SpecialCause::two_in_three_below;
        } else if (in_run[i]) {
            cause = is_above ? SpecialCause::run_above : SpecialCause::run_below;
        }
    }
}

} // namespace outturn::statistics
