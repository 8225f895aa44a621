// SPDX-License-Identifier: GPL-3.0-or-later
// Samples drawn at the command line: the program itself is run.
#include "cli/program_run.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace outturn::test;

namespace {

/// The 200 items of the R package MUS's worked example.
QByteArray worked_example()
{
    QByteArray text = "id,value\n";
    for (int i = 1; i <= 200; ++i)
        text += QByteArray::number(i) + ',' + QByteArray::number(1000 + 37 * ((i * i) % 97)) + '\n';
    return text;
}

/// Three claims of Birmingham: £100, £300 and one of which nothing was paid.
QByteArray claims()
{
    return "case_ref,programme,provider_code,period,measure,attached_on,status,claimed_gbp,paid_gbp\n"
           "F1,troubled-families-2012,E08000025,2012-13,attachment,2012-05-01,attached,3200,100\n"
           "F2,troubled-families-2012,E08000025,2012-13,attachment,2012-06-01,attached,3200,\n"
           "F3,troubled-families-2012,E08000025,2012-13,attachment,2012-07-01,attached,3200,300\n";
}

ProgramRun draw(const Desk &desk, const QString &file, const QByteArray &options)
{
    return run_program(
        QStringList{QStringLiteral("sample"), QStringLiteral("draw"), QStringLiteral("--population"), desk.path(file)}
        + QString::fromUtf8(options).split(u' '));
}

} // namespace

class TestSampleDraw : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    /// MUS 0.1.6: interval 17,122.22, the items 1, 9, 16, 22, 27, 33 ...
    void a_list_gives_the_items_of_the_worked_example()
    {
        const Desk desk;
        desk.put(QStringLiteral("book.csv"), worked_example());
        const ProgramRun run =
            draw(desk, QStringLiteral("book.csv"), "--size 32 --method interval --start 1000 --json");
        QVERIFY2(run.status == 0, run.told().constData());
        const QJsonObject answer = run.json();
        QCOMPARE(answer.keys().join(u' '), QStringLiteral("interval items left_out seed start total"));
        QCOMPARE(answer[u"interval"].toDouble(), 17122.21875);
        QCOMPARE(answer[u"start"].toDouble(), 1000.0);
        QVERIFY(answer[u"seed"].isNull());
        QCOMPARE(answer[u"total"].toDouble(), 547911.0);
        const QJsonArray items = answer[u"items"].toArray();
        QCOMPARE(items.size(), 32);
        QCOMPARE(names_of(items, QLatin1String("id")).mid(0, 6).join(u' '), QStringLiteral("1 9 16 22 27 33"));
        QCOMPARE(items[0].toObject().keys().join(u' '), QStringLiteral("cumulative id times value"));
        QCOMPARE(items[0][u"value"].toDouble(), 1037.0);
    }

    void the_same_draw_gives_the_same_bytes_anywhere()
    {
        const Desk desk;
        desk.put(QStringLiteral("book.csv"), worked_example());
        const QStringList words =
            QStringLiteral("sample draw --population book.csv --size 20 --method random --seed 7 --by item --json")
                .split(u' ');
        QProcessEnvironment other = environment_without_display();
        other.insert(QStringLiteral("TZ"), QStringLiteral("Pacific/Auckland"));
        other.insert(QStringLiteral("LANG"), QStringLiteral("cy_GB.UTF-8"));
        other.insert(QStringLiteral("QT_HASH_SEED"), QStringLiteral("5"));
        const ProgramRun run = run_program(words, desk.folder());
        QVERIFY2(run.status == 0, run.told().constData());
        QCOMPARE(run_program(words, desk.folder(), other).output, run.output);
    }

    void claims_of_a_workspace_say_where_they_stand()
    {
        const Desk desk;
        const ProgramRun imported = import_into(desk, desk.put(QStringLiteral("claims.csv"), claims()));
        QVERIFY2(imported.status == 0, imported.told().constData());
        const QByteArray before = bytes_of(desk.workspace());
        // £400 by 2: the points 50 and 250.
        const ProgramRun run =
            run_program({QStringLiteral("sample"), QStringLiteral("draw"), desk.workspace(), QStringLiteral("--size"),
                         QStringLiteral("2"), QStringLiteral("--method"), QStringLiteral("interval"),
                         QStringLiteral("--start"), QStringLiteral("50"), QStringLiteral("--json")});
        QVERIFY2(run.status == 0, run.told().constData());
        const QJsonArray items = run.json()[u"items"].toArray();
        QCOMPARE(names_of(items, QLatin1String("id")).join(u' '), QStringLiteral("1:2 1:4"));
        QCOMPARE(items[1][u"case_ref"].toString(), QStringLiteral("F3"));
        QCOMPARE(items[1][u"file"].toString(), QStringLiteral("claims.csv"));
        QCOMPARE(items[1][u"line"].toInt(), 4);
        QCOMPARE(items[1][u"period"].toString(), QStringLiteral("2012-13"));
        const QJsonArray left_out = run.json()[u"left_out"].toArray();
        QCOMPARE(left_out.size(), 1);
        QCOMPARE(left_out[0][u"id"].toString(), QStringLiteral("1:3"));
        QVERIFY(left_out[0][u"value"].isNull()); // not given is not zero
        QCOMPARE(left_out[0][u"reason"].toString(), QStringLiteral("no-value"));
        QCOMPARE(bytes_of(desk.workspace()), before);
    }

    void the_list_to_fill_in_is_one_that_is_evaluated()
    {
        const Desk desk;
        desk.put(QStringLiteral("book.csv"), worked_example());
        const ProgramRun list = draw(desk, QStringLiteral("book.csv"), "--size 5 --method cell --seed 1 --csv");
        QVERIFY2(list.status == 0, list.told().constData());
        QVERIFY(list.output.startsWith("id,file,line,case_ref,provider,measure,period,stratum,value,times,"
                                       "audited_value,note\n"));
        QCOMPARE(list.output.count('\n'), 6);
    }

    void wrong_words_and_wrong_lists_are_told_apart()
    {
        const Desk desk;
        desk.put(QStringLiteral("book.csv"), "id,value\n1,5\n2,0.001\n");
        const QString book = QStringLiteral("book.csv");
        QCOMPARE(draw(desk, book, "--size 1 --method interval --start 0 --json").status, 3);
        desk.put(book, "id,value\n1,5\n2,7\n");
        QCOMPARE(draw(desk, book, "--size 1 --method interval --start 0 --json").status, 0);
        for (const char *options :
             {"--size 1 --method circle", "--method interval", "--size 0 --method interval",
              "--size 1 --method cell --start 1", "--size 1 --method interval --start 12",
              "--size 3 --method random --by item", "--size 1 --method random --seed -1",
              "--size 1 --method random --programme p", "--size 1 --method interval --start 1 --seed 1"}) {
            const ProgramRun run = draw(desk, book, options);
            QVERIFY2(run.status == 2, options);
            QVERIFY(run.output.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestSampleDraw)
#include "test_sample_draw.moc"
