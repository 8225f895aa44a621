// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/hashed_rows.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QLocale>

namespace outturn::workspace {
namespace {

/// Type, length and content.
void add_column(QByteArray &bytes, const SQLite::Column &column)
{
    if (column.isText()) {
        const QByteArrayView text(column.getText(), column.getBytes());
        bytes += 't' + QByteArray::number(text.size()) + ':';
        bytes.append(text.data(), text.size());
    } else if (column.isInteger()) {
        bytes += 'i' + QByteArray::number(static_cast<qint64>(column.getInt64())) + ';';
    } else if (column.isFloat()) {
        bytes += 'f' + QByteArray::number(column.getDouble(), 'g', QLocale::FloatingPointShortest) + ';';
    } else {
        bytes += '-';
    }
}

} // namespace

bool add_rows(Sha256 &hash, SQLite::Statement &rows)
{
    bool any = false;
    for (; rows.executeStep(); any = true) {
        QByteArray bytes;
        for (int i = 0; i < rows.getColumnCount(); ++i)
            add_column(bytes, rows.getColumn(i));
        hash.add(bytes + '\n');
    }
    return any;
}

} // namespace outturn::workspace
