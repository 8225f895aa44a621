// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/open_return.h"

#include <memory>

namespace outturn::tasks {

/// A list with one header row, read row by row: a CSV, or the first sheet of a workbook. Columns are found by their names,
/// whatever their order, case and blanks. Owns its reading of the file; used from one thread.
class ItemList
{
public:
    /// Refused where a needed column is not there, or one of the known ones stands twice.
    static Result<std::unique_ptr<ItemList>> open(const QString &path, const QStringList &needed,
                                                  const QStringList &known);

    /// False after the last row; wholly blank ones are passed over.
    Result<bool> next();
    const QString &name() const { return name_; }
    int row() const { return row_.row; }
    bool has(const QString &column) const { return columns_.contains(column); }
    /// Empty where the row has no such field. An apostrophe that stands before what a spreadsheet program would take for a
    /// formula is taken off again.
    QString text(const QString &column) const;

    /// The amount in the field: absent where it is empty. Fails where it is none.
    Result<std::optional<double>> number(const QString &column) const;
    /// The same in whole pence.
    Result<std::optional<Money>> pounds(const QString &column) const;
    /// What is wrong with a field, with file, row, column and value.
    Error fault(const QString &column, const QString &why) const;
    Error fault(const QString &why) const;

private:
    Result<> find_columns(const QStringList &needed, const QStringList &known);

    QString name_;
    ingest::OpenedReturn opened_;
    std::unique_ptr<ingest::SheetSource> source_;
    ingest::SheetRow row_;
    QHash<QString, qsizetype> columns_;
};

} // namespace outturn::tasks
