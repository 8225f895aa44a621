// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/detail_values.h"

namespace outturn::presentation {

/// Which ranks the figures do not rule out, for all providers at once and for each alone, by the stepwise search with
/// drawn critical values, by Holm's method, and exactly for counts of one exposure. Rank 1 as the polarity says. Those
/// whose own standard error is 0 are left out, with the reason, and the others ranked without them: a 0 says only that
/// all or none succeeded, not that there is no doubt.
QJsonObject simultaneous_ranks_json(const analysis::SpreadAnswer &answer, const DetailOptions &options);

} // namespace outturn::presentation
