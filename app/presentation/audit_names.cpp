// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/audit_names.h"

#include <algorithm>

namespace outturn::presentation {
namespace {

template <typename Entries, typename Id> const auto *entry_of(const Entries &entries, const Id &id)
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&id](const auto &entry) { return entry.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

QString named(const QString &name, const QString &id)
{
    return name.isEmpty() ? id : name;
}

} // namespace

QString AuditNames::programme(const ProgrammeId &id) const
{
    const Programme *entry = entry_of(programmes, id);
    return named(entry ? entry->title : QString(), id.text);
}

QString AuditNames::measure(const ProgrammeId &programme, const MeasureId &id) const
{
    const Measure *entry = known_measure(programme, id);
    return named(entry ? entry->title : QString(), id.text);
}

QString AuditNames::provider(const ProviderId &id) const
{
    const Provider *entry = entry_of(providers, id);
    return named(entry ? entry->name : QString(), id.text);
}

QString AuditNames::check(const QString &id) const
{
    const auto found = checks.find(id);
    return found == checks.end() ? id : named(found->second, id);
}

const Measure *AuditNames::known_measure(const ProgrammeId &programme, const MeasureId &id) const
{
    const auto found = std::find_if(measures.begin(), measures.end(), [&](const Measure &entry) {
        return entry.id == id && entry.programme == programme;
    });
    return found == measures.end() ? nullptr : &*found;
}

Result<AuditNames> audit_names(const CellSource &source)
{
    AuditNames names;
    if (auto programmes = source.programmes())
        names.programmes = std::move(*programmes);
    else
        return tl::unexpected(programmes.error());
    if (auto measures = source.measures())
        names.measures = std::move(*measures);
    else
        return tl::unexpected(measures.error());
    if (auto providers = source.providers())
        names.providers = std::move(*providers);
    else
        return tl::unexpected(providers.error());
    return names;
}

} // namespace outturn::presentation
