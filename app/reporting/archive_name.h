// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"

#include <QtCore/QSet>
#include <QtCore/QString>

namespace outturn::reporting {

/// The names of an archive's entries, each of which must be harmless wherever it is unpacked: relative, with forward
/// slashes, without "." and "..", without characters that some file system forbids, and unique even where case does
/// not count.
class ArchiveNames
{
public:
    /// ErrorCode::internal, with the name, where it is not allowed.
    Result<> take(const QString &name);
    bool is_empty() const { return taken_.isEmpty(); }

private:
    QSet<QString> taken_;
};

} // namespace outturn::reporting
