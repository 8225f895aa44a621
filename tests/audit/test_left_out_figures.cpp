// SPDX-License-Identifier: GPL-3.0-or-later
// What an auditor left out is laid at nobody's door by the checks and the reconciliation.
#include "audit/check_runs.h"
#include "audit/coverage.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::audit;
using namespace outturn::test;

namespace {

const QString alder = QStringLiteral("Alder");
const QString birch = QStringLiteral("Birch");

void leave_out(ReturnedFigures &figures, const QString &provider, const QString &measure, const QString &period)
{
    StandingActs::StandingExclusion standing;
    standing.act.id = 1;
    standing.exclusion.programme = ProgrammeId(QStringLiteral("p"));
    standing.exclusion.provider = ProviderId(provider);
    standing.exclusion.measure = MeasureId(measure);
    standing.exclusion.period = *parse_period(period);
    figures.acts.exclusions.push_back(standing);
}

} // namespace

class TestLeftOutFigures : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_quarter_left_out_is_no_quarter_that_was_not_returned()
    {
        // Four providers by quarters; of each one quarter is not in force: Alder's is left out, Birch's never came.
        ReturnedFigures figures;
        figures.add_measure(QStringLiteral("school"), MeasureKind::proportion);
        const QString quarter = QStringLiteral("2023-24 Q%1");
        for (const QString &name : {alder, birch, QStringLiteral("Cedar"), QStringLiteral("Dogwood")}) {
            figures.add_provider(name);
            for (int q = 1; q <= 4; ++q) {
                if (!(q == 2 && name == alder) && !(q == 3 && name == birch))
                    figures.add_counts(QStringLiteral("school"), name, quarter.arg(q), 10, 40);
            }
        }
        const auto before = run(figures, {definition("not-returned")});
        QVERIFY(before);
        QCOMPARE(before->hits.size(), size_t(2));
        leave_out(figures, alder, QStringLiteral("school"), quarter.arg(2));
        const auto found = run(figures, {definition("not-returned")});
        QVERIFY(found);
        QCOMPARE(found->hits.size(), size_t(1));
        QCOMPARE(found->hits[0].provider.text, birch);
        QCOMPARE(period_label(*found->hits[0].period), quarter.arg(3));
    }

    void attachments_left_out_do_not_make_the_results_too_many()
    {
        // Alder attached 20 in the first quarter and 5 in the second; 15 results came in the second: fewer than 25. With
        // the first quarter's attachments left out they would be 15 of 5.
        ReturnedFigures figures;
        figures.add_measure(QStringLiteral("attached"), MeasureKind::value, QStringLiteral("count"));
        figures.add_measure(QStringLiteral("results"), MeasureKind::value, QStringLiteral("count"));
        figures.add_provider(alder);
        figures.add_value(QStringLiteral("attached"), alder, QStringLiteral("2013-14 Q1"), 20);
        figures.leave_out_last();
        figures.add_value(QStringLiteral("attached"), alder, QStringLiteral("2013-14 Q2"), 5);
        figures.add_value(QStringLiteral("results"), alder, QStringLiteral("2013-14 Q2"), 15);
        const QJsonObject parameters{{QStringLiteral("lesser"), QStringLiteral("results")},
                                     {QStringLiteral("greater"), QStringLiteral("attached")},
                                     {QStringLiteral("running"), true}};
        const auto blamed = run(figures, {definition("order", parameters)});
        QVERIFY(blamed);
        QCOMPARE(blamed->hits.size(), size_t(1)); // where nobody left anything out it is true
        leave_out(figures, alder, QStringLiteral("attached"), QStringLiteral("2013-14 Q1"));
        const auto found = run(figures, {definition("order", parameters)});
        QVERIFY(found);
        QVERIFY(found->hits.empty());
    }

    void results_are_not_reconciled_with_attachments_of_which_some_are_left_out()
    {
        schemes::Scheme scheme;
        schemes::PaymentEvent start;
        start.measure = MeasureId(QStringLiteral("attached"));
        start.role = schemes::EventRole::attachment;
        schemes::PaymentEvent result;
        result.measure = MeasureId(QStringLiteral("results"));
        result.role = schemes::EventRole::outcome;
        result.most_per_case = 1;
        scheme.events = {start, result};
        ReturnedFigures figures;
        figures.add_measure(QStringLiteral("attached"), MeasureKind::value, QStringLiteral("count"));
        figures.add_measure(QStringLiteral("results"), MeasureKind::value, QStringLiteral("count"));
        for (const QString &provider : {alder, birch}) {
            figures.add_provider(provider);
            figures.add_value(QStringLiteral("attached"), provider, QStringLiteral("2013-14"), 5);
            figures.add_value(QStringLiteral("results"), provider, QStringLiteral("2013-14"), 15);
        }
        figures.add_value(QStringLiteral("attached"), alder, QStringLiteral("2012-13"), 20);
        figures.leave_out_last(); // Alder's 15 are of 25; Birch's are of 5, and that is wrong
        const auto table = reconciliation(figures, ProgrammeId(QStringLiteral("p")), &scheme);
        QVERIFY(table);
        QCOMPARE(table->not_agreeing, 1);
        QCOMPARE(table->items.front().provider.text, birch);
    }
};

QTEST_GUILESS_MAIN(TestLeftOutFigures)
#include "test_left_out_figures.moc"
