// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "domain/cell_source.h"

namespace outturn::analysis {

/// One provider's figure in each period of the measure; the figure is empty where nothing was returned.
struct SeriesFigure {
    Period period;
    std::optional<ProviderFigure> figure;
};

/// The provider's own series, over the periods of the same length as the one asked about: quarters among quarters,
/// years among years.
Result<std::vector<SeriesFigure>> provider_series(const CellSource &source, const Measure &measure,
                                                  const ProviderId &provider, const Period &like);

} // namespace outturn::analysis
