// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/empty_cells.h"

#include <algorithm>
#include <set>

namespace outturn::test {

/// Figures of any number of measures, providers and periods, without a workspace. Ids are names.
class FiguresByHand final : public EmptyCells
{
public:
    inline static const ProgrammeId programme{QStringLiteral("p")};

    /// A measure that only counts up.
    FiguresByHand &cumulative(const char *measure)
    {
        cumulative_.insert(MeasureId(QString::fromLatin1(measure)));
        return *this;
    }
    /// A plain number; nullopt where the return has a marker in its place.
    FiguresByHand &add(const char *measure, const char *provider, const char *period, std::optional<double> value)
    {
        Cell cell;
        cell.key.programme = programme;
        cell.key.measure = MeasureId(QString::fromLatin1(measure));
        cell.key.provider = ProviderId(QString::fromLatin1(provider));
        cell.key.period = parse_period(QString::fromLatin1(period)).value();
        cell.value = value;
        cell.missing = value ? Missing::none : Missing::suppressed;
        return add(cell);
    }
    FiguresByHand &add(Cell cell)
    {
        cells_.push_back(std::move(cell));
        return *this;
    }

    Result<std::vector<Programme>> programmes() const override
    {
        return std::vector<Programme>{{programme, QStringLiteral("Programme")}};
    }
    Result<std::vector<Measure>> measures() const override
    {
        std::set<MeasureId> ids;
        for (const Cell &cell : cells_)
            ids.insert(cell.key.measure);
        std::vector<Measure> measures;
        for (const MeasureId &id : ids) {
            Measure measure;
            measure.id = id;
            measure.programme = programme;
            measure.basis = cumulative_.contains(id) ? Basis::cumulative : Basis::period;
            measures.push_back(measure);
        }
        return measures;
    }
    Result<std::vector<Provider>> providers() const override
    {
        std::set<ProviderId> ids;
        for (const Cell &cell : cells_)
            ids.insert(cell.key.provider);
        std::vector<Provider> providers;
        for (const ProviderId &id : ids) {
            Provider provider;
            provider.id = id;
            provider.name = id.text;
            providers.push_back(provider);
        }
        return providers;
    }
    Result<std::vector<Period>> periods(const ProgrammeId &of, const MeasureId &measure) const override
    {
        std::set<Period> periods;
        for (const Cell &cell : cells_) {
            if (cell.key.programme == of && cell.key.measure == measure && cell.key.aspect == Aspect::outcome)
                periods.insert(cell.key.period);
        }
        return std::vector<Period>(periods.begin(), periods.end());
    }
    Result<std::vector<Cell>> cells(const ProgrammeId &of, const MeasureId &measure,
                                    const Period &period) const override
    {
        return chosen(
            [&](const CellKey &key) { return key.programme == of && key.measure == measure && key.period == period; });
    }
    Result<std::vector<Cell>> provider_cells(const ProgrammeId &of, const MeasureId &measure,
                                             const ProviderId &provider) const override
    {
        return chosen([&](const CellKey &key) {
            return key.programme == of && key.measure == measure && key.provider == provider;
        });
    }
    Result<std::vector<Cell>> cells_in_force() const override { return cells_; }

    /// The figures themselves stay: a test takes out what is left out.
    Result<StandingActs> standing_acts() const override { return acts; }

    StandingActs acts;

private:
    template <typename Choose> std::vector<Cell> chosen(Choose choose) const
    {
        std::vector<Cell> chosen;
        std::copy_if(cells_.begin(), cells_.end(), std::back_inserter(chosen),
                     [&](const Cell &cell) { return choose(cell.key); });
        return chosen;
    }

    std::set<MeasureId> cumulative_;
    std::vector<Cell> cells_;
};

} // namespace outturn::test
