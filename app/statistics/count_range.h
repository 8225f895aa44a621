// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/count_lattice.h"

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

    /// E[range] = int 1 - prod P(Y_j <= t) - prod P(Y_j > t) dt.
    double expected() const;

    /// P(range >= width); a range equal to the width but for rounding counts. width >= 0.
    double tail(double width) const;

private:
    struct Atom {
        double value = 0.0;
        std::size_t provider = 0;
    };

    const CountLattice &lattice(std::size_t provider) const { return lattices_[lattice_of_[provider]]; }

    /// Half the distance of two gaps where all share one lattice in blocks: a gap equal to the one observed has a
    /// probability of its own, which blocks cannot tell.
    double half_step_ = 0.0;
    std::vector<CountLattice> lattices_; ///< one for each different base, or one each where in blocks
    std::vector<std::size_t> lattice_of_;
    std::vector<Atom> atoms_; ///< in ascending order
};

} // namespace outturn::statistics
