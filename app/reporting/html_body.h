// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/document_values.h"
#include "reporting/figure_picture.h"
#include "reporting/html_anchors.h"
#include "reporting/html_outline.h"

#include <QtCore/QByteArray>

namespace outturn::reporting {

/// The blocks of a document as markup, one after the other, and the notes and shorthand that close it.
///
/// Any thread; needs a QGuiApplication where there are figures.
QByteArray html_body(const Document &document, const FigurePictures &pictures, const HtmlAnchors &anchors,
                     const std::vector<OutlineEntry> &outline);

/// A list of facts; nothing where there are none.
QByteArray html_facts(const FactList &list, const HtmlAnchors &anchors);

} // namespace outturn::reporting
