// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/provider_limits.h"

#include <algorithm>
#include <cmath>

namespace outturn::schemes {
namespace {

bool lies_within(const Period &inner, const Period &outer)
{
    return inner != outer && inner.start >= outer.start && inner.end <= outer.end;
}

} // namespace

ProviderLimits::ProviderLimits(const Scheme &scheme, std::span<const ProviderCount> counts) : scheme_(scheme)
{
    for (const ProviderCount &given : counts) {
        if (!std::isfinite(given.number) || !given.period.start.isValid() || !given.period.end.isValid())
            continue;
        Count &count = counts_[{given.provider, given.measure}];
        count.cumulative = count.cumulative || given.cumulative;
        const auto same = std::find_if(count.figures.begin(), count.figures.end(),
                                       [&](const Figure &figure) { return figure.period == given.period; });
        if (same == count.figures.end())
            count.figures.push_back({given.period, given.number});
        else
            same->number += given.number;
    }
    for (auto &[key, count] : counts_) {
        const std::vector<Figure> all = count.figures;
        if (!count.cumulative) { // a cumulative count says the same at the end of a quarter and of its year
            std::erase_if(count.figures, [&](const Figure &figure) {
                return std::any_of(all.begin(), all.end(),
                                   [&](const Figure &other) { return lies_within(figure.period, other.period); });
            });
        }
        std::sort(count.figures.begin(), count.figures.end(),
                  [](const Figure &a, const Figure &b) { return a.period < b.period; });
    }
}

const ProviderLimits::Count *ProviderLimits::count(const ProviderId &provider, const MeasureId &measure) const
{
    const auto found = counts_.find({provider, measure});
    return found == counts_.end() || found->second.figures.empty() ? nullptr : &found->second;
}

std::optional<qint64> ProviderLimits::most_cases(const ProviderId &provider) const
{
    if (!scheme_.case_cap || scheme_.case_cap->denominator <= 0)
        return std::nullopt;
    const Count *agreed = count(provider, scheme_.case_cap->measure);
    if (!agreed)
        return std::nullopt;
    double number = 0;
    for (const Figure &figure : agreed->figures)
        number = agreed->cumulative ? figure.number : number + figure.number;
    // Multiplied before it is divided, in whole numbers where it is one: 5/6 of 6 is 5.
    const double most = std::floor(number * scheme_.case_cap->numerator / scheme_.case_cap->denominator);
    return static_cast<qint64>(std::clamp(most, 0.0, 4e9));
}

QString ProviderLimits::year_of(const Period &period) const
{
    const QString year = scheme_year(scheme_, period.end);
    return year == scheme_year(scheme_, period.start) ? year : QString();
}

std::optional<double> ProviderLimits::figure_of(const Count &count, const QString &year, bool to_date) const
{
    std::optional<double> figure;
    double sum = 0;
    for (const Figure &next : count.figures) {
        const bool of_year = year_of(next.period) == year;
        if (!of_year && (!to_date || year_of(next.period).isEmpty()))
            continue;
        sum = count.cumulative ? next.number : sum + next.number;
        if (of_year)
            figure = sum;
    }
    return figure;
}

bool ProviderLimits::falls_short(const Count &reached, const Count &pledged, const QString &year) const
{
    const bool to_date = reached.cumulative || pledged.cumulative;
    const std::optional<double> asked = figure_of(pledged, year, to_date);
    std::optional<double> done = figure_of(reached, year, to_date);
    if (!asked || !done)
        return false;
    const double least = scheme_.threshold->least_share * *asked * (1 - 1e-12); // .75 of 80 is 60, not a hair more
    QDate end;
    for (const Figure &figure : reached.figures)
        end = year_of(figure.period) == year ? figure.period.end : end;
    for (const Figure &later : reached.figures) {
        if (*done >= least)
            return false;
        if (later.period.end > end)
            done = reached.cumulative ? later.number : *done + later.number;
    }
    return *done < least;
}

std::vector<QString> ProviderLimits::short_years(const ProviderId &provider) const
{
    std::vector<QString> years;
    if (!scheme_.threshold)
        return years;
    const Count *reached = count(provider, scheme_.threshold->reached);
    const Count *pledged = count(provider, scheme_.threshold->pledged);
    if (!reached || !pledged)
        return years;
    for (const Figure &figure : pledged->figures) {
        const QString year = year_of(figure.period);
        if (!year.isEmpty() && std::find(years.begin(), years.end(), year) == years.end()
            && falls_short(*reached, *pledged, year))
            years.push_back(year);
    }
    return years;
}

qint64 pence_below_threshold(qint64 pence, double share)
{
    return std::llround(static_cast<double>(pence) * std::clamp(share, 0.0, 1.0));
}

} // namespace outturn::schemes
