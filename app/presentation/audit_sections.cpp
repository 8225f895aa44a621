// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/audit_disclosure.h"
#include "presentation/check_tables.h"
#include "presentation/check_words.h"
#include "presentation/coverage_tables.h"
#include "presentation/coverage_words.h"
#include "presentation/figure_words.h"
#include "presentation/finding_words.h"
#include "presentation/report_tables.h"
#include "presentation/sample_tables.h"
#include "presentation/sample_words.h"
#include "presentation/section_parts.h"
#include "presentation/standing_act_words.h"
#include "presentation/table_cells.h"

#include <algorithm>

namespace outturn::presentation {
namespace {

using audit::CheckHit;
using audit::CheckRun;

void add_not_returned(ReportDraft &draft, const audit::Coverage &coverage, const Period &period)
{
    const auto at = std::find(coverage.periods.begin(), coverage.periods.end(), period);
    if (at == coverage.periods.end())
        return;
    const auto column = static_cast<size_t>(at - coverage.periods.begin());
    QStringList names;
    for (size_t i = 0; i < coverage.providers.size(); ++i) {
        if (coverage.cells[i][column].state == audit::CoverageState::not_returned)
            names.append(coverage.providers[i].name);
    }
    if (names.isEmpty())
        return;
    draft.paragraph(draft.say(QT_TRANSLATE_NOOP("presentation", "Not returned for %1:"))
                        .arg(period_words(draft.wording(), period)));
    draft.list(names);
}

void add_coverage_of(ReportDraft &draft, const SectionInput &input, const audit::Coverage &coverage)
{
    const Wording &wording = draft.wording();
    const Measure measure = input.material.main ? input.material.main->measure : Measure();
    if (input.material.main) {
        const Period &period = input.material.main->question.period;
        if (!input.material.provider)
            draft.finding(sentence(coverage_sentence_within(coverage, period, wording)));
        if (const std::optional<Period> returned = returned_period(coverage, period))
            add_not_returned(draft, coverage, *returned);
    }
    const bool is_own = input.material.provider.has_value();
    const widgets::Table table =
        is_own ? coverage_provider_table(coverage, wording) : coverage_period_table(coverage, measure, wording);
    if (!table.rows.empty())
        add_table(draft,
                  whole_table(table,
                              wording.say(QT_TRANSLATE_NOOP("presentation", "Who returned: %1")).arg(measure.title),
                              wording),
                  QStringLiteral("coverage"), return_names(input.material.returns));
}

void add_reconciliation(ReportDraft &draft, const SectionInput &input, const audit::ReconciliationTable &whole)
{
    const Wording &wording = draft.wording();
    const audit::ReconciliationTable told = disclosed(whole, input.definition.disclosure, input.material.withheld);
    draft.heading(draft.say(QT_TRANSLATE_NOOP("presentation", "Does it agree?")), 3);
    const Headline headline = reconciliation_headline(whole, wording);
    draft.finding(headline.finding);
    draft.paragraph(headline.caution);
    const ReconciliationNames names{input.material.audit.names.measures, input.material.audit.names.providers,
                                    input.material.returns};
    audit::ReconciliationTable differing = told;
    std::erase_if(differing.items, [](const audit::ReconciledItem &item) { return item.agrees; });
    const widgets::Table table = reconciliation_table(differing, names, wording);
    if (!table.rows.empty())
        add_table(draft,
                  whole_table(table, wording.say(QT_TRANSLATE_NOOP("presentation", "What does not agree")), wording),
                  QStringLiteral("reconciliation"), return_names(input.material.returns));
    if (told.items.size() < whole.items.size())
        draft.note(draft.say(
            QT_TRANSLATE_NOOP("presentation", "Comparisons that would tell a small count are left out of the table.")));
}

widgets::Table hit_table(const SectionInput &input, const CheckRun &run, const Wording &wording)
{
    widgets::Table table;
    const auto column = [&](const char *title) { return widgets::TableColumn{wording.say(title), {}, false}; };
    table.columns = {column(QT_TRANSLATE_NOOP("presentation", "Provider")),
                     column(QT_TRANSLATE_NOOP("presentation", "How grave")),
                     column(QT_TRANSLATE_NOOP("presentation", "Check")),
                     column(QT_TRANSLATE_NOOP("presentation", "What stands in the returns"))};
    for (const CheckHit &hit : run.hits) {
        const bool told = may_tell(hit, input.definition.disclosure, input.material.withheld);
        const QString chance = hit_chance(hit, wording);
        QString words = told ? hit_sentence(run, hit, wording) : QStringLiteral("[c]");
        if (told && !chance.isEmpty())
            words += QStringLiteral(" (%1)").arg(chance);
        const QString name = hit.provider.is_empty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "The programme"))
                                                     : provider_name(run, hit.provider);
        table.rows.push_back({{},
                              {text_cell(name), text_cell(severity_title(hit.severity, wording)),
                               text_cell(check_title(run, hit.check, wording)), text_cell(words)}});
    }
    return table;
}

void add_sample(ReportDraft &draft, const AuditMaterial::TestedSample &tested, const AuditNames &names)
{
    const Wording &wording = draft.wording();
    const auto &[sample, outcome] = tested;
    draft.heading(sample_title(sample, wording), 3);
    draft.finding(sample_headline(sample, outcome, wording));
    draft.paragraph(sample_caution(sample, outcome, wording));
    draft.paragraph(sample_frame_words(sample.frame, names, wording));
    const auto add = [&](const widgets::Table &table, const char *id) {
        if (!table.rows.empty())
            add_table(draft, whole_table(table, table.title, wording), QString::fromLatin1(id), {});
    };
    add(sample_strata_table(sample, outcome, names, wording), "sample-strata");
    add(sample_providers_table(sample, outcome, names, wording), "sample-providers");
    add(sample_draws_table(sample, names, wording), "sample-draws");
    draft.paragraph(sample_method(sample, wording));
}

void add_finding(ReportDraft &draft, const SectionInput &input, const audit::Finding &finding)
{
    const Wording &wording = draft.wording();
    const AuditNames &names = input.material.audit.names;
    draft.heading(QStringLiteral("%1: %2").arg(finding_number(finding, wording), finding.title), 3);
    reporting::FactList facts;
    const auto fact = [&](const char *term, const QString &text) {
        if (!text.isEmpty())
            facts.facts.push_back({wording.say(term), text});
    };
    fact(QT_TRANSLATE_NOOP("presentation", "About"), finding_about(finding.about, names, wording));
    fact(QT_TRANSLATE_NOOP("presentation", "Severity"), finding_severity_title(finding.severity, wording));
    fact(QT_TRANSLATE_NOOP("presentation", "State"), finding_state_title(finding.state, wording));
    fact(QT_TRANSLATE_NOOP("presentation", "Written by"), finding.person);
    fact(QT_TRANSLATE_NOOP("presentation", "Changed"), wording.date(finding.changed_at.toUTC().date()));
    const Measure *measure = names.known_measure(finding.about.programme, finding.about.measure);
    const bool told = may_tell(finding.evidence, finding.about, input.definition.disclosure, input.material.withheld);
    fact(QT_TRANSLATE_NOOP("presentation", "The figure as it was"),
         told ? evidence_words(finding.evidence, measure, wording)
              : wording.say(QT_TRANSLATE_NOOP("presentation", "withheld, so that nobody can be recognised")));
    fact(QT_TRANSLATE_NOOP("presentation", "Where it stands"), finding.evidence.source);
    draft.facts(std::move(facts));
    draft.paragraph(finding.text);
    draft.paragraph(finding.evidence.text);
    if (!finding.recommendation.isEmpty())
        draft.callout(draft.say(QT_TRANSLATE_NOOP("presentation", "Recommendation")), finding.recommendation);
    if (!finding.response.isEmpty())
        draft.callout(draft.say(QT_TRANSLATE_NOOP("presentation", "Response")), finding.response);
}

} // namespace

void add_standing_acts(ReportDraft &draft, const ReportDefinition &definition, const ReportMaterial &material)
{
    const Wording &wording = draft.wording();
    const StandingActs &standing = material.audit.standing;
    if (standing.is_empty())
        return;
    draft.heading(draft.say(QT_TRANSLATE_NOOP("presentation", "Exclusions and corrections in force")), 3);
    draft.paragraph(standing_sentence(standing, wording));
    const widgets::Table table = standing_acts_table(disclosed(standing, definition.disclosure, material.withheld),
                                                     material.audit.names, wording);
    add_table(draft, whole_table(table, table.title, wording), QStringLiteral("exclusions-and-corrections"), {});
}

QString add_coverage(ReportDraft &draft, const SectionInput &input)
{
    const AuditMaterial &audit = input.material.audit;
    if (!audit.coverage || audit.coverage->providers.empty())
        return draft.say(QT_TRANSLATE_NOOP("presentation", "No return says who was to return this measure."));
    add_section_heading(draft, input);
    add_coverage_of(draft, input, disclosed(*audit.coverage, input.definition.disclosure));
    if (audit.reconciliation && !audit.reconciliation->items.empty())
        add_reconciliation(draft, input, *audit.reconciliation);
    return {};
}

QString add_checks(ReportDraft &draft, const SectionInput &input)
{
    const Wording &wording = draft.wording();
    const audit::SharedChecks &run = input.material.audit.checks;
    if (!run)
        return draft.say(QT_TRANSLATE_NOOP("presentation", "No checks were run."));
    if (run->hits.empty() && input.material.provider)
        return draft.say(QT_TRANSLATE_NOOP("presentation", "No check found anything in its returns."));
    add_section_heading(draft, input);
    if (!input.material.provider)
        draft.finding(sentence(checks_headline(*run, input.material.programme.id, wording)));
    draft.paragraph(draft.say(QT_TRANSLATE_NOOP(
        "presentation",
        "A check says what stands in the returns and asks for an explanation. It accuses nobody: there may be a good "
        "reason for each.")));
    if (const widgets::Table table = hit_table(input, *run, wording); !table.rows.empty())
        add_table(draft, whole_table(table, wording.say(QT_TRANSLATE_NOOP("presentation", "What was found")), wording),
                  QStringLiteral("checks"), return_names(input.material.returns));
    if (input.material.provider)
        return {};
    const widgets::Table outcomes = outcome_table(*run, input.material.programme.id, wording);
    if (!outcomes.rows.empty())
        add_table(draft, whole_table(outcomes, outcomes.title, wording), QStringLiteral("checks-run"), {});
    return {};
}

QString add_samples(ReportDraft &draft, const SectionInput &input)
{
    if (input.material.audit.samples.empty())
        return draft.say(QT_TRANSLATE_NOOP("presentation", "No claims were tested."));
    add_section_heading(draft, input);
    for (const AuditMaterial::TestedSample &tested : input.material.audit.samples)
        add_sample(draft, tested, input.material.audit.names);
    return {};
}

QString add_findings(ReportDraft &draft, const SectionInput &input)
{
    if (input.material.audit.findings.empty())
        return draft.say(QT_TRANSLATE_NOOP("presentation", "No findings were written."));
    add_section_heading(draft, input);
    for (const audit::Finding &finding : input.material.audit.findings)
        add_finding(draft, input, finding);
    return {};
}

} // namespace outturn::presentation
