// SPDX-License-Identifier: GPL-3.0-or-later
// Hypergeometric tails at the ends of what can be drawn, limits where all but one item is drawn, and what a tie with
// the risk is; by counting the ways.
#include "statistics/error_limits.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <cmath>

using namespace outturn::statistics;

class TestErrorLimits : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void tails_at_the_ends();
    void a_tail_of_many_terms();
    void limits_where_nearly_all_is_drawn();
    void a_tie_with_the_risk_is_neither_above_nor_below();
};

void TestErrorLimits::tails_at_the_ends()
{
    // 10 items, 7 in error, 6 drawn: at least 3 of them are in error. C(10,6) = 210 samples, C(7,3) C(3,3) = 35 with
    // three errors and C(7,6) = 7 with six.
    QCOMPARE(hypergeometric_low(2, 10, 7, 6), 0.0);
    QCOMPARE(hypergeometric_low(3, 10, 7, 6), 35.0 / 210);
    QCOMPARE(hypergeometric_low(6, 10, 7, 6), 1.0);
    QCOMPARE(hypergeometric_high(3, 10, 7, 6), 1.0);
    QCOMPARE(hypergeometric_high(4, 10, 7, 6), 175.0 / 210);
    QCOMPARE(hypergeometric_high(6, 10, 7, 6), 7.0 / 210);
    QCOMPARE(hypergeometric_high(7, 10, 7, 6), 0.0);
    // 3 in error: no sample has four, C(7,3) = 35 have all three and C(7,6) = 7 have none.
    QCOMPARE(hypergeometric_high(4, 10, 3, 6), 0.0);
    QCOMPARE(hypergeometric_high(3, 10, 3, 6), 35.0 / 210);
    QCOMPARE(hypergeometric_low(3, 10, 3, 6), 1.0);
    QCOMPARE(hypergeometric_low(0, 10, 3, 6), 7.0 / 210);
}

void TestErrorLimits::a_tail_of_many_terms()
{
    // 46 terms of C(500, k) C(500, 100 - k) / C(1000, 100), added up in whole numbers.
    QVERIFY(std::abs(hypergeometric_low(45, 1000, 500, 100) - 0.17140977008783606) < 1e-14);
    QVERIFY(std::abs(hypergeometric_high(46, 1000, 500, 100) - (1 - 0.17140977008783606)) < 1e-14);
}

void TestErrorLimits::limits_where_nearly_all_is_drawn()
{
    // Nine of ten items, one of them in error: there is one error, or two if the last is one as well. With one, nine in
    // ten samples show it; with two, two in ten show but one.
    QCOMPARE(hypergeometric_lower_limit(1, 9, 10, .95), 1.0);
    QCOMPARE(hypergeometric_upper_limit(1, 9, 10, .95), 2.0);
    QCOMPARE(hypergeometric_upper_limit(1, 9, 10, .75), 1.0);
    // All of them: what was found is what there is.
    QCOMPARE(hypergeometric_lower_limit(3, 10, 10, .95), 3.0);
    QCOMPARE(hypergeometric_upper_limit(3, 10, 10, .95), 3.0);
    QCOMPARE(binomial_upper_limit(4, 4, .95), 1.0);
    QCOMPARE(binomial_lower_limit(0, 4, .95), 0.0);
}

void TestErrorLimits::a_tie_with_the_risk_is_neither_above_nor_below()
{
    QVERIFY(!exceeds_risk(.25, .75));
    QVERIFY(!is_below_risk(.25, .75));
    QVERIFY(!exceeds_risk(.25 * (1 + 1e-13), .75)); // the last digits of a sum
    QVERIFY(!is_below_risk(.25 * (1 - 1e-13), .75));
    QVERIFY(exceeds_risk(.2500001, .75));
    QVERIFY(is_below_risk(.2499999, .75));
}

QTEST_GUILESS_MAIN(TestErrorLimits)
#include "test_error_limits.moc"
