// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/demonstration_model.h"

#include <algorithm>

namespace outturn::tasks::demonstration {
namespace {

QString provider_code(char letter, size_t number)
{
    return QStringLiteral("DEMO-%1%2").arg(QLatin1Char(letter)).arg(number, 2, 10, QLatin1Char('0'));
}

Contract make_contract(const ProviderModel &provider, const QString &code, int skill,
                       const std::array<MeasureModel, 3> &measures, Chance &chance)
{
    Contract contract;
    contract.provider = &provider;
    contract.provider_code = code;
    contract.size = provider.size;
    for (size_t i = 0; i < measures.size(); ++i)
        contract.shift[i] = skill * measures[i].skill_percent / 100 + chance.bell(measures[i].own_deviation);
    return contract;
}

int skill_of(const ProviderModel &provider, int deviation, Chance &chance)
{
    const int drawn = chance.bell(deviation);
    return provider.skill == 0 ? drawn : provider.skill + drawn / 4;
}

void add_area_contract(ProgrammeModel &programme, const ProviderModel &provider, const QString &code, int area,
                       int skill, Chance &chance)
{
    Contract contract = make_contract(provider, code, skill, *programme.measures, chance);
    contract.area = QStringLiteral("Area %1").arg(area, 2, 10, QLatin1Char('0'));
    contract.id = QStringLiteral("A%1-%2").arg(area, 2, 10, QLatin1Char('0')).arg(code.mid(5));
    programme.contracts.push_back(contract);
}

} // namespace

ProgrammeModel council_programme(Chance &chance)
{
    ProgrammeModel programme{QStringLiteral("Families programme (councils)"),
                             QStringLiteral("families-councils"),
                             QStringLiteral("local-authority"),
                             &council_measures,
                             {},
                             false,
                             false};
    for (size_t i = 0; i < councils.size(); ++i) {
        Contract contract = make_contract(councils[i], provider_code('C', i + 1), skill_of(councils[i], 16'000, chance),
                                          council_measures, chance);
        contract.unit_cost_pounds = 1'150 + chance.bell(160);
        programme.contracts.push_back(contract);
    }
    return programme;
}

ProgrammeModel families_contractor_programme(Chance &chance)
{
    constexpr std::array<int, 14> sizes{620, 90, 1'450, 340, 780, 510, 60, 1'020, 270, 860, 150, 430, 690, 205};
    ProgrammeModel programme{QStringLiteral("Families programme (contractors)"),
                             QStringLiteral("families-contractors"),
                             QStringLiteral("contractor"),
                             &families_measures,
                             {},
                             true,
                             false};
    std::array<int, families_contractors.size()> skills{};
    for (size_t i = 0; i < skills.size(); ++i)
        skills[i] = skill_of(families_contractors[i], 7'000, chance);
    for (size_t area = 0; area < sizes.size(); ++area) {
        const size_t who = area % skills.size();
        add_area_contract(programme, families_contractors[who], provider_code('P', who + 1), static_cast<int>(area) + 1,
                          skills[who], chance);
        programme.contracts.back().size = sizes[area];
        programme.contracts.back().unit_cost_pounds = 420 + chance.bell(50);
    }
    return programme;
}

ProgrammeModel employment_programme(Chance &chance)
{
    constexpr std::array<int, 14> sizes{2'300, 640, 1'180, 420, 1'750, 300, 900, 1'500, 110, 760, 540, 1'960, 60, 380};
    ProgrammeModel programme{QStringLiteral("Employment programme"),
                             QStringLiteral("employment"),
                             QStringLiteral("contractor"),
                             &employment_measures,
                             {},
                             true,
                             true};
    std::array<int, employment_contractors.size()> skills{};
    for (size_t i = 0; i < skills.size(); ++i)
        skills[i] = skill_of(employment_contractors[i], 7'000, chance);
    size_t who = 0;
    for (size_t area = 0; area < sizes.size(); ++area) {
        const int case_mix = 100 + chance.bell(14);
        const int contractors = sizes[area] >= 1'500 ? 3 : 2;
        for (int i = 0; i < contractors; ++i, who = (who + 3) % skills.size()) {
            add_area_contract(programme, employment_contractors[who],
                              provider_code('P', families_contractors.size() + who + 1), static_cast<int>(area) + 1,
                              skills[who], chance);
            programme.contracts.back().size = sizes[area];
            programme.contracts.back().case_mix_percent = std::clamp(case_mix, 70, 130);
            programme.contracts.back().unit_cost_pounds = 230 + chance.bell(25);
        }
    }
    return programme;
}

} // namespace outturn::tasks::demonstration
