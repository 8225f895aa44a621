// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/provider_payments.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace outturn::analysis {
namespace {

using schemes::DueLine;
using schemes::EventRole;

void add_amount(std::optional<qint64> &sum, const std::optional<qint64> &amount)
{
    if (amount)
        sum = sum.value_or(0) + *amount;
}

/// A sum that is unknown as soon as a part of it is.
void add_known(std::optional<qint64> &sum, const std::optional<qint64> &amount)
{
    sum = sum && amount ? std::optional(*sum + *amount) : std::nullopt;
}

/// Where its event stands in the scheme; those of metrics after the events.
size_t place_of(const schemes::Scheme &scheme, const MeasureId &event)
{
    const auto at = std::find_if(scheme.events.begin(), scheme.events.end(),
                                 [&](const auto &entry) { return entry.measure == event; });
    return static_cast<size_t>(at - scheme.events.begin());
}

void add_line(DueLine &sum, const DueLine &line)
{
    sum.validated += line.validated;
    sum.count += line.count;
    add_known(sum.due_pence, line.due_pence);
    add_amount(sum.claimed_pence, line.claimed_pence);
    add_amount(sum.paid_pence, line.paid_pence);
    sum.effective_pence += line.effective_pence;
}

/// Lines of all periods as one, by event in the order of the scheme, group, year and price.
std::vector<DueLine> without_periods(const schemes::Scheme &scheme, const std::vector<const DueLine *> &lines)
{
    std::map<std::tuple<size_t, MeasureId, QString, QString, std::optional<qint64>>, DueLine> sums;
    for (const DueLine *line : lines) {
        const auto [at, is_new] = sums.try_emplace(
            {place_of(scheme, line->event), line->event, line->group, line->year, line->unit_pence}, *line);
        if (is_new)
            at->second.period = {};
        else
            add_line(at->second, *line);
    }
    std::vector<DueLine> result;
    for (auto &[key, line] : sums)
        result.push_back(std::move(line));
    return result;
}

/// The event with which a case starts: the referral where the scheme has one, else the attachment.
const MeasureId *start_of(const schemes::Scheme &scheme)
{
    for (const EventRole role : {EventRole::referral, EventRole::attachment}) {
        for (const schemes::PaymentEvent &event : scheme.events) {
            if (event.role == role)
                return &event.measure;
        }
    }
    return nullptr;
}

/// Sums of due, outcome payments and the like over some lines into a figure.
void add_payments(const schemes::Scheme &scheme, const std::vector<DueLine> &lines, PriceFigure &price)
{
    price.payment_pence = 0;
    price.outcome_payment_pence = 0;
    for (const DueLine &line : lines) {
        add_known(price.payment_pence, line.due_pence);
        if (pays_for_outcome(scheme, line.event))
            add_known(price.outcome_payment_pence, line.due_pence);
    }
}

class ProviderSums
{
public:
    ProviderSums(PaymentAnswer &answer, const ReportedCounts &reported, const std::vector<DueLine> &lines,
                 const std::set<ProviderId> &with_cases, const std::vector<Provider> &known)
        : answer_(answer), reported_(reported), lines_(lines), with_cases_(with_cases), known_(known)
    {}

    void add()
    {
        sort_lines();
        cases_have_amounts_ = std::any_of(lines_.begin(), lines_.end(), [this](const DueLine &line) {
            return with_cases_.contains(line.provider) && (line.claimed_pence || line.paid_pence);
        });
        if (!cases_have_amounts_)
            forget_money_of_cases();
        add_entries();
        add_groups();
        add_total();
    }

private:
    void sort_lines()
    {
        for (const DueLine &line : lines_)
            lines_of_[line.provider].push_back(&line);
        for (const CaseStratum &stratum : answer_.strata)
            lines_of_[stratum.provider];
        for (const ProviderId &provider : reported_.incomplete)
            lines_of_[provider];
        if (!answer_.scheme.pays_for_results) {
            for (const ProviderId &provider : reported_.funded)
                lines_of_[provider];
        }
        if (const std::optional<ProviderId> &only = answer_.question.provider) {
            std::erase_if(lines_of_, [&only](const auto &entry) { return entry.first != *only; });
            std::erase_if(answer_.strata, [&only](const CaseStratum &stratum) { return stratum.provider != *only; });
        }
    }

    /// Case returns that say nothing of money accuse nobody of not having claimed: missing is never nought. What else they
    /// show stays, without an amount.
    void forget_money_of_cases()
    {
        const auto is_of_cases = [this](const schemes::PaymentException &exception) {
            return with_cases_.contains(answer_.keys[exception.key].provider);
        };
        std::erase_if(answer_.exceptions, [&](const schemes::PaymentException &exception) {
            return exception.rule == schemes::PaymentRule::unclaimed && is_of_cases(exception);
        });
        for (schemes::PaymentException &exception : answer_.exceptions) {
            if (is_of_cases(exception))
                exception.amount_pence = 0;
        }
    }

    void add_entries()
    {
        for (const auto &[id, lines] : lines_of_) {
            ProviderPayment entry;
            const auto known = std::find_if(known_.begin(), known_.end(),
                                            [&id = id](const Provider &provider) { return provider.id == id; });
            if (known != known_.end()) {
                entry.provider = *known;
            } else {
                entry.provider.id = id;
                entry.provider.name = id.text;
            }
            entry.from_cases = with_cases_.contains(id);
            entry.lines = without_periods(answer_.scheme, lines);
            add_money(entry);
            answer_.providers.push_back(std::move(entry));
        }
        add_exceptions();
        std::sort(answer_.providers.begin(), answer_.providers.end(), [](const auto &a, const auto &b) {
            return std::tie(a.provider.name, a.provider.id) < std::tie(b.provider.name, b.provider.id);
        });
    }

    void add_money(ProviderPayment &entry)
    {
        const ProviderId &id = entry.provider.id;
        PriceFigure &price = entry.price;
        price.id = id.text;
        price.name = entry.provider.name;
        add_payments(answer_.scheme, entry.lines, price);
        if (reported_.incomplete.contains(id)) {
            price.payment_pence.reset();
            price.outcome_payment_pence.reset();
        }
        qint64 effective = 0;
        for (const DueLine &line : entry.lines) {
            add_amount(entry.claimed_pence, line.claimed_pence);
            add_amount(entry.paid_pence, line.paid_pence);
            effective += line.effective_pence;
        }
        for (const SpentCost &cost : reported_.costs) {
            if (cost.provider == id)
                add_amount(entry.cost_pence, cost.pence);
        }
        if (!answer_.scheme.pays_for_results) // pooled money is not due for anything, and that is no nought
            price.payment_pence.reset();
        entry.due_pence = price.payment_pence;
        price.cost_pence = entry.cost_pence;
        // Where no return says what was claimed or paid there is nothing to set against what is due.
        if (entry.due_pence && (entry.from_cases ? cases_have_amounts_ : reported_.has_amounts))
            entry.difference_pence = effective - *entry.due_pence;
        for (const CaseStratum &stratum : answer_.strata) {
            if (stratum.provider != id)
                continue;
            price.cases += stratum.cases;
            price.outcomes += stratum.outcomes;
        }
    }

    void add_exceptions()
    {
        std::map<ProviderId, ProviderPayment *> by_id;
        for (ProviderPayment &entry : answer_.providers)
            by_id[entry.provider.id] = &entry;
        std::vector<ProviderPayment *> by_key;
        for (const CellKey &key : answer_.keys) {
            const auto at = by_id.find(key.provider);
            by_key.push_back(at == by_id.end() ? nullptr : at->second);
        }
        for (const schemes::PaymentException &exception : answer_.exceptions) {
            if (!by_key[exception.key])
                continue;
            ProviderPayment &entry = *by_key[exception.key];
            ++entry.exceptions;
            if (exception.rule == schemes::PaymentRule::paid_under_two_schemes)
                continue;
            entry.exception_pence += exception.amount_pence;
            (exception.amount_pence > 0 ? entry.over_pence : entry.under_pence) += std::abs(exception.amount_pence);
        }
    }

    void add_groups()
    {
        std::set<QString> names;
        for (const CaseStratum &stratum : answer_.strata)
            names.insert(stratum.group);
        for (const ProviderPayment &entry : answer_.providers) {
            for (const DueLine &line : entry.lines)
                names.insert(line.group);
        }
        if (names.size() < 2)
            return;
        for (const QString &name : names)
            answer_.groups.push_back(group_figure(name));
    }

    PriceFigure group_figure(const QString &name) const
    {
        PriceFigure price;
        price.id = name;
        price.name = name;
        std::vector<DueLine> lines;
        for (const ProviderPayment &entry : answer_.providers)
            std::copy_if(entry.lines.begin(), entry.lines.end(), std::back_inserter(lines),
                         [&name](const DueLine &line) { return line.group == name; });
        add_payments(answer_.scheme, lines, price);
        for (const CaseStratum &stratum : answer_.strata) {
            if (stratum.group != name)
                continue;
            price.cases += stratum.cases;
            price.outcomes += stratum.outcomes;
        }
        for (const SpentCost &cost : reported_.costs) {
            if (cost.group == name && lines_of_.contains(cost.provider))
                add_amount(price.cost_pence, cost.pence);
        }
        return price;
    }

    void add_total()
    {
        ProviderPayment &total = answer_.total;
        PriceFigure &price = total.price;
        total.due_pence = 0;
        price.outcome_payment_pence = 0;
        std::vector<const DueLine *> lines;
        for (const ProviderPayment &entry : answer_.providers) {
            add_known(total.due_pence, entry.due_pence);
            add_known(price.outcome_payment_pence, entry.price.outcome_payment_pence);
            add_amount(total.claimed_pence, entry.claimed_pence);
            add_amount(total.paid_pence, entry.paid_pence);
            add_amount(total.difference_pence, entry.difference_pence);
            add_amount(total.cost_pence, entry.cost_pence);
            price.cases += entry.price.cases;
            price.outcomes += entry.price.outcomes;
            total.from_cases = total.from_cases || entry.from_cases;
            total.exceptions += entry.exceptions;
            total.exception_pence += entry.exception_pence;
            total.over_pence += entry.over_pence;
            total.under_pence += entry.under_pence;
            for (const DueLine &line : entry.lines)
                lines.push_back(&line);
        }
        if (!total.due_pence)
            total.difference_pence.reset();
        total.lines = without_periods(answer_.scheme, lines);
        for (DueLine &line : total.lines)
            line.provider = {};
        price.payment_pence = total.due_pence;
        price.cost_pence = total.cost_pence;
    }

    PaymentAnswer &answer_;
    bool cases_have_amounts_ = false;
    const ReportedCounts &reported_;
    const std::vector<DueLine> &lines_;
    const std::set<ProviderId> &with_cases_;
    const std::vector<Provider> &known_;
    std::map<ProviderId, std::vector<const DueLine *>> lines_of_;
};

} // namespace

bool pays_for_outcome(const schemes::Scheme &scheme, const MeasureId &event)
{
    const schemes::PaymentEvent *known = scheme.event(event);
    return !known || (known->role != EventRole::referral && known->role != EventRole::attachment);
}

void add_strata(PaymentAnswer &answer, const ReportedCounts &reported, const std::vector<DueLine> &lines)
{
    answer.strata = reported.strata;
    std::set<ProviderId> measured;
    for (const CaseStratum &stratum : reported.strata)
        measured.insert(stratum.provider);
    const MeasureId *start = start_of(answer.scheme);
    std::map<std::tuple<ProviderId, QString, QString>, CaseStratum> counted;
    for (const DueLine &line : lines) {
        const schemes::PaymentEvent *event = answer.scheme.event(line.event);
        if (measured.contains(line.provider) || !event)
            continue;
        const bool is_start = start && line.event == *start;
        if (!is_start && event->role != EventRole::outcome)
            continue;
        // Of cases a second row is no second outcome; what is due is counted once a case.
        const bool by_case = !is_start && line.due_pence && reported.with_cases.contains({line.provider, line.event});
        // A price that is the same in every year leaves the line without one.
        const QString year = line.year.isEmpty() ? schemes::scheme_year(answer.scheme, line.period.start) : line.year;
        CaseStratum &stratum = counted[{line.provider, line.group, year}];
        stratum.provider = line.provider;
        stratum.group = line.group;
        stratum.year = year;
        (is_start ? stratum.cases : stratum.outcomes) += static_cast<double>(by_case ? line.count : line.validated);
    }
    for (auto &[key, stratum] : counted)
        answer.strata.push_back(std::move(stratum));
    std::sort(answer.strata.begin(), answer.strata.end(), [](const CaseStratum &a, const CaseStratum &b) {
        return std::tie(a.provider, a.group, a.year) < std::tie(b.provider, b.group, b.year);
    });
    const std::optional<schemes::CaseCap> &cap = answer.scheme.case_cap;
    answer.is_capped = cap && std::any_of(reported.rules.begin(), reported.rules.end(), [&cap](const auto &count) {
                           return count.measure == cap->measure;
                       });
}

void add_providers(PaymentAnswer &answer, const ReportedCounts &reported, const std::vector<DueLine> &lines,
                   const std::set<ProviderId> &with_cases, const std::vector<Provider> &known)
{
    ProviderSums(answer, reported, lines, with_cases, known).add();
}

} // namespace outturn::analysis
