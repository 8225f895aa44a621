// SPDX-License-Identifier: GPL-3.0-or-later
// The program as a person at a terminal meets it: words in, text and exit status out, no display.
#include "cli/program_run.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace outturn::test;

namespace {

/// Four councils of two regions and two measures, one of them shared by two programmes.
QByteArray small_return()
{
    return "programme,provider_code,period,measure,numerator,denominator,cost_gbp,polarity\n"
           "Work,E10000014,2024,eet,30,100,1000.50,high\n"
           "Work,E06000017,2024,eet,18,22,,high\n"
           "Work,E10000016,2024,eet,50,100,2000,high\n"
           "Work,E10000014,2023,eet,20,100,900,high\n"
           "Work,E10000014,2024,calls,5,50,,low\n"
           "Homes,E10000014,2024,eet,1,2,,high\n";
}

void import_small(const Desk &desk)
{
    const ProgramRun run = import_into(desk, desk.put(QStringLiteral("small.csv"), small_return()));
    QVERIFY2(run.status == 0, run.told());
}

QStringList missing_keys(const QJsonObject &object, const char *keys)
{
    QStringList missing;
    for (const QString &key : QString::fromLatin1(keys).split(u' ')) {
        if (!object.contains(key))
            missing.append(key);
    }
    return missing;
}

} // namespace

class TestCommands : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void import_json_has_the_documented_keys()
    {
        const Desk desk;
        const QString file = desk.put(QStringLiteral("f.csv"),
                                      plain_return({"P,E10000014,2024,eet,3,20", "P,E06000017,2024,eet,30,20"}));
        const ProgramRun run = import_into(desk, file, {QStringLiteral("--json")});
        QVERIFY2(run.status == 1, run.told());
        const QJsonObject entry = run.json()[u"files"][0].toObject();
        QCOMPARE(missing_keys(entry,
                              "file sha256 bytes encoding header_row rows accepted excluded in_error return_id "
                              "superseded_return_id mapping sheets reconciliation warnings errors"),
                 QStringList());
        QCOMPARE(missing_keys(entry[u"sheets"][0].toObject(), "sheet header_row rows accepted excluded in_error"),
                 QStringList());
        const QJsonObject error = entry[u"errors"][0].toObject();
        QCOMPARE(missing_keys(error, "sheet row column value rule message"), QStringList());
        QCOMPARE(error[u"row"].toInt(), 3);
        QCOMPARE(error[u"rule"].toString(), QStringLiteral("numerator-exceeds-denominator"));
        QCOMPARE(entry[u"accepted"].toInt(), 1);
        QCOMPARE(entry[u"in_error"].toInt(), 1);
        const QJsonObject refused = import_into(desk, file, {QStringLiteral("--json")}).json();
        QVERIFY(refused[u"files"][0][u"return_id"].isNull());
        QVERIFY(refused[u"files"][0][u"refused"].isString());
    }

    void spread_json_has_the_documented_keys()
    {
        const Desk desk;
        import_small(desk);
        const QJsonObject answer = ask(desk, "spread --measure eet --programme Work --period 2024 --json").json();
        QCOMPARE(missing_keys(answer,
                              "measure period programme standardised_by target providers excluded overdispersion "
                              "spread headline"),
                 QStringList());
        QCOMPARE(missing_keys(answer[u"measure"].toObject(), "id title kind polarity unit per"), QStringList());
        QCOMPARE(missing_keys(answer[u"target"].toObject(), "value source standard_error"), QStringList());
        const QJsonObject provider = answer[u"providers"][0].toObject();
        QCOMPARE(missing_keys(provider,
                              "code name type region numerator denominator value interval95 interval998 "
                              "numerator_range denominator_range value_range flag_depends_on_range p_low p_high "
                              "flag adjusted_flag survives_fdr shrunk rank expected_rank rank_interval95 p_best "
                              "p_worst cost_pence cost_scope status"),
                 QStringList());
        const QJsonObject spread = answer[u"spread"].toObject();
        QCOMPARE(missing_keys(spread,
                              "best worst gap ratio p90 p10 p90_p10_gap p90_p10_ratio iqr "
                              "coefficient_of_variation gini expected_gap_by_chance gap_p_value true_p90_p10_gap "
                              "true_p90_p10_interval95 rankability"),
                 QStringList());
        QCOMPARE(missing_keys(answer[u"overdispersion"].toObject(), "phi p_value tau2 method transform"),
                 QStringList());
        // With one provider there is nothing to compare: null, never a made-up number.
        const QJsonObject alone = ask(desk, "spread --measure calls --json").json();
        QCOMPARE(alone[u"providers"].toArray().size(), 1);
        for (const char *none : {"gap", "gini", "expected_gap_by_chance", "true_p90_p10_gap", "rankability"})
            QVERIFY2(alone[u"spread"][QLatin1String(none)].isNull(), none);
        for (const char *none : {"adjusted_flag", "shrunk", "expected_rank", "p_best"})
            QVERIFY2(alone[u"providers"][0][QLatin1String(none)].isNull(), none);
        QVERIFY(alone[u"overdispersion"][u"phi"].isNull());
    }

    void the_same_question_gives_the_same_bytes()
    {
        const Desk desk;
        import_small(desk);
        const QByteArray workspace = bytes_of(desk.workspace());
        for (const char *words :
             {"spread --measure eet --programme Work --json",
              "drill --provider Rutland --measure eet "
              "--programme Work --json",
              "measures --json", "providers --json", "periods --json", "returns --json", "verify --json"}) {
            const ProgramRun once = ask(desk, words);
            QVERIFY2(once.status == 0, once.told());
            QVERIFY2(!once.json().isEmpty(), words);
            QCOMPARE(ask(desk, words).output, once.output);
        }
        QCOMPARE(bytes_of(desk.workspace()), workspace); // reading writes nothing
        QCOMPARE(desk.files(), QStringList({QStringLiteral("small.csv"), QStringLiteral("w.outturn")}));
    }

    void filters_and_targets_are_obeyed()
    {
        const Desk desk;
        import_small(desk);
        const QJsonObject region =
            run_program({QStringLiteral("spread"), desk.workspace(), QStringLiteral("--measure=eet"),
                         QStringLiteral("--programme=work"), QStringLiteral("--region"), QStringLiteral("south east"),
                         QStringLiteral("--json")})
                .json();
        QCOMPARE(names_of(region[u"providers"].toArray()).join(u';'), QStringLiteral("Kent;Hampshire"));
        QCOMPARE(region[u"target"][u"value"].toDouble(), 80.0 / 200.0); // of those shown
        const QJsonObject target = ask(desk, "spread --measure eet --programme Work --target 60% --json").json();
        QCOMPARE(target[u"target"][u"value"].toDouble(), 0.6);
        QCOMPARE(target[u"target"][u"source"].toString(), QStringLiteral("user"));
        QCOMPARE(ask(desk, "spread --measure eet --programme Work --type contractor --json")
                     .json()[u"providers"]
                     .toArray()
                     .size(),
                 0);
        QCOMPARE(ask(desk, "spread --measure calls --json").json()[u"spread"][u"gap"].isNull(), true);
    }

    void wrong_usage_is_said_plainly_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("told");
        const auto add = [](const char *words, const char *told) {
            QTest::newRow(words) << QString::fromLatin1(words) << QString::fromLatin1(told);
        };
        add("spread", "eet (work)");                            // three measures: which?
        add("spread --measure eet", "programme");               // two programmes have it
        add("spread --measure nothing", "eet");                 // says what there is
        add("spread --measure calls --period 1999", "2023-24"); // says which there are
        add("spread --measure calls --region Mercia", "South East");
        add("spread --measure calls --type vicar", "local-authority");
        add("spread --measure calls --target 2", "proportion");
        add("spread --measure calls --frobnicate 2", "--frobnicate");
        add("spread --measure calls --json --csv", "--csv");
        add("spread --measure", "--measure");
        add("spread --measure calls --shrinkage much", "eb or none");
        add("spread --measure calls --by council", "contract, area");
        add("spread --measure calls --by group", "name no group");
        add("spread --measure calls --standardise age", "group");
        add("spread --measure calls --target-se 0.1", "--target");
        add("spread --measure calls --compare-with Mercia", "region:");
        add("spread --measure calls --compare-with region:Mercia", "region:");
        add("cost --measure calls --non-intervention 2", "0.15");
        add("explain --measure calls --figure interval", "--provider");
        add("explain --measure calls --provider Hampshire --figure fate", "interval, flag, rank or payment");
        add("explain --measure calls --provider Camelot --figure rank", "Camelot");
        add("spread --measure calls --language fr", "cy");
        add("spread --measure calls --language=fr", "cy");
        add("drill --measure calls", "--provider");
        add("drill --measure calls --provider Camelot", "Camelot");
        add("report --measure calls", "--output");
        add("report --measure calls --output report.docx", ".html");
        add("trend --measure nothing", "eet");
        add("trend --measure calls --standardise group", "--standardise");
        add("sampel", "no command");
        add("import", "FILE");
        add("demo --returns somewhere", "folder");
    }

    void wrong_usage_is_said_plainly()
    {
        QFETCH(QString, words);
        QFETCH(QString, told);
        const Desk desk;
        import_small(desk);
        const QByteArray workspace = bytes_of(desk.workspace());
        const ProgramRun run = ask(desk, words.toUtf8());
        QVERIFY2(run.status == 2, run.told());
        QVERIFY2(QString::fromUtf8(run.messages).contains(told), run.told());
        QVERIFY(run.output.isEmpty());
        QCOMPARE(bytes_of(desk.workspace()), workspace);
    }

    void a_window_without_a_display_says_so()
    {
        const Desk desk;
        for (const QStringList &words : {QStringList(), QStringList{QStringLiteral("--demo")},
                                         QStringList{desk.path(QStringLiteral("w.outturn"))}}) {
            const ProgramRun run = run_program(words, desk.folder());
            QVERIFY2(run.status == 2, run.told());
            QVERIFY2(run.messages.contains("no display"), run.told());
        }
    }

    void help_and_version_are_printed()
    {
        const ProgramRun help = run_program({QStringLiteral("help")});
        QCOMPARE(help.status, 0);
        for (const char *command :
             {"import", "spread", "drill", "report", "measures", "providers", "periods", "returns", "verify", "demo"})
            QVERIFY2(help.output.contains(QByteArray("outturn ") + command), command);
        for (const QStringList &words : {QStringList{QStringLiteral("help"), QStringLiteral("sample")},
                                         QStringList{QStringLiteral("sample"), QStringLiteral("--help")}}) {
            const ProgramRun one = run_program(words);
            QVERIFY2(one.output.contains("--control-risk") && !one.output.contains("outturn spread"), one.told());
        }
        QVERIFY(run_program({QStringLiteral("--version")}).output.startsWith("outturn "));
    }

    void a_dry_run_stores_nothing()
    {
        const Desk desk;
        const QString file = desk.put(QStringLiteral("small.csv"), small_return());
        const ProgramRun run = import_into(desk, file, {QStringLiteral("--dry-run"), QStringLiteral("--json")});
        QVERIFY2(run.status == 0, run.told());
        QCOMPARE(run.json()[u"files"][0][u"accepted"].toInt(), 6);
        QVERIFY(run.json()[u"files"][0][u"return_id"].isNull());
        QCOMPARE(desk.files(), QStringList{QStringLiteral("small.csv")});
    }

    void a_measure_and_a_programme_can_be_named()
    {
        const Desk desk;
        const QString file = desk.put(QStringLiteral("f.csv"),
                                      "provider_code,period,numerator,denominator\n"
                                      "E10000014,2024,3,20\nE06000017,2024,9,20\n");
        QCOMPARE(import_into(desk, file, {QStringLiteral("--strict")}).status, 3); // nothing is guessed
        const ProgramRun run =
            import_into(desk, file,
                        {QStringLiteral("--measure"), QStringLiteral("eet"), QStringLiteral("--programme"),
                         QStringLiteral("Work"), QStringLiteral("--strict")});
        QVERIFY2(run.status == 0, run.told());
        const QJsonObject answer = ask(desk, "spread --json").json();
        QCOMPARE(answer[u"measure"][u"id"].toString(), QStringLiteral("eet"));
        QCOMPARE(answer[u"programme"].toString(), QStringLiteral("work"));
    }

    void a_mapping_is_taken_by_name_or_by_file()
    {
        const Desk desk;
        const QByteArray header = "short_desc,years,la_number,gss_code_if_mapped,la_name,region,value\n";
        const QString file =
            desk.put(QStringLiteral("f.csv"), header + "ReReferral,2024,850,E10000014,Hampshire,South East,21.5\n");
        const auto mapping_of = [&](const QString &mapping) {
            const ProgramRun run = import_into(
                desk, file,
                {QStringLiteral("--mapping"), mapping, QStringLiteral("--dry-run"), QStringLiteral("--json")});
            return run.status == 0 ? run.json()[u"files"][0][u"mapping"].toString() : QString::fromUtf8(run.messages);
        };
        QCOMPARE(mapping_of(QStringLiteral("children-services-long")), QStringLiteral("children-services-long"));
        QByteArray own = bytes_of(QStringLiteral(OUTTURN_SOURCE_DIR "/resources/profiles/children_services_long.json"));
        own.replace("\"children-services-long\"", "\"my-own\"");
        QCOMPARE(mapping_of(desk.put(QStringLiteral("own.json"), own)), QStringLiteral("my-own"));
        QVERIFY(mapping_of(QStringLiteral("nobody-knows")).contains(QStringLiteral("nobody-knows")));
        own.replace("\"version\": 2", "\"version\": 2, \"colour\": 2");
        QVERIFY(mapping_of(desk.put(QStringLiteral("odd.json"), own)).contains(QStringLiteral("colour")));
    }

    void a_later_return_supersedes_and_the_earlier_stays()
    {
        const Desk desk;
        import_small(desk);
        const QString later =
            desk.put(QStringLiteral("later.csv"),
                     plain_return({"Work,E10000014,2024,eet,40,100", "Work,E06000017,2024,eet,19,22"}));
        const ProgramRun run = import_into(desk, later, {QStringLiteral("--json")});
        QVERIFY2(run.status == 0, run.told());
        QCOMPARE(run.json()[u"files"][0][u"superseded_return_id"].toInt(), 1);
        const QJsonObject answer = ask(desk, "spread --measure eet --programme Work --json").json();
        const QJsonObject hampshire = provider_of(answer, QStringLiteral("E10000014"));
        QCOMPARE(hampshire[u"numerator"].toDouble(), 40.0);
        QCOMPARE(hampshire[u"cost_pence"].toDouble(), 100'050.0); // the later return says nothing of cost
        QCOMPARE(ask(desk, "returns --json").json()[u"returns"].toArray().size(), 2);
        QCOMPARE(ask(desk, "verify").status, 0);
    }

    void the_lists_list()
    {
        const Desk desk;
        import_small(desk);
        const QJsonArray measures = ask(desk, "measures --json").json()[u"measures"].toArray();
        QCOMPARE(measures.size(), 3);
        const QJsonArray providers = ask(desk, "providers --json").json()[u"providers"].toArray();
        QCOMPARE(names_of(providers).join(u';'), QStringLiteral("Hampshire;Kent;Rutland"));
        const QJsonArray periods = ask(desk, "periods --json").json()[u"periods"].toArray();
        QCOMPARE(names_of(periods, QLatin1String("start")).join(u';'), QStringLiteral("2022-04-01;2023-04-01"));
        const QJsonArray returns = ask(desk, "returns --json").json()[u"returns"].toArray();
        QCOMPARE(names_of(returns, QLatin1String("file")).join(u';'), QStringLiteral("small.csv"));
        QCOMPARE(returns[0][u"rows"].toInt(), 6);
        for (const char *list : {"measures", "providers", "periods", "returns"})
            QVERIFY2(!ask(desk, list).output.isEmpty(), list);
    }

    void csv_has_a_row_a_provider()
    {
        const Desk desk;
        import_small(desk);
        const ProgramRun run = ask(desk, "spread --measure eet --programme Work --period 2023-24 --csv");
        QVERIFY2(run.status == 0, run.told());
        const QStringList lines = run.text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].startsWith(QStringLiteral("rank,code,name,")));
        QVERIFY2(lines[1].startsWith(QStringLiteral("1,E06000017,Rutland,")), run.told());
        for (const QString &line : lines)
            QCOMPARE(line.count(u','), lines[0].count(u','));
    }

    void a_report_is_one_file_that_asks_for_nothing()
    {
        const Desk desk;
        import_small(desk);
        const QString output = desk.path(QStringLiteral("r.html"));
        const QStringList words{
            QStringLiteral("report"),      desk.workspace(),       QStringLiteral("--measure"), QStringLiteral("eet"),
            QStringLiteral("--programme"), QStringLiteral("Work"), QStringLiteral("--output")};
        const ProgramRun run = run_program(words + QStringList{output});
        QVERIFY2(run.status == 0 && run.output.isEmpty(), run.told());
        const QString html = QString::fromUtf8(bytes_of(output));
        QVERIFY(html.contains(QStringLiteral("<svg")));
        QVERIFY(html.contains(QStringLiteral("lang=\"en-GB\"")));
        QVERIFY(!html.contains(QStringLiteral("<script"), Qt::CaseInsensitive));
        static const QRegularExpression fetched(QStringLiteral("(src|href)\\s*=\\s*[\"'](?!#|data:)"));
        QVERIFY2(!fetched.match(html).hasMatch(), qPrintable(fetched.match(html).captured()));
        QVERIFY(!html.contains(QStringLiteral("url(http")) && !html.contains(QStringLiteral("@import")));
        QVERIFY(!html.contains(desk.folder()));
        QVERIFY(html.contains(QStringLiteral("81.8%"))); // 18 of 22
        QProcessEnvironment elsewhere = environment_without_display();
        elsewhere.insert(QStringLiteral("TZ"), QStringLiteral("Pacific/Kiritimati"));
        elsewhere.insert(QStringLiteral("LC_ALL"), QStringLiteral("de_DE.UTF-8"));
        elsewhere.insert(QStringLiteral("LANG"), QStringLiteral("de_DE.UTF-8"));
        const QString again = desk.path(QStringLiteral("again.html"));
        run_program(words + QStringList{again}, QDir::rootPath(), elsewhere);
        QCOMPARE(bytes_of(again), bytes_of(output));
    }

    void a_report_without_a_measure_is_about_what_most_providers_returned()
    {
        const Desk desk;
        const QString demonstration = desk.path(QStringLiteral("d.outturn"));
        QCOMPARE(run_program({QStringLiteral("demo"), demonstration}).status, 0);
        const QString output = desk.path(QStringLiteral("r.html"));
        const ProgramRun run =
            run_program({QStringLiteral("report"), demonstration, QStringLiteral("--output"), output});
        QVERIFY2(run.status == 0, run.told());
        // 36 councils returned families turned around with their cost; of contractors there are fewer.
        QVERIFY(bytes_of(output).contains("<h1>Turned around</h1>"));
    }

    void an_old_report_survives_a_question_without_an_answer()
    {
        const Desk desk;
        import_small(desk);
        const QString output = desk.put(QStringLiteral("r.html"), "the old one");
        QCOMPARE(ask(desk, "report --measure nothing --output " + output.toUtf8()).status, 2);
        QCOMPARE(bytes_of(output), QByteArray("the old one"));
    }

    void welsh_is_spoken_on_request()
    {
        const Desk desk;
        import_small(desk);
        const QString output = desk.path(QStringLiteral("r.html"));
        const ProgramRun run = run_program({QStringLiteral("report"), desk.workspace(), QStringLiteral("--measure"),
                                            QStringLiteral("calls"), QStringLiteral("--output"), output,
                                            QStringLiteral("--language"), QStringLiteral("cy")});
        QVERIFY2(run.status == 0, run.told());
        const QString html = QString::fromUtf8(bytes_of(output));
        QVERIFY(html.contains(QStringLiteral("lang=\"cy\"")));
        QVERIFY(html.contains(QStringLiteral("Mawrth 2024"))); // March
        QVERIFY(!html.contains(QStringLiteral("Where the figures came from")));
        for (const char *words : {"spread --measure calls --language cy", "spread --measure calls --language=cy"}) {
            const QString text = ask(desk, words).text();
            QVERIFY2(text.contains(QStringLiteral("Mawrth 2024")), qPrintable(text));
            QVERIFY2(!text.contains(QStringLiteral("has a figure")), qPrintable(text));
        }
    }

    void verify_finds_an_altered_original()
    {
        const Desk desk;
        import_small(desk);
        QCOMPARE(ask(desk, "verify").status, 0);
        QByteArray workspace = bytes_of(desk.workspace());
        const QByteArray kept = qCompress(small_return(), 1).mid(10); // as kept: compressed at level 1
        const qsizetype at = workspace.indexOf(kept);
        QVERIFY(at > 0);
        workspace[at + kept.size() / 2] = static_cast<char>(workspace[at + kept.size() / 2] ^ 0x20);
        desk.put(QStringLiteral("w.outturn"), workspace);
        const ProgramRun run = ask(desk, "verify");
        QVERIFY2(run.status == 4, run.told());
        QVERIFY2((run.output + run.messages).contains("small.csv"), run.told());
        const ProgramRun json = ask(desk, "verify --json");
        QCOMPARE(json.status, 4);
        QCOMPARE(json.json()[u"ok"].toBool(true), false);
    }

    void the_demonstration_is_the_same_each_time_and_overwrites_nothing()
    {
        const Desk desk;
        const QString folder = desk.path(QStringLiteral("returns"));
        QCOMPARE(run_program({QStringLiteral("demo"), desk.workspace()}).status, 0);
        QCOMPARE(run_program({QStringLiteral("demo"), desk.path(QStringLiteral("again.outturn"))}).status, 0);
        QCOMPARE(bytes_of(desk.path(QStringLiteral("again.outturn"))), bytes_of(desk.workspace()));
        const QByteArray workspace = bytes_of(desk.workspace());
        QCOMPARE(run_program({QStringLiteral("demo"), desk.workspace()}).status, 3);
        QCOMPARE(bytes_of(desk.workspace()), workspace);
        const ProgramRun returns = run_program({QStringLiteral("demo"), QStringLiteral("--returns"), folder});
        QVERIFY2(returns.status == 0, returns.told());
        const QStringList files = returns.text().split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(files.size() > 3);
        const QString other = desk.path(QStringLiteral("other.outturn"));
        const ProgramRun import = run_program(QStringList{QStringLiteral("import"), other} + files);
        QVERIFY2(import.status == 1, import.told()); // its planted faults
        QCOMPARE(run_program({QStringLiteral("verify"), other}).status, 0);
        QCOMPARE(run_program({QStringLiteral("demo"), QStringLiteral("--returns"), folder}).status, 3);
    }
};

QTEST_APPLESS_MAIN(TestCommands)
#include "test_commands.moc"
