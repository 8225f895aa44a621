// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/cost_table.h"

#include "presentation/cost_headline.h"
#include "presentation/figure_words.h"
#include "presentation/table_cells.h"

#include <algorithm>
#include <functional>

namespace outturn::presentation {
namespace {

using analysis::CostAnswer;
using analysis::CostEstimate;
using analysis::CostFigure;
using analysis::ProviderFigure;
using widgets::TableCell;

/// A column: from a figure and what is reckoned of its cost; nothing is reckoned of those without one.
struct ColumnOf {
    widgets::TableColumn column;
    std::function<TableCell(const ProviderFigure &, const CostFigure &)> cell;
};

bool any(const CostAnswer &answer, const std::function<bool(const CostFigure &)> &has)
{
    return std::any_of(answer.figures.begin(), answer.figures.end(), has);
}

TableCell range_cell(const Wording &wording, const std::optional<CostEstimate> &estimate)
{
    if (!estimate)
        return {};
    return {cost_range_words(wording, *estimate),
            estimate->lower,
            {},
            {pounds(wording, estimate->lower, true),
             estimate->upper ? pounds(wording, *estimate->upper, true) : QString()}};
}

std::optional<double> pence_of(const std::optional<CostEstimate> &estimate)
{
    return estimate ? std::optional(estimate->pence) : std::nullopt;
}

std::vector<ColumnOf> given_columns(const CostAnswer &answer, const Wording &wording)
{
    const Measure &measure = answer.spread->measure;
    const auto words = std::make_shared<FigureWords>(measure, wording);
    const QString scope = measure.cost_scope.isEmpty()
        ? QString()
        : wording.say(QT_TRANSLATE_NOOP("presentation", "The cost covers %1.")).arg(measure.cost_scope);
    const QString title =
        measure.cost_title.isEmpty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "Cost")) : measure.cost_title;
    return {
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Provider")), {}, false},
         [](const ProviderFigure &figure, const CostFigure &) { return text_cell(figure.provider.name); }},
        {{title, scope, true},
         [&wording](const ProviderFigure &figure, const CostFigure &) {
             if (!figure.cost)
                 return TableCell{wording.say(QT_TRANSLATE_NOOP("presentation", "no cost")), {}, {}};
             return money_cell(wording, figure.cost);
         }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Cost a case")), scope, true},
         [&wording](const ProviderFigure &, const CostFigure &entry) { return pence_cell(wording, entry.case_pence); }},
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Value")), words->value_title(), true},
         [words](const ProviderFigure &figure, const CostFigure &) {
             return TableCell{words->value(*figure.value), *figure.value, words->full_value(*figure.value)};
         }}};
}

std::vector<ColumnOf> outcome_columns(const CostAnswer &answer, const Wording &wording)
{
    std::vector<ColumnOf> columns;
    const bool is_wider = !answer.spread->measure.cost_scope.isEmpty();
    const QString interval = wording.say(QT_TRANSLATE_NOOP("presentation", "95% interval"));
    columns.push_back({{is_wider ? wording.say(QT_TRANSLATE_NOOP("presentation", "Cost an outcome (wider cost)"))
                                 : wording.say(QT_TRANSLATE_NOOP("presentation", "Cost an outcome")),
                        {},
                        true},
                       [&wording](const ProviderFigure &, const CostFigure &entry) {
                           if (entry.has_no_outcomes)
                               return TableCell{wording.say(QT_TRANSLATE_NOOP("presentation", "no outcomes")), {}, {}};
                           return pence_cell(wording, pence_of(entry.outcome));
                       }});
    columns.push_back(
        {{interval,
          wording.say(QT_TRANSLATE_NOOP("presentation",
                                        "The cost is taken as known, the number of outcomes as uncertain "
                                        "(Garwood).")),
          true},
         [&wording](const ProviderFigure &, const CostFigure &entry) { return range_cell(wording, entry.outcome); }});
    if (!answer.non_intervention)
        return columns;
    columns.push_back(
        {{wording.say(QT_TRANSLATE_NOOP("presentation", "Cost an additional outcome")),
          wording
              .say(QT_TRANSLATE_NOOP("presentation",
                                     "The cost over the outcomes beyond the %1 of cases that would have come to one "
                                     "anyway; none where there are no more than those."))
              .arg(wording.full_number(*answer.non_intervention * 100.0) + u'%'),
          true},
         [&wording](const ProviderFigure &, const CostFigure &entry) {
             return pence_cell(wording, pence_of(entry.additional));
         }});
    columns.push_back({{interval,
                        wording.say(QT_TRANSLATE_NOOP("presentation",
                                                      "From Wilson's interval of the share that succeeds; open upwards "
                                                      "where that reaches what would have happened anyway.")),
                        true},
                       [&wording](const ProviderFigure &, const CostFigure &entry) {
                           return range_cell(wording, entry.additional);
                       }});
    return columns;
}

std::vector<ColumnOf> columns_of(const CostAnswer &answer, const Wording &wording)
{
    std::vector<ColumnOf> columns = given_columns(answer, wording);
    if (!answer.figures.empty()) {
        for (ColumnOf &column : outcome_columns(answer, wording))
            columns.push_back(std::move(column));
    }
    if (any(answer, [](const CostFigure &entry) { return entry.quadrant.has_value(); }))
        columns.push_back({{wording.say(QT_TRANSLATE_NOOP("presentation", "Against the averages")), {}, false},
                           [&wording](const ProviderFigure &, const CostFigure &entry) {
                               return text_cell(quadrant_words(wording, entry.quadrant));
                           }});
    const std::vector<ProviderFigure> &figures = answer.spread->figures;
    if (std::any_of(figures.begin(), figures.end(), [](const ProviderFigure &each) { return each.is_corrected; }))
        columns.push_back(
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Corrected")),
              wording.say(QT_TRANSLATE_NOOP("presentation", "By an auditor: the figure is not as it was returned.")),
              false},
             [&wording](const ProviderFigure &figure, const CostFigure &) {
                 return figure.is_corrected ? text_cell(wording.say(QT_TRANSLATE_NOOP("presentation", "corrected")))
                                            : TableCell{};
             }});
    return columns;
}

widgets::TableRow row_of(const std::vector<ColumnOf> &columns, const ProviderFigure &figure, const CostFigure &entry)
{
    widgets::TableRow row;
    row.id = figure.provider.id.text;
    for (const ColumnOf &column : columns)
        row.cells.push_back(column.cell(figure, entry));
    return row;
}

} // namespace

widgets::Table cost_table(const CostAnswer &answer, const Wording &wording)
{
    const std::vector<ColumnOf> columns = columns_of(answer, wording);
    widgets::Table table;
    table.title = answer.spread->measure.title;
    table.empty_text =
        wording.say(QT_TRANSLATE_NOOP("presentation", "No provider has a figure for this measure and period."));
    for (const ColumnOf &column : columns)
        table.columns.push_back(column.column);
    for (const CostFigure &entry : answer.figures)
        table.rows.push_back(row_of(columns, answer.spread->figures[entry.position], entry));
    for (const size_t position : positions_without_cost(answer))
        table.rows.push_back(row_of(columns, answer.spread->figures[position], {}));
    return table;
}

} // namespace outturn::presentation
