// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/spread_csv.h"

#include "foundation/csv_text.h"
#include "presentation/spread_json.h"

#include <QtCore/QJsonArray>

namespace outturn::presentation {
namespace {

QByteArray field(const QJsonValue &value)
{
    if (value.isString())
        return csv_field(defused(value.toString()));
    if (value.isDouble())
        return QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    if (value.isBool())
        return value.toBool() ? "true" : "false";
    return {};
}

/// Behind the figures of the answer: whoever reads the file must see that somebody is not in it, and that the returns are
/// not why.
void add_left_out(const analysis::SpreadAnswer &answer, const QStringList &columns, qsizetype width, QByteArray &csv)
{
    for (const analysis::ExcludedPlace &place : answer.excluded) {
        if (place.rule != QLatin1String("excluded-by-auditor"))
            continue;
        QByteArrayList fields(width);
        fields[columns.indexOf(QStringLiteral("code"))] = csv_field(defused(place.code));
        fields[columns.indexOf(QStringLiteral("name"))] = csv_field(defused(place.name));
        fields[columns.indexOf(QStringLiteral("status"))] =
            analysis::status_word(analysis::FigureStatus::left_out).toUtf8();
        csv += fields.join(',') + '\n';
    }
}

} // namespace

QByteArray spread_csv(const analysis::SpreadAnswer &answer)
{
    static const QStringList columns{
        QStringLiteral("rank"),           QStringLiteral("code"),          QStringLiteral("name"),
        QStringLiteral("type"),           QStringLiteral("region"),        QStringLiteral("numerator"),
        QStringLiteral("denominator"),    QStringLiteral("value"),         QStringLiteral("p_low"),
        QStringLiteral("p_high"),         QStringLiteral("flag"),          QStringLiteral("cost_pence"),
        QStringLiteral("cost_scope"),     QStringLiteral("claimed_pence"), QStringLiteral("paid_pence"),
        QStringLiteral("published_rate"), QStringLiteral("status")};
    QByteArray csv = columns.join(u',').toUtf8() + ",lower95,upper95,lower998,upper998,corrected\n";
    for (const analysis::ProviderFigure &figure : answer.figures) {
        const QJsonObject object = figure_json(answer.measure, figure);
        QByteArrayList fields;
        for (const QString &column : columns)
            fields.append(field(object.value(column)));
        for (const char *key : {"interval95", "interval998"}) {
            const QJsonArray interval = object.value(QString::fromLatin1(key)).toArray();
            fields.append(field(interval.at(0)));
            fields.append(field(interval.at(1)));
        }
        fields.append(field(object.value(QStringLiteral("corrected"))));
        csv += fields.join(',') + '\n';
    }
    constexpr qsizetype behind = 5; // the four limits, and whether corrected
    add_left_out(answer, columns, columns.size() + behind, csv);
    return csv;
}

} // namespace outturn::presentation
