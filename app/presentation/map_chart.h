// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "domain/map_layout.h"
#include "domain/provider_register.h"
#include "presentation/wording.h"
#include "widgets/map_values.h"

namespace outturn::presentation {

/// Providers as hexagons, shaded by fifths of the values that are on the map. With a register (borrowed for the call)
/// the map is whole: those alive in the period that returned nothing, and those that a filter leaves out, are there
/// too.
widgets::MapChart map_chart(const analysis::SpreadAnswer &answer, const MapLayout &layout, const Wording &wording,
                            const ProviderRegister *known = nullptr);

} // namespace outturn::presentation
