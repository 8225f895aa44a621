// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/svg_style.h"

#include <algorithm>
#include <cmath>

namespace outturn::reporting {

namespace {

constexpr double farthest = 1e6; ///< of a coordinate: a drawing is some thousands of pixels wide
constexpr double screen_resolution = 96;

QByteArray attribute(const char *name, const QByteArray &value)
{
    return QByteArray(" ") + name + "=\"" + value + '"';
}

QByteArray number(double value)
{
    QByteArray text;
    append_svg_number(text, value);
    return text;
}

QByteArray opacity_attribute(const char *name, const QColor &colour, double opacity)
{
    const double together = colour.alphaF() * opacity;
    return together >= .995 ? QByteArray() : attribute(name, number(together));
}

QByteArray dashes(const QPen &pen, double width)
{
    QByteArray lengths;
    for (const qreal length : pen.dashPattern()) {
        if (!lengths.isEmpty()) {
            lengths += ' ';
        }
        append_svg_number(lengths, length * width);
    }
    QByteArray attributes = attribute("stroke-dasharray", lengths);
    if (pen.dashOffset() != 0) {
        attributes += attribute("stroke-dashoffset", number(pen.dashOffset() * width));
    }
    return attributes;
}

} // namespace

qint64 svg_hundredths(double number)
{
    return std::isfinite(number) ? std::llround(std::clamp(number, -farthest, farthest) * 100) : 0;
}

void append_svg_hundredths(QByteArray &markup, qint64 hundredths)
{
    if (hundredths < 0) {
        markup += '-';
        hundredths = -hundredths;
    }
    const qint64 whole = hundredths / 100;
    const qint64 rest = hundredths % 100;
    if (whole != 0 || rest == 0) {
        markup += QByteArray::number(whole);
    }
    if (rest != 0) {
        markup += '.';
        markup += static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0) {
            markup += static_cast<char>('0' + rest % 10);
        }
    }
}

void append_svg_number(QByteArray &markup, double number)
{
    append_svg_hundredths(markup, svg_hundredths(number));
}

QByteArray svg_fill(const QColor &colour, double opacity)
{
    return attribute("fill", colour.name().toLatin1()) + opacity_attribute("fill-opacity", colour, opacity);
}

QByteArray svg_stroke(const QPen &pen, double opacity)
{
    if (pen.style() == Qt::NoPen) {
        return {};
    }
    const double width = pen.widthF() > 0 ? pen.widthF() : 1;
    QByteArray attributes =
        attribute("stroke", pen.color().name().toLatin1()) + opacity_attribute("stroke-opacity", pen.color(), opacity);
    if (svg_hundredths(width) != 100) {
        attributes += attribute("stroke-width", number(width));
    }
    if (pen.style() != Qt::SolidLine) {
        attributes += dashes(pen, width);
    }
    if (pen.capStyle() != Qt::SquareCap) {
        attributes += attribute("stroke-linecap", pen.capStyle() == Qt::RoundCap ? "round" : "butt");
    }
    if (pen.joinStyle() == Qt::RoundJoin) {
        attributes += attribute("stroke-linejoin", "round");
    } else if (pen.joinStyle() != Qt::BevelJoin) {
        attributes += attribute("stroke-linejoin", "miter") + attribute("stroke-miterlimit", number(pen.miterLimit()));
    }
    return attributes;
}

QByteArray svg_font(const QFont &font)
{
    const double size = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * screen_resolution / 72;
    QByteArray attributes = attribute("font-size", number(size));
    if (font.weight() != QFont::Normal) {
        attributes += attribute("font-weight", QByteArray::number(static_cast<int>(font.weight())));
    }
    if (font.style() != QFont::StyleNormal) {
        attributes += attribute("font-style", "italic");
    }
    if (font.underline()) {
        attributes += attribute("text-decoration", "underline");
    }
    return attributes;
}

} // namespace outturn::reporting
