// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/sample_draw.h"

#include "statistics/random_numbers.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace outturn::audit {
namespace {

using statistics::RandomNumbers;

constexpr qint64 largest_size = 10'000'000;
/// Every smaller number of pence is exact as a double, so that sums are the same as numbers of pounds.
constexpr qint64 largest_total = 9'000'000'000'000'000;
/// A start is kept to a millionth of a pound, or of an item.
constexpr qint64 parts_of_one = 1'000'000;

tl::unexpected<Error> wrong(const QString &message)
{
    return failure(ErrorCode::wrong_usage, message);
}

/// Pence or items up to a point; the rest of it is a fraction of one.
struct Point {
    qint64 whole = 0;
    qint64 numerator = 0;
    qint64 denominator = 1;

    void add(const Point &other)
    {
        whole += other.whole;
        numerator += other.numerator;
        if (numerator >= denominator) {
            numerator -= denominator;
            ++whole;
        }
    }
    /// The smallest running total that reaches it.
    qint64 needed() const { return whole + (numerator > 0 ? 1 : 0); }
    bool is_below(const Point &other) const
    {
        return whole != other.whole ? whole < other.whole : numerator < other.numerator;
    }
};

/// What can be drawn of a population, as `unit` counts it.
struct Drawable {
    qint64 total = 0; ///< pence or items
    qint64 items = 0;
};

bool can_be_drawn(const PopulationItem &item, SelectionUnit unit)
{
    return unit == SelectionUnit::item || (item.has_value && item.value.pence > 0);
}

LeftOutWhy why_left_out(const PopulationItem &item)
{
    if (!item.has_value)
        return LeftOutWhy::no_value;
    return item.value.pence < 0 ? LeftOutWhy::negative : LeftOutWhy::zero;
}

Result<Drawable> count_drawable(const Population &population, SelectionUnit unit)
{
    Drawable drawable;
    for (const PopulationItem &item : population.items) {
        if (!can_be_drawn(item, unit))
            continue;
        const qint64 weight = unit == SelectionUnit::item ? 1 : item.value.pence;
        if (weight > largest_total - drawable.total)
            return failure(ErrorCode::refused,
                           QCoreApplication::translate(
                               "audit", "The values add up to more than £90 million million: no sample is drawn."));
        drawable.total += weight;
        ++drawable.items;
    }
    if (drawable.items == 0)
        return failure(
            ErrorCode::refused,
            QCoreApplication::translate("audit", "There is nothing to draw: no item is worth more than £0."));
    return drawable;
}

Result<> check(const DrawQuestion &question, const Drawable &drawable)
{
    if (question.size < 1 || question.size > largest_size || question.drawn_before < 0)
        return wrong(
            QCoreApplication::translate("audit", "A sample has at least one item, and at most %1.").arg(largest_size));
    if (question.start && question.method != SelectionMethod::interval)
        return wrong(QCoreApplication::translate(
            "audit", "A start belongs to the fixed interval; the other methods are drawn by a seed."));
    if (!question.seed && !question.start)
        return wrong(question.method == SelectionMethod::interval
                         ? QCoreApplication::translate("audit", "Give a start, or a seed that makes one.")
                         : QCoreApplication::translate("audit", "Give a seed: with it the draw can be repeated."));
    const qint64 before = question.method == SelectionMethod::random ? question.drawn_before : 0;
    if (before > largest_size)
        return wrong(
            QCoreApplication::translate("audit", "A sample has at least one item, and at most %1.").arg(largest_size));
    if (question.unit == SelectionUnit::item && question.size > drawable.total - before)
        return wrong(QCoreApplication::translate("audit", "%1 items cannot be drawn: there are only %2.")
                         .arg(question.size)
                         .arg(drawable.total - before));
    return {};
}

/// How many pence, or items, there are to one of what a start counts.
qint64 units_of_one(SelectionUnit unit)
{
    return unit == SelectionUnit::value ? 100 : 1;
}

quint64 stream_of(const DrawQuestion &question)
{
    return question.method == SelectionMethod::random ? 0 : static_cast<quint64>(question.drawn_before);
}

/// The start in pence (or items), in parts of a part, so that no step of an interval is rounded.
Point start_point(double start, SelectionUnit unit, qint64 size)
{
    const double whole = std::floor(start);
    qint64 parts = std::llround((start - whole) * static_cast<double>(parts_of_one));
    const qint64 units = units_of_one(unit);
    const qint64 parts_of_unit = parts_of_one / units;
    Point point;
    point.denominator = size * parts_of_unit;
    point.whole = static_cast<qint64>(whole) * units + parts / parts_of_unit;
    point.numerator = parts % parts_of_unit * size;
    return point;
}

Result<std::vector<qint64>> interval_marks(const DrawQuestion &question, const Drawable &drawable, Draw &draw)
{
    const qint64 size = question.size;
    double start = 0;
    if (question.start) {
        start = *question.start;
    } else {
        RandomNumbers numbers(*question.seed, stream_of(question));
        const auto parts = static_cast<double>(parts_of_one);
        start = std::floor(numbers.uniform() * draw.interval * parts) / parts;
    }
    const auto limit = QString::number(draw.interval, 'g', QLocale::FloatingPointShortest);
    const auto outside = [&limit] {
        return wrong(
            QCoreApplication::translate("audit", "The start lies within the interval: from 0 to below %1.").arg(limit));
    };
    if (!std::isfinite(start) || start < 0 || start > draw.interval)
        return outside();
    Point point = start_point(start, question.unit, size);
    const qint64 scale = point.denominator / size;
    const Point interval{drawable.total / size, drawable.total % size * scale, point.denominator};
    if (!point.is_below(interval) && question.start)
        return outside();
    if (!point.is_below(interval)) { // rounding took a start by seed to the end of the interval
        start = 0;
        point = start_point(start, question.unit, size);
    }
    draw.start = start;
    std::vector<qint64> marks;
    marks.reserve(static_cast<size_t>(size));
    for (qint64 k = 0; k < size; ++k) {
        // One point an item, where every item is to be drawn: a start of 0 would reach the first one twice.
        const bool takes_all = question.unit == SelectionUnit::item && size == drawable.total;
        marks.push_back(takes_all ? k + 1 : std::max<qint64>(point.needed(), 1));
        point.add(interval);
    }
    return marks;
}

std::vector<qint64> cell_marks(const DrawQuestion &question, qint64 total)
{
    const qint64 size = question.size;
    RandomNumbers numbers(*question.seed, stream_of(question));
    const Point interval{total / size, total % size, size};
    Point base{0, 0, size};
    std::vector<qint64> marks;
    marks.reserve(static_cast<size_t>(size));
    for (qint64 k = 0; k < size; ++k) {
        const auto within = static_cast<qint64>(numbers.below(static_cast<quint64>(total))) + 1;
        Point point = base;
        point.add({within / size, within % size, size});
        marks.push_back(point.needed());
        base.add(interval);
    }
    std::sort(marks.begin(), marks.end());
    return marks;
}

std::vector<qint64> random_points(const DrawQuestion &question, qint64 total)
{
    RandomNumbers numbers(*question.seed, stream_of(question));
    std::vector<qint64> marks;
    marks.reserve(static_cast<size_t>(question.size));
    for (qint64 i = 0; i < question.drawn_before + question.size; ++i) {
        const auto mark = static_cast<qint64>(numbers.below(static_cast<quint64>(total))) + 1;
        if (i >= question.drawn_before)
            marks.push_back(mark);
    }
    std::sort(marks.begin(), marks.end());
    return marks;
}

/// A shuffle of which only the places that were touched are held.
std::vector<qint64> random_items(const DrawQuestion &question, qint64 total)
{
    RandomNumbers numbers(*question.seed, stream_of(question));
    std::unordered_map<qint64, qint64> moved;
    const auto item_at = [&moved](qint64 place) {
        const auto found = moved.find(place);
        return found == moved.end() ? place : found->second;
    };
    std::vector<qint64> marks;
    marks.reserve(static_cast<size_t>(question.size));
    for (qint64 i = 0; i < question.drawn_before + question.size; ++i) {
        const qint64 other = i + static_cast<qint64>(numbers.below(static_cast<quint64>(total - i)));
        if (i >= question.drawn_before)
            marks.push_back(item_at(other) + 1);
        moved[other] = item_at(i);
    }
    std::sort(marks.begin(), marks.end());
    return marks;
}

Result<std::vector<qint64>> marks_of(const DrawQuestion &question, const Drawable &drawable, Draw &draw)
{
    switch (question.method) {
    case SelectionMethod::interval:
        return interval_marks(question, drawable, draw);
    case SelectionMethod::cell:
        return cell_marks(question, drawable.total);
    case SelectionMethod::random:
        break;
    }
    return question.unit == SelectionUnit::item ? random_items(question, drawable.total)
                                                : random_points(question, drawable.total);
}

/// One walk: the items whose running totals reach the marks, which rise, and those that are left out.
void take_items(const Population &population, SelectionUnit unit, const std::vector<qint64> &marks, Draw &draw)
{
    const auto units = static_cast<double>(units_of_one(unit));
    draw.left_out = left_out_of(population, unit);
    qint64 running = 0;
    auto mark = marks.begin();
    const auto count = static_cast<qsizetype>(population.items.size());
    for (qsizetype i = 0; i < count && mark != marks.end(); ++i) {
        const PopulationItem &item = population.items[static_cast<size_t>(i)];
        if (!can_be_drawn(item, unit))
            continue;
        running += unit == SelectionUnit::item ? 1 : item.value.pence;
        if (*mark > running)
            continue;
        Draw::Drawn drawn{i, 0, static_cast<double>(running) / units};
        for (; mark != marks.end() && *mark <= running; ++mark)
            ++drawn.times;
        draw.items.push_back(drawn);
    }
}

/// a * b / c in whole numbers, rounded down, and what is left; c below 2^62, the quotient within 64 bits.
struct Quotient {
    qint64 whole = 0;
    qint64 rest = 0;
};
Quotient times_over(qint64 a, qint64 b, qint64 c)
{
    Quotient result;
    const Quotient one{a / c, a % c};
    const auto add = [&result, c](const Quotient &other) {
        result.whole += other.whole;
        result.rest += other.rest;
        if (result.rest >= c) {
            result.rest -= c;
            ++result.whole;
        }
    };
    for (int bit = 62; bit >= 0; --bit) {
        add(result);
        if ((b >> bit & 1) != 0)
            add(one);
    }
    return result;
}

std::vector<qint64> weights_of(const Population &population, SelectionUnit unit)
{
    std::vector<qint64> weights(std::max<size_t>(static_cast<size_t>(population.strata.size()), 1), 0);
    for (const PopulationItem &item : population.items) {
        if (!can_be_drawn(item, unit))
            continue;
        qint64 &weight = weights[std::min<size_t>(item.stratum, weights.size() - 1)];
        const qint64 more = unit == SelectionUnit::item ? 1 : item.value.pence;
        weight = more > largest_total - weight ? largest_total : weight + more;
    }
    return weights;
}

/// A stratum with anything in it gets at least one, taken from the largest.
void give_everyone_one(std::vector<qint64> &sizes, const std::vector<qint64> &weights)
{
    for (size_t i = 0; i < sizes.size(); ++i) {
        if (sizes[i] > 0 || weights[i] == 0)
            continue;
        const auto largest = std::max_element(sizes.begin(), sizes.end());
        if (*largest <= 1)
            return;
        --*largest;
        sizes[i] = 1;
    }
}

} // namespace

QString selection_word(SelectionMethod method)
{
    switch (method) {
    case SelectionMethod::interval:
        return QStringLiteral("interval");
    case SelectionMethod::cell:
        return QStringLiteral("cell");
    case SelectionMethod::random:
        break;
    }
    return QStringLiteral("random");
}

std::optional<SelectionMethod> selection_from_word(QStringView word)
{
    for (const SelectionMethod method : {SelectionMethod::interval, SelectionMethod::cell, SelectionMethod::random}) {
        if (word == selection_word(method))
            return method;
    }
    return std::nullopt;
}

QString left_out_word(LeftOutWhy why)
{
    switch (why) {
    case LeftOutWhy::negative:
        return QStringLiteral("negative");
    case LeftOutWhy::zero:
        return QStringLiteral("zero");
    case LeftOutWhy::no_value:
        break;
    }
    return QStringLiteral("no-value");
}

Result<Draw> draw_sample(const Population &population, const DrawQuestion &question)
{
    const Result<Drawable> drawable = count_drawable(population, question.unit);
    if (!drawable)
        return tl::unexpected(drawable.error());
    if (const Result<> checked = check(question, *drawable); !checked)
        return tl::unexpected(checked.error());
    Draw draw;
    const auto units = static_cast<double>(units_of_one(question.unit));
    draw.total = static_cast<double>(drawable->total) / units;
    draw.interval = static_cast<double>(drawable->total) / (units * static_cast<double>(question.size));
    draw.items_in_population = drawable->items;
    if (!question.start)
        draw.seed = question.seed;
    const Result<std::vector<qint64>> marks = marks_of(question, *drawable, draw);
    if (!marks)
        return tl::unexpected(marks.error());
    take_items(population, question.unit, *marks, draw);
    return draw;
}

std::vector<Draw::LeftOut> left_out_of(const Population &population, SelectionUnit unit)
{
    std::vector<Draw::LeftOut> left_out;
    for (size_t i = 0; i < population.items.size(); ++i) {
        if (!can_be_drawn(population.items[i], unit))
            left_out.push_back({static_cast<qsizetype>(i), why_left_out(population.items[i])});
    }
    return left_out;
}

std::vector<qint64> allocate(const Population &population, qint64 size, SelectionUnit unit)
{
    const std::vector<qint64> weights = weights_of(population, unit);
    std::vector<qint64> sizes(weights.size(), 0);
    qint64 total = 0;
    qint64 filled = 0;
    for (const qint64 weight : weights) {
        if (weight > largest_total - total)
            return sizes; // the draw says why
        total += weight;
        filled += weight > 0 ? 1 : 0;
    }
    if (total == 0 || size < 1)
        return sizes;
    size = std::max(size, filled);
    if (unit == SelectionUnit::item)
        size = std::min(size, total);
    std::vector<std::pair<qint64, size_t>> rests; // negative, so that the largest comes first, of equals the first
    qint64 given = 0;
    for (size_t i = 0; i < weights.size(); ++i) {
        const Quotient share = times_over(weights[i], size, total);
        sizes[i] = share.whole;
        given += share.whole;
        rests.emplace_back(-share.rest, i);
    }
    std::sort(rests.begin(), rests.end());
    for (size_t i = 0; given < size; ++i, ++given)
        ++sizes[rests[i].second];
    give_everyone_one(sizes, weights);
    return sizes;
}

std::vector<StratumPart> parts_by_stratum(const Population &population)
{
    std::vector<StratumPart> parts(std::max<size_t>(static_cast<size_t>(population.strata.size()), 1));
    for (size_t i = 0; i < population.items.size(); ++i) {
        const PopulationItem &item = population.items[i];
        StratumPart &part = parts[std::min<size_t>(item.stratum, parts.size() - 1)];
        part.population.items.push_back(item);
        part.population.items.back().stratum = 0;
        part.positions.push_back(static_cast<qsizetype>(i));
    }
    for (size_t i = 0; i < parts.size(); ++i)
        parts[i].population.strata = {population.strata.value(static_cast<qsizetype>(i))};
    return parts;
}

} // namespace outturn::audit
