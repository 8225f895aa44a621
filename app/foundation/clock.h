// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDateTime>

#include <functional>

namespace outturn {

/// The current time in UTC, handed in so that tests and the demonstration have a clock that stands still.
using Clock = std::function<QDateTime()>;

inline Clock system_clock()
{
    return [] { return QDateTime::currentDateTimeUtc(); };
}

} // namespace outturn
