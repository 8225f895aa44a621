// SPDX-License-Identifier: GPL-3.0-or-later
// What is due, from the files of returns to the printed answer: the program itself is run.
#include "cli/program_run.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace outturn::test;

namespace {

const QByteArray
    case_header("case_ref,programme,provider_code,period,measure,attached_on,outcome_on,status,claimed_gbp,"
                "paid_gbp,cost_gbp,person_ref\n");

/// Birmingham in 2012-13, by the published tariff: £3,200 attached, A £700, B £100, C £800.
/// F1: A and C both paid; C is larger and due. F2: B without A. F3: attached and never claimed, A rejected and paid.
QByteArray three_families()
{
    QByteArray text = case_header;
    for (const char *line :
         {"F1,attachment,2012-05-01,,attached,3200,3200,9000,",
          "F1,crime_asb_education,2012-05-01,2013-01-15,validated,700,700,,",
          "F1,continuous_employment,2012-05-01,2013-02-15,validated,800,800,,",
          "F2,attachment,2012-06-01,,attached,3200,3200,,QQ1",
          "F2,progress_to_work,2012-06-01,2013-01-15,validated,100,100,,", "F3,attachment,2012-06-01,,attached,,,,",
          "F3,crime_asb_education,2012-06-01,2013-01-15,rejected,700,700,,"}) {
        const QByteArray row(line);
        const qsizetype comma = row.indexOf(',');
        text += row.left(comma) + ",troubled-families-2012,E08000025,2012-13" + row.mid(comma) + '\n';
    }
    return text;
}

QByteArray one_participant()
{
    return case_header + "X2,dwp-families-2011,E08000025,2012-13,attachment,2012-06-01,,attached,10,10,,QQ1\n";
}

void import_families(const Desk &desk)
{
    const ProgramRun run = import_into(desk, desk.put(QStringLiteral("families.csv"), three_families()));
    QVERIFY2(run.status == 0, run.told().constData());
}

QStringList rules_of(const QJsonObject &answer)
{
    return names_of(answer[u"exceptions"].toArray(), QLatin1String("rule"));
}

} // namespace

class TestPaymentCommands : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    /// Due: three attached and one C, £10,400. Paid: 3,200 + 700 + 800 + 3,200 + 100 + 700 = £8,700.
    void cases_are_judged_by_the_schemes_rules()
    {
        const Desk desk;
        import_families(desk);
        const ProgramRun run = ask(desk, "payments --programme troubled-families-2012 --json");
        QVERIFY2(run.status == 0, run.told().constData());
        const QJsonObject answer = run.json();
        QCOMPARE(answer[u"status"].toString(), QStringLiteral("ok"));
        QCOMPARE(answer[u"scheme_version"].toString(), QStringLiteral("troubled-families-2012 revision 1"));
        const QJsonObject provider = provider_of(answer, QStringLiteral("E08000025"));
        QCOMPARE(provider[u"due_pence"].toInteger(), 1'040'000);
        QCOMPARE(provider[u"paid_pence"].toInteger(), 870'000);
        QCOMPARE(provider[u"difference_pence"].toInteger(), -170'000);
        QCOMPARE(provider[u"cost_pence"].toInteger(), 900'000);
        QCOMPARE(provider[u"outcomes"].toDouble(), 1.0);
        QVERIFY(answer[u"non_intervention"][u"rate"].isNull()); // the scheme has none of its own
        QVERIFY(provider[u"additional_outcomes"].isNull() && provider[u"verdict"].isNull());
        QCOMPARE(rules_of(answer),
                 QStringLiteral("exclusive-results add-on-without-base rejected-but-paid unclaimed").split(u' '));
        qint64 sum = 0;
        for (const QJsonValue &exception : answer[u"exceptions"].toArray())
            sum += exception[u"amount_pence"].toInteger();
        QCOMPARE(sum, -170'000);                                   // 700 + 100 + 700 - 3,200
        QCOMPARE(run.output, ask(desk, "payments --json").output); // the only programme need not be named
    }

    /// £10,400 for .55 additional families of 3 at 15%; deadweight 45% of £800.
    void a_rate_and_a_worth_give_a_verdict()
    {
        const Desk desk;
        import_families(desk);
        const QJsonObject answer = ask(desk, "payments --json --non-intervention 15% --value-per-outcome 9,800").json();
        QCOMPARE(answer[u"non_intervention"][u"source"].toString(), QStringLiteral("user"));
        const QJsonObject provider = answer[u"providers"][0].toObject();
        QVERIFY(std::abs(provider[u"additional_outcomes"].toDouble() - 0.55) < 1e-12);
        QCOMPARE(provider[u"deadweight_pence"].toInteger(), 36'000);
        QCOMPARE(provider[u"verdict"].toString(), QStringLiteral("about-right")); // three families tell nothing
        QVERIFY(provider[u"cost_per_additional_outcome_interval95"][1].isNull()); // open above
    }

    void the_same_person_under_two_schemes_is_found()
    {
        const Desk desk;
        import_families(desk);
        import_into(desk, desk.put(QStringLiteral("participants.csv"), one_participant()));
        QCOMPARE(ask(desk, "payments --json").status, 2); // two programmes: which one
        const QJsonObject families = ask(desk, "payments --programme troubled-families-2012 --json").json();
        QCOMPARE(rules_of(families).last(), QStringLiteral("paid-under-two-schemes"));
        QCOMPARE(families[u"exceptions"][4][u"case_ref"].toString(), QStringLiteral("F2"));
        const QJsonObject participants = ask(desk, "payments --programme dwp-families-2011 --json").json();
        QCOMPARE(participants[u"status"].toString(), QStringLiteral("tariff-unknown")); // its prices were bids
        QVERIFY(participants[u"totals"][u"due_pence"].isNull());
        QCOMPARE(participants[u"totals"][u"paid_pence"].toInteger(), 1'000);
        QCOMPARE(rules_of(participants), QStringList(QStringLiteral("paid-under-two-schemes")));
    }

    void payments_are_told_in_sentences_too()
    {
        const Desk desk;
        import_families(desk);
        const ProgramRun run = ask(desk, "payments --non-intervention 0.1");
        QVERIFY2(run.status == 0, run.told().constData());
        for (const char *part : {"£10,400", "£8,700", "Birmingham", "F1", "F3"})
            QVERIFY2(run.text().contains(QString::fromUtf8(part)), part);
        const ProgramRun welsh = ask(desk, "payments --language cy");
        QCOMPARE(welsh.status, 0);
    }

    void a_payment_explains_itself_down_to_the_case()
    {
        const Desk desk;
        import_families(desk);
        const ProgramRun run = ask(desk, "explain --provider E08000025 --figure payment --measure attachment --json");
        QVERIFY2(run.status == 0, run.told().constData());
        const QJsonObject answer = run.json();
        QCOMPARE(answer[u"figure"].toString(), QStringLiteral("payment"));
        QCOMPARE(answer[u"case_rows"].toInteger(), 3);
        QCOMPARE(answer[u"inputs"][0][u"text"].toString(), QStringLiteral("F1"));
        QCOMPARE(answer[u"inputs"][0][u"file"].toString(), QStringLiteral("families.csv"));
        QCOMPARE(answer[u"inputs"][0][u"row"].toInt(), 2);
        double due = 0;
        for (const QJsonValue &step : answer[u"steps"].toArray()) {
            if (step[u"symbol"].toString().endsWith(QStringLiteral("due in pence")))
                due = step[u"value"].toDouble();
        }
        QCOMPARE(due, 960'000.0);
        QCOMPARE(ask(desk, "explain --provider E08000025 --figure payment").status, 0);
        QCOMPARE(ask(desk, "explain --provider E08000025 --figure payment --measure turned_around").status, 0);
        QCOMPARE(ask(desk, "explain --provider E08000025 --figure payment --measure nothing").status, 2);
    }

    /// Of Greater Manchester's ten authorities Manchester and Salford say what they have: £2m and £1m, of which £0.5m is
    /// invested; nobody is paid for results.
    void a_pilot_of_ten_authorities_is_read_as_one()
    {
        const Desk desk;
        const QByteArray text = "programme,provider_code,period,measure,value,kind\n"
                                "community-budgets-2011,E08000003,2011-12,funding_available,2000000,value\n"
                                "community-budgets-2011,E08000003,2011-12,funding_invested,500000,value\n"
                                "community-budgets-2011,E08000006,2011-12,funding_available,1000000,value\n";
        const ProgramRun import = import_into(desk, desk.put(QStringLiteral("pilot.csv"), text));
        QVERIFY2(import.status == 0, import.told().constData());
        const ProgramRun run = ask(desk, "payments --json");
        QVERIFY2(run.status == 0, run.told().constData());
        QCOMPARE(run.json()[u"provider_groups"].toArray().size(), 16); // the areas of 2010
        const QJsonObject group = run.json()[u"provider_groups"][0].toObject();
        QCOMPARE(group[u"id"].toString(), QStringLiteral("greater-manchester"));
        QCOMPARE(group[u"kind"].toString(), QStringLiteral("scheme"));
        QCOMPARE(group[u"members"].toArray().size(), 10);
        QVERIFY(group[u"members"].toArray().contains(QStringLiteral("E08000010"))); // Wigan
        QCOMPARE(group[u"missing"].toArray().size(), 8);
        QVERIFY(group[u"due_pence"].isNull() && group[u"outcomes"].isNull());
        QCOMPARE(group[u"funding_available_pence"].toInteger(), 300'000'000);
        QCOMPARE(group[u"funding_invested_pence"].toInteger(), 50'000'000);
        QVERIFY(group[u"funding_drawn_pence"].isNull());
        QCOMPARE(group[u"funding_without"][u"available"].toArray().size(), 8);
        QCOMPARE(group[u"funding_without"][u"invested"].toArray().size(), 9); // Salford too
        const ProgramRun told = ask(desk, "payments");
        QCOMPARE(told.status, 0);
        for (const char *part : {"Greater Manchester", "Wigan", "£3,000,000"})
            QVERIFY2(told.text().contains(QString::fromUtf8(part)), part);
    }

    /// Birmingham is a pilot area and an authority: its name means the authority, "group:" the area.
    void a_group_is_asked_for_in_the_place_of_a_provider()
    {
        const Desk desk;
        const QByteArray text = "programme,provider_code,period,measure,value,kind\n"
                                "community-budgets-2011,E08000003,2011-12,funding_available,2000000,value\n"
                                "community-budgets-2011,E08000025,2011-12,funding_available,1000000,value\n";
        const ProgramRun import = import_into(desk, desk.put(QStringLiteral("pilot.csv"), text));
        QVERIFY2(import.status == 0, import.told().constData());
        const QJsonObject pilot = ask(desk, "payments --provider greater-manchester --json").json();
        QCOMPARE(names_of(pilot[u"providers"].toArray(), QLatin1String("code")),
                 QStringList(QStringLiteral("E08000003")));
        QCOMPARE(names_of(pilot[u"provider_groups"].toArray(), QLatin1String("id")),
                 QStringList(QStringLiteral("greater-manchester")));
        QVERIFY(ask(desk, "payments --provider Birmingham --json").json()[u"provider_groups"].toArray().isEmpty());
        QCOMPARE(ask(desk, "payments --provider group:birmingham --json").json()[u"provider_groups"].toArray().size(),
                 1);
        QCOMPARE(ask(desk, "payments --provider group:nowhere").status, 2);
        QCOMPARE(ask(desk, "payments --provider nowhere").status, 2);
        QCOMPARE(ask(desk, "incentives --provider greater-manchester").status, 2);
    }

    void incentives_are_printed()
    {
        const Desk desk;
        import_families(desk);
        const ProgramRun run = ask(desk, "incentives --json");
        QVERIFY2(run.status == 0, run.told().constData());
        QCOMPARE(run.json()[u"programme"].toString(), QStringLiteral("troubled-families-2012"));
        QCOMPARE(run.json()[u"providers"][0][u"cases"].toDouble(), 3.0);
        QCOMPARE(ask(desk, "incentives").status, 0);
    }

    void what_makes_no_sense_is_wrong_usage()
    {
        const Desk desk;
        import_families(desk);
        const QByteArray before = bytes_of(desk.workspace());
        for (const char *words :
             {"payments --programme nothing", "payments --non-intervention 1.2", "payments --non-intervention lots",
              "payments --value-per-outcome -5", "payments --period tomorrow", "payments --provider Nowhere",
              "payments --non-intervention 0.1 --compare-with type:contractor", "payments --compare-with nobody",
              "payments --detail", "payments --shrinkage eb", "incentives --programme nothing"})
            QVERIFY2(ask(desk, words).status == 2, words);
        QCOMPARE(bytes_of(desk.workspace()), before);
        QCOMPARE(run_program({QStringLiteral("payments")}).status, 2);
        QCOMPARE(run_program({QStringLiteral("payments"), desk.path(QStringLiteral("missing.outturn"))}).status, 3);
    }
};

QTEST_GUILESS_MAIN(TestPaymentCommands)
#include "test_payment_commands.moc"
