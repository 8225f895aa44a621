// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/provider_series.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// One provider's figures period by period, the latest first; the ids of the rows are the periods' labels.
widgets::Table series_table(const Measure &measure, const std::vector<analysis::SeriesFigure> &series,
                            const Wording &wording);

} // namespace outturn::presentation
