// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/incentives.h"

namespace outturn::test {

inline MeasureId measure_id(const char *text)
{
    return MeasureId(QString::fromLatin1(text));
}

inline schemes::PaymentEvent payment_event(const char *measure, const char *title, schemes::EventRole role)
{
    schemes::PaymentEvent event;
    event.measure = measure_id(measure);
    event.title = QString::fromLatin1(title);
    event.role = role;
    event.source = {QStringLiteral("a published paper"), true};
    return event;
}

inline schemes::Tariff tariff(const char *event, const char *year, std::optional<qint64> pence, bool confirmed)
{
    schemes::Tariff entry;
    entry.event = measure_id(event);
    entry.year = QString::fromLatin1(year);
    if (pence)
        entry.price = Money{*pence};
    entry.source = {QStringLiteral("a published paper"), confirmed};
    return entry;
}

/// Attachment, results A with add-on B, and C, at the published prices of 2012-13; A's of the next year is not confirmed.
inline schemes::Scheme families_scheme()
{
    using schemes::EventRole;
    schemes::Scheme scheme;
    scheme.id = QStringLiteral("families");
    scheme.title = QStringLiteral("Families");
    scheme.payee = QStringLiteral("local authority");
    scheme.unit = QStringLiteral("family");
    scheme.from = QDate(2012, 4, 1);
    scheme.to = QDate(2015, 5, 31);
    scheme.events = {payment_event("attachment", "Family attached", EventRole::attachment),
                     payment_event("crime", "Crime and school", EventRole::outcome),
                     payment_event("progress", "Progress to work", EventRole::add_on),
                     payment_event("work", "Continuous employment", EventRole::outcome)};
    scheme.events[2].adds_to = measure_id("crime");
    scheme.tariffs = {tariff("attachment", "2012-13", 320000, true), tariff("crime", "2012-13", 70000, true),
                      tariff("crime", "2013-14", 140000, false), tariff("progress", "2012-13", 10000, true),
                      tariff("work", "2012-13", 80000, true)};
    scheme.exclusions = {{{measure_id("crime"), measure_id("progress")}, {measure_id("work")}, {}}};
    scheme.case_cap =
        schemes::CaseCap{measure_id("families_agreed"), 5, 6, {QStringLiteral("a published paper"), true}};
    scheme.threshold = schemes::DeliveryThreshold{
        measure_id("families_worked_with"), measure_id("families_pledged"), .75, .5, {measure_id("attachment")}, {}};
    return scheme;
}

inline Provider authority(const char *name)
{
    Provider provider;
    provider.id = ProviderId(QString::fromLatin1(name).toLower());
    provider.name = QString::fromLatin1(name);
    return provider;
}

inline analysis::ProviderPayment payment(const char *name, qint64 due, qint64 paid)
{
    analysis::ProviderPayment entry;
    entry.provider = authority(name);
    entry.due_pence = due;
    entry.paid_pence = paid;
    entry.difference_pence = paid - due;
    (paid > due ? entry.over_pence : entry.under_pence) = paid > due ? paid - due : due - paid;
    entry.exceptions = paid == due ? 0 : 1;
    entry.from_cases = true;
    return entry;
}

/// Ashford is paid £12,000 too much, Barton £800 too little, Corby what is due; £15,932,000 is due in all.
inline analysis::PaymentAnswer three_authorities()
{
    analysis::PaymentAnswer answer;
    answer.scheme = families_scheme();
    answer.programme = {ProgrammeId(QStringLiteral("families")), QStringLiteral("Families")};
    answer.providers = {payment("Ashford", 1393200000, 1394400000), payment("Barton", 100000000, 99920000),
                        payment("Corby", 100000000, 100000000)};
    answer.total.due_pence = 1593200000;
    answer.total.paid_pence = 1594320000;
    answer.total.difference_pence = 1120000;
    answer.total.over_pence = 1200000;
    answer.total.under_pence = 80000;
    answer.total.exceptions = 2;
    schemes::DueLine line;
    line.event = measure_id("crime");
    line.year = QStringLiteral("2012-13");
    line.validated = line.count = 100;
    line.unit_pence = 70000;
    line.due_pence = 7000000;
    answer.total.lines = {line};
    return answer;
}

/// The same with what is needed to judge the price: 1,000 cases, 400 with an outcome, £2,000,000 due for them (£400,000 on
/// attachment), £1,800,000 spent.
inline analysis::PaymentAnswer priced_authorities(std::optional<double> rate, std::optional<qint64> value_pence)
{
    analysis::PaymentAnswer answer = three_authorities();
    const auto fill = [](analysis::PriceFigure &price, double share) {
        price.cases = 1000 * share;
        price.outcomes = 400 * share;
        price.payment_pence = static_cast<qint64>(200000000 * share);
        price.outcome_payment_pence = static_cast<qint64>(160000000 * share);
        price.cost_pence = static_cast<qint64>(180000000 * share);
    };
    fill(answer.providers[0].price, .5);
    fill(answer.providers[1].price, .25);
    fill(answer.providers[2].price, .25);
    fill(answer.total.price, 1);
    analysis::price_again(answer, rate, value_pence ? std::optional(Money{*value_pence}) : std::nullopt);
    return answer;
}

inline analysis::ProviderIncentive incentive(const char *name, double worth_pounds, double half_width_pounds)
{
    analysis::ProviderIncentive entry;
    entry.provider = authority(name);
    entry.cases = 200;
    entry.outcomes = 50;
    entry.success_rate = .25;
    entry.cost_per_case_pence = 400000;
    analysis::MarginalWorth worth;
    worth.year = QStringLiteral("2014-15");
    worth.attachment_pence = 160000;
    worth.result_pence = 240000;
    worth.worth_pence = worth_pounds * 100;
    worth.lower_pence = (worth_pounds - half_width_pounds) * 100;
    worth.upper_pence = (worth_pounds + half_width_pounds) * 100;
    worth.break_even_rate = 1.0;
    entry.worth = {worth};
    entry.negative = worth_pounds + half_width_pounds < 0;
    entry.may_be_negative = !entry.negative && worth_pounds - half_width_pounds < 0;
    return entry;
}

inline analysis::IncentiveAnswer three_incentives()
{
    analysis::IncentiveAnswer answer;
    answer.scheme = families_scheme();
    answer.programme = {ProgrammeId(QStringLiteral("families")), QStringLiteral("Families")};
    answer.year = QStringLiteral("2014-15");
    answer.providers = {incentive("Ashford", -1800, 300), incentive("Barton", 500, 100), incentive("Corby", 50, 100)};
    answer.total = incentive("All", -417, 120);
    answer.total.provider = {};
    answer.end_day = QDate(2015, 3, 31);
    return answer;
}

} // namespace outturn::test
