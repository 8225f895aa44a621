// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell.h"

namespace outturn::ingest {

/// The meaning of an empty cell and of the bracketed shorthand of published statistics ("[c]", "[x]", "[z]", "[low]",
/// "[u]", "[k]"); none where the text is something else. Bare letters mean something only to a profile.
std::optional<Missing> standard_missing(QStringView text);

/// The rule word and the sentence for a missing figure.
QString missing_rule(Missing missing);
QString missing_sentence(Missing missing);

} // namespace outturn::ingest
