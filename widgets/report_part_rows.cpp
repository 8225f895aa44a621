// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report_part_rows.h"

#include "widgets/chart_palette.h"
#include "widgets/chart_text.h"
#include "widgets/mark_painting.h"

#include <QtGui/QDropEvent>
#include <QtGui/QPainter>

namespace outturn::widgets {

ReportPartRows::ReportPartRows(QWidget *parent) : QListWidget(parent)
{
    setDragDropMode(InternalMove);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setResizeMode(Adjust);
    setFrameShape(NoFrame);
    setItemDelegate(new ReportPartDelegate(this));
}

QSize ReportPartRows::sizeHint() const
{
    return {fontMetrics().height() * 12, fontMetrics().height() * 6};
}

void ReportPartRows::dropEvent(QDropEvent *event)
{
    const int row = currentRow();
    const QModelIndex target = indexAt(event->position().toPoint());
    const DropIndicatorPosition side = dropIndicatorPosition();
    int to = target.isValid() ? target.row() + (side == BelowItem ? 1 : 0) : count();
    if (to > row) {
        --to; // it has left its old place by then
    }
    // Ignored as a move, else the view would take the row away itself.
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    stopAutoScroll();
    setState(NoState);
    viewport()->update();
    if (event->source() == this && row >= 0 && to != row && to >= 0) {
        emit dropped(row, to);
    }
}

void ReportPartRows::paintEvent(QPaintEvent *event)
{
    QListWidget::paintEvent(event);
    if (count() > 0) {
        return;
    }
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const int space = fontMetrics().height();
    painter.drawText(viewport()->rect().adjusted(space, space, -space, -space), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("The report has no parts yet. Add one, or press Insert."));
}

// Delegate

ReportPartDelegate::ReportPartDelegate(ReportPartRows *rows) : QStyledItemDelegate(rows), rows_(rows) {}

QSize ReportPartDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    const bool has_note = !index.data(ReportPartRows::note_role).toString().isEmpty();
    return {line * 8, line + line * 3 / 5 + (has_note ? line : 0)};
}

void ReportPartDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const ChartPalette colours = chart_palette(rows_->palette());
    const bool is_current = rows_->currentIndex() == index;
    if (is_current) {
        QColor tint = colours.focus;
        tint.setAlphaF(colours.dark ? 0.2F : 0.1F);
        painter->fillRect(option.rect, tint);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colours.focus);
    }
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                      option.palette.color(QPalette::Mid));
    const int line = option.fontMetrics.height();
    const int numbers = option.fontMetrics.horizontalAdvance(QString::number(rows_->count())) + line;
    const int top = option.rect.top() + line * 3 / 10;
    const int base = top + option.fontMetrics.ascent();
    const QString number = QString::number(index.row() + 1);
    const int left = option.rect.left() + numbers;
    const int room = option.rect.right() - left - line / 3;
    painter->setFont(option.font);
    painter->setPen(colours.muted_text);
    painter->drawText(left - line / 2 - option.fontMetrics.horizontalAdvance(number), base, number);
    painter->setPen(colours.text);
    painter->drawText(left, base, option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room));
    const QString note = index.data(ReportPartRows::note_role).toString();
    if (!note.isEmpty()) {
        painter->setFont(scaled_font(option.font, 0.92));
        draw_hollow(*painter, {left + line * 0.35, top + line * 1.5}, line * 0.26, MarkShape::diamond, colours.active,
                    colours.ground);
        painter->setPen(colours.muted_text);
        painter->drawText(left + line, base + line,
                          painter->fontMetrics().elidedText(note, Qt::ElideRight, room - line));
    }
    if (is_current && rows_->hasFocus()) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colours.focus, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

} // namespace outturn::widgets
