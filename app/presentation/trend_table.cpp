// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/trend_table.h"

#include "presentation/acts_json.h"
#include "presentation/figure_words.h"
#include "presentation/table_cells.h"

namespace outturn::presentation {
namespace {

using analysis::TrendPeriod;
using widgets::TableCell;

TableCell value_cell(const FigureWords &words, const std::optional<double> &value)
{
    return value ? TableCell{words.value(*value), *value, words.full_value(*value)} : TableCell{};
}

TableCell gap_cell(const FigureWords &words, const std::optional<double> &gap)
{
    return gap ? TableCell{words.gap(*gap), *gap, words.full_gap(*gap)} : TableCell{};
}

std::vector<TableCell> cells_of(const TrendPeriod &period, const FigureWords &words, const Wording &wording)
{
    const analysis::ShownSpread spread = analysis::shown_spread_of(period);
    const auto shown = [&period](TableCell cell) {
        return period.shown_spread && cell.text.isEmpty() ? withheld_cell() : std::move(cell);
    };
    const auto &true_spread = period.true_spread;
    return {{period_label(period.period), period.period.end, {}},
            {wording.number(period.with_value, 0), period.with_value, {}},
            shown(value_cell(words, spread.best)),
            shown(text_cell(period.best.name)),
            shown(value_cell(words, spread.p90)),
            shown(value_cell(words, spread.median)),
            shown(value_cell(words, spread.p10)),
            shown(value_cell(words, spread.worst)),
            shown(text_cell(period.worst.name)),
            shown(gap_cell(words, spread.gap)),
            gap_cell(words, true_spread ? std::optional(true_spread->gap) : std::nullopt),
            true_spread && true_spread->interval95
                ? TableCell{words.gap_range(true_spread->interval95->lower, true_spread->interval95->upper),
                            true_spread->interval95->lower,
                            {},
                            {words.full_gap(true_spread->interval95->lower),
                             words.full_gap(true_spread->interval95->upper)}}
                : TableCell{}};
}

/// "left out: 1, corrected: 2"; empty where the returns stand as they came.
TableCell acts_cell(const ActsOfPeriod &acts, const Wording &wording)
{
    QStringList words;
    if (acts.left_out > 0)
        words.append(
            wording.say(QT_TRANSLATE_NOOP("presentation", "left out: %1")).arg(wording.number(acts.left_out, 0)));
    if (acts.corrected > 0)
        words.append(
            wording.say(QT_TRANSLATE_NOOP("presentation", "corrected: %1")).arg(wording.number(acts.corrected, 0)));
    return text_cell(words.join(QStringLiteral(", ")));
}

/// Where no auditor changed a figure of the measure there is no such column.
void add_acts(const analysis::TrendAnswer &trend, const StandingActs &standing, const Wording &wording,
              widgets::Table &table)
{
    std::vector<TableCell> cells;
    bool is_any = false;
    for (auto period = trend.periods.rbegin(); period != trend.periods.rend(); ++period) {
        const ActsOfPeriod acts = acts_of(standing, trend.programme.id, trend.measure.id, period->period);
        is_any = is_any || acts.left_out > 0 || acts.corrected > 0;
        cells.push_back(acts_cell(acts, wording));
    }
    if (!is_any)
        return;
    table.columns.push_back(
        {wording.say(QT_TRANSLATE_NOOP("presentation", "By auditors")),
         wording.say(QT_TRANSLATE_NOOP("presentation",
                                       "How many exclusions and corrections by auditors concern the period: its "
                                       "figures are given after them.")),
         false});
    for (size_t i = 0; i < cells.size(); ++i)
        table.rows[i].cells.push_back(std::move(cells[i]));
}

} // namespace

widgets::Table trend_table(const analysis::TrendAnswer &trend, const Wording &wording, const StandingActs &standing)
{
    const FigureWords words(trend.measure, wording);
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "The spread over the periods"));
    const auto add = [&table](const QString &title, const QString &explanation, bool is_number) {
        table.columns.push_back({title, explanation, is_number});
    };
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "Period")), {}, false);
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "Figures")), {}, true);
    add(trend.measure.polarity == Polarity::neutral ? wording.say(QT_TRANSLATE_NOOP("presentation", "Highest"))
                                                    : wording.say(QT_TRANSLATE_NOOP("presentation", "Best")),
        {}, true);
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (name)")).arg(table.columns.back().title), {}, false);
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "90th percentile")), {}, true);
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "Median")), {}, true);
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "10th percentile")), {}, true);
    add(trend.measure.polarity == Polarity::neutral ? wording.say(QT_TRANSLATE_NOOP("presentation", "Lowest"))
                                                    : wording.say(QT_TRANSLATE_NOOP("presentation", "Worst")),
        {}, true);
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (name)")).arg(table.columns.back().title), {}, false);
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "Gap")),
        wording.say(QT_TRANSLATE_NOOP("presentation", "Highest less lowest, chance included.")), true);
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "Gap, chance allowed for")),
        wording.say(QT_TRANSLATE_NOOP("presentation",
                                      "Between the 90th and the 10th percentile of the true values, as far as they "
                                      "can be told from chance.")),
        true);
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "95% interval")), {}, true);
    for (auto period = trend.periods.rbegin(); period != trend.periods.rend(); ++period)
        table.rows.push_back({period_label(period->period), cells_of(*period, words, wording)});
    add_acts(trend, standing, wording, table);
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "No figures"));
    return table;
}

} // namespace outturn::presentation
