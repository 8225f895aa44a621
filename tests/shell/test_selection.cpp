// SPDX-License-Identifier: GPL-3.0-or-later
// Several providers at once: picked out by Ctrl, by a rubber band and in the table, compared, and kept as a group.
#include "shell/window_harness.h"

#include <QtCore/QSet>

using namespace outturn;
using namespace outturn::shell;
using outturn::test::WindowHarness;

namespace {

QString words_in(const QWidget *panel)
{
    QStringList words;
    const auto labels = panel->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        words.append(label->text());
    return words.join(u'\n');
}

QSet<QString> as_set(const QStringList &ids)
{
    return {ids.begin(), ids.end()};
}

// Newcombe's interval of the difference of two proportions, method 10, by hand from Wilson's limits of each: 80 of 100
// (.7111706, .8666331) less 20 of 100 (.1333669, .2888294) is .6, from .4743766 to .6942334.
constexpr const char *dogwood_less_cedar[]{"60.0 points", "47.4 to 69.4 points"};

} // namespace

class TestSelection : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::prepare_application(); }
    void init() { test::fail_on_warning(); }
    void two_picked_out_by_ctrl_are_compared();
    void the_active_one_is_the_first_to_be_compared();
    void a_band_over_the_funnel_selects_in_the_table();
    void the_table_selects_in_the_charts();
    void three_are_counted_together();
    void a_group_is_kept_and_offered_again();
    void a_group_without_a_name_is_none();
    void another_programme_or_unit_ends_the_selection();
    void a_selection_outlives_the_period();
};

void TestSelection::two_picked_out_by_ctrl_are_compared()
{
    const auto on = WindowHarness::with_small_returns();
    QVERIFY(!on->can("edit.clear_selection"));
    QTest::mouseClick(on->chart("ranked"), Qt::LeftButton, Qt::ControlModifier,
                      on->mark_of("ranked", u"Dogwood Trust"_qs));
    QTest::mouseClick(on->chart("ranked"), Qt::LeftButton, Qt::ControlModifier,
                      on->mark_of("ranked", u"Cedar Works"_qs));
    QCOMPARE(on->exploration().selected(), (QStringList{on->id_of(u"Dogwood Trust"_qs), on->id_of(u"Cedar Works"_qs)}));
    QCOMPARE(on->active(), QString());
    on->settle();
    const QString panel = words_in(on->part("detail_panel"));
    for (const char *told : dogwood_less_cedar)
        QVERIFY2(panel.contains(QString::fromLatin1(told)), qPrintable(panel));
    // Ctrl again takes one out, and with it the comparison.
    QTest::mouseClick(on->chart("ranked"), Qt::LeftButton, Qt::ControlModifier,
                      on->mark_of("ranked", u"Cedar Works"_qs));
    QCOMPARE(on->exploration().selected(), QStringList{on->id_of(u"Dogwood Trust"_qs)});
    on->settle();
    QVERIFY(!words_in(on->part("detail_panel")).contains(u"47.4"_qs));
    QTest::keyClick(on->window.get(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(on->exploration().selected(), QStringList());
    QVERIFY(!on->can("edit.clear_selection"));
}

void TestSelection::the_active_one_is_the_first_to_be_compared()
{
    const auto on = WindowHarness::with_small_returns();
    QTest::mouseClick(on->chart("ranked"), Qt::LeftButton, {}, on->mark_of("ranked", u"Dogwood Trust"_qs));
    QTest::mouseClick(on->chart("ranked"), Qt::LeftButton, Qt::ControlModifier,
                      on->mark_of("ranked", u"Cedar Works"_qs));
    QCOMPARE(on->exploration().selected(), (QStringList{on->id_of(u"Dogwood Trust"_qs), on->id_of(u"Cedar Works"_qs)}));
    QCOMPARE(on->active(), u"Dogwood Trust"_qs); // still looked at
    on->settle();
    const QString panel = words_in(on->part("detail_panel"));
    for (const char *told : dogwood_less_cedar)
        QVERIFY2(panel.contains(QString::fromLatin1(told)), qPrintable(panel));
    QTest::mouseClick(on->chart("ranked"), Qt::LeftButton, {}, on->mark_of("ranked", u"Elm Council"_qs));
    QCOMPARE(on->exploration().selected(), QStringList()); // a plain click begins anew
    QCOMPARE(on->active(), u"Elm Council"_qs);
}

void TestSelection::a_band_over_the_funnel_selects_in_the_table()
{
    const auto on = WindowHarness::with_small_returns({1600, 1000});
    on->trigger("view.funnel");
    on->settle();
    const QPoint alder = on->mark_of("funnel", u"Alder Council"_qs); // 60% of 100
    const QPoint birch = on->mark_of("funnel", u"Birch Council"_qs); // 50% of 100
    // The pointer finds a mark from beside it: its middle may lie a little further on.
    const QPoint reach(22, 22);
    on->brush("funnel", QPoint(std::min(alder.x(), birch.x()), std::min(alder.y(), birch.y())) - reach,
              QPoint(std::max(alder.x(), birch.x()), std::max(alder.y(), birch.y())) + reach);
    const QStringList two{on->id_of(u"Alder Council"_qs), on->id_of(u"Birch Council"_qs)};
    QCOMPARE(as_set(on->exploration().selected()), as_set(two));
    QCOMPARE(as_set(on->table("providers")->selected()), as_set(two));
    QCOMPARE(as_set(on->table("providers")->selected_ids()), as_set(two));
    on->trigger("view.ranked");
    QCOMPARE(as_set(on->chart("ranked")->selected()), as_set(two));
    on->trigger("view.funnel");
    on->settle();
    // With Shift a second band comes on top.
    const QPoint cedar = on->mark_of("funnel", u"Cedar Works"_qs);
    on->brush("funnel", cedar - reach, cedar + reach, Qt::ShiftModifier);
    QCOMPARE(as_set(on->exploration().selected()), as_set(two + QStringList{on->id_of(u"Cedar Works"_qs)}));
    // Far from every mark: 20% of 110 is nobody's.
    QTest::mouseClick(on->chart("funnel"), Qt::LeftButton, {},
                      {on->mark_of("funnel", u"Elm Council"_qs).x(), cedar.y()});
    QCOMPARE(on->exploration().selected(), QStringList());
    QCOMPARE(on->table("providers")->selected(), QStringList());
}

void TestSelection::the_table_selects_in_the_charts()
{
    const auto on = WindowHarness::with_small_returns();
    const QString dogwood = on->id_of(u"Dogwood Trust"_qs);
    const QString cedar = on->id_of(u"Cedar Works"_qs);
    on->click_row("providers", dogwood);
    on->click_row("providers", cedar, Qt::ControlModifier);
    QCOMPARE(as_set(on->exploration().selected()), as_set({dogwood, cedar}));
    QCOMPARE(as_set(on->chart("ranked")->selected()), as_set({dogwood, cedar}));
    QCOMPARE(as_set(on->chart("funnel")->selected()), as_set({dogwood, cedar}));
    on->settle();
    QVERIFY(words_in(on->part("detail_panel")).contains(u"47.4 to 69.4 points"_qs));
    // When the ranks come the table is filled anew: the selection is still there.
    QVERIFY(on->ranks_arrive());
    QCOMPARE(as_set(on->table("providers")->selected_ids()), as_set({dogwood, cedar}));
    on->click_row("providers", cedar);
    QCOMPARE(on->exploration().selected(), QStringList());
    QCOMPARE(on->active(), u"Cedar Works"_qs);
}

void TestSelection::three_are_counted_together()
{
    const auto on = WindowHarness::with_small_returns();
    on->exploration().set_selected(
        {on->id_of(u"Alder Council"_qs), on->id_of(u"Birch Council"_qs), on->id_of(u"Elm Council"_qs)});
    on->settle();
    // 165 of 310 and Wilson's interval: (165 + 1.9207 -+ 1.96 sqrt(165 * 145 / 310 + .9604)) / 313.8415.
    const QString panel = words_in(on->part("detail_panel"));
    QVERIFY2(panel.contains(u"53.2%"_qs), qPrintable(panel));
    QVERIFY2(panel.contains(u"47.7% to 58.7%"_qs), qPrintable(panel));
}

void TestSelection::a_group_is_kept_and_offered_again()
{
    const auto on = WindowHarness::with_small_returns();
    QVERIFY(!on->can("edit.make_group"));
    on->exploration().set_selected({on->id_of(u"Alder Council"_qs)});
    QVERIFY(!on->can("edit.make_group")); // one is no group
    on->exploration().set_selected({on->id_of(u"Alder Council"_qs), on->id_of(u"Birch Council"_qs)});
    on->prompts.group = u"  The uplands "_qs;
    QTest::keyClick(on->window.get(), Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(on->part<QComboBox>("compared_with")->currentText(), u"The uplands"_qs);
    QVERIFY2(on->words_of("headline_subline").contains(u"against The uplands together: 55.0%"_qs), // 110 of 200
             qPrintable(on->words_of("headline_subline")));
    QVERIFY2(on->notice().contains(u"The uplands"_qs), qPrintable(on->notice()));
    // A new window of the same user, another day.
    const auto known = ingest::reference_data(on->folder.path());
    QVERIFY2(known.has_value(), qPrintable(known ? QString() : known.error().message));
    QVERIFY2(known->not_read.isEmpty(), qPrintable(known->not_read.join(u'\n')));
    ingest::ReferenceData reference = *known;
    shell::Preferences preferences{shell::Preferences::Kind::passing};
    MainWindow again(preferences, on->prompts, reference, on->folder.path());
    again.open_workspace(on->path(u"small.outturn"_qs));
    const auto *offered = again.findChild<QComboBox *>(u"compared_with"_qs);
    QVERIFY(offered->findText(u"The uplands"_qs) > 0);
    again.exploration().choose_group(offered->itemData(offered->findText(u"The uplands"_qs)).toString());
    QCOMPARE(*again.exploration().answer()->target, 0.55);
}

void TestSelection::a_group_without_a_name_is_none()
{
    const auto on = WindowHarness::with_small_returns();
    on->exploration().set_selected({on->id_of(u"Alder Council"_qs), on->id_of(u"Birch Council"_qs)});
    const qsizetype before = on->part<QComboBox>("compared_with")->count();
    on->trigger("edit.make_group"); // cancelled
    on->prompts.group = u"   "_qs;
    on->trigger("edit.make_group");
    QCOMPARE(on->part<QComboBox>("compared_with")->count(), before);
    QCOMPARE(on->notice(), QString());
    QVERIFY(!on->step().question.compared_with);
}

void TestSelection::another_programme_or_unit_ends_the_selection()
{
    const auto on = WindowHarness::with_small_returns();
    on->exploration().set_selected({on->id_of(u"Alder Council"_qs), on->id_of(u"Birch Council"_qs)});
    on->trigger("view.by_region");
    QCOMPARE(on->exploration().selected(), QStringList());
    on->exploration().set_selected({u"region:North"_qs, u"region:South"_qs});
    QVERIFY(!on->can("edit.make_group")); // regions are not providers
    QTest::keyClick(on->window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(on->table("providers")->model()->rowCount(), 5);
    QCOMPARE(on->exploration().selected(), QStringList());
}

void TestSelection::a_selection_outlives_the_period()
{
    const auto on = WindowHarness::with_small_returns();
    const QStringList two{on->id_of(u"Dogwood Trust"_qs), on->id_of(u"Cedar Works"_qs)};
    on->exploration().set_selected(two);
    on->trigger("go.previous");
    QCOMPARE(on->exploration().selected(), two);
    on->settle();
    // 35 less 30 of 100 each.
    QVERIFY2(words_in(on->part("detail_panel")).contains(u"5.0 points"_qs),
             qPrintable(words_in(on->part("detail_panel"))));
}

QTEST_MAIN(TestSelection)
#include "test_selection.moc"
