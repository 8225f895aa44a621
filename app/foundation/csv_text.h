// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

/// Texts on their way into a CSV that somebody may open in a spreadsheet program (OWASP "CSV Injection", CWE-1236).
namespace outturn {

/// A text that a spreadsheet program would take for a formula (it begins with = + - @, a tab or a line end, full-width
/// forms too, blanks before it or not) gets an apostrophe before it; whatever is a number stays one.
QString defused(const QString &text);

/// A field by RFC 4180, quoted where it has to be; the text as it is. Half a character becomes a question mark, NUL
/// goes.
QByteArray csv_field(const QString &text);

/// One line of a CSV by RFC 4180, with LF; every text defused.
QByteArray csv_line(const QStringList &texts);

} // namespace outturn
