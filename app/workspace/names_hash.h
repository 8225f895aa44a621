// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace SQLite {
class Database;
}

namespace outturn::workspace {

/// SHA-256 over what the workspace knows of all programmes, measures and providers: their names, codes and descriptions,
/// in the order of their keys. Only imports write any of it; each puts this into its entry of the trail as
/// "names_sha256". Throws SQLite::Exception.
QString names_hash(SQLite::Database &database);

/// Whether all of it is what the last import left. True also where that import does not say, being of an earlier
/// version, and where there was none. Throws SQLite::Exception.
bool names_are_as_imported(SQLite::Database &database);

} // namespace outturn::workspace
