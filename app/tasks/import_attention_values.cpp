// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/import_attention_values.h"

#include "presentation/figure_changes.h"
#include "tasks/source_walk.h"

#include <QtCore/QCoreApplication>

#include <map>

namespace outturn::tasks {
namespace {

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

} // namespace

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

} // namespace outturn::tasks
