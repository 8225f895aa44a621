// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/account_hash.h"

#include "foundation/sha256.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QLocale>

#include <array>

namespace outturn::workspace {
namespace {

constexpr std::array queries{
    "SELECT file_name,bytes,encoding,delimiter,mapping,mapping_json,header_row,imported_at,row_count,accepted,excluded,"
    "in_error FROM outcome_return WHERE id=?",
    "SELECT position,sheet,header_row,row_count,accepted,excluded,in_error FROM return_sheet WHERE return_id=? "
    "ORDER BY position",
    "SELECT position,item,published,summed,tolerance,ok FROM reconciliation WHERE return_id=? ORDER BY position",
    "SELECT position,row_number,sheet,code,name,rule,message,measure,period_start,period_end FROM left_out "
    "WHERE return_id=? ORDER BY position",
    "SELECT is_error,position,sheet,row_number,column_number,column_name,value,rule,message FROM problem "
    "WHERE return_id=? ORDER BY is_error,position"};

/// Type, length and content: neighbours never pass for one another.
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

QByteArray account_hash(SQLite::Database &database, qint64 return_id)
{
    Sha256 hash;
    for (const char *sql : queries) {
        SQLite::Statement rows(database, sql);
        rows.bind(1, static_cast<int64_t>(return_id));
        while (rows.executeStep()) {
            QByteArray bytes;
            for (int i = 0; i < rows.getColumnCount(); ++i)
                add_column(bytes, rows.getColumn(i));
            hash.add(bytes + '\n');
        }
        hash.add("=\n");
    }
    return hash.hex();
}

} // namespace outturn::workspace
