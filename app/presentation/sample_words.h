// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/sample_record.h"
#include "presentation/sample_method_words.h"
#include "presentation/wording.h"

namespace outturn::presentation {

/// "Sample 3: winter claims"
QString sample_title(const audit::Sample &sample, const Wording &wording);
/// "23 of 60 tested"
QString sample_progress(const audit::Sample &sample, const Wording &wording);
/// "Troubled Families, 2013-14, every measure, every provider, amounts paid, stratified by provider"
QString sample_frame_words(const audit::SampleFrame &frame, const AuditNames &names, const Wording &wording);

/// What the test says, and whether that is acceptable: "With 95% confidence at most £231,000 of the £13.9 million paid is
/// wrong; that is more than the £140,000 that can be tolerated." While items are untested it says so.
QString sample_headline(const audit::Sample &sample, const audit::SampleOutcome &outcome, const Wording &wording);
/// What qualifies it: the most likely error, the lower limit, understatements, what was left out of the draw.
QString sample_caution(const audit::Sample &sample, const audit::SampleOutcome &outcome, const Wording &wording);
/// For wherever the payments stand: "Of the £13.9 million paid at most £231,000 (1.7%) is wrong, with 95% confidence."
/// Empty where no limit in pounds is known.
QString payment_error_sentence(const audit::Sample &sample, const audit::SampleOutcome &outcome,
                               const Wording &wording);
/// What the auditor may do next, a sentence each.
QStringList sample_next_steps(const audit::Sample &sample, const audit::SampleOutcome &outcome, const Wording &wording);

/// Where claims were drawn and errors counted, the share of wrong claims says nothing of pounds: the wrong ones may be the
/// large ones.
bool is_told_in_pounds(const audit::Sample &sample, const audit::SampleOutcome &outcome);
/// The size for which the errors found would have been planned, beyond the present one; nullopt where no sample of
/// acceptable size would do, 0 where the present one is enough.
std::optional<qint64> items_to_add(const audit::Sample &sample, const audit::SampleOutcome &outcome);
} // namespace outturn::presentation
