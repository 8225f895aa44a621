// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/count_range.h"

#include "statistics/compensated_sum.h"
#include "statistics/product_tree.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace outturn::statistics {

CountRange::CountRange(Model model, std::span<const double> bases, double target, double cut, double most)
{
    double atoms = 0.0;
    for (const double base : bases) {
        atoms += lattice_size(model, base, target, cut);
    }
    // Each may have an even share; what the small ones leave over is not handed on.
    const double share = atoms > most ? most / static_cast<double>(bases.size()) : atoms;
    // More blocks than this say no more than these.
    constexpr double most_blocks = 4000.0;
    const auto blocks = static_cast<std::size_t>(std::clamp(share, 2.0, most_blocks));
    std::map<double, std::size_t> known;
    std::size_t size = 0;
    for (const double base : bases) {
        const bool is_in_blocks = lattice_size(model, base, target, cut) > share;
        const auto [place, is_new] = known.try_emplace(base, lattices_.size());
        if (is_in_blocks) {
            constexpr double golden = 0.6180339887498949; // multiples of it modulo 1 keep clear of each other
            const double phase = std::fmod(golden * static_cast<double>(lattices_.size()), 1.0);
            place->second = lattices_.size();
            lattices_.push_back(CountLattice::in_blocks(model, base, target, cut, blocks, phase));
        } else if (is_new) {
            lattices_.emplace_back(model, base, target, cut);
        }
        lattice_of_.push_back(place->second);
        size += lattices_[place->second].size();
    }
    if (known.size() == 1 && lattices_.size() > 1) {
        half_step_ = 0.5 / bases[0];
    }
    atoms_.reserve(size);
    for (std::size_t provider = 0; provider < bases.size(); ++provider) {
        for (std::size_t i = 0; i < lattice(provider).size(); ++i) {
            atoms_.push_back({lattice(provider).value(i), provider});
        }
    }
    std::ranges::sort(atoms_, [](const Atom &left, const Atom &right) {
        return left.value < right.value || (left.value == right.value && left.provider < right.provider);
    });
}

double CountRange::expected() const
{
    const std::size_t size = lattice_of_.size();
    ProductTree at_most(size); // inside: P(all <= t); beyond: the rest
    ProductTree above(size);   // inside: P(all > t); beyond: the rest
    for (std::size_t i = 0; i < size; ++i) {
        at_most.set_leaf(i, {0.0, 1.0});
        above.set_leaf(i, {1.0, 0.0});
    }
    at_most.build();
    above.build();
    std::vector<std::size_t> passed(size);
    CompensatedSum sum;
    for (std::size_t k = 0; k + 1 < atoms_.size(); ++k) {
        const std::size_t provider = atoms_[k].provider;
        const std::size_t count = ++passed[provider];
        const CountLattice &counts = lattice(provider);
        at_most.replace(provider, {counts.below(count), counts.from(count)});
        above.replace(provider, {counts.from(count), counts.below(count)});
        const double step = atoms_[k + 1].value - atoms_[k].value;
        if (step > 0.0) {
            // From the side that is no difference of two numbers near 1.
            const bool is_low = above.all().beyond < 0.5;
            sum.add(step
                    * (is_low ? above.all().beyond - at_most.all().inside : at_most.all().beyond - above.all().inside));
        }
    }
    return sum.value();
}

double CountRange::tail(double width) const
{
    constexpr double rounding = 1e-12;
    const double scale = std::max({std::abs(atoms_.front().value), std::abs(atoms_.back().value), width});
    const double reached = width - half_step_ - rounding * scale;
    if (reached <= 0.0) {
        return 1.0;
    }
    const std::size_t size = lattice_of_.size();
    ProductTree others(size); // inside: from the lowest up to the width; beyond: at the width or further
    std::vector<std::size_t> lower(size);
    std::vector<std::size_t> upper(size);
    const auto factor = [&](std::size_t provider) -> PairedProduct {
        const CountLattice &counts = lattice(provider);
        return {counts.between(lower[provider], upper[provider]), counts.from(upper[provider])};
    };
    for (std::size_t i = 0; i < size; ++i) {
        others.set_leaf(i, {0.0, 1.0});
    }
    others.build();
    CompensatedSum sum;
    std::size_t ahead = 0;
    // Each atom in turn is the lowest of all, those level with it coming later in order.
    for (const Atom &lowest : atoms_) {
        for (; ahead < atoms_.size() && atoms_[ahead].value < lowest.value + reached; ++ahead) {
            ++upper[atoms_[ahead].provider];
            others.replace(atoms_[ahead].provider, factor(atoms_[ahead].provider));
        }
        const std::size_t count = lower[lowest.provider]++;
        sum.add(lattice(lowest.provider).probability(count) * others.all_but(lowest.provider).beyond);
        others.replace(lowest.provider, factor(lowest.provider));
    }
    return std::clamp(sum.value(), 0.0, 1.0);
}

} // namespace outturn::statistics
