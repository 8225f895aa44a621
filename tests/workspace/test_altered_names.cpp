// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hand_made_plan.h"
#include "support/result_check.h"
#include "workspace/acts_by_hand.h"

#include <QtCore/QRegularExpression>

using namespace outturn;
using namespace outturn::test;
using namespace outturn::workspace;

namespace {

QString disagreements(const TemporaryWorkspace &workspace)
{
    const auto check = check_workspace(workspace.path(), {});
    return check ? check->disagreements.join(u'\n') : check.error().message;
}

void alter(const TemporaryWorkspace &workspace, const QByteArray &sql)
{
    SQLite::Database other_tool(workspace.path().toStdString(), SQLite::OPEN_READWRITE);
    other_tool.exec("PRAGMA foreign_keys=OFF; " + sql.toStdString());
}

/// Two returns, the second of a provider more, and an act.
void store_returns_and_act(const TemporaryWorkspace &workspace)
{
    HandMadePlan second = two_councils("second");
    second.provider(u"Essex"_qs).outcome(u"Essex"_qs, 20, 50);
    for (const HandMadePlan &plan : {two_councils(), second}) {
        if (const auto stored = workspace.store(plan); !stored)
            qFatal("%s", qPrintable(stored.error().message));
    }
    if (const auto recorded = record(workspace, exclusion_of(u"prog"_qs, u"Surrey"_qs)); !recorded)
        qFatal("%s", qPrintable(recorded.error().message));
}

} // namespace

/// Whose figures they are, and which end of a measure is good, is not changed behind the auditor's back.
class TestAlteredNames : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void what_another_tool_changed_is_named_data();
    void what_another_tool_changed_is_named();
    void an_import_of_an_earlier_version_says_nothing_of_names();
};

void TestAlteredNames::what_another_tool_changed_is_named_data()
{
    QTest::addColumn<QByteArray>("sql");
    const auto row = [](const char *name, const char *sql) { QTest::newRow(name) << QByteArray(sql); };
    row("a programme's title", "UPDATE programme SET title='Other'");
    row("a programme made up", "INSERT INTO programme VALUES('other','Other')");
    row("which end is good", "UPDATE measure SET polarity='low'");
    row("a measure's title", "UPDATE measure SET title='Out of work'");
    row("what a rate is per", "UPDATE measure SET per=per*10");
    row("names of two providers swapped",
        "UPDATE provider SET name=CASE id WHEN 'Kent' THEN 'Surrey' ELSE 'Kent' END WHERE id IN ('Kent','Surrey')");
    row("a provider's region", "UPDATE provider SET region='London' WHERE id='Kent'");
    row("a provider made up", "INSERT INTO provider VALUES('Devon','Devon','local-authority','','','','')");
    row("a code", "UPDATE provider_code SET code='E-Surrey' WHERE provider='Kent'");
    row("a code taken out", "DELETE FROM provider_code WHERE provider='Kent'");
    row("a spelling", "UPDATE provider_name SET text='Surrey Council' WHERE provider='Kent' AND kind='spelling'");
    row("a successor", "UPDATE provider_name SET text='Surrey' WHERE provider='Kent' AND kind='successor'");
}

void TestAlteredNames::what_another_tool_changed_is_named()
{
    QFETCH(QByteArray, sql);
    const TemporaryWorkspace workspace;
    store_returns_and_act(workspace);
    QCOMPARE(disagreements(workspace), QString());
    alter(workspace, sql);
    QCOMPARE(disagreements(workspace),
             u"The names and descriptions of programmes, measures or providers are not those that the last import "
             "left."_qs);
}

void TestAlteredNames::an_import_of_an_earlier_version_says_nothing_of_names()
{
    const TemporaryWorkspace workspace;
    store_returns_and_act(workspace);
    // As if the second import, entry 2, had been made by a program that wrote no such hash.
    alter(workspace,
          "DROP TRIGGER trail_is_never_changed; "
          "UPDATE trail SET detail=json_remove(detail,'$.names_sha256') WHERE sequence=2; "
          "UPDATE measure SET title='Out of work'");
    const QString all = disagreements(workspace);
    QVERIFY2(!all.contains(u"names and descriptions"_qs), qPrintable(all));
}

QTEST_APPLESS_MAIN(TestAlteredNames)
#include "test_altered_names.moc"
