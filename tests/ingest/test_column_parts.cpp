// SPDX-License-Identifier: GPL-3.0-or-later
#include "hand_made_sheet.h"
#include "ingest/column_parts.h"

#include <QtCore/QRegularExpression>

using namespace outturn;
using namespace outturn::ingest;
using outturn::test::HandMadeSheet;
using outturn::test::period_of;

namespace {

ColumnChoice named(const char *name)
{
    return {QStringList{QString::fromUtf8(name)}, {}, 0};
}

FigureSource from(const char *name, bool nearest_left = false)
{
    return {named(name), {}, nearest_left};
}

MappedMeasure measure(const char *id, std::map<Part, std::vector<FigureSource>> parts)
{
    MappedMeasure entry;
    entry.measure.id = MeasureId(QString::fromUtf8(id));
    entry.measure.title = entry.measure.id.text;
    entry.parts = std::move(parts);
    return entry;
}

MeasureTemplate plain_template(const char *id = "%1")
{
    MeasureTemplate made;
    made.pattern = measure(id, {{Part::value, {FigureSource{}}}});
    made.pattern.measure.title = QStringLiteral("%1");
    return made;
}

/// "numerator of eet, denominator of eet": what the column is read for.
QString uses(const ResolvedTable &table, size_t column)
{
    QStringList words;
    for (const ColumnFigure &figure : table.columns[column].figures)
        words.append(part_word(figure.part) + QStringLiteral(" of ")
                     + table.measures[static_cast<size_t>(figure.measure)].measure.id.text);
    return words.join(QStringLiteral(", "));
}

} // namespace

class TestColumnParts : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_header_over_two_columns_names_code_and_number();
    void a_measure_is_read_from_every_period_of_its_columns();
    void a_percentage_has_the_nearest_base_on_its_left();
    void one_measure_is_made_for_all_periods_of_a_column();
    void columns_of_one_name_become_two_measures();
    void a_template_leaves_alone_what_a_measure_names();
    void what_the_sheet_lacks_is_told();
    void columns_of_no_use_are_unused();
    void ids_are_plain_and_stay_apart();
};

void TestColumnParts::a_header_over_two_columns_names_code_and_number()
{
    const TableLayout layout =
        HandMadeSheet({QStringLiteral("LA Code;;Name;Value"), QStringLiteral("E06000005;841;Darlington;5"),
                       QStringLiteral("E06000047;840;Durham;7")},
                      {{1, 1, 1, 2}})
            .layout();
    TableMapping table;
    table.columns[ColumnRole::provider_code] = {named("LA Code")};
    table.columns[ColumnRole::provider_number] = {named("LA Code")};
    table.columns[ColumnRole::provider_name] = {named("LA name"), named("Name")};
    table.templates = {plain_template()};
    const ResolvedTable resolved = resolve_table(table, {}, layout);
    QCOMPARE(resolved.columns[0].role, ColumnRole::provider_code);
    QCOMPARE(resolved.columns[1].role, ColumnRole::provider_number);
    QCOMPARE(resolved.role_columns[static_cast<size_t>(ColumnRole::provider_name)], std::vector{2});
    QCOMPARE(uses(resolved, 3), QStringLiteral("value of value"));
}

void TestColumnParts::a_measure_is_read_from_every_period_of_its_columns()
{
    const TableLayout layout =
        HandMadeSheet({QStringLiteral(";2014;;2015;"), QStringLiteral("Council;Cohort;Rate;Cohort;Rate"),
                       QStringLiteral("Barnet;10;50;20;55"), QStringLiteral("Brent;30;40;40;45")})
            .layout();
    TableMapping table;
    table.columns[ColumnRole::provider_name] = {named("Council")};
    table.measures = {measure("eet", {{Part::denominator, {from("Cohort")}}, {Part::published_rate, {from("Rate")}}})};
    const ResolvedTable resolved = resolve_table(table, {}, layout);
    for (const size_t column : {size_t{1}, size_t{3}}) {
        QCOMPARE(uses(resolved, column), QStringLiteral("denominator of eet"));
        QCOMPARE(uses(resolved, column + 1), QStringLiteral("published_rate of eet"));
    }
    QCOMPARE(period_label(*resolved.columns[2].period), QStringLiteral("2013-14"));
    QCOMPARE(period_label(*resolved.columns[4].period), QStringLiteral("2014-15"));
    QVERIFY(resolved.not_found.isEmpty());
}

void TestColumnParts::a_percentage_has_the_nearest_base_on_its_left()
{
    const TableLayout layout =
        HandMadeSheet({QStringLiteral(";Reading;;;Writing;"),
                       QStringLiteral("Council;Pupils;Passed (%);Top (%);Pupils;Passed (%)"),
                       QStringLiteral("Barnet;10;50;5;20;55"), QStringLiteral("Brent;30;40;6;40;45")})
            .layout();
    TableMapping table;
    table.columns[ColumnRole::provider_name] = {named("Council")};
    MeasureTemplate made = plain_template();
    made.columns.pattern = QStringLiteral("%");
    made.pattern.parts = {{Part::published_rate, {FigureSource{}}}, {Part::denominator, {from("Pupils", true)}}};
    table.templates = {made};
    const ResolvedTable resolved = resolve_table(table, {}, layout);
    QCOMPARE(resolved.measures.size(), size_t{3});
    QCOMPARE(uses(resolved, 1),
             QStringLiteral("denominator of reading_passed_percent, denominator of reading_top_percent"));
    QCOMPARE(uses(resolved, 4), QStringLiteral("denominator of writing_passed_percent"));
    QCOMPARE(uses(resolved, 5), QStringLiteral("published_rate of writing_passed_percent"));
}

void TestColumnParts::one_measure_is_made_for_all_periods_of_a_column()
{
    const TableLayout layout =
        HandMadeSheet({QStringLiteral(";2014;;2015;"), QStringLiteral("Council;Started;Ended;Started;Ended"),
                       QStringLiteral("Barnet;10;50;20;55"), QStringLiteral("Brent;30;40;40;45")})
            .layout();
    TableMapping table;
    table.columns[ColumnRole::provider_name] = {named("Council")};
    table.templates = {plain_template()};
    const ResolvedTable resolved = resolve_table(table, {}, layout);
    QCOMPARE(resolved.measures.size(), size_t{2});
    QCOMPARE(uses(resolved, 1), QStringLiteral("value of started"));
    QCOMPARE(uses(resolved, 3), QStringLiteral("value of started"));
    QCOMPARE(resolved.measures[1].measure.title, QStringLiteral("Ended"));
}

void TestColumnParts::columns_of_one_name_become_two_measures()
{
    const TableLayout layout = HandMadeSheet({QStringLiteral("Council;Number;Number"), QStringLiteral("Barnet;10;50"),
                                              QStringLiteral("Brent;30;40")})
                                   .layout();
    TableMapping table;
    table.columns[ColumnRole::provider_name] = {named("Council")};
    table.templates = {plain_template()};
    const ResolvedTable resolved = resolve_table(table, {}, layout);
    QCOMPARE(resolved.measures.size(), size_t{2});
    QVERIFY(resolved.measures[0].measure.id != resolved.measures[1].measure.id);
    QVERIFY(resolved.measures[1].measure.title.contains(QStringLiteral("C")));
}

void TestColumnParts::a_template_leaves_alone_what_a_measure_names()
{
    const TableLayout layout = HandMadeSheet({QStringLiteral("Council;Cohort;In work;Cost"),
                                              QStringLiteral("Barnet;10;5;100"), QStringLiteral("Brent;30;4;200")})
                                   .layout();
    TableMapping table;
    table.columns[ColumnRole::provider_name] = {named("Council")};
    table.measures = {measure("eet", {{Part::numerator, {from("In work")}}, {Part::denominator, {from("Cohort")}}})};
    table.templates = {plain_template("other_%1")};
    const ResolvedTable resolved = resolve_table(table, {}, layout);
    QCOMPARE(resolved.measures.size(), size_t{2});
    QCOMPARE(uses(resolved, 1), QStringLiteral("denominator of eet"));
    QCOMPARE(uses(resolved, 3), QStringLiteral("value of other_cost"));
}

void TestColumnParts::what_the_sheet_lacks_is_told()
{
    const TableLayout layout =
        HandMadeSheet({QStringLiteral("Council;Cohort"), QStringLiteral("Barnet;10"), QStringLiteral("Brent;30")})
            .layout();
    TableMapping table;
    table.columns[ColumnRole::provider_name] = {named("Council")};
    table.columns[ColumnRole::region] = {named("Region")};
    table.measures = {measure("eet", {{Part::numerator, {from("In work")}}, {Part::denominator, {from("Cohort")}}})};
    const ResolvedTable resolved = resolve_table(table, {}, layout);
    QCOMPARE(resolved.not_found.size(), 2);
    QVERIFY(resolved.not_found[0].contains(QStringLiteral("Region")));
    QVERIFY(resolved.not_found[1].contains(QStringLiteral("In work")));
    QVERIFY(resolved.not_found[1].contains(QStringLiteral("eet")));
}

void TestColumnParts::columns_of_no_use_are_unused()
{
    const TableLayout layout =
        HandMadeSheet({QStringLiteral("Council;Topic;Flag;Number;Rate"), QStringLiteral("Barnet;In work;R;5;50"),
                       QStringLiteral("Brent;Total;R;9;100")})
            .layout();
    TableMapping table;
    table.columns[ColumnRole::provider_name] = {named("Council")};
    table.columns[ColumnRole::category] = {named("Topic")};
    table.figures = {named("Number")};
    table.templates = {plain_template()};
    table.templates[0].from_categories = true;
    const ResolvedTable resolved = resolve_table(table, {}, layout);
    QCOMPARE(resolved.by_category.size(), size_t{1});
    QVERIFY(!resolved.columns[1].is_unused());
    QVERIFY(resolved.columns[2].is_unused());
    QVERIFY(!resolved.columns[3].is_unused());
    QVERIFY(resolved.columns[4].is_unused());
}

void TestColumnParts::ids_are_plain_and_stay_apart()
{
    QCOMPARE(id_form(QStringLiteral(" Sure start, total (£) ")), QStringLiteral("sure_start_total"));
    QCOMPARE(id_form(QStringLiteral("Reading (%)")), QStringLiteral("reading_percent"));
    QCOMPARE(id_form(QStringLiteral("---")), QStringLiteral("figure"));
    const QString long_name(200, u'a');
    QVERIFY(id_form(long_name).size() <= 60);
    QVERIFY(id_form(long_name) != id_form(long_name + u'b'));
    // The name may itself look like a place to fill in.
    QCOMPARE(measure_from_template(plain_template(), QStringLiteral("100%1")).measure.title, QStringLiteral("100%1"));
}

QTEST_APPLESS_MAIN(TestColumnParts)
#include "test_column_parts.moc"
