// SPDX-License-Identifier: GPL-3.0-or-later
// What the line of the rate says and how it is moved; how the chart looks is in price_painting.cpp.
#include "widgets/price_chart.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace outturn::widgets {

namespace {

bool is_known(const std::optional<double> &value)
{
    return value && std::isfinite(*value);
}

/// A number in words, in full.
QString full_number(double value, const NumberFormat &format, int decimals)
{
    const double shown = value * format.factor;
    const QLocale locale(format.locale);
    const QString number = locale.toString(std::abs(shown), 'f', format.decimals >= 0 ? format.decimals : decimals);
    return (shown < 0 ? QStringLiteral("\u2212") : QString()) + format.prefix + number + format.suffix;
}

/// Rates are set in tenths of a per cent.
double tenth(double rate)
{
    return std::round(rate * 1000) / 1000;
}

} // namespace

PriceChartView::PriceChartView(QWidget *parent) : ChartCanvas(parent)
{
    setObjectName(QStringLiteral("price_chart"));
    set_vertical_weight(0.15);
    plot()->xAxis->setTickLabels(false); // they stand below the strip of verdicts
}

void PriceChartView::set_chart(const PriceChart &chart)
{
    chart_ = chart;
    std::erase_if(chart_.curve, [](const PricePoint &point) { return !std::isfinite(point.rate); });
    std::stable_sort(chart_.curve.begin(), chart_.curve.end(),
                     [](const PricePoint &one, const PricePoint &other) { return one.rate < other.rate; });
    for (PricePoint &point : chart_.curve) {
        for (std::optional<double> *value : {&point.value, &point.lower, &point.upper}) {
            *value = is_known(*value) ? *value : std::nullopt;
        }
    }
    std::erase_if(chart_.stretches, [](const PriceStretch &stretch) {
        return !std::isfinite(stretch.from) || !std::isfinite(stretch.to) || stretch.to <= stretch.from;
    });
    chart_.value = is_known(chart_.value) ? chart_.value : std::nullopt;
    chart_.rate = is_known(chart_.rate) ? chart_.rate : std::nullopt;
    if (!is_dragged_) { // an answer that took its time must not pull the line from under the pointer
        rate_ = chart_.rate;
    }
    cap_ = highest_value();
    set_targets(points());
    tell();
    rebuild();
}

double PriceChartView::highest_value() const
{
    std::optional<double> cheapest;
    double dearest = 0;
    for (const PricePoint &point : chart_.curve) {
        if (point.value) {
            cheapest = std::min(cheapest.value_or(*point.value), *point.value);
            dearest = std::max({dearest, *point.value, point.upper.value_or(0)});
        }
    }
    // The curve runs off to infinity where nothing additional is left: drawn whole, it would crush what matters. The scale
    // does not follow the rate, or it would move while the line is dragged.
    const double enough = std::max(4 * std::abs(cheapest.value_or(0)), 1.6 * chart_.value.value_or(0));
    const double highest = std::max(std::min(dearest, enough), chart_.value.value_or(0) * 1.1);
    return highest > 0 ? highest : 1;
}

std::optional<double> PriceChartView::value_at(double rate) const
{
    const std::vector<PricePoint> &curve = chart_.curve;
    const auto above = std::lower_bound(curve.begin(), curve.end(), rate - 1e-12,
                                        [](const PricePoint &point, double wanted) { return point.rate < wanted; });
    if (above == curve.end()) {
        return std::nullopt;
    }
    if (above == curve.begin() || std::abs(above->rate - rate) < 1e-9) {
        return std::abs(above->rate - rate) < 1e-9 ? above->value : std::nullopt;
    }
    const PricePoint &below = *(above - 1);
    if (!below.value || !above->value) {
        return std::nullopt;
    }
    const double part = (rate - below.rate) / (above->rate - below.rate);
    return *below.value + part * (*above->value - *below.value);
}

QString PriceChartView::rate_words() const
{
    if (!rate_) {
        return {};
    }
    if (chart_.rate && std::abs(*chart_.rate - *rate_) < 1e-9 && !chart_.rate_label.isEmpty()) {
        return chart_.rate_label;
    }
    // Until the answer comes that has words for this rate.
    const QString rate = full_number(*rate_, chart_.rate_format, 1);
    const std::optional<double> value = value_at(*rate_);
    return value
        ? tr("%1: %2", "rate: payment for an additional outcome").arg(rate, full_number(*value, chart_.value_format, 0))
        : tr("%1: none left", "rate: no additional outcome is left").arg(rate);
}

QString PriceChartView::point_words(const PricePoint &point, bool in_full) const
{
    const QString rate = full_number(point.rate, chart_.rate_format, 1);
    const QString value = full_number(*point.value, chart_.value_format, 0);
    const auto amount = [&](double of) { return full_number(of, chart_.value_format, 0); };
    if (!in_full || !point.lower) {
        return tr("%1: %2", "rate: payment for an additional outcome").arg(rate, value);
    }
    return point.upper ? tr("%1: %2, interval %3 to %4").arg(rate, value, amount(*point.lower), amount(*point.upper))
                       : tr("%1: %2, interval from %3 upwards").arg(rate, value, amount(*point.lower));
}

std::vector<PriceChartView::Target> PriceChartView::points() const
{
    std::vector<Target> targets;
    for (const PricePoint &point : chart_.curve) {
        if (point.value && *point.value <= cap_ && *point.value >= 0) {
            targets.push_back({QString::number(point.rate, 'g', 12), point_words(point, false),
                               point_words(point, true), point.rate, *point.value});
        }
    }
    if (targets.empty() && can_move()) { // at no rate is anything left: that is shown, and not an empty chart
        targets.push_back({QStringLiteral("none"), tr("no additional outcome is left"), {}, lowest_rate(), 0});
    }
    return targets;
}

void PriceChartView::tell()
{
    const QString words = rate_words();
    set_words(chart_.title,
              words.isEmpty() ? chart_.description
                              : tr("%1. %2", "rate in use, the chart").arg(words, chart_.description),
              chart_.empty_text);
}

bool PriceChartView::is_labelled(const QString &) const
{
    return false;
}

// Moving the line

double PriceChartView::rate_under(QPointF position) const
{
    return plot()->xAxis->pixelToCoord(position.x());
}

void PriceChartView::move_to(double rate)
{
    const double to = std::clamp(tenth(rate), lowest_rate(), highest_rate());
    if (rate_ && std::abs(*rate_ - to) < 1e-9) {
        return;
    }
    rate_ = to;
    is_unsaid_ = true;
    tell();
    rebuild(); // the view that is touched paints first
    emit rate_moved(to);
}

void PriceChartView::choose()
{
    if (std::exchange(is_unsaid_, false) && rate_) {
        emit rate_chosen(*rate_);
    }
}

void PriceChartView::mousePressEvent(QMouseEvent *event)
{
    const QRectF area = plot_area();
    const bool is_inside = area.adjusted(-em(), -em() * 2, em(), em() * 2).contains(event->position());
    if (event->button() != Qt::LeftButton || is_empty() || !can_move() || !is_inside) {
        event->ignore();
        return;
    }
    is_dragged_ = true;
    move_to(rate_under(event->position()));
}

void PriceChartView::mouseMoveEvent(QMouseEvent *event)
{
    if (is_dragged_) {
        move_to(rate_under(event->position()));
        return;
    }
    const bool is_near =
        rate_ && !is_empty() && std::abs(plot()->xAxis->coordToPixel(*rate_) - event->position().x()) < em() * 0.6;
    setCursor(is_near ? Qt::SplitHCursor : Qt::ArrowCursor);
    ChartCanvas::mouseMoveEvent(event);
}

void PriceChartView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !std::exchange(is_dragged_, false)) {
        event->ignore();
        return;
    }
    choose();
}

void PriceChartView::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

void PriceChartView::keyPressEvent(QKeyEvent *event)
{
    if (is_empty() || !can_move() || event->modifiers().testFlag(Qt::AltModifier)) {
        ChartCanvas::keyPressEvent(event);
        return;
    }
    const bool is_fine = event->modifiers().testFlag(Qt::ControlModifier);
    const double now = rate_.value_or(lowest_rate());
    const auto stepped = [&](double way) {
        if (is_fine) {
            return now + way * 0.001;
        }
        // To the next whole per cent.
        return (way > 0 ? std::floor(now * 100 + 1e-6) + 1 : std::ceil(now * 100 - 1e-6) - 1) / 100;
    };
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up:
        return move_to(stepped(1));
    case Qt::Key_Left:
    case Qt::Key_Down:
        return move_to(stepped(-1));
    case Qt::Key_PageUp:
        return move_to(now + 0.05);
    case Qt::Key_PageDown:
        return move_to(now - 0.05);
    case Qt::Key_Home:
        return move_to(lowest_rate());
    case Qt::Key_End:
        return move_to(highest_rate());
    default:
        ChartCanvas::keyPressEvent(event);
    }
}

void PriceChartView::keyReleaseEvent(QKeyEvent *event)
{
    if (!event->isAutoRepeat() && !is_dragged_) {
        choose();
    }
    ChartCanvas::keyReleaseEvent(event);
}

void PriceChartView::focusOutEvent(QFocusEvent *event)
{
    if (!is_dragged_) {
        choose(); // the key comes up elsewhere
    }
    ChartCanvas::focusOutEvent(event);
}

} // namespace outturn::widgets
