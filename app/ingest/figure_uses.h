// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/column_parts.h"
#include "ingest/measure_book.h"

namespace outturn::ingest {

/// Which figures the columns of a row hold: the same for every row in wide form, told by the row's category in long
/// form. Makes the measures of templates as their categories come. Borrows table, layout and book.
class FigureUses
{
public:
    FigureUses(const ResolvedTable &table, const TableMapping &mapping, const TableLayout &layout, MeasureBook &book);

    bool by_category() const { return !by_category_.isEmpty() || !table_.by_category.empty(); }
    /// Empty where the mapping has no use for rows of the category. Stays valid until the next call.
    const std::vector<FigureUse> &of(const QString &category);
    /// Every column that some row's figures are read from, in order.
    const std::vector<int> &columns() const { return columns_; }

private:
    int source_of(const MappedMeasure &measure, const ColumnFigure &figure, int column) const;
    void add_template_uses(size_t index, const QString &category, bool is_listed, std::vector<FigureUse> &uses);
    int column_for(const FigureSource &source) const;
    std::vector<FigureUse> make(const QString &category);

    const ResolvedTable &table_;
    const TableMapping &mapping_;
    const TableLayout &layout_;
    MeasureBook &book_;
    std::vector<FigureUse> every_row_;
    QHash<QString, std::vector<FigureUse>> by_category_; ///< by header_form of the category
    std::vector<int> families_;                          ///< of the templates, in order
    std::vector<int> columns_;
    QHash<QString, std::vector<FigureUse>> made_; ///< by the category as it is written
};

} // namespace outturn::ingest
