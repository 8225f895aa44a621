// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"

#include <QtCore/QJsonObject>

namespace outturn::presentation {

/// The interval of one of the evidence by every method that there is for its kind, at 95% and 99.8%.
QJsonObject intervals_json(const analysis::Evidence &evidence, size_t i);

/// The limits of the funnel at its volume, by our own method and by those of other charts, at 95% and 99.8%; empty
/// without a target.
QJsonObject funnel_limits_json(const analysis::SpreadAnswer &answer, size_t i);

} // namespace outturn::presentation
