// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/check_parameters.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

#include <cmath>

namespace outturn::audit {

QJsonValue CheckParameters::take(const QString &key)
{
    asked_.append(key);
    return object_.value(key);
}

void CheckParameters::fail(const QString &key, const QString &why)
{
    if (!error_)
        error_ = QCoreApplication::translate("audit", "\"%1\": %2").arg(key, why);
}

std::vector<MeasureId> CheckParameters::measures(const QString &key, bool required)
{
    const QJsonValue value = take(key);
    std::vector<MeasureId> ids;
    const QJsonArray array = value.toArray();
    bool good = value.isArray() || (!required && value.isUndefined());
    for (const QJsonValue &element : array) {
        good = good && !element.toString().isEmpty();
        ids.push_back(MeasureId(element.toString()));
    }
    if (!good || (required && ids.empty()))
        fail(key, QCoreApplication::translate("audit", "a list of ids of measures is needed here"));
    return ids;
}

MeasureId CheckParameters::measure(const QString &key)
{
    const QString id = take(key).toString();
    if (id.isEmpty())
        fail(key, QCoreApplication::translate("audit", "the id of a measure is needed here"));
    return MeasureId(id);
}

QString CheckParameters::text_or(const QString &key, const QString &otherwise, const QStringList &choices)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return otherwise;
    if (!choices.contains(value.toString())) {
        fail(key,
             QCoreApplication::translate("audit", "\"%1\" is none of: %2")
                 .arg(value.toString(), choices.join(QStringLiteral(", "))));
        return otherwise;
    }
    return value.toString();
}

double CheckParameters::number_or(const QString &key, double otherwise, double least, double most)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return otherwise;
    const double number = value.toDouble(std::nan(""));
    if (!(number >= least && number <= most)) {
        fail(key,
             QCoreApplication::translate("audit", "a number from %1 to %2 is needed here")
                 .arg(QString::number(least), QString::number(most)));
        return otherwise;
    }
    return number;
}

int CheckParameters::integer_or(const QString &key, int otherwise, int least, int most)
{
    const double number = number_or(key, otherwise, least, most);
    if (number != std::floor(number))
        fail(key, QCoreApplication::translate("audit", "a whole number is needed here"));
    return static_cast<int>(number);
}

bool CheckParameters::boolean_or(const QString &key, bool otherwise)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isBool())
        fail(key, QCoreApplication::translate("audit", "true or false is needed here"));
    return value.toBool(otherwise);
}

Result<> CheckParameters::finish()
{
    for (auto it = object_.begin(); it != object_.end(); ++it) {
        if (!asked_.contains(it.key()))
            fail(it.key(), QCoreApplication::translate("audit", "this key is not known here"));
    }
    if (error_)
        return failure(ErrorCode::unreadable, *error_);
    return {};
}

} // namespace outturn::audit
