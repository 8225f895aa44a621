// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QString>

namespace outturn {

/// An entry of the workspace's trail: what was done to it, and when. Each carries the hash of the one before.
struct TrailEntry {
    int sequence = 0;
    QDateTime at;
    QString kind;      ///< a stable word: "import", "scheme", "report"
    QByteArray detail; ///< JSON
    QByteArray previous_hash;
    QByteArray hash;
};

} // namespace outturn
