// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/report.h"

#include "presentation/figure_words.h"
#include "presentation/report_sections.h"
#include "presentation/standing_act_words.h"

#include <algorithm>
#include <array>

namespace outturn::presentation {

using namespace reporting;

namespace {

struct SectionRule {
    ReportSection section;
    const char *title;
    ReportSectionMaker add;
};

const SectionRule &rule_of(ReportSection section)
{
    static const std::array rules{
        SectionRule{ReportSection::text, QT_TRANSLATE_NOOP("presentation", "Own text"), add_text},
        SectionRule{ReportSection::conclusion, QT_TRANSLATE_NOOP("presentation", "Conclusion"), add_conclusion},
        SectionRule{ReportSection::recommendation, QT_TRANSLATE_NOOP("presentation", "Recommendation"),
                    add_recommendation},
        SectionRule{ReportSection::summary, QT_TRANSLATE_NOOP("presentation", "Summary"), add_summary},
        SectionRule{ReportSection::spread, QT_TRANSLATE_NOOP("presentation", "The spread"), add_spread},
        SectionRule{ReportSection::providers, QT_TRANSLATE_NOOP("presentation", "Every provider"), add_providers},
        SectionRule{ReportSection::distribution, QT_TRANSLATE_NOOP("presentation", "By region and type"),
                    add_distribution},
        SectionRule{ReportSection::map, QT_TRANSLATE_NOOP("presentation", "Map"), add_map},
        SectionRule{ReportSection::trend, QT_TRANSLATE_NOOP("presentation", "Over time"), add_trend},
        SectionRule{ReportSection::cost, QT_TRANSLATE_NOOP("presentation", "Cost and outcome"), add_cost},
        SectionRule{ReportSection::programmes, QT_TRANSLATE_NOOP("presentation", "Programmes side by side"),
                    add_programmes},
        SectionRule{ReportSection::payments, QT_TRANSLATE_NOOP("presentation", "Due, claimed and paid"), add_payments},
        SectionRule{ReportSection::differences,
                    QT_TRANSLATE_NOOP("presentation", "Differences between what was paid and what is due"),
                    add_differences},
        SectionRule{ReportSection::price, QT_TRANSLATE_NOOP("presentation", "What would have happened anyway"),
                    add_price},
        SectionRule{ReportSection::incentives, QT_TRANSLATE_NOOP("presentation", "What one more case is worth"),
                    add_incentives},
        SectionRule{ReportSection::funding, QT_TRANSLATE_NOOP("presentation", "Funding available and invested"),
                    add_funding},
        SectionRule{ReportSection::pace, QT_TRANSLATE_NOOP("presentation", "Pace"), add_pace},
        SectionRule{ReportSection::measures,
                    QT_TRANSLATE_NOOP("presentation", "The year's outcomes and those of its cohort"), add_measures},
        SectionRule{ReportSection::scheme, QT_TRANSLATE_NOOP("presentation", "The scheme"), add_scheme},
        SectionRule{ReportSection::place, QT_TRANSLATE_NOOP("presentation", "Place in the spread"), add_place},
        SectionRule{ReportSection::own_trend, QT_TRANSLATE_NOOP("presentation", "Its own figures over time"),
                    add_own_trend},
        SectionRule{ReportSection::own_cost, QT_TRANSLATE_NOOP("presentation", "Its cost and outcome"), add_own_cost},
        SectionRule{ReportSection::own_payments, QT_TRANSLATE_NOOP("presentation", "Its payments"), add_own_payments},
        SectionRule{ReportSection::own_differences,
                    QT_TRANSLATE_NOOP("presentation", "Its differences between what was paid and what is due"),
                    add_own_differences},
        SectionRule{ReportSection::coverage, QT_TRANSLATE_NOOP("presentation", "Who returned, and does it agree"),
                    add_coverage},
        SectionRule{ReportSection::checks, QT_TRANSLATE_NOOP("presentation", "What the checks found"), add_checks},
        SectionRule{ReportSection::samples, QT_TRANSLATE_NOOP("presentation", "Claims tested"), add_samples},
        SectionRule{ReportSection::findings, QT_TRANSLATE_NOOP("presentation", "Findings and lessons"), add_findings},
        SectionRule{ReportSection::left_out, QT_TRANSLATE_NOOP("presentation", "Filters and what was left out"),
                    add_left_out},
        SectionRule{ReportSection::method, QT_TRANSLATE_NOOP("presentation", "How the figures were worked out"),
                    add_method},
        SectionRule{ReportSection::provenance, QT_TRANSLATE_NOOP("presentation", "Where the figures came from"),
                    add_provenance},
        SectionRule{ReportSection::trail, QT_TRANSLATE_NOOP("presentation", "What was done to the workspace"),
                    add_trail},
    };
    for (const SectionRule &rule : rules) {
        if (rule.section == section)
            return rule;
    }
    return rules.front();
}

QString title_of(const ReportDefinition &definition, const ReportMaterial &material)
{
    if (!definition.title.isEmpty())
        return definition.title;
    if (material.provider)
        return material.provider->name;
    return material.main ? material.main->measure.title : material.programme.title;
}

QString subtitle_of(const ReportMaterial &material, const Wording &wording)
{
    QStringList parts{material.programme.title};
    if (material.main) {
        if (material.provider)
            parts.append(material.main->measure.title);
        parts.append(period_words(wording, material.main->question.period));
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// What a reader must know before anything else: what it is about, as of when, and what is not shown.
FactList cover_of(const ReportDefinition &definition, const ReportMaterial &material, const Wording &wording)
{
    FactList cover;
    const auto add = [&](const char *term, const QString &description) {
        if (!description.isEmpty())
            cover.facts.push_back({wording.say(term), description});
    };
    add(QT_TRANSLATE_NOOP("presentation", "Programme"), material.programme.title);
    if (material.main) {
        add(QT_TRANSLATE_NOOP("presentation", "Measure"), material.main->measure.title);
        add(QT_TRANSLATE_NOOP("presentation", "Period"), period_words(wording, material.main->question.period));
        const QString filters = filter_words(*material.main, wording);
        add(QT_TRANSLATE_NOOP("presentation", "Filters"), filters);
    }
    if (material.last_change.isValid())
        add(QT_TRANSLATE_NOOP("presentation", "As the workspace stood on"), wording.date(material.last_change.date()));
    add(QT_TRANSLATE_NOOP("presentation", "Exclusions and corrections"),
        standing_sentence(material.audit.standing, wording));
    add(QT_TRANSLATE_NOOP("presentation", "Withheld"),
        definition.disclosure.is_on()
            ? wording.say(QT_TRANSLATE_NOOP("presentation", "counts of people below %1, and what would give them away"))
                  .arg(definition.disclosure.smallest_count)
            : wording.say(QT_TRANSLATE_NOOP("presentation", "nothing")));
    if (material.has_cases)
        add(QT_TRANSLATE_NOOP("presentation", "People's records"),
            definition.include_cases ? wording.say(QT_TRANSLATE_NOOP("presentation", "included, under pseudonyms"))
                                     : wording.say(QT_TRANSLATE_NOOP("presentation", "left out")));
    return cover;
}

/// The shorthand of published statistics, as far as a table uses it.
std::vector<std::pair<QString, QString>> shorthand_of(const Document &document, const Wording &wording)
{
    const std::pair<const char *, const char *> known[] = {
        {"[c]", QT_TRANSLATE_NOOP("presentation", "withheld, so that nobody can be recognised")},
        {"[x]", QT_TRANSLATE_NOOP("presentation", "not available")},
        {"[z]", QT_TRANSLATE_NOOP("presentation", "not applicable")},
    };
    const auto uses = [&document](const QString &mark) {
        const auto in_table = [&mark](const DocumentTable &table) {
            for (const auto &row : table.rows) {
                for (const DocumentCell &cell : row) {
                    if (cell.text.contains(mark))
                        return true;
                }
            }
            return false;
        };
        for (const Block &block : document.blocks) {
            if (const auto *table = std::get_if<DocumentTable>(&block); table && in_table(*table))
                return true;
            if (const auto *figure = std::get_if<Figure>(&block); figure && in_table(figure->data))
                return true;
        }
        return false;
    };
    std::vector<std::pair<QString, QString>> used;
    for (const auto &[mark, meaning] : known) {
        if (const QString text = QString::fromLatin1(mark); uses(text))
            used.emplace_back(text, wording.say(meaning));
    }
    return used;
}

} // namespace

QString section_title(ReportSection section, const Wording &wording)
{
    return wording.say(rule_of(section).title);
}

DocumentWords document_words(const Wording &wording)
{
    DocumentWords words;
    words.skip_link = wording.say(QT_TRANSLATE_NOOP("presentation", "Skip to the content"));
    words.show_data = wording.say(QT_TRANSLATE_NOOP("presentation", "Show the data as a table"));
    words.source = wording.say(QT_TRANSLATE_NOOP("presentation", "Source:"));
    words.notes = wording.say(QT_TRANSLATE_NOOP("presentation", "Notes"));
    words.figure = wording.say(QT_TRANSLATE_NOOP("presentation", "Figure %1"));
    words.table = wording.say(QT_TRANSLATE_NOOP("presentation", "Table %1"));
    words.continued = wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (continued)"));
    words.contents = wording.say(QT_TRANSLATE_NOOP("presentation", "Contents"));
    words.page = wording.say(QT_TRANSLATE_NOOP("presentation", "Page %1 of %2"));
    words.lower_end = wording.say(QT_TRANSLATE_NOOP("presentation", "%1, lower end"));
    words.upper_end = wording.say(QT_TRANSLATE_NOOP("presentation", "%1, upper end"));
    words.cover = wording.say(QT_TRANSLATE_NOOP("presentation", "Cover"));
    words.sheet = wording.say(QT_TRANSLATE_NOOP("presentation", "Worksheet"));
    words.sheet_title = wording.say(QT_TRANSLATE_NOOP("presentation", "Title"));
    words.note_number = wording.say(QT_TRANSLATE_NOOP("presentation", "Note"));
    words.note_text = wording.say(QT_TRANSLATE_NOOP("presentation", "What it says"));
    words.one_table = wording.say(QT_TRANSLATE_NOOP("presentation", "This worksheet contains one table."));
    words.see_notes = wording.say(
        QT_TRANSLATE_NOOP("presentation", "Some cells may refer to notes, which can be found on the notes worksheet."));
    words.shorthand = wording.say(QT_TRANSLATE_NOOP("presentation", "Shorthand used:"));
    words.not_available = wording.say(QT_TRANSLATE_NOOP("presentation", "not available"));
    words.not_applicable = wording.say(QT_TRANSLATE_NOOP("presentation", "not applicable"));
    words.unnumbered_row = wording.say(QT_TRANSLATE_NOOP("presentation", "Row"));
    return words;
}

Report make_report(const ReportDefinition &definition, const ReportMaterial &material, const Wording &wording)
{
    ReportDraft draft(wording);
    Document &document = draft.document();
    document.title = title_of(definition, material);
    document.subtitle = subtitle_of(material, wording);
    document.language = wording.language_tag();
    document.generator = QStringLiteral("Outturn ") + material.program_version;
    document.date = material.last_change;
    document.cover = cover_of(definition, material, wording);
    document.words = document_words(wording);
    Report report;
    static const PartMaterial nothing;
    for (size_t i = 0; i < definition.parts.size(); ++i) {
        const ReportPart &part = definition.parts[i];
        const PartMaterial &answers = i < material.parts.size() ? material.parts[i] : nothing;
        const size_t mark = draft.mark();
        QString why = rule_of(part.section).add(draft, {definition, material, part, answers});
        if (!why.isEmpty()) {
            draft.take_back(mark);
            if (!answers.problem.isEmpty())
                why = answers.problem;
            if (!definition.leave_out_empty) {
                draft.heading(part.heading.isEmpty() ? section_title(part.section, wording) : part.heading);
                draft.note(why);
            }
        }
        report.empty_parts.append(why);
        const auto *heading = mark < document.blocks.size() ? std::get_if<Heading>(&document.blocks[mark]) : nullptr;
        report.part_headings.append(heading ? heading->text : QString());
    }
    // A report composed without the section that tells it must not be silent about it.
    const bool tells_standing =
        std::any_of(definition.parts.begin(), definition.parts.end(),
                    [](const ReportPart &part) { return part.section == ReportSection::left_out; });
    if (!tells_standing)
        add_standing_acts(draft, definition, material);
    if (document.blocks.empty())
        draft.note(
            wording.say(QT_TRANSLATE_NOOP("presentation", "The returns say nothing that this report asks for.")));
    document.shorthand = shorthand_of(document, wording);
    report.document = std::move(document);
    report.charts = std::move(draft.charts());
    return report;
}

} // namespace outturn::presentation
