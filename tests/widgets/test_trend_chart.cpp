// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_picture.h"
#include "widgets/drawn_words.h"
#include "widgets/gallery_data.h"
#include "widgets/mark_painting.h"
#include "widgets/trend_chart.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <limits>

using namespace outturn;
using namespace outturn::widgets;

namespace {

constexpr QSize usual(700, 330);

QPicture recorded(const TrendChart &chart, QSize size)
{
    TrendChartView view;
    view.set_appearance(print_appearance());
    view.set_chart(chart);
    return view.record(size);
}

test::DrawnPicture picture_of(const TrendChart &chart, QSize size = usual)
{
    return test::drawn(recorded(chart, size), size);
}

QColor laid_over(const QColor &soft, const QColor &ground)
{
    const double share = soft.alphaF();
    const auto mixed = [&](int one, int other) { return qRound(one * share + other * (1 - share)); };
    return {mixed(soft.red(), ground.red()), mixed(soft.green(), ground.green()), mixed(soft.blue(), ground.blue())};
}

} // namespace

class TestTrendChart : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void words_stand_clear_of_each_other_data();
    void words_stand_clear_of_each_other();
    void every_line_is_labelled_and_the_ends_are_named();
    void lines_that_end_together_have_labels_apart();
    void a_long_name_wraps_and_is_not_cut();
    void the_keyboard_walks_a_line_and_enter_goes_to_its_period();
    void a_missing_period_cannot_be_pointed_at();
    void a_special_cause_has_a_mark_of_its_own();
    void changed_boundaries_are_told_and_break_the_line();
    void far_limits_do_not_flatten_the_lines();
    void odd_values_do_not_break_the_chart_data();
    void odd_values_do_not_break_the_chart();
    void words_on_the_band_keep_their_contrast();
    void an_empty_chart_says_why();
};

void TestTrendChart::words_stand_clear_of_each_other_data()
{
    QTest::addColumn<int>("periods");
    QTest::addColumn<bool>("with_provider");
    QTest::addColumn<QSize>("size");
    for (const int periods : {1, 2, 3, 5, 8, 12}) {
        for (const bool with_provider : {true, false}) {
            for (const QSize &size : {usual, QSize(1300, 600), QSize(420, 300)}) {
                QTest::addRow("%d periods, %d, %d wide", periods, with_provider, size.width())
                    << periods << with_provider << size;
            }
        }
    }
}

void TestTrendChart::words_stand_clear_of_each_other()
{
    QFETCH(int, periods);
    QFETCH(bool, with_provider);
    QFETCH(QSize, size);
    TrendChart chart = test::trend(periods, with_provider);
    for (const bool long_periods : {false, true}) {
        if (long_periods) {
            for (QString &period : chart.periods) {
                period = QStringLiteral("year ending March ") + period;
            }
        }
        const test::DrawnPicture picture = picture_of(chart, size);
        QCOMPARE(test::overlapping_words(picture), QString());
        QVERIFY(QRectF(QPointF(), size).adjusted(-1, -1, 1, 1).contains(picture.bounds));
        for (const test::DrawnWord &word : picture.words) {
            QVERIFY2(!word.text.contains(QChar(0x2026)), qPrintable(word.text));
        }
    }
}

void TestTrendChart::every_line_is_labelled_and_the_ends_are_named()
{
    const TrendChart chart = test::trend(12);
    const test::DrawnPicture picture = picture_of(chart);
    for (const TrendLine &line : chart.lines) {
        QVERIFY2(picture.holds(line.label), qPrintable(line.label));
    }
    for (const std::size_t line : {0U, 1U}) {
        QVERIFY(picture.holds(chart.lines[line].points.front().name));
        QVERIFY(picture.holds(chart.lines[line].points.back().name));
    }
    QVERIFY(picture.holds(chart.caption));
    QVERIFY(picture.holds(chart.periods.front()));
    QVERIFY(picture.holds(chart.periods.back()));
}

void TestTrendChart::lines_that_end_together_have_labels_apart()
{
    TrendChart chart = test::trend(5);
    for (TrendLine &line : chart.lines) {
        line.points.back().value = 0.5;
    }
    const test::DrawnPicture picture = picture_of(chart);
    for (const TrendLine &line : chart.lines) {
        QVERIFY2(picture.holds(line.label), qPrintable(line.label));
    }
    QCOMPARE(test::overlapping_words(picture), QString());
}

void TestTrendChart::a_long_name_wraps_and_is_not_cut()
{
    TrendChart chart = test::trend(5);
    chart.lines[5].label = QStringLiteral("Bournemouth, Christchurch and Poole");
    const test::DrawnPicture picture = picture_of(chart);
    QStringList found;
    for (const test::DrawnWord &word : picture.words) {
        if (chart.lines[5].label.contains(word.text) && word.rect.left() > 500) {
            found.append(word.text);
        }
    }
    QCOMPARE(found.join(u' '), chart.lines[5].label);
    QCOMPARE_GT(found.size(), 1);
}

void TestTrendChart::the_keyboard_walks_a_line_and_enter_goes_to_its_period()
{
    TrendChartView view;
    const TrendChart chart = test::trend(5);
    view.set_chart(chart);
    view.resize(usual);
    QSignalSpy activated(&view, &ChartCanvas::activated);
    QTest::keyClick(&view, Qt::Key_Home); // the active provider's own series comes first
    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(view.accessibleDescription().startsWith(chart.lines[5].points[1].tooltip));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.last().first().toString(), chart.periods[1]);
    QTest::keyClick(&view, Qt::Key_End); // the worst of the last period
    QVERIFY(view.accessibleDescription().startsWith(chart.lines[1].points[4].tooltip));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.last().first().toString(), chart.periods[4]);
}

void TestTrendChart::a_missing_period_cannot_be_pointed_at()
{
    TrendChartView view;
    TrendChart chart = test::trend(12); // the provider has no figure in its fourth period
    chart.lines.erase(chart.lines.begin(), chart.lines.begin() + 5);
    view.set_chart(chart);
    QStringList walked;
    connect(&view, &ChartCanvas::hovered, &view, [&](const QString &period) { walked.append(period); });
    for (int step = 0; step < 12; ++step) {
        QTest::keyClick(&view, Qt::Key_Right);
    }
    QCOMPARE(walked.size(), 11);
    QVERIFY(!walked.contains(chart.periods[3]));
}

void TestTrendChart::a_special_cause_has_a_mark_of_its_own()
{
    TrendChart chart = test::trend(5);
    for (TrendPoint &point : chart.lines[5].points) {
        point.is_signal = false;
    }
    const QPicture without = recorded(chart, usual);
    chart.lines[5].points[2].is_signal = true;
    const QPicture with = recorded(chart, usual);
    QVERIFY(QByteArray(with.data(), int(with.size())) != QByteArray(without.data(), int(without.size())));
}

void TestTrendChart::changed_boundaries_are_told_and_break_the_line()
{
    TrendChart chart = test::trend(12);
    QVERIFY(picture_of(chart).holds(chart.break_label));
    for (const int nowhere : {-1, 0, 12, 99}) {
        chart.break_before = nowhere;
        QVERIFY(!picture_of(chart).holds(chart.break_label));
    }
}

void TestTrendChart::far_limits_do_not_flatten_the_lines()
{
    TrendChart chart = test::trend(12);
    for (TrendPoint &point : chart.lines[6].points) {
        point.value = 400.0; // of three people
    }
    const test::DrawnPicture picture = picture_of(chart);
    QVERIFY(QRectF(QPointF(), usual).adjusted(-1, -1, 1, 1).contains(picture.bounds));
    const double best = picture.find(QStringLiteral("best"))->rect.center().y();
    const double worst = picture.find(QStringLiteral("worst"))->rect.center().y();
    QCOMPARE_GT(worst - best, 100.0);
}

void TestTrendChart::odd_values_do_not_break_the_chart_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < 7; ++kind) {
        QTest::addRow("%d", kind) << kind;
    }
}

void TestTrendChart::odd_values_do_not_break_the_chart()
{
    QFETCH(int, kind);
    TrendChart chart = test::trend(6);
    const double infinite = std::numeric_limits<double>::infinity();
    switch (kind) {
    case 0: // all equal
        for (TrendLine &line : chart.lines) {
            line.points.assign(6, TrendPoint{0.5, 0.5, 0.5, {}, {}, false});
        }
        break;
    case 1: // all zero
        for (TrendLine &line : chart.lines) {
            line.points.assign(6, TrendPoint{0.0, {}, {}, {}, {}, false});
        }
        break;
    case 2: // lines shorter and longer than the axis
        chart.lines[0].points.resize(2);
        chart.lines[3].points.resize(40);
        chart.lines[4].points.clear();
        break;
    case 3: // no numbers
        chart.lines[0].points[1].value = std::nan("");
        chart.lines[2].points[2].value = infinite;
        chart.lines[5].points[3].lower = -infinite;
        break;
    case 4: // a break at either end, every second period missing
        chart.break_before = 5;
        for (std::size_t at = 0; at < 6; at += 2) {
            for (TrendLine &line : chart.lines) {
                line.points[at].value.reset();
            }
        }
        break;
    case 5: // only limits and a median: nothing to point at
        chart.lines.erase(chart.lines.begin(), chart.lines.begin() + 2);
        chart.lines.erase(chart.lines.begin() + 3);
        break;
    default: // below zero
        for (TrendLine &line : chart.lines) {
            for (TrendPoint &point : line.points) {
                point = TrendPoint{point.value.value_or(0) - 0.6, {}, {}, point.name, {}, false};
            }
        }
    }
    for (const QSize &size : {QSize(30, 20), usual, QSize(1600, 900)}) {
        const test::DrawnPicture picture = picture_of(chart, size);
        QVERIFY(std::isfinite(picture.bounds.width()) && std::isfinite(picture.bounds.height()));
        if (size == usual) {
            QVERIFY(QRectF(QPointF(), size).adjusted(-1, -1, 1, 1).contains(picture.bounds));
        }
    }
}

void TestTrendChart::words_on_the_band_keep_their_contrast()
{
    QPalette dark;
    dark.setColor(QPalette::Base, QColor(0x1d, 0x20, 0x24));
    for (const ChartPalette &colours : {print_appearance().colours, chart_palette(dark)}) {
        const QColor band = laid_over(band_colour(colours), colours.ground);
        for (const QColor &words : {colours.text, colours.muted_text, colours.best_text, colours.worst_text}) {
            QCOMPARE_GE(contrast_ratio(words, band), 4.5);
        }
        for (const QColor &mark : {colours.mark, colours.active}) {
            QCOMPARE_GE(contrast_ratio(mark, band), 2.4);
        }
    }
}

void TestTrendChart::an_empty_chart_says_why()
{
    TrendChart chart;
    chart.empty_text = QStringLiteral("Only one period came in.");
    const test::DrawnPicture picture = picture_of(chart);
    QCOMPARE(picture.words.size(), std::size_t{1});
    QVERIFY(picture.holds(chart.empty_text));
}

QTEST_MAIN(TestTrendChart)
#include "test_trend_chart.moc"
