// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/balance_chart.h"

#include "widgets/axis_scale.h"
#include "widgets/chart_text.h"
#include "widgets/mark_painting.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace outturn::widgets {

namespace {

double length_of(double amount)
{
    return std::isfinite(amount) ? std::max(0.0, amount) : 0.0;
}

} // namespace

/// The axis, with room at both ends for the words behind the longest bars.
struct BalanceChartView::Amounts {
    AxisScale scale;
    double nought = 0; ///< pixels from the plot's left edge
};

BalanceChartView::BalanceChartView(QWidget *parent) : RowChart(parent)
{
    setObjectName(QStringLiteral("balance_chart"));
}

void BalanceChartView::set_chart(const BalanceChart &chart)
{
    chart_ = chart;
    most_over_ = 0;
    most_under_ = 0;
    std::vector<Target> rows;
    for (const BalanceRow &row : chart_.rows) {
        const double over = length_of(row.over);
        const double under = length_of(row.under);
        most_over_ = std::max(most_over_, over);
        most_under_ = std::max(most_under_, under);
        rows.push_back({row.id, row.name, row.tooltip, over >= under ? over / 2 : -under / 2, 0});
    }
    set_rows(std::move(rows));
    set_words(chart.title, chart.description, chart.empty_text);
    updateGeometry();
    rebuild();
}

BalanceChartView::Amounts BalanceChartView::amounts(double plot_width) const
{
    const QFontMetricsF small(small_font());
    double over_words = em() * 0.3;
    double under_words = most_under_ > 0 ? em() * 0.3 : 0;
    for (const BalanceRow &row : chart_.rows) {
        if (!row.over_label.isEmpty()) {
            over_words = std::max(over_words, small.horizontalAdvance(row.over_label) + em() * 0.6);
        }
        if (!row.under_label.isEmpty()) {
            under_words = std::max(under_words, small.horizontalAdvance(row.under_label) + em() * 0.6);
        }
    }
    const double longest = most_over_ + most_under_ > 0 ? most_over_ + most_under_ : 1;
    const double room = std::max(2 * em(), plot_width - over_words - under_words);
    const double pounds_a_pixel = longest / room;
    Amounts found;
    const int steps = std::clamp(static_cast<int>(room / (5 * em())), 1, 8);
    const double highest = most_over_ + most_under_ > 0 ? most_over_ : 1;
    found.scale = round_scale(-most_under_, highest, chart_.format, steps);
    found.scale.lower = -most_under_ - under_words * pounds_a_pixel;
    found.scale.upper = highest + over_words * pounds_a_pixel;
    std::erase_if(found.scale.ticks, [&](const AxisTick &tick) {
        return tick.value < found.scale.lower || tick.value > found.scale.upper;
    });
    // Amounts on both sides: what is due and not paid is no negative payment.
    const double reach = std::max(std::abs(found.scale.lower), found.scale.upper);
    const double step = found.scale.ticks.size() > 1 ? found.scale.ticks[1].value - found.scale.ticks[0].value : reach;
    for (AxisTick &tick : found.scale.ticks) {
        tick.text = axis_number(std::abs(tick.value), step, reach, chart_.format);
    }
    found.nought = -found.scale.lower / (found.scale.upper - found.scale.lower) * plot_width;
    return found;
}

QStringList BalanceChartView::title_lines(const QString &title, double room) const
{
    QFont bold = small_font();
    bold.setBold(true);
    return wrapped_lines(title, QFontMetricsF(bold), std::max(4 * em(), room), 3);
}

RowChart::Margins BalanceChartView::margins(double width) const
{
    const QFontMetricsF small(small_font());
    Margins around;
    around.left = names_width(width);
    around.right = em() * 0.9;
    const double plot_width = std::max(1.0, width - around.left - around.right);
    const double nought = around.left + amounts(plot_width).nought;
    qsizetype lines = 0;
    if (most_over_ > 0) {
        lines = std::max(lines, title_lines(chart_.over_title, width - nought - em()).size());
    }
    if (most_under_ > 0) {
        lines = std::max(lines, title_lines(chart_.under_title, nought - em()).size());
    }
    around.top = em() * 0.5 + small.height() * static_cast<double>(lines) + em() * 0.4;
    const auto caption = static_cast<double>(caption_lines(chart_.caption, width).size());
    around.bottom =
        small.height() + em() * 0.5 + (caption > 0 ? caption * small.height() + em() * 0.3 : 0) + em() * 0.4;
    return around;
}

void BalanceChartView::arrange(QSizeF size)
{
    size_ = size;
    scale_ = amounts(place_rows(size)).scale;
    apply_scale(scale_, plot()->xAxis);
}

void BalanceChartView::paint_chart(QPainter &painter)
{
    const QRectF area = plot_area();
    paint_active(painter);
    paint_grid(painter, scale_);
    for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
        paint_row(painter, row);
    }
    const double nought = plot()->xAxis->coordToPixel(0);
    painter.setPen(QPen(colours().text, 1.2, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QLineF(nought, area.top(), nought, area.bottom()));
    paint_names(painter);
    paint_titles(painter);
    const double top = area.bottom() + QFontMetricsF(small_font()).height() + em() * 0.8;
    paint_caption(painter, caption_lines(chart_.caption, size_.width()), top);
}

void BalanceChartView::paint_row(QPainter &painter, std::size_t row) const
{
    const BalanceRow &amount = chart_.rows[row];
    const QRectF rect = row_rect(row);
    const double thickness = std::clamp(rect.height() * 0.68, std::min(1.0, rect.height()), 1.4 * em());
    const double nought = plot()->xAxis->coordToPixel(0);
    const double right = plot()->xAxis->coordToPixel(length_of(amount.over));
    const double left = plot()->xAxis->coordToPixel(-length_of(amount.under));
    const double top = rect.center().y() - thickness / 2;
    // A penny is seen too: less than a pixel would be nothing.
    if (length_of(amount.over) > 0) {
        painter.fillRect(QRectF(nought, top, std::max(1.0, right - nought), thickness), colours().worst);
    }
    if (length_of(amount.under) > 0) {
        painter.fillRect(QRectF(std::min(left, nought - 1), top, std::max(1.0, nought - left), thickness),
                         colours().mark);
    }
    if (!is_named(row)) {
        return;
    }
    painter.setFont(small_font());
    painter.setPen(colours().text);
    const double line = QFontMetricsF(painter.font()).height();
    draw_lines(painter, {amount.over_label}, {right + em() * 0.3, rect.center().y() - line / 2}, Qt::AlignLeft);
    draw_lines(painter, {amount.under_label}, {left - em() * 0.3, rect.center().y() - line / 2}, Qt::AlignRight);
}

void BalanceChartView::paint_titles(QPainter &painter) const
{
    QFont bold = small_font();
    bold.setBold(true);
    painter.setFont(bold);
    const QRectF area = plot_area();
    const double nought = plot()->xAxis->coordToPixel(0);
    const double line = QFontMetricsF(bold).height();
    if (most_over_ > 0) {
        const QStringList lines = title_lines(chart_.over_title, size_.width() - nought - em());
        painter.setPen(colours().worst_text);
        const double top = area.top() - em() * 0.4 - line * static_cast<double>(lines.size());
        draw_lines(painter, lines, {nought + em() * 0.3, top}, Qt::AlignLeft);
    }
    if (most_under_ > 0) {
        const QStringList lines = title_lines(chart_.under_title, nought - em());
        painter.setPen(colours().dark ? colours().mark : colours().focus);
        const double top = area.top() - em() * 0.4 - line * static_cast<double>(lines.size());
        draw_lines(painter, lines, {nought - em() * 0.3, top}, Qt::AlignRight);
    }
}

} // namespace outturn::widgets
