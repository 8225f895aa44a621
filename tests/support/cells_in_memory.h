// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_question.h"
#include "support/empty_cells.h"

namespace outturn::test {

/// Figures without a workspace: one programme, one measure, one period.
class CellsInMemory final : public EmptyCells
{
public:
    explicit CellsInMemory(MeasureKind kind, Polarity polarity = Polarity::high)
    {
        measure_.id = MeasureId(QStringLiteral("m"));
        measure_.programme = ProgrammeId(QStringLiteral("p"));
        measure_.title = QStringLiteral("Measure");
        measure_.kind = kind;
        measure_.polarity = polarity;
        period_ = *parse_period(QStringLiteral("2023-24"));
    }

    /// By kind: numerator and denominator, observed and expected, value and standard error.
    void add(const QString &name, double figure, double base, const QString &region = {})
    {
        Provider provider;
        provider.id = ProviderId(name);
        provider.name = name;
        provider.region = region;
        providers_.push_back(provider);
        Cell cell;
        cell.key.programme = measure_.programme;
        cell.key.measure = measure_.id;
        cell.key.provider = provider.id;
        cell.key.period = period_;
        if (measure_.kind == MeasureKind::mean) {
            cell.value = figure;
            cell.standard_error = base;
        } else {
            cell.numerator = figure;
            (measure_.kind == MeasureKind::ratio ? cell.expected : cell.denominator) = base;
        }
        cells_.push_back(std::move(cell));
    }

    analysis::SpreadQuestion question() const { return {measure_.programme, measure_.id, period_, {}, {}}; }

    Result<std::vector<Programme>> programmes() const override
    {
        return std::vector<Programme>{{measure_.programme, QStringLiteral("Programme")}};
    }
    Result<std::vector<Measure>> measures() const override { return std::vector<Measure>{measure_}; }
    Result<std::vector<Provider>> providers() const override { return providers_; }
    Result<std::vector<Period>> periods(const ProgrammeId &, const MeasureId &) const override
    {
        return std::vector<Period>{period_};
    }
    Result<std::vector<Cell>> cells(const ProgrammeId &, const MeasureId &, const Period &) const override
    {
        return cells_;
    }
    Result<std::vector<Cell>> cells_in_force() const override { return cells_; }

private:
    Measure measure_;
    Period period_;
    std::vector<Provider> providers_;
    std::vector<Cell> cells_;
};

} // namespace outturn::test
