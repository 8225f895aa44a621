// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/map_layout.h"
#include "foundation/result.h"

#include <QtCore/QByteArray>

#include <vector>

namespace outturn::ingest {

/// A map file (JSON, format "outturn-map"). A provider has one hexagon; whether two that share a cell ever exist on the
/// same day is for the register to say.
Result<MapLayout> read_map_layout(const QByteArray &json, const QString &file_name);

/// Those that are part of the program, by file name.
Result<std::vector<MapLayout>> bundled_map_layouts();

} // namespace outturn::ingest
