// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/cost.h"
#include "presentation/headline.h"

namespace outturn::presentation {

/// What a case and an outcome cost, in words, made from the figures alone.
Headline cost_headline(const analysis::CostAnswer &answer, const Wording &wording);

/// Where a provider stands against the averages, in words: "cheaper and better"; empty where neither end is good.
QString quadrant_words(const Wording &wording, const std::optional<analysis::CostQuadrant> &quadrant);

/// "£12,340"; with pence where they matter, "£12.34".
QString cost_words(const Wording &wording, double pence);

/// "£12,340 to £20,110"; "£12,340 or more" where there is no upper end.
QString cost_range_words(const Wording &wording, const analysis::CostEstimate &estimate);

/// Those with a figure and no cost, as positions in the answer.
std::vector<size_t> positions_without_cost(const analysis::CostAnswer &answer);

} // namespace outturn::presentation
