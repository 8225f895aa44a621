// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace outturn::statistics {

/// A running sum that keeps the digits which plain addition drops, so that a total does not depend on the order of
/// the providers. Source: Neumaier 1974, ZAMM 54:39.
class CompensatedSum
{
public:
    void add(double value)
    {
        const double sum = sum_ + value;
        lost_ += std::abs(sum_) >= std::abs(value) ? (sum_ - sum) + value : (value - sum) + sum_;
        sum_ = sum;
    }

    double value() const { return sum_ + lost_; }

private:
    double sum_ = 0.0;
    double lost_ = 0.0;
};

} // namespace outturn::statistics
