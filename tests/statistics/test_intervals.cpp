// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/intervals.h"

#include "oracle_table.h"
#include "support/shared_material.h"

#include <QtCore/QMap>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>

using namespace outturn::statistics;
using outturn::test::OracleTable;

class TestIntervals : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void intervals_agree_with_fifty_digits();
    void published_proportions_have_their_wilson_interval_data();
    void published_proportions_have_their_wilson_interval();
    void wilson_lower_keeps_its_digits_for_a_rare_event();
    void boundaries_are_exact();
    void fractional_counts_have_an_interval();
    void the_rate_interval_is_that_of_the_count_over_the_exposure();
    void a_mean_has_the_normal_interval();
    void a_mean_of_values_has_student_s_interval();
    void published_means_have_their_interval();
    void the_working_ends_in_the_limits();
    void the_working_of_a_rate_tells_the_count_s_limits_first();
    void impossible_input_is_refused();
};

// 50-digit arithmetic (mpmath): 0 and all successes, 1 to a million cases, confidence 90% to 99.8%.
void TestIntervals::intervals_agree_with_fifty_digits()
{
    const OracleTable table(outturn::test::test_data(QStringLiteral("oracles/ci_reference_mp50.csv")));
    int seen = 0;
    for (const auto &row : table.rows()) {
        const bool wilson = row.text("method") == u"wilson";
        if (!wilson && row.text("method") != u"exact_garwood") {
            continue;
        }
        const auto interval = wilson ? wilson_interval(row.number("x"), row.number("n"), row.number("conf"))
                                     : garwood_interval(row.number("x"), row.number("conf"));
        QVERIFY2(interval.has_value(), row.name().constData());
        OUTTURN_AGREES(interval->lower, row.number("lower"), 1e-12, row.name());
        OUTTURN_AGREES(interval->upper, row.number("upper"), 1e-12, row.name());
        ++seen;
    }
    QCOMPARE(seen, 208);
}

void TestIntervals::published_proportions_have_their_wilson_interval_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("n");
    QTest::addColumn<double>("lower");
    QTest::addColumn<double>("upper");
    // By hand from the formula, in per cent to two decimals.
    QTest::newRow("210 of 282") << 210.0 << 282.0 << 69.07 << 79.20;
    QTest::newRow("153 of 711") << 153.0 << 711.0 << 18.66 << 24.69;
    QTest::newRow("0 of 30") << 0.0 << 30.0 << 0.0 << 11.35;
    QTest::newRow("30 of 30") << 30.0 << 30.0 << 88.65 << 100.0;
}

void TestIntervals::published_proportions_have_their_wilson_interval()
{
    QFETCH(double, x);
    QFETCH(double, n);
    QFETCH(double, lower);
    QFETCH(double, upper);
    const auto interval = wilson_interval(x, n, 0.95);
    QVERIFY(interval);
    QVERIFY(std::abs(100.0 * interval->lower - lower) < 0.005001);
    QVERIFY(std::abs(100.0 * interval->upper - upper) < 0.005001);
}

void TestIntervals::wilson_lower_keeps_its_digits_for_a_rare_event()
{
    // For x far below z^2 the lower limit is x^2 / (n z^2) to first order: 1e-12 / (1e6 * 3.8414588).
    const auto interval = wilson_interval(1e-6, 1e6, 0.95);
    QVERIFY(interval);
    OUTTURN_AGREES(interval->lower, 1e-18 / 3.841458820694124, 2e-6, "a millionth of a case");
}

void TestIntervals::boundaries_are_exact()
{
    QVERIFY(wilson_interval(0, 7, 0.95)->lower == 0.0);
    QVERIFY(wilson_interval(7, 7, 0.998)->upper == 1.0);
    QVERIFY(wilson_interval(0.7, 0.7, 0.95)->upper == 1.0);
    QVERIFY(wilson_interval(3, 7, 1.0)->lower == 0.0);
    QVERIFY(wilson_interval(3, 7, 1.0)->upper == 1.0);
    QVERIFY(garwood_interval(0, 0.95)->lower == 0.0);
    // No event in the period: the upper limit is -ln(0.025) events, the rule of three's exact form.
    OUTTURN_AGREES(garwood_interval(0, 0.95)->upper, 3.6888794541139363, 1e-14, "no event");
    const auto one_case = wilson_interval(1, 1, 0.95);
    OUTTURN_AGREES(one_case->lower, 1.0 / (1.0 + 3.841458820694124), 1e-13, "one case of one");
}

void TestIntervals::fractional_counts_have_an_interval()
{
    // By the formula, in the other order of operations than ours.
    const double z2 = 3.841458820694124;
    const double x = 12.5;
    const double n = 40.25;
    const double root = std::sqrt(z2 * z2 + 4.0 * z2 * x * (1.0 - x / n));
    const auto interval = wilson_interval(x, n, 0.95);
    QVERIFY(interval);
    OUTTURN_AGREES(interval->lower, (2.0 * x + z2 - root) / (2.0 * (n + z2)), 1e-13, "12.5 of 40.25");
    OUTTURN_AGREES(interval->upper, (2.0 * x + z2 + root) / (2.0 * (n + z2)), 1e-13, "12.5 of 40.25");
    const auto count = garwood_interval(3.5, 0.95);
    QVERIFY(count);
    QVERIFY(count->lower > garwood_interval(3, 0.95)->lower && count->lower < garwood_interval(4, 0.95)->lower);
    QVERIFY(count->upper > garwood_interval(3, 0.95)->upper && count->upper < garwood_interval(4, 0.95)->upper);
}

void TestIntervals::the_rate_interval_is_that_of_the_count_over_the_exposure()
{
    // Garwood 1936: 10 events, 95%: 4.795389 to 18.390356.
    const auto rate = garwood_rate_interval(10, 2000, 0.95);
    QVERIFY(rate);
    OUTTURN_AGREES(rate->lower, 4.795389 / 2000.0, 1e-6, "10 events in 2,000");
    OUTTURN_AGREES(rate->upper, 18.390356 / 2000.0, 1e-6, "10 events in 2,000");
}

void TestIntervals::a_mean_has_the_normal_interval()
{
    const auto interval = normal_interval(100, 10, 0.95);
    QVERIFY(interval);
    OUTTURN_AGREES(interval->lower, 100.0 - 19.59963984540054, 1e-14, "100, standard error 10");
    OUTTURN_AGREES(interval->upper, 100.0 + 19.59963984540054, 1e-14, "100, standard error 10");
    QCOMPARE(normal_interval(100, 0, 0.95)->lower, 100.0);
}

void TestIntervals::a_mean_of_values_has_student_s_interval()
{
    // By hand: t of 9 degrees of freedom at 97.5% is 2.2621571627982049; 10 values of sd 4: 2.262157 x 4 / sqrt 10.
    const auto interval = student_mean_interval(50, 4, 10, 0.95);
    QVERIFY(interval);
    OUTTURN_AGREES(interval->lower, 50.0 - 2.2621571627982049 * 1.2649110640673518, 1e-13, "ten values");
    OUTTURN_AGREES(interval->upper, 50.0 + 2.2621571627982049 * 1.2649110640673518, 1e-13, "ten values");
    QCOMPARE(student_mean_interval(50, 0, 2, 0.95)->upper, 50.0);
    QCOMPARE(student_mean_interval(50, 4, 1, 0.95).error(), Reason::too_few_values);
    QCOMPARE(student_mean_interval(50, -4, 10, 0.95).error(), Reason::negative_input);
    QCOMPARE(student_mean_interval(50, 4, 10, 1.0).error(), Reason::level_out_of_range);
}

void TestIntervals::published_means_have_their_interval()
{
    OUTTURN_REQUIRE_SHARED(path, "oracles/phe_mean_student_t.csv");
    int seen = 0;
    const OracleTable table(path);
    for (const auto &row : table.rows()) {
        const double sd = row.number("stdev_full");
        const auto interval95 = student_mean_interval(row.number("value"), sd, row.number("value_count"), 0.95);
        const auto interval998 = student_mean_interval(row.number("value"), sd, row.number("value_count"), 0.998);
        QVERIFY2(interval95 && interval998, row.name().constData());
        OUTTURN_AGREES(interval95->lower, row.number("l95_full"), 1e-12, row.name());
        OUTTURN_AGREES(interval95->upper, row.number("u95_full"), 1e-12, row.name());
        OUTTURN_AGREES(interval998->lower, row.number("l998_full"), 1e-12, row.name());
        OUTTURN_AGREES(interval998->upper, row.number("u998_full"), 1e-12, row.name());
        ++seen;
    }
    QCOMPARE(seen, 3);
}

// What is explained is what was done: every step's value follows from those before it.
void TestIntervals::the_working_ends_in_the_limits()
{
    Working working;
    const auto interval = wilson_interval(81, 263, 0.95, &working);
    QMap<QString, double> steps;
    for (const WorkingStep &step : working.steps()) {
        steps.insert(QString::fromStdString(step.symbol), step.value);
    }
    const double x = steps[QStringLiteral("x")];
    const double n = steps[QStringLiteral("n")];
    const double z = steps[QStringLiteral("z")];
    const double root = steps[QStringLiteral("root")];
    QCOMPARE(x, 81.0);
    QCOMPARE(n, 263.0);
    OUTTURN_AGREES(z, 1.959963984540054, 1e-15, "z");
    OUTTURN_AGREES(root, z * std::sqrt(z * z + 4.0 * x * (1.0 - x / n)), 1e-14, "root");
    OUTTURN_AGREES(interval->lower, (2.0 * x + z * z - root) / (2.0 * (n + z * z)), 1e-14, "lower");
    QVERIFY(interval->lower == steps[QStringLiteral("lower")]);
    QVERIFY(interval->upper == steps[QStringLiteral("upper")]);
    QVERIFY(interval->upper == wilson_interval(81, 263, 0.95)->upper);
    Working refused;
    QVERIFY(!wilson_interval(5, 4, 0.95, &refused));
    QVERIFY(refused.steps().empty());
}

void TestIntervals::the_working_of_a_rate_tells_the_count_s_limits_first()
{
    Working working;
    const auto interval = garwood_rate_interval(10, 2000, 0.95, &working);
    QStringList symbols;
    for (const WorkingStep &step : working.steps()) {
        symbols.append(QString::fromStdString(step.symbol));
    }
    QCOMPARE(symbols.join(u' '), QStringLiteral("x confidence a lower x upper x n lower upper"));
    QVERIFY(working.steps().back().value == interval->upper);
    Working normal;
    const auto of_mean = normal_interval(100, 10, 0.95, &normal);
    QVERIFY(normal.steps().back().value == of_mean->upper);
    Working student;
    QVERIFY(student_mean_interval(50, 4, 10, 0.95, &student));
    QCOMPARE(student.steps().size(), std::size_t{7});
}

void TestIntervals::impossible_input_is_refused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    QCOMPARE(wilson_interval(0, 0, 0.95).error(), Reason::zero_denominator);
    QCOMPARE(wilson_interval(5, 4, 0.95).error(), Reason::numerator_exceeds_denominator);
    QCOMPARE(wilson_interval(-1, 4, 0.95).error(), Reason::negative_input);
    QCOMPARE(wilson_interval(1, -4, 0.95).error(), Reason::negative_input);
    QCOMPARE(wilson_interval(nan, 4, 0.95).error(), Reason::not_finite);
    QCOMPARE(wilson_interval(1, infinity, 0.95).error(), Reason::not_finite);
    for (const double level : {0.0, 1.5, -0.1, nan}) {
        QCOMPARE(wilson_interval(1, 4, level).error(), Reason::level_out_of_range);
        QCOMPARE(garwood_interval(1, level).error(), Reason::level_out_of_range);
        QCOMPARE(normal_interval(1, 1, level).error(), Reason::level_out_of_range);
    }
    QCOMPARE(garwood_interval(1, 1.0).error(), Reason::level_out_of_range);
    QCOMPARE(garwood_interval(-1, 0.95).error(), Reason::negative_input);
    QCOMPARE(garwood_rate_interval(1, 0, 0.95).error(), Reason::zero_denominator);
    QCOMPARE(normal_interval(nan, 1, 0.95).error(), Reason::not_finite);
    QCOMPARE(normal_interval(1, -1, 0.95).error(), Reason::negative_input);
}

QTEST_APPLESS_MAIN(TestIntervals)
#include "test_intervals.moc"
