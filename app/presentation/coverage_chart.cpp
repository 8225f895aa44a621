// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/coverage_chart.h"

#include "presentation/coverage_words.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace outturn::presentation {
namespace {

using audit::Coverage;
using audit::CoverageCell;
using audit::CoverageState;
using widgets::HeatLook;

HeatLook look_of(CoverageState state)
{
    switch (state) {
    case CoverageState::not_returned:
        return HeatLook::alarm;
    case CoverageState::left_out:
        return HeatLook::crossed;
    case CoverageState::imputed:
        return HeatLook::rising;
    case CoverageState::suppressed:
        return HeatLook::falling;
    case CoverageState::part_missing:
        return HeatLook::half;
    case CoverageState::late:
        return HeatLook::strong;
    case CoverageState::not_certified:
        return HeatLook::ringed;
    case CoverageState::restated:
        return HeatLook::noted;
    case CoverageState::returned:
        return HeatLook::calm;
    case CoverageState::not_expected:
        break;
    }
    return HeatLook::empty;
}

/// How bad a row is: what it lacks, then what else there is to say of it. What an auditor left out lacks nothing.
std::tuple<int, int, int> badness(const std::vector<CoverageCell> &cells)
{
    int missing = 0;
    int without_figure = 0;
    int remarks = 0;
    for (const CoverageCell &cell : cells) {
        missing += cell.state == CoverageState::not_returned ? 1 : 0;
        without_figure += cell.state < CoverageState::late && cell.state != CoverageState::left_out ? 1 : 0;
        remarks += cell.state < CoverageState::returned ? 1 : 0;
    }
    return {missing, without_figure, remarks};
}

int group_of(const std::vector<CoverageCell> &cells)
{
    const auto [missing, without_figure, remarks] = badness(cells);
    return missing > 0 ? 0 : without_figure > 0 ? 1 : remarks > 0 ? 2 : 3;
}

QString row_label(const std::vector<CoverageCell> &cells, const Wording &wording)
{
    const auto [missing, without_figure, remarks] = badness(cells);
    if (missing > 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 missing")).arg(wording.number(missing, 0));
    if (without_figure > 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 incomplete")).arg(wording.number(without_figure, 0));
    const auto left_out = std::count_if(cells.begin(), cells.end(),
                                        [](const CoverageCell &cell) { return cell.state == CoverageState::left_out; });
    if (left_out > 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 left out"))
            .arg(wording.number(static_cast<double>(left_out), 0));
    if (remarks > 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 to note")).arg(wording.number(remarks, 0));
    return {};
}

/// "2023-24 Q1" as "Q1" under "2023-24", "April 2023" as "4" under "2023"; any other period stands alone.
widgets::HeatColumn column_of(const Period &period, const Wording &wording)
{
    widgets::HeatColumn column;
    column.id = period_label(period);
    column.title = column.id;
    column.label = column.id;
    if (is_quarter(period)) {
        const auto at = column.id.lastIndexOf(u' ');
        if (at > 0 && column.id.indexOf(u' ') == at) {
            column.tier = column.id.left(at);
            column.label = column.id.mid(at + 1);
        }
    } else if (period.start.day() == 1 && period.start.addMonths(1).addDays(-1) == period.end) {
        column.tier = QString::number(period.start.year());
        column.label = wording.locale().standaloneMonthName(period.start.month(), QLocale::NarrowFormat);
    }
    return column;
}

/// Tiers only where every column has one: a year beside its quarters would stand among them.
std::vector<widgets::HeatColumn> columns_of(const Coverage &coverage, const Wording &wording)
{
    std::vector<widgets::HeatColumn> columns;
    bool all = true;
    for (const Period &period : coverage.periods) {
        columns.push_back(column_of(period, wording));
        all = all && !columns.back().tier.isEmpty();
    }
    for (widgets::HeatColumn &column : columns) {
        if (!all) {
            column.tier.clear();
            column.label = column.title;
        }
    }
    return columns;
}

/// Only the states that there are have an entry in the key.
std::vector<CoverageState> states_of(const Coverage &coverage)
{
    std::vector<CoverageState> states;
    for (int s = 0; s <= static_cast<int>(CoverageState::not_expected); ++s) {
        const auto state = static_cast<CoverageState>(s);
        const bool is_there = std::any_of(coverage.cells.begin(), coverage.cells.end(), [state](const auto &row) {
            return std::any_of(row.begin(), row.end(),
                               [state](const CoverageCell &cell) { return cell.state == state; });
        });
        if (is_there)
            states.push_back(state);
    }
    return states;
}

} // namespace

std::vector<size_t> worst_first(const Coverage &coverage)
{
    std::vector<size_t> order(coverage.providers.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](size_t one, size_t other) {
        const auto &a = coverage.cells[one];
        const auto &b = coverage.cells[other];
        return std::tuple(-group_of(a), badness(a)) > std::tuple(-group_of(b), badness(b));
    });
    return order;
}

widgets::HeatChart coverage_chart(const Coverage &coverage, const Measure &measure, const Wording &wording)
{
    widgets::HeatChart chart;
    const Headline words = coverage_headline(coverage, measure, wording);
    chart.title = words.title;
    chart.description = QStringList{words.finding, words.caution}.join(u' ').trimmed();
    chart.empty_text = words.finding;
    if (coverage.periods.empty())
        return chart;
    const std::vector<CoverageState> states = states_of(coverage);
    for (const CoverageState state : states)
        chart.states.push_back({look_of(state), coverage_letter(state, wording), coverage_title(state, wording)});
    chart.columns = columns_of(coverage, wording);
    int group = -1;
    for (const size_t provider : worst_first(coverage)) {
        const std::vector<CoverageCell> &cells = coverage.cells[provider];
        widgets::HeatRow row;
        row.id = coverage.providers[provider].id.text;
        row.name = coverage.providers[provider].name;
        row.label = row_label(cells, wording);
        row.starts_group = group_of(cells) != group;
        group = group_of(cells);
        for (size_t period = 0; period < cells.size(); ++period) {
            const auto state = std::find(states.begin(), states.end(), cells[period].state);
            row.cells.push_back({static_cast<int>(state - states.begin()),
                                 coverage_cell_sentence(coverage, provider, period, measure, wording) + u'\n'
                                     + coverage_explanation(cells[period].state, wording)});
        }
        chart.rows.push_back(std::move(row));
    }
    chart.caption = wording.say(QT_TRANSLATE_NOOP(
        "presentation",
        "Those with the most gaps first; then those of whom something else is to be noted. Of several "
        "remarks on one return the most serious is shown."));
    return chart;
}

} // namespace outturn::presentation
