// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/figure_words.h"
#include "presentation/headline.h"
#include "presentation/map_chart.h"
#include "presentation/spread_figures.h"
#include "presentation/table_cells.h"

#include <algorithm>
#include <map>
#include <set>

namespace outturn::presentation {
namespace {

using analysis::SpreadAnswer;

// More regions than these would be a list, not a finding.
constexpr size_t most_regions = 3;

/// The layout that holds the most of those compared; of several the first. Null where none holds any.
const MapLayout *fitting_layout(const std::vector<MapLayout> &layouts, const SpreadAnswer &answer)
{
    std::set<ProviderId> compared;
    for (const analysis::ProviderFigure &figure : answer.figures) {
        if (figure.value)
            compared.insert(figure.provider.id);
    }
    const MapLayout *best = nullptr;
    std::ptrdiff_t most = 0;
    for (const MapLayout &layout : layouts) {
        const auto held = std::count_if(layout.places.begin(), layout.places.end(), [&compared](const MapPlace &place) {
            return compared.contains(place.provider);
        });
        if (held > most) {
            most = held;
            best = &layout;
        }
    }
    return best;
}

/// "London (9), South East (6), North West (4)": where the hexagons of one shade are, most first. `count` is all of them.
QString regions_of_shade(const widgets::MapChart &chart, int shade, int &count)
{
    std::map<QString, int> shaded;
    count = 0;
    for (const widgets::MapHexagon &hexagon : chart.hexagons) {
        if (hexagon.shade != shade)
            continue;
        ++count;
        for (const widgets::MapRegion &region : chart.regions) {
            if (std::find(region.ids.begin(), region.ids.end(), hexagon.id) != region.ids.end())
                ++shaded[region.name];
        }
    }
    std::vector<std::pair<QString, int>> order(shaded.begin(), shaded.end());
    std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    QStringList told;
    for (size_t i = 0; i < std::min(order.size(), most_regions); ++i)
        told.append(QStringLiteral("%1 (%2)").arg(order[i].first, QString::number(order[i].second)));
    return told.join(QStringLiteral(", "));
}

QString map_finding(const SpreadAnswer &answer, const widgets::MapChart &chart, const Wording &wording)
{
    const int last = static_cast<int>(chart.shades.size()) - 1;
    int highest = 0;
    int lowest = 0;
    const QString of_highest = regions_of_shade(chart, last, highest);
    const QString of_lowest = regions_of_shade(chart, 0, lowest);
    if (last < 1 || of_highest.isEmpty() || of_lowest.isEmpty())
        return sentence(spread_headline(answer, wording).finding);
    return wording
        .say(QT_TRANSLATE_NOOP("presentation",
                               "The %1 with the highest values are mostly in %2; the %3 with the lowest in %4."))
        .arg(wording.number(highest, 0), of_highest, wording.number(lowest, 0), of_lowest);
}

reporting::DocumentTable map_data(const SpreadAnswer &answer, const widgets::MapChart &chart, const QString &caption,
                                  const Wording &wording)
{
    const FigureWords words(answer.measure, wording);
    widgets::Table table;
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Provider")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Region")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Value")), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Shade")), {}, false}};
    for (const analysis::ProviderFigure &figure : answer.figures) {
        const auto hexagon = std::find_if(chart.hexagons.begin(), chart.hexagons.end(),
                                          [&figure](const auto &entry) { return entry.id == figure.provider.id.text; });
        if (hexagon == chart.hexagons.end())
            continue;
        const QString shade =
            hexagon->shade ? chart.shades[static_cast<size_t>(*hexagon->shade)].label : chart.no_figure_label;
        table.rows.push_back({figure.provider.id.text,
                              {text_cell(figure.provider.name), text_cell(figure.provider.region),
                               figure.value ? widgets::TableCell{words.value(*figure.value), *figure.value,
                                                                 words.full_value(*figure.value)}
                                            : widgets::TableCell{status_words(wording, figure), {}, {}},
                               text_cell(shade)}});
    }
    return whole_table(table, caption, wording);
}

} // namespace

bool add_map_figure(ReportDraft &draft, const SectionInput &input, const SpreadAnswer &answer)
{
    const Wording &wording = draft.wording();
    const MapLayout *layout = fitting_layout(input.material.maps, answer);
    if (!layout)
        return false;
    widgets::MapChart chart = map_chart(answer, *layout, wording);
    if (chart.hexagons.empty())
        return false;
    ReportDraft::FigureWords words;
    words.title = question_title(answer, wording, wording.say(QT_TRANSLATE_NOOP("presentation", "On the map")));
    words.finding = map_finding(answer, chart, wording);
    words.text_alternative = chart.description + u' ' + words.finding;
    words.source = source_of(input, answer);
    words.notes = {wording.say(QT_TRANSLATE_NOOP("presentation",
                                                 "Every hexagon is one local authority, of one size whatever its area. "
                                                 "The darker, the higher the value; the shades part the values into "
                                                 "groups of about the same number.")),
                   wording.say(QT_TRANSLATE_NOOP("presentation",
                                                 "Where each stands was worked out for this program: near its place, "
                                                 "and beside its neighbours.")),
                   chart.caption};
    words.notes.removeAll(QString());
    reporting::DocumentTable data = map_data(answer, chart, words.title, wording);
    draft.figure(QStringLiteral("map"), std::move(chart), std::move(words), std::move(data));
    return true;
}

} // namespace outturn::presentation
