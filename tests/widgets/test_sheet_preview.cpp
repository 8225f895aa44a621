// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/application_style.h"
#include "widgets/chart_palette.h"
#include "widgets/import_data.h"
#include "widgets/sheet_preview.h"
#include "widgets/sheet_preview_delegate.h"
#include "widgets/sheet_preview_model.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

using namespace outturn;
using namespace outturn::widgets;

namespace {

void show(SheetPreview &preview)
{
    preview.resize(800, 500);
    preview.show();
    QVERIFY(QTest::qWaitForWindowActive(&preview));
}

QMenu *menu_of(const SheetPreview &preview)
{
    const QList<QMenu *> menus = preview.findChildren<QMenu *>(QStringLiteral("preview_menu"));
    const auto shown = std::find_if(menus.begin(), menus.end(), [](const QMenu *menu) { return menu->isVisible(); });
    return shown == menus.end() ? nullptr : *shown;
}

QAction *action_of(const SheetPreview &preview, const char *name)
{
    const QMenu *menu = menu_of(preview);
    return menu == nullptr ? nullptr : menu->findChild<QAction *>(QLatin1String(name));
}

/// Presses down until the action is the active one, and enters it, as a hand would.
bool walk_to(QMenu *menu, const char *name)
{
    for (int step = 0; step < 40; ++step) {
        const QAction *active = menu->activeAction();
        const bool found = active != nullptr
            && (active->objectName() == QLatin1String(name)
                || (active->menu() != nullptr && active->menu()->objectName() == QLatin1String(name)));
        if (found) {
            return true;
        }
        QTest::keyClick(menu, Qt::Key_Down);
    }
    return false;
}

SheetPreviewValues huge(int columns, int rows)
{
    SheetPreviewValues values;
    values.file = QStringLiteral("huge");
    values.header_row = 1;
    values.columns.resize(static_cast<std::size_t>(columns));
    for (int row = 1; row <= rows; ++row) {
        PreviewRow made;
        made.row = row;
        made.kind = row == 1 ? PreviewRowKind::header : PreviewRowKind::data;
        for (int column = 0; column < columns; ++column) {
            made.texts.append(QString::number(row * 7 + column));
        }
        values.rows.push_back(made);
    }
    return values;
}

} // namespace

class TestSheetPreview : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { apply_style(*qApp, Theme::light); }
    void init();
    void columns_are_lettered_as_spreadsheets_do_data();
    void columns_are_lettered_as_spreadsheets_do();
    void the_model_keeps_its_promises();
    void words_can_be_read_on_every_part_data();
    void words_can_be_read_on_every_part();
    void every_cell_says_what_becomes_of_it();
    void a_column_gets_a_measure_by_keys_alone();
    void a_letter_opens_the_menu_of_its_column();
    void a_row_is_left_out_taken_in_and_made_the_header();
    void several_rows_are_left_out_at_once();
    void a_gap_says_what_it_hides_and_opens();
    void go_to_finds_cells_by_the_rows_of_the_file();
    void tab_leaves_the_sheet();
    void the_legend_shows_only_the_parts_present();
    void another_sheet_can_be_looked_at();
    void widths_of_the_user_stay();
    void a_sheet_of_a_million_cells_is_not_measured_whole();
};

void TestSheetPreview::init()
{
    // The offscreen platform says this of every window with a minimum size, and of menus.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

void TestSheetPreview::columns_are_lettered_as_spreadsheets_do_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("letters");
    QTest::newRow("first") << 0 << QStringLiteral("A");
    QTest::newRow("last of one letter") << 25 << QStringLiteral("Z");
    QTest::newRow("first of two") << 26 << QStringLiteral("AA");
    QTest::newRow("AL") << 37 << QStringLiteral("AL");
    QTest::newRow("last of two") << 701 << QStringLiteral("ZZ");
    QTest::newRow("last of an XLSX") << 16383 << QStringLiteral("XFD");
}

void TestSheetPreview::columns_are_lettered_as_spreadsheets_do()
{
    QFETCH(const int, column);
    QTEST(SheetPreviewModel::letters(column), "letters");
}

void TestSheetPreview::the_model_keeps_its_promises()
{
    SheetPreviewModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.set_values(test::preview());
    QCOMPARE(model.index(5, 3).data().toString(), QStringLiteral("x"));
    QCOMPARE(model.index(0, 6).data().toString(), QString()); // a short row shows nothing where it has nothing
    model.set_values({});
    QCOMPARE(model.rowCount(), 0);
}

void TestSheetPreview::words_can_be_read_on_every_part_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestSheetPreview::words_can_be_read_on_every_part()
{
    QFETCH(const bool, dark);
    const QPalette palette = theme_palette(dark);
    for (int part = 0; part <= static_cast<int>(CellPart::header); ++part) {
        const PartColours colours = part_colours(static_cast<CellPart>(part), palette);
        // 4.5 to 1: WCAG 2.1, 1.4.3, for the header's words and for the cells' own text.
        QCOMPARE_GE(contrast_ratio(colours.text, colours.ground), 4.5);
        QCOMPARE_GE(contrast_ratio(palette.color(QPalette::Text), colours.ground), 4.5);
        QCOMPARE_GE(contrast_ratio(palette.color(QPalette::PlaceholderText), colours.ground), 4.5);
    }
}

void TestSheetPreview::every_cell_says_what_becomes_of_it()
{
    SheetPreview preview;
    preview.set_values(test::preview());
    show(preview);
    const auto *said = preview.findChild<QLabel *>(QStringLiteral("cell_in_words"));
    const auto words_at = [&](int row, int column) {
        preview.go_to(row, column);
        return said->text();
    };
    QVERIFY(words_at(7, 4).contains(QStringLiteral("1 to 5")));
    QVERIFY(words_at(5, 2).contains(QStringLiteral("England is the total")));
    QVERIFY(words_at(7, 3).contains(QStringLiteral("denominator of In EET")));
    QVERIFY(words_at(13, 4).contains(QStringLiteral("larger than the denominator")));
    QVERIFY(words_at(12, 1).contains(QStringLiteral("empty")));
    const QAbstractItemModel *model = preview.table()->model();
    QVERIFY(model->headerData(3, Qt::Vertical).toString().contains(QStringLiteral("5")));
    QVERIFY(model->headerData(3, Qt::Vertical, Qt::ToolTipRole).toString().contains(QStringLiteral("total")));
    QVERIFY(model->headerData(2, Qt::Horizontal, Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("denominator")));
}

void TestSheetPreview::a_column_gets_a_measure_by_keys_alone()
{
    SheetPreview preview;
    preview.set_values(test::preview());
    show(preview);
    QSignalSpy chosen(&preview, &SheetPreview::column_role_chosen);
    QTableView *table = preview.table();
    preview.go_to(7, 6);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Right); // to G, which is not used
    QTest::keyClick(table, Qt::Key_Return);
    QMenu *menu = menu_of(preview);
    QVERIFY(menu != nullptr);
    QVERIFY(walk_to(menu, "role_denominator"));
    QTest::keyClick(menu, Qt::Key_Right);
    QMenu *measures = menu->activeAction()->menu();
    QTRY_VERIFY(measures->isVisible());
    QVERIFY(walk_to(measures, "measure_home"));
    QTest::keyClick(measures, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.last(), (QVariantList{6, import_role::denominator.toString(), QStringLiteral("home")}));
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Menu}) {
        QTRY_VERIFY(menu_of(preview) == nullptr);
        QTest::keyClick(table, key);
        QVERIFY(menu_of(preview) != nullptr);
        QVERIFY(walk_to(menu_of(preview), "role_note"));
        QTest::keyClick(menu_of(preview), Qt::Key_Return);
        QCOMPARE(chosen.last(), (QVariantList{6, import_role::note.toString(), QString()}));
    }
    QCOMPARE(chosen.size(), 3);
}

void TestSheetPreview::a_letter_opens_the_menu_of_its_column()
{
    SheetPreview preview;
    preview.set_values(test::preview());
    show(preview);
    QSignalSpy chosen(&preview, &SheetPreview::column_role_chosen);
    QHeaderView *header = preview.table()->horizontalHeader();
    const QPoint letter(header->sectionViewportPosition(1) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, letter);
    QVERIFY(menu_of(preview) != nullptr);
    QVERIFY(action_of(preview, "role_provider_name")->isChecked());
    QVERIFY(action_of(preview, "header_row") == nullptr); // nothing about a row
    action_of(preview, "role_left_out")->trigger();
    QCOMPARE(chosen.last(), (QVariantList{1, import_role::left_out.toString(), QString()}));
    menu_of(preview)->close();
    preview.go_to(7, 3);
    QTest::keyClick(preview.table(), Qt::Key_Return);
    const auto *denominators = menu_of(preview)->findChild<QMenu *>(QStringLiteral("role_denominator"));
    QVERIFY(denominators->menuAction()->isChecked());
    denominators->findChild<QAction *>(QStringLiteral("measure_+"))->trigger();
    QCOMPARE(chosen.last(),
             (QVariantList{2, import_role::denominator.toString(), import_role::new_measure.toString()}));
    menu_of(preview)->close();
}

void TestSheetPreview::a_row_is_left_out_taken_in_and_made_the_header()
{
    SheetPreview preview;
    preview.set_values(test::preview());
    show(preview);
    QSignalSpy fate(&preview, &SheetPreview::row_left_out);
    QSignalSpy header(&preview, &SheetPreview::header_row_chosen);
    const auto choose = [&](int row, const char *name) {
        preview.go_to(row, 2);
        QTest::keyClick(preview.table(), Qt::Key_Return);
        action_of(preview, name)->trigger();
        menu_of(preview)->close();
        QTest::qWait(1);
    };
    choose(9, "row_fate");
    QCOMPARE(fate.last(), (QVariantList{9, true}));
    choose(5, "row_fate"); // England, which was left out
    QCOMPARE(fate.last(), (QVariantList{5, false}));
    choose(5, "header_row");
    QCOMPARE(header.last(), (QVariantList{5}));
    QHeaderView *rows = preview.table()->verticalHeader();
    const QPoint number(5, rows->sectionViewportPosition(5) + rows->sectionSize(5) / 2);
    QVERIFY(rows->viewport()->rect().contains(number));
    QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, number);
    QVERIFY(menu_of(preview) != nullptr);
    QVERIFY(action_of(preview, "role_note") == nullptr); // nothing about a column
    action_of(preview, "row_fate")->trigger();
    QCOMPARE(fate.last(), (QVariantList{7, true}));
    menu_of(preview)->close();
}

void TestSheetPreview::several_rows_are_left_out_at_once()
{
    SheetPreview preview;
    preview.set_values(test::preview());
    show(preview);
    preview.go_to(7, 1);
    QTest::keyClick(preview.table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(preview.table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(preview.table(), Qt::Key_Return);
    QSignalSpy fate(&preview, &SheetPreview::row_left_out);
    // The owner answers at once, as the assistant does.
    connect(&preview, &SheetPreview::row_left_out, &preview, [&] { preview.set_values(huge(3, 2)); });
    action_of(preview, "row_fate")->trigger();
    QCOMPARE(fate.size(), 3);
    QCOMPARE(fate.at(0), (QVariantList{7, true}));
    QCOMPARE(fate.at(2), (QVariantList{9, true}));
    menu_of(preview)->close();
}

void TestSheetPreview::a_gap_says_what_it_hides_and_opens()
{
    SheetPreview preview;
    preview.set_values(test::preview());
    show(preview);
    QVERIFY(!preview.go_to(100, 1));
    preview.go_to(14, 1);
    QTest::keyClick(preview.table(), Qt::Key_Down);
    const QString words = preview.table()->currentIndex().data().toString();
    QVERIFY(words.contains(QStringLiteral("15")) && words.contains(QStringLiteral("158")));
    QSignalSpy wanted(&preview, &SheetPreview::rows_wanted);
    QTest::keyClick(preview.table(), Qt::Key_Return);
    QTest::keyClick(menu_of(preview), Qt::Key_Return);
    QCOMPARE(wanted.last(), (QVariantList{15, 158}));
}

void TestSheetPreview::go_to_finds_cells_by_the_rows_of_the_file()
{
    SheetPreview preview;
    preview.set_values(huge(60, 2000));
    show(preview);
    QVERIFY(preview.go_to(1500, 50));
    const QModelIndex current = preview.table()->currentIndex();
    QCOMPARE(current.data().toString(), QString::number(1500 * 7 + 49));
    QVERIFY(preview.table()->viewport()->rect().contains(preview.table()->visualRect(current)));
    QVERIFY(preview.go_to(1600, 0)); // the row as a whole
    QCOMPARE(preview.table()->selectionModel()->selectedIndexes().size(), 60);
    QVERIFY(!preview.go_to(2001, 1));
    QVERIFY(!preview.go_to(0, 1));
}

void TestSheetPreview::tab_leaves_the_sheet()
{
    SheetPreview preview;
    preview.set_values(test::preview());
    show(preview);
    preview.table()->setFocus();
    QVERIFY(preview.table()->currentIndex().isValid()); // the keyboard has a place to start from
    QTest::keyClick(preview.table(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(!preview.table()->hasFocus());
}

void TestSheetPreview::the_legend_shows_only_the_parts_present()
{
    SheetPreview preview;
    preview.set_values(test::preview());
    show(preview);
    const auto chips = [&] {
        QStringList words;
        for (const QWidget *chip : preview.findChildren<QWidget *>(QStringLiteral("part_chip"))) {
            words.append(chip->accessibleName());
        }
        return words;
    };
    QVERIFY(chips().contains(SheetPreviewModel::part_word(CellPart::denominator)));
    QVERIFY(chips().contains(SheetPreviewModel::part_word(CellPart::left_out)));
    QVERIFY(!chips().contains(SheetPreviewModel::part_word(CellPart::cost)));
    SheetPreviewValues values = test::preview();
    values.columns[6].part = CellPart::cost;
    values.rows[5].marks[0].part = CellPart::rate; // long form: the row's category decides
    preview.set_values(values);
    QVERIFY(chips().contains(SheetPreviewModel::part_word(CellPart::cost)));
    QVERIFY(chips().contains(SheetPreviewModel::part_word(CellPart::rate)));
    QVERIFY(!chips().contains(SheetPreviewModel::part_word(CellPart::unused)));
}

void TestSheetPreview::another_sheet_can_be_looked_at()
{
    SheetPreview preview;
    preview.set_values(test::preview());
    show(preview);
    QSignalSpy shown(&preview, &SheetPreview::sheet_shown);
    auto *sheets = preview.findChild<QComboBox *>(QStringLiteral("sheet_to_look_at"));
    QTest::keyClick(sheets, Qt::Key_Down);
    QCOMPARE(shown.last().first().toString(), QStringLiteral("Table LA10"));
    SheetPreviewValues values = test::preview();
    values.sheets.clear();
    preview.set_values(values);
    QVERIFY(!sheets->isVisible());
}

void TestSheetPreview::widths_of_the_user_stay()
{
    SheetPreview preview;
    preview.set_values(test::preview());
    show(preview);
    preview.table()->horizontalHeader()->resizeSection(1, 333);
    preview.set_values(test::preview());
    QCOMPARE(preview.table()->columnWidth(1), 333);
    SheetPreviewValues other = test::preview();
    other.sheet = QStringLiteral("Table LA10");
    preview.set_values(other);
    QVERIFY(preview.table()->columnWidth(1) != 333);
}

void TestSheetPreview::a_sheet_of_a_million_cells_is_not_measured_whole()
{
    SheetPreview preview;
    SheetPreviewValues values = huge(200, 5000);
    values.rows[4000].texts[0] = QString(200, u'W'); // beyond the sample: its width plays no part
    show(preview);
    QElapsedTimer timer;
    timer.start();
    preview.set_values(values);
    preview.grab();
    qInfo("set and painted in %lld ms", static_cast<long long>(timer.restart()));
    const int narrow = preview.table()->columnWidth(0);
    QScrollBar *down = preview.table()->verticalScrollBar();
    for (int step = 0; step < 50; ++step) {
        down->setValue(down->maximum() * step / 50);
        preview.table()->horizontalScrollBar()->setValue(step * 200);
        preview.grab();
    }
    qInfo("50 pages in %lld ms", static_cast<long long>(timer.elapsed()));
    QCOMPARE_LT(narrow, 200);
    QCOMPARE(preview.table()->model()->rowCount(), 5000);
}

QTEST_MAIN(TestSheetPreview)
#include "test_sheet_preview.moc"
