// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace outturn::tasks {

// Skill and trend are in millionths of the main measure's probability; trend is the change over the three years.
// A skill of nought is drawn: most providers differ a little, as they do in life.
// The register of the demonstration numbers the providers in this order: DEMO-C01, DEMO-P01 and so on.
struct ProviderModel {
    const char *name = "";
    int size = 0; ///< families or participants a quarter; nought: by contract
    int skill = 0;
    int trend = 0;
};

inline constexpr std::array<ProviderModel, 36> councils{{
    {"Arrowdenshire", 410, 0, 60'000},
    {"Brellshire", 285},
    {"Corvenshire", 540},
    {"Dunmarrowshire", 450, -110'000},
    {"Ellinshire", 380, 105'000},
    {"Fennacshire", 330},
    {"Garrenshire", 600, 0, -70'000},
    {"Hallinshire", 265},
    {"Istrenshire", 360},
    {"Jorvallshire", 240},
    {"Averquay", 45},
    {"Branmouth", 130, 0, 80'000},
    {"Calderwyke", 95},
    {"Drosk Harbour", 20},
    {"Elvermouth", 110},
    {"Fallowick", 72},
    {"Grenwater", 140},
    {"Hexwold", 25},
    {"Ivelmarsh", 64},
    {"Kestrelford", 155, 0, -80'000},
    {"Lornhaven", 88},
    {"Mardlestone", 30},
    {"Netherquill", 120},
    {"Orrimouth", 36},
    {"Pellbridge", 160, 0, 40'000},
    {"Quarnholt", 78},
    {"Ostchester", 420},
    {"Russenfield", 210},
    {"Skarnholm", 175},
    {"Thrallbury", 230, 0, 30'000},
    {"Tollminster", 290, 95'000},
    {"Ulmerstead", 190},
    {"Vennchester", 340, 0, 70'000},
    {"Wexborough", 255, -100'000},
    {"Yarrenfield", 185},
    {"Zellingworth", 310},
}};

inline constexpr std::array<ProviderModel, 8> families_contractors{{
    {"Copperleaf Community Services", 0},
    {"Hearthwright Trust", 0, 0, 25'000},
    {"Larkstone Family Partners", 0},
    {"Norrand Family Works", 0},
    {"Quillmark Families", 0, 32'000},
    {"Sable Lane Projects", 0, -40'000},
    {"Tern & Osprey Support", 0, 0, -25'000},
    {"Windlestraw Support", 0},
}};

inline constexpr std::array<ProviderModel, 10> employment_contractors{{
    {"Ambervane Works", 0},
    {"Beckmarrow Employment", 0, -30'000},
    {"Cobaltway Careers", 0, 0, -30'000},
    {"Drumlin Hill Training", 0},
    {"Everrook People", 0, 32'000},
    {"Fernhatch Skills", 0, 0, 20'000},
    {"Grasmark Jobs", 0, -38'000},
    {"Hobstone Pathways", 0},
    {"Ironquay Workstart", 0, 26'000},
    {"Juniper Trask Employment", 0},
}};

} // namespace outturn::tasks
