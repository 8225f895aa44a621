// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/provider_register.h"

namespace outturn {

QString normal_name(QStringView name)
{
    QString normal;
    normal.reserve(name.size() + 4);
    bool blank_due = false;
    const auto add = [&](QStringView text) {
        if (blank_due && !normal.isEmpty())
            normal.append(u' ');
        blank_due = false;
        normal.append(text);
    };
    for (const QChar c : name) {
        if (c.isLetterOrNumber()) {
            const QChar folded = c.toCaseFolded();
            add(QStringView(&folded, 1));
        } else if (c == u'&') {
            blank_due = true;
            add(u"and");
            blank_due = true;
        } else if (c != u'\'' && c != QChar(0x2019)) {
            blank_due = true;
        }
    }
    return normal;
}

void ProviderRegister::add(Provider provider)
{
    const size_t index = providers_.size();
    by_id_.insert(provider.id.text, index);
    for (const ProviderCode &code : provider.codes)
        by_code_.insert(code.code.toUpper(), index);
    for (const QString &number : provider.numbers)
        by_number_[number].push_back(index);
    QStringList names = provider.spellings;
    names.prepend(provider.name);
    for (const QString &name : names) {
        std::vector<size_t> &sharers = by_name_[normal_name(name)];
        if (sharers.empty() || sharers.back() != index)
            sharers.push_back(index);
    }
    providers_.push_back(std::move(provider));
}

const Provider *ProviderRegister::find_code(QStringView code) const
{
    const auto it = by_code_.constFind(code.trimmed().toString().toUpper());
    return it == by_code_.cend() ? nullptr : &providers_[*it];
}

const Provider *ProviderRegister::find_number(QStringView number, const Period &period) const
{
    const auto it = by_number_.constFind(number.trimmed().toString());
    return it == by_number_.cend() ? nullptr : alive_or_first(*it, period);
}

const Provider *ProviderRegister::find_name(QStringView name, const Period &period) const
{
    const auto it = by_name_.constFind(normal_name(name));
    return it == by_name_.cend() ? nullptr : alive_or_first(*it, period);
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
