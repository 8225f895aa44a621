// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/seen_import.h"

#include "ingest/return_file.h"
#include "shell/import_assistant.h"

#include <QtCore/QFileInfo>

namespace outturn::shell {

tasks::ImportedFile import_as_seen(const QString &path, const QByteArray &sha256, const tasks::ImportRequest &request,
                                   const ingest::ReferenceData &reference)
{
    tasks::ImportedFile imported;
    imported.name = QFileInfo(path).fileName();
    if (request.stop.stop_requested()) {
        imported.error = Error{ErrorCode::cancelled, ImportAssistant::tr("not imported: the import was stopped"), {}};
        return imported;
    }
    const Result<ReturnFile> file = ingest::read_return_file(path, request.stop, request.progress);
    if (!file) {
        imported.error = file.error();
        return imported;
    }
    if (file->sha256 != sha256) {
        imported.error =
            Error{ErrorCode::refused,
                  ImportAssistant::tr("%1 has changed since it was shown here; nothing of it was imported. "
                                      "Choose it again to see what it holds now.")
                      .arg(imported.name),
                  {}};
        return imported;
    }
    return tasks::import_return(*file, request, reference);
}

} // namespace outturn::shell
