// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/payments.h"
#include "presentation/headline.h"
#include "presentation/wording.h"
#include "reporting/document_values.h"

namespace outturn::presentation {

/// Why a report says nothing of a programme's payments, in a sentence; empty where it does. `problem` is why there is no
/// answer.
QString why_no_payments(const analysis::SharedPayments &payments, const QString &problem, const Wording &wording);
/// Why it cannot be said what is due, without a full stop; empty where it can. Unlike payment_status_sentence it asks
/// nobody to enter anything: a report is read where nothing can be.
QString why_due_is_unknown(const analysis::PaymentAnswer &answer, const Wording &wording);
/// The payments' headline in words for a reader who can neither enter nor assume anything.
Headline printed_payment_headline(const analysis::PaymentAnswer &answer, const Wording &wording);
/// Without a full stop: that no rate of outcomes is known that would have happened anyway.
QString no_rate_sentence(const Wording &wording);
/// "15%, as assumed for this report", else as rate_words.
QString assumed_rate_words(const analysis::InterventionRate &rate, const Wording &wording);

/// Due, claimed, paid, difference, what was paid for what happens anyway, outcomes; of the whole also of how many it is
/// not known what is due.
reporting::KeyFigures payment_key_figures(const analysis::PaymentAnswer &answer,
                                          const analysis::ProviderPayment &payment, const Wording &wording);
/// The rate and where it is from, the worth of an outcome, what was paid for one, break-even and verdict.
reporting::FactList price_facts(const analysis::PaymentAnswer &answer, const analysis::PriceFigure &price,
                                const Wording &wording);
/// Lines of what is due by event, group and year, of one provider or (an empty id) of the whole.
reporting::DocumentTable due_lines_table(const analysis::PaymentAnswer &answer, const ProviderId &provider,
                                         const QString &caption, const Wording &wording);

} // namespace outturn::presentation
