// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/reason.h"

#include <optional>

namespace outturn::statistics {

// What every estimate refuses before it computes, so that all of them refuse alike. No value means: go on.

/// A count out of a whole: both finite, neither negative, the whole not 0, the count not above it.
std::optional<Reason> check_proportion(double x, double n);

/// A count: finite and not negative.
std::optional<Reason> check_count(double count);

/// A volume, such as an exposure: finite, not negative and not 0.
std::optional<Reason> check_volume(double volume);

/// A two-sided confidence: 0 < confidence < 1.
std::optional<Reason> check_confidence(double confidence);

/// The probability beyond one limit: 0 < tail < 0.5.
std::optional<Reason> check_tail(double tail);

} // namespace outturn::statistics
