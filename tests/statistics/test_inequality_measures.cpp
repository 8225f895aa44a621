// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/inequality_measures.h"

#include "oracle_table.h"
#include "support/shared_material.h"

#include <QtCore/QMap>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace outturn::statistics;
using outturn::test::OracleTable;

class TestInequalityMeasures : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void all_measures_agree_with_r();
    void equal_values_are_exactly_equal();
    void two_values_by_hand();
    void measures_without_meaning_are_absent();
    void nothing_overflows_into_a_figure();
    void atkinson_runs_from_indifference_to_the_worst_off();
    void impossible_input_is_refused();
};

namespace {

QMap<QString, std::optional<double>> by_name(const InequalityMeasures &measures)
{
    return {
        {QStringLiteral("mean"), measures.mean},
        {QStringLiteral("median"), measures.median},
        {QStringLiteral("sd"), measures.standard_deviation},
        {QStringLiteral("cv"), measures.coefficient_of_variation},
        {QStringLiteral("qcd"), measures.quartile_dispersion},
        {QStringLiteral("mad_raw"), measures.median_absolute_deviation},
        {QStringLiteral("mad_1.4826"), 1.4826 * measures.median_absolute_deviation},
        {QStringLiteral("gini"), measures.gini},
        {QStringLiteral("gini_bias_corrected"), measures.gini_corrected},
        {QStringLiteral("theil_t"), measures.theil_t},
        {QStringLiteral("theil_l_mld"), measures.theil_l},
        {QStringLiteral("atkinson_0.5"), measures.atkinson_half},
        {QStringLiteral("atkinson_1"), measures.atkinson_one},
        {QStringLiteral("atkinson_2"), measures.atkinson_two},
        {QStringLiteral("hoover"), measures.hoover},
        {QStringLiteral("sd_log"), measures.standard_deviation_of_log},
        {QStringLiteral("skew_g1"), measures.skewness},
    };
}

} // namespace

void TestInequalityMeasures::all_measures_agree_with_r()
{
    OUTTURN_REQUIRE_SHARED(vectors_path, "oracles/spread_vectors.csv");
    OUTTURN_REQUIRE_SHARED(measures_path, "oracles/spread_measures.csv");
    QMap<QString, std::vector<double>> vectors;
    const OracleTable values(vectors_path);
    for (const auto &row : values.rows()) {
        vectors[row.text("vector")].push_back(row.number("x"));
    }
    int seen = 0;
    const OracleTable expected(measures_path);
    for (const auto &row : expected.rows()) {
        const auto measures = inequality_measures(vectors.value(row.text("vector")));
        QVERIFY2(measures.has_value(), row.name().constData());
        const auto actual_by_name = by_name(*measures);
        if (!actual_by_name.contains(row.text("measure"))) {
            continue; // range and percentiles are those of spread_measures
        }
        const auto actual = actual_by_name.value(row.text("measure"));
        const auto reference = row.optional("value");
        QVERIFY2(actual.has_value() == reference.has_value(), row.name().constData());
        if (reference && std::abs(*reference) < 1e-15) {
            QVERIFY2(*actual == 0.0, row.name().constData()); // R's rounding of a perfect equality
        } else if (reference) {
            OUTTURN_AGREES(*actual, *reference, 1e-12, row.name());
        }
        ++seen;
    }
    QCOMPARE(seen, 9 * 17);
}

void TestInequalityMeasures::equal_values_are_exactly_equal()
{
    for (const std::size_t count : {1U, 2U, 3U, 7U, 150U}) {
        for (const double value : {0.1, 0.3, 1.0 / 3.0, 1e-9, 12345.678}) {
            const auto measures = inequality_measures(std::vector<double>(count, value));
            QVERIFY(measures);
            const auto by = by_name(*measures);
            QVERIFY(measures->mean == value && measures->median == value);
            QVERIFY(!measures->skewness);
            for (auto measure = by.cbegin(); measure != by.cend(); ++measure) {
                if (measure.value() && measure.key() != u"mean" && measure.key() != u"median") {
                    QVERIFY2(*measure.value() == 0.0, measure.key().toUtf8().constData());
                }
            }
            QCOMPARE(measures->standard_deviation.has_value(), count >= 2);
        }
    }
}

// 1 and 3: mean 2, shares 1/2 and 3/2.
void TestInequalityMeasures::two_values_by_hand()
{
    const double values[] = {3, 1};
    const auto measures = inequality_measures(values);
    QVERIFY(measures);
    OUTTURN_AGREES(*measures->gini, 0.25, 1e-15, "gini");
    OUTTURN_AGREES(*measures->gini_corrected, 0.5, 1e-15, "gini corrected");
    OUTTURN_AGREES(*measures->hoover, 0.25, 1e-15, "hoover");
    OUTTURN_AGREES(*measures->theil_t, 0.5 * (0.5 * std::log(0.5) + 1.5 * std::log(1.5)), 1e-14, "theil t");
    OUTTURN_AGREES(*measures->theil_l, -0.5 * std::log(0.75), 1e-14, "theil l");
    OUTTURN_AGREES(*measures->atkinson_one, 1.0 - std::sqrt(3.0) / 2.0, 1e-14, "atkinson 1: geometric mean");
    OUTTURN_AGREES(*measures->atkinson_two, 1.0 - 1.5 / 2.0, 1e-14, "atkinson 2: harmonic mean");
    OUTTURN_AGREES(*measures->standard_deviation_of_log, std::log(3.0) / std::sqrt(2.0), 1e-14, "sd of log");
    QVERIFY(std::abs(*measures->skewness) < 1e-15);
}

void TestInequalityMeasures::measures_without_meaning_are_absent()
{
    const double zeros[] = {0, 0, 0};
    const auto of_zeros = inequality_measures(zeros);
    QVERIFY(of_zeros);
    QCOMPARE(*of_zeros->standard_deviation, 0.0);
    QVERIFY(!of_zeros->coefficient_of_variation && !of_zeros->gini && !of_zeros->theil_t && !of_zeros->hoover);
    QVERIFY(!of_zeros->quartile_dispersion && !of_zeros->skewness && !of_zeros->atkinson_half);
    const double with_zero[] = {0, 1, 2};
    const auto of_with_zero = inequality_measures(with_zero);
    QVERIFY(of_with_zero->gini && of_with_zero->theil_t && of_with_zero->atkinson_half);
    QVERIFY(!of_with_zero->theil_l && !of_with_zero->atkinson_one && !of_with_zero->standard_deviation_of_log);
    const double negative[] = {-1, 2, 5};
    const auto of_negative = inequality_measures(negative);
    QVERIFY(of_negative->standard_deviation && of_negative->coefficient_of_variation);
    QVERIFY(!of_negative->gini && !of_negative->hoover && !of_negative->standard_deviation_of_log);
}

void TestInequalityMeasures::nothing_overflows_into_a_figure()
{
    const double large[] = {1e308, 1.7e308, 1.2e308};
    QCOMPARE(inequality_measures(large).error(), Reason::not_finite);
    for (const std::vector<double> &values :
         {std::vector<double>{1e-300, 1e300}, std::vector<double>{5e-324, 5e-324}, std::vector<double>{0, 5e-324},
          std::vector<double>{-1e300, 1e300, 3}, std::vector<double>{5e-324, 1}}) {
        const auto measures = inequality_measures(values);
        QVERIFY(measures);
        const auto by = by_name(*measures);
        for (auto measure = by.cbegin(); measure != by.cend(); ++measure) {
            QVERIFY2(!measure.value() || std::isfinite(*measure.value()), measure.key().toUtf8().constData());
        }
    }
}

void TestInequalityMeasures::atkinson_runs_from_indifference_to_the_worst_off()
{
    const double values[] = {1, 2, 6};
    QVERIFY(std::abs(*atkinson_index(values, 0.0)) < 1e-15);
    // With ever more aversion only the worst off counts: 1 - 1/3.
    OUTTURN_AGREES(*atkinson_index(values, 2000.0), 2.0 / 3.0, 1e-3, "aversion 2000");
    OUTTURN_AGREES(*atkinson_index(values, 1.0 + 1e-9), *atkinson_index(values, 1.0), 1e-6, "about 1");
    const double with_zero[] = {0, 2};
    QCOMPARE(atkinson_index(with_zero, 1.0).error(), Reason::no_variation);
    QVERIFY(atkinson_index(with_zero, 0.5));
    QCOMPARE(atkinson_index(values, -1.0).error(), Reason::level_out_of_range);
    const double negative[] = {-1, 2};
    QCOMPARE(atkinson_index(negative, 0.5).error(), Reason::negative_input);
    QCOMPARE(atkinson_index({}, 0.5).error(), Reason::too_few_values);
}

void TestInequalityMeasures::impossible_input_is_refused()
{
    const double broken[] = {1, std::numeric_limits<double>::quiet_NaN()};
    QCOMPARE(inequality_measures({}).error(), Reason::too_few_values);
    QCOMPARE(inequality_measures(broken).error(), Reason::not_finite);
}

QTEST_APPLESS_MAIN(TestInequalityMeasures)
#include "test_inequality_measures.moc"
