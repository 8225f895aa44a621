// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/xlsx_value.h"

#include "ingest/decimal_text.h"
#include "ingest/sheet_file.h"

#include <QtCore/QDateTime>

#include <array>
#include <charconv>
#include <cmath>

namespace outturn::ingest {
namespace {

/// Whether a number is written as decimal_text would write it. Up to 15 digits without idle zeros are the shortest text
/// of their double, so that most cells need no arithmetic.
bool is_shortest(QStringView written)
{
    qsizetype at = written.startsWith(u'-') ? 1 : 0;
    const qsizetype start = at;
    qsizetype point = -1;
    for (; at < written.size(); ++at) {
        if (written[at] == u'.' && point < 0)
            point = at;
        else if (written[at] < u'0' || written[at] > u'9')
            return false;
    }
    const qsizetype whole = (point < 0 ? written.size() : point) - start;
    const qsizetype fraction = point < 0 ? 0 : written.size() - point - 1;
    if (whole == 0 || whole + fraction > 15 || (whole > 1 && written[start] == u'0'))
        return false;
    if (point < 0)
        return written[start] != u'0' || start == 0; // "-0" is 0
    return fraction > 0 && written.back() != u'0';
}

std::optional<double> parse_double(QStringView written)
{
    std::array<char, 64> bytes{};
    if (written.isEmpty() || written.size() > static_cast<qsizetype>(bytes.size()))
        return std::nullopt;
    for (qsizetype i = 0; i < written.size(); ++i)
        bytes[static_cast<size_t>(i)] = written[i].unicode() < 0x80 ? static_cast<char>(written[i].unicode()) : '?';
    const char *begin = bytes.data() + (written[0] == u'+' ? 1 : 0);
    const char *end = bytes.data() + written.size();
    double number = 0;
    const auto [stop, error] = std::from_chars(begin, end, number);
    if (error != std::errc() || stop != end || !std::isfinite(number))
        return std::nullopt;
    return number;
}

} // namespace

void number_value(QStringView written, NumberKind kind, DateSystem system, XlsxValue &value)
{
    written = written.trimmed();
    if (kind == NumberKind::plain && is_shortest(written)) {
        value = {written.toString(), number_cell};
        return;
    }
    const std::optional<double> number = parse_double(written);
    if (!number) {
        value = {written.toString(), 0};
        return;
    }
    if (kind == NumberKind::percent) {
        value = {decimal_text(*number, 2) + u'%', number_cell};
        return;
    }
    if (kind != NumberKind::plain) {
        if (const auto date = serial_date_text(*number, system, kind == NumberKind::date_and_time)) {
            value = {*date, date_cell};
            return;
        }
    }
    value = {decimal_text(*number), number_cell};
}

void iso_date_value(QStringView written, XlsxValue &value)
{
    const QString text = written.trimmed().toString();
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    if (!moment.isValid()) { // a time alone, or nothing that we know
        value = {text, 0};
        return;
    }
    const bool midnight = moment.time() == QTime(0, 0);
    value = {midnight ? moment.date().toString(Qt::ISODate)
                      : moment.date().toString(Qt::ISODate) + u'T' + moment.time().toString(Qt::ISODate),
             date_cell};
}

} // namespace outturn::ingest
