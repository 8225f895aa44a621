// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/totals_keeper.h"

#include "ingest/row_judge.h"

namespace outturn::ingest {

int TotalsKeeper::region_of(const ProviderWords &words, const Provider *provider) const
{
    if (!words.region.isEmpty())
        return gathered_.totals.region(words.region);
    if (provider && !provider->region.isEmpty())
        return gathered_.totals.region(provider->region);
    return headings_.current();
}

void TotalsKeeper::add_member(const FigureUse &use, int period, int group, int region, const FigureReading &reading)
{
    if (Reconciler::adds_up(use.part, gathered_.measures.at(use.measure).measure))
        gathered_.totals.add_member({use, period, group}, region, reading);
}

void TotalsKeeper::add_members(const SheetRow &row, const std::vector<FigureUse> &uses, const ProviderWords &words,
                               int group, bool is_unknown)
{
    const bool is_surely_one = !is_unknown || is_well_formed_code(words.code);
    const int region = region_of(words, nullptr);
    for (const FigureUse &use : uses) {
        const MappedMeasure &measure = gathered_.measures.at(use.measure);
        const std::optional<Period> period = periods_.period_of(use.period, measure.measure);
        FigureReading reading = gathered_.figures.read(row, use.column, use.part, measure);
        if (!period || (!is_unknown && reading.state != FigureReading::State::number))
            continue;
        if (!is_surely_one)
            reading = {};
        add_member(use, gathered_.store.period_number(*period), group, region, reading);
    }
}

int TotalsKeeper::scope_of(const SheetRow &row, const QString &rule, QString &name, const QString &said)
{
    if (rule == QLatin1String("region-row")) {
        if (name.isEmpty())
            name = words_.region(row);
        const int region = gathered_.totals.region(name);
        headings_.pass_region(region, gathered_.totals.region_around(region) == headings_.current());
        return region;
    }
    if (rule != QLatin1String("total-row"))
        return Reconciler::nowhere;
    headings_.pass_total();
    passed_total_ = true;
    if (name.isEmpty())
        name = said;
    return is_grand_total(words_.code(row), name) ? Reconciler::whole : Reconciler::nowhere;
}

void TotalsKeeper::pass(const SheetRow &row, const QString &rule, const std::vector<FigureUse> &uses, int group,
                        const QString &said)
{
    QString name = words_.name(row);
    const int scope = scope_of(row, rule, name, said);
    if (scope == Reconciler::nowhere)
        return;
    for (const FigureUse &use : uses) {
        const MappedMeasure &measure = gathered_.measures.at(use.measure);
        const std::optional<Period> period = periods_.period_of(use.period, measure.measure);
        if (!period || !Reconciler::adds_up(use.part, measure.measure))
            continue;
        const FigureReading reading = gathered_.figures.read(row, use.column, use.part, measure);
        if (reading.state != FigureReading::State::number)
            continue;
        const QString header = gathered_.headers.value({gathered_.rows.sheet(), use.column + 1});
        gathered_.totals.add_total({use, gathered_.store.period_number(*period), group}, scope, name,
                                   {row.row, use.column + 1, header, row.fields[use.column].trimmed(), sheet_},
                                   reading.value);
    }
}

} // namespace outturn::ingest
