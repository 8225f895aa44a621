// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_values.h"

#include <QtCore/QFile>
#include <QtCore/QMap>

#include <algorithm>
#include <cmath>

/// Fixed data for the gallery and for the tests of the widgets.
namespace outturn::test {

struct Place {
    QString id;
    QString name;
    QString region;
    double numerator = 0;
    double denominator = 0;
    double value() const { return numerator / denominator; }
};

inline widgets::NumberFormat percent()
{
    widgets::NumberFormat format;
    format.factor = 100;
    format.suffix = QStringLiteral("%");
    return format;
}

inline std::pair<double, double> wilson(double x, double n)
{
    const double z = 1.959964;
    const double p = x / n;
    const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return {middle - half, middle + half};
}

/// Made-up places with a spread like that of real ones.
inline std::vector<Place> fictional_places(int count)
{
    static const char16_t *const names[] = {u"Ashcombe",     u"Bristow, City of",   u"Calder Vale",
                                            u"Dunmere",      u"Eastholme and Wick", u"Fenbridge",
                                            u"Greater Holm", u"Kingston upon Wyre"};
    std::vector<Place> places;
    for (int at = 0; at < count; ++at) {
        const double size = 20 + (at * 7919 % 311) * (at % 9 == 0 ? 4 : 1);
        const double rate = 0.82 - 0.55 * (at + 1) / (count + 1) + 0.01 * (at * 31 % 7);
        const QString name = QString::fromUtf16(names[at % 8]) + (at < 8 ? QString() : QStringLiteral(" %1").arg(at));
        places.push_back({QStringLiteral("F%1").arg(at), name, QStringLiteral("North"), std::round(size * rate), size});
    }
    return places;
}

/// Care leavers in education, employment or training in 2024, from the shared returns; empty without them.
inline std::vector<Place> real_places(const QString &path)
{
    QFile file(path);
    QMap<QString, Place> places;
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    while (!file.atEnd()) {
        QStringList fields = QString::fromUtf8(file.readLine()).trimmed().split(u',');
        if (fields.size() < 7 || fields[1] != u"2024" || fields[3].isEmpty()) {
            continue;
        }
        QString name = fields[4].remove(u'"');
        if (fields.size() > 7) {
            name += u',' + fields[5].remove(u'"');
        }
        Place &place = places[fields[3]];
        place.id = fields[3];
        place.name = name;
        place.region = fields[fields.size() - 2];
        if (fields[0] == u"CareLeaverEETNum") {
            place.numerator = fields.last().toDouble();
        } else if (fields[0] == u"NoCareLeavers") {
            place.denominator = fields.last().toDouble();
        }
    }
    std::vector<Place> known;
    for (const Place &place : places) {
        if (place.denominator > 0 && place.numerator > 0) {
            known.push_back(place);
        }
    }
    return known;
}

inline widgets::RankedChart ranked(std::vector<Place> places)
{
    std::stable_sort(places.begin(), places.end(),
                     [](const Place &one, const Place &other) { return one.value() > other.value(); });
    widgets::RankedChart chart;
    chart.title = QStringLiteral("Care leavers in education, employment or training, 2024");
    chart.description = QStringLiteral("From 21.5% in Hampshire to 81.8% in Rutland.");
    chart.empty_text = QStringLiteral("No local authority has a value for this measure in 2024.");
    chart.format = percent();
    double x = 0;
    double n = 0;
    for (std::size_t at = 0; at < places.size(); ++at) {
        const Place &place = places[at];
        const QString shown = QStringLiteral("%1%").arg(place.value() * 100, 0, 'f', 1);
        const auto [lower, upper] = wilson(place.numerator, place.denominator);
        chart.marks.push_back(
            {place.id, place.name, place.value(), lower, upper, place.name + u' ' + shown,
             QStringLiteral("%1 of %2, rank %3").arg(place.numerator).arg(place.denominator).arg(at + 1),
             QStringLiteral("%1: %2 (%3 of %4)").arg(place.name, shown).arg(place.numerator).arg(place.denominator)});
        x += place.numerator;
        n += place.denominator;
    }
    if (places.empty()) {
        return chart;
    }
    chart.target = x / n;
    chart.target_label = QStringLiteral("%1% England").arg(100 * x / n, 0, 'f', 1);
    chart.order_caption = QStringLiteral("%1 authorities, best first").arg(places.size());
    chart.interval_caption = QStringLiteral("lines: 95% intervals; dashed: England");
    chart.value_axis_title = QStringLiteral("In education, employment or training, % of care leavers");
    if (places.size() > 1) {
        chart.best_id = places.front().id;
        chart.worst_id = places.back().id;
        const double gap = 100 * (places.front().value() - places.back().value());
        chart.gap_label = QStringLiteral("gap %1 points").arg(gap, 0, 'f', 1);
    } else {
        chart.best_id = places.front().id;
    }
    return chart;
}

inline widgets::FunnelChart funnel(const std::vector<Place> &places)
{
    const widgets::RankedChart order = ranked(places);
    widgets::FunnelChart chart;
    chart.title = order.title;
    chart.description = order.description;
    chart.empty_text = order.empty_text;
    chart.format = percent();
    chart.target = order.target;
    chart.target_label = order.target_label;
    chart.best_id = order.best_id;
    chart.worst_id = order.worst_id;
    chart.volume_axis_title = QStringLiteral("Care leavers (denominator)");
    chart.value_axis_title = order.value_axis_title;
    double most = 0;
    const double p = order.target.value_or(0);
    for (const Place &place : places) {
        const double z = (place.value() - p) / std::sqrt(p * (1 - p) / place.denominator);
        chart.points.push_back(
            {place.id, place.name, place.denominator, place.value(), std::abs(z) > 3.09, std::abs(z) > 1.96,
             QStringLiteral("%1 %2%").arg(place.name).arg(place.value() * 100, 0, 'f', 1), place.name});
        most = std::max(most, place.denominator);
    }
    for (const double z : {-3.09, -1.96, 1.96, 3.09}) {
        widgets::FunnelLine line;
        line.outer = std::abs(z) > 2;
        line.label = line.outer ? QStringLiteral("99.8%") : QStringLiteral("95%");
        for (int at = 0; at <= 300; ++at) {
            const double volume = std::max(1.0, most * at / 300);
            line.volume.push_back(volume);
            line.value.push_back(p + z * std::sqrt(p * (1 - p) / volume));
        }
        chart.lines.push_back(line);
    }
    return chart;
}

inline widgets::SeriesChart series()
{
    widgets::SeriesChart chart;
    chart.title = QStringLiteral("Salford, 2016 to 2024");
    chart.description = QStringLiteral("Up in seven of eight years.");
    chart.format = percent();
    const double values[] = {0.61, 0.63, 0.65, 0.66, 0.68, -1, 0.69, 0.72, 0.738};
    for (int at = 0; at < 9; ++at) {
        widgets::SeriesPoint point{QString::number(2016 + at), {}, {}, {}, {}};
        if (values[at] > 0) {
            point.value = values[at];
            point.lower = values[at] - 0.06;
            point.upper = values[at] + 0.055;
            point.tooltip = QStringLiteral("%1: %2%").arg(point.period).arg(values[at] * 100);
        }
        chart.points.push_back(point);
    }
    return chart;
}

} // namespace outturn::test
