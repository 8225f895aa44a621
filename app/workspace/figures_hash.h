// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell.h"
#include "foundation/sha256.h"

namespace SQLite {
class Database;
}

namespace outturn::workspace {

/// SHA-256 over the figures of one return with their keys and places, in the order in which they were stored. The import
/// feeds it as it stores; the check feeds it from the file: the trail holds the one, and the other must agree.
///
/// Version 1 is that of workspaces of schema 1, which knew no ranges, no sheets and one place for each part; what it does
/// not know must not be there.
class FiguresHash
{
public:
    static constexpr int present_version = 2;

    explicit FiguresHash(int version = present_version) : version_(version) {}
    /// `missing` is the reason that is stored with the figure.
    void add(const Cell &cell, Missing missing);
    QByteArray hex() { return hash_.hex(); }

private:
    Sha256 hash_;
    int version_;
};

/// The same from the stored figures. Throws SQLite::Exception.
QByteArray figures_hash(SQLite::Database &database, qint64 return_id, int version);

} // namespace outturn::workspace
