// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program_run.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <cmath>

using namespace outturn::test;

namespace {

/// Two years of three contractors, by contract and payment group, with their costs in pounds.
const QByteArray years =
    "programme,provider_name,provider_type,contract,group,period,measure,numerator,denominator,cost_gbp\n"
    "Work,Ash,contractor,North,PG1,2022-23,jobs,20,100,50000\n"
    "Work,Birch,contractor,North,PG1,2022-23,jobs,30,100,60000\n"
    "Work,Cedar,contractor,South,PG1,2022-23,jobs,40,100,70000\n"
    "Work,Ash,contractor,North,PG1,2023-24,jobs,25,100,50000\n"
    "Work,Birch,contractor,North,PG2,2023-24,jobs,40,100,60000\n"
    "Work,Cedar,contractor,South,PG1,2023-24,jobs,0,50,70000\n";

QJsonObject provider_named(const QJsonObject &answer, QStringView name)
{
    const QJsonArray providers = answer[u"providers"].toArray();
    for (const QJsonValue &provider : providers) {
        if (provider[u"name"].toString() == name)
            return provider.toObject();
    }
    return {};
}

bool is_near(const QJsonValue &value, double expected)
{
    return value.isDouble() && std::abs(value.toDouble() - expected) <= 1e-9 * std::max(1.0, std::abs(expected));
}

} // namespace

/// The commands that ask besides spread, on figures that can be worked out by hand.
class TestQuestionCommands : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_cost_is_divided_by_cases_and_outcomes()
    {
        const Desk desk;
        QCOMPARE(import_into(desk, desk.put(QStringLiteral("years.csv"), years)).status, 0);
        const QJsonObject cost = ask(desk, "cost --measure jobs --period 2024 --non-intervention 10% --json").json();
        const QJsonObject ash = provider_named(cost, u"Ash");
        QVERIFY(is_near(ash[u"cost_per_case_pence"], 50'000.0));
        QVERIFY(is_near(ash[u"cost_per_outcome_pence"], 200'000.0));
        // Garwood's limits of 25 events are 16.178682 and 36.904932 (chi-square tables).
        QVERIFY(std::abs(ash[u"cost_per_outcome_interval95"][0].toDouble() - 5'000'000 / 36.9049317) < 0.1);
        QVERIFY(std::abs(ash[u"cost_per_outcome_interval95"][1].toDouble() - 5'000'000 / 16.1786818) < 0.1);
        // Ten of the 25 would have come anyway: 50,000 pounds for 15.
        QVERIFY(is_near(ash[u"cost_per_additional_outcome_pence"], 5'000'000 / 15.0));
        const QJsonObject cedar = provider_named(cost, u"Cedar");
        QVERIFY(cedar[u"cost_per_outcome_pence"].isNull());
        QCOMPARE(cedar[u"status"].toString(), QStringLiteral("no-outcomes"));
        QVERIFY(is_near(cost[u"average"][u"cost_per_outcome_pence"], 18'000'000 / 65.0));
    }

    void a_trend_tells_each_period_and_each_provider()
    {
        const Desk desk;
        QCOMPARE(import_into(desk, desk.put(QStringLiteral("years.csv"), years)).status, 0);
        const QJsonObject trend = ask(desk, "trend --measure jobs --json").json();
        const QJsonArray periods = trend[u"periods"].toArray();
        QCOMPARE(periods.size(), 2);
        QCOMPARE(periods[0][u"period"].toString(), QStringLiteral("2022-23"));
        QVERIFY(is_near(periods[0][u"gap"], 0.2));
        QVERIFY(is_near(periods[0][u"median"], 0.3));
        QCOMPARE(periods[0][u"best"][u"name"].toString(), QStringLiteral("Cedar"));
        QVERIFY(is_near(periods[1][u"gap"], 0.4));
        QCOMPARE(periods[1][u"best"][u"name"].toString(), QStringLiteral("Birch"));
        QCOMPARE(periods[1][u"worst"][u"name"].toString(), QStringLiteral("Cedar"));
        QCOMPARE(trend[u"gap_trend"][u"verdict"].toString(), QStringLiteral("too-few-periods"));
        QCOMPARE(trend[u"providers"].toArray().size(), 3);
        const QJsonObject one = ask(desk, "trend --measure jobs --provider Ash --json").json();
        QCOMPARE(one[u"providers"].toArray().size(), 1);
        QVERIFY(is_near(one[u"providers"][0][u"series"][1][u"value"], 0.25));
        QCOMPARE(one[u"providers"][0][u"marker"][u"status"].toString(), QStringLiteral("too-few-periods"));
    }

    void an_explanation_ends_in_the_figure_and_leads_to_its_cells()
    {
        const Desk desk;
        QCOMPARE(import_into(desk, desk.put(QStringLiteral("years.csv"), years)).status, 0);
        const QJsonObject spread = ask(desk, "spread --measure jobs --period 2024 --json").json();
        const QJsonObject explained =
            ask(desk, "explain --measure jobs --period 2024 --provider Birch --figure interval --json").json();
        const QJsonValue interval = provider_named(spread, u"Birch")[u"interval95"];
        QHash<QString, double> steps;
        const QJsonArray lines = explained[u"steps"].toArray();
        for (const QJsonValue &line : lines)
            steps.insert(line[u"symbol"].toString(), line[u"value"].toDouble());
        QCOMPARE(steps.value(QStringLiteral("lower")), interval[0].toDouble());
        QCOMPARE(steps.value(QStringLiteral("upper")), interval[1].toDouble());
        QCOMPARE(steps.value(QStringLiteral("x")), 40.0);
        const QJsonArray inputs = explained[u"inputs"].toArray();
        QVERIFY(!inputs.isEmpty());
        QCOMPARE(inputs[0][u"row"].toInt(), 6);
        QCOMPARE(inputs[0][u"file"].toString(), QStringLiteral("years.csv"));
        QCOMPARE(inputs[0][u"text"].toString(), QStringLiteral("40"));
    }

    void what_is_set_side_by_side_can_be_chosen()
    {
        const Desk desk;
        QCOMPARE(import_into(desk, desk.put(QStringLiteral("years.csv"), years)).status, 0);
        const QJsonObject groups = ask(desk, "spread --measure jobs --period 2024 --by group --json").json();
        QCOMPARE(groups[u"by"].toString(), QStringLiteral("group"));
        QVERIFY(is_near(provider_named(groups, u"PG1")[u"numerator"], 25));
        QVERIFY(is_near(provider_named(groups, u"PG1")[u"denominator"], 150));
        // PG1 achieves 25 of 150 and PG2 40 of 100: Ash is expected 16.67 of its 100.
        const QJsonObject standardised =
            ask(desk, "spread --measure jobs --period 2024 --standardise group --json").json();
        QCOMPARE(standardised[u"standardised_by"].toString(), QStringLiteral("group"));
        const QJsonObject ash = provider_named(standardised, u"Ash");
        QVERIFY(is_near(ash[u"denominator"], 100 * 25.0 / 150));
        QVERIFY(is_near(ash[u"value"], 1.5));
        QVERIFY(is_near(ash[u"raw"][u"value"], 0.25));
        const QJsonObject compared =
            ask(desk, "spread --measure jobs --period 2024 --compare-with type:contractor --json").json();
        QVERIFY(is_near(compared[u"target"][u"value"], 65.0 / 250));
        QCOMPARE(compared[u"target"][u"group"].toString(), QStringLiteral("type:contractor"));
    }

    void programmes_side_by_side_show_no_raw_range()
    {
        const Desk desk;
        QCOMPARE(import_into(desk, desk.put(QStringLiteral("years.csv"), years)).status, 0);
        const ProgramRun run = ask(desk, "programmes --json");
        QCOMPARE(run.status, 0);
        const QJsonArray programmes = run.json()[u"programmes"].toArray();
        QCOMPARE(programmes.size(), 1);
        QVERIFY(programmes[0].toObject().contains(QStringLiteral("true_p90_p10_gap")));
        QVERIFY(!programmes[0].toObject().contains(QStringLiteral("gap")));
    }
};

QTEST_GUILESS_MAIN(TestQuestionCommands)
#include "test_question_commands.moc"
