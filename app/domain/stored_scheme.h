// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifiers.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>

namespace outturn {

/// A scheme as the workspace keeps it: each change is a new revision, none is ever changed or deleted.
struct StoredScheme {
    ProgrammeId programme; ///< that is paid by it
    QString scheme;        ///< its id
    int revision = 1;      ///< counted in this workspace, from 1
    QString reason;        ///< why it was changed, in the user's words
    QDateTime adopted_at;
    QByteArray json;
};

} // namespace outturn
