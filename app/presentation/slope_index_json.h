// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/detail_values.h"

namespace outturn::presentation {

/// Slope and relative index of inequality over groups in an order: those whose labels each carry one number, such as
/// "decile 3", lowest first; each group weighs as its denominator. Untransformed, and as a line on the log (rates,
/// ratios) or logit (proportions) scale. With the reason where there is none; null where no groups are compared.
QJsonValue slope_index_json(const analysis::SpreadAnswer &answer, const DetailOptions &options);

} // namespace outturn::presentation
