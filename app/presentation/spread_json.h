// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "presentation/wording.h"

#include <QtCore/QJsonObject>

namespace outturn::presentation {

/// The whole answer as JSON, numbers unrounded; what cannot be computed is there, and null.
QJsonObject spread_json(const analysis::SpreadAnswer &answer, const Wording &wording);

QJsonObject measure_json(const Measure &measure);

/// One provider's figure, as in the list of spread_json.
QJsonObject figure_json(const Measure &measure, const analysis::ProviderFigure &figure);

} // namespace outturn::presentation
