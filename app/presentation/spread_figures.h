// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/section_parts.h"

/// The charts of one answer as figures of a report: title, finding, text alternative, source, notes and data. Each says
/// whether it was added: a chart without marks is none.
namespace outturn::presentation {

/// Everyone in order. Where a provider is given it stands out, by mark and name, and the finding is of its place.
bool add_ranked_figure(ReportDraft &draft, const SectionInput &input, const analysis::SpreadAnswer &answer,
                       const analysis::ProviderFigure *own = nullptr);

bool add_funnel_figure(ReportDraft &draft, const SectionInput &input, const analysis::SpreadAnswer &answer);

/// The largest of the maps on which those compared have a place.
bool add_map_figure(ReportDraft &draft, const SectionInput &input, const analysis::SpreadAnswer &answer);

/// "Rutland stands at 81.8% (18 of 22): rank 1 of 152 local authorities, likely 1 to 14."
QString place_words(const analysis::SpreadAnswer &answer, const analysis::ProviderFigure &figure,
                    const Wording &wording);

} // namespace outturn::presentation
