// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/payments.h"
#include "statistics/intervals.h"
#include "statistics/working.h"

namespace outturn::analysis {

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

/// The rate that the scheme assumes for a group and year; nullopt where it assumes none.
std::optional<double> scheme_rate(const schemes::Scheme &scheme, const QString &group, const QString &year);

/// The terms on which the answer judges the whole (empty ids), a provider or a payment group.
PriceTerms price_terms(const PaymentAnswer &answer, const ProviderId &provider, const QString &group);

} // namespace outturn::analysis
