// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QMarginsF>
#include <QtCore/QSizeF>
#include <QtGui/QColor>
#include <QtGui/QFont>

/// The look of the printed report: paper, colours, sizes. Lengths are pixels at 96 dpi, 1 px is .75 pt.
namespace outturn::reporting {

constexpr QSize upright_paper(794, 1123); ///< A4
constexpr QSize sideways_paper(1123, 794);

/// The part of a page that blocks stand on; the running foot lies below it.
struct PageFrame {
    QSize paper;
    qreal left = 0;
    qreal top = 0;
    qreal width = 0;
    qreal height = 0;
};

PageFrame page_frame(bool sideways);

namespace page_colours {
inline const QColor text(0x16, 0x19, 0x1d);
inline const QColor quiet(0x4d, 0x56, 0x5e);
inline const QColor accent(0x12, 0x43, 0x6d);
inline const QColor rule(0xc3, 0xc9, 0xce);
inline const QColor wash(0xee, 0xf3, 0xf8);
} // namespace page_colours

constexpr int body_pixels = 14;  ///< 10.5 pt
constexpr int small_pixels = 12; ///< 9 pt
/// What a table's words may shrink to, largest first: 9, 8.25 and 7.5 pt.
constexpr int table_pixels[] = {12, 11, 10};

/// The bundled font, without hinting, so that a page breaks alike on every machine.
QFont page_font(int pixels, bool bold = false);

/// The distance from line to line.
qreal line_height(int pixels);

/// Loads the bundled font where neither the application nor the machine has it.
void load_page_fonts();

} // namespace outturn::reporting
