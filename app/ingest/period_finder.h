// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/column_parts.h"

#include <array>

namespace outturn::ingest {

/// Says which period the figures of a row are of: by the row's own cells, filled down where a table says a year once
/// for several rows; else by the column's header, the user's word, the title, the file's name, in this order.
class PeriodFinder
{
public:
    /// What the return says besides the table.
    struct Surroundings {
        QString file_name;
        QString sheet;
        QString period; ///< the user's word for files that say none
    };

    PeriodFinder(const TableMapping &mapping, const ResolvedTable &table, const TableLayout &layout,
                 Surroundings surroundings);

    /// Takes in the period cells of a row; rows must come in order.
    void enter(const SheetRow &row);
    std::optional<Period> period_of(const std::optional<Period> &header, const Measure &measure);

    /// The column whose cell says the period of the row, from 0; -1: no column does.
    int column() const { return column_; }
    /// Whether a figure's period was taken from the file's name.
    bool used_file_name() const { return used_file_name_; }

private:
    QString text_of(const SheetRow &row, int column) const;
    std::optional<Period> parse(const QString &text, YearKind kind);
    std::optional<Period> around(YearKind kind);
    bool tries(PeriodSource source) const;

    const TableMapping &mapping_;
    const TableLayout &layout_;
    Surroundings surroundings_;
    int column_ = -1;
    int quarter_column_ = -1;
    QString above_; ///< the last period cell that was not blank
    QString text_;  ///< of the current row
    bool used_file_name_ = false;
    std::array<std::optional<std::optional<Period>>, 3> of_row_;   ///< by kind of year, what was found for the row
    QHash<std::pair<QString, int>, std::optional<Period>> parsed_; ///< a return has few, said over and over
    QHash<int, std::optional<Period>> around_;
};

} // namespace outturn::ingest
