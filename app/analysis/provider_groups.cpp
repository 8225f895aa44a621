// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/provider_groups.h"

#include "analysis/funding.h"
#include "analysis/price.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <map>

namespace outturn::analysis {
namespace {

using Payments = std::map<ProviderId, const ProviderPayment *>;

/// Finds members by code or name.
class MemberFinder
{
public:
    MemberFinder(const schemes::Scheme &scheme, const std::vector<Provider> &providers, const ProviderRegister *known)
        : known_(known)
    {
        for (const Provider &provider : providers)
            returned_.add(provider);
        if (scheme.from.isValid())
            running_ = {scheme.from, scheme.to.isValid() ? scheme.to : scheme.from};
    }

    Provider find(const QString &text) const
    {
        for (const ProviderRegister *place : {&returned_, known_}) {
            if (!place)
                continue;
            for (const Provider *found : {place->find(ProviderId(text)), place->find_code(text),
                                          place->find_number(text, running_), place->find_name(text, running_)}) {
                if (found)
                    return *found;
            }
        }
        Provider unknown;
        unknown.name = text;
        return unknown;
    }

private:
    ProviderRegister returned_;
    const ProviderRegister *known_;
    Period running_;
};

void add_member(GroupPayment &group, const Provider &member)
{
    const bool is_there = std::any_of(group.members.begin(), group.members.end(), [&member](const Provider &other) {
        return member.id.is_empty() ? other.id.is_empty() && other.name == member.name : other.id == member.id;
    });
    if (!is_there)
        group.members.push_back(member);
}

Payments payments_by_id(const PaymentAnswer &answer)
{
    Payments payments;
    for (const ProviderPayment &payment : answer.providers)
        payments.emplace(payment.provider.id, &payment);
    return payments;
}

const ProviderPayment *payment_of(const Payments &payments, const Provider &member)
{
    const auto found = payments.find(member.id);
    return found == payments.end() ? nullptr : found->second;
}

/// The sum over the members; none as soon as one of them has none.
template <typename Number, typename Part>
std::optional<Number> sum_of(const GroupPayment &group, const Payments &payments, const Part &part)
{
    if (group.members.empty())
        return std::nullopt;
    Number sum = 0;
    for (const Provider &member : group.members) {
        const ProviderPayment *payment = payment_of(payments, member);
        const std::optional<Number> number = payment ? part(*payment) : std::nullopt;
        if (!number)
            return std::nullopt;
        sum += *number;
    }
    return sum;
}

/// Whether its cases and outcomes are all there.
bool is_counted(const ProviderPayment &payment)
{
    const bool has_counts =
        payment.from_cases || payment.price.cases > 0 || payment.price.outcomes > 0 || !payment.lines.empty();
    return has_counts && !payment.count_is_missing;
}

/// The rate of the scheme differs by payment group and year, so the members' differ.
std::optional<double> mean_rate(const GroupPayment &group, const Payments &payments)
{
    double cases = 0;
    double anyway = 0;
    for (const Provider &member : group.members) {
        const ProviderPayment *payment = payment_of(payments, member);
        if (!payment || payment->price.cases <= 0)
            continue;
        if (!payment->price.rate)
            return std::nullopt;
        cases += payment->price.cases;
        anyway += *payment->price.rate * payment->price.cases;
    }
    return cases > 0 ? std::optional(anyway / cases) : std::nullopt;
}

void add_money(GroupPayment &group, const Payments &payments)
{
    const auto sum = [&](std::optional<qint64> ProviderPayment::*amount) {
        return sum_of<qint64>(group, payments, [amount](const ProviderPayment &payment) { return payment.*amount; });
    };
    group.due_pence = sum(&ProviderPayment::due_pence);
    group.claimed_pence = sum(&ProviderPayment::claimed_pence);
    group.paid_pence = sum(&ProviderPayment::paid_pence);
    group.difference_pence = sum(&ProviderPayment::difference_pence);
    group.cost_pence = sum(&ProviderPayment::cost_pence);
    group.least_due_pence.reset();
    for (const Provider &member : group.members) {
        const ProviderPayment *payment = payment_of(payments, member);
        if (payment && payment->due_pence)
            group.least_due_pence = group.least_due_pence.value_or(0) + *payment->due_pence;
    }
}

void add_price(GroupPayment &group, const Payments &payments, PriceTerms terms, bool by_scheme)
{
    const auto counted = [](double PriceFigure::*number) {
        return [number](const ProviderPayment &payment) {
            return is_counted(payment) ? std::optional(payment.price.*number) : std::nullopt;
        };
    };
    group.cases = sum_of<double>(group, payments, counted(&PriceFigure::cases));
    group.outcomes = sum_of<double>(group, payments, counted(&PriceFigure::outcomes));
    PriceFigure &price = group.price;
    price = {};
    price.id = group.id;
    price.name = group.title;
    price.cases = group.cases.value_or(0);
    price.outcomes = group.cases ? group.outcomes.value_or(0) : 0;
    price.payment_pence = group.due_pence;
    price.cost_pence = group.cost_pence;
    price.outcome_payment_pence = sum_of<qint64>(
        group, payments, [](const ProviderPayment &payment) { return payment.price.outcome_payment_pence; });
    if (by_scheme)
        terms.rate = mean_rate(group, payments);
    work_out_price(price, terms);
    if (!terms.rate)
        return;
    // What one achieves beyond its rate makes up for no other's payment without effect: as in the total.
    price.additional_outcomes =
        sum_of<double>(group, payments, [](const ProviderPayment &payment) -> std::optional<double> {
            if (!is_counted(payment))
                return std::nullopt;
            return payment.price.cases > 0 ? payment.price.additional_outcomes : std::optional(payment.price.outcomes);
        });
    price.deadweight_pence = sum_of<qint64>(group, payments, [](const ProviderPayment &payment) {
        return payment.price.outcome_payment_pence == 0 ? std::optional<qint64>(0) : payment.price.deadweight_pence;
    });
}

PooledMoney pooled(const GroupPayment &group, const ReportedFunding &funding,
                   std::optional<qint64> FundingFigure::*amount)
{
    PooledMoney money;
    for (const Provider &member : group.members) {
        if (const std::optional<qint64> given = funding.of(member.id).*amount)
            money.pence = money.pence.value_or(0) + *given;
        else
            money.without.push_back(member);
    }
    return money;
}

bool same_text(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0 || (!normal_name(a).isEmpty() && normal_name(a) == normal_name(b));
}

} // namespace

std::vector<GroupPayment> known_groups(const schemes::Scheme &scheme, const std::vector<Provider> &providers,
                                       const ProviderRegister *known)
{
    const MemberFinder finder(scheme, providers, known);
    std::vector<GroupPayment> groups;
    for (const schemes::SchemeGroup &entry : scheme.groups) {
        GroupPayment group;
        group.id = entry.id;
        group.title = entry.title;
        for (const QString &member : entry.members)
            add_member(group, finder.find(member));
        groups.push_back(std::move(group));
    }
    if (!known)
        return groups;
    for (const ProviderGroup &entry : known->groups()) {
        GroupPayment group;
        group.id = entry.id;
        group.title = entry.title;
        group.kind = GroupKind::own;
        for (const ProviderId &member : entry.members)
            add_member(group, finder.find(member.text));
        groups.push_back(std::move(group));
    }
    return groups;
}

Result<GroupPayment> choose_provider_group(const std::vector<GroupPayment> &groups, const QString &text)
{
    const QString prefix = QStringLiteral("group:");
    const QString wanted = text.trimmed();
    const QString word = wanted.startsWith(prefix) ? wanted.mid(prefix.size()).trimmed() : wanted;
    QStringList ids;
    for (const GroupPayment &group : groups)
        ids.append(group.id);
    for (const QString GroupPayment::*name : {&GroupPayment::id, &GroupPayment::title}) {
        for (const GroupPayment &group : groups) {
            if (same_text(group.*name, word))
                return group;
        }
    }
    if (groups.empty())
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("analysis",
                                                   "There is no group of providers \"%1\": neither the scheme nor you "
                                                   "have any.")
                           .arg(word));
    return failure(ErrorCode::wrong_usage,
                   QCoreApplication::translate("analysis", "There is no group of providers \"%1\". There are: %2.")
                       .arg(word, ids.join(QStringLiteral(", "))));
}

Result<> keep_asked_group(PaymentAnswer &answer)
{
    if (answer.question.provider) {
        answer.provider_groups.clear();
    } else if (!answer.question.provider_group.isEmpty()) {
        Result<GroupPayment> group = choose_provider_group(answer.provider_groups, answer.question.provider_group);
        if (!group)
            return tl::unexpected(group.error());
        answer.provider_groups = {std::move(*group)};
    }
    return {};
}

std::set<ProviderId> members_of(const GroupPayment &group)
{
    std::set<ProviderId> members;
    for (const Provider &member : group.members) {
        if (!member.id.is_empty())
            members.insert(member.id);
    }
    return members;
}

Result<> note_members(PaymentAnswer &answer, const CellSource &cells)
{
    if (answer.provider_groups.empty())
        return {};
    const Result<ReportedFunding> funding = read_funding(cells, answer.question.programme, answer.question.period);
    if (!funding)
        return tl::unexpected(funding.error());
    const Payments payments = payments_by_id(answer);
    for (GroupPayment &group : answer.provider_groups) {
        std::copy_if(group.members.begin(), group.members.end(), std::back_inserter(group.missing),
                     [&payments](const Provider &member) { return !payment_of(payments, member); });
        group.funding_available = pooled(group, *funding, &FundingFigure::available_pence);
        group.funding_drawn = pooled(group, *funding, &FundingFigure::drawn_pence);
        group.funding_invested = pooled(group, *funding, &FundingFigure::invested_pence);
    }
    // Lists of one's own are kept for every programme; the one that is asked for is shown whatever it holds.
    if (answer.question.provider_group.isEmpty())
        std::erase_if(answer.provider_groups, [](const GroupPayment &group) {
            return group.kind == GroupKind::own && group.missing.size() == group.members.size();
        });
    return {};
}

void add_up_groups(PaymentAnswer &answer)
{
    if (answer.provider_groups.empty())
        return;
    const Payments payments = payments_by_id(answer);
    const PriceTerms terms = price_terms(answer, {}, {});
    for (GroupPayment &group : answer.provider_groups) {
        add_money(group, payments);
        if (!answer.scheme.pays_for_results) {
            group.due_pence.reset();
            group.least_due_pence.reset();
            group.difference_pence.reset();
        }
        add_price(group, payments, terms, answer.non_intervention.source == RateSource::scheme);
    }
}

} // namespace outturn::analysis
