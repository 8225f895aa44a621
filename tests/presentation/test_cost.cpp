// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/cost_chart.h"
#include "presentation/cost_headline.h"
#include "presentation/cost_json.h"
#include "presentation/cost_table.h"
#include "presentation/plain_answer.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::presentation;
using outturn::test::answer_of;

namespace {

const Wording &english()
{
    static const Wording wording(QStringLiteral("en"));
    return wording;
}

/// Ash 30 of 60 for £6,000, Birch none of 20 for £1,000, Cedar 70 of 100 for £28,000, Elder 10 of 20 without a cost.
QByteArray four_contractors(const QByteArray &polarity = "high")
{
    QByteArray content("provider_name,provider_type,period,measure,polarity,numerator,denominator,cost_gbp\n");
    for (const char *line : {"Ash|30,60,6000", "Birch|0,20,1000", "Cedar|70,100,28000", "Elder|10,20,"}) {
        const QByteArrayList parts = QByteArray(line).split('|');
        content += parts[0] + ",contractor,2024,Finds work," + polarity + ',' + parts[1] + '\n';
    }
    return content;
}

analysis::CostAnswer cost_answer(const QByteArray &content, std::optional<double> rate = {})
{
    return analysis::cost_of(std::make_shared<const analysis::SpreadAnswer>(answer_of(content)), rate);
}

QJsonObject provider_in(const QJsonObject &json, const QString &name)
{
    for (const QJsonValue &entry : json[u"providers"].toArray()) {
        if (entry[u"name"].toString() == name)
            return entry.toObject();
    }
    return {};
}

} // namespace

class TestCost : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void averages_are_of_those_with_a_cost()
    {
        const QJsonObject json = cost_json(cost_answer(four_contractors()), english());
        // £35,000 over 180 cases and 100 outcomes; Elder is not among them.
        QCOMPARE(json[u"average"][u"cost_per_case_pence"].toDouble(), 3500000.0 / 180);
        QCOMPARE(json[u"average"][u"value"].toDouble(), 100.0 / 180);
        QCOMPARE(json[u"average"][u"cost_per_outcome_pence"].toDouble(), 35000.0);
        QVERIFY(json[u"average"][u"cost_per_additional_outcome_pence"].isNull());
        QVERIFY(json[u"non_intervention"][u"rate"].isNull());
        QCOMPARE(json[u"without_cost"].toArray().size(), 1);
        QCOMPARE(json[u"without_cost"][0][u"name"].toString(), QStringLiteral("Elder"));
        QCOMPARE(json[u"headline"].toString(), QStringLiteral("An outcome costs £350 on average."));
    }

    void an_outcome_has_a_cost_with_its_interval()
    {
        const QJsonObject ash =
            provider_in(cost_json(cost_answer(four_contractors()), english()), QStringLiteral("Ash"));
        QCOMPARE(ash[u"cost_per_case_pence"].toDouble(), 10000.0);
        QCOMPARE(ash[u"cost_per_outcome_pence"].toDouble(), 20000.0);
        // Garwood of 30 events (R: poisson.test(30)): 20.24087 to 42.82687.
        const QJsonArray interval = ash[u"cost_per_outcome_interval95"].toArray();
        QVERIFY(std::abs(interval[0].toDouble() - 600000.0 / 42.82687) < 0.01);
        QVERIFY(std::abs(interval[1].toDouble() - 600000.0 / 20.24087) < 0.01);
        // £100 a case against £194.44, 50% against 55.6%.
        QCOMPARE(ash[u"quadrant"].toString(), QStringLiteral("cheaper-and-worse"));
        QCOMPARE(ash[u"status"].toString(), QStringLiteral("ok"));
    }

    void without_outcomes_the_cost_of_one_is_neither_zero_nor_infinite()
    {
        const analysis::CostAnswer answer = cost_answer(four_contractors());
        const QJsonObject birch = provider_in(cost_json(answer, english()), QStringLiteral("Birch"));
        QVERIFY(birch[u"cost_per_outcome_pence"].isNull() && birch[u"cost_per_outcome_interval95"].isNull());
        QCOMPARE(birch[u"cost_per_case_pence"].toDouble(), 5000.0);
        QCOMPARE(birch[u"status"].toString(), QStringLiteral("no-outcomes"));
        const widgets::Table table = cost_table(answer, english());
        QCOMPARE(table.rows[2].cells[0].text, QStringLiteral("Birch"));
        QCOMPARE(table.rows[2].cells[4].text, QStringLiteral("no outcomes"));
        QVERIFY(!table.rows[2].cells[4].sort_key.isValid());
        const QString caution = cost_headline(answer, english()).caution;
        QVERIFY2(caution.contains(QStringLiteral("With a cost, but without an outcome: 1.")), qPrintable(caution));
        QVERIFY2(caution.contains(QStringLiteral("With a figure, but without a cost: 1.")), qPrintable(caution));
    }

    void an_additional_outcome_costs_more_and_may_have_no_upper_end()
    {
        const QJsonObject json = cost_json(cost_answer(four_contractors(), 0.45), english());
        QCOMPARE(json[u"non_intervention"][u"source"].toString(), QStringLiteral("user"));
        // Ash: 30 - .45 x 60 = 3 outcomes beyond for £6,000; Wilson 37.7% to 62.3% reaches below 45%.
        const QJsonObject ash = provider_in(json, QStringLiteral("Ash"));
        QCOMPARE(ash[u"cost_per_additional_outcome_pence"].toDouble(), 200000.0);
        QVERIFY(ash[u"cost_per_additional_outcome_interval95"][1].isNull());
        // Cedar: 25 beyond for £28,000; Wilson of 70 of 100 by R: .6041515 to .7810511.
        const QJsonObject cedar = provider_in(json, QStringLiteral("Cedar"));
        QCOMPARE(cedar[u"cost_per_additional_outcome_pence"].toDouble(), 112000.0);
        const QJsonArray interval = cedar[u"cost_per_additional_outcome_interval95"].toArray();
        QVERIFY(std::abs(interval[0].toDouble() - 2800000.0 / (100 * (0.7810511 - 0.45))) < 0.1);
        QVERIFY(std::abs(interval[1].toDouble() - 2800000.0 / (100 * (0.6041515 - 0.45))) < 0.1);
        // Together 100 - 81 = 19 for £35,000.
        QVERIFY(std::abs(json[u"average"][u"cost_per_additional_outcome_pence"].toDouble() - 3500000.0 / 19) < 1e-6);
        const widgets::Table table = cost_table(cost_answer(four_contractors(), 0.45), english());
        QCOMPARE(table.rows[1].cells[0].text, QStringLiteral("Ash"));
        QCOMPARE(table.rows[1].cells[6].text, QStringLiteral("£2,000"));
        QVERIFY2(table.rows[1].cells[7].text.endsWith(QStringLiteral(" or more")),
                 qPrintable(table.rows[1].cells[7].text));
    }

    void none_beyond_what_would_have_happened_anyway_is_said()
    {
        const analysis::CostAnswer answer = cost_answer(four_contractors(), 0.9);
        QVERIFY(cost_json(answer, english())[u"average"][u"cost_per_additional_outcome_pence"].isNull());
        const QString caution = cost_headline(answer, english()).caution;
        QVERIFY2(caution.contains(QStringLiteral("90%")) && caution.contains(QStringLiteral("none beyond those")),
                 qPrintable(caution));
    }

    void the_range_told_is_of_the_middle_and_not_of_the_ends()
    {
        // Eleven of 10 outcomes each for £100, £200 ... £1,000 and one for £1,000,000 : a tenth lies on either side.
        QByteArray content("provider_name,provider_type,period,measure,numerator,denominator,cost_gbp\n");
        for (int i = 1; i <= 11; ++i)
            content += 'P' + QByteArray::number(i) + ",contractor,2024,m,10,20,"
                + (i == 11 ? QByteArray("1000000") : QByteArray::number(100 * i)) + '\n';
        const QString finding = cost_headline(cost_answer(content), english()).finding;
        // 10 to 100 pounds in tens, then 100,000: type 7 puts P10 at the 2nd and P90 at the 10th.
        QVERIFY2(finding.endsWith(QStringLiteral("for 8 providers in 10 it lies between £20.00 and £100")),
                 qPrintable(finding));
    }

    void quadrants_follow_the_polarity()
    {
        const auto labels = [](const QByteArray &polarity) {
            const widgets::CostChart chart = cost_chart(cost_answer(four_contractors(polarity)), english());
            return QStringList{chart.quadrant_labels[0], chart.quadrant_labels[1], chart.quadrant_labels[2],
                               chart.quadrant_labels[3]}
                .join(u'|');
        };
        QCOMPARE(labels("high"),
                 QStringLiteral("cheaper and better|dearer and better|cheaper and worse|dearer and worse"));
        QCOMPARE(labels("low"),
                 QStringLiteral("cheaper and worse|dearer and worse|cheaper and better|dearer and better"));
        QCOMPARE(labels("neutral"),
                 QStringLiteral("cheaper and higher|dearer and higher|cheaper and lower|dearer and lower"));
    }

    void points_are_in_pounds()
    {
        const widgets::CostChart chart = cost_chart(cost_answer(four_contractors()), english());
        QCOMPARE(chart.points.size(), size_t(3));
        QCOMPARE(chart.points[1].name, QStringLiteral("Ash"));
        QCOMPARE(chart.points[1].cost, 100.0);
        QCOMPARE(chart.points[1].outcome, 0.5);
        QVERIFY(chart.points[1].outcome_lower && chart.points[1].outcome_upper);
        QCOMPARE(*chart.average_cost, 35000.0 / 180);
        QCOMPARE(chart.average_cost_label, QStringLiteral("£194 on average"));
        QCOMPARE(chart.average_outcome_label, QStringLiteral("55.6% on average"));
    }

    void a_cost_that_is_wider_than_the_outcome_is_warned_of()
    {
        analysis::SpreadAnswer spread = answer_of(four_contractors());
        spread.measure.cost_scope = QStringLiteral("leaving care of every age");
        const analysis::CostAnswer answer =
            analysis::cost_of(std::make_shared<const analysis::SpreadAnswer>(std::move(spread)));
        const widgets::CostChart chart = cost_chart(answer, english());
        QVERIFY2(chart.caption.contains(QStringLiteral("The cost covers leaving care of every age, which is wider")),
                 qPrintable(chart.caption));
        QCOMPARE(cost_json(answer, english())[u"cost_scope"].toString(), QStringLiteral("leaving care of every age"));
    }

    void without_costs_the_chart_says_so()
    {
        const analysis::CostAnswer answer = cost_answer(test::three_contractors());
        const widgets::CostChart chart = cost_chart(answer, english());
        QVERIFY(chart.points.empty() && !chart.average_cost);
        QVERIFY(chart.empty_text.startsWith(QStringLiteral("No return gives both")));
        QCOMPARE(cost_table(answer, english()).rows.size(), size_t(3));
        QVERIFY(cost_json(answer, english())[u"average"][u"cost_per_case_pence"].isNull());
        const widgets::CostChart plain =
            cost_chart(cost_answer("provider_name,provider_type,period,measure,value,cost_gbp\n"
                                   "Ash,contractor,2024,m,1,5\nBirch,contractor,2024,m,2,5\n"),
                       english());
        QVERIFY(plain.empty_text.contains(QStringLiteral("needs counts")));
    }

    void names_with_percent_signs_stay_as_they_are()
    {
        const analysis::CostAnswer answer =
            cost_answer("provider_name,provider_type,period,measure,numerator,denominator,cost_gbp\n"
                        "%1 Ash %2,contractor,2024,m,30,60,10\n100%3 Birch,contractor,2024,m,50,60,20\n");
        const widgets::CostChart chart = cost_chart(answer, english());
        QVERIFY(chart.points[1].tooltip.startsWith(QStringLiteral("%1 Ash %2\n")));
        QVERIFY(chart.points[0].label.startsWith(QStringLiteral("100%3 Birch ")));
    }
};

QTEST_APPLESS_MAIN(TestCost)
#include "test_cost.moc"
