// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/payments.h"
#include "presentation/wording.h"

namespace outturn::presentation {

/// "Two results that exclude each other", "Rejected, but paid" ...
QString rule_title(schemes::PaymentRule rule, const Wording &wording);
/// Every rule in the order in which lists give them.
const std::vector<schemes::PaymentRule> &payment_rules();

/// A sentence that explains one difference and says what to do: "Family F-0123 (Leeds): £800 was paid for continuous
/// employment, but crime, school and behaviour is what is due, and only one of the two. £800 too much: ..."
QString exception_sentence(const analysis::PaymentAnswer &answer, const analysis::ExceptionLine &line,
                           const Wording &wording);

} // namespace outturn::presentation
