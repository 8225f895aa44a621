// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hand_made_plan.h"
#include "support/result_check.h"
#include "support/temporary_workspace.h"
#include "workspace/report_store.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QCryptographicHash>
#include <QtCore/QRegularExpression>

using namespace outturn;
using namespace outturn::workspace;
using outturn::test::TemporaryWorkspace;
using outturn::test::two_councils;

namespace {

Result<> save(const TemporaryWorkspace &workspace, const QString &name, const QByteArray &json,
              const Clock &clock = TemporaryWorkspace::still_clock())
{
    auto file = WorkspaceFile::open(workspace.path(), WorkspaceFile::Mode::read_write);
    if (!file)
        return tl::unexpected(file.error());
    return save_report_definition(*file, {name, 99, {}, json}, clock);
}

QStringList names_of(const TemporaryWorkspace &workspace)
{
    QStringList names;
    const auto stored = workspace.reader()->stored_reports();
    for (const StoredReport &report : *stored)
        names.append(report.name);
    return names;
}

} // namespace

/// A report that somebody composed is there next month, and whoever changed it leaves a trace.
class TestReportStore : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_last_revision_of_each_name_holds();
    void what_holds_already_is_no_new_revision();
    void a_report_can_be_taken_off_the_list_and_come_back();
    void names_in_any_script_come_back_as_they_were();
    void a_report_without_a_name_is_refused();
    void a_stored_report_is_never_changed();
    void what_another_tool_changed_is_found_data();
    void what_another_tool_changed_is_found();
    void the_trail_reads_as_it_was_written();
    void the_last_change_is_that_of_the_trail();
    void what_left_the_window_is_noted_outside_the_trail();
};

void TestReportStore::the_last_revision_of_each_name_holds()
{
    TemporaryWorkspace workspace;
    QCOMPARE(workspace.reader()->stored_reports()->size(), size_t(0));
    QVERIFY_RESULT(save(workspace, u"monthly"_qs, "{\"a\":1}"));
    QVERIFY_RESULT(save(workspace, u"committee"_qs, "{}"));
    QVERIFY_RESULT(save(workspace, u"monthly"_qs, "{\"a\":2}"));
    const auto stored = workspace.reader()->stored_reports();
    QVERIFY_RESULT(stored);
    QCOMPARE(stored->size(), size_t(2));
    QCOMPARE(stored->at(0).name, u"committee"_qs);
    QCOMPARE(stored->at(0).revision, 1);
    QCOMPARE(stored->at(1).name, u"monthly"_qs);
    QCOMPARE(stored->at(1).revision, 2);
    QCOMPARE(stored->at(1).json, QByteArray("{\"a\":2}"));
    QCOMPARE(stored->at(1).saved_at, TemporaryWorkspace::still_clock()());
    const auto check = check_workspace(workspace.path(), {});
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements, QStringList());
    QCOMPARE(check->reports, 3);
    QCOMPARE(check->trail_entries, 3);
}

void TestReportStore::what_holds_already_is_no_new_revision()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(save(workspace, u"monthly"_qs, "{}"));
    QVERIFY_RESULT(save(workspace, u"monthly"_qs, "{}"));
    QCOMPARE(workspace.reader()->stored_reports()->front().revision, 1);
    QCOMPARE(workspace.reader()->trail()->size(), size_t(1));
    QVERIFY_RESULT(save(workspace, u"Monthly"_qs, "{}")); // of another name it is the first
    QCOMPARE(names_of(workspace), QStringList({u"Monthly"_qs, u"monthly"_qs}));
}

void TestReportStore::a_report_can_be_taken_off_the_list_and_come_back()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(save(workspace, u"never there"_qs, {}));
    QCOMPARE(workspace.reader()->trail()->size(), size_t(0));
    QVERIFY_RESULT(save(workspace, u"monthly"_qs, "{}"));
    QVERIFY_RESULT(save(workspace, u"monthly"_qs, {}));
    QCOMPARE(names_of(workspace), QStringList());
    QVERIFY_RESULT(save(workspace, u"monthly"_qs, {}));
    QCOMPARE(workspace.reader()->trail()->size(), size_t(2));
    QVERIFY_RESULT(save(workspace, u"monthly"_qs, "{}"));
    QCOMPARE(workspace.reader()->stored_reports()->front().revision, 3);
    QCOMPARE(check_workspace(workspace.path(), {})->disagreements, QStringList());
}

void TestReportStore::names_in_any_script_come_back_as_they_were()
{
    TemporaryWorkspace workspace;
    const QString quoted = u"Adroddiad \"mis Mai\" – O'Neill; DROP TABLE"_qs;
    const QString half = u"half "_qs + QChar(0xD800);
    const QByteArray json = QString(u"{\"title\":\"Pa mor bell ŵyr neb?\"}"_qs).toUtf8();
    QVERIFY_RESULT(save(workspace, quoted, json));
    QVERIFY_RESULT(save(workspace, half, json));
    const auto stored = workspace.reader()->stored_reports();
    QCOMPARE(stored->size(), size_t(2));
    QCOMPARE(stored->at(0).name, quoted);
    QCOMPARE(stored->at(0).json, json);
    // Half a character is none in UTF-8, and stands as the sign for that.
    QVERIFY(stored->at(1).name.startsWith(u"half "));
    QCOMPARE(check_workspace(workspace.path(), {})->disagreements, QStringList());
}

void TestReportStore::a_report_without_a_name_is_refused()
{
    TemporaryWorkspace workspace;
    QVERIFY_FAILURE(save(workspace, {}, "{}"), ErrorCode::wrong_usage, "name");
    QVERIFY_FAILURE(save(workspace, u"  "_qs, "{}"), ErrorCode::wrong_usage, "name");
    QCOMPARE(workspace.reader()->stored_reports()->size(), size_t(0));
}

void TestReportStore::a_stored_report_is_never_changed()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(save(workspace, u"monthly"_qs, "{}"));
    SQLite::Database other_tool(workspace.path().toStdString(), SQLite::OPEN_READWRITE);
    QVERIFY_THROWS_EXCEPTION(SQLite::Exception, other_tool.exec("UPDATE stored_report SET json='1'"));
    QVERIFY_THROWS_EXCEPTION(SQLite::Exception, other_tool.exec("DELETE FROM stored_report"));
}

void TestReportStore::what_another_tool_changed_is_found_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("words");
    QTest::newRow("the definition") << QByteArray("UPDATE stored_report SET json='{\"b\":1}' WHERE name='monthly'")
                                    << u"revision 1 of the report \"monthly\""_qs;
    QTest::newRow("the name") << QByteArray("UPDATE stored_report SET name='yearly' WHERE name='monthly'")
                              << u"revision 1 of the report \"yearly\""_qs;
    QTest::newRow("the time") << QByteArray("UPDATE stored_report SET saved_at='2020-01-01T00:00:00.000Z' WHERE "
                                            "sequence=2")
                              << u"revision 1 of the report \"committee\""_qs;
    QTest::newRow("one taken out") << QByteArray("DELETE FROM stored_report WHERE sequence=2")
                                   << u"revision 1 of the report \"committee\""_qs;
    QTest::newRow("one made up") << QByteArray("INSERT INTO stored_report VALUES(3,'monthly',2,'','{}')")
                                 << u"revision 2 of the report \"monthly\""_qs;
}

void TestReportStore::what_another_tool_changed_is_found()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, words);
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(save(workspace, u"monthly"_qs, "{\"a\":1}"));
    QVERIFY_RESULT(save(workspace, u"committee"_qs, "{}"));
    {
        SQLite::Database other_tool(workspace.path().toStdString(), SQLite::OPEN_READWRITE);
        other_tool.exec("DROP TRIGGER report_is_never_changed; DROP TRIGGER report_is_never_deleted");
        other_tool.exec(sql.toStdString());
    }
    const auto check = check_workspace(workspace.path(), {});
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements.size(), 1);
    QVERIFY2(check->disagreements[0].contains(words), qPrintable(check->disagreements[0]));
}

void TestReportStore::the_trail_reads_as_it_was_written()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    QVERIFY_RESULT(save(workspace, u"monthly"_qs, "{}"));
    const auto trail = workspace.reader()->trail();
    QVERIFY_RESULT(trail);
    QCOMPARE(trail->size(), size_t(2));
    QCOMPARE(trail->at(0).sequence, 1);
    QCOMPARE(trail->at(0).kind, u"import"_qs);
    QVERIFY(trail->at(0).previous_hash.isEmpty());
    const TrailEntry &second = trail->at(1);
    QCOMPARE(second.kind, u"report"_qs);
    QCOMPARE(second.at, TemporaryWorkspace::still_clock()());
    QCOMPARE(second.previous_hash, trail->at(0).hash);
    QVERIFY2(second.detail.contains("\"name\":\"monthly\""), second.detail.constData());
    // The hash by hand, as the format has it: each part behind its length and a colon.
    QByteArray parts;
    for (const QByteArray &part : {QByteArray("2"), QByteArray("2025-05-06T12:30:00.000Z"), QByteArray("report"),
                                   second.detail, second.previous_hash})
        parts += QByteArray::number(part.size()) + ':' + part;
    QCOMPARE(second.hash, QCryptographicHash::hash(parts, QCryptographicHash::Sha256).toHex());
}

void TestReportStore::the_last_change_is_that_of_the_trail()
{
    TemporaryWorkspace workspace;
    QVERIFY(!workspace.reader()->last_change()->isValid());
    QVERIFY_RESULT(workspace.store(two_councils()));
    const QDateTime later(QDate(2026, 2, 3), QTime(4, 5, 6, 789), Qt::UTC);
    QVERIFY_RESULT(save(workspace, u"monthly"_qs, "{}", [later] { return later; }));
    const auto changed = workspace.reader()->last_change();
    QVERIFY_RESULT(changed);
    QCOMPARE(*changed, later);
    QCOMPARE(changed->timeSpec(), Qt::UTC);
}

void TestReportStore::what_left_the_window_is_noted_outside_the_trail()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    {
        auto file = WorkspaceFile::open(workspace.path(), WorkspaceFile::Mode::read_write);
        QVERIFY_RESULT(file);
        QVERIFY_RESULT(note_document_out(*file, u"report"_qs, u"/home/ann/Desktop/spread.html"_qs, "ab12",
                                         TemporaryWorkspace::still_clock()));
        QVERIFY_RESULT(note_document_out(*file, u"chart"_qs, u"C:\\Users\\ann\\funnel.svg"_qs, "cd34",
                                         TemporaryWorkspace::still_clock()));
    }
    SQLite::Database other_tool(workspace.path().toStdString());
    SQLite::Statement rows(other_tool, "SELECT at||' '||what||' '||file_name||' '||sha256 FROM document_out");
    QStringList noted;
    while (rows.executeStep())
        noted.append(QString::fromUtf8(rows.getColumn(0).getText()));
    QCOMPARE(noted,
             QStringList({u"2025-05-06T12:30:00.000Z report spread.html ab12"_qs,
                          u"2025-05-06T12:30:00.000Z chart funnel.svg cd34"_qs}));
    QCOMPARE(workspace.reader()->trail()->size(), size_t(1));
    QCOMPARE(check_workspace(workspace.path(), {})->disagreements, QStringList());
}

QTEST_APPLESS_MAIN(TestReportStore)
#include "test_report_store.moc"
