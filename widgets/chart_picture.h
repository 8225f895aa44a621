// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_palette.h"
#include "widgets/chart_values.h"
#include "widgets/cost_values.h"
#include "widgets/distribution_values.h"
#include "widgets/map_values.h"
#include "widgets/trend_values.h"

#include <QtCore/QByteArray>
#include <QtCore/QSize>
#include <QtGui/QImage>
#include <QtGui/QPicture>

/// Charts as pictures, by the same code that draws them on screen. Recording needs the GUI thread; a picture
/// may be replayed in any. Nothing plotted leaves the axes, since QSvgGenerator of Qt 6.4 ignores clipping.
namespace outturn::widgets {

QPicture record_chart(const RankedChart &chart, QSize size, const ChartAppearance &appearance = print_appearance());
QPicture record_chart(const FunnelChart &chart, QSize size, const ChartAppearance &appearance = print_appearance());
QPicture record_chart(const SeriesChart &chart, QSize size, const ChartAppearance &appearance = print_appearance());
QPicture record_chart(const TrendChart &chart, QSize size, const ChartAppearance &appearance = print_appearance());
QPicture record_chart(const CostChart &chart, QSize size, const ChartAppearance &appearance = print_appearance());
QPicture record_chart(const DistributionChart &chart, QSize size,
                      const ChartAppearance &appearance = print_appearance());
QPicture record_chart(const MapChart &chart, QSize size, const ChartAppearance &appearance = print_appearance());

QImage paint_chart(const RankedChart &chart, QSize size, qreal scale,
                   const ChartAppearance &appearance = print_appearance());
QImage paint_chart(const FunnelChart &chart, QSize size, qreal scale,
                   const ChartAppearance &appearance = print_appearance());
QImage paint_chart(const SeriesChart &chart, QSize size, qreal scale,
                   const ChartAppearance &appearance = print_appearance());

/// A recorded picture as SVG with the words of the chart in it.
QByteArray picture_svg(const QPicture &picture, QSize size, const QString &title, const QString &description);

} // namespace outturn::widgets
