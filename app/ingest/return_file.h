// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome_return.h"
#include "foundation/progress.h"
#include "foundation/result.h"

#include <stop_token>

namespace outturn::ingest {

/// Reads the whole file with its SHA-256. Refuses what is no text return: a folder, an empty or binary file, another
/// encoding than UTF-8; each with a sentence that says what to do.
Result<ReturnFile> read_return_file(const QString &path, const std::stop_token &stop, const Progress &progress);

/// The same for bytes that are already there, such as the demonstration's.
Result<ReturnFile> return_file_from_bytes(const QString &name, const QByteArray &bytes);

/// The text of the file without its byte order mark.
QByteArrayView text_of(const ReturnFile &file);

} // namespace outturn::ingest
