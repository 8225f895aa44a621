// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace SQLite {
class Database;
}

namespace outturn::workspace {

/// SHA-256 over what is stored of a return besides its figures: how the file was read, how many rows of which sheet went
/// where, every row left out, every problem, every total reconciled, every mark. The import writes it into the trail. Throws
/// SQLite::Exception.
QByteArray account_hash(SQLite::Database &database, qint64 return_id);

} // namespace outturn::workspace
