// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/column_parts.h"
#include "ingest/figure_reader.h"

namespace outturn::ingest {

/// Tells the rows below a header that hold no figures of its table: notes, sources, headings, a second header. Looks at
/// what stands in the row only, never at who it names. Borrows what it is given.
class RowJudge
{
public:
    /// What stands in the figure columns of a row, and how many of its cells are filled.
    struct Look {
        bool has_number = false;
        int markers = 0; ///< complete only where there is no number, like the two below
        int texts = 0;
        int filled = 0; ///< cells of the whole row that are not blank
    };

    RowJudge(const TableLayout &layout, const TableMapping &mapping, const std::vector<int> &figure_columns,
             const FigureReader &reader);

    Look look(const SheetRow &row) const;
    /// Most cells say what the header says in their column.
    bool repeats_header(const SheetRow &row) const;
    /// Texts stand where figures stood: the header of another table.
    bool is_other_header(const SheetRow &row, const Look &look) const;

    /// Why the mapping leaves the row out because a column says so, and what the column says.
    struct LeftOut {
        const LeaveOutRule *rule = nullptr; ///< none: it does not
        QString said;
    };
    LeftOut left_out_by_rule(const SheetRow &row) const;

private:
    struct RuleColumn {
        const LeaveOutRule *rule;
        int column;
    };

    const std::vector<int> &figure_columns_;
    std::vector<RuleColumn> rule_columns_;
    const FigureReader &reader_;
    std::vector<QStringList> header_forms_; ///< of each column: its tiers and the whole
};

/// "E06", "[Y]", "-": what stands in the place of a code where a row is a class of authorities.
bool is_incomplete_code(QStringView code);
/// Nine characters: a letter and eight digits.
bool is_well_formed_code(QStringView code);

} // namespace outturn::ingest
