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

/// How the numbers of a file are written, where that is known: never found out from one number, since "1,234" is a
/// thousand to one publisher and one and a bit to another.
struct NumberForm {
    bool decimal_comma = false; ///< "1.234,5" and "1 234,5"; else "1,234.5" and "1 234.5"
};

/// Reads "1,234", "1 234" (any kind of blank), "£1,234.50", "53%", "-5", "−5", "(1,234)" as accountants write less than
/// nothing, "1e+05", blanks around it. Separators must group by threes and be of one kind; anything else is no number:
/// nothing is guessed, "£1.2m" neither. Never reads "NaN" or infinities.
std::optional<WrittenNumber> parse_number(QStringView text, NumberForm form = {});

/// An amount of pounds and pence, of either sign; absent where the text has more than two decimals or does not fit.
std::optional<Money> parse_pounds(QStringView text, NumberForm form = {});

} // namespace outturn
