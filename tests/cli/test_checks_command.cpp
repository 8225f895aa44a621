// SPDX-License-Identifier: GPL-3.0-or-later
// What the checks find, from the command line.
#include "cli/program_run.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace outturn::test;

namespace {

/// Three results of two councils; those of the first for 2013-14 do not add up: 20 + 12 is not 40.
void bring_results(const Desk &desk)
{
    const QString file = desk.put(QStringLiteral("results.csv"),
                                  "programme,provider_name,provider_type,period,measure,value\n"
                                  "troubled-families-2012,Northbury,council,2013-14,turned_around,40\n"
                                  "troubled-families-2012,Northbury,council,2013-14,crime_asb_education,20\n"
                                  "troubled-families-2012,Northbury,council,2013-14,continuous_employment,12\n"
                                  "troubled-families-2012,Southbury,council,2013-14,turned_around,32\n"
                                  "troubled-families-2012,Southbury,council,2013-14,crime_asb_education,20\n"
                                  "troubled-families-2012,Southbury,council,2013-14,continuous_employment,12\n");
    const ProgramRun run = import_into(desk, file);
    QVERIFY2(run.status == 0, run.told().constData());
}

} // namespace

class TestChecksCommand : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void a_broken_identity_is_told_with_its_cells();
    void two_runs_give_the_same_bytes();
    void filters_choose_and_wrong_words_are_wrong_usage();
    void a_programme_counts_what_is_its_own();
};

void TestChecksCommand::a_broken_identity_is_told_with_its_cells()
{
    const Desk desk;
    bring_results(desk);
    const ProgramRun run = ask(desk, "checks --json");
    QVERIFY2(run.status == 0, run.told().constData());
    const QJsonArray hits = run.json()[u"hits"].toArray();
    QCOMPARE(hits.size(), 1);
    const QJsonObject hit = hits[0].toObject();
    QCOMPARE(hit[u"check"].toString(), QStringLiteral("turned-around-identity"));
    QCOMPARE(hit[u"severity"].toString(), QStringLiteral("serious"));
    QCOMPARE(hit[u"provider"][u"name"].toString(), QStringLiteral("Northbury"));
    QCOMPARE(hit[u"values"][u"difference"].toDouble(), 8.0);
    QCOMPARE(hit[u"cells"].toArray().size(), 3);
    const QJsonObject cell = hit[u"cells"][0].toObject();
    QCOMPARE(cell[u"file"].toString(), QStringLiteral("results.csv"));
    QCOMPARE(cell[u"row"].toInt(), 2);
    QCOMPARE(cell[u"column"].toInt(), 6);
    QCOMPARE(cell[u"text"].toString(), QStringLiteral("40"));
    const ProgramRun words = ask(desk, "checks");
    QCOMPARE(words.status, 0);
    QVERIFY2(words.text().contains(QStringLiteral("Northbury returned 40 families turned around for 2013-14")),
             words.told().constData());
}

void TestChecksCommand::two_runs_give_the_same_bytes()
{
    const Desk desk;
    bring_results(desk);
    QCOMPARE(ask(desk, "checks --json").output, ask(desk, "checks --json").output);
}

void TestChecksCommand::filters_choose_and_wrong_words_are_wrong_usage()
{
    const Desk desk;
    bring_results(desk);
    QCOMPARE(ask(desk, "checks --json --severity note").json()[u"hits"].toArray().size(), 0);
    QCOMPARE(ask(desk, "checks --json --check turned-around-identity").json()[u"checks"].toArray().size(), 1);
    QCOMPARE(ask(desk, "checks --severity awful").status, 2);
    QCOMPARE(ask(desk, "checks --check odder").status, 2);
    QCOMPARE(ask(desk, "checks --programme odder").status, 2);
    QCOMPARE(run_program({QStringLiteral("checks"), desk.path(QStringLiteral("absent.outturn"))}).status, 3);
}

/// The same results under two programmes; only of the one do they not add up.
void TestChecksCommand::a_programme_counts_what_is_its_own()
{
    const Desk desk;
    bring_results(desk);
    const auto identity = [&desk](const QByteArray &options) {
        return ask(desk, "checks --json --check turned-around-identity" + options).json()[u"checks"][0].toObject();
    };
    QCOMPARE(identity({})[u"looked_at"].toInt(), 2); // two councils
    const QString file = desk.put(QStringLiteral("others.csv"),
                                  "programme,provider_name,provider_type,period,measure,value\n"
                                  "other-work,Northbury,council,2013-14,jobs,40\n"
                                  "other-work,Northbury,council,2012-13,jobs,30\n");
    QCOMPARE(import_into(desk, file).status, 0);
    QCOMPARE(identity({})[u"looked_at"].toInt(), 2);
    QCOMPARE(identity(" --programme troubled-families-2012")[u"looked_at"].toInt(), 2);
    QCOMPARE(identity(" --programme troubled-families-2012")[u"hits"].toInt(), 1);
    QCOMPARE(identity(" --programme other-work")[u"looked_at"].toInt(), 0);
    QVERIFY(identity(" --programme other-work")[u"hits"].isNull());
    QCOMPARE(identity(" --programme other-work")[u"status"].toString(), QStringLiteral("no-figures"));
    // Of every check, what was looked at in the parts makes up the whole.
    const auto looked_at = [&desk](const QByteArray &options) {
        QStringList found;
        for (const QJsonValue &check : ask(desk, "checks --json" + options).json()[u"checks"].toArray())
            found.append(QString::number(check[u"looked_at"].toInt()));
        return found;
    };
    const QStringList whole = looked_at({});
    const QStringList one = looked_at(" --programme troubled-families-2012");
    const QStringList other = looked_at(" --programme other-work");
    for (int i = 0; i < whole.size(); ++i)
        QCOMPARE(one[i].toInt() + other[i].toInt(), whole[i].toInt());
    QVERIFY(other != whole && one != whole);
}

QTEST_GUILESS_MAIN(TestChecksCommand)
#include "test_checks_command.moc"
