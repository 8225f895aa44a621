// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtGui/QFont>
#include <QtGui/QPen>

/// What a pen, a brush and a font are as attributes of SVG. All leave out what the outermost group of a drawing says
/// already: svg_defaults.
namespace outturn::reporting {

/// A pen as QPainter has it before anybody sets one, and nothing filled.
inline constexpr char svg_defaults[] =
    "fill=\"none\" fill-rule=\"evenodd\" stroke-linecap=\"square\" stroke-linejoin=\"bevel\"";

/// At most two decimals, which is a fiftieth of what the eye can tell apart on a screen. What is no number is nought.
void append_svg_number(QByteArray &markup, double number);

/// A coordinate in hundredths: what is written are differences between them, and those must not add up to an error.
qint64 svg_hundredths(double number);
void append_svg_hundredths(QByteArray &markup, qint64 hundredths);

/// " fill=\"#12436d\"", with the opacity where there is one.
QByteArray svg_fill(const QColor &colour, double opacity);
/// Nothing where the pen draws nothing.
QByteArray svg_stroke(const QPen &pen, double opacity);
/// Size, and weight and slant where they are not the usual. The family is that of the whole drawing.
QByteArray svg_font(const QFont &font);

} // namespace outturn::reporting
