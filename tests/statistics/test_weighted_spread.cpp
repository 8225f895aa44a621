// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/weighted_spread.h"

#include "statistics/inequality_measures.h"
#include "statistics/systematic_variation.h"

#include "oracle_table.h"
#include "support/shared_material.h"

#include <QtCore/QMap>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>
#include <vector>

using namespace outturn::statistics;
using outturn::test::OracleTable;

class TestWeightedSpread : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void weighted_measures_agree_with_r();
    void a_weight_of_two_is_two_providers();
    void equal_values_have_no_spread();
    void impossible_input_is_refused();
    void systematic_variation_agrees_with_r();
    void expected_counts_met_leave_less_than_chance();
    void impossible_counts_are_refused();
};

namespace {

struct Columns {
    std::vector<double> numerators;
    std::vector<double> denominators;
};

Columns dataset(const QString &path, const QString &name)
{
    Columns columns;
    const OracleTable table(path);
    for (const auto &row : table.rows()) {
        if (row.text("dataset") == name) {
            columns.numerators.push_back(row.number("num"));
            columns.denominators.push_back(row.number("den"));
        }
    }
    return columns;
}

} // namespace

void TestWeightedSpread::weighted_measures_agree_with_r()
{
    OUTTURN_REQUIRE_SHARED(data_path, "oracles/funnel_datasets.csv");
    OUTTURN_REQUIRE_SHARED(expected_path, "oracles/spread_weighted.csv");
    const Columns columns = dataset(data_path, QStringLiteral("cabg37_pr"));
    std::vector<double> values;
    for (std::size_t i = 0; i < columns.numerators.size(); ++i) {
        values.push_back(columns.numerators[i] / columns.denominators[i]);
    }
    const auto spread = weighted_spread(values, columns.denominators);
    QVERIFY(spread);
    const QMap<QString, double> actual = {
        {QStringLiteral("weighted_mean"), spread->mean},
        {QStringLiteral("weighted_gini"), spread->gini.value()},
        {QStringLiteral("weighted_var_pop"), spread->variance},
        {QStringLiteral("weighted_theil_t"), spread->theil_t.value()},
        {QStringLiteral("wq_lower_0.1"), spread->p10},
        {QStringLiteral("wq_lower_0.5"), spread->median},
        {QStringLiteral("wq_lower_0.9"), spread->p90},
        {QStringLiteral("hoover_weighted"), spread->hoover.value()},
    };
    int seen = 0;
    const OracleTable expected(expected_path);
    for (const auto &row : expected.rows()) {
        QVERIFY2(actual.contains(row.text("measure")), row.name().constData());
        OUTTURN_AGREES(actual.value(row.text("measure")), row.number("value"), 1e-12, row.name());
        ++seen;
    }
    QCOMPARE(seen, 8);
}

void TestWeightedSpread::a_weight_of_two_is_two_providers()
{
    const double values[] = {0.4, 0.1, 0.7, 0.2};
    const double weights[] = {2, 1, 0, 3};
    const double repeated[] = {0.4, 0.4, 0.1, 0.2, 0.2, 0.2};
    const auto weighted = weighted_spread(values, weights);
    const auto plain = inequality_measures(repeated);
    OUTTURN_AGREES(weighted->mean, plain->mean, 1e-15, "mean");
    OUTTURN_AGREES(*weighted->gini, *plain->gini, 1e-14, "gini");
    OUTTURN_AGREES(*weighted->theil_t, *plain->theil_t, 1e-14, "theil t");
    OUTTURN_AGREES(*weighted->theil_l, *plain->theil_l, 1e-14, "theil l");
    OUTTURN_AGREES(*weighted->hoover, *plain->hoover, 1e-14, "hoover");
    // n - 1 there, W here.
    OUTTURN_AGREES(weighted->variance * 6.0 / 5.0, *plain->standard_deviation * *plain->standard_deviation, 1e-14,
                   "variance");
}

void TestWeightedSpread::equal_values_have_no_spread()
{
    const double equal[] = {0.3, 0.3, 0.3};
    const double weights[] = {0.1, 7, 1e6};
    const auto spread = weighted_spread(equal, weights);
    QVERIFY(spread->mean == 0.3 && spread->variance == 0.0 && *spread->gini == 0.0 && *spread->theil_t == 0.0);
    QVERIFY(*spread->hoover == 0.0 && *spread->theil_l == 0.0 && *spread->coefficient_of_variation == 0.0);
    const double zeros[] = {0, 0, 0};
    QVERIFY(!weighted_spread(zeros, weights)->gini);
    QVERIFY(!weighted_spread(zeros, weights)->coefficient_of_variation);
    const double one[] = {5};
    QCOMPARE(weighted_spread(one, one)->mean, 5.0);
}

void TestWeightedSpread::impossible_input_is_refused()
{
    const double values[] = {1, 2};
    const double none[] = {0, 0};
    const double negative[] = {1, -1};
    const double broken[] = {1, std::numeric_limits<double>::infinity()};
    QCOMPARE(weighted_spread({}, {}).error(), Reason::too_few_values);
    QCOMPARE(weighted_spread(values, {}).error(), Reason::too_few_values);
    QCOMPARE(weighted_spread(values, none).error(), Reason::zero_denominator);
    QCOMPARE(weighted_spread(values, negative).error(), Reason::negative_input);
    QCOMPARE(weighted_spread(values, broken).error(), Reason::not_finite);
    QCOMPARE(weighted_spread(broken, values).error(), Reason::not_finite);
}

void TestWeightedSpread::systematic_variation_agrees_with_r()
{
    OUTTURN_REQUIRE_SHARED(data_path, "oracles/funnel_datasets.csv");
    OUTTURN_REQUIRE_SHARED(expected_path, "oracles/spread_scv.csv");
    int seen = 0;
    const OracleTable expected(expected_path);
    for (const auto &row : expected.rows()) {
        const Columns columns = dataset(data_path, row.text("dataset"));
        QCOMPARE(columns.numerators.size(), static_cast<std::size_t>(row.number("k")));
        const auto variation = systematic_variation(columns.numerators, columns.denominators);
        QVERIFY2(variation.has_value(), row.name().constData());
        OUTTURN_AGREES(variation->component, row.number("scv"), 1e-12, row.name());
        OUTTURN_AGREES(variation->chi_square, row.number("pearson_X2"), 1e-12, row.name());
        OUTTURN_AGREES(variation->index_of_dispersion.value(), row.number("index_of_dispersion"), 1e-12, row.name());
        OUTTURN_AGREES(variation->deviance, row.number("deviance"), 1e-12, row.name());
        ++seen;
    }
    QCOMPARE(seen, 3);
}

// Counts just as expected vary less than chance would let them: 0 - 1/10.
void TestWeightedSpread::expected_counts_met_leave_less_than_chance()
{
    const double counts[] = {10, 10};
    const auto variation = systematic_variation(counts, counts);
    QCOMPARE(variation->component, -0.1);
    QVERIFY(variation->deviance == 0.0 && variation->chi_square == 0.0);
    // No event at all where 5 are expected: deviance 2 x 5, and (0 - 5)^2 / 25 - 1/5.
    const double none[] = {0};
    const double five[] = {5};
    const auto of_none = systematic_variation(none, five);
    QCOMPARE(of_none->deviance, 10.0);
    QCOMPARE(of_none->component, 0.8);
    QVERIFY(!of_none->index_of_dispersion);
}

void TestWeightedSpread::impossible_counts_are_refused()
{
    const double counts[] = {1, 2};
    const double with_zero[] = {1, 0};
    const double negative[] = {-1, 2};
    QCOMPARE(systematic_variation({}, {}).error(), Reason::too_few_values);
    QCOMPARE(systematic_variation(counts, {}).error(), Reason::too_few_values);
    QCOMPARE(systematic_variation(counts, with_zero).error(), Reason::zero_denominator);
    QCOMPARE(systematic_variation(negative, counts).error(), Reason::negative_input);
}

QTEST_APPLESS_MAIN(TestWeightedSpread)
#include "test_weighted_spread.moc"
