// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/price.h"

namespace outturn::analysis {

/// What changing one assumption at a time makes of the payment for an additional outcome, the longest bar first: the
/// rate between the limits of the comparison (else half and one and a half times itself), success between its 95%
/// limits, the price of an outcome a tenth down and up. Where payments are not known, of the cost for an additional
/// outcome, with the cost a tenth down and up. Empty without a rate, and where nothing is added even now.
std::vector<TornadoBar> tornado_of(const PriceFigure &figure, const PriceTerms &terms);

} // namespace outturn::analysis
