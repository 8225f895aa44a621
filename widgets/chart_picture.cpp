// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_picture.h"

#include "widgets/cost_chart.h"
#include "widgets/distribution_chart.h"
#include "widgets/funnel_chart.h"
#include "widgets/map_chart.h"
#include "widgets/ranked_chart.h"
#include "widgets/series_chart.h"
#include "widgets/trend_chart.h"

#include <QtCore/QBuffer>
#include <QtGui/QPainter>
#include <QtSvg/QSvgGenerator>

namespace outturn::widgets {

namespace {

template <typename View, typename Chart>
QPicture recorded(const Chart &chart, QSize size, const ChartAppearance &appearance)
{
    View view;
    view.set_appearance(appearance);
    view.set_chart(chart);
    return view.record(size);
}

template <typename View, typename Chart>
QImage painted(const Chart &chart, QSize size, qreal scale, const ChartAppearance &appearance)
{
    View view;
    view.set_appearance(appearance);
    view.set_chart(chart);
    return view.image(size, scale);
}

} // namespace

QPicture record_chart(const RankedChart &chart, QSize size, const ChartAppearance &appearance)
{
    return recorded<RankedChartView>(chart, size, appearance);
}

QPicture record_chart(const FunnelChart &chart, QSize size, const ChartAppearance &appearance)
{
    return recorded<FunnelChartView>(chart, size, appearance);
}

QPicture record_chart(const SeriesChart &chart, QSize size, const ChartAppearance &appearance)
{
    return recorded<SeriesChartView>(chart, size, appearance);
}

QPicture record_chart(const TrendChart &chart, QSize size, const ChartAppearance &appearance)
{
    return recorded<TrendChartView>(chart, size, appearance);
}

QPicture record_chart(const CostChart &chart, QSize size, const ChartAppearance &appearance)
{
    return recorded<CostChartView>(chart, size, appearance);
}

QPicture record_chart(const DistributionChart &chart, QSize size, const ChartAppearance &appearance)
{
    return recorded<DistributionChartView>(chart, size, appearance);
}

QPicture record_chart(const MapChart &chart, QSize size, const ChartAppearance &appearance)
{
    return recorded<MapChartView>(chart, size, appearance);
}

QImage paint_chart(const RankedChart &chart, QSize size, qreal scale, const ChartAppearance &appearance)
{
    return painted<RankedChartView>(chart, size, scale, appearance);
}

QImage paint_chart(const FunnelChart &chart, QSize size, qreal scale, const ChartAppearance &appearance)
{
    return painted<FunnelChartView>(chart, size, scale, appearance);
}

QImage paint_chart(const SeriesChart &chart, QSize size, qreal scale, const ChartAppearance &appearance)
{
    return painted<SeriesChartView>(chart, size, scale, appearance);
}

QByteArray picture_svg(const QPicture &picture, QSize size, const QString &title, const QString &description)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setResolution(96); // Qt's default of 72 would shrink the picture to three quarters
    generator.setTitle(title);
    generator.setDescription(description);
    QPainter painter(&generator);
    painter.drawPicture(0, 0, picture);
    painter.end();
    return bytes;
}

} // namespace outturn::widgets
