// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/report_draft.h"

namespace outturn::presentation {

/// A payment scheme as a report prints it: every figure and rule with its source, and whether that is confirmed.

/// Title, revision, who is paid for what, from when to when.
reporting::FactList scheme_facts(const schemes::Scheme &scheme, const Wording &wording);
/// The revisions that the workspace adopted for the material's programme, each with its reason, from the trail; a sentence
/// where there is none.
void add_scheme_changes(ReportDraft &draft, const schemes::Scheme &scheme, const ReportMaterial &material);
/// What is paid for, and what excludes what; the groups of providers that the scheme names.
void add_scheme_rules(ReportDraft &draft, const schemes::Scheme &scheme);
/// Prices, discounts, limits and rates, a table each; then what was published about the scheme.
void add_scheme_figures(ReportDraft &draft, const schemes::Scheme &scheme);
/// What the sources leave open, and which published figures do not agree.
QStringList scheme_notes(const schemes::Scheme &scheme, const Wording &wording);

} // namespace outturn::presentation
