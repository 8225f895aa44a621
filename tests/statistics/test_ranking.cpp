// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/ranking.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>

using namespace outturn::statistics;

class TestRanking : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_best_is_first_by_polarity();
    void ties_share_the_lowest_rank();
    void impossible_input_is_refused();
};

void TestRanking::the_best_is_first_by_polarity()
{
    const double values[] = {0.2, 0.5, 0.1};
    QCOMPARE(*ranks(values, Polarity::high), (std::vector<int>{2, 1, 3}));
    QCOMPARE(*ranks(values, Polarity::neutral), (std::vector<int>{2, 1, 3}));
    QCOMPARE(*ranks(values, Polarity::low), (std::vector<int>{2, 3, 1}));
}

void TestRanking::ties_share_the_lowest_rank()
{
    const double values[] = {7, 4, 10, 4, 4, 1};
    QCOMPARE(*ranks(values, Polarity::high), (std::vector<int>{2, 3, 1, 3, 3, 6}));
    QCOMPARE(*ranks(values, Polarity::low), (std::vector<int>{5, 2, 6, 2, 2, 1}));
    const double equal[] = {3, 3, 3};
    QCOMPARE(*ranks(equal, Polarity::high), (std::vector<int>{1, 1, 1}));
    // Negative and positive zero are the same outcome.
    const double zeros[] = {0.0, -0.0};
    QCOMPARE(*ranks(zeros, Polarity::low), (std::vector<int>{1, 1}));
}

void TestRanking::impossible_input_is_refused()
{
    const double broken[] = {1, std::numeric_limits<double>::quiet_NaN()};
    QCOMPARE(ranks(broken, Polarity::high).error(), Reason::not_finite);
    QVERIFY(ranks({}, Polarity::high)->empty());
}

QTEST_APPLESS_MAIN(TestRanking)
#include "test_ranking.moc"
