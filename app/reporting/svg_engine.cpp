// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/svg_engine.h"

#include "reporting/html_text.h"
#include "reporting/svg_path.h"
#include "reporting/svg_style.h"

#include <QtCore/QBuffer>
#include <QtGui/QPainterPath>

#include <cmath>

namespace outturn::reporting {

namespace {

QByteArray number(double value)
{
    QByteArray text;
    append_svg_number(text, value);
    return text;
}

bool is_finite(const QRectF &rect)
{
    return std::isfinite(rect.x()) && std::isfinite(rect.y()) && std::isfinite(rect.width())
        && std::isfinite(rect.height());
}

QByteArray points_of(const QLinearGradient &gradient, QPointF shift)
{
    const QPointF from = gradient.start() + shift;
    const QPointF to = gradient.finalStop() + shift;
    return " x1=\"" + number(from.x()) + "\" y1=\"" + number(from.y()) + "\" x2=\"" + number(to.x()) + "\" y2=\""
        + number(to.y()) + '"';
}

QByteArray stops_of(const QGradient &gradient, double opacity)
{
    QByteArray stops;
    for (const auto &[offset, colour] : gradient.stops()) {
        stops += "<stop offset=\"" + number(offset) + "\" stop-color=\"" + colour.name().toLatin1()
            + "\" stop-opacity=\"" + number(colour.alphaF() * opacity) + "\"/>";
    }
    return stops;
}

} // namespace

SvgEngine::SvgEngine(QByteArray id_prefix)
    : QPaintEngine(AllFeatures & ~(PerspectiveTransform | ConicalGradientFill | PorterDuff)),
      id_prefix_(std::move(id_prefix))
{}

bool SvgEngine::begin(QPaintDevice *)
{
    markup_.clear();
    style_.clear();
    setActive(true);
    return true;
}

bool SvgEngine::end()
{
    use_style({});
    setActive(false);
    return true;
}

void SvgEngine::use_style(const QByteArray &style)
{
    if (style == style_) {
        return;
    }
    if (!style_.isEmpty()) {
        markup_ += "</g>\n";
    }
    if (!style.isEmpty()) {
        markup_ += "<g" + style + ">\n";
    }
    style_ = style;
}

QPointF SvgEngine::origin() const
{
    const QTransform transform = state->transform();
    return transform.type() <= QTransform::TxTranslate ? QPointF(transform.dx(), transform.dy()) : QPointF();
}

QByteArray SvgEngine::transform_attribute() const
{
    const QTransform transform = state->transform();
    if (transform.type() <= QTransform::TxTranslate) {
        return {};
    }
    // Turned by an angle, two decimals would move the far end by pixels.
    QByteArray numbers;
    for (const double value : {transform.m11(), transform.m12(), transform.m21(), transform.m22()}) {
        numbers += QByteArray::number(std::isfinite(value) ? value : 0, 'g', 6) + ' ';
    }
    return " transform=\"matrix(" + numbers + number(transform.dx()) + ' ' + number(transform.dy()) + ")\"";
}

QByteArray SvgEngine::fill_style()
{
    if (!has_brush()) {
        return {};
    }
    const QBrush brush = state->brush();
    if (brush.style() == Qt::LinearGradientPattern && brush.gradient()) {
        return gradient_fill(*brush.gradient());
    }
    return svg_fill(brush.color(), state->opacity());
}

QByteArray SvgEngine::gradient_fill(const QGradient &gradient)
{
    const bool is_of_shape = gradient.coordinateMode() != QGradient::LogicalMode;
    const QByteArray id = id_prefix_ + "_gradient-" + QByteArray::number(++gradients_);
    use_style({});
    markup_ += "<linearGradient id=\"" + id + "\" gradientUnits=\""
        + (is_of_shape ? "objectBoundingBox" : "userSpaceOnUse") + '"'
        + points_of(static_cast<const QLinearGradient &>(gradient), is_of_shape ? QPointF() : origin()) + '>'
        + stops_of(gradient, state->opacity()) + "</linearGradient>\n";
    return " fill=\"url(#" + id + ")\"";
}

void SvgEngine::append_path(const SvgPath &path, const QByteArray &attributes)
{
    markup_ += "<path d=\"" + path.data() + '"' + attributes + transform_attribute() + "/>\n";
}

void SvgEngine::drawPath(const QPainterPath &path)
{
    if (path.isEmpty() || (!has_pen() && !has_brush()) || !is_finite(path.controlPointRect())) {
        return;
    }
    const QByteArray fill = fill_style();
    use_style(fill + svg_stroke(state->pen(), state->opacity()));
    SvgPath steps(origin());
    steps.add(path);
    append_path(steps, path.fillRule() == Qt::WindingFill && has_brush() ? " fill-rule=\"nonzero\"" : "");
}

void SvgEngine::drawLines(const QLineF *lines, int count)
{
    if (!has_pen()) {
        return;
    }
    use_style(svg_stroke(state->pen(), state->opacity()));
    for (int at = 0; at < count; ++at) {
        const QPointF ends[] = {lines[at].p1(), lines[at].p2()};
        if (is_finite(QRectF(ends[0], ends[1]))) {
            SvgPath steps(origin());
            steps.add_points(ends, 2, false);
            append_path(steps);
        }
    }
}

void SvgEngine::drawRects(const QRectF *rects, int count)
{
    for (int at = 0; at < count; ++at) {
        const QRectF &rect = rects[at];
        const QPointF corners[] = {rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()};
        drawPolygon(corners, 4, ConvexMode);
    }
}

void SvgEngine::drawEllipse(const QRectF &rect)
{
    if ((!has_pen() && !has_brush()) || !is_finite(rect)) {
        return;
    }
    const QByteArray fill = fill_style();
    use_style(fill + svg_stroke(state->pen(), state->opacity()));
    const QPointF centre = rect.center() + origin();
    const QByteArray middle = " cx=\"" + number(centre.x()) + "\" cy=\"" + number(centre.y()) + '"';
    if (svg_hundredths(rect.width()) == svg_hundredths(rect.height())) {
        markup_ += "<circle" + middle + " r=\"" + number(rect.width() / 2) + '"';
    } else {
        markup_ +=
            "<ellipse" + middle + " rx=\"" + number(rect.width() / 2) + "\" ry=\"" + number(rect.height() / 2) + '"';
    }
    markup_ += transform_attribute() + "/>\n";
}

void SvgEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    const bool is_line = mode == PolylineMode;
    bool is_drawn = has_pen() || (!is_line && has_brush());
    for (int at = 0; at < count && is_drawn; ++at) {
        is_drawn = std::isfinite(points[at].x()) && std::isfinite(points[at].y());
    }
    if (!is_drawn || count < 2) {
        return;
    }
    const QByteArray fill = is_line ? QByteArray() : fill_style();
    use_style(fill + svg_stroke(state->pen(), state->opacity()));
    SvgPath steps(origin());
    steps.add_points(points, count, !is_line);
    append_path(steps, mode == WindingMode && !fill.isEmpty() ? " fill-rule=\"nonzero\"" : "");
}

void SvgEngine::drawPoints(const QPointF *points, int count)
{
    for (int at = 0; at < count; ++at) {
        const QLineF dot(points[at], points[at]);
        drawLines(&dot, 1);
    }
}

void SvgEngine::drawTextItem(const QPointF &place, const QTextItem &item)
{
    const QString text = item.text();
    const QByteArray words = html_text(text);
    if (!has_pen() || words.trimmed().isEmpty()) {
        return;
    }
    use_style(svg_fill(state->pen().color(), state->opacity()) + svg_font(item.font()));
    const QPointF start = place + origin();
    markup_ += "<text x=\"" + number(start.x()) + "\" y=\"" + number(start.y()) + '"' + transform_attribute()
        + (text == text.simplified() ? ">" : " xml:space=\"preserve\">") + words + "</text>\n";
}

void SvgEngine::drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source)
{
    drawImage(target, pixmap.toImage(), source, Qt::AutoColor);
}

void SvgEngine::drawImage(const QRectF &target, const QImage &image, const QRectF &source, Qt::ImageConversionFlags)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!is_finite(target) || !image.copy(source.toAlignedRect()).save(&buffer, "PNG")) {
        return;
    }
    use_style({});
    const QPointF corner = target.topLeft() + origin();
    markup_ += "<image x=\"" + number(corner.x()) + "\" y=\"" + number(corner.y()) + "\" width=\""
        + number(target.width()) + "\" height=\"" + number(target.height()) + "\" preserveAspectRatio=\"none\""
        + (state->opacity() < 1 ? " opacity=\"" + number(state->opacity()) + '"' : QByteArray()) + transform_attribute()
        + " href=\"data:image/png;base64," + bytes.toBase64() + "\"/>\n";
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    constexpr int resolution = 96;
    constexpr double millimetres_an_inch = 25.4;
    switch (metric) {
    case PdmWidth:
        return size_.width();
    case PdmHeight:
        return size_.height();
    case PdmWidthMM:
        return qRound(size_.width() * millimetres_an_inch / resolution);
    case PdmHeightMM:
        return qRound(size_.height() * millimetres_an_inch / resolution);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return resolution;
    case PdmDepth:
        return 32;
    case PdmNumColors:
        return 0xFFFFFF;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return qRound(devicePixelRatioFScale());
    }
    return 0;
}

} // namespace outturn::reporting
