// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/report.h"
#include "widgets/report_form_values.h"

namespace outturn::presentation {

/// What a report can be about, in the workspace at hand.
struct ReportChoices {
    std::vector<Programme> programmes;
    std::vector<Measure> measures; ///< of the programme
    std::vector<Period> periods;   ///< of the measure, earliest first
    std::vector<Provider> providers;
    QStringList saved; ///< names of the definitions that the workspace keeps
    bool has_cases = false;
};

/// The definition as a form. `part_ids` go with its parts. `report`: as it was made last, for the figures that own text
/// may refer to and for parts that had nothing to say; null while there is none, or where it is of another definition.
widgets::ReportForm report_form(const ReportDefinition &definition, const QStringList &part_ids,
                                const ReportChoices &choices, const Report *report, const Wording &wording);

/// Whether a part of this kind is made of a measure's figures.
bool takes_measure(ReportSection section);
/// Whether it is the user's own words.
bool takes_text(ReportSection section);

} // namespace outturn::presentation
