// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/quantiles.h"

#include "oracle_table.h"
#include "support/shared_material.h"

#include <QtCore/QMap>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>
#include <vector>

using namespace outturn::statistics;
using outturn::test::OracleTable;

class TestQuantiles : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void percentiles_agree_with_r_type_7();
    void all_nine_types_agree_with_r();
    void rounding_does_not_move_a_whole_place();
    void weighted_quantiles_agree_with_r();
    void weight_counts_as_that_many_values();
    void a_percentile_lies_between_neighbours_in_proportion();
    void the_order_of_the_values_does_not_matter();
    void impossible_input_is_refused();
};

void TestQuantiles::percentiles_agree_with_r_type_7()
{
    OUTTURN_REQUIRE_SHARED(vectors_path, "oracles/spread_vectors.csv");
    OUTTURN_REQUIRE_SHARED(quantiles_path, "oracles/quantile_types.csv");
    QMap<QString, std::vector<double>> vectors;
    const OracleTable values(vectors_path);
    for (const auto &row : values.rows()) {
        vectors[row.text("vector")].push_back(row.number("x"));
    }
    const OracleTable quantiles(quantiles_path);
    int seen = 0;
    for (const auto &row : quantiles.rows()) {
        if (row.text("type") == u"7") {
            const auto actual = percentile(vectors.value(row.text("vector")), row.number("p"));
            QVERIFY2(actual.has_value(), row.name().constData());
            OUTTURN_AGREES(*actual, row.number("q"), 1e-13, row.name());
            ++seen;
        }
    }
    QCOMPARE(seen, 81);
}

void TestQuantiles::all_nine_types_agree_with_r()
{
    OUTTURN_REQUIRE_SHARED(vectors_path, "oracles/spread_vectors.csv");
    OUTTURN_REQUIRE_SHARED(quantiles_path, "oracles/quantile_types.csv");
    QMap<QString, std::vector<double>> vectors;
    const OracleTable values(vectors_path);
    for (const auto &row : values.rows()) {
        vectors[row.text("vector")].push_back(row.number("x"));
    }
    const OracleTable quantiles(quantiles_path);
    int seen = 0;
    for (const auto &row : quantiles.rows()) {
        const auto type = static_cast<QuantileType>(row.text("type").toInt());
        const auto actual = quantile(vectors.value(row.text("vector")), row.number("p"), type);
        QVERIFY2(actual.has_value(), row.name().constData());
        OUTTURN_AGREES(*actual, row.number("q"), 1e-13, row.name());
        ++seen;
    }
    QCOMPARE(seen, 729);
}

// 0.07 x 100 is 7.000000000000001 in a computer: 7 of the 100 values 1 to 100 are no larger than 7.
void TestQuantiles::rounding_does_not_move_a_whole_place()
{
    std::vector<double> hundred;
    for (int i = 1; i <= 100; ++i) {
        hundred.push_back(i);
    }
    QCOMPARE(*quantile(hundred, 0.07, QuantileType::inverse_distribution), 7.0);
    QCOMPARE(*quantile(hundred, 0.07, QuantileType::averaged_inverse_distribution), 7.5);
    QCOMPARE(*quantile(hundred, 0.57, QuantileType::inverse_distribution), 57.0);
    QCOMPARE(*weighted_quantile(hundred, std::vector<double>(100, 0.1), 0.07), 7.0);
    // PERCENTILE.EXC of 1 to 4 at 0.9 lies beyond the last place, at 4.5.
    const double four[] = {1, 2, 3, 4};
    QCOMPARE(*quantile(four, 0.9, QuantileType::mean_of_uniform), 4.0);
    QCOMPARE(*quantile(four, 0.3, QuantileType::mean_of_uniform), 1.5);
}

void TestQuantiles::weighted_quantiles_agree_with_r()
{
    OUTTURN_REQUIRE_SHARED(data_path, "oracles/funnel_datasets.csv");
    OUTTURN_REQUIRE_SHARED(expected_path, "oracles/spread_weighted.csv");
    std::vector<double> values;
    std::vector<double> weights;
    const OracleTable data(data_path);
    for (const auto &row : data.rows()) {
        if (row.text("dataset") == u"cabg37_pr") {
            values.push_back(row.number("num") / row.number("den"));
            weights.push_back(row.number("den"));
        }
    }
    int seen = 0;
    const OracleTable expected(expected_path);
    for (const auto &row : expected.rows()) {
        if (row.text("measure").startsWith(u"wq_lower_")) {
            const double p = row.text("measure").mid(9).toDouble();
            OUTTURN_AGREES(weighted_quantile(values, weights, p).value(), row.number("value"), 1e-12, row.name());
            ++seen;
        }
    }
    QCOMPARE(seen, 3);
}

void TestQuantiles::weight_counts_as_that_many_values()
{
    const double values[] = {30, 10, 20};
    const double weights[] = {1, 2, 0};
    // As the values 10, 10, 30.
    QCOMPARE(*weighted_quantile(values, weights, 0.5), 10.0);
    QCOMPARE(*weighted_quantile(values, weights, 0.7), 30.0);
    QCOMPARE(*weighted_quantile(values, weights, 0.0), 10.0);
    QCOMPARE(*weighted_quantile(values, weights, 1.0), 30.0);
    const double none[] = {0, 0, 0};
    const double negative[] = {1, -1, 1};
    QCOMPARE(weighted_quantile(values, none, 0.5).error(), Reason::zero_denominator);
    QCOMPARE(weighted_quantile(values, negative, 0.5).error(), Reason::negative_input);
    QCOMPARE(weighted_quantile(values, {}, 0.5).error(), Reason::too_few_values);
    QCOMPARE(weighted_quantile(values, weights, 1.5).error(), Reason::level_out_of_range);
}

void TestQuantiles::a_percentile_lies_between_neighbours_in_proportion()
{
    // Type 7 of 10, 20, 30, 40 at 0.9: place 2.7 counted from 0, so 30 + 0.7 * 10.
    const double values[] = {10, 20, 30, 40};
    QCOMPARE(*percentile(values, 0.9), 37.0);
    QCOMPARE(*percentile(values, 0.0), 10.0);
    QCOMPARE(*percentile(values, 1.0), 40.0);
    QCOMPARE(*median(values), 25.0);
    const double one[] = {5};
    QCOMPARE(*percentile(one, 0.9), 5.0);
    QCOMPARE(*median(one), 5.0);
}

void TestQuantiles::the_order_of_the_values_does_not_matter()
{
    const double mixed[] = {40, 10, 30, 20};
    QCOMPARE(*percentile(mixed, 0.9), 37.0);
    const double odd[] = {3, 1, 2};
    QCOMPARE(*median(odd), 2.0);
    QCOMPARE(mixed[0], 40.0);
}

void TestQuantiles::impossible_input_is_refused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double values[] = {1, 2};
    const double broken[] = {1, nan};
    const double endless[] = {1, std::numeric_limits<double>::infinity()};
    QCOMPARE(percentile({}, 0.5).error(), Reason::too_few_values);
    QCOMPARE(median({}).error(), Reason::too_few_values);
    for (const double p : {-0.1, 1.1, nan}) {
        QCOMPARE(percentile(values, p).error(), Reason::level_out_of_range);
        QCOMPARE(quantile(values, p, QuantileType::midpoints).error(), Reason::level_out_of_range);
    }
    QCOMPARE(percentile(broken, 0.5).error(), Reason::not_finite);
    QCOMPARE(percentile(endless, 0.5).error(), Reason::not_finite);
}

QTEST_APPLESS_MAIN(TestQuantiles)
#include "test_quantiles.moc"
