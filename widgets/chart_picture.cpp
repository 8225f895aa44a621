// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_picture.h"

#include "widgets/balance_chart.h"
#include "widgets/chart_text.h"
#include "widgets/cost_chart.h"
#include "widgets/distribution_chart.h"
#include "widgets/funding_chart.h"
#include "widgets/funnel_chart.h"
#include "widgets/heat_chart.h"
#include "widgets/line_chart.h"
#include "widgets/map_chart.h"
#include "widgets/price_chart.h"
#include "widgets/ranked_chart.h"
#include "widgets/series_chart.h"
#include "widgets/tornado_chart.h"
#include "widgets/trend_chart.h"

#include <QtCore/QBuffer>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtSvg/QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>

namespace outturn::widgets {

namespace {

template <typename Chart> struct ViewOf;
template <> struct ViewOf<RankedChart> : std::type_identity<RankedChartView> {};
template <> struct ViewOf<FunnelChart> : std::type_identity<FunnelChartView> {};
template <> struct ViewOf<SeriesChart> : std::type_identity<SeriesChartView> {};
template <> struct ViewOf<TrendChart> : std::type_identity<TrendChartView> {};
template <> struct ViewOf<CostChart> : std::type_identity<CostChartView> {};
template <> struct ViewOf<DistributionChart> : std::type_identity<DistributionChartView> {};
template <> struct ViewOf<MapChart> : std::type_identity<MapChartView> {};
template <> struct ViewOf<BalanceChart> : std::type_identity<BalanceChartView> {};
template <> struct ViewOf<PriceChart> : std::type_identity<PriceChartView> {};
template <> struct ViewOf<TornadoChart> : std::type_identity<TornadoChartView> {};
template <> struct ViewOf<FundingChart> : std::type_identity<FundingChartView> {};
template <> struct ViewOf<LineChart> : std::type_identity<LineChartView> {};
template <> struct ViewOf<HeatChart> : std::type_identity<HeatChartView> {};

/// What `use` makes of a view that shows the chart.
template <typename Use> auto with_view(const AnyChart &chart, const ChartAppearance &appearance, Use use)
{
    return std::visit(
        [&](const auto &values) {
            typename ViewOf<std::decay_t<decltype(values)>>::type view;
            view.set_appearance(appearance);
            view.set_chart(values);
            if constexpr (requires { values.active_id; })
                view.set_active(values.active_id);
            return use(view);
        },
        chart);
}

/// Of the kinds whose height says nothing of the number of their rows.
double usual_share(const AnyChart &chart)
{
    if (std::holds_alternative<MapChart>(chart)) {
        return 0.75; // as high as wide, beside its key
    }
    if (std::holds_alternative<SeriesChart>(chart)) {
        return 0.3;
    }
    return 0.5;
}

/// What RowChart asks for, with a little air between the rows where there are not many.
int height_of_rows(RowChart &view, std::size_t rows, int width, const ChartAppearance &appearance)
{
    view.resize(width, 1);
    const double air = QFontMetricsF(appearance.font).height() * 0.45;
    return view.minimumSizeHint().height() + qCeil(air * static_cast<double>(rows));
}

/// Room for every group's dots without one behind another, counted in columns as wide as a dot.
double dots_height(const DistributionGroup &group, double lower, double upper, double columns, double dot)
{
    std::vector<int> counts(static_cast<std::size_t>(columns) + 1, 0);
    for (const DistributionMark &mark : group.marks) {
        if (std::isfinite(mark.value)) {
            const double along = upper > lower ? (mark.value - lower) / (upper - lower) : 0.5;
            ++counts[static_cast<std::size_t>(along * columns)];
        }
    }
    return dot * (*std::max_element(counts.begin(), counts.end()) + 1);
}

int height_of_groups(const DistributionChart &chart, int width, const ChartAppearance &appearance)
{
    const double em = QFontMetricsF(appearance.font).height();
    double lower = std::numeric_limits<double>::max();
    double upper = std::numeric_limits<double>::lowest();
    for (const DistributionGroup &group : chart.groups) {
        for (const DistributionMark &mark : group.marks) {
            if (std::isfinite(mark.value)) {
                lower = std::min(lower, mark.value);
                upper = std::max(upper, mark.value);
            }
        }
    }
    const double dot = em * 0.6;
    const double columns = std::max(1.0, std::floor(width * 0.7 / dot));
    double height = 6 * em; // labels above, ticks, title and caption below
    for (const DistributionGroup &group : chart.groups) {
        height += std::max(2.4 * em, dots_height(group, lower, upper, columns, dot));
    }
    return qCeil(height);
}

int wanted_height(const AnyChart &chart, int width)
{
    const ChartAppearance appearance = picture_appearance({width, width});
    const int usual = qRound(width * usual_share(chart));
    if (const auto *distribution = std::get_if<DistributionChart>(&chart)) {
        return std::max(usual, height_of_groups(*distribution, width, appearance));
    }
    return with_view(chart, appearance, [&](auto &view) {
        if constexpr (std::is_base_of_v<RowChart, std::decay_t<decltype(view)>>) {
            const std::size_t rows = std::visit(
                [](const auto &values) {
                    if constexpr (requires { values.rows; }) {
                        return values.rows.size();
                    }
                    return std::size_t(0);
                },
                chart);
            return rows == 0 ? qRound(width * 0.2) : height_of_rows(view, rows, width, appearance);
        }
        return usual;
    });
}

} // namespace

ChartAppearance picture_appearance(QSize size)
{
    ChartAppearance appearance = print_appearance();
    const double printed = size.width() * 15.0 / 960;
    const double most = size.height() / 10.0; // a low picture must keep room for its marks
    appearance.font.setPixelSize(std::max(appearance.font.pixelSize(), qRound(std::min(printed, most))));
    return appearance;
}

QPicture record_chart(const AnyChart &chart, QSize size)
{
    return record_chart(chart, size, picture_appearance(size));
}

QImage paint_chart(const AnyChart &chart, QSize size, qreal scale)
{
    return paint_chart(chart, size, scale, picture_appearance(size));
}

QPicture record_chart(const AnyChart &chart, QSize size, const ChartAppearance &appearance)
{
    return with_view(chart, appearance, [&](auto &view) { return view.record(size); });
}

QImage paint_chart(const AnyChart &chart, QSize size, qreal scale, const ChartAppearance &appearance)
{
    return with_view(chart, appearance, [&](auto &view) { return view.image(size, scale); });
}

int height_for(const AnyChart &chart, int width)
{
    const int most = std::max(1, qRound(width * 1.25));
    return std::clamp(wanted_height(chart, width), 1, most);
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
