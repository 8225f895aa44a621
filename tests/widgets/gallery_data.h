// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_values.h"
#include "widgets/cost_values.h"
#include "widgets/distribution_values.h"
#include "widgets/map_values.h"
#include "widgets/trend_values.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
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
        widgets::RankedMark mark;
        mark.id = place.id;
        mark.name = place.name;
        mark.value = place.value();
        mark.lower = lower;
        mark.upper = upper;
        mark.label = place.name + u' ' + shown;
        mark.detail = QStringLiteral("%1 of %2, rank %3").arg(place.numerator).arg(place.denominator).arg(at + 1);
        mark.tooltip =
            QStringLiteral("%1: %2 (%3 of %4)").arg(place.name, shown).arg(place.numerator).arg(place.denominator);
        chart.marks.push_back(mark);
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
        widgets::FunnelPoint point;
        point.id = place.id;
        point.name = place.name;
        point.volume = place.denominator;
        point.value = place.value();
        point.outside_998 = std::abs(z) > 3.09;
        point.outside_95 = std::abs(z) > 1.96;
        point.label = QStringLiteral("%1 %2%").arg(place.name).arg(place.value() * 100, 0, 'f', 1);
        point.tooltip = place.name;
        chart.points.push_back(point);
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

/// The same with what over-dispersion, suppression and ranks add.
inline widgets::FunnelChart adjusted_funnel(const std::vector<Place> &places)
{
    widgets::FunnelChart chart = funnel(places);
    const std::size_t plain = chart.lines.size();
    for (std::size_t at = 0; at < plain; ++at) {
        widgets::FunnelLine line = chart.lines[at];
        line.adjusted = true;
        line.label += QStringLiteral(" adjusted");
        for (std::size_t step = 0; step < line.value.size(); ++step) {
            const double wider = chart.lines[at].value[step] - *chart.target;
            const double spread = wider * wider + std::pow(line.outer ? 0.22 : 0.14, 2);
            line.value[step] = *chart.target + (wider < 0 ? -1 : 1) * std::sqrt(spread);
        }
        chart.lines.push_back(line);
    }
    for (std::size_t at = 0; at < chart.points.size(); at += 7) {
        widgets::FunnelPoint &point = chart.points[at];
        point.depends_on_range = at % 2 == 0;
        point.lower = std::max(0.0, point.value - 4 / point.volume);
        point.upper = std::min(1.0, point.value + 4 / point.volume);
    }
    return chart;
}

inline widgets::RankedChart ranked_with_band(const std::vector<Place> &places, bool shows_ranks)
{
    widgets::RankedChart chart = ranked(places);
    chart.shows_ranks = shows_ranks;
    chart.middle_lower = chart.target.value_or(0.5) - 0.1;
    chart.middle_upper = chart.target.value_or(0.5) + 0.11;
    chart.middle_label = QStringLiteral("8 in 10 lie here once chance is taken away");
    const auto count = static_cast<double>(chart.marks.size());
    for (std::size_t at = 0; at < chart.marks.size(); ++at) {
        widgets::RankedMark &mark = chart.marks[at];
        const auto rank = static_cast<double>(at + 1);
        const double wide =
            (2 + count * 0.9 * (*mark.upper - *mark.lower)) * (0.5 + rank * (count - rank) / count / count);
        mark.rank_lower = std::max(1.0, std::round(rank - wide));
        mark.rank_upper = std::min(count, std::round(rank + wide));
    }
    if (shows_ranks) {
        chart.interval_caption = QStringLiteral("lines: 95% intervals of the ranks; dashed: England");
    }
    return chart;
}

inline widgets::TrendLine trend_line(widgets::TrendRole role, const QString &label, std::vector<double> values)
{
    widgets::TrendLine line;
    line.role = role;
    line.label = label;
    for (const double value : values) {
        widgets::TrendPoint point;
        if (value >= 0) {
            point.value = value;
            point.tooltip = QStringLiteral("%1: %2%").arg(label).arg(value * 100, 0, 'f', 1);
        }
        line.points.push_back(point);
    }
    return line;
}

/// Best, worst and the middle over this many periods; a series of one provider with it where asked.
inline widgets::TrendChart trend(int periods, bool with_provider = true)
{
    static const char16_t *const bests[] = {u"Rutland", u"Rutland", u"Wokingham", u"Isles of Scilly"};
    static const char16_t *const worsts[] = {u"Blackpool", u"Bournemouth, Christchurch and Poole", u"Hampshire"};
    widgets::TrendChart chart;
    chart.title = QStringLiteral("Care leavers in education, employment or training, 2013 to 2024");
    chart.description = QStringLiteral("The gap between best and worst grew from 52 to 60 points.");
    chart.empty_text = QStringLiteral("No period has a value.");
    chart.value_axis_title = QStringLiteral("In education, employment or training, % of care leavers");
    chart.caption = QStringLiteral("The gap is closing: 1.1 points less a year (0.2 to 2.0)");
    chart.format = percent();
    std::vector<std::vector<double>> values(6);
    for (int at = 0; at < periods; ++at) {
        chart.periods.push_back(QString::number(2025 - periods + at));
        const double wave = 0.02 * std::sin(at * 1.7);
        const double middle = 0.49 + 0.006 * at + wave / 2;
        values[0].push_back(std::min(0.97, middle + 0.29 + 2 * wave));
        values[1].push_back(middle - 0.27 + wave);
        values[2].push_back(middle + 0.11);
        values[3].push_back(middle);
        values[4].push_back(middle - 0.1 - wave / 2);
        values[5].push_back(at == 3 && periods > 5 ? -1
                                                   : middle + 0.02 + 0.13 * at / periods + 0.03 * std::cos(at * 2.1));
    }
    using widgets::TrendRole;
    chart.lines = {trend_line(TrendRole::best, QStringLiteral("best"), values[0]),
                   trend_line(TrendRole::worst, QStringLiteral("worst"), values[1]),
                   trend_line(TrendRole::upper, QStringLiteral("1 in 10 above"), values[2]),
                   trend_line(TrendRole::middle, QStringLiteral("median"), values[3]),
                   trend_line(TrendRole::lower, QStringLiteral("1 in 10 below"), values[4])};
    for (int at = 0; at < periods; ++at) {
        const auto period = static_cast<std::size_t>(at);
        chart.lines[0].points[period].name = QString::fromUtf16(bests[at % 4]);
        chart.lines[1].points[period].name = QString::fromUtf16(worsts[at % 3]);
    }
    if (!with_provider) {
        return chart;
    }
    widgets::TrendLine own = trend_line(TrendRole::provider, QStringLiteral("Salford"), values[5]);
    own.id = QStringLiteral("E08000006");
    std::vector<double> above;
    std::vector<double> below;
    for (std::size_t at = 0; at < own.points.size(); ++at) {
        widgets::TrendPoint &point = own.points[at];
        if (point.value) {
            point.lower = *point.value - 0.06;
            point.upper = *point.value + 0.055;
            point.is_signal = at + 1 == own.points.size() || at == 1;
        }
        above.push_back(at < own.points.size() / 2 ? 0.62 : 0.7);
        below.push_back(at < own.points.size() / 2 ? 0.45 : 0.53);
    }
    chart.lines.push_back(own);
    chart.lines.push_back(trend_line(TrendRole::limit, QStringLiteral("upper limit"), above));
    chart.lines.push_back(trend_line(TrendRole::limit, QStringLiteral("lower limit"), below));
    if (periods > 5) {
        chart.break_before = 4;
        chart.break_label = QStringLiteral("boundaries changed in 2017");
    }
    return chart;
}

inline widgets::DistributionChart distribution(const std::vector<Place> &places)
{
    const widgets::RankedChart order = ranked(places);
    widgets::DistributionChart chart;
    chart.title = QStringLiteral("Care leavers in education, employment or training by region, 2024");
    chart.description = QStringLiteral("From 48.1% in the South East to 57.9% in London.");
    chart.empty_text = order.empty_text;
    chart.format = percent();
    chart.target = order.target;
    chart.target_label = order.target_label;
    chart.value_axis_title = order.value_axis_title;
    chart.caption = QStringLiteral("12% of the variation lies between regions, 88% within them");
    chart.best_id = order.best_id;
    chart.worst_id = order.worst_id;
    QMap<QString, std::vector<Place>> regions;
    for (const Place &place : places) {
        regions[place.region].push_back(place);
    }
    for (const QString &region : regions.keys()) {
        widgets::DistributionGroup group;
        group.id = region;
        group.name = region;
        double x = 0;
        double n = 0;
        std::vector<double> values;
        for (const Place &place : regions[region]) {
            widgets::DistributionMark mark{place.id, place.name, place.value(), false, {}};
            const double p = *chart.target;
            mark.outside_998 = std::abs(place.value() - p) > 3.09 * std::sqrt(p * (1 - p) / place.denominator);
            mark.tooltip = QStringLiteral("%1: %2 of %3").arg(place.name).arg(place.numerator).arg(place.denominator);
            group.marks.push_back(mark);
            values.push_back(place.value());
            x += place.numerator;
            n += place.denominator;
        }
        std::sort(values.begin(), values.end());
        if (values.size() > 4) {
            group.lower_quartile = values[values.size() / 4];
            group.median = values[values.size() / 2];
            group.upper_quartile = values[values.size() * 3 / 4];
        }
        group.count_label = QStringLiteral("%1 authorities").arg(values.size());
        const auto [lower, upper] = wilson(x, n);
        group.pooled = x / n;
        group.pooled_lower = lower;
        group.pooled_upper = upper;
        group.pooled_label = QStringLiteral("%1%").arg(100 * x / n, 0, 'f', 1);
        group.tooltip = QStringLiteral("%1: %2 of %3").arg(region).arg(x).arg(n);
        chart.groups.push_back(group);
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

// Cost and outcome

/// The places with a cost each that rises with size as far as it can be told, a few far out.
inline widgets::CostChart cost(const std::vector<Place> &places, double dearest = 1)
{
    const widgets::RankedChart order = ranked(places);
    widgets::CostChart chart;
    chart.title = QStringLiteral("What a care leaver costs, and how many are in education, employment or training");
    chart.description = QStringLiteral("Nothing spent more buys more, as far as can be told.");
    chart.empty_text = order.empty_text;
    chart.outcome_format = percent();
    chart.cost_format.prefix = QStringLiteral("\u00a3");
    chart.outcome_axis_title = order.value_axis_title;
    chart.cost_axis_title = QStringLiteral("Spent on a care leaver in the year");
    chart.caption = QStringLiteral("\u00a330,815 an outcome on average");
    chart.interval_caption = QStringLiteral("lines: 95% intervals; ticks: once small numbers are allowed for");
    chart.quadrant_labels[0] = QStringLiteral("cheaper and better");
    chart.quadrant_labels[1] = QStringLiteral("dearer and better");
    chart.quadrant_labels[2] = QStringLiteral("cheaper and worse");
    chart.quadrant_labels[3] = QStringLiteral("dearer and worse");
    chart.best_id = order.best_id;
    chart.worst_id = order.worst_id;
    chart.average_outcome = order.target;
    chart.average_outcome_label = order.target_label;
    double spent = 0;
    double cases = 0;
    for (std::size_t at = 0; at < places.size(); ++at) {
        const Place &place = places[at];
        const double pounds =
            9000.0 + static_cast<double>(at * 7919 % 6311) * 1.7 + (at % 37 == 5 ? 17000.0 * dearest : 0);
        const auto [lower, upper] = wilson(place.numerator, place.denominator);
        const double weight = place.denominator / (place.denominator + 60);
        const double shrunk = weight * place.value() + (1 - weight) * *order.target;
        chart.points.push_back({place.id, place.name, pounds, place.value(), lower, upper, shrunk,
                                QStringLiteral("%1 %2%").arg(place.name).arg(place.value() * 100, 0, 'f', 1),
                                QStringLiteral("%1: \u00a3%2 a case").arg(place.name).arg(pounds)});
        spent += pounds * place.denominator;
        cases += place.denominator;
    }
    if (cases > 0) {
        chart.average_cost = spent / cases;
        chart.average_cost_label = QStringLiteral("\u00a3%L1 on average").arg(spent / cases, 0, 'f', 0);
    }
    return chart;
}

// The map

/// A map without places yet: its words and its key.
inline widgets::MapChart map_of(const std::vector<Place> &places)
{
    const widgets::RankedChart order = ranked(places);
    widgets::MapChart chart;
    chart.title = order.title;
    chart.description = order.description;
    chart.empty_text = order.empty_text;
    chart.no_figure_label = QStringLiteral("no figure");
    chart.beyond_label = QStringLiteral("above or below the 99.8% limits");
    chart.left_out_label = QStringLiteral("left out by a filter");
    chart.caption = QStringLiteral("12 contractors have no place on the map");
    chart.best_id = order.best_id;
    chart.worst_id = order.worst_id;
    for (int shade = 0; shade < 5; ++shade) {
        chart.shades.push_back({QStringLiteral("%1.0% to %2.9%").arg(30 + 9 * shade).arg(38 + 9 * shade)});
    }
    return chart;
}

inline widgets::MapHexagon hexagon_of(const Place &place, const QString &short_name, int column, int row)
{
    widgets::MapHexagon hexagon;
    hexagon.id = place.id;
    hexagon.name = place.name;
    hexagon.short_name = short_name;
    hexagon.column = column;
    hexagon.row = row;
    const QString shown = QStringLiteral("%1%").arg(place.value() * 100, 0, 'f', 1);
    hexagon.label = place.name + u' ' + shown;
    hexagon.tooltip =
        QStringLiteral("%1: %2 (%3 of %4)").arg(place.name, shown).arg(place.numerator).arg(place.denominator);
    hexagon.shade = std::clamp(static_cast<int>((place.value() * 100 - 30) / 9), 0, 4);
    const double z = (place.value() - 0.54) / std::sqrt(0.54 * 0.46 / place.denominator);
    hexagon.direction = z > 3.09 ? 1 : (z < -3.09 ? -1 : 0);
    return hexagon;
}

/// The places in rows, those of the upper half in one region and the others in another.
inline widgets::MapChart fictional_map(const std::vector<Place> &places)
{
    widgets::MapChart chart = map_of(places);
    const int across = std::max(1, static_cast<int>(std::ceil(std::sqrt(static_cast<double>(places.size())))));
    chart.regions = {{QStringLiteral("Vale of the Southern Rivers"), {}}, {QStringLiteral("North"), {}}};
    for (std::size_t at = 0; at < places.size(); ++at) {
        const int row = static_cast<int>(at) / across;
        chart.hexagons.push_back(hexagon_of(places[at], places[at].name.left(4), static_cast<int>(at) % across, row));
        chart.regions[at * 2 < places.size() ? 0 : 1].ids.push_back(places[at].id);
        if (at % 7 == 3) {
            chart.hexagons.back().shade.reset();
        }
        chart.hexagons.back().is_left_out = at % 7 == 5;
    }
    return chart;
}

/// The real places at their hexagons, from the folder of the program's registers and maps; empty without it.
inline widgets::MapChart england_map(const std::vector<Place> &places, const QString &resources)
{
    const auto objects = [&](const QString &name, const QString &key) {
        QFile file(resources + name);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll())[key].toArray() : QJsonArray();
    };
    QMap<QString, QJsonObject> cells;
    for (const QJsonValue &cell :
         objects(QStringLiteral("/maps/england_upper_tier.json"), QStringLiteral("hexagons"))) {
        cells[cell[QStringLiteral("provider")].toString()] = cell.toObject();
    }
    QMap<QString, QString> providers; // by code
    for (const QJsonValue &entry :
         objects(QStringLiteral("/registers/england_upper_tier.json"), QStringLiteral("providers"))) {
        for (const QJsonValue &code : entry[QStringLiteral("codes")].toArray()) {
            providers[code[QStringLiteral("code")].toString()] = entry[QStringLiteral("id")].toString();
        }
    }
    widgets::MapChart chart = map_of(places);
    QMap<QString, std::vector<QString>> regions;
    for (const Place &place : places) {
        const QJsonObject cell = cells.value(providers.value(place.id));
        if (cell.isEmpty()) {
            continue;
        }
        chart.hexagons.push_back(hexagon_of(place, cell[QStringLiteral("short")].toString(),
                                            cell[QStringLiteral("column")].toInt(),
                                            cell[QStringLiteral("row")].toInt()));
        if (place.denominator < 30) {
            chart.hexagons.back().shade.reset();
        }
        const bool london = place.region.endsWith(QStringLiteral(" London"));
        regions[london ? QStringLiteral("London") : place.region].push_back(place.id);
    }
    for (auto region = regions.begin(); region != regions.end(); ++region) {
        chart.regions.push_back({region.key(), region.value()});
    }
    return chart;
}

} // namespace outturn::test
