// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sheet_preview_header.h"

#include "widgets/chart_palette.h"
#include "widgets/chart_text.h"
#include "widgets/sheet_preview_delegate.h"
#include "widgets/sheet_preview_model.h"

#include <QtCore/QItemSelectionModel>
#include <QtGui/QPainter>

#include <algorithm>

namespace outturn::widgets {

namespace {

constexpr int most_lines = 2;

} // namespace

SheetPreviewHeader::SheetPreviewHeader(const SheetPreviewModel *model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), model_(model)
{
    setSectionsClickable(true);
    setHighlightSections(true);
    setCursor(Qt::ArrowCursor);
}

int SheetPreviewHeader::padding() const
{
    return fontMetrics().height() / 3;
}

void SheetPreviewHeader::fit_height()
{
    const QFontMetricsF metrics(scaled_font(font(), 0.92));
    int lines = 1;
    for (int column = 0; column < model_->columnCount() && lines < most_lines; ++column) {
        const double room = sectionSize(column) - 2 * padding();
        lines = std::max(lines,
                         static_cast<int>(wrapped_lines(model_->part_words(column), metrics, room, most_lines).size()));
    }
    if (lines != lines_) {
        lines_ = lines;
        emit geometriesChanged();
    }
}

QSize SheetPreviewHeader::sizeHint() const
{
    const int small = QFontMetrics(scaled_font(font(), 0.92)).height();
    return {QHeaderView::sizeHint().width(), fontMetrics().height() + lines_ * small + 2 * padding()};
}

void SheetPreviewHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    if (!rect.isValid() || section >= model_->columnCount()) {
        return;
    }
    const CellPart part = model_->column_at(section).part;
    const PartColours own = part_colours(part, palette());
    const ChartPalette colours = chart_palette(palette());
    const QItemSelectionModel *selection = selectionModel();
    const bool current = selection != nullptr && selection->currentIndex().column() == section;
    painter->save();
    painter->setClipRect(rect);
    painter->fillRect(rect, own.ground);
    painter->setPen(palette().color(QPalette::Mid));
    painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (current) {
        painter->fillRect(rect.left(), rect.bottom() - 1, rect.width() - 1, 2, colours.focus);
    }
    QFont letters = font();
    letters.setBold(current);
    painter->setFont(letters);
    painter->setPen(current ? colours.text : colours.muted_text);
    const int line = fontMetrics().height();
    const QRect top(rect.left(), rect.top() + padding(), rect.width(), line);
    painter->drawText(top, Qt::AlignCenter, model_->headerData(section, Qt::Horizontal).toString());
    painter->setFont(scaled_font(font(), 0.92));
    painter->setPen(own.text);
    const QStringList words = wrapped_lines(model_->part_words(section), QFontMetricsF(painter->font()),
                                            rect.width() - 2 * padding(), most_lines);
    draw_lines(*painter, words, QPointF(rect.center().x() + 1, top.bottom() + 1), Qt::AlignHCenter);
    painter->restore();
}

} // namespace outturn::widgets
