// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/figures_hash.h"

#include "foundation/sha256.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace outturn::workspace {
namespace {

void add_rows(SQLite::Database &database, const char *sql, qint64 return_id, Sha256 &hash)
{
    SQLite::Statement rows(database, sql);
    rows.bind(1, static_cast<int64_t>(return_id));
    const int columns = rows.getColumnCount();
    while (rows.executeStep()) {
        QByteArray row;
        for (int i = 0; i < columns; ++i) {
            const SQLite::Column column = rows.getColumn(i);
            // No number is not the same as an empty text; and the length keeps two neighbours from passing for one.
            const QByteArrayView text(column.getText(), column.getBytes());
            row +=
                column.isNull() ? QByteArray("-;") : QByteArray::number(text.size()) + ':' + text.toByteArray() + ';';
        }
        hash.add(row + '\n');
    }
}

} // namespace

QByteArray figures_hash(SQLite::Database &database, qint64 return_id)
{
    Sha256 hash;
    add_rows(database,
             "SELECT programme,measure,period_start,period_end,provider,contract,area,cohort,caseload,aspect,numerator,"
             "denominator,expected,value,standard_error,published_rate,published_rate_differs,pence,missing FROM cell "
             "WHERE return_id=? ORDER BY id",
             return_id, hash);
    add_rows(
        database,
        "SELECT o.cell_id-(SELECT min(id) FROM cell WHERE return_id=?1),o.part,o.row_number,o.column_number,o.text,"
        "o.missing FROM cell c JOIN cell_origin o ON o.cell_id=c.id WHERE c.return_id=?1 ORDER BY o.cell_id,o.part",
        return_id, hash);
    return hash.hex();
}

} // namespace outturn::workspace
