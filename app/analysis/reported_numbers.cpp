// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/reported_numbers.h"

#include <algorithm>

namespace outturn::analysis {
namespace {

Result<Basis> basis_of(const CellSource &cells, const ProgrammeId &programme, const MeasureId &measure)
{
    const Result<std::vector<Measure>> measures = cells.measures();
    if (!measures)
        return tl::unexpected(measures.error());
    const auto found = std::find_if(measures->begin(), measures->end(), [&](const Measure &known) {
        return known.id == measure && known.programme == programme;
    });
    return found == measures->end() ? Basis::period : found->basis;
}

/// Adds one cell's number to those of its period.
void add(const Cell &cell, ReportedNumber &reported)
{
    const std::optional<double> number = cell.value ? cell.value : cell.numerator;
    auto &periods = reported.by_period;
    if (periods.empty() || periods.back().first != cell.key.period)
        periods.emplace_back(cell.key.period, number);
    else if (std::optional<double> &sum = periods.back().second; sum && number)
        sum = *sum + *number;
    else
        sum.reset();
}

void leave_out_parts(ReportedNumber &reported)
{
    const auto all = reported.by_period;
    std::erase_if(reported.by_period, [&](const auto &part) {
        return std::any_of(all.begin(), all.end(), [&](const auto &whole) {
            return whole.first != part.first && lies_within(part.first, whole.first);
        });
    });
}

std::optional<double> total_of(const ReportedNumber &reported, Basis basis)
{
    if (reported.by_period.empty())
        return std::nullopt;
    if (basis == Basis::cumulative)
        return reported.by_period.back().second;
    double sum = 0;
    for (const auto &[period, number] : reported.by_period) {
        if (!number)
            return std::nullopt;
        sum += *number;
    }
    return sum;
}

} // namespace

bool lies_within(const Period &part, const Period &whole)
{
    return part.start >= whole.start && part.end <= whole.end;
}

Result<ReportedNumbers> read_reported(const CellSource &cells, const ProgrammeId &programme, const MeasureId &measure,
                                      const std::optional<Period> &within)
{
    const Result<Basis> basis = basis_of(cells, programme, measure);
    if (!basis)
        return tl::unexpected(basis.error());
    Result<std::vector<Period>> periods = cells.periods(programme, measure);
    if (!periods)
        return tl::unexpected(periods.error());
    std::sort(periods->begin(), periods->end());
    ReportedNumbers reported;
    for (const Period &period : *periods) {
        if (within && !lies_within(period, *within))
            continue;
        const Result<std::vector<Cell>> read = cells.cells(programme, measure, period);
        if (!read)
            return tl::unexpected(read.error());
        for (const Cell &cell : *read) {
            if (cell.key.aspect == Aspect::outcome)
                add(cell, reported[cell.key.provider]);
        }
    }
    for (auto &[provider, number] : reported) {
        if (*basis == Basis::period)
            leave_out_parts(number);
        number.total = total_of(number, *basis);
    }
    return reported;
}

} // namespace outturn::analysis
