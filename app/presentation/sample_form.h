// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/sample_record.h"
#include "presentation/audit_names.h"
#include "presentation/wording.h"
#include "reporting/form_values.h"

namespace outturn::presentation {

/// The list of a sample to be tested on paper: what was drawn from, how, by whom and when; then the claims in the order in
/// which they are tested on screen and under the same numbers, those that are certain to be drawn apart, with room for
/// the result, initials and a note. Results that there are already are printed. What is the same for every claim stands
/// above the list instead of in a column.
reporting::PrintedForm printed_sample(const audit::Sample &sample, const AuditNames &names, const Wording &wording);

} // namespace outturn::presentation
