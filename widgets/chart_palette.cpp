// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_palette.h"

#include <algorithm>
#include <cmath>

namespace outturn::widgets {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

ChartPalette light_palette(const QColor &ground)
{
    ChartPalette colours;
    colours.ground = ground;
    colours.mark = QColor(0x12, 0x43, 0x6d);
    colours.best = QColor(0x28, 0xa1, 0x97);
    colours.worst = QColor(0x80, 0x16, 0x50);
    // Orange #F46A25 has 3.0 to 1 against white; a shade darker it keeps that on any light ground.
    colours.active = QColor(0xe8, 0x5f, 0x1a);
    colours.text = QColor(0x1d, 0x21, 0x29);
    colours.muted_text = QColor(0x56, 0x61, 0x6d);
    colours.best_text = QColor(0x1c, 0x74, 0x6c);
    colours.worst_text = QColor(0x80, 0x16, 0x50);
    colours.active_text = QColor(0xb3, 0x46, 0x0a);
    colours.grid = QColor(0xe6, 0xe9, 0xed);
    colours.interval = QColor(0x82, 0x95, 0xaa);
    colours.target = QColor(0x56, 0x61, 0x6d);
    colours.limit = QColor(0x6b, 0x7f, 0x95);
    colours.focus = QColor(0x12, 0x43, 0x6d);
    colours.shades = {QColor(0xd3, 0xe2, 0xf0), QColor(0xa6, 0xc6, 0xe1), QColor(0x6f, 0xa3, 0xcd),
                      QColor(0x36, 0x76, 0xab), QColor(0x12, 0x43, 0x6d)};
    return colours;
}

ChartPalette dark_palette(const QColor &ground)
{
    ChartPalette colours;
    colours.ground = ground;
    colours.mark = QColor(0x7f, 0xb2, 0xe5);
    colours.best = QColor(0x5c, 0xd1, 0xc4);
    colours.worst = QColor(0xe8, 0x7d, 0xb5);
    colours.active = QColor(0xff, 0x9c, 0x5c);
    colours.text = QColor(0xe8, 0xea, 0xed);
    colours.muted_text = QColor(0xa3, 0xad, 0xb8);
    colours.best_text = colours.best;
    colours.worst_text = colours.worst;
    colours.active_text = colours.active;
    colours.grid = QColor(0x2e, 0x34, 0x3b);
    colours.interval = QColor(0x64, 0x79, 0x90);
    colours.target = QColor(0xa3, 0xad, 0xb8);
    colours.limit = QColor(0x7d, 0x8f, 0xa3);
    colours.focus = QColor(0x7f, 0xb2, 0xe5);
    colours.shades = {QColor(0x29, 0x40, 0x57), QColor(0x2f, 0x5d, 0x87), QColor(0x48, 0x83, 0xb8),
                      QColor(0x82, 0xb3, 0xe0), QColor(0xc9, 0xe2, 0xf8)};
    colours.dark = true;
    return colours;
}

} // namespace

QColor shade_colour(const ChartPalette &colours, int shade, int count)
{
    const double last = static_cast<double>(colours.shades.size() - 1);
    const double place = count < 2 ? last / 2 : last * std::clamp(shade, 0, count - 1) / (count - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, colours.shades.size() - 1);
    const double part = place - static_cast<double>(below);
    const auto mixed = [part](int one, int other) { return static_cast<int>(std::lround(one + part * (other - one))); };
    const QColor &one = colours.shades[below];
    const QColor &other = colours.shades[above];
    return {mixed(one.red(), other.red()), mixed(one.green(), other.green()), mixed(one.blue(), other.blue())};
}

QColor text_on(const QColor &ground)
{
    return contrast_ratio(Qt::black, ground) > contrast_ratio(Qt::white, ground) ? Qt::black : Qt::white;
}

double contrast_ratio(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

ChartPalette chart_palette(const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Base);
    return luminance(ground) < 0.18 ? dark_palette(ground) : light_palette(ground);
}

ChartAppearance print_appearance()
{
    QFont font(QStringLiteral("Liberation Sans"));
    font.setPixelSize(13);
    font.setHintingPreference(QFont::PreferNoHinting);
    return {light_palette(QColor(Qt::white)), font};
}

} // namespace outturn::widgets
