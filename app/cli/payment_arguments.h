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

/// The programme that --programme names, or the only one of the workspace.
Result<ProgrammeId> programme_of(const Arguments &arguments, const CellSource &source);

/// The scheme that a file holds, as --scheme names it.
Result<schemes::Scheme> scheme_file(const QString &path);

/// The options that ask about payments: which programme, when, whose, at which rate and worth.
std::vector<OptionRule> payment_rules();

/// Whom --provider may name.
enum class Payee {
    provider,
    provider_or_group ///< a provider, else a group of them by id or title; "group:" before it says that it is a group
};

/// A programme need not be named where the workspace has only one. Files of the user's own schemes that cannot be read
/// are told on standard error.
Result<OpenPayments> open_payments(const Arguments &arguments, Payee payee = Payee::provider);

} // namespace outturn::cli
