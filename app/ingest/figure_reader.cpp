// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/figure_reader.h"

#include "foundation/number_text.h"
#include "ingest/missing_marker.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>

namespace outturn::ingest {
namespace {

using State = FigureReading::State;

bool is_count(Part part)
{
    return part == Part::numerator || part == Part::denominator;
}

/// A percentage is no count, and pounds are no count either.
bool is_of_the_kind(const WrittenNumber &number, Part part)
{
    if (part == Part::value || part == Part::standard_error || part == Part::lower_limit || part == Part::upper_limit)
        return true;
    if (aspect_of(part) != Aspect::outcome)
        return !number.is_percentage;
    return !number.is_pounds && (!number.is_percentage || part == Part::published_rate);
}

bool may_be_negative(Part part)
{
    return part == Part::value || part == Part::lower_limit || part == Part::upper_limit
        || aspect_of(part) != Aspect::outcome;
}

bool is_percent(Part part, const Measure &measure)
{
    if (part == Part::published_rate)
        return measure.kind == MeasureKind::proportion || measure.unit == QLatin1String("percent");
    const bool is_value =
        part == Part::value || part == Part::standard_error || part == Part::lower_limit || part == Part::upper_limit;
    return is_value && measure.unit == QLatin1String("percent");
}

/// Whole pence, if that is what the number says. A number cell may hold more decimals than were ever shown, and is
/// taken to the nearest penny; a written text with a third decimal is no amount of money.
std::optional<Money> money_of(double number, double factor, bool is_number_cell)
{
    const double pence = number * factor * 100.0;
    const double whole = std::round(pence);
    constexpr double largest = 1e15;
    // Reading and multiplying twice round three times, by 2^-53 each.
    const double rounding = std::max(1e-6, std::abs(pence) * 3.4e-16);
    if (std::abs(whole) > largest || (!is_number_cell && std::abs(pence - whole) > rounding))
        return std::nullopt;
    return Money{static_cast<std::int64_t>(whole)};
}

/// The product without the noise of the last binary digit: .1 thousand is 100.
double scaled(double number, double factor)
{
    if (factor == 1.0)
        return number;
    const double product = number * factor;
    const double whole = std::round(product);
    return std::abs(product - whole) <= std::abs(product) * 4e-16 ? whole : product;
}

int decimals_of(QStringView text)
{
    const qsizetype point = text.indexOf(u'.');
    if (point < 0)
        return 0;
    qsizetype end = point + 1;
    while (end < text.size() && text[end].isDigit())
        ++end;
    return static_cast<int>(end - point - 1);
}

/// The digits of most cells, without the detours that signs and separators need.
std::optional<WrittenNumber> number_of(QStringView text)
{
    constexpr qsizetype exactly_held = 15;
    if (text.isEmpty() || text.size() > exactly_held)
        return parse_number(text);
    qint64 value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return parse_number(text);
        value = 10 * value + (c.unicode() - u'0');
    }
    return WrittenNumber{static_cast<double>(value), false, false};
}

FigureReading wrong(const QString &rule, const QString &what)
{
    FigureReading reading;
    reading.rule = rule;
    reading.what = what;
    return reading;
}

FigureReading not_a_number()
{
    return wrong(QStringLiteral("not-a-number"),
                 QCoreApplication::translate("ingest",
                                             "this is not a number. Give the figure, or the publisher's marker "
                                             "for a missing one."));
}

FigureReading missing_figure(const MarkerMeaning &meaning, Part part, double factor)
{
    FigureReading reading;
    reading.state = State::missing;
    reading.missing = meaning.missing;
    if (meaning.range && is_count(part))
        reading.range = CountRange{scaled(meaning.range->low, factor), scaled(meaning.range->high, factor)};
    return reading;
}

/// A cell that holds no figure because the spreadsheet could not work one out.
std::optional<FigureReading> failed_formula(const SheetRow &row, int column)
{
    const quint8 mark = row.mark(column);
    if ((mark & (error_cell | formula_cell)) == 0)
        return std::nullopt;
    FigureReading reading;
    reading.state = State::missing;
    reading.missing = Missing::not_available;
    if ((mark & error_cell) != 0) {
        reading.what = QCoreApplication::translate("ingest",
                                                   "the cell holds a spreadsheet error. It is kept as missing, not as "
                                                   "zero; ask the sender for the figure.");
        return reading;
    }
    if (column < row.fields.size() && !QStringView(row.fields[column]).trimmed().isEmpty())
        return std::nullopt;
    reading.what = QCoreApplication::translate("ingest",
                                               "the cell holds a formula whose result is not in the file. It is kept "
                                               "as missing; open the file in a spreadsheet program and save it again.");
    return reading;
}

} // namespace

Aspect aspect_of(Part part)
{
    switch (part) {
    case Part::cost:
        return Aspect::cost;
    case Part::claimed:
        return Aspect::claimed;
    case Part::paid:
        return Aspect::paid;
    default:
        return Aspect::outcome;
    }
}

QString figure_text(const SheetRow &row, int column)
{
    if (column < 0 || column >= row.fields.size())
        return {};
    QStringView text = QStringView(row.fields[column]).trimmed();
    if (!row.superscripts.isEmpty()) {
        const int notes = row.superscripts.value(column);
        if (notes > 0 && notes < text.size())
            text = text.chopped(notes).trimmed();
    }
    text = without_remarks(text);
    return text.size() == row.fields[column].size() ? row.fields[column] : text.toString();
}

std::optional<MarkerMeaning> FigureReader::marker(QStringView text) const
{
    // Most texts are numbers; no marker begins with a digit and ends with one.
    if (text.size() > 1 && text.front().isDigit() && text.back().isDigit())
        return std::nullopt;
    if (!profile_.markers.isEmpty()) {
        const auto known = profile_.markers.constFind(text.trimmed().toString().toLower());
        if (known != profile_.markers.cend())
            return *known;
    }
    if (const std::optional<Missing> missing = standard_missing(text))
        return MarkerMeaning{*missing, std::nullopt};
    return std::nullopt;
}

FigureReader::Looks FigureReader::looks(const SheetRow &row, int column) const
{
    if (column < 0 || column >= row.fields.size())
        return Looks::blank;
    const QStringView raw = QStringView(row.fields[column]).trimmed();
    if (raw.isEmpty())
        return Looks::blank;
    if ((row.mark(column) & error_cell) != 0 || marker(raw))
        return Looks::marker;
    return number_of(figure_text(row, column)) ? Looks::number : Looks::text;
}

FigureReading FigureReader::read(const SheetRow &row, int column, Part part, const MappedMeasure &measure) const
{
    if (const auto failed = failed_formula(row, column))
        return *failed;
    const QStringView raw =
        column >= 0 && column < row.fields.size() ? QStringView(row.fields[column]).trimmed() : QStringView();
    const bool is_money = aspect_of(part) != Aspect::outcome;
    const double factor = is_percent(part, measure.measure) || part == Part::published_rate ? 1.0 : measure.unit_factor;
    if (const auto meaning = marker(raw))
        return missing_figure(*meaning, part, factor);
    const QString text = figure_text(row, column);
    const std::optional<WrittenNumber> number = number_of(text);
    if (!number || (row.mark(column) & (date_cell | boolean_cell)) != 0 || !is_of_the_kind(*number, part))
        return not_a_number();
    if (number->value < 0 && !may_be_negative(part))
        return wrong(QStringLiteral("negative-count"),
                     QCoreApplication::translate("ingest",
                                                 "a count cannot be below zero. Correct it, or leave the cell empty "
                                                 "if it is missing."));
    FigureReading reading;
    reading.state = State::number;
    if (is_money) {
        const auto money = money_of(number->value, factor, (row.mark(column) & number_cell) != 0);
        if (!money)
            return not_a_number();
        reading.money = *money;
        reading.value = static_cast<double>(money->pence) / 100.0;
        return reading;
    }
    const bool is_share = is_percent(part, measure.measure) && !measure.published_in_percent && !number->is_percentage;
    reading.value = scaled(number->value, is_share ? 100.0 : factor);
    if (part == Part::published_rate)
        reading.decimals = decimals_of(text) - (is_share ? 2 : 0);
    return reading;
}

} // namespace outturn::ingest
