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
    explicit ProductTree(std::size_t size) : first_leaf_(1)
    {
        while (first_leaf_ < size) {
            first_leaf_ *= 2;
        }
        nodes_.resize(2 * first_leaf_);
    }

    /// For the first filling: set_leaf of all, then build.
    void set_leaf(std::size_t i, const PairedProduct &factor) { nodes_[first_leaf_ + i] = factor; }
    void build()
    {
        for (std::size_t node = first_leaf_ - 1; node >= 1; --node) {
            nodes_[node] = nodes_[2 * node] * nodes_[2 * node + 1];
        }
    }

    void replace(std::size_t i, const PairedProduct &factor)
    {
        std::size_t node = first_leaf_ + i;
        nodes_[node] = factor;
        for (node /= 2; node >= 1; node /= 2) {
            nodes_[node] = nodes_[2 * node] * nodes_[2 * node + 1];
        }
    }

    const PairedProduct &all() const { return nodes_[1]; }

    /// The product of all factors but this one.
    PairedProduct all_but(std::size_t i) const
    {
        PairedProduct product;
        for (std::size_t node = first_leaf_ + i; node > 1; node /= 2) {
            product = product * nodes_[node ^ 1U];
        }
        return product;
    }

private:
    std::size_t first_leaf_;
    std::vector<PairedProduct> nodes_;
};

} // namespace outturn::statistics
