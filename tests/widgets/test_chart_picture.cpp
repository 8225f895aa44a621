// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_picture.h"
#include "widgets/gallery_data.h"
#include "widgets/payment_chart_data.h"

#include <QtCore/QXmlStreamReader>
#include <QtGui/QFontDatabase>
#include <QtGui/QPainter>
#include <QtGui/QTransform>
#include <QtSvg/QSvgRenderer>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::widgets;

namespace {

/// One drawn shape or text of an SVG, in the coordinates of the page.
struct Drawn {
    QString element;
    QString stroke;
    QString text;
    std::vector<QPointF> points;
};

QTransform transform_of(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("-?[0-9.]+(?:e-?[0-9]+)?"));
    std::vector<double> m;
    for (auto found = number.globalMatch(text); found.hasNext();) {
        m.push_back(found.next().captured().toDouble());
    }
    return m.size() == 6 ? QTransform(m[0], m[1], m[2], m[3], m[4], m[5]) : QTransform();
}

std::vector<QPointF> points_of(const QString &text, const QTransform &transform)
{
    static const QRegularExpression pair(
        QStringLiteral("(-?[0-9.]+(?:e[-+]?[0-9]+)?)[ ,](-?[0-9.]+(?:e[-+]?[0-9]+)?)"));
    std::vector<QPointF> points;
    for (auto found = pair.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        points.push_back(transform.map(QPointF(match.captured(1).toDouble(), match.captured(2).toDouble())));
    }
    return points;
}

std::vector<Drawn> drawn_in(const QByteArray &svg)
{
    std::vector<Drawn> all;
    std::vector<QTransform> transforms = {QTransform()};
    std::vector<QString> strokes = {QString()};
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        reader.readNext();
        const QXmlStreamAttributes attributes = reader.attributes();
        if (reader.isStartElement() && reader.name() == u"g") {
            transforms.push_back(attributes.hasAttribute(QLatin1String("transform"))
                                     ? transform_of(attributes.value(QLatin1String("transform")).toString())
                                         * transforms.back()
                                     : transforms.back());
            strokes.push_back(attributes.value(QLatin1String("stroke")).toString());
        } else if (reader.isEndElement() && reader.name() == u"g") {
            transforms.pop_back();
            strokes.pop_back();
        } else if (reader.isStartElement() && (reader.name() == u"polyline" || reader.name() == u"path")) {
            const QString geometry =
                attributes.value(QLatin1String("points")).toString() + attributes.value(QLatin1String("d")).toString();
            all.push_back({reader.name().toString(), strokes.back(), {}, points_of(geometry, transforms.back())});
        } else if (reader.isStartElement() && reader.name() == u"text") {
            const QPointF at(attributes.value(QLatin1String("x")).toDouble(),
                             attributes.value(QLatin1String("y")).toDouble());
            const QPointF shown = transforms.back().map(at);
            all.push_back({QStringLiteral("text"), {}, reader.readElementText().trimmed(), {shown}});
        }
    }
    return all;
}

} // namespace

class TestChartPicture : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void nothing_plotted_leaves_the_axes_in_svg();
    void best_worst_gap_and_target_are_words_on_the_chart();
    void labels_of_a_chart_do_not_cover_each_other_data();
    void labels_of_a_chart_do_not_cover_each_other();
    void a_picture_is_the_same_twice_and_whatever_the_theme();
    void an_empty_chart_says_why();
    void an_image_has_the_size_asked_for();
    void any_number_of_marks_can_be_drawn_data();
    void any_number_of_marks_can_be_drawn();
    void every_kind_stays_within_its_picture_data();
    void every_kind_stays_within_its_picture();
    void every_row_of_a_figure_is_named();
    void the_longest_chart_still_fits_on_a_printed_page();
    void words_grow_with_the_picture();
};

void TestChartPicture::nothing_plotted_leaves_the_axes_in_svg()
{
    FunnelChart chart = test::funnel(test::fictional_places(60));
    for (FunnelLine &line : chart.lines) { // far beyond the axes, as exact limits of few people are
        for (std::size_t at = 0; at < 20; ++at) {
            line.value[at] = line.value[at] > *chart.target ? 50.0 : -50.0;
        }
    }
    const QSize size(640, 360);
    const QByteArray svg = picture_svg(record_chart(chart, size), size, chart.title, chart.description);
    const ChartPalette colours = print_appearance().colours;
    double top = size.height();
    double bottom = 0;
    for (const Drawn &drawn : drawn_in(svg)) {
        if (drawn.stroke == colours.grid.name()) {
            for (const QPointF &point : drawn.points) {
                top = std::min(top, point.y());
                bottom = std::max(bottom, point.y());
            }
        }
    }
    QCOMPARE_GT(bottom - top, 200.0);
    int limits = 0;
    for (const Drawn &drawn : drawn_in(svg)) {
        for (const QPointF &point : drawn.points) {
            QVERIFY2(QRectF(QPointF(), size).adjusted(-1, -1, 1, 1).contains(point), qPrintable(drawn.element));
            if (drawn.stroke == colours.limit.name() && drawn.points.size() > 2) {
                ++limits;
                QCOMPARE_GE(point.y(), top - 1);
                QCOMPARE_LE(point.y(), bottom + 1);
            }
        }
    }
    QCOMPARE_GT(limits, 100);
}

void TestChartPicture::best_worst_gap_and_target_are_words_on_the_chart()
{
    const RankedChart chart = test::ranked(test::fictional_places(40));
    const QSize size(800, 400);
    const QString svg = QString::fromUtf8(picture_svg(record_chart(chart, size), size, chart.title, chart.description));
    for (const QString &word : {chart.marks.front().label, chart.marks.back().label, chart.marks.front().detail,
                                chart.order_caption, chart.interval_caption, chart.title, chart.description}) {
        QVERIFY2(svg.contains(word), qPrintable(word));
    }
    QVERIFY(svg.contains(QStringLiteral("Liberation Sans")));
    QVERIFY(svg.contains(QStringLiteral("viewBox=\"0 0 800 400\"")));
}

void TestChartPicture::labels_of_a_chart_do_not_cover_each_other_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QSize>("size");
    for (const int count : {1, 2, 8, 12, 40, 152, 400}) {
        for (const QSize &size : {QSize(900, 420), QSize(420, 300), QSize(640, 360)}) {
            QTest::addRow("%d marks, %d wide", count, size.width()) << count << size;
        }
    }
}

void TestChartPicture::labels_of_a_chart_do_not_cover_each_other()
{
    QFETCH(int, count);
    QFETCH(QSize, size);
    const RankedChart ranked = test::ranked(test::fictional_places(count));
    const FunnelChart funnel = test::funnel(test::fictional_places(count));
    const QFontMetricsF metrics(print_appearance().font);
    for (const QPicture &picture : {record_chart(ranked, size), record_chart(funnel, size)}) {
        std::vector<std::pair<QString, QRectF>> words;
        for (const Drawn &drawn : drawn_in(picture_svg(picture, size, {}, {}))) {
            if (drawn.text.isEmpty() || drawn.text.startsWith(QLatin1String("gap"))) {
                continue; // turned by 90 degrees in narrow charts
            }
            // The ink of a line in the regular face, smaller than any that is drawn: no false alarms.
            const QRectF ink(drawn.points[0].x(), drawn.points[0].y() - metrics.ascent() * 0.6,
                             metrics.horizontalAdvance(drawn.text) * 0.85, metrics.ascent() * 0.6);
            QVERIFY2(QRectF(QPointF(), size).contains(ink), qPrintable(drawn.text));
            for (const auto &[other_text, other] : words) {
                QVERIFY2(!ink.intersects(other), qPrintable(drawn.text + QStringLiteral(" / ") + other_text));
            }
            words.emplace_back(drawn.text, ink);
        }
        QCOMPARE_GT(words.size(), std::size_t{4});
    }
}

void TestChartPicture::a_picture_is_the_same_twice_and_whatever_the_theme()
{
    const RankedChart chart = test::ranked(test::fictional_places(30));
    const QSize size(500, 300);
    const QByteArray once = picture_svg(record_chart(chart, size), size, chart.title, chart.description);
    const QPalette before = QGuiApplication::palette();
    QPalette dark;
    dark.setColor(QPalette::Base, Qt::black);
    QGuiApplication::setPalette(dark);
    const QByteArray again = picture_svg(record_chart(chart, size), size, chart.title, chart.description);
    QGuiApplication::setPalette(before);
    QCOMPARE(again, once);
    QVERIFY(QSvgRenderer(once).isValid());
}

void TestChartPicture::an_empty_chart_says_why()
{
    RankedChart chart;
    chart.empty_text = QStringLiteral("Nothing came in for 2024.");
    const QSize size(500, 300);
    QStringList words;
    for (const Drawn &drawn : drawn_in(picture_svg(record_chart(chart, size), size, {}, {}))) {
        if (!drawn.text.isEmpty()) {
            words.append(drawn.text);
        }
    }
    QCOMPARE(words, QStringList{chart.empty_text});
}

void TestChartPicture::an_image_has_the_size_asked_for()
{
    const QImage image = paint_chart(test::series(), {300, 140}, 2.0);
    QCOMPARE(image.size(), QSize(600, 280));
    QCOMPARE(image.pixelColor(1, 1), QColor(Qt::white));
}

void TestChartPicture::any_number_of_marks_can_be_drawn_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 2, 3, 12, 13, 152, 400, 2000}) {
        QTest::addRow("%d", count) << count;
    }
}

void TestChartPicture::any_number_of_marks_can_be_drawn()
{
    QFETCH(int, count);
    RankedChart chart = test::ranked(test::fictional_places(count));
    if (count > 1) {
        chart.marks[1].lower.reset(); // an interval may be missing, a value be no number
        chart.marks[1].value = std::nan("");
    }
    for (const QSize &size : {QSize(40, 30), QSize(300, 200), QSize(1600, 900)}) {
        QVERIFY(!record_chart(chart, size).isNull());
        QVERIFY(!record_chart(test::funnel(test::fictional_places(count)), size).isNull());
    }
}

void TestChartPicture::every_kind_stays_within_its_picture_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("count");
    const char *const kinds[] = {"ranked", "funnel",  "series", "trend",   "cost",    "distribution",
                                 "map",    "balance", "price",  "tornado", "funding", "line"};
    for (int kind = 0; kind < 12; ++kind) {
        for (const int count : {0, 1, 12, 40}) {
            QTest::addRow("%s of %d", kinds[kind], count) << kind << count;
        }
    }
}

void TestChartPicture::every_kind_stays_within_its_picture()
{
    QFETCH(int, kind);
    QFETCH(int, count);
    const std::vector<test::Place> places = test::fictional_places(count);
    const AnyChart charts[] = {test::ranked(places),
                               test::funnel(places),
                               count == 0 ? SeriesChart() : test::series(),
                               count == 0 ? TrendChart() : test::trend(count),
                               test::cost(places),
                               test::distribution(places),
                               test::fictional_map(places),
                               test::balance(count),
                               test::price(count),
                               test::tornado(count),
                               test::funding(count),
                               test::pace(count)};
    const AnyChart &chart = charts[kind];
    QCOMPARE(static_cast<int>(chart.index()), kind);
    const QSize size(960, height_for(chart, 960));
    QVERIFY(size.height() >= 60 && size.height() <= 1200);
    const QPicture picture = record_chart(chart, size);
    QVERIFY(!picture.isNull());
    const QRectF area = QRectF(QPointF(), size).adjusted(-1, -1, 1, 1);
    const QFontMetricsF metrics(picture_appearance(size).font);
    for (const Drawn &drawn : drawn_in(picture_svg(picture, size, {}, {}))) {
        for (const QPointF &point : drawn.points) {
            QVERIFY2(
                area.contains(point),
                qPrintable(
                    QStringLiteral("%1 %2 at %3, %4").arg(drawn.element, drawn.text).arg(point.x()).arg(point.y())));
        }
        // Words are set in at most the full size, and most are smaller.
        const double width = metrics.horizontalAdvance(drawn.text) * 0.92;
        QVERIFY2(drawn.text.isEmpty() || drawn.points.front().x() + width <= size.width() + 2, qPrintable(drawn.text));
        QVERIFY2(!drawn.text.contains(QStringLiteral("nan")), qPrintable(drawn.text));
    }
}

void TestChartPicture::every_row_of_a_figure_is_named()
{
    for (const AnyChart &chart : {AnyChart(test::balance(40)), AnyChart(test::funding(40))}) {
        const QSize size(960, height_for(chart, 960));
        QStringList words;
        for (const Drawn &drawn : drawn_in(picture_svg(record_chart(chart, size), size, {}, {}))) {
            words.append(drawn.text);
        }
        std::visit(
            [&](const auto &values) {
                if constexpr (requires { values.rows; }) {
                    for (const auto &row : values.rows) {
                        QVERIFY2(words.contains(row.name), qPrintable(row.name));
                    }
                }
            },
            chart);
    }
}

void TestChartPicture::the_longest_chart_still_fits_on_a_printed_page()
{
    // A4 with margins of 15 millimetres is 180 by 267; title, finding, notes and source take some 40 of it.
    const int height = height_for(test::balance(400), 960);
    QCOMPARE_LE(height * 180.0 / 960, 267.0 - 40);
    QCOMPARE_GT(height, height_for(test::balance(12), 960));
    QCOMPARE_GT(height_for(test::balance(12), 960), height_for(test::balance(3), 960));
}

void TestChartPicture::words_grow_with_the_picture()
{
    // 960 pixels on 180 millimetres: 7.5 points are 2.65 millimetres are 14.1 pixels.
    QCOMPARE_GE(picture_appearance({960, 480}).font.pixelSize(), 15);
    // On a slide of 1,600 pixels the same share of the width.
    QCOMPARE(picture_appearance({1600, 900}).font.pixelSize(), 25);
    QCOMPARE(picture_appearance({300, 140}).font.pixelSize(), print_appearance().font.pixelSize());
    // A strip keeps room for its marks.
    QCOMPARE(picture_appearance({3000, 200}).font.pixelSize(), 20);
}

QTEST_MAIN(TestChartPicture)
#include "test_chart_picture.moc"
