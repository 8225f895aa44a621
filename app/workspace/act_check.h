// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/act.h"
#include "foundation/result.h"

namespace SQLite {
class Database;
}

namespace outturn::workspace {

/// Whether an act may be appended to the earlier ones. Refused, each with a sentence:
/// - one without a person; an exclusion, a correction or a reversal without a reason; a content that cannot be read;
/// - an exclusion that covers no figure in force, or only such as are left out already;
/// - a correction of a figure that is not there, that is left out, or that is counted from cases (also a sum of money of
///   a case return, and what a scheme derives from cases); one that gives nothing that belongs to the figure, says what
///   holds already, counts below nothing or more than there are;
/// - a reversal of what does not hold, and one by which an exclusion would stand beside another that leaves out the same.
/// Throws SQLite::Exception.
Result<> check_act(SQLite::Database &database, const Act &act, const std::vector<Act> &earlier);

} // namespace outturn::workspace
