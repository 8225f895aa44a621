// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/constant_area.h"
#include "analysis/spread_answer.h"
#include "domain/cell_source.h"

namespace outturn::analysis {

/// What a whole constant area comes to in one period: counts and money of those that cover it, added up. A part that
/// one of them lacks is missing, and rates, means and plain values are never added.
struct AreaFigure {
    QStringList covered_by; ///< names; empty where the area changed hands within the period
    ProviderFigure figure;  ///< of no provider
};

/// One provider's figure in each period of the measure; the figure is empty where nothing was returned. One that an
/// auditor left out is there, without a value.
struct SeriesFigure {
    Period period;
    std::optional<ProviderFigure> figure;
    std::optional<BoundaryChange> change = {}; ///< in the first period that is not wholly before it
    std::optional<AreaFigure> area = {};       ///< empty where the provider has always covered its own area
};

/// Whether both are of the same length: quarters among quarters, years among years.
bool is_as_long(const Period &a, const Period &b);

/// The provider's own series, over the periods of the same length as the one asked about: quarters among quarters,
/// years among years. With a register (borrowed for the call) also where its boundaries changed, and the series of the
/// area that stayed the same.
Result<std::vector<SeriesFigure>> provider_series(const CellSource &source, const Measure &measure,
                                                  const ProviderId &provider, const Period &like,
                                                  const ProviderRegister *known = nullptr);

} // namespace outturn::analysis
