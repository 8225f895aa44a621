// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mapping_profile.h"
#include "domain/provider_register.h"
#include "foundation/progress.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace outturn::ingest {

class CaseRunTaker;

/// The mapping that stands for "look at the file, whatever the profiles say".
inline const QString first_guess = QStringLiteral("first-guess");

/// What an import may know besides the file: the registers, the profiles and what the user said. Not owned.
struct ImportOptions {
    const ProviderRegister *providers = nullptr;
    const std::vector<MappingProfile> *mappings = nullptr;
    const QHash<QString, QString> *settled = nullptr; ///< text in a file to a provider's code, empty: to be left out
    std::optional<QString> mapping; ///< id of the profile to use, whatever the header says; or first_guess
    QString encoding;               ///< instead of the profile's or what looking finds
    QString delimiter;              ///< the same
    QStringList sheets;             ///< names of the sheets to read; empty: every visible one that holds a table
    QString programme;              ///< for rows that name none, and instead of the profile's
    QString measure;                ///< for rows that name none
    QString period;                 ///< for files that say none
    bool strict = false;            ///< refuse what only a guess would read
    CaseRunTaker *cases = nullptr;  ///< gets the rows of a case return; null: they are read and checked only
    int rows_in_a_run = 131'072;    ///< of a case return
    QString program;                ///< that reads .xls in a child process; empty: this one
    std::stop_token stop;
    Progress progress;
};

} // namespace outturn::ingest
