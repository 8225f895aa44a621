// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/attention_list_delegate.h"

#include "widgets/attention_list_model.h"
#include "widgets/chart_palette.h"
#include "widgets/chart_text.h"

#include <QtGui/QPainter>
#include <QtWidgets/QTreeView>

#include <algorithm>

namespace outturn::widgets {

namespace {

constexpr int most_lines = 4;
constexpr int most_known = 20000;

/// A ring with a question, a triangle, a disc with an exclamation mark.
void draw_level(QPainter *painter, const QRectF &box, ProblemLevel level, const ChartPalette &colours)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const bool is_error = level == ProblemLevel::error;
    const QColor colour = is_error ? colours.worst_text : colours.active_text;
    painter->setPen(QPen(colour, 1.5));
    painter->setBrush(is_error ? QBrush(colour) : QBrush(Qt::NoBrush));
    const QRectF inner = box.adjusted(0.75, 0.75, -0.75, -0.75);
    if (level == ProblemLevel::warning) {
        painter->drawPolygon(
            QPolygonF({QPointF(inner.center().x(), inner.top()), inner.bottomRight(), inner.bottomLeft()}));
    } else {
        painter->drawEllipse(inner);
    }
    painter->setPen(is_error ? colours.ground : colour);
    const double down = level == ProblemLevel::warning ? box.height() / 8 : 0;
    painter->drawText(box.translated(0, down), Qt::AlignCenter,
                      level == ProblemLevel::question ? QStringLiteral("?") : QStringLiteral("!"));
}

/// A frame around the row, piece by piece.
void draw_focus(QPainter *painter, const QRect &cell, int column, const QColor &colour)
{
    painter->fillRect(cell.left(), cell.top(), cell.width(), 2, colour);
    painter->fillRect(cell.left(), cell.bottom() - 1, cell.width(), 2, colour);
    if (column == AttentionListModel::answer_column) { // the left end is drawn with the branches
        painter->fillRect(cell.right() - 1, cell.top(), 2, cell.height(), colour);
    }
}

QFont font_of(const QModelIndex &index, QFont font)
{
    font.setBold(index.model()->hasChildren(index.siblingAtColumn(0)));
    return font;
}

} // namespace

AttentionListDelegate::AttentionListDelegate(QTreeView *list) : QStyledItemDelegate(list), list_(list) {}

QSize AttentionListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    const bool wraps = index.column() == AttentionListModel::sentence_column;
    const int lines = wraps ? static_cast<int>(lines_of(index, font_of(index, option.font)).size()) : 1;
    return {line * 4, std::max(1, lines) * line + line * 4 / 5};
}

void AttentionListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const ChartPalette colours = chart_palette(list_->palette());
    if (list_->currentIndex().siblingAtColumn(0) == index.siblingAtColumn(0)) {
        QColor tint = colours.focus;
        tint.setAlphaF(colours.dark ? 0.2F : 0.1F);
        painter->fillRect(option.rect, tint);
    }
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                      option.palette.color(QPalette::Mid));
    const int line = option.fontMetrics.height();
    const int top = option.rect.top() + line * 2 / 5;
    painter->setFont(font_of(index, option.font));
    if (index.column() == AttentionListModel::place_column) {
        const auto level = static_cast<ProblemLevel>(index.data(AttentionListModel::level_role).toInt());
        const double side = line - 1;
        painter->save();
        QFont mark = scaled_font(option.font, 0.8);
        mark.setBold(true);
        painter->setFont(mark);
        draw_level(painter, QRectF(option.rect.left() + 2, top, side, side), level, colours);
        painter->restore();
        const QRect room = option.rect.adjusted(line * 3 / 2, 0, -line / 4, 0);
        painter->setPen(colours.muted_text);
        painter->drawText(room.left(), top + option.fontMetrics.ascent(),
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    } else if (index.column() == AttentionListModel::sentence_column) {
        painter->setPen(colours.text);
        draw_lines(*painter, lines_of(index, painter->font()), QPointF(option.rect.left() + line / 4, top),
                   Qt::AlignLeft);
    }
    if (list_->hasFocus() && list_->currentIndex().siblingAtColumn(0) == index.siblingAtColumn(0)) {
        draw_focus(painter, option.rect, index.column(), colours.focus);
    }
    painter->restore();
}

QStringList AttentionListDelegate::lines_of(const QModelIndex &index, const QFont &font) const
{
    const QFontMetricsF metrics(font);
    double room = list_->columnWidth(AttentionListModel::sentence_column) - metrics.height() / 2;
    if (index.data(AttentionListModel::level_role).toInt() != static_cast<int>(ProblemLevel::question)) {
        // Nothing to answer: the room is the sentence's.
        room += list_->columnWidth(AttentionListModel::answer_column);
    }
    return wrapped(index.data().toString().simplified(), font, std::max(40.0, room));
}

/// Remembered: a tree asks for the height of every row, many times over.
QStringList AttentionListDelegate::wrapped(const QString &text, const QFont &font, double room) const
{
    const QFontMetricsF metrics(font);
    if (static_cast<double>(text.size()) * metrics.averageCharWidth() * 2 < room) {
        return {text};
    }
    const QString manner = font.key() + QString::number(room);
    if (manner != known_manner_ || known_.size() > most_known) {
        // Headings and questions come in turn with problems, so the last two manners are kept.
        std::swap(known_, other_known_);
        std::swap(known_manner_, other_manner_);
        if (manner != known_manner_ || known_.size() > most_known) {
            known_.clear();
            known_manner_ = manner;
        }
    }
    auto found = known_.find(text);
    if (found == known_.end()) {
        found = known_.insert(text, wrapped_lines(text, metrics, room, most_lines));
    }
    return *found;
}

} // namespace outturn::widgets
