// SPDX-License-Identifier: GPL-3.0-or-later
// The main job on a return as its publisher released it. Every expectation was taken from the file by other means.
#include "cli/program_run.h"
#include "support/shared_material.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

#include <algorithm>

using namespace outturn::test;

class TestRealReturn : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        OUTTURN_REQUIRE_SHARED(file, "returns/outcome_and_cost_long.csv");
        imported_ = import_into(desk_, file, {QStringLiteral("--json")});
    }

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_row_is_accounted_for()
    {
        QVERIFY2(imported_.status == 0 && imported_.messages.isEmpty(), imported_.messages.left(2000));
        const QJsonObject file = imported_.json()[u"files"][0].toObject();
        QCOMPARE(file[u"rows"].toInt(), 23'970);
        QCOMPARE(file[u"accepted"].toInt() + file[u"excluded"].toInt() + file[u"in_error"].toInt(), 23'970);
        QCOMPARE(file[u"in_error"].toInt(), 0);
        QVERIFY(names_of(file[u"warnings"].toArray(), QLatin1String("rule"))
                    .contains(QStringLiteral("published-rate-differs")));
    }

    void best_worst_and_pooled_are_those_of_the_file()
    {
        const QJsonObject answer = answer_of("2024");
        double numerator = 0;
        double denominator = 0;
        int with_value = 0;
        for (const QJsonValue &provider : answer[u"providers"].toArray()) {
            with_value += provider[u"value"].isDouble() ? 1 : 0;
            numerator += provider[u"numerator"].toDouble();
            denominator += provider[u"denominator"].toDouble();
        }
        QCOMPARE(with_value, 152);
        QCOMPARE(numerator, 19'548.0);
        QCOMPARE(denominator, 36'084.0);
        QCOMPARE(answer[u"target"][u"value"].toDouble(), 19'548.0 / 36'084.0);
        QCOMPARE(answer[u"spread"][u"best"][u"code"].toString(), QStringLiteral("E06000017"));
        QCOMPARE(answer[u"spread"][u"worst"][u"code"].toString(), QStringLiteral("E10000014"));
        const QJsonObject rutland = provider_of(answer, QStringLiteral("E06000017"));
        QCOMPARE(rutland[u"numerator"].toDouble(), 18.0);
        QCOMPARE(rutland[u"denominator"].toDouble(), 22.0);
        const QJsonObject hampshire = provider_of(answer, QStringLiteral("E10000014"));
        QCOMPARE(hampshire[u"numerator"].toDouble(), 153.0);
        QCOMPARE(hampshire[u"denominator"].toDouble(), 711.0);
        QCOMPARE(answer[u"headline"].toString(),
                 QStringLiteral("From 21.5% in Hampshire (worst) to 81.8% in Rutland (best): a gap of 60.3 points, of "
                                "which chance alone would leave 24.5 points."));
        QCOMPARE(answer[u"published_rates_differ"].toInt(), 40);
    }

    void places_without_a_code_are_known_by_their_number()
    {
        // 838 Dorset, 839 Bournemouth, Christchurch and Poole, 940 and 941 Northamptonshires, 942 and 943 Cumbrias.
        const QJsonObject answer = answer_of("2024");
        for (const char *code : {"E06000059", "E06000058", "E06000061", "E06000062", "E06000063", "E06000064"})
            QVERIFY2(provider_of(answer, QString::fromLatin1(code))[u"value"].isDouble(), code);
    }

    void each_has_its_leaving_care_cost()
    {
        const QJsonObject answer = answer_of("2024");
        QStringList without;
        for (const QJsonValue &provider : answer[u"providers"].toArray()) {
            if (provider[u"value"].isDouble() && !provider[u"cost_pence"].isDouble())
                without.append(provider[u"name"].toString());
            if (provider[u"cost_pence"].isDouble())
                QVERIFY(provider[u"cost_scope"].toString().contains(QStringLiteral("every age")));
        }
        // New in 2023; the file gives them no spending for 2023-24.
        without.sort();
        QCOMPARE(without.join(u';'), QStringLiteral("Cumberland;Westmorland and Furness"));
        // Row 1245, in pounds.
        QCOMPARE(provider_of(answer, QStringLiteral("E10000014"))[u"cost_pence"].toDouble(), 1'078'935'300.0);
    }

    void regions_and_england_are_excluded()
    {
        const QJsonArray excluded = answer_of("2024")[u"excluded"].toArray();
        const QStringList names = names_of(excluded);
        for (const char *place : {"England", "North West", "London (Inner)", "Yorkshire and the Humber"})
            QVERIFY2(names.contains(QString::fromLatin1(place)), place);
        for (const QJsonValue &place : excluded)
            QVERIFY(QStringLiteral("region-row total-row outside-lifetime").contains(place[u"reason"].toString()));
    }

    void places_are_providers_while_they_exist()
    {
        const QJsonObject answer = answer_of("2019");
        const QStringList names = names_of(answer[u"providers"].toArray());
        for (const char *place : {"Bournemouth", "Poole"})
            QVERIFY2(names.contains(QString::fromLatin1(place)), place);
        QVERIFY(!provider_of(answer, QStringLiteral("E10000009")).isEmpty()); // the old Dorset
        QVERIFY(
            names_of(answer[u"excluded"].toArray()).contains(QStringLiteral("Bournemouth, Christchurch and Poole")));
    }

    void drilling_gives_the_lines_of_the_file()
    {
        const QJsonObject drill =
            ask(desk_, "drill --provider E10000014 --measure care_leaver_eet --period 2024 --json").json();
        const QJsonArray lines = drill[u"lines"].toArray();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0][u"row"].toInt(), 20'625);
        QCOMPARE(lines[0][u"text"].toString(),
                 QStringLiteral("CareLeaverEETNum,2024,850,E10000014,Hampshire,South East,153"));
        QCOMPARE(lines[1][u"row"].toInt(), 18'925);
        QCOMPARE(lines[1][u"text"].toString(),
                 QStringLiteral("NoCareLeavers,2024,850,E10000014,Hampshire,South East,711"));
        QCOMPARE(lines[0][u"column_name"].toString(), QStringLiteral("value"));
        QCOMPARE(names_of(drill[u"beside"].toArray(), QLatin1String("row")).join(u' '), QStringLiteral("10765 1245"));
    }

    void any_name_of_a_place_finds_it()
    {
        const QByteArray by_code = ask(desk_, "drill --measure care_leaver_eet --provider E06000060 --json").output;
        QVERIFY(by_code.contains("Buckinghamshire"));
        for (const char *name : {"E10000002", "825", "buckinghamshire"})
            QCOMPARE(ask(desk_, QByteArray("drill --measure care_leaver_eet --json --provider ") + name).output,
                     by_code);
    }

    void a_wall_of_warnings_is_summed_up()
    {
        OUTTURN_REQUIRE_SHARED(file, "returns/outcome_and_cost_long.csv");
        const Desk other;
        const ProgramRun run = import_into(other, file);
        QVERIFY2(run.messages.count('\n') < 10 && run.messages.contains("published-rate-differs"), run.told());
    }

    void the_workspace_is_whole() { QCOMPARE(ask(desk_, "verify").status, 0); }

private:
    QJsonObject answer_of(const QByteArray &period) const
    {
        return ask(desk_, "spread --measure care_leaver_eet --json --period " + period).json();
    }

    Desk desk_;
    ProgramRun imported_;
};

QTEST_APPLESS_MAIN(TestRealReturn)
#include "test_real_return.moc"
