// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/document_values.h"
#include "reporting/figure_picture.h"

#include <QtCore/QByteArray>

namespace outturn::reporting {

/// The document as one HTML file, in UTF-8: no script, nothing fetched, readable without a network and by a screen
/// reader. It is XML as well, so that it can be checked and taken apart by machine. Same input, same bytes: no clock,
/// no locale, LF.
///
/// `style_sheet` is the text of resources/style/report.css; it becomes part of the file. A figure whose picture is
/// missing from `pictures` or cannot be drawn shows its text alternative instead, and still its data.
///
/// Any thread; needs a QGuiApplication where there are figures.
QByteArray write_html(const Document &document, const FigurePictures &pictures, const QByteArray &style_sheet);

} // namespace outturn::reporting
