// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/import_page_values.h"

#include "ingest/text_encoding.h"
#include "presentation/figure_changes.h"
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

QString provider_choice_text(const Provider &provider)
{
    const QString code = code_in_force(provider, {});
    return code == provider.name ? code : QStringLiteral("%1, %2").arg(provider.name, code);
}

QString place_words(const QString &sheet, int row, int column)
{
    QString words = row > 0 ? QCoreApplication::translate("tasks", "Row %1").arg(row) : QString();
    if (column > 0)
        words += QStringLiteral(", ") + ingest::column_letters(column - 1);
    return sheet.isEmpty() ? words : (words.isEmpty() ? sheet : sheet + QStringLiteral(": ") + words);
}

QString rule_words(const QString &rule)
{
    static const std::map<QString, const char *> words{
        {QStringLiteral("unknown-provider"), QT_TRANSLATE_NOOP("tasks", "Provider not known")},
        {QStringLiteral("suppressed"), QT_TRANSLATE_NOOP("tasks", "Suppressed")},
        {QStringLiteral("missing"), QT_TRANSLATE_NOOP("tasks", "Missing")},
        {QStringLiteral("outside-lifetime"), QT_TRANSLATE_NOOP("tasks", "Did not exist then")},
        {QStringLiteral("numerator-exceeds-denominator"), QT_TRANSLATE_NOOP("tasks", "Numerator above denominator")},
        {QStringLiteral("negative-count"), QT_TRANSLATE_NOOP("tasks", "Count below zero")},
        {QStringLiteral("not-a-number"), QT_TRANSLATE_NOOP("tasks", "Not a number")},
        {QStringLiteral("unknown-period"), QT_TRANSLATE_NOOP("tasks", "Period not known")},
        {QStringLiteral("not-a-status"), QT_TRANSLATE_NOOP("tasks", "Status not known")},
        {QStringLiteral("not-a-date"), QT_TRANSLATE_NOOP("tasks", "Not a date")},
        {QStringLiteral("amount-too-large"), QT_TRANSLATE_NOOP("tasks", "Amount too large")},
        {QStringLiteral("too-many-columns"), QT_TRANSLATE_NOOP("tasks", "More columns than the header")},
        {QStringLiteral("duplicate"), QT_TRANSLATE_NOOP("tasks", "Repeated")},
        {QStringLiteral("conflict"), QT_TRANSLATE_NOOP("tasks", "Two figures for one place")},
        {QStringLiteral("published-rate-differs"), QT_TRANSLATE_NOOP("tasks", "Published rate differs")},
        {QStringLiteral("does-not-reconcile"), QT_TRANSLATE_NOOP("tasks", "Does not add up")},
        {QStringLiteral("guessed-mapping"), QT_TRANSLATE_NOOP("tasks", "Guessed")},
        {QStringLiteral("guessed-encoding"), QT_TRANSLATE_NOOP("tasks", "Encoding guessed")},
        {QStringLiteral("unknown-column"), QT_TRANSLATE_NOOP("tasks", "Column not used")},
        {QStringLiteral("cumulative-fell"), QT_TRANSLATE_NOOP("tasks", "Cumulative figure fell")},
        {QStringLiteral("hidden-sheet"), QT_TRANSLATE_NOOP("tasks", "Hidden sheet")},
        {QStringLiteral("hidden-rows"), QT_TRANSLATE_NOOP("tasks", "Hidden rows")},
        {QStringLiteral("hidden-columns"), QT_TRANSLATE_NOOP("tasks", "Hidden columns")},
        {QStringLiteral("sheet-not-read"), QT_TRANSLATE_NOOP("tasks", "Sheet not read")},
        {QStringLiteral("second-table"), QT_TRANSLATE_NOOP("tasks", "Second table")}};
    const auto found = words.find(rule);
    return found == words.end() ? rule : QCoreApplication::translate("tasks", found->second);
}

void add_questions(widgets::AttentionValues &values, const PreviewedFile &file)
{
    int number = 0;
    for (const ProviderQuestion &question : file.providers) {
        widgets::AttentionItem item;
        item.id = QStringLiteral("provider-%1").arg(number++);
        item.kind = widgets::AttentionKind::provider;
        item.sheet = question.sheet;
        item.row = question.row;
        item.column = question.column;
        item.place = place_words(question.sheet, question.row, question.column);
        item.subject = question.text;
        const int rows = question.rows;
        item.sentence = QCoreApplication::translate("tasks", "\"%1\" is in no register; %n row(s) wait.", nullptr, rows)
                            .arg(question.text);
        if (!question.suggestions.empty()) {
            const Provider &likely = *question.suggestions.front().provider;
            item.suggestion = code_in_force(likely, {});
            item.suggestion_text = provider_choice_text(likely);
            item.sentence += QCoreApplication::translate("tasks", " Is it %1?").arg(item.suggestion_text);
        }
        values.items.push_back(std::move(item));
    }
    number = 0;
    for (const MarkerQuestion &question : file.markers) {
        widgets::AttentionItem item;
        item.id = QStringLiteral("marker-%1").arg(number++);
        item.kind = widgets::AttentionKind::marker;
        item.sheet = question.sheet;
        item.row = question.row;
        item.column = question.column;
        item.place = place_words(question.sheet, question.row, question.column);
        item.subject = question.text;
        const int cells = question.cells;
        item.sentence = QCoreApplication::translate(
                            "tasks", "\"%1\" is neither a number nor a known marker; %n cell(s). What does it mean?",
                            nullptr, cells)
                            .arg(question.text);
        item.suggestion = missing_word(Missing::not_available);
        values.items.push_back(std::move(item));
    }
}

void add_problems(widgets::AttentionValues &values, const std::vector<Problem> &problems, widgets::ProblemLevel level)
{
    constexpr int most_of_a_rule = 500;
    std::map<QString, int> seen;
    int number = 0;
    for (const Problem &problem : problems) {
        if (++seen[problem.rule] > most_of_a_rule)
            continue;
        widgets::AttentionItem item;
        item.id = QStringLiteral("%1-%2-%3")
                      .arg(level == widgets::ProblemLevel::error ? QStringLiteral("error") : QStringLiteral("warning"),
                           problem.rule)
                      .arg(number++);
        item.level = level;
        item.sheet = problem.sheet;
        item.row = problem.row;
        item.column = problem.column;
        item.place = place_words(problem.sheet, problem.row, problem.column);
        item.sentence = problem.message;
        item.rule = problem.rule;
        item.rule_text = rule_words(problem.rule);
        values.items.push_back(std::move(item));
    }
    for (const auto &[rule, count] : seen) {
        const int more = count - most_of_a_rule;
        if (more <= 0)
            continue;
        widgets::AttentionItem item;
        item.id = QStringLiteral("more-%1-%2").arg(rule).arg(static_cast<int>(level));
        item.level = level;
        item.rule = rule;
        item.rule_text = rule_words(rule);
        item.sentence = QCoreApplication::translate(
            "tasks", "and %n more of this kind; all are listed with the return once it is in", nullptr, more);
        values.items.push_back(std::move(item));
    }
}

/// What would change of the figures in the workspace, value by value, each at its place in the new file.
void add_changes(widgets::AttentionValues &values, const PreviewedFile &file, const presentation::Wording &wording)
{
    constexpr size_t most = 500;
    if (!file.changes)
        return;
    std::map<ProviderId, QString> names;
    for (const Provider &provider : file.planned->plan.providers)
        names[provider.id] = provider.name;
    std::map<MeasureId, QString> titles;
    for (const Measure &measure : file.planned->plan.measures)
        titles[measure.id] = measure.title;
    size_t number = 0;
    for (const FigureChange &change : file.changes->changed) {
        for (const Part part : differing_parts(change.before, change.after)) {
            if (number >= most)
                return;
            presentation::ChangedValue value;
            value.name = names[change.after.key.provider];
            value.measure_title = titles[change.after.key.measure];
            value.period = period_label(change.after.key.period);
            value.part = part;
            value.key = change.after.key;
            value.before = part_of(change.before, part);
            value.after = part_of(change.after, part);
            widgets::AttentionItem item;
            item.id = QStringLiteral("change-%1").arg(number++);
            item.level = widgets::ProblemLevel::none;
            if (value.after.origin) {
                item.sheet = value.after.origin->sheet;
                item.row = value.after.origin->row;
                item.column = value.after.origin->column;
                item.place = place_words(item.sheet, item.row, item.column);
            }
            item.rule = QStringLiteral("changed");
            item.rule_text = QCoreApplication::translate("tasks", "Changes against the workspace");
            item.sentence = presentation::change_words(value, wording);
            values.items.push_back(std::move(item));
        }
    }
}

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

QString profile_title(const PreviewedFile &file)
{
    const MappingProfile &profile = file.planned->profile;
    return profile.title.isEmpty() ? profile.id : profile.title;
}

} // namespace

int first_table_sheet(const PreviewedFile &file)
{
    if (!file.planned)
        return 0;
    for (size_t i = 0; i < file.planned->sheets.size(); ++i) {
        if (file.planned->sheets[i].table >= 0)
            return static_cast<int>(i);
    }
    return 0;
}

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

widgets::AttentionValues attention_values(const QString &file_id, const PreviewedFile &file,
                                          const ingest::ReferenceData &reference, const presentation::Wording &wording)
{
    widgets::AttentionValues values;
    values.file = file_id;
    if (!file.planned) {
        values.empty_text = file.error ? file.error->message : QString();
        return values;
    }
    add_questions(values, file);
    add_problems(values, file.planned->plan.errors, widgets::ProblemLevel::error);
    add_problems(values, file.planned->plan.warnings, widgets::ProblemLevel::warning);
    add_changes(values, file, wording);
    for (const Provider &provider : reference.providers.providers())
        values.providers.push_back({code_in_force(provider, {}), provider_choice_text(provider)});
    values.empty_text = QCoreApplication::translate("tasks", "Nothing needs you: every row is accounted for.");
    return values;
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

widgets::ImportFileItem file_item(const QString &file_id, const PreviewedFile &file)
{
    widgets::ImportFileItem item;
    item.id = file_id;
    item.name = file.name;
    if (!file.planned) {
        item.state = widgets::ImportFileState::not_a_return;
        item.tooltip = file.error ? file.error->message : QString();
        return item;
    }
    for (const SheetReading &sheet : file.planned->sheets) {
        if (sheet.table >= 0 && !sheet.info.name.isEmpty() && item.lines.size() < 2)
            item.lines.append(sheet.info.name);
    }
    if (!file.planned->plan.file.encoding.isEmpty())
        item.lines.append(file.planned->plan.file.encoding);
    item.to_settle = file.questions();
    item.errors = static_cast<int>(file.planned->plan.errors.size());
    item.state = file.already_imported ? widgets::ImportFileState::already_imported
        : file.error                   ? widgets::ImportFileState::not_a_return
        : item.errors > 0              ? widgets::ImportFileState::with_errors
                                       : widgets::ImportFileState::ready;
    item.tooltip = file.error ? file.error->message : QString();
    return item;
}

QString import_headline(const PreviewedFile &file, const presentation::Wording &wording)
{
    if (!file.planned)
        return file.error ? QCoreApplication::translate("tasks", "%1 cannot come in").arg(file.name) : file.name;
    const RowTally &tally = file.planned->plan.tally;
    const auto number = [&wording](int value) { return wording.locale().toString(value); };
    if (file.already_imported)
        return QCoreApplication::translate("tasks", "%1 is in the workspace already").arg(file.name);
    if (file.error)
        return QCoreApplication::translate("tasks", "%1 cannot come in").arg(file.name);
    if (tally.in_error == 0 && file.questions() == 0)
        return QCoreApplication::translate("tasks", "%1 rows will come in, %2 are left out, nothing needs you")
            .arg(number(tally.accepted), number(tally.excluded));
    return QCoreApplication::translate("tasks", "%1 rows will come in, %2 are left out, %3 need you")
        .arg(number(tally.accepted), number(tally.excluded), number(tally.in_error));
}

QString import_subline(const PreviewedFile &file)
{
    if (file.error && !file.already_imported)
        return file.error->message;
    if (!file.planned)
        return {};
    const MappingProfile &profile = file.planned->profile;
    const SheetReading &first = file.planned->sheets[static_cast<size_t>(first_table_sheet(file))];
    QString where = file.name;
    if (!first.info.name.isEmpty())
        where += QStringLiteral(", ") + QCoreApplication::translate("tasks", "sheet %1").arg(first.info.name);
    if (first.layout.header_row > 0)
        where += QStringLiteral(", ")
            + QCoreApplication::translate("tasks", "header in row %1").arg(first.layout.header_row);
    const QString how = profile.guessed
        ? QCoreApplication::translate("tasks", "No profile knows it: this is a first guess. Check each column.")
        : QCoreApplication::translate("tasks", "Recognised as \"%1\".").arg(profile_title(file));
    return where + QStringLiteral(". ") + how;
}

} // namespace outturn::tasks
