// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/period_json.h"

#include "foundation/json_text.h"

#include <QtCore/QCoreApplication>

namespace outturn {
namespace {

const QString start_key = QStringLiteral("start");
const QString end_key = QStringLiteral("end");

QDate day_under(JsonReader &reader, const QString &key)
{
    const QString text = reader.string_or(key, {});
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && (!day.isValid() || day.toString(Qt::ISODate) != text))
        reader.fail(key, QCoreApplication::translate("domain", "a day such as 2024-03-31 is needed here"));
    return day;
}

} // namespace

QString period_json(const Period &period)
{
    JsonText object;
    object.add_text(start_key, period.start.toString(Qt::ISODate));
    object.add_text(end_key, period.end.toString(Qt::ISODate));
    return object.text();
}

std::optional<Period> read_period_json(JsonReader &reader, const QString &key)
{
    std::optional<Period> period;
    reader.object_if_present(key, [&period](JsonReader &days) {
        const QDate start = day_under(days, start_key);
        const QDate end = day_under(days, end_key);
        if (start.isValid() != end.isValid() || start > end)
            days.fail(end_key,
                      QCoreApplication::translate("domain", "a period has a first day and a last one after it"));
        period = Period{start, end};
    });
    return period;
}

} // namespace outturn
