// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/slope_index.h"

#include "oracle_table.h"
#include "support/shared_material.h"

#include <QtCore/QMap>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>
#include <vector>

using namespace outturn::statistics;
using outturn::test::OracleTable;

class TestSlopeIndex : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void published_indices_are_met();
    void a_straight_line_is_found_with_its_interval();
    void equal_groups_have_no_slope();
    void an_index_against_nothing_has_no_relative_one();
    void impossible_input_is_refused();
};

namespace {

struct Groups {
    std::vector<double> populations;
    std::vector<double> values;
    std::vector<double> standard_errors;
};

SlopeTransform transform_of(const OracleTable::Row &row)
{
    if (row.text("transform") == u"FALSE") {
        return SlopeTransform::none;
    }
    return row.text("value_type") == u"1" ? SlopeTransform::log : SlopeTransform::logit;
}

} // namespace

void TestSlopeIndex::published_indices_are_met()
{
    OUTTURN_REQUIRE_SHARED(input_path, "oracles/phe_sii_input.csv");
    OUTTURN_REQUIRE_SHARED(expected_path, "oracles/phe_sii_expected_full.csv");
    QMap<QString, Groups> groups;
    const OracleTable input(input_path);
    for (const auto &row : input.rows()) {
        Groups &group = groups[row.text("case")];
        group.populations.push_back(row.number("population"));
        group.values.push_back(row.number("value"));
        group.standard_errors.push_back((row.number("uppercl") - row.number("lowercl")) / 2.0 / 1.959963984540054);
    }
    int seen = 0;
    int compared = 0;
    const OracleTable expected(expected_path);
    for (const auto &row : expected.rows()) {
        if (!row.optional("nq")) {
            // A comma inside a cell, which the reader here does not know; the figures are those of another row.
            continue;
        }
        const Groups &group = groups[row.text("case")];
        const SlopeTransform transform = transform_of(row);
        const auto index = slope_index(group.populations, group.values, group.standard_errors, transform, 0.95);
        QVERIFY2(index.has_value(), row.name().constData());
        OUTTURN_AGREES(index->intercept, row.number("intercept_full"), 1e-12, row.name());
        OUTTURN_AGREES(index->slope_index, row.number("sii_full_mult1"), 1e-11, row.name());
        OUTTURN_AGREES(index->relative_index.value(), row.number("rii_full"), 1e-11, row.name());
        if (const auto deviation = row.optional("sii_sd_analytic")) {
            OUTTURN_AGREES(index->standard_deviation.value(), *deviation, 1e-11, row.name());
        }
        // Published intervals are simulated, and where transformed wider than the same simulation gives (by 8% in R).
        const auto lower = row.optional("sii_lower_shipped_sim");
        if (lower && !row.text("desc").contains(u'9') && !row.text("desc").contains(u"multiplier")) {
            const double width = row.number("sii_upper_shipped_sim") - *lower;
            const double tolerance = (transform == SlopeTransform::none ? 0.02 : 0.1) * width;
            const double actual_width = index->interval->upper - index->interval->lower;
            QVERIFY2(std::abs(index->interval->lower - *lower) < tolerance, row.name().constData());
            QVERIFY2(std::abs(actual_width - width) < tolerance, row.name().constData());
            ++compared;
        }
        ++seen;
    }
    QCOMPARE(seen, 42);
    QVERIFY(compared >= 20);
}

// By hand: shares 1/4, 1/2, 1/4 at places 1/8, 1/2, 7/8; the squares sum to 2 (1/4) (3/8)^2 = 9/128; h = -+4/3, 0.
void TestSlopeIndex::a_straight_line_is_found_with_its_interval()
{
    const double populations[] = {100, 200, 100};
    const double values[] = {70 + 8 * 0.125, 70 + 8 * 0.5, 70 + 8 * 0.875};
    const double errors[] = {0.3, 9, 0.4};
    const auto index = slope_index(populations, values, errors, SlopeTransform::none, 0.95);
    QVERIFY(index);
    OUTTURN_AGREES(index->intercept, 70.0, 1e-14, "line");
    OUTTURN_AGREES(index->slope_index, 8.0, 1e-13, "line");
    OUTTURN_AGREES(*index->relative_index, 78.0 / 70.0, 1e-14, "line");
    OUTTURN_AGREES(*index->standard_deviation, 4.0 / 3.0 * 0.5, 1e-14, "line");
    OUTTURN_AGREES(index->interval->upper, 8.0 + 1.959963984540054 * 2.0 / 3.0, 1e-13, "line");
    QVERIFY(!slope_index(populations, values, {}, SlopeTransform::none, 0.95)->interval);
}

void TestSlopeIndex::equal_groups_have_no_slope()
{
    const double populations[] = {100, 0, 350, 20};
    const double values[] = {0.3, 0.9, 0.3, 0.3}; // nobody lives in the second group
    for (const auto transform : {SlopeTransform::none, SlopeTransform::log, SlopeTransform::logit}) {
        const auto index = slope_index(populations, values, std::vector<double>(4, 0.01), transform, 0.95);
        QVERIFY(index);
        QVERIFY(std::abs(index->slope_index) < 1e-15);
        QVERIFY(std::abs(*index->relative_index - 1.0) < 1e-14);
        QVERIFY(index->interval->lower < 0.0 && index->interval->upper > 0.0);
    }
}

void TestSlopeIndex::an_index_against_nothing_has_no_relative_one()
{
    const double populations[] = {1, 1};
    const double values[] = {0.25, 0.75}; // the line starts from 0
    const auto index = slope_index(populations, values, {}, SlopeTransform::none, 0.95);
    QCOMPARE(index->slope_index, 1.0);
    QVERIFY(!index->relative_index);
}

void TestSlopeIndex::impossible_input_is_refused()
{
    const double two[] = {1, 2};
    const double one[] = {1};
    const double one_inhabited[] = {0, 5};
    const double negative[] = {-1, 5};
    const double with_zero[] = {0, 0.5};
    const double broken[] = {std::numeric_limits<double>::quiet_NaN(), 1};
    const auto none = SlopeTransform::none;
    QCOMPARE(slope_index(one, one, {}, none, 0.95).error(), Reason::too_few_values);
    QCOMPARE(slope_index(two, one, {}, none, 0.95).error(), Reason::too_few_values);
    QCOMPARE(slope_index(two, two, one, none, 0.95).error(), Reason::too_few_values);
    QCOMPARE(slope_index(one_inhabited, two, {}, none, 0.95).error(), Reason::no_variation);
    QCOMPARE(slope_index(negative, two, {}, none, 0.95).error(), Reason::negative_input);
    QCOMPARE(slope_index(two, broken, {}, none, 0.95).error(), Reason::not_finite);
    QCOMPARE(slope_index(two, with_zero, {}, SlopeTransform::log, 0.95).error(), Reason::target_out_of_range);
    QCOMPARE(slope_index(two, two, {}, SlopeTransform::logit, 0.95).error(), Reason::target_out_of_range);
    QCOMPARE(slope_index(two, two, {}, none, 1.0).error(), Reason::level_out_of_range);
}

QTEST_APPLESS_MAIN(TestSlopeIndex)
#include "test_slope_index.moc"
