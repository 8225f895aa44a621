// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/import_preview.h"
#include "widgets/import_values.h"

namespace outturn::tasks {

/// How a previewed file is read, and what may be chosen otherwise.
widgets::ReadingValues reading_values(const QString &file_id, const PreviewedFile &file, const ImportChoices &choices,
                                      const ingest::ReferenceData &reference);

/// The measures of a planned file, each once: those of its sheets, then those that its rows name.
std::vector<widgets::ImportMeasure> measures_of(const PreviewedFile &file);

/// What the profile of a planned file is called.
QString profile_title(const PreviewedFile &file);

} // namespace outturn::tasks
