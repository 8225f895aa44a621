// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/series_table.h"

#include "presentation/figure_words.h"
#include "presentation/table_cells.h"

#include <algorithm>

namespace outturn::presentation {

using widgets::TableCell;

widgets::Table series_table(const Measure &measure, const std::vector<analysis::SeriesFigure> &series,
                            const Wording &wording)
{
    const FigureWords words(measure, wording);
    widgets::Table table;
    table.title = measure.title;
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "Click a provider to see its periods here."));
    const auto any = [&series](const auto &has) {
        return std::any_of(series.begin(), series.end(),
                           [&has](const analysis::SeriesFigure &entry) { return entry.figure && has(*entry.figure); });
    };
    const bool counts = any([](const analysis::ProviderFigure &figure) { return figure.denominator.has_value(); });
    const bool intervals = any([](const analysis::ProviderFigure &figure) { return figure.interval95.has_value(); });
    const bool costs = any([](const analysis::ProviderFigure &figure) { return figure.cost.has_value(); });
    const bool claims = any([](const analysis::ProviderFigure &figure) { return figure.claimed.has_value(); });
    const bool payments = any([](const analysis::ProviderFigure &figure) { return figure.paid.has_value(); });
    const auto add_column = [&table](bool wanted, const QString &title, bool is_number,
                                     const QString &explanation = {}) {
        if (wanted)
            table.columns.push_back({title, explanation, is_number});
    };
    add_column(true, wording.say(QT_TRANSLATE_NOOP("presentation", "Period")), false);
    add_column(counts, words.numerator_title(), true);
    add_column(counts, words.denominator_title(), true);
    add_column(true, wording.say(QT_TRANSLATE_NOOP("presentation", "Value")), true);
    add_column(intervals, wording.say(QT_TRANSLATE_NOOP("presentation", "95% interval")), true);
    add_column(costs, wording.say(QT_TRANSLATE_NOOP("presentation", "Cost")), true, measure.cost_scope);
    add_column(claims, wording.say(QT_TRANSLATE_NOOP("presentation", "Claimed")), true);
    add_column(payments, wording.say(QT_TRANSLATE_NOOP("presentation", "Paid")), true);
    for (auto entry = series.rbegin(); entry != series.rend(); ++entry) {
        const analysis::ProviderFigure figure = entry->figure.value_or(analysis::ProviderFigure{});
        const QString label = period_label(entry->period);
        const QString why = entry->figure ? status_words(wording, figure.status)
                                          : wording.say(QT_TRANSLATE_NOOP("presentation", "nothing returned"));
        widgets::TableRow row;
        row.id = label;
        const auto add = [&row](bool wanted, TableCell cell) {
            if (wanted)
                row.cells.push_back(std::move(cell));
        };
        add(true, {label, entry->period.end, {}});
        add(counts, number_cell(wording, figure.numerator));
        add(counts, number_cell(wording, figure.denominator));
        add(true,
            figure.value ? TableCell{words.value(*figure.value), *figure.value, words.full_value(*figure.value)}
                         : TableCell{why, {}, {}});
        add(intervals,
            figure.interval95 ? TableCell{words.interval(*figure.interval95), figure.interval95->lower, {}}
                              : TableCell{});
        add(costs, money_cell(wording, figure.cost));
        add(claims, money_cell(wording, figure.claimed));
        add(payments, money_cell(wording, figure.paid));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace outturn::presentation
