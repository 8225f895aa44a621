// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/mapping_edits.h"

#include <algorithm>

namespace outturn::tasks {
namespace {

bool stands_once(const ingest::TableLayout &layout, const QString &header)
{
    const QString form = header_form(header);
    return !form.isEmpty()
        && std::count_if(layout.columns.begin(), layout.columns.end(),
                         [&form](const ingest::LayoutColumn &other) { return header_form(other.header) == form; })
        == 1;
}

ColumnChoice choice_of(const ingest::TableLayout &layout, int column)
{
    const QString &header = layout.columns[static_cast<size_t>(column)].header;
    if (stands_once(layout, header))
        return {{header}, {}, 0};
    return {{}, {}, column + 1};
}

/// The sheet's table with templates and patterns replaced by what they come to on this sheet, column by column.
TableMapping explicit_table(const TableMapping &table, const ingest::SheetReading &sheet)
{
    TableMapping made = table;
    made.columns.clear();
    made.measures = sheet.resolved.measures;
    std::erase_if(made.templates, [](const MeasureTemplate &each) { return !each.from_categories; });
    for (MappedMeasure &measure : made.measures)
        measure.parts.clear();
    for (size_t role = 0; role < sheet.resolved.role_columns.size(); ++role) {
        for (const int column : sheet.resolved.role_columns[role])
            made.columns[static_cast<ColumnRole>(role)].push_back(choice_of(sheet.layout, column));
    }
    for (int column = 0; column < static_cast<int>(sheet.resolved.columns.size()); ++column) {
        for (const ingest::ColumnFigure &figure : sheet.resolved.columns[static_cast<size_t>(column)].figures) {
            if (figure.measure < 0)
                continue;
            MappedMeasure &measure = made.measures[static_cast<size_t>(figure.measure)];
            measure.parts[figure.part].push_back({choice_of(sheet.layout, column), figure.category, false});
        }
    }
    std::erase_if(made.measures, [](const MappedMeasure &measure) { return measure.parts.empty(); });
    return made;
}

/// The profile, no longer a guess, with the sheet's table changed.
template <typename Change>
MappingProfile changed(const MappingProfile &profile, const ingest::SheetReading &sheet, bool make_explicit,
                       Change change)
{
    MappingProfile made = profile;
    made.guessed = false;
    if (sheet.table < 0 || sheet.table >= static_cast<int>(made.tables.size()))
        return made;
    TableMapping &table = made.tables[static_cast<size_t>(sheet.table)];
    if (make_explicit)
        table = explicit_table(table, sheet);
    change(table);
    return made;
}

void forget_column(TableMapping &table, const ColumnChoice &choice)
{
    for (auto &[role, choices] : table.columns)
        std::erase(choices, choice);
    std::erase_if(table.columns, [](const auto &entry) { return entry.second.empty(); });
    std::erase(table.figures, choice);
    for (MappedMeasure &measure : table.measures) {
        for (auto &[part, sources] : measure.parts)
            std::erase_if(sources, [&choice](const FigureSource &source) { return source.column == choice; });
        std::erase_if(measure.parts, [](const auto &entry) { return entry.second.empty(); });
    }
    std::erase_if(table.measures, [](const MappedMeasure &measure) { return measure.parts.empty(); });
}

MappedMeasure new_measure(const MappingProfile &profile, const MeasureId &id, const QString &title)
{
    MappedMeasure made;
    made.measure.id = id;
    made.measure.programme = profile.programme.id;
    made.measure.title = title.isEmpty() ? id.text : title;
    made.measure.kind = MeasureKind::value;
    made.measure.polarity = Polarity::neutral;
    return made;
}

/// A measure with numerator and denominator is a proportion, one with an expected number a ratio, as in a plain return.
void settle_kind(MappedMeasure &measure)
{
    const bool has_base = measure.parts.contains(Part::denominator);
    if (measure.parts.contains(Part::expected))
        measure.measure.kind = MeasureKind::ratio;
    else if (measure.measure.kind == MeasureKind::value && has_base
             && (measure.parts.contains(Part::numerator) || measure.parts.contains(Part::published_rate)))
        measure.measure.kind = MeasureKind::proportion;
    else if (measure.measure.kind == MeasureKind::proportion && !has_base)
        measure.measure.kind = MeasureKind::value;
}

} // namespace

MappingProfile with_column_role(const MappingProfile &profile, const ingest::SheetReading &sheet, int column,
                                ColumnRole role)
{
    return changed(profile, sheet, true, [&](TableMapping &table) {
        const ColumnChoice choice = choice_of(sheet.layout, column);
        forget_column(table, choice);
        table.columns[role].push_back(choice);
    });
}

MappingProfile with_column_figure(const MappingProfile &profile, const ingest::SheetReading &sheet, int column,
                                  const MeasureId &measure, Part part)
{
    return changed(profile, sheet, true, [&](TableMapping &table) {
        const ColumnChoice choice = choice_of(sheet.layout, column);
        // Other measures may share this column, as a common denominator is shared.
        for (auto &[role, choices] : table.columns)
            std::erase(choices, choice);
        auto found = std::find_if(table.measures.begin(), table.measures.end(),
                                  [&measure](const MappedMeasure &each) { return each.measure.id == measure; });
        if (found == table.measures.end()) {
            const QString header = sheet.layout.columns[static_cast<size_t>(column)].header;
            const MeasureId id = measure.text.isEmpty() ? MeasureId(ingest::id_form(header)) : measure;
            table.measures.push_back(new_measure(profile, id, header));
            found = std::prev(table.measures.end());
        }
        for (auto &[other, sources] : found->parts)
            std::erase_if(sources, [&choice](const FigureSource &source) { return source.column == choice; });
        std::erase_if(found->parts, [](const auto &entry) { return entry.second.empty(); });
        found->parts[part].push_back({choice, {}, false});
        const MeasureId kept = found->measure.id;
        // What a first guess made of the column by itself gives way.
        std::erase_if(table.measures, [&](const MappedMeasure &each) {
            const auto value = each.parts.find(Part::value);
            return each.measure.id != kept && each.parts.size() == 1 && value != each.parts.end()
                && value->second.size() == 1 && value->second.front().column == choice;
        });
        for (MappedMeasure &each : table.measures) {
            if (each.measure.id == kept)
                settle_kind(each);
        }
    });
}

MappingProfile with_header_row(const MappingProfile &profile, const ingest::SheetReading &sheet, int row)
{
    return changed(profile, sheet, false, [row](TableMapping &table) {
        table.header_row = row;
        table.header_rows = 0;
    });
}

MappingProfile with_row_left_out(const MappingProfile &profile, const ingest::SheetReading &sheet, int row,
                                 bool left_out)
{
    return changed(profile, sheet, false, [row, left_out](TableMapping &table) {
        std::erase(table.leave_out_rows, row);
        if (left_out)
            table.leave_out_rows.push_back(row);
        std::sort(table.leave_out_rows.begin(), table.leave_out_rows.end());
    });
}

MappingProfile with_marker(const MappingProfile &profile, const QString &marker, const MarkerMeaning &meaning)
{
    MappingProfile made = profile;
    made.markers.insert(marker.trimmed().toLower(), meaning);
    return made;
}

MappingProfile with_measure(const MappingProfile &profile, const ingest::SheetReading &sheet, const Measure &measure)
{
    return changed(profile, sheet, true, [&measure](TableMapping &table) {
        for (MappedMeasure &each : table.measures) {
            if (each.measure.id == measure.id)
                each.measure = measure;
        }
    });
}

} // namespace outturn::tasks
