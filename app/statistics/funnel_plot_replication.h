// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/intervals.h"
#include "statistics/reason.h"

#include <tl/expected.hpp>

#include <optional>
#include <span>
#include <vector>

namespace outturn::statistics {

/// What FunnelPlotR 0.6 is asked for, in its own terms, and which of its ways it then goes.
struct FunnelPlotOptions {
    enum class Data {
        shmi_ratio,     ///< SR, SHMI: Y = ln(O / E), s = 1 / sqrt E, target 0
        cqc_ratio,      ///< SR, CQC: Y = sqrt(O / E), s = 1 / (2 sqrt E), target 1
        proportion,     ///< PR: Y = asin sqrt(x / n), s = 1 / (2 sqrt n), target asin sqrt of the pooled proportion
        ratio_of_counts ///< RC: Y = ln((O + 1/2) / (E + 1/2)), s^2 = O / (O + 1/2)^2 + E / (E + 1/2)^2, target ln of
                        ///< the pooled ratio
    };
    Data data = Data::proportion;
    double trimmed_share = 0.1;    ///< at each end: truncated for SHMI, winsorised for all others
    bool rounds_expected = false;  ///< E to two decimals first, as NHS Digital publishes it; SHMI
    bool has_short_scores = false; ///< z of 1.959964 and 3.090232, as they are written there, in place of all digits
};

/// One provider on such a chart. A point is outside if strictly beyond a limit.
struct FunnelPlotUnit {
    double denominator = 0.0; ///< after any rounding
    double value = 0.0;       ///< plotted: O / E or x / n
    double transformed = 0.0; ///< Y
    double standard_error = 0.0;
    double z = 0.0;
    std::optional<double> trimmed_z; ///< winsorised; absent where truncated
    Interval adjusted95, adjusted998;
    Interval unadjusted95, unadjusted998;
};

struct FunnelPlot {
    double target = 0.0;
    double transformed_target = 0.0;
    std::size_t used = 0; ///< units that are not truncated
    double phi = 0.0;
    double tau2 = 0.0;
    std::vector<FunnelPlotUnit> units; ///< in the order given
};

/// FunnelPlotR's whole pipeline, for redrawing a chart that was published with it; defects included. Its lines: for
/// CQC 1 -+ z sqrt(s^2 + tau2), never squared, and so at half their distance; for ratios of counts with s = 1 / (2 sqrt
/// n), an eighth of the variance in its own z; for proportions the angle is not cut, so that a line may come back in
/// from beyond the edge (it patches the drawing afterwards); the unadjusted lines of ratios are chi-square intervals.
/// Domain: at least two units; numerators >= 0, denominators > 0, x <= n for proportions; 0 <= share < 0.5, truncation
/// above 0. Errors: those of the domain; not_finite where an observed count of 0 leaves SHMI a z of minus infinity
/// that is not truncated.
/// Source: FunnelPlotR 0.6.0; Spiegelhalter 2005; NHS Digital's SHMI methodology.
tl::expected<FunnelPlot, Reason> replicated_funnel_plot(std::span<const double> numerators,
                                                        std::span<const double> denominators,
                                                        const FunnelPlotOptions &options);

/// SHMI's truncation: the z-scores between the lowest and highest group of 1 / share by rank, floor(rank / (share
/// (N + 1))), ties sharing their mean rank; absent where dropped. Domain: 0 < share <= 0.5, no NaN.
std::vector<std::optional<double>> truncated(std::span<const double> z_scores, double share);

} // namespace outturn::statistics
