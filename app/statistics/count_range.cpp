// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/count_range.h"

#include "statistics/compensated_sum.h"
#include "statistics/product_tree.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <span>

namespace outturn::statistics {

namespace {

/// A product of many probabilities of which one changes at a time, the old one being divided out, at the price of a
/// last digit each time. Below 2^-512 it is held as a part of that, of 2^-1024 and so on.
class RunningProduct
{
public:
    void multiply(double factor)
    {
        zeros_ += factor == 0.0 ? 1 : 0;
        change(factor == 0.0 ? 1.0 : factor);
    }

    void replace(double from, double to)
    {
        zeros_ += to == 0.0 ? 1 : 0;
        zeros_ -= from == 0.0 ? 1 : 0;
        change((to == 0.0 ? 1.0 : to) / (from == 0.0 ? 1.0 : from));
    }

    double value() const { return zeros_ > 0 || depth_ > 0 ? 0.0 : part_; }

private:
    void change(double factor)
    {
        constexpr double far = 0x1p-512;
        part_ *= factor;
        if (part_ < far) {
            part_ /= far;
            ++depth_;
        } else if (part_ >= 1.0 && depth_ > 0) {
            part_ *= far;
            --depth_;
        }
    }

    double part_ = 1.0;
    int depth_ = 0;
    std::size_t zeros_ = 0;
};

} // namespace

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
    }
    if (known.size() == 1 && lattices_.size() > 1) {
        half_step_ = 0.5 / bases[0];
    }
}

Stretch CountRange::all_values() const
{
    Stretch all{lattices_[0].value(0), lattices_[0].value(0)};
    for (const CountLattice &counts : lattices_) {
        all.from = std::min(all.from, counts.value(0));
        all.to = std::max(all.to, counts.value(counts.size() - 1));
    }
    all.to = std::nextafter(all.to, std::numeric_limits<double>::infinity());
    return all;
}

std::vector<Stretch> CountRange::parts_of(Stretch stretch) const
{
    std::size_t counts = 0;
    for (const std::size_t i : lattice_of_) {
        counts += lattices_[i].size();
    }
    const std::size_t parts = 1 + counts / 4096;
    std::vector<Stretch> found;
    for (std::size_t i = 0; i < parts; ++i) {
        const double from = found.empty() ? stretch.from : found.back().to;
        const double share = static_cast<double>(i + 1) / static_cast<double>(parts);
        found.push_back({from, i + 1 == parts ? stretch.to : std::lerp(stretch.from, stretch.to, share)});
    }
    return found;
}

double CountRange::expected() const
{
    const std::size_t size = lattice_of_.size();
    const std::size_t before_the_drift = 8 * size + 64; // after so many changes the products are taken anew
    std::vector<std::size_t> passed(size);
    RunningProduct at_most; // P(all <= t)
    RunningProduct above;   // P(all > t)
    const auto take_products = [&] {
        at_most = {};
        above = {};
        for (std::size_t i = 0; i < size; ++i) {
            at_most.multiply(lattice(i).below(passed[i]));
            above.multiply(lattice(i).from(passed[i]));
        }
    };
    CompensatedSum sum;
    CountSweep sweep(lattices_, lattice_of_);
    std::size_t changes = 0;
    double before = 0.0;
    for (const Stretch part : parts_of(all_values())) {
        for (const Atom &atom : sweep.atoms_in(part)) {
            if (changes++ % before_the_drift == 0) {
                take_products();
            }
            // Below the first of all, where all is above, this adds nothing.
            sum.add((atom.value - before) * ((1.0 - at_most.value()) - above.value()));
            before = atom.value;
            const CountLattice &counts = lattice(atom.provider);
            const std::size_t count = ++passed[atom.provider];
            at_most.replace(counts.below(count - 1), counts.below(count));
            above.replace(counts.from(count - 1), counts.from(count));
        }
    }
    return sum.value();
}

double CountRange::bound_of(Stretch stretch, double width) const
{
    double lowest_here = 0.0;
    double reaching = 0.0;
    // All but two: the lowest and the one that reaches the width, taken to be those that are least likely above.
    double others_above = 1.0;
    double least_above = 1.0;
    double next_above = 1.0;
    for (std::size_t i = 0; i < lattice_of_.size(); ++i) {
        const CountLattice &counts = lattice(i);
        const std::size_t first = counts.first_from(stretch.from);
        lowest_here += counts.between(first, counts.first_from(stretch.to));
        reaching += counts.from(counts.first_from(stretch.from + width));
        const double above = counts.from(first);
        others_above *= std::max(above, next_above);
        next_above = std::clamp(above, least_above, next_above);
        least_above = std::min(above, least_above);
    }
    return lowest_here * std::min(reaching, 1.0) * others_above;
}

Stretch CountRange::lowest_values(double width) const
{
    constexpr std::size_t cells = 64;
    constexpr double negligible = 1e-15;
    const Stretch all = all_values();
    const auto edge = [&](std::size_t cell) {
        return cell == cells ? all.to : std::lerp(all.from, all.to, static_cast<double>(cell) / cells);
    };
    std::array<double, cells> bounds{};
    for (std::size_t cell = 0; cell < cells; ++cell) {
        bounds[cell] = bound_of({edge(cell), edge(cell + 1)}, width);
    }
    const double spare = negligible * std::accumulate(bounds.begin(), bounds.end(), 0.0);
    std::size_t first = 0;
    for (double left_out = bounds[0]; first + 1 < cells && left_out <= spare; left_out += bounds[++first]) {
    }
    std::size_t last = cells - 1;
    for (double left_out = bounds[last]; last > first && left_out <= spare; left_out += bounds[--last]) {
    }
    return {edge(first), edge(last + 1)};
}

double CountRange::tail(double width) const
{
    constexpr double rounding = 1e-12;
    const Stretch all = all_values();
    const double scale = std::max({std::abs(all.from), std::abs(all.to), width});
    const double reached = width - half_step_ - rounding * scale;
    if (reached <= 0.0) {
        return 1.0;
    }
    const Stretch stretch = lowest_values(reached);
    const std::size_t size = lattice_of_.size();
    ProductTree others(size); // inside: from the lowest up to the width; beyond: at the width or further
    std::vector<std::size_t> lower(size);
    std::vector<std::size_t> upper(size);
    const auto factor = [&](std::size_t provider) -> PairedProduct {
        const CountLattice &counts = lattice(provider);
        return {counts.between(lower[provider], upper[provider]), counts.from(upper[provider])};
    };
    for (std::size_t i = 0; i < size; ++i) {
        lower[i] = lattice(i).first_from(stretch.from);
        upper[i] = lattice(i).first_from(stretch.from + reached);
        others.set_leaf(i, factor(i));
    }
    others.build();
    CompensatedSum sum;
    CountSweep lowest_in(lattices_, lattice_of_);
    CountSweep ahead_in(lattices_, lattice_of_);
    for (const Stretch part : parts_of(stretch)) {
        const std::span<const Atom> ahead = ahead_in.atoms_in({part.from + reached, part.to + reached});
        auto next = ahead.begin();
        const auto look_ahead_to = [&](double end) {
            for (; next != ahead.end() && next->value < end; ++next) {
                ++upper[next->provider];
                others.replace(next->provider, factor(next->provider));
            }
        };
        // Each atom in turn is the lowest of all, those level with it coming later in order.
        for (const Atom &lowest : lowest_in.atoms_in(part)) {
            look_ahead_to(lowest.value + reached);
            const std::size_t count = lower[lowest.provider]++;
            const PairedProduct rest = others.replace(lowest.provider, factor(lowest.provider));
            sum.add(lattice(lowest.provider).probability(count) * rest.beyond);
        }
        look_ahead_to(part.to + reached);
    }
    return std::clamp(sum.value(), 0.0, 1.0);
}

} // namespace outturn::statistics
