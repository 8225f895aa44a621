// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/derived_figures.h"

#include "tasks/scheme_in_force.h"

#include <QtCore/QSet>

#include <algorithm>
#include <set>

namespace outturn::tasks {
namespace {

bool counts(const schemes::DerivedMeasure &derived, const MeasureId &event)
{
    return derived.start == event
        || std::find(derived.outcomes.begin(), derived.outcomes.end(), event) != derived.outcomes.end();
}

/// Whether a figure in force, worked out from cases, would be left out. One that rows themselves report is no derived one.
Result<bool> leaves_out_derived(const workspace::WorkspaceReader &source, const std::set<qint64> &case_returns,
                                const QSet<CellKey> &case_keys, const Exclusion &exclusion)
{
    const Result<std::vector<Period>> periods = source.periods(exclusion.programme, *exclusion.measure);
    if (!periods)
        return tl::unexpected(periods.error());
    for (const Period &period : *periods) {
        const Result<std::vector<Cell>> cells = source.cells(exclusion.programme, *exclusion.measure, period);
        if (!cells)
            return tl::unexpected(cells.error());
        const bool any = std::any_of(cells->begin(), cells->end(), [&](const Cell &cell) {
            return exclusion.covers(cell.key) && case_returns.count(cell.return_id) != 0
                && !case_keys.contains(cell.key);
        });
        if (any)
            return true;
    }
    return false;
}

} // namespace

Result<std::vector<Exclusion>> exclusions_of_derived(const workspace::WorkspaceReader &source,
                                                     const Exclusion &exclusion, const QString &own_folder)
{
    std::vector<Exclusion> found;
    const Result<std::vector<StoredReturn>> returns = source.returns();
    if (!returns)
        return tl::unexpected(returns.error());
    std::set<qint64> case_returns;
    for (const StoredReturn &stored : *returns) {
        if (stored.is_case_return)
            case_returns.insert(stored.id);
    }
    if (!exclusion.measure || case_returns.empty())
        return found;
    const Result<std::optional<schemes::Scheme>> scheme = scheme_in_force(source, exclusion.programme, own_folder);
    const Result<std::vector<CellKey>> case_keys = source.case_keys();
    if (!scheme || !case_keys)
        return tl::unexpected(!scheme ? scheme.error() : case_keys.error());
    if (!*scheme)
        return found;
    const QSet<CellKey> keys(case_keys->begin(), case_keys->end());
    for (const schemes::DerivedMeasure &derived : (*scheme)->derived) {
        if (!counts(derived, *exclusion.measure))
            continue;
        Exclusion beside = exclusion;
        beside.measure = derived.measure.id;
        const Result<bool> leaves_out = leaves_out_derived(source, case_returns, keys, beside);
        if (!leaves_out)
            return tl::unexpected(leaves_out.error());
        if (*leaves_out)
            found.push_back(std::move(beside));
    }
    return found;
}

} // namespace outturn::tasks
