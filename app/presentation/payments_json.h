// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/payments.h"
#include "presentation/wording.h"

#include <QtCore/QJsonObject>

namespace outturn::presentation {

/// How much of the answer is written: `price` adds what the price view shows (the figures for the whole, for payment
/// groups and providers at their rates, and what matters most).
enum class PaymentDetail { plain, price };

/// The documented object of `payments --json`, all exceptions in it, read from the cases a page at a time;
/// scheme_version is the scheme's id and its revision, as "work-programme-2011 revision 2". Beside the documented keys
/// stands "warnings", what a reader must know of how the figures came about. Fails where the cases cannot be read.
Result<QJsonObject> payments_json(const analysis::PaymentAnswer &answer, const CaseSource &cases,
                                  const Wording &wording, PaymentDetail detail = PaymentDetail::plain);

/// The code of a provider on the last day that the answer's cases and counts reach; its name where it has none.
QString payee_code(const analysis::PaymentAnswer &answer, const Provider &provider);

/// "work-programme-2011 revision 2"; empty where no scheme is known.
QString scheme_version(const schemes::Scheme &scheme);

/// What a reader must know of how the figures came about: a stable word and a sentence each.
struct PaymentWarning {
    QString rule;
    QString message;
};
std::vector<PaymentWarning> payment_warnings(const analysis::PaymentAnswer &answer, const Wording &wording);

} // namespace outturn::presentation
