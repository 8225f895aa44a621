// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace outturn::statistics {

struct OrderedPair {
    std::size_t better = 0;
    std::size_t worse = 0;
};

/// What the largest of many standardised differences comes to when all true values are the same, from draws that are
/// made once and asked for one set of pairs after another.
class LargestDifference
{
public:
    /// covariance may be empty: independent errors. Errors: those of cholesky_factor.
    static tl::expected<LargestDifference, Reason> drawn(std::span<const double> standard_errors,
                                                         std::span<const double> covariance, std::uint64_t seed,
                                                         std::size_t draws, std::stop_token stop);

    /// The standard deviation of the difference of two estimates.
    double deviation(OrderedPair pair) const;
    /// The quantile of type 7 of the largest difference among these pairs. Errors: stopped.
    tl::expected<double, Reason> quantile(std::span<const OrderedPair> pairs, double probability) const;

private:
    LargestDifference() = default;

    std::size_t count_ = 0;
    std::size_t draws_ = 0; // rounded up to whole runs
    std::size_t asked_ = 0;
    std::stop_token stop_;
    std::vector<double> values_;    // run by run, in it provider by provider, in it draw by draw
    std::vector<double> variances_; // of the differences, K x K
};

} // namespace outturn::statistics
