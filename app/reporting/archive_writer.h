// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <memory>
#include <utility>
#include <vector>

namespace outturn::reporting {

/// Writes a ZIP archive: entries in the order in which they were added, all of one standing date, so that the same
/// content gives the same bytes. It goes to a temporary name and is moved in place by finish(): until then, and where
/// anything fails, an earlier file of that name stays. Used from one thread.
class ArchiveWriter
{
public:
    static Result<std::unique_ptr<ArchiveWriter>> create(const QString &path);
    virtual ~ArchiveWriter();

    /// `stored`: not compressed.
    virtual Result<> add(const QString &name, const QByteArray &bytes, bool stored = false) = 0;
    /// The file must stay until finish().
    virtual Result<> add_file(const QString &name, const QString &path) = 0;
    virtual Result<> finish() = 0;
};

/// The same in memory, for containers such as ODS.
Result<QByteArray> archive_bytes(const std::vector<std::pair<QString, QByteArray>> &entries, qsizetype stored = 0);

} // namespace outturn::reporting
