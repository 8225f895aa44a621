// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/serial_date.h"
#include "ingest/xlsx_strings.h"
#include "ingest/xlsx_styles.h"
#include "ingest/zip_archive.h"

namespace outturn::ingest {

/// What all sheets of a workbook share. Owned by the file, read by its sheets.
struct XlsxBook {
    QString file_name;
    std::unique_ptr<ZipArchive> archive;
    XlsxStrings strings;
    XlsxStyles styles;
    DateSystem dates = DateSystem::from_1900;
};

/// The failure to read a part that is damaged: names file and sheet (or part) and says what to do.
tl::unexpected<Error> broken_part(const XlsxBook &book, const QString &part, const QString &reason);

} // namespace outturn::ingest
