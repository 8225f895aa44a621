// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <utility>
#include <vector>

namespace outturn::reporting {

/// What an archive of our own making holds, in its order. Not for the files of others: it trusts what they say of their
/// size.
Result<std::vector<std::pair<QString, QByteArray>>> archive_entries(const QByteArray &bytes);

} // namespace outturn::reporting
