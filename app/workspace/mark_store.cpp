// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/mark_store.h"

#include "workspace/statement_row.h"

#include <sqlite3.h>

#include <algorithm>
#include <tuple>

namespace outturn::workspace {

void store_marks(SQLite::Database &database, qint64 return_id, const std::vector<ReturnMark> &marks)
{
    SQLite::Statement insert(database, "INSERT INTO return_mark VALUES(?,?,?,?,?,?,?,?,?,?,?)");
    int position = 0;
    for (const ReturnMark &mark : marks) {
        StatementRow row(insert);
        row << return_id << position++ << return_mark_word(mark.kind) << mark.programme.text << mark.provider.text
            << day_text(mark.period.start) << day_text(mark.period.end) << mark.text << mark.sheet << mark.row
            << mark.column;
        row.run();
    }
}

std::vector<ReturnMark> read_marks(SQLite::Database &database)
{
    std::vector<ReturnMark> marks;
    SQLite::Statement rows(database,
                           "SELECT kind,programme,provider,period_start,period_end,text,return_id,row_number,"
                           "column_number,sheet FROM return_mark ORDER BY programme,provider,period_end,"
                           "period_start DESC,kind,return_id,position");
    while (rows.executeStep()) {
        const std::optional<ReturnMarkKind> kind = return_mark_from_word(text_at(rows, 0));
        if (!kind)
            throw SQLite::Exception("a mark is of no known kind", SQLITE_CORRUPT);
        ReturnMark mark{*kind,
                        ProgrammeId(text_at(rows, 1)),
                        ProviderId(text_at(rows, 2)),
                        {day_at(rows, 3), day_at(rows, 4)},
                        text_at(rows, 5),
                        rows.getColumn(6).getInt64(),
                        rows.getColumn(7).getInt(),
                        rows.getColumn(8).getInt(),
                        text_at(rows, 9)};
        const bool replaces = !marks.empty() && marks.back().kind == mark.kind
            && marks.back().programme == mark.programme && marks.back().provider == mark.provider
            && marks.back().period == mark.period;
        if (replaces)
            marks.pop_back();
        marks.push_back(std::move(mark));
    }
    const auto order = [](const ReturnMark &mark) {
        return std::tie(mark.programme, mark.provider, mark.period, mark.kind);
    };
    std::sort(marks.begin(), marks.end(),
              [&order](const ReturnMark &a, const ReturnMark &b) { return order(a) < order(b); });
    return marks;
}

} // namespace outturn::workspace
