// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/payments.h"

namespace outturn::analysis {

using schemes::PriceTerms;

/// The terms on which the answer judges the whole (empty ids), a provider or a payment group.
PriceTerms price_terms(const PaymentAnswer &answer, const ProviderId &provider, const QString &group);

} // namespace outturn::analysis
