// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/limit_bar.h"

#include "widgets/chart_palette.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace outturn::widgets {

LimitBar::LimitBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LimitBar::set_values(const LimitBarValues &values)
{
    values_ = values;
    setAccessibleName(values.summary);
    setToolTip(values.summary);
    update();
}

QSize LimitBar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 4};
}

QSize LimitBar::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, sizeHint().height()};
}

double LimitBar::greatest() const
{
    return std::max({values_.upper, values_.tolerable, values_.likely, 1e-9}) * 1.12;
}

void LimitBar::paintEvent(QPaintEvent *)
{
    if (!has_values()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ChartPalette colours = chart_palette(palette());
    const QFontMetrics metrics = fontMetrics();
    const int margin = metrics.averageCharWidth();
    const double width = this->width() - 2.0 * margin;
    const double middle = height() / 2.0;
    const double half = metrics.height() * 0.4;
    const auto at = [&](double share) { return margin + width * std::clamp(share / greatest(), 0.0, 1.0); };
    painter.setPen(QPen(colours.grid, 1));
    painter.drawLine(QPointF(margin, middle), QPointF(margin + width, middle));
    const double from = at(std::max(0.0, values_.lower));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.interval);
    painter.drawRect(QRectF(from, middle - half, at(values_.upper) - from, 2 * half));
    painter.setBrush(colours.mark);
    painter.drawRect(QRectF(at(values_.upper) - 2, middle - half - 2, 3, 2 * half + 4));
    if (values_.likely >= 0) {
        painter.setBrush(colours.mark);
        painter.drawEllipse(QPointF(at(values_.likely), middle), half * 0.7, half * 0.7);
    }
    // A label stays within the widget; those above the line keep apart, the nearer one giving way.
    const auto place = [&](double share, const QString &words) {
        const int wide = metrics.horizontalAdvance(words);
        return QRect(
            static_cast<int>(std::clamp(at(share) - wide / 2.0, 0.0, std::max(0.0, this->width() - wide - 1.0))), 0,
            wide + 1, metrics.height());
    };
    if (values_.tolerable >= 0) {
        painter.setPen(QPen(colours.target, 2, Qt::DashLine));
        painter.drawLine(QPointF(at(values_.tolerable), middle - half * 1.6),
                         QPointF(at(values_.tolerable), middle + half * 1.6));
        QRect below = place(values_.tolerable, values_.tolerable_words);
        below.moveBottom(height() - 1);
        painter.setPen(colours.text);
        painter.drawText(below, Qt::AlignLeft, values_.tolerable_words);
    }
    QRect likely = place(values_.likely, values_.likely_words);
    QRect upper = place(values_.upper, values_.upper_words);
    painter.setPen(colours.text);
    if (values_.likely >= 0 && !likely.intersects(upper.adjusted(-margin, 0, margin, 0))) {
        painter.drawText(likely, Qt::AlignLeft, values_.likely_words);
    }
    painter.drawText(upper, Qt::AlignLeft, values_.upper_words);
}

} // namespace outturn::widgets
