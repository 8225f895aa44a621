// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/funnel_flag.h"

namespace outturn::statistics {

FunnelFlag funnel_flag(Tails tails)
{
    if (tails.low < tail998) {
        return FunnelFlag::low998;
    }
    if (tails.high < tail998) {
        return FunnelFlag::high998;
    }
    if (tails.low < tail95) {
        return FunnelFlag::low95;
    }
    if (tails.high < tail95) {
        return FunnelFlag::high95;
    }
    return FunnelFlag::none;
}

} // namespace outturn::statistics
