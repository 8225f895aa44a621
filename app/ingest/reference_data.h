// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mapping_profile.h"
#include "domain/provider_register.h"
#include "foundation/result.h"

#include <QtCore/QHash>

#include <vector>

namespace outturn::ingest {

/// The registers and mapping profiles that every import consults: the user's own, then those of the program.
struct ReferenceData {
    ProviderRegister providers;
    std::vector<MappingProfile> profiles;
    QHash<QString, QString> settled; ///< for one run: text in a file to a provider's code, empty: to be left out
    QStringList not_read;            ///< why files of the user's own could not be used
};

/// Those that are part of the program.
Result<ReferenceData> bundled_reference_data();

/// The same with the user's own: registers/*.json, profiles/*.json and spellings.json of the folder, which need not exist. A file of the
/// user's that cannot be read is named in not_read, and everything else is there.
Result<ReferenceData> reference_data(const QString &own_folder);

/// Where the user's own profiles and spellings are kept.
QString own_folder();

/// Writes a profile into the user's folder, over an earlier one of the same id, and returns its path.
Result<QString> save_own_profile(const QString &own_folder, const MappingProfile &profile);

/// Remembers a group of providers of the user's own, in place of an earlier one of the same id, in a register file of
/// the user's own groups.
Result<> save_own_group(const QString &own_folder, const ProviderGroup &group);

/// Remembers that a text in returns means the provider with this code.
Result<> save_own_spelling(const QString &own_folder, const QString &text, const QString &code);

} // namespace outturn::ingest
