// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/provider.h"

#include <QtCore/QHash>

namespace outturn {

/// The form in which names are compared: case, punctuation and blanks do not matter, "&" is "and".
QString normal_name(QStringView name);

/// All known providers, found by any code, number or exact spelling. A spelling that two providers share at different
/// times is decided by the period; nothing is ever guessed. Immutable after loading.
class ProviderRegister
{
public:
    void add(Provider provider);

    /// By code, past or present; null where nobody has it.
    const Provider *find_code(QStringView code) const;
    /// By three-digit number. Where two share it over time, the one alive in the period.
    const Provider *find_number(QStringView number, const Period &period) const;
    /// By name or spelling. Of several, the one alive in the period; else the first, so that the caller can say that it
    /// was outside its lifetime.
    const Provider *find_name(QStringView name, const Period &period) const;
    const Provider *find(const ProviderId &id) const;

    const std::vector<Provider> &providers() const { return providers_; }

private:
    const Provider *alive_or_first(const std::vector<size_t> &candidates, const Period &period) const;

    std::vector<Provider> providers_;
    QHash<QString, size_t> by_id_;
    QHash<QString, size_t> by_code_;
    QHash<QString, std::vector<size_t>> by_number_;
    QHash<QString, std::vector<size_t>> by_name_;
};

} // namespace outturn
