// SPDX-License-Identifier: GPL-3.0-or-later
// What the program turns down, and that nothing changes then: neither the workspace that is there, nor the folder where
// none is.
#include "cli/program_run.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QThread>
#include <QtTest/QtTest>

#include <csignal>
#include <sys/types.h>
#include <unistd.h>

using namespace outturn::test;

namespace {

const QByteArray good_row("Prog,E10000014,2024,eet,3,20");

/// The program as a user who owns nothing; the words come after the program.
ProgramRun run_as_nobody(const QStringList &words)
{
    QProcess process;
    process.setProcessEnvironment(environment_without_display());
    if (geteuid() != 0) {
        process.start(QStringLiteral(OUTTURN_PROGRAM), words);
        return finish(process);
    }
    QStringList all{QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"), QStringLiteral("--clear-groups"),
                    QStringLiteral(OUTTURN_PROGRAM)};
    process.start(QStringLiteral("setpriv"), all + words);
    return finish(process);
}

bool can_run_as_nobody()
{
    return run_as_nobody({QStringLiteral("--version")}).status == 0;
}

void open_to_all(const Desk &desk, bool writable)
{
    QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
        | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
    if (writable)
        permissions |= QFile::WriteOther | QFile::WriteGroup;
    else if (geteuid() != 0)
        permissions &= ~QFile::Permissions(QFile::WriteOwner);
    QFile::setPermissions(desk.folder(), permissions);
}

/// A plain return that takes the program a second or two to read and store.
QByteArray long_return(int rows)
{
    QByteArray content("programme,provider_code,period,measure,cohort,numerator,denominator\n");
    for (int i = 0; i < rows; ++i)
        content += "Prog,E10000014,2024,eet,c" + QByteArray::number(i) + ",3,20\n";
    return content;
}

} // namespace

class TestRefusals : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_file_that_cannot_be_used_changes_nothing_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("told"); // in this order
        const auto add = [](const char *name, const QByteArray &content, const char *told) {
            QTest::newRow(name) << content << QString::fromUtf8(told);
        };
        QByteArray rubbish;
        for (int row = 0; row < 30; ++row) {
            for (int column = 0; column < 200; ++column)
                rubbish +=
                    QByteArray::number((row * 7919 + column * 104729) % 100003, 36) + (column < 199 ? "," : "\n");
        }
        add("truncated", plain_return({good_row, "Prog,E06000017,2024"}).chopped(1), "f.csv|row 3|cut short");
        add("unclosed quote", plain_return({"Prog,\"E10000014,2024,eet,3,20"}), "f.csv|row 2|never closed");
        add("binary",
            QByteArray("\x7f"
                       "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0",
                       18),
            "f.csv|not a text file");
        add("empty", "", "f.csv|empty");
        add("only a header", plain_return({}).chopped(1), "f.csv|header|no rows");
        add("rubbish", rubbish, "f.csv|provider_code|200");
        add("numerator above denominator", plain_return({"Prog,E10000014,2024,eet,30,20"}),
            "f.csv, row 2|numerator|30|20|Correct");
        add("negative count", plain_return({"Prog,E10000014,2024,eet,-3,20"}), "f.csv, row 2|numerator|-3|Correct");
        add("text for a number", plain_return({"Prog,E10000014,2024,eet,many,20"}),
            "f.csv, row 2|numerator|many|Give the count");
        add("unknown provider", plain_return({"Prog,X99,2024,eet,3,20"}), "f.csv, row 2|provider_code|X99|Correct");
        add("unknown period", plain_return({"Prog,E10000014,20x4,eet,3,20"}), "f.csv, row 2|period|20x4|Write");
    }

    void a_file_that_cannot_be_used_changes_nothing()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, told);
        const Desk desk;
        const QString file = desk.put(QStringLiteral("f.csv"), content);
        const QStringList before = desk.files();
        const ProgramRun into_nothing = run_program({QStringLiteral("import"), desk.workspace(), file});
        QVERIFY2(into_nothing.status == 3, into_nothing.told());
        QCOMPARE(desk.files(), before);
        qsizetype from = 0;
        for (const QString &word : told.split(u'|')) {
            from = QString::fromUtf8(into_nothing.messages).indexOf(word, from);
            QVERIFY2(from >= 0, qPrintable(word + u'\n' + QString::fromUtf8(into_nothing.messages)));
        }
        QVERIFY(!into_nothing.messages.contains(desk.folder().toUtf8())); // the file is named, not its place

        const QString good = desk.put(QStringLiteral("good.csv"), plain_return({good_row}));
        QCOMPARE(run_program({QStringLiteral("import"), desk.workspace(), good}).status, 0);
        const QByteArray workspace = bytes_of(desk.workspace());
        QCOMPARE(run_program({QStringLiteral("import"), desk.workspace(), file}).status, 3);
        QCOMPARE(bytes_of(desk.workspace()), workspace);
    }

    void a_folder_and_a_file_that_is_not_there_are_no_returns()
    {
        const Desk desk;
        QDir(desk.folder()).mkdir(QStringLiteral("returns"));
        for (const char *name : {"returns", "absent.csv"}) {
            const ProgramRun run =
                run_program({QStringLiteral("import"), desk.workspace(), desk.path(QString::fromLatin1(name))});
            QVERIFY2(run.status == 3, run.told());
            QVERIFY2(run.messages.contains(name), run.told());
            QCOMPARE(desk.files(), QStringList{QStringLiteral("returns")});
        }
    }

    void what_is_no_workspace_is_left_alone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty file") << QByteArray();
        QTest::newRow("a return") << plain_return({good_row});
        QTest::newRow("a broken database") << "SQLite format 3" + QByteArray(4000, '\0');
    }

    void what_is_no_workspace_is_left_alone()
    {
        QFETCH(QByteArray, content);
        const Desk desk;
        const QString good = desk.put(QStringLiteral("good.csv"), plain_return({good_row}));
        const QString other = desk.put(QStringLiteral("other.outturn"), content);
        for (const QStringList &words :
             {QStringList{QStringLiteral("import"), other, good}, QStringList{QStringLiteral("spread"), other},
              QStringList{QStringLiteral("verify"), other}}) {
            const ProgramRun run = run_program(words);
            QVERIFY2(run.status == 4, run.told());
            QVERIFY2(run.messages.contains("other.outturn"), run.told());
            QVERIFY(run.output.isEmpty());
        }
        QCOMPARE(bytes_of(other), content);
        QCOMPARE(desk.files(), QStringList({QStringLiteral("good.csv"), QStringLiteral("other.outturn")}));
    }

    void a_workspace_in_no_folder_cannot_be_made()
    {
        const Desk desk;
        const QString good = desk.put(QStringLiteral("good.csv"), plain_return({good_row}));
        const ProgramRun run =
            run_program({QStringLiteral("import"), desk.path(QStringLiteral("no/such/w.outturn")), good});
        QVERIFY2(run.status == 3, run.told());
        QVERIFY2(run.messages.contains("no/such"), run.told());
        QCOMPARE(desk.files(), QStringList{QStringLiteral("good.csv")});
    }

    void a_file_without_read_permission_is_named()
    {
        if (!can_run_as_nobody())
            QSKIP("The program cannot be run as nobody here");
        const Desk desk;
        const QString file = desk.put(QStringLiteral("locked.csv"), plain_return({good_row}));
        QFile::setPermissions(file, QFile::Permissions());
        open_to_all(desk, true);
        const ProgramRun run = run_as_nobody({QStringLiteral("import"), desk.workspace(), file});
        QVERIFY2(run.status == 3, run.told());
        QVERIFY2(run.messages.contains("locked.csv") && run.messages.contains("may read"), run.told());
        QCOMPARE(desk.files(), QStringList{QStringLiteral("locked.csv")});
    }

    void a_read_only_workspace_can_be_read_and_stays_as_it_is()
    {
        if (!can_run_as_nobody())
            QSKIP("The program cannot be run as nobody here");
        const Desk desk;
        const QString good =
            desk.put(QStringLiteral("good.csv"), plain_return({good_row, "Prog,E06000017,2024,eet,9,20"}));
        const QString more = desk.put(QStringLiteral("more.csv"), plain_return({"Prog,E10000014,2023,eet,3,20"}));
        QCOMPARE(run_program({QStringLiteral("import"), desk.workspace(), good}).status, 0);
        QFile::setPermissions(desk.workspace(), QFile::ReadOwner | QFile::ReadOther);
        open_to_all(desk, false);
        const QByteArray workspace = bytes_of(desk.workspace());
        const QStringList before = desk.files();
        const ProgramRun import = run_as_nobody({QStringLiteral("import"), desk.workspace(), more});
        QVERIFY2(import.status == 3, import.told());
        QVERIFY2(import.messages.contains("w.outturn") && import.messages.contains("cannot be written"), import.told());
        const ProgramRun spread = run_as_nobody({QStringLiteral("spread"), desk.workspace()});
        QVERIFY2(spread.status == 0 && spread.output.contains("Rutland"), spread.told());
        QCOMPARE(run_as_nobody({QStringLiteral("verify"), desk.workspace()}).status, 0);
        QCOMPARE(bytes_of(desk.workspace()), workspace);
        QCOMPARE(desk.files(), before);
        open_to_all(desk, true); // so that the folder can be removed
    }

    void the_same_bytes_are_refused_and_the_earlier_import_named()
    {
        const Desk desk;
        const QByteArray content = plain_return({good_row});
        QCOMPARE(run_program({QStringLiteral("import"), desk.workspace(), desk.put(QStringLiteral("may.csv"), content)})
                     .status,
                 0);
        const QByteArray workspace = bytes_of(desk.workspace());
        const QString again = desk.put(QStringLiteral("june 50%2Cb.csv"), content);
        for (const QStringList &option : {QStringList{}, QStringList{QStringLiteral("--dry-run")}}) {
            const ProgramRun run = run_program(QStringList{QStringLiteral("import"), desk.workspace(), again} + option);
            QVERIFY2(run.status == 3, run.told());
            QVERIFY2(run.messages.contains("june 50%2Cb.csv holds the same bytes as return 1, may.csv"), run.told());
            QCOMPARE(bytes_of(desk.workspace()), workspace);
        }
    }

    void interrupting_an_import_leaves_nothing()
    {
        const Desk desk;
        const QString file = desk.put(QStringLiteral("long.csv"), long_return(300'000));
        QProcess process;
        process.setProcessEnvironment(environment_without_display());
        process.start(QStringLiteral(OUTTURN_PROGRAM), {QStringLiteral("import"), desk.workspace(), file});
        QVERIFY(process.waitForStarted());
        QThread::msleep(300);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        const ProgramRun run = finish(process);
        QVERIFY2(run.status == 3, run.told());
        QVERIFY2(run.messages.contains("cancelled"), run.told());
        QCOMPARE(desk.files(), QStringList{QStringLiteral("long.csv")});
        qInfo("stopped after %lld ms", timer.elapsed());
    }

    void a_killed_import_is_wholly_there_or_wholly_not()
    {
        const Desk desk;
        const QString first = desk.put(QStringLiteral("first.csv"), plain_return({"Prog,E06000017,2024,eet,18,22"}));
        QCOMPARE(run_program({QStringLiteral("import"), desk.workspace(), first}).status, 0);
        constexpr int rows = 20'000;
        const QString file = desk.put(QStringLiteral("long.csv"), long_return(rows));
        QElapsedTimer timer;
        timer.start();
        const QString trial = desk.path(QStringLiteral("trial.outturn"));
        QCOMPARE(run_program({QStringLiteral("import"), trial, file}).status, 0);
        const auto whole = static_cast<int>(timer.elapsed());
        for (int i = 0; i < 10; ++i) {
            QProcess process;
            process.setProcessEnvironment(environment_without_display());
            process.start(QStringLiteral(OUTTURN_PROGRAM), {QStringLiteral("import"), desk.workspace(), file});
            QVERIFY(process.waitForStarted());
            QThread::msleep(static_cast<unsigned long>(QRandomGenerator::global()->bounded(whole + 1)));
            process.kill();
            QVERIFY(process.waitForFinished());
            const ProgramRun check =
                run_program({QStringLiteral("verify"), desk.workspace(), QStringLiteral("--json")});
            QVERIFY2(check.status == 0, check.told());
            const int figures = check.json()[u"figures"].toInt();
            QVERIFY2(figures == 1 || figures == 1 + rows, check.told());
            if (figures > 1)
                break; // it was faster than the kill
        }
    }
};

QTEST_APPLESS_MAIN(TestRefusals)
#include "test_refusals.moc"
