// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/quantile_groups.h"

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

class TestQuantileGroups : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void published_groups_are_met();
    void the_first_group_holds_the_worst();
    void ties_stay_together();
    void fewer_values_than_groups_are_refused();
    void a_missing_value_has_no_group();
    void groups_are_even_in_size();
    void impossible_input_is_refused();
};

namespace {

int groups_in(const QString &name)
{
    return name == u"Decile" ? 10 : name == u"Septile" ? 7 : 4;
}

/// The set within which a row of the published table is ranked: by indicator and region, by indicator, or all.
QString set_of(const OracleTable::Row &row)
{
    const QString name = row.text("GroupSet");
    if (name == u"None") {
        return name;
    }
    const QString indicator = name + row.text("IndSexRef");
    return name == u"IndSex" ? indicator : indicator + row.text("ParentCode");
}

/// Where a set mixes both polarities the highest come first.
FirstGroup first_group_of(const QVector<OracleTable::Row> &set)
{
    const bool is_high_good = std::ranges::all_of(set, [](const OracleTable::Row &row) {
        return row.text("Polarity").contains(u"High") || row.text("Polarity") == u"FALSE";
    });
    return worst_end(is_high_good ? Polarity::high : Polarity::low);
}

} // namespace

// 1,017 rows of areas' deciles, septiles and quartiles, within indicator and region or together, low or high being
// good.
void TestQuantileGroups::published_groups_are_met()
{
    OUTTURN_REQUIRE_SHARED(path, "oracles/phe_quantiles.csv");
    const OracleTable table(path);
    QMap<QString, QVector<OracleTable::Row>> sets;
    const auto rows = table.rows();
    for (const auto &row : rows) {
        sets[set_of(row)].append(row);
    }
    int seen = 0;
    for (const auto &set : std::as_const(sets)) {
        std::vector<std::optional<double>> values;
        for (const auto &row : set) {
            values.push_back(row.optional("Value"));
        }
        const auto groups = quantile_groups(values, groups_in(set.front().text("QuantileNm")), first_group_of(set));
        QVERIFY(groups);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto &row = set.at(static_cast<qsizetype>(i));
            const auto group = groups->at(i).value_or(QuantileGroup());
            QVERIFY2(group.rank == row.text("RankinGrp").toInt(), row.name().constData());
            QVERIFY2(group.of == row.text("RowsInGrp").toInt() || row.text("QuantileInGrp").isEmpty(),
                     row.name().constData());
            QVERIFY2(group.group.value_or(0) == row.text("QuantileInGrp").toInt(), row.name().constData());
            ++seen;
        }
    }
    QCOMPARE(seen, 1017);
}

void TestQuantileGroups::the_first_group_holds_the_worst()
{
    const std::optional<double> values[] = {0.1, 0.2, 0.3, 0.4};
    const auto high = quantile_groups(values, 2, worst_end(Polarity::high));
    QCOMPARE(high->at(0)->group, std::optional(1));
    QCOMPARE(high->at(3)->group, std::optional(2));
    const auto low = quantile_groups(values, 2, worst_end(Polarity::low));
    QCOMPARE(low->at(0)->group, std::optional(2));
    QCOMPARE(low->at(0)->rank, 4);
    QCOMPARE(low->at(3)->group, std::optional(1));
    QVERIFY(worst_end(Polarity::neutral) == FirstGroup::highest);
}

// Two areas share the fourth of eight ranks: both are in the second quarter, and nobody has rank 5.
void TestQuantileGroups::ties_stay_together()
{
    const std::optional<double> values[] = {1, 2, 3, 4, 4, 6, 7, 8};
    const auto groups = quantile_groups(values, 4, FirstGroup::lowest);
    std::vector<int> numbers;
    for (const auto &group : *groups) {
        numbers.push_back(*group->group);
    }
    QCOMPARE(numbers, (std::vector<int>{1, 1, 2, 2, 2, 3, 4, 4}));
    const std::vector<std::optional<double>> equal(12, 0.5);
    const auto of_equal = quantile_groups(equal, 5, FirstGroup::lowest);
    for (const auto &group : *of_equal) {
        QCOMPARE(group->group, std::optional(1));
    }
}

void TestQuantileGroups::fewer_values_than_groups_are_refused()
{
    const std::optional<double> four[] = {1, 2, 3, 4};
    const auto refused = quantile_groups(four, 5, FirstGroup::lowest);
    for (const auto &group : *refused) {
        QVERIFY(!group->group);
        QCOMPARE(group->of, 4);
    }
    const std::optional<double> one[] = {1};
    QCOMPARE(quantile_groups(one, 1, FirstGroup::lowest)->at(0)->group, std::optional(1));
    QVERIFY(quantile_groups({}, 5, FirstGroup::lowest)->empty());
    // Within regions it is the region's number of areas that counts.
    const int regions[] = {7, 7, 7, 9};
    const auto within = quantile_groups_within(four, regions, 3, FirstGroup::lowest);
    QCOMPARE(within->at(2)->group, std::optional(3));
    QVERIFY(!within->at(3)->group);
}

void TestQuantileGroups::a_missing_value_has_no_group()
{
    const std::optional<double> values[] = {3, std::nullopt, 1};
    const auto groups = quantile_groups(values, 2, FirstGroup::lowest);
    QVERIFY(!groups->at(1));
    QCOMPARE(groups->at(0)->of, 2);
    QCOMPARE(groups->at(0)->group, std::optional(2));
    QCOMPARE(groups->at(2)->group, std::optional(1));
}

// Of values without ties no group is larger than another by more than one, however many there are.
void TestQuantileGroups::groups_are_even_in_size()
{
    for (int count = 2; count <= 60; ++count) {
        std::vector<std::optional<double>> values;
        for (int i = 0; i < count; ++i) {
            values.push_back(i);
        }
        for (int k = 1; k <= count; ++k) {
            QMap<int, int> sizes;
            const auto groups = quantile_groups(values, k, FirstGroup::highest);
            for (const auto &group : *groups) {
                ++sizes[*group->group];
            }
            QCOMPARE(sizes.size(), qsizetype{k});
            for (const int size : std::as_const(sizes)) {
                QVERIFY(size == count / k || size == (count + k - 1) / k);
            }
        }
    }
}

void TestQuantileGroups::impossible_input_is_refused()
{
    const std::optional<double> values[] = {1, 2};
    const std::optional<double> broken[] = {1, std::numeric_limits<double>::quiet_NaN()};
    const int one_set[] = {1};
    QCOMPARE(quantile_groups(values, 0, FirstGroup::lowest).error(), Reason::level_out_of_range);
    QCOMPARE(quantile_groups(broken, 2, FirstGroup::lowest).error(), Reason::not_finite);
    QCOMPARE(quantile_groups_within(values, one_set, 2, FirstGroup::lowest).error(), Reason::too_few_values);
}

QTEST_APPLESS_MAIN(TestQuantileGroups)
#include "test_quantile_groups.moc"
