// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell.h"
#include "domain/measure.h"
#include "domain/return_mark.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <map>
#include <optional>
#include <vector>

namespace outturn {

/// How a column is found again in the next file of a series: by any of its names, by a pattern, or by its place. Names
/// are compared in header_form (case, runs of blanks and note digits do not matter), with the whole header of the
/// column (its tiers joined by " | ") and with its last tier. A pattern is a case-insensitive regular expression over
/// the joined tiers. Position, from 1, decides only where neither name nor pattern is given.
struct ColumnChoice {
    QStringList names;
    QString pattern;
    int position = 0;

    bool is_empty() const { return names.isEmpty() && pattern.isEmpty() && position == 0; }
    friend bool operator==(const ColumnChoice &, const ColumnChoice &) = default;
};

/// What a column tells about its rows, besides figures.
enum class ColumnRole {
    provider_code,
    provider_number,
    provider_name,
    provider_type,
    region,
    contract,
    area,
    cohort,
    group,
    period,
    quarter,   ///< "Q1" ... beside a period that names the year
    category,  ///< its text says which figure the row holds: long form
    note,      ///< read by people only: neither used nor warned of
    certified, ///< of the return: see domain/return_mark.h, and the next three
    imputed,
    received_on,
    due_on,
    measure_id, ///< the rest: of a dictionary of measures
    measure_title,
    measure_polarity,
    measure_unit,
    measure_year,
};

QString column_role_word(ColumnRole role);
std::optional<ColumnRole> column_role_from_word(QStringView word);
/// What a column of this role says of the return itself; none for a role that says something else.
std::optional<ReturnMarkKind> mark_of_role(ColumnRole role);

/// Where a part of a measure stands: in a column, in rows of a category, or at their crossing. An empty column is the
/// only (or the current) figure column; an empty category is every row, or the row's own in a template. Several
/// category columns give one category, joined by " / ".
struct FigureSource {
    ColumnChoice column;
    QString category;
    bool nearest_left =
        false; ///< of several columns the nearest to the left of the figure's (the base of a percentage)

    friend bool operator==(const FigureSource &, const FigureSource &) = default;
};

/// A measure and where its parts stand. Several sources of one part are added up; if one of them is missing the sum is.
struct MappedMeasure {
    Measure measure;
    std::map<Part, std::vector<FigureSource>> parts;
    double published_rate_step = 0;   ///< the published rate is rounded to this many percent; 0: not rounded
    bool published_in_percent = true; ///< 53 or "53%", else 0.53
    double unit_factor = 1;           ///< 1000 where the file gives thousands
};

/// Makes a measure of each figure column, or of each category, that no listed measure names: its title is the header or
/// the category put into the title ("%1"), its id comes from that title.
struct MeasureTemplate {
    bool from_categories = false; ///< else from columns
    ColumnChoice columns;         ///< from columns: only these; empty: every column with figures
    MappedMeasure pattern;        ///< its sources with an empty column or category mean the current one
};

/// What a marker stands for, with the range that the publisher's rule gives a suppressed count.
struct MarkerMeaning {
    Missing missing = Missing::not_given;
    std::optional<CountRange> range;

    friend bool operator==(const MarkerMeaning &, const MarkerMeaning &) = default;
};

/// Rows left out because a column says so: geographic_level "Regional".
struct LeaveOutRule {
    ColumnChoice column;
    QStringList values;
    QString rule; ///< region-row, total-row or note-row
};

/// Counts rounded by their publisher; to another step in totals; up to and including periods that end by a date.
struct RoundingRule {
    double counts_to = 0;
    double totals_to = 0;
    QDate until; ///< invalid: always

    friend bool operator==(const RoundingRule &, const RoundingRule &) = default;
};

/// Where a table's period comes from when no column gives it, in the order in which they are tried.
enum class PeriodSource { header, title, file_name };

/// How the tables of one shape are read.
struct TableMapping {
    QStringList recognised_by; ///< column names that the header must have, in any order
    QString title_pattern;     ///< that the text above the header, or the sheet's name, must match; empty: any
    QString sheet_pattern;     ///< that the sheet's name must match; empty: any
    int header_row = 0;        ///< the last row of the header, from 1; 0: found by looking
    int header_rows = 0;       ///< how many tiers it has; 0: found by looking
    std::map<ColumnRole, std::vector<ColumnChoice>> columns;
    QString fixed_provider_type; ///< for providers that no register knows and that carry a code
    QString fixed_period;        ///< the user's word, for a file that says none; empty: see period_sources
    YearKind year_kind = YearKind::reporting;
    std::vector<PeriodSource> period_sources{PeriodSource::header, PeriodSource::title, PeriodSource::file_name};
    std::vector<ColumnChoice> figures; ///< in long form the columns with figures; empty in wide form
    std::vector<MappedMeasure> measures;
    std::vector<MeasureTemplate> templates;
    std::vector<LeaveOutRule> leave_out;
    std::vector<int> leave_out_rows; ///< rows that the user left out by hand, from 1
    /// Whether the rows below a repetition of the header are totals (a breakdown by class under the authorities), and not
    /// more of the same.
    bool totals_below_repeated_header = false;
    bool check_cross_foot = true; ///< formulas in headers such as "(C3 = C1 + C2)"
};

/// How a known kind of return is to be read: what an import was told once, kept as data. The same value is what a first
/// guess makes, what the import assistant changes, and what is saved.
struct MappingProfile {
    QString id;
    QString title;
    QString source; ///< in words, for people
    QString layout; ///< empty: by the tables below; "plain-return": by its own column names; "measures": a dictionary
    Programme programme;
    QString encoding;                      ///< name; empty: found by looking
    QString delimiter;                     ///< one character; empty: found by looking
    QHash<QString, MarkerMeaning> markers; ///< by their text in lower case, trimmed
    QStringList region_names;
    QStringList total_names;
    QHash<QString, QString> providers; ///< text in the file to a provider's code: what the user settled
    RoundingRule rounding;
    std::vector<TableMapping> tables;
    bool guessed = false; ///< made by a first guess; never saved
};

/// The form in which headers are compared: lower case, runs of blanks and line breaks as one blank, dashes alike,
/// straight apostrophes, without bracketed notes ("[note 3]", "[x]", a last "(a)"). Digits glued to words are left to
/// whoever knows which notes exist.
QString header_form(QStringView text);

} // namespace outturn
