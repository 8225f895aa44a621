// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/trend.h"
#include "presentation/wording.h"
#include "widgets/trend_values.h"

namespace outturn::presentation {

/// Best, worst and the middle over the periods; with one provider's own series where one is given.
widgets::TrendChart trend_chart(const analysis::TrendAnswer &trend, const Provider &provider,
                                const analysis::ProviderTrend &own, const Wording &wording);

/// Whether the gap is closing, in one sentence; why that cannot be said, where it cannot.
QString gap_trend_words(const analysis::TrendAnswer &trend, const Wording &wording);

/// "rising over the last five periods", "no trend ..."; of one provider.
QString provider_trend_words(const analysis::TrendAnswer &trend, const analysis::ProviderTrend &own,
                             const Wording &wording);

} // namespace outturn::presentation
