// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trail_entry.h"

#include <QtCore/QJsonObject>

#include <optional>
#include <vector>

namespace SQLite {
class Database;
}

namespace outturn::workspace {

/// Appends an entry to the trail, inside the caller's transaction. Each entry carries the hash of the one before, so
/// that a change to any of them shows. Throws SQLite::Exception.
void append_to_trail(SQLite::Database &database, const QDateTime &at, const QString &kind, const QJsonObject &detail);

/// The hash that the entry must carry: SHA-256 over its number, time, kind, detail and the hash of the one before, in
/// hexadecimal digits.
QByteArray trail_hash(const TrailEntry &entry);

/// All of it, the oldest entry first. Throws SQLite::Exception.
std::vector<TrailEntry> read_trail(SQLite::Database &database);

/// Of things that are stored with an entry of this kind each, in their order, the first that the trail does not say so:
/// the stored one, or where some are gone the entry that has none; empty where they agree. Throws SQLite::Exception.
std::optional<QJsonObject> first_not_in_trail(SQLite::Database &database, const QString &kind,
                                              const std::vector<QJsonObject> &stored);

/// Number of the first entry that does not fit the one before; empty where the chain is whole.
std::optional<int> first_broken_entry(SQLite::Database &database);

} // namespace outturn::workspace
