// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/strong_id.h"

namespace outturn {

using ProgrammeId = StrongId<struct ProgrammeTag>;
using MeasureId = StrongId<struct MeasureTag>;
using ProviderId = StrongId<struct ProviderTag>;

} // namespace outturn
