// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/funnel_chart.h"
#include "widgets/gallery_data.h"
#include "widgets/ranked_chart.h"
#include "widgets/series_chart.h"

#include <QtCore/QMimeData>
#include <QtCore/QTemporaryFile>
#include <QtGui/QClipboard>
#include <QtGui/QScreen>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <qcustomplot.h>

using namespace outturn;
using namespace outturn::widgets;

class TestChartCanvas : public QObject
{
    Q_OBJECT

public:
    static void initMain();

private slots:
    void init();
    void arrows_walk_the_marks_and_enter_drills();
    void the_cursor_is_told_to_screen_readers();
    void many_changes_are_drawn_once();
    void the_pointer_finds_the_mark_under_it();
    void a_linked_highlight_changes_the_picture_and_goes_away();
    void copying_gives_picture_and_words();
    void a_gap_in_a_series_cannot_be_pointed_at();
    void a_chart_moved_to_a_finer_screen_becomes_finer();
};

void TestChartCanvas::init()
{
    // The offscreen platform says this of every window with a minimum size.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

void TestChartCanvas::initMain()
{
    // Two screens, the second with twice the dots.
    static QTemporaryFile screens;
    if (screens.open()) {
        screens.write(R"({"screens":[
            {"name":"one","x":0,"y":0,"width":1280,"height":900,"logicalDpi":96,"logicalBaseDpi":96,"dpr":1},
            {"name":"two","x":1280,"y":0,"width":1280,"height":900,"logicalDpi":96,"logicalBaseDpi":96,"dpr":2}]})");
        screens.close();
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toLocal8Bit());
    }
}

void TestChartCanvas::arrows_walk_the_marks_and_enter_drills()
{
    RankedChartView view;
    const RankedChart chart = test::ranked(test::fictional_places(20));
    view.set_chart(chart);
    view.resize(700, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy activated(&view, &ChartCanvas::activated);
    QSignalSpy clicked(&view, &ChartCanvas::clicked);
    QSignalSpy hovered(&view, &ChartCanvas::hovered);
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(hovered.last().first().toString(), chart.marks[1].id);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.last().first().toString(), chart.marks[1].id);
    QTest::keyClick(&view, Qt::Key_End);
    QTest::keyClick(&view, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(clicked.last().first().toString(), chart.worst_id);
    QCOMPARE(clicked.last().at(1).value<Qt::KeyboardModifiers>(), Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_Right); // stays at the last
    QTest::keyClick(&view, Qt::Key_Enter);
    QCOMPARE(activated.last().first().toString(), chart.worst_id);
    QTest::keyClick(&view, Qt::Key_Home);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.last().first().toString(), chart.best_id);
}

void TestChartCanvas::the_cursor_is_told_to_screen_readers()
{
    RankedChartView view;
    const RankedChart chart = test::ranked(test::fictional_places(5));
    view.set_chart(chart);
    QCOMPARE(view.accessibleName(), chart.title);
    QCOMPARE(view.accessibleDescription(), chart.description);
    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(view.accessibleDescription().startsWith(chart.marks[0].tooltip));
    view.set_chart({});
    QVERIFY(!view.accessibleName().isEmpty());
}

void TestChartCanvas::the_pointer_finds_the_mark_under_it()
{
    FunnelChartView view;
    FunnelChart chart;
    chart.points = {{QStringLiteral("corner"), QStringLiteral("Corner"), 100, 1, false, false, false, {}, {}, {}, {}},
                    {QStringLiteral("origin"), QStringLiteral("Origin"), 1, 0.01, false, false, false, {}, {}, {}, {}}};
    view.set_chart(chart);
    view.resize(600, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTest::qWait(20); // the plot arranges itself with its first drawing
    const auto *plot = view.findChild<QCustomPlot *>();
    const QPoint corner(qRound(plot->xAxis->coordToPixel(100)), qRound(plot->yAxis->coordToPixel(1)));
    QSignalSpy hovered(&view, &ChartCanvas::hovered);
    QSignalSpy clicked(&view, &ChartCanvas::clicked);
    QSignalSpy activated(&view, &ChartCanvas::activated);
    QTest::mouseMove(&view, corner + QPoint(2, 2));
    QTRY_COMPARE(hovered.size(), 1);
    QCOMPARE(hovered.last().first().toString(), QStringLiteral("corner"));
    QTest::mouseClick(&view, Qt::LeftButton, {}, corner + QPoint(3, 1));
    QCOMPARE(clicked.last().first().toString(), QStringLiteral("corner"));
    QTest::mouseDClick(&view, Qt::LeftButton, {}, corner);
    QCOMPARE(activated.last().first().toString(), QStringLiteral("corner"));
    QTest::mouseMove(&view, QPoint(300, 200));
    QTRY_COMPARE(hovered.last().first().toString(), QString());
    const auto clicks = clicked.size();
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(300, 200)); // nothing is there
    QCOMPARE(clicked.size(), clicks);
}

void TestChartCanvas::a_linked_highlight_changes_the_picture_and_goes_away()
{
    RankedChartView view;
    const RankedChart chart = test::ranked(test::fictional_places(30));
    view.set_chart(chart);
    view.resize(600, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTest::qWait(20);
    const QImage before = view.grab().toImage();
    QSignalSpy hovered(&view, &ChartCanvas::hovered);
    view.set_highlighted(chart.marks[10].id);
    QVERIFY(view.grab().toImage() != before);
    view.set_highlighted(QStringLiteral("unknown"));
    QCOMPARE(view.grab().toImage(), before);
    QCOMPARE(hovered.size(), 0); // told from outside, it must not tell again
    const QPicture picture = view.record({600, 300});
    view.set_highlighted(chart.marks[10].id);
    const QPicture highlighted = view.record({600, 300});
    QCOMPARE(QByteArray(highlighted.data(), int(highlighted.size())), QByteArray(picture.data(), int(picture.size())));
}

void TestChartCanvas::copying_gives_picture_and_words()
{
    RankedChartView view;
    const RankedChart chart = test::ranked(test::fictional_places(30));
    view.set_chart(chart);
    view.resize(600, 300);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(copied->text(), chart.title + u'\n' + chart.description);
    QCOMPARE(copied->imageData().value<QImage>().size(), QSize(1200, 600));
    QVERIFY(copied->data(QStringLiteral("image/svg+xml")).contains("<svg"));
}

void TestChartCanvas::a_gap_in_a_series_cannot_be_pointed_at()
{
    SeriesChartView view;
    view.set_chart(test::series()); // 2021 is missing
    QStringList walked;
    connect(&view, &ChartCanvas::hovered, &view, [&](const QString &period) { walked.append(period); });
    for (int step = 0; step < 8; ++step) {
        QTest::keyClick(&view, Qt::Key_Right);
    }
    const QStringList expected = {QStringLiteral("2016"), QStringLiteral("2017"), QStringLiteral("2018"),
                                  QStringLiteral("2019"), QStringLiteral("2020"), QStringLiteral("2022"),
                                  QStringLiteral("2023"), QStringLiteral("2024")};
    QCOMPARE(walked, expected);
}

void TestChartCanvas::a_chart_moved_to_a_finer_screen_becomes_finer()
{
    QCOMPARE(QGuiApplication::screens().size(), 2);
    QWidget window;
    auto *view = new RankedChartView(&window);
    view->set_chart(test::ranked(test::fictional_places(30)));
    view->setGeometry(0, 0, 500, 300);
    window.resize(500, 300);
    window.move(20, 20);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto *plot = view->findChild<QCustomPlot *>();
    QTRY_COMPARE(plot->bufferDevicePixelRatio(), 1.0);
    window.move(1400, 20);
    QTRY_COMPARE(view->devicePixelRatioF(), 2.0);
    QTRY_COMPARE(plot->bufferDevicePixelRatio(), 2.0);
}

void TestChartCanvas::many_changes_are_drawn_once()
{
    RankedChartView view;
    view.set_chart(test::ranked(test::fictional_places(20)));
    view.resize(700, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTest::qWait(20);
    QSignalSpy drawn(view.findChild<QCustomPlot *>(), &QCustomPlot::afterReplot);
    const RankedChart other = test::ranked(test::fictional_places(40));
    view.set_chart(other);
    view.set_active(other.marks[3].id);
    view.resize(720, 410);
    view.resize(710, 405);
    QTRY_COMPARE(drawn.size(), 1);
    QTest::qWait(20);
    QCOMPARE(drawn.size(), 1);
    view.hide();
    view.set_active(other.marks[4].id);
    QTest::qWait(20);
    QCOMPARE(drawn.size(), 1); // nobody looks
    view.show();
    QTRY_COMPARE(drawn.size(), 2);
}

QTEST_MAIN(TestChartCanvas)
#include "test_chart_canvas.moc"
