// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell.h"

#include <QtCore/QStringView>

namespace outturn::ingest {

/// Why a figure of a plain return is missing, and what it may be.
struct MissingMark {
    Missing missing = Missing::not_given;
    std::optional<CountRange> range;
};

/// Reads an empty cell, the bracketed shorthand of published statistics, the same with a range ("[c 1 to 5]"), and, for
/// reasons that have no shorthand, our own word in brackets ("[missing]"); none where the text is something else.
std::optional<MissingMark> read_missing_mark(QStringView text);

/// "1 to 5": two numbers that are not below zero, the lower one first.
std::optional<CountRange> read_count_range(QStringView text);

} // namespace outturn::ingest
