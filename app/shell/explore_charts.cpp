// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/explore_charts.h"

#include "ingest/map_layout_reader.h"
#include "presentation/cost_chart.h"
#include "presentation/coverage_chart.h"
#include "presentation/distribution_chart.h"
#include "presentation/map_chart.h"
#include "presentation/programme_table.h"
#include "presentation/spread_charts.h"
#include "presentation/trend_chart.h"
#include "widgets/cost_chart.h"
#include "widgets/distribution_chart.h"
#include "widgets/funnel_chart.h"
#include "widgets/heat_chart.h"
#include "widgets/map_chart.h"
#include "widgets/number_table.h"
#include "widgets/ranked_chart.h"
#include "widgets/trend_chart.h"

#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollArea>

#include <algorithm>

namespace outturn::shell {

ExploreCharts::ExploreCharts(Exploration &exploration, const presentation::Wording &wording, QWidget *parent)
    : QTabWidget(parent), exploration_(exploration), wording_(wording)
{
    setObjectName(QStringLiteral("charts"));
    setDocumentMode(true);
    setUsesScrollButtons(true);
    ranked_ = new widgets::RankedChartView(this);
    ranked_->setObjectName(QStringLiteral("ranked"));
    funnel_ = new widgets::FunnelChartView(this);
    funnel_->setObjectName(QStringLiteral("funnel"));
    trend_ = new widgets::TrendChartView(this);
    trend_->setObjectName(QStringLiteral("trend"));
    cost_ = new widgets::CostChartView(this);
    cost_->setObjectName(QStringLiteral("cost"));
    distribution_ = new widgets::DistributionChartView(this);
    distribution_->setObjectName(QStringLiteral("distribution"));
    map_ = new widgets::MapChartView(this);
    map_->setObjectName(QStringLiteral("map"));
    programmes_ = new widgets::NumberTable(this);
    programmes_->setObjectName(QStringLiteral("programmes"));
    addTab(ranked_, tr("Ranked"));
    addTab(funnel_, tr("Funnel"));
    addTab(trend_, tr("Trend"));
    addTab(cost_, tr("Cost and outcome"));
    addTab(distribution_, tr("Distribution"));
    addTab(map_, tr("Map"));
    addTab(programmes_, tr("Programmes"));
    build_coverage();
    provider_charts_ = {ranked_, funnel_, cost_, distribution_, map_, heat_};
    link_charts();
}

/// A row a provider, so that there is more of it than the window is high.
void ExploreCharts::build_coverage()
{
    heat_ = new widgets::HeatChartView(this);
    heat_->setObjectName(QStringLiteral("returned"));
    coverage_view_ = new QScrollArea(this);
    coverage_view_->setObjectName(QStringLiteral("coverage"));
    coverage_view_->setFrameShape(QFrame::NoFrame);
    coverage_view_->setWidgetResizable(true);
    coverage_view_->setFocusPolicy(Qt::NoFocus); // the chart has its own keys
    coverage_view_->setWidget(heat_);
    addTab(coverage_view_, tr("Coverage"));
}

void ExploreCharts::link_charts()
{
    for (widgets::ChartCanvas *chart : provider_charts_) {
        connect(chart, &widgets::ChartCanvas::hovered, this, &ExploreCharts::hovered);
        connect(chart, &widgets::ChartCanvas::brushed, this, &ExploreCharts::brushed);
        connect(chart, &widgets::ChartCanvas::menu_wanted, this, [this, chart](QMenu *menu, const QString &id) {
            emit menu_wanted(menu, id, chart == heat_ ? heat_->column() : QString());
        });
        if (chart == heat_)
            continue;
        connect(chart, &widgets::ChartCanvas::clicked, this, &ExploreCharts::clicked);
        connect(chart, &widgets::ChartCanvas::activated, this, &ExploreCharts::activated);
    }
    // A cell is of a provider and of a period: both are looked at.
    connect(heat_, &widgets::ChartCanvas::clicked, this, [this](const QString &id, Qt::KeyboardModifiers modifiers) {
        if (!modifiers.testFlag(Qt::ControlModifier))
            emit period_wanted(heat_->column());
        emit clicked(id, modifiers);
    });
    connect(heat_, &widgets::ChartCanvas::activated, this, [this](const QString &id) {
        emit period_wanted(heat_->column());
        emit activated(id);
    });
    connect(trend_, &widgets::ChartCanvas::clicked, this, [this](const QString &label) { emit period_wanted(label); });
    connect(trend_, &widgets::ChartCanvas::activated, this, &ExploreCharts::period_wanted);
}

void ExploreCharts::show_answer()
{
    stale_ = {ranked_, funnel_, trend_, cost_, distribution_, map_, programmes_};
    heat_->set_column(period_label(exploration_.step().question.period));
    show_front();
}

void ExploreCharts::show_focus()
{
    for (widgets::ChartCanvas *chart : provider_charts_)
        chart->set_active(exploration_.step().provider.text);
    stale_.insert(trend_); // shows the active provider's own series
    show_front();
}

void ExploreCharts::show_selection()
{
    for (widgets::ChartCanvas *chart : provider_charts_)
        chart->set_selected(exploration_.selected());
}

void ExploreCharts::show_ranks()
{
    stale_.insert(ranked_);
    show_front();
}

void ExploreCharts::set_coverage(const std::shared_ptr<const audit::Coverage> &coverage, bool is_being_read)
{
    coverage_ = coverage;
    coverage_is_being_read_ = is_being_read;
    stale_.insert(coverage_view_);
    if (exploration_.is_open())
        show_front();
    else
        heat_->set_chart({});
}

/// Each of the others may take longer than all the rest.
void ExploreCharts::show_front()
{
    QWidget *front = currentWidget();
    if (exploration_.has_figures() && stale_.remove(front))
        fill(front);
}

void ExploreCharts::set_rank_intervals(bool shown)
{
    rank_intervals_ = shown;
    stale_.insert(ranked_);
    if (shown)
        setCurrentWidget(ranked_);
    show_front();
}

void ExploreCharts::set_highlighted(const QString &id)
{
    for (widgets::ChartCanvas *chart : provider_charts_)
        chart->set_highlighted(id);
}

void ExploreCharts::show_view(const QString &name)
{
    if (auto *view = findChild<QWidget *>(name); view && indexOf(view) >= 0)
        setCurrentWidget(view);
}

bool ExploreCharts::shows_trend() const
{
    return currentWidget() == trend_;
}

bool ExploreCharts::shows_cost() const
{
    return currentWidget() == cost_;
}

bool ExploreCharts::shows_coverage() const
{
    return currentWidget() == coverage_view_;
}

widgets::ChartCanvas *ExploreCharts::front_chart() const
{
    return shows_coverage() ? heat_ : qobject_cast<widgets::ChartCanvas *>(currentWidget());
}

void ExploreCharts::copy()
{
    if (widgets::ChartCanvas *chart = front_chart())
        chart->copy_picture();
    else
        programmes_->copy_all();
}

void ExploreCharts::fill(QWidget *chart)
{
    const analysis::SpreadAnswer &answer = *exploration_.answer();
    if (chart == ranked_)
        ranked_->set_chart(presentation::ranked_chart(
            answer, wording_, rank_intervals_ ? presentation::RankedLines::ranks : presentation::RankedLines::values));
    else if (chart == funnel_)
        funnel_->set_chart(presentation::funnel_chart(answer, wording_));
    else if (chart == trend_)
        fill_trend();
    else if (chart == cost_)
        cost_->set_chart(presentation::cost_chart(analysis::cost_of(exploration_.answer()), wording_));
    else if (chart == distribution_)
        distribution_->set_chart(
            presentation::distribution_chart(answer, presentation::default_distribution(answer), wording_));
    else if (chart == map_)
        fill_map();
    else if (chart == coverage_view_)
        fill_coverage();
    else if (const auto rows = exploration_.programme_rows())
        programmes_->set_table(presentation::programme_table(*rows, wording_));
}

void ExploreCharts::fill_trend()
{
    const auto trend = exploration_.trend();
    if (!trend)
        return;
    const auto own = exploration_.active_figure() ? exploration_.provider_trend()
                                                  : Result<analysis::ProviderTrend>(analysis::ProviderTrend());
    const Provider provider = exploration_.active_figure() ? exploration_.active_figure()->provider : Provider();
    trend_->set_chart(presentation::trend_chart(**trend, provider, own ? *own : analysis::ProviderTrend(), wording_));
}

void ExploreCharts::fill_coverage()
{
    const analysis::SpreadAnswer &answer = *exploration_.answer();
    widgets::HeatChart chart;
    if (coverage_)
        chart = presentation::coverage_chart(*coverage_, answer.measure, wording_);
    else
        chart.empty_text = coverage_is_being_read_
            ? tr("Reading who returned what…")
            : tr("Who returned what cannot be read: verify the workspace (File menu).");
    chart.active_id = exploration_.step().provider.text;
    heat_->set_chart(chart);
    heat_->set_column(period_label(answer.question.period));
}

void ExploreCharts::fill_map()
{
    const analysis::SpreadAnswer &answer = *exploration_.answer();
    if (maps_.empty()) {
        if (auto maps = ingest::bundled_map_layouts())
            maps_ = std::move(*maps);
    }
    const auto known_places = [&answer](const MapLayout &layout) {
        return std::count_if(layout.places.begin(), layout.places.end(),
                             [&answer](const MapPlace &place) { return answer.find(place.provider) != nullptr; });
    };
    const auto best = std::max_element(maps_.begin(), maps_.end(), [&](const MapLayout &a, const MapLayout &b) {
        return known_places(a) < known_places(b);
    });
    map_->set_chart(presentation::map_chart(answer, best == maps_.end() ? MapLayout() : *best, wording_,
                                            exploration_.known_register()));
}

} // namespace outturn::shell
