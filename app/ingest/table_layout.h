// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mapping_profile.h"
#include "domain/provider_register.h"
#include "ingest/sheet_file.h"

#include <QtCore/QSet>

#include <stop_token>

namespace outturn::ingest {

/// What a first look at a sheet finds: enough to tell header, columns and notes apart without keeping the sheet.
struct SheetSurvey {
    QString sheet;
    std::vector<SheetRow> head;   ///< the first rows, blank ones left out
    std::vector<SheetRow> sample; ///< rows spread evenly over what lies between head and tail
    std::vector<SheetRow> tail;   ///< the last rows, none of them in head
    int rows = 0;                 ///< rows that are not blank
    int columns = 0;              ///< widest row
    int hidden_rows = 0;
    std::vector<int> hidden_columns;
    std::vector<CellRange> merged;
    QSet<int> notes; ///< numbers of the notes that stand below or above the table ("1. Children looked after ...")
};

/// Reads the sheet once (a CSV beyond 32 MB only in its first 5,000 rows).
Result<SheetSurvey> survey_sheet(SheetFile &file, int sheet, const std::stop_token &stop);

/// One column of a table, as its header tells it.
struct LayoutColumn {
    QString header;               ///< the tiers, cleaned of note digits, joined by " | "; empty for a spacer
    QString name;                 ///< the header without the tiers, or the words, that give the period
    QStringList tiers;            ///< from the top; a merged or filled-right cell stands in each column that it covers
    std::optional<Period> period; ///< that a tier gives ("2014" across the top)
    QString raw;                  ///< the header as it stands, for messages
    QStringList forms;            ///< forms_of the column; empty: not worked out beforehand
    bool has_figures = false;     ///< most cells below are numbers or markers
};

/// Where the table of a sheet stands.
struct TableLayout {
    QStringList titles; ///< the texts above the header, note digits stripped where a note of that number exists
    int first_header_row = 0;
    int header_row = 0; ///< the last one; 0: no table was found
    std::vector<LayoutColumn> columns;
    QSet<int> notes;        ///< the survey's
    bool thousands = false; ///< "£ thousand", "£000" in a title or in the headers
};

/// Finds header and columns by looking; the mapping's header_row and header_rows go first where they are given.
TableLayout find_layout(const SheetSurvey &survey, const TableMapping *mapping);

/// Text without the superscript or note digits glued to its end: "schools2" is "schools" where note 2 exists, and
/// "months1,2,3 " is "months" where all three do. What is no note is kept.
QString without_note_digits(const QString &text, const QSet<int> &notes);

/// The names to which a column answers, in header_form: its whole header, without the period, its last tier, as it
/// stands and without note digits.
QStringList forms_of(const LayoutColumn &column);

/// Columns (from 0) that a choice means, in order.
std::vector<int> columns_of(const ColumnChoice &choice, const TableLayout &layout);

/// The period that a text such as a title or file name names ("Year: 2016", "2021-22: Revenue Account data",
/// "s251_outturn_2012_13.csv", "as at 31 March 2023"), if it names exactly one.
std::optional<Period> period_in_text(const QString &text, YearKind kind, const QSet<int> &notes);

/// How well a profile's table fits the layout: nullptr where none does. Tables are tried in order.
const TableMapping *table_for(const MappingProfile &profile, const TableLayout &layout, const QString &sheet);

/// The best first guess where no profile fits: columns by what is in their cells and by what their headers say. Has no
/// tables where none was found. Never settles a provider.
MappingProfile guess_mapping(const SheetSurvey &survey, const TableLayout &layout, const ProviderRegister &providers);

} // namespace outturn::ingest
