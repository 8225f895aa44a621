// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_selection.h"
#include "widgets/funnel_chart.h"
#include "widgets/gallery_data.h"
#include "widgets/ranked_chart.h"
#include "widgets/series_chart.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QPainter>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>

#include <qcustomplot.h>

using namespace outturn;
using namespace outturn::widgets;

namespace {

/// Marks of a chart whose ids repeat, as those of periods do.
class RepeatingChart final : public ChartCanvas
{
public:
    RepeatingChart() : ChartCanvas(nullptr)
    {
        set_targets({{QStringLiteral("2022"), QStringLiteral("Best, 2022"), {}, 0, 3},
                     {QStringLiteral("2023"), QStringLiteral("Best, 2023"), {}, 1, 3},
                     {QStringLiteral("2022"), QStringLiteral("Worst, 2022"), {}, 0, 1},
                     {QStringLiteral("2023"), QStringLiteral("Worst, 2023"), {}, 1, 1},
                     {QString(), QStringLiteral("Nobody"), {}, 0.5, 2}});
        rebuild();
    }

protected:
    void arrange(QSizeF) override
    {
        plot()->xAxis->setRange(-1, 2);
        plot()->yAxis->setRange(0, 4);
        axes()->setMargins(QMargins(20, 20, 20, 20));
    }
    void paint_chart(QPainter &) override {}
};

FunnelChart four_points()
{
    FunnelChart chart;
    chart.title = QStringLiteral("Four");
    chart.description = QStringLiteral("Four places.");
    const auto point = [](const char *id, const char *name, double volume, double value) {
        FunnelPoint made;
        made.id = QString::fromLatin1(id);
        made.name = QString::fromLatin1(name);
        made.volume = volume;
        made.value = value;
        return made;
    };
    chart.points = {point("a", "Ashcombe", 20, 0.9), point("b", "Bristow", 80, 0.85), point("c", "Calder", 25, 0.2),
                    point("d", "Dunmere", 90, 0.15)};
    return chart;
}

QPoint pixel(const ChartCanvas &view, double key, double value)
{
    const auto *plot = view.findChild<QCustomPlot *>();
    return {qRound(plot->xAxis->coordToPixel(key)), qRound(plot->yAxis->coordToPixel(value))};
}

void drag(ChartCanvas &view, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
{
    QTest::mousePress(&view, Qt::LeftButton, modifiers, from);
    QTest::mouseMove(&view, (from + to) / 2);
    QTest::mouseMove(&view, to);
    QTest::mouseRelease(&view, Qt::LeftButton, modifiers, to);
}

QStringList brushed_ids(const QSignalSpy &spy)
{
    return spy.last().first().toStringList();
}

/// The words of a picture and where they stand.
std::vector<QRectF> words_of(const QPicture &picture)
{
    const QImage model(picture.boundingRect().size(), QImage::Format_ARGB32);
    return places_of_words(model, [&](QPainter &painter) { painter.drawPicture(0, 0, picture); });
}

} // namespace

class TestChartSelection : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void a_rubber_band_selects_the_marks_in_it();
    void a_band_may_begin_on_a_mark_and_have_no_height();
    void a_press_that_hardly_moves_is_a_click();
    void ctrl_on_a_mark_is_never_a_band();
    void a_click_on_an_empty_place_selects_nothing();
    void escape_and_the_right_button_give_a_band_up();
    void a_double_click_says_its_click_once();
    void a_chart_without_marks_brushes_nothing();
    void an_id_that_occurs_often_counts_once();
    void shift_and_arrows_stretch_the_selection();
    void selected_marks_are_seen_on_screen_and_in_pictures();
    void names_of_selected_marks_cover_no_other_words_data();
    void names_of_selected_marks_cover_no_other_words();
    void screen_readers_hear_how_many_are_selected();
    void the_menu_clears_the_selection();
};

void TestChartSelection::init()
{
    // The offscreen platform says this of every window with a minimum size, and of menus.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

#define SHOW(view)                                                                                                     \
    view.resize(600, 400);                                                                                             \
    view.show();                                                                                                       \
    QVERIFY(QTest::qWaitForWindowExposed(&view));                                                                      \
    QTest::qWait(20) // the plot arranges itself with its first drawing

void TestChartSelection::a_rubber_band_selects_the_marks_in_it()
{
    FunnelChartView view;
    view.set_chart(four_points());
    SHOW(view);
    QSignalSpy brushed(&view, &ChartCanvas::brushed);
    QSignalSpy clicked(&view, &ChartCanvas::clicked);
    drag(view, pixel(view, 10, 0.6), pixel(view, 95, 0.99)); // upwards: the corners come in any order
    QCOMPARE(brushed.size(), 1);
    QCOMPARE(brushed_ids(brushed), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(brushed.last().at(1).value<Qt::KeyboardModifiers>(), Qt::NoModifier);
    QCOMPARE(clicked.size(), 0);
    QVERIFY(view.selected().isEmpty()); // whoever listens decides
    drag(view, pixel(view, 50, 0.5), pixel(view, 95, 0.05), Qt::ControlModifier);
    QCOMPARE(brushed_ids(brushed), QStringList{QStringLiteral("d")});
    QCOMPARE(brushed.last().at(1).value<Qt::KeyboardModifiers>(), Qt::ControlModifier);
    drag(view, pixel(view, 50, 0.4), pixel(view, 60, 0.6)); // nothing is there
    QVERIFY(brushed_ids(brushed).isEmpty());
    QCOMPARE(brushed.size(), 3);
}

void TestChartSelection::a_band_may_begin_on_a_mark_and_have_no_height()
{
    FunnelChartView view;
    FunnelChart chart = four_points();
    chart.points[1].value = chart.points[0].value;
    view.set_chart(chart);
    SHOW(view);
    QSignalSpy brushed(&view, &ChartCanvas::brushed);
    QSignalSpy clicked(&view, &ChartCanvas::clicked);
    const auto *plot = view.findChild<QCustomPlot *>();
    const double y = plot->yAxis->coordToPixel(0.9);
    // Not to the pixel: a mark stands between them. The band is drawn at its very height.
    QMouseEvent press(QEvent::MouseButtonPress, QPointF(plot->xAxis->coordToPixel(20), y), QPointF(), Qt::LeftButton,
                      Qt::LeftButton, {});
    QMouseEvent move(QEvent::MouseMove, QPointF(plot->xAxis->coordToPixel(85), y), QPointF(), Qt::NoButton,
                     Qt::LeftButton, {});
    QMouseEvent release(QEvent::MouseButtonRelease, QPointF(plot->xAxis->coordToPixel(85), y), QPointF(),
                        Qt::LeftButton, {}, {});
    for (QMouseEvent *event : {&press, &move, &release}) {
        QApplication::sendEvent(&view, event);
    }
    QCOMPARE(brushed_ids(brushed), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(clicked.size(), 0);
}

void TestChartSelection::a_press_that_hardly_moves_is_a_click()
{
    FunnelChartView view;
    view.set_chart(four_points());
    SHOW(view);
    QSignalSpy brushed(&view, &ChartCanvas::brushed);
    QSignalSpy clicked(&view, &ChartCanvas::clicked);
    const QPoint mark = pixel(view, 25, 0.2);
    drag(view, mark, mark + QPoint(2, 1));
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.last().first().toString(), QStringLiteral("c"));
    QCOMPARE(brushed.size(), 0);
}

void TestChartSelection::ctrl_on_a_mark_is_never_a_band()
{
    FunnelChartView view;
    view.set_chart(four_points());
    SHOW(view);
    QSignalSpy brushed(&view, &ChartCanvas::brushed);
    QSignalSpy clicked(&view, &ChartCanvas::clicked);
    const QPoint mark = pixel(view, 25, 0.2);
    drag(view, mark, mark + QPoint(40, -20), Qt::ControlModifier);
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.last().first().toString(), QStringLiteral("c"));
    QCOMPARE(clicked.last().at(1).value<Qt::KeyboardModifiers>(), Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(clicked.size(), 2);
    QCOMPARE(clicked.last().first().toString(), QStringLiteral("b")); // the next by volume
    QCOMPARE(brushed.size(), 0);
}

void TestChartSelection::a_click_on_an_empty_place_selects_nothing()
{
    FunnelChartView view;
    view.set_chart(four_points());
    SHOW(view);
    QSignalSpy brushed(&view, &ChartCanvas::brushed);
    const QPoint empty = pixel(view, 50, 0.5);
    QTest::mouseClick(&view, Qt::LeftButton, Qt::ControlModifier, empty); // a mark that was missed
    QCOMPARE(brushed.size(), 0);
    QTest::mouseClick(&view, Qt::LeftButton, {}, empty);
    QCOMPARE(brushed.size(), 1);
    QVERIFY(brushed_ids(brushed).isEmpty());
    QTest::mouseClick(&view, Qt::RightButton, {}, empty);
    QCOMPARE(brushed.size(), 1);
}

void TestChartSelection::escape_and_the_right_button_give_a_band_up()
{
    FunnelChartView view;
    view.set_chart(four_points());
    SHOW(view);
    const QImage before = view.grab().toImage();
    QSignalSpy brushed(&view, &ChartCanvas::brushed);
    QSignalSpy clicked(&view, &ChartCanvas::clicked);
    const QPoint from = pixel(view, 50, 0.99);
    const QPoint to = pixel(view, 95, 0.6);
    QTest::mousePress(&view, Qt::LeftButton, {}, from);
    QTest::mouseMove(&view, to);
    QVERIFY(view.grab().toImage() != before); // the band is seen
    QTest::keyClick(&view, Qt::Key_Escape);
    QTest::mouseMove(&view, from);
    QCOMPARE(view.grab().toImage(), before);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, to);

    QTest::mousePress(&view, Qt::LeftButton, {}, from);
    QTest::mouseMove(&view, to);
    QTest::mousePress(&view, Qt::RightButton, {}, to);
    QContextMenuEvent menu(QContextMenuEvent::Mouse, to, view.mapToGlobal(to), Qt::NoModifier);
    QApplication::sendEvent(&view, &menu);
    QVERIFY(view.findChild<QMenu *>() == nullptr);
    QTest::mouseRelease(&view, Qt::RightButton, {}, to);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, to);
    QCOMPARE(brushed.size(), 0);
    QCOMPARE(clicked.size(), 0);
    drag(view, from, to); // and the next one is whole again
    QCOMPARE(brushed_ids(brushed), QStringList{QStringLiteral("b")});
}

void TestChartSelection::a_double_click_says_its_click_once()
{
    FunnelChartView view;
    view.set_chart(four_points());
    SHOW(view);
    const QPoint mark = pixel(view, 25, 0.2);
    QSignalSpy clicked(&view, &ChartCanvas::clicked);
    QSignalSpy activated(&view, &ChartCanvas::activated);
    QSignalSpy brushed(&view, &ChartCanvas::brushed);
    QTest::mouseClick(&view, Qt::LeftButton, {}, mark);
    QMouseEvent second(QEvent::MouseButtonDblClick, QPointF(mark), QPointF(), Qt::LeftButton, Qt::LeftButton, {});
    QApplication::sendEvent(&view, &second);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, mark);
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(brushed.size(), 0);
}

void TestChartSelection::a_chart_without_marks_brushes_nothing()
{
    FunnelChartView view;
    view.set_chart({});
    SHOW(view);
    QSignalSpy brushed(&view, &ChartCanvas::brushed);
    drag(view, {50, 50}, {300, 300});
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(200, 200));
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(brushed.size(), 0);
    view.set_selected({QStringLiteral("a")});
    QVERIFY(!view.grab().toImage().isNull());
    // Marks that go while the button is down take the band with them.
    view.set_chart(four_points());
    view.grab();
    QTest::mousePress(&view, Qt::LeftButton, {}, {50, 50});
    QTest::mouseMove(&view, {300, 300});
    view.set_chart({});
    QTest::mouseRelease(&view, Qt::LeftButton, {}, {300, 300});
    QCOMPARE(brushed.size(), 0);
}

void TestChartSelection::an_id_that_occurs_often_counts_once()
{
    RepeatingChart view;
    SHOW(view);
    QSignalSpy brushed(&view, &ChartCanvas::brushed);
    drag(view, pixel(view, -0.9, 3.9), pixel(view, 1.9, 0.1));
    QCOMPARE(brushed_ids(brushed), (QStringList{QStringLiteral("2022"), QStringLiteral("2023")}));
    const auto words = words_of(view.record({600, 400})).size();
    view.set_selected({QStringLiteral("2022"), QStringLiteral("2023"), QStringLiteral("1999")});
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("2 selected")));
    QCOMPARE(words_of(view.record({600, 400})).size(), words + 2);
}

void TestChartSelection::shift_and_arrows_stretch_the_selection()
{
    RankedChartView view;
    const RankedChart chart = test::ranked(test::fictional_places(10));
    view.set_chart(chart);
    SHOW(view);
    QSignalSpy brushed(&view, &ChartCanvas::brushed);
    const auto ids = [&](std::size_t first, std::size_t last) {
        QStringList all;
        for (std::size_t at = first; at <= last; ++at) {
            all.append(chart.marks[at].id);
        }
        return all;
    };
    view.set_active(chart.marks[4].id);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(brushed_ids(brushed), ids(4, 5));
    QCOMPARE(brushed.last().at(1).value<Qt::KeyboardModifiers>(), Qt::NoModifier); // all that is selected
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(brushed_ids(brushed), ids(4, 6));
    QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(brushed_ids(brushed), ids(3, 4)); // on the other side of where it began
    QTest::keyClick(&view, Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(brushed_ids(brushed), ids(0, 4));
    const auto before = brushed.size();
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(brushed.size(), before); // walking alone selects nothing
    QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(brushed_ids(brushed), ids(8, 9)); // from where it began anew
}

void TestChartSelection::selected_marks_are_seen_on_screen_and_in_pictures()
{
    RankedChartView view;
    const RankedChart chart = test::ranked(test::fictional_places(30));
    view.set_chart(chart);
    SHOW(view);
    const QImage before = view.grab().toImage();
    const QImage pictured = view.image({600, 400}, 1);
    const auto words = words_of(view.record({600, 400})).size();
    QSignalSpy brushed(&view, &ChartCanvas::brushed);
    view.set_selected({chart.marks[10].id, chart.marks[20].id, QStringLiteral("unknown")});
    QCOMPARE(view.selected().size(), 3);
    const QImage selected = view.grab().toImage();
    QVERIFY(selected != before);
    QVERIFY(view.image({600, 400}, 1) != pictured);
    QCOMPARE(words_of(view.record({600, 400})).size(), words + 2);
    view.set_selected({});
    view.set_highlighted(chart.marks[10].id);
    QVERIFY(view.grab().toImage() != selected);
    view.set_highlighted({});
    QCOMPARE(view.grab().toImage(), before);
    QCOMPARE(brushed.size(), 0); // told from outside, it must not tell again
}

void TestChartSelection::names_of_selected_marks_cover_no_other_words_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("named");
    QTest::addRow("three") << 3 << QSize(800, 450) << 3;
    QTest::addRow("eight side by side") << 8 << QSize(800, 450) << 8;
    QTest::addRow("nine are too many to name") << 9 << QSize(800, 450) << 0;
    QTest::addRow("eight in a small chart") << 8 << QSize(300, 200) << -1; // as many as there is room for
}

void TestChartSelection::names_of_selected_marks_cover_no_other_words()
{
    QFETCH(int, count);
    QFETCH(QSize, size);
    QFETCH(int, named);
    FunnelChartView view;
    view.set_appearance(print_appearance());
    FunnelChart chart = test::funnel(test::fictional_places(60));
    view.set_chart(chart);
    const std::vector<QRectF> before = words_of(view.record(size));
    QStringList ids;
    for (const FunnelPoint &point : chart.points) {
        if (ids.size() < count && point.id != chart.best_id && point.id != chart.worst_id) {
            ids.append(point.id);
        }
    }
    ids.append(chart.best_id); // has its name already
    ids.resize(count);
    if (count == 3) {
        ids = {ids[0], ids[1], ids[2]};
    }
    view.set_selected(ids);
    const std::vector<QRectF> after = words_of(view.record(size));
    if (named >= 0) {
        QCOMPARE(after.size() - before.size(), static_cast<std::size_t>(named));
    }
    for (std::size_t one = before.size(); one < after.size(); ++one) {
        QVERIFY(QRectF(QPointF(), size).contains(after[one]));
        for (std::size_t other = 0; other < one; ++other) {
            QVERIFY2(!after[one].intersects(after[other]) || named < 0, "a name covers other words");
            QVERIFY(other < before.size() || !after[one].intersects(after[other]));
        }
    }
    view.set_selected({chart.best_id});
    QCOMPARE(words_of(view.record(size)).size(), before.size()); // named by the chart
}

void TestChartSelection::screen_readers_hear_how_many_are_selected()
{
    RankedChartView view;
    const RankedChart chart = test::ranked(test::fictional_places(5));
    view.set_chart(chart);
    view.set_selected({chart.marks[0].id, chart.marks[1].id, QStringLiteral("elsewhere")});
    QCOMPARE(view.accessibleDescription(), QStringLiteral("2 selected. ") + chart.description);
    QTest::keyClick(&view, Qt::Key_Home);
    QVERIFY(view.accessibleDescription().startsWith(chart.marks[0].tooltip + QStringLiteral(", selected. 2 selected")));
    view.set_selected({});
    QVERIFY(!view.accessibleDescription().contains(QStringLiteral("selected")));
    view.set_selected({chart.marks[2].id});
    view.set_chart(test::ranked({})); // another question, without marks
    QCOMPARE(view.accessibleDescription(), chart.empty_text);
    QCOMPARE(view.selected(), QStringList{chart.marks[2].id});
}

void TestChartSelection::the_menu_clears_the_selection()
{
    FunnelChartView view;
    view.set_chart(four_points());
    SHOW(view);
    QSignalSpy brushed(&view, &ChartCanvas::brushed);
    const auto actions = [&] {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {10, 10}, view.mapToGlobal(QPoint(10, 10)),
                                Qt::NoModifier);
        QApplication::sendEvent(&view, &event);
        return view.findChildren<QMenu *>().last()->actions();
    };
    QCOMPARE(actions().size(), 1);
    view.set_selected({QStringLiteral("a")});
    const QList<QAction *> offered = actions();
    QCOMPARE(offered.size(), 2);
    QCOMPARE(offered.last()->text().remove(u'&'), QStringLiteral("Clear the selection"));
    offered.last()->trigger();
    QCOMPARE(brushed.size(), 1);
    QVERIFY(brushed_ids(brushed).isEmpty());
}

QTEST_MAIN(TestChartSelection)
#include "test_chart_selection.moc"
