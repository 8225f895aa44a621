// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/provider_totals.h"

#include "analysis/provider_ranges.h"

#include <algorithm>

namespace outturn::analysis {
namespace {

FigureStatus status_of(Missing missing)
{
    switch (missing) {
    case Missing::suppressed:
        return FigureStatus::suppressed;
    case Missing::not_applicable:
        return FigureStatus::not_applicable;
    case Missing::not_available:
    case Missing::not_collected:
        return FigureStatus::not_available;
    case Missing::rounds_to_zero:
    case Missing::low:
        return FigureStatus::rounds_to_zero;
    case Missing::none:
    case Missing::not_given:
        break;
    }
    return FigureStatus::missing;
}

bool adds_up(MeasureKind kind)
{
    return kind == MeasureKind::proportion || kind == MeasureKind::rate || kind == MeasureKind::ratio;
}

/// Sums one aspect's money; empty where there is none, or where one amount is missing.
std::optional<Money> money_of(std::span<const Cell *const> cells, Aspect aspect)
{
    std::optional<Money> sum;
    for (const Cell *cell : cells) {
        if (cell->key.aspect != aspect)
            continue;
        if (!cell->money)
            return std::nullopt;
        sum = Money{(sum ? sum->pence : 0) + cell->money->pence};
    }
    return sum;
}

void add_outcome(const Measure &measure, const Cell &cell, ProviderFigure &figure)
{
    const auto add = [&](std::optional<double> &sum, const std::optional<double> &part, bool first) {
        if (!part)
            figure.status = status_of(cell.missing);
        sum = part && (first || sum) ? std::optional((first ? 0.0 : *sum) + *part) : std::nullopt;
    };
    const bool first = !figure.numerator && !figure.denominator && figure.status == FigureStatus::ok;
    if (adds_up(measure.kind)) {
        add(figure.numerator, cell.numerator, first);
        add(figure.denominator, base_of(measure, cell), first);
        return;
    }
    if (!cell.value)
        figure.status = status_of(cell.missing);
    figure.value = cell.value;
    figure.standard_error = cell.standard_error;
}

void add_published_rate(const Cell &cell, ProviderFigure &figure)
{
    figure.published_rate = cell.published_rate;
    figure.published_rate_differs = cell.published_rate_differs;
}

/// A plain value that counts something, rows of cases say; unlike a score or a mean it adds up.
bool is_count(const Measure &measure)
{
    return measure.kind == MeasureKind::value && measure.unit == QLatin1String("count");
}

/// With a part missing there is no sum.
void add_counts(std::span<const Cell *const> cells, ProviderFigure &figure)
{
    figure.value = 0;
    for (const Cell *cell : cells) {
        if (cell->key.aspect != Aspect::outcome)
            continue;
        if (!cell->value) {
            figure.value.reset();
            figure.status = status_of(cell->missing);
            return;
        }
        *figure.value += *cell->value;
    }
}

template <typename Estimate> auto optional_of(const Estimate &estimate)
{
    return estimate ? std::optional(*estimate) : std::nullopt;
}

} // namespace

const std::optional<double> &base_of(const Measure &measure, const Cell &cell)
{
    return measure.kind == MeasureKind::ratio ? cell.expected : cell.denominator;
}

ProviderFigure total_of(const Measure &measure, std::span<const Cell *const> cells)
{
    ProviderFigure figure;
    const auto outcomes =
        std::count_if(cells.begin(), cells.end(), [](const Cell *cell) { return cell->key.aspect == Aspect::outcome; });
    if (outcomes == 0)
        figure.status = FigureStatus::missing;
    for (const Cell *cell : cells) {
        figure.is_corrected = figure.is_corrected || cell->corrected_by != 0;
        if (cell->key.aspect != Aspect::outcome)
            continue;
        add_outcome(measure, *cell, figure);
        if (outcomes == 1)
            add_published_rate(*cell, figure);
    }
    if (outcomes > 1 && is_count(measure)) {
        add_counts(cells, figure);
    } else if (outcomes > 1 && !adds_up(measure.kind)) {
        figure.value.reset();
        figure.standard_error.reset();
        figure.status = FigureStatus::cannot_be_added;
    }
    if (adds_up(measure.kind))
        add_ranges(measure, cells, figure);
    figure.cost = money_of(cells, Aspect::cost);
    figure.claimed = money_of(cells, Aspect::claimed);
    figure.paid = money_of(cells, Aspect::paid);
    add_value(measure, figure);
    return figure;
}

ProviderFigure total_of_quarters(const Measure &measure, const Period &year,
                                 std::span<const std::vector<const Cell *>> quarters, std::vector<LeftOutPart> left_out)
{
    ProviderFigure figure;
    std::vector<const Cell *> all;
    const std::vector<Period> periods = quarters_of_year(year);
    bool complete = true;
    bool costs_complete = true;
    for (size_t q = 0; q < quarters.size(); ++q) {
        const auto has = [&quarter = quarters[q]](Aspect aspect) {
            return std::any_of(quarter.begin(), quarter.end(),
                               [aspect](const Cell *cell) { return cell->key.aspect == aspect; });
        };
        const bool is_left_out = std::any_of(left_out.begin(), left_out.end(), [&](const LeftOutPart &part) {
            return q < periods.size() && part.period == periods[q];
        });
        complete = complete && (is_left_out || has(Aspect::outcome));
        costs_complete = costs_complete && has(Aspect::cost);
        all.insert(all.end(), quarters[q].begin(), quarters[q].end());
    }
    if (!left_out.empty()) {
        figure.status = complete ? FigureStatus::part_left_out : FigureStatus::incomplete_year;
        figure.left_out = std::move(left_out);
        return figure;
    }
    if (complete && measure.basis == Basis::period && (adds_up(measure.kind) || is_count(measure))) {
        figure = total_of(measure, all);
        if (!costs_complete)
            figure.cost.reset();
        return figure;
    }
    figure.status = complete ? FigureStatus::cannot_be_added : FigureStatus::incomplete_year;
    return figure;
}

ProviderFigure difference_of(const Measure &measure, const ProviderFigure &now, const ProviderFigure &before)
{
    ProviderFigure difference;
    difference.provider = now.provider;
    difference.code = now.code;
    difference.status = now.status != FigureStatus::ok ? now.status : before.status;
    difference.left_out = before.left_out;
    difference.left_out.insert(difference.left_out.end(), now.left_out.begin(), now.left_out.end());
    if (now.status == FigureStatus::ok && before.status == FigureStatus::left_out)
        difference.status = FigureStatus::part_left_out;
    if (difference.status != FigureStatus::ok)
        return difference;
    if (!adds_up(measure.kind)) {
        difference.status = FigureStatus::cannot_be_added;
        return difference;
    }
    difference.numerator = *now.numerator - *before.numerator;
    const double base = *now.denominator - *before.denominator;
    difference.denominator = base > 0 ? base : *now.denominator;
    const bool impossible = *difference.numerator < 0 || base < 0
        || (measure.kind == MeasureKind::proportion && *difference.numerator > *difference.denominator);
    if (impossible) {
        difference.numerator.reset();
        difference.denominator.reset();
        difference.status = FigureStatus::not_available;
        return difference;
    }
    add_value(measure, difference);
    return difference;
}

std::optional<statistics::Interval> interval_of(const Measure &measure, const ProviderFigure &figure, double confidence,
                                                statistics::Working *working)
{
    using namespace statistics;
    if (!figure.value)
        return std::nullopt;
    if (measure.kind == MeasureKind::mean && figure.standard_error)
        return optional_of(normal_interval(*figure.value, *figure.standard_error, confidence, working));
    if (!adds_up(measure.kind) || !figure.numerator || !figure.denominator)
        return std::nullopt;
    if (measure.kind == MeasureKind::proportion)
        return optional_of(wilson_interval(*figure.numerator, *figure.denominator, confidence, working));
    return optional_of(garwood_rate_interval(*figure.numerator, *figure.denominator, confidence, working));
}

void add_value(const Measure &measure, ProviderFigure &figure)
{
    if (figure.status != FigureStatus::ok)
        return;
    if (measure.kind == MeasureKind::value || (measure.kind == MeasureKind::mean && !figure.standard_error)) {
        figure.status = FigureStatus::no_denominator;
        return;
    }
    if (adds_up(measure.kind)) {
        if (*figure.denominator <= 0) {
            figure.status = FigureStatus::zero_denominator;
            return;
        }
        figure.value = *figure.numerator / *figure.denominator;
    }
    figure.interval95 = interval_of(measure, figure, 0.95);
    figure.interval998 = interval_of(measure, figure, 0.998);
}

} // namespace outturn::analysis
