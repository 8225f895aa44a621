// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/plain_figures.h"

#include "foundation/number_text.h"
#include "ingest/missing_marker.h"
#include "ingest/plain_marks.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::ingest {
namespace {

using Column = PlainColumns::Column;

struct Figure {
    std::optional<double> number;
    std::optional<CountRange> range; ///< that a missing one gives
};

Figure read_figure(PlainRow &row, Cell &cell, Column column, Part part, bool needed)
{
    if (!row.columns().has(column) && !needed)
        return {};
    const QString written = row.text(column);
    if (written.isEmpty() && !needed)
        return {};
    Origin origin{part, row.record().row, row.columns().position(column) + 1, written, Missing::none, row.sheet()};
    if (const std::optional<MissingMark> mark = read_missing_mark(written)) {
        origin.missing = mark->missing;
        cell.origins.push_back(origin);
        row.log().warning(row.place(column), missing_rule(mark->missing), missing_sentence(mark->missing));
        return {std::nullopt, mark->range};
    }
    const std::optional<WrittenNumber> number = parse_number(written);
    const bool may_have_sign = part == Part::value || part == Part::standard_error || part == Part::published_rate;
    if (!number || ((number->is_percentage || number->is_pounds) && !may_have_sign)) {
        row.reject(column, QStringLiteral("not-a-number"),
                   QCoreApplication::translate("ingest",
                                               "this is not a number of the kind wanted here. Give the count, or "
                                               "leave the cell empty if it is missing."));
        return {};
    }
    if (number->value < 0 && part != Part::value && part != Part::published_rate) {
        row.reject(column, QStringLiteral("negative-count"),
                   QCoreApplication::translate("ingest",
                                               "a count cannot be below zero. Correct it, or leave the cell empty "
                                               "if it is missing."));
        return {};
    }
    cell.origins.push_back(origin);
    return {number->value, std::nullopt};
}

/// A count with its range: in the brackets of a missing one, or in a column of its own.
std::optional<double> read_count(PlainRow &row, Cell &cell, Column column, Part part, Column range_column,
                                 std::optional<CountRange> &range)
{
    const Figure figure = read_figure(row, cell, column, part, true);
    range = figure.range;
    const QString written = row.text(range_column);
    if (written.isEmpty())
        return figure.number;
    range = read_count_range(written);
    const bool fits = range && (!figure.number || (range->low <= *figure.number && *figure.number <= range->high));
    if (!fits)
        row.reject(range_column, QStringLiteral("not-a-number"),
                   QCoreApplication::translate("ingest",
                                               "this is no range that the count lies in. Write \"1 to 5\", or leave "
                                               "the cell empty."));
    return figure.number;
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
    if (!cell.numerator || *cell.numerator <= 0)
        return;
    if (kind == MeasureKind::ratio && cell.expected && *cell.expected == 0)
        row.reject(Column::numerator, QStringLiteral("numerator-exceeds-denominator"),
                   QCoreApplication::translate("ingest",
                                               "there are events although none was expected. Correct one of the two."));
    // Events need not be drawn from the denominator of their own year: outcomes of a group to which nobody was referred.
    if (kind == MeasureKind::rate && cell.denominator && *cell.denominator == 0)
        row.log().warning(
            row.place(Column::numerator), QStringLiteral("numerator-exceeds-denominator"),
            QCoreApplication::translate("ingest",
                                        "there are events although nothing was exposed: the row counts in "
                                        "sums, and has no rate of its own. Check the denominator."));
}

} // namespace

Cell read_outcome(PlainRow &row, MeasureKind kind)
{
    Cell cell;
    cell.key = row.key;
    const bool counts = kind == MeasureKind::proportion || kind == MeasureKind::rate || kind == MeasureKind::ratio;
    if (counts) {
        cell.numerator =
            read_count(row, cell, Column::numerator, Part::numerator, Column::numerator_range, cell.numerator_range);
        if (kind == MeasureKind::ratio)
            cell.expected = read_figure(row, cell, Column::expected, Part::expected, true).number;
        else
            cell.denominator = read_count(row, cell, Column::denominator, Part::denominator, Column::denominator_range,
                                          cell.denominator_range);
    } else {
        cell.value = read_figure(row, cell, Column::value, Part::value, true).number;
        cell.standard_error =
            read_figure(row, cell, Column::standard_error, Part::standard_error, kind == MeasureKind::mean).number;
        // How many it was measured on, where the return says so; only the kind tells it from a proportion's base.
        if (!row.text(Column::denominator).isEmpty())
            cell.denominator = read_count(row, cell, Column::denominator, Part::denominator, Column::denominator_range,
                                          cell.denominator_range);
    }
    cell.published_rate = read_figure(row, cell, Column::published_rate, Part::published_rate, false).number;
    cell.published_rate_differs =
        cell.published_rate && row.text(Column::published_rate_differs).compare(u"yes", Qt::CaseInsensitive) == 0;
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
    Origin origin{part, row.record().row, row.columns().position(column) + 1, written, Missing::none, row.sheet()};
    if (const std::optional<MissingMark> mark = read_missing_mark(written)) {
        origin.missing = mark->missing;
        row.log().warning(row.place(column), missing_rule(mark->missing), missing_sentence(mark->missing));
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
    const auto columns = {Column::numerator,       Column::denominator,      Column::expected,
                          Column::value,           Column::standard_error,   Column::published_rate,
                          Column::numerator_range, Column::denominator_range};
    return std::all_of(columns.begin(), columns.end(), [&](Column column) { return row.text(column).isEmpty(); });
}

} // namespace outturn::ingest
