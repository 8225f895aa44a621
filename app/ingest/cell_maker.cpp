// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/cell_maker.h"

#include "ingest/rate_check.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

namespace outturn::ingest {
namespace {

QString number_words(double value)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(value, 'f', QLocale::FloatingPointShortest);
}

const Contribution *contribution_of(const FigureDraft &draft, Part part)
{
    const auto found = std::find_if(draft.contributions.begin(), draft.contributions.end(),
                                    [part](const Contribution &contribution) { return contribution.part == part; });
    return found == draft.contributions.end() ? nullptr : &*found;
}

std::optional<double> number_in(const FigureDraft &draft, Part part)
{
    const Contribution *found = contribution_of(draft, part);
    if (!found || found->reading.state != FigureReading::State::number)
        return std::nullopt;
    return found->reading.value;
}

/// The step to which a rate was rounded: its profile's word, else the last decimal with which it was written.
double rate_step(const MappedMeasure &measure, const Contribution &rate)
{
    return measure.published_rate_step > 0 ? measure.published_rate_step : std::pow(10.0, -rate.reading.decimals);
}

} // namespace

/// What several sources of one part come to.
struct CellMaker::Sum {
    bool is_there = false; ///< at least one source was found
    std::optional<double> value;
    std::optional<CountRange> range;
    std::optional<Money> money;
    bool incomplete = false; ///< a source was not found at all
};

ImportLog::Place CellMaker::place_of(const Contribution &contribution) const
{
    return {contribution.row, contribution.column, headers_.value({contribution.sheet, contribution.column}),
            contribution.text, rows_.name(contribution.sheet)};
}

CellMaker::Sum CellMaker::sum_of(const FigureDraft &draft, Part part, const MappedMeasure &measure) const
{
    Sum sum;
    CountRange range;
    double value = 0;
    Money money;
    size_t numbers = 0;
    size_t ranges = 0;
    size_t found = 0;
    for (const Contribution &contribution : draft.contributions) {
        if (contribution.part != part)
            continue;
        ++found;
        const FigureReading &reading = contribution.reading;
        if (reading.state == FigureReading::State::number) {
            ++numbers;
            value += reading.value;
            money += reading.money;
            range.low += reading.value;
            range.high += reading.value;
        } else if (reading.range) {
            ++ranges;
            range.low += reading.range->low;
            range.high += reading.range->high;
        }
    }
    const auto sources = measure.parts.find(part);
    const size_t expected = sources == measure.parts.end() ? 1 : std::max<size_t>(sources->second.size(), 1);
    sum.is_there = found > 0;
    sum.incomplete = found > 0 && found < expected;
    if (found == 0 || sum.incomplete)
        return sum;
    if (numbers == found) {
        sum.value = value;
        sum.money = money;
    } else if (numbers + ranges == found) {
        sum.range = range;
    }
    return sum;
}

Cell CellMaker::empty_cell(const FigureDraft &draft) const
{
    Cell cell;
    const FigureStore::Dimensions &dimensions = store_.dimensions(draft.dimensions);
    cell.key = {programme_,
                book_.at(draft.measure).measure.id,
                store_.provider(draft.provider).id,
                dimensions.contract,
                dimensions.area,
                dimensions.cohort,
                dimensions.group,
                store_.period(draft.period),
                draft.aspect};
    cell.origins.reserve(draft.contributions.size());
    for (const Contribution &contribution : draft.contributions)
        cell.origins.push_back({contribution.part, contribution.row, contribution.column, contribution.text,
                                contribution.reading.missing, rows_.name(contribution.sheet)});
    return cell;
}

void CellMaker::fill_money(Cell &cell, const FigureDraft &draft, const MappedMeasure &measure) const
{
    const Sum sum = sum_of(draft, draft.contributions.front().part, measure);
    cell.money = sum.money;
}

void CellMaker::fill_outcome(Cell &cell, const FigureDraft &draft, const MappedMeasure &measure) const
{
    const Sum numerator = sum_of(draft, Part::numerator, measure);
    const Sum denominator = sum_of(draft, Part::denominator, measure);
    cell.numerator = numerator.value;
    cell.numerator_range = numerator.range;
    cell.denominator = denominator.value;
    cell.denominator_range = denominator.range;
    cell.expected = sum_of(draft, Part::expected, measure).value;
    cell.value = sum_of(draft, Part::value, measure).value;
    cell.standard_error = number_in(draft, Part::standard_error);
    cell.published_rate = number_in(draft, Part::published_rate);
    const std::optional<double> low = number_in(draft, Part::lower_limit);
    const std::optional<double> high = number_in(draft, Part::upper_limit);
    constexpr double normal_95 = 1.959964; // half the width of a 95% interval, in standard errors
    if (measure.measure.kind == MeasureKind::mean && !cell.standard_error && low && high)
        cell.standard_error = (*high - *low) / (2.0 * normal_95);
}

/// A count that its publisher rounded may be anything within half a step.
void CellMaker::widen_rounded(Cell &cell) const
{
    const RoundingRule &rule = profile_.rounding;
    if (rule.counts_to <= 0 || (rule.until.isValid() && cell.key.period.end > rule.until))
        return;
    const auto widen = [&](const std::optional<double> &count, std::optional<CountRange> &range, Part part) {
        if (!count)
            return;
        const auto sources = static_cast<double>(std::count_if(
            cell.origins.begin(), cell.origins.end(), [part](const Origin &origin) { return origin.part == part; }));
        const double half = sources * rule.counts_to / 2.0; // of a sum each part was rounded
        range = CountRange{std::max(0.0, *count - half), *count + half};
    };
    widen(cell.numerator, cell.numerator_range, Part::numerator);
    widen(cell.denominator, cell.denominator_range, Part::denominator);
}

void CellMaker::put_in_error(const FigureDraft &draft, const QString &rule, const QString &what)
{
    // Each of the rows is in error, and so each is listed; but not the row that is the base of other measures too.
    for (const Contribution &contribution : draft.contributions) {
        if (contribution.is_shared)
            continue;
        log_.error(place_of(contribution), rule, what);
        rows_.put_in_error(contribution.sheet, contribution.row);
    }
}

bool CellMaker::numerator_is_too_large(const Cell &cell, const FigureDraft &draft, const MappedMeasure &measure)
{
    if (measure.measure.kind != MeasureKind::proportion || !cell.numerator || !cell.denominator
        || *cell.numerator <= *cell.denominator)
        return false;
    put_in_error(draft, QStringLiteral("numerator-exceeds-denominator"),
                 QCoreApplication::translate("ingest",
                                             "the numerator, %1, is above its denominator, %2. Correct one "
                                             "of the two; neither was taken in.")
                     .arg(number_words(*cell.numerator), number_words(*cell.denominator)));
    return true;
}

bool CellMaker::interval_is_upside_down(const FigureDraft &draft)
{
    const std::optional<double> low = number_in(draft, Part::lower_limit);
    const std::optional<double> high = number_in(draft, Part::upper_limit);
    if (!low || !high || *low <= *high)
        return false;
    put_in_error(draft, QStringLiteral("conflict"),
                 QCoreApplication::translate("ingest",
                                             "the lower limit, %1, is above the upper limit, %2. Correct one of the "
                                             "two; the figure was not taken in.")
                     .arg(number_words(*low), number_words(*high)));
    return true;
}

void CellMaker::say_rate_differs(const FigureDraft &draft, const QString &what)
{
    if (const Contribution *rate = contribution_of(draft, Part::published_rate))
        log_.warning(place_of(*rate), QStringLiteral("published-rate-differs"), what);
}

/// A percentage with its base: the count is what rounding leaves of it, and never more exact.
void CellMaker::work_back(Cell &cell, const FigureDraft &draft, const MappedMeasure &measure)
{
    const Contribution *rate = contribution_of(draft, Part::published_rate);
    if (measure.measure.kind != MeasureKind::proportion || measure.parts.count(Part::numerator) != 0
        || contribution_of(draft, Part::numerator) || !rate || !cell.published_rate || !cell.denominator)
        return;
    const auto counts =
        worked_back(*cell.denominator, cell.denominator_range, *cell.published_rate, rate_step(measure, *rate));
    if (counts) {
        cell.numerator = counts->nearest;
        cell.numerator_range = counts->range;
        return;
    }
    if (*cell.denominator <= 0)
        return;
    cell.published_rate_differs = true;
    say_rate_differs(draft,
                     QCoreApplication::translate("ingest",
                                                 "no whole number out of %1 has the published rate in %2, so the "
                                                 "count cannot be worked back. Ask the publisher for the counts.")
                         .arg(number_words(*cell.denominator), period_label(cell.key.period)));
}

void CellMaker::compare_published_rate(Cell &cell, const FigureDraft &draft, const MappedMeasure &measure)
{
    const Contribution *rate = contribution_of(draft, Part::published_rate);
    const bool has_counts = contribution_of(draft, Part::numerator) && cell.numerator && cell.denominator;
    if (!rate || !cell.published_rate || !has_counts || *cell.denominator <= 0)
        return;
    const bool is_share = measure.measure.kind == MeasureKind::proportion;
    if (!is_share && measure.measure.kind != MeasureKind::rate)
        return;
    const bool in_percent = is_share || measure.measure.unit == QLatin1String("percent");
    const double scale = in_percent ? 100.0 : measure.measure.per;
    const CountRange possible = possible_rates(cell, scale, is_share);
    const double slack = rate_step(measure, *rate) / 2.0 + 1e-9;
    if (*cell.published_rate >= possible.low - slack && *cell.published_rate <= possible.high + slack)
        return;
    cell.published_rate_differs = true;
    const QString computed =
        QLocale(QLocale::English, QLocale::UnitedKingdom).toString(scale * *cell.numerator / *cell.denominator, 'f', 1)
        + (in_percent ? QStringLiteral("%") : QString());
    say_rate_differs(draft,
                     QCoreApplication::translate(
                         "ingest",
                         "the published rate differs beyond rounding from %1 of %2 (%3) in %4: it has another "
                         "denominator than the one in this file. Say which of the two you quote.")
                         .arg(number_words(*cell.numerator), number_words(*cell.denominator), computed,
                              period_label(cell.key.period)));
}

std::optional<Cell> CellMaker::make(const FigureDraft &draft)
{
    Cell cell = empty_cell(draft);
    const MappedMeasure &measure = book_.at(draft.measure);
    if (draft.aspect != Aspect::outcome) {
        fill_money(cell, draft, measure);
    } else {
        if (interval_is_upside_down(draft))
            return std::nullopt;
        fill_outcome(cell, draft, measure);
        if (numerator_is_too_large(cell, draft, measure))
            return std::nullopt;
        widen_rounded(cell);
        work_back(cell, draft, measure);
        compare_published_rate(cell, draft, measure);
    }
    cell.missing = first_missing(cell);
    return cell;
}

} // namespace outturn::ingest
