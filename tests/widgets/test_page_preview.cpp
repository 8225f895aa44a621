// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/application_style.h"
#include "widgets/page_area.h"
#include "widgets/page_preview.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QPainter>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>

using namespace outturn::widgets;

namespace {

constexpr QSize upright(794, 1123);
constexpr QSize sideways(1123, 794);

/// Each page is one colour but for its white margin, so that the screen tells which it is.
PagePicture page_of(const QColor &colour, QSize size = upright)
{
    PagePicture page{QPicture(), size};
    QPainter painter(&page.picture);
    painter.fillRect(QRect(QPoint(), size).adjusted(40, 40, -40, -40), colour);
    return page;
}

PagesValues pages_of(int count)
{
    PagesValues values;
    for (int page = 0; page < count; ++page) {
        values.pages.push_back(page_of(QColor::fromHsv(page * 20 % 360, 200, 200)));
    }
    return values;
}

PageArea *area_of(const PagePreview &preview)
{
    return preview.findChild<PageArea *>(QStringLiteral("page_area"));
}

QString place_of(const PagePreview &preview)
{
    return preview.findChild<QLabel *>(QStringLiteral("page_place"))->text();
}

QColor colour_at(PageArea *area, QPoint at)
{
    return area->viewport()->grab().toImage().pixelColor(at);
}

} // namespace

class TestPagePreview : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void the_page_in_view_is_told_and_shown();
    void pages_are_renewed_where_the_reader_is();
    void pages_that_are_made_anew_come_back_to_the_same_place();
    void keys_and_wheel_zoom_and_the_width_fits_again();
    void a_page_is_white_on_a_dark_ground();
    void without_pages_it_says_why();
    void only_what_is_near_is_kept();
};

void TestPagePreview::the_page_in_view_is_told_and_shown()
{
    PagePreview preview;
    preview.resize(500, 600);
    QSignalSpy told(&preview, &PagePreview::page_changed);
    preview.set_pages(pages_of(12));
    preview.show();
    QVERIFY(QTest::qWaitForWindowExposed(&preview));
    QCOMPARE(place_of(preview), QStringLiteral("Page 1 of 12"));
    PageArea *area = area_of(preview);
    area->setFocus();
    QTest::keyClick(area, Qt::Key_End);
    QCOMPARE(place_of(preview), QStringLiteral("Page 12 of 12"));
    QCOMPARE(told.last().first().toInt(), 11);
    QVERIFY(area->accessibleDescription().contains(QStringLiteral("Page 12 of 12")));
    QTest::keyClick(area, Qt::Key_Home);
    QCOMPARE(preview.current_page(), 0);
    QTest::keyClick(area, Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(preview.current_page(), 1);
    const int before = area->verticalScrollBar()->value();
    QTest::keyClick(area, Qt::Key_PageDown);
    QCOMPARE_GT(area->verticalScrollBar()->value(), before + area->viewport()->height() / 2);
    preview.show_page(6);
    QCOMPARE(place_of(preview), QStringLiteral("Page 7 of 12"));
    QCOMPARE(colour_at(area, area->viewport()->rect().center()).rgb(), QColor::fromHsv(120, 200, 200).rgb());
    preview.show_page(12); // there is none
    preview.show_page(-1);
    QCOMPARE(preview.current_page(), 6);
}

void TestPagePreview::pages_are_renewed_where_the_reader_is()
{
    PagePreview preview;
    preview.resize(500, 600);
    preview.set_pages(pages_of(12));
    preview.show();
    QVERIFY(QTest::qWaitForWindowExposed(&preview));
    preview.show_page(5, 300);
    const int place = area_of(preview)->verticalScrollBar()->value();
    preview.set_pages(pages_of(14));
    QCOMPARE(area_of(preview)->verticalScrollBar()->value(), place);
    QCOMPARE(place_of(preview), QStringLiteral("Page 6 of 14"));
    preview.resize(700, 600); // larger, and still at the same line
    QTest::qWait(20);
    QCOMPARE(preview.current_page(), 5);
    preview.set_pages(pages_of(2));
    QCOMPARE(place_of(preview), QStringLiteral("Page 2 of 2"));
}

void TestPagePreview::pages_that_are_made_anew_come_back_to_the_same_place()
{
    PagePreview preview;
    preview.resize(500, 600);
    preview.set_pages(pages_of(12));
    preview.show();
    QVERIFY(QTest::qWaitForWindowExposed(&preview));
    preview.show_page(5, 300);
    const int place = area_of(preview)->verticalScrollBar()->value();
    preview.set_pages({{}, QStringLiteral("Being made.")});
    QCOMPARE(preview.current_page(), -1);
    QCOMPARE(place_of(preview), QString());
    preview.set_pages(pages_of(12));
    QCOMPARE(area_of(preview)->verticalScrollBar()->value(), place);
}

void TestPagePreview::keys_and_wheel_zoom_and_the_width_fits_again()
{
    PagePreview preview;
    preview.resize(500, 600);
    PagesValues values = pages_of(3);
    values.pages.push_back(page_of(Qt::blue, sideways));
    preview.set_pages(values);
    preview.show();
    QVERIFY(QTest::qWaitForWindowExposed(&preview));
    PageArea *area = area_of(preview);
    QCOMPARE(area->horizontalScrollBar()->maximum(), 0); // each as wide as the view, the sideways one too
    const double fitting = area->shown_scale();
    QTest::keyClick(area, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(area->shown_scale() > fitting);
    QTest::keyClick(area, Qt::Key_Minus, Qt::ControlModifier);
    QTest::keyClick(area, Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(area->shown_scale() < fitting);
    const QPointF middle = QRectF(area->viewport()->rect()).center();
    QWheelEvent wheel(middle, area->viewport()->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    const double before = area->shown_scale();
    QApplication::sendEvent(area->viewport(), &wheel);
    QVERIFY(area->shown_scale() > before);
    for (int click = 0; click < 60; ++click) {
        QTest::keyClick(area, Qt::Key_Plus, Qt::ControlModifier);
    }
    QCOMPARE(area->shown_scale(), 4.0);
    QVERIFY(!area->viewport()->grab().isNull()); // too large to be kept
    QTest::keyClick(area, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(area->shown_scale(), fitting);
}

void TestPagePreview::a_page_is_white_on_a_dark_ground()
{
    for (const Theme theme : {Theme::light, Theme::dark}) {
        apply_style(*qApp, theme);
        PagePreview preview;
        preview.resize(500, 600);
        preview.set_pages(pages_of(1));
        preview.show();
        QVERIFY(QTest::qWaitForWindowExposed(&preview));
        PageArea *area = area_of(preview);
        const int margin = area->fontMetrics().height();
        QCOMPARE(colour_at(area, {margin + 5, margin + 5}), QColor(Qt::white));
        QVERIFY(colour_at(area, {4, 4}) != QColor(Qt::white));
    }
    apply_style(*qApp, Theme::light);
}

void TestPagePreview::without_pages_it_says_why()
{
    PagePreview preview;
    preview.set_pages({{}, QStringLiteral("No return holds this measure.")});
    preview.resize(300, 200);
    preview.show();
    QVERIFY(QTest::qWaitForWindowExposed(&preview));
    QCOMPARE(area_of(preview)->accessibleDescription(), QStringLiteral("No return holds this measure."));
    QTest::keyClick(area_of(preview), Qt::Key_End);
    QTest::keyClick(area_of(preview), Qt::Key_Plus, Qt::ControlModifier);
    PagesValues beside = pages_of(2);
    beside.text = QStringLiteral("One reference leads nowhere.");
    beside.pages.push_back({QPicture(), QSize()}); // a page without a size is none
    preview.set_pages(beside);
    QCOMPARE(preview.page_count(), 2);
    QCOMPARE(preview.findChild<QLabel *>(QStringLiteral("page_note"))->text(), beside.text);
}

void TestPagePreview::only_what_is_near_is_kept()
{
    PagePreview preview;
    preview.resize(500, 600);
    preview.set_pages(pages_of(300));
    preview.show();
    QVERIFY(QTest::qWaitForWindowExposed(&preview));
    for (int page = 0; page < 300; page += 3) {
        preview.show_page(page);
        area_of(preview)->viewport()->grab();
    }
    // A view of 600 pixels holds two pages of 640, and two more are kept on either side.
    QCOMPARE_LE(area_of(preview)->kept_pages(), 6);
}

QTEST_MAIN(TestPagePreview)
#include "test_page_preview.moc"
