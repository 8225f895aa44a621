// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/pseudonyms.h"

#include <optional>

namespace outturn::tasks {

/// Writes the rows in force of one case return as a plain case return under pseudonyms; imported again, they are paid
/// for alike. With `provider` only its own. Rows go to the file as they are read, however many. Gives their number; the
/// file is there, with its header, where that is none.
Result<qint64> write_case_file(const workspace::WorkspaceReader &source, qint64 return_id,
                               const std::optional<ProviderId> &provider, const CasePseudonyms &pseudonyms,
                               const QString &path, std::stop_token stop = {});

} // namespace outturn::tasks
