// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/provider.h"

namespace outturn {

QString provider_type_word(ProviderType type)
{
    return type == ProviderType::contractor ? QStringLiteral("contractor") : QStringLiteral("local-authority");
}

std::optional<ProviderType> provider_type_from_word(QStringView word)
{
    QString plain = word.trimmed().toString().toLower();
    plain.replace(u'-', u' ').replace(u'_', u' ');
    static const QStringList authority{QStringLiteral("local authority"), QStringLiteral("council"),
                                       QStringLiteral("la"), QStringLiteral("authority")};
    static const QStringList contractor{QStringLiteral("contractor"), QStringLiteral("prime"),
                                        QStringLiteral("prime contractor"), QStringLiteral("provider")};
    if (authority.contains(plain))
        return ProviderType::local_authority;
    if (contractor.contains(plain))
        return ProviderType::contractor;
    return std::nullopt;
}

bool lived_in(const Provider &provider, const Period &period)
{
    return (!provider.from.isValid() || provider.from <= period.end)
        && (!provider.to.isValid() || provider.to >= period.start);
}

QString code_in_force(const Provider &provider, const QDate &day)
{
    if (!day.isValid() && !provider.codes.empty())
        return provider.codes.back().code; // an undated return: the code of today
    const ProviderCode *best = nullptr;
    for (const ProviderCode &code : provider.codes) {
        const bool started = !code.from.isValid() || code.from <= day;
        if (started && (!code.to.isValid() || code.to >= day))
            return code.code;
        if (started)
            best = &code;
    }
    if (best)
        return best->code;
    return provider.codes.empty() ? provider.name : provider.codes.front().code;
}

} // namespace outturn
