// SPDX-License-Identifier: GPL-3.0-or-later
// What an auditor corrected is not what a provider returned: no check lays it at the provider's door.
#include "audit/check_runs.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::audit;
using namespace outturn::test;

namespace {

const QString year = QStringLiteral("2013-14");

CheckDefinition identity()
{
    return definition("identity",
                      {{QStringLiteral("parts"), QJsonArray{QStringLiteral("a"), QStringLiteral("c")}},
                       {QStringLiteral("whole"), QStringLiteral("t")}});
}

void add_results(ReturnedFigures &figures, const QString &provider, double whole, qint64 corrected_by)
{
    figures.add_provider(provider);
    figures.add_value(QStringLiteral("a"), provider, year, 40);
    figures.add_value(QStringLiteral("c"), provider, year, 10);
    Cell &cell = figures.add(QStringLiteral("t"), provider, year);
    cell.value = whole;
    cell.corrected_by = corrected_by;
    if (corrected_by == 0)
        return;
    StandingActs::StandingCorrection correction;
    correction.act.id = corrected_by;
    correction.correction.key = cell.key;
    correction.correction.value = whole;
    figures.acts.corrections.push_back(correction);
}

ReturnedFigures with_values()
{
    ReturnedFigures figures;
    for (const char *id : {"t", "a", "c"})
        figures.add_measure(QString::fromLatin1(id), MeasureKind::value, QStringLiteral("count"));
    return figures;
}

/// A rate of 50 of 100 of which the publisher says 60%, as it was found when it came in.
void add_rate(ReturnedFigures &figures, const QString &provider, qint64 corrected_by)
{
    figures.add_provider(provider);
    Cell &cell = figures.add(QStringLiteral("rate"), provider, year);
    cell.numerator = 50;
    cell.denominator = 100;
    cell.published_rate = 60;
    cell.published_rate_differs = true;
    cell.corrected_by = corrected_by;
}

} // namespace

class TestCorrectedFigures : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void a_hit_on_a_corrected_figure_says_so();
    void a_correction_of_another_provider_marks_nobody_else();
    void a_published_rate_is_not_held_against_corrected_counts();
};

void TestCorrectedFigures::a_hit_on_a_corrected_figure_says_so()
{
    // 40 and 10 make 50; the auditor wrote 55 in place of what was returned.
    ReturnedFigures figures = with_values();
    add_results(figures, QStringLiteral("Ashby"), 55, 7);
    const auto found = run(figures, {identity()});
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QCOMPARE(found->hits.size(), size_t(1));
    QVERIFY(found->hits[0].is_corrected);
}

void TestCorrectedFigures::a_correction_of_another_provider_marks_nobody_else()
{
    ReturnedFigures figures = with_values();
    add_results(figures, QStringLiteral("Ashby"), 50, 7); // corrected, and now it adds up
    add_results(figures, QStringLiteral("Birch"), 55, 0); // as returned, and it does not
    const auto found = run(figures, {identity()});
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QCOMPARE(found->hits.size(), size_t(1));
    QCOMPARE(found->hits[0].provider.text, QStringLiteral("Birch"));
    QVERIFY(!found->hits[0].is_corrected);
}

void TestCorrectedFigures::a_published_rate_is_not_held_against_corrected_counts()
{
    ReturnedFigures figures;
    figures.add_measure(QStringLiteral("rate"), MeasureKind::proportion);
    add_rate(figures, QStringLiteral("Ashby"), 7);
    add_rate(figures, QStringLiteral("Birch"), 0);
    const auto found = run(figures, {definition("rate-differs")});
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QCOMPARE(found->outcomes[0].looked_at, 1);
    QCOMPARE(found->hits.size(), size_t(1));
    QCOMPARE(found->hits[0].provider.text, QStringLiteral("Birch"));
}

QTEST_GUILESS_MAIN(TestCorrectedFigures)
#include "test_corrected_figures.moc"
