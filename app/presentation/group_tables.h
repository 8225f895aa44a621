// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/payments.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// One group of providers a row: its members, who of them returned nothing, what is due, claimed and paid together, the
/// money that they pooled where they say, results and verdict. Amounts that cannot be told are no zero: of what is due
/// the least is told. The id of a row is that of its group.
widgets::Table group_table(const analysis::PaymentAnswer &answer, const Wording &wording);

} // namespace outturn::presentation
