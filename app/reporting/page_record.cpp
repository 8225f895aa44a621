// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page_record.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

namespace outturn::reporting {

namespace {

/// Title and "page x of y" at the foot.
void draw_foot(QPainter &painter, const PageFrame &frame, const QString &title, const QString &page)
{
    const QFont font = page_font(small_pixels - 1);
    const QFontMetricsF metrics(font);
    const qreal top = frame.paper.height() - 54;
    painter.fillRect(QRectF(frame.left, top, frame.width, .7), page_colours::rule);
    painter.setFont(font);
    painter.setPen(page_colours::quiet);
    const qreal baseline = top + 6 + metrics.ascent();
    const qreal page_width = metrics.horizontalAdvance(page);
    painter.drawText(QPointF(frame.left + frame.width - page_width, baseline), page);
    const QString left = metrics.elidedText(title, Qt::ElideRight, frame.width - page_width - 24);
    painter.drawText(QPointF(frame.left, baseline), left);
}

} // namespace

FigurePicture record_page(const FlowPage &page, const QString &title, const QString &page_words)
{
    const PageFrame frame = page_frame(page.sideways);
    FigurePicture result{QPicture(), frame.paper};
    QPainter painter(&result.picture);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PlacedDrawing &drawing : page.drawings)
        drawing.draw(painter, drawing.at);
    if (!page_words.isEmpty() || !title.isEmpty())
        draw_foot(painter, frame, title, page_words);
    painter.end();
    result.picture.setBoundingRect(QRect(QPoint(), frame.paper));
    return result;
}

} // namespace outturn::reporting
