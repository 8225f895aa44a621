// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace outturn::tasks {

/// To a temporary name, then moved: what cannot be written whole, on a full disk or where nobody may write, leaves an
/// earlier file of that name.
Result<> save_bytes(const QString &path, const QByteArray &bytes);

/// Lower-case hexadecimal SHA-256 of a file's content.
Result<QByteArray> file_sha256(const QString &path);

} // namespace outturn::tasks
