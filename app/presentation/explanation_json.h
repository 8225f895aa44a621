// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/explanation.h"

#include <QtCore/QJsonObject>

namespace outturn::presentation {

/// How a figure came about, as JSON: the lines of the calculation with numbers unrounded, and every cell of a return
/// that went into it with the place where it stands. Costs and payments are not among them: they make no figure.
QJsonObject explanation_json(const analysis::Explanation &explanation);

} // namespace outturn::presentation
