// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/disclosure.h"

namespace outturn::analysis {

bool is_small_line(const schemes::DueLine &line, const DisclosureRule &rule);

/// Whose cases and outcomes are withheld, each provider by itself and by the totals: of all, regions and types. The same
/// as of a spread with the same counts.
std::vector<bool> withheld_of(const std::vector<ProviderPayment> &providers, const DisclosureRule &rule);

/// Takes the lines that are withheld out of every provider's and of the total's, and leaves their names. Those of a
/// withheld provider go; of others the small ones, with as many as are needed so that neither the total of an event nor
/// a provider's money at the known prices gives a count away. The positions of providers whose money would do so even
/// where all their lines are withheld.
std::vector<size_t> withhold_lines(PaymentAnswer &shown, const DisclosureRule &rule,
                                   std::vector<WithheldFigure> &withheld);

} // namespace outturn::analysis
