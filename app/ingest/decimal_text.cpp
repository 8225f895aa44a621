// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/decimal_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace outturn::ingest {
namespace {

constexpr int most_whole_digits = 21;
constexpr int most_leading_zeros = 15;

/// The digits of d.ddd without the point, and the power of ten of the first of them.
struct Digits {
    QString digits;
    int exponent = 0;
};

Digits shortest_digits(double magnitude)
{
    std::array<char, 32> text{};
    const auto written =
        std::to_chars(text.data(), text.data() + text.size(), magnitude, std::chars_format::scientific);
    const QString whole = QString::fromLatin1(text.data(), written.ptr - text.data());
    const qsizetype e = whole.indexOf(u'e');
    Digits result;
    result.digits = whole.left(e).remove(u'.');
    result.exponent = QStringView(whole).mid(e + 1).toInt();
    while (result.digits.size() > 1 && result.digits.endsWith(u'0'))
        result.digits.chop(1);
    return result;
}

} // namespace

QString decimal_text(double value, int shift)
{
    if (!std::isfinite(value))
        return {};
    if (value == 0)
        return QStringLiteral("0");
    const auto [digits, first] = shortest_digits(std::abs(value));
    const int exponent = first + shift;
    QString text;
    if (exponent >= most_whole_digits || exponent < -most_leading_zeros) {
        text = digits.left(1);
        if (digits.size() > 1)
            text += u'.' + digits.mid(1);
        text += QStringLiteral("e%1").arg(exponent);
    } else if (exponent < 0) {
        text = QStringLiteral("0.") + QString(-exponent - 1, u'0') + digits;
    } else if (digits.size() <= exponent + 1) {
        text = digits + QString(exponent + 1 - digits.size(), u'0');
    } else {
        text = digits.left(exponent + 1) + u'.' + digits.mid(exponent + 1);
    }
    return value < 0 ? u'-' + text : text;
}

} // namespace outturn::ingest
