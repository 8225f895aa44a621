// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/import_returns.h"

namespace outturn::shell {

/// Imports a file that is still as it was when the user looked at it, by its hash; else says that it has changed. Work for
/// another thread.
tasks::ImportedFile import_as_seen(const QString &path, const QByteArray &sha256, const tasks::ImportRequest &request,
                                   const ingest::ReferenceData &reference);

} // namespace outturn::shell
