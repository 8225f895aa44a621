// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/application_style.h"
#include "widgets/chart_picture.h"
#include "widgets/drawn_words.h"
#include "widgets/gallery_data.h"
#include "widgets/map_chart.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <qcustomplot.h>

using namespace outturn;
using namespace outturn::widgets;

namespace {

const QString resources = QStringLiteral(OUTTURN_SOURCE_DIR "/resources");

/// Every authority of England in 2024 with made-up figures, each at its own hexagon.
std::vector<test::Place> english_places()
{
    QFile file(resources + QStringLiteral("/registers/england_upper_tier.json"));
    std::vector<test::Place> places;
    if (!file.open(QIODevice::ReadOnly)) {
        return places;
    }
    const QJsonArray providers = QJsonDocument::fromJson(file.readAll())[QStringLiteral("providers")].toArray();
    for (const QJsonValue &entry : providers) {
        const QString to = entry[QStringLiteral("to")].toString();
        if (to.isEmpty()) {
            const auto at = static_cast<int>(places.size());
            const double people = 40 + at * 7919 % 311;
            places.push_back({entry[QStringLiteral("codes")][0][QStringLiteral("code")].toString(),
                              entry[QStringLiteral("name")].toString(), entry[QStringLiteral("region")].toString(),
                              std::round(people * (0.25 + 0.5 * (at * 31 % 97) / 97)), people});
        }
    }
    return places;
}

MapChart map_with(int count)
{
    return count == 153 ? test::england_map(english_places(), resources)
                        : test::fictional_map(test::fictional_places(count));
}

test::DrawnPicture picture_of(const MapChart &chart, QSize size = {700, 330}, const QString &active = {})
{
    MapChartView view;
    view.set_appearance(print_appearance());
    view.set_chart(chart);
    view.set_active(active);
    return test::drawn(view.record(size), size);
}

} // namespace

class TestMapChart : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void words_stand_clear_of_each_other_data();
    void words_stand_clear_of_each_other();
    void england_is_drawn_whole_and_its_regions_named();
    void north_is_up_and_odd_rows_lie_half_a_hexagon_east();
    void the_key_explains_only_what_is_on_the_map();
    void no_figure_does_not_look_like_a_low_figure();
    void words_on_every_shade_can_be_read_data();
    void words_on_every_shade_can_be_read();
    void the_pointer_finds_the_hexagon_under_it();
    void the_keyboard_walks_as_one_reads();
    void what_is_pointed_at_is_outlined_but_not_in_pictures();
    void an_empty_map_says_why();
};

void TestMapChart::words_stand_clear_of_each_other_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QSize>("size");
    for (const int count : {1, 2, 12, 153}) {
        for (const QSize size : {QSize(700, 330), QSize(1300, 600)}) {
            QTest::addRow("%d at %d", count, size.width()) << count << size;
        }
    }
}

void TestMapChart::words_stand_clear_of_each_other()
{
    QFETCH(int, count);
    QFETCH(QSize, size);
    const MapChart chart = map_with(count);
    QCOMPARE(static_cast<int>(chart.hexagons.size()), count);
    const test::DrawnPicture picture = picture_of(chart, size, chart.hexagons[chart.hexagons.size() / 2].id);
    QCOMPARE(test::overlapping_words(picture), QString());
    QVERIFY(QRectF(QPointF(), size).adjusted(-1, -1, 1, 1).contains(picture.bounds));
}

void TestMapChart::england_is_drawn_whole_and_its_regions_named()
{
    const MapChart chart = map_with(153);
    const test::DrawnPicture picture = picture_of(chart, {1300, 600});
    for (const MapHexagon &hexagon : chart.hexagons) {
        QVERIFY2(picture.holds(hexagon.short_name), qPrintable(hexagon.name));
        if (hexagon.id == chart.best_id || hexagon.id == chart.worst_id) {
            const bool named =
                std::any_of(picture.words.begin(), picture.words.end(), [&](const test::DrawnWord &word) {
                    return word.text.size() > 4 && hexagon.label.startsWith(word.text); // it may stand in two lines
                });
            QVERIFY2(named, qPrintable(hexagon.label));
        }
    }
    QCOMPARE(chart.regions.size(), std::size_t{9});
    for (const MapRegion &region : chart.regions) {
        QVERIFY2(picture.holds(region.name) || region.name.contains(u' '), qPrintable(region.name));
    }
}

void TestMapChart::north_is_up_and_odd_rows_lie_half_a_hexagon_east()
{
    MapChart chart = test::fictional_map(test::fictional_places(3));
    chart.regions.clear();
    chart.best_id.clear();
    chart.worst_id.clear();
    const std::pair<int, int> cells[] = {{0, 0}, {1, 0}, {0, 1}};
    for (std::size_t at = 0; at < 3; ++at) {
        std::tie(chart.hexagons[at].column, chart.hexagons[at].row) = cells[at];
        chart.hexagons[at].short_name = QStringLiteral("H%1").arg(at);
        chart.hexagons[at].shade = 1;
        chart.hexagons[at].is_left_out = false;
    }
    const test::DrawnPicture picture = picture_of(chart);
    const QPointF west = picture.find(QStringLiteral("H0"))->rect.center();
    const QPointF east = picture.find(QStringLiteral("H1"))->rect.center();
    const QPointF north = picture.find(QStringLiteral("H2"))->rect.center();
    const double width = east.x() - west.x();
    QCOMPARE_GT(width, 10.0);
    QCOMPARE_LT(std::abs(north.x() - west.x() - width / 2), 1.0);
    QCOMPARE_LT(std::abs(west.y() - north.y() - width * 0.8660254), 1.0);
}

void TestMapChart::the_key_explains_only_what_is_on_the_map()
{
    MapChart chart = test::fictional_map(test::fictional_places(12));
    for (MapHexagon &hexagon : chart.hexagons) {
        hexagon.shade = 2;
        hexagon.direction = 0;
        hexagon.is_left_out = false;
    }
    chart.beyond_label = QStringLiteral("beyond");
    chart.left_out_label = QStringLiteral("left out");
    const QStringList signs = {chart.no_figure_label, chart.left_out_label, chart.beyond_label};
    const test::DrawnPicture plain = picture_of(chart);
    for (const MapShade &shade : chart.shades) {
        QVERIFY2(plain.holds(shade.label), qPrintable(shade.label));
    }
    for (const QString &sign : signs) {
        QVERIFY2(!plain.holds(sign), qPrintable(sign));
    }
    chart.hexagons[0].shade.reset();
    chart.hexagons[1].is_left_out = true;
    chart.hexagons[2].direction = -1;
    const test::DrawnPicture marked = picture_of(chart);
    for (const QString &sign : signs) {
        QVERIFY2(marked.holds(sign), qPrintable(sign));
    }
}

void TestMapChart::no_figure_does_not_look_like_a_low_figure()
{
    MapChart chart = test::fictional_map(test::fictional_places(1));
    const auto image = [&](std::optional<int> shade, bool left_out, int direction) {
        chart.hexagons[0].shade = shade;
        chart.hexagons[0].is_left_out = left_out;
        chart.hexagons[0].direction = direction;
        MapChartView view;
        view.set_appearance(print_appearance());
        view.set_chart(chart);
        return view.image({300, 200}, 1).copy(0, 0, 190, 200); // without the key
    };
    const QImage none = image({}, false, 0);
    QVERIFY(none != image(0, false, 0));
    QVERIFY(none != image({}, true, 0));
    QVERIFY(image(0, false, 0) != image(0, true, 0));
    QVERIFY(image(0, false, 1) != image(0, false, -1));
    QVERIFY(image(0, false, 1) != image(0, false, 0));
}

void TestMapChart::words_on_every_shade_can_be_read_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addRow("light") << false;
    QTest::addRow("dark") << true;
}

void TestMapChart::words_on_every_shade_can_be_read()
{
    QFETCH(bool, dark);
    const ChartPalette colours = chart_palette(theme_palette(dark));
    for (const int count : {1, 2, 3, 5, 7}) {
        double before = 1;
        for (int shade = 0; shade < count; ++shade) {
            const QColor colour = shade_colour(colours, shade, count);
            QVERIFY2(contrast_ratio(text_on(colour), colour) >= 4.5, qPrintable(colour.name()));
            // Each stands further from the ground than the last: the order survives print and colour blindness.
            QVERIFY(contrast_ratio(colour, colours.ground) > before * 1.1);
            before = contrast_ratio(colour, colours.ground);
        }
    }
    QCOMPARE(shade_colour(colours, 0, 5), colours.shades.front());
    QCOMPARE(shade_colour(colours, 99, 5), colours.shades.back()); // out of range: the nearest
}

void TestMapChart::the_pointer_finds_the_hexagon_under_it()
{
    MapChartView view;
    const MapChart chart = map_with(153);
    view.set_chart(chart);
    view.resize(900, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTest::qWait(20);
    const auto *plot = view.findChild<QCustomPlot *>();
    QSignalSpy hovered(&view, &ChartCanvas::hovered);
    for (const std::size_t at : {std::size_t{0}, std::size_t{70}, std::size_t{152}}) {
        const MapHexagon &hexagon = chart.hexagons[at];
        const double column = hexagon.column + (hexagon.row % 2 == 1 ? 0.5 : 0.0);
        const QPoint middle(qRound(plot->xAxis->coordToPixel(column)), qRound(plot->yAxis->coordToPixel(hexagon.row)));
        QTest::mouseMove(&view, middle + QPoint(3, -2));
        QTRY_VERIFY(!hovered.isEmpty());
        QCOMPARE(hovered.last().first().toString(), hexagon.id);
    }
    QTest::mouseMove(&view, QPoint(8, 250)); // the sea
    QTRY_COMPARE(hovered.last().first().toString(), QString());
}

void TestMapChart::the_keyboard_walks_as_one_reads()
{
    MapChartView view;
    const MapChart chart = test::fictional_map(test::fictional_places(4)); // two below, two above
    view.set_chart(chart);
    QCOMPARE(view.accessibleName(), chart.title);
    QCOMPARE(view.accessibleDescription(), chart.description);
    QStringList walked;
    connect(&view, &ChartCanvas::hovered, &view, [&](const QString &id) { walked.append(id); });
    for (int step = 0; step < 4; ++step) {
        QTest::keyClick(&view, Qt::Key_Right);
    }
    const QStringList expected = {QStringLiteral("F2"), QStringLiteral("F3"), QStringLiteral("F0"),
                                  QStringLiteral("F1")};
    QCOMPARE(walked, expected);
    QVERIFY(view.accessibleDescription().startsWith(chart.hexagons[1].tooltip));
}

void TestMapChart::what_is_pointed_at_is_outlined_but_not_in_pictures()
{
    MapChartView view;
    const MapChart chart = map_with(12);
    view.set_chart(chart);
    view.resize(600, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTest::qWait(20);
    const QImage before = view.grab().toImage();
    const QImage picture = view.image({600, 300}, 1);
    view.set_highlighted(chart.hexagons[4].id);
    const QImage after = view.grab().toImage();
    QVERIFY(after != before);
    // The outline goes round the hexagon: the text's colour stands where its lower left edge is.
    const auto *plot = view.findChild<QCustomPlot *>();
    const MapHexagon &hexagon = chart.hexagons[4];
    const double column = hexagon.column + (hexagon.row % 2 == 1 ? 0.5 : 0.0);
    const QPoint edge(qRound(plot->xAxis->coordToPixel(column - 0.5)), qRound(plot->yAxis->coordToPixel(hexagon.row)));
    QCOMPARE(after.pixelColor(edge), chart_palette(view.palette()).text);
    QCOMPARE(view.image({600, 300}, 1), picture);
    view.set_highlighted({});
    QCOMPARE(view.grab().toImage(), before);
}

void TestMapChart::an_empty_map_says_why()
{
    MapChart chart;
    chart.empty_text = QStringLiteral("None of these has a place on a map.");
    QVERIFY(picture_of(chart).holds(chart.empty_text));
}

QTEST_MAIN(TestMapChart)
#include "test_map_chart.moc"
