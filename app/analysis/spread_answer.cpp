// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/spread_answer.h"

#include <algorithm>

namespace outturn::analysis {

QString status_word(FigureStatus status)
{
    switch (status) {
    case FigureStatus::ok:
        return QStringLiteral("ok");
    case FigureStatus::no_denominator:
        return QStringLiteral("no-denominator");
    case FigureStatus::missing:
        return QStringLiteral("missing");
    case FigureStatus::suppressed:
        return QStringLiteral("suppressed");
    case FigureStatus::not_applicable:
        return QStringLiteral("not-applicable");
    case FigureStatus::not_available:
        return QStringLiteral("not-available");
    case FigureStatus::rounds_to_zero:
        return QStringLiteral("rounds-to-zero");
    case FigureStatus::zero_denominator:
        return QStringLiteral("zero-denominator");
    case FigureStatus::incomplete_year:
        return QStringLiteral("incomplete-year");
    case FigureStatus::left_out:
        return QStringLiteral("left-out");
    case FigureStatus::part_left_out:
        return QStringLiteral("part-left-out");
    case FigureStatus::cannot_be_added:
        return QStringLiteral("cannot-be-added");
    case FigureStatus::withheld:
        return QStringLiteral("withheld");
    }
    return {};
}

const ProviderFigure *SpreadAnswer::find(const ProviderId &id) const
{
    const auto it = std::find_if(figures.begin(), figures.end(),
                                 [&id](const ProviderFigure &figure) { return figure.provider.id == id; });
    return it == figures.end() ? nullptr : &*it;
}

QString group_key(const Provider &provider, WithheldSum::Group by)
{
    switch (by) {
    case WithheldSum::Group::region:
        return provider.region;
    case WithheldSum::Group::council_class:
        return provider.type == ProviderType::contractor ? QStringLiteral("contractor") : provider.council_class;
    case WithheldSum::Group::type:
        break;
    }
    return provider_type_word(provider.type);
}

int withheld_figures(const SpreadAnswer &answer)
{
    return static_cast<int>(
        std::count_if(answer.figures.begin(), answer.figures.end(),
                      [](const ProviderFigure &figure) { return figure.status == FigureStatus::withheld; }));
}

ShownSpread shown_spread_of(const SpreadAnswer &answer)
{
    if (answer.shown_spread || !answer.spread)
        return answer.shown_spread.value_or(ShownSpread{});
    const statistics::SpreadMeasures &spread = *answer.spread;
    return {spread.best, spread.worst, spread.gap,         {},
            spread.p10,  spread.p90,   spread.p90_p10_gap, spread.interquartile_range};
}

std::optional<double> cost_per_outcome_pence(const ProviderFigure &figure)
{
    if (!figure.cost || !figure.numerator || *figure.numerator <= 0)
        return std::nullopt;
    return static_cast<double>(figure.cost->pence) / *figure.numerator;
}

} // namespace outturn::analysis
