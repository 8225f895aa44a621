// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome_return.h"
#include "foundation/result.h"
#include "ingest/sheet_file.h"

#include <stop_token>

namespace outturn::ingest {

/// How the text of a CSV is to be read, where the user or a profile says it.
struct TextForm {
    QString encoding;  ///< empty: found by looking
    QString delimiter; ///< empty: found by looking
};

/// A return that is ready to give its rows.
struct OpenedReturn {
    std::unique_ptr<SheetFile> file;
    TextForm form; ///< as it was read; empty encoding for a spreadsheet
    bool encoding_is_sure = true;
    bool decimal_comma = false;
};

/// Opens a return of any format by what is in it, not by its name; refuses what is none, with a sentence that says what
/// it is. The program is the one that reads .xls in a child process; empty: this one.
Result<OpenedReturn> open_return(const ReturnFile &file, const TextForm &form, const QString &program,
                                 const std::stop_token &stop);

} // namespace outturn::ingest
