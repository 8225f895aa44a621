// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/report_sections.h"

namespace outturn::presentation {

/// Differences between what was paid and what is due, as a report prints them: sums by rule and by provider, what each
/// rule means, and single cases only where they were asked for.

/// That nothing differs, or why it cannot be said.
QString no_difference_sentence(const analysis::PaymentAnswer &answer, const Wording &wording);
/// "132 differences come to £412,300 too much and £38,000 too little"
QString difference_finding(const analysis::PaymentAnswer &answer, const Wording &wording);
reporting::DocumentTable rules_table(const analysis::PaymentAnswer &answer, const QString &caption,
                                     const Wording &wording);
/// Of each rule that occurs, what it means.
reporting::FactList rule_meanings(const analysis::PaymentAnswer &answer, const Wording &wording);
/// Those with a difference, the largest first, then all together; how many have none stands in a note.
reporting::DocumentTable provider_differences(const analysis::PaymentAnswer &answer, const Wording &wording);
/// The cases behind the differences under a heading of their own; where there are none to show, a sentence on why.
void add_difference_cases(ReportDraft &draft, const SectionInput &input, const analysis::PaymentAnswer &answer,
                          const std::vector<analysis::ExceptionLine> &lines);

} // namespace outturn::presentation
