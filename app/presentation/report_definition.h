// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/disclosure.h"
#include "domain/identifiers.h"
#include "domain/provider.h"
#include "foundation/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace outturn::presentation {

/// What a report can be made of. Those of one provider ("own") stand in the packs for providers.
enum class ReportSection {
    text,           ///< the user's own words
    conclusion,     ///< the same, numbered and set apart
    recommendation, ///< likewise
    summary,        ///< finding, caution, key figures
    spread,         ///< ranked chart and funnel plot
    providers,      ///< every provider in a table
    distribution,   ///< by region, type, contractor
    map,
    trend,       ///< whether the gap is closing
    cost,        ///< cost and outcome
    programmes,  ///< programmes side by side
    payments,    ///< due, claimed, paid
    differences, ///< by rule; cases only where asked for
    price,       ///< non-intervention and the tariff
    incentives,  ///< what one more case is worth
    funding,     ///< who did not invest what was available
    pace,        ///< started against agreed
    measures,    ///< the two measures of a job programme
    scheme,      ///< the tariff as data, with sources
    place,       ///< a provider's place in the spread
    own_trend,
    own_cost,
    own_payments,
    own_differences,
    coverage, ///< who returned, who did not; does it agree
    checks,   ///< what the checks found
    samples,  ///< claims tested, and the error projected
    findings, ///< findings and lessons of the auditors
    left_out, ///< filters, exclusions, what was left out and what was withheld
    method,
    provenance, ///< returns, with hashes and row counts
    trail,
};

/// The stable word of a section in a definition: "spread", "own-trend".
QString section_word(ReportSection section);
const std::vector<ReportSection> &report_sections();

struct ReportPart {
    ReportSection section = ReportSection::summary;
    MeasureId measure; ///< empty: the report's
    QString period;    ///< as a person writes it; empty: the report's
    QString heading;   ///< the user's; empty: the section's own. Of text, conclusion and recommendation
    QString text;      ///< likewise; paragraphs apart by an empty line, lines from "- " on are a list; may refer to
                       ///< figures and tables: "{figure:spread}"
    friend bool operator==(const ReportPart &, const ReportPart &) = default;
};

/// What a report is to hold: kept in the workspace and run again when new data are in. Empty choices follow the data:
/// the programme's main measure, the latest period.
struct ReportDefinition {
    QString title; ///< empty: made from the question
    ProgrammeId programme;
    MeasureId measure;
    QString period;
    std::optional<ProviderType> type;
    QString region;
    QString compared_with; ///< id of a comparator group
    std::optional<double> target;
    bool standardised = false;
    QString by = QStringLiteral("provider"); ///< unit_word
    QString provider;                        ///< code: the report is about this one
    std::optional<double> non_intervention;
    QString rate_from_group; ///< comparator group whose observed rate is that of non-intervention
    std::optional<Money> value_per_outcome;
    QString language = QStringLiteral("en"); ///< "en", "cy"
    analysis::DisclosureRule disclosure;
    bool include_cases = false;  ///< cases, under pseudonyms
    bool leave_out_empty = true; ///< parts that the data say nothing of are left out; else they say why
    std::vector<ReportPart> parts;

    friend bool operator==(const ReportDefinition &a, const ReportDefinition &b);
};

/// The report that is made where nobody composed one: of all providers, or of one.
ReportDefinition standard_report();
ReportDefinition standard_provider_report();

/// The standard report on what a screen shows.
ReportDefinition report_on(const analysis::SpreadQuestion &question, const QString &language);

/// JSON with "format": "outturn-report" and "version": 1. Unknown keys are refused with their path; what is not there
/// has its default.
QByteArray write_report_definition(const ReportDefinition &definition);
Result<ReportDefinition> read_report_definition(const QByteArray &json, const QString &file_name);

} // namespace outturn::presentation
