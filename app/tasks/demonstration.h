// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"
#include "ingest/reference_data.h"

#include <QtCore/QStringList>

namespace outturn::tasks {

inline constexpr quint64 demonstration_seed = 1;

/// Makes the demonstration workspace at a path where nothing is yet: the synthetic returns, imported like any others,
/// by a clock that stands still, so that the same program makes the same workspace.
Result<> write_demonstration(const QString &workspace, const ingest::ReferenceData &reference);

/// Writes the synthetic returns as files into a folder, which is made where it is not there; existing files of the same
/// names are not overwritten. Gives the names in the order in which they are to be imported.
Result<QStringList> write_demonstration_returns(const QString &folder, quint64 seed);

/// Writes one case return of so many rows into the folder; gives its name.
Result<QString> write_synthetic_case_return(const QString &folder, qint64 rows, quint64 seed);

/// A copy of the demonstration for the window to open, made anew each time. The one that came with the program is
/// copied; where there is none it is made.
Result<QString> demonstration_copy(const QString &folder, const ingest::ReferenceData &reference);

} // namespace outturn::tasks
