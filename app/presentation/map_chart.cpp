// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/map_chart.h"

#include "presentation/figure_words.h"
#include "presentation/headline.h"
#include "presentation/spread_charts.h"

#include <algorithm>
#include <map>

namespace outturn::presentation {
namespace {

using analysis::ProviderFigure;
using analysis::SpreadAnswer;
using statistics::FunnelFlag;
using widgets::MapHexagon;

constexpr int most_shades = 5;
// A shade for fewer than two values would only colour the order.
constexpr int values_a_shade = 2;

/// Providers that the map shows: one a cell, though two that follow each other may share it.
class HexagonsOfAnswer
{
public:
    HexagonsOfAnswer(const SpreadAnswer &answer, const Wording &wording) : answer_(answer), wording_(wording) {}

    void add(const MapPlace &place, const ProviderFigure &figure)
    {
        MapHexagon hexagon = hexagon_of(place, figure.provider);
        hexagon.label = figure.provider.name;
        if (figure.value)
            hexagon.label += u' ' + FigureWords(answer_.measure, wording_).value(*figure.value);
        hexagon.tooltip = figure_tooltip(answer_, figure, wording_);
        if (figure.flag == FunnelFlag::low998 || figure.flag == FunnelFlag::high998)
            hexagon.direction = figure.flag == FunnelFlag::low998 ? -1 : 1;
        put({std::move(hexagon), figure.value, figure.provider.region});
    }

    /// One of whom the answer does not speak.
    void add(const MapPlace &place, const Provider &provider)
    {
        MapHexagon hexagon = hexagon_of(place, provider);
        hexagon.label = provider.name;
        hexagon.is_left_out = !answer_.question.filter.lets_through(provider);
        hexagon.tooltip = provider.name + u'\n'
            + (hexagon.is_left_out
                   ? wording_.say(QT_TRANSLATE_NOOP("presentation", "left out by a filter"))
                   : wording_.say(QT_TRANSLATE_NOOP("presentation", "no return for this measure and period")));
        put({std::move(hexagon), {}, provider.region});
    }

    struct Entry {
        MapHexagon hexagon;
        std::optional<double> value;
        QString region;
    };

    std::vector<Entry> take() { return std::move(entries_); }

private:
    static MapHexagon hexagon_of(const MapPlace &place, const Provider &provider)
    {
        MapHexagon hexagon;
        hexagon.id = provider.id.text;
        hexagon.name = provider.name;
        hexagon.short_name = place.short_name;
        hexagon.column = place.column;
        hexagon.row = place.row;
        return hexagon;
    }

    void put(Entry entry)
    {
        const auto [at, is_new] = at_.emplace(std::pair(entry.hexagon.column, entry.hexagon.row), entries_.size());
        if (is_new)
            entries_.push_back(std::move(entry));
        else if (entry.value && !entries_[at->second].value)
            entries_[at->second] = std::move(entry);
    }

    const SpreadAnswer &answer_;
    const Wording &wording_;
    std::vector<Entry> entries_;
    std::map<std::pair<int, int>, size_t> at_;
};

using Entries = std::vector<HexagonsOfAnswer::Entry>;

Entries entries_of(const SpreadAnswer &answer, const MapLayout &layout, const Wording &wording,
                   const ProviderRegister *known)
{
    std::map<ProviderId, const ProviderFigure *> figures;
    for (const ProviderFigure &figure : answer.figures)
        figures.emplace(figure.provider.id, &figure);
    HexagonsOfAnswer hexagons(answer, wording);
    for (const MapPlace &place : layout.places) {
        const auto figure = figures.find(place.provider);
        if (figure != figures.end()) {
            if (lived_in(figure->second->provider, answer.question.period))
                hexagons.add(place, *figure->second);
        } else if (const Provider *provider = known ? known->find(place.provider) : nullptr) {
            if (lived_in(*provider, answer.question.period))
                hexagons.add(place, *provider);
        }
    }
    return hexagons.take();
}

/// Shades the hexagons by the place of their values in the order. Equal values have the same place, so a shade never
/// parts them; a shade that none falls into is dropped.
std::vector<widgets::MapShade> add_shades(const SpreadAnswer &answer, Entries &entries, const Wording &wording)
{
    std::vector<double> values;
    for (const auto &entry : entries) {
        if (entry.value)
            values.push_back(*entry.value);
    }
    std::sort(values.begin(), values.end());
    const auto n = static_cast<std::ptrdiff_t>(values.size());
    const std::ptrdiff_t shades = std::clamp<std::ptrdiff_t>(n / values_a_shade, 1, most_shades);
    std::map<int, std::pair<double, double>> ranges;
    for (auto &[hexagon, value, region] : entries) {
        if (!value)
            continue;
        const auto [first, last] = std::equal_range(values.begin(), values.end(), *value);
        const std::ptrdiff_t twice_middle = (first - values.begin()) + (last - values.begin());
        hexagon.shade = static_cast<int>(twice_middle * shades / (2 * n));
        const auto [range, is_new] = ranges.emplace(*hexagon.shade, std::pair(*value, *value));
        range->second = {std::min(range->second.first, *value), std::max(range->second.second, *value)};
    }
    const FigureWords words(answer.measure, wording);
    std::vector<widgets::MapShade> key;
    std::map<int, int> place_in_key;
    for (const auto &[shade, range] : ranges) {
        place_in_key.emplace(shade, static_cast<int>(key.size()));
        const bool one = words.value(range.first) == words.value(range.second);
        key.push_back({one ? words.value(range.first) : words.interval({range.first, range.second})});
    }
    for (auto &entry : entries) {
        if (entry.hexagon.shade)
            entry.hexagon.shade = place_in_key.at(*entry.hexagon.shade);
    }
    return key;
}

std::vector<widgets::MapRegion> regions_of(const Entries &entries)
{
    std::map<QString, std::vector<QString>> ids;
    for (const auto &entry : entries) {
        if (!entry.region.isEmpty())
            ids[entry.region].push_back(entry.hexagon.id);
    }
    std::vector<widgets::MapRegion> regions;
    for (auto &[name, of_region] : ids)
        regions.push_back({name, std::move(of_region)});
    return regions;
}

/// "With a figure, but without a place on the map: 12 contractors."
QString caption_of(const SpreadAnswer &answer, const Entries &entries, const Wording &wording)
{
    int authorities = 0;
    int contractors = 0;
    for (const ProviderFigure &figure : answer.figures) {
        const bool is_shown = std::any_of(entries.begin(), entries.end(), [&figure](const auto &entry) {
            return entry.hexagon.id == figure.provider.id.text;
        });
        if (figure.value && !is_shown)
            ++(figure.provider.type == ProviderType::contractor ? contractors : authorities);
    }
    QStringList counts;
    if (authorities > 0)
        counts.append(wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n local authority(ies)"), authorities));
    if (contractors > 0)
        counts.append(wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n contractor(s)"), contractors));
    if (counts.isEmpty())
        return {};
    return wording.say(QT_TRANSLATE_NOOP("presentation", "With a figure, but without a place on the map: %1."))
        .arg(counts.join(QStringLiteral(", ")));
}

QString empty_words(const SpreadAnswer &answer, const Wording &wording)
{
    if (answer.question.by != analysis::Unit::provider)
        return wording.say(QT_TRANSLATE_NOOP("presentation",
                                             "The map shows local authorities, one hexagon each; what is compared here "
                                             "are parts of their returns, which have no place on it."));
    if (answer.with_value == 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "No provider has a figure for this measure and period."));
    return wording.say(QT_TRANSLATE_NOOP("presentation",
                                         "None of those compared here has a place on the map, which shows local "
                                         "authorities."));
}

} // namespace

widgets::MapChart map_chart(const SpreadAnswer &answer, const MapLayout &layout, const Wording &wording,
                            const ProviderRegister *known)
{
    const Headline headline = spread_headline(answer, wording);
    widgets::MapChart chart;
    chart.title = headline.title;
    chart.empty_text = empty_words(answer, wording);
    chart.description = chart.empty_text;
    if (answer.question.by != analysis::Unit::provider)
        return chart;
    Entries entries = entries_of(answer, layout, wording, known);
    if (std::none_of(entries.begin(), entries.end(), [](const auto &entry) { return entry.value.has_value(); }))
        return chart;
    chart.description = wording.say(QT_TRANSLATE_NOOP("presentation",
                                                      "A map in which every local authority is a hexagon of the same "
                                                      "size, shaded by its value."))
        + u' ' + headline.finding + u'.';
    chart.shades = add_shades(answer, entries, wording);
    chart.regions = regions_of(entries);
    chart.caption = caption_of(answer, entries, wording);
    chart.no_figure_label = wording.say(QT_TRANSLATE_NOOP("presentation", "no figure"));
    chart.beyond_label = wording.say(QT_TRANSLATE_NOOP("presentation", "beyond the 99.8% limits"));
    chart.left_out_label = wording.say(QT_TRANSLATE_NOOP("presentation", "left out by a filter"));
    for (auto &entry : entries)
        chart.hexagons.push_back(std::move(entry.hexagon));
    mark_ends(answer, chart);
    return chart;
}

} // namespace outturn::presentation
