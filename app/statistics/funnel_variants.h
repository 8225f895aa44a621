// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/intervals.h"
#include "statistics/observations.h"
#include "statistics/overdispersion.h"
#include "statistics/reason.h"
#include "statistics/tail_probabilities.h"

#include <tl/expected.hpp>

namespace outturn::statistics {

// The lines of other people's charts, to redraw those charts and to compare with them; our own are funnel_limits. tail
// is the probability that a line claims to leave beyond itself, 0.025 or 0.001; what it really leaves says
// chance_outside. "False alarm" below is the chance to lie beyond the line by luck alone.
// Everywhere: 0 < tail < 0.5 (level_out_of_range), volumes above 0 (zero_denominator, negative_input, not_finite),
// targets as said (target_out_of_range). All in the unit of the plotted value: x / n, or observed / expected.

/// PHEindicatormethods, and most textbooks: target -+ z sqrt(target (1 - target) / n), cut at 0 and 1; 0 <= target <=
/// 1. Their own bisection for it solves Wilson's equation, and comes to the same. Defect: a normal line for a skewed
/// count; at 20 cases and a target of 0.02 the upper 99.8% line gives a false alarm in 7 of 1,000 instead of 1.
tl::expected<Interval, Reason> score_funnel_limits(double n, double target, double tail);

/// FunnelPlotR's proportions (and CQC's): sin^2(asin sqrt(target) -+ z sqrt(1 / (4n) + tau2)), the angle cut at 0 and a
/// quarter turn beforehand; 0 <= target <= 1, tau2 >= 0. Defect: with few cases far too narrow near 0, false alarms of
/// up to 37 in 100 instead of 2.5. FunnelPlotR itself squares first, so that a line beyond the edge comes back in.
tl::expected<Interval, Reason> arcsine_funnel_limits(double n, double target, double tail, double tau2 = 0.0);

/// NHS Digital's SHMI: exp(-+ z sqrt(1 / E + tau2)) around 1; tau2 >= 0. Defect: no observed events have no logarithm,
/// and the variance of a small count's logarithm is not 1 / E.
tl::expected<Interval, Reason> shmi_funnel_limits(double expected, double tail, double tau2 = 0.0);

/// The Care Quality Commission's: (1 -+ z sqrt(1 / (4E) + tau2))^2 around 1, the root cut at 0; tau2 >= 0. The defect
/// of FunnelPlotR, which forgets to square, is in replicated_limits.
tl::expected<Interval, Reason> cqc_funnel_limits(double expected, double tail, double tau2 = 0.0);

/// FunnelPlotR's and PowerBI-Funnels' unadjusted ratios: chi2(tail; 2E) / (2E) and chi2(1 - tail; 2E + 2) / (2E).
/// Defect: an interval around the expected number as if it had been observed, not a prediction of what will be: at
/// E = 5 the lower 95% line gives a false alarm in 4.0 of 100 instead of 2.5, the upper one in 0.55, and so it misses
/// those who have too many. Source of the objection: Seaton and Manktelow 2012.
tl::expected<Interval, Reason> chi_square_funnel_limits(double expected, double tail);

/// Fingertips (2020) for proportions: Wilson's interval around the benchmark, (2E + z^2 -+ z sqrt(z^2 + 4E(1 -
/// target))) / (2(n + z^2)) with E = n target; 0 <= target <= 1. Defect: again an interval, not a prediction; its lower
/// line is never 0, so that an area without a case is always flagged low.
tl::expected<Interval, Reason> fingertips_funnel_limits(double n, double target, double tail);

/// Which count the interpolated upper line starts from.
enum class InterpolatedUpper {
    paper,       ///< (r - a) / n, as published: leaves more than it claims, 0.032 for 0.025 at E = 5
    count_above, ///< (r + 1 - a) / n, as the gmp26 funnel tool does it: never leaves more
};

/// Spiegelhalter's interpolation of the exact tails: with r the smallest count with F(r) >= p and a = (F(r) - p) /
/// f(r), y = (r - a) / n for p = tail, and for p = 1 - tail as InterpolatedUpper says. Not cut: the lower line may lie
/// below 0, the upper one above 1. n is a whole number (rounded); 0 < target < 1, or above 0.
/// Source: Spiegelhalter 2005, Statistics in Medicine 24:1185, appendix.
tl::expected<Interval, Reason> interpolated_binomial_limits(double n, double target, double tail,
                                                            InterpolatedUpper upper);
tl::expected<Interval, Reason> interpolated_poisson_limits(double expected, double tail, InterpolatedUpper upper);

/// Where PHEindicatormethods puts the lines of ratios and rates. Its table starts from whole numbers of events and
/// finds how many would have to be expected for each line to pass there; the line is drawn through these places.
struct PheRatioPlace {
    double expected_on_upper =
        0.0; ///< lower limit of the events' mean: at it, observed / expected is on the upper line
    double expected_on_lower = 0.0; ///< upper limit of the events' mean
};

/// Their bisection of v = E / (1 + x + E), ended at a step of 1e-7. Defect: the places carry an error of up to 5e-5,
/// and the flags come from another formula (phe_ratio_interval). Domain: whole events of 1 or more.
tl::expected<PheRatioPlace, Reason> phe_ratio_place(double events, double tail);

/// The interval of observed / expected from which PHEindicatormethods flags: Garwood's below 10 events, Byar's from 10
/// on. Flagged high where the lower limit is above 1 (or the benchmark), low where the upper is below it.
tl::expected<Interval, Reason> phe_ratio_interval(double events, double expected, double tail);

/// The multiplicative answer to over-dispersion: t -+ z s sqrt(phi) on the scale of the transform, with phi at least 1,
/// cut at its edges and turned back. Defect: it widens the lines of the largest providers as much as those of the
/// smallest, whose scatter is mostly chance. base as in Observations; target in its domain, phi >= 0.
tl::expected<Interval, Reason> multiplicative_limits(Transform transform, double base, double target, double phi,
                                                     double tail);

/// The chance that a provider at the target lies strictly beyond these lines: P(X / n < lower), P(X / n > upper).
/// Domain of base and target as in Observations and funnel_limits; limits not NaN.
tl::expected<Tails, Reason> chance_outside(Model model, double base, double target, Interval limits);

} // namespace outturn::statistics
