// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace outturn {

/// An amount of money in whole pence: sums never drift.
struct Money {
    std::int64_t pence = 0;

    // Written out: as the first standard header that it meets, <compare> is beyond moc 6.4 ("Parse error at std").
    friend constexpr bool operator==(Money a, Money b) { return a.pence == b.pence; }
    friend constexpr bool operator!=(Money a, Money b) { return a.pence != b.pence; }
    friend constexpr bool operator<(Money a, Money b) { return a.pence < b.pence; }
    friend constexpr bool operator>(Money a, Money b) { return a.pence > b.pence; }
    friend constexpr bool operator<=(Money a, Money b) { return a.pence <= b.pence; }
    friend constexpr bool operator>=(Money a, Money b) { return a.pence >= b.pence; }
    constexpr Money &operator+=(Money other)
    {
        pence += other.pence;
        return *this;
    }
};

} // namespace outturn
