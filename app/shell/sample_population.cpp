// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sample_population.h"

#include <algorithm>

namespace outturn::shell {

CountedClaims count_claims(tasks::ClaimPopulation claims)
{
    CountedClaims counted;
    for (const audit::PopulationItem &item : claims.population.items) {
        if (!item.has_value) {
            ++counted.without_value;
        } else if (item.value.pence > 0) {
            ++counted.positive;
            counted.value += item.value;
        } else if (item.value.pence < 0) {
            ++counted.negatives;
            counted.negative_value += item.value;
        } else {
            ++counted.zeros;
        }
    }
    counted.claims = std::move(claims);
    return counted;
}

CertainClaims certain_claims(const CountedClaims &counted, qint64 size, audit::SelectionUnit unit)
{
    CertainClaims certain;
    const audit::Population &population = counted.claims.population;
    const std::vector<qint64> sizes = audit::allocate(population, size, unit);
    std::vector<double> totals(sizes.size(), 0.0); // pence, or claims
    const auto counts = [unit](const audit::PopulationItem &item) {
        return unit == audit::SelectionUnit::item || (item.has_value && item.value.pence > 0);
    };
    for (const audit::PopulationItem &item : population.items) {
        if (counts(item) && item.stratum < totals.size())
            totals[item.stratum] += unit == audit::SelectionUnit::item ? 1.0 : static_cast<double>(item.value.pence);
    }
    std::vector<double> intervals(sizes.size(), 0.0);
    for (size_t i = 0; i < sizes.size(); ++i) {
        if (sizes[i] < 1 || totals[i] <= 0)
            continue;
        intervals[i] = totals[i] / static_cast<double>(sizes[i]);
        const double shown = unit == audit::SelectionUnit::item ? intervals[i] : intervals[i] / 100.0;
        certain.interval = certain.interval > 0 ? std::min(certain.interval, shown) : shown;
        certain.largest_interval = std::max(certain.largest_interval, shown);
    }
    for (const audit::PopulationItem &item : population.items) {
        if (unit == audit::SelectionUnit::value && counts(item) && item.stratum < intervals.size()
            && intervals[item.stratum] > 0 && static_cast<double>(item.value.pence) >= intervals[item.stratum]) {
            ++certain.claims;
            certain.value += item.value;
        }
    }
    return certain;
}

} // namespace outturn::shell
