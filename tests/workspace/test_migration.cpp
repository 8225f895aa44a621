// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hand_made_plan.h"
#include "support/result_check.h"
#include "support/temporary_workspace.h"
#include "workspace/acts_by_hand.h"
#include "workspace/case_return_by_hand.h"
#include "workspace/report_store.h"
#include "workspace/scheme_store.h"
#include "workspace/version_1_workspace.h"
#include "workspace/version_2_workspace.h"
#include "workspace/version_3_workspace.h"
#include "workspace/version_4_workspace.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

using namespace outturn;
using namespace outturn::workspace;
using outturn::test::HandMadePlan;
using outturn::test::TemporaryWorkspace;

namespace {

const ProgrammeId programme(u"families"_qs);
const MeasureId measure(u"turned_around"_qs);

/// A workspace that an earlier version wrote.
class OldWorkspace
{
public:
    explicit OldWorkspace(const char *more = "", int version = 1)
    {
        SQLite::Database database(path().toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        const char *const versions[] = {test::version_1_workspace, test::version_2_workspace, test::version_3_workspace,
                                        test::version_3_workspace};
        database.exec(versions[version - 1]);
        if (version == 4)
            database.exec(test::version_4_additions);
        database.exec("PRAGMA application_id=1330992210; PRAGMA user_version=" + std::to_string(version));
        database.exec(more);
    }
    QString path() const { return folder_.filePath(u"old.outturn"_qs); }
    QStringList files() const { return QDir(folder_.path()).entryList(QDir::Files | QDir::Hidden); }
    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    int version() const
    {
        SQLite::Database database(path().toStdString());
        return database.execAndGet("PRAGMA user_version").getInt();
    }

private:
    QTemporaryDir folder_;
};

QString texts_of(SQLite::Database &database, const std::string &sql)
{
    QStringList rows;
    SQLite::Statement statement(database, sql);
    while (statement.executeStep()) {
        QStringList row;
        for (int i = 0; i < statement.getColumnCount(); ++i)
            row.append(QString::fromUtf8(statement.getColumn(i).getText()));
        rows.append(row.join(u'|'));
    }
    return rows.join(u'\n');
}

/// Kent 33 for 2023-24.
HandMadePlan correction()
{
    HandMadePlan plan("third");
    Provider kent;
    kent.id = ProviderId(u"kent"_qs);
    kent.name = u"Kent"_qs;
    plan.plan().providers.push_back(kent);
    plan.plan().programmes[0].id = programme;
    plan.plan().measures[0].programme = programme;
    plan.plan().measures[0].id = measure;
    plan.outcome(u"kent"_qs, 33, 100);
    Cell &cell = plan.plan().cells[0];
    cell.key.programme = programme;
    cell.key.measure = measure;
    cell.numerator_range = CountRange{32, 34};
    return plan;
}

} // namespace

/// Workspaces of earlier versions are read as they are, and become present ones when they are written.
class TestMigration : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void an_old_workspace_is_read_and_checked_without_being_changed();
    void the_first_import_brings_it_up_and_keeps_what_was_there();
    void the_window_brings_it_up();
    void one_of_the_second_version_is_read_and_checked_without_being_changed();
    void one_of_the_second_version_takes_cases_and_schemes();
    void one_of_the_third_version_is_read_and_checked_without_being_changed();
    void one_of_the_third_version_takes_a_definition();
    void one_of_the_fourth_version_is_read_and_checked_without_being_changed();
    void one_of_the_fourth_version_takes_acts();
    void it_then_has_the_tables_of_a_new_one_data();
    void it_then_has_the_tables_of_a_new_one();
    void what_another_tool_adds_to_an_old_return_is_found();
    void a_failing_migration_leaves_the_old_workspace();
};

void TestMigration::an_old_workspace_is_read_and_checked_without_being_changed()
{
    const OldWorkspace old;
    const QByteArray before = old.bytes();
    {
        const auto reader = WorkspaceReader::open(old.path());
        QVERIFY_RESULT(reader);
        QCOMPARE((*reader)->returns()->size(), size_t(2));
        QCOMPARE((*reader)->measures()->front().title, u"Turned around"_qs);
        const auto cells = (*reader)->cells(programme, measure, *parse_period(u"2024"));
        QVERIFY_RESULT(cells);
        QCOMPARE(cells->size(), size_t(5));
        const auto kent =
            (*reader)->cells_with_origins(programme, measure, ProviderId(u"kent"_qs), *parse_period(u"2024"));
        QVERIFY_RESULT(kent);
        QCOMPARE(*kent->front().numerator, 31.0);
        QVERIFY(!kent->front().numerator_range);
        QCOMPARE(kent->front().origins.front().text, u"31"_qs);
        QCOMPARE(kent->front().origins.front().sheet, QString());
        const auto sheets = (*reader)->sheets(1);
        QVERIFY_RESULT(sheets);
        QCOMPARE(sheets->size(), size_t(1));
        QCOMPARE(sheets->front().tally.rows, 4);
        QCOMPARE((*reader)->reconciliation(1)->size(), size_t(0));
        QCOMPARE((*reader)->left_out_rows(1)->front().name, u"England"_qs);
        const auto changes = (*reader)->changes(2);
        QVERIFY_RESULT(changes);
        QCOMPARE(changes->changed.size(), size_t(1));
        QCOMPARE(*changes->changed.front().before.numerator, 30.0);
        QCOMPARE(*changes->changed.front().after.numerator, 31.0);
        QCOMPARE(changes->unchanged, 1);
    }
    const auto check = check_workspace(old.path(), {});
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements, QStringList());
    QVERIFY(old.bytes() == before);
    QCOMPARE(old.files(), QStringList(u"old.outturn"_qs));
}

void TestMigration::the_first_import_brings_it_up_and_keeps_what_was_there()
{
    const OldWorkspace old;
    const auto stored = TemporaryWorkspace::store(old.path(), correction());
    QVERIFY_RESULT(stored);
    QCOMPARE(*stored->superseded_return_id, qint64(2));
    QCOMPARE(old.version(), 5);
    QCOMPARE(old.files(), QStringList(u"old.outturn"_qs));
    const auto check = check_workspace(old.path(), {});
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements, QStringList());
    QCOMPARE(check->returns, 3);
    QCOMPARE(check->cells, 8);
    const auto reader = WorkspaceReader::open(old.path());
    QVERIFY_RESULT(reader);
    const auto kent = (*reader)->cells_with_origins(programme, measure, ProviderId(u"kent"_qs), *parse_period(u"2024"));
    QVERIFY_RESULT(kent);
    QCOMPARE(*kent->front().numerator, 33.0);
    QVERIFY(*kent->front().numerator_range == (CountRange{32, 34}));
    QCOMPARE(kent->back().money->pence, qint64(123456)); // the cost of the first return
    QCOMPARE(kent->back().origins.front().text, u"1234.56"_qs);
    QCOMPARE((*reader)->sheets(1)->front().tally.excluded, 1);
    QCOMPARE((*reader)->changes(2)->changed.size(), size_t(1));
    QVERIFY((*reader)->original(1)->contains("Acme Works,contractor"));
}

void TestMigration::the_window_brings_it_up()
{
    const OldWorkspace old;
    {
        const auto reader = WorkspaceReader::open_for_window(old.path());
        QVERIFY_RESULT(reader);
        QCOMPARE((*reader)->returns()->size(), size_t(2));
    }
    QCOMPARE(old.version(), 5);
    QCOMPARE(check_workspace(old.path(), {})->disagreements, QStringList());
    QCOMPARE(old.files(), QStringList(u"old.outturn"_qs));
}

void TestMigration::one_of_the_second_version_is_read_and_checked_without_being_changed()
{
    const OldWorkspace old("", 2);
    const QByteArray before = old.bytes();
    {
        const auto reader = WorkspaceReader::open(old.path());
        QVERIFY_RESULT(reader);
        const auto returns = (*reader)->returns();
        QVERIFY_RESULT(returns);
        QCOMPARE(returns->size(), size_t(2));
        QVERIFY(!returns->front().is_case_return);
        QCOMPARE((*reader)->cells(programme, measure, *parse_period(u"2024"))->size(), size_t(5));
        const auto keys = (*reader)->case_keys();
        QVERIFY_RESULT(keys);
        QCOMPARE(keys->size(), size_t(0));
        QCOMPARE(*(*reader)->count_cases({programme, {}, {}, {}}), qint64(0));
        QVERIFY_RESULT((*reader)->scan_cases(programme, [](std::span<const CaseEvent>) { return false; }));
        QVERIFY_RESULT((*reader)->cases_by_id(std::vector<quint32>{1}));
        QCOMPARE((*reader)->cases({programme, {}, {}, {}}, 0, 10)->size(), size_t(0));
        QCOMPARE((*reader)->stored_schemes()->size(), size_t(0));
    }
    QCOMPARE(check_workspace(old.path(), {})->disagreements, QStringList());
    QVERIFY(old.bytes() == before);
    QCOMPARE(old.files(), QStringList(u"old.outturn"_qs));
}

void TestMigration::one_of_the_second_version_takes_cases_and_schemes()
{
    const OldWorkspace old("", 2);
    test::CaseReturnByHand cases("cases");
    cases.row(u"kent"_qs, u"attachment"_qs, u"K1"_qs);
    QVERIFY_RESULT(cases.store(old.path()));
    QCOMPARE(old.version(), 5);
    {
        auto opened = WorkspaceFile::open(old.path(), WorkspaceFile::Mode::read_write);
        QVERIFY_RESULT(opened);
        QVERIFY_RESULT(
            adopt_scheme(*opened, {programme, u"own"_qs, 1, u"first"_qs, {}, "{}"}, TemporaryWorkspace::still_clock()));
    }
    const auto reader = WorkspaceReader::open(old.path());
    QVERIFY_RESULT(reader);
    QCOMPARE((*reader)->cases({programme, {}, {}, {}}, 0, 10)->front().case_ref, u"K1"_qs);
    QCOMPARE((*reader)->cells(programme, measure, *parse_period(u"2024"))->size(), size_t(5)); // as before
    const auto check = check_workspace(old.path(), {});
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements, QStringList());
    QCOMPARE(check->case_rows, qint64(1));
    QCOMPARE(check->schemes, 1);
}

void TestMigration::one_of_the_third_version_is_read_and_checked_without_being_changed()
{
    const OldWorkspace old("", 3);
    const QByteArray before = old.bytes();
    {
        const auto reader = WorkspaceReader::open(old.path());
        QVERIFY_RESULT(reader);
        QCOMPARE((*reader)->returns()->size(), size_t(3));
        QCOMPARE((*reader)->cases({programme, {}, {}, {}}, 0, 10)->size(), size_t(2));
        QCOMPARE((*reader)->stored_schemes()->size(), size_t(1));
        const auto reports = (*reader)->stored_reports();
        QVERIFY_RESULT(reports);
        QCOMPARE(reports->size(), size_t(0));
        QCOMPARE((*reader)->trail()->size(), size_t(4));
        QCOMPARE(*(*reader)->last_change(), QDateTime(QDate(2025, 5, 6), QTime(12, 30), Qt::UTC));
    }
    const auto check = check_workspace(old.path(), {});
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements, QStringList());
    QCOMPARE(check->reports, 0);
    QVERIFY(old.bytes() == before);
    QCOMPARE(old.files(), QStringList(u"old.outturn"_qs));
}

void TestMigration::one_of_the_third_version_takes_a_definition()
{
    const OldWorkspace old("", 3);
    {
        auto opened = WorkspaceFile::open(old.path(), WorkspaceFile::Mode::read_write);
        QVERIFY_RESULT(opened);
        QVERIFY_RESULT(
            save_report_definition(*opened, {u"monthly"_qs, 1, {}, "{}"}, TemporaryWorkspace::still_clock()));
    }
    QCOMPARE(old.version(), 5);
    const auto reader = WorkspaceReader::open(old.path());
    QVERIFY_RESULT(reader);
    QCOMPARE((*reader)->stored_reports()->front().name, u"monthly"_qs);
    QCOMPARE((*reader)->cases({programme, {}, {}, {}}, 0, 10)->front().case_ref, u"K1"_qs); // as before
    const auto check = check_workspace(old.path(), {});
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements, QStringList());
    QCOMPARE(check->case_rows, qint64(2));
    QCOMPARE(check->schemes, 1);
    QCOMPARE(check->reports, 1);
}

void TestMigration::one_of_the_fourth_version_is_read_and_checked_without_being_changed()
{
    const OldWorkspace old("", 4);
    const QByteArray before = old.bytes();
    {
        const auto reader = WorkspaceReader::open(old.path());
        QVERIFY_RESULT(reader);
        QCOMPARE((*reader)->returns()->size(), size_t(3));
        QCOMPARE((*reader)->stored_reports()->front().name, u"monthly"_qs);
        const auto acts = (*reader)->acts();
        QVERIFY_RESULT(acts);
        QCOMPARE(acts->size(), size_t(0));
        QVERIFY((*reader)->standing_acts()->is_empty());
        QCOMPARE((*reader)->return_marks()->size(), size_t(0));
        QCOMPARE((*reader)->cells_in_force()->empty(), false);
        QCOMPARE((*reader)->cases({programme, {}, {}, {}}, 0, 10)->size(), size_t(2));
    }
    const auto check = check_workspace(old.path(), {});
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements, QStringList());
    QCOMPARE(check->acts, 0);
    QCOMPARE(check->last_hash.left(8), QByteArray("b97f0f1d"));
    QVERIFY(old.bytes() == before);
    QCOMPARE(old.files(), QStringList(u"old.outturn"_qs));
}

void TestMigration::one_of_the_fourth_version_takes_acts()
{
    const OldWorkspace old("", 4);
    {
        auto opened = WorkspaceFile::open(old.path(), WorkspaceFile::Mode::read_write);
        QVERIFY_RESULT(opened);
        QVERIFY_RESULT(
            record_act(*opened, test::exclusion_of(u"families"_qs, u"kent"_qs), TemporaryWorkspace::still_clock()));
    }
    QCOMPARE(old.version(), 5);
    const auto reader = WorkspaceReader::open(old.path());
    QVERIFY_RESULT(reader);
    QCOMPARE((*reader)->cases({programme, {}, {}, {}}, 0, 10)->size(), size_t(0));
    QCOMPARE((*reader)->provider_cells(programme, measure, ProviderId(u"kent"_qs))->size(), size_t(0));
    const auto check = check_workspace(old.path(), {});
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements, QStringList()); // the document that went out before noted no hash
    QCOMPARE(check->acts, 1);
    QCOMPARE(check->trail_entries, 6);
}

void TestMigration::it_then_has_the_tables_of_a_new_one_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("from the first") << 1;
    QTest::newRow("from the second") << 2;
    QTest::newRow("from the third") << 3;
    QTest::newRow("from the fourth") << 4;
}

void TestMigration::it_then_has_the_tables_of_a_new_one()
{
    QFETCH(int, version);
    const OldWorkspace old("", version);
    QVERIFY_RESULT(WorkspaceReader::open_for_window(old.path()));
    const TemporaryWorkspace fresh;
    SQLite::Database migrated(old.path().toStdString());
    SQLite::Database made(fresh.path().toStdString());
    const std::string tables = "SELECT type,name,tbl_name FROM sqlite_schema ORDER BY type,name";
    QCOMPARE(texts_of(migrated, tables), texts_of(made, tables));
    const std::string columns = "SELECT m.name,c.cid,c.name,c.type,c.[notnull],c.dflt_value,c.pk FROM sqlite_schema m "
                                "JOIN pragma_table_xinfo(m.name) c WHERE m.type='table' ORDER BY m.name,c.cid";
    QCOMPARE(texts_of(migrated, columns), texts_of(made, columns));
    const std::string strict = "SELECT name,wr,strict FROM pragma_table_list ORDER BY name";
    QCOMPARE(texts_of(migrated, strict), texts_of(made, strict));
}

void TestMigration::what_another_tool_adds_to_an_old_return_is_found()
{
    const OldWorkspace old;
    QVERIFY_RESULT(WorkspaceReader::open_for_window(old.path()));
    {
        SQLite::Database other_tool(old.path().toStdString(), SQLite::OPEN_READWRITE);
        other_tool.exec("UPDATE cell SET numerator_low=1,numerator_high=5 WHERE numerator IS NULL AND return_id=2");
        other_tool.exec("UPDATE cell_origin SET sheet='Table 1' WHERE cell_id=2");
    }
    const QString found = check_workspace(old.path(), {})->disagreements.join(u'\n');
    QVERIFY2(found.contains(u"return 1, first.csv"_qs), qPrintable(found));
    QVERIFY2(found.contains(u"return 2, second.csv"_qs), qPrintable(found));
}

void TestMigration::a_failing_migration_leaves_the_old_workspace()
{
    // A table of another tool stands where the migration wants to make one.
    const OldWorkspace old("CREATE TABLE reconciliation(a)");
    const QByteArray before = old.bytes();
    QVERIFY(!TemporaryWorkspace::store(old.path(), correction()));
    QCOMPARE(old.version(), 1);
    QCOMPARE(old.files(), QStringList(u"old.outturn"_qs));
    const auto reader = WorkspaceReader::open(old.path());
    QVERIFY_RESULT(reader);
    QCOMPARE((*reader)->returns()->size(), size_t(2));
    QCOMPARE(old.bytes().size(), before.size());
    QCOMPARE(check_workspace(old.path(), {})->disagreements, QStringList());
}

QTEST_APPLESS_MAIN(TestMigration)
#include "test_migration.moc"
