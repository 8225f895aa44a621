// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointF>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtGui/QFont>

class QFontMetricsF;
class QPainter;

/// Text of charts: measured, wrapped and drawn line by line, so that it stays text in SVG.
namespace outturn::widgets {

QFont scaled_font(const QFont &font, double factor);

/// Lines of whole words no wider than `width`; what does not fit in `most_lines` ends in an ellipsis.
QStringList wrapped_lines(const QString &text, const QFontMetricsF &metrics, double width, int most_lines);
double widest_line(const QStringList &lines, const QFontMetricsF &metrics);

/// Draws lines from the top of the first; x is the left, the middle or the right by the alignment.
void draw_lines(QPainter &painter, const QStringList &lines, QPointF top, Qt::Alignment alignment);

/// A text as a tooltip that wraps and never takes the text of a file for markup.
QString plain_tooltip(const QString &text);

} // namespace outturn::widgets
