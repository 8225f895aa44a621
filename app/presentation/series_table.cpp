// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/series_table.h"

#include "presentation/figure_words.h"
#include "presentation/table_cells.h"

#include <algorithm>

namespace outturn::presentation {
namespace {

using analysis::ProviderFigure;
using analysis::SeriesFigure;
using widgets::TableCell;

/// Which columns the table has: those that some figure fills.
struct Columns {
    bool counts = false;
    bool intervals = false;
    bool costs = false;
    bool claims = false;
    bool payments = false;
    bool corrections = false;

    void see(const ProviderFigure &figure)
    {
        counts = counts || figure.denominator.has_value();
        intervals = intervals || figure.interval95.has_value();
        costs = costs || figure.cost.has_value();
        claims = claims || figure.claimed.has_value();
        payments = payments || figure.paid.has_value();
        corrections = corrections || figure.is_corrected;
    }
};

Columns columns_of(const std::vector<SeriesFigure> &series)
{
    Columns columns;
    for (const SeriesFigure &entry : series) {
        if (entry.figure)
            columns.see(*entry.figure);
        if (entry.area)
            columns.see(entry.area->figure);
    }
    return columns;
}

void add_titles(const Measure &measure, const Columns &wanted, const FigureWords &words, const Wording &wording,
                widgets::Table &table)
{
    const auto add = [&table](bool is_wanted, const QString &title, bool is_number, const QString &explanation = {}) {
        if (is_wanted)
            table.columns.push_back({title, explanation, is_number});
    };
    add(true, wording.say(QT_TRANSLATE_NOOP("presentation", "Period")), false);
    add(wanted.counts, words.numerator_title(), true);
    add(wanted.counts, words.denominator_title(), true);
    add(true, wording.say(QT_TRANSLATE_NOOP("presentation", "Value")), true);
    add(wanted.intervals, wording.say(QT_TRANSLATE_NOOP("presentation", "95% interval")), true);
    add(wanted.costs, wording.say(QT_TRANSLATE_NOOP("presentation", "Cost")), true, measure.cost_scope);
    add(wanted.claims, wording.say(QT_TRANSLATE_NOOP("presentation", "Claimed")), true);
    add(wanted.payments, wording.say(QT_TRANSLATE_NOOP("presentation", "Paid")), true);
    add(wanted.corrections, wording.say(QT_TRANSLATE_NOOP("presentation", "Corrected")), false,
        wording.say(QT_TRANSLATE_NOOP("presentation", "By an auditor: the figure is not as it was returned.")));
}

/// The cells behind the first; `why` stands where there is no value.
void add_figure(const ProviderFigure &figure, const QString &why, const Columns &wanted, const FigureWords &words,
                const Wording &wording, widgets::TableRow &row)
{
    const auto add = [&row, &figure](bool is_wanted, TableCell cell) {
        if (is_wanted)
            row.cells.push_back(figure.status == analysis::FigureStatus::withheld ? withheld_cell() : std::move(cell));
    };
    add(wanted.counts, number_cell(wording, figure.numerator));
    add(wanted.counts, number_cell(wording, figure.denominator));
    add(true,
        figure.value ? TableCell{words.value(*figure.value), *figure.value, words.full_value(*figure.value)}
                     : TableCell{why, {}, {}});
    add(wanted.intervals, interval_cell(words, figure.interval95));
    add(wanted.costs, money_cell(wording, figure.cost));
    add(wanted.claims, money_cell(wording, figure.claimed));
    add(wanted.payments, money_cell(wording, figure.paid));
    add(wanted.corrections,
        figure.is_corrected ? text_cell(wording.say(QT_TRANSLATE_NOOP("presentation", "corrected"))) : TableCell{});
}

widgets::TableRow change_row(const SeriesFigure &entry, size_t width, const Wording &wording)
{
    widgets::TableRow row;
    row.id = QStringLiteral("change ") + period_label(entry.period);
    // Sorted by its day, it stays between the periods that it parts.
    row.cells.push_back({boundary_change_words(wording, *entry.change), entry.change->first_day, {}});
    row.cells.resize(width);
    return row;
}

widgets::TableRow area_row(const SeriesFigure &entry, const Columns &wanted, const FigureWords &words,
                           const Wording &wording)
{
    widgets::TableRow row;
    const QString label = period_label(entry.period);
    row.id = QStringLiteral("area ") + label;
    const QStringList &covered_by = entry.area->covered_by;
    const QString why = covered_by.isEmpty()
        ? wording.say(QT_TRANSLATE_NOOP("presentation", "the boundaries changed within it"))
        : status_words(wording, entry.area->figure);
    row.cells.push_back(
        {wording.say(QT_TRANSLATE_NOOP("presentation", "%1, the same area (%2)"))
             .arg(label, covered_by.isEmpty() ? QStringLiteral("–") : covered_by.join(QStringLiteral("; "))),
         entry.period.end,
         {}});
    add_figure(entry.area->figure, why, wanted, words, wording, row);
    return row;
}

} // namespace

QString boundary_change_words(const Wording &wording, const analysis::BoundaryChange &change)
{
    QStringList names;
    for (const analysis::AreaNeighbour &neighbour : change.neighbours)
        names.append(neighbour.in_part ? wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (part)")).arg(neighbour.name)
                                       : neighbour.name);
    const QString list = names.join(QStringLiteral("; "));
    const QString day = wording.date(change.first_day);
    if (change.is_new && names.isEmpty())
        return wording.say(QT_TRANSLATE_NOOP("presentation", "There only from %1")).arg(day);
    if (change.is_new)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "New authority from %1, formed from %2")).arg(day, list);
    if (names.isEmpty())
        return wording.say(QT_TRANSLATE_NOOP("presentation", "No longer there from %1")).arg(day);
    return wording.say(QT_TRANSLATE_NOOP("presentation", "No longer there from %1, followed by %2")).arg(day, list);
}

widgets::Table series_table(const Measure &measure, const std::vector<SeriesFigure> &series, const Wording &wording)
{
    const FigureWords words(measure, wording);
    const Columns wanted = columns_of(series);
    widgets::Table table;
    table.title = measure.title;
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "Click a provider to see its periods here."));
    add_titles(measure, wanted, words, wording, table);
    for (auto entry = series.rbegin(); entry != series.rend(); ++entry) {
        const QString label = period_label(entry->period);
        widgets::TableRow row;
        row.id = label;
        row.cells.push_back({label, entry->period.end, {}});
        const ProviderFigure figure = entry->figure.value_or(ProviderFigure{});
        add_figure(figure,
                   entry->figure ? status_words(wording, figure)
                                 : wording.say(QT_TRANSLATE_NOOP("presentation", "nothing returned")),
                   wanted, words, wording, row);
        table.rows.push_back(std::move(row));
        if (entry->change)
            table.rows.push_back(change_row(*entry, table.columns.size(), wording));
    }
    for (auto entry = series.rbegin(); entry != series.rend(); ++entry) {
        if (entry->area)
            table.rows.push_back(area_row(*entry, wanted, words, wording));
    }
    return table;
}

} // namespace outturn::presentation
