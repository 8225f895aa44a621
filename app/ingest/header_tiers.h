// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/table_layout.h"

namespace outturn::ingest {

/// The rows of a header, from the last one upwards, and what they say of each column. Borrows the survey.
class HeaderTiers
{
public:
    /// From the row of the survey's head that is the last of the header; a count of zero is found by looking.
    HeaderTiers(const SheetSurvey &survey, int last, int count);

    /// Number of the row in which the header begins.
    int first_row() const;
    /// Whether the column's words are not only those of a cell that spreads over it.
    bool has_own_cell(int column) const;
    std::vector<LayoutColumn> columns(YearKind kind) const;

private:
    using TierTexts = std::vector<QString>; ///< by column

    void find_tiers(int last);
    bool is_tier(const SheetRow &row, const SheetRow &below) const;
    bool is_row_of_numbers(const SheetRow &row) const;
    bool is_row_of_codes(const SheetRow &row, const SheetRow &below) const;
    bool is_title(const SheetRow &row) const;
    bool spreads_by_merging(const SheetRow &row) const;
    std::vector<TierTexts> spread() const;
    void spread_merged(const SheetRow &row, TierTexts &texts) const;
    void fill_right(size_t tier, std::vector<TierTexts> &tiers) const;
    QString cleaned(size_t tier, int column, const QString &text) const;
    int source_column(size_t tier, int column) const;

    const SheetSurvey &survey_;
    std::vector<const SheetRow *> rows_; ///< from the top
    int width_ = 0;
};

} // namespace outturn::ingest
