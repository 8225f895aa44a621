// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/number_text.h"

#include <algorithm>
#include <cmath>

namespace outturn {
namespace {

bool is_digit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool is_grouping_blank(QChar c)
{
    return c == u' ' || c == QChar(0xA0) || c == QChar(0x2007) || c == QChar(0x2009) || c == QChar(0x202F);
}

/// Takes the separators out and makes the decimal sign a point; false where the digits are not grouped by threes or
/// by signs of two kinds.
bool strip_separators(QString &text, NumberForm form)
{
    const QChar separator = form.decimal_comma ? u'.' : u',';
    const QChar decimal = form.decimal_comma ? u',' : u'.';
    const bool blanks = std::any_of(text.begin(), text.end(), is_grouping_blank);
    if (blanks && text.contains(separator))
        return false;
    if (blanks) {
        for (QChar &c : text)
            c = is_grouping_blank(c) ? separator : c;
    }
    const bool has_separator = text.contains(separator);
    if (has_separator) {
        qsizetype end = text.indexOf(decimal);
        if (end < 0)
            end = text.size();
        const QStringList groups = text.left(end).split(separator);
        for (qsizetype i = 0; i < groups.size(); ++i) {
            const qsizetype length = groups[i].size();
            const bool digits = std::all_of(groups[i].begin(), groups[i].end(), is_digit);
            if (!digits || (i == 0 ? (length < 1 || length > 3) : length != 3))
                return false;
        }
        if (text.indexOf(separator, end) >= 0)
            return false;
        text.remove(separator);
    }
    text.replace(decimal, u'.');
    return true;
}

bool has_number_shape(QStringView text)
{
    bool digit = false;
    for (const QChar c : text) {
        if (is_digit(c))
            digit = true;
        else if (c != u'.' && c != u'e' && c != u'E' && c != u'+' && c != u'-')
            return false;
    }
    return digit;
}

/// Takes the sign off, typographic or accountant's; nothing where there are two.
std::optional<bool> take_sign(QString &text)
{
    if (text.startsWith(u'(') && text.endsWith(u')')) {
        text = text.mid(1, text.size() - 2).trimmed();
        return true;
    }
    const bool negative = text.startsWith(u'-');
    if (negative || text.startsWith(u'+'))
        text = text.mid(1).trimmed();
    return text.startsWith(u'(') ? std::nullopt : std::optional(negative);
}

} // namespace

std::optional<WrittenNumber> parse_number(QStringView text, NumberForm form)
{
    QString rest = text.trimmed().toString();
    rest.replace(QChar(0x2212), u'-'); // the typographic minus
    WrittenNumber number;
    bool negative = false;
    if (!rest.startsWith(QChar(0xA3))) {
        const std::optional<bool> sign = take_sign(rest);
        if (!sign)
            return std::nullopt;
        negative = *sign;
    }
    if (rest.startsWith(QChar(0xA3))) {
        number.is_pounds = true;
        rest = rest.mid(1).trimmed();
        const bool bracketed = rest.startsWith(u'(') && rest.endsWith(u')');
        if (!negative && (rest.startsWith(u'-') || bracketed))
            negative = take_sign(rest).value_or(false);
    }
    if (rest.endsWith(u'%')) {
        number.is_percentage = true;
        rest.chop(1);
        rest = rest.trimmed();
    }
    if (number.is_pounds && number.is_percentage)
        return std::nullopt;
    if (rest.isEmpty() || rest[0] == u'-' || rest[0] == u'+' || !strip_separators(rest, form)
        || !has_number_shape(rest))
        return std::nullopt;
    bool ok = false;
    number.value = rest.toDouble(&ok);
    if (!ok || !std::isfinite(number.value))
        return std::nullopt;
    if (negative)
        number.value = -number.value;
    return number;
}

std::optional<Money> parse_pounds(QStringView text, NumberForm form)
{
    const std::optional<WrittenNumber> number = parse_number(text, form);
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
