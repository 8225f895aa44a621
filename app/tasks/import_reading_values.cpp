// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/import_reading_values.h"

#include "ingest/text_encoding.h"
#include "tasks/import_page_values.h"
#include "tasks/source_walk.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace outturn::tasks {
namespace {

using ingest::SheetReading;

QString measure_parts(const ingest::ResolvedTable &resolved, int measure)
{
    std::map<Part, QStringList> letters;
    for (int column = 0; column < static_cast<int>(resolved.columns.size()); ++column) {
        for (const ingest::ColumnFigure &figure : resolved.columns[static_cast<size_t>(column)].figures) {
            if (figure.measure == measure) {
                QString where = ingest::column_letters(column);
                if (!figure.category.isEmpty())
                    where = QStringLiteral("%1 (%2)").arg(where, figure.category);
                if (!letters[figure.part].contains(where))
                    letters[figure.part].append(where);
            }
        }
    }
    QStringList parts;
    for (const auto &[part, where] : letters)
        parts.append(QStringLiteral("%1 %2").arg(part_title(part), where.join(QStringLiteral(" + "))));
    return parts.join(QStringLiteral(", "));
}

std::vector<widgets::ImportMarker> markers_of(const PreviewedFile &file)
{
    std::map<QString, int> counts;
    for (const Cell &cell : file.planned->plan.cells) {
        for (const Origin &origin : cell.origins) {
            if (origin.missing != Missing::none)
                ++counts[origin.text.trimmed()];
        }
    }
    std::vector<widgets::ImportMarker> markers;
    for (const auto &[text, count] : counts) {
        const auto known = file.planned->profile.markers.constFind(text.toLower());
        widgets::ImportMarker marker;
        marker.text = text;
        marker.count = count;
        marker.meaning =
            missing_word(known != file.planned->profile.markers.cend() ? known->missing : Missing::not_given);
        if (known != file.planned->profile.markers.cend() && known->range) {
            marker.low = static_cast<int>(known->range->low);
            marker.high = static_cast<int>(known->range->high);
        }
        markers.push_back(std::move(marker));
    }
    return markers;
}

std::vector<widgets::ImportTotal> totals_of(const PreviewedFile &file)
{
    constexpr size_t most = 40;
    std::vector<widgets::ImportTotal> totals;
    const QLocale locale;
    for (const bool ok : {false, true}) { // what does not agree comes first
        for (const Reconciliation &item : file.planned->plan.reconciliation) {
            if (item.ok != ok || totals.size() >= most)
                continue;
            totals.push_back({QCoreApplication::translate("tasks", "%1: %2 published, %3 here, tolerance %4")
                                  .arg(item.item, locale.toString(item.published, 'f', QLocale::FloatingPointShortest),
                                       locale.toString(item.summed, 'f', QLocale::FloatingPointShortest),
                                       locale.toString(item.tolerance, 'f', QLocale::FloatingPointShortest)),
                              item.ok});
        }
    }
    return totals;
}

/// The one period of the figures, where they have one.
QString period_of(const ImportPlan &plan)
{
    std::set<QString> labels;
    for (const Cell &cell : plan.cells) {
        labels.insert(period_label(cell.key.period));
        if (labels.size() > 1)
            return {};
    }
    return labels.empty() ? QString() : *labels.begin();
}

} // namespace

std::vector<widgets::ImportMeasure> measures_of(const PreviewedFile &file)
{
    std::vector<widgets::ImportMeasure> measures;
    std::set<QString> seen;
    for (const SheetReading &sheet : file.planned->sheets) {
        for (int i = 0; i < static_cast<int>(sheet.resolved.measures.size()); ++i) {
            const Measure &measure = sheet.resolved.measures[static_cast<size_t>(i)].measure;
            if (seen.insert(measure.id.text).second)
                measures.push_back({measure.id.text, measure.title, kind_word(measure.kind),
                                    polarity_word(measure.polarity), measure.unit, measure_parts(sheet.resolved, i)});
        }
    }
    // Those that rows made, by their category, or that a plain return names.
    for (const Measure &measure : file.planned->plan.measures) {
        if (seen.insert(measure.id.text).second)
            measures.push_back({measure.id.text,
                                measure.title,
                                kind_word(measure.kind),
                                polarity_word(measure.polarity),
                                measure.unit,
                                {}});
    }
    return measures;
}

QString profile_title(const PreviewedFile &file)
{
    const MappingProfile &profile = file.planned->profile;
    return profile.title.isEmpty() ? profile.id : profile.title;
}

widgets::ReadingValues reading_values(const QString &file_id, const PreviewedFile &file, const ImportChoices &choices,
                                      const ingest::ReferenceData &reference)
{
    widgets::ReadingValues values;
    values.file = file_id;
    values.profiles.push_back({ingest::first_guess, QCoreApplication::translate("tasks", "First guess")});
    for (const MappingProfile &profile : reference.profiles)
        values.profiles.push_back({profile.id, profile.title.isEmpty() ? profile.id : profile.title});
    values.profile = choices.mapping;
    values.encoding = choices.encoding;
    values.programme = choices.programme;
    values.period = choices.period;
    for (const QString &name : ingest::encoding_names())
        values.encodings.push_back({name, name});
    values.delimiters = {{QStringLiteral(","), QCoreApplication::translate("tasks", "Comma")},
                         {QStringLiteral(";"), QCoreApplication::translate("tasks", "Semicolon")},
                         {QStringLiteral("\t"), QCoreApplication::translate("tasks", "Tab")},
                         {QStringLiteral("|"), QCoreApplication::translate("tasks", "Vertical bar")}};
    if (!file.planned)
        return values;
    const ImportPlan &plan = file.planned->plan;
    const MappingProfile &profile = file.planned->profile;
    values.profile = profile.guessed ? ingest::first_guess : profile.id;
    if (!profile.guessed && choices.mapping.isEmpty())
        values.applied_text = QCoreApplication::translate("tasks", "Mapping \"%1\" applied").arg(profile_title(file));
    values.is_text = !plan.file.encoding.isEmpty();
    values.encoding = plan.file.encoding;
    if (values.is_text
        && std::none_of(values.encodings.begin(), values.encodings.end(),
                        [&values](const widgets::ImportChoice &each) { return each.id == values.encoding; }))
        values.encodings.insert(values.encodings.begin(), {values.encoding, values.encoding});
    values.delimiter = plan.file.delimiter;
    for (const SheetReading &sheet : file.planned->sheets) {
        if (file.planned->sheets.size() == 1)
            break; // nothing to choose
        const int rows = sheet.survey.rows;
        values.sheets.push_back({sheet.info.name, sheet.info.hidden, sheet.table >= 0, sheet.layout.header_row > 0,
                                 sheet.layout.header_row > 0
                                     ? QCoreApplication::translate("tasks", "%n row(s)", nullptr, rows)
                                     : QCoreApplication::translate("tasks", "no table found")});
    }
    const SheetReading &first = file.planned->sheets[static_cast<size_t>(first_table_sheet(file))];
    values.header_row = first.layout.header_row;
    values.rows =
        file.sheets.empty() ? first.survey.rows : file.sheets[static_cast<size_t>(first_table_sheet(file))].last_row;
    if (values.period.isEmpty())
        values.period = period_of(plan);
    if (values.programme.isEmpty() && !plan.programmes.empty())
        values.programme = plan.programmes.front().title;
    values.measures = measures_of(file);
    values.markers = markers_of(file);
    values.totals = totals_of(file);
    values.roundings = {{QStringLiteral("0"), QCoreApplication::translate("tasks", "not rounded")}};
    values.rounding = QLocale::c().toString(profile.rounding.counts_to, 'g', 6);
    for (const double step : {5.0, 10.0, 50.0, 100.0, 1000.0, profile.rounding.counts_to}) {
        const QString id = QLocale::c().toString(step, 'g', 6);
        if (step > 0
            && std::none_of(values.roundings.begin(), values.roundings.end(),
                            [&id](const widgets::ImportChoice &each) { return each.id == id; }))
            values.roundings.push_back(
                {id, QCoreApplication::translate("tasks", "to the nearest %1").arg(QLocale().toString(step, 'g', 6))});
    }
    if (profile.rounding.counts_to > 0)
        values.rounding_note =
            QCoreApplication::translate("tasks", "Counts to the nearest %1, totals to the nearest %2")
                .arg(profile.rounding.counts_to)
                .arg(std::max(1.0, profile.rounding.totals_to));
    if (file.changes && !file.changes->replaced.empty()) {
        const int changes = static_cast<int>(file.changes->changed.size());
        values.replaces = QCoreApplication::translate("tasks", "Replaces figures of an earlier return: %n change(s)",
                                                      nullptr, changes);
        values.has_changes = changes > 0;
    }
    return values;
}

} // namespace outturn::tasks
