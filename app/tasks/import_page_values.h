// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/wording.h"
#include "tasks/import_preview.h"
#include "widgets/import_values.h"

namespace outturn::tasks {

/// A previewed file as the assistant lists it; worded here, decided nowhere. What stands on its panes:
/// import_sheet_values, import_attention_values and import_reading_values.
widgets::ImportFileItem file_item(const QString &file_id, const PreviewedFile &file);

/// "152 rows will come in, 12 are left out, 2 need you", and how the file was recognised.
QString import_headline(const PreviewedFile &file, const presentation::Wording &wording);
QString import_subline(const PreviewedFile &file);

/// The sheet that is worth looking at first: the first with a table.
int first_table_sheet(const PreviewedFile &file);

} // namespace outturn::tasks
