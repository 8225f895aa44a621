// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_picture.h"
#include "widgets/drawn_words.h"
#include "widgets/payment_chart_data.h"
#include "widgets/price_chart.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <limits>

using namespace outturn;
using namespace outturn::widgets;

namespace {

test::DrawnPicture picture_of(const PriceChart &chart, QSize size = {700, 330})
{
    PriceChartView view;
    view.set_appearance(print_appearance());
    view.set_chart(chart);
    return test::drawn(view.record(size), size);
}

const QString none_left = QStringLiteral("no additional outcome is left");

} // namespace

class TestPriceChart : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void words_stand_clear_of_each_other_and_none_is_cut_data();
    void words_stand_clear_of_each_other_and_none_is_cut();
    void where_no_additional_outcome_is_left_it_says_so();
    void the_line_is_dragged();
    void the_arrow_keys_move_the_line();
    void an_answer_does_not_pull_the_line_from_under_the_pointer();
    void the_line_says_its_own_rate_until_words_come();
    void odd_values_do_not_break_the_chart();
    void an_empty_chart_says_why();
};

void TestPriceChart::words_stand_clear_of_each_other_and_none_is_cut_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<QSize>("size");
    for (const double rate : {0.0, 0.03, 0.15, 0.31, 0.45, 0.6}) {
        for (const QSize size : {QSize(700, 330), QSize(1300, 600)}) {
            QTest::addRow("%g, %d pixels", rate, size.width()) << rate << size;
        }
    }
}

void TestPriceChart::words_stand_clear_of_each_other_and_none_is_cut()
{
    QFETCH(double, rate);
    QFETCH(QSize, size);
    PriceChart chart = test::price(121);
    chart.rate = rate;
    const test::DrawnPicture picture = picture_of(chart, size);
    QCOMPARE(test::overlapping_words(picture), QString());
    QVERIFY(QRectF(QPointF(), size).adjusted(-1, -1, 1, 1).contains(picture.bounds));
    for (const QString &words : {chart.rate_label, chart.value_label, chart.rate_axis_title, chart.value_axis_title,
                                 chart.stretches[0].label, chart.stretches[1].label, chart.stretches[2].label}) {
        QVERIFY2(picture.holds(words), qPrintable(words));
    }
    // Stretches too short for their words.
    chart.stretches[1].to = 0.13;
    chart.stretches[2].from = 0.13;
    const test::DrawnPicture narrow = picture_of(chart, size);
    QCOMPARE(test::overlapping_words(narrow), QString());
    QVERIFY(narrow.holds(QStringLiteral("about right")));
}

void TestPriceChart::where_no_additional_outcome_is_left_it_says_so()
{
    const auto says = [](const PriceChart &chart) {
        for (const test::DrawnWord &word : picture_of(chart).words) {
            if (word.text.contains(QStringLiteral("additional outcome is")) || word.text == none_left) {
                return true;
            }
        }
        return false;
    };
    // 42 of 100 reach an outcome: at a rate of 42% and above none is additional.
    QVERIFY(says(test::price(121, 0.42)));
    QVERIFY(!says(test::price(121, 0.9)));
    // At no rate is anything left: the area is the chart, and no words of an empty one.
    PriceChart nothing = test::price(11);
    for (PricePoint &point : nothing.curve) {
        point.value.reset();
    }
    QVERIFY(says(nothing));
    QVERIFY(!picture_of(nothing).holds(nothing.empty_text));
}

void TestPriceChart::the_line_is_dragged()
{
    PriceChartView view;
    view.set_chart(test::price(121));
    view.resize(700, 330);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy moved(&view, &PriceChartView::rate_moved);
    QSignalSpy chosen(&view, &PriceChartView::rate_chosen);
    QSignalSpy brushed(&view, &ChartCanvas::brushed);
    QTest::mousePress(&view, Qt::LeftButton, {}, {300, 150});
    const double first = moved.last().first().toDouble();
    QTest::mouseMove(&view, {400, 150});
    const double second = moved.last().first().toDouble();
    QTest::mouseMove(&view, {5000, 150});
    QCOMPARE(moved.last().first().toDouble(), 0.6); // not beyond the end
    QCOMPARE(chosen.size(), 0);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, {500, 150});
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.last().first().toDouble(), view.rate().value());
    QCOMPARE_GT(second, first);
    QCOMPARE(std::round(first * 1000) / 1000, first); // tenths of a per cent
    QCOMPARE(brushed.size(), 0);
}

void TestPriceChart::the_arrow_keys_move_the_line()
{
    PriceChartView view;
    PriceChart chart = test::price(121);
    chart.rate = 0.153;
    view.set_chart(chart);
    QSignalSpy moved(&view, &PriceChartView::rate_moved);
    QSignalSpy chosen(&view, &PriceChartView::rate_chosen);
    const auto after = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&view, key, modifiers);
        return moved.last().first().toDouble();
    };
    QCOMPARE(after(Qt::Key_Right), 0.16); // whole per cents
    QCOMPARE(after(Qt::Key_Right), 0.17);
    QCOMPARE(after(Qt::Key_Left, Qt::ControlModifier), 0.169);
    QCOMPARE(after(Qt::Key_Left), 0.16);
    QCOMPARE(after(Qt::Key_PageUp), 0.21);
    QCOMPARE(after(Qt::Key_End), 0.6);
    QCOMPARE(after(Qt::Key_Home), 0.0);
    QCOMPARE(chosen.size(), 7);
    moved.clear();
    QTest::keyClick(&view, Qt::Key_Left); // at the end already
    QCOMPARE(moved.size(), 0);
    QCOMPARE(chosen.size(), 7);
}

void TestPriceChart::an_answer_does_not_pull_the_line_from_under_the_pointer()
{
    PriceChartView view;
    const PriceChart chart = test::price(121);
    view.set_chart(chart);
    view.resize(700, 330);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTest::mousePress(&view, Qt::LeftButton, {}, {400, 150});
    const double held = view.rate().value();
    QVERIFY(std::abs(held - 0.15) > 0.01);
    view.set_chart(chart); // the answer to an earlier place
    QCOMPARE(view.rate().value(), held);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, {400, 150});
    view.set_chart(chart);
    QCOMPARE(view.rate().value(), 0.15);
}

void TestPriceChart::the_line_says_its_own_rate_until_words_come()
{
    PriceChartView view;
    PriceChart chart = test::price(121, 0.42, 4200);
    chart.rate = 0.14;
    view.set_chart(chart);
    QVERIFY(view.accessibleDescription().startsWith(chart.rate_label));
    QTest::keyPress(&view, Qt::Key_PageUp);
    QTest::keyPress(&view, Qt::Key_Right);
    QTest::keyPress(&view, Qt::Key_Right);
    // 42 of 100 at 4,200 pounds each: 176,400 pounds over the 21 that are additional at 21%.
    QVERIFY2(view.accessibleDescription().startsWith(QStringLiteral("21.0%: \u00a38,400")),
             qPrintable(view.accessibleDescription()));
    QTest::keyRelease(&view, Qt::Key_Right);
}

void TestPriceChart::odd_values_do_not_break_the_chart()
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    PriceChart chart = test::price(21);
    chart.curve[2].value = none;
    chart.curve[3].rate = none;
    chart.curve[4].upper = std::numeric_limits<double>::infinity();
    chart.curve[5].lower = none;
    chart.curve[6].value = 1e15;
    chart.curve[7].value = -40;
    chart.value = none;
    chart.rate = 7;
    chart.stretches[0].from = none;
    for (const int points : {0, 1, 2, 21}) {
        PriceChart cut = chart;
        cut.curve.resize(static_cast<std::size_t>(points));
        const test::DrawnPicture picture = picture_of(cut);
        QVERIFY(QRectF(0, 0, 700, 330).adjusted(-1, -1, 1, 1).contains(picture.bounds));
    }
    chart.rate = none;
    PriceChartView view;
    view.set_chart(chart);
    QVERIFY(!view.rate());
    QTest::keyClick(&view, Qt::Key_Right); // from nowhere: it begins
    QVERIFY(view.rate().has_value());
}

void TestPriceChart::an_empty_chart_says_why()
{
    const PriceChart chart = test::price(0);
    QVERIFY(picture_of(chart).holds(chart.empty_text));
}

QTEST_MAIN(TestPriceChart)
#include "test_price_chart.moc"
