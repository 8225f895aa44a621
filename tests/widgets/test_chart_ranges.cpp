// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_picture.h"
#include "widgets/drawn_words.h"
#include "widgets/funnel_chart.h"
#include "widgets/gallery_data.h"
#include "widgets/ranked_chart.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>

using namespace outturn;
using namespace outturn::widgets;

namespace {

constexpr QSize usual(700, 330);

template <typename View, typename Chart> QPicture recorded(const Chart &chart, QSize size)
{
    View view;
    view.set_appearance(print_appearance());
    view.set_chart(chart);
    return view.record(size);
}

QByteArray bytes(const QPicture &picture)
{
    return {picture.data(), static_cast<int>(picture.size())};
}

QString words_of(const test::DrawnPicture &picture)
{
    QStringList words;
    for (const test::DrawnWord &word : picture.words) {
        words.append(word.text);
    }
    return words.join(u' ');
}

} // namespace

/// Bands, rank intervals, adjusted limits and ranges: what says how much of a gap is real.
class TestChartRanges : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void words_stand_clear_of_each_other_data();
    void words_stand_clear_of_each_other();
    void the_band_is_told_in_place();
    void rank_intervals_take_the_place_of_value_intervals();
    void a_mark_whose_flag_depends_on_a_count_looks_unlike_others();
    void a_range_is_drawn_within_the_axes();
    void odd_ranges_do_not_break_the_charts();
};

void TestChartRanges::words_stand_clear_of_each_other_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QSize>("size");
    for (const int count : {1, 2, 3, 8, 12, 40, 152}) {
        for (const QSize &size : {usual, QSize(1300, 600), QSize(420, 300)}) {
            QTest::addRow("%d marks, %d wide", count, size.width()) << count << size;
        }
    }
}

void TestChartRanges::words_stand_clear_of_each_other()
{
    QFETCH(int, count);
    QFETCH(QSize, size);
    const std::vector<test::Place> places = test::fictional_places(count);
    for (const QPicture &picture : {recorded<RankedChartView>(test::ranked_with_band(places, false), size),
                                    recorded<RankedChartView>(test::ranked_with_band(places, true), size),
                                    recorded<FunnelChartView>(test::adjusted_funnel(places), size)}) {
        const test::DrawnPicture drawn = test::drawn(picture, size);
        QCOMPARE(test::overlapping_words(drawn), QString());
        QVERIFY(QRectF(QPointF(), size).adjusted(-1, -1, 1, 1).contains(drawn.bounds));
    }
}

void TestChartRanges::the_band_is_told_in_place()
{
    RankedChart chart = test::ranked_with_band(test::fictional_places(152), false);
    const test::DrawnPicture told = test::drawn(recorded<RankedChartView>(chart, {1300, 600}), {1300, 600});
    QVERIFY(words_of(told).contains(chart.middle_label));
    chart.middle_upper.reset();
    const test::DrawnPicture untold = test::drawn(recorded<RankedChartView>(chart, {1300, 600}), {1300, 600});
    QVERIFY(!words_of(untold).contains(chart.middle_label));
}

void TestChartRanges::rank_intervals_take_the_place_of_value_intervals()
{
    RankedChart chart = test::ranked_with_band(test::fictional_places(20), true);
    const QByteArray shown = bytes(recorded<RankedChartView>(chart, usual));
    for (RankedMark &mark : chart.marks) { // however wide these are
        mark.lower = -40;
        mark.upper = 40;
    }
    QCOMPARE(bytes(recorded<RankedChartView>(chart, usual)), shown);
    chart.marks[4].rank_upper = 20;
    QVERIFY(bytes(recorded<RankedChartView>(chart, usual)) != shown);
}

void TestChartRanges::a_mark_whose_flag_depends_on_a_count_looks_unlike_others()
{
    FunnelChart chart = test::funnel(test::fictional_places(20));
    const std::size_t at = 9;
    QVERIFY(chart.points[at].id != chart.best_id && chart.points[at].id != chart.worst_id);
    std::vector<QByteArray> looks;
    for (const bool depends : {false, true}) {
        for (const auto &[outside_95, outside_998] : {std::pair(false, false), {true, false}, {true, true}}) {
            chart.points[at].depends_on_range = depends;
            chart.points[at].outside_95 = outside_95;
            chart.points[at].outside_998 = outside_998;
            looks.push_back(bytes(recorded<FunnelChartView>(chart, usual)));
        }
    }
    for (const std::size_t depending : {3U, 4U, 5U}) {
        for (const std::size_t sure : {0U, 1U, 2U}) {
            QVERIFY(looks[depending] != looks[sure]);
        }
    }
    QVERIFY(looks[5] != looks[3]);
}

void TestChartRanges::a_range_is_drawn_within_the_axes()
{
    FunnelChart chart = test::funnel(test::fictional_places(20));
    const QByteArray without = bytes(recorded<FunnelChartView>(chart, usual));
    chart.points[9].lower = 0.1;
    chart.points[9].upper = 0.9;
    QVERIFY(bytes(recorded<FunnelChartView>(chart, usual)) != without);
    for (FunnelPoint &point : chart.points) {
        point.lower = -3.0;
        point.upper = 7.0;
    }
    const test::DrawnPicture drawn = test::drawn(recorded<FunnelChartView>(chart, usual), usual);
    QVERIFY(QRectF(QPointF(), usual).adjusted(-1, -1, 1, 1).contains(drawn.bounds));
}

void TestChartRanges::odd_ranges_do_not_break_the_charts()
{
    const double infinite = std::numeric_limits<double>::infinity();
    for (const double odd : {std::nan(""), infinite, -infinite, 0.0, -5.0, 1e9}) {
        RankedChart ranked = test::ranked_with_band(test::fictional_places(12), true);
        ranked.marks[2].rank_lower = odd;
        ranked.marks[3].rank_upper = odd;
        FunnelChart funnel = test::adjusted_funnel(test::fictional_places(12));
        funnel.points[0].lower = odd;
        for (double &value : funnel.lines[5].value) {
            value = odd;
        }
        for (const QSize &size : {QSize(30, 20), usual}) {
            QVERIFY(std::isfinite(test::drawn(recorded<FunnelChartView>(funnel, size), size).bounds.height()));
            QVERIFY(std::isfinite(test::drawn(recorded<RankedChartView>(ranked, size), size).bounds.height()));
        }
        if (!std::isfinite(odd)) {
            ranked.middle_lower = odd; // no band at all
            QVERIFY(!words_of(test::drawn(recorded<RankedChartView>(ranked, usual), usual))
                         .contains(QStringLiteral("8 in 10")));
        }
    }
}

QTEST_MAIN(TestChartRanges)
#include "test_chart_ranges.moc"
