// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/mapped_sheet.h"
#include "support/shared_material.h"

#include "ingest/register_reader.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::ingest;
using outturn::test::MappedSheet;

namespace {

using Role = ColumnRole;

MappedSheet table_of(const QString &unit = QStringLiteral("count"))
{
    MappedSheet made;
    made.role(Role::provider_code, QStringLiteral("Code"));
    made.role(Role::provider_name, QStringLiteral("Area"));
    made.table.fixed_period = QStringLiteral("2023-24");
    MappedMeasure &starts = made.measure(QStringLiteral("starts"), MeasureKind::value);
    starts.measure.title = QStringLiteral("Starts");
    starts.measure.unit = unit;
    starts.parts[Part::value] = {MappedSheet::from(QStringLiteral("Number"))};
    made.sheet.row(QStringLiteral("Code|Area|Number"));
    return made;
}

const Reconciliation *item_of(const ImportPlan &plan, const char *words)
{
    for (const Reconciliation &item : plan.reconciliation) {
        if (item.item == QLatin1String(words))
            return &item;
    }
    return nullptr;
}

} // namespace

/// Published totals against the sums of their parts. Sums are calculated by hand; those of the published file by a
/// separate script.
class TestReconciliation : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void england_is_the_sum_of_its_authorities();
    void a_total_that_its_parts_do_not_reach_is_warned_of_at_its_cell();
    void rounding_of_parts_and_total_is_allowed_for();
    void suppressed_parts_count_by_the_middle_of_their_range();
    void a_total_with_a_part_missing_is_not_judged();
    void a_part_that_is_not_applicable_is_no_part();
    void thousands_of_pounds_may_each_be_half_a_thousand_off();
    void rates_and_means_never_add_up();
    void a_base_of_several_measures_is_compared_once();
    void a_region_is_the_sum_of_those_under_its_heading();
    void a_region_column_says_who_belongs();
    void regions_that_stand_together_are_no_headings();
    void inner_and_outer_london_are_london();
    void an_authority_that_nobody_knows_leaves_the_total_open();
    void a_repeated_row_is_added_once();
    void the_care_leavers_of_2013_reconcile_with_england();
};

void TestReconciliation::england_is_the_sum_of_its_authorities()
{
    MappedSheet made = table_of();
    made.sheet.row(QStringLiteral("E92000001|ENGLAND|60"))
        .row(QStringLiteral("E09000007|Camden|40"))
        .row(QStringLiteral("E06000017|Rutland|20"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(made.plan.reconciliation.size(), size_t(1));
    const Reconciliation *item = item_of(made.plan, "Starts, 2023-24, ENGLAND");
    QVERIFY(item);
    QCOMPARE(item->published, 60.0);
    QCOMPARE(item->summed, 60.0);
    QCOMPARE(item->tolerance, 0.0);
    QVERIFY(item->ok);
    QVERIFY(made.plan.warnings.empty());
}

void TestReconciliation::a_total_that_its_parts_do_not_reach_is_warned_of_at_its_cell()
{
    MappedSheet made = table_of();
    made.sheet.row(QStringLiteral("E09000007|Camden|40"))
        .row(QStringLiteral("E06000017|Rutland|20"))
        .row(QStringLiteral("E92000001|ENGLAND|61"));
    QCOMPARE(made.read(), QString());
    QVERIFY(!made.plan.reconciliation.front().ok);
    QCOMPARE(MappedSheet::rules(made.plan.warnings), QStringList{QStringLiteral("does-not-reconcile")});
    QCOMPARE(made.plan.warnings.front().row, 4);
    QCOMPARE(made.plan.warnings.front().column, 3);
    QCOMPARE(made.plan.warnings.front().value, QStringLiteral("61"));
}

void TestReconciliation::rounding_of_parts_and_total_is_allowed_for()
{
    MappedSheet made = table_of();
    made.profile.rounding = {5, 10, {}};
    made.sheet.row(QStringLiteral("E09000007|Camden|40"))
        .row(QStringLiteral("E06000017|Rutland|20"))
        .row(QStringLiteral("E92000001|ENGLAND|70"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(made.plan.reconciliation.front().tolerance, 10.0); // twice 2.5, and 5
    QVERIFY(made.plan.reconciliation.front().ok);
}

void TestReconciliation::suppressed_parts_count_by_the_middle_of_their_range()
{
    MappedSheet made = table_of();
    made.profile.markers.insert(QStringLiteral("x"), {Missing::suppressed, CountRange{1, 5}});
    MappedMeasure &work = made.table.measures.front();
    work.measure.kind = MeasureKind::proportion;
    work.parts = {{Part::denominator, {MappedSheet::from(QStringLiteral("Number"))}}};
    made.sheet.row(QStringLiteral("E09000007|Camden|40"))
        .row(QStringLiteral("E06000017|Rutland|x"))
        .row(QStringLiteral("E92000001|ENGLAND|45"));
    QCOMPARE(made.read(), QString());
    const Reconciliation *item = item_of(made.plan, "Starts, denominator, 2023-24, ENGLAND");
    QVERIFY(item);
    QCOMPARE(item->summed, 43.0); // 40 and the middle of one to five
    QCOMPARE(item->tolerance, 2.0);
    QVERIFY(item->ok);
}

void TestReconciliation::a_total_with_a_part_missing_is_not_judged()
{
    MappedSheet made = table_of();
    made.sheet.row(QStringLiteral("E09000007|Camden|40"))
        .row(QStringLiteral("E06000017|Rutland|[x]"))
        .row(QStringLiteral("E92000001|ENGLAND|99"));
    QCOMPARE(made.read(), QString());
    QVERIFY(made.plan.reconciliation.empty());
}

void TestReconciliation::a_part_that_is_not_applicable_is_no_part()
{
    MappedSheet made = table_of();
    made.sheet.row(QStringLiteral("E09000007|Camden|40"))
        .row(QStringLiteral("E06000017|Rutland|[z]"))
        .row(QStringLiteral("E92000001|ENGLAND|40"));
    QCOMPARE(made.read(), QString());
    QVERIFY(made.plan.reconciliation.front().ok);
}

void TestReconciliation::thousands_of_pounds_may_each_be_half_a_thousand_off()
{
    MappedSheet made = table_of();
    MappedMeasure &spending = made.table.measures.front();
    spending.unit_factor = 1000;
    spending.parts = {{Part::cost, {MappedSheet::from(QStringLiteral("Number"))}}};
    made.sheet.row(QStringLiteral("E09000007|Camden|1,040"))
        .row(QStringLiteral("E06000017|Rutland|20"))
        .row(QStringLiteral("E92000001|ENGLAND|1,061"));
    QCOMPARE(made.read(), QString());
    const Reconciliation *item = item_of(made.plan, "Starts, cost, 2023-24, ENGLAND");
    QVERIFY(item);
    QCOMPARE(item->published, 1061000.0);
    QCOMPARE(item->summed, 1060000.0);
    QCOMPARE(item->tolerance, 1500.0);
    QVERIFY(item->ok);
}

void TestReconciliation::rates_and_means_never_add_up()
{
    for (const auto &[kind, part] :
         {std::pair{MeasureKind::proportion, Part::published_rate}, std::pair{MeasureKind::mean, Part::value},
          std::pair{MeasureKind::value, Part::value}}) {
        MappedSheet made = table_of(QStringLiteral("percent"));
        made.table.measures.front().measure.kind = kind;
        made.table.measures.front().parts = {{part, {MappedSheet::from(QStringLiteral("Number"))}}};
        made.sheet.row(QStringLiteral("E09000007|Camden|40")).row(QStringLiteral("E92000001|ENGLAND|50"));
        QCOMPARE(made.read(), QString());
        QVERIFY(made.plan.reconciliation.empty());
    }
}

void TestReconciliation::a_base_of_several_measures_is_compared_once()
{
    MappedSheet made = table_of();
    MappedMeasure &work = made.table.measures.front();
    work.measure.kind = MeasureKind::proportion;
    work.parts = {{Part::denominator, {MappedSheet::from(QStringLiteral("Number"))}}};
    MappedMeasure home = work;
    home.measure.id = MeasureId(QStringLiteral("home"));
    made.table.measures.push_back(home);
    made.sheet.row(QStringLiteral("E09000007|Camden|40")).row(QStringLiteral("E92000001|ENGLAND|50"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(made.plan.reconciliation.size(), size_t(1));
}

void TestReconciliation::a_region_is_the_sum_of_those_under_its_heading()
{
    MappedSheet made = table_of();
    made.table.fixed_provider_type = QStringLiteral("local-authority"); // the register does not know where these lie
    made.sheet.row(QStringLiteral("E12000001|NORTH EAST|30"))
        .row(QStringLiteral("E07000901|Alnmouth|10"))
        .row(QStringLiteral("E07000902|Bamburgh|20"))
        .row(QStringLiteral("E12000002|NORTH WEST|5"))
        .row(QStringLiteral("E07000903|Cartmel|6"))
        .row(QStringLiteral("E92000001|ENGLAND|36"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(made.plan.reconciliation.size(), size_t(3));
    QVERIFY(item_of(made.plan, "Starts, 2023-24, NORTH EAST")->ok);
    QVERIFY(!item_of(made.plan, "Starts, 2023-24, NORTH WEST")->ok);
    QCOMPARE(item_of(made.plan, "Starts, 2023-24, NORTH WEST")->summed, 6.0);
    QVERIFY(item_of(made.plan, "Starts, 2023-24, ENGLAND")->ok);
}

void TestReconciliation::a_region_column_says_who_belongs()
{
    MappedSheet made = table_of();
    made.role(Role::region, QStringLiteral("Region"));
    made.sheet = outturn::test::SheetInMemory();
    made.sheet.row(QStringLiteral("Code|Area|Number|Region"))
        .row(QStringLiteral("E12000001|North East|30|North East"))
        .row(QStringLiteral("E12000002|North West|7|North West"))
        .row(QStringLiteral("E09000007|Camden|10|North East"))
        .row(QStringLiteral("E06000017|Rutland|7|North West "))
        .row(QStringLiteral("E08000035|Leeds|20|North East"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(item_of(made.plan, "Starts, 2023-24, North East")->summed, 30.0);
    QVERIFY(item_of(made.plan, "Starts, 2023-24, North West")->ok);
}

void TestReconciliation::regions_that_stand_together_are_no_headings()
{
    MappedSheet made = table_of();
    made.table.fixed_provider_type = QStringLiteral("local-authority");
    made.sheet.row(QStringLiteral("E92000001|ENGLAND|36"))
        .row(QStringLiteral("E12000001|NORTH EAST|30"))
        .row(QStringLiteral("E12000002|NORTH WEST|6"))
        .row(QStringLiteral("E07000901|Alnmouth|30"))
        .row(QStringLiteral("E07000903|Cartmel|6"));
    QCOMPARE(made.read(), QString());
    QCOMPARE(made.plan.reconciliation.size(), size_t(1)); // who belongs to which region is not known
    QVERIFY(made.plan.reconciliation.front().ok);
}

void TestReconciliation::inner_and_outer_london_are_london()
{
    MappedSheet made = table_of();
    made.role(Role::region, QStringLiteral("Region"));
    made.sheet = outturn::test::SheetInMemory();
    made.sheet.row(QStringLiteral("Code|Area|Number|Region"))
        .row(QStringLiteral("E09000007|Camden|10|Inner London"))
        .row(QStringLiteral("E06000017|Rutland|7|Outer London"))
        .row(QStringLiteral("|London|17|London"))
        .row(QStringLiteral("|London (Inner)|10|London"));
    made.profile.region_names = QStringList{QStringLiteral("London"), QStringLiteral("London (Inner)")};
    QCOMPARE(made.read(), QString());
    QVERIFY(item_of(made.plan, "Starts, 2023-24, London")->ok);
    QVERIFY(item_of(made.plan, "Starts, 2023-24, London (Inner)")->ok);
}

void TestReconciliation::an_authority_that_nobody_knows_leaves_the_total_open()
{
    MappedSheet made = table_of();
    made.sheet.row(QStringLiteral("E09000007|Camden|40"))
        .row(QStringLiteral("|Camdem|20"))
        .row(QStringLiteral("E92000001|ENGLAND|60"));
    QCOMPARE(made.read(), QString());
    QVERIFY(made.plan.reconciliation.empty());
    MappedSheet coded = table_of();
    coded.sheet.row(QStringLiteral("E09000007|Camden|40"))
        .row(QStringLiteral("E07000901|Alnmouth|20"))
        .row(QStringLiteral("E92000001|ENGLAND|60"));
    QCOMPARE(coded.read(), QString());
    QCOMPARE(coded.counts(), QStringLiteral("1 1 1"));
    QVERIFY(coded.plan.reconciliation.front().ok); // a code shows that it is an authority of the file
}

void TestReconciliation::a_repeated_row_is_added_once()
{
    MappedSheet made = table_of();
    made.sheet.row(QStringLiteral("E09000007|Camden|40"))
        .row(QStringLiteral("E09000007|Camden|40"))
        .row(QStringLiteral("E92000001|ENGLAND|40"));
    QCOMPARE(made.read(), QString());
    QVERIFY(made.plan.reconciliation.front().ok);
}

void TestReconciliation::the_care_leavers_of_2013_reconcile_with_england()
{
    OUTTURN_REQUIRE_SHARED(path, "returns/care_leavers_aged19_2013.csv");
    MappedSheet made;
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) // commas within names stand in quotes, names within quotes need none here
        made.sheet.row(
            QString(line)
                .replace(QRegularExpression(QStringLiteral("\"([^\",]*),([^\"]*)\"")), QStringLiteral("\\1\\2"))
                .trimmed()
                .replace(u',', u'|'));
    QFile json(QStringLiteral(OUTTURN_SOURCE_DIR "/resources/registers/england_upper_tier.json"));
    QVERIFY(json.open(QIODevice::ReadOnly));
    made.providers = {};
    QVERIFY(read_register(json.readAll(), QStringLiteral("register"), made.providers).has_value());

    made.plan.file.name = QStringLiteral("care_leavers_aged19_2013.csv");
    made.profile.markers.insert(QStringLiteral("x"), {Missing::suppressed, CountRange{1, 5}});
    made.profile.rounding.totals_to = 10;
    made.role(Role::provider_code, QStringLiteral("New_geog_code"));
    made.role(Role::provider_name, QStringLiteral("geog_n"));
    made.table.leave_out = {
        {{QStringList{QStringLiteral("geog_l")}, {}, 0}, {QStringLiteral("NATIONAL")}, QStringLiteral("total-row")},
        {{QStringList{QStringLiteral("geog_l")}, {}, 0}, {QStringLiteral("REGION")}, QStringLiteral("region-row")}};
    MappedMeasure &home = made.measure(QStringLiteral("home"), MeasureKind::proportion);
    home.parts[Part::numerator] = {MappedSheet::from(QStringLiteral("Acc_SUIT"))};
    home.parts[Part::denominator] = {MappedSheet::from(QStringLiteral("All_aged19"))};
    MappedMeasure &work = made.measure(QStringLiteral("work"), MeasureKind::proportion);
    work.parts[Part::numerator] = {MappedSheet::from(QStringLiteral("Act_HE")),
                                   MappedSheet::from(QStringLiteral("Act_OE")),
                                   MappedSheet::from(QStringLiteral("Act_TE"))};
    work.parts[Part::denominator] = {MappedSheet::from(QStringLiteral("All_aged19"))};
    QCOMPARE(made.read(), QString());

    QCOMPARE(made.counts(), QStringLiteral("151 12 0"));
    const Reconciliation *suitable = item_of(made.plan, "home, numerator, 2012-13, ENGLAND");
    QVERIFY(suitable);
    QCOMPARE(suitable->published, 6090.0);
    QCOMPARE(suitable->summed, 6088.0); // 6,085 and one x
    QCOMPARE(suitable->tolerance, 7.0); // half of ten, and two for the x
    QVERIFY(suitable->ok);
    const Reconciliation *all = item_of(made.plan, "home, denominator, 2012-13, ENGLAND");
    QCOMPARE(all->summed, 6930.0);
    QVERIFY(all->ok);
    double sum = 0;
    int whole = 0;
    for (const Cell &cell : made.plan.cells) {
        const bool is_whole = cell.key.measure.text == u"work" && cell.numerator && cell.denominator;
        sum += is_whole ? *cell.numerator : 0;
        whole += is_whole ? 1 : 0;
    }
    QCOMPARE(whole, 34); // authorities of which nothing is suppressed
    QCOMPARE(sum, 1408.0);
    const Cell *camden = made.cell("work", "camden", "2012-13");
    QVERIFY(camden && !camden->numerator);
    QVERIFY(camden->numerator_range == (CountRange{18, 22})); // x, 9 and 8
    for (const Reconciliation &item : made.plan.reconciliation)
        QVERIFY2(item.ok, qPrintable(item.item));
}

QTEST_APPLESS_MAIN(TestReconciliation)
#include "test_reconciliation.moc"
