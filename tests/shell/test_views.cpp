// SPDX-License-Identifier: GPL-3.0-or-later
// The views of one answer: each opens by tab and key and says what it shows, or why there is nothing to show.
#include "shell/explore_charts.h"
#include "shell/window_harness.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTabBar>

using namespace outturn;
using namespace outturn::shell;
using outturn::test::WindowHarness;

namespace {

constexpr std::array views{"ranked", "funnel", "trend", "cost", "distribution", "map", "programmes"};

/// Two councils of the map and a contractor; whether more is better nobody says.
const QByteArray neutral_returns =
    "provider_code,provider_name,provider_type,period,measure,polarity,numerator,denominator,cost_gbp\n"
    "E08000006,Salford,local_authority,2022-23,Moves,neutral,30,90,1000\n"
    "E08000003,Manchester,local_authority,2022-23,Moves,neutral,20,100,4000\n"
    ",Ash Trust,contractor,2022-23,Moves,neutral,10,100,2000\n"
    "E08000006,Salford,local_authority,2023-24,Moves,neutral,45,90,1000\n"
    "E08000003,Manchester,local_authority,2023-24,Moves,neutral,20,100,4000\n"
    ",Ash Trust,contractor,2023-24,Moves,neutral,10,100,2000\n";

/// One measure that one provider returned, one that nobody could, one of plain values; and one as usual.
const QByteArray sparse_returns = "provider_name,provider_type,period,measure,numerator,denominator,value\n"
                                  "Ash,contractor,2023-24,Usual,30,60,\nBirch,contractor,2023-24,Usual,20,60,\nCedar,"
                                  "contractor,2023-24,Usual,10,60,\n"
                                  "Ash,contractor,2023-24,Lonely,30,60,\n"
                                  "Ash,contractor,2023-24,Nobody,,60,\nBirch,contractor,2023-24,Nobody,,60,\n"
                                  "Ash,contractor,2023-24,Plain,,,12.5\nBirch,contractor,2023-24,Plain,,,30\n";

void open_by_tab(const WindowHarness &on, int at)
{
    auto *bar = on.part<QTabWidget>("charts")->tabBar();
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(at).center());
}

QString shown_view(const WindowHarness &on)
{
    return on.part<QTabWidget>("charts")->currentWidget()->objectName();
}

} // namespace

class TestViews : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::prepare_application(); }
    void init() { test::fail_on_warning(); }
    void cleanup() { test::prepare_application(); }
    void every_view_opens_by_its_tab_and_its_key_data();
    void every_view_opens_by_its_tab_and_its_key();
    void the_table_goes_with_the_view();
    void a_click_on_the_trend_goes_to_the_period();
    void the_rows_below_the_trend_are_periods();
    void ranks_arrive_and_the_table_gains_their_column();
    void the_order_of_the_table_outlives_the_ranks();
    void rank_intervals_come_and_go();
    void no_measure_shows_the_ranks_of_another();
    void a_window_may_close_while_ranks_are_worked_out();
    void a_workspace_may_close_or_change_while_ranks_are_worked_out();
    void thousands_of_providers_open_without_their_ranks();
    void where_neither_end_is_good_nothing_is_best_or_worst();
    void an_empty_view_says_why_data();
    void an_empty_view_says_why();
    void everything_runs_in_welsh();
};

void TestViews::every_view_opens_by_its_tab_and_its_key_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<QStringList>("told"); // what its words for screen readers must hold, by the figures
    // Beside the headline: what only this view says.
    QTest::newRow("ranked") << 0 << QStringList{u"Dogwood Trust"_qs, u"Cedar Works"_qs, u"60.0 points"_qs};
    QTest::newRow("funnel") << 1 << QStringList{u"Dogwood Trust"_qs, u"Cedar Works"_qs};
    QTest::newRow("trend") << 2 << QStringList{u"periods"_qs, u"gap"_qs}; // of two
    // 116,000 pounds for 265 outcomes of 510 cases.
    QTest::newRow("cost") << 3 << QStringList{u"£"_qs};
    QTest::newRow("distribution") << 4 << QStringList{u"North"_qs, u"South"_qs};
    QTest::newRow("map") << 5 << QStringList{u"map"_qs};
    QTest::newRow("programmes") << 6 << QStringList{};
}

void TestViews::every_view_opens_by_its_tab_and_its_key()
{
    QFETCH(int, at);
    QFETCH(QStringList, told);
    const QString name = QString::fromLatin1(views[static_cast<size_t>(at)]);
    const auto on = WindowHarness::with_small_returns();
    open_by_tab(*on, at);
    QCOMPARE(shown_view(*on), name);
    open_by_tab(*on, at == 0 ? 1 : 0);
    QVERIFY(shown_view(*on) != name);
    QTest::keyClick(on->window.get(), Qt::Key(Qt::Key_1 + at), Qt::ControlModifier);
    QCOMPARE(shown_view(*on), name);
    on->settle();
    const QWidget *view = on->part(qPrintable(name));
    QVERIFY(view->isVisible());
    QVERIFY(!view->accessibleName().isEmpty());
    const QString words = view->accessibleDescription();
    QVERIFY2(name == u"programmes" || !words.isEmpty(), qPrintable(name));
    for (const QString &part : told)
        QVERIFY2(words.contains(part), qPrintable(part + u" in "_qs + words));
    // All choices work there too.
    on->choose("measure", u"Steady work"_qs);
    QCOMPARE(shown_view(*on), name);
    const bool goes_on = name != u"programmes" && name != u"map"; // nobody here is on the map
    QVERIFY2(!goes_on || view->accessibleDescription() != words, qPrintable(words));
}

void TestViews::the_table_goes_with_the_view()
{
    const auto on = WindowHarness::with_small_returns();
    QVERIFY(on->column_titles("providers").contains(u"Against limits"_qs));
    on->trigger("view.cost");
    const QStringList cost = on->column_titles("providers");
    QVERIFY2(!cost.contains(u"Against limits"_qs), qPrintable(cost.join(u'|')));
    QCOMPARE(on->table("providers")->model()->rowCount(), 5);
    on->trigger("view.trend");
    QCOMPARE(on->column_titles("providers").first(), u"Period"_qs);
    QCOMPARE(on->table("providers")->model()->rowCount(), 2);
    on->trigger("view.programmes");
    QVERIFY(on->column_titles("providers").contains(u"Against limits"_qs));
    QCOMPARE(on->table("programmes")->model()->rowCount(), 2); // its councils and its contractors
}

void TestViews::a_click_on_the_trend_goes_to_the_period()
{
    const auto on = WindowHarness::with_small_returns();
    on->exploration().select(on->id_of(u"Birch Council"_qs));
    on->trigger("view.trend");
    on->settle();
    QTest::mouseClick(on->chart("trend"), Qt::LeftButton, {}, on->mark_with("trend", u"2022-23"_qs));
    QCOMPARE(on->part<QComboBox>("period")->currentText(), u"2022-23"_qs);
    QVERIFY(on->headline().startsWith(u"From 30.0% in Cedar Works (worst) to 45.0% in Alder Council"_qs));
    QCOMPARE(on->active(), u"Birch Council"_qs);
    QCOMPARE(shown_view(*on), u"trend"_qs);
    QTest::keyClick(on->window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(on->part<QComboBox>("period")->currentText(), u"2023-24"_qs);
}

void TestViews::the_rows_below_the_trend_are_periods()
{
    const auto on = WindowHarness::with_small_returns();
    on->exploration().select(on->id_of(u"Birch Council"_qs));
    on->trigger("view.trend");
    on->settle();
    QCOMPARE(on->table("providers")->active(), u"2023-24"_qs);
    on->click_row("providers", u"2022-23"_qs, Qt::ControlModifier);
    on->click_row("providers", u"2023-24"_qs, Qt::ControlModifier);
    QCOMPARE(on->exploration().selected(), QStringList()); // a period is nobody to be compared
    on->click_row("providers", u"2022-23"_qs);
    QCOMPARE(on->part<QComboBox>("period")->currentText(), u"2022-23"_qs);
    QCOMPARE(on->active(), u"Birch Council"_qs);
    QCOMPARE(on->table("providers")->active(), u"2022-23"_qs);
    WindowHarness::double_click(on->table("providers")->viewport(), on->row_of("providers", u"2023-24"_qs));
    QCOMPARE(on->part<QComboBox>("period")->currentText(), u"2023-24"_qs);
    QCOMPARE(on->step().depth, Depth::all);
    QCOMPARE(on->active(), u"Birch Council"_qs);
}

void TestViews::ranks_arrive_and_the_table_gains_their_column()
{
    const auto on = WindowHarness::with_small_returns();
    QVERIFY(on->ranks_arrive());
    QVERIFY2(on->column_titles("providers").contains(u"Likely rank"_qs),
             qPrintable(on->column_titles("providers").join(u'|')));
    // Where chance is taken away Dogwood still leads Cedar by far: 80 and 20 of 100.
    const QString best = on->id_of(u"Dogwood Trust"_qs);
    for (const analysis::ProviderFigure &figure : on->exploration().answer()->figures) {
        if (figure.provider.id.text == best)
            QCOMPARE(figure.rank_belief->upper95, 1);
    }
    on->choose("measure", u"Steady work"_qs);
    QVERIFY(on->ranks_arrive());
    QVERIFY(on->column_titles("providers").contains(u"Likely rank"_qs));
}

void TestViews::the_order_of_the_table_outlives_the_ranks()
{
    const auto on = WindowHarness::with_small_returns();
    QVERIFY(on->ranks_arrive());
    widgets::NumberTable *table = on->table("providers");
    const auto first = [&] { return table->table_model()->id_of(0); };
    QCOMPARE(first(), on->id_of(u"Dogwood Trust"_qs));
    const auto by_cost = static_cast<int>(on->column_titles("providers").indexOf(u"Cost"_qs));
    QHeaderView *header = table->horizontalHeader();
    table->scrollTo(table->model()->index(0, by_cost));
    const QPoint at(header->sectionViewportPosition(by_cost) + header->sectionSize(by_cost) / 2, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(first(), on->id_of(u"Elm Council"_qs)); // 9,000 pounds
    table->setFocus(Qt::TabFocusReason);
    QTest::keyClick(table, Qt::Key_Home);
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(table->currentIndex().row(), 1);
    on->trigger("go.previous"); // in which Elm has no figure, and the columns are fewer until the ranks come
    QCOMPARE(first(), on->id_of(u"Alder Council"_qs)); // 10,000
    on->trigger("go.next");
    QVERIFY(!on->column_titles("providers").contains(u"Likely rank"_qs));
    QCOMPARE(first(), on->id_of(u"Elm Council"_qs));
    QVERIFY(on->ranks_arrive());
    QCOMPARE(first(), on->id_of(u"Elm Council"_qs));
    QCOMPARE(table->table_model()->id_of(table->currentIndex().row()), on->id_of(u"Alder Council"_qs));
}

void TestViews::rank_intervals_come_and_go()
{
    const auto on = WindowHarness::with_small_returns();
    QVERIFY(on->ranks_arrive());
    on->trigger("view.funnel");
    QTest::keyClick(on->window.get(), Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(shown_view(*on), u"ranked"_qs); // asked for, so shown
    on->settle();
    const QImage ranks = on->chart("ranked")->image({600, 400}, 1);
    QTest::keyClick(on->window.get(), Qt::Key_R, Qt::ControlModifier);
    on->settle();
    const QImage values = on->chart("ranked")->image({600, 400}, 1);
    QVERIFY(ranks != values);
    QVERIFY(!on->window->actions().action(u"view.rank_intervals"_qs)->isChecked());
}

void TestViews::no_measure_shows_the_ranks_of_another()
{
    const auto on = WindowHarness::with_small_returns();
    QStringList wrong;
    QObject::connect(&on->exploration(), &Exploration::ranks_arrived, on->window.get(), [&] {
        const analysis::SpreadAnswer &answer = *on->exploration().answer();
        if (answer.question != on->step().question || answer.measure.id != on->step().question.measure)
            wrong.append(answer.measure.title);
    });
    QStringList ids;
    for (const Measure &measure : on->exploration().measures())
        ids.append(measure.id.text);
    QCOMPARE(ids.size(), 2);
    const bool first = on->step().question.measure.text == ids[0];
    for (int turn = 0; turn < 20; ++turn) {
        on->exploration().choose_measure(ids[(turn + (first ? 1 : 0)) % 2]);
        QVERIFY(!on->exploration().answer()->has_rank_beliefs);
        QVERIFY(!on->column_titles("providers").contains(u"Likely rank"_qs));
        QTest::qWait(turn % 3);
    }
    QVERIFY(on->ranks_arrive());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u' ')));
    const auto *by_expected = &on->exploration().answer()->figures.front();
    for (const analysis::ProviderFigure &figure : on->exploration().answer()->figures) {
        if (figure.rank_belief->expected < by_expected->rank_belief->expected)
            by_expected = &figure;
    }
    QCOMPARE(by_expected->provider.name, on->exploration().answer()->figures.front().provider.name);
}

void TestViews::a_window_may_close_while_ranks_are_worked_out()
{
    for (int turn = 0; turn < 3; ++turn) {
        auto on = std::make_unique<WindowHarness>();
        on->window->open_demonstration();
        QVERIFY(on->window->close());
        on->window.reset();
        QTest::qWait(5 * turn); // nothing may be delivered to what is gone
    }
}

void TestViews::a_workspace_may_close_or_change_while_ranks_are_worked_out()
{
    WindowHarness on;
    on.window->open_demonstration();
    on.trigger("file.close");
    QVERIFY(on.shows_page("start_page"));
    QTest::qWait(50);
    QVERIFY(!on.exploration().has_figures());
    on.window->open_demonstration();
    QVERIFY(on.exploration().refresh().has_value());
    QVERIFY(on.exploration().refresh().has_value());
    QVERIFY(on.ranks_arrive());
    on.exploration().step_period(-1);
    on.window->open_demonstration();
    QVERIFY(on.ranks_arrive());
}

void TestViews::thousands_of_providers_open_without_their_ranks()
{
    QByteArray many("provider_code,provider_name,provider_type,period,measure,numerator,denominator\n");
    for (int at = 0; at < 5000; ++at)
        many += "P" + QByteArray::number(at) + ",Provider " + QByteArray::number(at) + ",contractor,2023-24,Jobs,"
            + QByteArray::number(at % 50) + ",50\n";
    const auto on = WindowHarness::with_returns(many);
    QCOMPARE(on->exploration().answer()->with_value, 5000);
    QTest::qWait(100);
    QVERIFY(!on->exploration().answer()->has_rank_beliefs); // 25 million probabilities, for nobody
}

void TestViews::where_neither_end_is_good_nothing_is_best_or_worst()
{
    const auto on = WindowHarness::with_returns(neutral_returns);
    QVERIFY(on->ranks_arrive());
    on->exploration().select(on->id_of(u"Salford"_qs));
    const QRegularExpression judging(u"\\b(best|worst|better|worse)\\b"_qs, QRegularExpression::CaseInsensitiveOption);
    for (const char *view : views) {
        on->window->explore_page().charts().show_view(QString::fromLatin1(view));
        for (const char *table : {"providers", "periods", "method"}) {
            on->part<QTabWidget>("tables")->setCurrentWidget(on->part(table));
            on->settle();
            const QRegularExpressionMatch found = judging.match(on->all_words());
            QVERIFY2(!found.hasMatch(),
                     qPrintable(QString::fromLatin1(view) + u": "_qs
                                + found.captured().append(on->all_words().mid(found.capturedStart() - 60, 120))));
        }
    }
    on->exploration().select({});
    on->settle();
    QVERIFY(!judging.match(on->all_words()).hasMatch());
    QVERIFY(on->headline().contains(u"Ash Trust (lowest)"_qs) && on->headline().contains(u"Salford (highest)"_qs));
}

void TestViews::an_empty_view_says_why_data()
{
    QTest::addColumn<QString>("measure");
    QTest::addColumn<QStringList>("empty");
    QTest::newRow("one provider") << u"Lonely"_qs << QStringList{u"trend"_qs, u"cost"_qs, u"map"_qs};
    QTest::newRow("nobody has a figure") << u"Nobody"_qs << QStringList{u"ranked"_qs, u"funnel"_qs,       u"trend"_qs,
                                                                        u"cost"_qs,   u"distribution"_qs, u"map"_qs};
    QTest::newRow("plain values") << u"Plain"_qs << QStringList{u"funnel"_qs, u"trend"_qs, u"cost"_qs, u"map"_qs};
}

void TestViews::an_empty_view_says_why()
{
    QFETCH(QString, measure);
    QFETCH(QStringList, empty);
    const auto on = WindowHarness::with_returns(sparse_returns);
    on->choose("measure", measure);
    for (const char *view : views) {
        on->trigger(qPrintable(u"view."_qs + QString::fromLatin1(view)));
        on->settle();
        if (!empty.contains(QString::fromLatin1(view)))
            continue;
        QVERIFY2(on->chart(view)->is_empty(), view);
        QVERIFY2(on->chart(view)->accessibleDescription().size() > 15, view);
    }
    QVERIFY(on->headline().size() > 15);
    QTest::qWait(50); // whatever the ranks bring
    QVERIFY(on->shows_page("explore_page"));
}

void TestViews::everything_runs_in_welsh()
{
    tasks::use_language(*qApp, u"cy"_qs);
    const auto english = WindowHarness::with_small_returns();
    WindowHarness welsh;
    welsh.preferences.set_language(u"cy"_qs);
    welsh.window = std::make_unique<MainWindow>(welsh.preferences, welsh.prompts, welsh.reference, welsh.folder.path());
    welsh.window->show();
    welsh.window->open_workspace(english->path(u"small.outturn"_qs));
    QVERIFY(welsh.ranks_arrive());
    welsh.exploration().go_down(welsh.id_of(u"Birch Council"_qs));
    welsh.exploration().set_selected({welsh.id_of(u"Birch Council"_qs), welsh.id_of(u"Elm Council"_qs)});
    for (const char *view : views) {
        welsh.trigger(qPrintable(u"view."_qs + QString::fromLatin1(view)));
        for (int page = 0; page < welsh.part<QTabWidget>("tables")->count(); ++page) {
            welsh.part<QTabWidget>("tables")->setCurrentIndex(page);
            welsh.settle();
            const QString words = welsh.all_words();
            for (const char *left_over : {"%1", "%2", "%n"})
                QVERIFY2(!words.contains(QString::fromLatin1(left_over)), view);
        }
    }
    welsh.trigger("view.rank_intervals");
    welsh.trigger("view.by_region");
    welsh.settle();
    QCOMPARE(welsh.table("providers")->model()->rowCount(), 2);
}

QTEST_MAIN(TestViews)
#include "test_views.moc"
