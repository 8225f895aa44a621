// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page_table_fit.h"

#include "reporting/page_style.h"
#include "reporting/page_text.h"

#include <QtCore/QHash>
#include <QtGui/QFontMetricsF>

#include <algorithm>
#include <numeric>

namespace outturn::reporting {

namespace {

constexpr double widest_word = 170; ///< a longer one breaks: a checksum, a path
constexpr double widest_column = 320;
constexpr double furthest_stretch = 1.35; ///< of a narrow table: further apart, rows are hard to follow

/// What a column needs to be read, and what it would like, with the padding.
struct Want {
    double need = 0;
    double full = 0;
};

double longest_word(const QFontMetricsF &metrics, const QString &text, double on_one_line)
{
    double longest = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !text[i].isSpace())
            continue;
        if (start == 0 && i == text.size())
            return on_one_line;
        longest = std::max(longest, metrics.horizontalAdvance(text.sliced(start, i - start)));
        start = i + 1;
    }
    return longest;
}

Want want(const TableMeasures::Column &column, bool is_first, double scale, double indent)
{
    double need = column.is_number
        ? std::min(column.cell, widest_word)
        : std::max({std::min(column.cell_word, widest_word), std::min(column.cell, is_first ? 150.0 : 110.0),
                    std::min(column.cell / 5, 220.0)});
    need = std::max(need, std::min(column.header_word, widest_word));
    const double full =
        std::max({need, column.cell, std::min(column.header, std::max(column.header_word, column.header * .45))});
    // A pixel more than measured, or rounding breaks the widest line.
    const double beside = indent + cell_padding + 1;
    return {need * scale + beside, full * scale + beside};
}

/// The space at the left of each column's words.
std::vector<double> indents_of(const TableMeasures &measures, const std::vector<size_t> &columns)
{
    std::vector<double> indents;
    bool follows_number = false;
    for (const size_t column : columns) {
        const bool is_number = measures.columns[column].is_number;
        indents.push_back(follows_number && !is_number ? cell_padding + indent_after_number : cell_padding);
        follows_number = is_number;
    }
    return indents;
}

double sum(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// Gives each column up to its limit a share of the room that is left, by how much it lacks.
void share_room(std::vector<double> &widths, const std::vector<double> &limits, double width)
{
    double lacking = 0;
    for (size_t i = 0; i < widths.size(); ++i)
        lacking += std::max(0.0, limits[i] - widths[i]);
    const double room = width - sum(widths);
    if (lacking <= 0 || room <= 0)
        return;
    const double share = std::min(1.0, room / lacking);
    for (size_t i = 0; i < widths.size(); ++i)
        widths[i] += share * std::max(0.0, limits[i] - widths[i]);
}

std::vector<double> distribute(const std::vector<Want> &wants, double width)
{
    std::vector<double> widths;
    std::vector<double> modest;
    std::vector<double> full;
    for (const Want &each : wants) {
        widths.push_back(each.need);
        modest.push_back(std::min(each.full, widest_column));
        full.push_back(each.full);
    }
    share_room(widths, modest, width);
    share_room(widths, full, width);
    const double total = sum(widths);
    const double stretch = total > 0 ? std::clamp(width / total, 1.0, furthest_stretch) : 1;
    for (double &each : widths)
        each *= stretch;
    return widths;
}

std::vector<Want> wants_of(const TableMeasures &measures, const std::vector<size_t> &columns, double scale)
{
    const std::vector<double> indents = indents_of(measures, columns);
    std::vector<Want> wants;
    for (size_t i = 0; i < columns.size(); ++i)
        wants.push_back(want(measures.columns[columns[i]], i == 0, scale, indents[i]));
    return wants;
}

double sum_of_needs(const std::vector<Want> &wants)
{
    return std::accumulate(wants.begin(), wants.end(), 0.0, [](double s, const Want &each) { return s + each.need; });
}

/// The columns after the first in as few groups as fit beside it, none of them wider than `width`.
std::vector<std::vector<size_t>> groups(const std::vector<Want> &wants, double width)
{
    std::vector<std::vector<size_t>> result;
    double used = 0;
    for (size_t i = 1; i < wants.size(); ++i) {
        if (result.empty() || used + wants[i].need > width) {
            result.emplace_back();
            used = 0;
        }
        result.back().push_back(i);
        used += wants[i].need;
    }
    return result;
}

/// In several parts, each of which begins with the first column.
std::vector<TablePart> split(const TableMeasures &measures, const std::vector<size_t> &all, double scale, double width)
{
    std::vector<Want> wants = wants_of(measures, all, scale);
    const double first = std::min(wants[0].need, width * .35);
    const double beside = width - first;
    for (Want &each : wants)
        each = {std::min(each.need, beside), std::min(each.full, beside)};
    std::vector<std::vector<size_t>> parts = groups(wants, beside);
    // The narrowest width that makes no more parts makes them even.
    for (double narrower = beside * .5; narrower < beside; narrower += 10) {
        if (const auto even = groups(wants, narrower); even.size() == parts.size()) {
            parts = even;
            break;
        }
    }
    std::vector<TablePart> result;
    for (const std::vector<size_t> &others : parts) {
        TablePart part{{0}, {}, {}};
        std::vector<Want> its_wants{{first, std::max(first, std::min(wants[0].full, width * .35))}};
        for (const size_t column : others) {
            part.columns.push_back(column);
            its_wants.push_back(wants[column]);
        }
        part.widths = distribute(its_wants, width);
        part.indents = indents_of(measures, part.columns);
        result.push_back(std::move(part));
    }
    return result;
}

/// The largest words that need no more parts than the smallest.
TableFit split_fit(const TableMeasures &measures, const std::vector<size_t> &all)
{
    const double width = page_frame(true).width;
    const int smallest = *(std::end(table_pixels) - 1);
    TableFit fit{smallest, true, split(measures, all, smallest / static_cast<double>(table_pixels[0]), width)};
    for (const int pixels : table_pixels) {
        auto parts = split(measures, all, pixels / static_cast<double>(table_pixels[0]), width);
        if (parts.size() <= fit.parts.size())
            return {pixels, true, std::move(parts)};
    }
    return fit;
}

/// "[note 1]" at the end of a title stands on a line of its own, never in two.
QString title_in_lines(const QString &title)
{
    const qsizetype bracket = title.lastIndexOf(u" [");
    if (bracket <= 0 || !title.endsWith(u']'))
        return title;
    return title.first(bracket) + QChar(QChar::LineSeparator) + title.sliced(bracket + 1);
}

void measure_titles(TableMeasures &measures, const DocumentTable &table)
{
    const QFontMetricsF bold(page_font(table_pixels[0], true));
    for (size_t i = 0; i < table.columns.size(); ++i) {
        TableMeasures::Column &column = measures.columns[i];
        measures.titles[i] = title_in_lines(printable(table.columns[i].title));
        column.is_number = table.columns[i].is_number;
        for (const QString &line : measures.titles[i].split(QChar(QChar::LineSeparator))) {
            const double width = bold.horizontalAdvance(line);
            column.header = std::max(column.header, width);
            column.header_word =
                std::max(column.header_word, line.startsWith(u'[') ? width : longest_word(bold, line, width));
        }
    }
}

} // namespace

TableMeasures measure_table(const DocumentTable &table)
{
    size_t columns = table.columns.size();
    for (const std::vector<DocumentCell> &row : table.rows)
        columns = std::max(columns, row.size());
    TableMeasures measures;
    measures.columns.resize(columns);
    measures.titles.resize(columns);
    measure_titles(measures, table);
    const QFontMetricsF metrics(page_font(table_pixels[0]));
    QHash<QString, double> measured; // the same words stand in many cells
    for (const std::vector<DocumentCell> &row : table.rows) {
        measures.texts.emplace_back(columns);
        measures.advances.emplace_back(columns, 0.0);
        for (size_t i = 0; i < row.size(); ++i) {
            const QString text = printable(row[i].text);
            auto known = measured.constFind(text);
            if (known == measured.constEnd())
                known = measured.insert(text, metrics.horizontalAdvance(text));
            TableMeasures::Column &column = measures.columns[i];
            column.cell = std::max(column.cell, *known);
            if (!column.is_number && *known > column.cell_word)
                column.cell_word = std::max(column.cell_word, longest_word(metrics, text, *known));
            measures.texts.back()[i] = text;
            measures.advances.back()[i] = *known;
        }
    }
    return measures;
}

TableFit fit_table(const TableMeasures &measures)
{
    if (measures.columns.empty())
        return {};
    std::vector<size_t> all(measures.columns.size());
    std::iota(all.begin(), all.end(), size_t{0});
    for (const bool sideways : {false, true}) {
        const double width = page_frame(sideways).width;
        for (const int pixels : table_pixels) {
            const std::vector<Want> wants = wants_of(measures, all, pixels / static_cast<double>(table_pixels[0]));
            if (sum_of_needs(wants) <= width)
                return {pixels, sideways, {{all, distribute(wants, width), indents_of(measures, all)}}};
        }
    }
    return split_fit(measures, all);
}

} // namespace outturn::reporting
