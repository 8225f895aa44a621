// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/provider_register.h"

#include <algorithm>

namespace outturn {

namespace {

void add_once(std::vector<size_t> &sharers, size_t index)
{
    if (sharers.empty() || sharers.back() != index)
        sharers.push_back(index);
}

/// A spreadsheet makes 301.0 of 301.
QString plain_number(QStringView number)
{
    QString plain = number.trimmed().toString().toUpper();
    if (const qsizetype point = plain.indexOf(u'.');
        point > 0 && plain.mid(point + 1).count(u'0') == plain.size() - point - 1)
        plain.truncate(point);
    return plain;
}

} // namespace

void ProviderRegister::add(Provider provider)
{
    const size_t index = providers_.size();
    by_id_.insert(provider.id.text, index);
    for (const ProviderCode &code : provider.codes)
        by_code_.insert(code.code.toUpper(), index);
    for (const QString &number : provider.numbers)
        by_number_[plain_number(number)].push_back(index);
    QStringList names = provider.spellings;
    names.prepend(provider.name);
    for (const QString &name : names) {
        add_once(by_name_[normal_name(name)], index);
        // "Newcastle City Council" is one of its names; "Newcastle" is not: only a spelling that stands for itself, and
        // the name, give a place.
        const AuthorityName parts = authority_name(name);
        if (provider.type == ProviderType::local_authority && (parts.claims == 0 || name == provider.name))
            add_once(by_place_[parts.place], index);
    }
    providers_.push_back(std::move(provider));
}

void ProviderRegister::set_neighbours(const ProviderId &provider, std::vector<ProviderId> neighbours)
{
    if (const auto at = by_id_.constFind(provider.text); at != by_id_.constEnd())
        providers_[*at].neighbours = std::move(neighbours);
}

void ProviderRegister::add_group(ProviderGroup group)
{
    std::erase_if(groups_, [&group](const ProviderGroup &known) { return known.id == group.id; });
    groups_.push_back(std::move(group));
}

void ProviderRegister::add_spelling(const QString &code, const QString &text)
{
    const Provider *provider = find_code(code);
    if (!provider)
        return;
    const size_t at = static_cast<size_t>(provider - providers_.data());
    providers_[at].spellings.append(text);
    std::vector<size_t> &known = by_name_[normal_name(text)];
    if (std::find(known.begin(), known.end(), at) == known.end())
        known.push_back(at);
}

const Provider *ProviderRegister::find_code(QStringView code) const
{
    const auto it = by_code_.constFind(code.trimmed().toString().toUpper());
    return it == by_code_.cend() ? nullptr : &providers_[*it];
}

const Provider *ProviderRegister::find_number(QStringView number, const Period &period) const
{
    const auto it = by_number_.constFind(plain_number(number));
    return it == by_number_.cend() ? nullptr : alive_or_first(*it, period);
}

std::vector<size_t> ProviderRegister::carriers(QStringView name) const
{
    auto named = by_name_.constFind(normal_name(name));
    if (named == by_name_.cend())
        named = by_name_.constFind(normal_name(without_notes(name)));
    std::vector<size_t> found = named == by_name_.cend() ? std::vector<size_t>{} : *named;
    // Also where the name is known: "Dorset Council" is the new one's, and in an old return means the old one.
    const AuthorityName parts = authority_name(name);
    for (const size_t index : by_place_.value(parts.place)) {
        const bool is_new = std::find(found.begin(), found.end(), index) == found.end();
        if (is_new && fits(providers_[index], parts.claims))
            found.push_back(index);
    }
    return found;
}

const Provider *ProviderRegister::find_name(QStringView name, const Period &period) const
{
    const std::vector<size_t> candidates = carriers(name);
    return candidates.empty() ? nullptr : alive_or_first(candidates, period);
}

bool ProviderRegister::carries(const Provider &provider, QStringView name) const
{
    const std::vector<size_t> candidates = carriers(name);
    return std::any_of(candidates.begin(), candidates.end(),
                       [&](size_t index) { return providers_[index].id == provider.id; });
}

const Provider *ProviderRegister::find(const ProviderId &id) const
{
    const auto it = by_id_.constFind(id.text);
    return it == by_id_.cend() ? nullptr : &providers_[*it];
}

const Provider *ProviderRegister::alive_or_first(const std::vector<size_t> &candidates, const Period &period) const
{
    for (const size_t index : candidates) {
        // An undated return is about those that are still there.
        const bool alive = period.end.isValid() ? lived_in(providers_[index], period) : !providers_[index].to.isValid();
        if (alive)
            return &providers_[index];
    }
    return &providers_[candidates.front()];
}

} // namespace outturn
