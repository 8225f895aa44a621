// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"

#include <QtCore/QByteArray>

namespace outturn::presentation {

/// Every provider of the answer as CSV, numbers in full, with stable column names. Text that a spreadsheet would take
/// for a formula is preceded by an apostrophe. The last column, "corrected", is "true" where an auditor corrected a part of
/// the figure. Whom an auditor left out altogether stands behind the others without numbers, with the status "left-out".
QByteArray spread_csv(const analysis::SpreadAnswer &answer);

} // namespace outturn::presentation
