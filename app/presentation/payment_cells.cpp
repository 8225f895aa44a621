// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/payment_cells.h"

#include "presentation/cost_headline.h"
#include "presentation/payment_words.h"
#include "presentation/scheme_words.h"

#include <cmath>

namespace outturn::presentation {

using widgets::TableCell;

TableCell exact_pence_cell(const Wording &wording, const std::optional<qint64> &pence)
{
    return pence ? TableCell{pounds(*pence, wording), static_cast<qlonglong>(*pence), {}} : TableCell{};
}

TableCell estimated_pence_cell(const Wording &wording, const std::optional<qint64> &pence)
{
    return pence_cell(wording, pence ? std::optional(static_cast<double>(*pence)) : std::nullopt);
}

TableCell percent_cell(const Wording &wording, const std::optional<double> &share)
{
    if (!share || !std::isfinite(*share))
        return {};
    return {percent(*share, wording), *share, wording.full_number(*share * 100.0) + u'%'};
}

TableCell count_cell(const Wording &wording, const std::optional<double> &number)
{
    if (!number || !std::isfinite(*number))
        return {};
    return {wording.full_number(std::round(*number * 10.0) / 10.0), *number, wording.full_number(*number)};
}

TableCell estimate_cell(const Wording &wording, const std::optional<analysis::CostEstimate> &estimate)
{
    if (!estimate || !std::isfinite(estimate->pence))
        return {};
    const auto in_full = [&wording](double pence) { return QStringLiteral("£") + wording.full_number(pence / 100.0); };
    const QString upper = estimate->upper && std::isfinite(*estimate->upper) ? in_full(*estimate->upper) : QString();
    return {QStringLiteral("%1 (%2)").arg(large_pounds(estimate->pence, wording), cost_range_words(wording, *estimate)),
            estimate->pence,
            in_full(estimate->pence),
            {in_full(estimate->lower), upper}};
}

TableCell word_cell(const QString &words)
{
    return {words, {}, {}};
}

} // namespace outturn::presentation
