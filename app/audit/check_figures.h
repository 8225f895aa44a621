// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/check_kinds.h"

/// The kinds that look at figures, file by file; check_kinds.cpp puts them together.
namespace outturn::audit {

std::vector<CheckKind> identity_kinds(); ///< figure_identities.cpp
std::vector<CheckKind> plain_kinds();    ///< figure_checks.cpp
std::vector<CheckKind> claim_kinds();    ///< figure_claims.cpp
std::vector<CheckKind> pattern_kinds();  ///< figure_patterns.cpp
std::vector<CheckKind> repeat_kinds();   ///< figure_repeats.cpp
std::vector<CheckKind> change_kinds();   ///< figure_changes.cpp
std::vector<CheckKind> coverage_kinds(); ///< figure_coverage.cpp

} // namespace outturn::audit
