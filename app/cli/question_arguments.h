// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "cli/arguments.h"
#include "workspace/workspace_reader.h"

namespace outturn::cli {

/// A workspace opened and the question of the command line answered from it.
struct OpenQuestion {
    std::unique_ptr<workspace::WorkspaceReader> source;
    analysis::SharedSpread answer;
};

/// The options that ask a question: what, when, of whom, against what, side by side with what.
std::vector<OptionRule> question_rules();

/// The measure must be named where there are several.
Result<OpenQuestion> open_question(const Arguments &arguments);

/// The rate of outcomes that would have happened anyway, as --non-intervention gives it: 0.15 or 15%.
Result<std::optional<double>> non_intervention_rate(const Arguments &arguments);

QString language_of(const Arguments &arguments);

} // namespace outturn::cli
