// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "presentation/wording.h"

#include <QtCore/QJsonObject>

namespace outturn::presentation {

/// The whole answer as JSON, numbers unrounded. Keys of statistics that this version does not compute are null.
QJsonObject spread_json(const analysis::SpreadAnswer &answer, const Wording &wording);

/// One provider's figure, as in the list of spread_json.
QJsonObject figure_json(const Measure &measure, const analysis::ProviderFigure &figure);

} // namespace outturn::presentation
