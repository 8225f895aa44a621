// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

/// A document as plain values. Presentation fills it, the writers of this room write it; neither knows the other's
/// business, and no writer knows what a provider is. All words are already in the document's language.
///
/// Texts of Paragraph, Note, Callout and BulletList may refer to a figure or table of the document by its id:
/// "{figure:spread}", "{table:providers}". `numbered()` of document_numbers.h turns that into "Figure 2" with a link.
namespace outturn::reporting {

/// A stretch of a text that leads to a figure or table of the document.
struct TextLink {
    int start = 0;
    int length = 0;
    QString target; ///< id of a figure or table
};

struct Heading {
    int level = 2; ///< 2 to 4; the title is the only level 1
    QString text;
};

struct Paragraph {
    QString text;
    bool is_finding = false; ///< the sentence that answers the question
    std::vector<TextLink> links = {};
};

struct BulletList {
    struct Item {
        QString text;
        std::vector<TextLink> links = {};
    };
    std::vector<Item> items;
};

/// A conclusion or a recommendation: a text that stands out under a title of its own ("Recommendation 2").
struct Callout {
    QString title;
    QString text; ///< paragraphs apart by an empty line
    std::vector<TextLink> links = {};
};

struct KeyFigure {
    QString label;
    QString value;
    QString note;
};

struct KeyFigures {
    std::vector<KeyFigure> figures;
};

/// How a number is written where the reader can reckon with it. A percentage is a share of 1, money is in pounds.
enum class NumberForm { plain, percent, pounds };

struct DocumentCell {
    DocumentCell(QString shown = {}, std::optional<double> value = {}, std::optional<double> upper_end = {})
        : text(std::move(shown)), number(value), upper(upper_end)
    {}

    QString text;                 ///< as printed
    std::optional<double> number; ///< the same in full, where it is one number; of a range its lower end
    std::optional<double> upper;  ///< of a range: its upper end; a range open upwards has none
};

struct DocumentTable {
    QString id = {}; ///< unique in the document; letters, digits, hyphens; empty: nobody refers to it
    QString caption;
    struct Column {
        QString title; ///< with the unit
        bool is_number = false;
        NumberForm form = NumberForm::plain;
        bool is_range = false; ///< cells are ranges: two columns in a workbook
    };
    std::vector<Column> columns;
    std::vector<std::vector<DocumentCell>> rows; ///< the first cell of a row is its header
    bool folded = false;                         ///< shown closed, to be opened by the reader; not in print
    QString source = {};
    QStringList notes = {};
    int number = 0; ///< given by numbered(); 0: has no caption, and so no number
};

/// A chart. The caller hands the recorded picture of the same id to the writer beside the document.
struct Figure {
    QString id;               ///< unique in the document; letters, digits, hyphens
    QString title;            ///< what is shown, of whom, when
    QString finding;          ///< the sentence that it shows
    QString text_alternative; ///< for those who cannot see it
    QString source;
    QStringList notes;
    DocumentTable data; ///< the numbers behind it
    int number = 0;     ///< given by numbered()
};

struct Note {
    QString text;
    std::vector<TextLink> links = {};
};

/// A list of facts as term and description: provenance, filters, method.
struct FactList {
    struct Fact {
        QString term;
        QString description;
    };
    std::vector<Fact> facts;
};

using Block = std::variant<Heading, Paragraph, BulletList, Callout, KeyFigures, DocumentTable, Figure, Note, FactList>;

/// The fixed words that the writers need, in the document's language; "%1" and "%2" are filled in by them.
struct DocumentWords {
    QString skip_link;      ///< "Skip to the content"
    QString show_data;      ///< "Show the data as a table"
    QString source;         ///< "Source:"
    QString notes;          ///< "Notes"
    QString figure;         ///< "Figure %1"
    QString table;          ///< "Table %1"
    QString continued;      ///< "%1 (continued)"
    QString contents;       ///< "Contents"
    QString page;           ///< "Page %1 of %2"
    QString lower_end;      ///< "%1, lower end"
    QString upper_end;      ///< "%1, upper end"
    QString cover;          ///< "Cover", name of a sheet
    QString sheet;          ///< "Worksheet"
    QString sheet_title;    ///< "Title"
    QString note_number;    ///< "Note"
    QString note_text;      ///< "What it says"
    QString one_table;      ///< "This worksheet contains one table."
    QString see_notes;      ///< "Some cells may refer to notes, which can be found on the notes worksheet."
    QString shorthand;      ///< "Shorthand used:"
    QString not_available;  ///< meaning of "[x]", which stands in a number's place
    QString not_applicable; ///< meaning of "[z]", which stands in a text's place
    QString unnumbered_row; ///< "Row": header of a first column that has none
};

struct Document {
    QString title;
    QString subtitle;
    QString language; ///< BCP 47: "en-GB", "cy"
    QString generator;
    QDateTime date;    ///< UTC; what the document is as of. The only date that a writer embeds
    FactList cover;    ///< what stands on the cover below the titles
    QStringList notes; ///< the first is [note 1]; texts and column titles may hold "[note 1]"
    std::vector<std::pair<QString, QString>> shorthand; ///< "[c]" and what it means; only those that are used
    DocumentWords words;
    std::vector<Block> blocks;
};

} // namespace outturn::reporting
