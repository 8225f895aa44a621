// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/money.h"

#include <QtCore/QStringList>

#include <optional>

namespace outturn {

/// A number as it was written, with the sign of what it counts.
struct WrittenNumber {
    double value = 0; ///< as written: 53 for "53%", not 0.53
    bool is_percentage = false;
    bool is_pounds = false;
};

/// Reads "1,234", "£1,234.50", "53%", "-5", "−5", "1e+05", blanks around it. Separators must group by threes; anything
/// else is no number: nothing is guessed. Never reads "NaN" or infinities.
std::optional<WrittenNumber> parse_number(QStringView text);

/// A whole, non-negative-or-negative amount of pounds and pence; absent where the text has more than two decimals or
/// does not fit.
std::optional<Money> parse_pounds(QStringView text);

} // namespace outturn
