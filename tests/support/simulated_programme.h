// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/random_numbers.h"
#include "support/cells_in_memory.h"

#include <cmath>

namespace outturn::test {

/// Providers of a made-up programme: sizes between a third and five thirds of the usual, true values of a beta (or
/// gamma, or normal) with this mean and standard deviation; all the same where that is 0. The same seed and turn give
/// the same programme everywhere.
struct SimulatedProgramme {
    MeasureKind kind = MeasureKind::proportion;
    int providers = 20;
    double cases = 100; ///< usual number of cases, or usual expected count at mean 1
    double mean = 0.5;
    double deviation = 0.0;

    CellsInMemory draw(std::uint64_t seed, std::uint64_t turn) const
    {
        statistics::RandomNumbers numbers(seed, turn);
        CellsInMemory source(kind);
        for (int i = 0; i < providers; ++i) {
            const double base = std::max(1.0, std::round(cases * (1.0 + 4.0 * numbers.uniform()) / 3.0));
            const QString name = QStringLiteral("Provider %1").arg(i, 5, 10, QLatin1Char('0'));
            if (kind == MeasureKind::mean) {
                const double error = 1.0 / std::sqrt(base);
                const double truth = mean + deviation * numbers.normal();
                source.add(name, truth + error * numbers.normal(), error);
            } else if (kind == MeasureKind::proportion) {
                source.add(name, numbers.binomial(base, true_proportion(numbers)), base);
            } else {
                source.add(name, numbers.poisson(base * true_rate(numbers)), base);
            }
        }
        return source;
    }

private:
    double true_proportion(statistics::RandomNumbers &numbers) const
    {
        if (deviation <= 0)
            return mean;
        const double size = mean * (1.0 - mean) / (deviation * deviation) - 1.0;
        return numbers.beta(mean * size, (1.0 - mean) * size);
    }

    double true_rate(statistics::RandomNumbers &numbers) const
    {
        if (deviation <= 0)
            return mean;
        const double shape = mean * mean / (deviation * deviation);
        return numbers.gamma(shape) * mean / shape;
    }
};

} // namespace outturn::test
