// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/sheet_file.h"
#include "ingest/table_layout.h"

namespace outturn::ingest {

/// Rules that headers state, such as "Total Expenditure (C3 = C1 + C2)", checked row by row. Columns belong together
/// that share the text before the last dash, up to where a label comes again. Knows nothing of measures.
class CrossFoot
{
public:
    explicit CrossFoot(const TableLayout &layout);

    struct Failure {
        int column = 0;  ///< from 0, of the cell that the rule is about
        QString formula; ///< "C3 = C1 + C2"
        double written = 0;
        double computed = 0;
        double tolerance = 0; ///< half a unit for each term
    };

    bool is_empty() const { return rules_.empty(); }
    /// The rules that a row breaks; rules of which a term is no number are not judged.
    std::vector<Failure> failures(const SheetRow &row) const;

private:
    struct Term {
        int column;
        int sign;
    };
    struct Rule {
        int column;
        QString formula;
        std::vector<Term> terms;
    };

    std::vector<Rule> rules_;
};

} // namespace outturn::ingest
