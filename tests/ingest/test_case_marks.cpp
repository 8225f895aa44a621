// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of a case return say of the return itself: many rows, one mark of each kind for a provider and period.
#include "ingest/collected_cases.h"
#include "ingest/listed_marks.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::ingest;
using outturn::test::CollectedCases;
using outturn::test::read_cases;
using outturn::test::said;

namespace {

const QByteArray
    header("case_ref,provider_code,period,measure,attached_on,status,Certified,imputed,received on,due_on\n");

// Darlington E06000005, Hartlepool E06000001, Middlesbrough E06000002.
QByteArray row(const char *reference, const char *code, const char *said, const char *measure = "attachment",
               const char *period = "2023-24")
{
    return QByteArray(reference) + ',' + code + ',' + period + ',' + measure + ",2023-05-01,attached," + said + '\n';
}

ImportPlan plan_of(const QByteArray &bytes)
{
    CollectedCases cases;
    return read_cases(bytes, cases).plan;
}

QStringList told(const ImportPlan &plan)
{
    QStringList all;
    for (const Problem &problem : plan.warnings) {
        if (problem.rule != QLatin1String("missing")) // days of other events
            all.append(QStringLiteral("%1 %2:%3 %4")
                           .arg(problem.rule)
                           .arg(problem.row)
                           .arg(problem.column)
                           .arg(problem.value));
    }
    return all;
}

} // namespace

class TestCaseMarks : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void rows_that_agree_make_one_mark_of_each_kind();
    void a_return_is_certified_only_if_every_row_says_so();
    void a_figure_of_which_a_row_was_filled_in_is_filled_in();
    void the_latest_day_stands();
    void each_provider_period_and_programme_speaks_for_itself();
    void what_cannot_be_read_is_told_once_for_a_column();
    void rows_that_do_not_count_say_nothing();
    void a_return_without_such_columns_makes_no_marks();
};

void TestCaseMarks::rows_that_agree_make_one_mark_of_each_kind()
{
    const ImportPlan plan = plan_of(header + row("1", "E06000005", "yes,no,2024-05-02,30/04/2024")
                                    + row("2", "E06000005", "Y,N,2024-05-02,2024-04-30", "referral")
                                    + row("3", "E06000005", "TRUE,0,02/05/2024,2024-04-30"));
    QCOMPARE(said(plan).join(u'\n'),
             QStringLiteral("certified E06000005 2023-24 yes @2:7\n"
                            "imputed E06000005 2023-24 no @2:8\n"
                            "received-on E06000005 2023-24 2024-05-02 @2:9\n"
                            "due-on E06000005 2023-24 2024-04-30 @2:10"));
    QVERIFY2(told(plan).isEmpty(), qPrintable(told(plan).join(u'\n')));
    QCOMPARE(plan.tally.accepted, 3);
}

void TestCaseMarks::a_return_is_certified_only_if_every_row_says_so()
{
    const ImportPlan plan =
        plan_of(header + row("1", "E06000005", "yes,,,") + row("2", "E06000005", "no,,,")
                + row("3", "E06000005", "no,,,") + row("4", "E06000001", "yes,,,") + row("5", "E06000001", ",,,")
                + row("6", "E06000002", ",,,") + row("7", "E06000002", "n,,,"));
    QCOMPARE(said(plan).join(u'\n'),
             QStringLiteral("certified E06000005 2023-24 no @3:7\n"
                            "certified E06000002 2023-24 no @8:7"));
    QCOMPARE(told(plan).join(u'\n'), QStringLiteral("conflict 3:7 no\nconflict 6:7 "));
    QVERIFY2(plan.warnings[0].message.contains(u"row 2 says \"yes\""), qPrintable(plan.warnings[0].message));
    QVERIFY2(plan.warnings[1].message.contains(u"row 5 of the same"), qPrintable(plan.warnings[1].message));
}

void TestCaseMarks::a_figure_of_which_a_row_was_filled_in_is_filled_in()
{
    const ImportPlan plan =
        plan_of(header + row("1", "E06000005", ",no,,") + row("2", "E06000005", ",,,") + row("3", "E06000005", ",yes,,")
                + row("4", "E06000001", ",,,") + row("5", "E06000001", ",yes,,"));
    QCOMPARE(said(plan).join(u'\n'),
             QStringLiteral("imputed E06000005 2023-24 yes @4:8\n"
                            "imputed E06000001 2023-24 yes @6:8"));
    QCOMPARE(told(plan).join(u'\n'), QStringLiteral("conflict 4:8 yes")); // no row of the other says anything else
    QVERIFY2(plan.warnings[0].message.contains(u"row 2 says \"no\""), qPrintable(plan.warnings[0].message));
}

void TestCaseMarks::the_latest_day_stands()
{
    const ImportPlan plan =
        plan_of(header + row("1", "E06000005", ",,2024-05-02,2024-04-30")
                + row("2", "E06000005", ",,2024-06-11,31/07/2024") + row("3", "E06000005", ",,2023-12-31,2024-04-30"));
    QCOMPARE(said(plan).join(u'\n'),
             QStringLiteral("received-on E06000005 2023-24 2024-06-11 @3:9\n"
                            "due-on E06000005 2023-24 2024-07-31 @3:10"));
    // Rows that come in one after another contradict nothing; two days on which one return was due do.
    QCOMPARE(told(plan).join(u'\n'), QStringLiteral("conflict 3:10 2024-07-31"));
    QVERIFY2(plan.warnings[0].message.contains(u"row 2 says \"2024-04-30\""), qPrintable(plan.warnings[0].message));
}

void TestCaseMarks::each_provider_period_and_programme_speaks_for_itself()
{
    const ImportPlan plan = plan_of("programme,case_ref,provider_code,period,measure,status,certified\n"
                                    "A,1,E06000005,2023-24,attachment,attached,yes\n"
                                    "A,2,E06000005,2022-23,attachment,attached,no\n"
                                    "B,3,E06000005,2023-24,attachment,attached,no\n"
                                    "A,4,E06000001,2023-24,attachment,attached,no\n"
                                    "A,5,E06000005,2023-24,crime,attached,yes\n");
    QCOMPARE(said(plan).join(u'\n'),
             QStringLiteral("certified E06000005 2023-24 yes @2:7\n"
                            "certified E06000005 2022-23 no @3:7\n"
                            "certified E06000005 2023-24 no @4:7\n"
                            "certified E06000001 2023-24 no @5:7"));
    QCOMPARE(plan.marks[0].programme.text, QStringLiteral("a"));
    QCOMPARE(plan.marks[2].programme.text, QStringLiteral("b"));
    QVERIFY2(told(plan).filter(QStringLiteral("conflict")).isEmpty(), qPrintable(told(plan).join(u'\n')));
}

void TestCaseMarks::what_cannot_be_read_is_told_once_for_a_column()
{
    const ImportPlan plan = plan_of(header + row("1", "E06000005", "perhaps,[x],soon,") // "[x]": not available
                                    + row("2", "E06000005", "perhaps,,soon,") + row("3", "E06000001", "=1+1,,later,")
                                    + row("4", "E06000001", "no,,2024-05-02,"));
    QCOMPARE(said(plan).join(u'\n'),
             QStringLiteral("certified E06000001 2023-24 no @5:7\nreceived-on E06000001 2023-24 2024-05-02 @5:9"));
    QCOMPARE(told(plan).join(u'\n'), QStringLiteral("not-a-status 2:7 perhaps\nnot-a-date 2:9 soon"));
    QCOMPARE(plan.tally.accepted, 4);
}

void TestCaseMarks::rows_that_do_not_count_say_nothing()
{
    const ImportPlan plan = plan_of(header + row("1", "E92000001", "yes,,,")                          // England
                                    + row("", "E06000005", "yes,,,") + row("2", "E06000005", ",,,")); // no reference
    QVERIFY2(said(plan).isEmpty(), qPrintable(said(plan).join(u'\n')));
    QCOMPARE(plan.tally.accepted, 1);
}

void TestCaseMarks::a_return_without_such_columns_makes_no_marks()
{
    const ImportPlan plan = plan_of("case_ref,provider_code,period,measure,attached_on,status\n"
                                    "1,E06000005,2023-24,attachment,2023-05-01,attached\n");
    QVERIFY(plan.marks.empty());
    QVERIFY2(told(plan).isEmpty(), qPrintable(told(plan).join(u'\n')));
}

QTEST_APPLESS_MAIN(TestCaseMarks)
#include "test_case_marks.moc"
