// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/axis_scale.h"
#include "widgets/label_placement.h"
#include "widgets/plot_clip.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

#include <cmath>

using namespace outturn::widgets;

class TestLabelPlacement : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void labels_cover_neither_marks_nor_each_other();
    void a_crowded_chart_still_places_its_label_inside();
    void crowded_end_labels_move_apart_and_keep_their_order();
    void lonely_end_labels_stay_where_their_line_ends();
    void a_line_is_cut_at_the_plot_and_broken_at_gaps();
    void ticks_are_round_distinct_and_hold_the_values_data();
    void ticks_are_round_distinct_and_hold_the_values();
};

void TestLabelPlacement::labels_cover_neither_marks_nor_each_other()
{
    const QRectF area(50, 20, 600, 300);
    LabelPlacement placement(area, 4);
    std::vector<QRectF> bars;
    for (int at = 0; at < 150; ++at) {
        bars.push_back(QRectF(52 + at * 4, 100 + at * 0.8, 2, 60));
        placement.block(bars.back());
    }
    std::vector<QRectF> labels;
    for (const int at : {0, 3, 4, 149}) {
        const LabelPlace place = placement.place(bars[static_cast<std::size_t>(at)].center(), 4, {110, 30});
        QVERIFY(area.contains(place.rect));
        for (const QRectF &bar : bars) {
            QVERIFY(!bar.intersects(place.rect));
        }
        for (const QRectF &label : labels) {
            QVERIFY(!label.intersects(place.rect));
        }
        QVERIFY(place.rect.adjusted(-0.01, -0.01, 0.01, 0.01).contains(place.leader_end));
        labels.push_back(place.rect);
    }
}

void TestLabelPlacement::a_crowded_chart_still_places_its_label_inside()
{
    const QRectF area(0, 0, 200, 100);
    LabelPlacement placement(area, 4);
    placement.block(area);
    QVERIFY(area.contains(placement.place({100, 50}, 4, {120, 30}).rect));
}

void TestLabelPlacement::crowded_end_labels_move_apart_and_keep_their_order()
{
    const std::vector<double> moved = spread_labels({50, 48, 49, 51, 52}, 12, 0, 200);
    // Five labels of 12 around a mean of 50: 26, 38, 50, 62, 74.
    const std::vector<double> expected = {50, 26, 38, 62, 74};
    for (std::size_t at = 0; at < expected.size(); ++at) {
        QCOMPARE(moved[at], expected[at]);
    }
    const std::vector<double> at_the_top = spread_labels({2, 3}, 12, 0, 200);
    QCOMPARE(at_the_top[0], 6.0);
    QCOMPARE(at_the_top[1], 18.0);
}

void TestLabelPlacement::lonely_end_labels_stay_where_their_line_ends()
{
    const std::vector<double> moved = spread_labels({150, 20, 80}, 12, 0, 200);
    QCOMPARE(moved, (std::vector<double>{150, 20, 80}));
}

void TestLabelPlacement::a_line_is_cut_at_the_plot_and_broken_at_gaps()
{
    const QRectF plot(0, 0, 100, 100);
    const std::optional<QLineF> diagonal = clipped(QLineF(-50, -50, 150, 150), plot);
    QVERIFY(diagonal);
    QCOMPARE(*diagonal, QLineF(0, 0, 100, 100));
    QVERIFY(!clipped(QLineF(-10, 0, -10, 100), plot));
    QVERIFY(!clipped(QLineF(0, 120, 100, 101), plot));

    const double gap = std::nan("");
    const auto parts = clipped_parts({{10, 10}, {20, 10}, {30, gap}, {40, 10}, {50, 300}, {60, 10}}, plot);
    QCOMPARE(parts.size(), std::size_t{3});
    QCOMPARE(parts[0], (std::vector<QPointF>{{10, 10}, {20, 10}}));
    QCOMPARE(parts[1].back().y(), 100.0);
    QCOMPARE(parts[2].front().y(), 100.0);
}

void TestLabelPlacement::ticks_are_round_distinct_and_hold_the_values_data()
{
    QTest::addColumn<double>("lower");
    QTest::addColumn<double>("upper");
    QTest::addColumn<double>("factor");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QStringList>("expected");

    QTest::addRow("rates up to all") << 0.0 << 0.97 << 100.0 << QString() << QStringLiteral("%") << -1
                                     << QStringList{QStringLiteral("0%"),  QStringLiteral("20%"),
                                                    QStringLiteral("40%"), QStringLiteral("60%"),
                                                    QStringLiteral("80%"), QStringLiteral("100%")};
    QTest::addRow("small rates") << 0.0 << 0.012 << 100.0 << QString() << QStringLiteral("%") << 0
                                 << QStringList{QStringLiteral("0.00%"), QStringLiteral("0.25%"),
                                                QStringLiteral("0.50%"), QStringLiteral("0.75%"),
                                                QStringLiteral("1.00%"), QStringLiteral("1.25%")};
    QTest::addRow("money in millions") << 0.0 << 4.9e6 << 1.0 << QStringLiteral("\u00a3") << QString() << 2
                                       << QStringList{QStringLiteral("\u00a30"),  QStringLiteral("\u00a31m"),
                                                      QStringLiteral("\u00a32m"), QStringLiteral("\u00a33m"),
                                                      QStringLiteral("\u00a34m"), QStringLiteral("\u00a35m")};
    QTest::addRow("below zero") << -10.0 << 38.0 << 1.0 << QString() << QString() << -1
                                << QStringList{QStringLiteral("\u221210"), QStringLiteral("0"),  QStringLiteral("10"),
                                               QStringLiteral("20"),       QStringLiteral("30"), QStringLiteral("40")};
    QTest::addRow("thousands") << 0.0 << 10000.0 << 1.0 << QString() << QString() << -1
                               << QStringList{QStringLiteral("0"),     QStringLiteral("2,000"),
                                              QStringLiteral("4,000"), QStringLiteral("6,000"),
                                              QStringLiteral("8,000"), QStringLiteral("10,000")};
}

void TestLabelPlacement::ticks_are_round_distinct_and_hold_the_values()
{
    QFETCH(double, lower);
    QFETCH(double, upper);
    QFETCH(double, factor);
    QFETCH(QString, prefix);
    QFETCH(QString, suffix);
    QFETCH(int, decimals);
    QFETCH(QStringList, expected);
    NumberFormat format;
    format.factor = factor;
    format.prefix = prefix;
    format.suffix = suffix;
    format.decimals = decimals;
    const AxisScale scale = round_scale(lower, upper, format, 5);
    QStringList texts;
    for (const AxisTick &tick : scale.ticks) {
        texts.append(tick.text);
    }
    QCOMPARE(texts, expected);
    QCOMPARE_LE(scale.lower, lower);
    QCOMPARE_GE(scale.upper, upper);
    QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), texts.size());
}

QTEST_GUILESS_MAIN(TestLabelPlacement)
#include "test_label_placement.moc"
