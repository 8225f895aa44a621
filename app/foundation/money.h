// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace outturn {

/// An amount of money in whole pence: sums never drift.
struct Money {
    std::int64_t pence = 0;

    friend constexpr auto operator<=>(Money, Money) = default;
    constexpr Money &operator+=(Money other)
    {
        pence += other.pence;
        return *this;
    }
};

} // namespace outturn
