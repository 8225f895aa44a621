// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schemes/case_payments.h"

#include <QtCore/QStringList>

#include <map>
#include <span>

namespace outturn::schemes {

/// What a provider, or all together, worked and what was due for it. Borrows the lines.
struct PaidWork {
    std::map<QString, double> cases_by_group; ///< that started; empty: told by the lines of what starts a case
    std::span<const DueLine> lines;
    double cases = 0;    ///< distinct cases that started
    double outcomes = 0; ///< distinct cases with an outcome
};

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
    /// Borrows the scheme, and no more. `whole` is the programme's work.
    ResultMix(const Scheme &scheme, const PaidWork &own, const PaidWork &whole);

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

    void read_groups(const PaidWork &work);
    void read_results(const PaidWork &work);
    void read_progress(const PaidWork &work);
    std::optional<double> priced(const std::vector<Share> &shares, const QString &year) const;
    std::optional<double> dearest_result(const QString &year) const;
    std::optional<double> price_of_set(const std::vector<MeasureId> &events, const QString &year) const;

    const Scheme &scheme_;
    std::vector<std::pair<QString, double>> groups_; ///< shares that add up to 1
    std::vector<Share> progress_;
    std::vector<Share> results_;
};

/// How sure success is, and what a case costs; each nullopt where it is not known.
struct CaseTerms {
    std::optional<double> success_rate; ///< p, outcomes on a case
    std::optional<double> success_lower;
    std::optional<double> success_upper;
    std::optional<double> cost_pence; ///< of a case
};

/// What one more case is worth to a provider in one year of the scheme.
struct MarginalWorth {
    QString year;
    std::optional<qint64> attachment_pence; ///< nullopt: the tariff is unknown
    std::optional<qint64> progress_pence;   ///< on the way, at its own number of progress measures a case; mostly 0
    std::optional<qint64>
        result_pence; ///< what a case with an outcome brings on top, at the provider's own mix of results
    std::optional<double> worth_pence;
    std::optional<double> lower_pence; ///< at Wilson's 95% limits of the success rate
    std::optional<double> upper_pence;
    std::optional<double> break_even_rate; ///< success rate at which it is worth nothing; above 1: never
};

/// The same total price split otherwise between attachment and result.
struct ShareWorth {
    double attachment_share = 0; ///< 0 to 1
    double worth_pence = 0;
    double lower_pence = 0;
    double upper_pence = 0;
};

/// The years of a scheme whose prices differ, in order; one without a name where all years are alike.
QStringList priced_years(const Scheme &scheme);

/// worth = attachment + progress + p * result - cost of a case, in pence; its limits at the limits of p (Wilson's at 95%,
/// for the worth to be one), with the prices and the cost taken as known. Null where a price, the cost or p is unknown.
/// The rate at which it is worth nothing is (cost - attachment - progress) / result, 0 where the fee alone covers the
/// cost, null where a result brings nothing.
/// Source: domain arithmetic of the scheme's own prices; Wilson 1927 for p.
MarginalWorth marginal_worth(const ResultMix &mix, const QString &year, const CaseTerms &terms);

/// The same in pence at shares s of 0, 20, 40, 60, 80 and 100% of attachment + result paid on attachment:
/// s * price + progress + p * (1 - s) * price - cost. Empty where a price, the cost or p is unknown.
std::vector<ShareWorth> share_worths(const ResultMix &mix, const QString &year, const CaseTerms &terms);

} // namespace outturn::schemes
