// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/payments.h"
#include "analysis/spread_question.h"
#include "domain/cell_source.h"
#include "presentation/report_definition.h"

namespace outturn::tasks {

/// What a report asks as a whole: the definition's choices, and where it makes none the data's: the main measure of the
/// programme, the latest period with figures.
Result<analysis::SpreadQuestion> report_question(const CellSource &source,
                                                 const presentation::ReportDefinition &definition,
                                                 const ProviderRegister &known);

/// What a part of it asks: another measure or period of the same programme, all else alike. A target of the user's own
/// is of the report's measure alone.
Result<analysis::SpreadQuestion> part_question(const CellSource &source, const analysis::SpreadQuestion &whole,
                                               const presentation::ReportPart &part);

/// Of all periods, or of the one that the definition names; of every provider.
Result<analysis::PaymentQuestion> payment_question(const presentation::ReportDefinition &definition,
                                                   const ProgrammeId &programme);

} // namespace outturn::tasks
