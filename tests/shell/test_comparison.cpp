// SPDX-License-Identifier: GPL-3.0-or-later
// Against whom, set side by side by what, and for what mix of cases.
#include "shell/explore_charts.h"
#include "shell/window_harness.h"

using namespace outturn;
using namespace outturn::shell;
using outturn::test::WindowHarness;

namespace {

/// Two contractors that share one contract area, and a council beside them. Worked by hand:
/// By contract: Ash North 40 of 200, Ash South 5 of 50, Birch North 20 of 100, Carrow South 12 of 60.
/// By area: E06000017 60 of 300, E10000014 17 of 110. By group: PG1 55 of 250, PG2 22 of 160.
/// By region: East 65 of 350, West 12 of 60.
/// Expected at each group's own rate: Ash 150 * .22 + 100 * .1375 = 46.75 for 45; Birch 22 for 20; Carrow 8.25 for 12.
const QByteArray shared_contracts =
    "provider_name,provider_type,region,contract,area_code,group,period,measure,numerator,denominator\n"
    "Ash,contractor,East,North,E06000017,PG1,2024,Jobs,30,100\n"
    "Ash,contractor,East,North,E06000017,PG2,2024,Jobs,10,100\n"
    "Ash,contractor,East,South,E10000014,PG1,2024,Jobs,5,50\n"
    "Birch,contractor,East,North,E06000017,PG1,2024,Jobs,20,100\n"
    "Carrow Council,local-authority,West,South,E10000014,PG2,2024,Jobs,12,60\n";

QStringList values_of(const WindowHarness &on)
{
    QStringList values;
    for (const analysis::ProviderFigure &figure : on.exploration().answer()->figures)
        values.append(QStringLiteral("%1/%2").arg(*figure.numerator).arg(*figure.denominator));
    values.sort();
    return values;
}

bool is_checked(const WindowHarness &on, const char *id)
{
    return on.window->actions().action(QString::fromLatin1(id))->isChecked();
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::prepare_application(); }
    void init() { test::fail_on_warning(); }
    void a_group_to_compare_with_is_the_target();
    void back_and_forward_restore_the_comparison();
    void the_comparison_stays_with_another_measure();
    void marks_may_be_contracts_areas_groups_or_regions();
    void only_providers_are_held_against_a_group();
    void units_that_the_return_lacks_are_not_offered();
    void standardised_figures_are_ratios_and_say_so();
    void going_back_undoes_unit_and_standardisation();
};

void TestComparison::a_group_to_compare_with_is_the_target()
{
    const auto on = WindowHarness::with_small_returns();
    QVERIFY(on->words_of("headline_subline").contains(u"5 providers together: 52.0%."_qs));
    const auto *box = on->part<QComboBox>("compared_with");
    QVERIFY(box->isVisible());
    on->choose("compared_with", u"North"_qs);
    // Alder and Birch, 110 of 200. All binomial at 55%: the mean gap is 11.5 points (200,000 simulations in numpy).
    QVERIFY2(on->words_of("headline_subline").contains(u"5 providers against North together: 55.0%."_qs),
             qPrintable(on->words_of("headline_subline")));
    QVERIFY2(on->headline().contains(u"chance alone would leave 11.5 points"_qs), qPrintable(on->headline()));
    QCOMPARE(*on->exploration().answer()->target, 0.55);
    QCOMPARE(on->table("providers")->model()->rowCount(), 5); // nobody is left out by it
    QVERIFY(on->part("chip_group")->isVisible());
    on->settle();
    QTest::mouseClick(on->part("remove_group"), Qt::LeftButton);
    QVERIFY(on->words_of("headline_subline").contains(u"5 providers together: 52.0%."_qs));
    QCOMPARE(box->currentIndex(), 0);
    QTRY_VERIFY(!on->window->findChild<QWidget *>(u"remove_group"_qs));
}

void TestComparison::back_and_forward_restore_the_comparison()
{
    const auto on = WindowHarness::with_small_returns();
    on->choose("compared_with", u"North"_qs);
    QTest::keyClick(on->window.get(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(on->words_of("headline_subline").contains(u"together: 52.0%."_qs));
    QCOMPARE(on->part<QComboBox>("compared_with")->currentIndex(), 0);
    QTest::keyClick(on->window.get(), Qt::Key_Right, Qt::AltModifier);
    QVERIFY(on->words_of("headline_subline").contains(u"against North together: 55.0%."_qs));
    QCOMPARE(on->part<QComboBox>("compared_with")->currentText(), u"North"_qs);
    on->settle();
    QVERIFY(on->part("chip_group")->isVisible());
}

void TestComparison::the_comparison_stays_with_another_measure()
{
    const auto on = WindowHarness::with_small_returns();
    on->choose("compared_with", u"North"_qs);
    on->choose("measure", u"Steady work"_qs);
    QVERIFY2(on->words_of("headline_subline").contains(u"against North together: 30.0%."_qs), // 30 of 100
             qPrintable(on->words_of("headline_subline")));
    on->choose("region", u"South"_qs); // a filter beside it
    QVERIFY(on->words_of("headline_title").contains(u"South"_qs));
    QVERIFY(on->part("chip_group")->isVisible() && on->part("chip_region")->isVisible());
}

void TestComparison::marks_may_be_contracts_areas_groups_or_regions()
{
    const auto on = WindowHarness::with_returns(shared_contracts);
    QVERIFY(is_checked(*on, "view.by_provider"));
    on->trigger("view.by_contract");
    QCOMPARE(values_of(*on), (QStringList{u"12/60"_qs, u"20/100"_qs, u"40/200"_qs, u"5/50"_qs}));
    QVERIFY(is_checked(*on, "view.by_contract") && !is_checked(*on, "view.by_provider"));
    on->trigger("view.by_area");
    QCOMPARE(values_of(*on), (QStringList{u"17/110"_qs, u"60/300"_qs}));
    on->trigger("view.by_group");
    QCOMPARE(values_of(*on), (QStringList{u"22/160"_qs, u"55/250"_qs}));
    QVERIFY(!on->can("view.standardise")); // the groups themselves have no mix of groups
    on->trigger("view.by_region");
    QCOMPARE(values_of(*on), (QStringList{u"12/60"_qs, u"65/350"_qs}));
    QVERIFY2(on->words_of("headline_subline").contains(u"2 regions together: 18.8%"_qs), // 77 of 410
             qPrintable(on->words_of("headline_subline")));
    // Every view and the way down hold for these too.
    for (const char *view : {"ranked", "funnel", "trend", "cost", "distribution", "map", "programmes"}) {
        on->window->explore_page().charts().show_view(QString::fromLatin1(view));
        on->settle();
    }
    on->exploration().go_down(u"region:East"_qs);
    on->trigger("go.source");
    on->settle();
    on->trigger("view.by_provider");
    QCOMPARE(on->table("providers")->model()->rowCount(), 3);
    QCOMPARE(on->step().depth, Depth::all);
}

void TestComparison::only_providers_are_held_against_a_group()
{
    const auto on = WindowHarness::with_small_returns();
    on->choose("compared_with", u"North"_qs);
    on->trigger("view.by_region"); // no region is a member of North
    QVERIFY(!on->part("compared_with")->isEnabled());
    QVERIFY2(on->words_of("headline_subline").contains(u"together: 52.0%"_qs),
             qPrintable(on->words_of("headline_subline")));
    QTest::keyClick(on->window.get(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(on->part("compared_with")->isEnabled());
    QVERIFY(on->words_of("headline_subline").contains(u"against North together: 55.0%"_qs));
}

void TestComparison::units_that_the_return_lacks_are_not_offered()
{
    const auto on = WindowHarness::with_small_returns();
    for (const char *id : {"view.by_contract", "view.by_area", "view.by_group", "view.standardise"})
        QVERIFY2(!on->can(id), id);
    QVERIFY(on->can("view.by_region"));
    on->trigger("file.close");
    for (const char *id : {"view.by_provider", "view.by_region", "view.rank_intervals", "view.map"})
        QVERIFY2(!on->can(id), id);
}

void TestComparison::standardised_figures_are_ratios_and_say_so()
{
    const auto on = WindowHarness::with_returns(shared_contracts);
    QTest::keyClick(on->window.get(), Qt::Key_G, Qt::ControlModifier);
    QVERIFY2(on->words_of("headline_title").contains(u"standardised by group"_qs),
             qPrintable(on->words_of("headline_title")));
    QVERIFY2(
        on->headline().startsWith(u"From 0.91 in Birch (worst) to 1.45 in Carrow Council (best): a gap of 0.55"_qs),
        qPrintable(on->headline()));
    QVERIFY(is_checked(*on, "view.standardise"));
    on->exploration().select(on->id_of(u"Ash"_qs));
    QCOMPARE(on->words_of("detail_value"), u"0.96"_qs); // 45 / 46.75
    QVERIFY(on->ranks_arrive());
    QTest::keyClick(on->window.get(), Qt::Key_G, Qt::ControlModifier);
    QVERIFY(!on->words_of("headline_title").contains(u"standardised"_qs));
    QCOMPARE(on->words_of("detail_value"), u"18.0%"_qs); // 45 of 250
}

void TestComparison::going_back_undoes_unit_and_standardisation()
{
    const auto on = WindowHarness::with_returns(shared_contracts);
    on->trigger("view.by_area");
    on->trigger("view.by_provider");
    on->trigger("view.standardise");
    QTest::keyClick(on->window.get(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(!is_checked(*on, "view.standardise"));
    QTest::keyClick(on->window.get(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(is_checked(*on, "view.by_area"));
    QCOMPARE(on->table("providers")->model()->rowCount(), 2);
    QTest::keyClick(on->window.get(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(is_checked(*on, "view.by_provider"));
    QVERIFY(!on->can("go.back"));
}

QTEST_MAIN(TestComparison)
#include "test_comparison.moc"
