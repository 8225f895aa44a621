// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_picture.h"
#include "widgets/drawn_words.h"
#include "widgets/line_chart.h"
#include "widgets/payment_chart_data.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <limits>

using namespace outturn;
using namespace outturn::widgets;

namespace {

test::DrawnPicture picture_of(const LineChart &chart, QSize size = {700, 330})
{
    LineChartView view;
    view.set_appearance(print_appearance());
    view.set_chart(chart);
    return test::drawn(view.record(size), size);
}

} // namespace

class TestLineChart : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void words_stand_clear_of_each_other_and_none_is_cut_data();
    void words_stand_clear_of_each_other_and_none_is_cut();
    void every_line_is_named_at_its_end();
    void a_missing_step_is_not_walked_over_as_nought();
    void the_axis_starts_at_nought_where_asked();
    void odd_values_do_not_break_the_chart();
    void an_empty_chart_says_why();
};

void TestLineChart::words_stand_clear_of_each_other_and_none_is_cut_data()
{
    QTest::addColumn<int>("steps");
    QTest::addColumn<QSize>("size");
    for (const int steps : {1, 3, 12, 40, 152}) {
        for (const QSize size : {QSize(700, 330), QSize(1300, 600)}) {
            QTest::addRow("%d steps, %d pixels", steps, size.width()) << steps << size;
        }
    }
}

void TestLineChart::words_stand_clear_of_each_other_and_none_is_cut()
{
    QFETCH(int, steps);
    QFETCH(QSize, size);
    const test::DrawnPicture picture = picture_of(test::pace(steps), size);
    QCOMPARE(test::overlapping_words(picture), QString());
    QVERIFY(QRectF(QPointF(), size).adjusted(-1, -1, 1, 1).contains(picture.bounds));
    for (const test::DrawnWord &word : picture.words) {
        QVERIFY2(!word.text.contains(QChar(0x2026)), qPrintable(word.text));
    }
}

void TestLineChart::every_line_is_named_at_its_end()
{
    const LineChart chart = test::pace(12);
    const test::DrawnPicture picture = picture_of(chart);
    for (const NamedLine &line : chart.lines) {
        const test::DrawnWord *name = picture.find(line.label);
        QVERIFY2(name != nullptr, qPrintable(line.label));
        QCOMPARE_GT(name->rect.left(), 500.0);
    }
}

void TestLineChart::a_missing_step_is_not_walked_over_as_nought()
{
    LineChart chart = test::pace(4);
    chart.lines.resize(1);
    chart.lines[0].values = {10, std::nullopt, std::numeric_limits<double>::quiet_NaN(), 40};
    LineChartView view;
    view.set_chart(chart);
    QSignalSpy hovered(&view, &ChartCanvas::hovered);
    for (int step = 0; step < 5; ++step) {
        QTest::keyClick(&view, Qt::Key_Right);
    }
    QCOMPARE(hovered.size(), 2);
    QCOMPARE(hovered[0].first().toString(), chart.steps[0]);
    QCOMPARE(hovered[1].first().toString(), chart.steps[3]);
    QVERIFY(view.accessibleDescription().startsWith(chart.lines[0].tooltips[3]));
}

void TestLineChart::the_axis_starts_at_nought_where_asked()
{
    LineChart chart = test::pace(3);
    chart.lines.resize(1);
    chart.lines[0].values = {1000, 1010, 1020};
    QVERIFY(picture_of(chart).holds(QStringLiteral("0")));
    chart.starts_at_zero = false;
    QVERIFY(!picture_of(chart).holds(QStringLiteral("0")));
    QVERIFY(picture_of(chart).holds(QStringLiteral("1,000")));
}

void TestLineChart::odd_values_do_not_break_the_chart()
{
    LineChart chart = test::pace(5);
    chart.lines[0].values = {std::numeric_limits<double>::infinity(), -3, 0, 1e14, 2, 99, 100, 101}; // more than steps
    chart.lines[1].values = {1};
    chart.lines[1].tooltips.clear();
    chart.lines[2].values.clear();
    const test::DrawnPicture picture = picture_of(chart);
    QCOMPARE(test::overlapping_words(picture), QString());
    QVERIFY(QRectF(0, 0, 700, 330).adjusted(-1, -1, 1, 1).contains(picture.bounds));
    QVERIFY(!picture.holds(chart.lines[2].label));
}

void TestLineChart::an_empty_chart_says_why()
{
    LineChart chart = test::pace(3);
    for (NamedLine &line : chart.lines) {
        line.values.assign(3, std::nullopt);
    }
    QVERIFY(picture_of(chart).holds(chart.empty_text));
}

QTEST_MAIN(TestLineChart)
#include "test_line_chart.moc"
