// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_source.h"
#include "schemes/case_payments.h"

#include <functional>
#include <stop_token>

namespace outturn::analysis {

/// Rows of the programme whose person or household was paid for under another programme too: found by the numbers that
/// stand for the references, and told only where the rows, read again, agree in the text of a reference. The amount is
/// what was paid for the row; `other` is the row of the other programme. Those of which `is_asked` says no are left
/// out.
Result<std::vector<schemes::PaymentException>>
double_payments(const CaseSource &cases, const std::vector<CellKey> &keys, const ProgrammeId &programme,
                const std::function<bool(const CellKey &)> &is_asked, const std::stop_token &stop);

} // namespace outturn::analysis
