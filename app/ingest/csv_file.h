// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/csv_form.h"
#include "ingest/sheet_file.h"

#include <memory>
#include <stop_token>

namespace outturn::ingest {

/// A CSV as a file of one sheet without a name. It is read in blocks, from its content or else from its path, whatever
/// its size; every row comes letter by letter, blank ones are left out. Empty encoding and delimiter are found by
/// looking.
Result<std::unique_ptr<SheetFile>> open_csv(const ReturnFile &file, const QString &encoding, const QString &delimiter,
                                            const std::stop_token &stop = {});

/// The same where the form is known already.
Result<std::unique_ptr<SheetFile>> open_csv(const ReturnFile &file, const CsvForm &form);

} // namespace outturn::ingest
