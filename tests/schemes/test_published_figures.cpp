// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/published_check.h"
#include "schemes/scheme_reader.h"
#include "support/result_check.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace outturn;
using namespace outturn::schemes;

/// Figures that were published about the schemes, worked out again from the rules and from each other.
class TestPublishedFigures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void what_adds_up_holds_data();
    void what_adds_up_holds();
    void everything_else_holds_too();
    void october_2013_is_36_families_short();
    void community_budgets_name_three_councils_fewer_than_they_count();
    void a_changed_price_breaks_its_identity();
    void an_unknown_price_is_neither_held_nor_broken();
    void formulas_are_read_as_they_are_written_data();
    void formulas_are_read_as_they_are_written();
    void formulas_that_make_no_sense_are_refused_data();
    void formulas_that_make_no_sense_are_refused();

private:
    const Scheme &scheme(const QString &id) const;
    std::vector<Scheme> schemes_;
};

const Scheme &TestPublishedFigures::scheme(const QString &id) const
{
    const Scheme *found = scheme_of(schemes_, ProgrammeId(id), {});
    if (!found)
        qFatal("no scheme %s", qPrintable(id));
    return *found;
}

void TestPublishedFigures::initTestCase()
{
    QStringList problems;
    schemes_ = load_schemes({}, &problems);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

namespace {

std::optional<PublishedCheck> check_of(const Scheme &scheme, const QString &id)
{
    const std::vector<PublishedCheck> checks = check_published(scheme);
    const auto found = std::find_if(checks.begin(), checks.end(),
                                    [&](const PublishedCheck &check) { return check.identity.id == id; });
    return found == checks.end() ? std::nullopt : std::optional(*found);
}

bool near(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

} // namespace

void TestPublishedFigures::what_adds_up_holds_data()
{
    QTest::addColumn<QString>("scheme_id");
    QTest::addColumn<QString>("identity");
    QTest::addColumn<double>("computed");
    QTest::addColumn<double>("published");
    const auto row = [](const char *scheme_id, const char *identity, double computed, double published) {
        QTest::addRow("%s: %s", scheme_id, identity)
            << QString::fromLatin1(scheme_id) << QString::fromLatin1(identity) << computed << published;
    };
    const char *const families = "troubled-families-2012";
    // 3,200, 2,400 and 1,600 of 4,000; 700 + 100, 1,400 + 200, 2,100 + 300 the rest.
    row(families, "attachment_split_2012_13", 80, 80);
    row(families, "attachment_split_2013_14", 60, 60);
    row(families, "attachment_split_2014_15", 40, 40);
    row(families, "result_split_2012_13", 20, 20);
    row(families, "result_split_2013_14", 40, 40);
    row(families, "result_split_2014_15", 60, 60);
    for (const char *total : {"total_2012_13", "total_2013_14", "total_2014_15", "total_by_work_2012_13",
                              "total_by_work_2013_14", "total_by_work_2014_15"})
        row(families, total, 4'000, 4'000);
    row(families, "first_result_2012_13", 3'900, 3'900);
    row(families, "local_share", 60, 60);
    // 4,180 * 5/6 * 4,000 = 83,600,000 / 6, "just under £14m"; 2,630 * 5/6 * 4,000 = 52,600,000 / 6; 1,680 * 5/6 = 1,400.
    row(families, "birmingham", 83'600'000.0 / 6, 14'000'000);
    row(families, "lancashire", 52'600'000.0 / 6, 8'770'000);
    row(families, "sheffield", 5'600'000, 5'600'000);
    row(families, "worked_with_march_2013", 35'618.0 / 418.35, 85);
    row(families, "turned_around_2014", 85'303, 85'303);
    row(families, "devon_turned_around", 1'370, 1'370);
    row("troubled-families-2015", "total_by_progress", 1'800, 1'800);
    row("dwp-families-2011", "sustained_job_rate", 543'000.0 / 77'230, 7.0);
    row("dwp-families-2011", "job_rate", 22, 22);
    const char *const work = "work-programme-2011";
    const std::vector<std::pair<double, double>> groups{{2'210, 3'810},  {2'795, 4'395}, {5'000, 6'600},
                                                        {5'000, 6'600},  {2'300, 3'700}, {4'700, 6'500},
                                                        {9'620, 13'720}, {2'300, 3'700}, {4'000, 5'500}};
    for (size_t i = 0; i < groups.size(); ++i) {
        const QByteArray group = QByteArray::number(i + 1);
        row(work, ("sustainment_pg" + group).constData(), groups[i].first, groups[i].first);
        row(work, ("most_pg" + group).constData(), groups[i].second, groups[i].second);
    }
    row(work, "paid", 331'789'000, 331'789'000);
    row(work, "minimum_year_1_pg1", 5.5, 5.5);
    row(work, "minimum_year_1_pg2", 5.5, 5.5);
    row(work, "minimum_year_1_rule", 5.5, 5.5);
    row(work, "minimum_esa", 16.5, 16.5);
    row(work, "minimum_esa_rule", 16.5, 16.5);
    row(work, "minimum_pg1_year_3", 44, 44);
    row(work, "minimum_pg2_year_3", 33, 33);
    // 31,000 / 3.6% * 11.9%; £435m / 31,000.
    row(work, "first_outcomes_expected", 368'900 / 3.6, 104'000);
    row(work, "first_cost_per_outcome", 435'000.0 / 31, 14'000);
    row("transforming-rehabilitation", "companies", 21, 21);
    row("transforming-rehabilitation", "best_fall", 8.2, 8.2);
    row("restart", "areas", 12, 12);
    row("restart", "contractors", 8, 8);
    row("community-budgets-2011", "areas", 16, 16);
}

void TestPublishedFigures::what_adds_up_holds()
{
    QFETCH(QString, scheme_id);
    QFETCH(QString, identity);
    QFETCH(double, computed);
    QFETCH(double, published);
    const std::optional<PublishedCheck> check = check_of(scheme(scheme_id), identity);
    QVERIFY(check && check->computed);
    QVERIFY2(near(*check->computed, computed), qPrintable(QString::number(*check->computed, 'g', 17)));
    QCOMPARE(check->published, published);
    QVERIFY(check->holds);
}

void TestPublishedFigures::everything_else_holds_too()
{
    QStringList broken;
    for (const Scheme &scheme : schemes_) {
        for (const PublishedCheck &check : check_published(scheme)) {
            if (!check.holds)
                broken.append(scheme.id + QStringLiteral(": ") + check.identity.id);
        }
    }
    broken.sort();
    QCOMPARE(broken,
             QStringList({QStringLiteral("community-budgets-2011: councils"),
                          QStringLiteral("troubled-families-2012: turned_around_october_2013")}));
}

void TestPublishedFigures::october_2013_is_36_families_short()
{
    const auto check =
        check_of(scheme(QStringLiteral("troubled-families-2012")), QStringLiteral("turned_around_october_2013"));
    QVERIFY(check && check->computed && check->difference);
    // 20,674 + 1,430 = 22,104, published 22,140.
    QCOMPARE(*check->computed, 22'104.0);
    QCOMPARE(check->published, 22'140.0);
    QCOMPARE(*check->difference, -36.0);
    QCOMPARE(check->unit, QStringLiteral("count"));
    QVERIFY(!check->holds);
    QVERIFY(check->identity.note.contains(QStringLiteral("36")));
}

void TestPublishedFigures::community_budgets_name_three_councils_fewer_than_they_count()
{
    const auto check = check_of(scheme(QStringLiteral("community-budgets-2011")), QStringLiteral("councils"));
    QVERIFY(check && check->computed);
    // Greater Manchester 10, the west London group 4, and 14 areas of one council.
    QCOMPARE(*check->computed, 28.0);
    QCOMPARE(check->published, 31.0);
    QVERIFY(!check->holds);
}

void TestPublishedFigures::a_changed_price_breaks_its_identity()
{
    Scheme families = scheme(QStringLiteral("troubled-families-2012"));
    for (Tariff &tariff : families.tariffs) {
        if (tariff.event.text == QStringLiteral("progress_to_work") && tariff.year == QStringLiteral("2013-14"))
            tariff.price->pence += 1;
    }
    const auto check = check_of(families, QStringLiteral("total_2013_14"));
    QVERIFY(check && !check->holds);
    QVERIFY(check_of(families, QStringLiteral("total_2012_13"))->holds);
}

void TestPublishedFigures::an_unknown_price_is_neither_held_nor_broken()
{
    Scheme families = scheme(QStringLiteral("troubled-families-2012"));
    for (Tariff &tariff : families.tariffs)
        tariff.price.reset();
    const auto check = check_of(families, QStringLiteral("total_2013_14"));
    QVERIFY(check);
    QVERIFY(!check->computed);
    QVERIFY(!check->difference);
    QVERIFY(!check->holds);
}

void TestPublishedFigures::formulas_are_read_as_they_are_written_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<double>("value");
    QTest::newRow("a number") << QStringLiteral("2.5") << 2.5;
    QTest::newRow("times before plus") << QStringLiteral("2 + 3 * 4") << 14.0;
    QTest::newRow("from left to right") << QStringLiteral("100 / 4 * 5 - 20 - 5") << 100.0;
    QTest::newRow("a negative number") << QStringLiteral("-5 * 3 + 1") << -14.0;
    QTest::newRow("less a product") << QStringLiteral("10 - 2 * 3") << 4.0;
    QTest::newRow("the cap") << QStringLiteral("600 * cap") << 500.0;
    QTest::newRow("a price in pounds") << QStringLiteral("price:attachment::2013-14") << 2'400.0;
    QTest::newRow("how often") << QStringLiteral("most:attachment") << 1.0;
}

void TestPublishedFigures::formulas_are_read_as_they_are_written()
{
    QFETCH(QString, formula);
    QFETCH(double, value);
    const auto computed = value_of_formula(scheme(QStringLiteral("troubled-families-2012")), formula);
    QVERIFY_RESULT(computed);
    QVERIFY(*computed);
    QVERIFY2(near(**computed, value), qPrintable(QString::number(**computed)));
}

void TestPublishedFigures::formulas_that_make_no_sense_are_refused_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<bool>("readable");
    for (const char *text : {"", "1 +", "+ 1", "1 1", "1+1", "nan", "inf", "price", "price:nothing", "members:x:y",
                             "minimum:a:b:c", "price:attachment:a:b:c", "2 ^ 3"})
        QTest::addRow("%s", text) << QString::fromLatin1(text) << false;
    QTest::newRow("a division by nought") << QStringLiteral("1 / 0") << true;
    QTest::newRow("beyond every number") << QStringLiteral("1e308 * 1e308") << true;
    QTest::newRow("a rate that is not given") << QStringLiteral("non_intervention:PG1") << true;
}

void TestPublishedFigures::formulas_that_make_no_sense_are_refused()
{
    QFETCH(QString, formula);
    QFETCH(bool, readable);
    const auto computed = value_of_formula(scheme(QStringLiteral("troubled-families-2012")), formula);
    QCOMPARE(computed.has_value(), readable);
    if (readable)
        QVERIFY(!computed->has_value());
}

QTEST_GUILESS_MAIN(TestPublishedFigures)
#include "test_published_figures.moc"
