// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell.h"
#include "domain/provider.h"
#include "ingest/import_log.h"
#include "ingest/plain_columns.h"
#include "ingest/sheet_file.h"

namespace outturn::ingest {

/// One row of a plain return while it is read: its cells by the names of their columns, and what it turned out to be
/// about. Borrows record, header, columns and log.
class PlainRow
{
public:
    PlainRow(const SheetRow &record, const QString &sheet, const QStringList &header, const PlainColumns &columns,
             ImportLog &log)
        : record_(record), sheet_(sheet), header_(header), columns_(columns), log_(log)
    {}

    const SheetRow &record() const { return record_; }
    const PlainColumns &columns() const { return columns_; }
    const QString &sheet() const { return sheet_; }
    ImportLog &log() const { return log_; }
    QString text(PlainColumns::Column column) const { return columns_.text(record_.fields, column); }
    QString verbatim(PlainColumns::Column column) const { return columns_.verbatim(record_.fields, column); }
    ImportLog::Place place(PlainColumns::Column column) const;
    /// Says what is wrong, and that the row is in error.
    void reject(PlainColumns::Column column, const QString &rule, const QString &what);

    CellKey key;
    const Provider *provider = nullptr;
    bool in_error = false;

private:
    const SheetRow &record_;
    const QString &sheet_;
    const QStringList &header_;
    const PlainColumns &columns_;
    ImportLog &log_;
};

} // namespace outturn::ingest
