// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/csv_file.h"
#include "ingest/table_layout.h"
#include "ingest/xlsx_file.h"
#include "support/shared_material.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace outturn::test {

/// Opens a published return by its path; fails the program where it cannot be read.
inline std::unique_ptr<ingest::SheetFile> open_real(const QString &path)
{
    QFile bytes(path);
    if (!bytes.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path));
    ReturnFile file;
    file.name = QFileInfo(path).fileName();
    file.path = path;
    file.content = bytes.readAll();
    file.bytes = file.content.size();
    auto opened = path.endsWith(QStringLiteral(".xlsx")) ? ingest::open_xlsx(file.name, file.content)
                                                         : ingest::open_csv(file, {}, {});
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    return std::move(*opened);
}

} // namespace outturn::test
