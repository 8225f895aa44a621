// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <variant>
#include <vector>

/// A document as plain values. Presentation fills it, the writers of this room write it; neither knows the other's
/// business, and no writer knows what a provider is. All words are already in the document's language.
namespace outturn::reporting {

struct Heading {
    int level = 2; ///< 2 to 4; the title is the only level 1
    QString text;
};

struct Paragraph {
    QString text;
    bool is_finding = false; ///< the sentence that answers the question
};

struct KeyFigure {
    QString label;
    QString value;
    QString note;
};

struct KeyFigures {
    std::vector<KeyFigure> figures;
};

struct DocumentTable {
    QString caption;
    struct Column {
        QString title;
        bool is_number = false;
    };
    std::vector<Column> columns;
    std::vector<QStringList> rows; ///< the first cell of a row is its header
    bool folded = false;           ///< shown closed, to be opened by the reader
};

/// A chart: `picture` names a recorded picture that the caller hands to the writer beside the document.
struct Figure {
    QString picture;
    QString title;            ///< states the finding
    QString text_alternative; ///< a sentence for those who cannot see it
    QString source;
    DocumentTable data; ///< the numbers behind it
};

struct Note {
    QString text;
};

/// A list of facts as term and description: provenance, filters, method.
struct FactList {
    struct Fact {
        QString term;
        QString description;
    };
    std::vector<Fact> facts;
};

using Block = std::variant<Heading, Paragraph, KeyFigures, DocumentTable, Figure, Note, FactList>;

struct Document {
    QString title;
    QString subtitle;
    QString language; ///< BCP 47: "en-GB", "cy"
    QString generator;
    QString skip_link_text; ///< "Skip to the content"
    QString show_data_text; ///< "Show the data as a table"
    QString source_prefix;  ///< "Source:"
    QString figure_prefix;  ///< "Figure %1"
    QString contents_title; ///< "Contents"
    std::vector<Block> blocks;
};

} // namespace outturn::reporting
