// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/coverage.h"
#include "presentation/wording.h"
#include "widgets/heat_values.h"

namespace outturn::presentation {

/// A heat map of providers by periods, those with the most gaps first. Rows are providers' ids, columns period labels.
widgets::HeatChart coverage_chart(const audit::Coverage &coverage, const Measure &measure, const Wording &wording);

/// Positions of the providers, those of whom most is missing first: the order of the chart and of the tables.
std::vector<size_t> worst_first(const audit::Coverage &coverage);

} // namespace outturn::presentation
