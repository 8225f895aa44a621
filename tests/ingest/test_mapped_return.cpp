// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/mapped_sheet.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <cmath>

using namespace outturn;
using namespace outturn::ingest;
using outturn::test::MappedSheet;

namespace {

using Role = ColumnRole;

/// Councils down, care leavers across, as the published tables of one year have it.
MappedSheet wide(const QString &sheet_name = {})
{
    MappedSheet made(sheet_name);
    made.role(Role::provider_code, QStringLiteral("Code"));
    made.role(Role::provider_name, QStringLiteral("Area"));
    made.table.fixed_period = QStringLiteral("2023-24");
    MappedMeasure &work = made.measure(QStringLiteral("work"), MeasureKind::proportion);
    work.parts[Part::numerator] = {MappedSheet::from(QStringLiteral("In work"))};
    work.parts[Part::denominator] = {MappedSheet::from(QStringLiteral("All"))};
    MappedMeasure &home = made.measure(QStringLiteral("home"), MeasureKind::proportion);
    home.parts[Part::numerator] = {MappedSheet::from(QStringLiteral("Housed"))};
    home.parts[Part::denominator] = {MappedSheet::from(QStringLiteral("All"))};
    made.sheet.row(QStringLiteral("Code|Area|All|In work|Housed"));
    return made;
}

/// One figure a row, told by its category.
MappedSheet long_form()
{
    MappedSheet made;
    made.role(Role::provider_name, QStringLiteral("Area"));
    made.role(Role::period, QStringLiteral("Year"));
    made.role(Role::category, QStringLiteral("Activity"));
    made.table.figures = {{QStringList{QStringLiteral("Number")}, {}, 0}};
    made.sheet.row(QStringLiteral("Area|Year|Activity|Number"));
    return made;
}

} // namespace

/// Mapped tables whose every row is accounted for. Expectations are worked out by hand.
class TestMappedReturn : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void figures_of_one_row_meet_in_one_cell_for_each_measure();
    void a_bad_cell_is_named_and_the_good_figures_of_its_row_come_in();
    void a_row_without_figures_is_one_warning();
    void rows_that_are_no_providers_are_left_out_with_their_rule_data();
    void rows_that_are_no_providers_are_left_out_with_their_rule();
    void a_row_in_error_says_which_data();
    void a_row_in_error_says_which();
    void a_repeated_header_is_a_note_and_its_rows_are_read();
    void below_a_repeated_header_a_mapping_may_expect_totals();
    void another_header_begins_a_table_that_is_not_read();
    void classes_of_authorities_below_the_total_are_totals();
    void the_parts_of_a_sum_may_stand_in_several_columns();
    void a_sum_with_a_suppressed_part_is_a_range();
    void rounded_counts_have_a_range_beside_the_number();
    void a_percentage_with_its_base_gives_the_counts_that_round_to_it();
    void a_published_rate_beyond_rounding_is_warned_of();
    void an_interval_gives_the_standard_error_of_a_mean();
    void a_numerator_above_its_denominator_takes_its_row_out_of_the_accepted();
    void categories_become_measures_that_share_their_base();
    void a_blank_year_is_that_of_the_row_above();
    void quarters_stand_in_a_column_of_their_own();
    void years_across_the_top_are_periods();
    void the_file_name_gives_the_period_only_with_a_warning();
    void a_file_that_says_no_period_is_in_error_until_the_user_does();
    void what_the_user_settled_about_a_name_holds();
    void a_well_formed_code_that_nobody_knows_is_a_provider_of_its_own();
    void a_column_without_use_is_warned_of_once();
    void a_listed_column_that_is_not_there_is_warned_of();
    void a_count_from_the_start_that_falls_is_warned_of();
    void a_row_of_a_csv_with_a_shifted_comma_is_in_error();
    void every_message_of_a_workbook_names_its_sheet();
    void sheets_are_counted_one_by_one_and_in_sum();
    void an_import_can_be_stopped();
};

void TestMappedReturn::figures_of_one_row_meet_in_one_cell_for_each_measure()
{
    MappedSheet made = wide();
    made.sheet.row(QStringLiteral("E09000007|Camden|1,040|520|1,000"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(made.counts(), QStringLiteral("1 0 0"));
    QCOMPARE(made.plan.cells.size(), size_t(2));
    const Cell *work = made.cell("work", "camden");
    const Cell *home = made.cell("home", "camden");
    QVERIFY(work && home);
    QCOMPARE(*work->numerator, 520.0);
    QCOMPARE(*work->denominator, 1040.0);
    QCOMPARE(*home->denominator, 1040.0);
    QCOMPARE(work->origins.size(), size_t(2));
    const Origin &base = work->origins[0];
    QVERIFY(base.part == Part::denominator && base.row == 2 && base.column == 3);
    QCOMPARE(base.text, QStringLiteral("1,040"));
    QVERIFY(made.plan.warnings.empty() && made.plan.errors.empty());
    QCOMPARE(made.plan.providers.size(), size_t(1));
    QCOMPARE(made.plan.file.mapping, QStringLiteral("test"));
}

void TestMappedReturn::a_bad_cell_is_named_and_the_good_figures_of_its_row_come_in()
{
    MappedSheet made = wide();
    made.sheet.row(QStringLiteral("E09000007|Camden|40|n/k|30"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(made.counts(), QStringLiteral("0 0 1"));
    QCOMPARE(MappedSheet::rules(made.plan.errors), QStringList{QStringLiteral("not-a-number")});
    const Problem &error = made.plan.errors.front();
    QCOMPARE(error.row, 2);
    QCOMPARE(error.column, 4);
    QCOMPARE(error.column_name, QStringLiteral("In work"));
    QVERIFY(error.message.startsWith(u"return.csv, row 2, column \"In work\", value \"n/k\": "));
    QVERIFY(made.cell("home", "camden"));
    QCOMPARE(*made.cell("home", "camden")->numerator, 30.0);
    QVERIFY(!made.cell("work", "camden")->numerator);
}

void TestMappedReturn::a_row_without_figures_is_one_warning()
{
    MappedSheet made = wide();
    made.sheet.row(QStringLiteral("E09000007|Camden|[x]|[x]|"));
    made.sheet.row(QStringLiteral("E06000017|Rutland|[c]|[c]|[c]"));
    made.sheet.row(QStringLiteral("E08000035|Leeds|20|[c]|"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(made.counts(), QStringLiteral("3 0 0"));
    QCOMPARE(MappedSheet::rules(made.plan.warnings),
             (QStringList{QStringLiteral("missing"), QStringLiteral("suppressed"), QStringLiteral("suppressed"),
                          QStringLiteral("missing")}));
    QCOMPARE(made.plan.warnings[0].column, 0);
    QCOMPARE(made.plan.warnings[2].column, 4);
    QVERIFY(made.cell("work", "camden")->missing == Missing::not_available);
    QVERIFY(made.cell("work", "leeds")->missing == Missing::suppressed);
    QVERIFY(made.cell("home", "leeds")->missing == Missing::not_given);
}

void TestMappedReturn::rows_that_are_no_providers_are_left_out_with_their_rule_data()
{
    QTest::addColumn<QString>("cells");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const char *cells, const char *rule) {
        QTest::newRow(name) << QString::fromUtf8(cells) << QString::fromLatin1(rule);
    };
    row("England by its code", "E92000001|ENGLAND|100|50|90", "total-row");
    row("a region by its code", "E12000001|NORTH EAST|100|50|90", "region-row");
    row("a region by its name", "|North East|100|50|90", "region-row");
    row("a region as a heading", "|North East|||", "region-row");
    row("a class of authorities", "E06|Unitary Authorities|100|50|90", "total-row");
    row("a class without a code", "[Y]|Shire Districts|100|50|90", "total-row");
    row("a total by its words", "|Total of counties|100|50|90", "total-row");
    row("a source", "Source: returns of the year|||||", "note-row");
    row("a source in the last column", "||||Source: returns", "note-row");
    row("a note in two cells", "1.|Children looked after on 31 March|||", "note-row");
    row("an address", "https://www.example.org/statistics||||", "note-row");
    row("a heading", "|CLASS BREAKDOWN|||", "note-row");
    row("gone", "E10000006|Cumbria|100|50|90", "outside-lifetime");
}

void TestMappedReturn::rows_that_are_no_providers_are_left_out_with_their_rule()
{
    QFETCH(QString, cells);
    MappedSheet made = wide();
    made.sheet.row(QStringLiteral("E09000007|Camden|40|20|30")).row(cells);
    QCOMPARE(made.read(), QString());
    QCOMPARE(made.counts(), QStringLiteral("1 1 0"));
    QTEST(made.plan.left_out.front().rule, "rule");
    QCOMPARE(made.plan.left_out.front().row, 3);
    QVERIFY(made.plan.errors.empty());
}

void TestMappedReturn::a_row_in_error_says_which_data()
{
    QTest::addColumn<QString>("cells");
    QTest::addColumn<QString>("rule");
    QTest::newRow("nobody known") << QStringLiteral("|Camdem|40|20|30") << QStringLiteral("unknown-provider");
    QTest::newRow("nobody named") << QStringLiteral("||40|20|30") << QStringLiteral("unknown-provider");
    QTest::newRow("below zero") << QStringLiteral("E06000017|Rutland|40|-2|30") << QStringLiteral("negative-count");
    QTest::newRow("another figure") << QStringLiteral("E09000007|Camden|40|21|30") << QStringLiteral("conflict");
    QTest::newRow("too many") << QStringLiteral("E06000017|Rutland|40|41|30")
                              << QStringLiteral("numerator-exceeds-denominator");
}

void TestMappedReturn::a_row_in_error_says_which()
{
    QFETCH(QString, cells);
    MappedSheet made = wide();
    made.sheet.row(QStringLiteral("E09000007|Camden|40|20|30")).row(cells);
    QCOMPARE(made.read(), QString());
    QCOMPARE(made.counts(), QStringLiteral("1 0 1"));
    QTEST(made.plan.errors.front().rule, "rule");
    QCOMPARE(made.plan.errors.front().row, 3);
    QCOMPARE(*made.cell("work", "camden")->numerator, 20.0);
}

void TestMappedReturn::a_repeated_header_is_a_note_and_its_rows_are_read()
{
    MappedSheet made = wide();
    made.sheet.row(QStringLiteral("E09000007|Camden|40|20|30"))
        .row(QStringLiteral("Code|Class Breakdown [o]|All|In work|Housed"))
        .row(QStringLiteral("E06000017|Rutland|10|5|9"))
        .row(QStringLiteral("E06|Unitary Authorities|10|5|9"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(made.counts(), QStringLiteral("2 2 0"));
    QCOMPARE(MappedSheet::rules(made.plan.left_out),
             (QStringList{QStringLiteral("note-row"), QStringLiteral("total-row")}));
    QVERIFY(made.plan.warnings.empty());
}

void TestMappedReturn::below_a_repeated_header_a_mapping_may_expect_totals()
{
    MappedSheet made = wide();
    made.table.totals_below_repeated_header = true;
    made.sheet.row(QStringLiteral("E06000017|Rutland|10|5|9"))
        .row(QStringLiteral("Code|Class Breakdown [o]|All|In work|Housed"))
        .row(QStringLiteral("E06000017|Rutland|11|5|9")); // one authority that is a class of its own
    QCOMPARE(made.read(), QString());
    QCOMPARE(made.counts(), QStringLiteral("1 2 0"));
    QCOMPARE(*made.cell("work", "rutland")->denominator, 10.0);
    QVERIFY(made.plan.errors.empty());
}

void TestMappedReturn::another_header_begins_a_table_that_is_not_read()
{
    MappedSheet made = wide();
    made.sheet.row(QStringLiteral("E09000007|Camden|40|20|30"))
        .row(QStringLiteral("Code|Area|Spending|Income|Net"))
        .row(QStringLiteral("E06000017|Rutland|10|5|9"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(made.counts(), QStringLiteral("1 2 0"));
    QCOMPARE(MappedSheet::rules(made.plan.warnings), QStringList{QStringLiteral("second-table")});
    QVERIFY(made.plan.left_out.back().message.contains(u"belongs to a second table"));
    QVERIFY(!made.cell("work", "rutland"));
}

void TestMappedReturn::classes_of_authorities_below_the_total_are_totals()
{
    MappedSheet made = wide();
    made.sheet.row(QStringLiteral("E09000007|Camden|40|20|30"))
        .row(QStringLiteral("|ENGLAND|40|20|30"))
        .row(QStringLiteral("|CLASS BREAKDOWN|||"))
        .row(QStringLiteral("|LONDON BOROUGHS|40|20|30"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(MappedSheet::rules(made.plan.left_out),
             (QStringList{QStringLiteral("total-row"), QStringLiteral("note-row"), QStringLiteral("total-row")}));
}

void TestMappedReturn::the_parts_of_a_sum_may_stand_in_several_columns()
{
    MappedSheet made = wide();
    made.table.measures[0].parts[Part::numerator].push_back(MappedSheet::from(QStringLiteral("Housed")));
    made.sheet.row(QStringLiteral("E09000007|Camden|40|20|15"));
    made.sheet.row(QStringLiteral("E06000017|Rutland|10|[c]|9"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(*made.cell("work", "camden")->numerator, 35.0);
    QVERIFY(!made.cell("work", "rutland")->numerator); // one part is missing, and so the sum is
    QVERIFY(made.cell("work", "rutland")->missing == Missing::suppressed);
}

void TestMappedReturn::a_sum_with_a_suppressed_part_is_a_range()
{
    MappedSheet made = wide();
    made.profile.markers.insert(QStringLiteral("x"), {Missing::suppressed, CountRange{1, 5}});
    made.table.measures[0].parts[Part::numerator].push_back(MappedSheet::from(QStringLiteral("Housed")));
    made.sheet.row(QStringLiteral("E09000007|Camden|40|x|15"));
    QCOMPARE(made.read(), QString());
    const Cell *work = made.cell("work", "camden");
    QVERIFY(!work->numerator);
    QVERIFY(work->numerator_range == (CountRange{16, 20}));
    QVERIFY(!work->denominator_range);
}

void TestMappedReturn::rounded_counts_have_a_range_beside_the_number()
{
    MappedSheet made = wide();
    made.profile.rounding = {5, 10, {}};
    made.sheet.row(QStringLiteral("E09000007|Camden|40|0|30"));
    QCOMPARE(made.read(), QString());
    const Cell *work = made.cell("work", "camden");
    QCOMPARE(*work->denominator, 40.0);
    QVERIFY(work->denominator_range == (CountRange{37.5, 42.5}));
    QVERIFY(work->numerator_range == (CountRange{0, 2.5})); // no count is below zero

    MappedSheet later = wide();
    later.profile.rounding = {5, 10, QDate(2023, 3, 31)};
    later.sheet.row(QStringLiteral("E09000007|Camden|40|0|30"));
    QCOMPARE(later.read(), QString());
    QVERIFY(!later.cell("work", "camden")->denominator_range);
}

void TestMappedReturn::a_percentage_with_its_base_gives_the_counts_that_round_to_it()
{
    MappedSheet made;
    made.role(Role::provider_name, QStringLiteral("Area"));
    made.table.fixed_period = QStringLiteral("2023-24");
    MappedMeasure &work = made.measure(QStringLiteral("work"), MeasureKind::proportion);
    work.parts[Part::denominator] = {MappedSheet::from(QStringLiteral("All"))};
    work.parts[Part::published_rate] = {MappedSheet::from(QStringLiteral("Percentage"))};
    work.published_rate_step = 1;
    made.sheet.row(QStringLiteral("Area|All|Percentage"))
        .row(QStringLiteral("Camden|200|53"))
        .row(QStringLiteral("Rutland|10|53"))
        .row(QStringLiteral("Leeds|200|[c]"));
    QCOMPARE(made.read(), QString());
    const Cell *camden = made.cell("work", "camden");
    QCOMPARE(*camden->numerator, 106.0);
    QVERIFY(camden->numerator_range == (CountRange{105, 107}));
    QCOMPARE(*camden->published_rate, 53.0);
    const Cell *rutland = made.cell("work", "rutland"); // 5 of 10 is 50%, 6 is 60%
    QVERIFY(!rutland->numerator && !rutland->numerator_range && rutland->published_rate_differs);
    QVERIFY(!made.cell("work", "leeds")->numerator);
    QCOMPARE(MappedSheet::rules(made.plan.warnings),
             (QStringList{QStringLiteral("published-rate-differs"), QStringLiteral("suppressed")}));
}

void TestMappedReturn::a_published_rate_beyond_rounding_is_warned_of()
{
    MappedSheet made = wide();
    made.table.measures[0].parts[Part::published_rate] = {MappedSheet::from(QStringLiteral("Housed"))};
    made.table.measures[0].published_rate_step = 1;
    made.table.measures.pop_back();
    made.sheet.row(QStringLiteral("E09000007|Camden|22|18|82")).row(QStringLiteral("E06000017|Rutland|22|18|75"));
    QCOMPARE(made.read(), QString());
    QVERIFY(!made.cell("work", "camden")->published_rate_differs); // 81.8 is 82
    QVERIFY(made.cell("work", "rutland")->published_rate_differs);
    QCOMPARE(MappedSheet::rules(made.plan.warnings), QStringList{QStringLiteral("published-rate-differs")});
    QCOMPARE(made.plan.warnings.front().row, 3);
}

void TestMappedReturn::an_interval_gives_the_standard_error_of_a_mean()
{
    MappedSheet made = wide();
    made.table.measures.clear();
    MappedMeasure &score = made.measure(QStringLiteral("score"), MeasureKind::mean);
    score.parts[Part::value] = {MappedSheet::from(QStringLiteral("All"))};
    score.parts[Part::lower_limit] = {MappedSheet::from(QStringLiteral("In work"))};
    score.parts[Part::upper_limit] = {MappedSheet::from(QStringLiteral("Housed"))};
    made.sheet.row(QStringLiteral("E09000007|Camden|-0.5|-0.7|-0.3")).row(QStringLiteral("E06000017|Rutland|1|2|0"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(*made.cell("score", "camden")->value, -0.5);
    QVERIFY(std::abs(*made.cell("score", "camden")->standard_error - 0.102043) < 1e-6); // .4 / 3.919928
    QVERIFY(!made.cell("score", "rutland"));
    QCOMPARE(made.counts(), QStringLiteral("1 0 1"));
}

void TestMappedReturn::a_numerator_above_its_denominator_takes_its_row_out_of_the_accepted()
{
    MappedSheet made = wide();
    made.sheet.row(QStringLiteral("E09000007|Camden|40|41|30"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(made.counts(), QStringLiteral("0 0 1"));
    QVERIFY(!made.cell("work", "camden"));
    QVERIFY(made.cell("home", "camden")); // nothing is wrong with it
}

void TestMappedReturn::categories_become_measures_that_share_their_base()
{
    MappedSheet made = long_form();
    MeasureTemplate each;
    each.from_categories = true;
    each.pattern.measure.id = MeasureId(QStringLiteral("leavers_%1"));
    each.pattern.measure.title = QStringLiteral("Care leavers: %1");
    each.pattern.parts[Part::numerator] = {MappedSheet::from({})};
    each.pattern.parts[Part::denominator] = {MappedSheet::from({}, QStringLiteral("Total"))};
    made.table.templates = {each};
    made.sheet.row(QStringLiteral("Camden|2024|In training|12"))
        .row(QStringLiteral("Camden|2024|Total|40"))
        .row(QStringLiteral("Camden|2024|At university|3"))
        .row(QStringLiteral("Rutland|2024|At university|1"))
        .row(QStringLiteral("Camden|2024|Total|40"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(made.counts(), QStringLiteral("4 1 0"));
    QCOMPARE(made.plan.measures.size(), size_t(2)); // the base is no measure over itself
    QCOMPARE(made.plan.measures[1].title, QStringLiteral("Care leavers: At university"));
    QCOMPARE(*made.cell("leavers_in_training", "camden")->numerator, 12.0);
    QCOMPARE(*made.cell("leavers_in_training", "camden")->denominator, 40.0);
    QCOMPARE(*made.cell("leavers_at_university", "camden")->denominator, 40.0);
    QCOMPARE(made.cell("leavers_at_university", "camden")->origins.back().row, 3);
    QVERIFY(!made.cell("leavers_at_university", "rutland")->denominator);
    QCOMPARE(MappedSheet::rules(made.plan.left_out), QStringList{QStringLiteral("duplicate")});
}

void TestMappedReturn::a_blank_year_is_that_of_the_row_above()
{
    MappedSheet made = long_form();
    MappedMeasure &value = made.measure(QStringLiteral("referrals"), MeasureKind::value);
    value.parts[Part::value] = {MappedSheet::from({}, QStringLiteral("Referrals"))};
    made.sheet.row(QStringLiteral("Leeds||Referrals|1"))
        .row(QStringLiteral("Camden|2023|Referrals|2"))
        .row(QStringLiteral("Rutland||Referrals|3"))
        .row(QStringLiteral("Camden|2024|Referrals|4"))
        .row(QStringLiteral("Camden|2024|Weather|9"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(*made.cell("referrals", "rutland", "2022-23")->value, 3.0);
    QCOMPARE(*made.cell("referrals", "camden", "2023-24")->value, 4.0);
    QCOMPARE(MappedSheet::rules(made.plan.errors), QStringList{QStringLiteral("unknown-period")}); // nothing above
    QCOMPARE(MappedSheet::rules(made.plan.left_out), QStringList{QStringLiteral("unmapped-measure")});
    QCOMPARE(made.counts(), QStringLiteral("3 1 1"));
}

void TestMappedReturn::quarters_stand_in_a_column_of_their_own()
{
    MappedSheet made;
    made.role(Role::provider_name, QStringLiteral("Area"));
    made.role(Role::period, QStringLiteral("Year"));
    made.role(Role::quarter, QStringLiteral("Quarter"));
    MappedMeasure &value = made.measure(QStringLiteral("starts"), MeasureKind::value);
    value.parts[Part::value] = {MappedSheet::from(QStringLiteral("Starts"))};
    made.sheet.row(QStringLiteral("Area|Year|Quarter|Starts"))
        .row(QStringLiteral("Camden|2023-24|Q1|5"))
        .row(QStringLiteral("Camden||Q2|6"))
        .row(QStringLiteral("Camden|202425||7"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(*made.cell("starts", "camden", "2023-24 Q2")->value, 6.0);
    QCOMPARE(*made.cell("starts", "camden", "2024-25")->value, 7.0);
}

void TestMappedReturn::years_across_the_top_are_periods()
{
    MappedSheet made(QStringLiteral("LA1"));
    made.role(Role::provider_name, QStringLiteral("Area"));
    MappedMeasure &value = made.measure(QStringLiteral("starts"), MeasureKind::value);
    value.parts[Part::value] = {MappedSheet::from(QStringLiteral("Starts"))};
    made.sheet.row(QStringLiteral("Area|Starts|Starts")).row(QStringLiteral("Cumbria|5|6"));
    TableLayout layout = made.sheet.layout();
    layout.columns[1].period = parse_period(u"2023");
    layout.columns[2].period = parse_period(u"2024");
    MappedReturn reader(made.plan, made.profile, made.options);
    QVERIFY(reader.read_sheet(made.sheet, 0, layout, made.table).has_value());
    QVERIFY(reader.finish().has_value());
    QCOMPARE(*made.cell("starts", "cumbria", "2022-23")->value, 5.0);
    QVERIFY(!made.cell("starts", "cumbria", "2023-24")); // it was gone by then
    QCOMPARE(MappedSheet::rules(made.plan.warnings), QStringList{QStringLiteral("outside-lifetime")});
    QCOMPARE(made.counts(), QStringLiteral("1 0 0"));
}

void TestMappedReturn::the_file_name_gives_the_period_only_with_a_warning()
{
    MappedSheet made = wide();
    made.table.fixed_period.clear();
    made.plan.file.name = QStringLiteral("outturn_2012_13.csv");
    made.sheet.row(QStringLiteral("E09000007|Camden|40|20|30"));
    QCOMPARE(made.read(), QString());
    QVERIFY(made.cell("work", "camden", "2012-13"));
    QCOMPARE(MappedSheet::rules(made.plan.warnings), QStringList{QStringLiteral("guessed-mapping")});
    made.table.period_sources = {PeriodSource::title};
    made.plan = {};
    made.plan.file.name = QStringLiteral("outturn_2012_13.csv");
    QCOMPARE(made.read(), QString());
    QCOMPARE(MappedSheet::rules(made.plan.errors), QStringList{QStringLiteral("unknown-period")});
}

void TestMappedReturn::a_file_that_says_no_period_is_in_error_until_the_user_does()
{
    MappedSheet made = wide();
    made.table.fixed_period.clear();
    made.sheet.row(QStringLiteral("E09000007|Camden|40|20|30")).row(QStringLiteral("E92000001|ENGLAND|40|20|30"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(made.counts(), QStringLiteral("0 1 1"));
    QCOMPARE(MappedSheet::rules(made.plan.errors), QStringList{QStringLiteral("unknown-period")});
    made.plan = {};
    made.options.period = QStringLiteral("2021-22");
    QCOMPARE(made.read(), QString());
    QVERIFY(made.cell("work", "camden", "2021-22"));
}

void TestMappedReturn::what_the_user_settled_about_a_name_holds()
{
    MappedSheet made = wide();
    made.profile.providers.insert(QStringLiteral("LB Camden (inner)"), QStringLiteral("E09000007"));
    made.sheet.row(QStringLiteral("|LB Camden (inner)|40|20|30"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(made.counts(), QStringLiteral("1 0 0"));
    QVERIFY(made.cell("work", "camden"));
}

void TestMappedReturn::a_well_formed_code_that_nobody_knows_is_a_provider_of_its_own()
{
    MappedSheet made = wide();
    made.table.fixed_provider_type = QStringLiteral("local-authority");
    made.sheet.row(QStringLiteral("E07000223|Adur|40|20|30")).row(QStringLiteral("|Nowhere|40|20|30"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(made.counts(), QStringLiteral("1 0 1"));
    QCOMPARE(made.plan.providers.front().name, QStringLiteral("Adur"));
    QCOMPARE(MappedSheet::rules(made.plan.errors), QStringList{QStringLiteral("unknown-provider")});
}

void TestMappedReturn::a_column_without_use_is_warned_of_once()
{
    MappedSheet made = wide();
    made.table.measures.pop_back();
    made.sheet.row(QStringLiteral("E09000007|Camden|40|20|30")).row(QStringLiteral("E06000017|Rutland|10|5|9"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(MappedSheet::rules(made.plan.warnings), QStringList{QStringLiteral("unknown-column")});
    QCOMPARE(made.plan.warnings.front().column_name, QStringLiteral("Housed"));
    QCOMPARE(made.plan.warnings.front().row, 1);
}

void TestMappedReturn::a_listed_column_that_is_not_there_is_warned_of()
{
    MappedSheet made = wide();
    made.table.measures[1].parts[Part::cost] = {MappedSheet::from(QStringLiteral("Spending"))};
    made.sheet.row(QStringLiteral("E09000007|Camden|40|20|30"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(MappedSheet::rules(made.plan.warnings), QStringList{QStringLiteral("unknown-column")});
    QVERIFY(made.plan.warnings.front().message.contains(u"Spending"));
    QVERIFY(made.cell("home", "camden"));
}

void TestMappedReturn::a_count_from_the_start_that_falls_is_warned_of()
{
    MappedSheet made = long_form();
    MappedMeasure &turned = made.measure(QStringLiteral("turned"), MeasureKind::value);
    turned.measure.basis = Basis::cumulative;
    turned.parts[Part::value] = {MappedSheet::from({}, QStringLiteral("Turned around"))};
    made.sheet.row(QStringLiteral("Camden|2024|Turned around|90"))
        .row(QStringLiteral("Camden|2022|Turned around|80"))
        .row(QStringLiteral("Camden|2023|Turned around|95"))
        .row(QStringLiteral("Rutland|2023|Turned around|99"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(MappedSheet::rules(made.plan.warnings), QStringList{QStringLiteral("cumulative-fell")});
    QCOMPARE(made.plan.warnings.front().row, 2); // 95 by 2023, 90 by 2024
}

void TestMappedReturn::a_row_of_a_csv_with_a_shifted_comma_is_in_error()
{
    MappedSheet made = wide();
    made.sheet.row(QStringLiteral("E09000007|Camden|1|040|20|30"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(made.counts(), QStringLiteral("0 0 1"));
    QCOMPARE(MappedSheet::rules(made.plan.errors), QStringList{QStringLiteral("wrong-column-count")});
}

void TestMappedReturn::every_message_of_a_workbook_names_its_sheet()
{
    MappedSheet made = wide(QStringLiteral("Table 1"));
    made.sheet.row(QStringLiteral("E09000007|Camden|40|n/k|[c]")).row(QStringLiteral("E92000001|ENGLAND|40|20|30"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(made.plan.errors.front().sheet, QStringLiteral("Table 1"));
    QVERIFY(made.plan.errors.front().message.startsWith(u"return.csv, sheet \"Table 1\", row 2, column \"In work\""));
    QCOMPARE(made.plan.warnings.front().sheet, QStringLiteral("Table 1"));
    QCOMPARE(made.plan.left_out.front().sheet, QStringLiteral("Table 1"));
    QCOMPARE(made.cell("work", "camden")->origins.front().sheet, QStringLiteral("Table 1"));
}

void TestMappedReturn::sheets_are_counted_one_by_one_and_in_sum()
{
    MappedSheet made = wide(QStringLiteral("One"));
    made.sheet.row(QStringLiteral("E09000007|Camden|40|20|30"));
    outturn::test::SheetInMemory second(QStringLiteral("Two"));
    second.row(QStringLiteral("Code|Area|All|In work|Housed"))
        .row(QStringLiteral("E09000007|Camden|40|20|30"))
        .row(QStringLiteral("E06000017|Rutland|10|11|9"))
        .row(QStringLiteral("E08000035|Leeds|50|25|45"));
    MappedReturn reader(made.plan, made.profile, made.options);
    QVERIFY(reader.read_sheet(made.sheet, 0, made.sheet.layout(), made.table).has_value());
    QVERIFY(reader.read_sheet(second, 0, second.layout(), made.table).has_value());
    QVERIFY(reader.finish().has_value());
    QCOMPARE(made.plan.sheets.size(), size_t(2));
    QCOMPARE(made.plan.sheets[0].tally.accepted, 1);
    QCOMPARE(made.plan.sheets[1].tally.rows, 3);
    QCOMPARE(made.plan.sheets[1].tally.excluded, 1); // what the first sheet said already
    QCOMPARE(made.plan.sheets[1].tally.in_error, 1);
    QCOMPARE(made.counts(), QStringLiteral("2 1 1"));
    QCOMPARE(made.plan.tally.rows, 4);
}

void TestMappedReturn::an_import_can_be_stopped()
{
    MappedSheet made = wide();
    made.sheet.row(QStringLiteral("E09000007|Camden|40|20|30"));
    std::stop_source stop;
    stop.request_stop();
    made.options.stop = stop.get_token();
    QVERIFY(made.read().contains(u"cancelled"));
}

QTEST_APPLESS_MAIN(TestMappedReturn)
#include "test_mapped_return.moc"
