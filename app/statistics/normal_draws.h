// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace outturn::statistics {

/// Four random words from a seed and a place in the sequence: Philox 4x32 with ten rounds. The same on every machine,
/// and any place can be asked for without those before it. Source: Salmon et al. 2011, SC11, article 16.
std::array<std::uint32_t, 4> random_words(std::uint64_t seed, std::uint64_t place);

/// Standard normal draws, row by row of `columns` each; by Box and Muller's formula from random_words.
std::vector<double> standard_normal_draws(std::uint64_t seed, std::size_t rows, std::size_t columns);

/// A lower triangle L with L L' = covariance, rows one after another; the covariance may be singular.
/// Errors: too_few_values (not square), not_finite, negative_input (no covariance: a combination has a negative one).
tl::expected<std::vector<double>, Reason> cholesky_factor(std::span<const double> covariance, std::size_t size);

} // namespace outturn::statistics
