// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/disclosure_counts.h"
#include "analysis/disclosure_lines.h"

#include <algorithm>

namespace outturn::analysis {
namespace {

/// Leaves nothing of it but what it is of.
void withhold(PriceFigure &price)
{
    PriceFigure nothing;
    nothing.id = price.id;
    nothing.name = price.name;
    nothing.is_withheld = true;
    price = std::move(nothing);
}

void withhold_money(ProviderPayment &payment)
{
    payment.due_pence.reset();
    payment.claimed_pence.reset();
    payment.paid_pence.reset();
    payment.difference_pence.reset();
    payment.cost_pence.reset();
    payment.exception_pence = 0;
    payment.over_pence = 0;
    payment.under_pence = 0;
    payment.money_is_withheld = true;
}

/// Providers as a whole: cases and outcomes.
void disclose_providers(PaymentAnswer &shown, const DisclosureRule &rule, std::vector<WithheldFigure> &withheld)
{
    const std::vector<bool> is_withheld = withheld_of(shown.providers, rule);
    for (size_t i = 0; i < shown.providers.size(); ++i) {
        ProviderPayment &payment = shown.providers[i];
        if (!is_withheld[i])
            continue;
        const bool is_small = rule.is_small_share(payment.price.cases, payment.price.outcomes);
        withheld.push_back({payment.provider,
                            {},
                            shown.question.period,
                            is_small ? WithheldWhy::small_count : WithheldWhy::could_be_worked_out});
        withhold(payment.price);
    }
    if (rule.is_small_share(shown.total.price.cases, shown.total.price.outcomes))
        withhold(shown.total.price);
}

void disclose_groups(PaymentAnswer &shown, const DisclosureRule &rule, std::vector<WithheldFigure> &withheld)
{
    std::vector<ProviderPayment> groups(shown.groups.size());
    for (size_t i = 0; i < groups.size(); ++i) {
        groups[i].price = shown.groups[i];
        groups[i].provider.id = ProviderId(QStringLiteral("group:") + shown.groups[i].id);
    }
    const std::vector<bool> is_withheld = withheld_of(groups, rule);
    for (size_t i = 0; i < groups.size(); ++i) {
        if (!is_withheld[i])
            continue;
        withheld.push_back({Provider{}, shown.groups[i].name.isEmpty() ? shown.groups[i].id : shown.groups[i].name,
                            shown.question.period, WithheldWhy::small_count});
        withhold(shown.groups[i]);
    }
}

/// What members pooled is told where none of them is withheld: less the others it would be the withheld one's.
void disclose_provider_groups(PaymentAnswer &shown, const DisclosureRule &rule)
{
    const auto member_with = [&shown](const GroupPayment &group, auto has) {
        return std::any_of(shown.providers.begin(), shown.providers.end(), [&](const ProviderPayment &payment) {
            return has(payment)
                && std::any_of(group.members.begin(), group.members.end(), [&payment](const Provider &member) {
                       return !member.id.is_empty() && member.id == payment.provider.id;
                   });
        });
    };
    for (GroupPayment &group : shown.provider_groups) {
        const bool is_small = (group.cases && rule.is_small(*group.cases))
            || (group.outcomes && rule.is_small(*group.outcomes))
            || (group.cases && group.outcomes && rule.is_small_share(*group.cases, *group.outcomes));
        if (is_small || member_with(group, [](const ProviderPayment &member) { return member.price.is_withheld; })) {
            group.cases.reset();
            group.outcomes.reset();
            withhold(group.price);
        }
        if (member_with(group, [](const ProviderPayment &member) { return member.money_is_withheld; })) {
            group.due_pence.reset();
            group.least_due_pence.reset();
            group.claimed_pence.reset();
            group.paid_pence.reset();
            group.difference_pence.reset();
            group.cost_pence.reset();
        }
    }
}

/// The money of one alone would be the total less that of the others: the next smallest goes with it.
void disclose_money(PaymentAnswer &shown, const std::vector<size_t> &gives_away)
{
    std::vector<size_t> hidden = gives_away;
    if (hidden.size() == 1) {
        std::optional<size_t> smallest;
        for (size_t i = 0; i < shown.providers.size(); ++i) {
            const auto &due = shown.providers[i].due_pence;
            if (i != hidden.front() && due && *due > 0 && (!smallest || *due < *shown.providers[*smallest].due_pence))
                smallest = i;
        }
        if (smallest)
            hidden.push_back(*smallest);
    }
    for (const size_t provider : hidden)
        withhold_money(shown.providers[provider]);
}

void disclose_cohorts(PaymentAnswer &shown, const DisclosureRule &rule, std::vector<WithheldFigure> &withheld)
{
    std::erase_if(shown.cohorts, [&](const schemes::CohortPayment &cohort) {
        const schemes::CohortFigure &figure = cohort.figure;
        const bool is_small = rule.is_small(figure.numerator) || rule.is_small(figure.denominator)
            || rule.is_small(figure.baseline_numerator) || rule.is_small(figure.baseline_denominator);
        if (is_small) {
            const auto of = std::find_if(shown.providers.begin(), shown.providers.end(),
                                         [&](const auto &payment) { return payment.provider.id == figure.provider; });
            withheld.push_back(
                {of == shown.providers.end() ? Provider{} : of->provider, {}, figure.period, WithheldWhy::small_count});
        }
        return is_small;
    });
}

void disclose_comparison(std::optional<InterventionRate> &rate, const DisclosureRule &rule)
{
    if (rate && (rule.is_small(rate->comparison_outcomes) || rule.is_small(rate->comparison_cases)))
        rate.reset();
}

bool has_small_line(const ProviderPayment &payment, const DisclosureRule &rule)
{
    return std::any_of(payment.lines.begin(), payment.lines.end(),
                       [&rule](const schemes::DueLine &line) { return is_small_line(line, rule); });
}

} // namespace

DisclosedPayments disclose(const SharedPayments &answer, const DisclosureRule &rule)
{
    if (!rule.is_on() || !answer)
        return {answer, {}};
    auto shown = std::make_shared<PaymentAnswer>(*answer);
    DisclosedPayments disclosed;
    const bool has_small = has_small_line(shown->total, rule)
        || std::any_of(shown->providers.begin(), shown->providers.end(),
                       [&](const ProviderPayment &payment) { return has_small_line(payment, rule); });
    disclose_providers(*shown, rule, disclosed.withheld);
    disclose_groups(*shown, rule, disclosed.withheld);
    disclose_cohorts(*shown, rule, disclosed.withheld);
    const bool is_any_price = std::any_of(shown->providers.begin(), shown->providers.end(),
                                          [](const ProviderPayment &payment) { return payment.price.is_withheld; });
    if (has_small || is_any_price)
        disclose_money(*shown, withhold_lines(*shown, rule, disclosed.withheld));
    if (shown->total.money_is_withheld)
        withhold_money(shown->total);
    disclose_provider_groups(*shown, rule);
    disclose_comparison(shown->comparison, rule);
    // Cases by provider, group and year are finer than anything that is guarded here, and printed nowhere.
    shown->strata.clear();
    disclosed.answer = disclosed.withheld.empty() && !shown->total.price.is_withheld ? answer : shown;
    return disclosed;
}

} // namespace outturn::analysis
