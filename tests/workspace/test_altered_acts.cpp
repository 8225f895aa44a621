// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hand_made_plan.h"
#include "support/result_check.h"
#include "workspace/acts_by_hand.h"
#include "workspace/report_store.h"
#include "workspace/trail.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

using namespace outturn;
using namespace outturn::test;
using namespace outturn::workspace;

namespace {

const QByteArray unlock("DROP TRIGGER act_is_never_changed; DROP TRIGGER act_is_never_deleted; "
                        "DROP TRIGGER trail_is_never_changed; DROP TRIGGER trail_is_never_shortened; ");

/// Act 1 leaves Surrey out, 2 corrects Kent, 3 is a finding and 4 its next revision, 5 a sample, 6 its results, 7 takes
/// act 1 back.
void store_acts(const TemporaryWorkspace &workspace)
{
    HandMadePlan plan = two_councils();
    ReturnMark mark;
    mark.programme = ProgrammeId(u"prog"_qs);
    mark.provider = ProviderId(u"Kent"_qs);
    mark.period = *parse_period(u"2024");
    mark.text = u"yes"_qs;
    plan.plan().marks = {mark};
    const std::vector<Act> acts{
        exclusion_of(u"prog"_qs, u"Surrey"_qs),
        correction_of(council(u"Kent"_qs), 33),
        act_of(ActKind::finding, R"({"title":"Counted twice"})", u"finding/1"_qs),
        act_of(ActKind::finding, R"({"title":"Counted twice","response":"Agreed"})", u"finding/1"_qs),
        act_of(ActKind::sample, R"({"items":[{"id":"1:2","value":125},{"id":"1:7","value":90}]})", u"sample/1"_qs),
        act_of(ActKind::sample_results, R"({"results":[{"id":"1:2","audited":100}]})", u"sample/1"_qs),
        reversal_of(1)};
    if (const auto stored = workspace.store(plan); !stored)
        qFatal("%s", qPrintable(stored.error().message));
    auto file = WorkspaceFile::open(workspace.path(), WorkspaceFile::Mode::read_write);
    for (const Act &act : acts) {
        if (const auto recorded = record_act(*file, act, TemporaryWorkspace::still_clock()); !recorded)
            qFatal("%s", qPrintable(recorded.error().message));
    }
}

void alter(const TemporaryWorkspace &workspace, const QByteArray &sql)
{
    SQLite::Database other_tool(workspace.path().toStdString(), SQLite::OPEN_READWRITE);
    other_tool.exec(sql.toStdString());
}

/// Gives an act "ok" for its reason, and its entry in the trail too.
void alter_reason_and_entry(const TemporaryWorkspace &workspace, int act)
{
    const QByteArray nonce = nonce_of(workspace, act);
    const auto hash = [&](const QByteArray &text) {
        return QCryptographicHash::hash(nonce + '\n' + text, QCryptographicHash::Sha256).toHex();
    };
    alter(workspace,
          unlock + "UPDATE act SET reason='ok' WHERE id=" + QByteArray::number(act)
              + "; UPDATE trail SET detail=replace(detail,'" + hash("seen on site") + "','" + hash("ok") + "')");
}

QString disagreements(const TemporaryWorkspace &workspace, const QByteArray &expected_hash = {})
{
    const auto check = check_workspace(workspace.path(), {}, expected_hash);
    return check ? check->disagreements.join(u'\n') : check.error().message;
}

/// Writes the trail anew, as a tool that knows how its hashes are made: every entry's from what it says now.
void write_trail_anew(const TemporaryWorkspace &workspace)
{
    SQLite::Database other_tool(workspace.path().toStdString(), SQLite::OPEN_READWRITE);
    std::vector<TrailEntry> trail = read_trail(other_tool);
    QByteArray previous;
    for (TrailEntry &entry : trail) {
        entry.previous_hash = previous;
        entry.hash = previous = trail_hash(entry);
        SQLite::Statement update(other_tool, "UPDATE trail SET previous_hash=?,hash=? WHERE sequence=?");
        update.bind(1, entry.previous_hash.toStdString());
        update.bind(2, entry.hash.toStdString());
        update.bind(3, entry.sequence);
        update.exec();
    }
}

} // namespace

/// A workspace that another tool changed does not pass for the auditor's; what no file can show is told as such.
class TestAlteredActs : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void what_another_tool_changed_is_named_data();
    void what_another_tool_changed_is_named();
    void an_entry_that_agrees_with_the_altered_act_is_named();
    void an_act_is_not_changed_by_mistake();
    void an_end_cut_off_is_found_by_what_went_out();
    void an_end_cut_off_is_found_by_the_hash_that_was_noted();
    void a_trail_written_anew_is_found_only_by_the_hash_that_was_noted();
};

void TestAlteredActs::what_another_tool_changed_is_named_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &sql, const QString &words) {
        QTest::newRow(name) << sql << words;
    };
    row("a figure's number", "UPDATE cell SET numerator=31 WHERE numerator=30", u"figures of return 1"_qs);
    row("a figure's range", "UPDATE cell SET numerator_low=20,numerator_high=40 WHERE numerator=30",
        u"figures of return 1"_qs);
    row("the text of a place", "UPDATE cell_origin SET text='31' WHERE text='30'", u"figures of return 1"_qs);
    row("an original", "UPDATE original SET content=x'0000000078da030000000001'", u"original of return 1"_qs);
    row("a mark", "UPDATE return_mark SET text='no'", u"rows of return 1"_qs);
    row("a mark taken out", "DELETE FROM return_mark", u"rows of return 1"_qs);
    row("a correction's number", unlock + "UPDATE act SET json=replace(json,'33','34') WHERE id=2",
        u"The content of act 2, correction, is not what was recorded"_qs);
    row("what an exclusion covers", unlock + "UPDATE act SET json=replace(json,'Surrey','Kent') WHERE id=1",
        u"content of act 1, exclusion"_qs);
    row("a finding's text", unlock + "UPDATE act SET json=replace(json,'twice','once') WHERE id=3",
        u"content of act 3, finding (finding/1)"_qs);
    row("the number of a finding", unlock + "UPDATE act SET subject='finding/2' WHERE id=4",
        u"The subject of act 4"_qs);
    row("a sample's item", unlock + "UPDATE act SET json=replace(json,'1:7','1:8') WHERE id=5",
        u"content of act 5, sample (sample/1)"_qs);
    row("a result", unlock + "UPDATE act SET json=replace(json,'100','125') WHERE id=6",
        u"content of act 6, sample-results"_qs);
    row("a reason", unlock + "UPDATE act SET reason='typing error' WHERE id=2", u"The reason of act 2"_qs);
    row("a person", unlock + "UPDATE act SET person='Bob' WHERE id=5", u"The person of act 5"_qs);
    row("a time", unlock + "UPDATE act SET at='2025-05-05T12:30:00.000Z' WHERE id=3", u"The time of act 3"_qs);
    row("which act is taken back", unlock + "UPDATE act SET reverses=2 WHERE id=7", u"The reversed act of act 7"_qs);
    row("a kind", unlock + "UPDATE act SET kind='lesson' WHERE id=4", u"The kind of act 4"_qs);
    row("an act taken out", unlock + "DELETE FROM act WHERE id=3", u"act 3, finding (finding/1), which"_qs);
    row("the last act taken out", unlock + "DELETE FROM act WHERE id=7", u"act 7, reversal, which"_qs);
    row("two acts in one another's place",
        unlock + "UPDATE act SET id=90 WHERE id=3; UPDATE act SET id=3 WHERE id=4; UPDATE act SET id=4 WHERE id=90",
        u"The record of act 3"_qs);
    row("a nonce", unlock + "UPDATE act SET nonce='0123456789abcdef0123456789abcdef' WHERE id=5",
        u"The record of act 5, sample (sample/1), is not what was recorded"_qs);
    row("an act made up",
        "INSERT INTO act VALUES(8,'2025-05-06T12:30:00.000Z','finding','Ann Auditor','','finding/9','{}','',NULL)",
        u"The trail does not know of act 8, finding (finding/9)"_qs);
    row("an act taken out with its entry", unlock + "DELETE FROM act WHERE id=3; DELETE FROM trail WHERE sequence=4",
        u"entry 5 does not fit"_qs);
    row("the last entry taken out", unlock + "DELETE FROM trail WHERE sequence=8",
        u"The trail does not know of act 7, reversal"_qs);
}

void TestAlteredActs::what_another_tool_changed_is_named()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, words);
    const TemporaryWorkspace workspace;
    store_acts(workspace);
    QCOMPARE(disagreements(workspace), QString());
    alter(workspace, "PRAGMA foreign_keys=OFF; " + sql);
    const QString all = disagreements(workspace);
    QVERIFY2(all.contains(words), qPrintable(all));
}

void TestAlteredActs::an_entry_that_agrees_with_the_altered_act_is_named()
{
    const TemporaryWorkspace workspace;
    store_acts(workspace);
    alter_reason_and_entry(workspace, 2);
    QCOMPARE(disagreements(workspace), u"The trail was altered: entry 3 does not fit the one before."_qs);
}

void TestAlteredActs::an_act_is_not_changed_by_mistake()
{
    const TemporaryWorkspace workspace;
    store_acts(workspace);
    QVERIFY_THROWS_EXCEPTION(SQLite::Exception, alter(workspace, "UPDATE act SET reason=''"));
    QVERIFY_THROWS_EXCEPTION(SQLite::Exception, alter(workspace, "DELETE FROM act WHERE id=7"));
    QCOMPARE(disagreements(workspace), QString());
}

void TestAlteredActs::an_end_cut_off_is_found_by_what_went_out()
{
    const TemporaryWorkspace workspace;
    store_acts(workspace);
    {
        auto file = WorkspaceFile::open(workspace.path(), WorkspaceFile::Mode::read_write);
        QVERIFY_RESULT(file);
        QVERIFY_RESULT(
            note_document_out(*file, u"report"_qs, u"may.html"_qs, "ab12", TemporaryWorkspace::still_clock()));
    }
    QCOMPARE(disagreements(workspace), QString());
    alter(workspace, unlock + "DELETE FROM act WHERE id=7; DELETE FROM trail WHERE sequence=8");
    const QString all = disagreements(workspace);
    QVERIFY2(all.contains(u"when may.html went out on 2025-05-06"_qs), qPrintable(all));
}

void TestAlteredActs::an_end_cut_off_is_found_by_the_hash_that_was_noted()
{
    const TemporaryWorkspace workspace;
    store_acts(workspace);
    const QByteArray noted = check_workspace(workspace.path(), {})->last_hash;
    QCOMPARE(noted.size(), 64);
    QCOMPARE(disagreements(workspace, noted), QString());
    // More was done since: the hash is in the trail all the same.
    QVERIFY_RESULT(record(workspace, act_of(ActKind::finding, "{}", u"finding/2"_qs)));
    QCOMPARE(disagreements(workspace, noted), QString());
    alter(workspace, unlock + "DELETE FROM act WHERE id>=7; DELETE FROM trail WHERE sequence>=8");
    // The file itself shows nothing: it is what it was before act 7.
    QCOMPARE(disagreements(workspace), QString());
    QVERIFY(disagreements(workspace, noted).contains(QString::fromLatin1(noted)));
}

void TestAlteredActs::a_trail_written_anew_is_found_only_by_the_hash_that_was_noted()
{
    const TemporaryWorkspace workspace;
    store_acts(workspace);
    const QByteArray noted = check_workspace(workspace.path(), {})->last_hash;
    alter_reason_and_entry(workspace, 2);
    write_trail_anew(workspace);
    QCOMPARE(disagreements(workspace), QString());
    QVERIFY(disagreements(workspace, noted).contains(u"No entry of the trail has the hash"_qs));
}

QTEST_APPLESS_MAIN(TestAlteredActs)
#include "test_altered_acts.moc"
