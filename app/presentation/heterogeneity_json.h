// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/detail_values.h"

namespace outturn::presentation {

/// Whether the providers differ by more than chance, and by how much: tests against the target, and the variance between
/// them by every estimator, on the scale on which the variance by chance hardly depends on the value.
QJsonObject heterogeneity_json(const analysis::SpreadAnswer &answer, const DetailOptions &options);

} // namespace outturn::presentation
