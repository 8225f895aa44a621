// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/paged_model.h"
#include "widgets/paged_table.h"
#include "widgets/payment_chart_data.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QMimeData>
#include <QtCore/QRegularExpression>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

using namespace outturn;
using namespace outturn::widgets;

namespace {

constexpr qint64 many = 50'000'000;

QString shown(const PagedTable &table, int row, int column = 0)
{
    return table.view()->model()->index(row, column).data().toString();
}

/// A source that answers at once.
void answer(PagedTable &table)
{
    QObject::connect(&table, &PagedTable::page_wanted, &table,
                     [&table](qint64 first, int count) { table.set_page(first, test::case_page(first, count)); });
}

} // namespace

class TestPagedTable : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void the_first_and_the_last_of_fifty_million_rows_are_there_at_once();
    void a_page_is_asked_for_once_while_it_is_awaited();
    void who_comes_back_asks_again();
    void only_some_pages_are_held();
    void rows_that_are_not_here_show_dots();
    void a_page_that_comes_short_is_not_asked_for_for_ever();
    void keys_walk_select_and_open();
    void the_current_row_is_told_when_it_comes();
    void what_is_copied_says_what_is_missing();
    void more_rows_than_a_scroll_bar_can_count();
    void an_empty_table_says_why();
    void the_model_keeps_its_promises();
};

void TestPagedTable::the_first_and_the_last_of_fifty_million_rows_are_there_at_once()
{
    PagedTable table;
    answer(table);
    table.resize(600, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QElapsedTimer clock;
    clock.start();
    table.set_source(test::case_columns(), many, {});
    QCOMPARE(shown(table, 0), QStringLiteral("TF-00000001"));
    QTest::keyClick(table.view(), Qt::Key_End);
    const int rows = table.view()->model()->rowCount();
    QCOMPARE(shown(table, rows - 1), QStringLiteral("TF-50000000"));
    QCOMPARE(table.current_id(), QStringLiteral("case:49999999"));
    QTest::keyClick(table.view(), Qt::Key_Home);
    QCOMPARE(table.current_id(), QStringLiteral("case:0"));
    QTest::keyClick(table.view(), Qt::Key_PageDown);
    QCOMPARE_GT(table.current_row(), 3);
    QCOMPARE_LT(clock.elapsed(), 500); // generous: a few milliseconds where nothing else runs
    QCOMPARE_LT(table.view()->model()->rowCount(), 100);
}

void TestPagedTable::a_page_is_asked_for_once_while_it_is_awaited()
{
    PagedTable table;
    table.resize(600, 300);
    QSignalSpy wanted(&table, &PagedTable::page_wanted);
    table.set_source(test::case_columns(), many, {});
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toLongLong(), 0);
    QCOMPARE(wanted.first().last().toInt(), PagedModel::page_rows);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    table.resize(600, 320);
    for (int step = 0; step < 30; ++step) {
        QTest::keyClick(table.view(), Qt::Key_Down);
    }
    QCOMPARE(wanted.size(), 1);
}

void TestPagedTable::who_comes_back_asks_again()
{
    PagedTable table;
    table.resize(600, 300);
    QSignalSpy wanted(&table, &PagedTable::page_wanted);
    table.set_source(test::case_columns(), many, {});
    QTest::keyClick(table.view(), Qt::Key_End);
    QCOMPARE(wanted.last().first().toLongLong(), many - PagedModel::page_rows);
    // The first page may have been given up for the last: it is wanted anew.
    QTest::keyClick(table.view(), Qt::Key_Home);
    QCOMPARE(wanted.last().first().toLongLong(), 0);
    QCOMPARE(wanted.size(), 3);
    table.set_page(0, test::case_page(0, PagedModel::page_rows));
    QTest::keyClick(table.view(), Qt::Key_End);
    QTest::keyClick(table.view(), Qt::Key_Home);
    QCOMPARE(wanted.size(), 4); // the first is held by now
    table.ask_again();
    QCOMPARE(wanted.size(), 4);
}

void TestPagedTable::only_some_pages_are_held()
{
    PagedModel model;
    model.set_source(test::case_columns(), many);
    model.set_window(0, 20);
    for (qint64 page = 0; page < 200; ++page) {
        model.set_window(page * PagedModel::page_rows, 20);
        const auto wish = model.take_wish();
        QVERIFY(wish);
        model.set_page(wish->first, test::case_page(wish->first, wish->second));
        QVERIFY(model.row(page * PagedModel::page_rows) != nullptr);
    }
    const std::size_t held = model.rows_here(0, many - 1).size();
    QCOMPARE_LE(held, PagedModel::most_pages * PagedModel::page_rows);
    QVERIFY(model.row(0) == nullptr);
}

void TestPagedTable::rows_that_are_not_here_show_dots()
{
    PagedTable table;
    table.resize(600, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    table.set_source(test::case_columns(), 1000, {});
    QCOMPARE(shown(table, 0), QStringLiteral("\u2026"));
    QCOMPARE(shown(table, 3, 2), QStringLiteral("\u2026"));
    table.set_page(0, test::case_page(0, 200));
    QCOMPARE(shown(table, 3, 2), QStringLiteral("\u00a31,100"));
}

void TestPagedTable::a_page_that_comes_short_is_not_asked_for_for_ever()
{
    PagedTable table;
    int asked = 0;
    connect(&table, &PagedTable::page_wanted, &table, [&](qint64 first, int) {
        QVERIFY(++asked < 20);
        table.set_page(first, test::case_page(first, 3));
    });
    table.resize(600, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    table.set_source(test::case_columns(), 100, {});
    QTest::keyClick(table.view(), Qt::Key_End);
    QTest::keyClick(table.view(), Qt::Key_Home);
    QCOMPARE(asked, 1);
    QCOMPARE(shown(table, 2), QStringLiteral("TF-00000003"));
    QCOMPARE(shown(table, 3), QStringLiteral("\u2026"));
    table.ask_again();
    QCOMPARE(asked, 2);
}

void TestPagedTable::keys_walk_select_and_open()
{
    PagedTable table;
    answer(table);
    table.resize(600, 300);
    table.set_source(test::case_columns(), 1000, {});
    QSignalSpy activated(&table, &PagedTable::row_activated);
    QTest::keyClick(table.view(), Qt::Key_Down);
    QTest::keyClick(table.view(), Qt::Key_Down);
    QCOMPARE(table.current_row(), 1);
    QTest::keyClick(table.view(), Qt::Key_Return);
    QCOMPARE(activated.last().first().toString(), QStringLiteral("case:1"));
    QTest::keyClick(table.view(), Qt::Key_Up);
    QTest::keyClick(table.view(), Qt::Key_Up);
    QCOMPARE(table.current_row(), 0);
    QTest::keyClick(table.view(), Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(table.selected_rows(), std::pair(qint64{0}, qint64{999}));
    table.set_current_row(500);
    QCOMPARE(table.selected_rows(), std::pair(qint64{500}, qint64{500}));
    // A double click opens the row under the pointer.
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const QRect third = table.view()->visualRect(table.view()->model()->index(2, 0));
    QTest::mouseClick(table.view()->viewport(), Qt::LeftButton, {}, third.center());
    const QString id = table.current_id();
    QTest::mouseDClick(table.view()->viewport(), Qt::LeftButton, {}, third.center());
    QCOMPARE(activated.last().first().toString(), id);
}

void TestPagedTable::the_current_row_is_told_when_it_comes()
{
    PagedTable table;
    table.resize(600, 300);
    table.set_source(test::case_columns(), 1000, {});
    QSignalSpy current(&table, &PagedTable::current_changed);
    table.set_current_row(5);
    QCOMPARE(current.size(), 0); // who it is is not known yet
    table.set_page(0, test::case_page(0, 200));
    QCOMPARE(current.last().first().toString(), QStringLiteral("case:5"));
    table.set_source(test::case_columns(), 0, QStringLiteral("No cases."));
    QCOMPARE(current.last().first().toString(), QString());
}

void TestPagedTable::what_is_copied_says_what_is_missing()
{
    PagedTable table;
    table.resize(600, 300);
    table.set_source(test::case_columns(), many, {});
    table.set_page(0, test::case_page(0, 200));
    table.set_current_row(1);
    QTest::keyClick(table.view(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table.view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("Case\tProvider\tClaimed\n"
                            "TF-00000002\tBrackenshire\t\u00a3900\n"
                            "TF-00000003\tCarrow\t\u00a31,000\n"));
    QTest::keyClick(table.view(), Qt::Key_A, Qt::ControlModifier);
    QElapsedTimer clock;
    clock.start();
    QTest::keyClick(table.view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE_LT(clock.elapsed(), 500);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 202);
    QVERIFY2(lines.last().contains(QLocale().toString(many - 200)), qPrintable(lines.last()));
}

void TestPagedTable::more_rows_than_a_scroll_bar_can_count()
{
    constexpr qint64 huge = 40'000'000'000;
    PagedTable table;
    answer(table);
    table.resize(600, 300);
    table.set_source(test::case_columns(), huge, {});
    QTest::keyClick(table.view(), Qt::Key_End);
    QCOMPARE(table.current_id(), QStringLiteral("case:39999999999"));
    QTest::keyClick(table.view(), Qt::Key_Up);
    QCOMPARE(table.current_id(), QStringLiteral("case:39999999998"));
    auto *bar = table.findChild<QScrollBar *>(QString(), Qt::FindDirectChildrenOnly);
    bar->setValue(0);
    QCOMPARE(shown(table, 0), QStringLiteral("TF-00000001"));
    bar->setValue(bar->maximum());
    QCOMPARE(shown(table, table.view()->model()->rowCount() - 1), QStringLiteral("TF-40000000000"));
}

void TestPagedTable::an_empty_table_says_why()
{
    PagedTable table;
    QSignalSpy wanted(&table, &PagedTable::page_wanted);
    table.resize(600, 300);
    table.set_source(test::case_columns(), 0, QStringLiteral("No cases."));
    for (const Qt::Key key : {Qt::Key_End, Qt::Key_Down, Qt::Key_Return, Qt::Key_PageUp}) {
        QTest::keyClick(table.view(), key);
    }
    QTest::keyClick(table.view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 0);
    QCOMPARE(table.current_row(), -1);
    QCOMPARE(table.view()->accessibleDescription(), QStringLiteral("No cases."));
    table.set_source({}, -5, {});
    QCOMPARE(table.total(), 0);
    table.set_source({}, 10, {}); // rows without columns
    QTest::keyClick(table.view(), Qt::Key_End);
}

void TestPagedTable::the_model_keeps_its_promises()
{
    PagedModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.set_source(test::case_columns(), 1000);
    model.set_window(0, 20);
    model.set_page(0, test::case_page(0, 200));
    model.set_window(190, 25);
    model.set_window(995, 30);
    QCOMPARE(model.rowCount(), 30);
    QCOMPARE(model.first(), 970);
    model.set_page(-3, test::case_page(0, 5));
    model.set_page(998, test::case_page(998, 50)); // beyond the end
    QCOMPARE(model.index(29, 0).data().toString(), QStringLiteral("TF-00001000"));
    model.set_window(0, 0);
    model.set_source({}, 0);
    QVERIFY(!model.take_wish());
}

QTEST_MAIN(TestPagedTable)
#include "test_paged_table.moc"
