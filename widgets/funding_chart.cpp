// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/funding_chart.h"

#include "widgets/axis_scale.h"
#include "widgets/chart_text.h"
#include "widgets/mark_painting.h"

#include <qcustomplot.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace outturn::widgets {

namespace {

std::optional<double> known(const std::optional<double> &amount)
{
    return amount && std::isfinite(*amount) ? std::optional(std::max(0.0, *amount)) : std::nullopt;
}

enum Which { available, drawn, invested };

} // namespace

/// A word of the key with a sample of its mark.
struct FundingChartView::Key {
    int which = available;
    QString text;
    double left = 0; ///< of the sample
    double width = 0;
    int line = 0;
};

FundingChartView::FundingChartView(QWidget *parent) : RowChart(parent)
{
    setObjectName(QStringLiteral("funding_chart"));
}

void FundingChartView::set_chart(const FundingChart &chart)
{
    chart_ = chart;
    most_ = 0;
    std::vector<Target> rows;
    for (FundingRow &row : chart_.rows) {
        row.available = known(row.available);
        row.drawn = known(row.drawn);
        row.invested = known(row.invested);
        for (const std::optional<double> &amount : {row.available, row.drawn, row.invested}) {
            most_ = std::max(most_, amount.value_or(0));
        }
        rows.push_back({row.id, row.name, row.tooltip, row.invested.value_or(0), 0});
    }
    set_rows(std::move(rows));
    set_words(chart.title, chart.description, chart.empty_text);
    updateGeometry();
    rebuild();
}

double FundingChartView::labels_width() const
{
    const QFontMetricsF small(small_font());
    double widest = 0;
    for (const FundingRow &row : chart_.rows) {
        widest = std::max(widest, small.horizontalAdvance(row.label));
    }
    return widest + em();
}

std::vector<FundingChartView::Key> FundingChartView::keys(double width) const
{
    const QFontMetricsF small(small_font());
    const std::array<QString, 3> titles = {chart_.available_title, chart_.drawn_title, chart_.invested_title};
    std::vector<Key> keys;
    const double start = names_width(width);
    const double room = width - em() * 0.5;
    double all = 0;
    for (const int which : {invested, drawn, available}) {
        const QString &title = titles[static_cast<std::size_t>(which)];
        if (!title.isEmpty()) {
            keys.push_back({which, title, 0, small.horizontalAdvance(title) + em() * 1.6, 0});
            all += keys.back().width + em();
        }
    }
    double left = start + all <= room ? start : em() * 0.75;
    int line = 0;
    double next = left;
    for (Key &key : keys) {
        if (next > left && next + key.width > room) {
            ++line;
            next = left;
        }
        key.left = next;
        key.line = line;
        next += key.width + em();
    }
    return keys;
}

int FundingChartView::key_lines(double width) const
{
    const std::vector<Key> all = keys(width);
    return all.empty() ? 0 : all.back().line + 1;
}

RowChart::Margins FundingChartView::margins(double width) const
{
    const QFontMetricsF small(small_font());
    Margins around;
    around.left = names_width(width);
    around.right = std::min(labels_width(), width * 0.35);
    const int lines = key_lines(width);
    around.top = em() * 0.5 + lines * small.height() + em() * (lines > 0 ? 0.5 : 0.2);
    const auto caption = static_cast<double>(caption_lines(chart_.caption, width).size());
    around.bottom = small.height() + em() * 0.9 + (caption > 0 ? caption * small.height() + em() * 0.3 : 0);
    return around;
}

void FundingChartView::arrange(QSizeF size)
{
    size_ = size;
    const double width = place_rows(size);
    const double most = most_ > 0 ? most_ : 1;
    const int steps = std::clamp(static_cast<int>(width / (5 * em())), 1, 8);
    AxisScale scale = round_scale(0, most, chart_.format, steps);
    scale.upper = most * (1 + em() * 0.4 / std::max(em(), width));
    std::erase_if(scale.ticks, [&](const AxisTick &tick) { return tick.value > scale.upper; });
    scale_ = scale;
    apply_scale(scale, plot()->xAxis);
}

void FundingChartView::paint_chart(QPainter &painter)
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
    paint_keys(painter);
    const double top = area.bottom() + QFontMetricsF(small_font()).height() + em() * 0.8;
    paint_caption(painter, caption_lines(chart_.caption, size_.width()), top);
}

void FundingChartView::paint_row(QPainter &painter, std::size_t row) const
{
    const FundingRow &money = chart_.rows[row];
    const QRectF rect = row_rect(row);
    const double nought = plot()->xAxis->coordToPixel(0);
    const auto x = [&](double amount) { return plot()->xAxis->coordToPixel(amount); };
    const double outline = std::min(rect.height() * 0.78, em() * 1.3);
    const double middle = rect.center().y();
    if (money.invested && *money.invested > 0) {
        const double bar = outline * 0.55;
        painter.fillRect(QRectF(nought, middle - bar / 2, std::max(1.0, x(*money.invested) - nought), bar),
                         colours().best);
    }
    if (money.available) {
        painter.setPen(QPen(colours().limit, rect.height() < 5 ? 0.5 : 1.2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(nought, middle - outline / 2, x(*money.available) - nought, outline));
    }
    if (money.drawn) {
        const double half = std::min(rect.height() * 0.49, outline * 0.62);
        painter.setPen(
            QPen(colours().mark, std::clamp(rect.height() * 0.16, 0.8, em() * 0.18), Qt::SolidLine, Qt::FlatCap));
        const double at = x(*money.drawn);
        painter.drawLine(QLineF(at, middle - half, at, middle + half));
    }
    if (!is_named(row)) {
        return;
    }
    painter.setFont(small_font());
    const QFontMetricsF metrics(painter.font());
    const double top = middle - metrics.height() / 2;
    if (!money.available && !money.drawn && !money.invested) {
        painter.setPen(colours().muted_text);
        draw_lines(painter, {metrics.elidedText(tr("not in the returns"), Qt::ElideRight, plot_area().width())},
                   {nought + em() * 0.4, top}, Qt::AlignLeft);
    }
    painter.setPen(colours().text);
    const double room = size_.width() - plot_area().right() - em() * 0.6;
    draw_lines(painter, {metrics.elidedText(money.label, Qt::ElideRight, std::ceil(room))},
               {plot_area().right() + em() * 0.4, top}, Qt::AlignLeft);
}

void FundingChartView::paint_sample(QPainter &painter, int which, QPointF at) const
{
    const double width = em() * 1.1;
    if (which == available) {
        painter.setPen(QPen(colours().limit, 1.2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(at.x(), at.y() - em() * 0.35, width, em() * 0.7));
    } else if (which == invested) {
        painter.fillRect(QRectF(at.x(), at.y() - em() * 0.2, width, em() * 0.4), colours().best);
    } else {
        painter.setPen(QPen(colours().mark, em() * 0.16, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QLineF(at.x() + width / 2, at.y() - em() * 0.42, at.x() + width / 2, at.y() + em() * 0.42));
    }
}

void FundingChartView::paint_keys(QPainter &painter) const
{
    painter.setFont(small_font());
    const double line = QFontMetricsF(painter.font()).height();
    const QRectF area = plot_area();
    const std::vector<Key> all = keys(size_.width());
    const double lines = key_lines(size_.width());
    for (const Key &key : all) {
        const double top = area.top() - em() * 0.5 - (lines - key.line) * line;
        paint_sample(painter, key.which, {key.left, top + line / 2});
        painter.setPen(colours().text);
        draw_lines(painter, {key.text}, {key.left + em() * 1.5, top}, Qt::AlignLeft);
    }
}

} // namespace outturn::widgets
