// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/payments.h"
#include "presentation/exception_tables.h"
#include "presentation/incentive_tables.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// One provider a row: due, claimed, paid, difference, outcomes, additional outcomes, deadweight, verdict; the total last.
widgets::Table payment_table(const analysis::PaymentAnswer &answer, const Wording &wording);
/// What one provider (or the whole, by an empty id) is due, by event, group and year.
widgets::Table due_table(const analysis::PaymentAnswer &answer, const ProviderId &provider, const Wording &wording);
/// Verdict and rates by payment group and for the whole.
widgets::Table price_table(const analysis::PaymentAnswer &answer, const Wording &wording);

} // namespace outturn::presentation
