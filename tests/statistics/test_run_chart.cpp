// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/run_chart.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>
#include <vector>

using namespace outturn::statistics;

class TestRunChart : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void limits_depend_on_the_useful_points_data();
    void limits_depend_on_the_useful_points();
    void a_shift_shows_as_a_long_run_and_few_crossings();
    void points_on_the_median_are_passed_over();
    void a_constant_series_has_no_signal();
    void impossible_input_is_refused();
};

void TestRunChart::limits_depend_on_the_useful_points_data()
{
    QTest::addColumn<int>("points");
    QTest::addColumn<int>("longest");
    QTest::addColumn<int>("fewest");
    // R: round(log2(n) + 3), qbinom(0.05, n - 1, 0.5).
    QTest::newRow("1") << 1 << 3 << 0;
    QTest::newRow("5") << 5 << 5 << 0;
    QTest::newRow("10") << 10 << 6 << 2;
    QTest::newRow("20") << 20 << 7 << 6;
    QTest::newRow("24") << 24 << 8 << 8;
    QTest::newRow("50") << 50 << 9 << 19;
    QTest::newRow("100") << 100 << 10 << 41;
    QTest::newRow("500") << 500 << 12 << 231;
    QTest::newRow("5000") << 5000 << 15 << 2441;
}

void TestRunChart::limits_depend_on_the_useful_points()
{
    QFETCH(int, points);
    QFETCH(int, longest);
    QFETCH(int, fewest);
    std::vector<double> values;
    for (int i = 0; i < points; ++i) {
        values.push_back(i % 2 == 0 ? 1.0 : -1.0);
    }
    const auto chart = run_chart(values, 0.0);
    QVERIFY(chart);
    QCOMPARE(chart->useful_points, points);
    QCOMPARE(chart->longest_by_chance, longest);
    QCOMPARE(chart->fewest_by_chance, fewest);
    QCOMPARE(chart->longest_run, 1);
    QCOMPARE(chart->crossings, points - 1);
    QVERIFY(!chart->is_shifting());
}

void TestRunChart::a_shift_shows_as_a_long_run_and_few_crossings()
{
    std::vector<double> values;
    for (int i = 0; i < 20; ++i) {
        values.push_back((i < 10 ? 10.0 : 20.0) + 0.1 * i);
    }
    const auto chart = run_chart(values);
    QVERIFY(chart);
    QCOMPARE(chart->longest_run, 10);
    QCOMPARE(chart->crossings, 1);
    QVERIFY(chart->has_long_run && chart->has_few_crossings);
}

void TestRunChart::points_on_the_median_are_passed_over()
{
    // Median 5: sides + . + - . - +, so five useful points, runs of 2, 2 and 1.
    const auto chart = run_chart(std::vector<double>{6, 5, 7, 3, 5, 4, 8});
    QVERIFY(chart);
    QCOMPARE(chart->centre, 5.0);
    QCOMPARE(chart->useful_points, 5);
    QCOMPARE(chart->longest_run, 2);
    QCOMPARE(chart->crossings, 2);
}

void TestRunChart::a_constant_series_has_no_signal()
{
    for (const std::size_t points : {1U, 2U, 40U}) {
        const auto chart = run_chart(std::vector<double>(points, 0.1));
        QVERIFY(chart);
        QCOMPARE(chart->useful_points, 0);
        QVERIFY(!chart->is_shifting());
    }
}

void TestRunChart::impossible_input_is_refused()
{
    QCOMPARE(run_chart({}).error(), Reason::too_few_values);
    QCOMPARE(run_chart({}, 1.0).error(), Reason::too_few_values);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(run_chart(std::vector<double>{1, nan}).error(), Reason::not_finite);
    QCOMPARE(run_chart(std::vector<double>{1, 2}, nan).error(), Reason::not_finite);
}

QTEST_APPLESS_MAIN(TestRunChart)
#include "test_run_chart.moc"
