// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of a case return come in, which are left out, which are in error, and what is said of them.
#include "ingest/collected_cases.h"
#include "support/result_check.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::ingest;
using outturn::test::CollectedCases;
using outturn::test::import_options;
using outturn::test::plan_bytes;
using outturn::test::read_cases;

namespace {

const QByteArray header("case_ref,programme,provider_code,provider_name,provider_type,period,measure,attached_on,"
                        "outcome_on,status,claimed_gbp,paid_gbp\n");
const QByteArray good("TF1,Troubled Families,E06000017,Rutland,,2012-13,attachment,2012-06-01,,attached,3200,3200\n");

QStringList rules_of(const std::vector<Problem> &problems)
{
    QStringList rules;
    for (const Problem &problem : problems)
        rules.append(problem.rule);
    return rules;
}

/// rows = accepted + excluded + in error, and every row that is not accepted is listed with its reason.
QString unaccounted(const ImportPlan &plan)
{
    QSet<int> left_out;
    for (const LeftOutRow &row : plan.left_out)
        left_out.insert(row.row);
    QSet<int> in_error;
    for (const Problem &problem : plan.errors)
        in_error.insert(problem.row);
    const RowTally &tally = plan.tally;
    if (tally.rows != tally.accepted + tally.excluded + tally.in_error)
        return u"the tally does not add up"_qs;
    if (left_out.size() != tally.excluded || plan.left_out.size() != size_t(tally.excluded))
        return u"%1 excluded, %2 listed"_qs.arg(tally.excluded).arg(left_out.size());
    if (in_error.size() != tally.in_error)
        return u"%1 in error, %2 listed"_qs.arg(tally.in_error).arg(in_error.size());
    return left_out.intersects(in_error) ? u"a row is listed twice"_qs : QString();
}

} // namespace

class TestCaseReturn : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_row_comes_in_with_all_that_it_says();
    void the_header_is_known_in_any_order_and_spelling();
    void a_plain_return_stays_one();
    void a_column_that_stands_twice_is_refused();
    void columns_that_mean_nothing_are_told();
    void every_rule_has_its_word_data();
    void every_rule_has_its_word();
    void a_message_names_file_row_column_and_value();
    void a_row_tells_all_that_is_wrong_with_it();
    void an_undated_row_is_of_the_year_of_its_event_data();
    void an_undated_row_is_of_the_year_of_its_event();
    void a_missing_day_is_told_once_with_the_number_of_rows();
    void a_mark_for_a_missing_value_is_no_zero();
    void programme_and_measure_can_be_named_for_the_whole_file();
    void a_provider_that_no_register_knows_is_taken_in_with_its_type();
    void what_no_accepted_row_names_is_not_in_the_plan();
    void the_same_case_twice_comes_in_twice();
    void every_row_is_accounted_for_whatever_the_mixture();
    void a_wrong_mapping_ends_the_reading();
};

void TestCaseReturn::a_row_comes_in_with_all_that_it_says()
{
    CollectedCases cases;
    const PlannedImport planned = read_cases(
        "case_ref,programme,provider_code,provider_name,provider_type,region,contract,area_code,cohort,period,group,"
        "measure,referred_on,attached_on,outcome_on,status,claimed_gbp,paid_gbp,paid_on,cost_gbp,person_ref,"
        "household_ref\n"
        "TF 1,Troubled Families,E06000017,Rutland,local-authority,East Midlands,K1,A1,2012,2012-13 Q4,PG1,"
        "Crime asb education,01/05/2012,2012-06-01,2013-03-31,Validated,\"1,700.50\",700,2013-05-02,12.30,P9,H7\n",
        cases);
    QCOMPARE(cases.rows,
             QStringList{u"2|TF 1|troubled-families|crime_asb_education|rutland|K1|A1|2012|PG1|2012-13 Q4|validated|"
                         "2012-05-01|2012-06-01|2013-03-31|2013-05-02|170050|70000|1230|P9|H7"_qs});
    const ImportPlan &plan = planned.plan;
    QVERIFY(plan.is_case_return && plan.cells.empty());
    QCOMPARE(plan.file.mapping, u"case-return"_qs);
    QCOMPARE(plan.file.header_row, 1);
    QCOMPARE(plan.tally.rows, 1);
    QCOMPARE(plan.tally.accepted, 1);
    QVERIFY(plan.warnings.empty() && plan.errors.empty());
    QCOMPARE(plan.measures.size(), size_t(1));
    QCOMPARE(plan.measures[0].title, u"Crime asb education"_qs);
    QCOMPARE(plan.measures[0].kind, MeasureKind::value);
    QCOMPARE(plan.measures[0].polarity, Polarity::neutral);
    QCOMPARE(plan.measures[0].unit, u"count"_qs);
    QCOMPARE(plan.programmes.size(), size_t(1));
    QCOMPARE(plan.programmes[0].title, u"Troubled Families"_qs);
    QCOMPARE(plan.providers.size(), size_t(1));
    QCOMPARE(plan.providers[0].name, u"Rutland"_qs);
    QCOMPARE(cases.begun, 1);
    QVERIFY(!cases.file_at_begin.sha256.isEmpty());
}

void TestCaseReturn::the_header_is_known_in_any_order_and_spelling()
{
    CollectedCases cases;
    read_cases("Measure, STATUS ,Provider Name,Case Ref,outcome-on\nsustained_job,validated,Rutland,F1,2013-04-05\n",
               cases);
    QCOMPARE(cases.rows,
             QStringList{u"2|F1|unnamed|sustained_job|rutland|||||2013-14|validated|-|-|2013-04-05|-|-|-|"
                         "-||"_qs});
}

void TestCaseReturn::a_plain_return_stays_one()
{
    const auto planned = plan_bytes("provider_code,period,measure,numerator,denominator\nE06000017,2024,eet,1,2\n");
    QVERIFY_RESULT(planned);
    QVERIFY(!planned->plan.is_case_return);
    QCOMPARE(planned->plan.file.mapping, u"plain-return"_qs);
}

void TestCaseReturn::a_column_that_stands_twice_is_refused()
{
    const auto planned =
        plan_bytes("case_ref,provider_code,measure,status,Status\nTF1,E06000017,attachment,attached,claimed\n");
    QVERIFY(!planned);
    QVERIFY2(planned.error().message.startsWith(u"return.csv, row 1: the column \"Status\" stands twice"_qs),
             qPrintable(planned.error().message));
}

void TestCaseReturn::columns_that_mean_nothing_are_told()
{
    CollectedCases cases;
    const PlannedImport planned = read_cases("case_ref,provider_code,keyworker,measure,status,attached_on\n"
                                             "TF1,E06000017,Ann,attachment,attached,2012-06-01\n",
                                             cases);
    QCOMPARE(rules_of(planned.plan.warnings), QStringList{u"unknown-column"_qs});
    QCOMPARE(planned.plan.warnings[0].column, 3);
    QCOMPARE(planned.plan.warnings[0].column_name, u"keyworker"_qs);
    QCOMPARE(planned.plan.tally.accepted, 1);
}

void TestCaseReturn::every_rule_has_its_word_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("column"); // of an error; empty where the row is left out
    const auto error = [](const char *name, const QByteArray &row, const char *rule, const char *column) {
        QTest::newRow(name) << row << QString::fromLatin1(rule) << QString::fromLatin1(column);
    };
    const auto left_out = [](const char *name, const QByteArray &row, const char *rule) {
        QTest::newRow(name) << row << QString::fromLatin1(rule) << QString();
    };
    error("no case", ",P,E06000017,,,2012-13,attachment,2012-06-01,,attached,1,1", "missing", "case_ref");
    error("blank case", " ,P,E06000017,,,2012-13,attachment,2012-06-01,,attached,1,1", "missing", "case_ref");
    error("no status", "T,P,E06000017,,,2012-13,attachment,2012-06-01,,,1,1", "missing", "status");
    error("another status", "T,P,E06000017,,,2012-13,attachment,2012-06-01,,paid,1,1", "not-a-status", "status");
    error("no measure", "T,P,E06000017,,,2012-13,,2012-06-01,,attached,1,1", "missing", "measure");
    error("unknown code", "T,P,E99999999,,,2012-13,attachment,2012-06-01,,attached,1,1", "unknown-provider",
          "provider_code");
    error("unknown name", "T,P,,Newcastle-under-Lyme,,2012-13,attachment,2012-06-01,,attached,1,1", "unknown-provider",
          "provider_name");
    error("nobody", "T,P,,,,2012-13,attachment,2012-06-01,,attached,1,1", "unknown-provider", "provider_name");
    error("code and name of two", "T,P,E06000010,Kingston upon Thames,,2012-13,attachment,2012-06-01,,attached,1,1",
          "conflict", "provider_code");
    error("no such period", "T,P,E06000017,,,spring,attachment,2012-06-01,,attached,1,1", "unknown-period", "period");
    error("no period and no day", "T,P,E06000017,,,,attachment,,,attached,1,1", "missing", "period");
    error("no such day", "T,P,E06000017,,,2012-13,attachment,2012-06-31,,attached,1,1", "not-a-date", "attached_on");
    error("a year of two digits", "T,P,E06000017,,,2012-13,attachment,01/06/12,,attached,1,1", "not-a-date",
          "attached_on");
    error("a word for a day", "T,P,E06000017,,,2012-13,progress,2012-06-01,soon,claimed,1,1", "not-a-date",
          "outcome_on");
    error("words for money", "T,P,E06000017,,,2012-13,attachment,2012-06-01,,attached,free,1", "not-a-number",
          "claimed_gbp");
    error("tenths of a penny", "T,P,E06000017,,,2012-13,attachment,2012-06-01,,attached,1,1.005", "not-a-number",
          "paid_gbp");
    error("less than nothing", "T,P,E06000017,,,2012-13,attachment,2012-06-01,,attached,-1,1", "negative-count",
          "claimed_gbp");
    error("too much", "T,P,E06000017,,,2012-13,attachment,2012-06-01,,attached,1,21000001", "amount-too-large",
          "paid_gbp");
    error("a comma too many", "T,P,E06000017,,,2012-13,attachment,2012-06-01,,attached,1,234,50", "too-many-columns",
          "");
    left_out("a region by name", "T,P,,North East,,2012-13,attachment,2012-06-01,,attached,1,1", "region-row");
    left_out("a region by code", "T,P,E12000001,,,2012-13,attachment,2012-06-01,,attached,1,1", "region-row");
    left_out("England", "T,P,E92000001,England,,2012-13,attachment,2012-06-01,,attached,1,1", "total-row");
    left_out("a total has no case", ",,,Total,,,,,,,3200,3200", "total-row");
    left_out("a note", "Source: returns of the authorities,,,,,,,,,,,", "note-row");
    left_out("a place that is gone", "T,P,E10000009,Dorset,,2019-20,attachment,2019-06-01,,attached,1,1",
             "outside-lifetime");
    left_out("a place not yet there", "T,P,E06000058,,,2012-13,attachment,2012-06-01,,attached,1,1",
             "outside-lifetime");
}

void TestCaseReturn::every_rule_has_its_word()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, rule);
    QFETCH(QString, column);
    CollectedCases cases;
    const PlannedImport planned = read_cases(header + good + row + '\n', cases);
    const ImportPlan &plan = planned.plan;
    QCOMPARE(unaccounted(plan), QString());
    QCOMPARE(plan.tally.rows, 2);
    QCOMPARE(cases.rows.size(), 1); // the good row comes in whatever the other is
    if (plan.errors.empty()) {
        QVERIFY(column.isEmpty());
        QCOMPARE(plan.left_out.size(), size_t(1));
        QCOMPARE(plan.left_out[0].rule, rule);
        QVERIFY2(plan.left_out[0].message.startsWith(u"cases.csv, row 3"_qs), qPrintable(plan.left_out[0].message));
        return;
    }
    QCOMPARE(rules_of(plan.errors), QStringList{rule});
    const Problem &problem = plan.errors[0];
    QCOMPARE(problem.row, 3);
    QCOMPARE(problem.column_name, column);
    QVERIFY2(problem.message.startsWith(u"cases.csv, row 3"_qs), qPrintable(problem.message));
}

void TestCaseReturn::a_message_names_file_row_column_and_value()
{
    CollectedCases cases;
    // The first row has two lines.
    const PlannedImport planned =
        read_cases(header + "\"TF\n1\",P,E06000017,,,2012-13,attachment,2012-06-01,,attached,1,1\n"
                       + "TF2,P,E06000017,,,2012-13,attachment,32/06/2012,,attached,1,1\n",
                   cases);
    QCOMPARE(planned.plan.errors.size(), size_t(1));
    const Problem &problem = planned.plan.errors[0];
    QCOMPARE(problem.row, 4);
    QCOMPARE(problem.column, 8);
    QCOMPARE(problem.value, u"32/06/2012"_qs);
    QVERIFY2(problem.message.startsWith(u"cases.csv, row 4, column \"attached_on\", value \"32/06/2012\": "_qs),
             qPrintable(problem.message));
    QVERIFY(problem.message.contains(u"Write 2013-05-31"_qs));
    QCOMPARE(cases.rows.first().section(u'|', 0, 1), u"2|TF 1"_qs);
}

void TestCaseReturn::a_row_tells_all_that_is_wrong_with_it()
{
    CollectedCases cases;
    const PlannedImport planned = read_cases(header + good + ",P,E99999999,,,spring,,never,,paid,free,-1\n", cases);
    QStringList rules = rules_of(planned.plan.errors);
    rules.sort();
    QCOMPARE(rules,
             (QStringList{u"missing"_qs, u"missing"_qs, u"negative-count"_qs, u"not-a-date"_qs, u"not-a-number"_qs,
                          u"not-a-status"_qs, u"unknown-period"_qs, u"unknown-provider"_qs}));
    QCOMPARE(planned.plan.tally.in_error, 1);
}

void TestCaseReturn::an_undated_row_is_of_the_year_of_its_event_data()
{
    QTest::addColumn<QByteArray>("row"); // measure, referred_on, attached_on, outcome_on
    QTest::addColumn<QString>("period");
    QTest::newRow("an attachment by its own day")
        << QByteArray("attachment,2011-01-01,2012-04-01,2014-01-01") << u"2012-13"_qs;
    QTest::newRow("a referral by its own day")
        << QByteArray("referral,2012-03-31,2012-04-01,2014-01-01") << u"2011-12"_qs;
    QTest::newRow("a result by its own day")
        << QByteArray("job_outcome,2011-01-01,2012-04-01,2014-04-01") << u"2014-15"_qs;
    QTest::newRow("the last day of a year") << QByteArray("job_outcome,,,2014-03-31") << u"2013-14"_qs;
    QTest::newRow("a result without its day") << QByteArray("job_outcome,2011-06-01,2012-06-01,") << u"2012-13"_qs;
    QTest::newRow("an attachment without its day") << QByteArray("attachment,2011-06-01,,") << u"2011-12"_qs;
}

void TestCaseReturn::an_undated_row_is_of_the_year_of_its_event()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, period);
    // Without the column, and with an empty cell in it.
    for (const QByteArray &column : {QByteArray(), QByteArray("period,")}) {
        CollectedCases cases;
        read_cases("case_ref,provider_code,status," + column + "measure,referred_on,attached_on,outcome_on\n"
                       + "C1,E06000017,validated," + (column.isEmpty() ? QByteArray() : QByteArray(",")) + row + '\n',
                   cases);
        QCOMPARE(cases.keys.size(), size_t(1));
        QCOMPARE(period_label(cases.keys[0].period), period);
    }
}

void TestCaseReturn::a_missing_day_is_told_once_with_the_number_of_rows()
{
    QByteArray rows;
    for (int i = 0; i < 7; ++i)
        rows += "TF2,P,E06000017,,,2012-13,attachment,,,attached,1,1\n"
                "TF3,P,E06000017,,,2012-13,progress,2012-06-01,,claimed,1,1\n";
    rows += "TF4,P,E06000017,,,2012-13,progress,,2012-06-01,claimed,1,1\n";
    CollectedCases cases;
    const PlannedImport planned = read_cases(header + good + rows, cases);
    QCOMPARE(planned.plan.tally.accepted, 16);
    QCOMPARE(rules_of(planned.plan.warnings), (QStringList{u"missing"_qs, u"missing"_qs}));
    QCOMPARE(planned.plan.warnings[0].row, 3);
    QCOMPARE(planned.plan.warnings[0].column_name, u"attached_on"_qs);
    QVERIFY2(planned.plan.warnings[0].message.contains(u"7 row(s) of \"attachment\""_qs),
             qPrintable(planned.plan.warnings[0].message));
    QCOMPARE(planned.plan.warnings[1].row, 4);
    QCOMPARE(planned.plan.warnings[1].column_name, u"outcome_on"_qs);
}

void TestCaseReturn::a_mark_for_a_missing_value_is_no_zero()
{
    CollectedCases cases;
    const PlannedImport planned =
        read_cases(header
                       + "TF1,P,E06000017,,,2012-13,attachment,2012-06-01,[z],attached,[x],0\n"
                         "TF2,P,E06000017,,,2012-13,attachment,2012-06-01,[z],attached,,0\n",
                   cases);
    QCOMPARE(planned.plan.tally.accepted, 2);
    QCOMPARE(cases.rows[0].split(u'|').mid(13, 4), (QStringList{u"-"_qs, u"-"_qs, u"-"_qs, u"0"_qs}));
    QCOMPARE(rules_of(planned.plan.warnings), (QStringList{u"missing"_qs, u"missing"_qs}));
    QVERIFY(planned.plan.warnings[0].message.contains(u"2 cell(s)"_qs));
}

void TestCaseReturn::programme_and_measure_can_be_named_for_the_whole_file()
{
    const QByteArray text("case_ref,provider_code,status,attached_on\nC1,E06000017,attached,2012-06-01\n");
    const auto refused = plan_bytes(text);
    QVERIFY(!refused || !refused->plan.is_case_return);
    ImportOptions options = import_options();
    options.measure = u"attachment"_qs;
    options.programme = u"troubled-families-2012"_qs;
    options.period = u"2013-14"_qs;
    CollectedCases cases;
    const PlannedImport planned = read_cases(text, cases, options);
    QCOMPARE(cases.keys.size(), size_t(1));
    QCOMPARE(cases.keys[0].measure.text, u"attachment"_qs);
    QCOMPARE(cases.keys[0].programme.text, u"troubled-families-2012"_qs);
    QCOMPARE(period_label(cases.keys[0].period), u"2013-14"_qs);
    QCOMPARE(planned.plan.programmes[0].title, u"Troubled families 2012"_qs);
}

void TestCaseReturn::a_provider_that_no_register_knows_is_taken_in_with_its_type()
{
    CollectedCases cases;
    const PlannedImport planned =
        read_cases(header + "W1,P,CPA01,Northshore Works,contractor,2012-13,attachment,2012-06-01,,attached,1,1\n"
                       + "W2,P,CPA01,Northshore Works,contractor,2012-13,attachment,2012-06-02,,attached,1,1\n",
                   cases);
    QCOMPARE(planned.plan.tally.accepted, 2);
    QCOMPARE(planned.plan.providers.size(), size_t(1));
    QCOMPARE(planned.plan.providers[0].type, ProviderType::contractor);
    QCOMPARE(cases.keys.size(), size_t(1));
    QCOMPARE(cases.keys[0].provider, planned.plan.providers[0].id);
}

void TestCaseReturn::what_no_accepted_row_names_is_not_in_the_plan()
{
    CollectedCases cases;
    const PlannedImport planned = read_cases(
        header + good + "TF2,Other,E10000014,,,2012-13,progress,2012-06-01,2012-09-01,nonsense,1,1\n", cases);
    QCOMPARE(planned.plan.measures.size(), size_t(1));
    QCOMPARE(planned.plan.programmes.size(), size_t(1));
    QCOMPARE(planned.plan.providers.size(), size_t(1));
    QCOMPARE(cases.keys.size(), size_t(1));
}

void TestCaseReturn::the_same_case_twice_comes_in_twice()
{
    // That it was claimed for twice is for the payments to find; here nothing is lost.
    CollectedCases cases;
    read_cases(header + good + good, cases);
    QCOMPARE(cases.lines, (std::vector<int>{2, 3}));
}

void TestCaseReturn::every_row_is_accounted_for_whatever_the_mixture()
{
    const QByteArrayList kinds{"T,P,E06000017,Rutland,,2012-13,attachment,2012-06-01,,attached,1,1",
                               "T,P,E06000017,Rutland,,,progress,2012-06-01,2012-09-01,validated,,",
                               "T,P,E10000014,,,2013-14,progress,01/06/2012,01/09/2013,rejected,5,0",
                               ",,,Total,,,,,,,9,9",
                               "T,P,,London,,2012-13,attachment,2012-06-01,,attached,1,1",
                               "Source: a note,,,,,,,,,,,",
                               "T,P,E06000017,,,2012-13,attachment,no,,attached,1,1",
                               "T,P,,Nowhere,,2012-13,attachment,2012-06-01,,attached,1,1",
                               "T,P,E06000017",
                               "T,P,E06000017,,,2012-13,attachment,2012-06-01,,attached,1,1,surplus",
                               "\"T\n5\",P,E06000017,,,2012-13,attachment,2012-06-01,,attached,1,1",
                               ",,,,,,,,,,,",
                               ""};
    quint32 seed = 20130331;
    for (int round = 0; round < 200; ++round) {
        QByteArray rows;
        int blank = 0;
        const int count = 1 + static_cast<int>((seed = seed * 1664525 + 1013904223) >> 8) % 30;
        for (int i = 0; i < count; ++i) {
            const QByteArray &kind = kinds[static_cast<int>((seed = seed * 1664525 + 1013904223) >> 8) % kinds.size()];
            blank += QByteArray(kind).replace(',', "").isEmpty() ? 1 : 0;
            rows += kind + '\n';
        }
        CollectedCases cases;
        ImportOptions options = import_options();
        options.cases = &cases;
        const auto planned = plan_bytes(header + rows, options);
        if (!planned) {
            QCOMPARE(blank, count); // nothing but blank rows
            continue;
        }
        QCOMPARE(planned->plan.tally.rows, count - blank);
        QVERIFY2(unaccounted(planned->plan).isEmpty(), qPrintable(unaccounted(planned->plan)));
        QCOMPARE(cases.rows.size(), planned->plan.tally.accepted);
        QCOMPARE(planned->refusal.has_value(), planned->plan.tally.accepted == 0);
    }
}

void TestCaseReturn::a_wrong_mapping_ends_the_reading()
{
    // Somebody put the name of the place where its code belongs, in a return of 300,000 cases.
    QByteArray text = header + good;
    for (int i = 0; i < 300'000; ++i)
        text += "T,P,X,,,2012-13,attachment,2012-06-01,,attached,1,1\n";
    CollectedCases cases;
    const PlannedImport planned = read_cases(text, cases);
    QVERIFY(planned.refusal);
    QCOMPARE(static_cast<int>(planned.refusal->code), static_cast<int>(ErrorCode::refused));
    QVERIFY2(planned.refusal->message.contains(u"200000"_qs), qPrintable(planned.refusal->message));
    QCOMPARE(planned.plan.errors.size(), size_t(200'000)); // of each row one
    QCOMPARE(planned.plan.errors.back().row, 200'002);
    QCOMPARE(planned.plan.tally.rows, 200'001);
}

QTEST_APPLESS_MAIN(TestCaseReturn)
#include "test_case_return.moc"
