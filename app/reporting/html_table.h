// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/document_values.h"
#include "reporting/html_anchors.h"

#include <QtCore/QByteArray>

namespace outturn::reporting {

/// A table with its number and caption, the headers marked as such, in a frame that scrolls sideways by itself, so that
/// a wide table does not make the page scroll, and that the keyboard reaches; its notes and source below. `name` is what
/// the frame is called where the table has no caption. A row that is short is filled up with empty cells; cells beyond
/// the last column are kept.
QByteArray html_table(const DocumentTable &table, const QByteArray &id, const QString &name, const HtmlAnchors &anchors,
                      const DocumentWords &words);

/// What stands below a table or a figure: one note is a paragraph, several are a list; then the source.
QByteArray html_small_print(const QStringList &notes, const QString &source, const HtmlAnchors &anchors,
                            const DocumentWords &words);

} // namespace outturn::reporting
