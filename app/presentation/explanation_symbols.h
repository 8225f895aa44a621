// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/wording.h"

namespace outturn::presentation {

/// What a symbol of a calculation stands for, in words; empty for one that is not known.
QString symbol_words(const QString &symbol, const Wording &wording);

/// A number of a calculation with all its digits; very small and very large ones by powers of ten.
QString number_in_full(double value, const Wording &wording);

} // namespace outturn::presentation
