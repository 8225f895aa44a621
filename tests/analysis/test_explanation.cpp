// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/chance_statistics.h"
#include "analysis/explanation.h"
#include "analysis/question_choices.h"
#include "analysis/spread.h"
#include "support/imported_returns.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <cmath>

using namespace outturn;
using namespace outturn::analysis;
using outturn::test::ImportedReturns;

namespace {

const QByteArray counts("provider_name,provider_type,period,measure,numerator,denominator,contract,kind\n");

/// The number that a line of the working gives to a symbol, the last such line.
std::optional<double> value_of(const std::vector<statistics::WorkingStep> &steps, const char *symbol)
{
    std::optional<double> value;
    for (const statistics::WorkingStep &step : steps) {
        if (step.symbol == symbol)
            value = step.value;
    }
    return value;
}

} // namespace

/// That what is explained is what was done.
class TestExplanation : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_last_lines_are_the_figure_itself_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("proportion") << QByteArray("proportion");
        QTest::newRow("rate") << QByteArray("rate");
    }

    void the_last_lines_are_the_figure_itself()
    {
        QFETCH(QByteArray, kind);
        ImportedReturns returns;
        returns.add(counts + "Ash,contractor,2024,m,30,60,a," + kind + "\nAsh,contractor,2024,m,3,9,b," + kind
                    + "\nBirch,contractor,2024,m,8,20,," + kind + "\nCedar,contractor,2024,m,70,100,," + kind + '\n');
        const auto measure = choose_measure(returns.source(), {}, {});
        const auto period = choose_period(returns.source(), *measure, {});
        const auto answer = answer_spread(returns.source(), {measure->programme, measure->id, *period, {}, {}});
        QVERIFY(answer);
        const SharedSpread whole = with_rank_beliefs(**answer);
        for (const ProviderFigure &figure : whole->figures) {
            const auto interval = working_of(*whole, figure, Explained::interval);
            QCOMPARE(value_of(interval, "x"), figure.numerator);
            QCOMPARE(value_of(interval, "lower"), std::optional(figure.interval95->lower));
            QCOMPARE(value_of(interval, "upper"), std::optional(figure.interval95->upper));
            QCOMPARE(value_of(interval, "value"), figure.value);
            const auto flag = working_of(*whole, figure, Explained::flag);
            QCOMPARE(value_of(flag, "target"), whole->target);
            QCOMPARE(value_of(flag, "P(X <= x)"), std::optional(figure.tails->low));
            QCOMPARE(value_of(flag, "P(X >= x)"), std::optional(figure.tails->high));
            QCOMPARE(value_of(flag, "phi"), std::optional(whole->overdispersion->phi));
            const auto rank = working_of(*whole, figure, Explained::rank);
            QCOMPARE(value_of(rank, "rank"), std::optional(double(*figure.rank)));
            QCOMPARE(value_of(rank, "expected rank"), std::optional(figure.rank_belief->expected));
            QVERIFY(std::abs(value_of(rank, "P(best)").value_or(-1) - figure.rank_belief->p_best) < 1e-15);
        }
    }

    void the_numbers_lead_to_the_cells_that_they_came_from()
    {
        ImportedReturns returns;
        returns.add(counts
                    + "Ash,contractor,2024,m,30,60,a,\nAsh,contractor,2024,m,3,9,b,\nBirch,contractor,2024,m,8,20,,\n");
        const auto measure = choose_measure(returns.source(), {}, {});
        const auto period = choose_period(returns.source(), *measure, {});
        const auto answer = answer_spread(returns.source(), {measure->programme, measure->id, *period, {}, {}});
        QVERIFY(answer);
        const ProviderFigure *ash = nullptr;
        for (const ProviderFigure &figure : (*answer)->figures) {
            if (figure.provider.name == u"Ash")
                ash = &figure;
        }
        QVERIFY(ash);
        const auto explained = explain(returns.source(), **answer, *ash, Explained::interval);
        QVERIFY(explained);
        QStringList rows;
        for (const Cell &cell : explained->sources.cells) {
            for (const Origin &origin : cell.origins)
                rows.append(
                    QStringLiteral("%1 row %2 %3").arg(part_word(origin.part)).arg(origin.row).arg(origin.text));
        }
        rows.sort();
        QCOMPARE(rows,
                 QStringList({u"denominator row 2 60"_qs, u"denominator row 3 9"_qs, u"numerator row 2 30"_qs,
                              u"numerator row 3 3"_qs}));
        QCOMPARE(explained->sources.returns.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestExplanation)
#include "test_explanation.moc"
