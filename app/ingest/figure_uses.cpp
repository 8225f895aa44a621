// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/figure_uses.h"

#include <algorithm>
#include <set>

namespace outturn::ingest {

FigureUses::FigureUses(const ResolvedTable &table, const TableMapping &mapping, const TableLayout &layout,
                       MeasureBook &book)
    : table_(table), mapping_(mapping), layout_(layout), book_(book)
{
    std::set<int> columns;
    std::vector<int> numbers;
    for (const MappedMeasure &measure : table.measures)
        numbers.push_back(book.add(measure));
    for (size_t column = 0; column < table.columns.size(); ++column) {
        for (const ColumnFigure &figure : table.columns[column].figures) {
            const MappedMeasure &measure = table.measures[static_cast<size_t>(figure.measure)];
            const int at = static_cast<int>(column);
            const FigureUse use{at, numbers[static_cast<size_t>(figure.measure)], figure.part,
                                source_of(measure, figure, at), table.columns[column].period};
            (figure.category.isEmpty() ? every_row_ : by_category_[header_form(figure.category)]).push_back(use);
            columns.insert(at);
        }
    }
    for (const MeasureTemplate &from : table.by_category) {
        families_.push_back(book.add_family(from.pattern));
        for (const auto &[part, sources] : from.pattern.parts) {
            for (const FigureSource &source : sources) {
                if (const int column = column_for(source); column >= 0)
                    columns.insert(column);
            }
        }
    }
    columns_.assign(columns.begin(), columns.end());
}

int FigureUses::source_of(const MappedMeasure &measure, const ColumnFigure &figure, int column) const
{
    const auto part = measure.parts.find(figure.part);
    if (part == measure.parts.end() || part->second.size() < 2)
        return 0;
    const QString category = header_form(figure.category);
    int found = -1;
    for (size_t i = 0; i < part->second.size(); ++i) {
        const FigureSource &source = part->second[i];
        if (header_form(source.category) != category)
            continue;
        const std::vector<int> columns =
            source.column.is_empty() ? std::vector{column} : columns_of(source.column, layout_);
        if (std::find(columns.begin(), columns.end(), column) != columns.end())
            return static_cast<int>(i);
        found = static_cast<int>(i);
    }
    return std::max(found, 0);
}

int FigureUses::column_for(const FigureSource &source) const
{
    if (!source.column.is_empty()) {
        const std::vector<int> columns = columns_of(source.column, layout_);
        return columns.empty() ? -1 : columns.front();
    }
    for (const ColumnChoice &choice : mapping_.figures) {
        const std::vector<int> columns = columns_of(choice, layout_);
        if (!columns.empty())
            return columns.front();
    }
    return -1;
}

void FigureUses::add_template_uses(size_t index, const QString &category, bool is_listed, std::vector<FigureUse> &uses)
{
    const MeasureTemplate &from = table_.by_category[index];
    const int family = families_[index];
    const QString form = header_form(category);
    std::vector<FigureUse> own;
    bool is_shared = false;
    for (const auto &[part, sources] : from.pattern.parts) {
        for (size_t i = 0; i < sources.size(); ++i) {
            const int column = column_for(sources[i]);
            if (column < 0)
                continue;
            const std::optional<Period> period = table_.columns[static_cast<size_t>(column)].period;
            if (sources[i].category.isEmpty()) {
                own.push_back({column, 0, part, static_cast<int>(i), period});
            } else if (header_form(sources[i].category) == form) {
                uses.push_back({column, family, part, static_cast<int>(i), period});
                is_shared = true;
            }
        }
    }
    if (is_listed || is_shared || own.empty()) // the base of the others is no measure over itself
        return;
    const int number = book_.add(measure_from_template(from, category), family);
    for (FigureUse &use : own) {
        use.measure = number;
        uses.push_back(use);
    }
}

std::vector<FigureUse> FigureUses::make(const QString &category)
{
    std::vector<FigureUse> uses = every_row_;
    const auto listed = by_category_.constFind(header_form(category));
    const bool is_listed = listed != by_category_.cend();
    if (is_listed)
        uses.insert(uses.end(), listed->begin(), listed->end());
    for (size_t i = 0; i < table_.by_category.size() && !category.isEmpty(); ++i)
        add_template_uses(i, category, is_listed, uses);
    std::stable_sort(uses.begin(), uses.end(),
                     [](const FigureUse &a, const FigureUse &b) { return a.column < b.column; });
    return uses;
}

const std::vector<FigureUse> &FigureUses::of(const QString &category)
{
    if (!by_category())
        return every_row_;
    const auto known = made_.constFind(category);
    return known != made_.cend() ? *known : *made_.insert(category, make(category));
}

} // namespace outturn::ingest
