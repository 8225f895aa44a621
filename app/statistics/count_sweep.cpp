// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/count_sweep.h"

#include <algorithm>
#include <numeric>

namespace outturn::statistics {

std::span<const Atom> CountSweep::atoms_in(Stretch stretch)
{
    found_.clear();
    for (std::size_t provider = 0; provider < lattice_of_.size(); ++provider) {
        const CountLattice &counts = lattices_[lattice_of_[provider]];
        const std::size_t end = counts.first_from(stretch.to);
        for (std::size_t i = counts.first_from(stretch.from); i < end; ++i) {
            found_.push_back({counts.value(i), provider});
        }
    }
    // The values are spread evenly enough to be dealt into as many boxes, in which little is left to put in order.
    const double boxes = static_cast<double>(found_.size());
    const double scale = boxes / (stretch.to - stretch.from);
    const auto box_of = [&](const Atom &atom) {
        return static_cast<std::size_t>(std::clamp((atom.value - stretch.from) * scale, 0.0, boxes - 1.0));
    };
    ends_.assign(found_.size() + 1, 0);
    for (const Atom &atom : found_) {
        ++ends_[box_of(atom) + 1];
    }
    std::partial_sum(ends_.begin(), ends_.end(), ends_.begin());
    sorted_.resize(found_.size());
    for (const Atom &atom : found_) {
        sorted_[ends_[box_of(atom)]++] = atom;
    }
    auto first = sorted_.begin();
    for (std::size_t box = 0; box < found_.size(); ++box) {
        const auto end = sorted_.begin() + static_cast<std::ptrdiff_t>(ends_[box]);
        if (end - first > 1) {
            std::sort(first, end, [](const Atom &left, const Atom &right) {
                return left.value < right.value || (left.value == right.value && left.provider < right.provider);
            });
        }
        first = end;
    }
    return sorted_;
}

} // namespace outturn::statistics
