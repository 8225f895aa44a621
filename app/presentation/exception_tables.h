// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/payments.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// Differences by rule: how many, how much over, how much under.
widgets::Table rule_table(const analysis::PaymentAnswer &answer, const Wording &wording);
/// A page of the differences; row ids are their positions.
widgets::Table exception_table(const analysis::PaymentAnswer &answer, const std::vector<analysis::ExceptionLine> &lines,
                               size_t first, const Wording &wording);
/// How measures are called, by id.
using MeasureTitles = QHash<QString, QString>;

/// A page of cases, as a person reads them.
widgets::Table case_table(const std::vector<CaseRow> &rows, const Wording &wording, const MeasureTitles &titles = {});

} // namespace outturn::presentation
