// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/reported_numbers.h"

#include "statistics/quantiles.h"

#include <cmath>

namespace outturn::audit {
namespace {

/// So many have to end in 0 or 5 before that can be a rule: fewer do so by chance once in a thousand.
constexpr int enough_to_tell = 10;

/// A number of one digit is all last digit.
constexpr double least_number = 10;

/// Numbers that move by so much from period to period (a standard deviation of five and more) end in all digits alike
/// to within one in a hundred; those of a caseload that hardly changes end in the same few, and a fixed one in one.
constexpr double least_usual_change = 5;

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

/// What makes cells of one measure one series: whose they are, all keys but the period, and how long that is.
using SeriesKey = std::tuple<ProviderId, QString, QString, QString, QString, qint64>;

SeriesKey series_of(const CellKey &key)
{
    const qint64 months = (key.period.start.daysTo(key.period.end) + 16) / 30;
    return {key.provider, key.contract, key.area, key.cohort, key.group, months};
}

/// Whether numbers of a series, in the order of their periods, can be taken for numbers of their own.
bool tells_digits(const std::vector<ReportedNumber> &numbers, double least)
{
    std::vector<double> sizes;
    std::vector<double> changes;
    for (const ReportedNumber &number : numbers) {
        if (!sizes.empty())
            changes.push_back(std::abs(number.value - sizes.back()));
        sizes.push_back(number.value);
    }
    const auto size = statistics::median(sizes);
    const auto change = statistics::median(changes);
    return size && *size >= least && (!change || *change >= least_usual_change);
}

/// Once for each provider, period and size.
class NumberCollector
{
public:
    void add(const ReportedNumber &number)
    {
        const CellKey &key = number.key;
        if (seen_.insert({key.programme, key.provider, key.period, number.value}).second)
            numbers_[{key.programme, key.provider}].push_back(number);
    }

    NumbersByProvider take() { return std::move(numbers_); }

private:
    std::set<std::tuple<ProgrammeId, ProviderId, Period, double>> seen_;
    NumbersByProvider numbers_;
};

void collect_counts(const FigureSeries &series, AmountOf part, double least, NumberCollector &collector)
{
    const RoundedPeriods rounded(series, part);
    std::map<SeriesKey, std::vector<ReportedNumber>> numbers; // figures come by period
    for (const FigureSum &figure : series.figures) {
        if (figure.from_cases || rounded.contains(figure.key().period))
            continue;
        for (const Cell *cell : figure.cells) {
            const std::optional<double> number = exact_number(*cell, *series.measure, part);
            // A figure that an auditor corrected is not the provider's.
            if (number && is_whole(*number) && std::abs(*number) >= least_number && cell->corrected_by == 0)
                numbers[series_of(cell->key)].push_back({std::abs(*number), cell->key});
        }
    }
    for (const auto &[key, own] : numbers) {
        if (!tells_digits(own, least))
            continue;
        for (const ReportedNumber &number : own)
            collector.add(number);
    }
}

void collect_pounds(const FigureSeries &series, NumberCollector &collector)
{
    for (const FigureSum &figure : series.figures) {
        if (figure.from_cases)
            continue;
        for (const Cell *cell : figure.cells) {
            const std::optional<double> number = exact_number(*cell, *series.measure, AmountOf::count);
            if (number && *number != 0 && cell->corrected_by == 0)
                collector.add({std::abs(*number), cell->key});
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
    NumberCollector collector;
    each_series(context, [&](const FigureSeries &series) {
        const Measure &measure = *series.measure;
        const bool counts = measure.unit.isEmpty() || measure.unit == QLatin1String("count");
        if (measure.kind == MeasureKind::mean || (measure.kind == MeasureKind::value && !counts))
            return;
        collect_counts(series, AmountOf::count, least, collector);
        if (measure.kind != MeasureKind::value)
            collect_counts(series, AmountOf::base, least, collector);
    });
    return collector.take();
}

NumbersByProvider pounds_by_provider(const CheckContext &context)
{
    NumberCollector collector;
    each_series(context, [&](const FigureSeries &series) {
        if (series.measure->kind == MeasureKind::value && series.measure->unit == QLatin1String("pounds"))
            collect_pounds(series, collector);
    });
    return collector.take();
}

double numbers_to_a_series(const std::vector<ReportedNumber> &numbers)
{
    std::map<std::pair<MeasureId, SeriesKey>, double> sizes;
    for (const ReportedNumber &number : numbers)
        ++sizes[{number.key.measure, series_of(number.key)}];
    double squares = 0;
    for (const auto &[series, size] : sizes)
        squares += size * size;
    return numbers.empty() ? 1 : squares / static_cast<double>(numbers.size());
}

} // namespace outturn::audit
