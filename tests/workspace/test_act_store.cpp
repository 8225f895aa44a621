// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hand_made_plan.h"
#include "support/result_check.h"
#include "workspace/acts_by_hand.h"
#include "workspace/case_return_by_hand.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

using namespace outturn;
using namespace outturn::test;
using namespace outturn::workspace;

/// What an auditor did is kept with who and why; what would say nothing, or what cannot be, is refused.
class TestActStore : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void an_act_is_kept_with_its_entry_in_the_trail();
    void the_trail_does_not_show_that_two_acts_are_of_one_person();
    void acts_are_numbered_from_one_without_gaps();
    void what_an_act_must_have();
    void an_exclusion_that_leaves_nothing_out_is_refused();
    void a_correction_that_says_nothing_is_refused();
    void a_correction_that_cannot_be_is_refused();
    void what_is_counted_from_cases_is_not_corrected();
    void only_what_holds_is_taken_back();
    void a_refused_act_leaves_the_workspace_as_it_was();
    void a_half_character_is_kept_as_the_trail_has_it();
};

void TestActStore::an_act_is_kept_with_its_entry_in_the_trail()
{
    const TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    const auto recorded = record(workspace, exclusion_of(u"prog"_qs, u"Kent"_qs));
    QVERIFY_RESULT(recorded);
    QCOMPARE(recorded->id, qint64(1));
    QCOMPARE(recorded->at, QDateTime(QDate(2025, 5, 6), QTime(12, 30), Qt::UTC));
    const auto reader = workspace.reader();
    const auto acts = reader->acts();
    QVERIFY_RESULT(acts);
    QCOMPARE(acts->size(), size_t(1));
    QCOMPARE(acts->front().person, u"Ann Auditor"_qs);
    QCOMPARE(acts->front().reason, u"seen on site"_qs);
    QCOMPARE(acts->front().at, recorded->at);
    QCOMPARE(acts->front().json, recorded->json);
    const TrailEntry entry = reader->trail()->back();
    QCOMPARE(entry.kind, u"exclusion"_qs);
    const QJsonObject detail = QJsonDocument::fromJson(entry.detail).object();
    QCOMPARE(detail.value(u"id"_qs).toInt(), 1);
    // Names and reasons do not go where the trail goes: it stands in evidence packs for providers.
    QVERIFY(!QJsonDocument(detail).toJson().contains("Ann Auditor"));
    QVERIFY(!QJsonDocument(detail).toJson().contains("seen on site"));
    // Nor do hashes that a guess finds: 32 digits that stand in the workspace alone go before what is hashed.
    const QByteArray nonce = nonce_of(workspace, 1);
    QVERIFY2(QRegularExpression(u"^[0-9a-f]{32}$"_qs).match(QString::fromLatin1(nonce)).hasMatch(), nonce.constData());
    QVERIFY(!entry.detail.contains(nonce));
    for (const auto &[key, text] :
         {std::pair{u"person_sha256"_qs, QByteArray("Ann Auditor")},
          std::pair{u"reason_sha256"_qs, QByteArray("seen on site")}, std::pair{u"sha256"_qs, recorded->json}})
        QCOMPARE(detail.value(key).toString().toLatin1(),
                 QCryptographicHash::hash(nonce + '\n' + text, QCryptographicHash::Sha256).toHex());
    const auto check = check_workspace(workspace.path(), {});
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements, QStringList());
    QCOMPARE(check->acts, 1);
    QCOMPARE(check->last_hash, entry.hash);
}

void TestActStore::the_trail_does_not_show_that_two_acts_are_of_one_person()
{
    const TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    QVERIFY_RESULT(record(workspace, act_of(ActKind::finding, "{}", u"finding/1"_qs)));
    QVERIFY_RESULT(record(workspace, act_of(ActKind::finding, "{}", u"finding/2"_qs)));
    const auto trail = workspace.reader()->trail();
    QCOMPARE(trail->size(), size_t(3));
    const QJsonObject first = QJsonDocument::fromJson(trail->at(1).detail).object();
    const QJsonObject second = QJsonDocument::fromJson(trail->at(2).detail).object();
    for (const QString &key : {u"person_sha256"_qs, u"reason_sha256"_qs, u"sha256"_qs})
        QVERIFY2(first.value(key) != second.value(key), qPrintable(key));
}

void TestActStore::acts_are_numbered_from_one_without_gaps()
{
    const TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    QCOMPARE(record(workspace, act_of(ActKind::finding, "{}", u"finding/1"_qs))->id, qint64(1));
    QVERIFY(!record(workspace, exclusion_of(u"nowhere"_qs)));
    QCOMPARE(record(workspace, act_of(ActKind::sample, "{}", u"sample/1"_qs))->id, qint64(2));
    QCOMPARE(record(workspace, reversal_of(1))->id, qint64(3));
}

void TestActStore::what_an_act_must_have()
{
    const TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    Act act = exclusion_of(u"prog"_qs, u"Kent"_qs);
    act.person = u"  \t"_qs;
    QVERIFY_FAILURE(record(workspace, act), ErrorCode::refused, "who does this");
    act.person = u"Ann"_qs;
    act.reason.clear();
    QVERIFY_FAILURE(record(workspace, act), ErrorCode::refused, "Say why");
    act.reason = u"because"_qs;
    act.json = "{}";
    QVERIFY_FAILURE(record(workspace, act), ErrorCode::unreadable, "format");
    // A finding says why by itself.
    act = act_of(ActKind::finding, "{}", u"finding/1"_qs);
    act.reason.clear();
    QVERIFY_RESULT(record(workspace, act));
    act.subject.clear();
    QVERIFY_FAILURE(record(workspace, act), ErrorCode::internal, "without a subject");
    act.json = "no object";
    QVERIFY_FAILURE(record(workspace, act), ErrorCode::internal, "one object");
    act.json = "{}";
    act.reverses = 1;
    QVERIFY_FAILURE(record(workspace, act), ErrorCode::internal, "reversal");
}

void TestActStore::an_exclusion_that_leaves_nothing_out_is_refused()
{
    const TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    QVERIFY_FAILURE(record(workspace, exclusion_of(u"other"_qs)), ErrorCode::refused, "no figure in force");
    QVERIFY_FAILURE(record(workspace, exclusion_of(u"prog"_qs, u"Essex"_qs)), ErrorCode::refused,
                    "no figure in force to leave out: Programme, Essex");
    QVERIFY_FAILURE(record(workspace, exclusion_of(u"prog"_qs, {}, u"eet"_qs, u"2022-23"_qs)), ErrorCode::refused,
                    "In work, 2022-23");
    QVERIFY_RESULT(record(workspace, exclusion_of(u"prog"_qs, u"Kent"_qs)));
    QVERIFY_FAILURE(record(workspace, exclusion_of(u"prog"_qs, u"Kent"_qs)), ErrorCode::refused, "left out by act 1");
    QVERIFY_FAILURE(record(workspace, exclusion_of(u"prog"_qs, u"Kent"_qs, u"eet"_qs)), ErrorCode::refused,
                    "left out by act 1");
    QVERIFY_RESULT(record(workspace, exclusion_of(u"prog"_qs))); // more than Kent
}

void TestActStore::a_correction_that_says_nothing_is_refused()
{
    const TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils())); // Kent 30 of 100
    const CellKey kent = council(u"Kent"_qs);
    QVERIFY_FAILURE(record(workspace, correction_of(kent, {})), ErrorCode::refused, "Say which number");
    QVERIFY_FAILURE(record(workspace, correction_of(kent, 30)), ErrorCode::refused, "what the return says already");
    QVERIFY_FAILURE(record(workspace, correction_of(kent, 30, 100)), ErrorCode::refused, "already");
    QVERIFY_FAILURE(record(workspace, correction_of(kent, 31, {}, Money{5})), ErrorCode::refused, "Say which number");
    QVERIFY_FAILURE(record(workspace, correction_of(council(u"Kent"_qs, Aspect::cost), 31)), ErrorCode::refused,
                    "Say to which amount");
    QVERIFY_RESULT(record(workspace, correction_of(kent, 31)));
    QVERIFY_FAILURE(record(workspace, correction_of(kent, 31)), ErrorCode::refused, "Act 1 has corrected");
    QVERIFY_FAILURE(record(workspace, correction_of(kent, 30)), ErrorCode::refused, "take act 1 back instead");
    QVERIFY_RESULT(record(workspace, correction_of(kent, 32)));
    QVERIFY_RESULT(record(workspace, correction_of(council(u"Kent"_qs, Aspect::cost), {}, {}, Money{123457})));
}

void TestActStore::a_correction_that_cannot_be_is_refused()
{
    const TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    const CellKey kent = council(u"Kent"_qs);
    QVERIFY_FAILURE(record(workspace, correction_of(council(u"Essex"_qs), 1)), ErrorCode::refused,
                    "no such figure in force");
    QVERIFY_FAILURE(record(workspace, correction_of(council(u"Kent"_qs, Aspect::paid), {}, {}, Money{1})),
                    ErrorCode::refused, "no such figure in force");
    QVERIFY_FAILURE(record(workspace, correction_of(kent, -1)), ErrorCode::refused, "never below nothing");
    QVERIFY_FAILURE(record(workspace, correction_of(kent, 101)), ErrorCode::refused, "greater than the denominator");
    QVERIFY_FAILURE(record(workspace, correction_of(kent, {}, 29)), ErrorCode::refused, "greater than the denominator");
    Correction value;
    value.key = kent;
    value.value = 0.3; // a proportion is its counts
    QVERIFY_FAILURE(record(workspace, act_of(ActKind::correction, write_correction(value))), ErrorCode::refused,
                    "no number of that kind");
    QVERIFY_RESULT(record(workspace, correction_of(kent, 101, 101)));
    QVERIFY_RESULT(record(workspace, exclusion_of(u"prog"_qs, u"Kent"_qs)));
    QVERIFY_FAILURE(record(workspace, correction_of(kent, 50)), ErrorCode::refused, "left out by act 2");
}

void TestActStore::what_is_counted_from_cases_is_not_corrected()
{
    const TemporaryWorkspace workspace;
    CaseReturnByHand cases("cases");
    cases.row(u"kent"_qs, u"result"_qs, u"K1"_qs).paid = Money{10000};
    cases.derived(u"kent"_qs, 1, 2);
    QVERIFY_RESULT(cases.store(workspace));
    CellKey key;
    key.programme = ProgrammeId(u"families"_qs);
    key.provider = ProviderId(u"kent"_qs);
    key.period = *parse_period(u"2012-13");
    key.measure = MeasureId(u"turned_around"_qs);
    QVERIFY_FAILURE(record(workspace, correction_of(key, 2)), ErrorCode::refused, "counted from cases");
    key.measure = MeasureId(u"result"_qs);
    Correction correction;
    correction.key = key;
    correction.value = 2;
    QVERIFY_FAILURE(record(workspace, act_of(ActKind::correction, write_correction(correction))), ErrorCode::refused,
                    "counted from cases");
    key.aspect = Aspect::paid;
    QVERIFY_FAILURE(record(workspace, correction_of(key, {}, {}, Money{1})), ErrorCode::refused, "counted from cases");
    QVERIFY_RESULT(record(workspace, exclusion_of(u"families"_qs, u"kent"_qs, u"result"_qs)));
}

void TestActStore::only_what_holds_is_taken_back()
{
    const TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    QVERIFY_FAILURE(record(workspace, reversal_of(1)), ErrorCode::refused, "no act 1");
    QVERIFY_RESULT(record(workspace, exclusion_of(u"prog"_qs, u"Kent"_qs)));
    QVERIFY_FAILURE(record(workspace, reversal_of(2)), ErrorCode::refused, "no act 2"); // not even itself
    QVERIFY_RESULT(record(workspace, reversal_of(1)));
    QVERIFY_FAILURE(record(workspace, reversal_of(1)), ErrorCode::refused, "taken back already");
    // Taken back again while another leaves out the same: two that say one thing.
    QVERIFY_RESULT(record(workspace, exclusion_of(u"prog"_qs, u"Kent"_qs)));
    QVERIFY_FAILURE(record(workspace, reversal_of(2)), ErrorCode::refused, "left out by act 3");
    QVERIFY_RESULT(record(workspace, reversal_of(3)));
    QVERIFY_RESULT(record(workspace, reversal_of(2)));
    QCOMPARE(workspace.reader()->standing_acts()->exclusions.front().act.id, qint64(1));
    QCOMPARE(check_workspace(workspace.path(), {})->disagreements, QStringList());
}

void TestActStore::a_refused_act_leaves_the_workspace_as_it_was()
{
    const TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    QVERIFY(!record(workspace, exclusion_of(u"nowhere"_qs)));
    const auto reader = workspace.reader();
    QCOMPARE(reader->acts()->size(), size_t(0));
    QCOMPARE(reader->trail()->size(), size_t(1));
    QCOMPARE(workspace.files(), QStringList(u"test.outturn"_qs));
}

void TestActStore::a_half_character_is_kept_as_the_trail_has_it()
{
    const TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils()));
    Act act = exclusion_of(u"prog"_qs, u"Kent"_qs);
    act.person = u"  =cmd|calc "_qs + QChar(0xD83D);
    act.reason = u"right\u200Fleft\u0000end"_qs;
    const auto recorded = record(workspace, act);
    QVERIFY_RESULT(recorded);
    QCOMPARE(recorded->person, u"=cmd|calc ?"_qs);
    QCOMPARE(workspace.reader()->acts()->front().reason, recorded->reason);
    QCOMPARE(check_workspace(workspace.path(), {})->disagreements, QStringList());
}

QTEST_APPLESS_MAIN(TestActStore)
#include "test_act_store.moc"
