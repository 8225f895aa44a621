// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mapping_profile.h"
#include "foundation/result.h"

namespace outturn::ingest {

/// Reads a mapping profile (JSON, format "outturn-mapping").
Result<MappingProfile> read_profile(const QByteArray &json, const QString &file_name);

} // namespace outturn::ingest
