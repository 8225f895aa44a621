// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace outturn::statistics {

/// How a figure varies by chance alone.
enum class Model {
    binomial, ///< x cases out of n
    poisson,  ///< x events in an exposure, or against an expected number
    normal,   ///< a mean with a known standard error
};

/// The figures of all providers as two columns that go together by position, borrowed from the caller. By model:
/// figures are x, x, the mean; bases are n, the exposure (or expected number), the standard error.
/// Domain everywhere: as many bases as figures, all finite; binomial 0 <= x <= n, n > 0; poisson x >= 0, exposure > 0;
/// normal standard error > 0. Counts need not be whole unless a function says so.
struct Observations {
    Model model = Model::binomial;
    std::span<const double> figures;
    std::span<const double> bases;

    std::size_t size() const { return figures.size(); }
    /// x / n, x / exposure, or the mean.
    double value(std::size_t i) const { return model == Model::normal ? figures[i] : figures[i] / bases[i]; }
};

} // namespace outturn::statistics
