// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/wording.h"
#include "tasks/import_preview.h"
#include "widgets/import_values.h"

namespace outturn::tasks {

/// What of a previewed file needs the user: questions, problems, and what would change of the workspace.
widgets::AttentionValues attention_values(const QString &file_id, const PreviewedFile &file,
                                          const ingest::ReferenceData &reference, const presentation::Wording &wording);

} // namespace outturn::tasks
