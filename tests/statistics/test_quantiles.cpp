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
    }
    QCOMPARE(percentile(broken, 0.5).error(), Reason::not_finite);
    QCOMPARE(percentile(endless, 0.5).error(), Reason::not_finite);
}

QTEST_APPLESS_MAIN(TestQuantiles)
#include "test_quantiles.moc"
