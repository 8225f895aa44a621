// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/check.h"

namespace outturn::audit {

/// The checks of the program, from its resources, and after them those in the folder's subfolder "checks"; one of the
/// same id takes the program's place. Files that cannot be read are told in `problems` and left out.
std::vector<CheckDefinition> load_checks(const QString &own_folder, QStringList *problems = nullptr);

/// One file: {"format": "outturn-checks", "version": 1, "checks": [{"id","kind","severity","programmes","parameters",
/// "words": {"en": {"title","sentence","advice","method"}, "cy": {...}}, "source"}]}. Unknown keys, kinds and parameters
/// are refused with their path.
Result<std::vector<CheckDefinition>> read_checks(const QByteArray &json, const QString &file_name);

} // namespace outturn::audit
