// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/number_text.h"

#include <algorithm>
#include <cmath>

namespace outturn {
namespace {

/// Digits with optional thousands separators up to a point or exponent; false where the grouping is not by threes.
bool strip_separators(QString &text)
{
    if (!text.contains(u','))
        return true;
    qsizetype end = text.indexOf(u'.');
    if (end < 0)
        end = text.size();
    const QStringList groups = text.left(end).split(u',');
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const qsizetype length = groups[i].size();
        if (i == 0 ? (length < 1 || length > 3) : length != 3)
            return false;
    }
    if (text.indexOf(u',', end) >= 0)
        return false;
    text.remove(u',');
    return true;
}

bool has_number_shape(QStringView text)
{
    bool digit = false;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digit = true;
        else if (c != u'.' && c != u'e' && c != u'E' && c != u'+' && c != u'-')
            return false;
    }
    return digit;
}

} // namespace

std::optional<WrittenNumber> parse_number(QStringView text)
{
    QString rest = text.trimmed().toString();
    rest.replace(QChar(0x2212), u'-'); // the typographic minus
    WrittenNumber number;
    bool negative = false;
    if (rest.startsWith(u'-') || rest.startsWith(u'+')) {
        negative = rest.startsWith(u'-');
        rest = rest.mid(1).trimmed();
    }
    if (rest.startsWith(QChar(0xA3))) {
        number.is_pounds = true;
        rest = rest.mid(1).trimmed();
        if (!negative && rest.startsWith(u'-')) {
            negative = true;
            rest = rest.mid(1).trimmed();
        }
    }
    if (rest.endsWith(u'%')) {
        number.is_percentage = true;
        rest.chop(1);
        rest = rest.trimmed();
    }
    if (number.is_pounds && number.is_percentage)
        return std::nullopt;
    if (rest.isEmpty() || rest[0] == u'-' || rest[0] == u'+' || !strip_separators(rest) || !has_number_shape(rest))
        return std::nullopt;
    bool ok = false;
    number.value = rest.toDouble(&ok);
    if (!ok || !std::isfinite(number.value))
        return std::nullopt;
    if (negative)
        number.value = -number.value;
    return number;
}

std::optional<Money> parse_pounds(QStringView text)
{
    const std::optional<WrittenNumber> number = parse_number(text);
    if (!number || number->is_percentage)
        return std::nullopt;
    const double pence = number->value * 100.0;
    const double whole = std::round(pence);
    // Reading and multiplying round twice, by 2^-53 each. Beyond ten million million pounds a penny drowns in that.
    constexpr double largest = 1e15;
    const double rounding = std::max(1e-6, std::abs(pence) * 2.3e-16);
    if (std::abs(whole) > largest || std::abs(pence - whole) > rounding)
        return std::nullopt;
    return Money{static_cast<std::int64_t>(whole)};
}

} // namespace outturn
