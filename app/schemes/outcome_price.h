// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/money.h"
#include "statistics/intervals.h"
#include "statistics/working.h"

#include <QtCore/QString>

#include <optional>

namespace outturn::schemes {

/// An amount with its 95% interval, in pence; open upwards where the outcome may as well be none.
struct CostEstimate {
    double pence = 0;
    double lower = 0;
    std::optional<double> upper;
};

enum class RateSource { none, user, scheme, comparison };
QString rate_source_word(RateSource source);

/// The rate of outcomes that would have happened anyway, and where it is from.
struct InterventionRate {
    std::optional<double> rate;
    RateSource source = RateSource::none;
    std::optional<double> lower; ///< 95%, Wilson, of a comparison group's observed rate
    std::optional<double> upper;
    double comparison_outcomes = 0;
    double comparison_cases = 0;
    bool varies =
        false; ///< the scheme gives rates by group or year; each group has its own, `rate` is their mean by cases
};

/// Whether the tariff pays too much or too little for what it buys: too high where even at the upper limit of its
/// success the payment for an additional outcome is above what that is worth; about right where the limits lie on
/// either side of its worth; else too low where even at the upper limit the payment for a case is below its cost.
/// None without a rate or a worth.
enum class Verdict { none, too_high, about_right, too_low };
QString verdict_word(Verdict verdict); ///< "too-high", "about-right", "too-low"; empty for none

/// What a set of cases cost and brought: of the programme, a provider or a payment group.
struct PriceFigure {
    QString id; ///< of the provider or group; empty: the whole
    QString name;
    double cases = 0;                            ///< n: distinct cases that started
    double outcomes = 0;                         ///< distinct cases with an outcome (x)
    std::optional<double> rate;                  ///< r
    std::optional<double> additional_outcomes;   ///< x - r n; below zero where fewer than would have happened anyway
    std::optional<qint64> payment_pence;         ///< due in all
    std::optional<qint64> outcome_payment_pence; ///< of it for outcomes, without attachments
    std::optional<qint64> deadweight_pence;      ///< outcome payments * min(1, r n / x)
    std::optional<qint64> cost_pence;            ///< what the provider spent
    std::optional<CostEstimate> payment_per_additional; ///< in pence, with interval; none where x <= r n
    std::optional<double> payment_per_outcome_pence;
    std::optional<CostEstimate> cost_per_outcome;
    std::optional<CostEstimate> cost_per_additional;
    std::optional<double> expected_payment_per_case_pence; ///< at its own rate
    std::optional<double> break_even_price_pence; ///< outcome price at which the payment for a case equals its cost
    Verdict verdict = Verdict::none;
    /// Rates of non-intervention from 0 at which the verdict would be: about right from `about_right_from` (0 unless it
    /// is too low), too high from `too_high_from`; nullopt: never, or not known.
    std::optional<double> about_right_from;
    std::optional<double> too_high_from;
    bool too_low = false;     ///< whatever the rate: payment for a case is below its cost
    bool is_withheld = false; ///< from a document: counts are nought and amounts absent, whatever they are
};

/// On what terms a price is judged.
struct PriceTerms {
    std::optional<double> rate;                        ///< of non-intervention, 0 to 1
    std::optional<InterventionRate> comparison;        ///< where the rate is a group's observed one
    std::optional<Money> value;                        ///< of an additional outcome, to the payer
    std::optional<double> usual_outcome_payment_pence; ///< for one outcome, where the figure itself has none
};

/// Works out everything of a figure that follows from its cases, outcomes, payments and cost, which are not touched.
///
/// With n cases, x outcomes, rate r, payment C of which O for outcomes, cost K, worth V of an outcome, and L, U the 95%
/// limits of x / n by Wilson (of a count of more outcomes than cases by Garwood; against a comparison group the limits
/// of the difference by Newcombe stand for L - r and U - r):
/// additional outcomes x - r n; deadweight O min(1, r n / x); payment for an additional outcome C / (x - r n), from
/// C / (n (U - r)) to C / (n (L - r)), open above where L <= r, none where x <= r n; the same of the cost;
/// too high where C > V n (U - r); about right where C > V n (L - r); else too low where K > C - O + (O / x) n U, and
/// about right where not. Break-even price of an outcome: (K - (C - O)) / x, at least 0.
/// Domain: n, x >= 0; without cases nothing but the cost and payment of an outcome is known. Never NaN, nor negative
/// but the additional outcomes.
/// Sources: Wilson 1927; Newcombe 1998; National Audit Office, HC 878 (2013), on non-intervention.
void work_out_price(PriceFigure &figure, const PriceTerms &terms, statistics::Working *working = nullptr);

/// The limits of the success rate, as counts of outcomes; none without cases.
std::optional<statistics::Interval> outcome_limits(double outcomes, double cases);

} // namespace outturn::schemes
