// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"
#include "schemes/scheme.h"

namespace outturn::schemes {

/// One identity of a scheme, worked out.
struct PublishedCheck {
    PublishedIdentity identity;
    std::optional<double> computed; ///< in the unit of the published figure; nullopt: a price in it is not known
    double published = 0;
    QString unit;                     ///< of the published figure: "count", "pounds", "percent", "rate"
    std::optional<double> difference; ///< computed less published
    bool holds = false;               ///< the difference is within what the publisher's rounding explains
};

/// All identities of a scheme, in its order. One that does not hold is a finding about what was published, not an error.
std::vector<PublishedCheck> check_published(const Scheme &scheme);

/// What a formula comes to. Operands and signs stand apart by blanks; * and / bind before + and -. An operand is a
/// number, the id of a published figure, or one of
///   price:EVENT:GROUP:YEAR           in pounds, after discounts; GROUP and YEAR may be empty or left out
///   most:EVENT:GROUP:YEAR            how often it is paid at most
///   minimum:GROUP:YEAR               minimum performance, in percent
///   non_intervention:GROUP:YEAR      in percent
///   cap                              the share of cases that are paid for
///   groups, members, members:GROUP   how many groups the scheme has, and how many providers are in all or in one
/// nullopt: a price is not known, or a divisor is nought. Fails where the formula cannot be read, with the operand.
Result<std::optional<double>> value_of_formula(const Scheme &scheme, const QString &formula);

} // namespace outturn::schemes
