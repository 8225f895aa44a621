// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/scheme.h"

#include <algorithm>
#include <cmath>

namespace outturn::schemes {
namespace {

/// The entry of a list that holds for an event of a group and year: the more it says, the sooner it is taken.
template <typename Entry>
const Entry *most_precise(const std::vector<Entry> &entries, const MeasureId &event, const QString &group,
                          const QString &year)
{
    const Entry *best = nullptr;
    int most = -1;
    for (const Entry &entry : entries) {
        const bool names_event = !entry.event.is_empty();
        if ((names_event && entry.event != event) || (!entry.group.isEmpty() && entry.group != group)
            || (!entry.year.isEmpty() && entry.year != year))
            continue;
        const int precision = (names_event ? 4 : 0) + (entry.group.isEmpty() ? 0 : 2) + (entry.year.isEmpty() ? 0 : 1);
        if (precision > most) {
            best = &entry;
            most = precision;
        }
    }
    return best;
}

} // namespace

QString role_word(EventRole role)
{
    switch (role) {
    case EventRole::referral:
        return QStringLiteral("referral");
    case EventRole::attachment:
        return QStringLiteral("attachment");
    case EventRole::progress:
        return QStringLiteral("progress");
    case EventRole::outcome:
        return QStringLiteral("outcome");
    case EventRole::add_on:
        return QStringLiteral("add-on");
    case EventRole::sustainment:
        return QStringLiteral("sustainment");
    }
    return {};
}

const PaymentEvent *Scheme::event(const MeasureId &measure) const
{
    const auto found =
        std::find_if(events.begin(), events.end(), [&](const PaymentEvent &event) { return event.measure == measure; });
    return found == events.end() ? nullptr : &*found;
}

bool Scheme::serves(const ProgrammeId &programme, const QString &programme_title) const
{
    return programme.text.compare(id, Qt::CaseInsensitive) == 0
        || programmes.contains(programme.text, Qt::CaseInsensitive)
        || (!programme_title.isEmpty()
            && (programme_title.compare(title, Qt::CaseInsensitive) == 0
                || programmes.contains(programme_title, Qt::CaseInsensitive)));
}

QString scheme_year(const Scheme &scheme, const QDate &day)
{
    if (!day.isValid())
        return {};
    const int first_month = scheme.year_kind == YearKind::calendar ? 1 : scheme.year_kind == YearKind::academic ? 9 : 4;
    const int year = day.month() >= first_month ? day.year() : day.year() - 1;
    const QDate start(year, first_month, 1);
    return period_label({start, start.addYears(1).addDays(-1)});
}

int most_per_case(const Scheme &scheme, const MeasureId &event, const QString &group, const QString &year)
{
    const Tariff *tariff = tariff_for(scheme, event, group, year);
    if (tariff && tariff->most_per_case)
        return *tariff->most_per_case;
    const PaymentEvent *known = scheme.event(event);
    return known ? known->most_per_case : 0;
}

std::optional<int> earliest_days(const Scheme &scheme, const MeasureId &event, const QString &group,
                                 const QString &year)
{
    const Tariff *tariff = tariff_for(scheme, event, group, year);
    if (tariff && tariff->earliest_days)
        return tariff->earliest_days;
    const PaymentEvent *known = scheme.event(event);
    return known ? known->earliest_days : std::nullopt;
}

const Tariff *tariff_for(const Scheme &scheme, const MeasureId &event, const QString &group, const QString &year)
{
    return most_precise(scheme.tariffs, event, group, year);
}

std::optional<Money> price_of(const Scheme &scheme, const MeasureId &event, const QString &group, const QString &year)
{
    const Tariff *tariff = tariff_for(scheme, event, group, year);
    if (!tariff || !tariff->price)
        return std::nullopt;
    const Discount *discount = most_precise(scheme.discounts, event, group, year);
    if (!discount)
        return tariff->price;
    return Money{std::llround(static_cast<double>(tariff->price->pence) * (1.0 - discount->share))};
}

std::optional<double> non_intervention_rate(const Scheme &scheme, const QString &group, const QString &year)
{
    std::optional<double> rate = scheme.default_non_intervention;
    int most = -1;
    for (const NonIntervention &entry : scheme.non_intervention) {
        if ((!entry.group.isEmpty() && entry.group != group) || (!entry.year.isEmpty() && entry.year != year))
            continue;
        const int precision = (entry.group.isEmpty() ? 0 : 2) + (entry.year.isEmpty() ? 0 : 1);
        if (precision > most) {
            most = precision;
            rate = entry.rate;
        }
    }
    return rate;
}

} // namespace outturn::schemes
