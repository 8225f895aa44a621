// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/long_form_profile.h"
#include "domain/provider_register.h"
#include "foundation/result.h"

#include <vector>

namespace outturn::ingest {

/// The registers and mapping profiles that every import consults.
struct ReferenceData {
    ProviderRegister providers;
    std::vector<LongFormProfile> profiles;
};

/// Those that are part of the program.
Result<ReferenceData> bundled_reference_data();

} // namespace outturn::ingest
