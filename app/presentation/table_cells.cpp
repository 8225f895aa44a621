// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/table_cells.h"

#include <cmath>

namespace outturn::presentation {

using widgets::TableCell;

TableCell text_cell(const QString &text)
{
    return {text, text.isEmpty() ? QVariant() : QVariant(text), {}};
}

TableCell number_cell(const Wording &wording, const std::optional<double> &number)
{
    return number ? TableCell{wording.full_number(*number), *number, {}} : TableCell{};
}

TableCell pence_cell(const Wording &wording, const std::optional<double> &pence)
{
    if (!pence)
        return {};
    constexpr double small = 10000; // below £100 the pence matter
    return {pounds(wording, *pence, std::abs(*pence) < small), *pence, pounds(wording, *pence, true)};
}

TableCell money_cell(const Wording &wording, const std::optional<Money> &money)
{
    return pence_cell(wording, money ? std::optional(static_cast<double>(money->pence)) : std::nullopt);
}

TableCell withheld_cell()
{
    return {QStringLiteral("[c]"), {}, {}};
}

TableCell interval_cell(const FigureWords &words, const std::optional<statistics::Interval> &interval)
{
    if (!interval)
        return {};
    return {words.interval(*interval),
            interval->lower,
            {},
            {words.full_value(interval->lower), words.full_value(interval->upper)}};
}

} // namespace outturn::presentation
