// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/multiplicity.h"

#include "oracle_table.h"
#include "support/shared_material.h"

#include <QtCore/QMap>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <algorithm>
#include <limits>
#include <vector>

using namespace outturn::statistics;
using outturn::test::OracleTable;

namespace {

const std::pair<const char *, Adjustment> all_adjustments[] = {
    {"bonferroni", Adjustment::bonferroni}, {"holm", Adjustment::holm},
    {"hochberg", Adjustment::hochberg},     {"hommel", Adjustment::hommel},
    {"BH", Adjustment::benjamini_hochberg}, {"BY", Adjustment::benjamini_yekutieli},
};

} // namespace

class TestMultiplicity : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void adjusted_values_agree_with_r();
    void the_false_discovery_rate_is_that_of_the_worked_example();
    void one_test_needs_no_adjustment();
    void the_order_given_is_kept();
    void ten_thousand_tests_are_adjusted();
    void impossible_input_is_refused();
};

// p.adjust: with ties, zeros, ones and a single test.
void TestMultiplicity::adjusted_values_agree_with_r()
{
    const OracleTable table(outturn::test::test_data(QStringLiteral("oracles/p_adjust.csv")));
    QMap<QString, QVector<OracleTable::Row>> vectors;
    const auto rows = table.rows();
    for (const auto &row : rows) {
        vectors[row.text("vector")].append(row);
    }
    int seen = 0;
    for (const auto &vector : std::as_const(vectors)) {
        std::vector<double> p_values;
        for (const auto &row : vector) {
            p_values.push_back(row.number("p"));
        }
        for (const auto &[column, adjustment] : all_adjustments) {
            const auto adjusted = adjusted_p_values(p_values, adjustment);
            QVERIFY(adjusted);
            for (std::size_t i = 0; i < p_values.size(); ++i) {
                const auto &row = vector.at(static_cast<qsizetype>(i));
                OUTTURN_AGREES(adjusted->at(i), row.number(column), 1e-14, row.name() + column);
                ++seen;
            }
        }
    }
    QCOMPARE(seen, 46 * 6);
}

// Benjamini and Hochberg 1995, section 3.2: fifteen p-values, of which Bonferroni at 5% finds three and the false
// discovery rate at 5% four.
void TestMultiplicity::the_false_discovery_rate_is_that_of_the_worked_example()
{
    const double p_values[] = {0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                               0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.000};
    const auto found = [&](Adjustment adjustment) {
        const auto adjusted = adjusted_p_values(p_values, adjustment);
        return std::ranges::count_if(*adjusted, [](double p) { return p <= 0.05; });
    };
    QCOMPARE(found(Adjustment::bonferroni), 3);
    QCOMPARE(found(Adjustment::hochberg), 3);
    QCOMPARE(found(Adjustment::benjamini_hochberg), 4);
}

void TestMultiplicity::one_test_needs_no_adjustment()
{
    const double one[] = {0.03};
    for (const auto &[column, adjustment] : all_adjustments) {
        QCOMPARE(adjusted_p_values(one, adjustment)->at(0), 0.03);
        QVERIFY(adjusted_p_values({}, adjustment)->empty());
    }
}

void TestMultiplicity::the_order_given_is_kept()
{
    // Holm by hand: 0.01 x 3, 0.02 x 2, 0.9 x 1.
    const double p_values[] = {0.9, 0.01, 0.02};
    const auto adjusted = adjusted_p_values(p_values, Adjustment::holm);
    QCOMPARE(adjusted->at(0), 0.9);
    QCOMPARE(adjusted->at(1), 0.03);
    QCOMPARE(adjusted->at(2), 0.04);
}

void TestMultiplicity::ten_thousand_tests_are_adjusted()
{
    const std::vector<double> equal(10000, 0.5);
    for (const auto &[column, adjustment] : all_adjustments) {
        const auto adjusted = adjusted_p_values(equal, adjustment);
        QVERIFY(adjusted);
        const bool counts_all_false = adjustment != Adjustment::bonferroni && adjustment != Adjustment::holm
            && adjustment != Adjustment::benjamini_yekutieli;
        QCOMPARE(adjusted->front(), counts_all_false ? 0.5 : 1.0);
        QCOMPARE(adjusted->back(), adjusted->front());
    }
}

void TestMultiplicity::impossible_input_is_refused()
{
    const double broken[] = {0.1, std::numeric_limits<double>::quiet_NaN()};
    const double above[] = {0.1, 1.1};
    const double below[] = {-0.1};
    QCOMPARE(adjusted_p_values(broken, Adjustment::holm).error(), Reason::not_finite);
    QCOMPARE(adjusted_p_values(above, Adjustment::holm).error(), Reason::level_out_of_range);
    QCOMPARE(adjusted_p_values(below, Adjustment::holm).error(), Reason::level_out_of_range);
}

QTEST_APPLESS_MAIN(TestMultiplicity)
#include "test_multiplicity.moc"
