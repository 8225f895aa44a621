// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/import_sheet_values.h"

#include "tasks/import_reading_values.h"
#include "tasks/source_walk.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace outturn::tasks {
namespace {

using ingest::SheetReading;
using widgets::CellPart;

CellPart part_of_role(ColumnRole role)
{
    switch (role) {
    case ColumnRole::provider_code:
    case ColumnRole::provider_number:
    case ColumnRole::provider_name:
    case ColumnRole::provider_type:
        return CellPart::provider;
    case ColumnRole::period:
    case ColumnRole::quarter:
        return CellPart::period;
    case ColumnRole::note:
    case ColumnRole::certified:
    case ColumnRole::imputed:
    case ColumnRole::received_on:
    case ColumnRole::due_on:
        return CellPart::note;
    default:
        return CellPart::group;
    }
}

/// What a column says of the return itself, as the note that it is to the figures.
QString mark_title(ReturnMarkKind kind)
{
    switch (kind) {
    case ReturnMarkKind::certified:
        return QCoreApplication::translate("tasks", "certified");
    case ReturnMarkKind::imputed:
        return QCoreApplication::translate("tasks", "filled in by the publisher");
    case ReturnMarkKind::received_on:
        return QCoreApplication::translate("tasks", "received on");
    case ReturnMarkKind::due_on:
        break;
    }
    return QCoreApplication::translate("tasks", "due on");
}

CellPart part_of_figure(Part part)
{
    switch (part) {
    case Part::denominator:
    case Part::expected:
        return CellPart::denominator;
    case Part::published_rate:
        return CellPart::rate;
    case Part::cost:
    case Part::claimed:
    case Part::paid:
        return CellPart::cost;
    default:
        return CellPart::numerator;
    }
}

QString role_id(Part part)
{
    return part_word(part);
}

widgets::PreviewColumn preview_column(const ingest::ResolvedTable &resolved, size_t column)
{
    widgets::PreviewColumn shown;
    if (column >= resolved.columns.size())
        return shown;
    const ingest::ColumnPart &part = resolved.columns[column];
    if (part.role) {
        shown.part = part_of_role(*part.role);
        shown.role = column_role_word(*part.role);
        if (const std::optional<ReturnMarkKind> mark = mark_of_role(*part.role))
            shown.part_text = mark_title(*mark);
    } else if (!part.figures.empty()) {
        const ingest::ColumnFigure &figure = part.figures.front();
        shown.part = part_of_figure(figure.part);
        shown.role = role_id(figure.part);
        shown.is_number = true;
        if (part.figures.size() == 1 && figure.measure >= 0) {
            const Measure &measure = resolved.measures[static_cast<size_t>(figure.measure)].measure;
            shown.measure = measure.id.text;
            shown.part_text = QCoreApplication::translate("tasks", "%1: %2", "part of a measure, its title")
                                  .arg(part_title(figure.part), measure.title);
        } else {
            const int measures = static_cast<int>(part.figures.size());
            shown.part_text = QCoreApplication::translate("tasks", "%1 of %n measure(s)", nullptr, measures)
                                  .arg(part_title(figure.part));
        }
    }
    return shown;
}

/// Everything that the plan says about the places of one sheet.
struct SheetNotes {
    std::map<int, std::pair<bool, QString>> left_out; ///< row to whether it is a note, and why
    std::set<int> in_error;
    std::map<int, std::vector<widgets::PreviewMark>> marks;
};

SheetNotes notes_of(const ImportPlan &plan, const QString &sheet)
{
    SheetNotes notes;
    for (const LeftOutRow &out : plan.left_out) {
        if (out.sheet == sheet)
            notes.left_out[out.row] = {out.rule == QLatin1String("note-row"), out.message};
    }
    const auto mark = [&](const std::vector<Problem> &problems, widgets::ProblemLevel level) {
        for (const Problem &problem : problems) {
            if (problem.sheet != sheet || problem.row <= 0)
                continue;
            if (level == widgets::ProblemLevel::error)
                notes.in_error.insert(problem.row);
            if (problem.column <= 0)
                continue;
            // A missing figure is shown by what stands there; an outline for each would hide what needs the user.
            if (problem.rule == QLatin1String("missing") || problem.rule == QLatin1String("suppressed"))
                continue;
            widgets::PreviewMark made;
            made.column = problem.column - 1;
            made.level = level;
            made.message = problem.message;
            notes.marks[problem.row].push_back(std::move(made));
        }
    };
    mark(plan.errors, widgets::ProblemLevel::error);
    mark(plan.warnings, widgets::ProblemLevel::warning);
    return notes;
}

widgets::PreviewMark &mark_at(std::vector<widgets::PreviewMark> &marks, int column)
{
    const auto found = std::find_if(marks.begin(), marks.end(),
                                    [column](const widgets::PreviewMark &mark) { return mark.column == column; });
    if (found != marks.end())
        return *found;
    widgets::PreviewMark made;
    made.column = column;
    marks.push_back(std::move(made));
    return marks.back();
}

void add_ranges(widgets::PreviewRow &shown, const MappingProfile &profile, const ingest::ResolvedTable &resolved)
{
    for (int column = 0; column < static_cast<int>(shown.texts.size()); ++column) {
        if (static_cast<size_t>(column) >= resolved.columns.size()
            || resolved.columns[static_cast<size_t>(column)].figures.empty())
            continue;
        const auto marker = profile.markers.constFind(shown.texts[column].trimmed().toLower());
        if (marker != profile.markers.cend() && marker->range)
            mark_at(shown.marks, column).beside = QCoreApplication::translate("tasks", "%1 to %2", "range of a count")
                                                      .arg(marker->range->low)
                                                      .arg(marker->range->high);
    }
}

widgets::PreviewRow preview_row(const ingest::SheetRow &row, const SheetReading &sheet, const MappingProfile &profile,
                                SheetNotes &notes)
{
    widgets::PreviewRow shown;
    shown.row = row.row;
    shown.texts = row.fields;
    for (QString &text : shown.texts)
        text = text.simplified();
    const int header = sheet.layout.header_row;
    if (const auto marks = notes.marks.find(row.row); marks != notes.marks.end())
        shown.marks = std::move(marks->second);
    for (auto it = row.superscripts.begin(); it != row.superscripts.end(); ++it)
        mark_at(shown.marks, it.key()).raised = it.value();
    if (header > 0 && row.row < sheet.layout.first_header_row) {
        shown.kind = widgets::PreviewRowKind::title;
    } else if (header > 0 && row.row <= header) {
        shown.kind = widgets::PreviewRowKind::header;
    } else if (const auto out = notes.left_out.find(row.row); out != notes.left_out.end()) {
        shown.kind = out->second.first ? widgets::PreviewRowKind::note : widgets::PreviewRowKind::left_out;
        shown.reason = out->second.second;
    } else if (notes.in_error.contains(row.row)) {
        shown.kind = widgets::PreviewRowKind::in_error;
    }
    if (shown.kind == widgets::PreviewRowKind::data || shown.kind == widgets::PreviewRowKind::in_error)
        add_ranges(shown, profile, sheet.resolved);
    return shown;
}

} // namespace

widgets::SheetPreviewValues sheet_preview_values(const QString &file_id, const PreviewedFile &file, int sheet)
{
    widgets::SheetPreviewValues values;
    values.file = file_id;
    if (!file.planned || sheet >= static_cast<int>(file.sheets.size())) {
        values.empty_text = file.error ? file.error->message : QString();
        return values;
    }
    const SheetReading &reading = file.planned->sheets[static_cast<size_t>(sheet)];
    values.sheet = reading.info.name;
    for (const SheetReading &each : file.planned->sheets) {
        if (file.planned->sheets.size() > 1)
            values.sheets.push_back({each.info.name, each.info.name});
    }
    values.header_row = reading.layout.header_row;
    if (reading.table < 0)
        values.fixed_text =
            QCoreApplication::translate("tasks", "This sheet is not read; tick it under \"How it is read\".");
    else if (file.planned->profile.layout == QLatin1String("measures"))
        values.fixed_text =
            QCoreApplication::translate("tasks", "A dictionary of measures is read by the names of its columns.");
    else if (!file.planned->profile.layout.isEmpty())
        values.fixed_text = QCoreApplication::translate(
            "tasks",
            "A plain return is read by the names of its columns; choose \"First guess\" to change their parts.");
    const int columns = std::max(reading.survey.columns, static_cast<int>(reading.layout.columns.size()));
    for (int column = 0; column < columns; ++column) {
        values.columns.push_back(preview_column(reading.resolved, static_cast<size_t>(column)));
        values.columns.back().hidden =
            std::find(reading.survey.hidden_columns.begin(), reading.survey.hidden_columns.end(), column)
            != reading.survey.hidden_columns.end();
    }
    for (const widgets::ImportMeasure &measure : measures_of(file))
        values.measures.push_back({measure.id, measure.title});
    SheetNotes notes = notes_of(file.planned->plan, reading.info.name);
    const PreviewedSheet &seen = file.sheets[static_cast<size_t>(sheet)];
    int before = 0;
    const auto add_gap = [&values](int from, int to) {
        widgets::PreviewRow gap;
        gap.kind = widgets::PreviewRowKind::gap;
        gap.row = from;
        gap.last_row = to;
        values.rows.push_back(std::move(gap));
    };
    constexpr int always_shown = 1000; // gaps before it are blank rows
    for (const ingest::SheetRow &row : seen.rows) {
        if (row.row > always_shown && row.row > before + 1 && before > 0)
            add_gap(before + 1, row.row - 1);
        before = row.row;
        values.rows.push_back(preview_row(row, reading, file.planned->profile, notes));
    }
    if (seen.last_row > before)
        add_gap(before + 1, seen.last_row);
    return values;
}

} // namespace outturn::tasks
