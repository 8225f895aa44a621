// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page_strips.h"

#include <QtGui/QPainter>

namespace outturn::reporting {

namespace {

void draw_ground(QPainter &painter, QPointF at, const PageBox &box, qreal height)
{
    // A little further down than the strip, or viewers show a hairline between two grounds.
    const qreal overlap = .6;
    painter.fillRect(QRectF(at.x(), at.y(), box.width, height + overlap), page_colours::wash);
    painter.fillRect(QRectF(at.x(), at.y(), box.bar, height + overlap), page_colours::accent);
}

/// Whether a page may not break below line i of n.
bool line_keeps_next(int i, int n)
{
    return i + 1 < n && (i == 0 || i + 2 == n);
}

} // namespace

void add_lines(Strips &strips, const std::shared_ptr<const PageText> &text, qreal left, qreal space, const PageBox *box)
{
    for (int i = 0; i < text->lines(); ++i) {
        Strip strip;
        strip.space = i == 0 ? space : 0;
        strip.height = text->line_height();
        strip.keeps_next = line_keeps_next(i, text->lines());
        strip.links = text->link_spots(i, i + 1);
        for (LinkSpot &link : strip.links)
            link.area.translate(left, 0);
        const PageBox ground = box ? *box : PageBox{0};
        strip.draw = [text, left, i, ground](QPainter &painter, QPointF at) {
            if (ground.width > 0)
                draw_ground(painter, at, ground, text->line_height());
            text->draw(painter, at + QPointF(left, 0), i, i + 1);
        };
        strips.push_back(std::move(strip));
    }
}

Strip whole_text(const std::shared_ptr<const PageText> &text, qreal left, qreal space)
{
    Strip strip;
    strip.space = space;
    strip.height = text->height();
    strip.links = text->link_spots(0, text->lines());
    for (LinkSpot &link : strip.links)
        link.area.translate(left, 0);
    strip.draw = [text, left](QPainter &painter, QPointF at) { text->draw(painter, at + QPointF(left, 0)); };
    return strip;
}

Strip box_gap(const PageBox &box, qreal height, qreal space)
{
    Strip strip;
    strip.space = space;
    strip.height = height;
    strip.draw = [box, height](QPainter &painter, QPointF at) { draw_ground(painter, at, box, height); };
    return strip;
}

void keep_together(Strips &strips, size_t first)
{
    for (size_t i = first; i + 1 < strips.size(); ++i)
        strips[i].keeps_next = true;
}

Strip rule_strip(qreal width, qreal thickness, const QColor &colour, qreal space)
{
    Strip strip;
    strip.space = space;
    strip.height = thickness;
    strip.draw = [=](QPainter &painter, QPointF at) { painter.fillRect(QRectF(at, QSizeF(width, thickness)), colour); };
    return strip;
}

std::shared_ptr<const PageText> page_text(const QString &text, qreal width, const PageText::Style &style,
                                          std::vector<TextLink> links)
{
    return std::make_shared<const PageText>(text, width, style, std::move(links));
}

QString filled(const QString &pattern, const QString &first, const QString &second)
{
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QStringView place = QStringView(pattern).sliced(i, std::min<qsizetype>(2, pattern.size() - i));
        if (place == u"%1" || place == u"%2") {
            result += place == u"%1" ? first : second;
            ++i;
        } else {
            result += pattern[i];
        }
    }
    return result;
}

} // namespace outturn::reporting
