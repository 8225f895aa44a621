// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome_return.h"
#include "domain/standing_acts.h"
#include "presentation/audit_names.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// The figures that an act would concern, with the numbers that they have now and the cells of files that those come
/// from. Row ids are positions in the list.
widgets::Table act_figures_table(const std::vector<Cell> &figures, const std::vector<StoredReturn> &returns,
                                 const AuditNames &names, const Wording &wording);

/// How many figures an exclusion would take out, and of how many providers and periods.
struct Coverage {
    qint64 figures = 0;
    qint64 providers = 0;
    qint64 periods = 0;
};
/// "Figures: 12, of 1 provider and 4 periods."
QString coverage_words(const Coverage &coverage, const Wording &wording);

/// "Left out: Salford, Back in school, every period, Families. Figures: 12, ... Every table, chart and report is given
/// without them until it is taken back. Why?"
QString exclusion_question(const Exclusion &exclusion, const Coverage &coverage, const AuditNames &names,
                           const Wording &wording);
/// The same where a scheme worked out other measures from the same cases: whether they go too.
QString exclusion_question(const Exclusion &exclusion, const Coverage &coverage, const std::vector<Exclusion> &derived,
                           bool derived_go, const AuditNames &names, const Wording &wording);
/// "Successful families, Participants with progress": the measures of exclusions.
QString measures_left_out(const std::vector<Exclusion> &exclusions, const AuditNames &names);
/// Why the figure cannot be corrected here, and what to do instead; empty where it can.
QString correction_obstacle(const Cell &figure, const std::vector<StoredReturn> &returns, const AuditNames &names,
                            const Wording &wording);
/// "Salford, Back in school, 2023-24: numerator 60, denominator 100 becomes numerator 58. Why?"
QString correction_question(const Correction &correction, const Cell &present, const AuditNames &names,
                            const Wording &wording);

/// A part of a figure that can be corrected, as the form shows it.
enum class CorrectedPart { numerator, denominator, expected, value, money };
struct CorrectionField {
    CorrectedPart part = CorrectedPart::numerator;
    QString title;
    QString present; ///< empty: there is none
};
/// Those that the figure has or, where none is there, that its measure wants.
std::vector<CorrectionField> correction_fields(const Cell &figure, const Measure *measure, const Wording &wording);

/// Puts what was typed into the correction; an empty text, and the number that is there already, change nothing. Fails
/// with a sentence where it is no number, or no amount of pounds and pence.
Result<> read_correction_field(CorrectedPart part, const QString &text, const Cell &present, Correction &correction);

} // namespace outturn::presentation
