// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace outturn::analysis {

/// Whole numbers of which some sums are known, as a reader has them.
struct KnownSums {
    struct Sum {
        std::vector<size_t> members;
        long total = 0;
    };

    std::vector<Sum> sums;
    std::vector<long> low; ///< what each may be at the least
    std::vector<long> high;
    std::vector<long> truth; ///< what each is; tried first

    /// Whether there are numbers with this one in its place that agree with every sum. Narrows each by what the others
    /// leave it, then tries; gives up after a while and says no, so that a yes is always right.
    bool could_be(size_t at, long value) const;
};

} // namespace outturn::analysis
