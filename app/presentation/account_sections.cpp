// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/figure_words.h"
#include "presentation/method_words.h"
#include "presentation/report_tables.h"
#include "presentation/returns_overview.h"
#include "presentation/section_parts.h"
#include "presentation/spread_table.h"
#include "presentation/standing_act_words.h"
#include "presentation/table_cells.h"
#include "presentation/trail_table.h"
#include "presentation/withheld_words.h"

#include <algorithm>
#include <map>

namespace outturn::presentation {
namespace {

using analysis::ProviderFigure;
using analysis::SpreadAnswer;
using reporting::FactList;

/// Every question that the report answers, once: its own first, then those of its parts in their order. A part with a
/// question of its own accounts for that one alone.
std::vector<const SpreadAnswer *> answers_told(const SectionInput &input)
{
    std::vector<const SpreadAnswer *> told;
    const auto add = [&told](const SpreadAnswer *answer) {
        const auto is_same = [answer](const SpreadAnswer *other) {
            return other->measure.id == answer->measure.id && other->question == answer->question;
        };
        if (answer && std::none_of(told.begin(), told.end(), is_same))
            told.push_back(answer);
    };
    if (!input.part.measure.is_empty() || !input.part.period.isEmpty()) {
        add(input.answers.spread.get());
        return told;
    }
    add(input.material.main.get());
    for (const PartMaterial &part : input.material.parts)
        add(part.spread.get());
    return told;
}

QString unit_words(const SpreadAnswer &answer, const Wording &wording)
{
    using analysis::Unit;
    switch (answer.question.by) {
    case Unit::provider:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "providers"));
    case Unit::contract:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "contracts"));
    case Unit::area:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "areas"));
    case Unit::group:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "groups"));
    case Unit::region:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "regions"));
    }
    return {};
}

/// In the report of one provider the acts that concern others are not told, which is not the same as none.
FactList filters_of(const SpreadAnswer &answer, const ReportMaterial &material, const Wording &wording)
{
    FactList facts;
    const auto add = [&facts](const QString &term, const QString &description) {
        facts.facts.push_back({term, description});
    };
    const QString none = wording.say(QT_TRANSLATE_NOOP("presentation", "none"));
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "Programme")), answer.programme.title);
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "Measure")),
        QStringLiteral("%1 (%2)").arg(answer.measure.title, answer.measure.id.text));
    const QString label = period_label(answer.question.period);
    const QString period = period_words(wording, answer.question.period);
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "Period")),
        label.isEmpty() ? period : QStringLiteral("%1 (%2)").arg(label, period));
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "Compared are")), unit_words(answer, wording));
    const QString filters = filter_words(answer, wording);
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "Filters")), filters.isEmpty() ? none : filters);
    const QString target = target_account(answer, wording);
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "Held against")), target.isEmpty() ? none : target);
    const QString acts = standing_sentence(material.audit.standing, wording);
    const QString no_acts = material.provider
        ? wording.say(QT_TRANSLATE_NOOP("presentation", "none of this provider; those of others are not named here"))
        : none;
    add(wording.say(QT_TRANSLATE_NOOP("presentation", "Exclusions and corrections")), acts.isEmpty() ? no_acts : acts);
    return facts;
}

/// Who was left out, and those that are in without a figure.
widgets::Table left_out_table(const SpreadAnswer &answer, const Wording &wording)
{
    widgets::Table table = excluded_table(answer, wording);
    for (const ProviderFigure &figure : answer.figures) {
        if (figure.value)
            continue;
        table.rows.push_back({figure.provider.id.text,
                              {text_cell(figure.provider.name), text_cell(figure.code),
                               text_cell(wording.say(QT_TRANSLATE_NOOP("presentation", "no figure: %1"))
                                             .arg(status_words(wording, figure.status)))}});
    }
    return table;
}

/// In the report of one provider the others are counted, not named.
widgets::Table left_out_counts(const widgets::Table &table, const Wording &wording)
{
    std::map<QString, int> reasons;
    for (const widgets::TableRow &row : table.rows)
        ++reasons[row.cells.back().text];
    widgets::Table counts;
    counts.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Why")), {}, false},
                      {wording.say(QT_TRANSLATE_NOOP("presentation", "How many")), {}, true}};
    for (const auto &[reason, count] : reasons)
        counts.rows.push_back({{}, {text_cell(reason), number_cell(wording, count)}});
    return counts;
}

void add_left_out_of(ReportDraft &draft, const SectionInput &input, const SpreadAnswer &answer)
{
    const Wording &wording = draft.wording();
    draft.facts(filters_of(answer, input.material, wording));
    widgets::Table table = left_out_table(answer, wording);
    if (table.rows.empty()) {
        draft.paragraph(wording.say(QT_TRANSLATE_NOOP(
            "presentation", "Nobody was left out of this question, and all who are in have a figure.")));
        return;
    }
    if (input.material.provider)
        table = left_out_counts(table, wording);
    add_table(draft,
              whole_table(table,
                          wording.say(QT_TRANSLATE_NOOP("presentation", "Left out, or without a figure: %1, %2"))
                              .arg(answer.measure.title, period_words(wording, answer.question.period)),
                          wording),
              QStringLiteral("left-out"), source_of(input, answer));
}

QString case_words(const SectionInput &input, const Wording &wording)
{
    if (!input.material.has_cases)
        return {};
    return input.definition.include_cases
        ? wording.say(QT_TRANSLATE_NOOP("presentation",
                                        "Cases are shown as was asked for, under pseudonyms: no reference of a case, "
                                        "person or household is in this report."))
        : wording.say(QT_TRANSLATE_NOOP("presentation",
                                        "Case returns are records of people: their cases are left out, and only counts "
                                        "made from them are shown."));
}

void add_withheld(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    draft.heading(draft.say(QT_TRANSLATE_NOOP("presentation", "What was withheld, and why")), 3);
    draft.paragraph(
        withheld_words(input.definition.disclosure, input.material.withheld, wording, input.material.others_withheld));
    if (input.material.payments && input.definition.disclosure.is_on())
        draft.paragraph(draft.say(QT_TRANSLATE_NOOP(
            "presentation",
            "Differences between what was paid and what is due are counts of payments, not of people, "
            "and are shown however few they are.")));
    draft.paragraph(case_words(input, wording));
    const widgets::Table table = withheld_table(input.material.withheld, wording);
    if (table.rows.empty())
        return;
    add_table(draft, whole_table(table, table.title, wording), QStringLiteral("withheld"), {});
}

/// "427 of 429": later returns supersede figures of earlier ones.
QString in_force_words(const StoredReturn &entry, const Wording &wording)
{
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 of %2"))
        .arg(wording.number(entry.cells_in_force, 0), wording.number(entry.cells, 0));
}

widgets::Table returns_table(const std::vector<StoredReturn> &returns, const Wording &wording)
{
    const auto column = [](const QString &title, const QString &explanation = {}) {
        return widgets::TableColumn{title, explanation, false};
    };
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Returns that these figures come from"));
    table.columns = {column(wording.say(QT_TRANSLATE_NOOP("presentation", "Return"))),
                     column(wording.say(QT_TRANSLATE_NOOP("presentation", "Holds"))),
                     column(wording.say(QT_TRANSLATE_NOOP("presentation", "Rows"))),
                     column(wording.say(QT_TRANSLATE_NOOP("presentation", "Figures in force")),
                            wording.say(QT_TRANSLATE_NOOP(
                                "presentation", "A figure that a later return gives anew is no longer in force."))),
                     column(wording.say(QT_TRANSLATE_NOOP("presentation", "Imported"))),
                     column(wording.say(QT_TRANSLATE_NOOP("presentation", "Read as"))),
                     column(QStringLiteral("SHA-256"))};
    for (const StoredReturn &entry : returns)
        table.rows.push_back(
            {QString::number(entry.id),
             {text_cell(entry.file_name),
              text_cell(entry.is_case_return ? wording.say(QT_TRANSLATE_NOOP("presentation", "cases"))
                                             : wording.say(QT_TRANSLATE_NOOP("presentation", "figures"))),
              text_cell(tally_words(entry.tally, wording)), text_cell(in_force_words(entry, wording)),
              text_cell(wording.date(entry.imported_at.toUTC().date())), text_cell(entry.mapping),
              text_cell(QString::fromLatin1(entry.sha256))}});
    return table;
}

} // namespace

QString add_left_out(ReportDraft &draft, const SectionInput &input)
{
    const std::vector<const SpreadAnswer *> answers = answers_told(input);
    add_section_heading(draft, input);
    for (const SpreadAnswer *answer : answers) {
        if (answers.size() > 1)
            draft.heading(question_title(*answer, draft.wording()), 3);
        add_left_out_of(draft, input, *answer);
    }
    add_standing_acts(draft, input.definition, input.material);
    add_withheld(draft, input);
    return {};
}

QString add_method(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    const std::vector<const SpreadAnswer *> answers = answers_told(input);
    if (answers.empty())
        return no_answer_words(input, wording);
    add_section_heading(draft, input);
    QStringList said;
    for (const SpreadAnswer *answer : answers) {
        if (answers.size() > 1)
            draft.heading(question_title(*answer, wording), 3);
        for (const QString &paragraph : method_words(*answer, wording)) {
            if (!said.contains(paragraph))
                draft.paragraph(paragraph);
            said.append(paragraph);
        }
    }
    const auto has = [&input](ReportSection one, ReportSection other) {
        return std::any_of(input.definition.parts.begin(), input.definition.parts.end(),
                           [&](const ReportPart &part) { return part.section == one || part.section == other; });
    };
    if (has(ReportSection::trend, ReportSection::own_trend))
        draft.paragraph(trend_method_words(wording));
    if (has(ReportSection::cost, ReportSection::own_cost))
        draft.paragraph(cost_method_words(wording));
    return {};
}

QString add_provenance(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    add_section_heading(draft, input);
    FactList facts;
    if (input.material.last_change.isValid())
        facts.facts.push_back({wording.say(QT_TRANSLATE_NOOP("presentation", "Workspace last changed")),
                               wording.date(input.material.last_change.toUTC().date())});
    facts.facts.push_back({wording.say(QT_TRANSLATE_NOOP("presentation", "Program")),
                           QStringLiteral("Outturn ") + input.material.program_version});
    draft.facts(std::move(facts));
    const widgets::Table table = returns_table(input.material.returns, wording);
    if (!table.rows.empty())
        add_table(draft, whole_table(table, table.title, wording), QStringLiteral("returns"), {});
    draft.note(wording.say(QT_TRANSLATE_NOOP("presentation", "Made with Outturn %1, offline, from the returns listed."))
                   .arg(input.material.program_version));
    return {};
}

QString add_trail(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    const widgets::Table table = trail_table(input.material.trail, wording);
    if (table.rows.empty())
        return table.empty_text;
    add_section_heading(draft, input);
    draft.paragraph(draft.say(QT_TRANSLATE_NOOP("presentation",
                                                "Every change of the workspace is an entry of its trail, and carries "
                                                "the hash of the one before: none can be altered or taken out without "
                                                "all that follow showing it.")));
    add_table(draft, whole_table(table, table.title, wording), QStringLiteral("trail"), {});
    draft.note(draft.say(QT_TRANSLATE_NOOP("presentation", "The hash of the last entry: %1."))
                   .arg(QString::fromLatin1(input.material.trail.back().hash)));
    return {};
}

} // namespace outturn::presentation
