// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace outturn::statistics {

/// The q10 and q90 of a distribution.
struct Deciles {
    double p10 = 0.0;
    double p90 = 0.0;
};

/// Of a beta with this mean and theta = 1 / (alpha + beta); rest is 1 - mean, which the caller may know better.
/// Domain: mean and rest > 0, theta > 0; the mean itself at theta 0.
Deciles beta_deciles(double mean, double rest, double theta);

/// Of a gamma with this mean and theta = 1 / shape. Domain: mean > 0, theta > 0; the mean itself at theta 0.
Deciles gamma_deciles(double mean, double theta);

} // namespace outturn::statistics
