// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/payments.h"
#include "presentation/wording.h"

#include <QtCore/QJsonObject>

namespace outturn::presentation {

/// The documented object of `payments --json`, all exceptions in it, read from the cases a page at a time. Fails where
/// the cases cannot be read.
Result<QJsonObject> payments_json(const analysis::PaymentAnswer &answer, const CaseSource &cases,
                                  const Wording &wording);

} // namespace outturn::presentation
