// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/explanation.h"
#include "presentation/wording.h"
#include "widgets/table_values.h"

namespace outturn::presentation {

/// The lines of a calculation: symbol, what it stands for, formula, number.
widgets::Table explanation_table(const std::vector<statistics::WorkingStep> &steps, const Wording &wording);

/// How value, interval, flag, adjusted flag and rank of a figure came about: for each a sentence, where the method
/// comes from, and the lines of the calculation itself. A fragment of HTML without colours of its own.
QString explanation_html(const analysis::SpreadAnswer &answer, const analysis::ProviderFigure &figure,
                         const Wording &wording);

/// How the gap by chance, the spread once chance is allowed for, and the over-dispersion came about: what the headline
/// says of all together. The same kind of fragment.
QString spread_explanation_html(const analysis::SpreadAnswer &answer, const Wording &wording);

} // namespace outturn::presentation
