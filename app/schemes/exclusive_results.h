// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schemes/case_judge.h"

namespace outturn::schemes {

/// Of two sets of results of a case that exclude each other the larger sum is due; where equal, the set that was complete
/// first (a set with a result without a day: last), then `one`. The results of the other set are refused, each set
/// against the first of the set that is paid. Where a price is unknown both are left open. Exclusions are applied in the
/// scheme's order. True when something was refused.
bool refuse_exclusive_results(std::vector<JudgedRow> &rows, const std::vector<std::vector<quint8>> &exclusions);

} // namespace outturn::schemes
