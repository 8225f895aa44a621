// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

#include <functional>

namespace outturn {

/// How far long work has come. A total of zero is unknown.
struct ProgressReport {
    qint64 rows = 0;
    qint64 bytes = 0;
    qint64 total_bytes = 0;
};

/// Called from the working thread, a few times a second at most.
using Progress = std::function<void(const ProgressReport &)>;

} // namespace outturn
