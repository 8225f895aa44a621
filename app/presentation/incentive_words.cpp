// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/incentive_words.h"

#include "presentation/scheme_words.h"

#include <algorithm>
#include <cmath>

namespace outturn::presentation {
namespace {

using analysis::FundingFigure;
using analysis::IncentiveAnswer;
using analysis::MarginalWorth;
using analysis::MeasurePair;
using analysis::PaceFigure;
using analysis::ProviderIncentive;

QString programme_title(const IncentiveAnswer &answer)
{
    return answer.programme.title.isEmpty() ? answer.programme.id.text : answer.programme.title;
}

/// Why nothing can be said of what a case is worth; empty where it can.
QString why_no_worth(const IncentiveAnswer &answer, const Wording &wording)
{
    const auto known = std::any_of(answer.providers.begin(), answer.providers.end(), [&answer](const auto &entry) {
        const MarginalWorth *worth = latest_worth(answer, entry);
        return worth && worth->worth_pence;
    });
    if (known)
        return {};
    switch (answer.status) {
    case analysis::PaymentStatus::no_scheme:
        return wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "No scheme is known for %1, so it cannot be said what one more case is worth"))
            .arg(programme_title(answer));
    case analysis::PaymentStatus::pays_for_nothing:
        return wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "%1 pools money and pays for no results: one more case brings no payment"))
            .arg(programme_title(answer));
    case analysis::PaymentStatus::tariff_unknown:
        return wording.say(QT_TRANSLATE_NOOP("presentation",
                                             "No source gives the tariff: enter it under Scheme to see what one more "
                                             "case is worth"));
    case analysis::PaymentStatus::nothing_reported:
    case analysis::PaymentStatus::count_missing:
    case analysis::PaymentStatus::complete:
        break;
    }
    return wording.say(QT_TRANSLATE_NOOP("presentation",
                                         "What one more case is worth needs cases, outcomes, their cost and the tariff "
                                         "of a provider: no return gives all of them"));
}

QString worth_finding(const IncentiveAnswer &answer, const Wording &wording)
{
    if (const QString reason = why_no_worth(answer, wording); !reason.isEmpty())
        return reason;
    const QString subject = further_case(answer.scheme, wording);
    const auto negative = std::count_if(answer.providers.begin(), answer.providers.end(),
                                        [](const ProviderIncentive &entry) { return entry.negative; });
    const auto perhaps = std::count_if(answer.providers.begin(), answer.providers.end(),
                                       [](const ProviderIncentive &entry) { return entry.may_be_negative; });
    const QString of_how_many = wording.number(static_cast<double>(answer.providers.size()), 0);
    const QString consequence = negative > 0
        ? wording.say(QT_TRANSLATE_NOOP("presentation", "to %1 of %2 it costs more than it brings"))
              .arg(wording.number(static_cast<double>(negative), 0), of_how_many)
        : perhaps > 0 ? wording.say(QT_TRANSLATE_NOOP("presentation", "to %1 of %2 it may cost more than it brings"))
                            .arg(wording.number(static_cast<double>(perhaps), 0), of_how_many)
                      : wording.say(QT_TRANSLATE_NOOP("presentation", "to none does it cost more than it brings"));
    const MarginalWorth *total = latest_worth(answer, answer.total);
    if (!total || !total->worth_pence)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 in %2: %3")).arg(subject, answer.year, consequence);
    const double worth = *total->worth_pence;
    if (worth < 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 in %2 costs %3 more on average than it brings; %4"))
            .arg(subject, answer.year, large_pounds(-worth, wording), consequence);
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 in %2 brings %3 more on average than it costs; %4"))
        .arg(subject, answer.year, large_pounds(worth, wording), consequence);
}

QString worth_caution(const IncentiveAnswer &answer, const Wording &wording)
{
    QStringList sentences;
    const auto negative = std::count_if(answer.providers.begin(), answer.providers.end(),
                                        [](const ProviderIncentive &entry) { return entry.negative; });
    const auto perhaps = std::count_if(answer.providers.begin(), answer.providers.end(),
                                       [](const ProviderIncentive &entry) { return entry.may_be_negative; });
    if (negative > 0 && perhaps > 0)
        sentences.append(wording
                             .say(QT_TRANSLATE_NOOP("presentation",
                                                    "Of %1 more it cannot be told: the uncertainty of their success "
                                                    "rate spans nought."))
                             .arg(wording.number(static_cast<double>(perhaps), 0)));
    const auto unknown = std::count_if(answer.providers.begin(), answer.providers.end(), [&](const auto &entry) {
        const MarginalWorth *worth = latest_worth(answer, entry);
        return !entry.is_withheld && (!worth || !worth->worth_pence);
    });
    const auto withheld = std::count_if(answer.providers.begin(), answer.providers.end(),
                                        [](const ProviderIncentive &entry) { return entry.is_withheld; });
    if (withheld > 0)
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "Withheld: %1."))
                             .arg(wording.number(static_cast<double>(withheld), 0)));
    if (unknown > 0 && static_cast<size_t>(unknown) < answer.providers.size())
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "Without cost or success rate: %1."))
                             .arg(wording.number(static_cast<double>(unknown), 0)));
    const MarginalWorth *total = latest_worth(answer, answer.total);
    if (total && total->break_even_rate && answer.total.success_rate)
        sentences.append(
            *total->break_even_rate > 1
                ? wording.say(QT_TRANSLATE_NOOP("presentation", "No success rate would meet the cost."))
                : wording
                      .say(QT_TRANSLATE_NOOP("presentation",
                                             "The cost is met from a success rate of %1 on; it is %2 on average."))
                      .arg(percent(*total->break_even_rate, wording), percent(*answer.total.success_rate, wording)));
    return sentences.join(u' ');
}

QString funding_finding(const IncentiveAnswer &answer, const Wording &wording)
{
    const FundingFigure &whole = answer.total.funding;
    if (!answer.has_funding || !has_funding(whole))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "No return says what money was available or used"));
    const auto amount = [&](const std::optional<qint64> &pence) {
        return pence ? large_pounds(static_cast<double>(*pence), wording) : QString();
    };
    if (!whole.available_pence)
        return wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "No return says what money was available; %1 was invested in services"))
            .arg(whole.invested_pence ? amount(whole.invested_pence)
                                      : wording.say(QT_TRANSLATE_NOOP("presentation", "an unknown amount")));
    if (!whole.invested_pence)
        return whole.drawn_pence
            ? wording
                  .say(QT_TRANSLATE_NOOP("presentation",
                                         "Of %1 available %2 was drawn; no return says what was invested in services"))
                  .arg(amount(whole.available_pence), amount(whole.drawn_pence))
            : wording.say(QT_TRANSLATE_NOOP("presentation", "%1 was available; no return says what was done with it"))
                  .arg(amount(whole.available_pence));
    const QString not_all = answer.not_investing > 0
        ? wording.say(QT_TRANSLATE_NOOP("presentation", "%1 of %2 invested less than was available to them"))
              .arg(wording.number(answer.not_investing, 0),
                   wording.number(static_cast<double>(answer.providers.size()), 0))
        : wording.say(QT_TRANSLATE_NOOP("presentation", "nobody invested less than was available"));
    if (!whole.drawn_pence)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Of %1 available %2 was invested in services: %3"))
            .arg(amount(whole.available_pence), amount(whole.invested_pence), not_all);
    return wording
        .say(QT_TRANSLATE_NOOP("presentation", "Of %1 available %2 was drawn and %3 invested in services: %4"))
        .arg(amount(whole.available_pence), amount(whole.drawn_pence), amount(whole.invested_pence), not_all);
}

QString funding_caution(const IncentiveAnswer &answer, const Wording &wording)
{
    QStringList sentences;
    if (answer.total.funding.not_invested_pence && *answer.total.funding.not_invested_pence > 0)
        sentences.append(
            wording.say(QT_TRANSLATE_NOOP("presentation", "Not invested: %1."))
                .arg(large_pounds(static_cast<double>(*answer.total.funding.not_invested_pence), wording)));
    const auto silent = std::count_if(answer.providers.begin(), answer.providers.end(), [](const auto &entry) {
        return !entry.funding.available_pence || !entry.funding.invested_pence;
    });
    if (answer.has_funding && silent > 0)
        sentences.append(wording
                             .say(QT_TRANSLATE_NOOP(
                                 "presentation", "Of %1 it is not reported what was available, or what was invested."))
                             .arg(wording.number(static_cast<double>(silent), 0)));
    return sentences.join(u' ');
}

QString pace_finding(const PaceFigure &pace, const Wording &wording)
{
    if (!pace.agreed || *pace.agreed <= 0)
        return wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "%1 have started, with %2 outcomes; no return says how many were agreed"))
            .arg(wording.number(pace.started, 0), wording.number(pace.outcomes, 0));
    const QString so_far = wording.say(QT_TRANSLATE_NOOP("presentation", "%1 of %2 agreed have started, %3"))
                               .arg(wording.number(pace.started, 0), wording.number(*pace.agreed, 0),
                                    percent(pace.started / *pace.agreed, wording));
    if (!pace.elapsed_share)
        return so_far;
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, with %2 of the time gone"))
        .arg(so_far, percent(*pace.elapsed_share, wording));
}

QString pace_caution(const IncentiveAnswer &answer, const PaceFigure &pace, const Wording &wording)
{
    QStringList sentences;
    if (pace.needed_a_month && pace.started_a_month && *pace.needed_a_month > 0)
        sentences.append(
            wording.say(QT_TRANSLATE_NOOP("presentation", "To start all by %1 it takes %2 a month, against %3 so far."))
                .arg(answer.end_day ? wording.date(*answer.end_day)
                                    : wording.say(QT_TRANSLATE_NOOP("presentation", "the end")),
                     wording.number(std::ceil(*pace.needed_a_month), 0), wording.number(*pace.started_a_month, 0)));
    if (pace.agreed && pace.started >= *pace.agreed && *pace.agreed > 0)
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "All that were agreed have started.")));
    if (pace.outcomes_needed_a_month && pace.outcomes_a_month && *pace.outcomes_needed_a_month > 0)
        sentences.append(
            wording
                .say(QT_TRANSLATE_NOOP("presentation", "Outcomes: %1 so far; for all agreed %2 a month, against %3."))
                .arg(wording.number(pace.outcomes, 0), wording.number(std::ceil(*pace.outcomes_needed_a_month), 0),
                     wording.number(*pace.outcomes_a_month, 0)));
    if (pace.pledged)
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "Pledged so far: %1."))
                             .arg(wording.number(*pace.pledged, 0)));
    return sentences.join(u' ');
}

/// The latest year of which both measures are known; null where there is none.
const MeasurePair *latest_pair(const std::vector<MeasurePair> &pairs)
{
    const auto found = std::find_if(pairs.rbegin(), pairs.rend(),
                                    [](const MeasurePair &pair) { return pair.contract && pair.cohort_12m; });
    return found == pairs.rend() ? nullptr : &*found;
}

QString pair_finding(const std::vector<MeasurePair> &pairs, const Wording &wording)
{
    const MeasurePair *pair = latest_pair(pairs);
    if (!pair)
        return wording.say(
            QT_TRANSLATE_NOOP("presentation",
                              "No year has both measures yet: that by referrals of the year, and that of "
                              "those referred in it"));
    const QString both =
        wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "In %1 the contract's measure is %2, and of those referred in the year %3 had an "
                                   "outcome within 12 months"))
            .arg(pair->year, percent(*pair->contract, wording), percent(*pair->cohort_12m, wording));
    if (!pair->distortion)
        return both;
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1: the first is %2 times the second"))
        .arg(both, wording.number(*pair->distortion, 2));
}

QString pair_caution(const std::vector<MeasurePair> &pairs, const Wording &wording)
{
    const MeasurePair *pair = latest_pair(pairs);
    QStringList sentences;
    if (pair && pair->referral_change && *pair->referral_change < 0)
        sentences.append(wording
                             .say(QT_TRANSLATE_NOOP("presentation",
                                                    "Referrals fell by %1 on the year before: that alone raises the "
                                                    "first, for its outcomes are still those of earlier referrals."))
                             .arg(percent(-*pair->referral_change, wording)));
    if (pair && pair->referral_change && *pair->referral_change > 0)
        sentences.append(wording
                             .say(QT_TRANSLATE_NOOP("presentation",
                                                    "Referrals rose by %1 on the year before: that alone lowers the "
                                                    "first."))
                             .arg(percent(*pair->referral_change, wording)));
    const auto young = std::count_if(pairs.begin(), pairs.end(),
                                     [](const MeasurePair &each) { return each.referrals > 0 && !each.cohort_12m; });
    if (young > 0)
        sentences.append(
            wording.say(QT_TRANSLATE_NOOP("presentation", "Years whose referrals are not yet 12 months old: %1."))
                .arg(wording.number(static_cast<double>(young), 0)));
    return sentences.join(u' ');
}

} // namespace

const MarginalWorth *latest_worth(const IncentiveAnswer &answer, const ProviderIncentive &of)
{
    const auto found = std::find_if(of.worth.begin(), of.worth.end(),
                                    [&answer](const MarginalWorth &worth) { return worth.year == answer.year; });
    return found == of.worth.end() ? nullptr : &*found;
}

bool has_funding(const FundingFigure &funding)
{
    return funding.available_pence || funding.drawn_pence || funding.invested_pence;
}

Headline incentive_headline(const IncentiveAnswer &answer, const Wording &wording)
{
    Headline headline;
    headline.title = payment_title(answer.programme, answer.question.period, wording);
    headline.finding = worth_finding(answer, wording);
    headline.caution = worth_caution(answer, wording);
    return headline;
}

Headline funding_headline(const IncentiveAnswer &answer, const Wording &wording)
{
    Headline headline;
    headline.title = payment_title(answer.programme, answer.question.period, wording);
    headline.finding = funding_finding(answer, wording);
    headline.caution = funding_caution(answer, wording);
    return headline;
}

Headline pace_headline(const IncentiveAnswer &answer, const ProviderIncentive &of, const Wording &wording)
{
    Headline headline;
    headline.title = payment_title(answer.programme, answer.question.period, wording);
    if (!of.provider.name.isEmpty())
        headline.title = of.provider.name + QStringLiteral(" · ") + headline.title;
    headline.finding = pace_finding(of.pace, wording);
    headline.caution = pace_caution(answer, of.pace, wording);
    if (answer.last_day)
        headline.warnings = wording.say(QT_TRANSLATE_NOOP("presentation", "The returns reach to %1."))
                                .arg(wording.date(*answer.last_day));
    return headline;
}

Headline measure_pair_headline(const std::vector<MeasurePair> &pairs, const Wording &wording)
{
    Headline headline;
    headline.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Two measures of performance"));
    headline.finding = pair_finding(pairs, wording);
    headline.caution = pair_caution(pairs, wording);
    return headline;
}

} // namespace outturn::presentation
