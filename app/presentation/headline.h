// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_answer.h"
#include "presentation/wording.h"

namespace outturn::presentation {

/// The answer in words, made from the figures alone: screen, text alternatives, reports and command line all say this.
struct Headline {
    QString title;    ///< what, where, when
    QString finding;  ///< one sentence: best, worst, gap
    QString caution;  ///< how many are in, who is beyond chance, on how few people a place rests
    QString warnings; ///< what else the reader must know: published rates that differ, the scope of the cost
};

Headline spread_headline(const analysis::SpreadAnswer &answer, const Wording &wording);

} // namespace outturn::presentation
