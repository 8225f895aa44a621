// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/balance_chart.h"
#include "widgets/chart_picture.h"
#include "widgets/drawn_words.h"
#include "widgets/payment_chart_data.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

#include <limits>

using namespace outturn;
using namespace outturn::widgets;

namespace {

test::DrawnPicture picture_of(const BalanceChart &chart, QSize size = {700, 330}, const QString &active = {})
{
    BalanceChartView view;
    view.set_appearance(print_appearance());
    view.set_chart(chart);
    view.set_active(active);
    return test::drawn(view.record(size), size);
}

/// As high as it asks to be.
QSize whole(const BalanceChart &chart, int width)
{
    BalanceChartView view;
    view.set_appearance(print_appearance());
    view.resize(width, 330);
    view.set_chart(chart);
    return {width, std::max(330, view.minimumSizeHint().height())};
}

} // namespace

class TestBalanceChart : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void words_stand_clear_of_each_other_and_none_is_cut_data();
    void words_stand_clear_of_each_other_and_none_is_cut();
    void too_much_is_right_and_too_little_left();
    void amounts_on_both_sides_are_positive();
    void many_rows_have_a_line_of_text_each_and_scroll();
    void squeezed_rows_name_some_and_draw_all();
    void the_whole_row_is_what_the_pointer_finds();
    void a_band_takes_whole_rows();
    void the_keyboard_walks_down_the_rows_and_the_area_follows();
    void values_that_are_no_amounts_are_no_bars();
    void an_empty_chart_says_why();
};

void TestBalanceChart::words_stand_clear_of_each_other_and_none_is_cut_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("width");
    for (const int rows : {1, 3, 40, 152}) {
        for (const int width : {700, 1300}) {
            QTest::addRow("%d rows, %d pixels", rows, width) << rows << width;
        }
    }
}

void TestBalanceChart::words_stand_clear_of_each_other_and_none_is_cut()
{
    QFETCH(int, rows);
    QFETCH(int, width);
    const BalanceChart chart = test::balance(rows);
    const QSize size = whole(chart, width);
    const test::DrawnPicture picture = picture_of(chart, size, QStringLiteral("P0"));
    QCOMPARE(test::overlapping_words(picture), QString());
    QVERIFY(QRectF(QPointF(), size).adjusted(-1, -1, 1, 1).contains(picture.bounds));
    for (const BalanceRow &row : chart.rows) {
        QVERIFY2(picture.holds(row.name), qPrintable(row.name));
        QVERIFY(row.over_label.isEmpty() || picture.holds(row.over_label));
        QVERIFY(row.under_label.isEmpty() || picture.holds(row.under_label));
    }
}

void TestBalanceChart::too_much_is_right_and_too_little_left()
{
    const test::DrawnPicture picture = picture_of(test::balance(3));
    const double nought = picture.find(QStringLiteral("\u00a30"))->rect.center().x();
    QCOMPARE_GT(picture.find(QStringLiteral("\u00a3184,000"))->rect.left(), nought);
    QCOMPARE_LT(picture.find(QStringLiteral("\u00a361,000"))->rect.right(), nought);
    QCOMPARE_GT(picture.find(QStringLiteral("Paid more than is due"))->rect.left(), nought);
    QCOMPARE_LT(picture.find(QStringLiteral("Due and not paid"))->rect.right(), nought);
    // Nobody was paid too little: no heading for it, and no half left empty.
    BalanceChart chart = test::balance(3);
    for (BalanceRow &row : chart.rows) {
        row.under = 0;
        row.under_label.clear();
    }
    QVERIFY(!picture_of(chart).holds(chart.under_title));
    QVERIFY(picture_of(chart).holds(chart.over_title));
}

void TestBalanceChart::amounts_on_both_sides_are_positive()
{
    for (const test::DrawnWord &word : picture_of(test::balance(3)).words) {
        QVERIFY2(!word.text.contains(QChar(0x2212)), qPrintable(word.text));
    }
}

void TestBalanceChart::many_rows_have_a_line_of_text_each_and_scroll()
{
    BalanceChartView view;
    view.set_appearance(print_appearance());
    view.set_chart(test::balance(152));
    QCOMPARE_GE(view.minimumSizeHint().height(), 152 * 14);
    QCOMPARE_LE(view.minimumSizeHint().height(), 152 * 15 + 150);
    view.set_chart(test::balance(3));
    QCOMPARE_LE(view.minimumSizeHint().height(), 330);
}

void TestBalanceChart::squeezed_rows_name_some_and_draw_all()
{
    const test::DrawnPicture picture = picture_of(test::balance(152), {700, 330}, QStringLiteral("P77"));
    QCOMPARE(test::overlapping_words(picture), QString());
    QVERIFY(QRectF(0, 0, 700, 330).adjusted(-1, -1, 1, 1).contains(picture.bounds));
    QVERIFY(picture.holds(test::council(0)));
    QVERIFY(picture.holds(test::council(77))); // the active one keeps its name
}

void TestBalanceChart::the_whole_row_is_what_the_pointer_finds()
{
    BalanceChartView view;
    view.set_chart(test::balance(10));
    view.resize(700, 330);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy clicked(&view, &ChartCanvas::clicked);
    QSignalSpy activated(&view, &ChartCanvas::activated);
    // Down the names at the left edge every row is met once, in order.
    QStringList met;
    for (int y = 0; y < view.height(); y += 4) {
        clicked.clear();
        QTest::mouseClick(&view, Qt::LeftButton, {}, {30, y});
        if (!clicked.isEmpty() && !met.contains(clicked.first().first().toString())) {
            met.append(clicked.first().first().toString());
        }
    }
    QCOMPARE(met.size(), 10);
    QCOMPARE(met.first(), QStringLiteral("P0"));
    QCOMPARE(met.last(), QStringLiteral("P9"));
    QTest::mouseDClick(&view, Qt::LeftButton, {}, {690, 60});
    QCOMPARE(activated.size(), 1);
}

void TestBalanceChart::a_band_takes_whole_rows()
{
    BalanceChartView view;
    view.set_chart(test::balance(10));
    view.resize(700, 330);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy clicked(&view, &ChartCanvas::clicked);
    QStringList at;
    const auto row_at = [&](int y) {
        clicked.clear();
        QTest::mouseClick(&view, Qt::LeftButton, {}, {30, y});
        return clicked.isEmpty() ? QString() : clicked.first().first().toString();
    };
    QSignalSpy brushed(&view, &ChartCanvas::brushed);
    const int from = 55;
    const int to = 140;
    const QString first = row_at(from);
    const QString last = row_at(to);
    brushed.clear();
    QTest::mousePress(&view, Qt::LeftButton, {}, {20, from}); // among the names, where no bar is
    QTest::mouseMove(&view, {25, from + 30});
    QTest::mouseMove(&view, {22, to});
    QTest::mouseRelease(&view, Qt::LeftButton, {}, {22, to});
    QCOMPARE(brushed.size(), 1);
    const QStringList ids = brushed.first().first().toStringList();
    const int expected = last.mid(1).toInt() - first.mid(1).toInt();
    QVERIFY(std::abs(ids.size() - expected) <= 1); // the middles of the rows count
    QCOMPARE_GE(ids.size(), 2);
}

void TestBalanceChart::the_keyboard_walks_down_the_rows_and_the_area_follows()
{
    QScrollArea area;
    area.setWidgetResizable(true);
    auto *view = new BalanceChartView;
    view->set_chart(test::balance(152));
    area.setWidget(view);
    area.resize(700, 330);
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));
    QSignalSpy hovered(view, &ChartCanvas::hovered);
    QTest::keyClick(view, Qt::Key_Home);
    QCOMPARE(hovered.last().first().toString(), QStringLiteral("P0"));
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(hovered.last().first().toString(), QStringLiteral("P1"));
    QTest::keyClick(view, Qt::Key_End);
    QCOMPARE(hovered.last().first().toString(), QStringLiteral("P151"));
    QCOMPARE_GT(area.verticalScrollBar()->value(), 152 * 14 - 500);
    QVERIFY(view->accessibleDescription().contains(QStringLiteral("too little")));
    // One chosen elsewhere comes into view too.
    view->set_active(QStringLiteral("P0"));
    QTRY_COMPARE_LT(area.verticalScrollBar()->value(), 40);
}

void TestBalanceChart::values_that_are_no_amounts_are_no_bars()
{
    BalanceChart chart = test::balance(5);
    chart.rows[0].over = std::numeric_limits<double>::quiet_NaN();
    chart.rows[1].under = std::numeric_limits<double>::infinity();
    chart.rows[2].over = -7;
    chart.rows[3].over = 1e15;
    const test::DrawnPicture picture = picture_of(chart);
    QVERIFY(QRectF(0, 0, 700, 330).adjusted(-1, -1, 1, 1).contains(picture.bounds));
    for (BalanceRow &row : chart.rows) {
        row.over = 0;
        row.under = 0;
    }
    QVERIFY(QRectF(0, 0, 700, 330).adjusted(-1, -1, 1, 1).contains(picture_of(chart).bounds));
}

void TestBalanceChart::an_empty_chart_says_why()
{
    QVERIFY(picture_of(test::balance(0)).holds(QStringLiteral("What was paid is what is due.")));
}

QTEST_MAIN(TestBalanceChart)
#include "test_balance_chart.moc"
