// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/tail_probabilities.h"

#include "oracle_table.h"
#include "statistics/funnel_flag.h"
#include "support/shared_material.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>

using namespace outturn::statistics;
using outturn::test::OracleTable;

class TestTailProbabilities : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void tails_agree_with_fifty_digits();
    void tails_of_millions_of_cases_keep_their_digits();
    void a_fractional_count_has_tails();
    void a_target_on_the_boundary_is_certain();
    void means_have_normal_tails();
    void flags_follow_the_tails_strictly();
    void the_working_shows_what_was_computed();
    void impossible_input_is_refused();
};

void TestTailProbabilities::tails_agree_with_fifty_digits()
{
    const OracleTable table(outturn::test::test_data(QStringLiteral("oracles/tail_probabilities_mp50.csv")));
    for (const auto &row : table.rows()) {
        const auto tails = row.text("family") == u"binomial"
            ? binomial_tails(row.number("x"), row.number("n"), row.number("p_or_lambda"))
            : poisson_tails(row.number("x"), row.number("p_or_lambda"));
        QVERIFY2(tails.has_value(), row.name().constData());
        OUTTURN_AGREES(tails->low, row.number("P_le_x"), 1e-12, row.name());
        OUTTURN_AGREES(tails->high, row.number("P_ge_x"), 1e-12, row.name());
    }
    QCOMPARE(table.rows().size(), 29);
}

void TestTailProbabilities::tails_of_millions_of_cases_keep_their_digits()
{
    // 40-digit arithmetic (mpmath: the hypergeometric series of the incomplete beta, the series of the gamma), for the
    // very doubles 0.3, 0.02 and 0.0002.
    constexpr double tolerance = 1e-12;
    OUTTURN_AGREES(binomial_tails(298000, 1e6, 0.3)->low, 6.3299684047719268852e-6, tolerance, "298,000 of 1e6");
    OUTTURN_AGREES(binomial_tails(283000, 1e6, 0.3)->low, 7.2955856475061837404e-305, tolerance, "283,000 of 1e6");
    OUTTURN_AGREES(binomial_tails(306000, 1e6, 0.3)->high, 2.5250904776517308117e-39, tolerance, "306,000 of 1e6");
    OUTTURN_AGREES(binomial_tails(2985000, 1e7, 0.3)->low, 1.974838137203332619e-25, tolerance, "2,985,000 of 1e7");
    OUTTURN_AGREES(binomial_tails(3050000, 1e7, 0.3)->high, 2.3491958900605796764e-260, tolerance, "3,050,000 of 1e7");
    OUTTURN_AGREES(binomial_tails(190, 1e6, 0.0002)->low, 0.25291015526175144873, tolerance, "190 of 1e6");
    OUTTURN_AGREES(binomial_tails(20500, 1e6, 0.02)->high, 1.8927942252823378392e-4, tolerance, "20,500 of 1e6");
    OUTTURN_AGREES(poisson_tails(1005000, 1e6)->high, 2.9340340480316410988e-7, tolerance, "1,005,000 for 1e6");
    OUTTURN_AGREES(poisson_tails(10010000, 1e7)->high, 7.8440219403998984975e-4, tolerance, "10,010,000 for 1e7");
}

void TestTailProbabilities::a_fractional_count_has_tails()
{
    // The same 40-digit series, which do not ask for whole numbers.
    const auto tails = binomial_tails(12.5, 40.25, 0.3);
    OUTTURN_AGREES(tails->low, 0.63244235440453880013, 1e-13, "12.5 of 40.25");
    OUTTURN_AGREES(tails->high, 0.50100099304915222323, 1e-13, "12.5 of 40.25");
}

void TestTailProbabilities::a_target_on_the_boundary_is_certain()
{
    QCOMPARE(binomial_tails(0, 10, 0.0)->low, 1.0);
    QCOMPARE(binomial_tails(0, 10, 0.0)->high, 1.0);
    QCOMPARE(binomial_tails(1, 10, 0.0)->high, 0.0);
    QCOMPARE(binomial_tails(1, 10, 0.0)->low, 1.0);
    QCOMPARE(binomial_tails(10, 10, 1.0)->low, 1.0);
    QCOMPARE(binomial_tails(10, 10, 1.0)->high, 1.0);
    QCOMPARE(binomial_tails(9, 10, 1.0)->low, 0.0);
    QCOMPARE(binomial_tails(10, 10, 0.0)->high, 0.0);
    QCOMPARE(binomial_tails(0, 10, 1.0)->low, 0.0);
    QCOMPARE(poisson_tails(0, 0)->low, 1.0);
    QCOMPARE(poisson_tails(0, 0)->high, 1.0);
    QCOMPARE(poisson_tails(3, 0)->high, 0.0);
    QCOMPARE(poisson_tails(3, 0)->low, 1.0);
    // One case: the tails are the target and its complement.
    OUTTURN_AGREES(binomial_tails(0, 1, 0.3)->low, 0.7, 1e-15, "0 of 1");
    OUTTURN_AGREES(binomial_tails(1, 1, 0.3)->high, 0.3, 1e-15, "1 of 1");
    // A tiny expected count: two events are flagged, one is not.
    QCOMPARE(funnel_flag(*poisson_tails(1, 0.05)), FunnelFlag::none);
    QCOMPARE(funnel_flag(*poisson_tails(2, 0.05)), FunnelFlag::high95);
}

void TestTailProbabilities::means_have_normal_tails()
{
    OUTTURN_AGREES(normal_tails(80.40036015459946, 100, 10)->low, 0.025, 1e-13, "1.96 standard errors below");
    OUTTURN_AGREES(normal_tails(130.90232306167813, 100, 10)->high, 0.001, 1e-12, "3.09 standard errors above");
    // mpmath, 40 digits.
    OUTTURN_AGREES(normal_tails(-37, 0, 1)->low, 5.7255712225245768227e-300, 1e-13, "37 standard errors below");
}

void TestTailProbabilities::flags_follow_the_tails_strictly()
{
    QCOMPARE(funnel_flag({0.0009999, 1.0}), FunnelFlag::low998);
    QCOMPARE(funnel_flag({0.001, 1.0}), FunnelFlag::low95);
    QCOMPARE(funnel_flag({0.0249999, 1.0}), FunnelFlag::low95);
    QCOMPARE(funnel_flag({0.025, 1.0}), FunnelFlag::none);
    QCOMPARE(funnel_flag({0.5, 0.6}), FunnelFlag::none);
    QCOMPARE(funnel_flag({1.0, 0.025}), FunnelFlag::none);
    QCOMPARE(funnel_flag({1.0, 0.0249999}), FunnelFlag::high95);
    QCOMPARE(funnel_flag({1.0, 0.001}), FunnelFlag::high95);
    QCOMPARE(funnel_flag({1.0, 0.0009999}), FunnelFlag::high998);
}

void TestTailProbabilities::the_working_shows_what_was_computed()
{
    Working proportion;
    const auto binomial = binomial_tails(3, 40, 0.2, &proportion);
    QCOMPARE(proportion.steps().size(), std::size_t{5});
    QCOMPARE(proportion.steps().at(1).symbol, std::string("n"));
    QCOMPARE(proportion.steps().at(1).value, 40.0);
    QVERIFY(proportion.steps().at(1).formula.empty());
    QCOMPARE(proportion.steps().at(3).value, binomial->low);
    QVERIFY(!proportion.steps().at(3).formula.empty());
    QCOMPARE(proportion.steps().at(4).value, binomial->high);
    QCOMPARE(binomial->low, binomial_tails(3, 40, 0.2)->low);
    Working count;
    const auto poisson = poisson_tails(3, 8, &count);
    QCOMPARE(count.steps().size(), std::size_t{4});
    QCOMPARE(count.steps().at(2).value, poisson->low);
    Working mean;
    const auto normal = normal_tails(12, 10, 2, &mean);
    QCOMPARE(mean.steps().back().value, normal->high);
    QCOMPARE(mean.steps().at(3).value, 1.0);
    // What is refused is not explained.
    Working none;
    QVERIFY(!binomial_tails(3, 2, 0.2, &none));
    QVERIFY(none.steps().empty());
}

void TestTailProbabilities::impossible_input_is_refused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(binomial_tails(1, 0, 0.5).error(), Reason::zero_denominator);
    QCOMPARE(binomial_tails(2, 1, 0.5).error(), Reason::numerator_exceeds_denominator);
    QCOMPARE(binomial_tails(-1, 1, 0.5).error(), Reason::negative_input);
    QCOMPARE(binomial_tails(1, 1, 1.01).error(), Reason::target_out_of_range);
    QCOMPARE(binomial_tails(1, 1, -0.01).error(), Reason::target_out_of_range);
    QCOMPARE(binomial_tails(1, 1, nan).error(), Reason::not_finite);
    QCOMPARE(poisson_tails(-1, 1).error(), Reason::negative_input);
    QCOMPARE(poisson_tails(1, -1).error(), Reason::negative_input);
    QCOMPARE(poisson_tails(nan, 1).error(), Reason::not_finite);
    QCOMPARE(normal_tails(1, 1, 0).error(), Reason::zero_denominator);
    QCOMPARE(normal_tails(1, nan, 1).error(), Reason::not_finite);
    QCOMPARE(normal_tails(1, 1, -1).error(), Reason::negative_input);
}

QTEST_APPLESS_MAIN(TestTailProbabilities)
#include "test_tail_probabilities.moc"
