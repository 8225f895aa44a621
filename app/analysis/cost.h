// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "schemes/outcome_price.h"

namespace outturn::analysis {

using schemes::CostEstimate;

/// Where a provider stands against the averages of those with a cost.
enum class CostQuadrant { cheaper_and_better, dearer_and_better, cheaper_and_worse, dearer_and_worse };

QString quadrant_word(CostQuadrant quadrant);

/// What a case and an outcome of one provider cost. The cost is taken as known, the outcome as uncertain.
struct CostFigure {
    size_t position = 0;                    ///< in the figures of the answer
    std::optional<double> case_pence;       ///< cost / denominator
    std::optional<CostEstimate> outcome;    ///< cost / x, Garwood's limits of x; none without outcomes
    std::optional<CostEstimate> additional; ///< cost / (x - r n), Wilson's limits of x / n; none where x <= r n
    bool has_no_outcomes = false;           ///< the cost is there and x is 0: neither infinite nor zero
    std::optional<CostQuadrant> quadrant;   ///< none where neither end of the measure is good
};

/// Cost against outcome for one question. Everything is of those providers alone that have both.
struct CostAnswer {
    SharedSpread spread;
    std::optional<double> non_intervention; ///< the rate of outcomes that would have happened anyway, as the user says
    std::vector<CostFigure> figures;        ///< in the order of the answer
    double cost_pence = 0;
    std::optional<double> case_pence; ///< of all together
    std::optional<double> outcome_value;
    std::optional<double> outcome_pence;
    std::optional<double> additional_pence;
};

/// Costs of one case and of one outcome for each provider that has both; the rate of non-intervention serves proportions
/// only. The cost is no estimate, so Fieller's theorem is not needed.
CostAnswer cost_of(SharedSpread spread, std::optional<double> non_intervention = {});

} // namespace outturn::analysis
