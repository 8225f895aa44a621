// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/figure_table.h"

#include <array>
#include <vector>

namespace outturn::audit {

/// From one period to the next.
struct Change {
    const FigureSum *before = nullptr;
    const FigureSum *after = nullptr;
    double from = 0; ///< the figure as it is shown: a proportion, a rate, a plain value
    double to = 0;
    double own = 0; ///< on the scale on which changes are compared, less what changed for everybody
    double by_chance =
        1;             ///< standard deviation of the change that counts of this size show by chance; 1 for plain values
    double common = 0; ///< what changed for everybody, on the same scale
    /// Of figures that are counts over a base: those, before and after; bases of 0 for others.
    std::array<double, 2> counts{};
    std::array<double, 2> bases{};
};

/// The changes of one provider over periods that follow each other without a gap.
struct ChangeSeries {
    ProviderId provider;
    std::vector<Change> changes;
};

/// Every provider's longest stretch of periods of one length, of at least `least_periods`. Proportions are compared as
/// arcsin(sqrt(p)), of which chance alone makes 1 / (4 n) of variance; rates as sqrt(rate), 1 / (4 exposure); plain values
/// that are all above zero by their logarithms, others as they are. From each change the median of all providers' is taken
/// where there are five or more. Figures that are suppressed, rounded or counted by the program itself break a stretch.
std::vector<ChangeSeries> changes_of(const FigureSeries &figures, int least_periods);

/// The chance, to either side, that of the two counts of a change together so many and no fewer fall in one of the two
/// periods, were the figure the same in both but for what changed for everybody: binomial, given their sum (Przyborowski
/// and Wilenski 1940), of a proportion above one half for those that are not counted. As a normal score, of a
/// proportion divided by sqrt(1 - p), because the sum is then drawn without replacement. Infinite for plain values. Small
/// counts need it: on the scale of roots the normal distribution makes a fall from 10 to 0 a hundred times too rare.
double exact_score(const Change &change, const Measure &measure);

/// How far changes of all providers go, in multiples of chance: median of their sizes over .6745, which is 1 where
/// nothing but chance moves them. 0 where there is none.
double common_scale_of(const std::vector<ChangeSeries> &series);

} // namespace outturn::audit
