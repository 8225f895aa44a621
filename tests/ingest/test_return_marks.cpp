// SPDX-License-Identifier: GPL-3.0-or-later
// What a return says of its providers besides figures: certified, imputed, received, due.
#include "ingest/listed_marks.h"
#include "ingest/mapping_reader.h"
#include "ingest/mapping_writer.h"
#include "ingest/return_marks.h"
#include "support/reference_data.h"
#include "support/result_check.h"
#include "support/shared_material.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <algorithm>

using namespace outturn;
using namespace outturn::ingest;
using outturn::test::import_options;
using outturn::test::plan_bytes;
using outturn::test::said;

namespace {

const QByteArray header("programme,provider_code,period,measure,numerator,denominator,Certified,imputed,received on,"
                        "due_on\n");

ImportPlan plan_of(const QByteArray &bytes, const ImportOptions &options = import_options())
{
    Result<PlannedImport> planned = plan_bytes(bytes, options);
    if (!planned)
        qFatal("%s", qPrintable(planned.error().message));
    return std::move(planned->plan);
}

QStringList told(const ImportPlan &plan)
{
    QStringList all;
    for (const Problem &problem : plan.warnings)
        all.append(
            QStringLiteral("%1 %2:%3 %4").arg(problem.rule).arg(problem.row).arg(problem.column).arg(problem.value));
    return all;
}

} // namespace

class TestReturnMarks : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_plain_return_says_who_vouches_for_it();
    void people_write_yes_no_and_dates_in_many_ways_data();
    void people_write_yes_no_and_dates_in_many_ways();
    void what_cannot_be_read_is_warned_of_and_the_figure_stays();
    void the_first_of_two_that_contradict_each_other_stands();
    void rows_that_are_left_out_say_nothing();
    void a_mapping_names_the_column();
    void a_published_return_says_who_is_certified();
    void words_and_kinds_are_each_others();
};

void TestReturnMarks::a_plain_return_says_who_vouches_for_it()
{
    const ImportPlan plan = plan_of(header
                                    + "Families,E06000001,2023-24,eet,3,20,yes,no,2024-05-02,30/04/2024\n"
                                      "Families,E06000002,2023-24,eet,4,20,N,,,\n");
    QCOMPARE(said(plan).join(u'\n'),
             QStringLiteral("certified E06000001 2023-24 yes @2:7\n"
                            "imputed E06000001 2023-24 no @2:8\n"
                            "received-on E06000001 2023-24 2024-05-02 @2:9\n"
                            "due-on E06000001 2023-24 2024-04-30 @2:10\n"
                            "certified E06000002 2023-24 no @3:7"));
    QCOMPARE(plan.marks.front().programme.text, QStringLiteral("families"));
    QVERIFY2(plan.warnings.empty(), qPrintable(told(plan).join(u'\n')));
    QCOMPARE(plan.tally.accepted, 2);
}

void TestReturnMarks::people_write_yes_no_and_dates_in_many_ways_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<bool>("is_date");
    QTest::addColumn<QString>("normal"); // empty: not read
    const auto row = [](const char *written, bool is_date, const char *normal) {
        QTest::newRow(written) << QString::fromUtf8(written) << is_date << QString::fromUtf8(normal);
    };
    for (const char *yes : {"yes", "Y", "TRUE", "1", " Yes "})
        row(yes, false, "yes");
    for (const char *no : {"No", "n", "false", "0"})
        row(no, false, "no");
    for (const char *neither : {"2", "maybe", "yes?", "=1+1", "\u202Eyes"})
        row(neither, false, "");
    row("2024-04-30", true, "2024-04-30");
    row("2024-04-30T00:00:00", true, "2024-04-30");
    row("30/04/2024", true, "2024-04-30");
    for (const char *no_day : {"30/04/24", "31/04/2024", "2024-02-30", "April", "45000", "Y"})
        row(no_day, true, "");
}

void TestReturnMarks::people_write_yes_no_and_dates_in_many_ways()
{
    QFETCH(QString, written);
    QFETCH(bool, is_date);
    const auto text = normal_mark(is_date ? ReturnMarkKind::due_on : ReturnMarkKind::imputed, written);
    QTEST(text.value_or(QString()), "normal");
    QCOMPARE(text.has_value(), !text.value_or(QString()).isEmpty());
}

void TestReturnMarks::what_cannot_be_read_is_warned_of_and_the_figure_stays()
{
    const ImportPlan plan = plan_of(header
                                    + "Families,E06000001,2023-24,eet,3,20,perhaps,[x],soon,\n"
                                      "Families,E06000002,2023-24,eet,4,20,y,,,\n");
    QCOMPARE(said(plan), QStringList{QStringLiteral("certified E06000002 2023-24 yes @3:7")});
    QCOMPARE(told(plan).join(u'\n'), QStringLiteral("not-a-status 2:7 perhaps\nnot-a-date 2:9 soon"));
    QCOMPARE(plan.tally.accepted, 2);
    QCOMPARE(plan.cells.size(), size_t{2});
}

void TestReturnMarks::the_first_of_two_that_contradict_each_other_stands()
{
    const ImportPlan plan = plan_of(header
                                    + "Families,E06000001,2023-24,eet,3,20,yes,,,\n"
                                      "Families,E06000001,2023-24,school,3,20,Y,,,\n"
                                      "Families,E06000001,2023-24,work,3,20,no,,,\n"
                                      "Families,E06000001,2022-23,work,3,20,no,,,\n"
                                      "Others,E06000001,2023-24,work,3,20,no,,,\n");
    QCOMPARE(said(plan).join(u'\n'),
             QStringLiteral("certified E06000001 2023-24 yes @2:7\n"
                            "certified E06000001 2022-23 no @5:7\n"
                            "certified E06000001 2023-24 no @6:7"));
    QCOMPARE(told(plan).join(u'\n'), QStringLiteral("conflict 4:7 no"));
    QVERIFY(plan.warnings.front().message.contains(u"row 2"));
}

void TestReturnMarks::rows_that_are_left_out_say_nothing()
{
    const ImportPlan plan = plan_of(header
                                    + "Families,E92000001,2023-24,eet,3,20,yes,,,\n"  // England
                                      "Families,E06000001,2023-24,eet,30,20,yes,,,\n" // more than the denominator
                                      "Families,E06000002,2023-24,eet,3,20,,,,\n");
    QVERIFY2(said(plan).isEmpty(), qPrintable(said(plan).join(u'\n')));
    QCOMPARE(plan.tally.accepted, 1);
}

void TestReturnMarks::a_mapping_names_the_column()
{
    const QByteArray mapping(
        R"({"format": "outturn-mapping", "version": 2, "id": "outturn-of-families", "title": "Families",
        "programme": {"id": "families", "title": "Families"}, "missing_markers": {"tbc": "missing"},
        "tables": [{"recognised_by": ["ONS code", "Signed off"],
          "columns": {"provider_code": "ONS code", "period": "Year", "certified": "Signed off", "imputed": "Estimated",
                      "received_on": "In", "due_on": "Due"},
          "measures": [{"id": "eet", "title": "In education or work", "kind": "proportion", "polarity": "high",
                        "parts": {"numerator": "Good", "denominator": "All"}}]}]})");
    const auto profile = read_mapping(mapping, QStringLiteral("families.json"));
    QVERIFY_RESULT(profile);
    const auto again = read_mapping(write_mapping(*profile), QStringLiteral("again.json"));
    QVERIFY_RESULT(again);
    QCOMPARE(again->tables[0].columns.at(ColumnRole::received_on)[0].names, QStringList{QStringLiteral("In")});
    const std::vector<MappingProfile> profiles{*again};
    ImportOptions options = import_options();
    options.mappings = &profiles;
    const ImportPlan plan = plan_of("ONS code,Year,All,Good,Signed off,Estimated,In,Due\n"
                                    "E06000001,2023-24,20,3,Y,tbc,2024-05-02,2024-04-30\n"
                                    "E06000002,2023-24,20,3,N,,later,\n",
                                    options);
    QCOMPARE(said(plan).join(u'\n'),
             QStringLiteral("certified E06000001 2023-24 yes @2:5\n"
                            "received-on E06000001 2023-24 2024-05-02 @2:7\n"
                            "due-on E06000001 2023-24 2024-04-30 @2:8\n"
                            "certified E06000002 2023-24 no @3:5"));
    QCOMPARE(plan.marks.front().programme.text, QStringLiteral("families"));
    QCOMPARE(told(plan).join(u'\n'), QStringLiteral("not-a-date 3:7 later"));
}

// Counted with another program in the file: of 426 authorities with a code 339 say Y, 83 N, and four "[x]", which is no
// answer; the classes below the second header say how many of them are certified, and the row of England "[Y]".
void TestReturnMarks::a_published_return_says_who_is_certified()
{
    OUTTURN_REQUIRE_SHARED(path, "returns/revenue_outturn_rsx_2022_23.csv");
    const auto planned = outturn::test::plan_path(path);
    QVERIFY_RESULT(planned);
    const ImportPlan &plan = planned->plan;
    int yes = 0;
    int no = 0;
    for (const ReturnMark &mark : plan.marks) {
        QCOMPARE(mark.kind, ReturnMarkKind::certified);
        QCOMPARE(mark.column, 7);
        QCOMPARE(period_label(mark.period), QStringLiteral("2022-23"));
        QCOMPARE(mark.programme.text, QStringLiteral("local-government-finance"));
        (mark.text == u"yes" ? yes : no) += 1;
    }
    QCOMPARE(yes, 339);
    QCOMPARE(no, 83);
    const QStringList all = said(plan);
    QCOMPARE(all.filter(QStringLiteral("E07000026")).join(u'\n'), // Allerdale
             QStringLiteral("certified E07000026 2022-23 no @111:7"));
    QVERIFY(all.filter(QStringLiteral("E08000025")).isEmpty()); // Birmingham: [x]
    for (const Problem &problem : plan.warnings)
        QVERIFY2(problem.column != 7, qPrintable(problem.message));
}

void TestReturnMarks::words_and_kinds_are_each_others()
{
    for (const ReturnMarkKind kind :
         {ReturnMarkKind::certified, ReturnMarkKind::imputed, ReturnMarkKind::received_on, ReturnMarkKind::due_on})
        QCOMPARE(return_mark_from_word(return_mark_word(kind)), std::optional(kind));
    QVERIFY(!return_mark_from_word(u"signed"));
}

QTEST_APPLESS_MAIN(TestReturnMarks)
#include "test_return_marks.moc"
