// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/provider_series.h"
#include "analysis/spread_answer.h"
#include "presentation/wording.h"
#include "widgets/detail_values.h"

namespace outturn::presentation {

/// Ids of the links that the panel offers.
inline constexpr const char *link_to_source = "source";
inline constexpr const char *link_to_method = "method";

/// What the panel at the side says about one provider.
widgets::DetailValues provider_detail(const analysis::SpreadAnswer &answer, const analysis::ProviderFigure &figure,
                                      const std::vector<analysis::SeriesFigure> &series, const Wording &wording);

/// What it says while no provider is chosen.
widgets::DetailValues empty_detail(const Wording &wording);

} // namespace outturn::presentation
