// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/act.h"
#include "domain/trail_entry.h"
#include "presentation/audit_names.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// The whole trail, the latest entry first: number, time (UTC), what was done, to what and why, by whom, and the
/// beginning of the entry's hash. Acts are told in full, by what the workspace holds of them.
widgets::Table audit_trail_table(const std::vector<TrailEntry> &trail, const std::vector<Act> &acts,
                                 const AuditNames &names, const Wording &wording);

/// What an act was about and why, in a line; content that cannot be read is told as such.
QString act_summary(const Act &act, const AuditNames &names, const Wording &wording);
/// "Figures left out", "Sample drawn" ...
QString act_kind_title(ActKind kind, const Wording &wording);
/// The same of one act: an extension of a sample is told as such.
QString act_title(const Act &act, const Wording &wording);
/// "sample/3" as "Sample 3", "finding/2" as "Finding 2" or, where it is one, "Lesson 2"; any other subject as it is.
QString act_subject_words(const QString &subject, const Wording &wording, bool is_lesson = false);

/// "The chain is whole: 12 entries." or which entry does not fit the one before.
QString chain_sentence(const std::vector<TrailEntry> &trail, const std::optional<int> &first_broken,
                       const Wording &wording);

} // namespace outturn::presentation
