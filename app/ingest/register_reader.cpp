// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/register_reader.h"

#include "foundation/json_reader.h"

#include <QtCore/QCoreApplication>

namespace outturn::ingest {
namespace {

QDate date_or_open(JsonReader &reader, const QString &key)
{
    const QString text = reader.string_or(key, {});
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !date.isValid())
        reader.fail(key, QCoreApplication::translate("ingest", "\"%1\" is no date; write 2019-03-31").arg(text));
    return date;
}

Provider read_provider(JsonReader &reader)
{
    Provider provider;
    provider.id = ProviderId(reader.string(QStringLiteral("id")));
    provider.name = reader.string(QStringLiteral("name"));
    provider.type =
        reader.choice(QStringLiteral("type"), {QStringLiteral("local-authority"), QStringLiteral("contractor")}) == 0
        ? ProviderType::local_authority
        : ProviderType::contractor;
    provider.council_class = reader.string_or(QStringLiteral("class"), {});
    provider.region = reader.string_or(QStringLiteral("region"), {});
    provider.from = date_or_open(reader, QStringLiteral("from"));
    provider.to = date_or_open(reader, QStringLiteral("to"));
    reader.objects(QStringLiteral("codes"), true, [&provider](JsonReader &code) {
        provider.codes.push_back({code.string(QStringLiteral("code")), date_or_open(code, QStringLiteral("from")),
                                  date_or_open(code, QStringLiteral("to"))});
    });
    provider.numbers = reader.strings_or_empty(QStringLiteral("numbers"));
    provider.spellings = reader.strings_or_empty(QStringLiteral("spellings"));
    const QStringList successors = reader.strings_or_empty(QStringLiteral("successors"));
    for (const QString &successor : successors)
        provider.successors.emplace_back(successor);
    const QStringList neighbours = reader.strings_or_empty(QStringLiteral("neighbours"));
    for (const QString &neighbour : neighbours)
        provider.neighbours.emplace_back(neighbour);
    return provider;
}

/// Those listed under a key, each by its id or a code.
std::vector<ProviderId> known_providers(JsonReader &entry, const QString &key, const ProviderRegister &known)
{
    std::vector<ProviderId> providers;
    const QStringList texts = entry.strings_or_empty(key);
    for (const QString &text : texts) {
        const Provider *provider = known.find(ProviderId(text));
        if (!provider)
            provider = known.find_code(text);
        if (provider)
            providers.push_back(provider->id);
        else if (text.startsWith(QLatin1String("own:"))) // known by its return alone, which no register tells of
            providers.emplace_back(text);
        else
            entry.fail(key, QCoreApplication::translate("ingest", "no register knows \"%1\"").arg(text));
    }
    return providers;
}

void read_groups(JsonReader &reader, ProviderRegister &into)
{
    reader.objects(QStringLiteral("groups"), false, [&into](JsonReader &entry) {
        ProviderGroup group{entry.string(QStringLiteral("id")), entry.string(QStringLiteral("title")), {}};
        group.members = known_providers(entry, QStringLiteral("members"), into);
        into.add_group(std::move(group));
    });
}

/// Neighbours of providers of whatever register, so that a register of the user's own can give those of the bundled one.
void read_neighbours(JsonReader &reader, ProviderRegister &into)
{
    reader.objects(QStringLiteral("neighbours"), false, [&into](JsonReader &entry) {
        const QString key = QStringLiteral("provider");
        const QString text = entry.string(key);
        const Provider *provider = into.find(ProviderId(text));
        if (!provider)
            provider = into.find_code(text);
        const std::vector<ProviderId> neighbours = known_providers(entry, QStringLiteral("neighbours"), into);
        if (provider)
            into.set_neighbours(ProviderId(provider->id), neighbours);
        else
            entry.fail(key, QCoreApplication::translate("ingest", "no register knows \"%1\"").arg(text));
    });
}

} // namespace

Result<> read_register(const QByteArray &json, const QString &file_name, ProviderRegister &into)
{
    Result<JsonReader> reader = JsonReader::from_bytes(json, file_name, QStringLiteral("outturn-register"), 1);
    if (!reader)
        return tl::unexpected(reader.error());
    reader->string(QStringLiteral("id"));
    reader->string(QStringLiteral("title"));
    reader->string_or(QStringLiteral("source"), {});
    reader->objects(QStringLiteral("providers"), false, [&into](JsonReader &entry) {
        Provider provider = read_provider(entry);
        for (const ProviderCode &code : provider.codes) {
            if (into.find_code(code.code))
                entry.fail(QStringLiteral("codes"),
                           QCoreApplication::translate("ingest", "the code %1 belongs to another provider already")
                               .arg(code.code));
        }
        if (into.find(provider.id))
            entry.fail(QStringLiteral("id"),
                       QCoreApplication::translate("ingest", "\"%1\" stands here twice").arg(provider.id.text));
        into.add(std::move(provider));
    });
    read_groups(*reader, into);
    read_neighbours(*reader, into);
    return reader->finish();
}

} // namespace outturn::ingest
