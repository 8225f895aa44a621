// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/document_values.h"

#include <limits>

/// A small document with every kind of cell, by hand.
namespace outturn::reporting::test {

inline DocumentWords english_words()
{
    DocumentWords words;
    words.source = QStringLiteral("Source:");
    words.notes = QStringLiteral("Notes");
    words.figure = QStringLiteral("Figure %1");
    words.table = QStringLiteral("Table %1");
    words.contents = QStringLiteral("Contents");
    words.lower_end = QStringLiteral("%1, lower end");
    words.upper_end = QStringLiteral("%1, upper end");
    words.cover = QStringLiteral("Cover");
    words.sheet = QStringLiteral("Worksheet");
    words.sheet_title = QStringLiteral("Title");
    words.note_number = QStringLiteral("Note");
    words.note_text = QStringLiteral("What it says");
    words.one_table = QStringLiteral("This worksheet contains one table.");
    words.see_notes = QStringLiteral("Some cells may refer to notes.");
    words.shorthand = QStringLiteral("Shorthand used:");
    words.unnumbered_row = QStringLiteral("Row");
    return words;
}

inline DocumentTable provider_table()
{
    DocumentTable table;
    table.id = QStringLiteral("providers");
    table.caption = QStringLiteral("Children ready for school, by provider [note 1]");
    table.number = 1;
    table.source = QStringLiteral("returns_2024.csv");
    table.columns = {{QStringLiteral("Provider")},
                     {QStringLiteral("Reached (people)"), true},
                     {QStringLiteral("Rate (%)"), true, NumberForm::percent},
                     {QStringLiteral("95% range (%)"), true, NumberForm::percent, true},
                     {QStringLiteral("Paid (£)"), true, NumberForm::pounds}};
    table.rows = {{QStringLiteral("Kent"),
                   {QStringLiteral("1,234"), 1234.0},
                   {QStringLiteral("53.2%"), 0.53212345},
                   {QStringLiteral("50.1% to 56.2%"), 0.501, 0.562},
                   {QStringLiteral("£1,234,568"), 1234567.89}},
                  {QStringLiteral("=1+1"),
                   {QStringLiteral("[c]")},
                   {QStringLiteral("[c]")},
                   {QStringLiteral("[c]")},
                   {QStringLiteral("-£5.20"), -5.2}},
                  {QStringLiteral("Ŵyn & <b>"),
                   {QStringLiteral("0"), 0.0},
                   {},
                   {QStringLiteral("0.5% or more"), 0.005},
                   {QStringLiteral("?"), std::numeric_limits<double>::quiet_NaN()}}};
    return table;
}

inline Document report_document()
{
    Document document;
    document.title = QStringLiteral("Outcomes of the programme");
    document.subtitle = QStringLiteral("Better Start · 2023-24");
    document.language = QStringLiteral("en-GB");
    document.generator = QStringLiteral("Outturn 1");
    document.date = QDateTime(QDate(2026, 9, 1), QTime(10, 11, 12), Qt::UTC);
    document.cover.facts = {{QStringLiteral("Period"), QStringLiteral("2023-24")}};
    document.notes = {QStringLiteral("Of those who were followed up."), QStringLiteral("Areas changed in 2023.")};
    document.shorthand = {{QStringLiteral("[c]"), QStringLiteral("withheld")}};
    document.words = english_words();
    document.blocks.push_back(Heading{2, QStringLiteral("Summary")});
    document.blocks.push_back(Paragraph{QStringLiteral("Rates differ by 10 points."), true});
    document.blocks.push_back(Paragraph{QStringLiteral("Nothing for a cover.")});
    document.blocks.push_back(provider_table());
    Figure figure;
    figure.id = QStringLiteral("spread");
    figure.title = QStringLiteral("Rate by provider");
    figure.finding = QStringLiteral("Kent stands highest.");
    figure.notes = {QStringLiteral("Small providers are left out.")};
    figure.source = QStringLiteral("returns_2024.csv");
    figure.number = 1;
    figure.data.columns = {{QStringLiteral("Provider")}, {QStringLiteral("Year"), true}};
    figure.data.rows = {{QStringLiteral("Kent"), {QStringLiteral("2023"), 2023.0}}};
    document.blocks.push_back(figure);
    document.blocks.push_back(Heading{2, QStringLiteral("Provenance")});
    DocumentTable folded;
    folded.folded = true;
    folded.columns = {{QStringLiteral("Return")}, {QStringLiteral("Rows"), true}};
    document.blocks.push_back(folded);
    document.blocks.push_back(FactList{{{QStringLiteral("Filters"), QStringLiteral("none")}}});
    return document;
}

} // namespace outturn::reporting::test
