// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schemes/outcome_price.h"

#include <vector>

namespace outturn::schemes {

/// How much a change of one assumption changes the deadweight, within its plausible range.
struct TornadoBar {
    enum class Input { non_intervention, success_rate, price, cost };
    Input input = Input::non_intervention;
    double low_input = 0;
    double high_input = 0;
    double low_result = 0; ///< payment per additional outcome, in pence
    double high_result = 0;
    bool open_above = false; ///< no additional outcome is left at one end
};

/// What changing one assumption at a time makes of the payment for an additional outcome, the longest bar first.
///
/// (F + e x) / (x - r n), in pence, with n cases, x outcomes, rate r of non-intervention, e paid for an outcome and F
/// whatever else was paid. Changed are r, between the limits of the comparison (else half and one and a half times itself,
/// at most 1); x / n, between its 95% limits (outcome_limits); and e, a tenth down and up. Where payments are not known the
/// same of the cost, F = cost and e = 0, with the cost a tenth down and up. A bar is open above where no outcome is added
/// at one of its ends, and has the unchanged result there.
/// Empty without a rate, a payment or a cost, and where nothing is added even now. Never NaN.
/// Source: one-way sensitivity analysis, HM Treasury, The Green Book (2022), on deadweight and on sensitivity.
std::vector<TornadoBar> tornado_of(const PriceFigure &figure, const PriceTerms &terms);

} // namespace outturn::schemes
