// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/import_planner.h"

namespace outturn::tasks {

/// Corrections of a mapping, each a value in and a value out: what the user says in the import assistant about a sheet
/// that was read by it. Columns count from 0, rows from 1. The mapping that comes out names every column of the sheet
/// by its header, or by its place where the header is empty or stands twice.

/// The column plays this role and no other.
MappingProfile with_column_role(const MappingProfile &profile, const ingest::SheetReading &sheet, int column,
                                ColumnRole role);

/// The column is this part of a measure; an unknown measure is made, with the column's header as its title.
MappingProfile with_column_figure(const MappingProfile &profile, const ingest::SheetReading &sheet, int column,
                                  const MeasureId &measure, Part part);

/// The table begins below this row.
MappingProfile with_header_row(const MappingProfile &profile, const ingest::SheetReading &sheet, int row);

/// The row is left out, or taken in again.
MappingProfile with_row_left_out(const MappingProfile &profile, const ingest::SheetReading &sheet, int row,
                                 bool left_out);

MappingProfile with_marker(const MappingProfile &profile, const QString &marker, const MarkerMeaning &meaning);
MappingProfile with_measure(const MappingProfile &profile, const ingest::SheetReading &sheet, const Measure &measure);

} // namespace outturn::tasks
