// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/incentives.h"
#include "analysis/payments.h"
#include "analysis/provider_series.h"
#include "analysis/spread_answer.h"
#include "analysis/trend.h"

namespace outturn::analysis {

/// What may leave the building. A figure is small where one of the counts of people in it is from 1 to one below
/// `smallest_count`: those with the outcome, all counted, and where `those_without_too`, of a proportion also those without
/// the outcome (18 of 22 tells of 4 people as much as 4 of 22). It is withheld whole: counts, value, interval, range, flag, rank, money. A
/// count of nought is nobody's and stays. The exposure of a rate and the expected count of a ratio are no people. Plain
/// values and means stay, unless they are counts themselves (unit "count") or means of few people.
///
/// Others are withheld with them until no total printed beside them gives a small count away: to a reader who knows the
/// rule, all that is shown and all totals, each small count may still be anything from 1 to one below the smallest.
/// Known totals are those of all together, of regions, of types and of a comparator group. Ranks of those shown are the
/// ranks among all, so the reader is taken to know between which shown values a withheld one lies, too. Totals stay, and
/// with them every figure of all together; where the total of a group is itself small, or what is withheld in it cannot
/// be hidden otherwise, the total goes too, and another one with it.
///
/// Those without the outcome are left out of account unless asked for, as the Department for Education does in the returns
/// that it publishes; it withholds counts of 5 or fewer (a limit of 6 here) and percentages of 10 or fewer.
struct DisclosureRule {
    int smallest_count = 5;         ///< 0 or 1: nothing is withheld
    bool those_without_too = false; ///< people without the outcome count as those with it

    bool is_on() const { return smallest_count > 1; }
    bool is_small(double count) const { return count > 0 && count < smallest_count; }
    /// Whether one of the counts of a share of people is small.
    bool is_small_share(double all, double with) const
    {
        return is_small(all) || is_small(with) || (those_without_too && is_small(all - with));
    }
};

enum class WithheldWhy {
    small_count,        ///< its own count is below the smallest that may be shown
    could_be_worked_out ///< it would give another one away, by a total
};

/// A figure that is kept back.
struct WithheldFigure {
    Provider provider; ///< of no id: of a group or a line that names none
    QString what;      ///< measure, event or group that it is of; empty where clear
    std::optional<Period> period;
    WithheldWhy why = WithheldWhy::small_count;
};

struct DisclosedSpread {
    SharedSpread answer; ///< the same pointer where nothing is withheld
    std::vector<WithheldFigure> withheld;
};

/// The answer as it may be shown: whoever is withheld stands with the others, without numbers and with the status
/// "withheld", after those with a value, by name. Values, ranks and all else of the others are those of the whole.
/// Where best or worst is withheld it is not replaced by the next: `best_is_withheld`, `worst_is_withheld`. Ends and
/// percentiles that are the value of a withheld figure are not told: `shown_spread` stands for `spread` then, and
/// without the gap goes what chance would leave of it. Figures of all together (target, over-dispersion, true spread)
/// rest on everybody and stay, unless the total goes. `evidence` holds the others alone; `withheld_sums` is what a group
/// lacks of its total.
DisclosedSpread disclose(const SharedSpread &answer, const DisclosureRule &rule);

struct DisclosedSeries {
    std::vector<SeriesFigure> series;
    std::vector<WithheldFigure> withheld;
};
/// One provider's own series: small counts go, and what is withheld of this provider (of no id: unknown) in `answer` of
/// its period, or in the figures of any period of `trend`, both as they are shown. Of a cumulative measure an increase by
/// a small count goes too. What is withheld of the answer's own period is not listed again.
DisclosedSeries disclose(const std::vector<SeriesFigure> &series, const DisclosureRule &rule,
                         const SpreadAnswer &answer, const ProviderId &provider = {},
                         const TrendAnswer *trend = nullptr);

struct DisclosedTrend {
    std::shared_ptr<const TrendAnswer> answer;
    std::vector<WithheldFigure> withheld;
};
/// Each period's figures as they may be shown. Ends of a period that are withheld lose their value and name, and are
/// listed without a name; what of its middle is the value of a withheld figure is not told either. Whether the gap is
/// closing rests on everybody and stays.
DisclosedTrend disclose(const std::shared_ptr<const TrendAnswer> &answer, const DisclosureRule &rule);

struct DisclosedPayments {
    SharedPayments answer;
    std::vector<WithheldFigure> withheld;
};
/// A provider whose cases or outcomes are withheld keeps no price figure (`price.is_withheld`) and no line; of others the
/// small lines go (`withheld_lines`), with as many as are needed so that neither the total of an event nor what is left
/// of the provider's money tells a small count at the known prices. A provider's money as a whole stays, unless it tells
/// one even so: then it goes (`money_is_withheld`), and that of another with it, or the total would tell it. What a
/// group of providers pooled goes where a member's does. Differences stay as sums by rule and provider: they count
/// payments, not people's outcomes.
DisclosedPayments disclose(const SharedPayments &answer, const DisclosureRule &rule);

struct DisclosedPairs {
    std::vector<MeasurePair> pairs;
    std::vector<WithheldFigure> withheld;
};
/// A year of which a count is small goes whole. No total over the years is told beside them.
DisclosedPairs disclose(std::vector<MeasurePair> pairs, const DisclosureRule &rule);

struct DisclosedIncentives {
    std::shared_ptr<const IncentiveAnswer> answer;
    std::vector<WithheldFigure> withheld;
};
/// Whose cases or outcomes are withheld keeps funding and plans alone (`is_withheld`): the same as in the payments. Of a
/// provider with a small number of starts in a period the periods are not told.
DisclosedIncentives disclose(const std::shared_ptr<const IncentiveAnswer> &answer, const DisclosureRule &rule);

} // namespace outturn::analysis
