// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/payments.h"
#include "cli/arguments.h"
#include "workspace/workspace_reader.h"

namespace outturn::cli {

/// A workspace opened and the payments of the programme on the command line worked out.
struct OpenPayments {
    std::unique_ptr<workspace::WorkspaceReader> source;
    analysis::PaymentAnswer answer;
};

/// The options that ask about payments: which programme, when, whose, at which rate and worth.
std::vector<OptionRule> payment_rules();

/// A programme need not be named where the workspace has only one. Files of the user's own schemes that cannot be read
/// are told on standard error.
Result<OpenPayments> open_payments(const Arguments &arguments);

} // namespace outturn::cli
