// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace SQLite {
class Database;
}

namespace outturn::workspace {

inline constexpr int oldest_schema_version = 1;

/// Brings the tables of an older workspace to the present schema, wholly or not at all; what is stored keeps its
/// meaning. Nothing happens where somebody else was quicker. Throws SQLite::Exception.
void migrate(SQLite::Database &database);

/// Lets a connection that may not write read an older workspace by the present statements: views of this connection
/// alone stand before the tables that lack something. Throws SQLite::Exception.
void view_by_present_schema(SQLite::Database &database);

} // namespace outturn::workspace
