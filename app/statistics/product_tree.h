// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace outturn::statistics {

/// A product of probabilities beside what it falls short of a larger one: prod(inside) and prod(inside + beyond) less
/// that. The difference is built from sums of positive terms, never by subtraction, and keeps its digits to 1e-300.
struct PairedProduct {
    double inside = 1.0;
    double beyond = 0.0;

    double total() const { return inside + beyond; }
};

/// (a b) + (a d + c (b + d)) = (a + c)(b + d).
inline PairedProduct operator*(const PairedProduct &left, const PairedProduct &right)
{
    return {left.inside * right.inside, left.inside * right.beyond + left.beyond * right.total()};
}

/// The product of many factors of which one changes at a time: a tree of partial products, O(log size) a change and
/// without the drift that dividing the old factor out would bring.
class ProductTree
{
public:
    explicit ProductTree(std::size_t size) : first_leaf_(size), nodes_(2 * size) {}

    /// For the first filling: set_leaf of all, then build.
    void set_leaf(std::size_t i, const PairedProduct &factor) { nodes_[first_leaf_ + i] = factor; }
    void build()
    {
        for (std::size_t node = first_leaf_ - 1; node >= 1; --node) {
            nodes_[node] = nodes_[2 * node] * nodes_[2 * node + 1];
        }
    }

    /// Puts a factor in the place of the old, and returns the product of all the others.
    PairedProduct replace(std::size_t i, const PairedProduct &factor)
    {
        PairedProduct others;
        PairedProduct product = factor;
        std::size_t node = first_leaf_ + i;
        nodes_[node] = product;
        for (; node > 1; node /= 2) {
            const PairedProduct &sibling = nodes_[node ^ 1U];
            others = others * sibling;
            product = product * sibling;
            nodes_[node / 2] = product;
        }
        return others;
    }

private:
    std::size_t first_leaf_;
    std::vector<PairedProduct> nodes_;
};

} // namespace outturn::statistics
