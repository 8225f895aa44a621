// SPDX-License-Identifier: GPL-3.0-or-later
// The import assistant as a user meets it: what is guessed is corrected by keys, taken back, named and used again.
#include "shell/window_harness.h"
#include "support/shared_material.h"
#include "widgets/sheet_preview.h"

#include <QtCore/QDir>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTableView>

using namespace outturn;
using namespace outturn::shell;
using outturn::test::WindowHarness;
using outturn::test::write_file;

namespace {

// Four authorities: three by their codes, one misspelt and without; a marker that no profile knows.
const char *wide = "Children leaving care by authority\n"
                   "Year: 2016\n"
                   "\n"
                   "Code,Authority,Leavers,In work\n"
                   "E06000005,Darlington,50,20\n"
                   "E06000047,County Durham,145,x\n"
                   "E08000020,Gateshead,80,40\n"
                   "E06000001,Hartlepool,35,10\n";

QString words_of_import(const WindowHarness &on)
{
    return on.part("import_page")->findChild<QLabel *>(u"headline_sentence"_qs)->text();
}

void wait_until_read(const WindowHarness &on)
{
    if (!QTest::qWaitFor([&on] { return !on.window->imports().is_reading(); }, 30000))
        qFatal("The files are never read.");
}

/// Enter in a cell, then the entry of the menu.
void choose_in_cell(const WindowHarness &on, int row, int column, const char *entry)
{
    auto *table = on.part<QTableView>("sheet_table");
    table->setCurrentIndex(table->model()->index(row, column));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    auto *menu = on.part<QMenu>("preview_menu");
    auto *action = menu->findChild<QAction *>(QString::fromLatin1(entry));
    if (!action || !action->isEnabled())
        qFatal("The menu does not offer %s.", entry);
    action->trigger();
    menu->close();
    delete menu; // else the next look for it finds this one
    on.window->activateWindow();
    table->setFocus();
}

QString part_of_column(const WindowHarness &on, int column)
{
    return on.window->imports().page()->preview()->values().columns[static_cast<size_t>(column)].role;
}

} // namespace

class TestImportAssistant : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::prepare_application(); }
    void init() { test::fail_on_warning(); }
    void a_row_is_left_out_and_taken_in_again();
    void two_corrections_in_a_row_both_hold();
    void files_of_one_name_and_unlike_shapes_are_corrected_apart();
    void a_file_that_changed_since_it_was_shown_does_not_come_in();
    void a_sheet_of_a_real_workbook_is_chosen();

private:
    static std::unique_ptr<WindowHarness> with_files(const std::function<QStringList(WindowHarness &)> &files)
    {
        auto on = std::make_unique<WindowHarness>();
        on->prompts.new_workspace = on->path(u"new.outturn"_qs);
        on->window->import_files(files(*on));
        wait_until_read(*on);
        return on;
    }
};

void TestImportAssistant::a_row_is_left_out_and_taken_in_again()
{
    const auto on =
        with_files([](WindowHarness &with) { return QStringList{write_file(with.folder, u"wide.csv"_qs, wide)}; });
    const QString before = words_of_import(*on);
    auto *table = on->part<QTableView>("sheet_table");
    const int last = table->model()->rowCount() - 1;
    choose_in_cell(*on, last, 1, "row_fate");
    wait_until_read(*on);
    QVERIFY2(words_of_import(*on) != before, qPrintable(before));
    QVERIFY(QTest::qWaitForWindowActive(on->window.get()));
    QCOMPARE(QApplication::focusWidget(), table);
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(on->window->imports().is_reading());
    wait_until_read(*on);
    QCOMPARE(words_of_import(*on), before);
    QVERIFY(!QFile::exists(on->prompts.new_workspace)); // nothing is stored before Import
}

void TestImportAssistant::two_corrections_in_a_row_both_hold()
{
    const auto on =
        with_files([](WindowHarness &with) { return QStringList{write_file(with.folder, u"wide.csv"_qs, wide)}; });
    const int row = on->part<QTableView>("sheet_table")->model()->rowCount() - 1;
    choose_in_cell(*on, row, 2, "role_left_out");
    choose_in_cell(*on, row, 1, "role_note"); // before the first has been read
    wait_until_read(*on);
    QCOMPARE(part_of_column(*on, 1), u"note"_qs);
    QCOMPARE(part_of_column(*on, 2), u"note"_qs);
}

void TestImportAssistant::files_of_one_name_and_unlike_shapes_are_corrected_apart()
{
    const auto on = with_files([](WindowHarness &with) {
        QDir(with.folder.path()).mkpath(u"a"_qs);
        QDir(with.folder.path()).mkpath(u"b"_qs);
        return QStringList{write_file(with.folder, u"a/wide.csv"_qs, wide),
                           write_file(with.folder, u"b/wide.csv"_qs,
                                      "Council code,Council,Schools,Pupils,Year\n"
                                      "E06000005,Darlington,5,200,2015-16\nE08000020,Gateshead,8,400,2015-16\n")};
    });
    auto *files = on->part<QListView>("import_file_list");
    const int row = on->part<QTableView>("sheet_table")->model()->rowCount() - 1;
    choose_in_cell(*on, row, 2, "role_left_out");
    wait_until_read(*on);
    files->setCurrentIndex(files->model()->index(1, 0));
    wait_until_read(*on);
    choose_in_cell(*on, 1, 3, "role_left_out");
    wait_until_read(*on);
    QCOMPARE(part_of_column(*on, 3), u"note"_qs);
    files->setCurrentIndex(files->model()->index(0, 0));
    wait_until_read(*on);
    QVERIFY2(!words_of_import(*on).contains(u"cannot"_qs), qPrintable(words_of_import(*on)));
    QCOMPARE(part_of_column(*on, 2), u"note"_qs);
}

void TestImportAssistant::a_file_that_changed_since_it_was_shown_does_not_come_in()
{
    const auto on = with_files([](WindowHarness &with) {
        return QStringList{write_file(with.folder, u"returns.csv"_qs, test::small_returns)};
    });
    write_file(on->folder, u"returns.csv"_qs, QByteArray(test::small_returns).replace("45,100", "46,100"));
    on->press_import();
    wait_until_read(*on);
    on->settle();
    QCOMPARE(words_of_import(*on), u"0 of 1 files came in"_qs);
    QVERIFY(!QFile::exists(on->prompts.new_workspace));
}

void TestImportAssistant::a_sheet_of_a_real_workbook_is_chosen()
{
    OUTTURN_REQUIRE_SHARED(path, "returns/pupil_outcomes_sfr12_2017.xlsx");
    const auto on = with_files([&path](WindowHarness &) { return QStringList{path}; });
    const auto &values = on->window->imports().page()->preview()->values();
    QCOMPARE(values.sheets.size(), size_t(10)); // an index and nine tables, counted with openpyxl
    QCOMPARE(values.sheet, u"Table LA1"_qs);
    on->window->imports().page()->go_to(u"Table LA6"_qs, 12, 3);
    QCOMPARE(values.sheet, u"Table LA6"_qs);
    QVERIFY(on->part<QTableView>("sheet_table")->hasFocus()
            || on->part<QTableView>("sheet_table")->currentIndex().isValid());
}

QTEST_MAIN(TestImportAssistant)
#include "test_import_assistant.moc"
