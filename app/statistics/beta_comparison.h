// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace outturn::statistics {

/// A beta distribution; both above 0.
struct BetaShape {
    double alpha = 1.0;
    double beta = 1.0;
};

/// P(X > Y) for independent betas, by the trapezoidal rule on the logit scale, where it is exact to rounding; small
/// probabilities keep their digits down to 1e-300.
double chance_of_being_larger(BetaShape x, BetaShape y);

} // namespace outturn::statistics
