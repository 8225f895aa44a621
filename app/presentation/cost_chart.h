// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/cost.h"
#include "presentation/wording.h"
#include "widgets/cost_values.h"

namespace outturn::presentation {

/// What a case costs against what is achieved, in four quadrants around what all together spend and achieve.
widgets::CostChart cost_chart(const analysis::CostAnswer &answer, const Wording &wording);

} // namespace outturn::presentation
