// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_picture.h"
#include "widgets/drawn_words.h"
#include "widgets/heat_chart.h"
#include "widgets/heat_chart_data.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using namespace outturn;
using namespace outturn::widgets;

namespace {

test::DrawnPicture picture_of(const HeatChart &chart, QSize size)
{
    HeatChartView view;
    view.set_appearance(print_appearance());
    view.set_chart(chart);
    return test::drawn(view.record(size), size);
}

QImage image_of(const HeatState &state, bool dark)
{
    HeatChart chart = test::heat_map(1, 1);
    chart.states = {{state.look, {}, {}}};
    chart.rows[0].cells[0].state = 0;
    HeatChartView view;
    ChartAppearance appearance = print_appearance();
    if (dark) {
        QPalette palette;
        palette.setColor(QPalette::Base, QColor(0x1e, 0x21, 0x25));
        appearance.colours = chart_palette(palette);
    }
    view.set_appearance(appearance);
    view.set_chart(chart);
    return view.image({300, 120}, 1).convertToFormat(QImage::Format_Grayscale8);
}

} // namespace

class TestHeatChart : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void words_stand_clear_of_each_other_data();
    void words_stand_clear_of_each_other();
    void every_state_differs_without_colour_data();
    void every_state_differs_without_colour();
    void the_key_says_each_state();
    void arrows_walk_over_the_cells();
    void a_click_tells_row_and_column();
    void the_column_stays_when_the_values_are_new();
    void the_names_of_the_columns_stay_in_sight();
    void any_chart_can_be_recorded();
    void odd_values_do_not_break_it();
};

void TestHeatChart::words_stand_clear_of_each_other_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QSize>("size");
    for (const int columns : {1, 4, 12, 34}) {
        QTest::addRow("12 rows, %d columns", columns) << 12 << columns << QSize(900, 500);
        QTest::addRow("152 rows, %d columns", columns) << 152 << columns << QSize(960, 1200);
    }
}

void TestHeatChart::words_stand_clear_of_each_other()
{
    QFETCH(int, rows);
    QFETCH(int, columns);
    QFETCH(QSize, size);
    const HeatChart chart = test::heat_map(rows, columns);
    const test::DrawnPicture picture = picture_of(chart, size);
    QCOMPARE(test::overlapping_words(picture), QString());
    QVERIFY(QRectF(QPointF(), size).adjusted(-1, -1, 1, 1).contains(picture.bounds));
    QVERIFY(picture.holds(chart.rows[0].name));
    QVERIFY(picture.holds(chart.caption));
}

void TestHeatChart::every_state_differs_without_colour_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addRow("light") << false;
    QTest::addRow("dark") << true;
}

void TestHeatChart::every_state_differs_without_colour()
{
    // In shades of grey and without their letters: fill, hatching or outline alone tell them apart.
    QFETCH(bool, dark);
    const HeatChart chart = test::heat_map(1, 1);
    for (size_t one = 0; one < chart.states.size(); ++one) {
        for (size_t other = 0; other < one; ++other)
            QVERIFY2(image_of(chart.states[one], dark) != image_of(chart.states[other], dark),
                     qPrintable(chart.states[one].title + u'/' + chart.states[other].title));
    }
}

void TestHeatChart::the_key_says_each_state()
{
    const HeatChart chart = test::heat_map(12, 12);
    const test::DrawnPicture picture = picture_of(chart, {900, 500});
    for (const HeatState &state : chart.states) {
        QVERIFY2(picture.holds(state.title), qPrintable(state.title));
        QVERIFY(state.letter.isEmpty() || picture.holds(state.letter));
    }
    QVERIFY(picture.holds(QStringLiteral("2012-13"))); // one name for its four quarters
    QVERIFY(picture.holds(QStringLiteral("Q3")));
}

void TestHeatChart::arrows_walk_over_the_cells()
{
    HeatChartView view;
    view.set_chart(test::heat_map(5, 8));
    view.resize(800, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setFocus(Qt::TabFocusReason);
    QCOMPARE(view.column(), QStringLiteral("2012-13 Q4")); // begins at the latest
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.highlighted(), QStringLiteral("row 1"));
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.column(), QStringLiteral("2012-13 Q3"));
    QCOMPARE(view.highlighted(), QStringLiteral("row 1"));
    QVERIFY2(view.accessibleDescription().startsWith(QStringLiteral("Council 1 in 2012-13 Q3")),
             qPrintable(view.accessibleDescription()));
    for (int step = 0; step < 20; ++step)
        QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.column(), QStringLiteral("2012-13 Q4")); // not beyond the last
    const QSignalSpy activated(&view, &ChartCanvas::activated);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toString(), QStringLiteral("row 1"));
}

void TestHeatChart::a_click_tells_row_and_column()
{
    HeatChartView view;
    view.set_chart(test::heat_map(5, 8));
    view.resize(800, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    // Wherever the pointer finds the second row and the fifth quarter.
    std::optional<QPoint> place;
    for (int y = 0; y < view.height() && !place; y += 4) {
        for (int x = 0; x < view.width() && !place; x += 4) {
            QTest::mouseMove(&view, {x, y});
            if (view.highlighted() == QLatin1String("row 1") && view.column() == QLatin1String("2012-13 Q1"))
                place = QPoint(x, y);
        }
    }
    QVERIFY(place);
    view.set_column(QStringLiteral("2011-12 Q1"));
    const QSignalSpy clicked(&view, &ChartCanvas::clicked);
    QTest::mouseClick(&view, Qt::LeftButton, {}, *place);
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked[0][0].toString(), QStringLiteral("row 1"));
    QCOMPARE(view.column(), QStringLiteral("2012-13 Q1"));
}

void TestHeatChart::the_column_stays_when_the_values_are_new()
{
    HeatChartView view;
    view.set_chart(test::heat_map(5, 8));
    view.set_column(QStringLiteral("2011-12 Q2"));
    view.set_chart(test::heat_map(9, 12));
    QCOMPARE(view.column(), QStringLiteral("2011-12 Q2"));
    view.set_chart(test::heat_map(9, 1)); // that has it no longer
    QCOMPARE(view.column(), QStringLiteral("2011-12 Q1"));
}

void TestHeatChart::the_names_of_the_columns_stay_in_sight()
{
    QScrollArea area;
    area.setWidgetResizable(true);
    auto *view = new HeatChartView;
    area.setWidget(view);
    area.resize(900, 400);
    view->set_chart(test::heat_map(152, 12));
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));
    const auto top = [&] { return area.grab(QRect(0, 0, 880, 24)).toImage(); };
    area.verticalScrollBar()->setValue(600);
    QTest::qWait(20);
    const QImage here = top();
    area.verticalScrollBar()->setValue(1100);
    QTest::qWait(20);
    QCOMPARE(top(), here); // the same words, whatever rows are under them
    // A row that the keyboard goes to is not behind them.
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Home);
    QTest::keyClick(view, Qt::Key_End);
    for (int step = 0; step < 60; ++step)
        QTest::keyClick(view, Qt::Key_Up);
    QCOMPARE(view->highlighted(), QStringLiteral("row 91"));
    QTest::qWait(20);
    QCOMPARE(top(), here);
}

void TestHeatChart::any_chart_can_be_recorded()
{
    const AnyChart chart = test::heat_map(30, 12);
    const int height = height_for(chart, 960);
    QVERIFY2(height > 500 && height <= 1200, qPrintable(QString::number(height)));
    const QSize size(960, height);
    QVERIFY(test::drawn(record_chart(chart, size), size).holds(QStringLiteral("Council 29")));
}

void TestHeatChart::odd_values_do_not_break_it()
{
    QVERIFY(picture_of(test::heat_map(0, 0), {600, 300}).holds(QStringLiteral("No return is in force.")));
    QVERIFY(picture_of(test::heat_map(5, 0), {600, 300}).holds(QStringLiteral("No return is in force.")));
    HeatChart chart = test::heat_map(5, 8);
    chart.rows[1].cells.resize(2);     // too few
    chart.rows[2].cells.resize(40);    // too many, of no state
    chart.rows[3].cells[0].state = 99; // of a state that there is not
    chart.rows[3].name = QStringLiteral("\u202e=cmd|' /C calc'!A0 ") + QString(400, u'W');
    for (const QSize size : {QSize(1, 1), QSize(120, 60), QSize(4000, 200)})
        picture_of(chart, size);
}

QTEST_MAIN(TestHeatChart)
#include "test_heat_chart.moc"
