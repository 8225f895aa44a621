// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/marginal_worth.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace outturn::schemes {
namespace {

constexpr int share_steps = 5; // 0, 20, 40, 60, 80, 100%

bool is_result(EventRole role)
{
    return role == EventRole::outcome || role == EventRole::add_on || role == EventRole::sustainment;
}

bool starts_case(EventRole role)
{
    return role == EventRole::referral || role == EventRole::attachment;
}

std::optional<qint64> rounded(const std::optional<double> &pence)
{
    return pence ? std::optional(static_cast<qint64>(std::llround(*pence))) : std::nullopt;
}

/// What a case is worth at the success rate and at both of its limits.
struct WorthAt {
    double rate = 0;
    double lower = 0;
    double upper = 0;
};

std::optional<WorthAt> worth_at(const CaseTerms &terms, double fixed_pence, double result_pence)
{
    if (!terms.success_rate || !terms.success_lower || !terms.success_upper || !terms.cost_pence)
        return std::nullopt;
    const auto at = [&](double rate) { return fixed_pence + rate * result_pence - *terms.cost_pence; };
    return WorthAt{at(*terms.success_rate), at(*terms.success_lower), at(*terms.success_upper)};
}

} // namespace

ResultMix::ResultMix(const Scheme &scheme, const PaidWork &own, const PaidWork &whole) : scheme_(scheme)
{
    read_groups(own);
    if (groups_.empty())
        read_groups(whole);
    if (groups_.empty())
        groups_.emplace_back(QString(), 1.0);
    read_results(own);
    if (results_.empty())
        read_results(whole);
    read_progress(own.cases > 0 ? own : whole);
}

void ResultMix::read_groups(const PaidWork &work)
{
    std::map<QString, double> cases = work.cases_by_group;
    if (cases.empty()) {
        for (const DueLine &line : work.lines) {
            const PaymentEvent *event = scheme_.event(line.event);
            if (event && starts_case(event->role))
                cases[line.group] += static_cast<double>(line.validated);
        }
    }
    double sum = 0;
    for (const auto &[group, number] : cases)
        sum += number;
    if (!(sum > 0))
        return;
    for (const auto &[group, number] : cases) {
        if (number > 0)
            groups_.emplace_back(group, number / sum);
    }
}

void ResultMix::read_results(const PaidWork &work)
{
    std::map<std::pair<MeasureId, QString>, double> results;
    double paid_outcomes = 0;
    for (const DueLine &line : work.lines) {
        const PaymentEvent *event = scheme_.event(line.event);
        if (!event || line.count <= 0)
            continue;
        const auto number = static_cast<double>(line.count);
        if (event->role == EventRole::outcome)
            paid_outcomes += number;
        if (is_result(event->role))
            results[{line.event, line.group}] += number;
    }
    // Several outcomes of one case are one case with an outcome; where fewer are paid for than there are, for a cap,
    // say, the paid ones show what one brings.
    const double outcome_cases = work.outcomes > 0 ? std::min(paid_outcomes, work.outcomes) : paid_outcomes;
    if (outcome_cases > 0) {
        for (const auto &[key, number] : results)
            results_.push_back({key.first, key.second, number / outcome_cases});
    }
}

void ResultMix::read_progress(const PaidWork &work)
{
    if (!(work.cases > 0))
        return;
    for (const DueLine &line : work.lines) {
        const PaymentEvent *event = scheme_.event(line.event);
        if (event && event->role == EventRole::progress && line.count > 0)
            progress_.push_back({line.event, line.group, static_cast<double>(line.count) / work.cases});
    }
}

std::optional<double> ResultMix::priced(const std::vector<Share> &shares, const QString &year) const
{
    double sum = 0;
    for (const Share &share : shares) {
        const std::optional<Money> price = price_of(scheme_, share.event, share.group, year);
        if (!price)
            return std::nullopt;
        sum += share.number * static_cast<double>(price->pence);
    }
    return sum;
}

std::optional<double> ResultMix::attachment_pence(const QString &year) const
{
    std::vector<Share> shares;
    for (const PaymentEvent &event : scheme_.events) {
        if (event.role != EventRole::attachment)
            continue;
        for (const auto &[group, share] : groups_)
            shares.push_back({event.measure, group, share});
    }
    return priced(shares, year);
}

std::optional<double> ResultMix::progress_pence(const QString &year) const
{
    return priced(progress_, year);
}

std::optional<double> ResultMix::result_pence(const QString &year) const
{
    return results_.empty() ? dearest_result(year) : priced(results_, year);
}

std::optional<double> ResultMix::price_of_set(const std::vector<MeasureId> &events, const QString &year) const
{
    std::vector<Share> shares;
    for (const MeasureId &event : events) {
        for (const auto &[group, share] : groups_)
            shares.push_back({event, group, share});
    }
    return priced(shares, year);
}

/// Results outside every set that excludes another are sets of their own.
std::optional<double> ResultMix::dearest_result(const QString &year) const
{
    std::vector<std::vector<MeasureId>> sets;
    std::set<MeasureId> in_a_set;
    for (const Exclusion &exclusion : scheme_.exclusions) {
        for (const auto &set : {exclusion.one, exclusion.other}) {
            sets.push_back(set);
            in_a_set.insert(set.begin(), set.end());
        }
    }
    for (const PaymentEvent &event : scheme_.events) {
        if (event.role == EventRole::outcome && !in_a_set.contains(event.measure))
            sets.push_back({event.measure});
    }
    std::optional<double> dearest;
    for (const std::vector<MeasureId> &set : sets) {
        const std::optional<double> price = price_of_set(set, year);
        if (!price)
            return std::nullopt;
        dearest = std::max(dearest.value_or(0), *price);
    }
    return dearest;
}

QStringList priced_years(const Scheme &scheme)
{
    std::set<QString> years;
    for (const Tariff &tariff : scheme.tariffs)
        years.insert(tariff.year);
    for (const Discount &discount : scheme.discounts)
        years.insert(discount.year);
    years.erase(QString());
    return years.empty() ? QStringList{QString()} : QStringList(years.begin(), years.end());
}

MarginalWorth marginal_worth(const ResultMix &mix, const QString &year, const CaseTerms &terms)
{
    MarginalWorth worth;
    worth.year = year;
    const std::optional<double> attachment = mix.attachment_pence(year);
    const std::optional<double> progress = mix.progress_pence(year);
    const std::optional<double> result = mix.result_pence(year);
    worth.attachment_pence = rounded(attachment);
    worth.progress_pence = rounded(progress);
    worth.result_pence = rounded(result);
    if (!attachment || !progress || !result)
        return worth;
    const double fixed = *attachment + *progress;
    if (const std::optional<WorthAt> at = worth_at(terms, fixed, *result)) {
        worth.worth_pence = at->rate;
        worth.lower_pence = at->lower;
        worth.upper_pence = at->upper;
    }
    if (terms.cost_pence && *terms.cost_pence <= fixed)
        worth.break_even_rate = 0;
    else if (terms.cost_pence && *result > 0)
        worth.break_even_rate = (*terms.cost_pence - fixed) / *result;
    return worth;
}

std::vector<ShareWorth> share_worths(const ResultMix &mix, const QString &year, const CaseTerms &terms)
{
    std::vector<ShareWorth> shares;
    const std::optional<double> attachment = mix.attachment_pence(year);
    const std::optional<double> progress = mix.progress_pence(year);
    const std::optional<double> result = mix.result_pence(year);
    if (!attachment || !progress || !result)
        return shares;
    const double price = *attachment + *result;
    for (int step = 0; step <= share_steps; ++step) {
        const double share = static_cast<double>(step) / share_steps;
        if (const std::optional<WorthAt> at = worth_at(terms, share * price + *progress, (1 - share) * price))
            shares.push_back({share, at->rate, at->lower, at->upper});
    }
    return shares;
}

} // namespace outturn::schemes
