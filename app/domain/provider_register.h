// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/authority_name.h"
#include "domain/provider.h"

#include <QtCore/QHash>

namespace outturn {

/// All known providers, found by any code, number or spelling, and local authorities by their place with the words
/// that say what kind of council it is ("Bristol UA", "London Borough of Barnet"). A spelling that two providers share
/// at different times is decided by the period; nothing is ever guessed. Immutable after loading.
class ProviderRegister
{
public:
    void add(Provider provider);

    /// Adds a spelling of the user's own to the provider with this code; without effect where nobody has it.
    void add_spelling(const QString &code, const QString &text);

    /// The statistical neighbours of one that is known, in place of earlier ones.
    void set_neighbours(const ProviderId &provider, std::vector<ProviderId> neighbours);

    /// In place of an earlier one of the same id.
    void add_group(ProviderGroup group);
    const std::vector<ProviderGroup> &groups() const { return groups_; }

    /// By code, past or present; null where nobody has it.
    const Provider *find_code(QStringView code) const;
    /// By number or code of another kind: "301", "301.0" as a spreadsheet has it, "E5030", "00AB". Where two share it
    /// over time, the one alive in the period.
    const Provider *find_number(QStringView number, const Period &period) const;
    /// By name or spelling. Of several, the one alive in the period; else the first, so that the caller can say that it
    /// was outside its lifetime.
    const Provider *find_name(QStringView name, const Period &period) const;
    /// Whether the provider goes by this name, in whatever period.
    bool carries(const Provider &provider, QStringView name) const;
    const Provider *find(const ProviderId &id) const;

    const std::vector<Provider> &providers() const { return providers_; }
    /// Who goes by a name (in normal form) or is of a place (as authority_name gives it): positions in providers.
    const QHash<QString, std::vector<size_t>> &names() const { return by_name_; }
    const QHash<QString, std::vector<size_t>> &places() const { return by_place_; }

private:
    /// Whoever goes by the name at some time: those spelt so first, then those of whom it is true by rule.
    std::vector<size_t> carriers(QStringView name) const;
    const Provider *alive_or_first(const std::vector<size_t> &candidates, const Period &period) const;

    std::vector<Provider> providers_;
    std::vector<ProviderGroup> groups_;
    QHash<QString, size_t> by_id_;
    QHash<QString, size_t> by_code_;
    QHash<QString, std::vector<size_t>> by_number_;
    QHash<QString, std::vector<size_t>> by_name_;
    QHash<QString, std::vector<size_t>> by_place_;
};

} // namespace outturn
