// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/sha256.h"

namespace SQLite {
class Statement;
}

namespace outturn::workspace {

/// Adds every row that the statement gives to the hash, each column with its type and length, so that neighbours never
/// pass for one another. Says whether there were rows. Throws SQLite::Exception.
bool add_rows(Sha256 &hash, SQLite::Statement &rows);

} // namespace outturn::workspace
