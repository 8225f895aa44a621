// SPDX-License-Identifier: GPL-3.0-or-later
// Restatements that go one way, and changes of figures that cannot be set against each other; expectations by hand.
#include "audit/check_runs.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

#include <cmath>

using namespace outturn;
using namespace outturn::audit;
using namespace outturn::test;

namespace {

Period quarter(int i)
{
    const QDate start(2010, 1, 1);
    return {start.addMonths(3 * i), start.addMonths(3 * i + 3).addDays(-1)};
}

/// So many restatements of one provider's counts, up or down.
void add_restated(ReturnedFigures &figures, const QString &provider, int up, int down)
{
    for (int i = 0; i < up + down; ++i) {
        FigureChange change;
        change.after.key.programme = figures.all_programmes.front().id;
        change.after.key.measure = MeasureId(QStringLiteral("m"));
        change.after.key.provider = ProviderId(provider);
        change.after.key.period = quarter(i);
        change.before.key = change.after.key;
        change.before.numerator = 50;
        change.after.numerator = i < up ? 55 : 45;
        figures.all_changes.changed.push_back(change);
    }
}

ReturnedFigures with_return(MeasureKind kind, const QString &unit = {})
{
    ReturnedFigures figures;
    figures.add_measure(QStringLiteral("m"), kind, unit);
    StoredReturn later;
    later.id = 2;
    later.cells_replaced = 1;
    figures.all_returns.push_back(later);
    return figures;
}

} // namespace

class TestFigureChanges : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void six_of_six_upwards_are_told();
    void five_are_too_few_and_both_ways_is_none();
    void a_running_count_does_not_change_suddenly();
    void nought_among_plain_values_has_no_logarithm();
    void a_number_that_stays_has_no_digits_to_tell();
};

void TestFigureChanges::six_of_six_upwards_are_told()
{
    ReturnedFigures figures = with_return(MeasureKind::proportion);
    add_restated(figures, QStringLiteral("Kent"), 6, 0);
    const auto found = run(figures, {definition("one-way-restatements")});
    QVERIFY(found);
    // The provider's, and those of all, which are the same: 2 / 2^6 = 1 / 32 each, and adjusted no more.
    QCOMPARE(found->hits.size(), size_t(2));
    for (const CheckHit &hit : found->hits) {
        QCOMPARE(*hit.p_value, 1.0 / 32);
        QCOMPARE(*hit.adjusted_p_value, 1.0 / 32);
        QCOMPARE(number(hit, "up"), 6.0);
        QCOMPARE(number(hit, "down"), 0.0);
        QCOMPARE(hit.places, 6);
    }
}

void TestFigureChanges::five_are_too_few_and_both_ways_is_none()
{
    ReturnedFigures five = with_return(MeasureKind::proportion);
    add_restated(five, QStringLiteral("Kent"), 5, 0);
    const auto of_five = run(five, {definition("one-way-restatements")});
    QVERIFY(of_five && of_five->hits.empty());
    QCOMPARE(of_five->outcomes[0].looked_at, 5);
    ReturnedFigures both = with_return(MeasureKind::proportion);
    add_restated(both, QStringLiteral("Kent"), 5, 3); // 2 (56 + 28 + 8 + 1) / 256 = .73
    const auto of_both = run(both, {definition("one-way-restatements")});
    QVERIFY(of_both && of_both->hits.empty());
}

void TestFigureChanges::a_running_count_does_not_change_suddenly()
{
    for (const Basis basis : {Basis::period, Basis::cumulative}) {
        ReturnedFigures figures;
        figures.add_measure(QStringLiteral("m"), MeasureKind::rate).basis = basis;
        figures.add_provider(QStringLiteral("Kent"));
        for (int i = 0; i < 16; ++i) {
            figures.add_counts(QStringLiteral("m"), QStringLiteral("Kent"), QStringLiteral("2013-14"),
                               i < 8 ? 400 + 3 * (i % 3) : 4000 + 5 * (i % 3), 10'000);
            figures.all_cells.back().key.period = quarter(i);
        }
        const auto found = run(figures, {definition("sudden-change")});
        QVERIFY(found);
        QCOMPARE(found->hits.size(), size_t(basis == Basis::period ? 1 : 0));
    }
}

void TestFigureChanges::nought_among_plain_values_has_no_logarithm()
{
    // As they are, then: 300 more where they usually move by one is found, and no figure is less than a number.
    ReturnedFigures figures;
    figures.add_measure(QStringLiteral("m"), MeasureKind::value, QStringLiteral("pounds"));
    for (int place = 0; place < 6; ++place) {
        const QString provider = QStringLiteral("Place %1").arg(place);
        figures.add_provider(provider);
        for (int i = 0; i < 16; ++i) {
            const double usual = place == 0 ? (i + 1) % 2 : 100 + (i * 7 + place) % 3;
            figures.add_value(QStringLiteral("m"), provider, QStringLiteral("2013-14"),
                              usual + (place == 3 && i >= 8 ? 300 : 0));
            figures.all_cells.back().key.period = quarter(i);
        }
    }
    const auto found = run(figures, {definition("sudden-change")});
    QVERIFY(found);
    QCOMPARE(found->hits.size(), size_t(1));
    QCOMPARE(found->hits[0].provider.text, QStringLiteral("Place 3"));
    QVERIFY(std::isfinite(*found->hits[0].p_value));
}

void TestFigureChanges::a_number_that_stays_has_no_digits_to_tell()
{
    // One agreed number in 40 returns is one number, and all of its last digits are the same without anybody's doing.
    ReturnedFigures figures;
    figures.add_measure(QStringLiteral("m"), MeasureKind::value);
    for (int place = 0; place < 5; ++place) {
        const QString provider = QStringLiteral("Place %1").arg(place);
        figures.add_provider(provider);
        for (int i = 0; i < 40; ++i) {
            figures.add_value(QStringLiteral("m"), provider, QStringLiteral("2013-14"), 1200 + 13 * place);
            figures.all_cells.back().key.period = quarter(i);
        }
    }
    const auto found = run(figures, {definition("terminal-digits"), definition("round-numbers")});
    QVERIFY(found);
    QVERIFY(found->hits.empty());
    QCOMPARE(found->outcomes[0].looked_at, 0);
}

QTEST_GUILESS_MAIN(TestFigureChanges)
#include "test_figure_changes.moc"
