// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/case_payments.h"
#include "schemes/provider_limits.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace outturn::schemes {
namespace {

constexpr int most_years = 200; // of one period: beyond it is no period that anybody reports

/// What an event of a group earned in a period.
struct PeriodPrice {
    QString year; ///< whose tariff it is; empty: that of every year
    std::optional<qint64> pence;
    int most = 1; ///< a case; 0: without limit
};

/// A period of several years has a price where all of them have the same; else which one applies cannot be told.
PeriodPrice price_in(const Scheme &scheme, const PaymentEvent &event, const QString &group, const Period &period)
{
    const QString last = scheme_year(scheme, period.end);
    PeriodPrice price{{}, {}, most_per_case(scheme, event.measure, group, last)};
    const auto names_year = [&](const auto &entry) {
        return !entry.year.isEmpty() && (entry.event.is_empty() || entry.event == event.measure);
    };
    if (std::any_of(scheme.tariffs.begin(), scheme.tariffs.end(), names_year)
        || std::any_of(scheme.discounts.begin(), scheme.discounts.end(), names_year))
        price.year = last;
    if (event.role == EventRole::referral || !scheme.pays_for_results) {
        price.pence = 0;
        return price;
    }
    const std::optional<Money> at_end = price_of(scheme, event.measure, group, last);
    if (!at_end)
        return price;
    QDate day = period.start;
    for (int i = 0; i < most_years && day.isValid() && day < period.end; ++i, day = day.addYears(1)) {
        if (price_of(scheme, event.measure, group, scheme_year(scheme, day)) != at_end)
            return price;
    }
    price.pence = at_end->pence;
    return price;
}

qint64 product(qint64 count, qint64 pence)
{
    qint64 result = 0;
    return __builtin_mul_overflow(count, pence, &result) ? std::numeric_limits<qint64>::max() : result;
}

/// Judges the lines of one provider and event, the earliest period first.
class CountedEvent
{
public:
    CountedEvent(const Scheme &scheme, const PaymentEvent &event, std::optional<qint64> most_cases,
                 const std::vector<QString> &short_years)
        : scheme_(scheme), event_(event), cases_left_(most_cases)
    {
        if (scheme.threshold) {
            const std::vector<MeasureId> &applies_to = scheme.threshold->applies_to;
            if (std::find(applies_to.begin(), applies_to.end(), event.measure) != applies_to.end())
                short_years_ = short_years;
        }
    }

    void judge(const DueLine &counted, quint32 position, PaymentsDue &due)
    {
        DueLine line = counted;
        const PeriodPrice price = price_in(scheme_, event_, counted.group, counted.period);
        line.year = price.year;
        line.unit_pence = price.pence;
        line.validated = std::max<qint64>(counted.validated != 0 ? counted.validated : counted.count, 0);
        line.count = event_.role == EventRole::referral ? 0 : allowed(line.validated, price.most);
        line.effective_pence = counted.paid_pence.value_or(counted.claimed_pence.value_or(0));
        line.due_pence.reset();
        if (price.pence || line.count == 0) {
            const qint64 full = product(line.count, price.pence.value_or(0));
            const qint64 held = held_back(line, price.pence.value_or(0));
            line.due_pence = full - held;
            const qint64 beyond = product(line.validated - line.count, price.pence.value_or(0));
            tell(line, position, full, event_.role == EventRole::referral ? 0 : beyond, held, due);
        } else {
            due.tariff_unknown = true;
        }
        due.lines.push_back(std::move(line));
    }

private:
    /// How many may be paid for: a case can have an event so often, and so many cases are left.
    qint64 allowed(qint64 number, int most_per_case)
    {
        if (!cases_left_ || most_per_case <= 0)
            return number;
        const qint64 paid = std::min(number, product(*cases_left_, most_per_case) - used_);
        used_ += std::max<qint64>(paid, 0);
        return std::max<qint64>(paid, 0);
    }

    qint64 held_back(const DueLine &line, qint64 pence) const
    {
        const QString year = scheme_year(scheme_, line.period.end);
        if (std::find(short_years_.begin(), short_years_.end(), year) == short_years_.end())
            return 0;
        return product(line.count, pence - pence_below_threshold(pence, scheme_.threshold->paid_share_below));
    }

    static void tell(const DueLine &line, quint32 position, qint64 full, qint64 beyond, qint64 held, PaymentsDue &due)
    {
        const auto note = [&](PaymentRule rule, qint64 pence) {
            if (pence != 0)
                due.exceptions.push_back({rule, PaymentException::no_row, PaymentException::no_row, position, pence});
        };
        // Of what was asked beyond the sum that is due, as much is laid to the cap as it can explain.
        const qint64 over_cap = std::clamp<qint64>(line.effective_pence - full, 0, beyond);
        note(PaymentRule::cap_exceeded, over_cap);
        const bool claimed = line.claimed_pence.value_or(0) != 0;
        note(line.effective_pence == 0 && !claimed ? PaymentRule::unclaimed : PaymentRule::wrong_tariff,
             line.effective_pence - full - over_cap);
        note(PaymentRule::below_threshold, held);
    }

    const Scheme &scheme_;
    const PaymentEvent &event_;
    std::optional<qint64> cases_left_;
    std::vector<QString> short_years_;
    qint64 used_ = 0;
};

} // namespace

PaymentsDue due_for_counts(const Scheme &scheme, std::span<const DueLine> counted,
                           std::span<const ProviderCount> counts)
{
    const ProviderLimits limits(scheme, counts);
    PaymentsDue due;
    std::vector<quint32> order;
    for (size_t i = 0; i < counted.size(); ++i) {
        if (scheme.event(counted[i].event))
            order.push_back(static_cast<quint32>(i));
        else
            due.unpaid_measures.push_back(counted[i].event);
    }
    const auto place = [&](quint32 i) {
        const DueLine &line = counted[i];
        return std::make_tuple(line.provider, scheme.event(line.event) - scheme.events.data(), line.period, line.group,
                               i);
    };
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) { return place(a) < place(b); });
    for (size_t i = 0; i < order.size();) {
        const DueLine &first = counted[order[i]];
        CountedEvent event(scheme, *scheme.event(first.event), limits.most_cases(first.provider),
                           limits.short_years(first.provider));
        for (;
             i < order.size() && counted[order[i]].provider == first.provider && counted[order[i]].event == first.event;
             ++i)
            event.judge(counted[order[i]], order[i], due);
    }
    const auto line_place = [&](const DueLine &line) {
        return std::make_tuple(line.provider, scheme.event(line.event) - scheme.events.data(), line.group, line.year,
                               line.period);
    };
    std::stable_sort(due.lines.begin(), due.lines.end(),
                     [&](const DueLine &a, const DueLine &b) { return line_place(a) < line_place(b); });
    std::stable_sort(
        due.exceptions.begin(), due.exceptions.end(), [&](const PaymentException &a, const PaymentException &b) {
            return std::tie(a.rule, counted[a.key].provider, a.key) < std::tie(b.rule, counted[b.key].provider, b.key);
        });
    std::sort(due.unpaid_measures.begin(), due.unpaid_measures.end());
    due.unpaid_measures.erase(std::unique(due.unpaid_measures.begin(), due.unpaid_measures.end()),
                              due.unpaid_measures.end());
    return due;
}

} // namespace outturn::schemes
