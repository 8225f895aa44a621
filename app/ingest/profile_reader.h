// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/long_form_profile.h"
#include "foundation/result.h"

namespace outturn::ingest {

/// Reads a mapping profile (JSON, format "outturn-mapping").
Result<LongFormProfile> read_profile(const QByteArray &json, const QString &file_name);

} // namespace outturn::ingest
