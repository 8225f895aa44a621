// SPDX-License-Identifier: GPL-3.0-or-later
// Reports as files: the program itself is run, in other time zones, languages, seeds and folders.
#include "cli/program_run.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace outturn::test;

namespace {

QString demonstration()
{
    return QStringLiteral(OUTTURN_BINARY_DIR "/demonstration.outturn");
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ProgramRun report(const QString &output, const QStringList &more = {},
                  const QProcessEnvironment &environment = environment_without_display(), const QString &folder = {})
{
    return run_program(QStringList{QStringLiteral("report"), demonstration(), QStringLiteral("--output"), output}
                           + more,
                       folder, environment);
}

} // namespace

class TestReportCommand : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_same_bytes_everywhere_data()
    {
        QTest::addColumn<QString>("ending");
        for (const char *ending : {"html", "pdf", "xlsx", "ods", "csv", "zip"})
            QTest::newRow(ending) << QString::fromLatin1(ending);
    }

    void the_same_bytes_everywhere()
    {
        QFETCH(QString, ending);
        const QTemporaryDir folder;
        const QTemporaryDir elsewhere;
        const QString here = folder.filePath(QStringLiteral("here.") + ending);
        const QString there = elsewhere.filePath(QStringLiteral("there.") + ending);
        const ProgramRun first = report(here);
        QVERIFY2(first.status == 0, first.told());
        QProcessEnvironment environment = environment_without_display();
        environment.insert(QStringLiteral("TZ"), QStringLiteral("Pacific/Auckland"));
        environment.insert(QStringLiteral("LANG"), QStringLiteral("de_DE.UTF-8"));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("QT_HASH_SEED"), QStringLiteral("7"));
        environment.insert(QStringLiteral("HOME"), elsewhere.path());
        const ProgramRun second = report(there, {}, environment, elsewhere.path());
        QVERIFY2(second.status == 0, second.told());
        const QByteArray bytes = read(here);
        QVERIFY(bytes.size() > 500);
        QVERIFY(bytes == read(there));
        // No path, user or host. What is compressed was looked at elsewhere.
        QVERIFY(!bytes.contains(folder.path().toUtf8()) && !bytes.contains("/home/") && !bytes.contains("/root"));
    }

    void the_figures_are_those_of_spread()
    {
        const QTemporaryDir folder;
        const QString output = folder.filePath(QStringLiteral("r.csv"));
        const QString programme = QStringLiteral("families-programme-councils");
        const ProgramRun written =
            report(output,
                   {QStringLiteral("--smallest-count"), QStringLiteral("0"), QStringLiteral("--programme"), programme,
                    QStringLiteral("--measure"), QStringLiteral("turned_around")});
        QVERIFY2(written.status == 0, written.told());
        const ProgramRun measures =
            run_program({QStringLiteral("measures"), demonstration(), QStringLiteral("--json")});
        QVERIFY2(measures.status == 0, measures.told());
        const QByteArrayList lines = read(output).split('\n');
        QVERIFY(lines.size() > 20);
        const QByteArrayList header = lines.front().split(',');
        const qsizetype value_at = header.indexOf("Value (%)");
        QVERIFY2(value_at > 0, lines.front().constData());
        const ProgramRun spread = run_program({QStringLiteral("spread"), demonstration(), QStringLiteral("--json"),
                                               QStringLiteral("--measure"), QStringLiteral("turned_around"),
                                               QStringLiteral("--programme"), programme});
        QVERIFY2(spread.status == 0, spread.told());
        int compared = 0;
        for (const QJsonValue &entry : spread.json()[u"providers"].toArray()) {
            const QJsonObject provider = entry.toObject();
            for (const QByteArray &line : lines) {
                const QByteArrayList fields = line.split(',');
                if (fields.value(0) != provider[u"name"].toString().toUtf8() || provider[u"value"].isNull())
                    continue;
                QVERIFY2(qAbs(fields.value(value_at).toDouble() - 100 * provider[u"value"].toDouble()) < 1e-10,
                         line.constData());
                ++compared;
            }
        }
        QVERIFY(compared > 20);
    }

    void each_provider_gets_a_report_of_its_own()
    {
        const QTemporaryDir folder;
        const QString packs = folder.filePath(QStringLiteral("packs"));
        const ProgramRun run = run_program({QStringLiteral("report"), demonstration(),
                                            QStringLiteral("--every-provider"), QStringLiteral("--output"), packs});
        QVERIFY2(run.status == 0, run.told());
        const QByteArrayList lines = read(packs + QStringLiteral("/contents.csv")).trimmed().split('\n');
        QCOMPARE(lines.front(), QByteArray("code,provider,file,sha256"));
        const QStringList files = QDir(packs).entryList({QStringLiteral("*.html")}, QDir::Files);
        QCOMPARE(files.size(), lines.size() - 1);
        QVERIFY(files.size() > 20);
        const QByteArrayList last = lines.back().split(',');
        const QByteArray html = read(packs + u'/' + QString::fromUtf8(last.value(2)));
        QCOMPARE(QCryptographicHash::hash(html, QCryptographicHash::Sha256).toHex(), last.value(3));
        QVERIFY(html.contains("<h1>" + last.value(1) + "</h1>"));
    }

    void a_figure_is_a_file_of_its_own()
    {
        const QTemporaryDir folder;
        const QString svg = folder.filePath(QStringLiteral("c.svg"));
        const ProgramRun run = report(svg,
                                      {QStringLiteral("--figure"), QStringLiteral("spread"), QStringLiteral("--size"),
                                       QStringLiteral("800x400")});
        QVERIFY2(run.status == 0, run.told());
        QVERIFY(read(svg).contains("<svg") && read(svg).contains("<title"));
        const ProgramRun unknown = report(svg, {QStringLiteral("--figure"), QStringLiteral("pie")});
        QCOMPARE(unknown.status, 2);
        QVERIFY2(unknown.messages.contains("spread"), unknown.told()); // it says which there are
    }

    void a_definition_from_a_file_is_followed()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("monthly.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": "outturn-report", "version": 1, "title": "Monthly", "language": "cy",
                      "parts": [{"section": "conclusion", "heading": "One", "text": "Two."}]})");
        file.close();
        const QString output = folder.filePath(QStringLiteral("m.html"));
        const ProgramRun run = report(output, {QStringLiteral("--definition"), path});
        QVERIFY2(run.status == 0, run.told());
        QVERIFY(read(output).contains("<h1>Monthly</h1>") && read(output).contains("lang=\"cy\""));
        QVERIFY(read(output).contains("Two."));
    }

    void wrong_usage_is_told_and_writes_nothing_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no such format") << QStringList{QStringLiteral("r.doc")};
        QTest::newRow("no such provider")
            << QStringList{QStringLiteral("r.html"), QStringLiteral("--provider"), QStringLiteral("Atlantis")};
        QTest::newRow("no such measure") << QStringList{QStringLiteral("r.html"), QStringLiteral("--measure"),
                                                        QStringLiteral("luck")};
        QTest::newRow("no such definition")
            << QStringList{QStringLiteral("r.html"), QStringLiteral("--definition"), QStringLiteral("none")};
        QTest::newRow("no such table") << QStringList{QStringLiteral("r.csv"), QStringLiteral("--table"),
                                                      QStringLiteral("luck")};
        QTest::newRow("no number") << QStringList{QStringLiteral("r.html"), QStringLiteral("--smallest-count"),
                                                  QStringLiteral("few")};
    }

    void wrong_usage_is_told_and_writes_nothing()
    {
        QFETCH(QStringList, words);
        const QTemporaryDir folder;
        const QString output = folder.filePath(words.takeFirst());
        const ProgramRun run = report(output, words);
        QCOMPARE(run.status, 2);
        QVERIFY(!run.messages.isEmpty());
        QVERIFY(!QFile::exists(output));
    }
};

QTEST_GUILESS_MAIN(TestReportCommand)
#include "test_report_command.moc"
