// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/standardisation.h"

#include "oracle_table.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>
#include <vector>

using namespace outturn::statistics;

class TestStandardisation : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_direct_rate_agrees_with_r();
    void repeated_events_widen_the_interval();
    void the_standard_s_size_does_not_matter();
    void few_events_have_no_interval();
    void expected_events_follow_the_mix_of_groups();
    void an_indirect_ratio_agrees_with_r();
    void nothing_expected_gives_no_estimate();
    void impossible_input_is_refused();
};

namespace {

const double events[] = {2, 5, 11, 20};
const double people[] = {1200, 900, 640, 310};
const double standard[] = {30, 40, 20, 10};

} // namespace

// From the formulas in R 4.2: sum(w * x / n) / sum(w), and Byar's limits of all 38 events.
void TestStandardisation::a_direct_rate_agrees_with_r()
{
    const auto rate95 = direct_rate(events, people, standard, 0.95);
    QVERIFY(rate95 && rate95->interval);
    QCOMPARE(rate95->events, 38.0);
    OUTTURN_AGREES(rate95->rate, 0.012611335125448028, 1e-14, "rate");
    OUTTURN_AGREES(rate95->variance, 4.268038523641141e-06, 1e-14, "variance");
    OUTTURN_AGREES(rate95->interval->lower, 0.008887181768666921, 1e-13, "95%");
    OUTTURN_AGREES(rate95->interval->upper, 0.017356685050695018, 1e-13, "95%");
    const auto rate998 = direct_rate(events, people, standard, 0.998);
    OUTTURN_AGREES(rate998->interval->lower, 0.0071573069893542569, 1e-13, "99.8%");
    OUTTURN_AGREES(rate998->interval->upper, 0.020388332866170908, 1e-13, "99.8%");
}

// In R 4.2 likewise: 19 people with one event, 7 with two, 3 with three.
void TestStandardisation::repeated_events_widen_the_interval()
{
    const double once[] = {1, 3, 6, 9};
    const double twice[] = {0, 1, 2, 4};
    const double thrice[] = {1, 0, 1, 1};
    const RepeatedEvents repeated[] = {{1, once}, {2, twice}, {3, thrice}};
    const auto rate = direct_rate_of_repeated_events(repeated, people, standard, 0.95);
    QVERIFY(rate && rate->interval);
    QCOMPARE(rate->events, 42.0);
    OUTTURN_AGREES(rate->rate, 0.013736335125448029, 1e-14, "rate");
    OUTTURN_AGREES(rate->variance, 7.7917910688936425e-06, 1e-14, "variance");
    OUTTURN_AGREES(rate->interval->lower, 0.0086825875853760899, 1e-13, "95%");
    OUTTURN_AGREES(rate->interval->upper, 0.020099449365416936, 1e-13, "95%");
    const double all[] = {4, 5, 13, 20};
    const auto independent = direct_rate(all, people, standard, 0.95);
    OUTTURN_AGREES(independent->rate, rate->rate, 1e-14, "the same rate");
    QVERIFY(independent->interval->lower > rate->interval->lower);
    QVERIFY(independent->interval->upper < rate->interval->upper);
}

void TestStandardisation::the_standard_s_size_does_not_matter()
{
    const double tenfold[] = {300, 400, 200, 100};
    OUTTURN_AGREES(direct_rate(events, people, tenfold, 0.95)->interval->upper,
                   direct_rate(events, people, standard, 0.95)->interval->upper, 1e-14, "ten times the standard");
    // With one group, or one of any weight, it is the crude rate with Byar's own interval.
    const double one_group[] = {0, 0, 1, 0};
    const double eleven[] = {11};
    const double their_people[] = {640};
    const double weight[] = {5};
    OUTTURN_AGREES(direct_rate(events, people, one_group, 0.95)->rate, 11.0 / 640.0, 1e-15, "one weight");
    const auto crude = direct_rate(eleven, their_people, weight, 0.95);
    OUTTURN_AGREES(crude->interval->lower, *byar_interval(11, 0.95)->lower / 640.0, 1e-13, "one group");
}

void TestStandardisation::few_events_have_no_interval()
{
    const double nine[] = {0, 2, 3, 4};
    const double ten[] = {0, 2, 3, 5};
    const double none[] = {0, 0, 0, 0};
    QVERIFY(!direct_rate(nine, people, standard, 0.95)->interval);
    QVERIFY(direct_rate(nine, people, standard, 0.95)->rate > 0.0);
    QVERIFY(direct_rate(ten, people, standard, 0.95)->interval);
    QCOMPARE(direct_rate(none, people, standard, 0.95)->rate, 0.0);
}

// By hand: 15000 x 40/15000 + 8000 x 420/8400 = 40 + 400.
void TestStandardisation::expected_events_follow_the_mix_of_groups()
{
    const double denominators[] = {15000, 8000};
    const double rates[] = {40.0 / 15000.0, 420.0 / 8400.0};
    OUTTURN_AGREES(*indirect_expected(denominators, rates), 440.0, 1e-14, "two groups");
    QCOMPARE(*indirect_expected({}, {}), 0.0);
}

// R 4.2: 38 observed, qgamma of 38 and 39 over the expected.
void TestStandardisation::an_indirect_ratio_agrees_with_r()
{
    const double expected = 34.108333333333334;
    const auto ratio = indirect_ratio(38, expected, 0.95);
    QVERIFY(ratio);
    OUTTURN_AGREES(ratio->ratio, 1.1140972391888591, 1e-14, "ratio");
    OUTTURN_AGREES(*ratio->interval.lower, 0.78840151415185389, 1e-13, "exact");
    OUTTURN_AGREES(*ratio->interval.upper, 1.5291855045959331, 1e-13, "exact");
    const auto published = indirect_ratio(38, expected, 0.95, CountMethod::phe);
    OUTTURN_AGREES(*published->interval.lower, 0.78830203218748052, 1e-13, "Byar from ten events on");
    OUTTURN_AGREES(*published->interval.upper, 1.5292284416606288, 1e-13, "Byar from ten events on");
    const double overall = 730.0 / 51000.0;
    const auto rate = indirect_rate(*ratio, overall);
    OUTTURN_AGREES(rate->rate, 0.015946882051134651, 1e-14, "rate");
    OUTTURN_AGREES(*rate->interval.upper, 1.5291855045959331 * overall, 1e-13, "rate");
}

void TestStandardisation::nothing_expected_gives_no_estimate()
{
    QCOMPARE(indirect_ratio(3, 0, 0.95).error(), Reason::zero_denominator);
    QCOMPARE(indirect_ratio(0, 0, 0.95).error(), Reason::zero_denominator);
    // None observed is an estimate: 0, up to 3.69 events.
    const auto none = indirect_ratio(0, 2, 0.95);
    QCOMPARE(none->ratio, 0.0);
    OUTTURN_AGREES(*none->interval.upper, 3.6888794541139363 / 2.0, 1e-14, "none of two expected");
    QVERIFY(!indirect_ratio(0, 2, 0.95, CountMethod::byar)->interval.lower);
}

void TestStandardisation::impossible_input_is_refused()
{
    const double three[] = {1, 2, 3};
    const double empty_group[] = {1200, 0, 640, 310};
    const double no_weight[] = {0, 0, 0, 0};
    const double negative[] = {2, -5, 11, 20};
    const double broken[] = {2, 5, std::numeric_limits<double>::quiet_NaN(), 20};
    QCOMPARE(direct_rate({}, {}, {}, 0.95).error(), Reason::too_few_values);
    QCOMPARE(direct_rate(three, people, standard, 0.95).error(), Reason::too_few_values);
    QCOMPARE(direct_rate(events, people, three, 0.95).error(), Reason::too_few_values);
    QCOMPARE(direct_rate(events, empty_group, standard, 0.95).error(), Reason::zero_denominator);
    QCOMPARE(direct_rate(events, people, no_weight, 0.95).error(), Reason::zero_denominator);
    QCOMPARE(direct_rate(negative, people, standard, 0.95).error(), Reason::negative_input);
    QCOMPARE(direct_rate(broken, people, standard, 0.95).error(), Reason::not_finite);
    QCOMPARE(direct_rate(events, people, standard, 1.0).error(), Reason::level_out_of_range);
    QCOMPARE(indirect_expected(people, three).error(), Reason::too_few_values);
    QCOMPARE(indirect_expected(people, negative).error(), Reason::negative_input);
    QCOMPARE(indirect_ratio(-1, 2, 0.95).error(), Reason::negative_input);
    QCOMPARE(indirect_rate(IndirectRatio(), -1).error(), Reason::negative_input);
}

QTEST_APPLESS_MAIN(TestStandardisation)
#include "test_standardisation.moc"
