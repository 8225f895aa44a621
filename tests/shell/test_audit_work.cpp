// SPDX-License-Identifier: GPL-3.0-or-later
// What auditors do in a workspace, recorded and followed by the window.
#include "shell/audit_work.h"
#include "support/hand_made_plan.h"
#include "support/result_check.h"
#include "support/temporary_workspace.h"
#include "tasks/audit_acts.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::shell;

namespace {

const QString auditor = QStringLiteral("A. Auditor");

/// A workspace with Kent's and Surrey's figures of 2023-24, and the work on it.
struct Opened {
    Opened()
    {
        if (!workspace.store(test::two_councils()))
            qFatal("The figures are not stored.");
        work.set_workspace(workspace.path());
    }
    audit::Finding finding(const QString &title) const
    {
        audit::Finding made;
        made.title = title;
        return made;
    }
    Act kent_left_out() const
    {
        Act act;
        act.kind = ActKind::exclusion;
        act.person = auditor;
        act.reason = QStringLiteral("counted twice");
        act.json = write_exclusion({ProgrammeId(QStringLiteral("prog")), ProviderId(QStringLiteral("Kent")), {}, {}});
        return act;
    }
    size_t figures() const { return workspace.reader()->cells_in_force()->size(); }

    test::TemporaryWorkspace workspace;
    AuditWork work;
    Clock clock = test::TemporaryWorkspace::still_clock();
};

} // namespace

class TestAuditWork : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void without_a_workspace_there_is_nothing_and_nothing_can_be_recorded()
    {
        AuditWork work;
        QVERIFY(work.acts().empty() && work.findings().empty() && work.samples().empty() && work.trail().empty());
        QVERIFY(work.problem().isEmpty());
        audit::Finding finding;
        finding.title = QStringLiteral("x");
        QVERIFY(!work.save_finding(finding, auditor));
        work.set_workspace(QStringLiteral("there is no such file.outturn"));
        QVERIFY(work.acts().empty());
        QVERIFY(!work.problem().isEmpty());
        QCOMPARE(work.next_finding(), 1);
    }

    void a_finding_is_written_once_revised_and_withdrawn()
    {
        Opened on;
        QSignalSpy changes(&on.work, &AuditWork::changed);
        QSignalSpy figures(&on.work, &AuditWork::figures_changed);
        QVERIFY_RESULT(on.work.save_finding(on.finding(QStringLiteral("Paid twice")), auditor, on.clock));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(on.work.findings().size(), size_t(1));
        audit::Finding finding = on.work.findings().front();
        QCOMPARE(finding.number, 1);
        QVERIFY_RESULT(on.work.save_finding(finding, QStringLiteral("B."), on.clock)); // says the same
        QCOMPARE(on.work.acts().size(), size_t(1));
        finding.response = QStringLiteral("Agreed.");
        QVERIFY_RESULT(on.work.save_finding(finding, QStringLiteral("B."), on.clock));
        QCOMPARE(on.work.findings().front().revision, 2);
        QCOMPARE(on.work.next_finding(), 2);
        QVERIFY_RESULT(on.work.reverse(1, auditor, QStringLiteral("not ours"), on.clock));
        QVERIFY(on.work.findings().empty());
        QCOMPARE(on.work.next_finding(), 2); // a number is never used again
        finding.response = QStringLiteral("Late.");
        QVERIFY_FAILURE(on.work.save_finding(finding, auditor, on.clock), ErrorCode::refused, "withdrawn");
        QCOMPARE(figures.size(), 0);
        // One entry of the trail for the import and each act.
        QCOMPARE(on.work.trail().size(), size_t(4));
        QVERIFY(!tasks::first_broken_entry(on.work.trail()));
    }

    void what_cannot_be_saved_is_refused_with_a_sentence_and_nothing_is_written()
    {
        Opened on;
        QVERIFY_FAILURE(on.work.save_finding(on.finding(QStringLiteral("  ")), auditor, on.clock),
                        ErrorCode::wrong_usage, "title");
        QVERIFY(!on.work.save_finding(on.finding(QStringLiteral("Paid twice")), QStringLiteral("  "), on.clock));
        QVERIFY(!on.work.reverse(7, auditor, QStringLiteral("why"), on.clock));
        QVERIFY(on.work.acts().empty());
    }

    void figures_left_out_are_gone_until_the_exclusion_is_taken_back_and_each_step_is_told()
    {
        Opened on;
        QCOMPARE(on.figures(), size_t(4)); // outcome and cost of two councils
        QSignalSpy figures(&on.work, &AuditWork::figures_changed);
        const Result<Act> act = on.work.record(on.kent_left_out(), on.clock);
        QVERIFY_RESULT(act);
        QCOMPARE(figures.size(), 1);
        QCOMPARE(on.work.standing().exclusions.size(), size_t(1));
        QCOMPARE(on.figures(), size_t(2));
        QVERIFY_RESULT(on.work.reverse(act->id, auditor, QStringLiteral("it was not"), on.clock));
        QCOMPARE(figures.size(), 2);
        QVERIFY(on.work.standing().is_empty());
        QCOMPARE(on.figures(), size_t(4));
        // Taking that back brings the exclusion back, and figures change once more.
        QVERIFY_RESULT(on.work.reverse(2, auditor, QStringLiteral("it was, after all"), on.clock));
        QCOMPARE(figures.size(), 3);
        QCOMPARE(on.figures(), size_t(2));
    }

    void what_another_window_wrote_is_seen_before_a_number_is_given()
    {
        Opened on;
        QVERIFY(on.work.findings().empty());
        AuditWork other;
        other.set_workspace(on.workspace.path());
        QVERIFY_RESULT(other.save_finding(on.finding(QStringLiteral("theirs")), QStringLiteral("B."), on.clock));
        QVERIFY_RESULT(on.work.save_finding(on.finding(QStringLiteral("ours")), auditor, on.clock));
        QCOMPARE(on.work.findings().size(), size_t(2));
        QCOMPARE(on.work.findings().back().number, 2);
    }

    void an_entry_that_was_altered_breaks_the_chain()
    {
        Opened on;
        QVERIFY_RESULT(on.work.save_finding(on.finding(QStringLiteral("Paid twice")), auditor, on.clock));
        QVERIFY_RESULT(on.work.save_finding(on.finding(QStringLiteral("Late")), auditor, on.clock));
        std::vector<TrailEntry> trail = on.work.trail();
        QVERIFY(!tasks::first_broken_entry(trail));
        trail[1].detail.replace("finding/1", "finding/9");
        QCOMPARE(tasks::first_broken_entry(trail), std::optional<int>(2));
        trail = on.work.trail();
        trail.erase(trail.begin());
        QCOMPARE(tasks::first_broken_entry(trail), std::optional<int>(2));
        QVERIFY(!tasks::first_broken_entry({}));
    }
};

QTEST_GUILESS_MAIN(TestAuditWork)
#include "test_audit_work.moc"
