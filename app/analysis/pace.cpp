// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/pace.h"

#include <algorithm>

namespace outturn::analysis {
namespace {

constexpr double days_in_month = 365.25 / 12;

double months_between(const QDate &first, const QDate &last)
{
    return static_cast<double>(first.daysTo(last) + 1) / days_in_month;
}

const schemes::DerivedMeasure *measure_of_starts(const schemes::Scheme &scheme)
{
    const auto found = std::find_if(scheme.derived.begin(), scheme.derived.end(), [](const auto &derived) {
        return derived.counting != schemes::DerivedMeasure::Counting::of_period;
    });
    return found == scheme.derived.end() ? nullptr : &*found;
}

/// The event that starts a case: an attachment, which is what plans are about, else a referral.
MeasureId start_event(const schemes::Scheme &scheme)
{
    for (const schemes::EventRole role : {schemes::EventRole::attachment, schemes::EventRole::referral}) {
        for (const schemes::PaymentEvent &event : scheme.events) {
            if (event.role == role)
                return event.measure;
        }
    }
    return {};
}

/// The denominators of a derived measure, by provider and period.
Result<ReportedNumbers> read_cohorts(const CellSource &cells, const ProgrammeId &programme, const MeasureId &measure,
                                     const std::optional<Period> &within)
{
    Result<std::vector<Period>> periods = cells.periods(programme, measure);
    if (!periods)
        return tl::unexpected(periods.error());
    std::sort(periods->begin(), periods->end());
    ReportedNumbers cohorts;
    for (const Period &period : *periods) {
        if (within && !lies_within(period, *within))
            continue;
        const Result<std::vector<Cell>> read = cells.cells(programme, measure, period);
        if (!read)
            return tl::unexpected(read.error());
        for (const Cell &cell : *read) {
            if (cell.key.aspect != Aspect::outcome || !cell.denominator)
                continue;
            auto &by_period = cohorts[cell.key.provider].by_period;
            if (by_period.empty() || by_period.back().first != period)
                by_period.emplace_back(period, 0.0);
            *by_period.back().second += *cell.denominator;
        }
    }
    return cohorts;
}

/// A cumulative count becomes what each period added; one that fell, or follows a gap, has no such figure.
void make_each_its_own(ReportedNumbers &reported)
{
    for (auto &[provider, number] : reported) {
        std::optional<double> before = 0;
        for (auto &[period, figure] : number.by_period) {
            const std::optional<double> now = figure;
            figure = now && before && *now >= *before ? std::optional(*now - *before) : std::nullopt;
            before = now;
        }
    }
}

Result<ReportedNumbers> read_started(const CellSource &cells, const schemes::Scheme &scheme,
                                     const ProgrammeId &programme, const std::optional<Period> &within)
{
    if (const schemes::DerivedMeasure *derived = measure_of_starts(scheme)) {
        Result<ReportedNumbers> cohorts = read_cohorts(cells, programme, derived->measure.id, within);
        if (!cohorts || !cohorts->empty())
            return cohorts;
    }
    const MeasureId start = start_event(scheme);
    if (start.is_empty())
        return ReportedNumbers();
    Result<ReportedNumbers> reported = read_reported(cells, programme, start, within);
    const Result<std::vector<Measure>> measures = cells.measures();
    if (!reported || !measures)
        return tl::unexpected(reported ? measures.error() : reported.error());
    const bool is_cumulative = std::any_of(measures->begin(), measures->end(), [&](const Measure &measure) {
        return measure.id == start && measure.programme == programme && measure.basis == Basis::cumulative;
    });
    if (is_cumulative)
        make_each_its_own(*reported);
    return reported;
}

std::optional<double> total_of(const ReportedNumbers &reported, const ProviderId &provider)
{
    const auto found = reported.find(provider);
    return found == reported.end() ? std::nullopt : found->second.total;
}

std::optional<double> share_of(double part, const std::optional<double> &whole)
{
    return whole && *whole > 0 ? std::optional(part / *whole) : std::nullopt;
}

std::optional<double> needed_a_month(double reached, const std::optional<double> &agreed, const ProgrammeTime &time)
{
    if (!agreed || time.period)
        return std::nullopt;
    if (reached >= *agreed)
        return 0.0;
    const std::optional<double> left = time.months_left();
    return left ? std::optional((*agreed - reached) / *left) : std::nullopt;
}

/// Everything that follows from what was agreed, started and reached.
void add_rates(const ProgrammeTime &time, PaceFigure &pace)
{
    pace.share_started = share_of(pace.started, pace.agreed);
    pace.share_outcomes = share_of(pace.outcomes, pace.agreed);
    pace.elapsed_share = time.elapsed_share();
    if (const std::optional<double> months = time.months_so_far()) {
        pace.started_a_month = pace.started / *months;
        pace.outcomes_a_month = pace.outcomes / *months;
    }
    pace.needed_a_month = needed_a_month(pace.started, pace.agreed, time);
    pace.outcomes_needed_a_month = needed_a_month(pace.outcomes, pace.agreed, time);
}

bool works_or_plans(const PaceFigure &pace)
{
    return pace.started > 0 || pace.outcomes > 0 || pace.agreed || pace.pledged;
}

std::optional<double> sum_of(const std::vector<ProviderIncentive> &providers, std::optional<double> PaceFigure::*part)
{
    std::optional<double> sum;
    for (const ProviderIncentive &incentive : providers) {
        if (!works_or_plans(incentive.pace))
            continue;
        if (!(incentive.pace.*part))
            return std::nullopt;
        sum = sum.value_or(0) + *(incentive.pace.*part);
    }
    return sum;
}

} // namespace

std::optional<double> ProgrammeTime::elapsed_share() const
{
    if (!from || !to || !last_day || *to < *from)
        return std::nullopt;
    const double share = static_cast<double>(from->daysTo(*last_day) + 1) / static_cast<double>(from->daysTo(*to) + 1);
    return std::clamp(share, 0.0, 1.0);
}

std::optional<double> ProgrammeTime::months_so_far() const
{
    if (period && period->start.isValid() && period->end >= period->start)
        return months_between(period->start, period->end);
    if (!from || !last_day || *last_day < *from)
        return std::nullopt;
    return months_between(*from, to ? std::min(*last_day, *to) : *last_day);
}

std::optional<double> ProgrammeTime::months_left() const
{
    if (period || !to || !last_day || *to <= *last_day)
        return std::nullopt;
    return static_cast<double>(last_day->daysTo(*to)) / days_in_month;
}

Result<ReportedPlans> read_plans(const CellSource &cells, const schemes::Scheme &scheme, const ProgrammeId &programme,
                                 const std::optional<Period> &within)
{
    const auto measure_or = [](const MeasureId *measure, const QString &usual) {
        return measure && !measure->is_empty() ? *measure : MeasureId(usual);
    };
    const MeasureId agreed =
        measure_or(scheme.case_cap ? &scheme.case_cap->measure : nullptr, QStringLiteral("families_agreed"));
    const MeasureId pledged =
        measure_or(scheme.threshold ? &scheme.threshold->pledged : nullptr, QStringLiteral("families_pledged"));
    const MeasureId worked_with =
        measure_or(scheme.threshold ? &scheme.threshold->reached : nullptr, QStringLiteral("families_worked_with"));
    ReportedPlans plans;
    for (const auto &[measure, numbers] : {std::pair(agreed, &plans.agreed), std::pair(pledged, &plans.pledged),
                                           std::pair(worked_with, &plans.worked_with)}) {
        Result<ReportedNumbers> read = read_reported(cells, programme, measure, within);
        if (!read)
            return tl::unexpected(read.error());
        *numbers = std::move(*read);
    }
    Result<ReportedNumbers> started = read_started(cells, scheme, programme, within);
    if (!started)
        return tl::unexpected(started.error());
    plans.started = std::move(*started);
    return plans;
}

Result<std::optional<QDate>> last_day_reported(const CellSource &cells, const schemes::Scheme &scheme,
                                               const ProgrammeId &programme, const std::optional<Period> &within)
{
    std::vector<MeasureId> measures;
    for (const schemes::PaymentEvent &event : scheme.events)
        measures.push_back(event.measure);
    for (const schemes::CohortMetric &metric : scheme.metrics)
        measures.push_back(metric.measure);
    measures.push_back(scheme.threshold ? scheme.threshold->reached
                                        : MeasureId(QStringLiteral("families_worked_with")));
    std::optional<QDate> last;
    for (const MeasureId &measure : measures) {
        const Result<std::vector<Period>> periods = cells.periods(programme, measure);
        if (!periods)
            return tl::unexpected(periods.error());
        for (const Period &period : *periods) {
            if ((!within || lies_within(period, *within)) && (!last || *last < period.end))
                last = period.end;
        }
    }
    return last;
}

PaceFigure pace_of(const ReportedPlans &plans, const ProgrammeTime &time, const ProviderIncentive &incentive)
{
    const ProviderId &provider = incentive.provider.id;
    PaceFigure pace;
    pace.agreed = total_of(plans.agreed, provider);
    pace.pledged = total_of(plans.pledged, provider);
    pace.started = incentive.cases > 0 ? incentive.cases : total_of(plans.worked_with, provider).value_or(0);
    pace.outcomes = incentive.outcomes;
    add_rates(time, pace);
    if (const auto found = plans.started.find(provider); found != plans.started.end()) {
        for (const auto &[period, number] : found->second.by_period) {
            if (number)
                pace.by_period.emplace_back(period, *number);
        }
    }
    return pace;
}

PaceFigure pace_of_all(const std::vector<ProviderIncentive> &providers, const ProgrammeTime &time)
{
    PaceFigure all;
    std::map<Period, double> by_period;
    for (const ProviderIncentive &incentive : providers) {
        all.started += incentive.pace.started;
        all.outcomes += incentive.pace.outcomes;
        for (const auto &[period, number] : incentive.pace.by_period)
            by_period[period] += number;
    }
    all.agreed = sum_of(providers, &PaceFigure::agreed);
    all.pledged = sum_of(providers, &PaceFigure::pledged);
    all.by_period.assign(by_period.begin(), by_period.end());
    add_rates(time, all);
    return all;
}

} // namespace outturn::analysis
