// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/check_kinds.h"

namespace outturn::audit {

/// The names in braces in a sentence, each once, in their order: "provider", "sum".
QStringList names_in(const QString &text);

/// Everything that a sentence of the kind may name; empty where the kind does not say.
QStringList names_of_values(const CheckKind &kind);

} // namespace outturn::audit
