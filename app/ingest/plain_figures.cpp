// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/plain_figures.h"

#include "foundation/number_text.h"
#include "ingest/missing_marker.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::ingest {
namespace {

using Column = PlainColumns::Column;

std::optional<double> read_figure(PlainRow &row, Cell &cell, Column column, Part part, bool needed)
{
    if (!row.columns().has(column) && !needed)
        return std::nullopt;
    const QString written = row.text(column);
    if (written.isEmpty() && !needed)
        return std::nullopt;
    Origin origin{part, row.record().line, row.columns().position(column) + 1, written, Missing::none};
    if (const std::optional<Missing> missing = standard_missing(written)) {
        origin.missing = *missing;
        cell.origins.push_back(origin);
        row.log().warning(row.place(column), missing_rule(*missing), missing_sentence(*missing));
        return std::nullopt;
    }
    const std::optional<WrittenNumber> number = parse_number(written);
    const bool may_have_sign = part == Part::value || part == Part::standard_error;
    if (!number || ((number->is_percentage || number->is_pounds) && !may_have_sign)) {
        row.reject(column, QStringLiteral("not-a-number"),
                   QCoreApplication::translate("ingest",
                                               "this is not a number of the kind wanted here. Give the count, or "
                                               "leave the cell empty if it is missing."));
        return std::nullopt;
    }
    if (number->value < 0 && part != Part::value) {
        row.reject(column, QStringLiteral("negative-count"),
                   QCoreApplication::translate("ingest",
                                               "a count cannot be below zero. Correct it, or leave the cell empty "
                                               "if it is missing."));
        return std::nullopt;
    }
    cell.origins.push_back(origin);
    return number->value;
}

void check_outcome(PlainRow &row, const Cell &cell, MeasureKind kind)
{
    if (kind == MeasureKind::proportion && cell.numerator && cell.denominator && *cell.numerator > *cell.denominator)
        row.reject(Column::numerator, QStringLiteral("numerator-exceeds-denominator"),
                   QCoreApplication::translate("ingest",
                                               "the numerator is above its denominator, %1. Correct one; if the "
                                               "numerator is not drawn from the denominator, say so with "
                                               "kind = rate.")
                       .arg(row.text(Column::denominator)));
    const std::optional<double> base = kind == MeasureKind::ratio ? cell.expected : cell.denominator;
    if ((kind == MeasureKind::rate || kind == MeasureKind::ratio) && cell.numerator && base && *base == 0
        && *cell.numerator > 0)
        row.reject(Column::numerator, QStringLiteral("numerator-exceeds-denominator"),
                   QCoreApplication::translate("ingest",
                                               "there are events although nothing was exposed or expected. "
                                               "Correct one of the two."));
}

} // namespace

Cell read_outcome(PlainRow &row, MeasureKind kind)
{
    Cell cell;
    cell.key = row.key;
    const bool counts = kind == MeasureKind::proportion || kind == MeasureKind::rate || kind == MeasureKind::ratio;
    if (counts) {
        cell.numerator = read_figure(row, cell, Column::numerator, Part::numerator, true);
        if (kind == MeasureKind::ratio)
            cell.expected = read_figure(row, cell, Column::expected, Part::expected, true);
        else
            cell.denominator = read_figure(row, cell, Column::denominator, Part::denominator, true);
    } else {
        cell.value = read_figure(row, cell, Column::value, Part::value, true);
        cell.standard_error =
            read_figure(row, cell, Column::standard_error, Part::standard_error, kind == MeasureKind::mean);
    }
    if (!row.in_error)
        check_outcome(row, cell, kind);
    return cell;
}

std::optional<Cell> read_money(PlainRow &row, Column column, Part part, Aspect aspect)
{
    const QString written = row.text(column);
    if (!row.columns().has(column) || written.isEmpty())
        return std::nullopt; // costs and claims may simply not be part of a return
    Cell cell;
    cell.key = row.key;
    cell.key.aspect = aspect;
    Origin origin{part, row.record().line, row.columns().position(column) + 1, written, Missing::none};
    if (const std::optional<Missing> missing = standard_missing(written)) {
        origin.missing = *missing;
        row.log().warning(row.place(column), missing_rule(*missing), missing_sentence(*missing));
    } else if (const std::optional<Money> money = parse_pounds(written)) {
        cell.money = money;
    } else {
        row.reject(column, QStringLiteral("not-a-number"),
                   QCoreApplication::translate("ingest",
                                               "this is no amount in pounds and pence. Write 1,234.50, or leave "
                                               "the cell empty if it is missing."));
        return std::nullopt;
    }
    cell.origins.push_back(origin);
    return cell;
}

bool leaves_outcome_empty(const PlainRow &row)
{
    const auto columns = {Column::numerator, Column::denominator, Column::expected, Column::value,
                          Column::standard_error};
    return std::all_of(columns.begin(), columns.end(), [&](Column column) { return row.text(column).isEmpty(); });
}

} // namespace outturn::ingest
