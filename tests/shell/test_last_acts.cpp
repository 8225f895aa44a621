// SPDX-License-Identifier: GPL-3.0-or-later
// The last exclusion or correction is taken back by one key from any page.
#include "shell/actions.h"
#include "shell/audit_work.h"
#include "shell/last_acts.h"
#include "shell/preferences.h"
#include "shell/window_harness.h"
#include "support/hand_made_plan.h"
#include "support/temporary_workspace.h"

#include <QtGui/QAction>
#include <QtWidgets/QMainWindow>

using namespace outturn;
using namespace outturn::shell;

namespace {

/// Over a workspace with Kent's and Surrey's figures of the year 2024, an outcome and a cost of each.
class UndoDesk
{
public:
    UndoDesk()
    {
        if (!workspace.store(test::two_councils()))
            qFatal("The figures are not stored.");
        work.set_workspace(workspace.path());
        QObject::connect(&last, &LastActs::told, &window, [this](const QString &message) { told = message; });
        QObject::connect(&last, &LastActs::failed, &window, [this](const QString &message) { failed = message; });
    }
    void leave_out(const char *provider, const char *measure, const char *reason)
    {
        Exclusion exclusion;
        exclusion.programme = ProgrammeId(QStringLiteral("prog"));
        exclusion.provider = ProviderId(QString::fromLatin1(provider));
        exclusion.measure = MeasureId(QString::fromLatin1(measure));
        Act act;
        act.kind = ActKind::exclusion;
        act.person = QStringLiteral("A. Auditor");
        act.reason = QString::fromLatin1(reason);
        act.json = write_exclusion(exclusion);
        if (const auto recorded = work.record(act); !recorded)
            qFatal("%s", qPrintable(recorded.error().message));
    }
    size_t in_force() const { return workspace.reader()->cells_in_force()->size(); }

    test::TemporaryWorkspace workspace;
    Preferences preferences{Preferences::Kind::passing};
    AuditWork work;
    test::AnsweringPrompts prompts;
    presentation::Wording wording{QStringLiteral("en")};
    QMainWindow window;
    QAction take_back{&window};
    LastActs last{work, preferences, prompts, wording, take_back};
    QString told;
    QString failed;
};

} // namespace

class TestLastActs : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void there_is_nothing_to_take_back_before_anything_was_done()
    {
        UndoDesk on;
        QVERIFY(!on.take_back.isEnabled());
        on.last.take_back();
        QVERIFY(on.prompts.asked.isEmpty());
    }

    void the_last_comes_back_with_a_person_and_a_reason_then_the_one_before()
    {
        UndoDesk on;
        on.leave_out("Kent", "eet", "no papers");
        on.leave_out("Surrey", "eet", "copied");
        QCOMPARE(on.in_force(), size_t(0));
        QVERIFY(on.take_back.isEnabled());
        on.prompts.reason = QStringLiteral("papers came");
        on.take_back.trigger();
        QVERIFY2(on.prompts.asked.contains(QStringLiteral("Surrey")), qPrintable(on.prompts.asked));
        QCOMPARE(on.in_force(), size_t(2));
        QCOMPARE(on.work.acts().back().reverses, qint64(2));
        QCOMPARE(on.work.acts().back().reason, QStringLiteral("papers came"));
        QVERIFY(!on.told.isEmpty());
        on.take_back.trigger();
        QVERIFY2(on.prompts.asked.contains(QStringLiteral("Kent")), qPrintable(on.prompts.asked));
        QCOMPARE(on.in_force(), size_t(4));
        QVERIFY(!on.take_back.isEnabled());
        QVERIFY2(on.failed.isEmpty(), qPrintable(on.failed));
    }

    void what_was_taken_back_elsewhere_is_not_taken_back_again()
    {
        UndoDesk on;
        on.leave_out("Kent", "eet", "no papers");
        QVERIFY(on.work.reverse(1, QStringLiteral("A. Auditor"), QStringLiteral("it was not")).has_value());
        QVERIFY(!on.take_back.isEnabled());
    }

    void what_stood_when_the_workspace_was_opened_is_left_to_its_page()
    {
        UndoDesk on;
        on.leave_out("Kent", "eet", "no papers");
        on.work.set_workspace({});
        QVERIFY(!on.take_back.isEnabled());
        on.work.set_workspace(on.workspace.path());
        QVERIFY(!on.take_back.isEnabled());
    }

    void elsewhere_the_key_is_left_to_what_is_looked_at()
    {
        UndoDesk on;
        on.leave_out("Kent", "eet", "no papers");
        on.last.update(true);
        QVERIFY(!on.take_back.isEnabled());
        on.last.update(false);
        QVERIFY(on.take_back.isEnabled());
    }
};

QTEST_MAIN(TestLastActs)
#include "test_last_acts.moc"
