// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/json_reader.h"
#include "foundation/json_text.h"
#include "schemes/scheme.h"

#include <functional>

namespace outturn::schemes {

/// One figure of a table, on its way into a file: for which group and year, and the figure as JSON.
struct TableFigure {
    QString group;
    QString year;
    QString json;
};

/// Reads the figures of an entry: one under the key `single`, or a table under "by_year", "by_group" or
/// "by_group_and_year", beside "group" and "year" where the table does not give them. Calls back for each with the reader
/// and the key that has it. Notes an error unless there is exactly one of them, or where a group or year has no name.
void read_figures(JsonReader &entry, const QString &single, YearKind kind,
                  const std::function<void(JsonReader &, const QString &, const QString &, const QString &)> &each);

/// Whether two figures may stand in one table after each other, so that they are read back in the same order.
bool one_table(const std::vector<TableFigure> &table, const TableFigure &next);

/// Adds the figures, which one_table let together, to an entry.
void add_figures(JsonText &entry, const QString &single, const std::vector<TableFigure> &table);

/// An amount of pounds as text: "3200", "1400.50".
QString pounds_text(Money money);

/// "2012-13" as the year of a scheme is written; empty where the text is right, else how to write it.
QString year_problem(const QString &year, YearKind kind);

} // namespace outturn::schemes
