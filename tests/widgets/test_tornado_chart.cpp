// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_picture.h"
#include "widgets/drawn_words.h"
#include "widgets/payment_chart_data.h"
#include "widgets/tornado_chart.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>

using namespace outturn;
using namespace outturn::widgets;

namespace {

test::DrawnPicture picture_of(const TornadoChart &chart, QSize size = {700, 330})
{
    TornadoChartView view;
    view.set_appearance(print_appearance());
    view.set_chart(chart);
    return test::drawn(view.record(size), size);
}

TornadoChart one_row(double at_low, double at_high)
{
    TornadoChart chart = test::tornado(1);
    chart.rows[0].at_low = at_low;
    chart.rows[0].at_high = at_high;
    return chart;
}

} // namespace

class TestTornadoChart : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void words_stand_clear_of_each_other_data();
    void words_stand_clear_of_each_other();
    void each_end_says_which_assumption_leads_there();
    void an_end_without_a_result_runs_to_the_edge();
    void odd_results_do_not_break_the_chart_data();
    void odd_results_do_not_break_the_chart();
    void an_empty_chart_says_why();
};

void TestTornadoChart::words_stand_clear_of_each_other_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<QSize>("size");
    for (const int rows : {1, 4, 14}) {
        for (const QSize size : {QSize(700, 330), QSize(1300, 600)}) {
            QTest::addRow("%d rows, %d pixels", rows, size.width()) << rows << size;
        }
    }
}

void TestTornadoChart::words_stand_clear_of_each_other()
{
    QFETCH(int, rows);
    QFETCH(QSize, size);
    const TornadoChart chart = test::tornado(rows);
    const test::DrawnPicture picture = picture_of(chart, size);
    QCOMPARE(test::overlapping_words(picture), QString());
    QVERIFY(QRectF(QPointF(), size).adjusted(-1, -1, 1, 1).contains(picture.bounds));
    for (const TornadoRow &row : chart.rows) {
        QVERIFY2(picture.holds(row.name), qPrintable(row.name));
    }
    QVERIFY(picture.holds(chart.centre_label));
    QVERIFY(picture.holds(chart.axis_title));
}

void TestTornadoChart::each_end_says_which_assumption_leads_there()
{
    // A higher rate costs more, a higher success rate less: the label of the high end changes sides.
    const auto side = [](const TornadoChart &chart) {
        const test::DrawnPicture picture = picture_of(chart);
        return picture.find(chart.rows[0].high_label)->rect.center().x()
            > picture.find(chart.rows[0].low_label)->rect.center().x();
    };
    QVERIFY(side(one_row(4000, 7000)));
    QVERIFY(!side(one_row(7000, 4000)));
}

void TestTornadoChart::an_end_without_a_result_runs_to_the_edge()
{
    TornadoChart chart = one_row(4000, std::numeric_limits<double>::infinity());
    chart.rows[0].open_above = true;
    const test::DrawnPicture open = picture_of(chart);
    QCOMPARE_GT(open.find(chart.rows[0].high_label)->rect.right(), 620.0);
    QCOMPARE_LT(open.find(chart.rows[0].low_label)->rect.right(), 350.0);
    // The other way round: at the low end nothing is left, as with a success rate.
    TornadoChart other = one_row(std::numeric_limits<double>::quiet_NaN(), 4000);
    other.rows[0].open_above = true;
    QCOMPARE_GT(picture_of(other).find(other.rows[0].low_label)->rect.right(), 620.0);
}

void TestTornadoChart::odd_results_do_not_break_the_chart_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    const double none = std::numeric_limits<double>::quiet_NaN();
    QTest::addRow("no change") << 5210.0 << 5210.0;
    QTest::addRow("both above") << 6000.0 << 8000.0;
    QTest::addRow("both below, far") << 1.0 << -4000.0;
    QTest::addRow("neither end") << none << none;
    QTest::addRow("enormous") << 1e13 << -1e14;
}

void TestTornadoChart::odd_results_do_not_break_the_chart()
{
    QFETCH(double, low);
    QFETCH(double, high);
    for (const bool has_centre : {true, false}) {
        for (const bool open : {true, false}) {
            TornadoChart chart = one_row(low, high);
            chart.rows[0].open_above = open;
            if (!has_centre) {
                chart.centre.reset();
            }
            const test::DrawnPicture picture = picture_of(chart);
            QCOMPARE(test::overlapping_words(picture), QString());
            QVERIFY(QRectF(0, 0, 700, 330).adjusted(-1, -1, 1, 1).contains(picture.bounds));
        }
    }
}

void TestTornadoChart::an_empty_chart_says_why()
{
    const TornadoChart chart = test::tornado(0);
    QVERIFY(picture_of(chart).holds(chart.empty_text));
}

QTEST_MAIN(TestTornadoChart)
#include "test_tornado_chart.moc"
