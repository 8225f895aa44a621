// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace outturn::statistics {

/// How many of several independent events happen. Only the stretch of counts with a probability worth having is kept:
/// of a thousand events with a hundred in doubt, that is two hundred counts or less.
class PoissonBinomial
{
public:
    /// The events' probabilities; certain events come before them as a number. Memory is reused from call to call.
    void set(std::span<const double> probabilities, std::size_t certain);

    std::size_t first() const { return offset_ + first_; } ///< the smallest count kept
    std::size_t last() const { return offset_ + last_; }   ///< the largest
    /// The probability of count first() + i, and of nothing one before and one after the stretch.
    const double *stretch() const { return values_.data() + 1 + first_; }

private:
    std::vector<double> values_; // one 0 before count 0
    std::size_t offset_ = 0;
    std::size_t first_ = 0;
    std::size_t last_ = 0;
};

} // namespace outturn::statistics
