// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schemes/case_payments.h"

#include <algorithm>
#include <map>

namespace outturn::test {

inline QDate day(const char *text)
{
    return QDate::fromString(QLatin1String(text), Qt::ISODate);
}

inline MeasureId measure(const char *id)
{
    return MeasureId(QString::fromLatin1(id));
}

inline Period year_from_april(int year)
{
    return {QDate(year, 4, 1), QDate(year + 1, 3, 31)};
}

inline schemes::PaymentEvent payment_event(const char *id, schemes::EventRole role)
{
    schemes::PaymentEvent event;
    event.measure = measure(id);
    event.title = QString::fromLatin1(id);
    event.role = role;
    return event;
}

/// An amount of 0 pounds is a price; a negative one stands for a price that nobody knows.
inline schemes::Tariff tariff(const char *event, const char *group, const char *year, int pounds)
{
    schemes::Tariff entry;
    entry.event = measure(event);
    entry.group = QString::fromLatin1(group);
    entry.year = QString::fromLatin1(year);
    if (pounds >= 0)
        entry.price = Money{qint64{pounds} * 100};
    return entry;
}

/// Troubled Families of 2012 in short: prices by year, A with B against C, five sixths, half the fees below 75%.
inline schemes::Scheme families_scheme()
{
    using schemes::EventRole;
    schemes::Scheme scheme;
    scheme.id = QStringLiteral("families");
    scheme.title = scheme.id;
    scheme.from = QDate(2012, 4, 1);
    scheme.to = QDate(2015, 5, 31);
    scheme.events = {payment_event("attachment", EventRole::attachment), payment_event("result_a", EventRole::outcome),
                     payment_event("result_b", EventRole::add_on), payment_event("result_c", EventRole::outcome)};
    scheme.events[2].adds_to = measure("result_a");
    scheme.tariffs = {tariff("attachment", "", "2012-13", 3200), tariff("attachment", "", "2013-14", 2400),
                      tariff("attachment", "", "2014-15", 1600), tariff("result_a", "", "2012-13", 700),
                      tariff("result_a", "", "2013-14", 1400),   tariff("result_a", "", "2014-15", 2100),
                      tariff("result_b", "", "2012-13", 100),    tariff("result_b", "", "2013-14", 200),
                      tariff("result_b", "", "2014-15", 300),    tariff("result_c", "", "2012-13", 800),
                      tariff("result_c", "", "2013-14", 1600),   tariff("result_c", "", "2014-15", 2400)};
    scheme.exclusions = {{{measure("result_a"), measure("result_b")}, {measure("result_c")}, {}}};
    scheme.case_cap = schemes::CaseCap{measure("families_agreed"), 5, 6, {}};
    scheme.threshold = schemes::DeliveryThreshold{
        measure("families_worked_with"), measure("families_pledged"), .75, .5, {measure("attachment")}, {}};
    return scheme;
}

/// The Work Programme in short: groups, a fee that tapers, an outcome after half a year, sustainments every four weeks.
inline schemes::Scheme jobs_scheme()
{
    using schemes::EventRole;
    schemes::Scheme scheme;
    scheme.id = QStringLiteral("jobs");
    scheme.title = scheme.id;
    scheme.from = QDate(2011, 6, 1);
    scheme.events = {payment_event("referral", EventRole::referral), payment_event("attachment", EventRole::attachment),
                     payment_event("job_outcome", EventRole::outcome),
                     payment_event("sustainment", EventRole::sustainment)};
    scheme.events[2].earliest_days = 182;
    scheme.events[3].follows = measure("job_outcome");
    scheme.events[3].repeats = true;
    scheme.events[3].most_per_case = 13;
    scheme.tariffs = {tariff("attachment", "PG1", "", 400),      tariff("attachment", "PG7", "", 600),
                      tariff("attachment", "PG1", "2014-15", 0), tariff("attachment", "PG7", "2014-15", 0),
                      tariff("job_outcome", "PG1", "", 1200),    tariff("job_outcome", "PG7", "", 3500),
                      tariff("sustainment", "PG1", "", 170),     tariff("sustainment", "PG7", "", 370)};
    scheme.tariffs.back().most_per_case = 26;
    schemes::Discount discount;
    discount.event = measure("job_outcome");
    discount.year = QStringLiteral("2013-14");
    discount.share = .06;
    scheme.discounts = {discount};
    return scheme;
}

/// Days of a row; attachments need the first alone.
struct RowDays {
    QDate attached;
    QDate outcome;
    QDate referred;
};

/// Amounts of a row in pounds; nothing: the return does not say.
struct RowMoney {
    std::optional<int> claimed;
    std::optional<int> paid;
};

/// A case return written by hand, row by row.
class CaseBook
{
public:
    /// Rows from here on are of this provider, group and period.
    void set_provider(const char *id) { provider_ = QString::fromLatin1(id); }
    void set_group(const char *group) { group_ = QString::fromLatin1(group); }
    void set_period(const Period &period) { period_ = period; }

    quint32 add(const char *reference, const char *event, CaseStatus status, const RowDays &days, const RowMoney &money)
    {
        CellKey key;
        key.programme = ProgrammeId(QStringLiteral("programme"));
        key.measure = measure(event);
        key.provider = ProviderId(provider_);
        key.group = group_;
        key.period = period_;
        const auto known = std::find(keys.begin(), keys.end(), key);
        CaseEvent row;
        row.key = static_cast<quint32>(known - keys.begin());
        if (known == keys.end())
            keys.push_back(key);
        row.case_hash = reference_hash(reference);
        row.row = static_cast<quint32>(events.size());
        row.status = status;
        row.attached_on = case_day(days.attached);
        row.outcome_on = case_day(days.outcome);
        row.referred_on = case_day(days.referred);
        row.claimed_pence = money.claimed ? *money.claimed * 100 : no_amount;
        row.paid_pence = money.paid ? *money.paid * 100 : no_amount;
        references.push_back(QString::fromLatin1(reference));
        events.push_back(row);
        return row.row;
    }

    void count(const char *of, const Period &period, double number, bool cumulative = false)
    {
        counts.push_back({ProviderId(provider_), measure(of), period, number, cumulative});
    }

    schemes::PaymentsDue due(const schemes::Scheme &scheme) const
    {
        schemes::CasePayments payments(scheme, keys);
        payments.add(events);
        return payments.finish(counts);
    }

    /// Each difference as "rule reference event pence", or of a provider as a whole "rule provider pence".
    QStringList differences(const schemes::PaymentsDue &due) const
    {
        QStringList lines;
        for (const schemes::PaymentException &exception : due.exceptions) {
            const CellKey &key = keys[exception.key];
            const QString about = exception.row == schemes::PaymentException::no_row
                ? key.provider.text
                : references[exception.row] + u' ' + key.measure.text;
            lines << rule_word(exception.rule) + u' ' + about + u' ' + QString::number(exception.amount_pence);
        }
        return lines;
    }

    std::vector<CellKey> keys;
    std::vector<CaseEvent> events;
    QStringList references; ///< by row
    std::vector<schemes::ProviderCount> counts;

private:
    QString provider_ = QStringLiteral("north");
    QString group_;
    Period period_ = year_from_april(2012);
};

/// What is due, and what was paid or asked, of a provider or (without one) of all. Unknown where a line of it is.
struct ProviderSum {
    std::optional<qint64> due = 0;
    qint64 effective = 0;
    qint64 differences = 0;
};

inline std::map<QString, ProviderSum> sums_by_provider(const schemes::PaymentsDue &due,
                                                       const std::vector<CellKey> &keys)
{
    std::map<QString, ProviderSum> sums;
    for (const schemes::DueLine &line : due.lines) {
        ProviderSum &sum = sums[line.provider.text];
        sum.effective += line.effective_pence;
        if (sum.due && line.due_pence)
            *sum.due += *line.due_pence;
        else
            sum.due.reset();
    }
    for (const schemes::PaymentException &exception : due.exceptions)
        sums[keys[exception.key].provider.text].differences += exception.amount_pence;
    return sums;
}

inline ProviderSum sum_of_all(const schemes::PaymentsDue &due, const std::vector<CellKey> &keys)
{
    ProviderSum all;
    for (const auto &[provider, sum] : sums_by_provider(due, keys)) {
        all.effective += sum.effective;
        all.differences += sum.differences;
        if (all.due && sum.due)
            *all.due += *sum.due;
        else
            all.due.reset();
    }
    return all;
}

} // namespace outturn::test
