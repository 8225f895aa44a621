// SPDX-License-Identifier: GPL-3.0-or-later
// The Audit page: findings and lessons, exclusions and corrections, the trail.
#include "shell/audit_page.h"
#include "shell/audit_work.h"
#include "shell/check_work.h"
#include "shell/preferences.h"
#include "shell/window_harness.h"
#include "support/hand_made_plan.h"
#include "support/temporary_workspace.h"
#include "widgets/finding_form.h"
#include "widgets/report_choice_box.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTabBar>

using namespace outturn;
using namespace outturn::shell;

namespace {

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

/// The page in a window, over a workspace with Kent's and Surrey's figures of 2023-24: Kent 30 of 100, Surrey 40 of 80.
class PageHarness
{
public:
    explicit PageHarness(Preferences *kept = nullptr) : preferences(kept ? *kept : own_preferences)
    {
        if (!workspace.store(test::two_councils()))
            qFatal("The figures are not stored.");
        open(workspace.path());
    }
    void open(const QString &path)
    {
        if (const Result<> opened = exploration.open(path); !opened)
            qFatal("%s", qPrintable(opened.error().message));
        work.set_workspace(path);
        checks.set_workspace(path);
        page = new AuditPage(exploration, work, checks, preferences, actions, prompts, wording, &window);
        window.setCentralWidget(page);
        window.resize(1280, 720);
        QObject::connect(page, &AuditPage::failed, &window, [this](const QString &message) { failed = message; });
        QObject::connect(page, &AuditPage::done, &window, [this](const QString &message) { done = message; });
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("The window does not come up.");
        page->show_view(text("findings"));
        page->show_present();
    }

    template <typename Part> Part *part(const char *name) const
    {
        auto *found = page->findChild<Part *>(QString::fromLatin1(name));
        if (!found)
            qFatal("There is no part %s.", name);
        return found;
    }
    void type(const char *name, const char *words) const
    {
        auto *field = part<QWidget>(name);
        field->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(field, QString::fromUtf8(words));
    }
    void click(const char *name) const { part<QPushButton>(name)->click(); }
    void save() const { QTest::keyClick(part<QWidget>("finding_title"), Qt::Key_S, Qt::ControlModifier); }
    QStringList column(const char *table, size_t at) const
    {
        QStringList texts;
        for (const widgets::TableRow &row : part<widgets::NumberTable>(table)->table().rows)
            texts.append(row.cells.at(at).text);
        return texts;
    }
    void write(const char *title) const
    {
        click("finding_new");
        type("finding_title", title);
        part<QLineEdit>("finding_person")->setText(text("A. Auditor"));
        save();
    }
    audit::FindingAbout kent() const
    {
        audit::FindingAbout about;
        about.programme = ProgrammeId(text("prog"));
        about.measure = MeasureId(text("eet"));
        about.provider = ProviderId(text("Kent"));
        about.period = exploration.periods().front();
        about.figure = text("value");
        return about;
    }
    QString file(const char *name) const { return workspace.folder() + u'/' + QString::fromLatin1(name); }

    test::TemporaryWorkspace workspace;
    Preferences own_preferences{Preferences::Kind::passing};
    Preferences &preferences;
    Exploration exploration;
    AuditWork work;
    CheckWork checks{QString()};
    test::AnsweringPrompts prompts;
    presentation::Wording wording{text("en")};
    QMainWindow window; // goes first, with the page that borrows the rest
    Actions actions{&window};
    AuditPage *page = nullptr;
    QString failed;
    QString done;
};

bool waits_for_figures(const PageHarness &on, const char *label, const char *words)
{
    return QTest::qWaitFor([&] { return on.part<QLabel>(label)->text().contains(QString::fromUtf8(words)); }, 10000);
}

} // namespace

class TestAuditPage : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::fail_on_warning(); }
    void initTestCase() { test::prepare_application(); }

    void a_finding_is_written_by_keyboard_and_stands_in_the_register()
    {
        PageHarness on;
        on.click("finding_new");
        QVERIFY(on.part<QLineEdit>("finding_title")->hasFocus());
        on.type("finding_title", "Paid twice");
        on.type("finding_text", "Once for each list.");
        on.save();
        QVERIFY2(on.failed.contains(text("name")), qPrintable(on.failed)); // nobody signed it
        QVERIFY(on.work.acts().empty());
        on.type("finding_person", "A. Auditor");
        on.save();
        QCOMPARE(on.done, text("Finding 1 is on record."));
        QCOMPARE(on.column("finding_table", 2), QStringList{text("Paid twice")});
        QCOMPARE(on.preferences.person(), text("A. Auditor"));
        QCOMPARE(on.work.findings().front().text, text("Once for each list."));
        // It is about what the results show: the only programme, measure and period.
        QCOMPARE(on.work.findings().front().about.measure, MeasureId(text("eet")));
    }

    void a_finding_about_a_figure_takes_it_as_evidence_and_tells_when_it_changes()
    {
        PageHarness on;
        on.page->write_finding(on.kent());
        // 30 of 100.
        QVERIFY(
            QTest::qWaitFor([&] { return on.part<QLabel>("finding_source")->text().contains(text("return.csv")); }));
        on.type("finding_title", "Too few");
        on.part<QLineEdit>("finding_person")->setText(text("A. Auditor"));
        on.save();
        const audit::Finding saved = on.work.findings().front();
        QCOMPARE(saved.evidence.figures.front().name, text("value"));
        QCOMPARE(saved.evidence.figures.front().number, std::optional<double>(0.3));
        QVERIFY(!on.part<QLabel>("finding_change")->isVisible());
        Correction correction;
        correction.key.programme = saved.about.programme;
        correction.key.measure = saved.about.measure;
        correction.key.provider = saved.about.provider;
        correction.key.period = *saved.about.period;
        correction.numerator = 25;
        Act act;
        act.kind = ActKind::correction;
        act.person = text("B. Checker");
        act.reason = text("the register has 25");
        act.json = write_correction(correction);
        QVERIFY_RESULT(on.work.record(act));
        QVERIFY(waits_for_figures(on, "finding_change", "30.0% when written, 25.0% now"));
        QVERIFY(on.part<QLabel>("finding_change")->text().contains(text("a correction by B. Checker")));
        on.click("finding_renew");
        on.save();
        QCOMPARE(on.work.findings().front().revision, 2);
        QCOMPARE(on.work.findings().front().evidence.figures.front().number, std::optional<double>(0.25));
    }

    void what_was_typed_and_not_saved_waits_for_the_next_time()
    {
        Preferences kept(Preferences::Kind::passing);
        QString path;
        {
            PageHarness on(&kept);
            on.click("finding_new");
            on.type("finding_title", "Half a thought");
            on.write("Another one");
            path = on.workspace.path();
            QCOMPARE(on.column("finding_table", 2), (QStringList{text("Half a thought"), text("Another one")}));
            QCOMPARE(on.work.acts().size(), size_t(1)); // nothing half is on record
            delete on.page;
            on.open(path);
            QVERIFY(on.column("finding_table", 2).contains(text("Half a thought")));
        }
    }

    void a_revision_is_given_up_withdrawn_and_brought_back()
    {
        PageHarness on;
        on.write("Paid twice");
        on.type("finding_response", "No!");
        on.click("finding_discard");
        QCOMPARE(on.part<QPlainTextEdit>("finding_response")->toPlainText(), QString());
        on.prompts.reason = text("not ours to say");
        on.click("finding_withdraw");
        QVERIFY(on.work.findings().empty());
        QVERIFY(on.prompts.asked.contains(text("Finding 1")));
        auto *state = on.part<QComboBox>("finding_filter_state");
        state->setCurrentIndex(state->count() - 1);
        QCOMPARE(on.column("finding_table", 4), QStringList{text("not ours to say")});
        on.part<widgets::NumberTable>("finding_table")->clicked(text("1"), Qt::NoModifier);
        on.prompts.reason = text("it was");
        on.click("finding_withdraw"); // brings it back
        QCOMPARE(on.work.findings().size(), size_t(1));
    }

    void the_register_is_exported_as_it_is_filtered_and_lessons_go_from_one_workspace_to_another_once()
    {
        PageHarness on;
        on.write("Paid twice");
        on.click("lesson_new");
        on.type("finding_title", "Ask early");
        on.save();
        on.type("finding_filter_words", "twice");
        on.prompts.list_out = on.file("findings.csv");
        on.click("finding_export");
        QFile csv(on.file("findings.csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QByteArray content = csv.readAll();
        QVERIFY(content.contains("Paid twice") && !content.contains("Ask early"));
        on.prompts.list_out = on.file("lessons.json");
        on.click("lessons_out");
        PageHarness other;
        other.prompts.list_in = on.file("lessons.json");
        other.prompts.reason = text("of use here");
        other.click("lessons_in");
        QCOMPARE(other.work.findings().size(), size_t(1));
        QCOMPARE(other.work.findings().front().title, text("Ask early"));
        QVERIFY(!other.work.findings().front().origin.isEmpty());
        QCOMPARE(other.work.acts().front().reason, text("of use here"));
        other.click("lessons_in");
        QCOMPARE(other.work.findings().size(), size_t(1));
        QVERIFY(other.done.contains(text("already")));
        other.prompts.list_in = on.file("findings.csv");
        other.click("lessons_in");
        QVERIFY2(other.failed.contains(text("findings.csv")), qPrintable(other.failed));
    }

    void figures_are_left_out_after_it_was_said_which_and_how_many_and_taken_back()
    {
        PageHarness on;
        QSignalSpy figures(&on.work, &AuditWork::figures_changed);
        on.page->leave_out({ProgrammeId(text("prog")), ProviderId(text("Kent")), {}, {}});
        on.prompts.reason = text("counted twice");
        QVERIFY(QTest::qWaitFor([&] { return figures.size() == 1; }, 10000));
        // An outcome and a cost.
        QVERIFY2(on.prompts.asked.contains(text("Kent, every measure, every period, Programme")),
                 qPrintable(on.prompts.asked));
        QVERIFY2(on.prompts.asked.contains(text("Figures: 2; providers: 1; periods: 1.")),
                 qPrintable(on.prompts.asked));
        QCOMPARE(on.workspace.reader()->cells_in_force()->size(), size_t(2));
        QCOMPARE(on.column("standing_acts", 4), QStringList{text("in force")});
        on.prompts.reason = text("it was not");
        on.click("standing_take_back");
        QCOMPARE(figures.size(), 2);
        QCOMPARE(on.workspace.reader()->cells_in_force()->size(), size_t(4));
        QVERIFY(on.column("standing_acts", 4).front().contains(text("it was not")));
        QVERIFY(!on.part<QPushButton>("standing_take_back")->isEnabled());
    }

    void a_figure_is_corrected_beside_the_cell_of_its_file()
    {
        PageHarness on;
        CellKey key;
        key.programme = ProgrammeId(text("prog"));
        key.measure = MeasureId(text("eet"));
        key.provider = ProviderId(text("Kent"));
        key.period = on.exploration.periods().front();
        on.page->correct(key);
        QVERIFY(
            QTest::qWaitFor([&] { return on.page->findChild<QLineEdit *>(text("act_field_0")) != nullptr; }, 10000));
        auto *field = on.part<QLineEdit>("act_field_0");
        QCOMPARE(field->text(), text("30"));
        QVERIFY(on.column("act_figures", 2).front().contains(text("return.csv, row 1: 30, 100")));
        on.prompts.reason = text("the register has 28");
        field->setText(text("many"));
        on.click("act_correct");
        QVERIFY2(on.failed.contains(text("many")), qPrintable(on.failed));
        field->setText(text("28"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY2(on.prompts.asked.contains(text("Now: numerator 30, denominator 100. Instead: numerator 28.")),
                 qPrintable(on.prompts.asked));
        QCOMPARE(on.work.standing().corrections.size(), size_t(1));
        QCOMPARE(on.work.standing().corrections.front().correction.denominator, std::optional<double>());
    }

    void the_trail_shows_who_did_what_and_its_hash_can_be_copied()
    {
        PageHarness on;
        on.write("Paid twice");
        on.page->show_view(text("trail"));
        QCOMPARE(on.column("trail_table", 0), (QStringList{text("2"), text("1")}));
        QCOMPARE(on.column("trail_table", 4).front(), text("A. Auditor"));
        QVERIFY(on.part<QLabel>("trail_chain")->text().contains(text("whole")));
        on.click("trail_copy");
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromLatin1(on.work.trail().back().hash));
    }

    void an_empty_workspace_has_a_page_too()
    {
        test::TemporaryWorkspace empty;
        PageHarness on;
        on.exploration.close();
        delete on.page;
        on.open(empty.path());
        for (const char *view : {"samples", "findings", "acts", "trail"})
            on.page->show_view(QString::fromLatin1(view));
        on.page->show_view(text("findings"));
        on.page->write_finding({});
        on.type("finding_title", "Nothing came");
        on.part<QLineEdit>("finding_person")->setText(text("A. Auditor"));
        on.save();
        QCOMPARE(on.column("finding_table", 3), QStringList{text("the workspace as a whole")});
    }
};

QTEST_MAIN(TestAuditPage)
#include "test_audit_page.moc"
