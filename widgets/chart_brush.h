// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointF>
#include <QtCore/QRectF>
#include <QtCore/Qt>

class QPainter;

namespace outturn::widgets {

struct ChartPalette;

/// The rubber band of a chart, in pixels: from the press of the left button to its release. A press becomes a band
/// once the pointer has gone further than a hand trembles; one that was given up stays so until the next press.
class ChartBrush
{
public:
    void press(QPointF at, Qt::KeyboardModifiers modifiers);
    /// Whether the picture of the band is another now.
    bool move(QPointF to);
    /// Whether there was a band to give up.
    bool give_up();

    bool is_pressed() const { return state_ != State::idle; }
    bool is_band() const { return state_ == State::band; }
    QPointF origin() const { return origin_; }
    /// The keys that were held when the button went down.
    Qt::KeyboardModifiers modifiers() const { return modifiers_; }
    /// Edges count: a band drawn straight across has no height, and still lies on the marks in its way.
    bool holds(QPointF mark) const;
    void paint(QPainter &painter, const QRectF &bounds, const ChartPalette &colours) const;

private:
    enum class State { idle, pressed, band };

    QRectF rect() const { return QRectF(origin_, end_).normalized(); }

    State state_ = State::idle;
    QPointF origin_;
    QPointF end_;
    Qt::KeyboardModifiers modifiers_;
};

} // namespace outturn::widgets
