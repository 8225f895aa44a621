// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/demonstration_providers.h"

#include <QtCore/QString>

#include <array>
#include <random>
#include <vector>

namespace outturn::tasks::demonstration {

inline constexpr int million = 1'000'000;
inline constexpr int quarters = 12;

/// Seeded chance in whole numbers only: the standard distributions differ between libraries, and floating point
/// between processors, and the same seed must give the same bytes everywhere.
class Chance
{
public:
    explicit Chance(quint64 seed) : engine_(seed) {}

    int below(int bound) { return static_cast<int>(engine_() % static_cast<quint64>(bound)); }
    int between(int low, int high) { return low + below(high - low + 1); }

    /// Nearly normal around nought: the sum of twelve even draws.
    int bell(int deviation)
    {
        qint64 sum = -6 * qint64(million);
        for (int i = 0; i < 12; ++i)
            sum += below(million + 1);
        return static_cast<int>(sum * deviation / million);
    }

    /// Binomial: how many of so many trials succeed.
    int successes(int trials, int per_million)
    {
        int count = 0;
        for (int i = 0; i < trials; ++i)
            count += below(million) < per_million ? 1 : 0;
        return count;
    }

private:
    std::mt19937_64 engine_;
};

/// How a measure comes about.
struct MeasureModel {
    QLatin1String id;
    QLatin1String kind; ///< proportion, rate or ratio
    QLatin1String polarity;
    int base = 0;                 ///< in millionths; a rate may exceed one
    int skill_percent = 0;        ///< how much of the provider's skill shows here
    int own_deviation = 0;        ///< and how much it differs here for reasons of its own
    int tariff_pounds = 0;        ///< nought: not paid for
    bool out_of_outcomes = false; ///< the denominator is the numerator of the measure before
};

inline constexpr std::array<MeasureModel, 3> council_measures{{
    {QLatin1String("turned_around"), QLatin1String("proportion"), QLatin1String("high"), 350'000, 100, 0, 800},
    {QLatin1String("school_attendance"), QLatin1String("proportion"), QLatin1String("high"), 620'000, 60, 12'000},
    {QLatin1String("antisocial_incidents"), QLatin1String("rate"), QLatin1String("low"), 550'000, -120, 25'000},
}};
inline constexpr std::array<MeasureModel, 3> families_measures{{
    {QLatin1String("sustained_job"), QLatin1String("proportion"), QLatin1String("high"), 110'000, 100, 0, 2'500},
    {QLatin1String("still_engaged"), QLatin1String("proportion"), QLatin1String("high"), 640'000, 80, 10'000},
    {QLatin1String("progress_measures"), QLatin1String("rate"), QLatin1String("high"), 1'300'000, 300, 30'000},
}};
inline constexpr std::array<MeasureModel, 3> employment_measures{{
    {QLatin1String("job_start"), QLatin1String("proportion"), QLatin1String("high"), 300'000, 120, 10'000},
    {QLatin1String("job_outcome"), QLatin1String("ratio"), QLatin1String("high"), 130'000, 100, 0, 1'200},
    {QLatin1String("still_in_work"), QLatin1String("proportion"), QLatin1String("high"), 560'000, 60, 15'000, 0, true},
}};

/// One provider's work for a programme, in an area where there are contracts.
struct Contract {
    const ProviderModel *provider = nullptr;
    QString provider_code;
    QString id;
    QString area;
    int size = 0;
    int unit_cost_pounds = 0;
    int case_mix_percent = 100; ///< what may be expected of the area, against the whole
    std::array<int, 3> shift{}; ///< from the base of each measure, in millionths
};

/// What tells the programmes apart.
struct ProgrammeModel {
    QString title;
    QString file_stem;
    QString provider_type;
    const std::array<MeasureModel, 3> *measures = nullptr;
    std::vector<Contract> contracts;
    bool by_contract = false;
    bool with_expected = false;
};

ProgrammeModel council_programme(Chance &chance);

/// One contract in each of fourteen areas.
ProgrammeModel families_contractor_programme(Chance &chance);

/// Two contractors in each of fourteen areas, three in the four largest, who share the referrals by chance: what
/// differs between areas is the same for all who work there.
ProgrammeModel employment_programme(Chance &chance);

} // namespace outturn::tasks::demonstration
