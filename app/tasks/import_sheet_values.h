// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/import_preview.h"
#include "widgets/import_values.h"

namespace outturn::tasks {

/// A sheet of a previewed file as the assistant shows it: its columns by their parts, its rows by what became of them.
/// Worded here, decided nowhere.
widgets::SheetPreviewValues sheet_preview_values(const QString &file_id, const PreviewedFile &file, int sheet);

} // namespace outturn::tasks
