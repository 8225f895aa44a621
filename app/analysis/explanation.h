// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/drill.h"
#include "statistics/working.h"

namespace outturn::analysis {

/// Which figure of a provider is to be explained.
enum class Explained { interval, flag, rank };

QString explained_word(Explained what);

/// How a figure came about, noted by the computation that makes it: the numbers that went in, the lines of the
/// calculation, what came out, and the cells from which the numbers came.
struct Explanation {
    Explained what = Explained::interval;
    std::vector<statistics::WorkingStep> steps; ///< empty where the figure cannot be given: figure.status says why
    DrillAnswer sources;
};

/// Explains a figure of the answer. For a rank the answer should have its rank beliefs; without them only the order of
/// the values is explained.
Result<Explanation> explain(const CellSource &source, const SpreadAnswer &answer, const ProviderFigure &figure,
                            Explained what);

/// The lines alone, without reading the source.
std::vector<statistics::WorkingStep> working_of(const SpreadAnswer &answer, const ProviderFigure &figure,
                                                Explained what);

/// What of the whole spread is to be explained.
enum class ExplainedSpread { gap_by_chance, true_spread, overdispersion };

/// The numbers behind the headline, from the answer itself; empty where that part cannot be given.
std::vector<statistics::WorkingStep> working_of_spread(const SpreadAnswer &answer, ExplainedSpread what);

} // namespace outturn::analysis
