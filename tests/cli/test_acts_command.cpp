// SPDX-License-Identifier: GPL-3.0-or-later
// Exclusions and corrections at the command line: applied from a file, listed, and told beside every answer.
#include "cli/program_run.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace outturn::test;

namespace {

const QByteArray returns = "programme,provider_code,provider_name,provider_type,period,measure,numerator,denominator\n"
                           "Families,AL,Alder Council,local_authority,2023-24,Back in school,60,100\n"
                           "Families,BI,Birch Council,local_authority,2023-24,Back in school,50,100\n"
                           "Families,CE,Cedar Works,contractor,2023-24,Back in school,20,100\n";

QByteArray exclusion_of(const QString &provider, const QString &reason)
{
    const QJsonObject content{
        {u"format"_qs, u"outturn-exclusion"_qs},
        {u"version"_qs, 1},
        {u"programme"_qs, u"families"_qs},
        {u"provider"_qs, provider},
        {u"measure"_qs, u"back_in_school"_qs},
        {u"period"_qs, QJsonObject{{u"start"_qs, u"2023-04-01"_qs}, {u"end"_qs, u"2024-03-31"_qs}}}};
    const QJsonObject act{{u"kind"_qs, u"exclusion"_qs},
                          {u"person"_qs, u"A. Auditor"_qs},
                          {u"reason"_qs, reason},
                          {u"content"_qs, QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact))}};
    return QJsonDocument(
               QJsonObject{{u"format"_qs, u"outturn-acts"_qs}, {u"version"_qs, 1}, {u"acts"_qs, QJsonArray{act}}})
        .toJson();
}

/// A workspace with the three councils, and a folder for files.
class CouncilDesk
{
public:
    CouncilDesk()
    {
        const ProgramRun run =
            run_program(QStringList{u"import"_qs, workspace(), put(u"returns.csv"_qs, returns), u"--json"_qs});
        if (run.status != 0)
            qFatal("%s", run.told().constData());
    }
    QString workspace() const { return folder_.filePath(u"audit.outturn"_qs); }
    QString put(const QString &name, const QByteArray &content) const
    {
        QFile file(folder_.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }
    ProgramRun spread() const
    {
        return run_program(QStringList{u"spread"_qs, workspace(), u"--measure"_qs, u"Back in school"_qs, u"--json"_qs});
    }

private:
    QTemporaryDir folder_;
};

} // namespace

class TestActsCommand : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void an_exclusion_of_a_file_changes_the_answer_and_is_told()
    {
        const CouncilDesk desk;
        QVERIFY(desk.spread().messages.isEmpty());
        const QString file = desk.put(u"acts.json"_qs, exclusion_of(u"CE"_qs, u"no papers"_qs));
        const ProgramRun applied = run_program(QStringList{u"acts"_qs, desk.workspace(), u"--apply"_qs, file});
        QVERIFY2(applied.status == 0, applied.told());
        const ProgramRun spread = desk.spread();
        QVERIFY2(spread.status == 0, spread.told());
        QVERIFY(!spread.messages.isEmpty()); // on standard error: the JSON stays as it is
        // By hand: Alder's 60 and Birch's 50 of 200.
        QCOMPARE(spread.json()[u"target"][u"value"].toDouble(), 0.55);
        QCOMPARE(spread.json()[u"excluded"][0][u"name"].toString(), u"Cedar Works"_qs);
        QCOMPARE(spread.json()[u"excluded"][0][u"reason"].toString(), u"excluded-by-auditor"_qs);
        const QJsonObject listed = run_program(QStringList{u"acts"_qs, desk.workspace(), u"--json"_qs}).json();
        QCOMPARE(listed[u"exclusions"].toArray().size(), 1);
        QCOMPARE(listed[u"exclusions"][0][u"reason"].toString(), u"no papers"_qs);
        const ProgramRun verified = run_program(QStringList{u"verify"_qs, desk.workspace()});
        QVERIFY2(verified.status == 0, verified.told());
    }

    void what_stands_already_is_not_recorded_twice()
    {
        const CouncilDesk desk;
        const QString file = desk.put(u"acts.json"_qs, exclusion_of(u"CE"_qs, u"no papers"_qs));
        QCOMPARE(run_program(QStringList{u"acts"_qs, desk.workspace(), u"--apply"_qs, file}).status, 0);
        QCOMPARE(run_program(QStringList{u"acts"_qs, desk.workspace(), u"--apply"_qs, file}).status, 0);
        const QJsonObject listed = run_program(QStringList{u"acts"_qs, desk.workspace(), u"--json"_qs}).json();
        QCOMPARE(listed[u"exclusions"].toArray().size(), 1);
    }

    void what_cannot_be_applied_is_refused_by_name()
    {
        const CouncilDesk desk;
        const QString nobody = desk.put(u"nobody.json"_qs, exclusion_of(u"nobody"_qs, u"no papers"_qs));
        const ProgramRun refused = run_program(QStringList{u"acts"_qs, desk.workspace(), u"--apply"_qs, nobody});
        QVERIFY2(refused.status == 3, refused.told());
        QByteArray odd = exclusion_of(u"x"_qs, u"y"_qs);
        odd.replace("\"exclusion\"", "\"finding\"");
        const ProgramRun kind =
            run_program(QStringList{u"acts"_qs, desk.workspace(), u"--apply"_qs, desk.put(u"odd.json"_qs, odd)});
        QVERIFY2(kind.status == 3, kind.told());
        QVERIFY2(kind.messages.contains("odd.json") && kind.messages.contains("kind"), kind.told());
    }
};

QTEST_MAIN(TestActsCommand)
#include "test_acts_command.moc"
