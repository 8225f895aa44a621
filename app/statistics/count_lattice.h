// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/observations.h"

#include <cstddef>
#include <vector>

namespace outturn::statistics {

/// The counts that one provider may have by chance, with their probabilities; those so rare that they do not matter
/// are left out on either side.
class CountLattice
{
public:
    /// Binomial of n cases at this proportion, Poisson of exposure times this rate; no other model. Counts rarer than
    /// cut times the likeliest are left out, except that the target's own neighbourhood always stays.
    /// Domain: binomial n >= 1 and whole, target in (0, 1); Poisson base > 0, target > 0; 0 < cut < 1.
    CountLattice(Model model, double base, double target, double cut);

    /// The same for counts so large that not each can be kept: so many blocks of neighbouring counts, each at its
    /// middle, by Peizer and Pratt's normal approximation, which is off by less than 1e-6 there. The phase, 0 to 1,
    /// shifts the blocks, so that those of several providers do not fall upon each other.
    static CountLattice in_blocks(Model model, double base, double target, double cut, std::size_t blocks,
                                  double phase);

    std::size_t size() const { return probabilities_.size(); }
    /// The i-th count, divided by the base.
    double value(std::size_t i) const { return (first_ + step_ * static_cast<double>(i)) / base_; }
    double probability(std::size_t i) const { return probabilities_[i]; }
    /// The first count with a value at or above this one; size where there is none.
    std::size_t first_from(double value) const;
    /// P(before the i-th count), P(the i-th count or beyond); i up to size.
    double below(std::size_t i) const { return below_[i]; }
    double from(std::size_t i) const { return from_[i]; }
    /// P(the i-th count up to before the j-th), from the side on which the difference keeps its digits; i <= j.
    double between(std::size_t i, std::size_t j) const
    {
        return below_[j] < 0.5 ? below_[j] - below_[i] : from_[i] - from_[j];
    }

private:
    explicit CountLattice(double base) : base_(base) {}
    void add_up();

    double base_;
    double first_ = 0.0;
    double step_ = 1.0;
    std::vector<double> probabilities_;
    std::vector<double> below_;
    std::vector<double> from_;
};

/// About how many counts such a lattice holds.
double lattice_size(Model model, double base, double target, double cut);

} // namespace outturn::statistics
