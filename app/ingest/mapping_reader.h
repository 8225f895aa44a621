// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mapping_profile.h"
#include "foundation/result.h"

#include <QtCore/QByteArray>

namespace outturn::ingest {

/// Reads a mapping profile (JSON, format "outturn-mapping", version 2). Every error names the file and the key.
Result<MappingProfile> read_mapping(const QByteArray &json, const QString &file_name);

} // namespace outturn::ingest
