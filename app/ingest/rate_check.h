// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell.h"

namespace outturn::ingest {

/// Whole numbers that a count may be, worked back from its published rate.
struct WorkedBack {
    double nearest = 0; ///< to the rate times the denominator
    CountRange range;   ///< all whole numbers whose rate rounds to the published one
};

/// The counts out of a denominator (or of any in a range, both ends included) whose percentage, rounded to a step, is
/// the published one; nothing where no whole number's is. Rate and step in percent; a step of zero takes the rate as
/// exact.
std::optional<WorkedBack> worked_back(double denominator, const std::optional<CountRange> &denominator_range,
                                      double rate, double step);

/// The lowest and highest rate that counts allow, each being what it says or anything in its range; times the scale
/// (100: percent), and never above it where the rate is a share.
CountRange possible_rates(const Cell &cell, double scale, bool is_share);

} // namespace outturn::ingest
