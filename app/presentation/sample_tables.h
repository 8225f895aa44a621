// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/sample_record.h"
#include "presentation/audit_names.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// Every item as it was drawn, with what its test gave. Row ids are the items' own.
widgets::Table sample_items_table(const audit::Sample &sample, const AuditNames &names, const Wording &wording);
/// Those that were found to be another amount than claimed.
widgets::Table sample_errors_table(const audit::Sample &sample, const AuditNames &names, const Wording &wording);
/// One row a stratum, and the whole where there are several.
widgets::Table sample_strata_table(const audit::Sample &sample, const audit::SampleOutcome &outcome,
                                   const AuditNames &names, const Wording &wording);
/// The error projected to each provider; the sum last. What a provider was paid only where each is a stratum.
widgets::Table sample_providers_table(const audit::Sample &sample, const audit::SampleOutcome &outcome,
                                      const AuditNames &names, const Wording &wording);
/// The caution that stands under that table.
QString sample_providers_note(const Wording &wording);
/// Each draw with what repeats it: method, size, interval, start, seed, and what was left out.
widgets::Table sample_draws_table(const audit::Sample &sample, const AuditNames &names, const Wording &wording);
/// What a sample of this size would show if so many errors are found: 0 to a few beyond what is acceptable. An amount in
/// pounds where the population's is given.
widgets::Table planned_limits_table(const audit::PlanQuestion &question, qint64 size,
                                    const std::optional<double> &population_value, const Wording &wording);

} // namespace outturn::presentation
