// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/scheme_fields.h"

namespace outturn::presentation {
namespace {

using schemes::Scheme;

QString id_of(const char *what, size_t position)
{
    return QStringLiteral("%1:%2").arg(QLatin1String(what)).arg(position);
}

void add_tariffs(Scheme &scheme, std::vector<SchemeSlot> &found)
{
    for (size_t i = 0; i < scheme.tariffs.size(); ++i) {
        schemes::Tariff &tariff = scheme.tariffs[i];
        const auto add = [&](const char *what, SchemePart part, SchemeFigure figure, SchemeValue value) {
            found.push_back(
                {id_of(what, i), part, figure, tariff.event, tariff.group, tariff.year, value, &tariff.source});
        };
        add("tariff", SchemePart::tariff, SchemeFigure::price, &tariff.price);
        if (tariff.most_per_case)
            add("tariff_most", SchemePart::limits, SchemeFigure::most_per_case, &*tariff.most_per_case);
        if (tariff.earliest_days)
            add("tariff_earliest", SchemePart::limits, SchemeFigure::earliest_days, &tariff.earliest_days);
    }
    for (size_t i = 0; i < scheme.discounts.size(); ++i) {
        schemes::Discount &discount = scheme.discounts[i];
        found.push_back({id_of("discount", i), SchemePart::discounts, SchemeFigure::discount, discount.event,
                         discount.group, discount.year, &discount.share, &discount.source});
    }
}

/// Of an event that is never paid there is nothing to limit.
void add_limits(Scheme &scheme, std::vector<SchemeSlot> &found)
{
    for (size_t i = 0; i < scheme.events.size(); ++i) {
        schemes::PaymentEvent &event = scheme.events[i];
        if (event.role == schemes::EventRole::referral)
            continue;
        const auto add = [&](const char *what, SchemeFigure figure, SchemeValue value) {
            found.push_back({id_of(what, i), SchemePart::limits, figure, event.measure, {}, {}, value, &event.source});
        };
        if (event.repeats)
            add("most", SchemeFigure::most_per_case, &event.most_per_case);
        if (event.role != schemes::EventRole::attachment) {
            add("earliest", SchemeFigure::earliest_days, &event.earliest_days);
            add("latest", SchemeFigure::latest_days, &event.latest_days);
        }
        if (event.apart_days)
            add("apart", SchemeFigure::apart_days, &event.apart_days);
    }
    if (scheme.case_cap)
        found.push_back({QStringLiteral("cap"),
                         SchemePart::limits,
                         SchemeFigure::cap,
                         {},
                         {},
                         {},
                         &*scheme.case_cap,
                         &scheme.case_cap->source});
    if (scheme.threshold) {
        schemes::DeliveryThreshold &threshold = *scheme.threshold;
        found.push_back({QStringLiteral("threshold"),
                         SchemePart::limits,
                         SchemeFigure::least_share,
                         {},
                         {},
                         {},
                         &threshold.least_share,
                         &threshold.source});
        found.push_back({QStringLiteral("threshold_paid"),
                         SchemePart::limits,
                         SchemeFigure::paid_share_below,
                         {},
                         {},
                         {},
                         &threshold.paid_share_below,
                         &threshold.source});
    }
}

void add_rates(Scheme &scheme, std::vector<SchemeSlot> &found)
{
    found.push_back({QStringLiteral("non_intervention"),
                     SchemePart::non_intervention,
                     SchemeFigure::default_rate,
                     {},
                     {},
                     {},
                     &scheme.default_non_intervention,
                     &scheme.default_non_intervention_source});
    for (size_t i = 0; i < scheme.non_intervention.size(); ++i) {
        schemes::NonIntervention &entry = scheme.non_intervention[i];
        found.push_back({id_of("non_intervention", i),
                         SchemePart::non_intervention,
                         SchemeFigure::rate,
                         {},
                         entry.group,
                         entry.year,
                         &entry.rate,
                         &entry.source});
    }
    found.push_back({QStringLiteral("value"),
                     SchemePart::non_intervention,
                     SchemeFigure::value_per_outcome,
                     {},
                     {},
                     {},
                     &scheme.value_per_outcome,
                     &scheme.value_source});
    for (size_t i = 0; i < scheme.minimum_performance.size(); ++i) {
        schemes::MinimumPerformance &entry = scheme.minimum_performance[i];
        found.push_back({id_of("minimum", i),
                         SchemePart::minimum_performance,
                         SchemeFigure::minimum,
                         {},
                         entry.group,
                         entry.year,
                         &entry.rate,
                         &entry.source});
    }
}

void add_cohorts(Scheme &scheme, std::vector<SchemeSlot> &found)
{
    for (size_t i = 0; i < scheme.metrics.size(); ++i) {
        schemes::CohortMetric &metric = scheme.metrics[i];
        found.push_back({id_of("metric", i),
                         SchemePart::cohorts,
                         SchemeFigure::cohort_price,
                         metric.measure,
                         {},
                         {},
                         &metric.price,
                         &metric.source});
        found.push_back({id_of("significance", i),
                         SchemePart::cohorts,
                         SchemeFigure::significance,
                         metric.measure,
                         {},
                         {},
                         &metric.significance,
                         &metric.source});
    }
}

} // namespace

std::vector<SchemeSlot> scheme_slots(Scheme &scheme)
{
    std::vector<SchemeSlot> found;
    add_tariffs(scheme, found);
    add_limits(scheme, found);
    if (scheme.pays_for_results)
        add_rates(scheme, found);
    add_cohorts(scheme, found);
    return found;
}

} // namespace outturn::presentation
