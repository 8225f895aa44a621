// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/incentives.h"

namespace outturn::analysis {

/// What cases of a provider bring beside their outcomes, and each outcome brings: its own mix.
///
/// The mix of payment groups is that of its cases; the mix of results that of the results due to it: how many of each
/// kind, sustainments among them, come on one case that is paid for a result. A provider to which no result is due has
/// the mix of all together; where nothing is due to anybody, the result is the dearest that one case can bring: the
/// dearest of the sets that exclude each other, with its add-ons. What is paid for progress comes on a case, not on an
/// outcome.
class ResultMix
{
public:
    /// Borrows the scheme. `whole` is the programme's payment.
    ResultMix(const schemes::Scheme &scheme, const std::vector<CaseStratum> &strata, const ProviderPayment &own,
              const ProviderPayment &whole);

    /// What a case attached in this year brings at once; nullopt where a price that is needed is unknown.
    std::optional<double> attachment_pence(const QString &year) const;
    std::optional<double> progress_pence(const QString &year) const;
    std::optional<double> result_pence(const QString &year) const;

private:
    /// So many of an event in a group on one case, or on one case with an outcome.
    struct Share {
        MeasureId event;
        QString group;
        double number = 0;
    };

    void read_groups(const std::vector<CaseStratum> &strata, const ProviderPayment &payment);
    void read_results(const ProviderPayment &payment);
    void read_progress(const ProviderPayment &payment);
    std::optional<double> priced(const std::vector<Share> &shares, const QString &year) const;
    std::optional<double> dearest_result(const QString &year) const;
    std::optional<double> price_of_set(const std::vector<MeasureId> &events, const QString &year) const;

    const schemes::Scheme &scheme_;
    std::vector<std::pair<QString, double>> groups_; ///< shares that add up to 1
    std::vector<Share> progress_;
    std::vector<Share> results_;
};

/// The years of a scheme whose prices differ, in order; one without a name where all years are alike.
QStringList priced_years(const schemes::Scheme &scheme);

/// Fills what one more case is worth, and the shares. `answer_year` is the year of the signs and of the shares.
///
/// worth = attachment + progress + p * result - cost of a case, in pence; its limits at Wilson's 95% limits of p, with
/// the prices and the cost taken as known. Null where a price, the cost or p is unknown. The rate at which it is worth
/// nothing is (cost - attachment - progress) / result, 0 where the fee alone covers the cost, null where a result
/// brings nothing.
void add_worth(const ResultMix &mix, const QStringList &years, const QString &answer_year,
               ProviderIncentive &incentive);

} // namespace outturn::analysis
