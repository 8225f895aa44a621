// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/account_hash.h"

#include "workspace/hashed_rows.h"

#include <SQLiteCpp/SQLiteCpp.h>

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

// Returns of before marks were read, and those without any, have the hash that they always had.
const char *const marks_query =
    "SELECT position,kind,programme,provider,period_start,period_end,text,sheet,row_number,column_number "
    "FROM return_mark WHERE return_id=? ORDER BY position";

/// Says whether there were rows.
bool add_rows(Sha256 &hash, SQLite::Database &database, const char *sql, qint64 return_id)
{
    SQLite::Statement rows(database, sql);
    rows.bind(1, static_cast<int64_t>(return_id));
    return workspace::add_rows(hash, rows);
}

} // namespace

QByteArray account_hash(SQLite::Database &database, qint64 return_id)
{
    Sha256 hash;
    for (const char *sql : queries) {
        add_rows(hash, database, sql, return_id);
        hash.add("=\n");
    }
    if (add_rows(hash, database, marks_query, return_id))
        hash.add("=\n");
    return hash.hex();
}

} // namespace outturn::workspace
