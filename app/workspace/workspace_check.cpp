// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace_check.h"

#include "foundation/sha256.h"
#include "workspace/account_hash.h"
#include "workspace/act_store.h"
#include "workspace/case_check.h"
#include "workspace/figures_hash.h"
#include "workspace/names_hash.h"
#include "workspace/report_store.h"
#include "workspace/schema.h"
#include "workspace/scheme_store.h"
#include "workspace/statement_text.h"
#include "workspace/trail.h"
#include "workspace/workspace_file.h"

#include <QtCore/QCoreApplication>

namespace outturn::workspace {
namespace {

int count_of(SQLite::Database &database, const char *sql)
{
    SQLite::Statement statement(database, sql);
    statement.executeStep();
    return statement.getColumn(0).getInt();
}

void check_structure(SQLite::Database &database, WorkspaceCheck &check)
{
    SQLite::Statement integrity(database, "PRAGMA integrity_check(10)");
    while (integrity.executeStep()) {
        const QString line = text_at(integrity, 0);
        if (line != QLatin1String("ok"))
            check.disagreements.append(
                QCoreApplication::translate("workspace", "The file's structure is damaged: %1.").arg(line));
    }
    SQLite::Statement foreign(database, "PRAGMA foreign_key_check");
    while (foreign.executeStep())
        check.disagreements.append(
            QCoreApplication::translate("workspace", "A row of the table %1 points at a row that is not there.")
                .arg(text_at(foreign, 0)));
}

void check_originals(SQLite::Database &database, const std::stop_token &stop, WorkspaceCheck &check)
{
    SQLite::Statement rows(database,
                           "SELECT r.id,r.file_name,r.sha256,r.bytes,o.content FROM outcome_return r "
                           "JOIN original o ON o.return_id=r.id ORDER BY r.id");
    while (rows.executeStep() && !stop.stop_requested()) {
        ++check.originals;
        const SQLite::Column blob = rows.getColumn(4);
        const QByteArray content = qUncompress(static_cast<const uchar *>(blob.getBlob()), blob.getBytes());
        if (content.size() != rows.getColumn(3).getInt64()
            || QString::fromLatin1(sha256_hex(content)) != text_at(rows, 2))
            check.disagreements.append(
                QCoreApplication::translate("workspace",
                                            "The kept original of return %1, %2, does not have its SHA-256.")
                    .arg(rows.getColumn(0).getInt64())
                    .arg(text_at(rows, 1)));
    }
}

void check_originals_are_there(SQLite::Database &database, WorkspaceCheck &check)
{
    SQLite::Statement rows(database,
                           "SELECT id,file_name FROM outcome_return WHERE bytes<=? AND id NOT IN "
                           "(SELECT return_id FROM original) ORDER BY id");
    rows.bind(1, static_cast<int64_t>(largest_kept_original));
    while (rows.executeStep())
        check.disagreements.append(
            QCoreApplication::translate("workspace", "Return %1, %2, has lost its kept original.")
                .arg(rows.getColumn(0).getInt64())
                .arg(text_at(rows, 1)));
}

void check_figures(SQLite::Database &database, const std::stop_token &stop, WorkspaceCheck &check)
{
    SQLite::Statement rows(database,
                           "SELECT r.id,r.file_name,json_extract(t.detail,'$.figures'),"
                           "coalesce(json_extract(t.detail,'$.figures_version'),1) FROM outcome_return r "
                           "JOIN trail t ON t.kind='import' AND json_extract(t.detail,'$.sha256')=r.sha256 "
                           "ORDER BY r.id");
    while (rows.executeStep() && !stop.stop_requested()) {
        const qint64 id = rows.getColumn(0).getInt64();
        if (QString::fromLatin1(figures_hash(database, id, rows.getColumn(3).getInt())) != text_at(rows, 2))
            check.disagreements.append(
                QCoreApplication::translate("workspace",
                                            "The figures of return %1, %2, are not those that were imported.")
                    .arg(id)
                    .arg(text_at(rows, 1)));
    }
}

void check_accounts(SQLite::Database &database, const std::stop_token &stop, WorkspaceCheck &check)
{
    // Entries of the first version tell of the figures alone.
    SQLite::Statement rows(database,
                           "SELECT r.id,r.file_name,json_extract(t.detail,'$.account') FROM outcome_return r "
                           "JOIN trail t ON t.kind='import' AND json_extract(t.detail,'$.sha256')=r.sha256 "
                           "WHERE json_extract(t.detail,'$.account') IS NOT NULL ORDER BY r.id");
    while (rows.executeStep() && !stop.stop_requested()) {
        const qint64 id = rows.getColumn(0).getInt64();
        if (QString::fromLatin1(account_hash(database, id)) != text_at(rows, 2))
            check.disagreements.append(
                QCoreApplication::translate("workspace",
                                            "What is stored about the rows of return %1, %2, is not what was imported.")
                    .arg(id)
                    .arg(text_at(rows, 1)));
    }
    SQLite::Statement sheets(database,
                             "SELECT id,file_name FROM outcome_return r WHERE (row_count,accepted,excluded,in_error) "
                             "IS NOT (SELECT sum(row_count),sum(accepted),sum(excluded),sum(in_error) "
                             "FROM return_sheet WHERE return_id=r.id) ORDER BY id");
    while (sheets.executeStep())
        check.disagreements.append(
            QCoreApplication::translate("workspace",
                                        "The rows of the sheets of return %1, %2, do not add up to its rows.")
                .arg(sheets.getColumn(0).getInt64())
                .arg(text_at(sheets, 1)));
}

void check_superseding(SQLite::Database &database, WorkspaceCheck &check)
{
    // A figure goes out of force only when a later return gives another under the same key; one that was counted from
    // cases also when a later return brings others of the same programme.
    const int hidden =
        count_of(database,
                 "SELECT (SELECT count(*) FROM cell WHERE superseded_by<=return_id)+(SELECT count(*) FROM ("
                 "SELECT superseded_by,measure,programme,period_end,period_start,provider,aspect,contract,area,cohort,"
                 "caseload FROM cell WHERE superseded_by>return_id AND NOT (coalesce(case_rows,1)=0 AND EXISTS("
                 "SELECT 1 FROM outcome_return r JOIN cell n ON n.return_id=r.id WHERE r.id=cell.superseded_by AND "
                 "r.is_case_return=1 AND n.programme=cell.programme)) EXCEPT "
                 "SELECT return_id,measure,programme,period_end,period_start,provider,aspect,contract,area,cohort,"
                 "caseload FROM cell))");
    if (hidden > 0)
        check.disagreements.append(QCoreApplication::translate(
            "workspace", "%n figure(s) are out of force without a later one in their place.", nullptr, hidden));
}

void check_imports_in_trail(SQLite::Database &database, WorkspaceCheck &check)
{
    // Each import wrote its entry in the transaction of its return.
    SQLite::Statement rows(database,
                           "SELECT r.id,r.file_name FROM outcome_return r WHERE NOT EXISTS (SELECT 1 FROM trail "
                           "t WHERE t.kind='import' AND json_extract(t.detail,'$.sha256')=r.sha256 AND "
                           "json_extract(t.detail,'$.rows')=r.row_count AND "
                           "json_extract(t.detail,'$.accepted')=r.accepted AND "
                           "json_extract(t.detail,'$.in_error')=r.in_error) ORDER BY r.id");
    while (rows.executeStep())
        check.disagreements.append(
            QCoreApplication::translate("workspace",
                                        "Return %1, %2, does not agree with the trail's record of its import.")
                .arg(rows.getColumn(0).getInt64())
                .arg(text_at(rows, 1)));
}

void check_names(SQLite::Database &database, WorkspaceCheck &check)
{
    if (!names_are_as_imported(database))
        check.disagreements.append(
            QCoreApplication::translate("workspace",
                                        "The names and descriptions of programmes, measures or providers are not those "
                                        "that the last import left."));
}

/// What is stored in revisions and as acts, each with its entry in the trail.
void check_revisions_and_acts(SQLite::Database &database, WorkspaceCheck &check)
{
    check.schemes = count_of(database, "SELECT count(*) FROM stored_scheme");
    check.reports = count_of(database, "SELECT count(*) FROM stored_report");
    check.acts = count_of(database, "SELECT count(*) FROM act");
    if (const QString altered = first_altered_scheme(database); !altered.isEmpty())
        check.disagreements.append(
            QCoreApplication::translate("workspace", "What is stored as %1 is not what was adopted.").arg(altered));
    if (const QString altered = first_altered_report(database); !altered.isEmpty())
        check.disagreements.append(
            QCoreApplication::translate("workspace", "What is stored as %1 is not what was saved.").arg(altered));
    if (const QString altered = first_altered_act(database); !altered.isEmpty())
        check.disagreements.append(altered);
}

bool is_in_trail(SQLite::Database &database, const QString &hash)
{
    SQLite::Statement entry(database, "SELECT 1 FROM trail WHERE hash=?");
    bind_text(entry, 1, hash);
    return entry.executeStep();
}

void check_trail(SQLite::Database &database, const QByteArray &expected_hash, WorkspaceCheck &check)
{
    check.trail_entries = count_of(database, "SELECT count(*) FROM trail");
    SQLite::Statement last(database, "SELECT hash FROM trail ORDER BY sequence DESC LIMIT 1");
    if (last.executeStep())
        check.last_hash = text_at(last, 0).toLatin1();
    if (const auto broken = first_broken_entry(database))
        check.disagreements.append(
            QCoreApplication::translate("workspace", "The trail was altered: entry %1 does not fit the one before.")
                .arg(*broken));
    SQLite::Statement out(database,
                          "SELECT file_name,at FROM document_out WHERE trail_hash<>'' AND trail_hash NOT IN "
                          "(SELECT hash FROM trail) ORDER BY sequence LIMIT 1");
    if (out.executeStep())
        check.disagreements.append(
            QCoreApplication::translate("workspace",
                                        "The trail was cut off or written anew: what it ended with when %1 went out on "
                                        "%2 is in it no longer.")
                .arg(text_at(out, 0), text_at(out, 1).left(10)));
    if (!expected_hash.isEmpty() && !is_in_trail(database, QString::fromLatin1(expected_hash)))
        check.disagreements.append(
            QCoreApplication::translate("workspace", "No entry of the trail has the hash that was noted: %1.")
                .arg(QString::fromLatin1(expected_hash)));
}

} // namespace

Result<WorkspaceCheck> check_workspace(const QString &path, const std::stop_token &stop,
                                       const QByteArray &expected_hash)
{
    const Result<WorkspaceFile> file = WorkspaceFile::open(path, WorkspaceFile::Mode::read_only);
    if (!file)
        return tl::unexpected(file.error());
    try {
        SQLite::Database &database = file->database();
        WorkspaceCheck check;
        check_structure(database, check);
        check.returns = count_of(database, "SELECT count(*) FROM outcome_return");
        check.cells = count_of(database, "SELECT count(*) FROM cell");
        check_originals(database, stop, check);
        check_originals_are_there(database, check);
        check_imports_in_trail(database, check);
        check_figures(database, stop, check);
        check_accounts(database, stop, check);
        check_names(database, check);
        check_superseding(database, check);
        check_cases(database, stop, check);
        check_revisions_and_acts(database, check);
        check_trail(database, expected_hash, check);
        if (stop.stop_requested())
            return failure(ErrorCode::cancelled, QCoreApplication::translate("workspace", "The check was cancelled."));
        return check;
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(workspace_error(path, exception.getErrorCode(), QString::fromUtf8(exception.what())));
    }
}

} // namespace outturn::workspace
