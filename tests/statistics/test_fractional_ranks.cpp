// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/fractional_ranks.h"

#include "oracle_table.h"
#include "support/shared_material.h"

#include <QtCore/QMap>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>
#include <vector>

using namespace outturn::statistics;
using outturn::test::OracleTable;

class TestFractionalRanks : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void ranks_of_ties_agree_with_csranks();
    void ranks_keep_the_order_given();
    void impossible_input_is_refused();
};

void TestFractionalRanks::ranks_of_ties_agree_with_csranks()
{
    const OracleTable table(outturn::test::test_data(QStringLiteral("oracles/irank_ties.csv")));
    QMap<QString, QVector<OracleTable::Row>> runs;
    const auto rows = table.rows();
    for (const auto &row : rows) {
        runs[row.text("omega") + row.text("increasing")].append(row);
    }
    int seen = 0;
    for (const auto &run : std::as_const(runs)) {
        std::vector<double> values;
        for (const auto &row : run) {
            values.push_back(row.number("x"));
        }
        const bool increasing = run.front().text("increasing") == u"TRUE";
        const auto ranks = interpolated_ranks(values, run.front().number("omega"),
                                              increasing ? RankOrder::smallest_first : RankOrder::largest_first);
        QVERIFY(ranks);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto &row = run.at(static_cast<qsizetype>(i));
            OUTTURN_AGREES(ranks->at(i), row.number("irank"), 1e-15, row.name());
            OUTTURN_AGREES(ranks->at(i) / 8.0, row.number("frank"), 1e-15, row.name());
            ++seen;
        }
    }
    QCOMPARE(seen, 64);
}

void TestFractionalRanks::ranks_keep_the_order_given()
{
    const double values[] = {5, 1, 5};
    const auto middle = interpolated_ranks(values, 0.5, RankOrder::largest_first);
    QCOMPARE(*middle, (std::vector<double>{1.5, 3.0, 1.5}));
    QVERIFY(interpolated_ranks({}, 0.5, RankOrder::largest_first)->empty());
}

void TestFractionalRanks::impossible_input_is_refused()
{
    const double values[] = {1, std::numeric_limits<double>::quiet_NaN()};
    QCOMPARE(interpolated_ranks(values, 0.5, RankOrder::smallest_first).error(), Reason::not_finite);
    QCOMPARE(interpolated_ranks({}, 1.5, RankOrder::smallest_first).error(), Reason::level_out_of_range);
}

QTEST_APPLESS_MAIN(TestFractionalRanks)
#include "test_fractional_ranks.moc"
