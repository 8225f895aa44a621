// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/table_cells.h"

#include "presentation/figure_words.h"

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
    return pence ? TableCell{pounds(wording, *pence), *pence, pounds(wording, *pence, true)} : TableCell{};
}

TableCell money_cell(const Wording &wording, const std::optional<Money> &money)
{
    return pence_cell(wording, money ? std::optional(static_cast<double>(money->pence)) : std::nullopt);
}

} // namespace outturn::presentation
