// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reference_data.h"
#include "support/result_check.h"
#include "support/temporary_workspace.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
#include <QtCore/QThread>

#include <cstdio>

using namespace outturn;
using namespace outturn::workspace;
using outturn::test::TemporaryWorkspace;

namespace {

constexpr int rows = 4000;
constexpr int kills = 30;

/// A plain return of 4,000 rows, each with a cost; the first version has only every second row.
QByteArray generated_return(bool whole)
{
    QStringList codes;
    for (const Provider &provider : outturn::test::reference_data().providers.providers()) {
        if (!provider.from.isValid() && !provider.to.isValid() && provider.codes.back().code.startsWith(u'E'))
            codes.append(provider.codes.back().code);
    }
    QByteArray text("provider_code,contract,period,measure,numerator,denominator,cost_gbp\n");
    for (int row = 0; row < rows; ++row) {
        if (!whole && row % 2 == 0)
            continue;
        text += codes[row % codes.size()].toLatin1() + ",lot " + QByteArray::number(row / codes.size()) + ",2024,jobs,"
            + QByteArray::number(row % 50) + ",50," + QByteArray::number(row) + '\n';
    }
    return text;
}

/// What the child does: reads a file, says so, and stores it.
int import_file(const QString &workspace, const QString &path)
{
    const auto planned = outturn::test::plan_path(path);
    if (!planned)
        return 3;
    std::puts("planned");
    std::fflush(stdout);
    return TemporaryWorkspace::store(workspace, planned->plan) ? 0 : 3;
}

void write_file(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

/// An import that dies at any moment is wholly there or wholly not.
class TestKilledImport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void an_import_that_is_killed_is_wholly_there_or_wholly_not();

private:
    qint64 run_child(const QString &workspace, std::optional<qint64> kill_after_microseconds);
    bool is_wholly_there_or_not(const QString &path);

    QTemporaryDir folder_;
    QString return_path_;
    QString base_;
};

void TestKilledImport::initTestCase()
{
    base_ = folder_.filePath(u"base.outturn"_qs);
    return_path_ = folder_.filePath(u"whole.csv"_qs);
    write_file(return_path_, generated_return(true));
    QVERIFY_RESULT(WorkspaceFile::create(base_));
    const auto first = outturn::test::plan_bytes(generated_return(false));
    QVERIFY_RESULT(first);
    QCOMPARE(first->plan.tally.accepted, rows / 2);
    QVERIFY_RESULT(TemporaryWorkspace::store(base_, first->plan));
}

/// Starts an import, kills it so long after it has read its file, and returns how long it lived from there.
qint64 TestKilledImport::run_child(const QString &workspace, std::optional<qint64> kill_after_microseconds)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"--import"_qs, workspace, return_path_});
    if (!child.waitForStarted() || !child.waitForReadyRead())
        qFatal("the child did not start: %s", qPrintable(child.errorString()));
    QElapsedTimer since;
    since.start();
    if (kill_after_microseconds) {
        QThread::usleep(static_cast<unsigned long>(*kill_after_microseconds));
        child.kill();
    }
    child.waitForFinished(60000);
    return since.nsecsElapsed() / 1000;
}

bool TestKilledImport::is_wholly_there_or_not(const QString &path)
{
    const auto reader = WorkspaceReader::open(path);
    if (!reader)
        qFatal("%s", qPrintable(reader.error().message));
    const auto returns = (*reader)->returns();
    if (!returns || returns->empty() || returns->size() > 2)
        qFatal("the list of returns is damaged");
    const bool is_there = returns->size() == 2;
    // Each row is an outcome and a cost; the whole return supersedes the half one to the last figure.
    if (returns->front().cells_in_force != (is_there ? 0 : rows)
        || (is_there && (returns->back().cells != 2 * rows || returns->back().cells_in_force != 2 * rows)))
        qFatal("the import is there by half");
    return is_there;
}

void TestKilledImport::an_import_that_is_killed_is_wholly_there_or_wholly_not()
{
    const QString undisturbed = folder_.filePath(u"undisturbed.outturn"_qs);
    QVERIFY(QFile::copy(base_, undisturbed));
    const qint64 whole = run_child(undisturbed, {});
    QVERIFY(is_wholly_there_or_not(undisturbed));
    QRandomGenerator random(9);
    int there = 0;
    for (int i = 0; i < kills; ++i) {
        QTemporaryDir place;
        const QString path = place.filePath(u"killed.outturn"_qs);
        QVERIFY(QFile::copy(base_, path));
        // Spread over the whole import and a little beyond; a few right at its beginning and its end.
        run_child(path, (whole * i / (kills - 3)) + random.bounded(2000));
        const auto check = check_workspace(path, {});
        QVERIFY_RESULT(check);
        QCOMPARE(check->disagreements, QStringList());
        const bool is_there = is_wholly_there_or_not(path);
        there += is_there ? 1 : 0;
        QCOMPARE(QDir(place.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"killed.outturn"_qs));
        if (i % 5 != 0)
            continue;
        const auto planned = outturn::test::plan_path(return_path_);
        const auto again = TemporaryWorkspace::store(path, planned->plan);
        if (is_there) {
            QVERIFY_FAILURE(again, ErrorCode::refused, "the same bytes");
        } else {
            QVERIFY_RESULT(again);
        }
        QVERIFY(is_wholly_there_or_not(path));
    }
    qInfo("%d of %d killed imports had been finished", there, kills);
    QVERIFY2(there < kills, "no import was killed before its end: the test said nothing");
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--import"_qs)
        return import_file(arguments.value(2), arguments.value(3));
    TestKilledImport test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_killed_import.moc"
