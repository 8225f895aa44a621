// SPDX-License-Identifier: GPL-3.0-or-later
// The answer page by mouse and keys: choices, links between the views, the way down and back up.
#include "shell/explore_charts.h"
#include "shell/window_harness.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QToolButton>

using namespace outturn;
using namespace outturn::shell;
using outturn::test::WindowHarness;

namespace {

// The gaps by chance: all binomial at the pooled rate, the mean of highest less lowest over all that can come (scipy).
const QString school_now = u"From 20.0% in Cedar Works (worst) to 80.0% in Dogwood Trust (best): a gap of 60.0 points, "
                           "of which chance alone would leave 11.5 points"_qs;

/// Chance alone would leave 10.0 points, and 15 or more in one of seven such years.
bool tells_of_the_year_before(const QString &headline)
{
    return headline.startsWith(
               u"From 30.0% in Cedar Works (worst) to 45.0% in Alder Council (best): a gap of 15.0 points, "
               "within what chance"_qs)
        && headline.contains(u"10.0 points"_qs);
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::prepare_application(); }
    void init() { test::fail_on_warning(); }
    void the_headline_names_best_and_worst();
    void the_measure_is_chosen_in_its_box();
    void the_period_is_chosen_in_its_box_by_arrow_and_by_key();
    void region_and_type_narrow_and_chips_widen_again();
    void hover_lights_up_everywhere_data();
    void hover_lights_up_everywhere();
    void a_click_makes_active_everywhere();
    void a_double_click_goes_down_to_the_cells();
    void keys_alone_go_down_to_the_cells_and_back();
    void back_and_forward_go_the_same_way();
    void the_breadcrumb_leads_up_and_to_siblings();
    void the_panel_offers_both_ends_while_nobody_is_active();
    void the_panel_leads_to_working_and_cells();
    void search_finds_by_a_part_of_the_name();
    void a_period_without_figure_keeps_the_provider_in_mind();
    void the_table_is_copied_with_full_numbers();
    void the_chart_is_copied_as_picture_and_words();
};

void TestMainWindow::the_headline_names_best_and_worst()
{
    const auto on = WindowHarness::with_small_returns();
    QVERIFY(on->shows_page("explore_page"));
    QCOMPARE(on->headline(), school_now);
    QVERIFY(on->words_of("headline_title").contains(u"Back in school"_qs));
    QVERIFY(on->words_of("headline_subline").contains(u"52.0%"_qs)); // 265 of 510
    // A beta of 3.2396 and 3.0220 is the most likely to have brought these five forth (scipy).
    QVERIFY2(on->words_of("headline_subline").contains(u"8 in 10 lie between 26.8% and 76.4%"_qs),
             qPrintable(on->words_of("headline_subline")));
    QCOMPARE(on->table("providers")->model()->rowCount(), 5);
    QVERIFY(on->words_of("status").contains(u"small.outturn"_qs));
}

void TestMainWindow::the_measure_is_chosen_in_its_box()
{
    const auto on = WindowHarness::with_small_returns();
    on->choose("measure", u"Steady work"_qs);
    QCOMPARE(on->headline(),
             u"From 10.0% in Elm Council (worst) to 60.0% in Cedar Works (best): a gap of 50.0 points, of which chance "
             "alone would leave 15.7 points"_qs);
    QCOMPARE(on->part<QComboBox>("period")->currentText(), u"2023-24"_qs);
    // What one measure has no other year for, the other still has.
    on->choose("measure", u"Back in school"_qs);
    QCOMPARE(on->part<QComboBox>("period")->count(), 2);
}

void TestMainWindow::the_period_is_chosen_in_its_box_by_arrow_and_by_key()
{
    const auto on = WindowHarness::with_small_returns();
    const QString now = on->headline();
    on->choose("period", u"2022-23"_qs);
    const QString before = on->headline();
    QVERIFY2(tells_of_the_year_before(before), qPrintable(before));
    for (QToolButton *button : on->part("question_bar")->findChildren<QToolButton *>()) {
        if (button->defaultAction() == on->window->actions().action(u"go.next"_qs))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(on->headline(), now);
    QTest::keyClick(on->window.get(), Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(on->headline(), before);
    QTest::keyClick(on->window.get(), Qt::Key_PageUp, Qt::ControlModifier); // there is nothing earlier
    QCOMPARE(on->headline(), before);
    QTest::keyClick(on->window.get(), Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(on->headline(), now);
}

void TestMainWindow::region_and_type_narrow_and_chips_widen_again()
{
    const auto on = WindowHarness::with_small_returns();
    on->choose("region", u"North"_qs);
    QVERIFY2(
        on->headline().startsWith(
            u"From 50.0% in Birch Council (worst) to 60.0% in Alder Council (best): a gap of 10.0 points, within what"_qs),
        qPrintable(on->headline()));
    QVERIFY2(on->headline().contains(u"5.6 points"_qs), qPrintable(on->headline())); // of two with 55% of 100 each
    QTest::mouseClick(on->part("remove_region"), Qt::LeftButton);
    QCOMPARE(on->table("providers")->model()->rowCount(), 5);
    on->choose("type", u"Contractors"_qs);
    QCOMPARE(
        on->headline(),
        u"From 20.0% in Cedar Works (worst) to 80.0% in Dogwood Trust (best): a gap of 60.0 points, of which chance "
        "alone would leave 5.6 points"_qs);
    QCOMPARE(on->table("providers")->model()->rowCount(), 2);
    QVERIFY(on->words_of("headline_title").contains(u"contractors only"_qs));
    on->settle();
    on->part("remove_type")->setFocus();
    QTest::keyClick(on->part("remove_type"), Qt::Key_Space);
    QCOMPARE(on->table("providers")->model()->rowCount(), 5);
    QTRY_VERIFY(!on->window->findChild<QWidget *>(u"remove_type"_qs));
}

void TestMainWindow::hover_lights_up_everywhere_data()
{
    QTest::addColumn<QString>("view");
    QTest::newRow("ranked") << u"ranked"_qs;
    QTest::newRow("funnel") << u"funnel"_qs;
}

void TestMainWindow::hover_lights_up_everywhere()
{
    QFETCH(QString, view);
    const auto on = WindowHarness::with_small_returns();
    on->window->explore_page().charts().show_view(view);
    on->settle();
    const QString id = on->id_of(u"Elm Council"_qs);
    const QByteArray chart = view.toLatin1();
    on->mark_of(chart.constData(), u"Elm Council"_qs);
    QCOMPARE(on->table("providers")->highlighted(), id);
    QCOMPARE(on->active(), QString()); // a look is not a choice
    const QPoint alder = on->row_of("providers", on->id_of(u"Alder Council"_qs));
    QTest::mouseMove(on->table("providers")->viewport(), alder);
    QTRY_COMPARE(on->chart(chart.constData())->highlighted(), on->id_of(u"Alder Council"_qs));
}

void TestMainWindow::a_click_makes_active_everywhere()
{
    const auto on = WindowHarness::with_small_returns();
    const QPoint birch = on->mark_of("ranked", u"Birch Council"_qs);
    QTest::mouseClick(on->chart("ranked"), Qt::LeftButton, {}, birch);
    QCOMPARE(on->active(), u"Birch Council"_qs);
    QCOMPARE(on->table("providers")->active(), on->id_of(u"Birch Council"_qs));
    QCOMPARE(on->chart("funnel")->active(), on->id_of(u"Birch Council"_qs));
    QCOMPARE(on->words_of("detail_value"), u"50.0%"_qs);
    QCOMPARE(on->step().depth, Depth::all);
    const QPoint cedar = on->row_of("providers", on->id_of(u"Cedar Works"_qs));
    QTest::mouseClick(on->table("providers")->viewport(), Qt::LeftButton, {}, cedar);
    QCOMPARE(on->words_of("detail_value"), u"20.0%"_qs);
    QCOMPARE(on->chart("ranked")->active(), on->id_of(u"Cedar Works"_qs));
}

void TestMainWindow::a_double_click_goes_down_to_the_cells()
{
    const auto on = WindowHarness::with_small_returns();
    const QPoint cedar = on->mark_of("ranked", u"Cedar Works"_qs);
    WindowHarness::double_click(on->chart("ranked"), cedar);
    QCOMPARE(on->step().depth, Depth::provider);
    QCOMPARE(on->current_table(), u"periods"_qs);
    QCOMPARE(on->table("periods")->model()->rowCount(), 2);
    on->settle();
    const QPoint earlier = on->row_of("periods", u"2022-23"_qs);
    WindowHarness::double_click(on->table("periods")->viewport(), earlier);
    QCOMPARE(on->current_table(), u"source"_qs);
    // Row 4 of the file says 30 of 100 and a cost of 30,000.
    QCOMPARE(on->framed_cells(), (QStringList{u"4:30"_qs, u"4:100"_qs, u"4:30000"_qs}));
    QVERIFY(on->part("source")->accessibleDescription().contains(u"returns.csv"_qs));
    QVERIFY2(tells_of_the_year_before(on->headline()), qPrintable(on->headline()));
}

void TestMainWindow::keys_alone_go_down_to_the_cells_and_back()
{
    const auto on = WindowHarness::with_small_returns();
    widgets::ChartCanvas *chart = on->chart("ranked");
    chart->setFocus(Qt::TabFocusReason);
    QTest::keyClick(chart, Qt::Key_End); // the worst is the last
    QTest::keyClick(chart, Qt::Key_Return);
    QCOMPARE(on->active(), u"Cedar Works"_qs);
    QCOMPARE(on->current_table(), u"periods"_qs);
    QTest::keyClick(chart, Qt::Key_Return);
    QCOMPARE(on->current_table(), u"source"_qs);
    QCOMPARE(on->framed_cells(), (QStringList{u"8:20"_qs, u"8:100"_qs, u"8:30000"_qs}));
    QTest::keyClick(chart, Qt::Key_Backspace);
    QCOMPARE(on->step().depth, Depth::provider);
    QCOMPARE(on->current_table(), u"periods"_qs);
    QTest::keyClick(chart, Qt::Key_Backspace);
    QCOMPARE(on->step().depth, Depth::all);
    QCOMPARE(on->current_table(), u"providers"_qs);
    QVERIFY(!on->can("go.up"));
    // And from the table.
    widgets::NumberTable *table = on->table("providers");
    table->setFocus(Qt::TabFocusReason);
    QTest::keyClick(table, Qt::Key_Home);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(on->step().depth, Depth::provider);
    QTest::keyClick(on->window.get(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(on->step().depth, Depth::source);
}

void TestMainWindow::back_and_forward_go_the_same_way()
{
    const auto on = WindowHarness::with_small_returns();
    const QString first = on->headline();
    QVERIFY(!on->can("go.back"));
    on->choose("measure", u"Steady work"_qs);
    on->choose("region", u"South"_qs);
    const QString last = on->headline();
    QTest::keyClick(on->window.get(), Qt::Key_Left, Qt::AltModifier);
    QTest::keyClick(on->window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(on->headline(), first);
    QCOMPARE(on->part<QComboBox>("measure")->currentText(), u"Back in school"_qs);
    QCOMPARE(on->part<QComboBox>("region")->currentText(), u"All"_qs);
    QVERIFY(!on->can("go.back"));
    QTest::keyClick(on->window.get(), Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(on->window.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(on->headline(), last);
    QVERIFY(!on->can("go.forward"));
}

void TestMainWindow::the_breadcrumb_leads_up_and_to_siblings()
{
    const auto on = WindowHarness::with_small_returns();
    on->exploration().go_down(on->id_of(u"Cedar Works"_qs));
    on->trigger("go.source");
    QCOMPARE(on->part<QToolButton>("crumb_provider")->text(), u"Cedar Works"_qs);
    QVERIFY(on->part<QToolButton>("crumb_source")->text().contains(u"2023-24"_qs));
    const QMenu *siblings = on->part<QToolButton>("siblings_provider")->menu();
    QStringList offered;
    for (QAction *action : siblings->actions()) {
        offered.append(action->text());
        QCOMPARE(action->isChecked(), action->text() == u"Cedar Works");
    }
    QCOMPARE(offered,
             (QStringList{u"Dogwood Trust"_qs, u"Alder Council"_qs, u"Birch Council"_qs, u"Elm Council"_qs,
                          u"Cedar Works"_qs}));
    siblings->actions().at(3)->trigger();
    QCOMPARE(on->active(), u"Elm Council"_qs);
    QCOMPARE(on->step().depth, Depth::source); // another provider, as deep
    QCOMPARE(on->framed_cells(), (QStringList{u"10:55"_qs, u"10:110"_qs, u"10:9000"_qs}));
    QTest::mouseClick(on->part("crumb_provider"), Qt::LeftButton);
    QCOMPARE(on->step().depth, Depth::provider);
    QTest::mouseClick(on->part("crumb_programme"), Qt::LeftButton);
    QCOMPARE(on->step().depth, Depth::all);
}

void TestMainWindow::the_panel_offers_both_ends_while_nobody_is_active()
{
    const auto on = WindowHarness::with_small_returns();
    const QString worst = u"link_provider:"_qs + on->id_of(u"Cedar Works"_qs);
    const QString best = u"link_provider:"_qs + on->id_of(u"Dogwood Trust"_qs);
    QVERIFY(on->window->findChild<QWidget *>(best));
    QTest::mouseClick(on->window->findChild<QWidget *>(worst), Qt::LeftButton);
    QCOMPARE(on->active(), u"Cedar Works"_qs);
    QCOMPARE(on->step().depth, Depth::provider);
}

void TestMainWindow::the_panel_leads_to_working_and_cells()
{
    const auto on = WindowHarness::with_small_returns();
    QVERIFY(on->can("go.method")); // of the whole spread, while nobody is active
    on->exploration().select(on->id_of(u"Elm Council"_qs));
    QTest::mouseClick(on->part("link_method"), Qt::LeftButton);
    QCOMPARE(on->current_table(), u"method"_qs);
    const QString working = on->part<QTextBrowser>("method")->toPlainText();
    // Wilson's interval of 55 of 110 by hand: (110 + 3.8415 -+ 1.96 sqrt(3.8415 + 4 * 55 * .5)) / (2 * 113.8415).
    for (const char *told : {"x / n", "50.0% (55 of 110)", "Wilson 1927", "0.40815", "0.59184"})
        QVERIFY2(working.contains(QString::fromLatin1(told)), qPrintable(working));
    QTest::mouseClick(on->part("link_source"), Qt::LeftButton);
    QCOMPARE(on->current_table(), u"source"_qs);
    QCOMPARE(on->framed_cells().value(0), u"10:55"_qs);
    QTest::keyClick(on->window.get(), Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(on->current_table(), u"method"_qs);
}

void TestMainWindow::search_finds_by_a_part_of_the_name()
{
    const auto on = WindowHarness::with_small_returns();
    QTest::keyClick(on->window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *search = on->part<QLineEdit>("search");
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"dogw"_qs);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(on->active(), u"Dogwood Trust"_qs);
    QTest::keyClick(on->window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(search, u"council"_qs); // three have it: no guess
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(on->active(), u"Dogwood Trust"_qs);
}

void TestMainWindow::a_period_without_figure_keeps_the_provider_in_mind()
{
    const auto on = WindowHarness::with_small_returns();
    on->exploration().select(on->id_of(u"Elm Council"_qs));
    on->trigger("go.previous"); // Elm came a year later
    QCOMPARE(on->active(), QString());
    QVERIFY(!on->can("go.source"));
    on->trigger("go.next");
    QCOMPARE(on->active(), u"Elm Council"_qs);
}

void TestMainWindow::the_table_is_copied_with_full_numbers()
{
    const auto on = WindowHarness::with_small_returns();
    on->trigger("edit.copy_table");
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 6);
    QVERIFY2(lines[0].startsWith(u"Rank\tProvider\tRegion\tAchieved\tOut of\tValue\t"_qs), qPrintable(lines[0]));
    // 9,000 pounds for 55 outcomes are 163.636… a piece: a spreadsheet gets the pence, the screen says 164.
    const auto elm = std::find_if(lines.begin(), lines.end(), [](const QString &l) { return l.contains(u"Elm"); });
    QVERIFY(elm != lines.end());
    QVERIFY2(elm->contains(u"163.64"_qs), qPrintable(*elm));
}

void TestMainWindow::the_chart_is_copied_as_picture_and_words()
{
    const auto on = WindowHarness::with_small_returns();
    on->trigger("edit.copy_chart");
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied->hasImage());
    QVERIFY(copied->data(u"image/svg+xml"_qs).contains("Dogwood Trust"));
    QVERIFY(copied->text().contains(u"Cedar Works"_qs));
}

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
