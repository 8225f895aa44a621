// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_text.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace outturn::widgets {

QFont scaled_font(const QFont &font, double factor)
{
    QFont scaled = font;
    if (font.pixelSize() > 0) {
        scaled.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * factor))));
    } else {
        scaled.setPointSizeF(font.pointSizeF() * factor);
    }
    return scaled;
}

QStringList wrapped_lines(const QString &text, const QFontMetricsF &metrics, double width, int most_lines)
{
    static const QRegularExpression spaces(QStringLiteral("[ \\t\\n]+"));
    QStringList lines;
    QString line;
    const QStringList words = text.split(spaces, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QString longer = line.isEmpty() ? word : line + u' ' + word;
        if (line.isEmpty() || metrics.horizontalAdvance(longer) <= width) {
            line = longer;
        } else {
            lines.append(line);
            line = word;
        }
    }
    if (!line.isEmpty()) {
        lines.append(line);
    }
    if (lines.size() > most_lines) {
        const QString rest = lines.mid(most_lines - 1).join(u' ');
        lines = lines.mid(0, most_lines - 1);
        lines.append(rest);
    }
    for (QString &shown : lines) {
        shown = metrics.elidedText(shown, Qt::ElideRight, std::ceil(width));
    }
    return lines;
}

double widest_line(const QStringList &lines, const QFontMetricsF &metrics)
{
    double widest = 0;
    for (const QString &line : lines) {
        widest = std::max(widest, metrics.horizontalAdvance(line));
    }
    return widest;
}

void draw_lines(QPainter &painter, const QStringList &lines, QPointF top, Qt::Alignment alignment)
{
    const QFontMetricsF metrics(painter.font());
    double baseline = top.y() + metrics.ascent();
    for (const QString &line : lines) {
        const double width = metrics.horizontalAdvance(line);
        double x = top.x();
        if (alignment.testFlag(Qt::AlignRight)) {
            x -= width;
        } else if (alignment.testFlag(Qt::AlignHCenter)) {
            x -= width / 2;
        }
        painter.drawText(QPointF(x, baseline), line);
        baseline += metrics.height();
    }
}

QString plain_tooltip(const QString &text)
{
    if (text.isEmpty()) {
        return {};
    }
    return QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

} // namespace outturn::widgets
