// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/cost.h"
#include "analysis/question_choices.h"
#include "analysis/spread.h"
#include "support/imported_returns.h"

#include <QtCore/QRegularExpression>

#include <cmath>

using namespace outturn;
using namespace outturn::analysis;
using outturn::test::ImportedReturns;

namespace {

/// Elder has no outcomes, Dale just those that would have happened anyway at 3 in 10, Gorse no cost.
QByteArray seven_contractors(const QByteArray &polarity = "high", const QByteArray &kind = "proportion")
{
    QByteArray text("provider_name,provider_type,period,measure,kind,polarity,numerator,denominator,cost_gbp\n");
    for (const char *line : {"Ash|30,60,6000", "Birch|8,20,1000", "Cedar|70,100,28000", "Dale|3,10,500",
                             "Elder|0,40,900", "Fern|1,20,4000", "Gorse|10,20,"}) {
        const QByteArrayList parts = QByteArray(line).split('|');
        text += parts[0] + ",contractor,2024,m," + kind + ',' + polarity + ',' + parts[1] + '\n';
    }
    return text;
}

CostAnswer cost_answer(const QByteArray &text, std::optional<double> rate = {})
{
    ImportedReturns returns;
    returns.add(text);
    const auto measure = choose_measure(returns.source(), {}, {});
    const auto period = measure ? choose_period(returns.source(), *measure, {}) : tl::unexpected(measure.error());
    if (!period)
        qFatal("%s", qPrintable(period.error().message));
    const auto answer = answer_spread(returns.source(), {measure->programme, measure->id, *period, {}, {}});
    if (!answer)
        qFatal("%s", qPrintable(answer.error().message));
    return cost_of(*answer, rate);
}

const CostFigure &of(const CostAnswer &answer, const QString &name)
{
    for (const CostFigure &entry : answer.figures) {
        if (answer.spread->figures[entry.position].provider.name == name)
            return entry;
    }
    qFatal("no cost of %s", qPrintable(name));
}

/// To nine digits, which is what the limits below are given to.
bool is_near(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::abs(b);
}

} // namespace

/// What an outcome costs, worked by hand; limits of counts and proportions from R: qgamma(.025, x), qgamma(.975, x + 1),
/// and Wilson's formula.
class TestCost : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void an_outcome_costs_the_sum_over_the_count()
    {
        const CostAnswer answer = cost_answer(seven_contractors());
        const CostFigure &ash = of(answer, u"Ash"_qs);
        QCOMPARE(*ash.case_pence, 10000.0);
        QCOMPARE(ash.outcome->pence, 20000.0);
        QVERIFY(is_near(ash.outcome->lower, 600000.0 / 42.82686539)); // 30 outcomes may as well be 42.8, or 20.2
        QVERIFY(is_near(*ash.outcome->upper, 600000.0 / 20.24087402));
        const CostFigure &fern = of(answer, u"Fern"_qs); // one outcome
        QVERIFY(is_near(fern.outcome->lower, 400000.0 / 5.571643391));
        QVERIFY(is_near(*fern.outcome->upper, 400000.0 / 0.02531780798));
        QVERIFY(!ash.additional && !answer.additional_pence); // without a rate nothing is said of it
    }

    void no_outcomes_cost_neither_nothing_nor_infinity()
    {
        const CostAnswer answer = cost_answer(seven_contractors(), 0.3);
        const CostFigure &elder = of(answer, u"Elder"_qs);
        QVERIFY(elder.has_no_outcomes);
        QVERIFY(!elder.outcome && !elder.additional);
        QCOMPARE(*elder.case_pence, 2250.0);
        for (const CostFigure &entry : answer.figures) {
            if (entry.outcome)
                QVERIFY(std::isfinite(entry.outcome->pence) && entry.outcome->pence > 0);
        }
    }

    void what_would_have_happened_anyway_is_taken_off()
    {
        const CostAnswer answer = cost_answer(seven_contractors(), 0.3);
        const CostFigure &ash = of(answer, u"Ash"_qs); // 30 - 18 = 12; Wilson .377350242416 to .622649757584
        QVERIFY(is_near(ash.additional->pence, 50000.0));
        QVERIFY(is_near(ash.additional->lower, 600000.0 / (60 * (0.622649757584 - 0.3))));
        QVERIFY(is_near(*ash.additional->upper, 600000.0 / (60 * (0.377350242416 - 0.3))));
        const CostFigure &birch = of(answer, u"Birch"_qs); // 8 - 6 = 2; Wilson .218806532373 to .613418499238
        QVERIFY(is_near(birch.additional->pence, 50000.0));
        QVERIFY(is_near(birch.additional->lower, 100000.0 / (20 * (0.613418499238 - 0.3))));
        QVERIFY(!birch.additional->upper);           // it may as well have added none
        QVERIFY(!of(answer, u"Dale"_qs).additional); // 3 of 10 and 3 expected anyway
        QVERIFY(!of(answer, u"Fern"_qs).additional); // fewer than would have happened anyway
        QVERIFY(of(answer, u"Dale"_qs).outcome);
    }

    /// £40,400 for 250 cases and 112 outcomes; 112 - 75 = 37 additional. Gorse is not among them.
    void averages_are_of_those_with_a_cost()
    {
        const CostAnswer answer = cost_answer(seven_contractors(), 0.3);
        QCOMPARE(answer.figures.size(), size_t(6));
        QCOMPARE(answer.cost_pence, 4040000.0);
        QVERIFY(is_near(*answer.case_pence, 16160.0));
        QVERIFY(is_near(*answer.outcome_value, 0.448));
        QVERIFY(is_near(*answer.outcome_pence, 4040000.0 / 112));
        QVERIFY(is_near(*answer.additional_pence, 4040000.0 / 37));
        QVERIFY(!cost_answer(seven_contractors(), 0.45).additional_pence); // 112.5 would have happened anyway
    }

    /// Against £161.60 a case and 44.8%.
    void quadrants_are_about_the_averages()
    {
        const CostAnswer high = cost_answer(seven_contractors());
        QCOMPARE(quadrant_word(*of(high, u"Ash"_qs).quadrant), u"cheaper-and-better"_qs);  // £100, 50%
        QCOMPARE(quadrant_word(*of(high, u"Birch"_qs).quadrant), u"cheaper-and-worse"_qs); // £50, 40%
        QCOMPARE(quadrant_word(*of(high, u"Cedar"_qs).quadrant), u"dearer-and-better"_qs); // £280, 70%
        QCOMPARE(quadrant_word(*of(high, u"Fern"_qs).quadrant), u"dearer-and-worse"_qs);   // £200, 5%
        QCOMPARE(quadrant_word(*of(high, u"Elder"_qs).quadrant), u"cheaper-and-worse"_qs); // £22.50, none
        const CostAnswer low = cost_answer(seven_contractors("low"));
        QCOMPARE(quadrant_word(*of(low, u"Ash"_qs).quadrant), u"cheaper-and-worse"_qs);
        QCOMPARE(quadrant_word(*of(low, u"Fern"_qs).quadrant), u"dearer-and-better"_qs);
        for (const CostFigure &entry : cost_answer(seven_contractors("neutral")).figures)
            QVERIFY(!entry.quadrant); // neither end is good
    }

    /// Of a rate of events the share that would have happened anyway is not a share of cases.
    void rates_have_no_additional_outcomes()
    {
        const CostAnswer answer = cost_answer(seven_contractors("high", "rate"), 0.3);
        QVERIFY(!answer.non_intervention && !answer.additional_pence);
        for (const CostFigure &entry : answer.figures)
            QVERIFY(!entry.additional);
        QCOMPARE(of(answer, u"Ash"_qs).outcome->pence, 20000.0);
    }

    void without_any_cost_there_is_nothing_to_say()
    {
        const CostAnswer answer = cost_answer("provider_name,provider_type,period,measure,numerator,denominator\n"
                                              "Ash,contractor,2024,m,30,60\nBirch,contractor,2024,m,0,20\n",
                                              0.1);
        QVERIFY(answer.figures.empty());
        QVERIFY(!answer.case_pence && !answer.outcome_pence && !answer.outcome_value && !answer.additional_pence);
    }

    void when_nobody_succeeds_there_is_no_average_cost_of_an_outcome()
    {
        const CostAnswer answer =
            cost_answer("provider_name,provider_type,period,measure,numerator,denominator,cost_gbp\n"
                        "Ash,contractor,2024,m,0,60,100\nBirch,contractor,2024,m,0,20,300\n",
                        0.0);
        QCOMPARE(*answer.case_pence, 500.0);
        QVERIFY(!answer.outcome_pence && !answer.additional_pence);
        QCOMPARE(*answer.outcome_value, 0.0);
    }
};

QTEST_APPLESS_MAIN(TestCost)
#include "test_cost.moc"
