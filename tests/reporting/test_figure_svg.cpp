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

#include <cmath>
#include <limits>
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
    void drawing_is_the_one_that_qt_would_write();
    void drawing_is_smaller_than_what_qt_writes();
    void words_stay_words_that_can_be_searched();
    void hostile_words_and_fonts_are_only_words();
    void figure_fills_the_width_it_is_given_and_keeps_its_shape();
    void screen_reader_is_told_title_and_description();
    void two_figures_on_a_page_do_not_borrow_from_each_other();
    void same_picture_gives_same_bytes_in_any_thread();
    void nothing_to_draw_gives_nothing();
    void line_of_a_pen_that_draws_nothing_leaves_nothing();
    void numbers_that_are_none_reach_no_page();
    void steps_of_a_long_line_do_not_drift();
};

void TestFigureSvg::drawing_is_the_one_that_qt_would_write()
{
    // QSvgRenderer knows embedded images only by the older, qualified name of the attribute.
    QByteArray tidied = svg_of(shapes());
    tidied.replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" ");
    tidied.replace(" href=", " xlink:href=");
    const QImage image = rendered(tidied);
    QVERIFY(image.pixelColor(200, 50) != QColor(Qt::white));
    // Two decimals instead of six move an edge by less than a hundredth of a pixel, which no shade shows by more than 4.
    const QImage other = rendered(untouched_svg(shapes()));
    int farthest = 0;
    for (int y = 0; y < area.height(); ++y) {
        for (int x = 0; x < area.width(); ++x) {
            const QColor one = image.pixelColor(x, y);
            const QColor two = other.pixelColor(x, y);
            farthest = std::max({farthest, std::abs(one.red() - two.red()), std::abs(one.green() - two.green()),
                                 std::abs(one.blue() - two.blue())});
        }
    }
    QCOMPARE_LE(farthest, 4);
}

void TestFigureSvg::drawing_is_smaller_than_what_qt_writes()
{
    QCOMPARE_LT(svg_of(shapes()).size(), untouched_svg(shapes()).size() / 2);
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
             QSet<QString>{QStringLiteral("'Liberation Sans',Arial,sans-serif")});
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
    QVERIFY(svg.contains("role=\"img\" aria-labelledby=\"figure-1_title figure-1_description\""));
    QVERIFY(svg.contains("<title id=\"figure-1_title\">Title</title>"));
    QVERIFY(svg.contains("<desc id=\"figure-1_description\">Description</desc>"));
    const QByteArray without = figure_svg(shapes(), area, QStringLiteral("f"), QStringLiteral("Title"), QString());
    QVERIFY(without.contains("aria-labelledby=\"f_title\""));
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

void TestFigureSvg::line_of_a_pen_that_draws_nothing_leaves_nothing()
{
    QPicture picture;
    QPainter painter(&picture);
    painter.setPen(Qt::NoPen);
    painter.drawLine(QPointF(50, 50), QPointF(90, 50));
    painter.setPen(QPen(Qt::black, 1));
    painter.drawLine(QPointF(10, 10), QPointF(20, 10));
    painter.end();
    const QByteArray svg = svg_of(picture);
    QCOMPARE(svg.count("<path"), 1);
    QVERIFY(svg.contains("<path d=\"M10 10h10\"/>"));
}

void TestFigureSvg::numbers_that_are_none_reach_no_page()
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    const double endless = std::numeric_limits<double>::infinity();
    QPicture picture;
    QPainter painter(&picture);
    painter.setBrush(Qt::black);
    painter.drawLine(QPointF(none, 10), QPointF(20, 10));
    painter.drawEllipse(QRectF(endless, 5, 10, 10));
    painter.drawPolygon(QPolygonF({{1, 1}, {none, 2}, {3, 3}}));
    painter.drawRect(QRectF(0, -endless, 1, 1));
    painter.drawLine(QPointF(1, 1), QPointF(2, 1));
    painter.end();
    const QByteArray svg = svg_of(picture).toLower();
    QVERIFY(!svg.contains("nan"));
    QVERIFY(!svg.contains("inf"));
    QVERIFY(svg.contains("<path d=\"m1 1h1\"/>"));
}

void TestFigureSvg::steps_of_a_long_line_do_not_drift()
{
    // A thousand steps of 0.123 pixels, each written with two decimals: rounded one by one they would end at 120.
    QPolygonF line;
    for (int at = 0; at <= 1000; ++at) {
        line << QPointF(at * .123, at % 2);
    }
    QPicture picture;
    QPainter painter(&picture);
    painter.drawPolyline(line);
    painter.end();
    const QByteArray svg = svg_of(picture);
    const QString steps = *matches(svg, QStringLiteral(" d=\"M0 0([^\"]*)\"")).begin();
    double x = 0;
    auto iterator = QRegularExpression(QStringLiteral("[l ]?(\\.?[0-9.]+) ?(-?1)")).globalMatch(steps);
    int count = 0;
    while (iterator.hasNext()) {
        x += iterator.next().captured(1).toDouble();
        ++count;
    }
    QCOMPARE(count, 1000);
    QVERIFY2(std::abs(x - 123) < .01, qPrintable(QString::number(x)));
}

QTEST_MAIN(TestFigureSvg)
#include "test_figure_svg.moc"
