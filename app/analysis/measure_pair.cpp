// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/incentives.h"
#include "analysis/reported_numbers.h"

#include <algorithm>
#include <map>

namespace outturn::analysis {
namespace {

/// Counts of several cells; a part that is missing makes the sum missing.
struct Counts {
    std::optional<double> numerator = 0.0;
    std::optional<double> denominator = 0.0;

    void add(const Cell &cell)
    {
        const auto add_part = [](std::optional<double> &sum, const std::optional<double> &part) {
            sum = sum && part ? std::optional(*sum + *part) : std::nullopt;
        };
        add_part(numerator, cell.numerator);
        add_part(denominator, cell.denominator);
    }
    std::optional<double> rate() const
    {
        return numerator && denominator && *denominator > 0 ? std::optional(*numerator / *denominator) : std::nullopt;
    }
};

using CountsByPeriod = std::map<Period, Counts>;

Result<CountsByPeriod> read_counts(const CellSource &cells, const Programme &programme, const QString &measure,
                                   const std::optional<ProviderId> &provider)
{
    const MeasureId id(measure);
    const Result<std::vector<Period>> periods = cells.periods(programme.id, id);
    if (!periods)
        return tl::unexpected(periods.error());
    CountsByPeriod counts;
    for (const Period &period : *periods) {
        const Result<std::vector<Cell>> read = cells.cells(programme.id, id, period);
        if (!read)
            return tl::unexpected(read.error());
        for (const Cell &cell : *read) {
            if (cell.key.aspect == Aspect::outcome && (!provider || cell.key.provider == *provider))
                counts[period].add(cell);
        }
    }
    return counts;
}

/// Of all cohorts that started in the year together; null where one of them is not yet old enough.
std::optional<double> cohort_rate(const CountsByPeriod &cohorts, const Period &year)
{
    Counts sum;
    for (const auto &[period, counts] : cohorts) {
        if (!lies_within(period, year))
            continue;
        Cell cohort;
        cohort.numerator = counts.numerator;
        cohort.denominator = counts.denominator;
        sum.add(cohort);
    }
    return sum.rate();
}

void set_against_year_before(const CountsByPeriod &years, const Period &year, MeasurePair &pair)
{
    const auto before = std::find_if(years.begin(), years.end(),
                                     [&](const auto &other) { return other.first.end.addDays(1) == year.start; });
    if (before != years.end() && before->second.denominator && *before->second.denominator > 0)
        pair.referral_change = pair.referrals / *before->second.denominator - 1.0;
}

} // namespace

Result<std::vector<MeasurePair>> compare_measures(const CellSource &cells, const Programme &programme,
                                                  const std::optional<ProviderId> &provider)
{
    const Result<CountsByPeriod> years = read_counts(cells, programme, QStringLiteral("wp_contract"), provider);
    if (!years)
        return tl::unexpected(years.error());
    const Result<CountsByPeriod> after_12m = read_counts(cells, programme, QStringLiteral("wp_cohort_12m"), provider);
    if (!after_12m)
        return tl::unexpected(after_12m.error());
    const Result<CountsByPeriod> after_24m = read_counts(cells, programme, QStringLiteral("wp_cohort_24m"), provider);
    if (!after_24m)
        return tl::unexpected(after_24m.error());
    std::vector<MeasurePair> pairs;
    for (const auto &[year, counts] : *years) {
        MeasurePair pair;
        pair.year = period_label(year);
        pair.referrals = counts.denominator.value_or(0);
        pair.outcomes_in_year = counts.numerator.value_or(0);
        pair.contract = counts.rate();
        pair.cohort_12m = cohort_rate(*after_12m, year);
        pair.cohort_24m = cohort_rate(*after_24m, year);
        if (counts.denominator)
            set_against_year_before(*years, year, pair);
        if (pair.contract && pair.cohort_12m && *pair.cohort_12m > 0)
            pair.distortion = *pair.contract / *pair.cohort_12m;
        pairs.push_back(std::move(pair));
    }
    return pairs;
}

} // namespace outturn::analysis
