// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/document_values.h"

namespace outturn::reporting {

/// A list that is printed to be filled in by hand: a heading with facts, then groups of rows in which some columns are
/// left blank, then lines to be signed on. All words are already in the form's language.
struct PrintedForm {
    struct Column {
        QString title;
        bool is_number = false;
        int blank_letters = 0; ///< of a column to write in: room for so many letters at least; 0: it is printed
    };
    struct Group {
        QString title; ///< may be empty
        std::vector<std::vector<QString>> rows;
    };

    QString title;
    QString language; ///< BCP 47
    QString generator;
    QDateTime date; ///< UTC; what the list is as of
    FactList facts;
    QStringList notes; ///< paragraphs below the facts
    std::vector<Column> columns;
    std::vector<Group> groups;
    QStringList signatures; ///< "Tested by": each has a line behind it, and one for the date
    QString date_word;      ///< "Date"
    QString page;           ///< "Page %1 of %2"
    QString nothing;        ///< in place of rows where there are none
};

} // namespace outturn::reporting
