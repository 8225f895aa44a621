// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/result_check.h"
#include "support/temporary_workspace.h"

#include "foundation/sha256.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
#include <QtCore/QThread>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using namespace outturn;
using namespace outturn::workspace;
using outturn::test::TemporaryWorkspace;

namespace {

constexpr int rows_in_a_run = 4000;
constexpr int runs = 5;
constexpr int kills = 25;
const ProgrammeId programme(u"families"_qs);

CellKey key_of(int provider)
{
    CellKey key;
    key.programme = programme;
    key.provider = ProviderId(u"P%1"_qs.arg(provider, 2, 10, QChar(u'0')));
    key.measure = MeasureId(u"attachment"_qs);
    key.period = *parse_period(u"2012-13");
    return key;
}

/// Forty providers; every case has the same reference in each return.
CaseRun run_of(int number)
{
    CaseRun run;
    run.text.reserve(rows_in_a_run * 16); // the views point into it
    for (int i = 0; i < rows_in_a_run; ++i) {
        CaseRecord record;
        record.key = static_cast<quint32>(i / 100);
        record.line = number * rows_in_a_run + i + 2;
        const size_t from = run.text.size();
        run.text += "TF-" + std::to_string(record.line);
        record.case_ref = std::string_view(run.text).substr(from);
        record.claimed_pence = 320000;
        record.attached_on = 41100;
        record.status = CaseStatus::attached;
        run.records.push_back(record);
    }
    for (int provider = 0; number == 0 && provider < rows_in_a_run / 100; ++provider)
        run.new_keys.push_back(key_of(provider));
    return run;
}

ImportPlan plan_of(const QByteArray &content)
{
    ImportPlan plan;
    plan.is_case_return = true;
    plan.file.name = u"cases.csv"_qs;
    plan.file.content = content;
    plan.file.bytes = content.size();
    plan.file.sha256 = sha256_hex(content);
    plan.file.mapping = u"plain-case-return"_qs;
    plan.programmes = {{programme, u"Families"_qs}};
    for (const auto &[id, kind] :
         {std::pair{u"attachment"_qs, MeasureKind::value}, std::pair{u"turned_around"_qs, MeasureKind::proportion}}) {
        Measure measure;
        measure.programme = programme;
        measure.id = MeasureId(id);
        measure.kind = kind;
        measure.polarity = Polarity::neutral;
        plan.measures.push_back(measure);
    }
    for (int provider = 0; provider < rows_in_a_run / 100; ++provider) {
        Provider known;
        known.id = key_of(provider).provider;
        known.name = known.id.text;
        plan.providers.push_back(known);
    }
    plan.tally.rows = plan.tally.accepted = runs * rows_in_a_run;
    return plan;
}

/// Stops after so many steps: each run is one, then what completes, then the derived figures.
Result<> store_steps(ImportSink &sink, const ImportPlan &plan, int steps)
{
    Result<> done = sink.begin_cases(plan.file);
    for (int run = 0; done && run < std::min(runs, steps); ++run)
        done = sink.accept_cases(run_of(run));
    if (done && steps > runs)
        done = sink.complete_cases(plan, {});
    if (done && steps > runs + 1) {
        Cell cell;
        cell.key = key_of(0);
        cell.key.measure = MeasureId(u"turned_around"_qs);
        cell.numerator = 1;
        cell.denominator = 2;
        done = sink.accept(std::span<const Cell>(&cell, 1));
    }
    return done;
}

Result<> store(WorkspaceFile &file, const QByteArray &content)
{
    ImportTransaction transaction(file, TemporaryWorkspace::still_clock());
    const ImportPlan plan = plan_of(content);
    if (const Result<> done = store_steps(transaction, plan, runs + 2); !done)
        return done;
    if (const auto outcome = transaction.finish(); !outcome)
        return tl::unexpected(outcome.error());
    return {};
}

Result<> store(const QString &path, const QByteArray &content)
{
    auto file = WorkspaceFile::open(path, WorkspaceFile::Mode::read_write);
    if (!file)
        return tl::unexpected(file.error());
    return store(*file, content);
}

/// What a child does: stores a second return over the first, with no file growing beyond the limit.
int import_with_limit(const QString &path, const QString &limit)
{
    if (!limit.isEmpty()) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit bytes{limit.toULongLong(), limit.toULongLong()};
        setrlimit(RLIMIT_FSIZE, &bytes);
    }
    std::puts("begins");
    std::fflush(stdout);
    const Result<> stored = store(path, "second");
    if (!stored && stored.error().code != ErrorCode::refused)
        std::puts(qPrintable(stored.error().message + stored.error().detail));
    return stored ? 0 : stored.error().code == ErrorCode::refused ? 3 : 4;
}

} // namespace

/// A large import of cases that is given up, killed or runs out of room leaves the workspace as it was.
class TestCaseImportCrash : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void giving_up_after_any_step_leaves_everything_as_it_was();
    void an_import_that_is_killed_is_wholly_there_or_wholly_not();
    void a_full_disk_leaves_everything_as_it_was();
    void a_limit_on_the_size_of_files_leaves_the_import_wholly_there_or_wholly_not();

private:
    QString copy_of_base(const QTemporaryDir &place) const;
    static qint64 run_child(const QString &path, const QString &limit, std::optional<qint64> kill_after_microseconds,
                            int *exit_code = nullptr);
    static bool is_wholly_there_or_not(const QString &path);

    QTemporaryDir folder_;
    QString base_;
};

void TestCaseImportCrash::initTestCase()
{
    base_ = folder_.filePath(u"base.outturn"_qs);
    QVERIFY_RESULT(WorkspaceFile::create(base_));
    QVERIFY_RESULT(store(base_, "first"));
}

QString TestCaseImportCrash::copy_of_base(const QTemporaryDir &place) const
{
    const QString path = place.filePath(u"test.outturn"_qs);
    if (!QFile::copy(base_, path))
        qFatal("cannot copy the workspace");
    return path;
}

/// How long it lived from its first word, in microseconds.
qint64 TestCaseImportCrash::run_child(const QString &path, const QString &limit,
                                      std::optional<qint64> kill_after_microseconds, int *exit_code)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"--import"_qs, path, limit});
    if (!child.waitForStarted() || !child.waitForReadyRead())
        qFatal("the child did not start: %s", qPrintable(child.errorString()));
    QElapsedTimer since;
    since.start();
    if (kill_after_microseconds) {
        QThread::usleep(static_cast<unsigned long>(*kill_after_microseconds));
        child.kill();
    }
    child.waitForFinished(60000);
    if (exit_code)
        *exit_code = child.exitCode();
    return since.nsecsElapsed() / 1000;
}

bool TestCaseImportCrash::is_wholly_there_or_not(const QString &path)
{
    const auto reader = WorkspaceReader::open(path);
    if (!reader)
        qFatal("%s", qPrintable(reader.error().message));
    const auto returns = (*reader)->returns();
    if (!returns || returns->empty() || returns->size() > 2)
        qFatal("the list of returns is damaged");
    const bool is_there = returns->size() == 2;
    // All figures of the first are replaced by the second, or none: of one return each row is in force.
    const auto rows = (*reader)->count_cases({programme, {}, {}, {}});
    qint64 scanned = 0;
    const Result<> scan = (*reader)->scan_cases(programme, [&](std::span<const CaseEvent> events) {
        scanned += static_cast<qint64>(events.size());
        return true;
    });
    const auto page = (*reader)->cases({programme, {}, {}, {}}, 0, 1);
    if (!scan || !page || *rows != runs * rows_in_a_run || scanned != *rows
        || page->front().return_id != (is_there ? 2 : 1)
        || returns->front().cells_in_force != (is_there ? 0 : returns->front().cells))
        qFatal("the import is there by half");
    return is_there;
}

void TestCaseImportCrash::giving_up_after_any_step_leaves_everything_as_it_was()
{
    QTemporaryDir place;
    const QString path = copy_of_base(place);
    for (int steps = 0; steps <= runs + 2; ++steps) {
        auto file = WorkspaceFile::open(path, WorkspaceFile::Mode::read_write);
        QVERIFY_RESULT(file);
        ImportTransaction transaction(*file, TemporaryWorkspace::still_clock());
        QVERIFY_RESULT(store_steps(transaction, plan_of("second"), steps));
        if (steps % 2 == 0)
            transaction.abandon();
    }
    QVERIFY(!is_wholly_there_or_not(path));
    QCOMPARE(QDir(place.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"test.outturn"_qs));
    const auto check = check_workspace(path, {});
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements, QStringList());
    QCOMPARE(check->case_rows, qint64(runs * rows_in_a_run));
    QCOMPARE(QFileInfo(path).size(), QFileInfo(base_).size());
    QVERIFY_RESULT(store(path, "second")); // and nothing stands in the way of another try
    QVERIFY(is_wholly_there_or_not(path));
}

void TestCaseImportCrash::an_import_that_is_killed_is_wholly_there_or_wholly_not()
{
    qint64 whole = 0;
    {
        QTemporaryDir place;
        const QString path = copy_of_base(place);
        whole = run_child(path, {}, {});
        QVERIFY(is_wholly_there_or_not(path));
    }
    QRandomGenerator random(9);
    int there = 0;
    for (int i = 0; i < kills; ++i) {
        QTemporaryDir place;
        const QString path = copy_of_base(place);
        // Spread over the whole import and a little beyond.
        run_child(path, {}, (whole * i / (kills - 3)) + random.bounded(2000));
        const auto check = check_workspace(path, {});
        QVERIFY_RESULT(check);
        QCOMPARE(check->disagreements, QStringList());
        const bool is_there = is_wholly_there_or_not(path);
        there += is_there ? 1 : 0;
        QCOMPARE(check->case_rows, qint64((is_there ? 2 : 1) * runs * rows_in_a_run));
        QCOMPARE(QDir(place.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"test.outturn"_qs));
        if (i % 5 == 0 && !is_there)
            QVERIFY_RESULT(store(path, "second"));
    }
    qInfo("%d of %d killed imports had been finished", there, kills);
    QVERIFY2(there < kills, "no import was killed before its end: the test said nothing");
}

void TestCaseImportCrash::a_full_disk_leaves_everything_as_it_was()
{
    QTemporaryDir place;
    const QString path = copy_of_base(place);
    const auto pages = static_cast<int>(QFileInfo(base_).size() / 4096);
    for (const int spare_pages : {0, 1, 5, pages / 8, pages / 2, pages * 3 / 4}) {
        auto file = WorkspaceFile::open(path, WorkspaceFile::Mode::read_write);
        QVERIFY_RESULT(file);
        file->database().exec("PRAGMA max_page_count=" + std::to_string(pages + spare_pages));
        QVERIFY_FAILURE(store(*file, "second"), ErrorCode::refused, "disk is full");
    }
    QVERIFY(!is_wholly_there_or_not(path));
    QCOMPARE(check_workspace(path, {})->disagreements, QStringList());
    QCOMPARE(QDir(place.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"test.outturn"_qs));
    QVERIFY_RESULT(store(path, "second"));
}

void TestCaseImportCrash::a_limit_on_the_size_of_files_leaves_the_import_wholly_there_or_wholly_not()
{
    const qint64 base = QFileInfo(base_).size();
    int refused = 0;
    int there = 0;
    // Up to twice the size the log or the file itself meets the limit; beyond it nothing does.
    for (const qint64 limit : {base / 8, base / 2, base - 4096, base, base + 4096, base + base / 2, base * 3}) {
        QTemporaryDir place;
        const QString path = copy_of_base(place);
        int exit_code = 0;
        run_child(path, QString::number(limit), {}, &exit_code);
        QVERIFY(exit_code == 0 || exit_code == 3);
        const bool is_there = is_wholly_there_or_not(path);
        QCOMPARE(is_there, exit_code == 0);
        refused += exit_code == 3 ? 1 : 0;
        there += is_there ? 1 : 0;
        QCOMPARE(check_workspace(path, {})->disagreements, QStringList());
        QCOMPARE(QDir(place.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"test.outturn"_qs));
    }
    QVERIFY(refused > 0 && there > 0);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--import"_qs)
        return import_with_limit(arguments.value(2), arguments.value(3));
    TestCaseImportCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_case_import_crash.moc"
