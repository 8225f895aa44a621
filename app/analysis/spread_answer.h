// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_question.h"
#include "domain/cell.h"
#include "statistics/chance_gap.h"
#include "statistics/funnel_flag.h"
#include "statistics/intervals.h"
#include "statistics/overdispersion.h"
#include "statistics/population_fit.h"
#include "statistics/rank_distributions.h"
#include "statistics/spread_measures.h"
#include "statistics/tail_probabilities.h"
#include "statistics/true_spread.h"

#include <memory>
#include <set>

namespace outturn::analysis {

/// Why a provider has no value, or "ok"; the stable words of the JSON.
enum class FigureStatus {
    ok,
    no_denominator, ///< a plain value: ranked, without interval and flag
    missing,        ///< not given
    suppressed,
    not_applicable,
    not_available,
    rounds_to_zero,
    zero_denominator,
    incomplete_year, ///< of the four quarters one at least is not there
    left_out,        ///< by an auditor
    part_left_out,   ///< a year of which an auditor left out a quarter; the others are there
    cannot_be_added, ///< several means or values, or cumulative quarters, make no year
    withheld,        ///< kept back from a document that leaves the building: a count is small, or would give one away
};

QString status_word(FigureStatus status);

/// What an auditor left out of a figure, so that it is no gap of the provider's.
struct LeftOutPart {
    Period period;
    qint64 act = 0;
    QString person;

    friend bool operator==(const LeftOutPart &, const LeftOutPart &) = default;
};

/// One provider's figure, whole: all its keys of the period together.
struct ProviderFigure {
    Provider provider;
    QString code; ///< in force on the period's last day
    std::optional<double> numerator;
    std::optional<double> denominator; ///< denominator, exposure or expected count, by the measure's kind
    std::optional<double> value;
    std::optional<CountRange> numerator_range; ///< where a count is suppressed or rounded: what it may be
    std::optional<CountRange> denominator_range;
    std::optional<CountRange> value_range; ///< what the value may be because of them
    std::optional<double> standard_error;
    std::optional<statistics::Interval> interval95;
    std::optional<statistics::Interval> interval998;
    std::optional<statistics::Tails> tails;
    std::optional<statistics::FunnelFlag> flag;
    std::optional<bool> flag_depends_on_range; ///< a suppressed or rounded count decides it; none without a flag
    std::optional<statistics::FunnelFlag> adjusted_flag; ///< against limits widened for over-dispersion
    std::optional<double> p_adjusted;                    ///< two-sided, for all tested at once (Benjamini-Hochberg)
    std::optional<bool> survives_fdr; ///< stands when all are tested at once (Benjamini-Hochberg, 5%)
    std::optional<double> shrunk;     ///< the value drawn towards the whole, as far as chance may have moved it
    std::optional<int> rank;          ///< 1 is the best by polarity; ties share the lowest
    std::optional<statistics::RankSummary> rank_belief; ///< how sure the rank is; arrives later than the rest
    std::optional<Money> cost;
    std::optional<Money> claimed;
    std::optional<Money> paid;
    std::optional<double> published_rate; ///< in percent, as published
    bool published_rate_differs = false;
    bool is_corrected = false; ///< by an auditor: a part of it is not as it was returned
    FigureStatus status = FigureStatus::ok;
    std::vector<LeftOutPart> left_out;         ///< without it there might be a value
    std::shared_ptr<const ProviderFigure> raw; ///< where standardised: the figure as returned
};

struct ExcludedPlace {
    QString code;
    QString name;
    QString rule;
};

enum class TargetSource {
    pooled, ///< what all shown achieve together, or the members of the comparator group
    user,
};

/// Those figures that chance can be reckoned for, as columns, and what is believed of each: positions in
/// SpreadAnswer::figures go with figures, bases and posteriors.
struct Evidence {
    statistics::Model model = statistics::Model::binomial;
    std::vector<double> figures;
    std::vector<double> bases;
    std::vector<size_t> positions;
    std::vector<statistics::Posterior> posteriors; ///< empty where nothing is believed: fewer than two

    statistics::Observations observations() const { return {model, figures, bases}; }
};

/// What is left of a spread in a document where some of the figures that it rests on are withheld: the ends only where
/// those who stand there are shown, percentiles where the values on both sides are.
struct ShownSpread {
    std::optional<double> best;
    std::optional<double> worst;
    std::optional<double> gap;
    std::optional<double> median;
    std::optional<double> p10;
    std::optional<double> p90;
    std::optional<double> p90_p10_gap;
    std::optional<double> interquartile_range;
};

/// What those of a group whose figures are withheld come to together, where that gives none of them away: the group's
/// total stays what it is.
struct WithheldSum {
    enum class Group { region, council_class, type };
    Group by = Group::region;
    QString key; ///< group_key of its members
    double numerator = 0;
    double denominator = 0;
};

/// The region, the class of council ("contractor" for contractors) or the type, as words that do not change.
QString group_key(const Provider &provider, WithheldSum::Group by);

/// Everything that is known about one question: an immutable snapshot, shared between screen, report and command line.
struct SpreadAnswer {
    SpreadQuestion question;
    Programme programme;
    Measure measure;
    bool is_sum_of_quarters = false;
    std::vector<ProviderFigure> figures; ///< by rank, then name; those without a value last
    std::vector<ExcludedPlace> excluded;
    std::set<ProviderId> left_out; ///< whom an auditor left out of the whole period: no figure of theirs is in figures
    std::set<qint64> returns;      ///< those that the figures come from
    std::set<Unit> units;          ///< what else the figures could be set side by side by
    std::optional<double> target;
    statistics::Working target_working; ///< how the target came about
    TargetSource target_source = TargetSource::pooled;
    std::optional<double> target_standard_error; ///< the user's; of a pooled one for information, never used
    double pooled_numerator = 0;
    double pooled_denominator = 0;
    std::optional<statistics::SpreadMeasures> spread; ///< absent with fewer than two values
    std::optional<size_t> best;                       ///< position in figures; ties: the first by name
    std::optional<size_t> worst;
    bool best_is_withheld = false; ///< in a document: it is there, and may not be shown
    bool worst_is_withheld = false;
    std::optional<ShownSpread> shown_spread; ///< in a document, in the place of spread where that says too much
    std::vector<WithheldSum> withheld_sums;  ///< by group, then key
    Evidence evidence;
    std::optional<statistics::Overdispersion> overdispersion;
    std::optional<statistics::PopulationFit> population; ///< the distribution of true values
    std::optional<statistics::TrueSpread> true_spread;
    std::optional<statistics::ChanceGap> chance_gap;
    std::optional<double> rankability;
    bool has_rank_beliefs = false;
    int with_value = 0;
    int published_rates_differ = 0;

    const ProviderFigure *find(const ProviderId &id) const;
};

/// How many figures are withheld from a document.
int withheld_figures(const SpreadAnswer &answer);

/// The spread as far as it may be shown; nothing in it where there is none.
ShownSpread shown_spread_of(const SpreadAnswer &answer);

/// Whether half of the providers or more count so few that the spread of the true values can only be told roughly:
/// n p (1 - p) or the expected count below 10 at the target.
bool rests_on_small_numbers(const SpreadAnswer &answer);

/// Whether there are so few providers (below 15) that the interval of the true spread holds the truth in about nine cases
/// of ten, and not in 19 of 20: the profile likelihood counts on many. Simulated.
bool rests_on_few_providers(const SpreadAnswer &answer);

/// By Observations' columns: binomial, Poisson or normal; none for plain values.
std::optional<statistics::Model> model_of(const Measure &measure);
statistics::Polarity polarity_of(const Measure &measure);

/// The stable words of the command line and the JSON.
QString unit_word(Unit unit);

using SharedSpread = std::shared_ptr<const SpreadAnswer>;

/// Cost of one outcome in pence; absent without cost or outcomes: never infinite, never zero.
std::optional<double> cost_per_outcome_pence(const ProviderFigure &figure);

} // namespace outturn::analysis
