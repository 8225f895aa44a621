// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/distribution_chart.h"

#include "presentation/figure_words.h"
#include "presentation/headline.h"
#include "presentation/spread_charts.h"
#include "presentation/table_cells.h"

#include <algorithm>

namespace outturn::presentation {
namespace {

using analysis::ProviderFigure;
using analysis::SpreadAnswer;
using statistics::FunnelFlag;
using widgets::TableCell;

widgets::DistributionMark mark_of(const SpreadAnswer &answer, const ProviderFigure &figure, const Wording &wording)
{
    widgets::DistributionMark mark;
    mark.id = figure.provider.id.text;
    mark.name = figure.provider.name;
    mark.value = *figure.value;
    mark.outside_998 = figure.flag == FunnelFlag::low998 || figure.flag == FunnelFlag::high998;
    mark.tooltip = figure_tooltip(answer, figure, wording);
    return mark;
}

QString group_tooltip(const SpreadAnswer &answer, const DistributionPart &part, const Wording &wording)
{
    const FigureWords words(answer.measure, wording);
    QStringList lines{part.name};
    if (part.pooled)
        lines.append(wording.say(QT_TRANSLATE_NOOP("presentation", "together %1")).arg(words.full_value(*part.pooled)));
    if (part.interval95)
        lines.append(
            wording.say(QT_TRANSLATE_NOOP("presentation", "95% interval %1")).arg(words.interval(*part.interval95)));
    if (part.lower_quartile && part.upper_quartile)
        lines.append(wording.say(QT_TRANSLATE_NOOP("presentation", "the middle half: %1"))
                         .arg(words.interval({*part.lower_quartile, *part.upper_quartile})));
    if (part.without_value > 0)
        lines.append(wording.say(QT_TRANSLATE_NOOP("presentation", "without a figure: %1"))
                         .arg(wording.number(part.without_value, 0)));
    if (part.withheld > 0)
        lines.append(
            wording.say(QT_TRANSLATE_NOOP("presentation", "withheld: %1")).arg(wording.number(part.withheld, 0)));
    return lines.join(u'\n');
}

widgets::DistributionGroup group_of(const SpreadAnswer &answer, const DistributionPart &part, const Wording &wording)
{
    widgets::DistributionGroup group;
    group.id = part.id;
    group.name = part.name;
    group.count_label = provider_count(wording, answer, static_cast<int>(part.positions.size()) + part.withheld);
    for (const size_t position : part.positions)
        group.marks.push_back(mark_of(answer, answer.figures[position], wording));
    group.lower_quartile = part.lower_quartile;
    group.median = part.median;
    group.upper_quartile = part.upper_quartile;
    group.pooled = part.pooled;
    if (part.interval95) {
        group.pooled_lower = part.interval95->lower;
        group.pooled_upper = part.interval95->upper;
    }
    if (part.pooled)
        group.pooled_label = FigureWords(answer.measure, wording).value(*part.pooled);
    group.tooltip = group_tooltip(answer, part, wording);
    return group;
}

QString target_label(const SpreadAnswer &answer, const Wording &wording)
{
    const QString value = FigureWords(answer.measure, wording).value(*answer.target);
    if (answer.target_source == analysis::TargetSource::user)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 target")).arg(value);
    if (answer.question.compared_with)
        return value + u' ' + answer.question.compared_with->title;
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 all together")).arg(value);
}

/// The best and the worst group, then the best and the worst of all.
QString description_of(const SpreadAnswer &answer, const std::vector<DistributionPart> &parts, DistributionBy by,
                       const Wording &wording)
{
    QStringList sentences{distribution_title(by, wording) + u'.', distribution_ends(answer, parts, wording),
                          distribution_shares(answer, parts, wording)};
    sentences.append(spread_headline(answer, wording).finding + u'.');
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

widgets::TableColumn number_column(const QString &title, const QString &explanation = {})
{
    return {title, explanation, true};
}

TableCell value_cell(const FigureWords &words, const std::optional<double> &value)
{
    return value ? TableCell{words.value(*value), *value, words.full_value(*value)} : TableCell{};
}

struct Ends {
    std::optional<double> lowest;
    std::optional<double> highest;
};

/// None where one of the group is withheld: who stands next is not the group's end.
Ends ends_of(const SpreadAnswer &answer, const DistributionPart &part)
{
    if (part.withheld > 0 || part.positions.empty())
        return {};
    const auto is_lower = [&answer](size_t a, size_t b) { return *answer.figures[a].value < *answer.figures[b].value; };
    const auto [lowest, highest] = std::minmax_element(part.positions.begin(), part.positions.end(), is_lower);
    return {answer.figures[*lowest].value, answer.figures[*highest].value};
}

std::vector<widgets::TableColumn> columns_of(const SpreadAnswer &answer, DistributionBy by, const Wording &wording)
{
    return {{distribution_title(by, wording), {}, false},
            number_column(wording.say(QT_TRANSLATE_NOOP("presentation", "With a figure"))),
            number_column(wording.say(QT_TRANSLATE_NOOP("presentation", "Without"))),
            number_column(wording.say(QT_TRANSLATE_NOOP("presentation", "Together")),
                          answer.evidence.model == statistics::Model::normal
                              ? wording.say(QT_TRANSLATE_NOOP("presentation",
                                                              "The mean of the group, each member by how precisely it "
                                                              "is known."))
                              : wording.say(QT_TRANSLATE_NOOP("presentation",
                                                              "All numerators of the group over all its "
                                                              "denominators."))),
            number_column(wording.say(QT_TRANSLATE_NOOP("presentation", "95% interval")),
                          wording.say(QT_TRANSLATE_NOOP("presentation",
                                                        "Where the figure of the whole group plausibly lies, by the "
                                                        "chance of its cases alone."))),
            number_column(wording.say(QT_TRANSLATE_NOOP("presentation", "Lowest"))),
            number_column(wording.say(QT_TRANSLATE_NOOP("presentation", "Lower quartile"))),
            number_column(wording.say(QT_TRANSLATE_NOOP("presentation", "Median"))),
            number_column(wording.say(QT_TRANSLATE_NOOP("presentation", "Upper quartile"))),
            number_column(wording.say(QT_TRANSLATE_NOOP("presentation", "Highest")))};
}

} // namespace

widgets::DistributionChart distribution_chart(const SpreadAnswer &answer, DistributionBy by, const Wording &wording)
{
    const FigureWords words(answer.measure, wording);
    const std::vector<DistributionPart> parts = distribution_parts(answer, by, wording);
    widgets::DistributionChart chart;
    chart.title =
        QStringLiteral("%1 · %2").arg(spread_headline(answer, wording).title, distribution_title(by, wording));
    chart.description = description_of(answer, parts, by, wording);
    chart.format = words.format();
    chart.value_axis_title = words.value_title();
    chart.empty_text =
        wording.say(QT_TRANSLATE_NOOP("presentation", "No provider has a figure for this measure and period."));
    for (const DistributionPart &part : parts)
        chart.groups.push_back(group_of(answer, part, wording));
    if (parts.empty())
        return chart;
    const QString shares = distribution_shares(answer, parts, wording);
    chart.caption = shares.isEmpty() ? distribution_ends(answer, parts, wording) : shares;
    if (answer.target) {
        chart.target = answer.target;
        chart.target_label = target_label(answer, wording);
    }
    mark_ends(answer, chart);
    return chart;
}

widgets::Table distribution_table(const SpreadAnswer &answer, DistributionBy by, const Wording &wording)
{
    const FigureWords words(answer.measure, wording);
    widgets::Table table;
    table.title = QStringLiteral("%1 · %2").arg(answer.measure.title, distribution_title(by, wording));
    table.empty_text =
        wording.say(QT_TRANSLATE_NOOP("presentation", "No provider has a figure for this measure and period."));
    table.columns = columns_of(answer, by, wording);
    const bool has_withheld = analysis::withheld_figures(answer) > 0;
    if (has_withheld)
        table.columns.push_back(
            number_column(wording.say(QT_TRANSLATE_NOOP("presentation", "Withheld")),
                          wording.say(QT_TRANSLATE_NOOP("presentation",
                                                        "Of those with a figure: small counts, and what would give "
                                                        "one away."))));
    for (const DistributionPart &part : distribution_parts(answer, by, wording)) {
        const Ends ends = ends_of(answer, part);
        // What rests on withheld figures may not be told, and what does not rest on them is not the group's.
        const auto whole = [&part](TableCell cell) {
            return part.withheld > 0 && cell.text.isEmpty() ? withheld_cell() : cell;
        };
        std::vector<TableCell> cells{text_cell(part.name),
                                     number_cell(wording, static_cast<double>(part.positions.size()) + part.withheld),
                                     number_cell(wording, part.without_value),
                                     whole(value_cell(words, part.pooled)),
                                     whole(interval_cell(words, part.interval95)),
                                     whole(value_cell(words, ends.lowest)),
                                     whole(value_cell(words, part.lower_quartile)),
                                     whole(value_cell(words, part.median)),
                                     whole(value_cell(words, part.upper_quartile)),
                                     whole(value_cell(words, ends.highest))};
        if (has_withheld)
            cells.push_back(number_cell(wording, part.withheld));
        table.rows.push_back({part.id, std::move(cells), false});
    }
    return table;
}

} // namespace outturn::presentation
