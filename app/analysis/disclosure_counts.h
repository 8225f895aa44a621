// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/disclosure.h"

namespace outturn::analysis {

/// Whether a figure of this measure rests on a small count of people; by itself, without regard to totals.
bool has_small_count(const Measure &measure, const ProviderFigure &figure, const DisclosureRule &rule);

/// Leaves nothing of it but whose it is.
void withhold(ProviderFigure &figure);

} // namespace outturn::analysis
