// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/finding_form.h"
#include "widgets/number_table.h"
#include "widgets/report_choice_box.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace outturn;
using namespace outturn::widgets;

namespace {

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

FindingForm small_form()
{
    FindingForm form;
    form.id = text("3");
    form.heading = text("Finding 3");
    form.note = text("Revision 2 by A. Auditor");
    form.kinds = {{text("finding"), text("Finding"), {}}, {text("lesson"), text("Lesson"), {}}};
    form.severities = {{text("low"), text("Low"), {}}, {text("high"), text("High"), {}}};
    form.states = {{text("open"), text("Open"), {}}, {text("agreed"), text("Agreed"), {}}};
    form.programmes = {{{}, text("none"), {}}, {text("families"), text("Families"), {}}};
    form.measures = form.providers = form.periods = {{{}, text("none"), {}}};
    form.words.kind = text("finding");
    form.words.severity = text("high");
    form.words.state = text("open");
    form.words.title = text("Paid twice <b>for one</b> family");
    form.words.text = text("What was found");
    form.words.programme = text("families");
    form.person = text("A. Auditor");
    form.figures = {{text("Value"), text("73.8%"), text("71.0%"), true}, {text("Hits"), text("3"), {}, false}};
    form.change = text("Value: 73.8% when written, 71.0% now.");
    return form;
}

template <typename Field> Field *field(const FindingFormView &view, const char *name)
{
    auto *found = view.findChild<Field *>(QString::fromLatin1(name));
    if (!found)
        qFatal("There is no field %s.", name);
    return found;
}

void show(FindingFormView &view, QSize size = {480, 900})
{
    view.resize(size);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
}

} // namespace

class TestFindingForm : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void what_is_shown_is_what_comes_back_and_showing_tells_nothing()
    {
        FindingFormView view;
        const QSignalSpy edits(&view, &FindingFormView::edited);
        view.set_form(small_form());
        show(view);
        QVERIFY(view.words() == small_form().words);
        QCOMPARE(view.person(), text("A. Auditor"));
        QCOMPARE(edits.size(), 0);
        QVERIFY(!field<QPushButton>(view, "finding_save")->isEnabled()); // nothing is new
        QCOMPARE(field<QLabel>(view, "finding_change")->text(), small_form().change);
    }

    void every_key_typed_is_told_and_the_answer_leaves_the_cursor()
    {
        FindingFormView view;
        view.set_form(small_form());
        show(view);
        auto *title = field<QLineEdit>(view, "finding_title");
        QSignalSpy edits(&view, &FindingFormView::edited);
        title->setFocus(Qt::TabFocusReason);
        title->setCursorPosition(4);
        QTest::keyClicks(title, text("XY"));
        QCOMPARE(edits.size(), 2);
        FindingForm answer = small_form();
        answer.words = view.words();
        answer.is_changed = true;
        view.set_form(answer);
        QCOMPARE(title->cursorPosition(), 6);
        QCOMPARE(edits.size(), 2);
        QVERIFY(field<QPushButton>(view, "finding_save")->isEnabled());
        auto *page = field<QPlainTextEdit>(view, "finding_text");
        page->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(page, text("Z"));
        answer.words = view.words();
        view.set_form(answer);
        QCOMPARE(page->textCursor().position(), 1);
        QTest::keyClick(page, Qt::Key_Tab); // leaves the field: the keyboard is not caught in it
        QVERIFY(!page->hasFocus());
    }

    void control_and_return_save_from_any_field_and_only_what_is_new()
    {
        FindingFormView view;
        view.set_form(small_form());
        show(view);
        QSignalSpy saves(&view, &FindingFormView::save_wanted);
        auto *page = field<QPlainTextEdit>(view, "finding_response");
        page->setFocus(Qt::TabFocusReason);
        QTest::keyClick(page, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saves.size(), 0);
        FindingForm changed = small_form();
        changed.is_changed = true;
        view.set_form(changed);
        QTest::keyClick(page, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saves.size(), 1);
    }

    void a_withdrawn_one_can_be_read_and_brought_back_and_not_written()
    {
        FindingForm form = small_form();
        form.is_withdrawn = true;
        FindingFormView view;
        view.set_form(form);
        show(view);
        QVERIFY(field<QLineEdit>(view, "finding_title")->isReadOnly());
        QVERIFY(!field<ReportChoiceBox>(view, "finding_state")->isEnabled());
        QVERIFY(!field<QPushButton>(view, "finding_save")->isVisible());
        QSignalSpy restored(&view, &FindingFormView::restore_wanted);
        QSignalSpy withdrawn(&view, &FindingFormView::withdraw_wanted);
        field<QPushButton>(view, "finding_withdraw")->click();
        QCOMPARE(restored.size(), 1);
        QCOMPARE(withdrawn.size(), 0);
    }

    void a_figure_that_is_not_known_now_is_a_dash_and_not_a_nought()
    {
        FindingFormView view;
        view.set_form(small_form());
        show(view);
        QStringList shown;
        for (const QLabel *label : field<QWidget>(view, "finding_figures")->findChildren<QLabel *>())
            shown.append(label->text());
        QVERIFY(shown.contains(text("71.0%")) && shown.contains(text("–")));
        FindingForm none = small_form();
        none.figures.clear();
        view.set_form(none);
        QVERIFY(!field<QWidget>(view, "finding_figures")->isVisible());
    }

    void nothing_chosen_is_said_in_the_place_of_the_form()
    {
        FindingFormView view;
        FindingForm form;
        form.empty_text = text("Choose one.");
        view.set_form(form);
        show(view);
        QVERIFY(!field<QPushButton>(view, "finding_save")->isVisible());
        QVERIFY(!field<QLineEdit>(view, "finding_title")->isVisible());
    }

    void every_field_has_a_name_for_a_screen_reader_and_is_reached_by_the_keyboard()
    {
        FindingFormView view;
        view.set_form(small_form());
        show(view);
        for (const char *name : {"finding_kind", "finding_severity", "finding_state", "finding_title", "finding_text",
                                 "finding_programme", "finding_measure", "finding_provider", "finding_period",
                                 "finding_evidence", "finding_recommendation", "finding_response", "finding_person"}) {
            const auto *widget = field<QWidget>(view, name);
            QVERIFY2(!widget->accessibleName().isEmpty() && !widget->accessibleName().contains(u'&'), name);
            QVERIFY2((widget->focusPolicy() & Qt::TabFocus) != 0, name);
        }
    }

    void markup_in_a_finding_is_shown_as_it_was_written()
    {
        FindingForm form = small_form();
        form.note = text("<b>bold</b>");
        FindingFormView view;
        view.set_form(form);
        show(view);
        const auto *note = field<QLabel>(view, "finding_note");
        QCOMPARE(note->textFormat(), Qt::PlainText);
        QCOMPARE(note->text(), text("<b>bold</b>"));
    }
};

QTEST_MAIN(TestFindingForm)
#include "test_finding_form.moc"
