// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/plain_row.h"

namespace outturn::ingest {

ImportLog::Place PlainRow::place(PlainColumns::Column column) const
{
    if (!columns_.has(column))
        return {record_.row, 0, {}, {}, sheet_};
    const int position = columns_.position(column);
    return {record_.row, position + 1, header_[position], text(column), sheet_};
}

void PlainRow::reject(PlainColumns::Column column, const QString &rule, const QString &what)
{
    log_.error(place(column), rule, what);
    in_error = true;
}

} // namespace outturn::ingest
