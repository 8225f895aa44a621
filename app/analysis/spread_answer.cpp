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
    case FigureStatus::cannot_be_added:
        return QStringLiteral("cannot-be-added");
    }
    return {};
}

const ProviderFigure *SpreadAnswer::find(const ProviderId &id) const
{
    const auto it = std::find_if(figures.begin(), figures.end(),
                                 [&id](const ProviderFigure &figure) { return figure.provider.id == id; });
    return it == figures.end() ? nullptr : &*it;
}

std::optional<double> cost_per_outcome_pence(const ProviderFigure &figure)
{
    if (!figure.cost || !figure.numerator || *figure.numerator <= 0)
        return std::nullopt;
    return static_cast<double>(figure.cost->pence) / *figure.numerator;
}

} // namespace outturn::analysis
