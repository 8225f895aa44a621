// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QPointF>

QT_BEGIN_NAMESPACE
class QPainterPath;
QT_END_NAMESPACE

namespace outturn::reporting {

/// The "d" of an SVG path, as short as it can be said: steps from point to point in hundredths of a pixel. A value.
class SvgPath
{
public:
    /// All coordinates are moved by `offset`.
    explicit SvgPath(QPointF offset) : offset_(offset) {}

    void move_to(QPointF point);
    void line_to(QPointF point);
    void curve_to(QPointF first, QPointF second, QPointF end);
    void close();
    /// A subpath that ends where it began is closed.
    void add(const QPainterPath &path);
    void add_points(const QPointF *points, int count, bool is_closed);

    const QByteArray &data() const { return data_; }

private:
    struct Place {
        qint64 x = 0;
        qint64 y = 0;
        friend bool operator==(const Place &, const Place &) = default;
    };
    Place place_of(QPointF point) const;
    void append_step(char letter, std::initializer_list<qint64> numbers);
    void append_line(Place to);

    QPointF offset_;
    QByteArray data_;
    Place now_;
    char letter_ = 0; ///< the command that further numbers would repeat
};

} // namespace outturn::reporting
