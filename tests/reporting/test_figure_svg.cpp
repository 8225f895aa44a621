// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/figure_svg.h"

#include <QtCore/QBuffer>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QXmlStreamReader>
#include <QtGui/QPainter>
#include <QtGui/QPicture>
#include <QtSvg/QSvgGenerator>
#include <QtSvg/QSvgRenderer>
#include <QtTest/QtTest>

#include <thread>

using outturn::reporting::figure_svg;

namespace {

constexpr QSize area(300, 200);

/// Lines, marks, see-through and dashed pens, a gradient, an embedded image and a turned coordinate system.
void paint_shapes(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(QPoint(), area), Qt::white);
    painter.setPen(QPen(QColor(18, 67, 109, 120), 1.5));
    for (int x = 10; x < 150; x += 10) {
        painter.drawLine(QPointF(x, 20), QPointF(x + 5, 120));
        painter.drawEllipse(QPointF(x, 90), 4, 4);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xF4, 0x6A, 0x25));
    painter.drawEllipse(QPointF(200, 50), 20, 10);
    painter.setBrush(QColor(0x80, 0x16, 0x50, 128));
    painter.drawEllipse(QPointF(215, 50), 20, 10);
    QLinearGradient gradient(160, 100, 260, 150);
    gradient.setColorAt(0, Qt::white);
    gradient.setColorAt(1, QColor(0x12, 0x43, 0x6D));
    painter.setBrush(gradient);
    painter.drawRect(QRectF(160.5, 100.5, 100, 50));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::black, 2, Qt::DashLine));
    painter.save();
    painter.translate(20, 180);
    painter.rotate(-10);
    painter.drawPolyline(QPolygonF({{0, 0}, {60, 10}, {120, 5}}));
    painter.restore();
    QPixmap pixmap(8, 8);
    pixmap.fill(QColor(0x28, 0xA1, 0x97));
    painter.drawPixmap(280, 10, pixmap);
}

QPicture shapes()
{
    QPicture picture;
    QPainter painter(&picture);
    paint_shapes(painter);
    return picture;
}

QPicture words(const QString &text, const QString &family = QStringLiteral("Liberation Sans"))
{
    QPicture picture;
    QPainter painter(&picture);
    QFont font(family);
    font.setPixelSize(12);
    painter.setFont(font);
    painter.drawText(QPointF(10, 20), text);
    return picture;
}

QByteArray svg_of(const QPicture &picture, const QString &prefix = QStringLiteral("figure-1"))
{
    return figure_svg(picture, area, prefix, QStringLiteral("Title"), QStringLiteral("Description"));
}

QImage rendered(const QByteArray &svg)
{
    QImage image(area, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QSvgRenderer renderer(svg);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(QPointF(), area));
    return image;
}

QByteArray untouched_svg(const QPicture &picture)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(area);
    generator.setViewBox(QRect(QPoint(), area));
    QPainter painter(&generator);
    painter.drawPicture(0, 0, picture);
    painter.end();
    return buffer.data();
}

/// The text of every element of that name; empty also if the markup is not well-formed.
QStringList texts_of(const QByteArray &svg, QLatin1String name)
{
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name) {
            texts += reader.readElementText();
        }
    }
    return reader.hasError() ? QStringList() : texts;
}

QSet<QString> matches(const QByteArray &svg, const QString &pattern)
{
    QSet<QString> found;
    auto iterator = QRegularExpression(pattern).globalMatch(QString::fromUtf8(svg));
    while (iterator.hasNext()) {
        found += iterator.next().captured(1);
    }
    return found;
}

} // namespace

/// A chart in the report: the same drawing as on screen, its words still words.
class TestFigureSvg : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void tidying_does_not_change_the_drawing();
    void drawing_is_smaller_than_what_qt_writes();
    void words_stay_words_that_can_be_searched();
    void hostile_words_and_fonts_are_only_words();
    void figure_fills_the_width_it_is_given_and_keeps_its_shape();
    void screen_reader_is_told_title_and_description();
    void two_figures_on_a_page_do_not_borrow_from_each_other();
    void same_picture_gives_same_bytes_in_any_thread();
    void nothing_to_draw_gives_nothing();
};

void TestFigureSvg::tidying_does_not_change_the_drawing()
{
    // QSvgRenderer knows embedded images only by the older, qualified name of the attribute.
    QByteArray tidied = svg_of(shapes());
    tidied.replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" ");
    tidied.replace(" href=", " xlink:href=");
    const QImage image = rendered(tidied);
    QCOMPARE(image, rendered(untouched_svg(shapes())));
    QVERIFY(image.pixelColor(200, 50) != QColor(Qt::white));
}

void TestFigureSvg::drawing_is_smaller_than_what_qt_writes()
{
    QCOMPARE_LT(svg_of(shapes()).size(), untouched_svg(shapes()).size() * 2 / 3);
}

void TestFigureSvg::words_stay_words_that_can_be_searched()
{
    QCOMPARE(texts_of(svg_of(words(QStringLiteral("Ynys Môn 81.8%"))), QLatin1String("text")),
             QStringList(QStringLiteral("Ynys Môn 81.8%")));
    QCOMPARE(texts_of(svg_of(words(QStringLiteral("two  spaces"))), QLatin1String("text")),
             QStringList(QStringLiteral("two  spaces")));
    QVERIFY(svg_of(words(QStringLiteral("two  spaces"))).contains("xml:space=\"preserve\""));
}

void TestFigureSvg::hostile_words_and_fonts_are_only_words()
{
    const QString hostile = QStringLiteral("</text><script>alert(1)</script> \" ]]> ") + QChar(7) + QChar(0xFFFE);
    const QByteArray svg = figure_svg(words(hostile, QStringLiteral("Odd \"Font\" & <Co>")), area, QStringLiteral("f"),
                                      QStringLiteral("</title><script>"), QStringLiteral("\"><img src=x>"));
    QVERIFY(!svg.contains("<script"));
    QVERIFY(!svg.contains("<img"));
    QCOMPARE(texts_of(svg, QLatin1String("text")).value(0).trimmed(),
             QStringLiteral("</text><script>alert(1)</script> \" ]]>"));
    QCOMPARE(texts_of(svg, QLatin1String("title")), QStringList(QStringLiteral("</title><script>")));
    QCOMPARE(matches(svg, QStringLiteral("font-family=\"([^\"]*)\"")),
             QSet<QString>{QStringLiteral("&#39;Liberation Sans&#39;,Arial,sans-serif")});
}

void TestFigureSvg::figure_fills_the_width_it_is_given_and_keeps_its_shape()
{
    const QByteArray svg = svg_of(shapes());
    QVERIFY(svg.startsWith("<svg width=\"300\" height=\"200\" viewBox=\"0 0 300 200\" "));
    QVERIFY(!svg.contains("mm\""));
    QVERIFY(!svg.contains("<?xml"));
    QVERIFY(!svg.contains("<!DOCTYPE"));
    QVERIFY(!svg.contains("http"));
}

void TestFigureSvg::screen_reader_is_told_title_and_description()
{
    const QByteArray svg = svg_of(shapes());
    QVERIFY(svg.contains("role=\"img\" aria-labelledby=\"figure-1-title figure-1-description\""));
    QVERIFY(svg.contains("<title id=\"figure-1-title\">Title</title>"));
    QVERIFY(svg.contains("<desc id=\"figure-1-description\">Description</desc>"));
    const QByteArray without = figure_svg(shapes(), area, QStringLiteral("f"), QStringLiteral("Title"), QString());
    QVERIFY(without.contains("aria-labelledby=\"f-title\""));
    QVERIFY(!without.contains("<desc"));
}

void TestFigureSvg::two_figures_on_a_page_do_not_borrow_from_each_other()
{
    const QByteArray first = svg_of(shapes(), QStringLiteral("figure-1"));
    const QByteArray second = svg_of(shapes(), QStringLiteral("figure-2"));
    const QString id_pattern = QStringLiteral(" id=\"([^\"]*)\"");
    QVERIFY(!matches(first, id_pattern).intersects(matches(second, id_pattern)));
    const QSet<QString> used = matches(first, QStringLiteral("url\\(#([^)]*)\\)"));
    QVERIFY(!used.isEmpty());
    QVERIFY(matches(first, id_pattern).contains(used));
}

void TestFigureSvg::same_picture_gives_same_bytes_in_any_thread()
{
    const QPicture picture = shapes();
    const QByteArray here = svg_of(picture);
    QByteArray there;
    std::thread([&] { there = svg_of(picture); }).join();
    QCOMPARE(there, here);
    QCOMPARE(svg_of(shapes()), here);
}

void TestFigureSvg::nothing_to_draw_gives_nothing()
{
    QVERIFY(svg_of(QPicture()).isEmpty());
    QVERIFY(figure_svg(shapes(), QSize(0, 10), QStringLiteral("f"), QStringLiteral("t"), QString()).isEmpty());
}

QTEST_MAIN(TestFigureSvg)
#include "test_figure_svg.moc"
