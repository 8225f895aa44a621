// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/scheme_in_force.h"

#include "schemes/scheme_reader.h"
#include "workspace/scheme_store.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::tasks {
namespace {

/// In the words of the reader, and where it stands.
Result<schemes::Scheme> read_stored(const StoredScheme &stored)
{
    const QString name = QCoreApplication::translate("tasks", "scheme %1 of the workspace, revision %2")
                             .arg(stored.scheme, QString::number(stored.revision));
    Result<schemes::Scheme> scheme = schemes::read_scheme(stored.json, name);
    // The one that the program or the user brought was the first; what the workspace adopted follows on.
    if (scheme)
        scheme->revision = stored.revision + 1;
    return scheme;
}

Result<QString> title_of(const workspace::WorkspaceReader &source, const ProgrammeId &programme)
{
    const Result<std::vector<Programme>> programmes = source.programmes();
    if (!programmes)
        return tl::unexpected(programmes.error());
    const auto at = std::find_if(programmes->begin(), programmes->end(),
                                 [&programme](const Programme &entry) { return entry.id == programme; });
    return at == programmes->end() ? QString() : at->title;
}

} // namespace

Result<std::optional<schemes::Scheme>> scheme_in_force(const workspace::WorkspaceReader &source,
                                                       const ProgrammeId &programme, const QString &own_folder,
                                                       QStringList *problems)
{
    const Result<std::vector<StoredScheme>> history = scheme_history(source, programme);
    if (!history)
        return tl::unexpected(history.error());
    if (!history->empty()) {
        Result<schemes::Scheme> stored = read_stored(history->back());
        if (!stored)
            return tl::unexpected(stored.error());
        return std::optional(std::move(*stored));
    }
    const Result<QString> title = title_of(source, programme);
    if (!title)
        return tl::unexpected(title.error());
    const std::vector<schemes::Scheme> library = schemes::load_schemes(own_folder, problems);
    const schemes::Scheme *scheme = schemes::scheme_of(library, programme, *title);
    return scheme ? std::optional(*scheme) : std::nullopt;
}

Result<std::vector<StoredScheme>> scheme_history(const workspace::WorkspaceReader &source, const ProgrammeId &programme)
{
    Result<std::vector<StoredScheme>> stored = source.stored_schemes();
    if (!stored)
        return stored;
    std::erase_if(*stored, [&programme](const StoredScheme &scheme) { return scheme.programme != programme; });
    return stored;
}

Result<> adopt_scheme(const QString &workspace, const ProgrammeId &programme, const schemes::Scheme &scheme,
                      const QString &reason, const Clock &clock)
{
    if (const Result<> sound = schemes::check_scheme(scheme); !sound)
        return sound;
    if (reason.trimmed().isEmpty())
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("tasks", "Say why the scheme was changed: others will ask."));
    Result<workspace::WorkspaceFile> file =
        workspace::WorkspaceFile::open(workspace, workspace::WorkspaceFile::Mode::read_write);
    if (!file)
        return tl::unexpected(file.error());
    StoredScheme stored;
    stored.programme = programme;
    stored.scheme = scheme.id;
    stored.reason = reason.trimmed();
    // The workspace counts the revisions; with a number of its own the same scheme would never look the same.
    schemes::Scheme content = scheme;
    content.revision = 1;
    stored.json = schemes::write_scheme(content);
    return workspace::adopt_scheme(*file, stored, clock);
}

} // namespace outturn::tasks
