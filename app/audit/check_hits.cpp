// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/check_hits.h"

#include "statistics/multiplicity.h"

#include <algorithm>

namespace outturn::audit {

CheckValue number_value(const QString &name, double number, int decimals)
{
    return {name, number, false, decimals};
}

CheckValue share_value(const QString &name, double share, int decimals)
{
    return {name, share, true, decimals};
}

CheckValue text_value(const QString &name, const QString &text)
{
    return {name, text};
}

CheckValue provider_value(const QString &name, const ProviderId &provider)
{
    return {name, provider};
}

CheckValue measure_value(const QString &name, const MeasureId &measure)
{
    return {name, measure};
}

CheckValue period_value(const QString &name, const Period &period)
{
    return {name, period};
}

CheckHit hit_of(const ProgrammeId &programme, const MeasureId &measure, const std::optional<Period> &period)
{
    CheckHit hit;
    hit.programme = programme;
    hit.measure = measure;
    hit.period = period;
    return hit;
}

CheckHit hit_of(const CellKey &key)
{
    CheckHit hit = hit_of(key.programme, key.measure, key.period);
    hit.provider = key.provider;
    return hit;
}

void each_series(const CheckContext &context, const std::function<void(const FigureSeries &)> &each)
{
    if (!context.table)
        return;
    for (const FigureSeries &series : context.table->series()) {
        if (context.concerns(series.measure->programme))
            each(series);
    }
}

void keep_found(std::vector<Suspect> &&suspects, double level, CheckFindings &found)
{
    std::vector<double> chances;
    for (const Suspect &suspect : suspects)
        chances.push_back(std::clamp(suspect.p_value, 0.0, 1.0));
    found.looked_at += static_cast<qint64>(suspects.size());
    const auto adjusted = statistics::adjusted_p_values(chances, statistics::Adjustment::benjamini_hochberg);
    if (!adjusted)
        return;
    for (size_t i = 0; i < suspects.size(); ++i) {
        if ((*adjusted)[i] > level)
            continue;
        suspects[i].hit.p_value = chances[i];
        suspects[i].hit.adjusted_p_value = (*adjusted)[i];
        found.hits.push_back(std::move(suspects[i].hit));
    }
}

BrokenFigures::By BrokenFigures::read(CheckParameters &parameters, By otherwise)
{
    const QString provider = QStringLiteral("provider");
    const QString period = QStringLiteral("period");
    const QString chosen =
        parameters.text_or(QStringLiteral("by"), otherwise == By::provider ? provider : period, {provider, period});
    return chosen == provider ? By::provider : By::period;
}

BrokenFigures::Group &BrokenFigures::group_of(const CellKey &key)
{
    return groups_[{key.programme, key.measure, key.period}];
}

void BrokenFigures::look_at(const CellKey &key)
{
    ++group_of(key).looked_at;
}

void BrokenFigures::add(const CellKey &key, double gap, std::vector<CheckValue> values, std::vector<CellKey> cells)
{
    group_of(key).broken.push_back({key, gap, std::move(values), std::move(cells)});
}

void BrokenFigures::finish(CheckFindings &found)
{
    for (auto &[key, group] : groups_) {
        found.looked_at += group.looked_at;
        std::stable_sort(group.broken.begin(), group.broken.end(),
                         [](const Broken &a, const Broken &b) { return a.gap > b.gap; });
        CheckHit *shared = nullptr;
        for (Broken &broken : group.broken) {
            if (shared) {
                shared->provider = {};
                ++shared->places;
                shared->cells.insert(shared->cells.end(), broken.cells.begin(), broken.cells.end());
                continue;
            }
            CheckHit hit = hit_of(broken.key);
            hit.values = std::move(broken.values);
            hit.values.push_back(number_value(QStringLiteral("of"), static_cast<double>(group.looked_at), 0));
            hit.values.push_back(provider_value(QStringLiteral("furthest"), broken.key.provider));
            hit.cells = std::move(broken.cells);
            hit.places = 1;
            found.hits.push_back(std::move(hit));
            if (by_ == By::period)
                shared = &found.hits.back();
        }
    }
}

} // namespace outturn::audit
