// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/provider_register.h"
#include "foundation/result.h"

namespace outturn::ingest {

/// Adds the providers of a register file (JSON, format "outturn-register") to the register.
Result<> read_register(const QByteArray &json, const QString &file_name, ProviderRegister &into);

} // namespace outturn::ingest
