// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_question.h"
#include "domain/cell.h"
#include "statistics/funnel_flag.h"
#include "statistics/intervals.h"
#include "statistics/spread_measures.h"
#include "statistics/tail_probabilities.h"

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
    cannot_be_added, ///< several means or values, or cumulative quarters, make no year
};

QString status_word(FigureStatus status);

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
    std::optional<int> rank; ///< 1 is the best by polarity; ties share the lowest
    std::optional<Money> cost;
    std::optional<Money> claimed;
    std::optional<Money> paid;
    std::optional<double> published_rate; ///< in percent, as published
    bool published_rate_differs = false;
    FigureStatus status = FigureStatus::ok;
};

struct ExcludedPlace {
    QString code;
    QString name;
    QString rule;
};

enum class TargetSource { pooled, user };

/// Everything that is known about one question: an immutable snapshot, shared between screen, report and command line.
struct SpreadAnswer {
    SpreadQuestion question;
    Programme programme;
    Measure measure;
    bool is_sum_of_quarters = false;
    std::vector<ProviderFigure> figures; ///< by rank, then name; those without a value last
    std::vector<ExcludedPlace> excluded;
    std::set<qint64> returns; ///< those that the figures come from
    std::optional<double> target;
    TargetSource target_source = TargetSource::pooled;
    double pooled_numerator = 0;
    double pooled_denominator = 0;
    std::optional<statistics::SpreadMeasures> spread; ///< absent with fewer than two values
    std::optional<size_t> best;                       ///< position in figures; ties: the first by name
    std::optional<size_t> worst;
    int with_value = 0;
    int published_rates_differ = 0;

    const ProviderFigure *find(const ProviderId &id) const;
};

using SharedSpread = std::shared_ptr<const SpreadAnswer>;

/// Cost of one outcome in pence; absent without cost or outcomes: never infinite, never zero.
std::optional<double> cost_per_outcome_pence(const ProviderFigure &figure);

} // namespace outturn::analysis
