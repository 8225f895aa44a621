// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QPalette>

#include <array>

namespace outturn::widgets {

/// The colours of a chart. A mark needs 3:1 against the ground, a word 4.5:1: hence two of each.
struct ChartPalette {
    QColor ground;
    QColor mark;
    QColor best;
    QColor worst;
    QColor active;
    QColor text;
    QColor muted_text;
    QColor best_text;
    QColor worst_text;
    QColor active_text;
    QColor grid;
    QColor interval;
    QColor target;
    QColor limit;
    QColor focus;
    std::array<QColor, 5> shades; ///< of an area by its value, lowest first: one hue, from the ground away
    bool dark = false;
};

/// How a chart is drawn: colours and the font that every other text size follows.
struct ChartAppearance {
    ChartPalette colours;
    QFont font;
};

/// The light or the dark colours, by the lightness of the palette's base; the ground is that base.
ChartPalette chart_palette(const QPalette &palette);

/// Light colours on white and the bundled font in pixels: the same picture on every machine.
ChartAppearance print_appearance();

/// The shade of one of `count` classes, 0 the lowest.
QColor shade_colour(const ChartPalette &colours, int shade, int count);
/// Black or white, whichever reads better on this ground: at least 4.5 to 1 on any.
QColor text_on(const QColor &ground);

/// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
double contrast_ratio(const QColor &one, const QColor &other);

} // namespace outturn::widgets
