// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table_values.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace outturn::widgets {

/// Something to choose from a list.
struct ImportChoice {
    QString id;
    QString text;

    friend bool operator==(const ImportChoice &, const ImportChoice &) = default;
};

// --- The files -----------------------------------------------------------------------------------------------------

/// What became of a file; each has its own mark and its own words.
enum class ImportFileState { waiting, reading, ready, with_errors, not_a_return, already_imported, imported };

struct ImportFileItem {
    QString id;
    QString name;
    QStringList lines; ///< "Table LA9", "Windows-1252": sheets, encoding
    ImportFileState state = ImportFileState::waiting;
    int to_settle = 0; ///< questions that wait for an answer
    int errors = 0;
    QString tooltip; ///< why a file is no return; when it was imported before

    friend bool operator==(const ImportFileItem &, const ImportFileItem &) = default;
};

// --- The sheet as it is --------------------------------------------------------------------------------------------

/// The part that a cell plays, as far as it has a colour of its own.
enum class CellPart {
    unused,
    provider,
    period,
    numerator, ///< and a plain value
    denominator,
    rate,
    cost,
    group, ///< and category, cohort, contract
    note,
    left_out,
    header
};

enum class PreviewRowKind { data, title, header, left_out, in_error, note, gap };

enum class ProblemLevel { none, question, warning, error };

/// What there is to say of one cell besides its text; only cells that need it have one.
struct PreviewMark {
    int column = 0;               ///< from 0
    int raised = 0;               ///< characters at the text's end that are note digits
    QString beside;               ///< "1 to 5": the range that a marker or a rounding stands for
    std::optional<CellPart> part; ///< where it is not the column's
    ProblemLevel level = ProblemLevel::none;
    QString message; ///< in full, with what to do
};

struct PreviewRow {
    int row = 0; ///< from 1, as in the file; of a gap the first row that is not shown
    PreviewRowKind kind = PreviewRowKind::data;
    QStringList texts;
    QString reason;   ///< why it was left out or is in error
    int last_row = 0; ///< of a gap
    std::vector<PreviewMark> marks;
};

struct PreviewColumn {
    CellPart part = CellPart::unused;
    QString part_text; ///< "denominator: Care leavers in EET"; empty: the part's own word
    QString role;      ///< id of the role it has now: see ImportRole
    QString measure;   ///< id, for roles of measures
    bool is_number = false;
    bool hidden = false; ///< the sheet hides it
};

struct SheetPreviewValues {
    QString file;                     ///< id; with sheet it says whether the place is to be kept
    QString sheet;                    ///< name; empty for a CSV
    std::vector<ImportChoice> sheets; ///< to look at; a box to choose from where there are several
    std::vector<PreviewColumn> columns;
    std::vector<PreviewRow> rows; ///< ascending
    std::vector<ImportChoice> measures;
    int header_row = 0; ///< the last one; 0: none found
    QString fixed_text; ///< why columns and rows cannot be given another part; empty: they can
    QString empty_text; ///< where there is nothing to show: "Reading..." or why
};

/// Ids of the roles that a column can be given. The first line takes no measure, the second does.
namespace import_role {
inline constexpr QStringView provider_code = u"provider_code";
inline constexpr QStringView provider_number = u"provider_number";
inline constexpr QStringView provider_name = u"provider_name";
inline constexpr QStringView provider_type = u"provider_type";
inline constexpr QStringView region = u"region";
inline constexpr QStringView contract = u"contract";
inline constexpr QStringView area = u"area";
inline constexpr QStringView cohort = u"cohort";
inline constexpr QStringView group = u"group";
inline constexpr QStringView period = u"period";
inline constexpr QStringView quarter = u"quarter";
inline constexpr QStringView category = u"category";
inline constexpr QStringView certified = u"certified";
inline constexpr QStringView imputed = u"imputed";
inline constexpr QStringView received_on = u"received_on";
inline constexpr QStringView due_on = u"due_on";
inline constexpr QStringView note = u"note";
inline constexpr QStringView left_out = u"left_out";
inline constexpr QStringView numerator = u"numerator";
inline constexpr QStringView denominator = u"denominator";
inline constexpr QStringView value = u"value";
inline constexpr QStringView rate = u"published_rate";
inline constexpr QStringView cost = u"cost";
/// Measure id of "a new measure".
inline constexpr QStringView new_measure = u"+";
} // namespace import_role

// --- What needs the user -------------------------------------------------------------------------------------------

enum class AttentionKind {
    provider, ///< a name that no register knows
    marker,   ///< a text among figures that is no number
    period,   ///< a period that was guessed
    problem,  ///< a warning or error: nothing to answer, a place to go to
};

struct AttentionItem {
    QString id; ///< stable while the file is open
    AttentionKind kind = AttentionKind::problem;
    ProblemLevel level = ProblemLevel::question;
    QString sheet;
    int row = 0;
    int column = 0;          ///< from 1; 0: the row as a whole
    QString place;           ///< "Row 12, B"
    QString sentence;        ///< whole, plain text
    QString subject;         ///< the text in the file that is asked about
    QString suggestion;      ///< id of the provider or of the meaning that it seems to be; empty: none
    QString suggestion_text; ///< its name
    QString rule;            ///< of a problem: the stable word by which problems are grouped
    QString rule_text;       ///< in words: "Published rate differs"
};

struct AttentionValues {
    QString file; ///< id; with another file the list begins at its top
    std::vector<AttentionItem> items;
    std::vector<ImportChoice> providers; ///< all of them, for "another"; text with code
    QString empty_text;
};

// --- How it is read ------------------------------------------------------------------------------------------------

struct ImportSheetChoice {
    QString name;
    bool hidden = false;
    bool used = false;
    bool has_table = true;
    QString note; ///< "152 rows", "no table found"

    friend bool operator==(const ImportSheetChoice &, const ImportSheetChoice &) = default;
};

struct ImportMeasure {
    QString id;
    QString title;
    QString kind = QStringLiteral("proportion"); ///< proportion, rate, ratio, mean, value
    QString polarity = QStringLiteral("high");   ///< high, low, neutral
    QString unit;
    QString parts; ///< "numerator D + E + F, denominator C"

    friend bool operator==(const ImportMeasure &, const ImportMeasure &) = default;
};

struct ImportMarker {
    QString text;    ///< as in the file
    QString meaning; ///< missing, suppressed, not-applicable, not-available, rounds-to-zero, low, not-collected
    int low = -1;    ///< of a suppressed count; -1: no range
    int high = -1;
    int count = 0; ///< cells

    friend bool operator==(const ImportMarker &, const ImportMarker &) = default;
};

struct ImportTotal {
    QString text; ///< "Adds up to England within rounding: 12,310 published, 12,285 here, tolerance 760"
    bool ok = true;

    friend bool operator==(const ImportTotal &, const ImportTotal &) = default;
};

struct ReadingValues {
    QString file;                       ///< id
    std::vector<ImportChoice> profiles; ///< with "first guess" and "plain return"
    QString profile;
    QString applied_text; ///< "Mapping \"DfE local authority tables\" applied"; empty: nothing to undo
    bool is_text = false; ///< a CSV: encoding and delimiter can be chosen
    std::vector<ImportChoice> encodings;
    QString encoding;
    std::vector<ImportChoice> delimiters;
    QString delimiter;
    std::vector<ImportSheetChoice> sheets;
    int header_row = 0; ///< 0: none found
    int rows = 0;       ///< of the sheet, the most that a header row can be
    QString period;
    QString period_note; ///< "from row 1"
    QString programme;
    std::vector<ImportMeasure> measures;
    std::vector<ImportChoice> roundings;
    QString rounding;
    QString rounding_note; ///< "found in note 2"
    std::vector<ImportMarker> markers;
    std::vector<ImportTotal> totals;
    QString replaces; ///< "Replaces the return of 3 May: 4 values change"; a link where there are changes
    bool has_changes = false;
};

// --- All of it -----------------------------------------------------------------------------------------------------

enum class ImportStage {
    settling, ///< files may still be read; everything can be changed
    storing,  ///< nothing can be changed; Cancel stops
    finished  ///< the summary
};

struct ImportProgressValues {
    QString text; ///< "LATables_2014.xlsx: 12,000 rows, 3.1 of 9.8 MB"; empty: nothing runs
    qint64 done = 0;
    qint64 total = 0; ///< 0: unknown

    friend bool operator==(const ImportProgressValues &, const ImportProgressValues &) = default;
};

struct ImportPageValues {
    ImportStage stage = ImportStage::settling;
    QString headline; ///< "152 rows will come in, 12 are left out, 2 need you"
    QString subline;  ///< how the file was recognised
    std::vector<ImportFileItem> files;
    QString file; ///< id of the one that the rest is about
    SheetPreviewValues preview;
    AttentionValues attention;
    ReadingValues reading;
    ImportProgressValues progress;
    int files_to_import = 0;
    QString blocked_text; ///< why Import is off; empty: it is on
    bool can_save_profile = false;
    Table summary;        ///< when finished: file, rows in, left out, errors, changes
    QString summary_text; ///< "4 of 5 files came in: 612 rows, 48 left out"
};

} // namespace outturn::widgets
