// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hand_made_plan.h"
#include "support/result_check.h"
#include "support/temporary_workspace.h"
#include "workspace/schema.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

#include <sys/stat.h>
#include <unistd.h>

using namespace outturn;
using namespace outturn::workspace;
using outturn::test::TemporaryWorkspace;
using outturn::test::two_councils;

namespace {

using Mode = WorkspaceFile::Mode;

void write_file(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray read_file(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The file as such: one file when closed, whatever happened before; and nothing but our own is opened.
class TestWorkspaceFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void other_programs_can_tell_what_it_is();
    void a_closed_workspace_is_one_file();
    void a_new_workspace_never_replaces_anything();
    void a_new_workspace_is_as_private_as_its_owner_wants();
    void what_is_no_workspace_is_refused_and_untouched_data();
    void what_is_no_workspace_is_refused_and_untouched();
    void a_journal_left_by_a_crash_is_recovered_data();
    void a_journal_left_by_a_crash_is_recovered();
    void a_copy_made_while_it_was_open_can_be_read();
    void reading_writes_nothing();
    void a_workspace_that_may_not_be_written_is_read_but_not_changed();
    void an_odd_path_is_only_a_name();
};

void TestWorkspaceFile::other_programs_can_tell_what_it_is()
{
    TemporaryWorkspace workspace;
    const QByteArray bytes = read_file(workspace.path());
    QVERIFY(bytes.startsWith("SQLite format 3"));
    QCOMPARE(bytes.mid(68, 4), QByteArray("OUTR")); // the application id, where file(1) looks for it
}

void TestWorkspaceFile::a_closed_workspace_is_one_file()
{
    TemporaryWorkspace workspace;
    QCOMPARE(workspace.files(), QStringList(u"test.outturn"_qs));
    {
        auto opened = WorkspaceFile::open(workspace.path(), Mode::read_write);
        QVERIFY_RESULT(opened);
        QCOMPARE(opened->database().execAndGet("PRAGMA journal_mode").getString(), std::string("wal"));
    }
    QCOMPARE(workspace.files(), QStringList(u"test.outturn"_qs));
    QVERIFY_RESULT(workspace.store(two_councils()));
    QCOMPARE(workspace.files(), QStringList(u"test.outturn"_qs));
    {
        // A reader that outlives the writer.
        auto writer = WorkspaceFile::open(workspace.path(), Mode::read_write);
        QVERIFY_RESULT(writer);
        auto reader = std::make_unique<std::unique_ptr<WorkspaceReader>>(workspace.reader());
        QCOMPARE((*reader)->returns()->size(), size_t(1));
        {
            const WorkspaceFile closing = std::move(*writer);
        }
        QCOMPARE((*reader)->returns()->size(), size_t(1));
    }
    QVERIFY_RESULT(workspace.store(two_councils("second")));
    QCOMPARE(workspace.files(), QStringList(u"test.outturn"_qs));
}

void TestWorkspaceFile::a_new_workspace_never_replaces_anything()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    QVERIFY_FAILURE(WorkspaceFile::create(workspace.path()), ErrorCode::refused, "something of that name");
    QVERIFY_FAILURE(WorkspaceFile::create(workspace.folder()), ErrorCode::refused, "something of that name");
    QVERIFY_FAILURE(WorkspaceFile::create(workspace.folder() + u"/none/a.outturn"_qs), ErrorCode::refused,
                    "there is no folder");
    QCOMPARE(workspace.reader()->returns()->size(), size_t(1));
    QCOMPARE(workspace.files(), QStringList(u"test.outturn"_qs));
}

void TestWorkspaceFile::a_new_workspace_is_as_private_as_its_owner_wants()
{
    QTemporaryDir folder;
    const mode_t usual = umask(077);
    const Result<> made = WorkspaceFile::create(folder.filePath(u"private.outturn"_qs));
    umask(027);
    const Result<> shared = WorkspaceFile::create(folder.filePath(u"shared.outturn"_qs));
    umask(usual);
    QVERIFY_RESULT(made);
    QVERIFY_RESULT(shared);
    const auto rights = [&folder](const QString &name) {
        struct stat about {
        };
        return stat(qPrintable(folder.filePath(name)), &about) == 0 ? about.st_mode & 0777 : 0;
    };
    QCOMPARE(rights(u"private.outturn"_qs), mode_t(0600));
    QCOMPARE(rights(u"shared.outturn"_qs), mode_t(0640));
}

void TestWorkspaceFile::what_is_no_workspace_is_refused_and_untouched_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("words");
    QTest::newRow("a CSV file") << QByteArray("a,b\n1,2\n") << QByteArray() << u"is not an Outturn workspace"_qs;
    QTest::newRow("an empty file") << QByteArray() << QByteArray() << u"is not an Outturn workspace"_qs;
    QTest::newRow("rubbish after the right beginning") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\x7F')
                                                       << QByteArray() << u"is not an Outturn workspace"_qs;
    QTest::newRow("the right beginning alone")
        << QByteArray("SQLite format 3\0", 16) << QByteArray() << u"is not an Outturn workspace"_qs;
    QTest::newRow("a database of another program")
        << QByteArray() << QByteArray("CREATE TABLE visit(url TEXT)") << u"is not an Outturn workspace"_qs;
    QTest::newRow("a database with another program's mark")
        << QByteArray() << QByteArray("PRAGMA application_id=252006673; CREATE TABLE t(a)")
        << u"is not an Outturn workspace"_qs;
    QTest::newRow("a later version") << QByteArray()
                                     << "PRAGMA application_id=1330992210; CREATE TABLE t(a); PRAGMA user_version="
            + QByteArray::number(schema_version + 1)
                                     << u"written by a newer version"_qs;
    QTest::newRow("no version") << QByteArray() << QByteArray("PRAGMA application_id=1330992210; CREATE TABLE t(a)")
                                << u"is not an Outturn workspace"_qs;
}

void TestWorkspaceFile::what_is_no_workspace_is_refused_and_untouched()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, sql);
    QFETCH(QString, words);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"other.outturn"_qs);
    if (sql.isEmpty())
        write_file(path, content);
    else
        SQLite::Database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql.toStdString());
    const QByteArray before = read_file(path);
    for (const Mode mode : {Mode::read_only, Mode::read_write}) {
        const auto opened = WorkspaceFile::open(path, mode);
        QVERIFY(!opened);
        QCOMPARE(static_cast<int>(opened.error().code), static_cast<int>(ErrorCode::damaged_workspace));
        QVERIFY2(opened.error().message.contains(words), qPrintable(opened.error().message));
        QVERIFY2(opened.error().message.contains(path), qPrintable(opened.error().message));
    }
    QVERIFY_FAILURE(check_workspace(path, {}), ErrorCode::damaged_workspace, "other.outturn");
    QCOMPARE(read_file(path), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"other.outturn"_qs));
    QVERIFY_FAILURE(WorkspaceFile::open(folder.path(), Mode::read_only), ErrorCode::damaged_workspace, "is a folder");
    QVERIFY_FAILURE(WorkspaceFile::open(folder.filePath(u"none"_qs), Mode::read_only), ErrorCode::unreadable,
                    "There is no workspace");
}

void TestWorkspaceFile::a_journal_left_by_a_crash_is_recovered_data()
{
    QTest::addColumn<bool>("read_only");
    QTest::newRow("by a reader") << true;
    QTest::newRow("by a writer") << false;
}

void TestWorkspaceFile::a_journal_left_by_a_crash_is_recovered()
{
    QFETCH(bool, read_only);
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils("first")));
    QTemporaryDir crashed;
    const QString path = crashed.filePath(u"test.outturn"_qs);
    {
        // What lies on the disk while the workspace is open is what a crash leaves there.
        auto opened = WorkspaceFile::open(workspace.path(), Mode::read_write);
        QVERIFY_RESULT(opened);
        ImportTransaction transaction(*opened, TemporaryWorkspace::still_clock());
        const auto second = two_councils("second");
        const ImportPlan &plan = second;
        QVERIFY_RESULT(transaction.begin(plan));
        QVERIFY_RESULT(transaction.accept(plan.cells));
        QVERIFY_RESULT(transaction.finish());
        QVERIFY(QFile::copy(workspace.path(), path));
        QVERIFY(QFile::copy(workspace.path() + u"-wal"_qs, path + u"-wal"_qs));
    }
    if (read_only) {
        const auto reader = WorkspaceReader::open(path);
        QVERIFY_RESULT(reader);
        QCOMPARE((*reader)->returns()->size(), size_t(2));
    } else {
        QVERIFY_RESULT(TemporaryWorkspace::store(path, two_councils("third")));
    }
    QCOMPARE(QDir(crashed.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"test.outturn"_qs));
    const auto check = check_workspace(path, {});
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements, QStringList());
    QCOMPARE(check->returns, read_only ? 2 : 3);
}

void TestWorkspaceFile::a_copy_made_while_it_was_open_can_be_read()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"copy.outturn"_qs);
    {
        auto opened = WorkspaceFile::open(workspace.path(), Mode::read_write);
        QVERIFY_RESULT(opened);
        QVERIFY(QFile::copy(workspace.path(), path)); // marked as WAL, and its journal is elsewhere
    }
    const auto check = check_workspace(path, {});
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements, QStringList());
    QCOMPARE(check->returns, 1);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"copy.outturn"_qs));
}

void TestWorkspaceFile::reading_writes_nothing()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    const QByteArray before = read_file(workspace.path());
    {
        const auto reader = workspace.reader();
        QCOMPARE(reader->returns()->size(), size_t(1));
        QCOMPARE(workspace.files(), QStringList(u"test.outturn"_qs));
    }
    QCOMPARE(workspace.files(), QStringList(u"test.outturn"_qs));
    QVERIFY(read_file(workspace.path()) == before);
}

void TestWorkspaceFile::a_workspace_that_may_not_be_written_is_read_but_not_changed()
{
    if (geteuid() == 0)
        QSKIP("The superuser may write every file; run as an ordinary user.");
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    QVERIFY(QFile::setPermissions(workspace.path(), QFile::ReadOwner));
    QVERIFY_FAILURE(workspace.store(two_councils("second")), ErrorCode::refused, "cannot be written");
    QVERIFY(QFile::setPermissions(workspace.folder(), QFile::ReadOwner | QFile::ExeOwner));
    QVERIFY_FAILURE(workspace.store(two_councils("second")), ErrorCode::refused, "cannot be written");
    QCOMPARE(workspace.reader()->returns()->size(), size_t(1));
    QVERIFY(QFile::setPermissions(workspace.path(), QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY_FAILURE(workspace.store(two_councils("second")), ErrorCode::refused, "cannot be written");
    const auto check = check_workspace(workspace.path(), {});
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements, QStringList());
    QVERIFY(QFile::setPermissions(workspace.path(), QFile::Permissions()));
    QVERIFY_FAILURE(WorkspaceReader::open(workspace.path()), ErrorCode::unreadable, "cannot be read");
    QVERIFY_FAILURE(WorkspaceFile::create(workspace.folder() + u"/new.outturn"_qs), ErrorCode::refused,
                    "cannot be made");
    QVERIFY(QFile::setPermissions(workspace.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestWorkspaceFile::an_odd_path_is_only_a_name()
{
    QTemporaryDir folder;
    const QString deep = folder.filePath(u"Ystadegau \u00A3 100% ?mode=memory & more"_qs);
    QVERIFY(QDir().mkpath(deep));
    const QString path = deep + u"/file:a \u00EA'b\"#1.outturn"_qs;
    QVERIFY_RESULT(WorkspaceFile::create(path));
    QVERIFY_RESULT(TemporaryWorkspace::store(path, two_councils()));
    QCOMPARE(QDir(deep).entryList(QDir::Files | QDir::Hidden).size(), 1);
    const auto reader = WorkspaceReader::open(path);
    QVERIFY_RESULT(reader);
    QCOMPARE((*reader)->returns()->size(), size_t(1));
}

QTEST_APPLESS_MAIN(TestWorkspaceFile)
#include "test_workspace_file.moc"
