// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hand_made_plan.h"
#include "support/result_check.h"
#include "workspace/case_return_by_hand.h"
#include "workspace/scheme_store.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QRegularExpression>

using namespace outturn;
using namespace outturn::workspace;
using outturn::test::CaseReturnByHand;
using outturn::test::TemporaryWorkspace;

namespace {

StoredScheme scheme(const QByteArray &json)
{
    return {ProgrammeId(u"families"_qs), u"troubled-families-2012"_qs, 0, u"a corrected price"_qs, {}, json};
}

Result<> adopt(const TemporaryWorkspace &workspace, const StoredScheme &adopted)
{
    auto file = WorkspaceFile::open(workspace.path(), WorkspaceFile::Mode::read_write);
    if (!file)
        return tl::unexpected(file.error());
    return adopt_scheme(*file, adopted, TemporaryWorkspace::still_clock());
}

/// Rows 1 to 4 of return 1 in two runs, 5 to 8 of return 2 in two runs; the first loses a figure to the second. Return 3
/// is of figures. Two revisions of a scheme.
void fill(const TemporaryWorkspace &workspace)
{
    const auto stored = [](const auto &result) {
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
    };
    for (const QString &part : {u"first"_qs, u"second"_qs}) {
        CaseReturnByHand cases(part.toUtf8());
        cases.row(u"Kent"_qs, u"attachment"_qs, part + u" K1"_qs).paid = Money{320000};
        cases.row(part, u"attachment"_qs, part + u" X1"_qs);
        cases.next_run();
        cases.row(u"Kent"_qs, u"attachment"_qs, part + u" K2"_qs).paid = Money{320000};
        cases.row(u"Kent"_qs, u"attachment"_qs, part + u" K3"_qs);
        cases.derived(part, 1, 2).derived(u"Kent"_qs, 3, 4);
        cases.offset(1, 0).offset(4096, 200000);
        stored(cases.store(workspace));
    }
    stored(workspace.store(test::two_councils("figures")));
    stored(adopt(workspace, scheme("{\"price\":1}")));
    stored(adopt(workspace, scheme("{\"price\":2}")));
}

} // namespace

/// A case or a scheme that was changed with another tool shows.
class TestCaseCheck : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void an_untouched_workspace_is_whole();
    void what_another_tool_changed_is_found_data();
    void what_another_tool_changed_is_found();
    void only_the_first_run_that_disagrees_is_named();
};

void TestCaseCheck::an_untouched_workspace_is_whole()
{
    TemporaryWorkspace workspace;
    fill(workspace);
    const auto check = check_workspace(workspace.path(), {});
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements, QStringList());
    QCOMPARE(check->case_rows, qint64(8));
    QCOMPARE(check->schemes, 2);
    QCOMPARE(check->returns, 3);
    QCOMPARE(check->trail_entries, 5);
}

void TestCaseCheck::what_another_tool_changed_is_found_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("words");
    const auto change = [](const char *name, const char *sql, const QString &words) {
        QTest::newRow(name) << QByteArray(sql) << words;
    };
    const QString run_1_2 = u"Run 2 of the cases of return 1"_qs;
    const QString run_2_1 = u"Run 1 of the cases of return 2"_qs;
    change("an amount", "UPDATE case_row SET paid_pence=320001 WHERE id=3", run_1_2);
    change("an amount made up", "UPDATE case_row SET claimed_pence=1 WHERE id=5", run_2_1);
    change("an amount taken away", "UPDATE case_row SET paid_pence=NULL WHERE id=3", run_1_2);
    change("a status", "UPDATE case_row SET status=3 WHERE id=5", run_2_1);
    change("a day", "UPDATE case_row SET outcome_on=41000 WHERE id=5", run_2_1);
    change("a reference", "UPDATE case_row SET case_ref='other' WHERE id=5", run_2_1);
    change("a person", "UPDATE case_row SET person_ref='other' WHERE id=5", run_2_1);
    change("a line", "UPDATE case_row SET line=99 WHERE id=5", run_2_1);
    change("a row deleted", "DELETE FROM case_row WHERE id=4", run_1_2);
    change("the last row deleted", "DELETE FROM case_row WHERE id=8", u"Run 2 of the cases of return 2"_qs);
    change("a row added behind", "INSERT INTO case_row(id,case_ref,status,line) VALUES(9,'x',2,9)",
           u"no import has stored"_qs);
    change("a row added before", "INSERT INTO case_row(id,case_ref,status,line) VALUES(0,'x',2,9)",
           u"no import has stored"_qs);
    change("a row added with all that belongs to it",
           "INSERT INTO case_row(id,case_ref,status,line) VALUES(9,'x',2,9);"
           "INSERT INTO case_run VALUES(2,3,9,9,'');"
           "INSERT INTO case_range VALUES(9,9,(SELECT cell_id FROM case_range WHERE first_row=5))",
           u"Run 3 of the cases of return 2"_qs);
    change("two rows in one another's place",
           "UPDATE case_row SET id=100 WHERE id=3;UPDATE case_row SET id=3 WHERE id=4;"
           "UPDATE case_row SET id=4 WHERE id=100",
           run_1_2);
    change("a range moved",
           "UPDATE case_range SET last_row=2 WHERE first_row=1;DELETE FROM case_range WHERE first_row=2",
           u"Run 1 of the cases of return 1"_qs);
    change("a range of another cell",
           "UPDATE case_range SET cell_id=(SELECT cell_id FROM case_range WHERE first_row=2) WHERE first_row=3",
           run_1_2);
    change("a range of another return's cell",
           "UPDATE case_range SET cell_id=(SELECT cell_id FROM case_range WHERE first_row=5) WHERE first_row=3",
           run_1_2);
    change("a range taken away", "DELETE FROM case_range WHERE first_row=3", run_1_2);
    change("the hash of a run", "UPDATE case_run SET sha256='00' WHERE return_id=1 AND run=2", run_1_2);
    change("a run taken away", "DELETE FROM case_run WHERE return_id=1 AND run=2",
           u"The runs of the cases of return 1"_qs);
    change("the place of a line", "UPDATE line_offset SET offset=1 WHERE return_id=2 AND line=4096",
           u"The runs of the cases of return 2"_qs);
    change("the mark of a case return", "UPDATE outcome_return SET is_case_return=0 WHERE id=1",
           u"on whether it gives cases"_qs);
    change("the mark of a return of figures", "UPDATE outcome_return SET is_case_return=1 WHERE id=3",
           u"on whether it gives cases"_qs);
    change("how many rows make a figure", "UPDATE cell SET case_rows=case_rows+1 WHERE case_rows>1",
           u"the case rows that it is made of"_qs);
    change("a figure said to be derived", "UPDATE cell SET case_rows=0 WHERE return_id=3 AND aspect=0",
           u"the case rows that it is made of"_qs);
    change("a figure of cases", "UPDATE cell SET value=99 WHERE return_id=2 AND case_rows>0",
           u"figures of return 2"_qs);
    change("cases put out of force", "UPDATE cell SET superseded_by=3 WHERE return_id=2 AND case_rows>0",
           u"out of force"_qs);
    change("a derived figure put out of force", "UPDATE cell SET superseded_by=3 WHERE return_id=2 AND case_rows=0",
           u"out of force"_qs);
    const QByteArray unlock("DROP TRIGGER scheme_is_never_changed;DROP TRIGGER scheme_is_never_deleted;");
    const QString second = u"revision 2 of the scheme troubled-families-2012"_qs;
    QTest::newRow("a scheme") << unlock + "UPDATE stored_scheme SET json='{\"price\":3}' WHERE revision=2" << second;
    QTest::newRow("the reason of a scheme") << unlock + "UPDATE stored_scheme SET reason='' WHERE revision=2" << second;
    QTest::newRow("a scheme deleted") << unlock + "DELETE FROM stored_scheme WHERE revision=2" << second;
    change("a scheme added",
           "INSERT INTO stored_scheme(programme,scheme,revision,reason,adopted_at,json) "
           "VALUES('families','own',1,'','2025-01-01T00:00:00.000Z','{}')",
           u"revision 1 of the scheme own"_qs);
}

void TestCaseCheck::what_another_tool_changed_is_found()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, words);
    TemporaryWorkspace workspace;
    fill(workspace);
    {
        SQLite::Database other_tool(workspace.path().toStdString(), SQLite::OPEN_READWRITE);
        other_tool.exec(sql.toStdString());
    }
    const auto check = check_workspace(workspace.path(), {});
    QVERIFY_RESULT(check);
    const QString all = check->disagreements.join(u'\n');
    QVERIFY2(all.contains(words), qPrintable(all));
}

void TestCaseCheck::only_the_first_run_that_disagrees_is_named()
{
    TemporaryWorkspace workspace;
    fill(workspace);
    {
        SQLite::Database other_tool(workspace.path().toStdString(), SQLite::OPEN_READWRITE);
        other_tool.exec("UPDATE case_row SET paid_pence=1 WHERE id IN (1,3)");
    }
    const auto check = check_workspace(workspace.path(), {});
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements.size(), 1);
    QVERIFY(check->disagreements[0].contains(u"Run 1 of the cases of return 1, first.csv"_qs));
}

QTEST_APPLESS_MAIN(TestCaseCheck)
#include "test_case_check.moc"
