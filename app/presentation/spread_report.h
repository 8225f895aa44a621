// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "domain/outcome_return.h"
#include "presentation/wording.h"
#include "reporting/document_values.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// Names of the pictures that the report's figures expect.
inline constexpr const char *ranked_picture = "ranked";
inline constexpr const char *funnel_picture = "funnel";

/// The report on one question, from the returns that its figures come from: finding, figures with their data, every provider, what was left out, method,
/// provenance. Dates are those of the workspace, so that the same workspace gives the same report.
reporting::Document spread_report(const analysis::SpreadAnswer &answer, const std::vector<StoredReturn> &returns,
                                  const QString &program_version, const Wording &wording);

/// A screen table as a document's.
reporting::DocumentTable document_table(const widgets::Table &table);

} // namespace outturn::presentation
