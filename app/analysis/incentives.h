// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/payments.h"
#include "schemes/marginal_worth.h"

namespace outturn::analysis {

using schemes::MarginalWorth;
using schemes::ShareWorth;

/// Central funding: each in pence, nullopt where the return does not say.
struct FundingFigure {
    std::optional<qint64> available_pence;
    std::optional<qint64> drawn_pence;
    std::optional<qint64> invested_pence;
    std::optional<double> drawn_share;        ///< drawn / available
    std::optional<double> invested_share;     ///< invested / available
    std::optional<qint64> not_invested_pence; ///< available - invested, where positive
};

/// Cases and outcomes against what was agreed, and how fast it must go to get there.
struct PaceFigure {
    std::optional<double> agreed;  ///< families_agreed
    std::optional<double> pledged; ///< families_pledged so far
    double started = 0;
    double outcomes = 0;
    std::optional<double> share_started; ///< of agreed
    std::optional<double> share_outcomes;
    std::optional<double> elapsed_share;   ///< of the programme's time, on the last day that has data
    std::optional<double> started_a_month; ///< so far
    std::optional<double> needed_a_month;  ///< from now on, to start all agreed by the end
    std::optional<double> outcomes_a_month;
    std::optional<double> outcomes_needed_a_month;
    std::vector<std::pair<Period, double>> by_period; ///< started, each period, not added up
};

struct ProviderIncentive {
    Provider provider;
    double cases = 0;
    double outcomes = 0;
    std::optional<double> success_rate;
    std::optional<double> success_lower; ///< Wilson, 95%
    std::optional<double> success_upper;
    std::optional<double> cost_per_case_pence;
    std::vector<MarginalWorth> worth; ///< by year of the scheme
    std::vector<ShareWorth> shares;   ///< at 0, 20, 40, 60, 80, 100%
    bool negative = false;            ///< in the latest year, even at the upper limit
    bool may_be_negative = false;     ///< in the latest year, the interval spans nought
    bool at_cap =
        false; ///< as many cases have started as the scheme pays for: one more brings nothing, whatever the worth
    FundingFigure funding;
    PaceFigure pace;
    bool is_withheld = false; ///< from a document: but for funding and plans, counts are nought and amounts absent
};

struct IncentiveAnswer {
    PaymentQuestion question;
    Programme programme;
    schemes::Scheme scheme;
    PaymentStatus status = PaymentStatus::complete;
    QString year;                             ///< the latest of the scheme that the data reach
    std::vector<ProviderIncentive> providers; ///< by name
    ProviderIncentive total;
    bool has_funding = false;
    int not_investing = 0;         ///< providers with less than all available invested
    std::optional<QDate> last_day; ///< that the data reach
    std::optional<QDate> end_day;  ///< of the programme
};

/// Of the payments of the same programme, with the funding and plans that returns give beside them.
Result<IncentiveAnswer> answer_incentives(const CellSource &cells, const PaymentAnswer &payments);

/// The two ways in which a job programme's performance was measured, year by year: outcomes of the year over referrals
/// of the year, and outcomes of those referred in it. Falling referrals raise the first and leave the second.
struct MeasurePair {
    QString year;
    double referrals = 0;
    double outcomes_in_year = 0;
    std::optional<double> contract;   ///< outcomes in the year / referrals in the year
    std::optional<double> cohort_12m; ///< of those referred in the year; nullopt: not yet old enough
    std::optional<double> cohort_24m;
    std::optional<double> referral_change; ///< against the year before
    std::optional<double> distortion;      ///< contract / cohort_12m
};

Result<std::vector<MeasurePair>> compare_measures(const CellSource &cells, const Programme &programme,
                                                  const std::optional<ProviderId> &provider);

} // namespace outturn::analysis
