// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace outturn::statistics {

/// A lower triangle L with L L' = covariance, rows one after another; the covariance may be singular.
/// Errors: too_few_values (not square), not_finite, negative_input (no covariance: a combination has a negative one).
tl::expected<std::vector<double>, Reason> cholesky_factor(std::span<const double> covariance, std::size_t size);

} // namespace outturn::statistics
