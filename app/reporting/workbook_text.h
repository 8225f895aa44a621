// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/workbook_values.h"

#include <QtCore/QString>

#include <vector>

/// Texts and numbers of a workbook, apart from its shape.
namespace outturn::reporting {

/// What may stand in a cell: without control characters, half characters, noncharacters and marks that turn the
/// direction of writing round; line ends are LF, and a tab is a blank, since programs lose it.
QString workbook_text(const QString &text);

/// The number as the cell's form shows it: "1,234", "12.3%", "-£5.00". Empty where there is none.
QString shown_number(const WorksheetCell &cell);

/// In full, with a decimal point and without grouping; with an exponent only where it would be long.
QByteArray full_number(double number);

/// The numbers of the notes that a text refers to by "[note 3]".
std::vector<int> notes_in(const QString &text);
QString note_mark(int number);

/// Whether a whole cell is a shorthand: "[c]", "[x]".
bool is_shorthand(const QString &text);

} // namespace outturn::reporting
