// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <functional>
#include <utility>

namespace outturn::widgets {

/// A place in QCustomPlot's layers for painting of our own. Owned by its plot.
class PaintedLayerable final : public QCPLayerable
{
public:
    PaintedLayerable(QCustomPlot *plot, const QString &layer, std::function<void(QPainter &)> paint)
        : QCPLayerable(plot, layer), paint_(std::move(paint))
    {}

protected:
    void applyDefaultAntialiasingHint(QCPPainter *) const override {}

    void draw(QCPPainter *painter) override
    {
        // The hint, not setAntialiasing(), which moves everything by half a pixel.
        painter->setRenderHint(QPainter::Antialiasing, true);
        paint_(*painter);
    }

private:
    std::function<void(QPainter &)> paint_;
};

} // namespace outturn::widgets
