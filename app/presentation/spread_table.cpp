// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/spread_table.h"

#include "presentation/figure_words.h"
#include "presentation/table_cells.h"

#include <algorithm>
#include <functional>

namespace outturn::presentation {
namespace {

using analysis::ProviderFigure;
using analysis::SpreadAnswer;
using widgets::TableCell;

struct ColumnOf {
    widgets::TableColumn column;
    std::function<TableCell(const ProviderFigure &)> cell;
};

bool any(const SpreadAnswer &answer, const std::function<bool(const ProviderFigure &)> &has)
{
    return std::any_of(answer.figures.begin(), answer.figures.end(), has);
}

std::vector<ColumnOf> identity_columns(const SpreadAnswer &answer, const Wording &wording)
{
    std::vector<ColumnOf> columns;
    columns.push_back(
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Rank")),
          answer.measure.polarity == Polarity::neutral
              ? wording.say(QT_TRANSLATE_NOOP("presentation", "1 is the highest. Ties share a rank."))
              : wording.say(QT_TRANSLATE_NOOP("presentation", "1 is the best. Ties share a rank.")),
          true},
         [](const ProviderFigure &figure) {
             return figure.rank ? TableCell{QString::number(*figure.rank), *figure.rank, {}} : TableCell{};
         }});
    columns.push_back({{wording.say(QT_TRANSLATE_NOOP("presentation", "Provider")), {}, false},
                       [](const ProviderFigure &figure) { return text_cell(figure.provider.name); }});
    if (any(answer, [](const ProviderFigure &figure) { return !figure.provider.region.isEmpty(); }))
        columns.push_back({{wording.say(QT_TRANSLATE_NOOP("presentation", "Region")), {}, false},
                           [](const ProviderFigure &figure) { return text_cell(figure.provider.region); }});
    return columns;
}

std::vector<ColumnOf> value_columns(const SpreadAnswer &answer, const Wording &wording)
{
    const auto words = std::make_shared<FigureWords>(answer.measure, wording);
    std::vector<ColumnOf> columns;
    if (any(answer, [](const ProviderFigure &figure) { return figure.denominator.has_value(); })) {
        const bool proportion = answer.measure.kind == MeasureKind::proportion;
        columns.push_back(
            {{proportion ? wording.say(QT_TRANSLATE_NOOP("presentation", "Achieved")) : words->numerator_title(),
              words->numerator_title(), true},
             [&wording](const ProviderFigure &figure) { return number_cell(wording, figure.numerator); }});
        columns.push_back(
            {{proportion ? wording.say(QT_TRANSLATE_NOOP("presentation", "Out of")) : words->denominator_title(),
              words->denominator_title(), true},
             [&wording](const ProviderFigure &figure) { return number_cell(wording, figure.denominator); }});
    }
    columns.push_back(
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Value")), words->value_title(), true},
         [words, &wording](const ProviderFigure &figure) {
             if (!figure.value)
                 return TableCell{status_words(wording, figure), {}, {}};
             return TableCell{words->value(*figure.value), *figure.value, words->full_value(*figure.value)};
         }});
    if (any(answer, [](const ProviderFigure &figure) { return figure.interval95.has_value(); })) {
        columns.push_back({{wording.say(QT_TRANSLATE_NOOP("presentation", "95% interval")),
                            wording.say(QT_TRANSLATE_NOOP("presentation",
                                                          "Where the provider's own rate plausibly lies, "
                                                          "given how few or many it counted.")),
                            true},
                           [words](const ProviderFigure &figure) { return interval_cell(*words, figure.interval95); }});
        if (any(answer, [](const ProviderFigure &figure) { return figure.shrunk.has_value(); }))
            columns.push_back(
                {{wording.say(QT_TRANSLATE_NOOP("presentation", "Chance allowed for")),
                  wording.say(QT_TRANSLATE_NOOP("presentation",
                                                "The value drawn towards what all achieve together, the more so the "
                                                "fewer it rests on: the best guess at what would be seen again.")),
                  true},
                 [words](const ProviderFigure &figure) {
                     return figure.shrunk
                         ? TableCell{words->value(*figure.shrunk), *figure.shrunk, words->full_value(*figure.shrunk)}
                         : TableCell{};
                 }});
        if (answer.has_rank_beliefs)
            columns.push_back({{wording.say(QT_TRANSLATE_NOOP("presentation", "Likely rank")),
                                wording.say(QT_TRANSLATE_NOOP("presentation",
                                                              "Between which ranks it truly stands, with 95% "
                                                              "probability.")),
                                true},
                               [&wording](const ProviderFigure &figure) {
                                   if (!figure.rank_belief)
                                       return TableCell{};
                                   return TableCell{rank_range_words(wording, *figure.rank_belief),
                                                    figure.rank_belief->expected,
                                                    {},
                                                    {QString::number(figure.rank_belief->lower95),
                                                     QString::number(figure.rank_belief->upper95)}};
                               }});
        columns.push_back({{wording.say(QT_TRANSLATE_NOOP("presentation", "Against limits")),
                            wording.say(QT_TRANSLATE_NOOP("presentation",
                                                          "Beyond what chance allows for a provider of "
                                                          "this size at the common rate. Variation for "
                                                          "further enquiry, not a judgement.")),
                            false},
                           [&wording](const ProviderFigure &figure) {
                               if (figure.flag_depends_on_range.value_or(false))
                                   return text_cell(
                                       wording.say(QT_TRANSLATE_NOOP("presentation", "depends on the hidden count")));
                               const QString words_of_flag = short_flag_words(wording, figure.flag);
                               return text_cell(figure.flag && words_of_flag.isEmpty()
                                                    ? wording.say(QT_TRANSLATE_NOOP("presentation", "within"))
                                                    : words_of_flag);
                           }});
    }
    return columns;
}

std::vector<ColumnOf> money_columns(const SpreadAnswer &answer, const Wording &wording)
{
    std::vector<ColumnOf> columns;
    if (any(answer, [](const ProviderFigure &figure) { return figure.cost.has_value(); })) {
        const QString scope = answer.measure.cost_scope.isEmpty()
            ? QString()
            : wording.say(QT_TRANSLATE_NOOP("presentation", "The cost covers %1.")).arg(answer.measure.cost_scope);
        const QString title = answer.measure.cost_title.isEmpty()
            ? wording.say(QT_TRANSLATE_NOOP("presentation", "Cost"))
            : answer.measure.cost_title;
        columns.push_back({{title, scope, true},
                           [&wording](const ProviderFigure &figure) { return money_cell(wording, figure.cost); }});
        if (any(answer,
                [](const ProviderFigure &figure) { return analysis::cost_per_outcome_pence(figure).has_value(); }))
            columns.push_back({{answer.measure.cost_scope.isEmpty()
                                    ? wording.say(QT_TRANSLATE_NOOP("presentation", "Cost an outcome"))
                                    : wording.say(QT_TRANSLATE_NOOP("presentation", "Cost an outcome (wider cost)")),
                                scope, true},
                               [&wording](const ProviderFigure &figure) {
                                   return pence_cell(wording, analysis::cost_per_outcome_pence(figure));
                               }});
    }
    if (any(answer, [](const ProviderFigure &figure) { return figure.claimed.has_value(); }))
        columns.push_back({{wording.say(QT_TRANSLATE_NOOP("presentation", "Claimed")), {}, true},
                           [&wording](const ProviderFigure &figure) { return money_cell(wording, figure.claimed); }});
    if (any(answer, [](const ProviderFigure &figure) { return figure.paid.has_value(); }))
        columns.push_back({{wording.say(QT_TRANSLATE_NOOP("presentation", "Paid")), {}, true},
                           [&wording](const ProviderFigure &figure) { return money_cell(wording, figure.paid); }});
    if (any(answer, [](const ProviderFigure &figure) { return figure.published_rate.has_value(); }))
        columns.push_back({{wording.say(QT_TRANSLATE_NOOP("presentation", "Published rate")),
                            wording.say(QT_TRANSLATE_NOOP("presentation",
                                                          "As printed in the return; marked where it "
                                                          "differs beyond rounding from numerator over "
                                                          "denominator.")),
                            true},
                           [&wording](const ProviderFigure &figure) {
                               if (!figure.published_rate)
                                   return TableCell{};
                               const QString rate = wording.full_number(*figure.published_rate) + u'%';
                               return TableCell{
                                   figure.published_rate_differs
                                       ? wording.say(QT_TRANSLATE_NOOP("presentation", "%1 differs")).arg(rate)
                                       : rate,
                                   *figure.published_rate,
                                   {}};
                           }});
    if (any(answer, [](const ProviderFigure &figure) { return figure.is_corrected; }))
        columns.push_back(
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Corrected")),
              wording.say(QT_TRANSLATE_NOOP("presentation", "By an auditor: the figure is not as it was returned.")),
              false},
             [&wording](const ProviderFigure &figure) {
                 return figure.is_corrected ? text_cell(wording.say(QT_TRANSLATE_NOOP("presentation", "corrected")))
                                            : TableCell{};
             }});
    return columns;
}

} // namespace

widgets::Table spread_table(const SpreadAnswer &answer, const Wording &wording)
{
    std::vector<ColumnOf> columns = identity_columns(answer, wording);
    const size_t identities = columns.size();
    for (std::vector<ColumnOf> more : {value_columns(answer, wording), money_columns(answer, wording)})
        std::move(more.begin(), more.end(), std::back_inserter(columns));
    widgets::Table table;
    table.title = answer.measure.title;
    table.empty_text =
        wording.say(QT_TRANSLATE_NOOP("presentation", "No provider returned this measure for this period."));
    for (const ColumnOf &column : columns)
        table.columns.push_back(column.column);
    for (const ProviderFigure &figure : answer.figures) {
        widgets::TableRow row;
        row.id = figure.provider.id.text;
        for (const ColumnOf &column : columns)
            row.cells.push_back(column.cell(figure));
        if (figure.status == analysis::FigureStatus::withheld) {
            row.cells.front() = withheld_cell(); // the rank
            std::fill(row.cells.begin() + static_cast<std::ptrdiff_t>(identities), row.cells.end(), withheld_cell());
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

widgets::Table excluded_table(const SpreadAnswer &answer, const Wording &wording)
{
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Left out"));
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Place")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Code")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Why")), {}, false}};
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "Nothing was left out."));
    for (const analysis::ExcludedPlace &place : answer.excluded)
        table.rows.push_back(
            {{},
             {text_cell(place.name), text_cell(place.code), text_cell(exclusion_words(wording, place.rule))},
             false});
    return table;
}

} // namespace outturn::presentation
