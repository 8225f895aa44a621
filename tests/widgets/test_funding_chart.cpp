// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_picture.h"
#include "widgets/drawn_words.h"
#include "widgets/funding_chart.h"
#include "widgets/payment_chart_data.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <limits>

using namespace outturn;
using namespace outturn::widgets;

namespace {

test::DrawnPicture picture_of(const FundingChart &chart, QSize size = {700, 330})
{
    FundingChartView view;
    view.set_appearance(print_appearance());
    view.set_chart(chart);
    return test::drawn(view.record(size), size);
}

} // namespace

class TestFundingChart : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void words_stand_clear_of_each_other_and_none_is_cut_data();
    void words_stand_clear_of_each_other_and_none_is_cut();
    void the_three_marks_are_named();
    void what_no_return_says_is_said_and_is_no_nought();
    void many_rows_have_a_line_of_text_each();
    void odd_amounts_do_not_break_the_chart();
    void the_keyboard_reads_every_row();
    void an_empty_chart_says_why();
};

void TestFundingChart::words_stand_clear_of_each_other_and_none_is_cut_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("width");
    for (const int rows : {1, 3, 40, 152}) {
        for (const int width : {700, 1300}) {
            QTest::addRow("%d rows, %d pixels", rows, width) << rows << width;
        }
    }
}

void TestFundingChart::words_stand_clear_of_each_other_and_none_is_cut()
{
    QFETCH(int, rows);
    QFETCH(int, width);
    const FundingChart chart = test::funding(rows);
    FundingChartView view;
    view.set_appearance(print_appearance());
    view.resize(width, 330);
    view.set_chart(chart);
    const QSize size(width, std::max(330, view.minimumSizeHint().height()));
    const test::DrawnPicture picture = test::drawn(view.record(size), size);
    QCOMPARE(test::overlapping_words(picture), QString());
    QVERIFY(QRectF(QPointF(), size).adjusted(-1, -1, 1, 1).contains(picture.bounds));
    for (const FundingRow &row : chart.rows) {
        QVERIFY2(picture.holds(row.name), qPrintable(row.name));
        QVERIFY2(row.label.isEmpty() || picture.holds(row.label), qPrintable(row.label));
    }
}

void TestFundingChart::the_three_marks_are_named()
{
    const FundingChart chart = test::funding(3);
    for (const QSize size : {QSize(1300, 600), QSize(420, 300)}) {
        const test::DrawnPicture picture = picture_of(chart, size);
        QVERIFY(picture.holds(chart.available_title));
        QVERIFY(picture.holds(chart.drawn_title));
        QVERIFY(picture.holds(chart.invested_title));
    }
}

void TestFundingChart::what_no_return_says_is_said_and_is_no_nought()
{
    FundingChart chart = test::funding(2);
    QVERIFY(!picture_of(chart).holds(QStringLiteral("not in the returns")));
    chart.rows[1].available.reset();
    chart.rows[1].drawn.reset();
    chart.rows[1].invested.reset();
    QVERIFY(picture_of(chart).holds(QStringLiteral("not in the returns")));
    chart.rows[1].invested = 0; // nothing invested is something said
    QVERIFY(!picture_of(chart).holds(QStringLiteral("not in the returns")));
}

void TestFundingChart::many_rows_have_a_line_of_text_each()
{
    FundingChartView view;
    view.set_appearance(print_appearance());
    view.set_chart(test::funding(152));
    QCOMPARE_GE(view.minimumSizeHint().height(), 152 * 14);
    const test::DrawnPicture squeezed = picture_of(test::funding(152));
    QCOMPARE(test::overlapping_words(squeezed), QString());
    QVERIFY(QRectF(0, 0, 700, 330).adjusted(-1, -1, 1, 1).contains(squeezed.bounds));
}

void TestFundingChart::odd_amounts_do_not_break_the_chart()
{
    FundingChart chart = test::funding(5);
    chart.rows[0].available = std::numeric_limits<double>::quiet_NaN();
    chart.rows[1].drawn = std::numeric_limits<double>::infinity();
    chart.rows[2].invested = -5;
    chart.rows[3].invested = 1e13;
    QVERIFY(QRectF(0, 0, 700, 330).adjusted(-1, -1, 1, 1).contains(picture_of(chart).bounds));
    for (FundingRow &row : chart.rows) {
        row.available = 0;
        row.drawn = 0;
        row.invested = 0;
    }
    QVERIFY(QRectF(0, 0, 700, 330).adjusted(-1, -1, 1, 1).contains(picture_of(chart).bounds));
}

void TestFundingChart::the_keyboard_reads_every_row()
{
    FundingChartView view;
    const FundingChart chart = test::funding(12);
    view.set_chart(chart);
    QCOMPARE(view.accessibleName(), chart.title);
    QCOMPARE(view.accessibleDescription(), chart.description);
    QTest::keyClick(&view, Qt::Key_Home);
    QVERIFY(view.accessibleDescription().startsWith(chart.rows.front().tooltip));
    QSignalSpy activated(&view, &ChartCanvas::activated);
    QTest::keyClick(&view, Qt::Key_End);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.last().first().toString(), QStringLiteral("P11"));
}

void TestFundingChart::an_empty_chart_says_why()
{
    const FundingChart chart = test::funding(0);
    QVERIFY(picture_of(chart).holds(chart.empty_text));
}

QTEST_MAIN(TestFundingChart)
#include "test_funding_chart.moc"
