// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome_return.h"
#include "foundation/progress.h"
#include "foundation/result.h"

#include <optional>
#include <stop_token>

namespace outturn::ingest {

/// Reads the whole file for its SHA-256, and keeps its bytes where they are few enough to hold: a CSV beyond 64 MB is
/// read again from its path while it is imported. Refuses folders, empty files and spreadsheets beyond 256 MB, each with
/// a sentence that says what to do.
Result<ReturnFile> read_return_file(const QString &path, const std::stop_token &stop, const Progress &progress);

/// A file of text that is too large to hold, without its hash and without having been read: a case return is hashed while
/// its rows are read. Absent where the file is anything else, and for what is no file that can be opened.
std::optional<ReturnFile> large_text_file(const QString &path);

/// The same as read_return_file for bytes that are already there, such as the demonstration's or a kept original.
Result<ReturnFile> return_file_from_bytes(const QString &name, const QByteArray &bytes);

} // namespace outturn::ingest
