// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hand_made_plan.h"
#include "support/result_check.h"
#include "support/temporary_workspace.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

using namespace outturn;
using namespace outturn::workspace;
using outturn::test::TemporaryWorkspace;
using outturn::test::two_councils;

/// A change made with another tool shows.
class TestWorkspaceCheck : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void an_untouched_workspace_is_whole();
    void what_another_tool_changed_is_found_data();
    void what_another_tool_changed_is_found();
    void the_trail_cannot_be_changed_by_mistake();
    void a_damaged_original_is_found();
    void a_damaged_page_is_found();
    void checking_can_be_cancelled();
    void checking_writes_nothing();
};

void TestWorkspaceCheck::an_untouched_workspace_is_whole()
{
    TemporaryWorkspace workspace;
    const auto empty = check_workspace(workspace.path(), {});
    QVERIFY_RESULT(empty);
    QCOMPARE(empty->disagreements, QStringList());
    QCOMPARE(empty->returns, 0);
    QVERIFY_RESULT(workspace.store(two_councils()));
    const auto check = check_workspace(workspace.path(), {});
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements, QStringList());
    QCOMPARE(check->returns, 1);
    QCOMPARE(check->originals, 1);
    QCOMPARE(check->cells, 4);
    QCOMPARE(check->trail_entries, 1);
}

void TestWorkspaceCheck::what_another_tool_changed_is_found_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("words");
    const QByteArray unlock("DROP TRIGGER trail_is_never_changed; DROP TRIGGER trail_is_never_shortened; ");
    QTest::newRow("the time of an entry")
        << unlock + "UPDATE trail SET at='2020-01-01T00:00:00.000Z' WHERE sequence=2" << u"entry 2"_qs;
    QTest::newRow("the words of an entry")
        << unlock + "UPDATE trail SET detail=replace(detail,'return.csv','other.csv') WHERE sequence=1"
        << u"entry 1"_qs;
    QTest::newRow("the kind of an entry") << unlock + "UPDATE trail SET kind='note' WHERE sequence=3" << u"entry 3"_qs;
    QTest::newRow("an entry taken out") << unlock + "DELETE FROM trail WHERE sequence=2" << u"entry 3"_qs;
    QTest::newRow("the first entry taken out") << unlock + "DELETE FROM trail WHERE sequence=1" << u"entry 2"_qs;
    QTest::newRow("the last entry taken out") << unlock + "DELETE FROM trail WHERE sequence=3" << u"Return 3"_qs;
    QTest::newRow("two entries in one another's place") << unlock
            + "UPDATE trail SET sequence=9 WHERE sequence=1; UPDATE trail SET sequence=1 WHERE sequence=2; UPDATE "
              "trail "
              "SET sequence=2 WHERE sequence=9" << u"entry 1"_qs;
    QTest::newRow("the hash of an original")
        << QByteArray("UPDATE outcome_return SET sha256=replace(sha256,substr(sha256,1,2),'zz') WHERE id=2")
        << u"return 2"_qs;
    QTest::newRow("an original of another return")
        << QByteArray("UPDATE original SET content=(SELECT content FROM original WHERE return_id=1) WHERE return_id=3")
        << u"return 3"_qs;
    QTest::newRow("an original taken out") << QByteArray("DELETE FROM original WHERE return_id=2") << u"Return 2"_qs;
    QTest::newRow("the number of rows") << QByteArray(
        "UPDATE outcome_return SET row_count=row_count+1, accepted=accepted+1 WHERE id=1")
                                        << u"Return 1"_qs;
    QTest::newRow("rows moved from excluded to in error")
        << QByteArray("UPDATE outcome_return SET excluded=excluded-1, in_error=in_error+1 WHERE id=1")
        << u"Return 1"_qs;
    QTest::newRow("a numerator") << QByteArray("UPDATE cell SET numerator=99 WHERE numerator=30 AND return_id=3")
                                 << u"return 3"_qs;
    QTest::newRow("a cost") << QByteArray("UPDATE cell SET pence=1 WHERE pence=5000 AND return_id=3") << u"return 3"_qs;
    QTest::newRow("a figure taken out") << QByteArray(
        "DELETE FROM cell_origin WHERE cell_id=9; DELETE FROM cell WHERE id=9")
                                        << u"eturn 3"_qs;
    QTest::newRow("a figure hidden") << QByteArray("UPDATE cell SET superseded_by=1 WHERE numerator=30 AND return_id=3")
                                     << u"out of force"_qs;
    QTest::newRow("a place in the file") << QByteArray(
        "UPDATE cell_origin SET row_number=row_number+1 WHERE cell_id=9 AND part=0")
                                         << u"return 3"_qs;
    QTest::newRow("a range") << QByteArray(
        "UPDATE cell SET numerator_low=20,numerator_high=40 WHERE numerator=30 AND return_id=3")
                             << u"return 3"_qs;
    QTest::newRow("the sheet of a place")
        << QByteArray("UPDATE cell_origin SET sheet='other' WHERE cell_id=9") << u"return 3"_qs;
    QTest::newRow("why a row was left out")
        << QByteArray("UPDATE left_out SET rule='note-row' WHERE return_id=2") << u"about the rows of return 2"_qs;
    QTest::newRow("a warning made up") << QByteArray("INSERT INTO problem VALUES(2,0,9,'',1,1,'','','x','x')")
                                       << u"about the rows of return 2"_qs;
    QTest::newRow("a total reconciled") << QByteArray("INSERT INTO reconciliation VALUES(1,0,'England',1,1,0,1)")
                                        << u"about the rows of return 1"_qs;
    QTest::newRow("the mapping") << QByteArray("UPDATE outcome_return SET mapping_json='{}' WHERE id=1")
                                 << u"about the rows of return 1"_qs;
    QTest::newRow("the rows of a sheet") << QByteArray(
        "UPDATE return_sheet SET row_count=row_count+1,accepted=accepted+1 WHERE return_id=1")
                                         << u"the sheets of return 1"_qs;
    QTest::newRow("a figure made up") << QByteArray(
        "INSERT INTO cell(return_id,programme,measure,period_start,period_end,provider,contract,area,cohort,"
        "caseload,aspect,numerator,denominator,published_rate_differs,missing) VALUES(3,'prog','eet',"
        "'2022-04-01','2023-03-31','Kent','','','','',0,1,2,0,0)")
                                      << u"eturn 3"_qs;
}

void TestWorkspaceCheck::what_another_tool_changed_is_found()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, words);
    TemporaryWorkspace workspace;
    for (const char *content : {"first", "second", "third"})
        QVERIFY_RESULT(workspace.store(two_councils(content)));
    {
        SQLite::Database other_tool(workspace.path().toStdString(), SQLite::OPEN_READWRITE);
        other_tool.exec(sql.toStdString());
    }
    const auto check = check_workspace(workspace.path(), {});
    QVERIFY_RESULT(check);
    QVERIFY(!check->disagreements.isEmpty());
    const QString all = check->disagreements.join(u'\n');
    QVERIFY2(all.contains(words), qPrintable(all));
}

void TestWorkspaceCheck::the_trail_cannot_be_changed_by_mistake()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    SQLite::Database other_tool(workspace.path().toStdString(), SQLite::OPEN_READWRITE);
    QVERIFY_THROWS_EXCEPTION(SQLite::Exception, other_tool.exec("DELETE FROM trail"));
    QVERIFY_THROWS_EXCEPTION(SQLite::Exception, other_tool.exec("UPDATE trail SET at=''"));
}

void TestWorkspaceCheck::a_damaged_original_is_found()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    {
        SQLite::Database other_tool(workspace.path().toStdString(), SQLite::OPEN_READWRITE);
        other_tool.exec("UPDATE original SET content=x'0000000501020304'");
    }
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"qUncompress.*"_qs));
    const auto check = check_workspace(workspace.path(), {});
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements.size(), 1);
    QVERIFY2(check->disagreements[0].contains(u"return 1, return.csv"_qs), qPrintable(check->disagreements[0]));
}

void TestWorkspaceCheck::a_damaged_page_is_found()
{
    TemporaryWorkspace workspace;
    for (int i = 0; i < 20; ++i)
        QVERIFY_RESULT(workspace.store(two_councils(QByteArray::number(i))));
    QFile file(workspace.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 size = file.size();
    QVERIFY(file.seek(size / 2 / 4096 * 4096));
    file.write(QByteArray(4096, '\x5A'));
    file.close();
    const auto check = check_workspace(workspace.path(), {});
    // Where the page lies decides whether the check can go on; it never is content.
    QVERIFY(!check || !check->disagreements.isEmpty());
    if (!check)
        QCOMPARE(static_cast<int>(check.error().code), static_cast<int>(ErrorCode::damaged_workspace));
}

void TestWorkspaceCheck::checking_can_be_cancelled()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_FAILURE(check_workspace(workspace.path(), stop.get_token()), ErrorCode::cancelled, "cancelled");
}

void TestWorkspaceCheck::checking_writes_nothing()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    QFile file(workspace.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    QVERIFY_RESULT(check_workspace(workspace.path(), {}));
    QVERIFY(file.seek(0));
    QVERIFY(file.readAll() == before);
    QCOMPARE(workspace.files(), QStringList(u"test.outturn"_qs));
}

QTEST_APPLESS_MAIN(TestWorkspaceCheck)
#include "test_workspace_check.moc"
