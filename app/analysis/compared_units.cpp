// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/compared_units.h"

#include <algorithm>

namespace outturn::analysis {

QString unit_word(Unit unit)
{
    switch (unit) {
    case Unit::provider:
        return QStringLiteral("provider");
    case Unit::contract:
        return QStringLiteral("contract");
    case Unit::area:
        return QStringLiteral("area");
    case Unit::group:
        return QStringLiteral("group");
    case Unit::region:
        return QStringLiteral("region");
    }
    return {};
}

ComparedUnits::ComparedUnits(Unit by, const ProviderFilter &filter, const std::vector<Provider> &providers)
    : by_(by), filter_(filter), providers_(providers)
{
    for (size_t i = 0; i < providers.size(); ++i)
        provider_at_.emplace(providers[i].id, i);
    if (by == Unit::provider)
        units_ = providers;
}

size_t ComparedUnits::position(const QString &key, const QString &name, const Provider &provider)
{
    const auto [entry, is_new] = unit_at_.emplace(key, units_.size());
    if (is_new) {
        Provider unit;
        unit.id = ProviderId(unit_word(by_) + u':' + key);
        unit.name = name;
        unit.type = provider.type;
        unit.region = provider.region;
        unit.council_class = provider.council_class;
        units_.push_back(std::move(unit));
    } else if (units_[entry->second].region != provider.region) {
        units_[entry->second].region.clear(); // of several regions: of none
    }
    return entry->second;
}

std::optional<size_t> ComparedUnits::unit_of(const Cell &cell, const Provider &provider)
{
    const auto named = [&](const QString &name) -> std::optional<size_t> {
        return name.isEmpty() ? std::nullopt : std::optional(position(name, name, provider));
    };
    switch (by_) {
    case Unit::provider:
        return provider_at_.at(provider.id);
    case Unit::contract: // two providers may call their contracts alike
        if (cell.key.contract.isEmpty())
            return std::nullopt;
        return position(provider.id.text + u'/' + cell.key.contract,
                        QStringLiteral("%1, %2").arg(provider.name, cell.key.contract), provider);
    case Unit::area: {
        const auto place = std::find_if(providers_.begin(), providers_.end(), [&cell](const Provider &entry) {
            return std::any_of(entry.codes.begin(), entry.codes.end(),
                               [&cell](const ProviderCode &code) { return code.code == cell.key.area; });
        });
        if (cell.key.area.isEmpty() || place == providers_.end())
            return named(cell.key.area);
        return position(cell.key.area, place->name, *place);
    }
    case Unit::group:
        return named(cell.key.group);
    case Unit::region:
        return named(provider.region);
    }
    return std::nullopt;
}

std::map<size_t, ComparedUnits::Cells> ComparedUnits::sorted(const std::vector<Cell> &cells)
{
    std::map<size_t, Cells> sorted;
    for (const Cell &cell : cells) {
        const auto at = provider_at_.find(cell.key.provider);
        if (at == provider_at_.end() || !filter_.lets_through(providers_[at->second]))
            continue;
        const Provider &provider = providers_[at->second];
        if (const std::optional<size_t> unit = unit_of(cell, provider))
            sorted[*unit].push_back(&cell);
        else if (cell.key.aspect == Aspect::outcome
                 && std::find(without_unit_.begin(), without_unit_.end(), &provider) == without_unit_.end())
            without_unit_.push_back(&provider);
    }
    return sorted;
}

} // namespace outturn::analysis
