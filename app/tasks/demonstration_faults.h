// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/demonstration_draft.h"

namespace outturn::tasks::demonstration {

/// One council counted families twice for a year and sends the year again, with fewer turned around.
Draft resubmission(const Draft &original);

/// Faults in the years of a programme, each where nothing else is wrong, so that it raises its own rule and no other.
void plant_in_councils(std::vector<Draft> &years, Chance &chance, std::vector<PlantedFault> &faults);
void plant_in_families_contractors(std::vector<Draft> &years, Chance &chance, std::vector<PlantedFault> &faults);
void plant_in_employment(std::vector<Draft> &years, Chance &chance, std::vector<PlantedFault> &faults);

/// Some write their name otherwise, without a code: the register knows both spellings.
void write_names_otherwise(Draft &draft, QLatin1String name, const QString &spelling);

} // namespace outturn::tasks::demonstration
