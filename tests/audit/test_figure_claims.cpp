// SPDX-License-Identifier: GPL-3.0-or-later
// Claims held against the outcomes returned with them, and payments against claims; expectations by hand.
#include "audit/check_runs.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::audit;
using namespace outturn::test;

namespace {

const QString period = QStringLiteral("2023-24");
const QString measure = QStringLiteral("turned around");

void add_claim(ReturnedFigures &figures, const QString &provider, double outcomes, qint64 claimed_pounds,
               qint64 paid_pounds)
{
    figures.add_provider(provider);
    figures.add_counts(measure, provider, period, outcomes, 100);
    figures.add_money(measure, provider, period, Aspect::claimed, claimed_pounds * 100);
    figures.add_money(measure, provider, period, Aspect::paid, paid_pounds * 100);
}

/// Five who claim £800 for each outcome and are paid it.
ReturnedFigures honest()
{
    ReturnedFigures figures;
    figures.add_measure(measure, MeasureKind::proportion);
    for (const auto &[name, outcomes] :
         {std::pair{"A", 10}, std::pair{"B", 12}, std::pair{"C", 0}, std::pair{"D", 31}, std::pair{"E", 7}})
        add_claim(figures, QString::fromLatin1(name), outcomes, outcomes * 800, outcomes * 800);
    return figures;
}

qint64 pence(const CheckHit &hit, const char *name)
{
    for (const CheckValue &value : hit.values) {
        if (value.name == QLatin1String(name) && std::holds_alternative<Money>(value.value))
            return std::get<Money>(value.value).pence;
    }
    return -1;
}

} // namespace

class TestFigureClaims : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void who_claims_at_the_usual_price_is_not_named()
    {
        const auto found = run(honest(), {definition("unusual-price"), definition("paid-differs")});
        QVERIFY(found);
        QCOMPARE(found->hits.size(), size_t(0));
        QCOMPARE(found->outcomes[0].looked_at, 5);
    }

    void a_claim_for_more_outcomes_than_were_returned_is_told()
    {
        ReturnedFigures figures = honest();
        add_claim(figures, QStringLiteral("F"), 20, 23 * 800, 23 * 800); // for 23, returned 20
        const auto found = run(figures, {definition("unusual-price")});
        QVERIFY(found);
        QCOMPARE(found->hits.size(), size_t(1));
        const CheckHit &hit = found->hits.front();
        QCOMPARE(hit.provider.text, QStringLiteral("F"));
        QCOMPARE(pence(hit, "claimed"), 1'840'000);
        QCOMPARE(pence(hit, "at_usual"), 1'600'000);
        QCOMPARE(pence(hit, "difference"), 240'000);
    }

    void a_claim_for_nothing_returned_is_told()
    {
        ReturnedFigures figures = honest();
        add_claim(figures, QStringLiteral("F"), 0, 800, 800);
        const auto found = run(figures, {definition("unusual-price")});
        QVERIFY(found);
        QCOMPARE(found->hits.size(), size_t(1));
        QCOMPARE(pence(found->hits.front(), "difference"), 80'000);
    }

    /// Contractors with prices of their own: no price is usual, and nobody is named.
    void where_everybody_has_a_price_there_is_no_usual_one()
    {
        ReturnedFigures figures;
        figures.add_measure(measure, MeasureKind::proportion);
        for (int i = 1; i <= 8; ++i)
            add_claim(figures, QString(QChar(u'A' + i)), 10, 10 * (700 + 10 * i), 0);
        const auto found = run(figures, {definition("unusual-price")});
        QVERIFY(found);
        QCOMPARE(found->hits.size(), size_t(0));
        QCOMPARE(found->outcomes[0].looked_at, 0);
    }

    void paid_in_part_is_told_with_what_is_open()
    {
        ReturnedFigures figures = honest();
        add_claim(figures, QStringLiteral("F"), 20, 16'000, 12'000);
        const auto found = run(figures, {definition("paid-differs")});
        QVERIFY(found);
        QCOMPARE(found->hits.size(), size_t(1));
        QCOMPARE(found->hits.front().provider.text, QStringLiteral("F"));
        QCOMPARE(pence(found->hits.front(), "difference"), -400'000);
    }
};

QTEST_GUILESS_MAIN(TestFigureClaims)
#include "test_figure_claims.moc"
