// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"
#include "ingest/open_return.h"
#include "ingest/sheet_file.h"

#include <span>

namespace outturn::ingest {

/// A row of an original, with its text letter by letter where the original is a text.
struct SourceRow {
    SheetRow row;
    QString text;
};

/// The rows of an original that stand in these places, in their order; of a sheet by its name (empty: the first one).
Result<std::vector<SourceRow>> source_rows(const ReturnFile &original, const TextForm &form, const QString &sheet,
                                           std::span<const int> rows, const std::stop_token &stop = {});

} // namespace outturn::ingest
