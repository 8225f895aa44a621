// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/document_values.h"

#include <QtCore/QByteArray>

#include <vector>

namespace outturn::reporting {

/// A heading as it stands in the page.
struct OutlineEntry {
    int level = 2; ///< never more than one below the heading before it
    QString text;
    QByteArray id;
};

/// The headings of a document in their order. A level that a document leaves out is closed up, so that a screen reader
/// meets no gap: headings of levels 2, 4, 4 become 2, 3, 3. One without words is none. The last is that of notes and shorthand, if there are any.
std::vector<OutlineEntry> html_outline(const Document &document);

/// The list of contents as nested lists of links; empty when there are so few headings that it would be in the way.
QByteArray html_contents(const std::vector<OutlineEntry> &outline, const QString &title);

} // namespace outturn::reporting
