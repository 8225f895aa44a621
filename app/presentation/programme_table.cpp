// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/programme_table.h"

#include "presentation/figure_words.h"
#include "presentation/table_cells.h"

#include <algorithm>
#include <functional>

namespace outturn::presentation {
namespace {

using analysis::ProgrammeRow;
using analysis::SpreadAnswer;
using widgets::TableCell;

struct ColumnOf {
    widgets::TableColumn column;
    std::function<TableCell(const ProgrammeRow &)> cell;
};

constexpr int phi_decimals = 1;

TableCell type_cell(const ProgrammeRow &row, const Wording &wording)
{
    return text_cell(row.type == ProviderType::contractor
                         ? wording.say(QT_TRANSLATE_NOOP("presentation", "Contractors"))
                         : wording.say(QT_TRANSLATE_NOOP("presentation", "Local authorities")));
}

TableCell together_cell(const SpreadAnswer &answer, const Wording &wording)
{
    if (!answer.target)
        return {};
    const FigureWords words(answer.measure, wording);
    return {words.value(*answer.target), *answer.target, words.full_value(*answer.target)};
}

/// "21.0 points (17.3 to 25.4 points)"
TableCell true_gap_cell(const SpreadAnswer &answer, const Wording &wording)
{
    if (!answer.true_spread)
        return {};
    const FigureWords words(answer.measure, wording);
    QString text = words.gap(answer.true_spread->gap);
    QStringList ends;
    if (const auto &interval = answer.true_spread->interval95) {
        text += QStringLiteral(" (%1)").arg(words.gap_range(interval->lower, interval->upper));
        ends = {wording.full_number(interval->lower), wording.full_number(interval->upper)};
    }
    return {text, answer.true_spread->gap, wording.full_number(answer.true_spread->gap), ends};
}

TableCell phi_cell(const SpreadAnswer &answer, const Wording &wording)
{
    if (!answer.overdispersion)
        return {};
    const double phi = answer.overdispersion->phi;
    return {wording.number(phi, phi_decimals), phi, wording.full_number(phi)};
}

TableCell share_cell(const std::optional<double> &share, const Wording &wording)
{
    if (!share)
        return {};
    return {wording.number(100.0 * *share, 0) + u'%', *share, wording.full_number(100.0 * *share) + u'%'};
}

std::vector<ColumnOf> identity_columns(const Wording &wording)
{
    return {{{wording.say(QT_TRANSLATE_NOOP("presentation", "Programme")), {}, false},
             [](const ProgrammeRow &row) { return text_cell(row.spread->programme.title); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Who")), {}, false},
             [&wording](const ProgrammeRow &row) { return type_cell(row, wording); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Measure")), {}, false},
             [](const ProgrammeRow &row) { return text_cell(row.spread->measure.title); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Period")), {}, false},
             [](const ProgrammeRow &row) {
                 return TableCell{period_label(row.spread->question.period), row.spread->question.period.end, {}};
             }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "With a figure")), {}, true},
             [&wording](const ProgrammeRow &row) { return number_cell(wording, row.spread->with_value); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Together")), {}, true},
             [&wording](const ProgrammeRow &row) { return together_cell(*row.spread, wording); }}};
}

std::vector<ColumnOf> spread_columns(const Wording &wording)
{
    return {{{wording.say(QT_TRANSLATE_NOOP("presentation", "True spread")),
              wording.say(QT_TRANSLATE_NOOP("presentation",
                                            "How far apart the 10th and the 90th of a hundred lie once chance is taken "
                                            "away, with the 95% interval.")),
              true},
             [&wording](const ProgrammeRow &row) { return true_gap_cell(*row.spread, wording); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Over-dispersion")),
              wording.say(QT_TRANSLATE_NOOP("presentation",
                                            "How many times as much the figures vary as chance alone would have them "
                                            "vary: 1 is chance alone. It grows with the size of the providers.")),
              true},
             [&wording](const ProgrammeRow &row) { return phi_cell(*row.spread, wording); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Rankability")),
              wording.say(QT_TRANSLATE_NOOP("presentation",
                                            "How much of the differences between the figures is real; below half, "
                                            "ranks say little.")),
              true},
             [&wording](const ProgrammeRow &row) { return share_cell(row.spread->rankability, wording); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Attained")),
              wording.say(QT_TRANSLATE_NOOP("presentation", "What all together achieved of what was expected.")), true},
             [&wording](const ProgrammeRow &row) { return share_cell(row.attained, wording); }},
            {{wording.say(QT_TRANSLATE_NOOP("presentation", "Cost an outcome")),
              wording.say(QT_TRANSLATE_NOOP("presentation", "Of those that returned a cost, all together.")), true},
             [&wording](const ProgrammeRow &row) { return pence_cell(wording, row.cost.outcome_pence); }}};
}

} // namespace

widgets::Table programme_table(const std::vector<ProgrammeRow> &rows, const Wording &wording)
{
    std::vector<ColumnOf> columns = identity_columns(wording);
    for (ColumnOf &column : spread_columns(wording))
        columns.push_back(std::move(column));
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Programmes side by side"));
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "No programme has figures yet."));
    for (const ColumnOf &column : columns)
        table.columns.push_back(column.column);
    for (const ProgrammeRow &row : rows) {
        widgets::TableRow line;
        line.id = row.spread->programme.id.text + u'/' + provider_type_word(row.type);
        for (const ColumnOf &column : columns)
            line.cells.push_back(column.cell(row));
        table.rows.push_back(std::move(line));
    }
    return table;
}

QString programme_note(const std::vector<ProgrammeRow> &rows, const Wording &wording)
{
    if (rows.empty())
        return {};
    QStringList sentences;
    sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation",
                                                   "The values themselves measure different things and cannot be set "
                                                   "against each other.")));
    sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation",
                                                   "What may be compared is the spread once chance is taken away, "
                                                   "where two measures are in the same unit, what was attained of what "
                                                   "was expected, and how much of the differences is real; the gap "
                                                   "between best and worst is left out, since it grows with the number "
                                                   "of providers and with small numbers.")));
    if (std::any_of(rows.begin(), rows.end(),
                    [](const ProgrammeRow &row) { return row.cost.outcome_pence.has_value(); }))
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation",
                                                       "The cost of an outcome may be compared only where an outcome "
                                                       "and what its cost covers are the same.")));
    return sentences.join(u' ');
}

} // namespace outturn::presentation
