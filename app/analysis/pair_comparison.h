// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "domain/cell_source.h"

namespace outturn::analysis {

/// Two providers side by side, first against second.
struct PairComparison {
    bool is_ratio = false;       ///< of rates: first / second; else a difference first - second
    std::optional<double> value; ///< absent where the second has no events
    std::optional<double> lower; ///< 95% interval; open where absent
    std::optional<double> upper;
    std::optional<double> p_value; ///< two-sided, exact for counts; absent where counts are not whole
};

/// Proportions by Newcombe's difference and Fisher's test, rates and ratios by the exact ratio, means by the normal
/// difference. Nothing where one has no figure, or for plain values.
std::optional<PairComparison> compare_pair(const Measure &measure, const ProviderFigure &first,
                                           const ProviderFigure &second);

/// An area (or a contract area, by its name) in which two providers worked in the period. Where cases there are
/// allocated to them at random, the difference between them is the one comparison that no caseload explains away.
struct SharedArea {
    QString name;
    ProviderFigure first; ///< of that area alone; first by name
    ProviderFigure second;
    PairComparison comparison;
};

/// All areas that exactly two or more providers share, every pair of them, by area and name.
Result<std::vector<SharedArea>> shared_areas(const CellSource &source, const SpreadAnswer &answer);

} // namespace outturn::analysis
