// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spread_question.h"
#include "domain/cell_source.h"

namespace outturn::analysis {

/// Finds the programme that a person names by its id or title.
Result<Programme> choose_programme(const CellSource &source, const QString &text);

/// Finds the measure that a person names; where two programmes share it, the programme must be named too. Either may be
/// empty when there is only one.
Result<Measure> choose_measure(const CellSource &source, const QString &measure, const QString &programme);

/// The measure that people open a workspace for: the proportion that most providers returned, and of those one with its
/// cost; else the first. Fails where the workspace is empty.
Result<Measure> main_measure(const CellSource &source, const ProgrammeId &programme = {});

/// The periods that can be asked for: those returned, and the years that four returned quarters make. Earliest first.
Result<std::vector<Period>> periods_of(const CellSource &source, const Measure &measure);

/// The latest of them in which somebody has a figure; the latest of all where nobody ever has.
Result<Period> latest_with_figures(const CellSource &source, const Measure &measure,
                                   const std::vector<Period> &periods);

/// Finds the period that a person names; the latest returned that has figures where the text is empty.
Result<Period> choose_period(const CellSource &source, const Measure &measure, const QString &text);

/// Finds the provider by any code, number, name or spelling.
Result<Provider> choose_provider(const CellSource &source, const QString &text);

} // namespace outturn::analysis
