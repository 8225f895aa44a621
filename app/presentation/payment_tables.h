// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/incentives.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// One provider a row: due, claimed, paid, difference, outcomes, additional outcomes, deadweight, verdict; the total last.
widgets::Table payment_table(const analysis::PaymentAnswer &answer, const Wording &wording);
/// What one provider (or the whole, by an empty id) is due, by event, group and year.
widgets::Table due_table(const analysis::PaymentAnswer &answer, const ProviderId &provider, const Wording &wording);
/// Differences by rule: how many, how much over, how much under.
widgets::Table rule_table(const analysis::PaymentAnswer &answer, const Wording &wording);
/// A page of the differences; row ids are their positions.
widgets::Table exception_table(const analysis::PaymentAnswer &answer, const std::vector<analysis::ExceptionLine> &lines,
                               size_t first, const Wording &wording);
/// Verdict and rates by payment group and for the whole.
widgets::Table price_table(const analysis::PaymentAnswer &answer, const Wording &wording);
widgets::Table incentive_table(const analysis::IncentiveAnswer &answer, const Wording &wording);
widgets::Table funding_table(const analysis::IncentiveAnswer &answer, const Wording &wording);
widgets::Table pace_table(const analysis::IncentiveAnswer &answer, const Wording &wording);
widgets::Table measure_pair_table(const std::vector<analysis::MeasurePair> &pairs, const Wording &wording);
/// A page of cases, as a person reads them.
widgets::Table case_table(const std::vector<CaseRow> &rows, const Wording &wording);

} // namespace outturn::presentation
