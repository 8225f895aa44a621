// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QSize>
#include <QtCore/QString>

class QPicture;

namespace outturn::reporting {

/// The picture as an `svg` element to stand in an HTML page: text stays text, the drawing shrinks with the page, every
/// id begins with `id_prefix`, and a screen reader is told `title` and `description`. `picture` was recorded at 96 dpi
/// on an area of `size`. Same picture, same bytes. Empty if there is nothing to draw.
///
/// Any thread; needs a QGuiApplication, because text is measured with fonts.
QByteArray figure_svg(const QPicture &picture, QSize size, const QString &id_prefix, const QString &title,
                      const QString &description);

} // namespace outturn::reporting
