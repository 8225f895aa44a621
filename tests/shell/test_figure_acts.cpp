// SPDX-License-Identifier: GPL-3.0-or-later
// From a figure on the results to a finding, an exclusion, a correction, and back to the same provider; and who returned,
// as a map among the charts.
#include "shell/audit_page.h"
#include "shell/window_harness.h"
#include "widgets/finding_form.h"
#include "widgets/heat_chart.h"

#include <QtGui/QContextMenuEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollArea>

using namespace outturn;
using namespace outturn::shell;
using outturn::test::WindowHarness;

namespace {

/// Every word of the panel at the side.
QString panel_words(const WindowHarness &on)
{
    QStringList words;
    const QWidget *panel = on.part("detail_panel");
    for (const QLabel *label : panel->findChildren<QLabel *>())
        words.append(label->text());
    for (const QAbstractButton *link : panel->findChildren<QAbstractButton *>())
        words.append(link->accessibleName());
    return words.join(u'\n');
}

bool says(const QWidget &part, const QString &words)
{
    const auto labels = part.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&words](const QLabel *label) { return label->text().contains(words); });
}

void click_link(const WindowHarness &on, const QString &id)
{
    auto *link = on.part("detail_panel")->findChild<QAbstractButton *>(u"link_"_qs + id);
    if (!link)
        qFatal("The panel offers no %s:\n%s", qPrintable(id), qPrintable(panel_words(on)));
    on.part<QScrollArea>("detail_panel")->ensureWidgetVisible(link);
    QTest::mouseClick(link, Qt::LeftButton);
}

QMenu *open_menu()
{
    if (!QTest::qWaitFor([] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr; }, 5000))
        qFatal("No menu came up.");
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QStringList texts_of(const QMenu *menu)
{
    QStringList texts;
    for (const QAction *action : menu->actions())
        texts.append(action->text());
    return texts;
}

void choose_in(QMenu *menu, const char *name)
{
    for (QAction *action : menu->actions()) {
        if (action->objectName() == QString::fromLatin1(name)) {
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
            return;
        }
    }
    qFatal("The menu offers no %s: %s", name, qPrintable(texts_of(menu).join(u'|')));
}

/// What the press of the right button asks for; the test platform asks nothing by itself.
void ask_for_menu(QWidget *on, QPoint at)
{
    QTest::mouseClick(on, Qt::RightButton, {}, at);
    QContextMenuEvent wanted(QContextMenuEvent::Mouse, at, on->mapToGlobal(at));
    QApplication::sendEvent(on, &wanted);
}

QString register_row(const WindowHarness &on)
{
    return WindowHarness::words_of_table(on.table("finding_table")->table());
}

void sign_and_save(const WindowHarness &on, const QString &title)
{
    auto *field = on.part<QLineEdit>("finding_title");
    field->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(field, title);
    on.part<QLineEdit>("finding_person")->setText(u"A. Auditor"_qs);
    QTest::keyClick(field, Qt::Key_S, Qt::ControlModifier);
}

} // namespace

class TestFigureActs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::prepare_application(); }
    void init() { test::fail_on_warning(); }
    void a_finding_is_written_against_the_figure_that_was_clicked();
    void a_row_is_left_out_from_its_menu_and_the_way_leads_back();
    void a_menu_is_about_its_row_not_about_the_active_one();
    void a_mark_has_the_same_menu();
    void a_row_of_the_periods_is_about_its_period();
    void the_keys_correct_the_active_figure();
    void nothing_is_done_to_nobody_and_the_tip_says_why();
    void the_map_shows_who_did_not_return();
    void a_cell_without_a_return_can_be_written_against();
    void the_map_goes_with_the_measure();
};

void TestFigureActs::a_finding_is_written_against_the_figure_that_was_clicked()
{
    const auto on = WindowHarness::with_small_returns();
    QTest::mouseClick(on->chart("ranked"), Qt::LeftButton, {}, on->mark_of("ranked", u"Dogwood Trust"_qs));
    on->settle();
    click_link(*on, u"write-finding"_qs);
    QVERIFY(on->shows_page("audit_page"));
    QTRY_VERIFY(says(*on->part("finding_figures"), u"80"_qs)); // looked up in a job
    sign_and_save(*on, u"No papers"_qs);
    QTRY_VERIFY2(register_row(*on).contains(u"Dogwood Trust, Back in school"_qs), qPrintable(register_row(*on)));
    const std::vector<audit::Finding> &findings = on->window->fronts().audit_work().findings();
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings[0].about.provider.text, on->id_of(u"Dogwood Trust"_qs));
    QCOMPARE(findings[0].about.figure, u"value"_qs);
    // 80 of 100, as returned
    const std::vector<audit::FindingEvidence::Figure> &figures = findings[0].evidence.figures;
    QVERIFY(std::find(figures.begin(), figures.end(), audit::FindingEvidence::Figure{u"numerator"_qs, 80.0})
            != figures.end());

    on->trigger("view.results");
    QVERIFY(on->shows_page("explore_page"));
    QCOMPARE(on->active(), u"Dogwood Trust"_qs);
    QVERIFY2(panel_words(*on).contains(u"Finding 1 (Open): No papers"_qs), qPrintable(panel_words(*on)));
    click_link(*on, u"finding:1"_qs);
    QVERIFY(on->shows_page("audit_page"));
    QCOMPARE(on->part<QLineEdit>("finding_title")->text(), u"No papers"_qs);
}

void TestFigureActs::a_row_is_left_out_from_its_menu_and_the_way_leads_back()
{
    const auto on = WindowHarness::with_small_returns();
    on->prompts.reason = u"no papers were kept"_qs;
    const QString dogwood = on->id_of(u"Dogwood Trust"_qs);
    on->click_row("providers", dogwood);
    QTest::keyClick(on->table("providers"), Qt::Key_F10, Qt::ShiftModifier);
    choose_in(open_menu(), "menu.edit.leave_out");
    QVERIFY(on->shows_page("audit_page"));
    // By hand: 265 of 510 without Dogwood's 80 of 100.
    QTRY_COMPARE(on->exploration().answer()->target, std::optional(185.0 / 410.0));
    QVERIFY2(on->prompts.asked.contains(u"Dogwood Trust"_qs), qPrintable(on->prompts.asked));
    QVERIFY(on->part("standing_bar")->isVisible());
    on->trigger("view.results");
    QCOMPARE(on->step().provider.text, dogwood);
    QVERIFY2(!on->headline().contains(u"Dogwood"_qs), qPrintable(on->headline()));
    const QString words = panel_words(*on);
    QVERIFY2(words.contains(u"Dogwood Trust"_qs) && words.contains(u"Left out by A. Auditor: no papers were kept"_qs),
             qPrintable(words));
    QVERIFY(!on->can("edit.leave_out"));
    QVERIFY(on->can("edit.write_finding"));
    click_link(*on, u"act:1"_qs);
    QVERIFY(on->part("standing_acts")->isVisible());
}

void TestFigureActs::a_menu_is_about_its_row_not_about_the_active_one()
{
    const auto on = WindowHarness::with_small_returns();
    on->exploration().select(on->id_of(u"Alder Council"_qs));
    const QString cedar = on->id_of(u"Cedar Works"_qs);
    ask_for_menu(on->table("providers")->viewport(), on->row_of("providers", cedar));
    QMenu *menu = open_menu();
    QVERIFY2(texts_of(menu).contains(u"Cedar Works, 2023-24"_qs), qPrintable(texts_of(menu).join(u'|')));
    QVERIFY(texts_of(menu).contains(u"Copy &table"_qs));
    QCOMPARE(on->active(), u"Alder Council"_qs);
    choose_in(menu, "menu.edit.write_finding");
    QVERIFY(on->shows_page("audit_page"));
    sign_and_save(*on, u"Too low"_qs);
    QTRY_COMPARE(on->window->fronts().audit_work().findings().size(), size_t(1));
    QCOMPARE(on->window->fronts().audit_work().findings()[0].about.provider.text, cedar);
}

void TestFigureActs::a_mark_has_the_same_menu()
{
    const auto on = WindowHarness::with_small_returns();
    ask_for_menu(on->chart("ranked"), on->mark_of("ranked", u"Birch Council"_qs));
    QMenu *menu = open_menu();
    QVERIFY2(texts_of(menu).contains(u"Birch Council, 2023-24"_qs), qPrintable(texts_of(menu).join(u'|')));
    choose_in(menu, "menu.edit.correct");
    QVERIFY(on->shows_page("audit_page"));
    // 50 of 100 in the return
    QTRY_VERIFY(on->part("acts")->findChild<QLineEdit *>(u"act_field_0"_qs));
    QCOMPARE(on->part<QLineEdit>("act_field_0")->text(), u"50"_qs);
    ask_for_menu(on->part("ranked"), QPoint(2, 2)); // over nothing
    menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    if (menu) {
        QVERIFY2(!texts_of(menu).join(u'|').contains(u"finding"_qs), qPrintable(texts_of(menu).join(u'|')));
        menu->close();
    }
}

void TestFigureActs::a_row_of_the_periods_is_about_its_period()
{
    const auto on = WindowHarness::with_small_returns();
    on->exploration().go_down(on->id_of(u"Alder Council"_qs));
    QCOMPARE(on->current_table(), u"periods"_qs);
    on->settle();
    ask_for_menu(on->table("periods")->viewport(), on->row_of("periods", u"2022-23"_qs));
    QMenu *menu = open_menu();
    QVERIFY2(texts_of(menu).contains(u"Alder Council, 2022-23"_qs), qPrintable(texts_of(menu).join(u'|')));
    choose_in(menu, "menu.edit.correct");
    // 45 of 100 in the year before
    QTRY_VERIFY(on->part("acts")->findChild<QLineEdit *>(u"act_field_0"_qs));
    QCOMPARE(on->part<QLineEdit>("act_field_0")->text(), u"45"_qs);
}

void TestFigureActs::the_keys_correct_the_active_figure()
{
    const auto on = WindowHarness::with_small_returns();
    on->prompts.reason = u"the list says so"_qs;
    on->click_row("providers", on->id_of(u"Dogwood Trust"_qs));
    QTest::keyClick(on->window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(on->shows_page("audit_page"));
    QTRY_VERIFY(on->part("acts")->findChild<QLineEdit *>(u"act_field_0"_qs));
    auto *field = on->part<QLineEdit>("act_field_0");
    QVERIFY(field->hasFocus());
    QCOMPARE(field->text(), u"80"_qs);
    field->selectAll();
    QTest::keyClicks(field, u"70"_qs);
    QTest::keyClick(field, Qt::Key_Return);
    on->trigger("view.results");
    QCOMPARE(on->active(), u"Dogwood Trust"_qs);
    QCOMPARE(on->exploration().active_figure()->value, std::optional(0.7));
    QVERIFY2(panel_words(*on).contains(u"Corrected by A. Auditor: the list says so"_qs), qPrintable(panel_words(*on)));
}

void TestFigureActs::nothing_is_done_to_nobody_and_the_tip_says_why()
{
    const auto on = WindowHarness::with_small_returns();
    const auto tip = [&] { return on->window->actions().action(u"edit.write_finding"_qs)->toolTip(); };
    QVERIFY(!on->can("edit.write_finding"));
    QVERIFY2(tip().contains(u"Choose a provider first"_qs), qPrintable(tip()));
    on->exploration().select(on->id_of(u"Alder Council"_qs));
    for (const char *id : {"edit.write_finding", "edit.leave_out", "edit.correct"})
        QVERIFY2(on->can(id), id);
    QVERIFY2(tip().contains(u"Ctrl+Shift+F"_qs), qPrintable(tip()));
    on->trigger("view.checks");
    QVERIFY(!on->can("edit.write_finding"));
    QTRY_VERIFY(!on->window->fronts().check_work().is_busy());
    on->trigger("view.results");
    QVERIFY(on->can("edit.write_finding"));
    on->trigger("view.by_region"); // a region is no provider
    QVERIFY(!on->can("edit.write_finding"));
    QVERIFY2(tip().contains(u"side by side"_qs), qPrintable(tip()));
    on->trigger("file.close");
    QVERIFY(!on->can("edit.leave_out"));
}

void TestFigureActs::the_map_shows_who_did_not_return()
{
    const auto on = WindowHarness::with_small_returns();
    QTest::keyClick(on->window.get(), Qt::Key_F9);
    auto *map = on->part<widgets::HeatChartView>("returned");
    QVERIFY(map->isVisible());
    QTRY_VERIFY(!map->is_empty());
    QCOMPARE(map->column(), u"2023-24"_qs);
    // Elm came with the second year only; the row of Fir was in error, so that nobody knows of it.
    QCOMPARE(on->table("providers")->model()->rowCount(), 5);
    QCOMPARE(on->table("providers")->table_model()->id_of(0), on->id_of(u"Elm Council"_qs));
    const QString row = WindowHarness::words_of_table(on->table("providers")->table());
    QCOMPARE(row.count(u"not returned"_qs), 1);
    QVERIFY2(map->accessibleDescription().contains(u"Elm Council"_qs), qPrintable(map->accessibleDescription()));
}

void TestFigureActs::a_cell_without_a_return_can_be_written_against()
{
    const auto on = WindowHarness::with_small_returns();
    on->trigger("view.coverage");
    auto *map = on->part<widgets::HeatChartView>("returned");
    QTRY_VERIFY(!map->is_empty());
    const QString elm = on->id_of(u"Elm Council"_qs);
    map->setFocus(Qt::TabFocusReason);
    QTest::keyClick(map, Qt::Key_Home); // the worst is at the top
    QTest::keyClick(map, Qt::Key_Left);
    QTest::keyClick(map, Qt::Key_Space);
    QCOMPARE(on->part<QComboBox>("period")->currentText(), u"2022-23"_qs);
    QCOMPARE(on->step().provider.text, elm);
    QCOMPARE(on->active(), QString()); // it has no figure there
    QVERIFY2(panel_words(*on).contains(u"Elm Council, 2022-23: not returned"_qs), qPrintable(panel_words(*on)));
    QVERIFY(!on->can("edit.correct"));
    click_link(*on, u"write-finding"_qs);
    sign_and_save(*on, u"Never came"_qs);
    QTRY_COMPARE(on->window->fronts().audit_work().findings().size(), size_t(1));
    const audit::FindingAbout about = on->window->fronts().audit_work().findings()[0].about;
    QCOMPARE(about.provider.text, elm);
    QCOMPARE(about.figure, u"coverage"_qs);
    QCOMPARE(about.period, std::optional(Period{QDate(2022, 4, 1), QDate(2023, 3, 31)}));
}

void TestFigureActs::the_map_goes_with_the_measure()
{
    const auto on = WindowHarness::with_small_returns();
    on->trigger("view.coverage");
    auto *map = on->part<widgets::HeatChartView>("returned");
    QTRY_VERIFY(!map->is_empty());
    const QString before = map->title();
    on->choose("measure", u"Steady work"_qs);
    QTRY_VERIFY(!map->is_empty() && map->title() != before);
    // One year only, in which all five returned.
    const QString rows = WindowHarness::words_of_table(on->table("providers")->table());
    QVERIFY2(!rows.contains(u"not returned"_qs), qPrintable(rows));
    on->trigger("file.close");
    QVERIFY(map->is_empty());
}

QTEST_MAIN(TestFigureActs)
#include "test_figure_acts.moc"
