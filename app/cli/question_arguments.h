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

/// What to ask where no measure is named and there are several.
enum class Unnamed { is_wrong_usage, is_main_measure };

Result<OpenQuestion> open_question(const Arguments &arguments, Unnamed unnamed);

QString language_of(const Arguments &arguments);

} // namespace outturn::cli
