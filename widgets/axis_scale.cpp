// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/axis_scale.h"

#include <QtCore/QLocale>
#include <QtCore/QSharedPointer>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace outturn::widgets {

namespace {

double round_step(double span, int count)
{
    const double rough = span / std::max(1, count);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double multiple : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        if (multiple * power >= rough * (1 - 1e-9)) {
            return multiple * power;
        }
    }
    return 10 * power;
}

int decimals_of(double step)
{
    int decimals = 0;
    for (double scaled = step; decimals < 6 && std::abs(scaled - std::round(scaled)) > 1e-6 * std::max(1.0, scaled);) {
        ++decimals;
        scaled = step * std::pow(10.0, decimals);
    }
    return decimals;
}

} // namespace

QString axis_number(double value, double step, double largest, const NumberFormat &format)
{
    double shown = value * format.factor;
    double shown_step = step * std::abs(format.factor);
    QString magnitude;
    const double shown_largest = std::abs(largest * format.factor);
    // Only money: "1.5m people" would read as metres.
    if (!format.prefix.isEmpty()) {
        struct Unit {
            double size;
            const char16_t *name;
        };
        for (const Unit &unit : {Unit{1e9, u"bn"}, Unit{1e6, u"m"}, Unit{1e4, u"k"}}) {
            if (shown_largest >= unit.size) {
                shown /= unit.size == 1e4 ? 1e3 : unit.size;
                shown_step /= unit.size == 1e4 ? 1e3 : unit.size;
                magnitude = QString::fromUtf16(unit.name);
                break;
            }
        }
    }
    // A fixed number of decimals that cannot tell two ticks apart would write the same label twice.
    const int decimals = std::max(magnitude.isEmpty() ? format.decimals : -1, decimals_of(shown_step));
    const QLocale locale(format.locale);
    if (shown == 0.0 && !magnitude.isEmpty())
        return format.prefix + locale.toString(0) + format.suffix; // "£0", not "£0.0m"
    QString number = locale.toString(std::abs(shown), 'f', decimals);
    if (shown < 0 && number != locale.toString(0.0, 'f', decimals)) {
        return u'\u2212' + format.prefix + number + magnitude + format.suffix;
    }
    return format.prefix + number + magnitude + format.suffix;
}

AxisScale round_scale(double lower, double upper, const NumberFormat &format, int count)
{
    if (!(std::isfinite(lower) && std::isfinite(upper))) {
        lower = 0;
        upper = 1;
    }
    if (!(upper > lower)) {
        upper = lower + (lower == 0 ? 1 / std::abs(format.factor) : std::abs(lower));
    }
    const double factor = std::abs(format.factor);
    const double step = round_step((upper - lower) * factor, count) / factor;
    const double first = std::floor(lower / step + 1e-9);
    const double last = std::ceil(upper / step - 1e-9);
    AxisScale scale{first * step, last * step, {}};
    const double largest = std::max(std::abs(scale.lower), std::abs(scale.upper));
    for (double tick = first; tick <= last + 0.5; tick += 1) {
        scale.ticks.push_back({tick * step, axis_number(tick * step, step, largest, format)});
    }
    return scale;
}

void apply_scale(const AxisScale &scale, QCPAxis *axis)
{
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (const AxisTick &tick : scale.ticks) {
        ticker->addTick(tick.value, tick.text);
    }
    axis->setTicker(ticker);
    axis->setRange(scale.lower, scale.upper);
}

} // namespace outturn::widgets
