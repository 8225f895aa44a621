// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_picture.h"
#include "widgets/distribution_chart.h"
#include "widgets/dot_swarm.h"
#include "widgets/drawn_words.h"
#include "widgets/gallery_data.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QHelpEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QToolTip>

#include <limits>
#include <random>

using namespace outturn;
using namespace outturn::widgets;

namespace {

constexpr QSize usual(700, 330);

/// Places dealt out to groups by turns.
std::vector<test::Place> grouped(int count, int groups)
{
    static const char16_t *const regions[] = {u"East Midlands", u"East of England", u"London",
                                              u"North East",    u"North West",      u"South East",
                                              u"South West",    u"West Midlands",   u"Yorkshire and The Humber"};
    std::vector<test::Place> places = test::fictional_places(count);
    for (std::size_t at = 0; at < places.size(); ++at) {
        const auto group = static_cast<int>(at * 7 + at / 9) % groups;
        places[at].region =
            groups <= 9 ? QString::fromUtf16(regions[group]) : QStringLiteral("Contractor %1").arg(group);
    }
    return places;
}

test::DrawnPicture picture_of(const DistributionChart &chart, QSize size = usual, const QString &active = {})
{
    DistributionChartView view;
    view.set_appearance(print_appearance());
    view.set_chart(chart);
    view.set_active(active);
    return test::drawn(view.record(size), size);
}

double nearest_pair(const std::vector<QPointF> &dots)
{
    double nearest = std::numeric_limits<double>::max();
    for (std::size_t one = 0; one < dots.size(); ++one) {
        for (std::size_t other = one + 1; other < dots.size(); ++other) {
            nearest = std::min(nearest, QLineF(dots[one], dots[other]).length());
        }
    }
    return nearest;
}

} // namespace

class TestDistributionChart : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void no_dot_hides_another_data();
    void no_dot_hides_another();
    void equal_values_step_aside_where_the_height_ends();
    void dots_keep_clear_of_what_lies_on_their_line();
    void words_stand_clear_of_each_other_data();
    void words_stand_clear_of_each_other();
    void regions_are_named_in_full_with_their_figures();
    void best_worst_and_active_are_named();
    void the_keyboard_walks_a_group_from_low_to_high();
    void a_click_that_makes_active_does_not_hold_the_highlight();
    void a_group_explains_itself_under_the_pointer();
    void odd_values_do_not_break_the_chart_data();
    void odd_values_do_not_break_the_chart();
    void an_empty_chart_says_why();
};

void TestDistributionChart::no_dot_hides_another_data()
{
    QTest::addColumn<std::vector<double>>("x");
    std::mt19937 generator(20240331);
    std::normal_distribution<double> usual_spread(250, 40);
    std::vector<double> dense;
    for (int at = 0; at < 152; ++at) {
        dense.push_back(usual_spread(generator));
    }
    std::vector<double> rounded = dense;
    for (double &value : rounded) {
        value = std::round(value / 20) * 20;
    }
    QTest::addRow("a crowd") << dense;
    QTest::addRow("many ties") << rounded;
    QTest::addRow("all equal") << std::vector<double>(152, 100.0);
    QTest::addRow("one") << std::vector<double>{3.0};
    QTest::addRow("none") << std::vector<double>();
}

void TestDistributionChart::no_dot_hides_another()
{
    QFETCH(std::vector<double>, x);
    const std::vector<QPointF> dots = spread_dots(x, 7);
    QCOMPARE(dots.size(), x.size());
    QCOMPARE_GE(nearest_pair(dots), 7 - 1e-4);
    for (std::size_t at = 0; at < dots.size(); ++at) {
        QCOMPARE(dots[at].x(), x[at]); // a value is where it is
    }
    if (x.size() == 1) {
        QCOMPARE(dots[0].y(), 0.0);
    }
}

void TestDistributionChart::equal_values_step_aside_where_the_height_ends()
{
    const SwarmRoom room{20, 4, 496, {}};
    const std::vector<QPointF> dots = spread_dots(std::vector<double>(60, 10.0), 6, room);
    QCOMPARE_GE(nearest_pair(dots), 6 - 1e-4);
    for (const QPointF &dot : dots) {
        QCOMPARE_LE(std::abs(dot.y()), 20.0);
        QCOMPARE_GE(dot.x(), 4.0);
        QCOMPARE_LE(dot.x(), 10 + 6 * 10.0); // 7 stand above each other: nine columns
    }
    // Without any room they lie upon each other, but they all are there.
    QCOMPARE(spread_dots(std::vector<double>(60, 10.0), 6, {0, 9, 11, {}}).size(), std::size_t{60});
}

void TestDistributionChart::dots_keep_clear_of_what_lies_on_their_line()
{
    SwarmRoom room;
    room.obstacles = {{90, 110, 4}};
    for (const QPointF &dot : spread_dots({80, 95, 100, 105, 120}, 8, room)) {
        const bool beside = dot.x() <= 86 || dot.x() >= 114;
        QVERIFY(beside ? dot.y() == 0 : std::abs(dot.y()) >= 8 - 1e-6);
    }
}

void TestDistributionChart::words_stand_clear_of_each_other_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("groups");
    QTest::addColumn<QSize>("size");
    for (const auto &[count, groups] :
         {std::pair(1, 1), {2, 1}, {2, 2}, {3, 3}, {152, 1}, {152, 9}, {152, 40}, {152, 150}}) {
        for (const QSize &size : {usual, QSize(1300, 600), QSize(420, 300)}) {
            QTest::addRow("%d in %d, %d wide", count, groups, size.width()) << count << groups << size;
        }
    }
}

void TestDistributionChart::words_stand_clear_of_each_other()
{
    QFETCH(int, count);
    QFETCH(int, groups);
    QFETCH(QSize, size);
    const DistributionChart chart = test::distribution(grouped(count, groups));
    const test::DrawnPicture picture = picture_of(chart, size, QStringLiteral("F%1").arg(count / 2));
    QCOMPARE(test::overlapping_words(picture), QString());
    QVERIFY(QRectF(QPointF(), size).adjusted(-1, -1, 1, 1).contains(picture.bounds));
    for (const test::DrawnWord &word : picture.words) {
        QVERIFY2(!word.text.contains(QChar(0x2026)), qPrintable(word.text));
    }
}

void TestDistributionChart::regions_are_named_in_full_with_their_figures()
{
    const DistributionChart chart = test::distribution(grouped(152, 9));
    QCOMPARE(chart.groups.size(), std::size_t{9});
    const test::DrawnPicture picture = picture_of(chart);
    for (const DistributionGroup &group : chart.groups) {
        QVERIFY2(picture.holds(group.name), qPrintable(group.name));
        QVERIFY2(picture.holds(group.pooled_label), qPrintable(group.pooled_label));
    }
    QVERIFY(picture.holds(chart.caption));
    QVERIFY(picture.holds(chart.target_label));
    const test::DrawnPicture large = picture_of(chart, {1300, 600});
    QVERIFY(large.holds(chart.groups.front().count_label));
}

void TestDistributionChart::best_worst_and_active_are_named()
{
    const DistributionChart chart = test::distribution(grouped(152, 9));
    const DistributionMark &active = chart.groups[2].marks[5];
    const test::DrawnPicture picture = picture_of(chart, usual, active.id);
    QVERIFY(picture.holds(active.name));
    int ends = 0;
    for (const DistributionGroup &group : chart.groups) {
        for (const DistributionMark &mark : group.marks) {
            if (mark.id == chart.best_id || mark.id == chart.worst_id) {
                QVERIFY2(picture.holds(mark.name), qPrintable(mark.name));
                ++ends;
            }
        }
    }
    QCOMPARE(ends, 2);
}

void TestDistributionChart::the_keyboard_walks_a_group_from_low_to_high()
{
    DistributionChart chart = test::distribution(grouped(3, 1));
    chart.groups[0].marks[0].value = 0.9;
    chart.groups[0].marks[1].value = 0.2;
    chart.groups[0].marks[2].value = 0.4;
    DistributionChartView view;
    view.set_chart(chart);
    view.resize(usual);
    QStringList walked;
    connect(&view, &ChartCanvas::hovered, &view, [&](const QString &id) { walked.append(id); });
    for (int step = 0; step < 3; ++step) {
        QTest::keyClick(&view, Qt::Key_Right);
    }
    QCOMPARE(walked,
             (QStringList{chart.groups[0].marks[1].id, chart.groups[0].marks[2].id, chart.groups[0].marks[0].id}));
}

void TestDistributionChart::a_click_that_makes_active_does_not_hold_the_highlight()
{
    DistributionChartView view;
    const DistributionChart chart = test::distribution(grouped(152, 9));
    view.set_chart(chart);
    view.resize(usual);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy hovered(&view, &ChartCanvas::hovered);
    QTest::keyClick(&view, Qt::Key_Home);
    view.set_active(hovered.last().first().toString()); // as the window does on a click
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&view, &leave);
    QCOMPARE(hovered.last().first().toString(), QString());
}

void TestDistributionChart::a_group_explains_itself_under_the_pointer()
{
    DistributionChartView view;
    const DistributionChart chart = test::distribution(grouped(152, 1));
    view.set_chart(chart);
    view.resize(usual);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTest::qWait(20); // the plot arranges itself with its first drawing
    const QPoint at_name(20, usual.height() / 2);
    QHelpEvent help(QEvent::ToolTip, at_name, view.mapToGlobal(at_name));
    QCoreApplication::sendEvent(&view, &help);
    QVERIFY(QToolTip::text().contains(chart.groups[0].tooltip));
    QToolTip::hideText();
}

void TestDistributionChart::odd_values_do_not_break_the_chart_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < 6; ++kind) {
        QTest::addRow("%d", kind) << kind;
    }
}

void TestDistributionChart::odd_values_do_not_break_the_chart()
{
    QFETCH(int, kind);
    DistributionChart chart = test::distribution(grouped(kind == 0 ? 1 : 152, kind == 5 ? 1 : 9));
    const double infinite = std::numeric_limits<double>::infinity();
    for (DistributionGroup &group : chart.groups) {
        for (DistributionMark &mark : group.marks) {
            mark.value = kind == 1 || kind == 5 ? 0.0 : (kind == 2 ? 0.5 : mark.value);
        }
    }
    if (kind == 3) {
        chart.groups[0].marks[0].value = std::nan("");
        chart.groups[1].marks[0].value = infinite;
        chart.groups[2].pooled = infinite;
        chart.groups[3].pooled_lower = -infinite;
        chart.groups[4].marks.clear();
        chart.target = std::nan("");
    } else if (kind == 4) {
        chart.groups[0].marks.assign(1500, chart.groups[0].marks.front());
        chart.groups[1].name = QStringLiteral("A name of a great many words that no column is wide enough to hold");
    }
    for (const QSize &size : {QSize(30, 20), usual, QSize(1600, 900)}) {
        const test::DrawnPicture picture = picture_of(chart, size);
        QVERIFY(std::isfinite(picture.bounds.width()) && std::isfinite(picture.bounds.height()));
        if (size == usual) {
            QVERIFY(QRectF(QPointF(), size).adjusted(-1, -1, 1, 1).contains(picture.bounds));
        }
    }
}

void TestDistributionChart::an_empty_chart_says_why()
{
    DistributionChart chart;
    chart.empty_text = QStringLiteral("No region has a value.");
    chart.groups.resize(2);
    const test::DrawnPicture picture = picture_of(chart);
    QCOMPARE(picture.words.size(), std::size_t{1});
    QVERIFY(picture.holds(chart.empty_text));
}

QTEST_MAIN(TestDistributionChart)
#include "test_distribution_chart.moc"
