// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSize>
#include <QtCore/QString>
#include <QtGui/QPicture>

#include <map>

namespace outturn::reporting {

/// A chart as it was drawn, recorded at 96 dpi, and the area it was drawn on in pixels. A value; replaying it needs no
/// widget, so a writer may do so in any thread.
struct FigurePicture {
    QPicture picture;
    QSize size;
};

/// The pictures of a document, by the name that its Figure blocks use.
using FigurePictures = std::map<QString, FigurePicture>;

} // namespace outturn::reporting
