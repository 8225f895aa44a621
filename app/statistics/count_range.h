// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/count_lattice.h"
#include "statistics/count_sweep.h"

#include <cstddef>
#include <span>
#include <vector>

namespace outturn::statistics {

/// The exact distribution of the range, highest less lowest, of independent counts divided by their bases, all at one
/// target. Every count that a provider may have is an atom on the common scale; the atoms are swept once in order.
class CountRange
{
public:
    /// Domain: at least two bases, as CountLattice asks; counts rarer than cut are left out. Where there are more atoms
    /// than most, those of the largest providers are kept in blocks: then the expected range is off by less than 1e-4
    /// of itself and a tail by less than 0.001 or, where it is small, 1% of itself.
    CountRange(Model model, std::span<const double> bases, double target, double cut, double most);

    /// E[range] = int 1 - prod P(Y_j <= t) - prod P(Y_j > t) dt, to about 1e-13 of the scale on which counts differ.
    double expected() const;

    /// P(range >= width); a range equal to the width but for rounding counts. width >= 0.
    double tail(double width) const;

private:
    const CountLattice &lattice(std::size_t provider) const { return lattices_[lattice_of_[provider]]; }
    Stretch all_values() const;
    /// One part after another of a stretch, none with more than a few thousand counts if they are spread evenly.
    std::vector<Stretch> parts_of(Stretch stretch) const;

    /// Where the lowest of all may lie if the range reaches a width: all but a part of the tail too small to matter.
    Stretch lowest_values(double width) const;
    /// More than P(the lowest lies in the stretch, the range reaches the width), by a factor that is not large.
    double bound_of(Stretch stretch, double width) const;

    /// Half the distance of two gaps where all share one lattice in blocks: a gap equal to the one observed has a
    /// probability of its own, which blocks cannot tell.
    double half_step_ = 0.0;
    std::vector<CountLattice> lattices_; ///< one for each different base, or one each where in blocks
    std::vector<std::size_t> lattice_of_;
};

} // namespace outturn::statistics
