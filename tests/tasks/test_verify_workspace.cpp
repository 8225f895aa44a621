// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reference_data.h"
#include "support/result_check.h"
#include "support/temporary_workspace.h"
#include "tasks/import_returns.h"
#include "tasks/verify_workspace.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

using namespace outturn;
using namespace outturn::tasks;

namespace {

const QByteArray figures("provider_name,period,measure,kind,numerator,denominator\n"
                         "Kent,2023-24,in work,proportion,30,100\n"
                         "Surrey,2023-24,in work,proportion, 40 ,80\n");

const QByteArray cases("provider_name,period,measure,case_ref,status,attached_on,outcome_on,paid_gbp\n"
                       "Kent,2013-14,attachment,A 1,attached,01/05/2013,,\n"
                       "Kent,2013-14,result,A 1,validated,2013-05-01,2013-11-30,\"1,250.50\"\n");

void store(const QString &path, const QByteArray &content, const QString &name)
{
    ReturnFile file;
    file.name = name;
    file.content = content;
    file.bytes = content.size();
    file.sha256 = sha256_hex(content);
    ImportRequest request;
    request.workspace = path;
    request.clock = test::TemporaryWorkspace::still_clock();
    request.choices.programme = u"families"_qs;
    const ImportedFile imported = import_return(file, request, test::reference_data());
    if (imported.error)
        qFatal("%s", qPrintable(imported.error->message));
    for (const Problem &problem : imported.plan->errors)
        qFatal("%s", qPrintable(problem.message));
}

/// The two returns in a workspace, and what another tool then did to it.
QStringList disagreements(const char *sql)
{
    const test::TemporaryWorkspace workspace;
    store(workspace.path(), figures, u"figures.csv"_qs);
    store(workspace.path(), cases, u"cases.csv"_qs);
    SQLite::Database(workspace.path().toStdString(), SQLite::OPEN_READWRITE).exec(sql);
    const auto check = verify_workspace(workspace.path(), {});
    return check ? check->disagreements : QStringList(check.error().message);
}

} // namespace

/// What the workspace has from a place of an original is what stands there.
class TestVerifyWorkspace : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_place_of_an_untouched_workspace_agrees();
    void the_first_place_that_differs_is_told_data();
    void the_first_place_that_differs_is_told();
    void it_can_be_cancelled();
};

void TestVerifyWorkspace::every_place_of_an_untouched_workspace_agrees()
{
    const test::TemporaryWorkspace workspace;
    store(workspace.path(), figures, u"figures.csv"_qs);
    store(workspace.path(), cases, u"cases.csv"_qs);
    const auto check = verify_workspace(workspace.path(), {});
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements, QStringList());
    QCOMPARE(check->places, qint64(6)); // two numerators, two denominators, two rows of cases
    QCOMPARE(check->originals, 2);
}

void TestVerifyWorkspace::the_first_place_that_differs_is_told_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a text")
        << QByteArray("UPDATE cell_origin SET text='41' WHERE text='40'")
        << u"Return 1, figures.csv, row 3, column E: the workspace has \"41\" from there, its original has \"40\"."_qs;
    QTest::newRow("a row") << QByteArray("UPDATE cell_origin SET row_number=9 WHERE text='30'")
                           << u"Return 1, figures.csv, row 9, column E: the workspace has \"30\" from there, its "
                              "original has \"\"."_qs;
    QTest::newRow("a column") << QByteArray("UPDATE cell_origin SET column_number=6 WHERE text='30'")
                              << u"row 2, column F: the workspace has \"30\" from there, its original has \"100\""_qs;
    QTest::newRow("a sheet") << QByteArray("UPDATE cell_origin SET sheet='Table 1' WHERE text='30'")
                             << u"from the sheet \"Table 1\", which its original does not have"_qs;
    QTest::newRow("an amount of a case")
        << QByteArray("UPDATE case_row SET paid_pence=125000 WHERE line=3")
        << u"Return 2, cases.csv, row 3, column paid_gbp: the workspace has \"1250.00\" from there, its original has "
           "\"1250.50\"."_qs;
    QTest::newRow("a day of a case") << QByteArray("UPDATE case_row SET outcome_on=outcome_on+1 WHERE line=3")
                                     << u"column outcome_on: the workspace has \"2013-12-01\" from there, its "
                                        "original has \"2013-11-30\""_qs;
    QTest::newRow("a reference") << QByteArray("UPDATE case_row SET case_ref='A 2' WHERE line=2")
                                 << u"row 2, column case_ref: the workspace has \"A 2\""_qs;
    QTest::newRow("a status") << QByteArray("UPDATE case_row SET status=3 WHERE line=3")
                              << u"the workspace has \"rejected\" from there, its original has \"validated\""_qs;
    QTest::newRow("a line that is not there") << QByteArray("UPDATE case_row SET line=12 WHERE line=3")
                                              << u"a case from row 12, which its original does not have"_qs;
    QTest::newRow("where a line begins") << QByteArray("UPDATE line_offset SET offset=offset+1")
                                         << u"row 2 does not begin where the workspace has it"_qs;
}

void TestVerifyWorkspace::the_first_place_that_differs_is_told()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, sentence);
    const QString all = disagreements(sql.constData()).join(u'\n');
    QVERIFY2(all.contains(sentence), qPrintable(all));
}

void TestVerifyWorkspace::it_can_be_cancelled()
{
    const test::TemporaryWorkspace workspace;
    store(workspace.path(), figures, u"figures.csv"_qs);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_FAILURE(verify_workspace(workspace.path(), stop.get_token()), ErrorCode::cancelled, "cancelled");
}

QTEST_APPLESS_MAIN(TestVerifyWorkspace)
#include "test_verify_workspace.moc"
