// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QSize>
#include <QtGui/QPaintDevice>
#include <QtGui/QPaintEngine>
#include <QtGui/QPainter>

#include <memory>

namespace outturn::reporting {

class SvgPath;

/// Writes what is painted as SVG, without detours: QSvgGenerator opens a group for each change of a pen and writes lines
/// that no pen draws, so that its output had to be parsed and tidied, which took most of the time of a report. Words
/// stay words. Like QSvgGenerator it does not clip. Lives for one drawing, in one thread.
class SvgEngine : public QPaintEngine
{
public:
    /// Ids of the drawing begin with `id_prefix`.
    explicit SvgEngine(QByteArray id_prefix);

    bool begin(QPaintDevice *device) override;
    bool end() override;
    void updateState(const QPaintEngineState &) override {}
    Type type() const override { return User; }

    void drawPath(const QPainterPath &path) override;
    void drawLines(const QLineF *lines, int count) override;
    void drawRects(const QRectF *rects, int count) override;
    void drawEllipse(const QRectF &rect) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawPoints(const QPointF *points, int count) override;
    void drawTextItem(const QPointF &place, const QTextItem &item) override;
    void drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source) override;
    void drawImage(const QRectF &target, const QImage &image, const QRectF &source,
                   Qt::ImageConversionFlags flags) override;
    using QPaintEngine::drawEllipse;
    using QPaintEngine::drawLines;
    using QPaintEngine::drawPoints;
    using QPaintEngine::drawPolygon;
    using QPaintEngine::drawRects;

    /// All that was drawn, a group to each look; empty where nothing was.
    const QByteArray &markup() const { return markup_; }

private:
    bool has_pen() const { return state->pen().style() != Qt::NoPen; }
    bool has_brush() const { return state->brush().style() != Qt::NoBrush; }
    /// What is drawn next looks so.
    void use_style(const QByteArray &style);
    QByteArray fill_style();
    QByteArray gradient_fill(const QGradient &gradient);
    /// Where the origin lies; anything but a shift goes into `transform_attribute`.
    QPointF origin() const;
    QByteArray transform_attribute() const;
    void append_path(const SvgPath &path, const QByteArray &attributes = {});

    QByteArray id_prefix_;
    QByteArray markup_;
    QByteArray style_; ///< of the group that is open
    int gradients_ = 0;
};

/// The device that goes with it: an area in pixels at 96 dpi.
class SvgDevice : public QPaintDevice
{
public:
    SvgDevice(QSize size, QByteArray id_prefix)
        : size_(size), engine_(std::make_unique<SvgEngine>(std::move(id_prefix)))
    {}

    QPaintEngine *paintEngine() const override { return engine_.get(); }
    const QByteArray &markup() const { return engine_->markup(); }

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSize size_;
    std::unique_ptr<SvgEngine> engine_;
};

} // namespace outturn::reporting
