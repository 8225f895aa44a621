// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_picture.h"
#include "widgets/cost_chart.h"
#include "widgets/drawn_words.h"
#include "widgets/gallery_data.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <limits>

using namespace outturn;
using namespace outturn::widgets;

namespace {

constexpr QSize usual(700, 330);

test::DrawnPicture picture_of(const CostChart &chart, QSize size = usual, const QString &active = {})
{
    CostChartView view;
    view.set_appearance(print_appearance());
    view.set_chart(chart);
    view.set_active(active);
    return test::drawn(view.record(size), size);
}

CostChart two_costs(double one, double other)
{
    CostChart chart = test::cost(test::fictional_places(2));
    chart.points[0].cost = one;
    chart.points[1].cost = other;
    chart.average_cost = (one + other) / 2;
    return chart;
}

} // namespace

class TestCostChart : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void words_stand_clear_of_each_other_data();
    void words_stand_clear_of_each_other();
    void best_worst_averages_and_quarters_are_named();
    void better_is_higher_and_dearer_is_further_right();
    void pounds_are_written_in_full_with_separators();
    void only_a_great_span_of_costs_is_drawn_logarithmically();
    void the_one_far_out_in_cost_is_named();
    void the_keyboard_walks_from_cheap_to_dear();
    void values_that_are_no_numbers_are_passed_over();
    void odd_values_do_not_break_the_chart_data();
    void odd_values_do_not_break_the_chart();
    void an_empty_chart_says_why();
};

void TestCostChart::words_stand_clear_of_each_other_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QSize>("size");
    for (const int count : {1, 2, 12, 40, 152}) {
        for (const QSize size : {QSize(420, 300), QSize(700, 330), QSize(1300, 600)}) {
            QTest::addRow("%d at %d", count, size.width()) << count << size;
        }
    }
}

void TestCostChart::words_stand_clear_of_each_other()
{
    QFETCH(int, count);
    QFETCH(QSize, size);
    const std::vector<test::Place> places = test::fictional_places(count);
    const test::DrawnPicture picture = picture_of(test::cost(places), size, places[places.size() / 3].id);
    QCOMPARE(test::overlapping_words(picture), QString());
    QVERIFY(QRectF(QPointF(), size).adjusted(-1, -1, 1, 1).contains(picture.bounds));
}

void TestCostChart::best_worst_averages_and_quarters_are_named()
{
    const CostChart chart = test::cost(test::fictional_places(40));
    const test::DrawnPicture picture = picture_of(chart);
    for (const CostPoint &point : chart.points) {
        if (point.id == chart.best_id || point.id == chart.worst_id) {
            QVERIFY2(picture.holds(point.label), qPrintable(point.label));
        }
    }
    QVERIFY(picture.holds(chart.average_cost_label));
    QVERIFY(picture.holds(chart.caption));
    QVERIFY(picture.holds(chart.interval_caption));
    QVERIFY(picture.holds(chart.cost_axis_title)); // not logarithmic: 9,000 to 37,000
    // Each quarter's word stands in that quarter's corner: first better, then worse; cheaper left, dearer right.
    const auto at = [&](int corner) { return picture.find(chart.quadrant_labels[corner])->rect.center(); };
    QVERIFY(at(0).x() < at(1).x() && at(2).x() < at(3).x());
    QVERIFY(at(0).y() < at(2).y() && at(1).y() < at(3).y());
}

void TestCostChart::better_is_higher_and_dearer_is_further_right()
{
    CostChart chart = test::cost(test::fictional_places(2));
    chart.points[0].cost = 20000; // the better one
    chart.points[1].cost = 10000;
    const test::DrawnPicture picture = picture_of(chart, {900, 500});
    const QRectF better = picture.find(chart.points[0].label)->rect;
    const QRectF worse = picture.find(chart.points[1].label)->rect;
    QCOMPARE_LT(better.center().y(), worse.center().y());
    QCOMPARE_GT(better.center().x(), worse.center().x());
}

void TestCostChart::pounds_are_written_in_full_with_separators()
{
    const test::DrawnPicture picture = picture_of(two_costs(10500, 19500));
    QVERIFY(picture.holds(QStringLiteral("\u00a312,000")) || picture.holds(QStringLiteral("\u00a315,000")));
    for (const test::DrawnWord &word : picture.words) {
        QVERIFY2(!word.text.endsWith(u'k'), qPrintable(word.text));
    }
}

void TestCostChart::only_a_great_span_of_costs_is_drawn_logarithmically()
{
    const auto said = [](const test::DrawnPicture &picture) {
        return std::any_of(picture.words.begin(), picture.words.end(),
                           [](const test::DrawnWord &word) { return word.text.contains(u"ogarithmic"); });
    };
    QVERIFY(!said(picture_of(two_costs(1000, 19900))));
    const test::DrawnPicture wide = picture_of(two_costs(1000, 20100));
    QVERIFY(said(wide));
    // On such a scale equal ratios are equal distances.
    const auto x = [&](const QString &tick) { return wide.find(tick)->rect.center().x(); };
    const double once = x(QStringLiteral("\u00a310,000")) - x(QStringLiteral("\u00a31,000"));
    const double half = x(QStringLiteral("\u00a32,000")) - x(QStringLiteral("\u00a31,000"));
    QVERIFY(std::abs(half / once - 0.30103) < 0.02);
    QVERIFY(!said(picture_of(two_costs(0, 20000)))); // nothing has a logarithm of its own at nought
    QVERIFY(!said(picture_of(two_costs(-10, 20000))));
}

void TestCostChart::the_one_far_out_in_cost_is_named()
{
    CostChart chart = test::cost(test::fictional_places(30), 0); // all within 9,000 to 20,000
    const QString quiet = chart.points[14].label;
    QVERIFY(!picture_of(chart).holds(quiet));
    chart.points[14].cost = 60000;
    QVERIFY(picture_of(chart).holds(quiet));
}

void TestCostChart::the_keyboard_walks_from_cheap_to_dear()
{
    CostChartView view;
    const CostChart chart = test::cost(test::fictional_places(12));
    view.set_chart(chart);
    QCOMPARE(view.accessibleName(), chart.title);
    QCOMPARE(view.accessibleDescription(), chart.description);
    std::vector<std::pair<double, QString>> order;
    for (const CostPoint &point : chart.points) {
        order.emplace_back(point.cost, point.id);
    }
    std::sort(order.begin(), order.end());
    QSignalSpy hovered(&view, &ChartCanvas::hovered);
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(hovered.last().first().toString(), order.front().second);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(hovered.last().first().toString(), order[1].second);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(hovered.last().first().toString(), order.back().second);
}

void TestCostChart::values_that_are_no_numbers_are_passed_over()
{
    CostChart chart = test::cost(test::fictional_places(5));
    chart.points[0].cost = std::numeric_limits<double>::quiet_NaN();
    chart.points[1].outcome = std::numeric_limits<double>::infinity();
    chart.points[2].outcome_lower = std::numeric_limits<double>::quiet_NaN();
    chart.points[3].shrunk = std::numeric_limits<double>::infinity();
    chart.average_cost = std::numeric_limits<double>::quiet_NaN();
    CostChartView view;
    view.set_chart(chart);
    QSignalSpy hovered(&view, &ChartCanvas::hovered);
    for (int step = 0; step < 6; ++step) {
        QTest::keyClick(&view, Qt::Key_Right);
    }
    QCOMPARE(hovered.size(), 3);
    QVERIFY(QRectF(QPointF(), usual).adjusted(-1, -1, 1, 1).contains(picture_of(chart).bounds));
}

void TestCostChart::odd_values_do_not_break_the_chart_data()
{
    QTest::addColumn<double>("one");
    QTest::addColumn<double>("other");
    QTest::addRow("the same") << 12000.0 << 12000.0;
    QTest::addRow("nothing") << 0.0 << 0.0;
    QTest::addRow("a repayment") << -500.0 << 3000.0;
    QTest::addRow("pence and millions") << 0.01 << 4.0e9;
    QTest::addRow("apart by a hair") << 1.0 << 1.0 + 1e-12;
    QTest::addRow("enormous") << 1e12 << 1e14;
}

void TestCostChart::odd_values_do_not_break_the_chart()
{
    QFETCH(double, one);
    QFETCH(double, other);
    const test::DrawnPicture picture = picture_of(two_costs(one, other));
    QCOMPARE(test::overlapping_words(picture), QString());
    QVERIFY(QRectF(QPointF(), usual).adjusted(-1, -1, 1, 1).contains(picture.bounds));
}

void TestCostChart::an_empty_chart_says_why()
{
    CostChart chart;
    chart.empty_text = QStringLiteral("No cost is known.");
    QVERIFY(picture_of(chart).holds(chart.empty_text));
}

QTEST_MAIN(TestCostChart)
#include "test_cost_chart.moc"
