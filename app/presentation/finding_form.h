// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"
#include "presentation/audit_names.h"
#include "presentation/wording.h"
#include "widgets/finding_form_values.h"

namespace outturn::presentation {

/// What a finding's form shows besides the words of the finding itself; all of it is borrowed.
struct FindingFormInput {
    const AuditNames &names;
    std::vector<Period> periods;           ///< that it may be about, earliest first
    const audit::Finding *saved = nullptr; ///< as it is on record; null: it is new
    const Act *withdrawal = nullptr;       ///< where it was withdrawn
    std::vector<audit::FindingRevision> revisions;
    const audit::FindingEvidence *now = nullptr; ///< the figures as they are now; null: not looked up (yet)
    QString because;                             ///< what a later figure comes from
    QString person;
};

/// A finding as a form, under an id that stays as long as it is the same one.
widgets::FindingForm finding_form(const QString &id, const audit::Finding &finding, const FindingFormInput &input,
                                  const Wording &wording);

/// The finding with what the user wrote in the form; a choice that is none leaves what was there.
audit::Finding with_words(const audit::Finding &finding, const widgets::FindingWords &words);

/// The id under which the form offers a period, and back.
QString period_id(const std::optional<Period> &period);
std::optional<Period> period_from_id(const QString &id);

} // namespace outturn::presentation
