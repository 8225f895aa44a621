// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schemes/case_judge.h"

#include <functional>
#include <stop_token>

namespace outturn::schemes {

/// Sorts rows by case, in place. False where it was asked to stop; the rows are then in some order.
bool sort_by_case(std::vector<CaseEvent> &events, const std::stop_token &stop);

/// Shows each case of rows sorted by case once: one reference, or where providers number their cases for themselves one
/// reference of a provider. False where it was asked to stop.
bool for_each_case(std::vector<CaseEvent> &events, const PaymentTerms &terms,
                   const std::function<void(std::span<const CaseEvent>)> &take, const std::stop_token &stop);

/// How many references more than one provider uses, of rows sorted by case.
qint64 count_shared_references(const std::vector<CaseEvent> &events, const PaymentTerms &terms);

} // namespace outturn::schemes
