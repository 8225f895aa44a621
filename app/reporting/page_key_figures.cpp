// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page_blocks.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace outturn::reporting {

namespace {

constexpr qreal gap = 10;
constexpr qreal padding = 10;

/// The words of one box, laid out for its width.
struct FigureBox {
    std::shared_ptr<const PageText> label;
    std::shared_ptr<const PageText> value;
    std::shared_ptr<const PageText> note;

    FigureBox(const KeyFigure &figure, qreal width)
        : label(page_text(figure.label, width, {small_pixels, false, page_colours::quiet})),
          value(page_text(figure.value, width, {22, true, page_colours::text})),
          note(page_text(figure.note, width, {small_pixels, false, page_colours::quiet}))
    {}

    void draw(QPainter &painter, const QRectF &area, qreal label_height) const
    {
        painter.fillRect(area, page_colours::wash);
        painter.fillRect(QRectF(area.topLeft(), QSizeF(area.width(), 3)), page_colours::accent);
        QPointF at = area.topLeft() + QPointF(padding, padding);
        label->draw(painter, at);
        at += QPointF(0, label_height + 2);
        value->draw(painter, at);
        note->draw(painter, at + QPointF(0, value->height() + 2));
    }
};

/// Boxes beside each other, their values on one line.
Strip row_of_boxes(std::vector<FigureBox> boxes, qreal box_width, qreal space)
{
    qreal label_height = 0;
    qreal rest = 0;
    for (const FigureBox &box : boxes) {
        label_height = std::max(label_height, box.label->height());
        rest = std::max(rest, box.value->height() + box.note->height());
    }
    Strip strip;
    strip.space = space;
    strip.height = label_height + rest + 4 + 2 * padding;
    strip.draw = [boxes = std::move(boxes), box_width, label_height, height = strip.height](QPainter &painter,
                                                                                            QPointF at) {
        for (size_t i = 0; i < boxes.size(); ++i) {
            const QPointF corner = at + QPointF(static_cast<qreal>(i) * (box_width + gap), 0);
            boxes[i].draw(painter, QRectF(corner, QSizeF(box_width, height)), label_height);
        }
    };
    return strip;
}

void add_as_facts(Strips &strips, const KeyFigures &figures, qreal width)
{
    FactList list;
    for (const KeyFigure &figure : figures.figures)
        list.facts.push_back({figure.label, figure.note.isEmpty() ? figure.value : figure.value + u'\n' + figure.note});
    add_facts(strips, list, width);
}

/// As few rows as possible of boxes, four at most beside each other, the rows as even as may be.
size_t boxes_in_a_row(size_t count)
{
    const size_t rows = (count + 3) / 4;
    return rows == 0 ? 1 : (count + rows - 1) / rows;
}

} // namespace

void add_key_figures(Strips &strips, const KeyFigures &figures, qreal width)
{
    const size_t columns = std::max<size_t>(boxes_in_a_row(figures.figures.size()), 2);
    const auto gaps = static_cast<qreal>(columns - 1);
    const qreal box_width = (width - gaps * gap) / static_cast<qreal>(columns);
    Strips rows;
    for (size_t first = 0; first < figures.figures.size(); first += columns) {
        std::vector<FigureBox> boxes;
        for (size_t i = first; i < std::min(first + columns, figures.figures.size()); ++i)
            boxes.emplace_back(figures.figures[i], box_width - 2 * padding);
        rows.push_back(row_of_boxes(std::move(boxes), box_width, first == 0 ? 14 : gap));
        if (rows.back().height > page_frame(false).height / 3) {
            add_as_facts(strips, figures, width);
            return;
        }
    }
    if (!rows.empty())
        rows.back().below = 16;
    strips.insert(strips.end(), rows.begin(), rows.end());
}

} // namespace outturn::reporting
