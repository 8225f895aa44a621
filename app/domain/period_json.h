// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/period.h"
#include "foundation/json_reader.h"

namespace outturn {

/// {"start": "2023-04-01", "end": "2024-03-31"}; of an undated period {}.
QString period_json(const Period &period);

/// Reads the object under the key; nullopt where there is none. Days that are none, and a period that ends before it
/// begins, are refused by their path.
std::optional<Period> read_period_json(JsonReader &reader, const QString &key);

} // namespace outturn
