// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/application_style.h"
#include "widgets/chart_palette.h"

#include <QtTest/QTest>

using namespace outturn::widgets;

class TestChartPalette : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void contrast_ratio_agrees_with_the_standard();
    void words_and_marks_can_be_told_from_their_ground_data();
    void words_and_marks_can_be_told_from_their_ground();
    void words_of_the_window_reach_the_standard_data();
    void words_of_the_window_reach_the_standard();
};

void TestChartPalette::contrast_ratio_agrees_with_the_standard()
{
    // WCAG 2.1: black on white is 21; #767676 is the lightest grey with 4.5 on white (4.54).
    QCOMPARE(contrast_ratio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast_ratio(Qt::white, Qt::white), 1.0);
    QCOMPARE(qRound(contrast_ratio(QColor(0x76, 0x76, 0x76), Qt::white) * 100), 454);
    QCOMPARE_LT(contrast_ratio(QColor(0x77, 0x77, 0x77), Qt::white), 4.5);
}

void TestChartPalette::words_and_marks_can_be_told_from_their_ground_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addRow("light") << false;
    QTest::addRow("dark") << true;
}

void TestChartPalette::words_and_marks_can_be_told_from_their_ground()
{
    QFETCH(bool, dark);
    const ChartPalette colours = chart_palette(theme_palette(dark));
    QCOMPARE(colours.dark, dark);
    for (const QColor &word :
         {colours.text, colours.muted_text, colours.best_text, colours.worst_text, colours.active_text}) {
        QVERIFY2(contrast_ratio(word, colours.ground) >= 4.5, qPrintable(word.name()));
    }
    for (const QColor &mark : {colours.mark, colours.best, colours.worst, colours.active, colours.limit,
                               colours.interval, colours.target, colours.focus}) {
        QVERIFY2(contrast_ratio(mark, colours.ground) >= 3.0, qPrintable(mark.name()));
    }
}

void TestChartPalette::words_of_the_window_reach_the_standard_data()
{
    words_and_marks_can_be_told_from_their_ground_data();
}

void TestChartPalette::words_of_the_window_reach_the_standard()
{
    QFETCH(bool, dark);
    const QPalette palette = theme_palette(dark);
    const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
        {QPalette::WindowText, QPalette::Window},
        {QPalette::Text, QPalette::Base},
        {QPalette::PlaceholderText, QPalette::Window},
        {QPalette::PlaceholderText, QPalette::Base},
        {QPalette::ButtonText, QPalette::Button},
        {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::Link, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase},
        {QPalette::ToolTipText, QPalette::ToolTipBase}};
    for (const auto &[word, ground] : pairs) {
        QVERIFY2(contrast_ratio(palette.color(word), palette.color(ground)) >= 4.5,
                 qPrintable(QStringLiteral("roles %1 on %2").arg(word).arg(ground)));
    }
}

QTEST_GUILESS_MAIN(TestChartPalette)
#include "test_chart_palette.moc"
