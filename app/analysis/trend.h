// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/provider_series.h"
#include "analysis/spread_answer.h"
#include "domain/cell_source.h"
#include "statistics/gap_trend.h"
#include "statistics/process_chart.h"
#include "statistics/rank_movement.h"
#include "statistics/run_chart.h"
#include "statistics/trend_marker.h"

namespace outturn::analysis {

/// How far apart the providers were in one period.
struct TrendPeriod {
    Period period;
    int with_value = 0;
    std::optional<statistics::SpreadMeasures> spread; ///< absent with fewer than two values
    std::optional<double> median;
    std::optional<double> pooled;
    Provider best; ///< of no name where there is no spread
    Provider worst;
    std::optional<statistics::TrueSpread> true_spread;
    SharedSpread figures;                    ///< what the period rests on; of a cumulative measure what it added
    std::optional<ShownSpread> shown_spread; ///< in a document, in the place of spread where that says too much
    bool best_is_withheld = false;           ///< in a document: it is there, and may not be shown
    bool worst_is_withheld = false;
};

/// The spread over all periods as long as the one asked about, earliest first, and whether the gap is closing. Of a
/// cumulative measure what each period added.
struct TrendAnswer {
    SpreadQuestion question;
    Programme programme;
    Measure measure;
    std::vector<TrendPeriod> periods;
    std::optional<statistics::GapTrend> gap;          ///< of the true spread, over those periods that have one
    std::optional<statistics::RankMovement> movement; ///< of those with a figure in both, from the first to the last
    int providers_in_both = 0;
};

/// Why a provider's series has no trend marker.
enum class NoMarker { none, too_few_periods, all_or_nothing, no_interval };

/// One provider's own series, judged by itself.
struct ProviderTrend {
    std::vector<SeriesFigure> figures;
    std::vector<size_t> charted;                   ///< positions in figures of the points of the process chart
    std::optional<statistics::TrendMarker> marker; ///< of the last five periods, none of them missing
    NoMarker no_marker = NoMarker::none;
    std::optional<statistics::ProcessChart> process;
    std::optional<statistics::RunChart> run;
};

/// The spread of the period as far as it may be shown; nothing in it where there is none. The median is the period's own.
ShownSpread shown_spread_of(const TrendPeriod &period);

Result<TrendAnswer> answer_trend(const CellSource &source, const SpreadQuestion &question);

/// Periods in which the boundaries changed are not compared across: only those since the last change count.
ProviderTrend provider_trend(const Measure &measure, std::vector<SeriesFigure> figures);

} // namespace outturn::analysis
