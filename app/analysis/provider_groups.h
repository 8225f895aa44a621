// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/payments.h"

#include <set>

namespace outturn::analysis {

/// The groups of the scheme, then those of the register, members found but nothing added up. A member goes by any code
/// or name: among the providers of the workspace first, then in the register, as it was while the scheme ran; one that
/// is named twice is in it once.
std::vector<GroupPayment> known_groups(const schemes::Scheme &scheme, const std::vector<Provider> &providers,
                                       const ProviderRegister *known);

/// The group that a person names, by id before title, the scheme's before the user's own; "group:" before it may say
/// that no provider is meant. Fails with ErrorCode::wrong_usage where there is none.
Result<GroupPayment> choose_provider_group(const std::vector<GroupPayment> &groups, const QString &text);

/// Of the groups of the answer only the one that its question names, or none where it names a provider.
Result<> keep_asked_group(PaymentAnswer &answer);

std::set<ProviderId> members_of(const GroupPayment &group);

/// Who of each group has nothing reported, and the money that its members pooled; leaves out the user's own groups of
/// which nobody has. Needs the providers of the answer. Fails where the source does.
Result<> note_members(PaymentAnswer &answer, const CellSource &cells);

/// Adds up what the members come to at the rate and worth in use. In pence: due, claimed, paid, difference, cost; cases,
/// outcomes, additional outcomes, deadweight: each the sum of the members', none where it is not known of one of them.
/// Nothing is due under a scheme that pays for no results. The rate of the scheme is the members' mean by cases.
void add_up_groups(PaymentAnswer &answer);

} // namespace outturn::analysis
