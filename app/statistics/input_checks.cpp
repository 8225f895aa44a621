// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/input_checks.h"

#include <cmath>

namespace outturn::statistics {

std::optional<Reason> check_count(double count)
{
    if (!std::isfinite(count)) {
        return Reason::not_finite;
    }
    if (count < 0.0) {
        return Reason::negative_input;
    }
    return std::nullopt;
}

std::optional<Reason> check_volume(double volume)
{
    if (const auto reason = check_count(volume)) {
        return reason;
    }
    if (volume == 0.0) {
        return Reason::zero_denominator;
    }
    return std::nullopt;
}

std::optional<Reason> check_proportion(double x, double n)
{
    if (const auto reason = check_count(x)) {
        return reason;
    }
    if (const auto reason = check_volume(n)) {
        return reason;
    }
    if (x > n) {
        return Reason::numerator_exceeds_denominator;
    }
    return std::nullopt;
}

std::optional<Reason> check_confidence(double confidence)
{
    // Written so that NaN is refused too.
    if (!(confidence > 0.0 && confidence < 1.0)) {
        return Reason::level_out_of_range;
    }
    return std::nullopt;
}

std::optional<Reason> check_tail(double tail)
{
    if (!(tail > 0.0 && tail < 0.5)) {
        return Reason::level_out_of_range;
    }
    return std::nullopt;
}

} // namespace outturn::statistics
