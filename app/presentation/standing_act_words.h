// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/standing_acts.h"
#include "presentation/audit_names.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

#include <functional>

namespace outturn::presentation {

/// "In force: 2 exclusions and 1 correction by auditors. Every figure is given after them."; empty where nothing is.
QString standing_sentence(const StandingActs &standing, const Wording &wording);

/// What an exclusion leaves out: "Salford, Back in school, year ending March 2024"; "every provider, ..." where a part
/// is not named.
QString exclusion_subject(const Exclusion &exclusion, const AuditNames &names, const Wording &wording);
/// Which figure it is: provider, measure, period, and what else of the key is there.
QString figure_subject(const CellKey &key, const AuditNames &names, const Wording &wording);
/// "Numerator 160, denominator 200", of the parts that are given.
QString correction_words(const Correction &correction, const Wording &wording);
/// The numbers of a figure in the same words.
QString figure_numbers(const Cell &cell, const Wording &wording);

/// Those in force: what, of which figures, who, when and why. For the screen and for reports.
widgets::Table standing_acts_table(const StandingActs &standing, const AuditNames &names, const Wording &wording);

/// How many figures an act covers, where that is known.
using CountCovered = std::function<std::optional<qint64>(const Act &act)>;
/// Every exclusion and correction that was ever made, the latest first; those that hold no longer say who took them
/// back and why. Row ids are those of the acts. The number of figures is the last column, where it can be told at all.
widgets::Table exclusions_and_corrections_table(const std::vector<Act> &acts, const AuditNames &names,
                                                const CountCovered &covered, const Wording &wording);

/// "14 May 2024, 12:30" in UTC.
QString time_words(const QDateTime &at, const Wording &wording);

} // namespace outturn::presentation
