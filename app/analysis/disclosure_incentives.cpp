// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/disclosure_lines.h"

#include <algorithm>
#include <cmath>

namespace outturn::analysis {
namespace {

/// What is left of the pace are the plans, which are no counts of anybody.
PaceFigure plans_of(const PaceFigure &pace)
{
    PaceFigure plans;
    plans.agreed = pace.agreed;
    plans.pledged = pace.pledged;
    plans.elapsed_share = pace.elapsed_share;
    return plans;
}

void withhold(ProviderIncentive &incentive)
{
    ProviderIncentive nothing;
    nothing.provider = std::move(incentive.provider);
    nothing.funding = incentive.funding;
    nothing.pace = plans_of(incentive.pace);
    nothing.is_withheld = true;
    incentive = std::move(nothing);
}

void disclose_periods(PaceFigure &pace, const DisclosureRule &rule)
{
    if (std::any_of(pace.by_period.begin(), pace.by_period.end(),
                    [&rule](const auto &entry) { return rule.is_small(entry.second); }))
        pace.by_period.clear();
}

bool is_small(const ProviderIncentive &incentive, const DisclosureRule &rule)
{
    return rule.is_small_share(incentive.cases, incentive.outcomes) || rule.is_small(incentive.pace.started)
        || rule.is_small(incentive.pace.outcomes);
}

} // namespace

DisclosedIncentives disclose(const std::shared_ptr<const IncentiveAnswer> &answer, const DisclosureRule &rule)
{
    if (!rule.is_on() || !answer)
        return {answer, {}};
    auto shown = std::make_shared<IncentiveAnswer>(*answer);
    DisclosedIncentives disclosed;
    std::vector<ProviderPayment> counts(shown->providers.size());
    for (size_t i = 0; i < counts.size(); ++i) {
        counts[i].provider = shown->providers[i].provider;
        counts[i].price.cases = shown->providers[i].cases;
        counts[i].price.outcomes = shown->providers[i].outcomes;
    }
    const std::vector<bool> is_withheld = withheld_of(counts, rule);
    bool is_changed = false;
    for (size_t i = 0; i < counts.size(); ++i) {
        ProviderIncentive &incentive = shown->providers[i];
        const size_t periods = incentive.pace.by_period.size();
        disclose_periods(incentive.pace, rule);
        is_changed = is_changed || incentive.pace.by_period.size() != periods;
        if (!is_withheld[i] && !is_small(incentive, rule))
            continue;
        disclosed.withheld.push_back(
            {incentive.provider,
             {},
             shown->question.period,
             is_small(incentive, rule) ? WithheldWhy::small_count : WithheldWhy::could_be_worked_out});
        withhold(incentive);
        is_changed = true;
    }
    if (is_small(shown->total, rule)) {
        withhold(shown->total);
        is_changed = true;
    }
    disclosed.answer = is_changed ? shown : answer;
    return disclosed;
}

DisclosedPairs disclose(std::vector<MeasurePair> pairs, const DisclosureRule &rule)
{
    DisclosedPairs shown;
    for (MeasurePair &pair : pairs) {
        const auto is_small = [&rule](double count) { return rule.is_on() && rule.is_small(std::round(count)); };
        const auto is_small_cohort = [&](const std::optional<double> &share) {
            return share && is_small(*share * pair.referrals);
        };
        if (is_small(pair.referrals) || is_small(pair.outcomes_in_year) || is_small_cohort(pair.cohort_12m)
            || is_small_cohort(pair.cohort_24m))
            shown.withheld.push_back({{}, pair.year, {}, WithheldWhy::small_count});
        else
            shown.pairs.push_back(std::move(pair));
    }
    return shown;
}

} // namespace outturn::analysis
