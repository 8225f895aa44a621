// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/page_strips.h"

#include <stop_token>

namespace outturn::reporting {

/// A table as strips: number and caption, header, a strip a row, notes and source. Its strips stand sideways where it is
/// too wide for upright paper, and repeat the header where it goes on. Cut short where it was stopped.
void add_table(Strips &strips, const DocumentTable &table, const DocumentWords &words, const std::stop_token &stop);

} // namespace outturn::reporting
