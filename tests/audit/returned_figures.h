// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/empty_cells.h"

#include <algorithm>

namespace outturn::test {

/// Returns of a small programme without a workspace: figures, marks, acts and totals as a test puts them there.
class ReturnedFigures final : public EmptyCells
{
public:
    ReturnedFigures() { all_programmes.push_back({ProgrammeId(QStringLiteral("p")), QStringLiteral("Families")}); }

    Measure &add_measure(const QString &id, MeasureKind kind, const QString &unit = {})
    {
        Measure measure;
        measure.id = MeasureId(id);
        measure.programme = all_programmes.front().id;
        measure.title = id;
        measure.kind = kind;
        measure.unit = unit;
        all_measures.push_back(measure);
        return all_measures.back();
    }
    Provider &add_provider(const QString &name)
    {
        Provider provider;
        provider.id = ProviderId(name);
        provider.name = name;
        all_providers.push_back(provider);
        return all_providers.back();
    }
    Cell &add(const QString &measure, const QString &provider, const QString &period, qint64 return_id = 1)
    {
        Cell cell;
        cell.key.programme = all_programmes.front().id;
        cell.key.measure = MeasureId(measure);
        cell.key.provider = ProviderId(provider);
        cell.key.period = *parse_period(period);
        cell.return_id = return_id;
        all_cells.push_back(cell);
        return all_cells.back();
    }
    void add_counts(const QString &measure, const QString &provider, const QString &period, double numerator,
                    double denominator)
    {
        Cell &cell = add(measure, provider, period);
        cell.numerator = numerator;
        cell.denominator = denominator;
    }
    void add_value(const QString &measure, const QString &provider, const QString &period, double value)
    {
        add(measure, provider, period).value = value;
    }
    void add_money(const QString &measure, const QString &provider, const QString &period, Aspect aspect, qint64 pence)
    {
        Cell &cell = add(measure, provider, period);
        cell.key.aspect = aspect;
        cell.money = Money{pence};
    }
    void mark(ReturnMarkKind kind, const QString &provider, const QString &period, const QString &text)
    {
        ReturnMark mark;
        mark.kind = kind;
        mark.programme = all_programmes.front().id;
        mark.provider = ProviderId(provider);
        mark.period = *parse_period(period);
        mark.text = text;
        marks.push_back(mark);
    }

    Result<std::vector<Programme>> programmes() const override { return all_programmes; }
    Result<std::vector<Measure>> measures() const override { return all_measures; }
    Result<std::vector<Provider>> providers() const override { return all_providers; }
    Result<std::vector<Period>> periods(const ProgrammeId &, const MeasureId &measure) const override
    {
        std::vector<Period> found;
        for (const Cell &cell : all_cells) {
            if (cell.key.measure == measure && cell.key.aspect == Aspect::outcome
                && std::find(found.begin(), found.end(), cell.key.period) == found.end())
                found.push_back(cell.key.period);
        }
        std::sort(found.begin(), found.end());
        return found;
    }
    Result<std::vector<Cell>> cells(const ProgrammeId &, const MeasureId &measure, const Period &period) const override
    {
        std::vector<Cell> found;
        std::copy_if(all_cells.begin(), all_cells.end(), std::back_inserter(found),
                     [&](const Cell &cell) { return cell.key.measure == measure && cell.key.period == period; });
        return found;
    }
    Result<std::vector<Cell>> cells_in_force() const override { return all_cells; }
    Result<std::vector<StoredReturn>> returns() const override { return all_returns; }
    Result<std::vector<Reconciliation>> reconciliation(qint64) const override { return totals; }
    Result<std::vector<ReturnMark>> return_marks() const override { return marks; }
    Result<StandingActs> standing_acts() const override { return acts; }
    Result<std::vector<Cell>> cells_left_out(const ProgrammeId &, const MeasureId &measure) const override
    {
        std::vector<Cell> found;
        std::copy_if(left_out_cells.begin(), left_out_cells.end(), std::back_inserter(found),
                     [&](const Cell &cell) { return cell.key.measure == measure; });
        return found;
    }
    /// Takes the figure that was added last out of those in force; the act itself is in `acts`.
    void leave_out_last()
    {
        left_out_cells.push_back(all_cells.back());
        all_cells.pop_back();
    }
    Result<ReturnChanges> changes(qint64) const override { return all_changes; }

    std::vector<Programme> all_programmes;
    std::vector<Measure> all_measures;
    std::vector<Provider> all_providers;
    std::vector<Cell> all_cells;
    std::vector<StoredReturn> all_returns;
    std::vector<ReturnMark> marks;
    std::vector<Reconciliation> totals;
    StandingActs acts;
    std::vector<Cell> left_out_cells;
    ReturnChanges all_changes;
};

} // namespace outturn::test
