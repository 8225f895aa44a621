// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/process_chart.h"

#include <cstddef>

namespace outturn::statistics {

/// Fills in the special cause of every point, once it is known which are outside and near the limits.
void mark_special_causes(std::vector<ProcessPoint> &points, double mean, std::size_t run_length);

} // namespace outturn::statistics
