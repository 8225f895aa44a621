// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/count_lattice.h"

#include <cstddef>
#include <span>
#include <vector>

namespace outturn::statistics {

/// A stretch of the scale on which the values of all providers lie.
struct Stretch {
    double from = 0.0;
    double to = 0.0; ///< not in it
};

/// A value that a provider may have.
struct Atom {
    double value = 0.0;
    std::size_t provider = 0;
};

/// The values that several providers may have, in order, stretch by stretch: as many as the processor's cache holds.
/// Borrows what it is given. lattice_of names each provider's lattice.
class CountSweep
{
public:
    CountSweep(std::span<const CountLattice> lattices, std::span<const std::size_t> lattice_of)
        : lattices_(lattices), lattice_of_(lattice_of)
    {}

    /// In ascending order, of the same value in that of the providers; until the next call.
    std::span<const Atom> atoms_in(Stretch stretch);

private:
    std::span<const CountLattice> lattices_;
    std::span<const std::size_t> lattice_of_;
    std::vector<Atom> found_;
    std::vector<Atom> sorted_;
    std::vector<std::size_t> ends_;
};

} // namespace outturn::statistics
