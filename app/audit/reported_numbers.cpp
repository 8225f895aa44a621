// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/reported_numbers.h"

#include <cmath>

namespace outturn::audit {
namespace {

/// So many have to end in 0 or 5 before that can be a rule: fewer do so by chance once in a thousand.
constexpr int enough_to_tell = 10;

bool is_whole(double number)
{
    return number == std::floor(number) && std::abs(number) < 1e15;
}

/// The part of one cell, where it is an exact number as reported.
std::optional<double> exact_number(const Cell &cell, const Measure &measure, AmountOf part)
{
    if (part == AmountOf::base)
        return cell.denominator_range ? std::nullopt : cell.denominator;
    if (measure.kind == MeasureKind::value)
        return cell.value;
    return cell.numerator_range ? std::nullopt : cell.numerator;
}

/// Once for each provider, period and size.
class NumberCollector
{
public:
    explicit NumberCollector(double least) : least_(least) {}

    void add(const CellKey &key, double number)
    {
        const double size = std::abs(number);
        if (size < least_ || size == 0)
            return;
        if (seen_.insert({key.programme, key.provider, key.period, size}).second)
            numbers_[{key.programme, key.provider}].push_back({size, key});
    }

    NumbersByProvider take() { return std::move(numbers_); }

private:
    double least_;
    std::set<std::tuple<ProgrammeId, ProviderId, Period, double>> seen_;
    NumbersByProvider numbers_;
};

void collect(const FigureSeries &series, AmountOf part, bool unless_rounded, NumberCollector &collector)
{
    const RoundedPeriods rounded(series, part);
    for (const FigureSum &figure : series.figures) {
        if (figure.from_cases || (unless_rounded && rounded.contains(figure.key().period)))
            continue;
        for (const Cell *cell : figure.cells) {
            const std::optional<double> number = exact_number(*cell, *series.measure, part);
            // A figure that an auditor corrected is not the provider's.
            if (number && (is_whole(*number) || !unless_rounded) && cell->corrected_by == 0)
                collector.add(cell->key, *number);
        }
    }
}

} // namespace

RoundedPeriods::RoundedPeriods(const FigureSeries &series, AmountOf part)
{
    struct Tally {
        int numbers = 0;
        int round = 0;
        bool is_rounded(int least) const { return numbers >= least && round == numbers; }
    };
    std::map<Period, Tally> tallies;
    Tally whole;
    for (const FigureSum &figure : series.figures) {
        for (const Cell *cell : figure.cells) {
            const std::optional<double> number = exact_number(*cell, *series.measure, part);
            if (!number || *number == 0)
                continue;
            Tally &tally = tallies[figure.key().period];
            const int round = std::fmod(std::abs(*number), 5.0) == 0 ? 1 : 0;
            ++tally.numbers;
            tally.round += round;
            ++whole.numbers;
            whole.round += round;
        }
    }
    for (const auto &[period, tally] : tallies) {
        if (tally.is_rounded(enough_to_tell))
            periods_.insert(period);
    }
    all_ = whole.is_rounded(enough_to_tell);
}

NumbersByProvider counts_by_provider(const CheckContext &context, double least)
{
    NumberCollector collector(least);
    each_series(context, [&](const FigureSeries &series) {
        const Measure &measure = *series.measure;
        const bool counts = measure.unit.isEmpty() || measure.unit == QLatin1String("count");
        if (measure.kind == MeasureKind::mean || (measure.kind == MeasureKind::value && !counts))
            return;
        collect(series, AmountOf::count, true, collector);
        if (measure.kind != MeasureKind::value)
            collect(series, AmountOf::base, true, collector);
    });
    return collector.take();
}

NumbersByProvider pounds_by_provider(const CheckContext &context, double least)
{
    NumberCollector collector(least);
    each_series(context, [&](const FigureSeries &series) {
        if (series.measure->kind == MeasureKind::value && series.measure->unit == QLatin1String("pounds"))
            collect(series, AmountOf::count, false, collector);
    });
    return collector.take();
}

} // namespace outturn::audit
