// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/comparisons.h"

#include "oracle_table.h"
#include "support/shared_material.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>

using namespace outturn::statistics;
using outturn::test::OracleTable;

class TestComparisons : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void proportions_compare_as_in_r();
    void rates_compare_as_in_r();
    void fisher_s_tea_is_not_significant();
    void providers_without_any_outcome_can_be_compared();
    void providers_without_any_event_can_be_compared();
    void the_order_of_the_providers_only_turns_the_sign();
    void a_million_cases_are_compared_at_once();
    void parts_of_cases_have_an_interval_but_no_exact_p();
    void the_corrected_risk_ratio_has_a_value_for_zero();
    void impossible_input_is_refused();
};

namespace {

/// A figure that is absent just where the reference has none.
#define OUTTURN_AGREES_OR_ABSENT(actual, expected, tolerance, row)                                                     \
    QCOMPARE((actual).has_value(), (expected).has_value());                                                            \
    if (expected) {                                                                                                    \
        OUTTURN_AGREES(*(actual), *(expected), tolerance, row);                                                        \
    }

} // namespace

// Newcombe 1998, table II, and further tables with zeros and rare events; R's fisher.test.
void TestComparisons::proportions_compare_as_in_r()
{
    const OracleTable table(outturn::test::test_data(QStringLiteral("oracles/two_provider_comparisons.csv")));
    int seen = 0;
    for (const auto &row : table.rows()) {
        const auto comparison = compare_proportions(row.number("x1"), row.number("n1"), row.number("x2"),
                                                    row.number("n2"), row.number("conf"));
        QVERIFY2(comparison.has_value(), row.name().constData());
        OUTTURN_AGREES(comparison->difference, row.number("diff"), 1e-12, row.name());
        OUTTURN_AGREES(comparison->interval.lower, row.number("newcombe10_lower"), 1e-10, row.name());
        OUTTURN_AGREES(comparison->interval.upper, row.number("newcombe10_upper"), 1e-10, row.name());
        OUTTURN_AGREES(comparison->wald_standard_error, row.number("wald_se"), 1e-10, row.name());
        OUTTURN_AGREES_OR_ABSENT(comparison->score_z, row.optional("score_z_pooled"), 1e-10, row.name());
        OUTTURN_AGREES_OR_ABSENT(comparison->fisher_p, row.optional("fisher_p_two_sided"), 1e-10, row.name());
        OUTTURN_AGREES_OR_ABSENT(comparison->log_risk_ratio, row.optional("log_rr"), 1e-10, row.name());
        OUTTURN_AGREES_OR_ABSENT(comparison->log_risk_ratio_standard_error, row.optional("se_log_rr"), 1e-10,
                                 row.name());
        ++seen;
    }
    QCOMPARE(seen, 16);
}

// R's poisson.test.
void TestComparisons::rates_compare_as_in_r()
{
    const OracleTable table(outturn::test::test_data(QStringLiteral("oracles/two_provider_comparisons.csv")));
    int seen = 0;
    for (const auto &row : table.rows()) {
        const auto comparison =
            compare_rates(row.number("x1"), row.number("n1"), row.number("x2"), row.number("n2"), row.number("conf"));
        QVERIFY2(comparison.has_value(), row.name().constData());
        OUTTURN_AGREES_OR_ABSENT(comparison->ratio, row.optional("poisson_rate_ratio"), 1e-10, row.name());
        OUTTURN_AGREES_OR_ABSENT(comparison->interval.lower, row.optional("poisson_rr_exact_lower"), 1e-10, row.name());
        OUTTURN_AGREES_OR_ABSENT(comparison->interval.upper, row.optional("poisson_rr_exact_upper"), 1e-10, row.name());
        OUTTURN_AGREES_OR_ABSENT(comparison->p_value, row.optional("poisson_rr_exact_p"), 1e-10, row.name());
        ++seen;
    }
    QCOMPARE(seen, 16);
}

// The lady tasting tea has 3 of 4 right: (16 + 1) / 70 one-sided, doubled by symmetry: 34 / 70. A rule without slack
// would lose the mirrored table to rounding.
void TestComparisons::fisher_s_tea_is_not_significant()
{
    OUTTURN_AGREES(*compare_proportions(3, 4, 1, 4, 0.95)->fisher_p, 34.0 / 70.0, 1e-14, "tea");
    OUTTURN_AGREES(*compare_proportions(2, 4, 2, 4, 0.95)->fisher_p, 1.0, 1e-14, "as many");
}

void TestComparisons::providers_without_any_outcome_can_be_compared()
{
    for (const double x : {0.0, 1.0}) { // none at all, then all of them
        const auto comparison = compare_proportions(x * 10, 10, x * 20, 20, 0.95);
        QVERIFY(comparison);
        QCOMPARE(comparison->difference, 0.0);
        QVERIFY(comparison->interval.lower < 0.0 && comparison->interval.upper > 0.0);
        QVERIFY(!comparison->score_z);
        QCOMPARE(*comparison->fisher_p, 1.0);
    }
    QVERIFY(!compare_proportions(0, 10, 0, 20, 0.95)->log_risk_ratio);
}

void TestComparisons::providers_without_any_event_can_be_compared()
{
    const auto none = compare_rates(0, 10, 0, 20, 0.95);
    QVERIFY(none);
    QVERIFY(!none->ratio && !none->interval.lower && !none->interval.upper);
    QCOMPARE(*none->p_value, 1.0);
    // Only the other has events: the upper limit of the share is 1 - 0.025^(1/5), so that of the ratio its odds.
    const auto first_none = compare_rates(0, 1, 5, 1, 0.95);
    const double share = 1.0 - std::pow(0.025, 0.2);
    QCOMPARE(*first_none->ratio, 0.0);
    QCOMPARE(*first_none->interval.lower, 0.0);
    OUTTURN_AGREES(*first_none->interval.upper, share / (1.0 - share), 1e-13, "0 against 5");
    OUTTURN_AGREES(*first_none->p_value, 2.0 / 32.0, 1e-14, "0 against 5");
}

void TestComparisons::the_order_of_the_providers_only_turns_the_sign()
{
    const auto forth = compare_proportions(18, 466, 4, 637, 0.95);
    const auto back = compare_proportions(4, 637, 18, 466, 0.95);
    QCOMPARE(forth->difference, -back->difference);
    OUTTURN_AGREES(forth->interval.lower, -back->interval.upper, 1e-14, "turned");
    OUTTURN_AGREES(*forth->fisher_p, *back->fisher_p, 1e-12, "turned");
    const auto rates_forth = compare_rates(18, 466, 4, 637, 0.95);
    const auto rates_back = compare_rates(4, 637, 18, 466, 0.95);
    OUTTURN_AGREES(*rates_forth->interval.lower, 1.0 / *rates_back->interval.upper, 1e-12, "turned");
    OUTTURN_AGREES(*rates_forth->p_value, *rates_back->p_value, 1e-12, "turned");
}

// R 4.2: fisher.test(matrix(c(300000, 700000, 301000, 699000), 2)) and poisson.test(c(300000, 301000), c(1e6, 1e6)).
void TestComparisons::a_million_cases_are_compared_at_once()
{
    const auto comparison = compare_proportions(300000, 1e6, 301000, 1e6, 0.95);
    OUTTURN_AGREES(*comparison->fisher_p, 0.12337569046366659, 1e-7, "a million cases");
    const auto rates = compare_rates(300000, 1e6, 301000, 1e6, 0.95);
    OUTTURN_AGREES(*rates->p_value, 0.19752669267686782, 1e-7, "a million cases");
    // So far apart that no double holds the probability; and so many that no loop could visit them all.
    QVERIFY(*compare_proportions(1e6, 1e6, 0, 1e6, 0.95)->fisher_p < 1e-300);
    QVERIFY(*compare_proportions(5e9, 1e10, 5e9, 1e10, 0.95)->fisher_p > 0.999999);
    QVERIFY(*compare_rates(1e10, 1, 0, 1, 0.95)->p_value < 1e-300);
    QVERIFY(!compare_rates(1e16, 1, 1e16, 1, 0.95)->p_value);
    QVERIFY(compare_rates(1e16, 1, 1e16, 1, 0.95)->interval.lower);
}

void TestComparisons::parts_of_cases_have_an_interval_but_no_exact_p()
{
    const auto comparison = compare_proportions(3.5, 10, 1.25, 10.5, 0.95);
    QVERIFY(comparison);
    QVERIFY(comparison->interval.lower < comparison->difference);
    QVERIFY(!comparison->fisher_p);
    const auto rates = compare_rates(3.5, 10, 1.25, 10.5, 0.95);
    QVERIFY(*rates->interval.lower < *rates->ratio && *rates->ratio < *rates->interval.upper);
    QVERIFY(!rates->p_value);
}

void TestComparisons::the_corrected_risk_ratio_has_a_value_for_zero()
{
    // By hand: log((0.5 / 10.5) / (5.5 / 10.5)) = log(1 / 11), variance 2 - 2/21 + 2/11 - 2/21.
    const auto ratio = corrected_log_risk_ratio(0, 10, 5, 10);
    QVERIFY(ratio);
    OUTTURN_AGREES(ratio->value, -std::log(11.0), 1e-14, "0 against 5");
    OUTTURN_AGREES(ratio->standard_error, std::sqrt(2.0 + 2.0 / 11.0 - 4.0 / 21.0), 1e-14, "0 against 5");
    QCOMPARE(corrected_log_risk_ratio(0, 0, 5, 10).error(), Reason::zero_denominator);
}

void TestComparisons::impossible_input_is_refused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(compare_proportions(1, 0, 1, 2, 0.95).error(), Reason::zero_denominator);
    QCOMPARE(compare_proportions(1, 2, 3, 2, 0.95).error(), Reason::numerator_exceeds_denominator);
    QCOMPARE(compare_proportions(1, 2, nan, 2, 0.95).error(), Reason::not_finite);
    QCOMPARE(compare_proportions(1, 2, 1, 2, 1.0).error(), Reason::level_out_of_range);
    QCOMPARE(compare_rates(1, 0, 1, 2, 0.95).error(), Reason::zero_denominator);
    QCOMPARE(compare_rates(-1, 1, 1, 2, 0.95).error(), Reason::negative_input);
    QCOMPARE(compare_rates(1, 1, 1, nan, 0.95).error(), Reason::not_finite);
    QCOMPARE(compare_rates(1, 1, 1, 2, 0.0).error(), Reason::level_out_of_range);
}

QTEST_APPLESS_MAIN(TestComparisons)
#include "test_comparisons.moc"
