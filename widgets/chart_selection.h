// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_palette.h"
#include "widgets/label_placement.h"

#include <QtCore/QRectF>
#include <QtCore/QSize>
#include <QtCore/QString>

#include <functional>
#include <vector>

class QPaintDevice;
class QPainter;

/// How selected marks look, the same in every chart: a double ring, and a name where they are few.
namespace outturn::widgets {

/// More names than this are a cloud of words, not an answer.
constexpr int most_selected_names = 8;

/// Two thin rings: the mark under the pointer has one, the active mark is a diamond, the cursor a square.
void draw_selected_ring(QPainter &painter, QPointF mark, double radius, const ChartPalette &colours);

struct SelectedName {
    QPointF mark;
    QString name;
};

struct PlacedName {
    QPointF mark;
    QString text;
    LabelPlace place;
};

/// What the names of selected marks must not cover.
struct NameGround {
    QRectF area;                ///< names stay inside
    std::vector<QPointF> marks; ///< of everything
    std::vector<QRectF> words;  ///< that the chart has drawn
};

/// A place for each name near its mark; one that finds no room of its own is left out.
std::vector<PlacedName> place_selected_names(const std::vector<SelectedName> &names, const NameGround &ground,
                                             double ring_radius, const QFont &font);
void draw_selected_names(QPainter &painter, const std::vector<PlacedName> &names, double ring_radius,
                         const ChartPalette &colours);

/// Where this painting writes words on a device of this size, without painting anything.
std::vector<QRectF> places_of_words(const QPaintDevice &device, const std::function<void(QPainter &)> &paint);

} // namespace outturn::widgets
