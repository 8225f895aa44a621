// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/coverage.h"
#include "audit/returned_figures.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::audit;

namespace {

using Kind = ReconciledItem::Kind;

const ProgrammeId programme(QStringLiteral("p"));
const QString alder = QStringLiteral("Alder");
const QString birch = QStringLiteral("Birch");

ReconciliationTable reconciled(const test::ReturnedFigures &returns, const schemes::Scheme *scheme = nullptr)
{
    const auto table = reconciliation(returns, programme, scheme);
    if (!table)
        qFatal("%s", qPrintable(table.error().message));
    return *table;
}

std::vector<ReconciledItem> of_kind(const ReconciliationTable &table, Kind kind)
{
    std::vector<ReconciledItem> found;
    std::copy_if(table.items.begin(), table.items.end(), std::back_inserter(found),
                 [kind](const ReconciledItem &item) { return item.kind == kind; });
    return found;
}

/// Attachments and one result, £800 or £700 each.
schemes::Scheme scheme()
{
    schemes::Scheme found;
    schemes::PaymentEvent attachment;
    attachment.measure = MeasureId(QStringLiteral("attachment"));
    attachment.role = schemes::EventRole::attachment;
    schemes::PaymentEvent result;
    result.measure = MeasureId(QStringLiteral("result"));
    found.events = {attachment, result};
    for (const qint64 pence : {80000, 70000}) {
        schemes::Tariff tariff;
        tariff.event = result.measure;
        tariff.group = QString::number(pence);
        tariff.price = Money{pence};
        found.tariffs.push_back(tariff);
    }
    return found;
}

test::ReturnedFigures results_of_cases()
{
    test::ReturnedFigures returns;
    returns.add_measure(QStringLiteral("attachment"), MeasureKind::value, QStringLiteral("count"));
    returns.add_measure(QStringLiteral("result"), MeasureKind::value, QStringLiteral("count"));
    returns.add_value(QStringLiteral("attachment"), alder, QStringLiteral("2012-13"), 10);
    returns.add_value(QStringLiteral("attachment"), birch, QStringLiteral("2012-13"), 10);
    return returns;
}

} // namespace

class TestReconciliation : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void a_published_total_is_told_with_its_measure_and_period();
    void a_total_of_a_return_that_no_longer_counts_is_not_told();
    void four_quarters_come_to_their_year_data();
    void four_quarters_come_to_their_year();
    void a_stock_does_not_add_up_over_quarters();
    void pounds_may_each_be_rounded();
    void a_cumulative_figure_does_not_fall();
    void results_do_not_outnumber_attachments();
    void claims_lie_within_the_prices();
    void a_figure_given_twice_is_compared();
    void those_that_do_not_agree_come_first();
    void nothing_to_set_against_is_said();
};

void TestReconciliation::a_published_total_is_told_with_its_measure_and_period()
{
    test::ReturnedFigures returns;
    returns.add_measure(QStringLiteral("School"), MeasureKind::proportion);
    returns.add_measure(QStringLiteral("School, secondary"), MeasureKind::proportion);
    returns.add_counts(QStringLiteral("School, secondary"), alder, QStringLiteral("2022-23"), 3, 4);
    StoredReturn stored;
    stored.id = 1;
    returns.all_returns.push_back(stored);
    returns.totals.push_back({QStringLiteral("School, secondary, numerator, 2022-23, England"), 120, 113, 5, false});
    const ReconciliationTable table = reconciled(returns);
    QCOMPARE(table.not_agreeing, 1);
    const ReconciledItem &item = table.items.front();
    QVERIFY(item.kind == Kind::published_total);
    QCOMPARE(item.measure.text, QStringLiteral("School, secondary")); // the longer title
    QVERIFY(item.period == parse_period(u"2022-23"));
    QCOMPARE(item.figure, 113.0);
    QCOMPARE(item.against, 120.0);
    QCOMPARE(item.tolerance, 5.0);
    QVERIFY(table.without_total == std::vector{MeasureId(QStringLiteral("School"))});
}

void TestReconciliation::a_total_of_a_return_that_no_longer_counts_is_not_told()
{
    test::ReturnedFigures returns;
    returns.add_measure(QStringLiteral("School"), MeasureKind::proportion);
    returns.add(QStringLiteral("School"), alder, QStringLiteral("2022-23"), 2).numerator = 3;
    StoredReturn stored;
    stored.id = 1; // every figure of it was replaced
    returns.all_returns.push_back(stored);
    returns.totals.push_back({QStringLiteral("School, numerator, 2022-23, England"), 120, 113, 5, false});
    QVERIFY(reconciled(returns).items.empty());
}

void TestReconciliation::four_quarters_come_to_their_year_data()
{
    QTest::addColumn<double>("year");
    QTest::addColumn<double>("rounded_to");
    QTest::addColumn<bool>("agrees");
    // The quarters are 10, 15, 20 and 25: 70.
    QTest::addRow("exactly") << 70.0 << 0.0 << true;
    QTest::addRow("one more") << 71.0 << 0.0 << false;
    // Each of the five rounded to 5 may be 2.5 off: 12.5 in all.
    QTest::addRow("rounded to 5, 10 off") << 80.0 << 5.0 << true;
    QTest::addRow("rounded to 5, 15 off") << 85.0 << 5.0 << false;
}

void TestReconciliation::four_quarters_come_to_their_year()
{
    QFETCH(double, year);
    QFETCH(double, rounded_to);
    QFETCH(bool, agrees);
    test::ReturnedFigures returns;
    returns.add_measure(QStringLiteral("Work"), MeasureKind::proportion);
    const auto add = [&](const QString &period, double numerator, double denominator) {
        returns.add_counts(QStringLiteral("Work"), alder, period, numerator, denominator);
        if (rounded_to > 0)
            returns.all_cells.back().numerator_range =
                CountRange{numerator - rounded_to / 2, numerator + rounded_to / 2};
    };
    add(QStringLiteral("2022-23"), year, 400);
    add(QStringLiteral("2022-23 Q1"), 10, 100);
    add(QStringLiteral("2022-23 Q2"), 15, 100);
    add(QStringLiteral("2022-23 Q3"), 20, 100);
    add(QStringLiteral("2022-23 Q4"), 25, 100);
    const ReconciliationTable table = reconciled(returns);
    QCOMPARE(table.items.size(), size_t(1));
    QCOMPARE(table.items[0].figure, 70.0);
    QCOMPARE(table.items[0].against, year);
    QCOMPARE(table.items[0].tolerance, rounded_to > 0 ? 12.5 : 0.0);
    QCOMPARE(table.items[0].agrees, agrees);
}

void TestReconciliation::a_stock_does_not_add_up_over_quarters()
{
    // The same hundred children are asked in every quarter.
    test::ReturnedFigures returns;
    returns.add_measure(QStringLiteral("School"), MeasureKind::proportion);
    returns.add_counts(QStringLiteral("School"), alder, QStringLiteral("2022-23"), 80, 100);
    for (const char *quarter : {"2022-23 Q1", "2022-23 Q2", "2022-23 Q3", "2022-23 Q4"})
        returns.add_counts(QStringLiteral("School"), alder, QString::fromLatin1(quarter), 80, 100);
    QVERIFY(reconciled(returns).items.empty());
}

void TestReconciliation::pounds_may_each_be_rounded()
{
    test::ReturnedFigures returns;
    returns.add_measure(QStringLiteral("Work"), MeasureKind::proportion);
    const auto add = [&](const QString &period, qint64 pence) {
        returns.add_counts(QStringLiteral("Work"), alder, period, 1, 2);
        returns.add_money(QStringLiteral("Work"), alder, period, Aspect::cost, pence);
    };
    add(QStringLiteral("2022-23"), 40200);
    for (const char *quarter : {"2022-23 Q1", "2022-23 Q2", "2022-23 Q3", "2022-23 Q4"})
        add(QString::fromLatin1(quarter), 10000);
    const auto cost = [&] {
        for (const ReconciledItem &item : reconciled(returns).items) {
            if (item.part == Part::cost)
                return item;
        }
        return ReconciledItem();
    };
    QCOMPARE(cost().figure, 400.0);  // pounds
    QCOMPARE(cost().tolerance, 2.5); // five amounts, half a pound each
    QVERIFY(cost().agrees);
    returns.all_cells.back().money = Money{10001}; // in pence: nothing is rounded there
    QCOMPARE(cost().tolerance, .5);                // only the year is
    QVERIFY(!cost().agrees);
}

void TestReconciliation::a_cumulative_figure_does_not_fall()
{
    test::ReturnedFigures returns;
    returns.add_measure(QStringLiteral("Worked with"), MeasureKind::value).basis = Basis::cumulative;
    for (const auto &[period, figure] : {std::pair{"2012-13", 100.0}, {"2013-14", 250.0}, {"2014-15", 240.0}})
        returns.add_value(QStringLiteral("Worked with"), alder, QString::fromLatin1(period), figure);
    const ReconciliationTable table = reconciled(returns);
    QCOMPARE(table.agreeing, 1);
    QCOMPARE(table.not_agreeing, 1);
    QVERIFY(table.items[0].period == parse_period(u"2014-15"));
    QVERIFY(table.items[0].other_period == parse_period(u"2013-14"));
    QCOMPARE(table.items[0].figure, 240.0);
    QCOMPARE(table.items[0].against, 250.0);
}

void TestReconciliation::results_do_not_outnumber_attachments()
{
    test::ReturnedFigures returns = results_of_cases();
    // Results come in a later year than their attachments: what counts is the whole.
    returns.add_value(QStringLiteral("result"), alder, QStringLiteral("2013-14"), 10);
    returns.add_value(QStringLiteral("result"), birch, QStringLiteral("2013-14"), 11);
    const schemes::Scheme by = scheme();
    QVERIFY(reconciled(returns).items.empty()); // without a scheme nobody knows what starts a case
    const ReconciliationTable table = reconciled(returns, &by);
    QCOMPARE(of_kind(table, Kind::outcomes_to_starts).size(), size_t(2));
    QCOMPARE(table.items[0].provider.text, birch);
    QVERIFY(!table.items[0].agrees);
    QVERIFY(table.items[1].agrees);
}

void TestReconciliation::claims_lie_within_the_prices()
{
    test::ReturnedFigures returns = results_of_cases();
    const auto add = [&](const QString &provider, double results, qint64 pence) {
        returns.add_value(QStringLiteral("result"), provider, QStringLiteral("2013-14"), results);
        returns.add_money(QStringLiteral("result"), provider, QStringLiteral("2013-14"), Aspect::claimed, pence);
    };
    add(alder, 4, 300000); // £3,000 for four: between £2,800 and £3,200
    add(birch, 4, 320001); // a penny more than four can be worth
    const schemes::Scheme by = scheme();
    const std::vector<ReconciledItem> claims = of_kind(reconciled(returns, &by), Kind::claims_to_outcomes);
    QCOMPARE(claims.size(), size_t(2));
    QCOMPARE(claims[0].provider.text, birch);
    QVERIFY(!claims[0].agrees);
    QCOMPARE(claims[0].against, 3000.0);
    QVERIFY(claims[1].agrees);
}

void TestReconciliation::a_figure_given_twice_is_compared()
{
    test::ReturnedFigures returns;
    returns.add_measure(QStringLiteral("School"), MeasureKind::proportion);
    returns.add_counts(QStringLiteral("School"), alder, QStringLiteral("2022-23"), 30, 40);
    StoredReturn later;
    later.id = 2;
    later.cells_replaced = 2;
    returns.all_returns.push_back(later);
    FigureChange change;
    change.after = returns.all_cells.front();
    change.after.return_id = 2;
    change.before = change.after;
    change.before.return_id = 1;
    change.before.numerator = 20;
    returns.all_changes.changed = {change};
    change.before.numerator.reset(); // was missing before: no contradiction
    change.before.missing = Missing::suppressed;
    returns.all_changes.changed.push_back(change);
    const std::vector<ReconciledItem> items = of_kind(reconciled(returns), Kind::return_to_return);
    QCOMPARE(items.size(), size_t(1));
    QVERIFY(items[0].part == Part::numerator);
    QCOMPARE(items[0].figure, 30.0);
    QCOMPARE(items[0].against, 20.0);
    QCOMPARE(items[0].return_id, qint64(2));
    QCOMPARE(items[0].other_return_id, qint64(1));
    QVERIFY(!items[0].agrees);
}

void TestReconciliation::those_that_do_not_agree_come_first()
{
    test::ReturnedFigures returns;
    returns.add_measure(QStringLiteral("School"), MeasureKind::proportion);
    returns.add_counts(QStringLiteral("School"), alder, QStringLiteral("2022-23"), 3, 4);
    StoredReturn stored;
    stored.id = 1;
    returns.all_returns.push_back(stored);
    const auto total = [&](const char *who, double published, double summed) {
        returns.totals.push_back({QStringLiteral("School, numerator, 2022-23, ") + QString::fromLatin1(who), published,
                                  summed, 0, published == summed});
    };
    total("North", 100, 100);
    total("South", 100, 101); // one in a hundred
    total("East", 10, 8);     // one in five
    const ReconciliationTable table = reconciled(returns);
    QCOMPARE(table.agreeing, 1);
    QCOMPARE(table.not_agreeing, 2);
    QVERIFY(table.items[0].item.endsWith(QLatin1String("East")));
    QVERIFY(table.items[1].item.endsWith(QLatin1String("South")));
    QVERIFY(table.items[2].agrees);
}

void TestReconciliation::nothing_to_set_against_is_said()
{
    test::ReturnedFigures returns;
    const ReconciliationTable empty = reconciled(returns);
    QVERIFY(empty.items.empty());
    QVERIFY(empty.without_total.empty());
    returns.add_measure(QStringLiteral("School"), MeasureKind::proportion);
    returns.add_counts(QStringLiteral("School"), alder, QStringLiteral("2022-23"), 3, 4);
    QCOMPARE(reconciled(returns).without_total.size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestReconciliation)
#include "test_reconciliation.moc"
