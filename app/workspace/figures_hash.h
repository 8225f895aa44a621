// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace SQLite {
class Database;
}

namespace outturn::workspace {

/// SHA-256 over every figure of a return and its places in the file, as they are stored; the trail keeps it from the
/// import, so that a change to a figure shows. What supersedes a figure is no part of it. Throws SQLite::Exception.
QByteArray figures_hash(SQLite::Database &database, qint64 return_id);

} // namespace outturn::workspace
