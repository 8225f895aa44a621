// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reference_data.h"
#include "support/result_check.h"

#include <QtCore/QMap>
#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <algorithm>
#include <numeric>

using namespace outturn;
using namespace outturn::ingest;
using outturn::test::import_options;
using outturn::test::plan_bytes;

namespace {

const QByteArray
    header("provider_code,provider_name,provider_type,period,measure,numerator,denominator,cost_gbp,kind\n");

/// The plan of these rows under the usual header; the test ends where there is none.
ImportPlan plan_of(const QByteArray &rows, const QByteArray &head = header)
{
    Result<PlannedImport> planned = plan_bytes(head + rows);
    if (!planned)
        qFatal("%s", qPrintable(planned.error().message));
    return std::move(planned->plan);
}

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

using Sums = QMap<QString, std::pair<double, double>>;

Sums sums_of(const ImportPlan &plan)
{
    Sums sums;
    for (const Cell &cell : plan.cells) {
        auto &sum = sums[cell.key.measure.text + u' ' + period_label(cell.key.period)];
        sum.first += cell.numerator.value_or(0) + cell.value.value_or(0);
        sum.second += cell.denominator.value_or(0) + (cell.money ? double(cell.money->pence) : 0);
    }
    return sums;
}

} // namespace

class TestPlainReturn : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_row_becomes_a_figure_with_its_places();
    void columns_may_stand_in_any_order_and_spelling();
    void encodings_and_line_ends_change_nothing_data();
    void encodings_and_line_ends_change_nothing();
    void periods_written_in_two_ways_are_one_data();
    void periods_written_in_two_ways_are_one();
    void every_rule_has_its_word_data();
    void decimal_commas_are_read_as_such_and_said();
    void every_rule_has_its_word();
    void a_message_names_file_row_column_and_value();
    void missing_figures_are_kept_as_missing_and_never_as_zero();
    void a_repetition_is_left_out_and_a_contradiction_is_an_error();
    void different_keys_stand_beside_each_other();
    void a_row_of_costs_alone_says_nothing_about_the_outcome();
    void kinds_follow_from_the_columns_data();
    void kinds_follow_from_the_columns();
    void percentages_and_missing_markers_make_one_measure();
    void an_empty_first_row_does_not_decide_what_the_measure_is();
    void a_provider_that_no_register_knows_is_taken_in_with_its_type();
    void a_measure_or_programme_can_be_named_for_the_whole_file();
    void an_excluded_row_says_of_which_measure();
    void every_row_is_accounted_for_whatever_the_mixture();
    void the_order_of_the_rows_changes_nothing_in_the_sums();
};

void TestPlainReturn::a_row_becomes_a_figure_with_its_places()
{
    const ImportPlan plan =
        plan_of("E06000017,Rutland,,2023-24,Care leavers,\"1,018\",\"1,022\",\"\u00A31,234.50\",\n");
    QCOMPARE(plan.tally.accepted, 1);
    QCOMPARE(plan.cells.size(), size_t(2));
    const Cell &outcome = plan.cells[0];
    QCOMPARE(outcome.key.provider.text, u"rutland"_qs);
    QCOMPARE(outcome.key.measure.text, u"care_leavers"_qs);
    QCOMPARE(period_label(outcome.key.period), u"2023-24"_qs);
    QCOMPARE(*outcome.numerator, 1018.0);
    QCOMPARE(*outcome.denominator, 1022.0);
    QCOMPARE(outcome.origins.size(), size_t(2));
    QCOMPARE(outcome.origins[0].row, 2);
    QCOMPARE(outcome.origins[0].column, 6);
    QCOMPARE(outcome.origins[0].text, u"1,018"_qs);
    QCOMPARE(outcome.origins[1].column, 7);
    const Cell &cost = plan.cells[1];
    QCOMPARE(cost.key.aspect, Aspect::cost);
    QCOMPARE(qint64(cost.money->pence), qint64(123450));
    QCOMPARE(cost.origins[0].column, 8);
    QCOMPARE(plan.measures.size(), size_t(1));
    QCOMPARE(plan.measures[0].title, u"Care leavers"_qs);
    QCOMPARE(plan.measures[0].kind, MeasureKind::proportion);
    QCOMPARE(plan.measures[0].polarity, Polarity::high);
    QCOMPARE(plan.providers.size(), size_t(1));
    QVERIFY(plan.warnings.empty() && plan.errors.empty());
}

void TestPlainReturn::columns_may_stand_in_any_order_and_spelling()
{
    const ImportPlan plan =
        plan_of("22,eet,18,Rutland,2024\n", "Denominator, MEASURE ,Numerator,Provider Name,Period\n");
    QCOMPARE(plan.tally.accepted, 1);
    QCOMPARE(*plan.cells[0].numerator, 18.0);
    QCOMPARE(*plan.cells[0].denominator, 22.0);
    QCOMPARE(plan.cells[0].origins[0].column, 3);
}

void TestPlainReturn::encodings_and_line_ends_change_nothing_data()
{
    QTest::addColumn<QByteArray>("mark");
    QTest::addColumn<QByteArray>("line_end");
    for (const QByteArray &mark : {QByteArray(), QByteArray("\xEF\xBB\xBF")}) {
        for (const QByteArray &line_end : {QByteArray("\n"), QByteArray("\r\n"), QByteArray("\r")})
            QTest::addRow("%s%s", mark.isEmpty() ? "" : "mark ", line_end.toHex().constData()) << mark << line_end;
    }
}

void TestPlainReturn::encodings_and_line_ends_change_nothing()
{
    QFETCH(QByteArray, mark);
    QFETCH(QByteArray, line_end);
    QByteArray text("provider_code,provider_name,period,measure,numerator,denominator\n"
                    "E06000010,\"Kingston upon Hull, City of\",2024,eet,128,277\n"
                    "E06000017,Rutland,2024,eet,18,22\n");
    const ImportPlan plan = plan_of(mark + text.replace("\n", line_end), {});
    QCOMPARE(plan.tally.accepted, 2);
    QCOMPARE(*plan.cells[0].numerator + *plan.cells[1].numerator, 146.0);
    QCOMPARE(plan.cells[1].origins[0].row, 3);
}

void TestPlainReturn::periods_written_in_two_ways_are_one_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("label");
    for (const char *text : {"2023-24", "2023/24", "2024", "2023-2024", "2023-24 (prov)"})
        QTest::newRow(text) << QByteArray(text) << u"2023-24"_qs;
    QTest::newRow("quarter") << QByteArray("2023-24 Q1") << u"2023-24 Q1"_qs;
    QTest::newRow("calendar") << QByteArray("2024 (calendar)") << u"2024 (calendar)"_qs;
}

void TestPlainReturn::periods_written_in_two_ways_are_one()
{
    QFETCH(QByteArray, text);
    const ImportPlan plan = plan_of("E06000017,,," + text + ",eet,18,22,,\n");
    QCOMPARE(plan.cells.size(), size_t(1));
    QTEST(period_label(plan.cells[0].key.period), "label");
}

void TestPlainReturn::every_rule_has_its_word_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("where"); // warning, error or left out
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const QByteArray &rows, const char *where, const char *rule) {
        QTest::newRow(name) << rows << QString::fromLatin1(where) << QString::fromLatin1(rule);
    };
    row("unknown code", "E99999999,,,2024,eet,1,2,,\n", "error", "unknown-provider");
    row("unknown name", ",Newcastle-under-Lyme,,2024,eet,1,2,,\n", "error", "unknown-provider");
    row("nobody", ",,,2024,eet,1,2,,\n", "error", "unknown-provider");
    row("code and name of two", "E06000010,Kingston upon Thames,,2024,eet,1,2,,\n", "error", "conflict");
    row("no period", "E06000017,,,spring,eet,1,2,,\n", "error", "unknown-period");
    row("a stray zero", "E06000017,,,0,eet,1,2,,\n", "error", "unknown-period");
    row("words for a count", "E06000017,,,2024,eet,many,22,,\n", "error", "not-a-number");
    row("a percentage for a count", "E06000017,,,2024,eet,18%,22,,\n", "error", "not-a-number");
    row("pounds for a count", "E06000017,,,2024,eet,18,\u00A322,,\n", "error", "not-a-number");
    row("words for money", "E06000017,,,2024,eet,18,22,free,\n", "error", "not-a-number");
    row("a negative count", "E06000017,,,2024,eet,-1,22,,\n", "error", "negative-count");
    row("a negative denominator", "E06000017,,,2024,eet,0,-22,,\n", "error", "negative-count");
    row("more than all", "E06000017,,,2024,eet,23,22,,\n", "error", "numerator-exceeds-denominator");
    row("events without exposure", "E06000017,,,2024,eet,3,0,,rate\n", "warning", "numerator-exceeds-denominator");
    row("another kind", "E06000017,,,2024,eet,18,22,,\nE10000014,,,2024,eet,1,2,,rate\n", "error", "conflict");
    row("a contradiction", "E06000017,,,2024,eet,18,22,,\nE06000017,,,2023-24,eet,17,22,,\n", "error", "conflict");
    row("a repetition", "E06000017,,,2024,eet,18,22,,\nE06000017,,,2023-24,eet,18,22,,\n", "left out", "duplicate");
    row("a region by name", ",North East,,2024,eet,1,2,,\n", "left out", "region-row");
    row("a region by code", "E12000001,NORTH EAST,,2024,eet,1,2,,\n", "left out", "region-row");
    row("England by name", ",ENGLAND,,2024,eet,1,2,,\n", "left out", "total-row");
    row("England by code", "E92000001,,,2024,eet,1,2,,\n", "left out", "total-row");
    row("a total", ",Total,,2024,eet,1,2,,\n", "left out", "total-row");
    row("a place that is gone", "E10000009,Dorset,,2019-20,eet,1,2,,\n", "left out", "outside-lifetime");
    row("a place not yet there", "E06000058,,,2018-19,eet,1,2,,\n", "left out", "outside-lifetime");
    row("a note", "Source: the department's own statistics,,,,,,,,\n", "left out", "note-row");
    row("suppressed", "E06000017,,,2024,eet,[c],22,,\n", "warning", "suppressed");
    row("empty", "E06000017,,,2024,eet,,22,,\n", "warning", "missing");
    row("not applicable", "E06000017,,,2024,eet,[z],22,,\n", "warning", "missing");
}

void TestPlainReturn::decimal_commas_are_read_as_such_and_said()
{
    // As a spreadsheet set to German writes it: "1.250" is a thousand, "12,500" is twelve and a half.
    const auto planned = outturn::test::plan_bytes("provider_code;period;measure;value;cost_gbp\n"
                                                   "E06000017;2024;waiting;12,500;1.250,75\n"
                                                   "E10000014;2024;waiting;7,25;1.250\n");
    QVERIFY_RESULT(planned);
    QCOMPARE(rules_of(planned->plan.warnings), QStringList{u"guessed-mapping"_qs});
    QVERIFY(planned->plan.errors.empty());
    QCOMPARE(planned->plan.cells.size(), size_t(4));
    QCOMPARE(*planned->plan.cells[0].value, 12.5);
    QCOMPARE(planned->plan.cells[1].money->pence, std::int64_t(125075));
    QCOMPARE(*planned->plan.cells[2].value, 7.25);
    QCOMPARE(planned->plan.cells[3].money->pence, std::int64_t(125000));
}

void TestPlainReturn::every_rule_has_its_word()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, where);
    QFETCH(QString, rule);
    const ImportPlan plan = plan_of(rows);
    QCOMPARE(unaccounted(plan), QString());
    if (where == u"error"_qs) {
        QCOMPARE(rules_of(plan.errors), QStringList(rule));
        QCOMPARE(plan.tally.in_error, 1);
    } else if (where == u"left out"_qs) {
        QCOMPARE(plan.left_out.size(), size_t(1));
        QCOMPARE(plan.left_out[0].rule, rule);
        QVERIFY2(plan.left_out[0].message.startsWith(u"return.csv, row "_qs), qPrintable(plan.left_out[0].message));
        QVERIFY(plan.errors.empty());
    } else {
        QCOMPARE(rules_of(plan.warnings), QStringList(rule));
        QCOMPARE(plan.tally.accepted, 1);
    }
}

void TestPlainReturn::a_message_names_file_row_column_and_value()
{
    const ImportPlan plan = plan_of("E06000017,\"Rut\nland\",,2024,eet,1,2,,\n"
                                    "E06000017,,,2025,eet,n/k,22,,\n");
    QCOMPARE(plan.errors.size(), size_t(1));
    const Problem &problem = plan.errors[0];
    QCOMPARE(problem.row, 4); // the row before it has two lines
    QCOMPARE(problem.column, 6);
    QCOMPARE(problem.column_name, u"numerator"_qs);
    QCOMPARE(problem.value, u"n/k"_qs);
    QVERIFY2(problem.message.startsWith(u"return.csv, row 4, column \"numerator\", value \"n/k\": "_qs),
             qPrintable(problem.message));
}

void TestPlainReturn::missing_figures_are_kept_as_missing_and_never_as_zero()
{
    const std::pair<const char *, Missing> markers[] = {
        {"", Missing::not_given},         {"[c]", Missing::suppressed}, {"[x]", Missing::not_available},
        {"[z]", Missing::not_applicable}, {"[low]", Missing::low},      {"[k]", Missing::rounds_to_zero}};
    for (const auto &[marker, meaning] : markers) {
        const ImportPlan plan = plan_of(QByteArray("E06000017,,,2024,eet,") + marker + ",22,,\n");
        QCOMPARE(plan.tally.accepted, 1);
        QCOMPARE(plan.cells.size(), size_t(1));
        QVERIFY(!plan.cells[0].numerator);
        QCOMPARE(*plan.cells[0].denominator, 22.0);
        QCOMPARE(first_missing(plan.cells[0]), meaning);
        QCOMPARE(plan.cells[0].origins[0].text, QString::fromLatin1(marker));
    }
    // A cost that is not given is no part of the return, and nothing to warn of.
    QVERIFY(plan_of("E06000017,,,2024,eet,18,22,,\n").warnings.empty());
}

void TestPlainReturn::a_repetition_is_left_out_and_a_contradiction_is_an_error()
{
    const ImportPlan plan = plan_of("E06000017,,,2024,eet,18,22,5,\n"
                                    "E06000017,,,2023-24,EET,18,22,5.00,\n"
                                    ",Rutland,,2023/24,eet,18,23,5,\n");
    QCOMPARE(plan.tally.accepted, 1);
    QCOMPARE(plan.tally.excluded, 1);
    QCOMPARE(plan.tally.in_error, 1);
    QVERIFY(plan.left_out[0].message.contains(u"repeats row 2"_qs));
    QVERIFY(plan.errors[0].message.contains(u"row 2 gives other figures"_qs));
    QCOMPARE(*plan.cells[0].denominator, 22.0); // the first stands
}

void TestPlainReturn::a_row_of_costs_alone_says_nothing_about_the_outcome()
{
    const ImportPlan costs = plan_of("E06000017,Rutland,,2024,eet,,,1000,proportion\n");
    QCOMPARE(costs.tally.accepted, 1);
    QCOMPARE(costs.cells.size(), size_t(1));
    QCOMPARE(costs.cells.front().key.aspect, Aspect::cost);
    // Half an outcome beside a cost is an outcome with a missing part.
    const ImportPlan half = plan_of("E06000017,Rutland,,2024,eet,,22,1000,proportion\n");
    QCOMPARE(half.cells.size(), size_t(2));
    QVERIFY(!half.cells.front().numerator);
}

void TestPlainReturn::different_keys_stand_beside_each_other()
{
    const QByteArray head(
        "programme,provider_code,contract,cohort,group,area_code,period,measure,numerator,denominator\n");
    const ImportPlan plan = plan_of("P,E06000017,,,,,2024,eet,1,10\n"
                                    "P,E06000017,c1,,,,2024,eet,1,10\n"
                                    "P,E06000017,,c1,,,2024,eet,1,10\n"
                                    "P,E06000017,,,c1,,2024,eet,1,10\n"
                                    "P,E06000017,,,,c1,2024,eet,1,10\n"
                                    "P,E06000017,,,,,2025,eet,1,10\n"
                                    "P,E06000017,,,,,2024,neet,1,10\n"
                                    "Q,E06000017,,,,,2024,eet,1,10\n"
                                    "P,E10000014,,,,,2024,eet,1,10\n",
                                    head);
    QCOMPARE(plan.tally.accepted, 9);
    QCOMPARE(plan.cells.size(), size_t(9));
    QCOMPARE(plan.programmes.size(), size_t(2));
    QCOMPARE(plan.measures.size(), size_t(3)); // eet of two programmes, and neet
}

void TestPlainReturn::kinds_follow_from_the_columns_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QByteArray &text, MeasureKind kind) {
        QTest::newRow(name) << text << static_cast<int>(kind);
    };
    row("proportion", "provider_code,measure,numerator,denominator\nE06000017,m,1,2\n", MeasureKind::proportion);
    row("ratio", "provider_code,measure,numerator,expected\nE06000017,m,3,2.5\n", MeasureKind::ratio);
    row("value", "provider_code,measure,value\nE06000017,m,1\n", MeasureKind::value);
    row("mean", "provider_code,measure,value,standard_error\nE06000017,m,1,0.2\n", MeasureKind::mean);
    row("rate by word", "provider_code,measure,numerator,denominator,kind\nE06000017,m,3,2,Rate\n", MeasureKind::rate);
    row("all columns, value row", "provider_code,measure,numerator,denominator,expected,value\nE06000017,m,,,,5\n",
        MeasureKind::value);
}

void TestPlainReturn::kinds_follow_from_the_columns()
{
    QFETCH(QByteArray, text);
    const ImportPlan plan = plan_of(text, {});
    QCOMPARE(plan.measures.size(), size_t(1));
    QTEST(static_cast<int>(plan.measures[0].kind), "kind");
}

void TestPlainReturn::percentages_and_missing_markers_make_one_measure()
{
    const QByteArray head("provider_code,period,measure,value\n");
    for (const QByteArray &rows : {QByteArray("E06000017,2024,m,53%\nE10000014,2024,m,[c]\nE06000010,2024,m,\n"),
                                   QByteArray("E10000014,2024,m,[c]\nE06000017,2024,m,53%\nE06000010,2024,m,\n"),
                                   QByteArray("E06000010,2024,m,\nE10000014,2024,m,[c]\nE06000017,2024,m,53%\n")}) {
        const ImportPlan plan = plan_of(rows, head);
        QCOMPARE(rules_of(plan.errors), QStringList());
        QCOMPARE(plan.tally.accepted, 3);
        QCOMPARE(plan.measures.size(), size_t(1));
        QCOMPARE(plan.measures[0].unit, u"percent"_qs);
        QCOMPARE(plan.measures[0].kind, MeasureKind::value);
    }
    // 53% beside 0.53 is nobody's to interpret.
    const ImportPlan mixed = plan_of("E06000017,2024,m,53%\nE10000014,2024,m,0.53\n", head);
    QCOMPARE(rules_of(mixed.errors), QStringList(u"conflict"_qs));
}

void TestPlainReturn::an_empty_first_row_does_not_decide_what_the_measure_is()
{
    const QByteArray head("provider_code,period,measure,numerator,denominator,value,standard_error\n");
    const ImportPlan plan =
        plan_of("E06000017,2024,m,,,,\nE10000014,2024,m,,,5.5,0.5\nE06000010,2024,m,,,4.5,0.25\n", head);
    QCOMPARE(rules_of(plan.errors), QStringList());
    QCOMPARE(plan.tally.accepted, 3);
    QCOMPARE(plan.measures[0].kind, MeasureKind::mean);
    QCOMPARE(unaccounted(plan), QString());
}

void TestPlainReturn::a_provider_that_no_register_knows_is_taken_in_with_its_type()
{
    const ImportPlan plan = plan_of("X1,Ingeus Elsewhere,contractor,2024,m,1,2,,\n"
                                    "X1,Ingeus Elsewhere,contractor,2025,m,1,2,,\n"
                                    ",Second Firm,prime contractor,2024,m,1,2,,\n");
    QCOMPARE(plan.tally.accepted, 3);
    QCOMPARE(plan.providers.size(), size_t(2));
    QCOMPARE(plan.providers[0].name, u"Ingeus Elsewhere"_qs);
    QCOMPARE(plan.providers[0].type, ProviderType::contractor);
    QCOMPARE(code_in_force(plan.providers[0], QDate(2024, 3, 31)), u"X1"_qs);
    QCOMPARE(code_in_force(plan.providers[1], QDate(2024, 3, 31)), u"Second Firm"_qs);
}

void TestPlainReturn::a_measure_or_programme_can_be_named_for_the_whole_file()
{
    ImportOptions options = import_options();
    options.measure = u"Sustained jobs"_qs;
    options.programme = u"Work programme"_qs;
    const auto planned = plan_bytes("provider_code,value\nE06000017,5\n", options);
    QVERIFY_RESULT(planned);
    QCOMPARE(planned->plan.measures[0].id.text, u"sustained_jobs"_qs);
    QCOMPARE(planned->plan.programmes[0].id.text, u"work-programme"_qs);
    QCOMPARE(planned->plan.programmes[0].title, u"Work programme"_qs);
}

void TestPlainReturn::an_excluded_row_says_of_which_measure()
{
    ImportOptions options = import_options();
    options.measure = u"jobs"_qs;
    const auto planned = plan_bytes("provider_name,period,value\nRutland,2024,5\nEngland,2024,5\n", options);
    QVERIFY_RESULT(planned);
    QCOMPARE(planned->plan.left_out.size(), size_t(1));
    QCOMPARE(planned->plan.left_out[0].measure.text, u"jobs"_qs);
    QCOMPARE(period_label(*planned->plan.left_out[0].period), u"2023-24"_qs);
}

void TestPlainReturn::every_row_is_accounted_for_whatever_the_mixture()
{
    const QByteArrayList kinds{"E06000017,,,%1,eet,18,22,,",
                               "E10000014,,,%1,eet,[c],711,,",
                               ",Kingston upon Hull,,%1,jobs,\"1,000\",\"2,000\",\"\u00A35.50\",",
                               "E99999999,,,%1,eet,1,2,,",
                               ",North East,,%1,eet,1,2,,",
                               "E92000001,England,,%1,eet,1,2,,",
                               "E10000009,,,%1,eet,1,2,,",
                               "E06000017,,,%1,eet,x,y,z,",
                               "E06000017,,,20%1,eet,1,2,,",
                               "E06000017,,,%1,,1,2,,",
                               "E06000017,,,%1,eet,3,2,,",
                               "E06000017,,,%1,eet,-3,-2,,",
                               "E06000017,,,%1,eet,1,2,,,surplus",
                               "E06000017,,,%1,eet",
                               "\"a\nnote\",,,,,,,,",
                               ",,,,,,,,",
                               "",
                               "E06000017,,,%1,eet,1,2,,ratio",
                               "E06000017,,,%1,eet,1,2,,median"};
    QRandomGenerator random(20240331);
    for (int round = 0; round < 300; ++round) {
        QByteArray rows;
        int blank = 0;
        const int count = random.bounded(1, 40);
        for (int i = 0; i < count; ++i) {
            QByteArray row = kinds[random.bounded(int(kinds.size()))];
            blank += QByteArray(row).replace(',', "").isEmpty() ? 1 : 0;
            rows += row.replace("%1", QByteArray::number(2015 + random.bounded(10))) + '\n';
        }
        const Result<PlannedImport> planned = plan_bytes(header + rows);
        if (!planned) {
            QCOMPARE(blank, count); // nothing but blank rows
            continue;
        }
        QCOMPARE(planned->plan.tally.rows, count - blank);
        QVERIFY2(unaccounted(planned->plan).isEmpty(),
                 qPrintable(unaccounted(planned->plan) + u'\n' + QString::fromUtf8(rows)));
        QCOMPARE(planned->refusal.has_value(), planned->plan.tally.accepted == 0);
    }
}

void TestPlainReturn::the_order_of_the_rows_changes_nothing_in_the_sums()
{
    const QByteArray head(
        "provider_code,contract,period,measure,numerator,denominator,value,standard_error,cost_gbp\n");
    QByteArrayList rows;
    const QByteArrayList codes{"E06000017", "E10000014", "E06000010", "E09000021", "E08000025"};
    for (int i = 0; i < 60; ++i) {
        const QByteArray key = codes[i % 5] + ",c" + QByteArray::number(i / 5) + ",2024,";
        rows.append(key + "eet," + QByteArray::number(i) + ",100,,," + QByteArray::number(i * 10));
        rows.append(key + (i % 7 == 0 ? "score,,,,," : i % 7 == 1 ? "score,,,[c],," : "score,,,5%,1%,"));
        rows.append(key + (i % 5 == 0 ? "eet,[c],100,,," : "jobs,1,3,,,[x]"));
    }
    const ImportPlan first = plan_of(rows.join('\n') + '\n', head);
    QRandomGenerator random(7);
    for (int round = 0; round < 30; ++round) {
        std::shuffle(rows.begin(), rows.end(), random);
        // Which of two contradicting rows comes first does matter; there are 12 such pairs.
        const ImportPlan plan = plan_of(rows.join('\n') + '\n', head);
        QCOMPARE(unaccounted(plan), QString());
        QCOMPARE(plan.tally.accepted, first.tally.accepted);
        Sums sums = sums_of(plan);
        Sums expected = sums_of(first);
        sums.remove(u"eet 2023-24"_qs);
        expected.remove(u"eet 2023-24"_qs);
        QCOMPARE(sums, expected);
    }
}

QTEST_APPLESS_MAIN(TestPlainReturn)
#include "test_plain_return.moc"
