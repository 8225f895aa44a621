// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/series_table.h"

#include "presentation/figure_words.h"
#include "presentation/table_cells.h"

namespace outturn::presentation {

using widgets::TableCell;

widgets::Table series_table(const Measure &measure, const std::vector<analysis::SeriesFigure> &series,
                            const Wording &wording)
{
    const FigureWords words(measure, wording);
    widgets::Table table;
    table.title = measure.title;
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "Click a provider to see its periods here."));
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Period")), {}, false},
                     {words.numerator_title(), {}, true},
                     {words.denominator_title(), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Value")), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "95% interval")), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Cost")), measure.cost_scope, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Claimed")), {}, true},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Paid")), {}, true}};
    for (auto entry = series.rbegin(); entry != series.rend(); ++entry) {
        const analysis::ProviderFigure figure = entry->figure.value_or(analysis::ProviderFigure{});
        const QString label = period_label(entry->period);
        const QString why = entry->figure ? status_words(wording, figure.status)
                                          : wording.say(QT_TRANSLATE_NOOP("presentation", "nothing returned"));
        widgets::TableRow row;
        row.id = label;
        row.cells = {{label, entry->period.end, {}},
                     number_cell(wording, figure.numerator),
                     number_cell(wording, figure.denominator),
                     figure.value
                         ? TableCell{words.value(*figure.value), *figure.value, words.full_value(*figure.value)}
                         : TableCell{why, {}, {}},
                     figure.interval95 ? TableCell{words.interval(*figure.interval95), figure.interval95->lower, {}}
                                       : TableCell{},
                     money_cell(wording, figure.cost),
                     money_cell(wording, figure.claimed),
                     money_cell(wording, figure.paid)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace outturn::presentation
