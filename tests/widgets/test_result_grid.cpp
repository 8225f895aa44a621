// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/result_grid.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

using namespace outturn::widgets;

namespace {

/// Three claims; the columns are case, amount, found, difference, note.
Table claims()
{
    Table table;
    table.columns = {{QStringLiteral("Case"), {}, false},
                     {QStringLiteral("Amount"), {}, true},
                     {QStringLiteral("Found"), {}, true},
                     {QStringLiteral("Too much"), {}, true},
                     {QStringLiteral("Note"), {}, false}};
    for (const char *id : {"F1", "F2", "F3"}) {
        const QString name = QString::fromLatin1(id);
        table.rows.push_back({name, {{name, name, {}}, {QStringLiteral("700"), 700, {}}}});
    }
    return table;
}

constexpr int found = 2;
constexpr int note = 4;

struct Shown {
    ResultGrid grid;

    Shown()
    {
        grid.set_table(claims(), found, note);
        grid.resize(700, 300);
        grid.show();
        grid.activateWindow();
        if (!QTest::qWaitForWindowActive(&grid)) {
            qFatal("The grid is not active.");
        }
        grid.setFocus();
    }
    QString current() const
    {
        return grid.grid_model()->id_of(grid.currentIndex().row()) + QLatin1Char('/')
            + QString::number(grid.currentIndex().column());
    }
    void type(const QString &text)
    {
        QTest::keyClicks(&grid, text.left(1)); // the first key opens the editor
        auto *editor = grid.findChild<QLineEdit *>(QStringLiteral("result_editor"));
        if (!editor) {
            qFatal("No editor opened.");
        }
        QTest::keyClicks(editor, text.mid(1));
    }
    void press(Qt::Key key)
    {
        auto *editor = grid.findChild<QLineEdit *>(QStringLiteral("result_editor"));
        QTest::keyClick(editor ? static_cast<QWidget *>(editor) : &grid, key);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

QStringList told(const QSignalSpy &spy)
{
    QStringList words;
    for (const QList<QVariant> &arguments : spy) {
        QStringList each;
        for (const QVariant &argument : arguments) {
            each.append(argument.toString());
        }
        words.append(each.join(QLatin1Char('=')));
    }
    return words;
}

} // namespace

class TestResultGrid : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void amounts_are_typed_down_the_column_with_enter();
    void one_key_says_as_claimed_and_another_nothing();
    void a_digit_begins_an_amount_and_is_no_quick_key();
    void tab_goes_on_to_the_note_and_out_of_the_grid();
    void delete_takes_what_is_chosen_back();
    void a_column_from_another_program_is_pasted_downwards();
    void only_found_and_note_can_be_written();
    void the_next_untested_row_is_found_from_where_one_is();
    void what_stands_in_an_open_editor_is_not_lost();
    void a_wrong_entry_is_marked_with_more_than_colour();
};

void TestResultGrid::amounts_are_typed_down_the_column_with_enter()
{
    Shown on;
    const QSignalSpy written(&on.grid, &ResultGrid::found_written);
    QCOMPARE(on.current(), QStringLiteral("F1/2"));
    on.type(QStringLiteral("650.50"));
    on.press(Qt::Key_Return);
    QCOMPARE(on.current(), QStringLiteral("F2/2"));
    on.type(QStringLiteral("12"));
    on.press(Qt::Key_Return);
    QCOMPARE(on.current(), QStringLiteral("F3/2"));
    QCOMPARE(told(written), QStringList({QStringLiteral("F1=650.50"), QStringLiteral("F2=12")}));
}

void TestResultGrid::one_key_says_as_claimed_and_another_nothing()
{
    Shown on;
    const QSignalSpy same(&on.grid, &ResultGrid::claimed_as_it_is);
    const QSignalSpy nothing(&on.grid, &ResultGrid::claimed_for_nothing);
    QTest::keyClick(&on.grid, Qt::Key_Equal);
    QTest::keyClick(&on.grid, Qt::Key_X);
    QTest::keyClick(&on.grid, Qt::Key_Space);
    QCOMPARE(told(same), QStringList({QStringLiteral("F1"), QStringLiteral("F3")}));
    QCOMPARE(told(nothing), QStringList{QStringLiteral("F2")});
}

/// "0.50" typed quickly must not become a nought in this row and a half in the next.
void TestResultGrid::a_digit_begins_an_amount_and_is_no_quick_key()
{
    Shown on;
    const QSignalSpy written(&on.grid, &ResultGrid::found_written);
    on.type(QStringLiteral("0.50"));
    QVERIFY(written.isEmpty());
    on.press(Qt::Key_Return);
    QCOMPARE(told(written), QStringList{QStringLiteral("F1=0.50")});
}

void TestResultGrid::tab_goes_on_to_the_note_and_out_of_the_grid()
{
    Shown on;
    const QSignalSpy written(&on.grid, &ResultGrid::found_written);
    const QSignalSpy noted(&on.grid, &ResultGrid::note_written);
    on.type(QStringLiteral("600"));
    on.press(Qt::Key_Tab);
    QCOMPARE(on.current(), QStringLiteral("F1/4"));
    on.type(QStringLiteral("x ray missing")); // a note may begin with any letter
    on.press(Qt::Key_Return);
    QCOMPARE(told(written), QStringList{QStringLiteral("F1=600")});
    QCOMPARE(told(noted), QStringList{QStringLiteral("F1=x ray missing")});
    QVERIFY(!on.grid.tabKeyNavigation()); // else the keyboard would never leave it
}

void TestResultGrid::delete_takes_what_is_chosen_back()
{
    Shown on;
    on.grid.set_entry(QStringLiteral("F1"), {QStringLiteral("600"), QStringLiteral("100"), {}, {}});
    const QSignalSpy written(&on.grid, &ResultGrid::found_written);
    QTest::keyClick(&on.grid, Qt::Key_Delete);
    QCOMPARE(told(written), QStringList{QStringLiteral("F1=")});
}

void TestResultGrid::a_column_from_another_program_is_pasted_downwards()
{
    Shown on;
    const QSignalSpy written(&on.grid, &ResultGrid::found_written);
    const QSignalSpy noted(&on.grid, &ResultGrid::note_written);
    QApplication::clipboard()->setText(QStringLiteral("700\r\n0\tno evidence\r\n350\r\n1\r\n"));
    QTest::keySequence(&on.grid, QKeySequence::Paste);
    // The fourth line has no row: nothing is written anywhere else for it.
    QCOMPARE(told(written), QStringList({QStringLiteral("F1=700"), QStringLiteral("F2=0"), QStringLiteral("F3=350")}));
    QCOMPARE(told(noted), QStringList{QStringLiteral("F2=no evidence")});
}

void TestResultGrid::only_found_and_note_can_be_written()
{
    Shown on;
    for (int column = 0; column < 5; ++column) {
        const bool can = (on.grid.model()->flags(on.grid.model()->index(0, column)) & Qt::ItemIsEditable) != 0;
        QCOMPARE(can, column == found || column == note);
    }
}

void TestResultGrid::the_next_untested_row_is_found_from_where_one_is()
{
    Shown on;
    on.grid.set_entry(QStringLiteral("F2"), {QStringLiteral("700"), QStringLiteral("0"), {}, {}});
    QVERIFY(on.grid.go_to_untested());
    QCOMPARE(on.current(), QStringLiteral("F3/2"));
    QVERIFY(on.grid.go_to_untested()); // from the top again
    QCOMPARE(on.current(), QStringLiteral("F1/2"));
    for (const char *id : {"F1", "F3"}) {
        on.grid.set_entry(QString::fromLatin1(id), {QStringLiteral("700"), QStringLiteral("0"), {}, {}});
    }
    QVERIFY(!on.grid.go_to_untested());
}

void TestResultGrid::what_stands_in_an_open_editor_is_not_lost()
{
    Shown on;
    const QSignalSpy written(&on.grid, &ResultGrid::found_written);
    on.type(QStringLiteral("55"));
    on.grid.finish_editing();
    QCOMPARE(told(written), QStringList{QStringLiteral("F1=55")});
}

void TestResultGrid::a_wrong_entry_is_marked_with_more_than_colour()
{
    Shown on;
    on.grid.set_entry(QStringLiteral("F1"), {QStringLiteral("abc"), {}, {}, QStringLiteral("\"abc\" is no amount.")});
    const QModelIndex cell = on.grid.model()->index(0, found);
    QCOMPARE(cell.data().toString(), QStringLiteral("abc (?)"));
    QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("is no amount")));
    QCOMPARE(cell.data(Qt::EditRole).toString(), QStringLiteral("abc")); // to be mended
    QVERIFY(on.grid.grid_model()->is_untested(0));
}

QTEST_MAIN(TestResultGrid)
#include "test_result_grid.moc"
