// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QString>

namespace outturn {

/// The definition of a report as the workspace keeps it: each change is a new revision, none is ever changed or deleted.
struct StoredReport {
    QString name;     ///< the user's, unique but for its revisions
    int revision = 1; ///< counted for each name, from 1
    QDateTime saved_at;
    QByteArray json; ///< empty: it was taken off the list
};

} // namespace outturn
