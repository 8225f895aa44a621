// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/pack_manifest.h"

#include "foundation/json_reader.h"
#include "foundation/json_text.h"

namespace outturn::tasks {
namespace {

constexpr int version = 1;

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

QString file_text(const PackFile &file)
{
    JsonText object;
    object.add_text(key("name"), file.name);
    object.add_text(key("what"), file.what);
    object.add_text(key("programme"), file.programme);
    object.add(key("bytes"), json_text(file.bytes));
    object.add_text(key("sha256"), QString::fromLatin1(file.sha256));
    return object.text();
}

QString return_text(const PackReturn &entry)
{
    JsonText object;
    object.add(key("return"), json_text(entry.id));
    object.add_text(key("file"), entry.file_name);
    object.add(key("bytes"), json_text(entry.bytes));
    object.add_text(key("sha256"), QString::fromLatin1(entry.sha256));
    object.add_text(key("held_as"), entry.held_as);
    object.add_text(key("original_absent"), entry.why_absent);
    object.add_truth(key("named_in_report"), entry.is_named_in_report, false);
    return object.text();
}

PackFile read_file(JsonReader &reader)
{
    PackFile file;
    file.name = reader.string(key("name"));
    file.what = reader.string(key("what"));
    file.programme = reader.string_or(key("programme"), {});
    file.bytes = static_cast<qint64>(reader.number_or(key("bytes"), 0));
    file.sha256 = reader.string(key("sha256")).toLatin1();
    return file;
}

PackReturn read_return(JsonReader &reader)
{
    PackReturn entry;
    entry.id = static_cast<qint64>(reader.number_or(key("return"), 0));
    entry.file_name = reader.string_or(key("file"), {});
    entry.bytes = static_cast<qint64>(reader.number_or(key("bytes"), 0));
    entry.sha256 = reader.string(key("sha256")).toLatin1();
    entry.held_as = reader.string_or(key("held_as"), {});
    entry.why_absent = reader.string_or(key("original_absent"), {});
    entry.is_named_in_report = reader.boolean_or(key("named_in_report"), false);
    return entry;
}

} // namespace

QByteArray write_manifest(const PackManifest &manifest)
{
    JsonText object;
    object.add_text(key("format"), key("outturn-evidence-pack"));
    object.add(key("version"), json_text(version));
    object.add_text(key("title"), manifest.title);
    object.add_text(key("language"), manifest.language);
    object.add_text(key("as_of"), manifest.as_of);
    object.add_text(key("program_version"), manifest.program_version);
    object.add_text(key("programme"), manifest.programme);
    object.add_text(key("measure"), manifest.measure);
    object.add_text(key("period"), manifest.period);
    object.add_text(key("provider"), manifest.provider);
    object.add_truth(key("has_cases"), manifest.has_cases, false);
    object.add(key("trail_entries"), json_text(manifest.trail_entries));
    object.add_text(key("trail_head"), QString::fromLatin1(manifest.trail_head));
    QStringList returns;
    for (const PackReturn &entry : manifest.returns)
        returns.append(return_text(entry));
    object.add(key("returns"), json_list(returns));
    QStringList files;
    for (const PackFile &file : manifest.files)
        files.append(file_text(file));
    object.add(key("files"), json_list(files));
    return object.text().toUtf8() + '\n';
}

Result<PackManifest> read_manifest(const QByteArray &json)
{
    Result<JsonReader> reader = JsonReader::from_bytes(json, manifest_name, key("outturn-evidence-pack"), version);
    if (!reader)
        return tl::unexpected(reader.error());
    PackManifest manifest;
    manifest.title = reader->string_or(key("title"), {});
    manifest.language = reader->string_or(key("language"), {});
    manifest.as_of = reader->string_or(key("as_of"), {});
    manifest.program_version = reader->string_or(key("program_version"), {});
    manifest.programme = reader->string_or(key("programme"), {});
    manifest.measure = reader->string_or(key("measure"), {});
    manifest.period = reader->string_or(key("period"), {});
    manifest.provider = reader->string_or(key("provider"), {});
    manifest.has_cases = reader->boolean_or(key("has_cases"), false);
    manifest.trail_entries = reader->integer_or(key("trail_entries"), 0);
    manifest.trail_head = reader->string_or(key("trail_head"), {}).toLatin1();
    reader->objects(key("returns"), true,
                    [&manifest](JsonReader &entry) { manifest.returns.push_back(read_return(entry)); });
    reader->objects(key("files"), true, [&manifest](JsonReader &file) { manifest.files.push_back(read_file(file)); });
    if (const Result<> done = reader->finish(); !done)
        return tl::unexpected(done.error());
    return manifest;
}

QByteArray write_sums(const PackManifest &manifest, const QByteArray &manifest_sha256)
{
    QByteArray lines;
    for (const PackFile &file : manifest.files)
        lines += file.sha256 + "  " + file.name.toUtf8() + '\n';
    return lines + manifest_sha256 + "  " + manifest_name.toUtf8() + '\n';
}

} // namespace outturn::tasks
