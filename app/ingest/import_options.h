// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/long_form_profile.h"
#include "domain/mapping_profile.h"
#include "domain/provider_register.h"
#include "foundation/progress.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace outturn::ingest {

/// What an import may know besides the file: the registers, the profiles and what the user said. Not owned.
struct ImportOptions {
    const ProviderRegister *providers = nullptr;
    const std::vector<LongFormProfile> *profiles = nullptr;
    const std::vector<MappingProfile> *mappings = nullptr;
    std::optional<QString> mapping; ///< id of the profile to use, whatever the header says
    QStringList sheets;             ///< names of the sheets to read; empty: every visible one that holds a table
    QString programme;              ///< for rows that name none, and instead of the profile's
    QString measure;                ///< for rows that name none
    QString period;                 ///< for files that say none
    bool strict = false;            ///< refuse what only a guess would read
    std::stop_token stop;
    Progress progress;
};

} // namespace outturn::ingest
