// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/case_payments.h"

namespace outturn::schemes {

QString rule_word(PaymentRule rule)
{
    switch (rule) {
    case PaymentRule::exclusive_results:
        return QStringLiteral("exclusive-results");
    case PaymentRule::add_on_without_base:
        return QStringLiteral("add-on-without-base");
    case PaymentRule::outside_window:
        return QStringLiteral("outside-window");
    case PaymentRule::wrong_tariff:
        return QStringLiteral("wrong-tariff");
    case PaymentRule::duplicate_case:
        return QStringLiteral("duplicate-case");
    case PaymentRule::outcome_before_attachment:
        return QStringLiteral("outcome-before-attachment");
    case PaymentRule::cap_exceeded:
        return QStringLiteral("cap-exceeded");
    case PaymentRule::below_threshold:
        return QStringLiteral("below-threshold");
    case PaymentRule::rejected_but_paid:
        return QStringLiteral("rejected-but-paid");
    case PaymentRule::unclaimed:
        return QStringLiteral("unclaimed");
    case PaymentRule::paid_under_two_schemes:
        return QStringLiteral("paid-under-two-schemes");
    }
    return {};
}

} // namespace outturn::schemes
