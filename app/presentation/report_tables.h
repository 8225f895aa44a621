// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/report_sections.h"

namespace outturn::presentation {

/// The heading of a section: the user's words, else its own.
QString heading_of(const SectionInput &input, const Wording &wording);

/// What the numbers of a column are in, as its title says it.
enum class ColumnUnit {
    none,     ///< words, or counts of what the title names
    as_shown, ///< pounds or percent where its cells are
    pounds,   ///< cells sort by their pence: a marked amount, "£1,400 (not confirmed)", is a number too
    percent
};

/// A column of a screen table that stands in a report's.
struct ReportColumn {
    size_t at = 0; ///< position in the screen table; one that is not there is left out
    ColumnUnit unit = ColumnUnit::none;
};

/// The chosen columns of a screen table as a table of a document, in the order given, the name of a row first. Titles name
/// the unit; what a column means stands in the notes; a figure with its interval becomes two columns; where the screen
/// shows the beginning of a text, all of it. Columns that are empty in every row are left out, and named in a note.
reporting::DocumentTable report_table(const widgets::Table &table, const std::vector<ReportColumn> &columns,
                                      const QString &caption, const Wording &wording);
/// All of its columns, with the units of their cells.
reporting::DocumentTable report_table(const widgets::Table &table, const QString &caption, const Wording &wording);

/// An amount with its pence where there are any, and in full as a number of pounds.
reporting::DocumentCell pounds_of(qint64 pence, const Wording &wording);

/// Adds a table under its id, with where its figures come from.
void add_table(ReportDraft &draft, reporting::DocumentTable table, const QString &id, const QString &source);

} // namespace outturn::presentation
