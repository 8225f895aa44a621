// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/demonstration_returns.h"

#include "tasks/demonstration_faults.h"

namespace outturn::tasks {

DemonstrationReturns demonstration_returns(quint64 seed)
{
    using namespace demonstration;
    Chance chance(seed);
    DemonstrationReturns returns;

    const ProgrammeModel council_model = council_programme(chance);
    std::vector<Draft> council_years = draft_years(council_model, chance, returns.oddities);
    council_years.push_back(resubmission(council_years[1]));
    plant_in_councils(council_years, chance, returns.faults);
    write_names_otherwise(council_years[2], QLatin1String("Branmouth"), QStringLiteral("Branmouth Borough Council"));

    const ProgrammeModel families_model = families_contractor_programme(chance);
    std::vector<Draft> families_years = draft_years(families_model, chance, returns.oddities);
    plant_in_families_contractors(families_years, chance, returns.faults);
    write_names_otherwise(families_years[2], QLatin1String("Hearthwright Trust"),
                          QStringLiteral("Hearthwright Trust Ltd"));

    const ProgrammeModel employment_model = employment_programme(chance);
    std::vector<Draft> employment_years = draft_years(employment_model, chance, returns.oddities);
    plant_in_employment(employment_years, chance, returns.faults);

    for (const std::vector<Draft> *drafts : {&council_years, &families_years, &employment_years}) {
        for (const Draft &draft : *drafts)
            returns.files.push_back(written(draft));
    }
    return returns;
}

} // namespace outturn::tasks
