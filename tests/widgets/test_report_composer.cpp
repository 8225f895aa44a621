// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report_choice_box.h"
#include "widgets/report_composer.h"
#include "widgets/report_part_rows.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>

using namespace outturn::widgets;

namespace {

ReportPartItem part_of(const QString &id, const QString &title)
{
    ReportPartItem part;
    part.id = id;
    part.kind = id;
    part.title = title;
    return part;
}

ReportForm form_of()
{
    ReportForm form;
    form.saved = {{QStringLiteral("monthly"), QStringLiteral("Monthly report"), {}}};
    form.measures = {{QStringLiteral("eet"), QStringLiteral("In work"), {}},
                     {QStringLiteral("acc"), QStringLiteral("Housed"), {}}};
    form.measure = QStringLiteral("eet");
    form.periods = {{{}, QStringLiteral("the latest"), {}}, {QStringLiteral("2023"), QStringLiteral("2023"), {}}};
    form.providers = {{{}, QStringLiteral("all together"), {}},
                      {QStringLiteral("R"), QStringLiteral("Rutland"), QStringLiteral("East Midlands")},
                      {QStringLiteral("H"), QStringLiteral("Hampshire"), QStringLiteral("South East")}};
    form.parts = {part_of(QStringLiteral("a"), QStringLiteral("Summary")),
                  part_of(QStringLiteral("b"), QStringLiteral("Cost and outcome")),
                  part_of(QStringLiteral("c"), QStringLiteral("Text"))};
    form.parts[1].takes_measure = true;
    form.parts[1].note = QStringLiteral("No costs were returned.");
    form.parts[2].takes_text = true;
    form.parts[2].heading = QStringLiteral("What to do");
    form.parts[2].text = QStringLiteral("Ask Hampshire.");
    form.addable = {{QStringLiteral("text"), QStringLiteral("Text of your own"), QStringLiteral("Your own words")},
                    {QStringLiteral("map"), QStringLiteral("Map"), QStringLiteral("All providers")}};
    form.references = {{QStringLiteral("{figure:spread}"), QStringLiteral("Figure 1: Spread")}};
    return form;
}

template <typename Widget> Widget *find(const ReportComposer &composer, const char *name)
{
    return composer.findChild<Widget *>(QString::fromLatin1(name));
}

/// A composer on screen, with the part `id` chosen.
struct Shown {
    explicit Shown(const QString &id = {}, const ReportForm &form = form_of())
    {
        composer.set_form(form);
        composer.resize(520, 700);
        composer.show();
        composer.activateWindow();
        is_shown = QTest::qWaitForWindowActive(&composer);
        composer.show_part(id);
        rows = find<ReportPartRows>(composer, "report_parts");
    }
    ReportComposer composer;
    ReportPartRows *rows = nullptr;
    bool is_shown = false;
};

} // namespace

class TestReportComposer : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void every_change_is_told_with_its_ids();
    void parts_are_moved_removed_and_added_from_the_keyboard();
    void a_part_that_was_added_is_gone_to();
    void after_a_removal_its_place_is_kept();
    void what_is_written_is_told_after_a_pause_and_when_left();
    void a_form_that_comes_meanwhile_leaves_the_words_alone();
    void words_are_told_of_the_part_that_they_were_written_for();
    void a_reference_goes_where_the_cursor_is();
    void what_cases_mean_is_said();
    void what_is_no_longer_there_is_still_shown();
    void every_field_has_a_name();
    void odd_forms_do_no_harm();
};

void TestReportComposer::every_change_is_told_with_its_ids()
{
    Shown shown(QStringLiteral("b"));
    QVERIFY(shown.is_shown);
    QSignalSpy measure(&shown.composer, &ReportComposer::measure_chosen);
    QSignalSpy own(&shown.composer, &ReportComposer::part_measure_chosen);
    QSignalSpy provider(&shown.composer, &ReportComposer::provider_chosen);
    QSignalSpy smallest(&shown.composer, &ReportComposer::smallest_count_changed);
    QTest::keyClick(find<ReportChoiceBox>(shown.composer, "report_measure"), Qt::Key_Down);
    QCOMPARE(measure, QList<QVariantList>{QVariantList{QStringLiteral("acc")}});
    QTest::keyClick(find<ReportChoiceBox>(shown.composer, "report_part_measure"), Qt::Key_Down);
    QCOMPARE(own, QList<QVariantList>({QVariantList({QStringLiteral("b"), QStringLiteral("eet")})}));
    // Below "all together" stands the name of a region, which is nothing to choose.
    QTest::keyClick(find<ReportChoiceBox>(shown.composer, "report_provider"), Qt::Key_Down);
    QCOMPARE(provider, QList<QVariantList>{QVariantList{QStringLiteral("R")}});
    QTest::keyClick(find<QSpinBox>(shown.composer, "report_smallest"), Qt::Key_Up);
    QCOMPARE(smallest, QList<QVariantList>{QVariantList{6}});
    shown.composer.set_form(form_of()); // what is shown is what came in, and showing it tells nothing
    QCOMPARE(find<ReportChoiceBox>(shown.composer, "report_measure")->currentText(), QStringLiteral("In work"));
    QCOMPARE(measure.size() + own.size() + provider.size() + smallest.size(), 4);
}

void TestReportComposer::parts_are_moved_removed_and_added_from_the_keyboard()
{
    Shown shown(QStringLiteral("b"));
    QVERIFY(shown.is_shown);
    QSignalSpy moved(&shown.composer, &ReportComposer::part_moved);
    QSignalSpy removed(&shown.composer, &ReportComposer::part_removed);
    QSignalSpy added(&shown.composer, &ReportComposer::part_added);
    shown.rows->setFocus();
    QTest::keyClick(shown.rows, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(shown.rows, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(moved, QList<QVariantList>({{QStringLiteral("b"), 0}, {QStringLiteral("b"), 2}}));
    QCOMPARE(shown.composer.current_part(), QStringLiteral("b")); // the list moves when the form says so
    QTest::keyClick(shown.rows, Qt::Key_Delete);
    QCOMPARE(removed, QList<QVariantList>{QVariantList{QStringLiteral("b")}});
    QTest::keyClick(shown.rows, Qt::Key_Insert);
    auto *menu = find<QMenu>(shown.composer, "report_part_menu");
    QVERIFY(menu->isVisible());
    menu->close();
    QCOMPARE(menu->actions().size(), 2); // a group each
    menu->actions()[1]->menu()->actions()[0]->trigger();
    QCOMPARE(added, QList<QVariantList>({{QStringLiteral("map"), QStringLiteral("b")}}));
    shown.composer.show_part(QStringLiteral("a"));
    QTest::keyClick(shown.rows, Qt::Key_Up, Qt::AltModifier); // it is the first
    QCOMPARE(moved.size(), 2);
    emit shown.rows->dropped(0, 2);
    QCOMPARE(moved.last(), QVariantList({QStringLiteral("a"), 2}));
}

void TestReportComposer::a_part_that_was_added_is_gone_to()
{
    Shown shown(QStringLiteral("a"));
    QVERIFY(shown.is_shown);
    auto *menu = find<QMenu>(shown.composer, "report_part_menu");
    menu->actions()[0]->menu()->actions()[0]->trigger();
    ReportForm form = form_of();
    ReportPartItem text = part_of(QStringLiteral("new"), QStringLiteral("Text"));
    text.takes_text = true;
    form.parts.insert(form.parts.begin() + 1, text);
    shown.composer.set_form(form);
    QCOMPARE(shown.composer.current_part(), QStringLiteral("new"));
    QVERIFY(find<QPlainTextEdit>(shown.composer, "report_part_text")->hasFocus());
}

void TestReportComposer::after_a_removal_its_place_is_kept()
{
    Shown shown(QStringLiteral("b"));
    ReportForm form = form_of();
    form.parts.erase(form.parts.begin() + 1);
    shown.composer.set_form(form);
    QCOMPARE(shown.composer.current_part(), QStringLiteral("c"));
    form.parts.pop_back();
    shown.composer.set_form(form);
    QCOMPARE(shown.composer.current_part(), QStringLiteral("a"));
    form.parts.clear();
    shown.composer.set_form(form);
    QCOMPARE(shown.composer.current_part(), QString());
    QVERIFY(!find<QPushButton>(shown.composer, "report_export")->isEnabled());
}

void TestReportComposer::what_is_written_is_told_after_a_pause_and_when_left()
{
    Shown shown(QStringLiteral("c"));
    QVERIFY(shown.is_shown);
    QSignalSpy told(&shown.composer, &ReportComposer::part_text_changed);
    QSignalSpy titled(&shown.composer, &ReportComposer::title_changed);
    auto *text = find<QPlainTextEdit>(shown.composer, "report_part_text");
    text->setFocus();
    text->moveCursor(QTextCursor::End);
    QTest::keyClicks(text, QStringLiteral(" Twice."));
    QCOMPARE(told.size(), 0);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told[0], QVariantList({QStringLiteral("c"), QStringLiteral("Ask Hampshire. Twice.")}));
    auto *title = find<QLineEdit>(shown.composer, "report_title");
    title->setFocus();
    QTest::keyClicks(title, QStringLiteral("March"));
    text->setFocus();
    QCOMPARE(titled, QList<QVariantList>{QVariantList{QStringLiteral("March")}});
    QCOMPARE(told.size(), 1); // never the same twice
}

void TestReportComposer::a_form_that_comes_meanwhile_leaves_the_words_alone()
{
    Shown shown(QStringLiteral("c"));
    QVERIFY(shown.is_shown);
    auto *text = find<QPlainTextEdit>(shown.composer, "report_part_text");
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("Now: "));
    shown.composer.set_form(form_of()); // an answer to something earlier
    QCOMPARE(text->toPlainText(), QStringLiteral("Now: Ask Hampshire."));
    QCOMPARE(text->textCursor().position(), 5);
    ReportForm form = form_of();
    form.parts[2].text = QStringLiteral("Now: Ask Hampshire.");
    shown.composer.tell_pending();
    shown.composer.set_form(form);
    QCOMPARE(text->textCursor().position(), 5);
    QVERIFY(text->document()->isUndoAvailable());
    find<QLineEdit>(shown.composer, "report_title")->setFocus();
    shown.composer.set_form(form_of()); // taken back elsewhere
    QCOMPARE(text->toPlainText(), QStringLiteral("Ask Hampshire."));
}

void TestReportComposer::words_are_told_of_the_part_that_they_were_written_for()
{
    Shown shown(QStringLiteral("c"));
    QVERIFY(shown.is_shown);
    ReportForm form = form_of();
    form.parts.push_back(part_of(QStringLiteral("d"), QStringLiteral("Text")));
    form.parts.back().takes_text = true;
    shown.composer.set_form(form);
    QSignalSpy told(&shown.composer, &ReportComposer::part_text_changed);
    auto *text = find<QPlainTextEdit>(shown.composer, "report_part_text");
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("Please "));
    shown.composer.show_part(QStringLiteral("d"));
    QCOMPARE(told, QList<QVariantList>({{QStringLiteral("c"), QStringLiteral("Please Ask Hampshire.")}}));
    QCOMPARE(text->toPlainText(), QString());
    QTest::qWait(700);
    QCOMPARE(told.size(), 1);
}

void TestReportComposer::a_reference_goes_where_the_cursor_is()
{
    Shown shown(QStringLiteral("c"));
    QVERIFY(shown.is_shown);
    QSignalSpy told(&shown.composer, &ReportComposer::part_text_changed);
    auto *text = find<QPlainTextEdit>(shown.composer, "report_part_text");
    text->setFocus();
    QTextCursor cursor = text->textCursor();
    cursor.setPosition(3);
    text->setTextCursor(cursor);
    find<QMenu>(shown.composer, "report_reference_menu")->actions()[0]->trigger();
    QCOMPARE(text->toPlainText(), QStringLiteral("Ask{figure:spread} Hampshire."));
    QTRY_COMPARE(told.size(), 1);
}

void TestReportComposer::what_cases_mean_is_said()
{
    Shown shown;
    QVERIFY(!find<QCheckBox>(shown.composer, "report_cases")->isVisible()); // there are none
    ReportForm form = form_of();
    form.has_cases = true;
    shown.composer.set_form(form);
    auto *warning = find<QWidget>(shown.composer, "report_warning");
    QVERIFY(!warning->isVisible());
    QSignalSpy told(&shown.composer, &ReportComposer::include_cases_changed);
    QTest::keyClick(find<QCheckBox>(shown.composer, "report_cases"), Qt::Key_Space);
    QCOMPARE(told, QList<QVariantList>{QVariantList{true}});
    QVERIFY(warning->isVisible());
    form.smallest_count = 0;
    shown.composer.set_form(form);
    QVERIFY(warning->isVisible());
    QCOMPARE(find<QSpinBox>(shown.composer, "report_smallest")->text(), QStringLiteral("nothing"));
}

void TestReportComposer::what_is_no_longer_there_is_still_shown()
{
    ReportForm form = form_of();
    form.provider = QStringLiteral("E99");
    Shown shown({}, form);
    auto *provider = find<ReportChoiceBox>(shown.composer, "report_provider");
    QCOMPARE(provider->currentText(), QStringLiteral("E99 (not in the data)"));
    QCOMPARE(provider->currentData().toString(), QStringLiteral("E99"));
}

void TestReportComposer::every_field_has_a_name()
{
    Shown shown(QStringLiteral("c"));
    QVERIFY(shown.is_shown);
    int fields = 0;
    for (const QWidget *widget : shown.composer.findChildren<QWidget *>()) {
        const bool is_button = widget->inherits("QAbstractButton");
        const bool is_inside = widget->objectName().startsWith(QStringLiteral("qt_")); // part of a spin box
        if (is_inside || !widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0) {
            continue;
        }
        ++fields;
        const QString name = is_button ? widget->property("text").toString() : widget->accessibleName();
        QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName()));
    }
    QCOMPARE_GE(fields, 14);
    QCOMPARE(shown.rows->item(1)->data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Cost and outcome. No costs were returned."));
}

void TestReportComposer::odd_forms_do_no_harm()
{
    ReportForm form = form_of();
    form.parts[0].title = QString(4000, u'x') + QStringLiteral("</svg><script>\u202e");
    form.parts[0].note = QString(QChar(0xD800));
    form.parts[1].id = form.parts[0].id; // not unique
    form.references = {{QStringLiteral("{table:a}"), QString(4000, u'&')}};
    form.measure.clear();
    Shown shown(QStringLiteral("a"), form);
    shown.composer.grab();
    shown.composer.set_form({});
    shown.composer.set_form(form);
    shown.composer.show_part(QStringLiteral("none such"));
    shown.composer.grab();
    QCOMPARE(shown.rows->count(), 3);
}

QTEST_MAIN(TestReportComposer)
#include "test_report_composer.moc"
