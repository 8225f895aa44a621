// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell.h"

namespace outturn::ingest {

/// The meaning of an empty cell and of the bracketed shorthand of published statistics ("[c]", "[x]", "[z]", "[low]",
/// "[u]", "[k]"), which can stack ("[c][r]"); none where the text is something else. Bare letters mean something only
/// to a profile.
std::optional<Missing> standard_missing(QStringView text);

/// The text without the bracketed remarks that follow it ("1,234 [r]", "5[p][e]", "12 [note 2]"): they say that a
/// figure is revised, provisional or estimated, and it stays a figure. A text of nothing else is kept, and so is one
/// whose bracket says that there is no figure ("5 [c]").
QStringView without_remarks(QStringView text);

/// The rule word and the sentence for a missing figure.
QString missing_rule(Missing missing);
QString missing_sentence(Missing missing);

} // namespace outturn::ingest
