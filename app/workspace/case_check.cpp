// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/case_check.h"

#include "workspace/case_columns.h"
#include "workspace/case_run_hash.h"
#include "workspace/cell_columns.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

namespace outturn::workspace {
namespace {

/// What the trail says of a return of cases.
struct CaseReturn {
    qint64 id = 0;
    QString file_name;
    QString sha256; ///< over its runs
};

struct Run {
    qint64 number = 0;
    qint64 first_row = 0;
    qint64 last_row = 0;
    QByteArray sha256;
};

std::vector<Run> runs_of(SQLite::Database &database, qint64 return_id)
{
    std::vector<Run> runs;
    SQLite::Statement rows(database,
                           "SELECT run,first_row,last_row,sha256 FROM case_run WHERE return_id=? ORDER BY run");
    rows.bind(1, static_cast<int64_t>(return_id));
    while (rows.executeStep())
        runs.push_back({rows.getColumn(0).getInt64(), rows.getColumn(1).getInt64(), rows.getColumn(2).getInt64(),
                        text_at(rows, 3).toLatin1()});
    return runs;
}

/// Hashes runs anew from what is stored. Borrows the database.
class RunReader
{
public:
    RunReader(SQLite::Database &database, qint64 return_id)
        : ranges_(database,
                  "SELECT first_row,last_row,cell_id FROM case_range WHERE first_row BETWEEN ? AND ? "
                  "ORDER BY first_row"),
          rows_(database,
                std::string("SELECT id,") + row_columns + " FROM case_row WHERE id BETWEEN ? AND ? ORDER BY id"),
          cell_(database, std::string(cell_columns) + "WHERE id=? AND return_id=? AND case_rows>0"),
          return_id_(return_id)
    {}

    /// Empty where the ranges do not cover the run without gap or overlap, or where rows are missing.
    QByteArray hash(const Run &run, qint64 &rows_read)
    {
        CaseRunHash hash;
        qint64 expected = run.first_row;
        ranges_.bind(1, run.first_row);
        ranges_.bind(2, run.last_row);
        bool whole = true;
        while (whole && ranges_.step()) {
            const qint64 first = ranges_.number(0);
            const qint64 last = ranges_.number(1);
            const QByteArray key = key_of(ranges_.number(2));
            whole = first == expected && last >= first && last <= run.last_row && !key.isEmpty();
            if (!whole)
                break;
            hash.add_range(key, last - first + 1);
            rows_.bind(1, first);
            rows_.bind(2, last);
            while (rows_.step()) {
                hash.add(read_record(rows_));
                ++expected;
                ++rows_read;
            }
            rows_.reset();
            whole = expected == last + 1;
        }
        ranges_.reset();
        return whole && expected == run.last_row + 1 ? hash.hex() : QByteArray();
    }

private:
    const QByteArray &key_of(qint64 cell)
    {
        auto known = keys_.find(cell);
        if (known == keys_.end()) {
            cell_.reset();
            cell_.bind(1, static_cast<int64_t>(cell));
            cell_.bind(2, static_cast<int64_t>(return_id_));
            known = keys_.insert(cell, cell_.executeStep() ? key_bytes(read_cell(cell_).key) : QByteArray());
        }
        return known.value();
    }

    BareStatement ranges_;
    BareStatement rows_;
    SQLite::Statement cell_;
    QHash<qint64, QByteArray> keys_;
    qint64 return_id_;
};

QByteArray cases_hash(SQLite::Database &database, qint64 return_id, const std::vector<Run> &runs)
{
    CasesHash hash;
    for (const Run &run : runs)
        hash.add_run(run.sha256);
    SQLite::Statement offsets(database, "SELECT line,offset FROM line_offset WHERE return_id=? ORDER BY line");
    offsets.bind(1, static_cast<int64_t>(return_id));
    while (offsets.executeStep())
        hash.add_offset({offsets.getColumn(0).getInt(), offsets.getColumn(1).getInt64()});
    return hash.hex();
}

/// A value that no import stores is a disagreement, too.
bool agrees(RunReader &reader, const Run &run, WorkspaceCheck &check)
{
    try {
        return reader.hash(run, check.case_rows) == run.sha256;
    } catch (const SQLite::Exception &exception) {
        if (exception.getErrorCode() != SQLITE_CORRUPT)
            throw;
        return false;
    }
}

/// Gives the first row behind the return's. Of a reader that found a run altered no more is asked.
qint64 check_return(SQLite::Database &database, const CaseReturn &entry, qint64 first_row, const std::stop_token &stop,
                    WorkspaceCheck &check)
{
    RunReader reader(database, entry.id);
    const std::vector<Run> runs = runs_of(database, entry.id);
    bool is_whole = true;
    qint64 number = 1;
    for (const Run &run : runs) {
        if (stop.stop_requested())
            return first_row;
        const bool follows = run.number == number++ && run.first_row == first_row;
        if (is_whole && (!follows || !agrees(reader, run, check))) {
            is_whole = false;
            check.disagreements.append(
                QCoreApplication::translate("workspace",
                                            "Run %1 of the cases of return %2, %3, is not what was imported.")
                    .arg(QString::number(run.number), QString::number(entry.id), entry.file_name));
        }
        first_row = run.last_row + 1;
    }
    if (QString::fromLatin1(cases_hash(database, entry.id, runs)) != entry.sha256)
        check.disagreements.append(
            QCoreApplication::translate("workspace",
                                        "The runs of the cases of return %1, %2, are not those that were imported.")
                .arg(QString::number(entry.id), entry.file_name));
    return first_row;
}

bool is_there(SQLite::Database &database, const char *sql)
{
    SQLite::Statement statement(database, sql);
    return statement.executeStep();
}

} // namespace

void check_cases(SQLite::Database &database, const std::stop_token &stop, WorkspaceCheck &check)
{
    qint64 first_row = 1;
    SQLite::Statement returns(database,
                              "SELECT r.id,r.file_name,coalesce(json_extract(t.detail,'$.cases'),''),"
                              "r.is_case_return FROM outcome_return r JOIN trail t ON t.kind='import' AND "
                              "json_extract(t.detail,'$.sha256')=r.sha256 ORDER BY r.id");
    while (returns.executeStep() && !stop.stop_requested()) {
        const CaseReturn entry{returns.getColumn(0).getInt64(), text_at(returns, 1), text_at(returns, 2)};
        const bool has_cases = !entry.sha256.isEmpty();
        if (has_cases != (returns.getColumn(3).getInt() != 0))
            check.disagreements.append(
                QCoreApplication::translate("workspace",
                                            "Return %1, %2, does not agree with the trail on whether it gives cases.")
                    .arg(QString::number(entry.id), entry.file_name));
        if (has_cases)
            first_row = check_return(database, entry, first_row, stop, check);
    }
    SQLite::Statement beyond(database, "SELECT EXISTS(SELECT 1 FROM case_row WHERE id<1 OR id>=?)");
    beyond.bind(1, static_cast<int64_t>(first_row));
    beyond.executeStep();
    if (!stop.stop_requested() && beyond.getColumn(0).getInt() != 0)
        check.disagreements.append(
            QCoreApplication::translate("workspace", "There are case rows that no import has stored."));
    if (is_there(database,
                 "SELECT 1 FROM cell c WHERE c.case_rows IS NOT (CASE "
                 "WHEN EXISTS(SELECT 1 FROM case_range WHERE cell_id=c.id) "
                 "THEN (SELECT sum(last_row-first_row+1) FROM case_range WHERE cell_id=c.id) "
                 "WHEN c.aspect=0 AND c.return_id IN (SELECT id FROM outcome_return WHERE is_case_return=1) "
                 "THEN 0 END) LIMIT 1"))
        check.disagreements.append(
            QCoreApplication::translate("workspace", "A figure does not agree with the case rows that it is made of."));
}

} // namespace outturn::workspace
