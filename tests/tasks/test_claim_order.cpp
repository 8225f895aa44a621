// SPDX-License-Identifier: GPL-3.0-or-later
// Claims come in the order of return, line and row, however they are given and however their lines lie.
#include "tasks/claim_order.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

#include <algorithm>
#include <tuple>

using namespace outturn;
using namespace outturn::tasks;

namespace {

using Key = std::tuple<quint32, quint32, quint32, qint32>;

Key key_of(const CaseClaim &claim)
{
    return {claim.return_id, claim.line, claim.row, claim.pence};
}

/// As they come out, and as the standard library sorts them.
void compare(const std::vector<CaseClaim> &claims, qint64 expected)
{
    ClaimOrder order(expected);
    const std::span<const CaseClaim> all(claims);
    for (size_t from = 0; from < all.size(); from += 1000)
        order.add(all.subspan(from, std::min<size_t>(1000, all.size() - from)));
    QCOMPARE(order.size(), claims.size());
    std::vector<Key> found;
    order.take_all([&found](const CaseClaim &claim) { found.push_back(key_of(claim)); });
    std::vector<Key> sorted;
    for (const CaseClaim &claim : claims)
        sorted.push_back(key_of(claim));
    std::sort(sorted.begin(), sorted.end());
    QVERIFY(found == sorted);
}

/// Lines in an order that is far from theirs: 7,919 is prime.
std::vector<CaseClaim> scattered(quint32 count, quint32 distance)
{
    std::vector<CaseClaim> claims;
    for (quint32 i = 0; i < count; ++i) {
        const quint32 place = i * 7919U % count;
        claims.push_back({i + 1, 0, 1 + place % 3, 2 + place / 3 * distance, static_cast<qint32>(place)});
    }
    return claims;
}

} // namespace

class TestClaimOrder : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void of_nothing_nothing_comes() { compare({}, 0); }
    void lines_that_are_all_there() { compare(scattered(50'000, 1), 50'000); }
    void lines_far_apart() { compare(scattered(5'000, 100'000), 5'000); }
    void more_than_expected() { compare(scattered(50'000, 1), 10); }
    void several_claims_of_a_line()
    {
        std::vector<CaseClaim> claims = scattered(20'000, 1);
        for (quint32 i = 0; i < 500; ++i)
            claims.push_back({100'000 - i, 0, 2, 2 + i / 3, -1});
        compare(claims, 20'500);
    }
    void the_last_line_and_row_there_can_be()
    {
        constexpr quint32 last = std::numeric_limits<quint32>::max();
        compare({{last, 0, last, last, 1}, {0, 0, 1, 0, no_amount}, {1, 0, 1, 0, 2}}, 3);
    }
};

QTEST_APPLESS_MAIN(TestClaimOrder)
#include "test_claim_order.moc"
