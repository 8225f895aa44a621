// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/comparator_group.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <map>

namespace outturn::analysis {
namespace {

using Groups = std::vector<ComparatorGroup>;

QString type_title(ProviderType type)
{
    return type == ProviderType::contractor ? QCoreApplication::translate("analysis", "Contractors")
                                            : QCoreApplication::translate("analysis", "Local authorities");
}

/// The classes that registers use; others go by their own word.
QString class_title(const QString &word)
{
    if (word == QLatin1String("county"))
        return QCoreApplication::translate("analysis", "Counties");
    if (word == QLatin1String("unitary"))
        return QCoreApplication::translate("analysis", "Unitary authorities");
    if (word == QLatin1String("metropolitan-district"))
        return QCoreApplication::translate("analysis", "Metropolitan districts");
    if (word == QLatin1String("london-borough"))
        return QCoreApplication::translate("analysis", "London boroughs");
    return word;
}

/// One group for each word that the providers have, by title; those of one member are none.
template <typename WordOf, typename TitleOf>
void add_sorted(Groups &groups, const std::vector<Provider> &providers, const QString &prefix, const WordOf &word_of,
                const TitleOf &title_of)
{
    std::map<QString, ComparatorGroup> by_word;
    for (const Provider &provider : providers) {
        const QString word = word_of(provider);
        if (word.isEmpty())
            continue;
        ComparatorGroup &group = by_word[word];
        group.id = prefix + word;
        group.title = title_of(provider);
        group.members.push_back(provider.id);
    }
    for (auto &[word, group] : by_word) {
        if (group.members.size() > 1)
            groups.push_back(std::move(group));
    }
}

std::optional<ComparatorGroup> neighbours_of(const ProviderRegister &known, const ProviderId &id)
{
    const Provider *provider = known.find(id);
    if (!provider || provider->neighbours.empty())
        return std::nullopt;
    return ComparatorGroup{QStringLiteral("neighbours:") + id.text,
                           QCoreApplication::translate("analysis", "Statistical neighbours of %1").arg(provider->name),
                           provider->neighbours};
}

bool same_text(const QString &a, const QString &b)
{
    return normal_name(a) == normal_name(b);
}

/// By code, id or name.
const Provider *named(const ProviderRegister &known, const QString &text)
{
    if (const Provider *provider = known.find(ProviderId(text)))
        return provider;
    if (const Provider *provider = known.find_code(text))
        return provider;
    return known.find_name(text, {});
}

} // namespace

bool ComparatorGroup::holds(const ProviderId &provider) const
{
    return std::find(members.begin(), members.end(), provider) != members.end();
}

Groups comparator_groups(const std::vector<Provider> &providers, const ProviderRegister &known,
                         const ProviderId &provider)
{
    Groups groups;
    if (const auto neighbours = neighbours_of(known, provider))
        groups.push_back(*neighbours);
    for (const ProviderGroup &group : known.groups())
        groups.push_back({QStringLiteral("group:") + group.id, group.title, group.members});
    add_sorted(
        groups, providers, QStringLiteral("region:"), [](const Provider &entry) { return entry.region; },
        [](const Provider &entry) { return entry.region; });
    add_sorted(
        groups, providers, QStringLiteral("class:"), [](const Provider &entry) { return entry.council_class; },
        [](const Provider &entry) { return class_title(entry.council_class); });
    add_sorted(
        groups, providers, QStringLiteral("type:"),
        [](const Provider &entry) { return provider_type_word(entry.type); },
        [](const Provider &entry) { return type_title(entry.type); });
    return groups;
}

Result<ComparatorGroup> choose_group(const std::vector<Provider> &providers, const ProviderRegister &known,
                                     const QString &text)
{
    const QString prefix = QStringLiteral("neighbours:");
    if (text.startsWith(prefix)) {
        const Provider *provider = named(known, text.mid(prefix.size()).trimmed());
        const auto group = provider ? neighbours_of(known, provider->id) : std::nullopt;
        if (group)
            return *group;
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("analysis",
                                                   "No register names statistical neighbours of \"%1\". Add them to "
                                                   "a register of your own, or make a group.")
                           .arg(text.mid(prefix.size())));
    }
    const Groups groups = comparator_groups(providers, known);
    std::vector<const ComparatorGroup *> found;
    QStringList ids;
    for (const ComparatorGroup &group : groups) {
        if (group.id.compare(text, Qt::CaseInsensitive) == 0)
            return group;
        const QString word = group.id.mid(group.id.indexOf(u':') + 1);
        if (same_text(group.title, text) || same_text(word, text))
            found.push_back(&group);
        ids.append(group.id);
    }
    if (found.size() == 1)
        return *found.front();
    return failure(ErrorCode::wrong_usage,
                   QCoreApplication::translate("analysis",
                                               "There is no one group \"%1\" to compare with. There are: %2; and "
                                               "neighbours:PROVIDER where a register names them.")
                       .arg(text, ids.join(QStringLiteral(", "))));
}

} // namespace outturn::analysis
