// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/provider_register.h"

#include <QtCore/QHash>

#include <deque>
#include <variant>

namespace outturn::ingest {

/// How a row names its provider.
struct ProviderWords {
    QString code;
    QString number;
    QString name;
    QString type;
    QString region;
    bool is_left_out = false; ///< the user said so
};

/// Finds the provider of a row by code (of any kind), number or a name that is known or follows the rules for councils'
/// names; never by likeness. Also tells the rows that are
/// regions or totals, and adopts a provider that no register knows where the file gives its type. Owns those adopted.
class ProviderMatcher
{
public:
    struct LeftOut {
        QString rule;
        QString why;
    };
    struct Unknown {
        QString rule;
        QString why;
    };
    using Match = std::variant<const Provider *, LeftOut, Unknown>;

    explicit ProviderMatcher(const ProviderRegister &providers) : register_(providers) {}

    void add_region_names(const QStringList &names);
    void add_total_names(const QStringList &names);

    Match match(const ProviderWords &words, const Period &period);

private:
    QString rule_of_name(const QString &name, bool without_code);
    bool carries(const Provider &provider, const QString &name);
    std::optional<LeftOut> region_or_total(const ProviderWords &words);
    const Provider *find(const ProviderWords &words, const Period &period);
    const Provider *named(const QString &name, const Period &period);
    Match adopt(const ProviderWords &words);

    const ProviderRegister &register_;
    QHash<QString, QString> set_aside_; ///< normal name to rule
    // A return says the same few names over and over.
    QHash<std::pair<QString, bool>, QString> rule_of_name_;
    QHash<std::pair<QString, QString>, bool> carried_;
    using NameInPeriod = std::pair<QString, std::pair<QDate, QDate>>;
    QHash<NameInPeriod, const Provider *> named_;
    QHash<QString, const Provider *> adopted_by_key_;
    std::deque<Provider> adopted_;
};

} // namespace outturn::ingest
