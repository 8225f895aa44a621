// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/provider_series.h"
#include "analysis/spread_answer.h"
#include "presentation/wording.h"
#include "widgets/chart_values.h"

namespace outturn::presentation {

/// What the lines through the dots of the ranked chart mean.
enum class RankedLines { values, ranks };

widgets::RankedChart ranked_chart(const analysis::SpreadAnswer &answer, const Wording &wording,
                                  RankedLines lines = RankedLines::values);
widgets::FunnelChart funnel_chart(const analysis::SpreadAnswer &answer, const Wording &wording);
widgets::SeriesChart series_chart(const Measure &measure, const std::vector<analysis::SeriesFigure> &series,
                                  const Wording &wording);

/// What the tooltip of a provider's mark says: everything, with full numbers.
QString figure_tooltip(const analysis::SpreadAnswer &answer, const analysis::ProviderFigure &figure,
                       const Wording &wording);

/// Marks the two ends: neither where all are alike, and not the one that is withheld.
template <typename Chart> void mark_ends(const analysis::SpreadAnswer &answer, Chart &chart)
{
    const std::optional<double> gap = analysis::shown_spread_of(answer).gap;
    if (gap ? *gap <= 0 : !answer.best_is_withheld && !answer.worst_is_withheld)
        return;
    if (answer.best)
        chart.best_id = answer.figures[*answer.best].provider.id.text;
    if (answer.worst)
        chart.worst_id = answer.figures[*answer.worst].provider.id.text;
}

} // namespace outturn::presentation
