// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/application_style.h"
#include "widgets/attention_list.h"
#include "widgets/attention_list_model.h"
#include "widgets/import_data.h"
#include "widgets/import_file_list.h"
#include "widgets/link_button.h"
#include "widgets/marker_meanings.h"
#include "widgets/provider_picker.h"
#include "widgets/reading_panel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSpinBox>

using namespace outturn;
using namespace outturn::widgets;

Q_DECLARE_METATYPE(outturn::widgets::ImportMeasure)

namespace {

template <typename Widget> void show(Widget &widget, QSize size)
{
    widget.resize(size);
    widget.show();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
}

template <typename Widget> Widget *child(const QWidget &around, const char *name)
{
    auto *found = around.findChild<Widget *>(QLatin1String(name));
    return found != nullptr ? found : (qFatal("no %s", name), nullptr);
}

QModelIndex row_called(const AttentionList &list, const char *words)
{
    const QAbstractItemModel *model = list.model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 1).data().toString().contains(QLatin1String(words))) {
            return model->index(row, 0);
        }
    }
    return {};
}

} // namespace

class TestImportPanes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { apply_style(*qApp, Theme::light); }
    void init();

    void files_say_their_state_in_words();
    void files_are_chosen_and_taken_out_by_keys();
    void the_file_list_stays_where_it_is();

    void the_attention_model_keeps_its_promises();
    void questions_come_first_and_problems_by_rule();
    void a_provider_is_settled_by_button_and_by_menu();
    void another_provider_is_found_by_letters();
    void a_marker_gets_any_meaning();
    void a_guessed_period_is_accepted_or_changed();
    void problems_lead_to_their_cells();
    void after_an_answer_the_next_question_is_at_hand();
    void tab_reaches_the_answers_of_the_current_row_only();
    void a_thousand_questions_make_few_buttons();

    void every_choice_of_reading_goes_out();
    void what_is_being_written_is_not_overwritten();
    void measures_are_edited_one_at_a_time();
    void markers_carry_their_range();
    void the_wheel_changes_no_field();
};

void TestImportPanes::init()
{
    // The offscreen platform says this of every window with a minimum size, and of menus.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

void TestImportPanes::files_say_their_state_in_words()
{
    ImportFileList list;
    const ImportPageValues values = test::import_page();
    list.set_files(values.files, values.file);
    const auto words = [&](int row) { return list.model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); };
    QVERIFY(words(0).contains(QStringLiteral("LATables_2014.xlsx")) && words(0).contains(u'3'));
    QVERIFY(words(3).contains(QStringLiteral("14 error")));
    QVERIFY(words(4).contains(QStringLiteral("not a return")));
    QVERIFY(words(2).contains(QStringLiteral("already imported")) && words(2).contains(QStringLiteral("Windows-1252")));
    QVERIFY(!list.accessibleName().isEmpty());
    QVERIFY(list.accessibleDescription().contains(QStringLiteral("Delete")));
}

void TestImportPanes::files_are_chosen_and_taken_out_by_keys()
{
    ImportFileList list;
    ImportPageValues values = test::import_page();
    list.set_files(values.files, values.file);
    show(list, {200, 500});
    QSignalSpy chosen(&list, &ImportFileList::file_chosen);
    QSignalSpy removed(&list, &ImportFileList::file_removed);
    QTest::keyClick(&list, Qt::Key_Down);
    QCOMPARE(chosen.last().first().toString(), QStringLiteral("f2"));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(list.model()->index(4, 0)).center());
    QCOMPARE(chosen.last().first().toString(), QStringLiteral("f5"));
    connect(&list, &ImportFileList::file_removed, &list, [&] {
        values.files.pop_back();
        list.set_files(values.files, QStringLiteral("f4")); // the owner answers at once
    });
    QTest::keyClick(&list, Qt::Key_Delete);
    QCOMPARE(removed.last().first().toString(), QStringLiteral("f5"));
    QCOMPARE(list.model()->rowCount(), 4);
    QCOMPARE(list.currentIndex().row(), 3);
    QCOMPARE(chosen.size(), 2); // new values choose nothing by themselves
    list.set_files({}, {});
    QTest::keyClick(&list, Qt::Key_Delete);
    QCOMPARE(removed.size(), 1);
}

void TestImportPanes::the_file_list_stays_where_it_is()
{
    ImportFileList list;
    std::vector<ImportFileItem> files;
    for (int at = 0; at < 150; ++at) {
        files.push_back(
            {QString::number(at), QStringLiteral("Return_%1.csv").arg(at), {}, ImportFileState::waiting, 0, 0, {}});
    }
    list.set_files(files, QStringLiteral("0"));
    show(list, {200, 300});
    list.verticalScrollBar()->setValue(1000);
    QCOMPARE(list.verticalScrollBar()->value(), 1000);
    files[3].state = ImportFileState::reading;
    list.set_files(files, QStringLiteral("0"));
    QTest::qWait(10);
    QCOMPARE(list.verticalScrollBar()->value(), 1000);
}

void TestImportPanes::the_attention_model_keeps_its_promises()
{
    AttentionListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.set_items(test::attention().items);
    QCOMPARE(model.rowCount(), 5);
    model.set_items({});
    QCOMPARE(model.rowCount(), 0);
}

void TestImportPanes::questions_come_first_and_problems_by_rule()
{
    AttentionListModel model;
    model.set_items(test::attention().items);
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(model.questions(), 3);
    QCOMPARE(text(0, 0), QStringLiteral("Row 12, B"));
    QCOMPARE(text(3, 0), QStringLiteral("Row 13, D")); // the error, before the warnings; one alone needs no heading
    QVERIFY(text(4, 0).startsWith(u'2'));
    QCOMPARE(text(4, 1), QStringLiteral("Suppressed by the publisher"));
    QCOMPARE(model.rowCount(model.index(4, 0)), 2);
    QVERIFY(model.index(3, 0).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Error")));
}

void TestImportPanes::a_provider_is_settled_by_button_and_by_menu()
{
    AttentionList list;
    list.set_values(test::attention());
    show(list, {800, 300});
    QSignalSpy settled(&list, &AttentionList::provider_settled);
    QSignalSpy left_out(&list, &AttentionList::provider_left_out);
    const QString text = QStringLiteral("City of Newcastle");
    const QString id = QStringLiteral("E08000021");
    QTest::mouseClick(child<LinkButton>(list, "answer_q1_always"), Qt::LeftButton);
    QCOMPARE(settled.last(), (QVariantList{text, id, true}));
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Return);
    auto *menu = child<QMenu>(list, "answers_menu");
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(settled.last(), (QVariantList{text, id, false}));
    QTest::keyClick(child<LinkButton>(list, "answer_q1_leave_out"), Qt::Key_Space);
    QCOMPARE(left_out.last().first().toString(), text);
    QCOMPARE(settled.size(), 2);
}

void TestImportPanes::another_provider_is_found_by_letters()
{
    AttentionList list;
    list.set_values(test::attention());
    show(list, {800, 300});
    QSignalSpy settled(&list, &AttentionList::provider_settled);
    const auto open = [&] {
        QTest::mouseClick(child<LinkButton>(list, "answer_q1_another"), Qt::LeftButton);
        return child<QLineEdit>(list, "provider_search");
    };
    QLineEdit *search = open();
    QTest::keyClicks(search, QStringLiteral("newc lyme"));
    const auto *found = child<QListView>(list, "provider_matches");
    QCOMPARE(found->model()->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(settled.last(), (QVariantList{QStringLiteral("City of Newcastle"), QStringLiteral("E07000195"), true}));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    search = open();
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(child<QPushButton>(list, "picker_here"), Qt::Key_Space);
    QCOMPARE(settled.last(), (QVariantList{QStringLiteral("City of Newcastle"), QStringLiteral("E08000022"), false}));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    search = open();
    QTest::keyClicks(search, QStringLiteral("nowhere"));
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(!child<QPushButton>(list, "picker_always")->isEnabled());
    QTest::keyClick(search, Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(list.findChild<ProviderPicker *>() == nullptr);
    QCOMPARE(settled.size(), 2);
}

void TestImportPanes::a_marker_gets_any_meaning()
{
    AttentionList list;
    list.set_values(test::attention());
    show(list, {800, 300});
    QSignalSpy settled(&list, &AttentionList::marker_settled);
    QTest::mouseClick(child<LinkButton>(list, "answer_q2_means_not-available"), Qt::LeftButton);
    QCOMPARE(settled.last(), (QVariantList{QStringLiteral(".."), QStringLiteral("not-available")}));
    QTest::mouseClick(child<LinkButton>(list, "answer_q2_another"), Qt::LeftButton);
    auto *menu = child<QMenu>(list, "meanings_menu");
    QCOMPARE(menu->actions().size(), 7);
    child<QAction>(*menu, "means_rounds-to-zero")->trigger();
    QCOMPARE(settled.last(), (QVariantList{QStringLiteral(".."), QStringLiteral("rounds-to-zero")}));
    menu->close();
}

void TestImportPanes::a_guessed_period_is_accepted_or_changed()
{
    AttentionList list;
    list.set_values(test::attention());
    show(list, {800, 300});
    QSignalSpy accepted(&list, &AttentionList::period_accepted);
    QSignalSpy edit(&list, &AttentionList::period_edit_wanted);
    QTest::keyClick(child<LinkButton>(list, "answer_q3_yes"), Qt::Key_Space);
    QTest::keyClick(child<LinkButton>(list, "answer_q3_another"), Qt::Key_Space);
    QCOMPARE(accepted.last().first().toString(), QStringLiteral("2013-14"));
    QCOMPARE(edit.size(), 1);
}

void TestImportPanes::problems_lead_to_their_cells()
{
    AttentionList list;
    list.set_values(test::attention());
    show(list, {800, 300});
    list.setFocus();
    QSignalSpy jump(&list, &AttentionList::jump);
    list.setCurrentIndex(row_called(list, "North Tyneside"));
    QTest::keyClick(&list, Qt::Key_Return);
    QCOMPARE(jump.last(), (QVariantList{QStringLiteral("Table LA9"), 13, 4}));
    QTest::keyClick(&list, Qt::Key_Down); // the heading of the warnings
    QVERIFY(!list.isExpanded(list.currentIndex()));
    QTest::keyClick(&list, Qt::Key_Return);
    QVERIFY(list.isExpanded(list.currentIndex()));
    QTest::keyClick(&list, Qt::Key_Down);
    QTest::keyClick(&list, Qt::Key_Down);
    QTest::keyClick(&list, Qt::Key_Space);
    QCOMPARE(jump.last(), (QVariantList{QStringLiteral("Table LA9"), 10, 4}));
    AttentionValues values = test::attention();
    values.items.erase(values.items.begin());
    list.set_values(values); // what was open stays open
    QVERIFY(list.isExpanded(row_called(list, "Suppressed by the publisher")));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(row_called(list, "2013-14")).center());
    QCOMPARE(jump.last(), (QVariantList{QStringLiteral("Table LA9"), 1, 1})); // a question shows its cell too
}

void TestImportPanes::after_an_answer_the_next_question_is_at_hand()
{
    AttentionList list;
    AttentionValues values = test::attention();
    list.set_values(values);
    show(list, {800, 300});
    connect(&list, &AttentionList::provider_settled, &list, [&] {
        values.items.erase(values.items.begin());
        list.set_values(values); // the owner answers at once, in the middle of the click
    });
    auto *always = child<LinkButton>(list, "answer_q1_always");
    always->setFocus();
    QTest::keyClick(always, Qt::Key_Space);
    QVERIFY(list.hasFocus());
    QVERIFY(list.currentIndex().siblingAtColumn(1).data().toString().startsWith(QStringLiteral("..")));
    QCOMPARE(list.question_count(), 2);
}

void TestImportPanes::tab_reaches_the_answers_of_the_current_row_only()
{
    AttentionList list;
    list.set_values(test::attention());
    show(list, {800, 300});
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Down);
    QTest::keyClick(&list, Qt::Key_Tab);
    QVERIFY(list.focusWidget()->objectName().startsWith(QStringLiteral("answer_q2_")));
    QTest::keyClick(list.focusWidget(), Qt::Key_Tab);
    QTest::keyClick(list.focusWidget(), Qt::Key_Tab);
    QVERIFY(list.focusWidget()->objectName().startsWith(QStringLiteral("answer_q2_")));
    QTest::keyClick(list.focusWidget(), Qt::Key_Tab);
    QVERIFY(!list.focusWidget()->objectName().startsWith(QStringLiteral("answer_")));
}

void TestImportPanes::a_thousand_questions_make_few_buttons()
{
    AttentionList list;
    AttentionValues values = test::attention();
    const AttentionItem like = values.items.front();
    values.items.clear();
    for (int at = 0; at < 1000; ++at) {
        AttentionItem item = like;
        item.id = QString::number(at);
        values.items.push_back(item);
    }
    list.set_values(values);
    show(list, {800, 300});
    QTest::qWait(10);
    QCOMPARE_LT(list.findChildren<LinkButton *>().size(), 100);
    list.scrollToBottom();
    QTest::qWait(10);
    QVERIFY(list.findChild<LinkButton *>(QStringLiteral("answer_999_always")) != nullptr);
}

void TestImportPanes::every_choice_of_reading_goes_out()
{
    ReadingPanel panel;
    ReadingValues values = test::reading();
    values.is_text = true;
    panel.set_values(values);
    show(panel, {300, 700});
    const auto next = [&](const char *name) { QTest::keyClick(child<QComboBox>(panel, name), Qt::Key_Down); };
    QSignalSpy profile(&panel, &ReadingPanel::profile_chosen);
    QTest::keyClick(child<QComboBox>(panel, "reading_profile"), Qt::Key_Home);
    QCOMPARE(profile.last().first().toString(), QStringLiteral("guess"));
    QSignalSpy undone(&panel, &ReadingPanel::profile_undone);
    QTest::keyClick(child<LinkButton>(panel, "reading_undo"), Qt::Key_Space);
    QCOMPARE(undone.size(), 1);
    QSignalSpy encoding(&panel, &ReadingPanel::encoding_chosen);
    next("reading_encoding");
    QCOMPARE(encoding.last().first().toString(), QStringLiteral("windows-1252"));
    QSignalSpy delimiter(&panel, &ReadingPanel::delimiter_chosen);
    next("reading_delimiter");
    QCOMPARE(delimiter.last().first().toString(), QStringLiteral("\t"));
    QSignalSpy sheet(&panel, &ReadingPanel::sheet_used);
    QTest::keyClick(child<QCheckBox>(panel, "use_Lookup"), Qt::Key_Space);
    QCOMPARE(sheet.last(), (QVariantList{QStringLiteral("Lookup"), true}));
    QVERIFY(child<QCheckBox>(panel, "use_Lookup")->text().contains(QStringLiteral("hidden")));
    QVERIFY(!child<QCheckBox>(panel, "use_Index")->isEnabled());
    QSignalSpy header(&panel, &ReadingPanel::header_row_chosen);
    QTest::keyClick(child<QSpinBox>(panel, "reading_header_row"), Qt::Key_Up);
    QCOMPARE(header.last(), (QVariantList{5}));
    QSignalSpy rounding(&panel, &ReadingPanel::rounding_chosen);
    QTest::keyClick(child<QComboBox>(panel, "reading_rounding"), Qt::Key_Up);
    QCOMPARE(rounding.last().first().toString(), QStringLiteral("0"));
    QSignalSpy changes(&panel, &ReadingPanel::changes_wanted);
    QTest::keyClick(child<LinkButton>(panel, "reading_changes"), Qt::Key_Space);
    QCOMPARE(changes.size(), 1);
    panel.set_values(values); // showing values says nothing
    QCOMPARE(header.size() + encoding.size() + rounding.size() + sheet.size(), 4);
}

void TestImportPanes::what_is_being_written_is_not_overwritten()
{
    ReadingPanel panel;
    ReadingValues values = test::reading();
    panel.set_values(values);
    show(panel, {300, 700});
    QSignalSpy period(&panel, &ReadingPanel::period_edited);
    panel.edit_period();
    auto *edit = child<QLineEdit>(panel, "reading_period");
    QVERIFY(edit->hasFocus());
    QTest::keyClicks(edit, QStringLiteral("2012-1"));
    panel.set_values(values); // another file was read meanwhile
    QCOMPARE(edit->text(), QStringLiteral("2012-1"));
    QTest::keyClicks(edit, QStringLiteral("3"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(period.size(), 1);
    QCOMPARE(period.last().first().toString(), QStringLiteral("2012-13"));
    child<QLineEdit>(panel, "reading_programme")->setFocus(); // leaving the field says nothing twice
    QCOMPARE(period.size(), 1);
    QSignalSpy programme(&panel, &ReadingPanel::programme_edited);
    QTest::keyClicks(panel.focusWidget(), QStringLiteral("!"));
    QTest::keyClick(panel.focusWidget(), Qt::Key_Return);
    QCOMPARE(programme.size(), 1);
}

void TestImportPanes::measures_are_edited_one_at_a_time()
{
    ReadingPanel panel;
    panel.set_values(test::reading());
    show(panel, {300, 700});
    QSignalSpy edited(&panel, &ReadingPanel::measure_edited);
    QTest::keyClick(child<QComboBox>(panel, "measure_which"), Qt::Key_Down);
    auto *title = child<QLineEdit>(panel, "measure_title");
    QCOMPARE(title->text(), QStringLiteral("In a suitable home"));
    QTest::keyClick(child<QComboBox>(panel, "measure_polarity"), Qt::Key_Down);
    auto measure = edited.last().first().value<ImportMeasure>();
    QCOMPARE(measure.id, QStringLiteral("home"));
    QCOMPARE(measure.polarity, QStringLiteral("low"));
    QCOMPARE(measure.kind, QStringLiteral("proportion"));
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, QStringLiteral("Suitable home"));
    QTest::keyClick(title, Qt::Key_Return);
    measure = edited.last().first().value<ImportMeasure>();
    QCOMPARE(measure.title, QStringLiteral("Suitable home"));
    QCOMPARE(measure.polarity, QStringLiteral("low"));
    QCOMPARE(edited.size(), 2);
    panel.set_values(test::reading());
    QCOMPARE(child<QComboBox>(panel, "measure_which")->currentIndex(), 1); // the place is kept
}

void TestImportPanes::markers_carry_their_range()
{
    ReadingPanel panel;
    panel.set_values(test::reading());
    show(panel, {300, 700});
    QSignalSpy edited(&panel, &ReadingPanel::marker_edited);
    QTest::keyClick(child<QSpinBox>(panel, "high_x"), Qt::Key_Down);
    QCOMPARE(edited.last(), (QVariantList{QStringLiteral("x"), QStringLiteral("suppressed"), 1, 4}));
    QVERIFY(panel.findChild<QSpinBox *>(QStringLiteral("high_..")) == nullptr);
    QTest::keyClick(child<QComboBox>(panel, "marker_.."), Qt::Key_End);
    QCOMPARE(edited.last(), (QVariantList{QStringLiteral(".."), QStringLiteral("not-collected"), -1, -1}));
}

void TestImportPanes::the_wheel_changes_no_field()
{
    ReadingPanel panel;
    panel.set_values(test::reading());
    show(panel, {300, 200});
    QSignalSpy header(&panel, &ReadingPanel::header_row_chosen);
    auto *spin = child<QSpinBox>(panel, "reading_header_row");
    const QPointF middle = QPointF(spin->rect().center());
    QWheelEvent wheel(middle, spin->mapToGlobal(middle), {0, -120}, {0, -120}, Qt::NoButton, {}, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(spin, &wheel);
    QCOMPARE(header.size(), 0);
    QCOMPARE(spin->value(), 4);
}

QTEST_MAIN(TestImportPanes)
#include "test_import_panes.moc"
