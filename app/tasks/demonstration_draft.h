// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/demonstration_model.h"
#include "tasks/demonstration_returns.h"

namespace outturn::tasks::demonstration {

enum Column : size_t {
    programme_column,
    code_column,
    name_column,
    type_column,
    contract_column,
    area_column,
    period_column,
    measure_column,
    kind_column,
    polarity_column,
    numerator_column,
    denominator_column,
    expected_column,
    cost_column,
    claimed_column,
    paid_column,
    column_count
};

using Row = std::array<QString, column_count>;

/// A return before it is written; rows are only ever appended, so that a planted row keeps its line.
struct Draft {
    QString name;
    const ProgrammeModel *programme = nullptr;
    std::vector<Row> rows;
    std::vector<size_t> spoken_for; ///< rows with a fault or oddity
};

/// The line of the file on which a row stands.
int line_of(size_t index);
QString year_label(int year);
QString period_label(int quarter); ///< counted from the first of all years

/// The returns of a programme, one a year, with what an auditor should find in them.
std::vector<Draft> draft_years(const ProgrammeModel &programme, Chance &chance, std::vector<PlantedFault> &oddities);

/// No name or word in a return holds a comma, quote or line break, so nothing needs quoting.
GeneratedFile written(const Draft &draft);

} // namespace outturn::tasks::demonstration
