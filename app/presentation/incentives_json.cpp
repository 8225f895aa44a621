// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/incentives_json.h"

#include "presentation/detail_values.h"
#include "presentation/payment_words.h"
#include "presentation/payments_json.h"

#include <QtCore/QJsonArray>

namespace outturn::presentation {
namespace {

using analysis::IncentiveAnswer;
using analysis::ProviderIncentive;

QJsonValue pence(const std::optional<qint64> &amount)
{
    return amount ? QJsonValue(*amount) : QJsonValue();
}

QJsonValue text(const QString &words)
{
    return words.isEmpty() ? QJsonValue() : QJsonValue(words);
}

QJsonValue day(const std::optional<QDate> &date)
{
    return date ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue limits(const std::optional<double> &lower, const std::optional<double> &upper)
{
    return lower || upper ? QJsonValue(QJsonArray{number_json(lower), number_json(upper)}) : QJsonValue();
}

QJsonArray worth_json(const std::vector<analysis::MarginalWorth> &years)
{
    QJsonArray array;
    for (const analysis::MarginalWorth &worth : years)
        array.append(QJsonObject{{QStringLiteral("year"), text(worth.year)},
                                 {QStringLiteral("attachment_pence"), pence(worth.attachment_pence)},
                                 {QStringLiteral("progress_pence"), pence(worth.progress_pence)},
                                 {QStringLiteral("result_pence"), pence(worth.result_pence)},
                                 {QStringLiteral("worth_pence"), number_json(worth.worth_pence)},
                                 {QStringLiteral("worth_interval95"), limits(worth.lower_pence, worth.upper_pence)},
                                 {QStringLiteral("break_even_rate"), number_json(worth.break_even_rate)}});
    return array;
}

QJsonArray shares_json(const std::vector<analysis::ShareWorth> &shares)
{
    QJsonArray array;
    for (const analysis::ShareWorth &share : shares)
        array.append(QJsonObject{{QStringLiteral("attachment_share"), share.attachment_share},
                                 {QStringLiteral("worth_pence"), number_json(share.worth_pence)},
                                 {QStringLiteral("worth_interval95"), limits(share.lower_pence, share.upper_pence)}});
    return array;
}

QJsonObject funding_json(const analysis::FundingFigure &funding)
{
    return {{QStringLiteral("available_pence"), pence(funding.available_pence)},
            {QStringLiteral("drawn_pence"), pence(funding.drawn_pence)},
            {QStringLiteral("invested_pence"), pence(funding.invested_pence)},
            {QStringLiteral("drawn_share"), number_json(funding.drawn_share)},
            {QStringLiteral("invested_share"), number_json(funding.invested_share)},
            {QStringLiteral("not_invested_pence"), pence(funding.not_invested_pence)}};
}

QJsonObject pace_json(const analysis::PaceFigure &pace)
{
    QJsonArray periods;
    for (const auto &[period, started] : pace.by_period)
        periods.append(QJsonObject{{QStringLiteral("period"), period_label(period)},
                                   {QStringLiteral("started"), number_json(started)}});
    return {{QStringLiteral("agreed"), number_json(pace.agreed)},
            {QStringLiteral("pledged"), number_json(pace.pledged)},
            {QStringLiteral("started"), number_json(pace.started)},
            {QStringLiteral("outcomes"), number_json(pace.outcomes)},
            {QStringLiteral("share_started"), number_json(pace.share_started)},
            {QStringLiteral("share_outcomes"), number_json(pace.share_outcomes)},
            {QStringLiteral("elapsed_share"), number_json(pace.elapsed_share)},
            {QStringLiteral("started_a_month"), number_json(pace.started_a_month)},
            {QStringLiteral("needed_a_month"), number_json(pace.needed_a_month)},
            {QStringLiteral("outcomes_a_month"), number_json(pace.outcomes_a_month)},
            {QStringLiteral("outcomes_needed_a_month"), number_json(pace.outcomes_needed_a_month)},
            {QStringLiteral("by_period"), periods}};
}

/// What a provider and the whole have alike.
QJsonObject incentive_json(const ProviderIncentive &incentive)
{
    return {{QStringLiteral("cases"), number_json(incentive.cases)},
            {QStringLiteral("outcomes"), number_json(incentive.outcomes)},
            {QStringLiteral("success_rate"), number_json(incentive.success_rate)},
            {QStringLiteral("success_interval95"), limits(incentive.success_lower, incentive.success_upper)},
            {QStringLiteral("cost_per_case_pence"), number_json(incentive.cost_per_case_pence)},
            {QStringLiteral("worth"), worth_json(incentive.worth)},
            {QStringLiteral("shares"), shares_json(incentive.shares)},
            {QStringLiteral("negative"), incentive.negative},
            {QStringLiteral("may_be_negative"), incentive.may_be_negative},
            {QStringLiteral("funding"), funding_json(incentive.funding)},
            {QStringLiteral("pace"), pace_json(incentive.pace)}};
}

QJsonArray measures_json(const std::vector<analysis::MeasurePair> &measures)
{
    QJsonArray array;
    for (const analysis::MeasurePair &pair : measures)
        array.append(QJsonObject{{QStringLiteral("year"), text(pair.year)},
                                 {QStringLiteral("referrals"), number_json(pair.referrals)},
                                 {QStringLiteral("outcomes_in_year"), number_json(pair.outcomes_in_year)},
                                 {QStringLiteral("contract"), number_json(pair.contract)},
                                 {QStringLiteral("cohort_12m"), number_json(pair.cohort_12m)},
                                 {QStringLiteral("cohort_24m"), number_json(pair.cohort_24m)},
                                 {QStringLiteral("referral_change"), number_json(pair.referral_change)},
                                 {QStringLiteral("distortion"), number_json(pair.distortion)}});
    return array;
}

} // namespace

QJsonObject incentives_json(const IncentiveAnswer &answer, const std::vector<analysis::MeasurePair> &measures,
                            const Wording &wording)
{
    QJsonArray providers;
    for (const ProviderIncentive &incentive : answer.providers) {
        QJsonObject object = incentive_json(incentive);
        object[QStringLiteral("code")] = code_in_force(incentive.provider, answer.last_day.value_or(QDate()));
        object[QStringLiteral("name")] = incentive.provider.name;
        providers.append(object);
    }
    const std::optional<Period> &period = answer.question.period;
    return {{QStringLiteral("programme"), answer.programme.id.text},
            {QStringLiteral("scheme_version"), text(scheme_version(answer.scheme))},
            {QStringLiteral("period"), period ? QJsonValue(period_label(*period)) : QJsonValue()},
            {QStringLiteral("status"), analysis::payment_status_word(answer.status)},
            {QStringLiteral("year"), text(answer.year)},
            {QStringLiteral("last_day"), day(answer.last_day)},
            {QStringLiteral("end_day"), day(answer.end_day)},
            {QStringLiteral("providers"), providers},
            {QStringLiteral("total"), incentive_json(answer.total)},
            {QStringLiteral("has_funding"), answer.has_funding},
            {QStringLiteral("not_investing"), answer.not_investing},
            {QStringLiteral("measures"), measures_json(measures)},
            {QStringLiteral("headline"), incentive_headline(answer, wording).finding + u'.'}};
}

} // namespace outturn::presentation
