// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/map_chart.h"
#include "presentation/plain_answer.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <set>

using namespace outturn;
using namespace outturn::presentation;
using outturn::test::answer_of;

namespace {

const Wording &english()
{
    static const Wording wording(QStringLiteral("en"));
    return wording;
}

/// Contractors "P0", "P1" ... with so many of 100 each, as a return; -1 is a missing one.
analysis::SpreadAnswer answer_with(const std::vector<int> &numerators)
{
    QByteArray content("provider_name,provider_type,region,period,measure,numerator,denominator\n");
    for (size_t i = 0; i < numerators.size(); ++i)
        content += 'P' + QByteArray::number(static_cast<int>(i)) + ",contractor,"
            + (i % 2 ? QByteArray("South") : QByteArray("North")) + ",2024,m,"
            + (numerators[i] < 0 ? QByteArray() : QByteArray::number(numerators[i])) + ",100\n";
    return answer_of(content);
}

/// All of the answer in one line from west to east.
MapLayout layout_of(const analysis::SpreadAnswer &answer)
{
    MapLayout layout;
    for (const analysis::ProviderFigure &figure : answer.figures)
        layout.places.push_back({figure.provider.id, figure.provider.name, static_cast<int>(layout.places.size()), 0});
    return layout;
}

const widgets::MapHexagon &hexagon(const widgets::MapChart &chart, const QString &name)
{
    const auto at = std::find_if(chart.hexagons.begin(), chart.hexagons.end(),
                                 [&name](const widgets::MapHexagon &entry) { return entry.name == name; });
    if (at == chart.hexagons.end())
        qFatal("no hexagon %s", qPrintable(name));
    return *at;
}

QStringList shade_labels(const widgets::MapChart &chart)
{
    QStringList labels;
    for (const widgets::MapShade &shade : chart.shades)
        labels.append(shade.label);
    return labels;
}

} // namespace

class TestMap : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void five_shades_by_fifths()
    {
        const analysis::SpreadAnswer answer = answer_with({50, 10, 20, 30, 40, 60, 70, 80, 90, 95});
        const widgets::MapChart chart = map_chart(answer, layout_of(answer), english());
        QCOMPARE(chart.hexagons.size(), size_t(10));
        QCOMPARE(shade_labels(chart).join(u'|'),
                 QStringLiteral("10.0% to 20.0%|30.0% to 40.0%|50.0% to 60.0%|70.0% to 80.0%|90.0% to 95.0%"));
        QCOMPARE(hexagon(chart, QStringLiteral("P1")).shade, std::optional(0));
        QCOMPARE(hexagon(chart, QStringLiteral("P0")).shade, std::optional(2));
        QCOMPARE(hexagon(chart, QStringLiteral("P9")).shade, std::optional(4));
    }

    void equal_values_share_a_shade()
    {
        // Seven of ten at 50%: three shades are left, and none of the seven is parted from the others.
        const analysis::SpreadAnswer answer = answer_with({10, 50, 50, 50, 50, 50, 50, 50, 80, 90});
        const widgets::MapChart chart = map_chart(answer, layout_of(answer), english());
        std::set<std::optional<int>> shades;
        for (int i = 1; i <= 7; ++i)
            shades.insert(hexagon(chart, QStringLiteral("P%1").arg(i)).shade);
        QCOMPARE(shades.size(), size_t(1));
        QCOMPARE(shade_labels(chart).join(u'|'), QStringLiteral("10.0%|50.0%|80.0% to 90.0%"));
    }

    void few_values_have_few_shades()
    {
        for (const auto &[numerators, shades] : std::vector<std::pair<std::vector<int>, size_t>>{
                 {{10}, 1}, {{10, 20, 30}, 1}, {{10, 20, 30, 40}, 2}, {{30, 30, 30, 30, 30, 30}, 1}}) {
            const analysis::SpreadAnswer answer = answer_with(numerators);
            const widgets::MapChart chart = map_chart(answer, layout_of(answer), english());
            QCOMPARE(chart.shades.size(), shades);
            for (const widgets::MapHexagon &entry : chart.hexagons)
                QVERIFY(entry.shade && *entry.shade >= 0 && *entry.shade < static_cast<int>(shades));
        }
    }

    void a_missing_figure_is_hatched_and_says_why()
    {
        const analysis::SpreadAnswer answer = answer_with({10, -1, 30});
        const widgets::MapChart chart = map_chart(answer, layout_of(answer), english());
        const widgets::MapHexagon &missing = hexagon(chart, QStringLiteral("P1"));
        QVERIFY(!missing.shade && !missing.is_left_out);
        QCOMPARE(missing.tooltip, QStringLiteral("P1\nmissing"));
        QVERIFY(!chart.no_figure_label.isEmpty());
    }

    void those_beyond_the_limits_point_up_or_down()
    {
        // 45% of 300 together; 5% and 90% of 100 lie far beyond the 99.8% limits, 40% does not.
        const analysis::SpreadAnswer answer = answer_with({5, 40, 90});
        const widgets::MapChart chart = map_chart(answer, layout_of(answer), english());
        QCOMPARE(hexagon(chart, QStringLiteral("P0")).direction, -1);
        QCOMPARE(hexagon(chart, QStringLiteral("P1")).direction, 0);
        QCOMPARE(hexagon(chart, QStringLiteral("P2")).direction, 1);
        QCOMPARE(hexagon(chart, QStringLiteral("P2")).label, QStringLiteral("P2 90.0%"));
        QCOMPARE(chart.best_id, hexagon(chart, QStringLiteral("P2")).id);
    }

    void those_without_a_place_are_counted()
    {
        const analysis::SpreadAnswer answer = answer_with({10, 20, 30, 40});
        MapLayout layout = layout_of(answer);
        layout.places.resize(1);
        const widgets::MapChart chart = map_chart(answer, layout, english());
        QCOMPARE(chart.hexagons.size(), size_t(1));
        QCOMPARE(chart.caption, QStringLiteral("With a figure, but without a place on the map: 3 contractors."));
        QCOMPARE(map_chart(answer, layout_of(answer), english()).caption, QString());
        QVERIFY(map_chart(answer, {}, english()).hexagons.empty());
        QVERIFY(!map_chart(answer, {}, english()).empty_text.isEmpty());
    }

    void regions_come_from_the_providers()
    {
        const analysis::SpreadAnswer answer = answer_with({10, 20, 30});
        const widgets::MapChart chart = map_chart(answer, layout_of(answer), english());
        QCOMPARE(chart.regions.size(), size_t(2));
        QCOMPARE(chart.regions[0].name, QStringLiteral("North"));
        QCOMPARE(chart.regions[0].ids.size(), size_t(2));
    }

    void only_one_lives_in_a_cell()
    {
        analysis::SpreadAnswer answer = answer_with({10, -1, 30});
        MapLayout layout = layout_of(answer);
        for (MapPlace &place : layout.places)
            place.column = 0; // a council and its successors, in the same cell
        for (analysis::ProviderFigure &figure : answer.figures) {
            if (figure.provider.name == QLatin1String("P0"))
                figure.provider.to = QDate(2020, 3, 31);
        }
        const widgets::MapChart chart = map_chart(answer, layout, english());
        QCOMPARE(chart.hexagons.size(), size_t(1));
        QCOMPARE(chart.hexagons[0].name, QStringLiteral("P2"));
    }

    void with_a_register_the_map_is_whole()
    {
        const analysis::SpreadAnswer answer = answer_with({10, 20, 30});
        MapLayout layout = layout_of(answer);
        ProviderRegister known;
        const auto add = [&](const QString &name, const QDate &to) {
            Provider provider;
            provider.id = ProviderId(name);
            provider.name = name;
            provider.to = to;
            known.add(provider);
            layout.places.push_back({provider.id, name, static_cast<int>(layout.places.size()), 1});
        };
        add(QStringLiteral("Silent"), {});
        add(QStringLiteral("Gone"), QDate(2010, 3, 31));
        const widgets::MapChart chart = map_chart(answer, layout, english(), &known);
        QCOMPARE(chart.hexagons.size(), size_t(4));
        const widgets::MapHexagon &silent = hexagon(chart, QStringLiteral("Silent"));
        QVERIFY(!silent.shade && !silent.is_left_out);
        QCOMPARE(silent.tooltip, QStringLiteral("Silent\nno return for this measure and period"));
        analysis::SpreadAnswer filtered = answer;
        filtered.question.filter.type = ProviderType::contractor;
        QVERIFY(hexagon(map_chart(filtered, layout, english(), &known), QStringLiteral("Silent")).is_left_out);
    }

    void parts_of_providers_have_no_map()
    {
        for (const analysis::Unit by :
             {analysis::Unit::contract, analysis::Unit::area, analysis::Unit::group, analysis::Unit::region}) {
            analysis::SpreadAnswer answer = answer_with({10, 20, 30});
            const MapLayout layout = layout_of(answer);
            answer.question.by = by;
            const widgets::MapChart chart = map_chart(answer, layout, english());
            QVERIFY(chart.hexagons.empty());
            QVERIFY(chart.empty_text.contains(QStringLiteral("no place")));
        }
    }
};

QTEST_APPLESS_MAIN(TestMap)
#include "test_map.moc"
