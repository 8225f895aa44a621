// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/provider_register.h"

#include <vector>

namespace outturn::ingest {

/// A provider that a text may mean.
struct Suggestion {
    const Provider *provider = nullptr; ///< the register's
    double likeness = 0;                ///< 0 to 1; 1 only for what matches without being asked
    QString why;                        ///< in a few words, for the user who decides
};

/// The providers that somebody who wrote this may have meant, the likeliest first, at most five: names spelt alike,
/// with a word missing or too many. Of names that are easily confused (Kingston upon Hull and upon Thames, the two
/// Dorsets) all are listed where one is. Only ever for a person to choose from.
std::vector<Suggestion> suggest_providers(const QString &text, const ProviderRegister &providers, const Period &period);

} // namespace outturn::ingest
