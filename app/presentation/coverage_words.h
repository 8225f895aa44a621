// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/coverage.h"
#include "presentation/headline.h"
#include "presentation/wording.h"

namespace outturn::presentation {

/// "not returned", "late" ...
QString coverage_title(audit::CoverageState state, const Wording &wording);
/// What it means, in a sentence.
QString coverage_explanation(audit::CoverageState state, const Wording &wording);
/// The letter by which charts and tables mark it: "N"; empty for what is as it should be.
QString coverage_letter(audit::CoverageState state, const Wording &wording);

/// "164 of 170 places returned; 2 late; 4 not certified". Empty where the period has no figures. What is nought is not
/// said, and of a period in which everything is there: "all 152 places returned".
QString coverage_sentence(const audit::Coverage &coverage, const Period &period, const Wording &wording);
/// The same where the period itself was not returned but parts of it were, a year in quarters: of the latest of them, by
/// its name. "2024-25 Q4: all 36 places returned".
QString coverage_sentence_within(const audit::Coverage &coverage, const Period &period, const Wording &wording);
/// The period, or the latest that lies in it; nullopt where nothing was returned for any.
std::optional<Period> returned_period(const audit::Coverage &coverage, const Period &period);
/// Over all periods: how much was returned and certified, the periods with the most gaps, the providers with the most.
Headline coverage_headline(const audit::Coverage &coverage, const Measure &measure, const Wording &wording);
/// One provider's return of one period: "Salford, 2023-24: late (due 30 April 2024, received 12 May 2024), 73.8%".
QString coverage_cell_sentence(const audit::Coverage &coverage, size_t provider, size_t period, const Measure &measure,
                               const Wording &wording);

/// "Published total", "Results and attachments" ...
QString reconciliation_kind_title(audit::ReconciledItem::Kind kind, const Wording &wording);
/// "12 of 14 comparisons agree; 3 measures have no published total".
Headline reconciliation_headline(const audit::ReconciliationTable &table, const Wording &wording);

} // namespace outturn::presentation
