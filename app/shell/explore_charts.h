// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/coverage.h"
#include "domain/map_layout.h"
#include "presentation/wording.h"
#include "shell/exploration.h"

#include <QtCore/QSet>
#include <QtWidgets/QTabWidget>

class QMenu;
class QScrollArea;

namespace outturn::widgets {
class ChartCanvas;
class CostChartView;
class DistributionChartView;
class FunnelChartView;
class HeatChartView;
class MapChartView;
class NumberTable;
class RankedChartView;
class TrendChartView;
} // namespace outturn::widgets

namespace outturn::shell {

/// The eight views of the answer. Only the one in front is filled; the others wait until they are looked at. Borrows the
/// exploration and the wording.
class ExploreCharts : public QTabWidget
{
    Q_OBJECT

public:
    ExploreCharts(Exploration &exploration, const presentation::Wording &wording, QWidget *parent = nullptr);

    /// The answer is new: every view is out of date.
    void show_answer();
    /// Who is active is new.
    void show_focus();
    void show_selection();
    /// How sure the ranks are is known now.
    void show_ranks();
    /// Who returned what; null while that is read, and where it cannot be.
    void set_coverage(const std::shared_ptr<const audit::Coverage> &coverage, bool is_being_read);
    /// Fills the view in front where it is out of date.
    void show_front();
    void set_rank_intervals(bool shown);
    void set_highlighted(const QString &id);
    /// "ranked", "funnel", "trend", "cost", "distribution", "map", "programmes" or "coverage".
    void show_view(const QString &name);
    bool shows_trend() const;
    bool shows_cost() const;
    bool shows_coverage() const;
    /// The chart of the view in front; null where it is a table.
    widgets::ChartCanvas *front_chart() const;
    void copy();

signals:
    void hovered(const QString &id);
    void clicked(const QString &id, Qt::KeyboardModifiers modifiers);
    void activated(const QString &id);
    void brushed(const QStringList &ids, Qt::KeyboardModifiers modifiers);
    /// A mark of the trend and a cell of the coverage stand for a period, by its label.
    void period_wanted(const QString &label);
    /// A menu is about to open over a mark: of this provider, and of this period where the mark says so.
    void menu_wanted(QMenu *menu, const QString &provider, const QString &period);

private:
    void build_coverage();
    void link_charts();
    void fill(QWidget *chart);
    void fill_coverage();
    void fill_trend();
    void fill_map();

    Exploration &exploration_;
    const presentation::Wording &wording_;
    widgets::RankedChartView *ranked_;
    widgets::FunnelChartView *funnel_;
    widgets::TrendChartView *trend_;
    widgets::CostChartView *cost_;
    widgets::DistributionChartView *distribution_;
    widgets::MapChartView *map_;
    widgets::NumberTable *programmes_;
    widgets::HeatChartView *heat_ = nullptr; ///< of the coverage
    QScrollArea *coverage_view_ = nullptr;   ///< in which it scrolls
    std::shared_ptr<const audit::Coverage> coverage_;
    bool coverage_is_being_read_ = false;
    std::vector<widgets::ChartCanvas *> provider_charts_; ///< whose marks are providers
    std::vector<MapLayout> maps_;                         ///< read when the map is first looked at
    bool rank_intervals_ = false;
    QSet<QWidget *> stale_; ///< those that do not show the answer yet
};

} // namespace outturn::shell
