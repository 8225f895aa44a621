// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/spread_measures.h"

#include "oracle_table.h"
#include "support/shared_material.h"

#include <QtCore/QMap>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>
#include <vector>

using namespace outturn::statistics;
using outturn::test::OracleTable;

class TestSpreadMeasures : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void measures_agree_with_r();
    void best_and_worst_follow_polarity();
    void there_is_no_ratio_to_zero();
    void equal_values_have_no_spread();
    void variation_and_gini_need_something_to_vary_around();
    void what_no_number_can_hold_is_refused();
    void impossible_input_is_refused();
};

void TestSpreadMeasures::measures_agree_with_r()
{
    OUTTURN_REQUIRE_SHARED(vectors_path, "oracles/spread_vectors.csv");
    OUTTURN_REQUIRE_SHARED(measures_path, "oracles/spread_measures.csv");
    QMap<QString, std::vector<double>> vectors;
    const OracleTable values(vectors_path);
    for (const auto &row : values.rows()) {
        vectors[row.text("vector")].push_back(row.number("x"));
    }
    QMap<QString, QMap<QString, std::optional<double>>> expected;
    const OracleTable measures(measures_path);
    for (const auto &row : measures.rows()) {
        expected[row.text("vector")][row.text("measure")] = row.optional("value");
    }
    int seen = 0;
    for (auto vector = vectors.cbegin(); vector != vectors.cend(); ++vector) {
        const auto actual = spread_measures(vector.value(), Polarity::high);
        if (vector.value().size() < 2) {
            QCOMPARE(actual.error(), Reason::too_few_values);
            continue;
        }
        QVERIFY(actual);
        const auto reference = expected.value(vector.key());
        const QByteArray name = vector.key().toUtf8();
        OUTTURN_AGREES(actual->gap, *reference[QStringLiteral("range")], 1e-12, name);
        OUTTURN_AGREES(actual->p10, *reference[QStringLiteral("p10")], 1e-12, name);
        OUTTURN_AGREES(actual->p90, *reference[QStringLiteral("p90")], 1e-12, name);
        OUTTURN_AGREES(actual->p90_p10_gap, *reference[QStringLiteral("p90_p10_gap")], 1e-12, name);
        OUTTURN_AGREES(actual->interquartile_range, *reference[QStringLiteral("iqr")], 1e-12, name);
        const auto variation = reference[QStringLiteral("cv")];
        const auto gini = reference[QStringLiteral("gini")];
        OUTTURN_AGREES(actual->coefficient_of_variation.value(), *variation, 1e-12, name);
        OUTTURN_AGREES(actual->gini.value(), *gini, 1e-12, name);
        const auto ratio = reference[QStringLiteral("max_over_min")];
        const auto percentile_ratio = reference[QStringLiteral("p90_p10_ratio")];
        QCOMPARE(actual->ratio.has_value(), ratio.has_value());
        QCOMPARE(actual->p90_p10_ratio.has_value(), percentile_ratio.has_value());
        OUTTURN_AGREES(actual->ratio.value_or(0.0), ratio.value_or(0.0), 1e-12, name);
        OUTTURN_AGREES(actual->p90_p10_ratio.value_or(0.0), percentile_ratio.value_or(0.0), 1e-12, name);
        ++seen;
    }
    QCOMPARE(seen, 8);
}

void TestSpreadMeasures::best_and_worst_follow_polarity()
{
    const double values[] = {0.4, 0.1, 0.3};
    const auto high = spread_measures(values, Polarity::high);
    QCOMPARE(high->best, 0.4);
    QCOMPARE(high->worst, 0.1);
    const auto low = spread_measures(values, Polarity::low);
    QCOMPARE(low->best, 0.1);
    QCOMPARE(low->worst, 0.4);
    QCOMPARE(low->gap, high->gap);
    QCOMPARE(*low->ratio, 4.0);
    QCOMPARE(spread_measures(values, Polarity::neutral)->best, 0.4);
}

void TestSpreadMeasures::there_is_no_ratio_to_zero()
{
    const double zeros[] = {0, 0, 5, 10};
    const auto measures = spread_measures(zeros, Polarity::high);
    QVERIFY(!measures->ratio);
    QVERIFY(!measures->p90_p10_ratio);
    QCOMPARE(measures->gap, 10.0);
    const double all_zero[] = {0, 0};
    QVERIFY(!spread_measures(all_zero, Polarity::high)->ratio);
    // From -2 to 4 is a gap of 6, but not "minus twice as much".
    const double negative[] = {-2, 4};
    QVERIFY(!spread_measures(negative, Polarity::high)->ratio);
    QCOMPARE(spread_measures(negative, Polarity::high)->gap, 6.0);
}

void TestSpreadMeasures::equal_values_have_no_spread()
{
    const double equal[] = {0.3, 0.3, 0.3, 0.3};
    const auto measures = spread_measures(equal, Polarity::low);
    QCOMPARE(measures->gap, 0.0);
    QCOMPARE(measures->p90_p10_gap, 0.0);
    QCOMPARE(measures->interquartile_range, 0.0);
    QCOMPARE(*measures->ratio, 1.0);
    // Exactly: 0.3 three times over is not 0.9 in a computer, and their mean not 0.3.
    QVERIFY(*measures->coefficient_of_variation == 0.0);
    QVERIFY(*measures->gini == 0.0);
}

void TestSpreadMeasures::variation_and_gini_need_something_to_vary_around()
{
    const double zeros[] = {0, 0, 0};
    const double mixed[] = {-1, 5};
    const double negative[] = {-4, -1};
    const double around_zero[] = {-1, 1};
    QVERIFY(!spread_measures(zeros, Polarity::high)->coefficient_of_variation);
    QVERIFY(!spread_measures(zeros, Polarity::high)->gini);
    // sd of -1 and 5 is sqrt 18, their mean 2; but there is no share of a negative amount.
    OUTTURN_AGREES(*spread_measures(mixed, Polarity::high)->coefficient_of_variation, std::sqrt(18.0) / 2.0, 1e-15,
                   "-1 and 5");
    QVERIFY(!spread_measures(mixed, Polarity::high)->gini);
    QVERIFY(!spread_measures(negative, Polarity::high)->coefficient_of_variation);
    QVERIFY(!spread_measures(around_zero, Polarity::high)->coefficient_of_variation);
    // One of four has it all: gini (n - 1) / n.
    const double one_has_all[] = {0, 0, 0, 7};
    OUTTURN_AGREES(*spread_measures(one_has_all, Polarity::high)->gini, 0.75, 1e-15, "one has all");
}

void TestSpreadMeasures::what_no_number_can_hold_is_refused()
{
    const double huge[] = {-1.5e308, 1.5e308};
    QCOMPARE(spread_measures(huge, Polarity::high).error(), Reason::not_finite);
    const double large[] = {1e308, 1.7e308};
    QVERIFY(!spread_measures(large, Polarity::high)->gini);
    const double small[] = {5e-324, 1e300};
    QVERIFY(!spread_measures(small, Polarity::high)->ratio);
}

void TestSpreadMeasures::impossible_input_is_refused()
{
    const double one[] = {1};
    const double broken[] = {1, std::numeric_limits<double>::quiet_NaN()};
    QCOMPARE(spread_measures({}, Polarity::high).error(), Reason::too_few_values);
    QCOMPARE(spread_measures(one, Polarity::high).error(), Reason::too_few_values);
    QCOMPARE(spread_measures(broken, Polarity::high).error(), Reason::not_finite);
}

QTEST_APPLESS_MAIN(TestSpreadMeasures)
#include "test_spread_measures.moc"
