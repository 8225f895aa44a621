// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/programme_comparison.h"

#include "analysis/question_choices.h"
#include "analysis/spread.h"

namespace outturn::analysis {
namespace {

std::optional<double> attained_by(const SpreadAnswer &answer)
{
    if (answer.measure.kind != MeasureKind::ratio || answer.pooled_denominator <= 0)
        return std::nullopt;
    return answer.pooled_numerator / answer.pooled_denominator;
}

/// The answer in the latest period in which providers of the type have figures; null where they never have.
Result<SharedSpread> latest_spread(const CellSource &source, const Measure &measure, ProviderType type)
{
    const Result<std::vector<Period>> periods = periods_of(source, measure);
    if (!periods)
        return tl::unexpected(periods.error());
    for (auto period = periods->rbegin(); period != periods->rend(); ++period) {
        Result<SharedSpread> spread = answer_spread(source, {measure.programme, measure.id, *period, {type, {}}, {}});
        if (!spread || (*spread)->with_value > 0)
            return spread;
    }
    return SharedSpread();
}

} // namespace

Result<std::vector<ProgrammeRow>> compare_programmes(const CellSource &source)
{
    const Result<std::vector<Programme>> programmes = source.programmes();
    if (!programmes)
        return tl::unexpected(programmes.error());
    std::vector<ProgrammeRow> rows;
    for (const Programme &programme : *programmes) {
        const Result<Measure> measure = main_measure(source, programme.id);
        if (!measure)
            continue; // a programme whose figures are not in yet has nothing to compare
        for (const ProviderType type : {ProviderType::local_authority, ProviderType::contractor}) {
            const Result<SharedSpread> spread = latest_spread(source, *measure, type);
            if (!spread)
                return tl::unexpected(spread.error());
            if (*spread)
                rows.push_back({type, *spread, cost_of(*spread), attained_by(**spread)});
        }
    }
    return rows;
}

} // namespace outturn::analysis
