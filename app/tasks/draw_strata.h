// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/sample_record.h"

#include <functional>

namespace outturn::tasks {

/// The items of a draw from a part of a population; `positions` say where each item of the part lies in the whole, and are
/// empty where the part is the whole.
using ItemsOf = std::function<Result<std::vector<audit::SampledClaim>>(
    const audit::Population &part, const std::vector<qsizetype> &positions, const audit::Draw &draw)>;

/// Draws from one part and adds the draw and its items to the sample.
Result<> draw_part(const audit::Population &part, const std::vector<qsizetype> &positions,
                   const audit::DrawQuestion &question, int extension, const ItemsOf &items_of, audit::Sample &sample);

/// The first draw: the size spread over the strata, each drawn for itself by the seed plus its position.
Result<> draw_strata(const audit::Population &population, const audit::DrawQuestion &question, const ItemsOf &items_of,
                     audit::Sample &sample);

} // namespace outturn::tasks
