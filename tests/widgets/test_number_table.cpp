// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/number_table.h"
#include "widgets/table_clipboard.h"
#include "widgets/table_model.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <limits>

using namespace outturn::widgets;

namespace {

Table places()
{
    Table table;
    table.title = QStringLiteral("Places");
    table.columns = {{QStringLiteral("Place"), {}, false}, {QStringLiteral("Value"), QStringLiteral("Share"), true}};
    const auto row = [](const QString &id, const QString &name, const QString &shown, const QVariant &key,
                        const QString &full) {
        return TableRow{id, {{name, name, {}}, {shown, key, full}}, false};
    };
    table.rows = {
        row(QStringLiteral("a"), QStringLiteral("Area 10"), QStringLiteral("9.1%"), 0.091,
            QStringLiteral("9.09090909")),
        row(QStringLiteral("b"), QStringLiteral("Area 9"), QStringLiteral("[c]"), QVariant(),
            QStringLiteral("suppressed")),
        row(QStringLiteral("c"), QStringLiteral("=Area 1"), QStringLiteral("10.0%"), 0.1, QStringLiteral("10")),
        row(QStringLiteral("d"), QStringLiteral("area 2"), QStringLiteral("-5.0%"), -0.05, QStringLiteral("-5"))};
    return table;
}

QString shown_ids(const TableModel &model)
{
    QString ids;
    for (int row = 0; row < model.rowCount(); ++row) {
        ids += model.id_of(row);
    }
    return ids;
}

} // namespace

class TestNumberTable : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void numbers_sort_as_numbers_and_the_missing_come_last();
    void names_sort_as_people_count();
    void the_model_keeps_its_promises_while_it_sorts();
    void copies_hold_full_numbers_and_no_formulas();
    void texts_that_look_like_formulas_are_guarded_data();
    void texts_that_look_like_formulas_are_guarded();
    void rows_are_pointed_at_clicked_and_activated_by_id();
    void the_active_row_survives_new_values_and_sorting();
    void selected_rows_are_marked_and_nothing_else_moves();
    void the_user_is_told_from_the_program();
    void the_keyboard_selects_several_rows();
    void tab_leaves_the_table();
    void where_room_is_short_long_names_give_way_to_numbers();
    void sentences_wrap_in_the_room_that_is_left();
    void a_long_title_stands_in_two_lines();
};

void TestNumberTable::init()
{
    // The offscreen platform says this of every window with a minimum size.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

void TestNumberTable::numbers_sort_as_numbers_and_the_missing_come_last()
{
    TableModel model;
    model.set_table(places());
    model.sort(1, Qt::AscendingOrder);
    QCOMPARE(shown_ids(model), QStringLiteral("dacb"));
    model.sort(1, Qt::DescendingOrder);
    QCOMPARE(shown_ids(model), QStringLiteral("cadb"));
    model.sort(-1);
    QCOMPARE(shown_ids(model), QStringLiteral("abcd"));

    Table table = places();
    table.rows[0].cells[1].sort_key = std::numeric_limits<double>::quiet_NaN();
    model.set_table(table);
    model.sort(1, Qt::DescendingOrder);
    QCOMPARE(shown_ids(model), QStringLiteral("cdab"));
    QCOMPARE(model.row_of(QStringLiteral("d")), 1);
    QCOMPARE(model.row_of(QStringLiteral("x")), -1);
}

void TestNumberTable::names_sort_as_people_count()
{
    Table table = places();
    table.rows.erase(table.rows.begin() + 2);
    TableModel model;
    model.set_table(table);
    model.sort(0, Qt::AscendingOrder);
    QCOMPARE(shown_ids(model), QStringLiteral("dba")); // area 2, Area 9, Area 10
}

void TestNumberTable::the_model_keeps_its_promises_while_it_sorts()
{
    TableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.set_table(places());
    const QPersistentModelIndex kept(model.index(3, 1));
    model.sort(1, Qt::AscendingOrder);
    QCOMPARE(kept.row(), 0);
    QCOMPARE(kept.data().toString(), QStringLiteral("-5.0%"));
    Table ragged = places();
    ragged.rows[0].cells.resize(1); // a short row shows nothing where it has nothing
    model.set_table(ragged);
    QCOMPARE(model.index(model.row_of(QStringLiteral("a")), 1).data(), QVariant());
    model.sort(1, Qt::DescendingOrder);
    model.set_table({});
    QCOMPARE(model.rowCount(), 0);
}

void TestNumberTable::copies_hold_full_numbers_and_no_formulas()
{
    NumberTable view;
    view.set_table(places());
    view.sortByColumn(1, Qt::AscendingOrder);
    view.selectAll();
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(copied->text(),
             QStringLiteral("Place\tValue\n"
                            "area 2\t-5\n"
                            "Area 10\t9.09090909\n"
                            "'=Area 1\t10\n"
                            "Area 9\tsuppressed\n"));
    QVERIFY(copied->html().contains(QStringLiteral("<td>'=Area 1</td><td align=\"right\">10</td>")));
    Table hostile = places();
    hostile.rows[0].cells[0].text = QStringLiteral("<script>\ttab");
    QVERIFY(table_as_html(hostile, {0}).contains(QStringLiteral("&lt;script&gt;")));
    QVERIFY(table_as_tsv(hostile, {0}).contains(QStringLiteral("<script> tab\t9.09090909\n")));
}

void TestNumberTable::texts_that_look_like_formulas_are_guarded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("guarded");
    QTest::addRow("formula") << QStringLiteral("=1+1") << true;
    QTest::addRow("plus") << QStringLiteral("+cmd|' /C calc'!A0") << true;
    QTest::addRow("minus formula") << QStringLiteral("-2+3") << true;
    QTest::addRow("at") << QStringLiteral("@SUM(A1)") << true;
    QTest::addRow("tab") << QStringLiteral("\t=1") << true;
    QTest::addRow("return") << QStringLiteral("\r=1") << true;
    QTest::addRow("negative number") << QStringLiteral("-5") << false;
    QTest::addRow("negative rate") << QStringLiteral("-12.5%") << false;
    QTest::addRow("negative money") << QStringLiteral("-\u00a31,234.56") << false;
    QTest::addRow("plain") << QStringLiteral("Bath & Wells") << false;
    QTest::addRow("nothing") << QString() << false;
}

void TestNumberTable::texts_that_look_like_formulas_are_guarded()
{
    QFETCH(QString, text);
    QFETCH(bool, guarded);
    QCOMPARE(guarded_text(text), guarded ? u'\'' + text : text);
}

void TestNumberTable::rows_are_pointed_at_clicked_and_activated_by_id()
{
    NumberTable view;
    view.set_table(places());
    view.resize(500, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy hovered(&view, &NumberTable::hovered);
    QSignalSpy clicked(&view, qOverload<const QString &, Qt::KeyboardModifiers>(&NumberTable::clicked));
    QSignalSpy activated(&view, qOverload<const QString &>(&NumberTable::activated));
    const QPoint third = view.visualRect(view.model()->index(2, 1)).center();
    QTest::mouseMove(view.viewport(), third);
    QTRY_COMPARE(hovered.size(), 1);
    QCOMPARE(hovered.last().first().toString(), QStringLiteral("c"));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, third);
    QCOMPARE(clicked.last().first().toString(), QStringLiteral("c"));
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, third);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.last().first().toString(), QStringLiteral("c"));
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated.last().first().toString(), QStringLiteral("d"));
    view.set_highlighted(QStringLiteral("a"));
    QCOMPARE(hovered.size(), 1); // told from outside, it must not tell again
}

void TestNumberTable::the_active_row_survives_new_values_and_sorting()
{
    NumberTable view;
    view.set_table(places());
    view.set_active(QStringLiteral("d"));
    QCOMPARE(view.selected_ids(), QStringList{QStringLiteral("d")});
    view.sortByColumn(1, Qt::AscendingOrder);
    QCOMPARE(view.selected_ids(), QStringList{QStringLiteral("d")});
    QCOMPARE(view.currentIndex().row(), 0);
    view.set_table(places());
    QCOMPARE(view.active(), QStringLiteral("d"));
    QCOMPARE(view.selected_ids(), QStringList{QStringLiteral("d")});
    QCOMPARE(view.table_model()->id_of(0), QStringLiteral("d")); // still sorted
}

void TestNumberTable::selected_rows_are_marked_and_nothing_else_moves()
{
    NumberTable view;
    view.set_table(places());
    view.resize(500, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.set_active(QStringLiteral("d"));
    const auto row_picture = [&](const QString &id) {
        const QModelIndex index = view.model()->index(view.table_model()->row_of(id), 0);
        return view.viewport()->grab(view.visualRect(index)).toImage();
    };
    const QImage active_before = row_picture(QStringLiteral("d"));
    const QImage before = row_picture(QStringLiteral("c"));
    const QImage other_before = row_picture(QStringLiteral("a"));
    QSignalSpy changed(&view, &NumberTable::selection_changed);
    view.set_selected({QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("unknown")});
    QCOMPARE(view.active(), QStringLiteral("d"));
    QCOMPARE(view.currentIndex().row(), 3);
    QCOMPARE(view.selected_ids(), (QStringList{QStringLiteral("b"), QStringLiteral("c")}));
    QVERIFY(row_picture(QStringLiteral("c")) != before);
    QCOMPARE(row_picture(QStringLiteral("a")), other_before);
    // Not by colour alone: without any colour the left edge is another too.
    const QImage grey = row_picture(QStringLiteral("c")).convertToFormat(QImage::Format_Grayscale8);
    QVERIFY(qAbs(grey.pixelColor(0, 5).lightness() - grey.pixelColor(grey.width() / 2, 3).lightness()) > 60);
    view.copy_selection();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Place\tValue\nArea 9\tsuppressed\n'=Area 1\t10\n"));
    // Values, order and active row change; what is selected stays so.
    view.sortByColumn(1, Qt::AscendingOrder);
    view.set_table(places());
    view.set_active(QStringLiteral("a"));
    QCOMPARE(view.selected_ids(), (QStringList{QStringLiteral("c"), QStringLiteral("b")}));
    QCOMPARE(view.selected().size(), 3);
    view.set_active(QStringLiteral("d"));
    view.set_selected({});
    QCOMPARE(view.selected_ids(), QStringList{QStringLiteral("d")});
    QCOMPARE(row_picture(QStringLiteral("d")), active_before);
    QCOMPARE(row_picture(QStringLiteral("c")), before);
    QCOMPARE(changed.size(), 0);
    view.set_selected({QStringLiteral("b")});
    view.set_table({});
    QVERIFY(view.selected_ids().isEmpty());
}

void TestNumberTable::the_user_is_told_from_the_program()
{
    NumberTable view;
    view.set_table(places());
    view.resize(500, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy changed(&view, &NumberTable::selection_changed);
    // The one who listens answers, as the window does.
    connect(&view, &NumberTable::selection_changed, &view, &NumberTable::set_selected);
    const auto click = [&](int row, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers,
                          view.visualRect(view.model()->index(row, 1)).center());
    };
    const auto told = [&] { return changed.last().first().toStringList().join(QString()); };
    click(1, {});
    view.set_active(QStringLiteral("b"));
    QCOMPARE(changed.size(), 0);
    click(3, Qt::ControlModifier);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(told(), QStringLiteral("bd"));
    click(0, Qt::ControlModifier);
    QCOMPARE(told(), QStringLiteral("abd"));
    view.set_selected({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}); // from a chart
    view.set_active(QStringLiteral("c"));
    QCOMPARE(changed.size(), 2);
    click(3, Qt::ControlModifier);
    QCOMPARE(told(), QStringLiteral("abcd")); // on top of what the chart has selected
    for (const int row : {3, 2}) {
        click(row, Qt::ControlModifier);
    }
    QCOMPARE(told(), QStringLiteral("ab"));
    click(0, Qt::ControlModifier);
    QCOMPARE(told(), QStringLiteral("b")); // the end of the comparison
    const auto before = changed.size();
    click(2, {});
    QCOMPARE(changed.size(), before); // a plain click has its own signal
    click(0, Qt::ShiftModifier);
    QCOMPARE(told(), QStringLiteral("abc"));
}

void TestNumberTable::the_keyboard_selects_several_rows()
{
    NumberTable view;
    view.set_table(places());
    QSignalSpy changed(&view, &NumberTable::selection_changed);
    const auto told = [&] { return changed.last().first().toStringList().join(QString()); };
    view.set_active(QStringLiteral("a"));
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(changed.size(), 0);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(told(), QStringLiteral("bc"));
    QTest::keyClick(&view, Qt::Key_Up); // collapses without a word
    QCOMPARE(changed.size(), 1);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(told(), QStringLiteral("bd"));
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(told(), QStringLiteral("abcd"));
}

void TestNumberTable::tab_leaves_the_table()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *view = new NumberTable;
    auto *after = new QLineEdit;
    layout->addWidget(view);
    layout->addWidget(after);
    view->set_table(places());
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Tab);
    QVERIFY(after->hasFocus());
    QVERIFY(!view->accessibleName().isEmpty());
}

void TestNumberTable::where_room_is_short_long_names_give_way_to_numbers()
{
    Table table;
    table.columns = {{QStringLiteral("Place"), {}, false}, {QStringLiteral("Value"), {}, true}};
    for (int row = 0; row < 20; ++row) {
        const QString name =
            row == 7 ? QStringLiteral("Bournemouth, Christchurch and Poole") : QStringLiteral("Salford");
        table.rows.push_back({QString::number(row), {{name, name, {}}, {QStringLiteral("1,234,567"), row, {}}}, false});
    }
    NumberTable view;
    view.resize(600, 300);
    view.set_table(table);
    const int whole = view.fontMetrics().horizontalAdvance(QStringLiteral("Bournemouth, Christchurch and Poole"));
    QVERIFY(view.columnWidth(0) > whole);
    view.resize(200, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(view.columnWidth(0) < whole);
    QVERIFY(view.columnWidth(0) > view.fontMetrics().horizontalAdvance(QStringLiteral("Salford")));
    QVERIFY(view.columnWidth(1) > view.fontMetrics().horizontalAdvance(QStringLiteral("1,234,567")));
    QVERIFY(view.columnWidth(0) + view.columnWidth(1) <= view.viewport()->width());
}

void TestNumberTable::sentences_wrap_in_the_room_that_is_left()
{
    const QString sentence =
        QStringLiteral("the numerator is above its denominator, 100. Correct one; if the numerator is "
                       "not drawn from the denominator, say so with kind = rate, and import again.");
    Table table;
    table.columns = {{QStringLiteral("Row"), {}, true}, {QStringLiteral("What"), {}, false}};
    table.rows = {{QStringLiteral("1"), {{QStringLiteral("11"), 11, {}}, {sentence, sentence, {}}}, false}};
    NumberTable view;
    view.resize(600, 300);
    view.set_table(table);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(view.columnWidth(0) + view.columnWidth(1) <= view.viewport()->width());
    const QRect room(0, 0, view.columnWidth(1) - view.fontMetrics().height(), 1000);
    QVERIFY(view.rowHeight(0) >= view.fontMetrics().boundingRect(room, Qt::TextWordWrap, sentence).height());
    const int wrapped = view.rowHeight(0);
    view.resize(2400, 300);
    QVERIFY(view.rowHeight(0) < wrapped);
}

void TestNumberTable::a_long_title_stands_in_two_lines()
{
    Table table = places();
    table.columns[1].title = QStringLiteral("in education, employment or training");
    TableModel model;
    model.set_table(table);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("in education,\nemployment or training"));
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::AccessibleTextRole).toString(), table.columns[1].title);
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), QStringLiteral("Place"));
    QVERIFY(table_as_tsv(table, {0}).startsWith(QStringLiteral("Place\tin education, employment or training\n")));
}

QTEST_MAIN(TestNumberTable)
#include "test_number_table.moc"
