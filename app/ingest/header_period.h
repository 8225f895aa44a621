// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/period.h"

#include <QtCore/QSet>
#include <QtCore/QString>

#include <optional>

namespace outturn::ingest {

/// The period of a header cell that says nothing else: "2014", "2012/13 (revised)", "Year ending 31 March 2014".
std::optional<Period> period_of_cell(const QString &text, YearKind kind, const QSet<int> &notes);

/// A header in which exactly one period stands among other words: "Achieved, 2013-14".
struct HeaderWithPeriod {
    QString words; ///< what is left: "Achieved"
    Period period;
};
std::optional<HeaderWithPeriod> split_period(const QString &text, YearKind kind, const QSet<int> &notes);

} // namespace outturn::ingest
