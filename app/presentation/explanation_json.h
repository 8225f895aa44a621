// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/explanation.h"
#include "analysis/payment_explanation.h"

#include <QtCore/QJsonObject>

namespace outturn::presentation {

/// How a figure came about, as JSON: the lines of the calculation with numbers unrounded, and every cell of a return
/// that went into it with the place where it stands. Costs and payments are not among them: they make no figure.
QJsonObject explanation_json(const analysis::Explanation &explanation);

/// The same of what a provider is due: "measure" is null where every event is explained, the inputs are the cells of its
/// counts and money, then the rows of its cases ("part" is "case", "text" its reference), of which "case_rows" says how
/// many there are in all.
QJsonObject explanation_json(const analysis::PaymentExplanation &explanation);

} // namespace outturn::presentation
