// SPDX-License-Identifier: GPL-3.0-or-later
// Planning and evaluating a sample from the command line.
#include "cli/program_run.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

#include <cmath>

using namespace outturn::test;

namespace {

ProgramRun sample(const QByteArray &words)
{
    return run_program(QStringList{QStringLiteral("sample")} + QString::fromUtf8(words).split(u' '));
}

ProgramRun evaluate(const Desk &desk, const QByteArray &results, const QByteArray &words)
{
    const QString file = desk.put(QStringLiteral("results.csv"), results);
    return run_program(
        QStringList{QStringLiteral("sample"), QStringLiteral("evaluate"), QStringLiteral("--results"), file}
        + QString::fromUtf8(words).split(u' '));
}

bool near(const QJsonValue &value, double expected, double tolerance = 1e-9)
{
    return value.isDouble() && std::abs(value.toDouble() - expected) <= tolerance * std::max(1.0, std::abs(expected));
}

} // namespace

class TestSampleCommand : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_plan_says_its_size_and_limit();
    void risks_give_the_confidence();
    void results_are_evaluated();
    void results_are_read_as_people_write_them();
    void words_say_the_same_as_json();
    void wrong_usage_and_wrong_results_are_told_apart_data();
    void wrong_usage_and_wrong_results_are_told_apart();
};

void TestSampleCommand::a_plan_says_its_size_and_limit()
{
    // AICPA: 60 of a Poisson, 59 of a binomial, at 95% and 5%; EZ-Quant: 69 of 500 at 4%.
    const ProgramRun poisson = sample("plan --method poisson --materiality 0.05 --expected 0 --confidence 0.95 --json");
    QVERIFY2(poisson.status == 0, poisson.told().constData());
    QCOMPARE(poisson.json().keys().join(u' '), QStringLiteral("expected_errors sample_size upper_limit_at_size"));
    QCOMPARE(poisson.json()[u"sample_size"].toInt(), 60);
    QVERIFY(near(poisson.json()[u"upper_limit_at_size"], -std::log(0.05) / 60, 1e-12));
    QCOMPARE(sample("plan --method binomial --materiality 5% --expected 0 --confidence 95% --json")
                 .json()[u"sample_size"]
                 .toInt(),
             59);
    const ProgramRun finite = sample("plan --method hypergeometric --materiality .04 --expected 0 --confidence .95 "
                                     "--population-size 500 --json");
    QCOMPARE(finite.json()[u"sample_size"].toInt(), 69);
}

/// AR = IR x CR x AP x TD: .05 = .5 x .4 x .5 x TD gives TD = .5, so that 50% is enough: ln 2 / .05 = 13.9 by Poisson.
void TestSampleCommand::risks_give_the_confidence()
{
    const ProgramRun run = sample("plan --method poisson --materiality 0.05 --expected 0 --audit-risk 5% "
                                  "--inherent-risk 50% --control-risk .4 --analytical-risk .5 --json");
    QVERIFY2(run.status == 0, run.told().constData());
    QVERIFY(near(run.json()[u"confidence"], 0.5, 1e-12));
    QVERIFY(near(run.json()[u"risks"][u"detection"], 0.5, 1e-12));
    QCOMPARE(run.json()[u"risks"][u"control"].toDouble(), 0.4);
    QCOMPARE(run.json()[u"sample_size"].toInt(), 14);
    // One risk named, the others are certain: .05 = 1 x 1 x 1 x TD is 95%, of which the Guide's sample is 60.
    const ProgramRun certain = sample("plan --method poisson --materiality .05 --control-risk 1 --json");
    QCOMPARE(certain.json()[u"sample_size"].toInt(), 60);
    QVERIFY(sample("plan --method poisson --materiality .05 --control-risk 1").text().contains(u"95.000%"));
    // .1 x .4 x 1 = .04 is less than may be run: no sample is needed, which is no sample of one.
    const ProgramRun none =
        sample("plan --method poisson --materiality .05 --inherent-risk .1 --control-risk .4 --json");
    QVERIFY2(none.status == 0, none.told().constData());
    QCOMPARE(none.json()[u"sample_size"].toInt(), 0);
    QVERIFY(none.json()[u"upper_limit_at_size"].isNull());
    QCOMPARE(none.json()[u"confidence"].toDouble(), 0.0);
    QCOMPARE(sample("plan --method poisson --materiality 5 --inherent-risk .1 --control-risk .4").status, 2);
}

void TestSampleCommand::results_are_evaluated()
{
    const Desk desk;
    QByteArray results("id,value,audited_value\n");
    for (int i = 1; i <= 60; ++i)
        results += QByteArray::number(i) + ",200," + (i == 7 ? "100" : "200") + '\n';
    const ProgramRun run = evaluate(desk, results, "--method stringer --confidence 0.95 --population-value 1e6 --json");
    QVERIFY2(run.status == 0, run.told().constData());
    QCOMPARE(run.json().keys().join(u' '),
             QStringLiteral("errors lower_limit lower_limit_gbp most_likely_error most_likely_error_gbp sample_size "
                            "sum_of_taints upper_limit upper_limit_gbp"));
    QCOMPARE(run.json()[u"sample_size"].toInt(), 60);
    QCOMPARE(run.json()[u"errors"].toInt(), 1);
    QCOMPARE(run.json()[u"sum_of_taints"].toDouble(), 0.5);
    QVERIFY(near(run.json()[u"most_likely_error_gbp"], 0.5 / 60 * 1e6));
    // By R: b0 = qbeta(.95, 1, 60), b1 = qbeta(.95, 2, 59); b0 + (b1 - b0) / 2.
    QVERIFY(near(run.json()[u"upper_limit"], 0.0626714541223));
    QVERIFY(run.json()[u"lower_limit"].isNull());
    // Guide, table A-3: one error in 60 is at most 7.7%.
    const ProgramRun counted = evaluate(desk, results, "--method binomial --confidence 0.95 --json");
    QCOMPARE(std::ceil(counted.json()[u"upper_limit"].toDouble() * 1000), 77.0);
    QVERIFY(counted.json()[u"upper_limit_gbp"].isNull());
}

void TestSampleCommand::results_are_read_as_people_write_them()
{
    const Desk desk;
    const ProgramRun run = evaluate(desk,
                                    "\xEF\xBB\xBF"
                                    "Audited_Value,note,ID,Value\r\n"
                                    "\"\xC2\xA3"
                                    "1,200.50\",fine,\"4:1\",\"\xC2\xA3"
                                    "1,200.50\"\r\n"
                                    ",not seen yet,4:2,300\r\n"
                                    "0,no such family,4:3,400\r\n",
                                    "--method poisson --confidence 0.9 --json");
    QVERIFY2(run.status == 0, run.told().constData());
    QCOMPARE(run.json()[u"sample_size"].toInt(), 2);
    QCOMPARE(run.json()[u"errors"].toInt(), 1);
    QVERIFY(run.messages.contains("1")); // one item is not tested
}

void TestSampleCommand::words_say_the_same_as_json()
{
    const ProgramRun plan = sample("plan --method binomial --materiality 0.05 --expected 0.01 --confidence 0.95");
    QVERIFY2(plan.status == 0, plan.told().constData());
    QVERIFY(plan.text().contains(u"93") && plan.text().contains(u"5.000%"));
    const Desk desk;
    const ProgramRun run = evaluate(desk, "id,value,audited_value\na,100,100\nb,100,50\nc,100,100\n",
                                    "--method difference --confidence 0.95 --population-size 1,000");
    QVERIFY2(run.status == 0, run.told().constData());
    QVERIFY2(run.output.contains("\xC2\xA3"
                                 "16,666.67"),
             run.told().constData()); // 1,000 x 50 / 3
}

void TestSampleCommand::wrong_usage_and_wrong_results_are_told_apart_data()
{
    QTest::addColumn<QByteArray>("results"); // empty: none
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("told");
    const QByteArray good("id,value,audited_value\na,100,100\nb,100,50\n");
    QTest::newRow("no part") << QByteArray() << QByteArray("banana") << 2 << QByteArray("plan");
    QTest::newRow("no method") << QByteArray() << QByteArray("plan --materiality .05") << 2 << QByteArray("binomial");
    QTest::newRow("no materiality") << QByteArray() << QByteArray("plan --method poisson") << 2
                                    << QByteArray("--materiality");
    QTest::newRow("expected above") << QByteArray()
                                    << QByteArray("plan --method poisson --materiality .05 --expected .1") << 2
                                    << QByteArray("materiality");
    QTest::newRow("cannot be had") << QByteArray()
                                   << QByteArray("plan --method poisson --materiality .05 --expected .0499999") << 3
                                   << QByteArray("10,000,000");
    QTest::newRow("unknown option") << QByteArray() << QByteArray("plan --banana 1") << 2 << QByteArray("--banana");
    QTest::newRow("risk of nothing") << QByteArray()
                                     << QByteArray("plan --method poisson --materiality .05 --control-risk 0") << 2
                                     << QByteArray("--control-risk");
    QTest::newRow("risk above one") << QByteArray()
                                    << QByteArray("plan --method poisson --materiality .05 --audit-risk 1.5") << 2
                                    << QByteArray("\"1.5\"");
    QTest::newRow("risks and confidence")
        << QByteArray() << QByteArray("plan --method poisson --materiality .05 --confidence .9 --control-risk .5") << 2
        << QByteArray("not both");
    QTest::newRow("an item twice") << QByteArray("id,value,audited_value\na,100,100\na,100,100\n")
                                   << QByteArray("--method stringer") << 3 << QByteArray("row 2 already");
    QTest::newRow("no file") << QByteArray() << QByteArray("evaluate --method mpu") << 2 << QByteArray("--results");
    QTest::newRow("file that is not there")
        << QByteArray() << QByteArray("evaluate --method mpu --results none.csv") << 3 << QByteArray("none.csv");
    QTest::newRow("wrong cell") << QByteArray("id,value,audited_value\na,100,lots\n") << QByteArray("--method stringer")
                                << 3 << QByteArray("lots");
    QTest::newRow("worth nothing") << QByteArray("id,value,audited_value\nzed,0,0\n") << QByteArray("--method stringer")
                                   << 3 << QByteArray("zed");
    QTest::newRow("untested") << QByteArray("id,value,audited_value\na,100,\n") << QByteArray("--method stringer") << 3
                              << QByteArray("tested");
    QTest::newRow("no size") << good << QByteArray("--method difference") << 2 << QByteArray("population");
    QTest::newRow("wrong size") << good << QByteArray("--method difference --population-size 1.5") << 2
                                << QByteArray("1.5");
    QTest::newRow("wrong confidence") << good << QByteArray("--method stringer --confidence 2") << 2
                                      << QByteArray("confidence");
}

void TestSampleCommand::wrong_usage_and_wrong_results_are_told_apart()
{
    QFETCH(QByteArray, results);
    QFETCH(QByteArray, words);
    const Desk desk;
    const ProgramRun run = results.isEmpty() ? sample(words) : evaluate(desk, results, words);
    QTEST(run.status, "status");
    QVERIFY2(run.output.isEmpty(), run.told().constData());
    QFETCH(QByteArray, told);
    QVERIFY2(run.messages.contains(told), run.told().constData());
}

QTEST_APPLESS_MAIN(TestSampleCommand)
#include "test_sample_command.moc"
