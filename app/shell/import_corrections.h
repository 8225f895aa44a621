// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mapping_profile.h"
#include "ingest/import_planner.h"
#include "widgets/import_values.h"

#include <functional>

namespace outturn::shell {

/// What the user says of a file in the import assistant, as a change of the mapping by which a sheet was read.
using ImportCorrection = std::function<MappingProfile(const MappingProfile &, const ingest::SheetReading &)>;

/// `role` and `measure` as the preview's menu names them: a part of a measure, or a role without one.
ImportCorrection column_correction(int column, const QString &role, const QString &measure);
ImportCorrection header_correction(int row);
ImportCorrection row_correction(int row, bool left_out);
ImportCorrection measure_correction(Measure measure, const widgets::ImportMeasure &edited);
/// A text that stands for a missing figure, or for one between two limits; -1: no limits are known.
ImportCorrection marker_correction(const QString &text, const QString &meaning, int low = -1, int high = -1);
/// Counts are rounded to this step, a number in the C locale.
ImportCorrection rounding_correction(const QString &step);

} // namespace outturn::shell
