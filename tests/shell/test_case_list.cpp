// SPDX-License-Identifier: GPL-3.0-or-later
// The cases behind a figure of the results, below the charts: a page at a time, and each leads to its line.
#include "shell/payment_returns.h"
#include "widgets/paged_table.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QTableView>

using namespace outturn;
using namespace outturn::shell;
using outturn::test::source_lines_on_screen;
using outturn::test::WindowHarness;

namespace {

constexpr int many = 30'000;

/// One family a row, all of one council, attached in 2012-13.
QByteArray many_cases()
{
    QByteArray text("case_ref,programme,provider_name,provider_type,period,measure,attached_on,status,paid_gbp\n");
    for (int i = 1; i <= many; ++i)
        text += "F" + QByteArray::number(i)
            + ",troubled-families,Alder,local_authority,2012-13,attachment,2012-06-01,validated,3200\n";
    return text;
}

widgets::PagedTable *case_table(const WindowHarness &on)
{
    return on.part<widgets::PagedTable>("case_table");
}

void open_cases(const WindowHarness &on)
{
    on.part<QTabWidget>("tables")->setCurrentWidget(on.part("cases"));
    on.settle();
}

/// What a cell on screen says.
QString shown(const WindowHarness &on, int row, int column)
{
    const QAbstractItemModel *model = case_table(on)->view()->model();
    return model->index(row, column).data().toString();
}

void choose_measure(const WindowHarness &on, const char *id)
{
    on.exploration().choose_measure(QString::fromLatin1(id));
    on.settle();
}

} // namespace

class TestCaseList : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::prepare_application(); }
    void init() { test::fail_on_warning(); }
    void cleanup() { test::prepare_application(); }
    void a_measure_shows_the_rows_that_it_counts();
    void a_derived_measure_shows_all_cases_of_the_provider();
    void enter_goes_to_the_line_of_the_return();
    void a_figure_that_came_as_a_count_says_so();
    void thirty_thousand_cases_open_at_once();
    void another_workspace_brings_its_own_cases();
};

void TestCaseList::a_measure_shows_the_rows_that_it_counts()
{
    const auto on = WindowHarness::with_returns(test::family_cases);
    choose_measure(*on, "attachment");
    on->choose("period", u"2012-13"_qs);
    on->exploration().select(on->id_of(u"Alder"_qs));
    open_cases(*on);
    QCOMPARE(case_table(*on)->total(), 2); // F1 and F2
    QCOMPARE(shown(*on, 0, 0), u"F1"_qs);
    QCOMPARE(shown(*on, 1, 0), u"F2"_qs);
    const QString title = on->part<QLabel>("case_title")->text();
    QVERIFY2(title.contains(u"Alder"_qs) && title.contains(u"2 rows"_qs) && title.contains(u"2012-13"_qs),
             qPrintable(title));
    // In the next year it is Birch, and one family.
    on->trigger("go.next");
    on->exploration().select(on->id_of(u"Birch"_qs));
    on->settle();
    QCOMPARE(case_table(*on)->total(), 1);
    QCOMPARE(shown(*on, 0, 0), u"F3"_qs);
}

void TestCaseList::a_derived_measure_shows_all_cases_of_the_provider()
{
    const auto on = WindowHarness::with_returns(test::family_cases);
    choose_measure(*on, "turned_around");
    on->choose("period", u"2012-13"_qs);
    on->exploration().select(on->id_of(u"Alder"_qs));
    open_cases(*on);
    QCOMPARE(case_table(*on)->total(), 5); // two attachments and three results
    QVERIFY(on->part<QLabel>("case_title")->text().contains(u"all measures and periods"_qs));
}

void TestCaseList::enter_goes_to_the_line_of_the_return()
{
    const auto on = WindowHarness::with_returns(test::family_cases);
    choose_measure(*on, "attachment");
    on->choose("period", u"2012-13"_qs);
    on->exploration().select(on->id_of(u"Alder"_qs));
    open_cases(*on);
    auto *view = case_table(*on)->view();
    view->setFocus(Qt::TabFocusReason);
    QTest::keyClick(view, Qt::Key_Home);
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Return);
    // F2 was attached on the fourth line of the file.
    QTRY_VERIFY(on->current_table() == u"source" && source_lines_on_screen(*on).size() == 1);
    const QString line = source_lines_on_screen(*on).front();
    QVERIFY2(line.startsWith(u"4: F2, "_qs) && line.contains(u"attachment"_qs), qPrintable(line));
}

void TestCaseList::a_figure_that_came_as_a_count_says_so()
{
    const auto on = WindowHarness::with_small_returns();
    open_cases(*on);
    QCOMPARE(case_table(*on)->total(), 0);
    QVERIFY(!on->part<QLabel>("case_title")->isVisible());
    const QString words = case_table(*on)->view()->accessibleDescription();
    QVERIFY2(words.contains(u"it came as a count"_qs), qPrintable(words));
}

void TestCaseList::thirty_thousand_cases_open_at_once()
{
    const auto on = WindowHarness::with_returns(many_cases());
    choose_measure(*on, "attachment");
    QElapsedTimer clock;
    clock.start();
    open_cases(*on);
    // A read of all of them takes far longer than this, which leaves room for a busy machine.
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(case_table(*on)->total(), many);
    QVERIFY2(on->part<QLabel>("case_title")->text().contains(u"30,000 rows"_qs)
                 || on->part<QLabel>("case_title")->text().contains(u"30000 rows"_qs),
             qPrintable(on->part<QLabel>("case_title")->text()));
    QVERIFY(case_table(*on)->view()->model()->rowCount() < 1000); // only those near the window are held
    QTest::keyClick(case_table(*on)->view(), Qt::Key_End, Qt::ControlModifier);
    on->settle();
    QCOMPARE(case_table(*on)->current_row(), many - 1);
    QVERIFY(!case_table(*on)->current_id().isEmpty());
}

void TestCaseList::another_workspace_brings_its_own_cases()
{
    const auto on = WindowHarness::with_returns(many_cases());
    choose_measure(*on, "attachment");
    open_cases(*on);
    QCOMPARE(case_table(*on)->total(), many);
    on->part<QTabWidget>("tables")->setCurrentIndex(0);
    const QString other = on->path(u"other.outturn"_qs);
    test::import_into(other, test::write_file(on->folder, u"families.csv"_qs, test::family_cases));
    on->window->open_workspace(other);
    on->window->resize(1400, 900); // rows that come into sight must not be read from what is closed
    on->settle();
    choose_measure(*on, "attachment");
    open_cases(*on);
    QVERIFY2(case_table(*on)->total() < 4, qPrintable(QString::number(case_table(*on)->total())));
    QVERIFY(shown(*on, 0, 0).startsWith(u'F'));
}

QTEST_MAIN(TestCaseList)
#include "test_case_list.moc"
