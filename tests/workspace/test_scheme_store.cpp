// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/result_check.h"
#include "support/temporary_workspace.h"
#include "workspace/scheme_store.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QRegularExpression>

using namespace outturn;
using namespace outturn::workspace;
using outturn::test::TemporaryWorkspace;

namespace {

StoredScheme scheme(const QString &programme, const QString &id, const QByteArray &json, const QString &reason = {})
{
    return {ProgrammeId(programme), id, 99, reason, {}, json};
}

Result<> adopt(const TemporaryWorkspace &workspace, const StoredScheme &adopted)
{
    auto file = WorkspaceFile::open(workspace.path(), WorkspaceFile::Mode::read_write);
    if (!file)
        return tl::unexpected(file.error());
    return adopt_scheme(*file, adopted, TemporaryWorkspace::still_clock());
}

} // namespace

/// Each change of a scheme is a revision that stays.
class TestSchemeStore : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void revisions_are_counted_and_kept_in_order();
    void what_holds_already_is_no_new_revision();
    void going_back_is_a_revision_of_its_own();
    void a_stored_scheme_is_never_changed();
    void a_scheme_without_a_name_is_refused();
};

void TestSchemeStore::revisions_are_counted_and_kept_in_order()
{
    TemporaryWorkspace workspace;
    QCOMPARE(workspace.reader()->stored_schemes()->size(), size_t(0));
    QVERIFY_RESULT(
        adopt(workspace, scheme(u"families"_qs, u"tf"_qs, "{\"a\":1}", u"the price was wrong – it is £1"_qs)));
    QVERIFY_RESULT(adopt(workspace, scheme(u"work"_qs, u"wp"_qs, "{}")));
    QVERIFY_RESULT(adopt(workspace, scheme(u"families"_qs, u"tf"_qs, "{\"a\":2}")));
    const auto stored = workspace.reader()->stored_schemes();
    QVERIFY_RESULT(stored);
    QCOMPARE(stored->size(), size_t(3));
    QCOMPARE(stored->at(0).revision, 1);
    QCOMPARE(stored->at(0).reason, u"the price was wrong – it is £1"_qs);
    QCOMPARE(stored->at(0).adopted_at, TemporaryWorkspace::still_clock()());
    QCOMPARE(stored->at(1).programme.text, u"work"_qs);
    QCOMPARE(stored->at(1).revision, 1);
    QCOMPARE(stored->at(2).revision, 2);
    QCOMPARE(stored->at(2).json, QByteArray("{\"a\":2}"));
    const auto check = check_workspace(workspace.path(), {});
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements, QStringList());
    QCOMPARE(check->trail_entries, 3);
}

void TestSchemeStore::what_holds_already_is_no_new_revision()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(adopt(workspace, scheme(u"families"_qs, u"tf"_qs, "{}")));
    QVERIFY_RESULT(adopt(workspace, scheme(u"families"_qs, u"tf"_qs, "{}", u"again"_qs)));
    QCOMPARE(workspace.reader()->stored_schemes()->size(), size_t(1));
    QVERIFY_RESULT(adopt(workspace, scheme(u"work"_qs, u"tf"_qs, "{}"))); // of another programme it is the first
    QCOMPARE(workspace.reader()->stored_schemes()->size(), size_t(2));
}

void TestSchemeStore::going_back_is_a_revision_of_its_own()
{
    TemporaryWorkspace workspace;
    for (const char *json : {"{\"a\":1}", "{\"a\":2}", "{\"a\":1}"})
        QVERIFY_RESULT(adopt(workspace, scheme(u"families"_qs, u"tf"_qs, json)));
    const auto stored = workspace.reader()->stored_schemes();
    QVERIFY_RESULT(stored);
    QCOMPARE(stored->size(), size_t(3));
    QCOMPARE(stored->back().revision, 3);
    QCOMPARE(stored->back().json, stored->front().json);
}

void TestSchemeStore::a_stored_scheme_is_never_changed()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(adopt(workspace, scheme(u"families"_qs, u"tf"_qs, "{}")));
    SQLite::Database other_tool(workspace.path().toStdString(), SQLite::OPEN_READWRITE);
    QVERIFY_THROWS_EXCEPTION(SQLite::Exception, other_tool.exec("UPDATE stored_scheme SET json='1'"));
    QVERIFY_THROWS_EXCEPTION(SQLite::Exception, other_tool.exec("DELETE FROM stored_scheme"));
}

void TestSchemeStore::a_scheme_without_a_name_is_refused()
{
    TemporaryWorkspace workspace;
    QVERIFY(!adopt(workspace, scheme({}, u"tf"_qs, "{}")));
    QVERIFY(!adopt(workspace, scheme(u"families"_qs, {}, "{}")));
    QVERIFY(!adopt(workspace, scheme(u"families"_qs, u"tf"_qs, {})));
    QCOMPARE(workspace.reader()->stored_schemes()->size(), size_t(0));
}

QTEST_APPLESS_MAIN(TestSchemeStore)
#include "test_scheme_store.moc"
