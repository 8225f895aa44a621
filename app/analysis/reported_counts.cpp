// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/reported_counts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace outturn::analysis {
namespace {

using schemes::DueLine;
using schemes::Scheme;

std::optional<double> number_of(const Cell &cell)
{
    return cell.value ? cell.value : cell.numerator;
}

/// All of a key but its period: cells of one of them follow each other in time.
auto series_of(const CellKey &key)
{
    return std::tie(key.provider, key.contract, key.area, key.cohort, key.group, key.aspect);
}

void take_off(std::optional<double> &part, const std::optional<double> &before)
{
    if (part && before)
        part = *part - *before;
}

/// The cells of one cumulative series, earliest first, as what each period added. Where a later one is lower, the
/// earlier ones are cut to it: what was taken back was never there, and the sum is the last figure.
void make_increments(std::span<Cell> series)
{
    const auto cut = [](auto &part, const auto &later) {
        if (part && later && *later < *part)
            part = later;
    };
    for (size_t i = series.size(); i-- > 1;) {
        cut(series[i - 1].numerator, series[i].numerator);
        cut(series[i - 1].value, series[i].value);
        cut(series[i - 1].denominator, series[i].denominator);
        cut(series[i - 1].money, series[i].money);
    }
    for (size_t i = series.size(); i-- > 1;) {
        take_off(series[i].numerator, series[i - 1].numerator);
        take_off(series[i].value, series[i - 1].value);
        take_off(series[i].denominator, series[i - 1].denominator);
        if (series[i].money && series[i - 1].money)
            series[i].money->pence -= series[i - 1].money->pence;
    }
}

/// A return of a year beside those of its quarters says the same twice: the longer period is kept.
void leave_out_parts(std::vector<Cell> &cells)
{
    std::vector<Cell> kept;
    for (const Cell &cell : cells) {
        const bool is_part = std::any_of(cells.begin(), cells.end(), [&cell](const Cell &other) {
            return series_of(other.key) == series_of(cell.key) && other.key.period != cell.key.period
                && lies_within(cell.key.period, other.key.period);
        });
        if (!is_part)
            kept.push_back(cell);
    }
    cells = std::move(kept);
}

class Reader
{
public:
    Reader(const CellSource &source, const Scheme &scheme, const PaymentQuestion &question, WithCases with_cases)
        : source_(source), scheme_(scheme), question_(question)
    {
        reported_.with_cases = std::move(with_cases);
    }

    Result<ReportedCounts> read()
    {
        const Result<std::vector<Measure>> measures = source_.measures();
        if (!measures)
            return tl::unexpected(measures.error());
        for (const Measure &measure : *measures) {
            if (measure.programme != question_.programme)
                continue;
            if (const Result<> read = read_measure(measure); !read)
                return tl::unexpected(read.error());
        }
        return std::move(reported_);
    }

private:
    bool is_asked(const Period &period) const { return !question_.period || lies_within(period, *question_.period); }

    Result<> read_measure(const Measure &measure)
    {
        const bool is_event = scheme_.event(measure.id) != nullptr;
        const schemes::DerivedMeasure *derived = derived_measure(measure.id);
        const schemes::CohortMetric *metric = metric_of(measure.id);
        const bool is_rule = needed_by_rules(measure.id);
        const bool is_funding = is_funding_measure(measure.id);
        if (!is_event && !derived && !metric && !is_rule && !is_funding)
            return {};
        Result<std::vector<Cell>> cells = cells_of(measure);
        if (!cells)
            return tl::unexpected(cells.error());
        if (is_rule)
            add_rules(*cells, measure);
        if (is_funding) {
            for (const Cell &cell : *cells)
                reported_.funded.insert(cell.key.provider);
        }
        if (metric)
            add_cohorts(*cells, *metric);
        if (is_event || derived || metric)
            add_costs(*cells);
        if (is_event)
            add_counts(*cells);
        if (derived && derived == cohort_measure(scheme_))
            add_strata(*cells);
        return {};
    }

    const schemes::DerivedMeasure *derived_measure(const MeasureId &measure) const
    {
        const auto at = std::find_if(scheme_.derived.begin(), scheme_.derived.end(),
                                     [&](const auto &derived) { return derived.measure.id == measure; });
        return at == scheme_.derived.end() ? nullptr : &*at;
    }
    const schemes::CohortMetric *metric_of(const MeasureId &measure) const
    {
        const auto at = std::find_if(scheme_.metrics.begin(), scheme_.metrics.end(),
                                     [&](const auto &metric) { return metric.measure == measure; });
        return at == scheme_.metrics.end() ? nullptr : &*at;
    }
    bool needed_by_rules(const MeasureId &measure) const
    {
        return (scheme_.case_cap && scheme_.case_cap->measure == measure)
            || (scheme_.threshold && (scheme_.threshold->reached == measure || scheme_.threshold->pledged == measure));
    }
    static bool is_funding_measure(const MeasureId &measure)
    {
        const schemes::FundingMeasures funding;
        return measure == funding.available || measure == funding.drawn || measure == funding.invested;
    }

    Result<std::vector<Cell>> cells_of(const Measure &measure) const
    {
        const Result<std::vector<Period>> periods = source_.periods(question_.programme, measure.id);
        if (!periods)
            return tl::unexpected(periods.error());
        std::vector<Cell> all;
        for (const Period &period : *periods) {
            Result<std::vector<Cell>> cells = source_.cells(question_.programme, measure.id, period);
            if (!cells)
                return cells;
            for (Cell &cell : *cells)
                all.push_back(std::move(cell));
        }
        if (needed_by_rules(measure.id))
            return all; // a rule looks at the state, not at what was added
        return by_period(std::move(all), measure);
    }

    /// Cells that may be added up: those of cases as they are, counts without what is told twice.
    std::vector<Cell> by_period(std::vector<Cell> cells, const Measure &measure) const
    {
        std::sort(cells.begin(), cells.end(), [](const Cell &a, const Cell &b) {
            return series_of(a.key) != series_of(b.key) ? series_of(a.key) < series_of(b.key)
                                                        : a.key.period < b.key.period;
        });
        std::vector<Cell> result;
        for (size_t first = 0; first < cells.size();) {
            size_t end = first + 1;
            while (end < cells.size() && series_of(cells[end].key) == series_of(cells[first].key))
                ++end;
            const auto begin = cells.begin() + static_cast<std::ptrdiff_t>(first);
            std::vector<Cell> series(begin, cells.begin() + static_cast<std::ptrdiff_t>(end));
            if (!reported_.with_cases.contains({series.front().key.provider, measure.id})) {
                if (measure.basis == Basis::cumulative)
                    make_increments(series);
                else
                    leave_out_parts(series);
            }
            std::move(series.begin(), series.end(), std::back_inserter(result));
            first = end;
        }
        return result;
    }

    void add_rules(const std::vector<Cell> &cells, const Measure &measure)
    {
        for (const Cell &cell : cells) {
            const std::optional<double> number = number_of(cell);
            if (cell.key.aspect != Aspect::outcome || !number)
                continue; // a rule does not apply where its number is missing
            reported_.rules.push_back(
                {cell.key.provider, measure.id, cell.key.period, *number, measure.basis == Basis::cumulative});
        }
    }

    void add_costs(const std::vector<Cell> &cells)
    {
        for (const Cell &cell : cells) {
            if (cell.key.aspect == Aspect::cost && cell.money && is_asked(cell.key.period))
                reported_.costs.push_back({cell.key.provider, cell.key.group, cell.money->pence});
        }
    }

    void add_counts(const std::vector<Cell> &cells)
    {
        std::map<std::tuple<ProviderId, QString, Period>, DueLine> lines;
        for (const Cell &cell : cells) {
            const CellKey &key = cell.key;
            if (key.aspect == Aspect::cost || reported_.with_cases.contains({key.provider, key.measure}))
                continue;
            DueLine &line = lines[{key.provider, key.group, key.period}];
            line.provider = key.provider;
            line.event = key.measure;
            line.group = key.group;
            line.period = key.period;
            add_cell(cell, line);
        }
        for (auto &[key, line] : lines) {
            reported_.has_amounts = reported_.has_amounts || line.claimed_pence || line.paid_pence;
            reported_.counted.push_back(std::move(line));
        }
    }

    void add_cell(const Cell &cell, DueLine &line)
    {
        const auto add = [](std::optional<qint64> &sum, const std::optional<Money> &money) {
            if (money)
                sum = sum.value_or(0) + money->pence;
        };
        if (cell.key.aspect == Aspect::claimed) {
            add(line.claimed_pence, cell.money);
        } else if (cell.key.aspect == Aspect::paid) {
            add(line.paid_pence, cell.money);
        } else if (const std::optional<double> number = number_of(cell);
                   number && std::isfinite(*number) && *number >= 0) {
            line.validated += std::llround(*number);
        } else if (is_asked(cell.key.period)) {
            reported_.incomplete.insert(cell.key.provider);
        }
    }

    void add_strata(const std::vector<Cell> &cells)
    {
        std::map<std::tuple<ProviderId, QString, QString>, CaseStratum> strata;
        for (const Cell &cell : cells) {
            if (cell.key.aspect != Aspect::outcome || !cell.numerator || !cell.denominator
                || !is_asked(cell.key.period))
                continue;
            const QString year = schemes::scheme_year(scheme_, cell.key.period.start);
            CaseStratum &stratum = strata[{cell.key.provider, cell.key.group, year}];
            stratum.provider = cell.key.provider;
            stratum.group = cell.key.group;
            stratum.year = year;
            stratum.cases += *cell.denominator;
            stratum.outcomes += *cell.numerator;
        }
        for (auto &[key, stratum] : strata)
            reported_.strata.push_back(std::move(stratum));
    }

    void add_cohorts(const std::vector<Cell> &cells, const schemes::CohortMetric &metric)
    {
        struct Sum {
            double numerator = 0;
            double denominator = 0;
            bool complete = true;
            CohortMoney money;
        };
        std::map<std::pair<ProviderId, Period>, Sum> sums;
        for (const Cell &cell : cells) {
            Sum &sum = sums[{cell.key.provider, cell.key.period}];
            if (cell.key.aspect == Aspect::outcome) {
                sum.complete = sum.complete && cell.numerator && cell.denominator;
                sum.numerator += cell.numerator.value_or(0);
                sum.denominator += cell.denominator.value_or(0);
            } else if (cell.money && cell.key.aspect == Aspect::claimed) {
                sum.money.claimed_pence = sum.money.claimed_pence.value_or(0) + cell.money->pence;
            } else if (cell.money && cell.key.aspect == Aspect::paid) {
                sum.money.paid_pence = sum.money.paid_pence.value_or(0) + cell.money->pence;
            }
        }
        for (const auto &[key, sum] : sums) {
            const auto &[provider, period] = key;
            if (lies_within(period, metric.baseline) || !is_asked(period))
                continue;
            schemes::CohortFigure figure{provider, period, sum.numerator, sum.denominator, 0, 0};
            if (const auto baseline = sums.find({provider, metric.baseline});
                baseline != sums.end() && baseline->second.complete && sum.complete) {
                figure.baseline_numerator = baseline->second.numerator;
                figure.baseline_denominator = baseline->second.denominator;
            }
            reported_.has_amounts = reported_.has_amounts || sum.money.claimed_pence || sum.money.paid_pence;
            reported_.cohorts.push_back(figure);
            reported_.cohort_money.push_back(sum.money);
            reported_.cohort_measures.push_back(metric.measure);
        }
    }

    const CellSource &source_;
    const Scheme &scheme_;
    const PaymentQuestion &question_;
    ReportedCounts reported_;
};

} // namespace

const schemes::DerivedMeasure *cohort_measure(const schemes::Scheme &scheme)
{
    const auto at = std::find_if(scheme.derived.begin(), scheme.derived.end(), [](const auto &derived) {
        return derived.counting == schemes::DerivedMeasure::Counting::of_cohort;
    });
    return at == scheme.derived.end() ? nullptr : &*at;
}

Result<ReportedCounts> read_reported_counts(const CellSource &source, const schemes::Scheme &scheme,
                                            const PaymentQuestion &question, WithCases with_cases)
{
    return Reader(source, scheme, question, std::move(with_cases)).read();
}

} // namespace outturn::analysis
