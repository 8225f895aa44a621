// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/proportion_intervals.h"

#include "oracle_table.h"
#include "support/shared_material.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <algorithm>
#include <limits>

using namespace outturn::statistics;
using outturn::test::OracleTable;

namespace {

const std::pair<const char *, ProportionMethod> all_methods[] = {
    {"wilson", ProportionMethod::wilson},
    {"clopper_pearson", ProportionMethod::clopper_pearson},
    {"mid_p", ProportionMethod::mid_p},
    {"jeffreys", ProportionMethod::jeffreys},
    {"agresti_coull_unclipped", ProportionMethod::agresti_coull},
};

} // namespace

class TestProportionIntervals : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void intervals_agree_with_fifty_digits();
    void newcombe_s_proportion_has_his_five_intervals_data();
    void newcombe_s_proportion_has_his_five_intervals();
    void success_and_failure_mirror_each_other();
    void parts_of_cases_lie_between_whole_ones();
    void extreme_volumes_have_an_interval();
    void impossible_input_is_refused();
};

// 50-digit arithmetic (mpmath): 0 and all successes, 1 to a million cases, confidence 90% to 99.8%.
void TestProportionIntervals::intervals_agree_with_fifty_digits()
{
    const OracleTable table(outturn::test::test_data(QStringLiteral("oracles/ci_reference_mp50.csv")));
    int seen = 0;
    for (const auto &row : table.rows()) {
        for (const auto &[name, method] : all_methods) {
            if (row.text("family") != u"binomial" || row.text("method") != QLatin1String(name)) {
                continue;
            }
            const auto interval = proportion_interval(method, row.number("x"), row.number("n"), row.number("conf"));
            QVERIFY2(interval.has_value(), row.name().constData());
            // Those of Agresti and Coull overshoot there, and are cut off at 0 and 1 here.
            OUTTURN_AGREES(interval->lower, std::clamp(row.number("lower"), 0.0, 1.0), 1e-12, row.name());
            OUTTURN_AGREES(interval->upper, std::clamp(row.number("upper"), 0.0, 1.0), 1e-12, row.name());
            ++seen;
        }
    }
    QCOMPARE(seen, 540);
}

void TestProportionIntervals::newcombe_s_proportion_has_his_five_intervals_data()
{
    QTest::addColumn<ProportionMethod>("method");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("n");
    QTest::addColumn<double>("lower");
    QTest::addColumn<double>("upper");
    // Newcombe 1998, Statistics in Medicine 17:857, table I.
    QTest::newRow("exact, 81 of 263") << ProportionMethod::clopper_pearson << 81.0 << 263.0 << 0.2527 << 0.3676;
    QTest::newRow("mid-P, 81 of 263") << ProportionMethod::mid_p << 81.0 << 263.0 << 0.2544 << 0.3658;
    QTest::newRow("exact, 15 of 148") << ProportionMethod::clopper_pearson << 15.0 << 148.0 << 0.0578 << 0.1617;
    QTest::newRow("mid-P, 15 of 148") << ProportionMethod::mid_p << 15.0 << 148.0 << 0.0601 << 0.1581;
    QTest::newRow("exact, 0 of 20") << ProportionMethod::clopper_pearson << 0.0 << 20.0 << 0.0 << 0.1684;
    QTest::newRow("mid-P, 0 of 20") << ProportionMethod::mid_p << 0.0 << 20.0 << 0.0 << 0.1391;
    QTest::newRow("exact, 1 of 29") << ProportionMethod::clopper_pearson << 1.0 << 29.0 << 0.0009 << 0.1776;
    QTest::newRow("mid-P, 1 of 29") << ProportionMethod::mid_p << 1.0 << 29.0 << 0.0017 << 0.1585;
}

void TestProportionIntervals::newcombe_s_proportion_has_his_five_intervals()
{
    QFETCH(ProportionMethod, method);
    QFETCH(double, x);
    QFETCH(double, n);
    QFETCH(double, lower);
    QFETCH(double, upper);
    const auto interval = proportion_interval(method, x, n, 0.95);
    QVERIFY(interval);
    QVERIFY2(std::abs(interval->lower - lower) < 0.0000501, QByteArray::number(interval->lower, 'g', 10).constData());
    QVERIFY2(std::abs(interval->upper - upper) < 0.0000501, QByteArray::number(interval->upper, 'g', 10).constData());
}

// That so many achieved it, and that the others did not, is one statement.
void TestProportionIntervals::success_and_failure_mirror_each_other()
{
    for (const auto &[name, method] : all_methods) {
        for (const double x : {0.0, 0.25, 1.0, 6.5, 17.0}) {
            const auto achieved = proportion_interval(method, x, 17.0, 0.95);
            const auto not_achieved = proportion_interval(method, 17.0 - x, 17.0, 0.95);
            QVERIFY(std::abs(achieved->lower - (1.0 - not_achieved->upper)) < 1e-14);
            QVERIFY(std::abs(achieved->upper - (1.0 - not_achieved->lower)) < 1e-14);
        }
    }
}

void TestProportionIntervals::parts_of_cases_lie_between_whole_ones()
{
    for (const auto &[name, method] : all_methods) {
        double lower = -1.0;
        double upper = -1.0;
        for (const double x : {0.0, 0.01, 0.5, 0.99, 1.0, 1.5, 2.0, 9.999, 10.0}) {
            const auto interval = proportion_interval(method, x, 10.0, 0.95);
            QVERIFY2(interval.has_value(), name);
            // Agresti and Coull's are cut off, and so may stay where they are.
            QVERIFY2(interval->lower >= lower && interval->upper >= upper, name);
            QVERIFY2(interval->lower <= x / 10.0 && interval->upper >= x / 10.0, name);
            lower = interval->lower;
            upper = interval->upper;
        }
    }
}

void TestProportionIntervals::extreme_volumes_have_an_interval()
{
    for (const auto &[name, method] : all_methods) {
        for (const double n : {1e-6, 0.3, 1.0, 1e6, 1e9, 1e12}) {
            for (const double share : {0.0, 1e-12, 1e-6, 0.5, 1.0 - 1e-9, 1.0}) {
                for (const double confidence : {0.01, 0.5, 0.95, 0.998, 1.0 - 1e-12}) {
                    const auto interval = proportion_interval(method, share * n, n, confidence);
                    QVERIFY2(interval.has_value(), name);
                    QVERIFY2(interval->lower >= 0.0 && interval->upper <= 1.0 && interval->lower <= interval->upper,
                             (QByteArray(name) + ' ' + QByteArray::number(share * n) + " of " + QByteArray::number(n)
                              + ' ' + QByteArray::number(interval->lower, 'g', 17) + ' '
                              + QByteArray::number(interval->upper, 'g', 17))
                                 .constData());
                }
            }
        }
    }
}

void TestProportionIntervals::impossible_input_is_refused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const auto &[name, method] : all_methods) {
        QCOMPARE(proportion_interval(method, 0, 0, 0.95).error(), Reason::zero_denominator);
        QCOMPARE(proportion_interval(method, 5, 4, 0.95).error(), Reason::numerator_exceeds_denominator);
        QCOMPARE(proportion_interval(method, -1, 4, 0.95).error(), Reason::negative_input);
        QCOMPARE(proportion_interval(method, nan, 4, 0.95).error(), Reason::not_finite);
        QCOMPARE(proportion_interval(method, 1, 4, 0.0).error(), Reason::level_out_of_range);
        QCOMPARE(proportion_interval(method, 1, 4, 1.1).error(), Reason::level_out_of_range);
    }
}

QTEST_APPLESS_MAIN(TestProportionIntervals)
#include "test_proportion_intervals.moc"
