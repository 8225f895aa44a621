// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/change_series.h"

#include "statistics/quantiles.h"
#include "statistics/special_functions.h"
#include "statistics/tail_probabilities.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <optional>

namespace outturn::audit {
namespace {

/// Fewer do not tell what changed for everybody.
constexpr size_t enough_for_median = 5;

/// A figure on the scale on which chance makes the same of all of them.
struct Point {
    const FigureSum *figure = nullptr;
    double shown = 0;
    double level = 0;
    double variance = 0; ///< by chance
    double count = 0;
    double base = 0; ///< 0 for plain values
};

std::optional<Point> point_of_counts(const FigureSum &figure, const Measure &measure)
{
    const bool is_ratio = measure.kind == MeasureKind::ratio;
    const auto count = amount_of(figure, measure, AmountOf::count);
    double base = 0;
    for (const Cell *cell : figure.cells) {
        if (is_ratio ? !cell->expected : !cell->denominator || cell->denominator_range.has_value())
            return std::nullopt;
        base += is_ratio ? *cell->expected : *cell->denominator;
    }
    if (!count || !count->is_exact() || base <= 0 || count->number < 0)
        return std::nullopt;
    const double value = count->number / base;
    if (measure.kind != MeasureKind::proportion)
        return Point{&figure, value, std::sqrt(value), 1 / (4 * base), count->number, base};
    if (value > 1)
        return std::nullopt;
    return Point{&figure, value, std::asin(std::sqrt(value)), 1 / (4 * base), count->number, base};
}

std::optional<Point> point_of(const FigureSum &figure, const Measure &measure)
{
    if (figure.from_cases)
        return std::nullopt;
    if (measure.kind != MeasureKind::value && measure.kind != MeasureKind::mean)
        return point_of_counts(figure, measure);
    if (measure.kind == MeasureKind::value) {
        const auto amount = amount_of(figure, measure);
        return amount ? std::optional(Point{&figure, amount->number, amount->number, .5}) : std::nullopt;
    }
    if (figure.cells.size() != 1 || !figure.cells.front()->value)
        return std::nullopt;
    const double value = *figure.cells.front()->value;
    return Point{&figure, value, value, .5};
}

bool follows(const Period &earlier, const Period &later)
{
    return earlier.end.addDays(1) == later.start
        && std::abs(earlier.start.daysTo(earlier.end) - later.start.daysTo(later.end)) <= 3;
}

/// A provider's points by the length of their periods, so that years and the quarters within them stay apart.
using PointsOf = std::map<std::pair<ProviderId, qint64>, std::vector<Point>>;

PointsOf points_of(const FigureSeries &figures)
{
    PointsOf points;
    bool all_above_zero = true;
    for (const FigureSum &figure : figures.figures) {
        const std::optional<Point> point = point_of(figure, *figures.measure);
        if (!point)
            continue;
        all_above_zero = all_above_zero && point->level > 0;
        const Period &period = figure.key().period;
        const qint64 months = (period.start.daysTo(period.end) + 16) / 30;
        points[{figure.key().provider, months}].push_back(*point);
    }
    if (figures.measure->kind == MeasureKind::value && all_above_zero) {
        for (auto &[who, own] : points) {
            for (Point &point : own)
                point.level = std::log(point.level);
        }
    }
    return points;
}

std::vector<Change> longest_stretch(const std::vector<Point> &points)
{
    std::vector<Change> longest;
    std::vector<Change> now;
    for (size_t i = 1; i < points.size(); ++i) {
        const Point &before = points[i - 1];
        const Point &after = points[i];
        if (follows(before.figure->key().period, after.figure->key().period))
            now.push_back({before.figure,
                           after.figure,
                           before.shown,
                           after.shown,
                           after.level - before.level,
                           std::sqrt(before.variance + after.variance),
                           0,
                           {before.count, after.count},
                           {before.base, after.base}});
        else
            now.clear();
        if (now.size() >= longest.size()) // of two as long the later
            longest = now;
    }
    return longest;
}

/// A proportion or rate after a change on its own scale.
double level_after(double level, double change, bool is_share)
{
    if (!is_share)
        return std::pow(std::max(0.0, std::sqrt(level) + change), 2);
    const double angle = std::clamp(std::asin(std::sqrt(level)) + change, 0.0, std::numbers::pi / 2);
    return std::pow(std::sin(angle), 2);
}

/// What changed for everybody, by the period to which it led.
void take_off_common(std::vector<ChangeSeries> &series)
{
    std::map<Period, std::vector<double>> sizes;
    for (const ChangeSeries &own : series) {
        for (const Change &change : own.changes)
            sizes[change.after->key().period].push_back(change.own);
    }
    std::map<Period, double> common;
    for (const auto &[period, changes] : sizes) {
        const auto median = statistics::median(changes);
        common[period] = median && changes.size() >= enough_for_median ? *median : 0.0;
    }
    for (ChangeSeries &own : series) {
        for (Change &change : own.changes) {
            change.common = common[change.after->key().period];
            change.own -= change.common;
        }
    }
}

} // namespace

std::vector<ChangeSeries> changes_of(const FigureSeries &figures, int least_periods)
{
    std::vector<ChangeSeries> series;
    for (const auto &[who, points] : points_of(figures)) {
        std::vector<Change> changes = longest_stretch(points);
        if (static_cast<int>(changes.size()) + 1 >= least_periods)
            series.push_back({who.first, std::move(changes)});
    }
    take_off_common(series);
    return series;
}

double exact_score(const Change &change, const Measure &measure)
{
    const double base = change.bases[0] + change.bases[1];
    if (change.bases[0] <= 0 || change.bases[1] <= 0)
        return std::numeric_limits<double>::infinity();
    const bool is_share = measure.kind == MeasureKind::proportion;
    std::array<double, 2> counts = change.counts;
    double level = (counts[0] + counts[1]) / base;
    const double moved = level_after(level, change.common, is_share);
    double factor = level > 0 ? moved / level : 1;
    if (is_share && level > .5) {
        counts = {change.bases[0] - counts[0], change.bases[1] - counts[1]};
        factor = level < 1 ? (1 - moved) / (1 - level) : 1;
        level = 1 - level;
    }
    const double weight = change.bases[1] * std::clamp(factor, .01, 100.0);
    const auto tails =
        statistics::binomial_tails(counts[1], counts[0] + counts[1], weight / (weight + change.bases[0]));
    if (!tails)
        return 0; // nothing in either
    const double tail = std::clamp(std::min(tails->low, tails->high), 1e-300, .5);
    return statistics::normal_score(tail) / (is_share ? std::sqrt(1 - level) : 1.0);
}

double common_scale_of(const std::vector<ChangeSeries> &series)
{
    std::vector<double> sizes;
    for (const ChangeSeries &own : series) {
        for (const Change &change : own.changes)
            sizes.push_back(std::abs(change.own / change.by_chance));
    }
    const auto median = statistics::median(sizes);
    return median ? *median / .6744897501960817 : 0.0;
}

} // namespace outturn::audit
