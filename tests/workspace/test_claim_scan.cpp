// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts of so many claims that two threads read them, set against what was stored.
#include "support/result_check.h"
#include "workspace/case_return_by_hand.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QRegularExpression>

#include <map>

using namespace outturn;
using namespace outturn::workspace;
using outturn::test::CaseReturnByHand;
using outturn::test::TemporaryWorkspace;

namespace {

constexpr int rows = 130'000; // more than one thread reads alone
const QStringList providers{u"Kent"_qs, u"Leeds"_qs, u"York"_qs};

/// Line n (from 2, below the header) is of provider (n - 2) mod 3; £n was claimed and n pence paid, but in every seventh
/// line it is not said what was paid.
qint32 paid_in(quint32 line)
{
    return line % 7 == 0 ? no_amount : static_cast<qint32>(line);
}

void store(const TemporaryWorkspace &workspace)
{
    CaseReturnByHand cases("many");
    for (int i = 0; i < rows; ++i) {
        if (i > 0 && i % 26'000 == 0)
            cases.next_run();
        CaseRow &row = cases.row(providers[i % 3], u"attachment"_qs, QString::number(i));
        row.claimed = Money{100 * (i + 2LL)};
        if (const qint32 paid = paid_in(static_cast<quint32>(i + 2)); paid != no_amount)
            row.paid = Money{paid};
    }
    QVERIFY_RESULT(cases.store(workspace));
}

std::vector<CaseClaim> claims_of(const WorkspaceReader &reader, const std::vector<bool> &wanted, Part amount)
{
    std::vector<CaseClaim> claims;
    const Result<> scanned = reader.scan_claims(wanted, amount, [&claims](std::span<const CaseClaim> block) {
        claims.insert(claims.end(), block.begin(), block.end());
        return true;
    });
    return scanned ? claims : std::vector<CaseClaim>();
}

bool are_same(const std::vector<CaseClaim> &a, const std::vector<CaseClaim> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const CaseClaim &x, const CaseClaim &y) {
        return x.row == y.row && x.key == y.key && x.return_id == y.return_id && x.line == y.line && x.pence == y.pence;
    });
}

} // namespace

class TestClaimScan : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { store(workspace_); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_claim_is_given_once_with_what_was_paid()
    {
        const auto reader = workspace_.reader();
        const auto keys = reader->case_keys();
        QVERIFY_RESULT(keys);
        QCOMPARE(keys->size(), size_t(3));
        const std::vector<CaseClaim> claims = claims_of(*reader, {true, true, true}, Part::paid);
        QCOMPARE(claims.size(), size_t(rows));
        std::vector<bool> seen(rows + 2);
        quint32 last_row = 0;
        for (const CaseClaim &claim : claims) {
            QVERIFY(claim.row > last_row); // in the order of the rows
            last_row = claim.row;
            QVERIFY(claim.line >= 2 && claim.line <= quint32(rows + 1) && !seen[claim.line]);
            seen[claim.line] = true;
            QCOMPARE(claim.pence, paid_in(claim.line)); // not given is not nothing
            QCOMPARE(keys->at(claim.key).provider.text, providers[static_cast<int>((claim.line - 2) % 3)]);
        }
    }

    void the_order_is_the_same_each_time()
    {
        const auto reader = workspace_.reader();
        const std::vector<CaseClaim> first = claims_of(*reader, {true, true, true}, Part::claimed);
        QCOMPARE(first.size(), size_t(rows));
        for (int i = 0; i < 5; ++i)
            QVERIFY(are_same(claims_of(*reader, {true, true, true}, Part::claimed), first));
    }

    void of_what_is_not_wanted_nothing_is_given()
    {
        const auto reader = workspace_.reader();
        const std::vector<CaseClaim> claims = claims_of(*reader, {true, false, true}, Part::claimed);
        QCOMPARE(claims.size(), size_t(86'667)); // 43,334 of Kent and 43,333 of York
        for (const CaseClaim &claim : claims) {
            QVERIFY(claim.key != 1);
            QCOMPARE(claim.pence, static_cast<qint32>(100 * claim.line));
        }
    }

    void it_stops_when_it_is_told_to()
    {
        const auto reader = workspace_.reader();
        int blocks = 0;
        QVERIFY_RESULT(reader->scan_claims({true, true, true}, Part::paid,
                                           [&blocks](std::span<const CaseClaim>) { return ++blocks < 3; }));
        QCOMPARE(blocks, 3);
    }

    /// A second connection would find another file, or none; one is enough then.
    void a_workspace_that_was_moved_meanwhile_is_still_read_from_the_first_connection()
    {
        const TemporaryWorkspace other;
        TemporaryWorkspace moved;
        store(moved);
        const auto reader = moved.reader();
        const std::vector<CaseClaim> before = claims_of(*reader, {true, true, true}, Part::paid);
        QCOMPARE(before.size(), size_t(rows));
        QVERIFY(QFile::rename(moved.path(), moved.path() + u".old"_qs));
        QVERIFY(are_same(claims_of(*reader, {true, true, true}, Part::paid), before));
        QVERIFY(QFile::copy(other.path(), moved.path())); // another one stands in its place
        QVERIFY(are_same(claims_of(*reader, {true, true, true}, Part::paid), before));
    }

    void an_impossible_amount_is_a_damaged_workspace_whoever_reads_it()
    {
        for (const int line : {2, rows / 2, rows + 1}) {
            TemporaryWorkspace damaged;
            store(damaged);
            {
                SQLite::Database database(damaged.path().toStdString(), SQLite::OPEN_READWRITE);
                database.exec("UPDATE case_row SET paid_pence=1e15 WHERE line=" + std::to_string(line));
            }
            const auto reader = damaged.reader();
            const auto scanned =
                reader->scan_claims({true, true, true}, Part::paid, [](std::span<const CaseClaim>) { return true; });
            QVERIFY(!scanned);
            QCOMPARE(scanned.error().code, ErrorCode::damaged_workspace);
            QVERIFY(scanned.error().message.contains(u"a case row of an impossible amount"));
        }
    }

private:
    TemporaryWorkspace workspace_;
};

QTEST_GUILESS_MAIN(TestClaimScan)
#include "test_claim_scan.moc"
