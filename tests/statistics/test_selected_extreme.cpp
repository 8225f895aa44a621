// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/selected_extreme.h"

#include "oracle_table.h"
#include "support/shared_material.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>

using namespace outturn::statistics;
using outturn::test::OracleTable;

class TestSelectedExtreme : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_best_is_worth_what_forty_digits_say();
    void the_worst_is_the_mirror_image();
    void far_ahead_of_the_others_nothing_is_corrected();
    void a_neck_and_neck_race_proves_nothing_downwards();
    void a_tie_has_no_answer();
    void impossible_input_is_refused();
};

void TestSelectedExtreme::the_best_is_worth_what_forty_digits_say()
{
    OUTTURN_REQUIRE_SHARED(path, "oracles/winners_conditional.csv");
    const OracleTable table(path);
    int seen = 0;
    for (const auto &row : table.rows()) {
        const auto best = selected_extreme(row.number("x_best"), row.number("se"), row.number("runner_up"));
        QVERIFY2(best.has_value(), row.name().constData());
        OUTTURN_AGREES(best->lower95, row.number("cond_lower_0.025"), 1e-9, row.name());
        OUTTURN_AGREES(best->lower90, row.number("cond_lower_0.05"), 1e-9, row.name());
        OUTTURN_AGREES(best->median_unbiased, row.number("median_unbiased"), 1e-9, row.name());
        OUTTURN_AGREES(best->upper90, row.number("cond_upper_0.05"), 1e-9, row.name());
        OUTTURN_AGREES(best->upper95, row.number("cond_upper_0.025"), 1e-9, row.name());
        ++seen;
    }
    QCOMPARE(seen, 8);
}

void TestSelectedExtreme::the_worst_is_the_mirror_image()
{
    const auto best = selected_extreme(3.0, 1.0, 2.0);
    const auto worst = selected_extreme(-3.0, 1.0, -2.0);
    QVERIFY(best && worst);
    QCOMPARE(worst->median_unbiased, -best->median_unbiased);
    QCOMPARE(worst->lower95, -best->upper95);
    QCOMPARE(worst->upper95, -best->lower95);
    QCOMPARE(worst->lower90, -best->upper90);
    QVERIFY(worst->lower95 < worst->lower90 && worst->lower90 < worst->median_unbiased);
}

void TestSelectedExtreme::far_ahead_of_the_others_nothing_is_corrected()
{
    // Selection makes no difference where nobody comes near: the usual interval.
    for (const double runner_up : {-40.0, -400.0, -1e6}) {
        const auto best = selected_extreme(3.0, 1.0, runner_up);
        QVERIFY(best);
        OUTTURN_AGREES(best->median_unbiased, 3.0, 1e-12, "median");
        OUTTURN_AGREES(best->lower95, 3.0 - 1.959963984540054, 1e-12, "lower");
        OUTTURN_AGREES(best->upper95, 3.0 + 1.959963984540054, 1e-12, "upper");
    }
}

void TestSelectedExtreme::a_neck_and_neck_race_proves_nothing_downwards()
{
    // Just above a threshold far out in the tail the excess is exponential with rate (L - mu) / s^2, so that
    // mu = L - s^2 log(1 / (1 - p)) / (x - L) to first order.
    const double step = 1e-6;
    const auto best = selected_extreme(3.0 + step, 1.0, 3.0);
    QVERIFY(best);
    OUTTURN_AGREES(best->lower95, 3.0 - std::log(40.0) / step, 1e-5, "lower");
    OUTTURN_AGREES(best->median_unbiased, 3.0 - std::log(2.0) / step, 1e-5, "median");
    // So near that the limit has no number left.
    const auto nearly = selected_extreme(5e-324, 1.0, 0.0);
    QCOMPARE(nearly.error(), Reason::no_variation);
}

void TestSelectedExtreme::a_tie_has_no_answer()
{
    QCOMPARE(selected_extreme(3.0, 1.0, 3.0).error(), Reason::no_variation);
}

void TestSelectedExtreme::impossible_input_is_refused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(selected_extreme(nan, 1.0, 3.0).error(), Reason::not_finite);
    QCOMPARE(selected_extreme(1.0, nan, 3.0).error(), Reason::not_finite);
    QCOMPARE(selected_extreme(1.0, 1.0, -nan).error(), Reason::not_finite);
    QCOMPARE(selected_extreme(1.0, 0.0, 0.5).error(), Reason::zero_denominator);
    QCOMPARE(selected_extreme(1.0, -1.0, 0.5).error(), Reason::negative_input);
}

QTEST_APPLESS_MAIN(TestSelectedExtreme)
#include "test_selected_extreme.moc"
