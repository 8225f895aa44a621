// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/figure_table.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>
#include <cmath>

namespace outturn::audit {
namespace {

bool before(const Cell *a, const Cell *b)
{
    if (a->key.programme != b->key.programme)
        return a->key.programme < b->key.programme;
    if (a->key.measure != b->key.measure)
        return a->key.measure < b->key.measure;
    if (a->key.period != b->key.period)
        return a->key.period < b->key.period;
    return a->key.provider < b->key.provider;
}

bool same_measure(const CellKey &a, const CellKey &b)
{
    return a.measure == b.measure && a.programme == b.programme;
}

bool same_figure(const CellKey &a, const CellKey &b)
{
    return a.period == b.period && a.provider == b.provider && same_measure(a, b);
}

/// Half of the last place in which a plain value was written, in the unit of the figure; 0 for one written in full.
double half_place(const Cell &cell, double value, bool is_count)
{
    for (const Origin &origin : cell.origins) {
        if (origin.part != Part::value)
            continue;
        QString digits;
        qsizetype decimals = -1;
        for (const QChar sign : origin.text) {
            if (sign.isDigit())
                digits.append(sign);
            else if (sign == u'.' && decimals < 0)
                decimals = digits.size();
        }
        const qsizetype places = decimals < 0 ? 0 : digits.size() - decimals;
        const double written = digits.toDouble() / std::pow(10.0, places);
        if (written == 0.0 || !std::isfinite(written))
            return 0;
        // What the mapping multiplied by, as 1,000 of "£ thousand".
        const double scale = std::round(std::abs(value) / written);
        const double place = std::max(scale, 1.0) / std::pow(10.0, places);
        return is_count && place <= 1.0 && places == 0 ? 0 : place / 2;
    }
    return 0;
}

std::optional<Amount> from_parts(const std::optional<double> &number, const std::optional<CountRange> &range)
{
    if (range)
        return Amount{range->low, range->high, number.value_or((range->low + range->high) / 2)};
    if (number)
        return Amount{*number, *number, *number};
    return std::nullopt;
}

/// A plain return need not say what its plain values are; a number without a unit is a count.
bool counts(const Measure &measure)
{
    return measure.unit.isEmpty() || measure.unit == QLatin1String("count");
}

std::optional<Amount> amount_of_cell(const Cell &cell, const Measure &measure, AmountOf part)
{
    if (part == AmountOf::base)
        return from_parts(cell.denominator, cell.denominator_range);
    if (measure.kind != MeasureKind::value)
        return from_parts(cell.numerator, cell.numerator_range);
    if (!cell.value)
        return std::nullopt;
    const double half = half_place(cell, *cell.value, counts(measure));
    return Amount{*cell.value - half, *cell.value + half, *cell.value};
}

} // namespace

const FigureSum *FigureSeries::find(const ProviderId &provider, const Period &period) const
{
    const auto at = std::lower_bound(figures.begin(), figures.end(), 0, [&](const FigureSum &sum, int) {
        const CellKey &key = sum.key();
        return key.period != period ? key.period < period : key.provider < provider;
    });
    if (at == figures.end() || at->key().period != period || at->key().provider != provider)
        return nullptr;
    return &*at;
}

FigureTable::FigureTable(const std::vector<Cell> &figures, const std::vector<Measure> &measures,
                         const std::vector<CellKey> &case_keys)
{
    for (const Cell &cell : figures) {
        if (cell.key.aspect == Aspect::outcome)
            cells_.push_back(&cell);
    }
    if (!std::is_sorted(cells_.begin(), cells_.end(), before))
        std::stable_sort(cells_.begin(), cells_.end(), before);

    const QSet<CellKey> keys(case_keys.begin(), case_keys.end());
    QSet<ProgrammeId> with_cases;
    for (const CellKey &key : case_keys)
        with_cases.insert(key.programme);
    QHash<std::pair<ProgrammeId, MeasureId>, const Measure *> titles;
    for (const Measure &measure : measures)
        titles.insert({measure.programme, measure.id}, &measure);

    const std::span<const Cell *const> all(cells_);
    sums_.reserve(cells_.size());
    std::vector<std::pair<const Measure *, size_t>> starts; // and the first sum of each
    for (size_t i = 0; i < cells_.size();) {
        const Cell &first = *cells_[i];
        size_t end = i + 1;
        while (end < cells_.size() && same_figure(first.key, cells_[end]->key))
            ++end;
        const bool begins = i == 0 || !same_measure(cells_[i - 1]->key, first.key);
        if (begins)
            starts.emplace_back(titles.value({first.key.programme, first.key.measure}), sums_.size());
        // What a pass over the cases derives has no key of its own among theirs, and no place in any file.
        const bool derived = first.origins.empty() && with_cases.contains(first.key.programme);
        sums_.push_back({all.subspan(i, end - i), derived || keys.contains(first.key)});
        i = end;
    }
    const std::span<const FigureSum> sums(sums_);
    for (size_t i = 0; i < starts.size(); ++i) {
        const size_t end = i + 1 < starts.size() ? starts[i + 1].second : sums_.size();
        if (starts[i].first)
            series_.push_back({starts[i].first, sums.subspan(starts[i].second, end - starts[i].second)});
    }
}

const FigureSeries *FigureTable::find(const ProgrammeId &programme, const MeasureId &measure) const
{
    const auto at = std::lower_bound(series_.begin(), series_.end(), 0, [&](const FigureSeries &series, int) {
        return series.measure->programme != programme ? series.measure->programme < programme
                                                      : series.measure->id < measure;
    });
    const bool found = at != series_.end() && at->measure->id == measure && at->measure->programme == programme;
    return found ? &*at : nullptr;
}

std::optional<Amount> amount_of(const FigureSum &sum, const Measure &measure, AmountOf part)
{
    const bool adds_up =
        measure.kind != MeasureKind::value || counts(measure) || measure.unit == QLatin1String("pounds");
    if (sum.cells.size() > 1 && !adds_up)
        return std::nullopt;
    Amount total;
    for (const Cell *cell : sum.cells) {
        const std::optional<Amount> amount = amount_of_cell(*cell, measure, part);
        if (!amount)
            return std::nullopt;
        total.low += amount->low;
        total.high += amount->high;
        total.number += amount->number;
    }
    return total;
}

bool is_count(const FigureSum &sum, const Measure &measure)
{
    return measure.kind != MeasureKind::value || counts(measure) || sum.from_cases;
}

void append_keys(const FigureSum &sum, std::vector<CellKey> &keys)
{
    for (const Cell *cell : sum.cells)
        keys.push_back(cell->key);
}

} // namespace outturn::audit
