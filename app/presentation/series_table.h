// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/provider_series.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// "New authority from 1 April 2023, formed from Cumbria (part)".
QString boundary_change_words(const Wording &wording, const analysis::BoundaryChange &change);

/// One provider's figures period by period, the latest first, with a row where its boundaries changed; below them, where
/// they did, those of the area that stayed the same. The ids of the provider's own rows are the periods' labels; no other
/// id reads as a period.
widgets::Table series_table(const Measure &measure, const std::vector<analysis::SeriesFigure> &series,
                            const Wording &wording);

} // namespace outturn::presentation
