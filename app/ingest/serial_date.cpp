// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/serial_date.h"

#include <QtCore/QDateTime>

#include <cmath>

namespace outturn::ingest {
namespace {

constexpr qint64 seconds_in_day = 86'400;

std::optional<QDate> day_of(qint64 serial, DateSystem system)
{
    QDate day;
    if (system == DateSystem::from_1904)
        day = QDate(1904, 1, 1).addDays(serial);
    else if (serial >= 1 && serial < 60)
        day = QDate(1899, 12, 31).addDays(serial);
    else if (serial > 60)
        day = QDate(1899, 12, 30).addDays(serial);
    if (!day.isValid() || day.year() > 9999)
        return std::nullopt;
    return day;
}

} // namespace

std::optional<QString> serial_date_text(double serial, DateSystem system, bool with_time)
{
    constexpr double beyond_any_day = 3e6;
    if (!(serial >= 0 && serial < beyond_any_day))
        return std::nullopt;
    auto whole = static_cast<qint64>(std::floor(serial));
    auto seconds = static_cast<qint64>(std::llround((serial - std::floor(serial)) * seconds_in_day));
    if (seconds == seconds_in_day) { // a midnight that arithmetic has missed by a hair
        ++whole;
        seconds = 0;
    }
    const std::optional<QDate> day = day_of(whole, system);
    if (!day)
        return std::nullopt;
    QString text = day->toString(Qt::ISODate);
    if (with_time && seconds > 0)
        text += u'T' + QTime(0, 0).addSecs(static_cast<int>(seconds)).toString(Qt::ISODate);
    return text;
}

} // namespace outturn::ingest
