// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/names_hash.h"

#include "workspace/hashed_rows.h"
#include "workspace/statement_text.h"

#include <array>

namespace outturn::workspace {
namespace {

// The columns by name: one that a later version adds does not change what earlier imports said.
constexpr std::array queries{
    "SELECT id,title FROM programme ORDER BY id",
    "SELECT programme,id,title,kind,polarity,unit,per,numerator_title,denominator_title,cost_title,cost_scope,"
    "year_kind,cumulative,described FROM measure ORDER BY programme,id",
    "SELECT id,name,type,class,region,from_day,to_day FROM provider ORDER BY id",
    "SELECT provider,position,code,from_day,to_day FROM provider_code ORDER BY provider,position",
    "SELECT provider,kind,position,text FROM provider_name ORDER BY provider,kind,position"};

} // namespace

QString names_hash(SQLite::Database &database)
{
    Sha256 hash;
    for (const char *sql : queries) {
        SQLite::Statement rows(database, sql);
        add_rows(hash, rows);
        hash.add("=\n");
    }
    return QString::fromLatin1(hash.hex());
}

bool names_are_as_imported(SQLite::Database &database)
{
    SQLite::Statement last(database,
                           "SELECT coalesce(json_extract(detail,'$.names_sha256'),'') FROM trail WHERE kind='import' "
                           "ORDER BY sequence DESC LIMIT 1");
    if (!last.executeStep())
        return true;
    const QString imported = text_at(last, 0);
    return imported.isEmpty() || imported == names_hash(database);
}

} // namespace outturn::workspace
