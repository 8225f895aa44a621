// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifiers.h"
#include "domain/period.h"

#include <QtCore/QStringList>

#include <vector>

namespace outturn {

enum class ProviderType { local_authority, contractor };

QString provider_type_word(ProviderType type);
/// "local authority", "council", "contractor", "prime" ... in any case, with blanks, hyphens or underscores.
std::optional<ProviderType> provider_type_from_word(QStringView word);

/// A code and the days on which it was in force; an open end is an invalid date.
struct ProviderCode {
    QString code;
    QDate from;
    QDate to;
};

/// A local authority or contractor: one entry for as long as it covers the same area, whatever its codes.
struct Provider {
    ProviderId id;
    QString name;
    ProviderType type = ProviderType::local_authority;
    QString council_class; ///< "county", "unitary" ...; empty for contractors
    QString region;
    QDate from; ///< first day; invalid: always there
    QDate to;   ///< last day; invalid: still there
    std::vector<ProviderCode> codes;
    QStringList numbers;   ///< of education returns (301), of finance returns (E5030), codes before 2011 (00AB)
    QStringList spellings; ///< other ways in which its name is written
    std::vector<ProviderId> successors;
    std::vector<ProviderId> neighbours; ///< statistical neighbours, nearest first, where a register names them
};

/// Providers that belong together for somebody: a pilot, a family of councils, the user's own peers.
struct ProviderGroup {
    QString id;
    QString title;
    std::vector<ProviderId> members;
};

/// Whether the provider existed on at least one day of the period.
bool lived_in(const Provider &provider, const Period &period);

/// The code in force on the period's last day, else the latest before it, else the first; the name where it has none.
/// An invalid day means today.
QString code_in_force(const Provider &provider, const QDate &day);

} // namespace outturn
