// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/map_layout_reader.h"
#include "ingest/register_reader.h"
#include "support/result_check.h"

#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::ingest;

namespace {

const QByteArray good_map(R"({"format": "outturn-map", "version": 1, "id": "m", "title": "M", "hexagons": [
  {"provider": "a", "short": "Aa", "column": 0, "row": 3},
  {"provider": "b", "short": "Bb", "column": -1, "row": 0}]})");

QByteArray bytes_of(const QString &name)
{
    QFile file(QStringLiteral(OUTTURN_SOURCE_DIR "/resources/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(name));
    return file.readAll();
}

MapLayout bundled_map(const QString &name)
{
    Result<MapLayout> layout = read_map_layout(bytes_of(QStringLiteral("maps/") + name), name);
    if (!layout)
        qFatal("%s", qPrintable(layout.error().message));
    return *layout;
}

ProviderRegister bundled_register(const QString &name)
{
    ProviderRegister providers;
    if (const Result<> read = read_register(bytes_of(QStringLiteral("registers/") + name), name, providers); !read)
        qFatal("%s", qPrintable(read.error().message));
    return providers;
}

bool alive_on(const Provider &provider, QDate day)
{
    return (!provider.from.isValid() || provider.from <= day) && (!provider.to.isValid() || day <= provider.to);
}

bool beside(const MapPlace &one, const MapPlace &other)
{
    const int up = other.row - one.row;
    const int along = other.column - one.column;
    if (up == 0)
        return std::abs(along) == 1;
    return std::abs(up) == 1 && (along == 0 || along == ((one.row & 1) != 0 ? 1 : -1));
}

int pieces(const std::vector<MapPlace> &places)
{
    std::vector<bool> seen(places.size(), false);
    int count = 0;
    for (size_t start = 0; start < places.size(); ++start) {
        if (seen[start])
            continue;
        ++count;
        std::vector<size_t> open = {start};
        seen[start] = true;
        while (!open.empty()) {
            const size_t at = open.back();
            open.pop_back();
            for (size_t next = 0; next < places.size(); ++next) {
                if (!seen[next] && beside(places[at], places[next])) {
                    seen[next] = true;
                    open.push_back(next);
                }
            }
        }
    }
    return count;
}

} // namespace

/// The maps that come with the program fit the registers, and every mistake in a map is refused with its place.
class TestMapLayout : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_authority_has_a_place_of_its_own_data();
    void every_authority_has_a_place_of_its_own();
    void regions_are_in_one_piece_data();
    void regions_are_in_one_piece();
    void england_can_be_recognised();
    void a_map_is_read_as_it_stands();
    void a_wrong_map_names_file_and_key_data();
    void a_wrong_map_names_file_and_key();
};

void TestMapLayout::every_authority_has_a_place_of_its_own_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("today");
    QTest::addRow("England") << QStringLiteral("england_upper_tier.json") << 153;
    QTest::addRow("demonstration") << QStringLiteral("demonstration.json") << 36;
}

void TestMapLayout::every_authority_has_a_place_of_its_own()
{
    QFETCH(QString, name);
    QFETCH(int, today);
    const MapLayout layout = bundled_map(name);
    const ProviderRegister providers = bundled_register(name);
    QVERIFY(!layout.source.isEmpty());
    for (const MapPlace &place : layout.places)
        QVERIFY2(providers.find(place.provider) != nullptr, qPrintable(place.provider.text));
    // Every day on which the set of authorities was another, from before the first change to today.
    for (const int year : {2005, 2010, 2015, 2019, 2020, 2022, 2024, 2026}) {
        const QDate day(year, 6, 1);
        QMap<QPair<int, int>, QString> cells;
        QMap<QString, QString> short_names;
        int alive = 0;
        int placed = 0;
        for (const Provider &provider : providers.providers())
            alive += provider.type == ProviderType::local_authority && alive_on(provider, day) ? 1 : 0;
        for (const MapPlace &place : layout.places) {
            if (!alive_on(*providers.find(place.provider), day))
                continue;
            ++placed;
            const QString id = place.provider.text;
            const QPair<int, int> cell(place.column, place.row);
            QVERIFY2(!cells.contains(cell), qPrintable(id + u' ' + cells.value(cell)));
            QVERIFY2(!short_names.contains(place.short_name), qPrintable(id + u' ' + place.short_name));
            QVERIFY2(place.short_name.size() >= 2 && place.short_name.size() <= 4, qPrintable(place.short_name));
            cells.insert(cell, id);
            short_names.insert(place.short_name, id);
        }
        QCOMPARE(placed, alive);
        if (year == 2024)
            QCOMPARE(placed, today);
    }
}

void TestMapLayout::regions_are_in_one_piece_data()
{
    every_authority_has_a_place_of_its_own_data();
}

void TestMapLayout::regions_are_in_one_piece()
{
    QFETCH(QString, name);
    const MapLayout layout = bundled_map(name);
    const ProviderRegister providers = bundled_register(name);
    for (const int year : {2005, 2010, 2019, 2024}) {
        QMap<QString, std::vector<MapPlace>> regions;
        std::vector<MapPlace> all;
        for (const MapPlace &place : layout.places) {
            const Provider *provider = providers.find(place.provider);
            if (alive_on(*provider, QDate(year, 6, 1))) {
                regions[provider->region].push_back(place);
                all.push_back(place);
            }
        }
        QCOMPARE(pieces(all), 1);
        for (auto region = regions.begin(); region != regions.end(); ++region)
            QVERIFY2(pieces(region.value()) == 1, qPrintable(region.key() + u' ' + QString::number(year)));
    }
}

void TestMapLayout::england_can_be_recognised()
{
    QMap<QString, QPointF> at;
    for (const MapPlace &place : bundled_map(QStringLiteral("england_upper_tier.json")).places)
        at.insert(place.provider.text, QPointF(place.column + ((place.row & 1) != 0 ? 0.5 : 0), place.row));
    const auto west_of = [&](const char *one, const char *other) {
        return at.value(QLatin1String(one)).x() < at.value(QLatin1String(other)).x();
    };
    const auto north_of = [&](const char *one, const char *other) {
        return at.value(QLatin1String(one)).y() > at.value(QLatin1String(other)).y();
    };
    QVERIFY(west_of("isles-of-scilly", "cornwall") && west_of("cornwall", "devon") && west_of("devon", "wiltshire"));
    QVERIFY(west_of("liverpool", "manchester") && west_of("manchester", "leeds"));
    QVERIFY(west_of("leeds", "kingston-upon-hull") && west_of("shropshire", "leicester"));
    QVERIFY(west_of("leicester", "norfolk") && west_of("hillingdon", "city-of-london"));
    QVERIFY(west_of("city-of-london", "havering") && west_of("hampshire", "kent"));
    QVERIFY(north_of("northumberland", "county-durham") && north_of("county-durham", "north-yorkshire"));
    QVERIFY(north_of("leeds", "sheffield") && north_of("sheffield", "derby") && north_of("derby", "birmingham"));
    QVERIFY(north_of("birmingham", "oxfordshire") && north_of("oxfordshire", "hampshire"));
    QVERIFY(north_of("hampshire", "isle-of-wight") && north_of("enfield", "city-of-london"));
    QVERIFY(north_of("city-of-london", "croydon") && north_of("croydon", "brighton-and-hove"));
}

void TestMapLayout::a_map_is_read_as_it_stands()
{
    const Result<MapLayout> layout = read_map_layout(good_map, u"m.json"_qs);
    QVERIFY_RESULT(layout);
    QCOMPARE(layout->id, u"m"_qs);
    QCOMPARE(layout->title, u"M"_qs);
    QCOMPARE(layout->places.size(), size_t{2});
    QCOMPARE(layout->places[1].provider.text, u"b"_qs);
    QCOMPARE(layout->places[1].short_name, u"Bb"_qs);
    QCOMPARE(layout->places[1].column, -1);
    QCOMPARE(layout->places[0].row, 3);
}

void TestMapLayout::a_wrong_map_names_file_and_key_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const char *from, const char *to, const char *key) {
        QTest::addRow("%s", name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(key);
    };
    row("another format", "outturn-map", "outturn-register", "format");
    row("another version", "\"version\": 1", "\"version\": 2", "version");
    row("no title", "\"title\": \"M\", ", "", "title");
    row("a provider twice", "\"provider\": \"b\"", "\"provider\": \"a\"", "hexagons[1].provider");
    row("an empty provider", "\"provider\": \"b\"", "\"provider\": \"\"", "hexagons[1].provider");
    row("a long short name", "\"Bb\"", "\"Bbbbb\"", "hexagons[1].short");
    row("no row", ", \"row\": 0", "", "hexagons[1].row");
    row("half a column", "-1", "-1.5", "hexagons[1].column");
    row("far away", "-1", "-4000000", "hexagons[1].column");
    row("a word for a row", "\"row\": 0", "\"row\": \"0\"", "hexagons[1].row");
    row("an unknown key", "\"row\": 0", "\"row\": 0, \"colour\": 1", "colour");
    row("no list", "[\n", "{\n", "m.json");
}

void TestMapLayout::a_wrong_map_names_file_and_key()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, key);
    QVERIFY(good_map.contains(from));
    const Result<MapLayout> layout = read_map_layout(QByteArray(good_map).replace(from, to), u"m.json"_qs);
    QVERIFY(!layout);
    QVERIFY2(layout.error().message.contains(key), qPrintable(layout.error().message));
    QVERIFY2(layout.error().message.contains(u"m.json"), qPrintable(layout.error().message));
}

QTEST_APPLESS_MAIN(TestMapLayout)
#include "test_map_layout.moc"
