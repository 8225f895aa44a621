// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mapping_profile.h"
#include "ingest/table_layout.h"

namespace outturn::ingest {

/// A figure for which a column is read. In long form the category of the row decides further.
struct ColumnFigure {
    int measure = -1; ///< index into measures of ResolvedTable
    Part part = Part::value;
    QString category; ///< the row's category that this use is for; empty: every row

    friend bool operator==(const ColumnFigure &, const ColumnFigure &) = default;
};

/// What the mapping makes of one column.
struct ColumnPart {
    std::optional<ColumnRole> role;
    std::vector<ColumnFigure> figures;
    std::optional<Period> period; ///< of the figures, where the header gives it
    bool by_category = false;     ///< templates from categories read figures in it

    /// Neither a role nor a figure: kept with the original, and warned of.
    bool is_unused() const { return !role && figures.empty() && !by_category; }
};

/// A table mapping brought together with the layout of one sheet: templates from columns have become measures.
struct ResolvedTable {
    std::vector<MappedMeasure> measures;        ///< the listed ones first, then those of templates from columns
    std::vector<ColumnPart> columns;            ///< one for each layout column
    std::vector<MeasureTemplate> by_category;   ///< templates from categories, used as rows come
    std::vector<std::vector<int>> role_columns; ///< by ColumnRole: the columns (from 0), in order
    QStringList not_found;                      ///< listed sources whose column the sheet does not have, in words
};

/// The measure that a template makes of a column's or a category's name: "%1" in its title becomes the name, in its id
/// the name's id_form; "%2" the same without a line number before it ("10 Leaving care").
MappedMeasure measure_from_template(const MeasureTemplate &made, const QString &name);

/// A name as an id: "Sure start, total (£)" is "sure_start_total". Long names end in a few letters of their hash, so
/// that two that begin alike stay two.
QString id_form(const QString &name);

ResolvedTable resolve_table(const TableMapping &table, const MappingProfile &profile, const TableLayout &layout);

} // namespace outturn::ingest
