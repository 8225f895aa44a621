// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/wording.h"
#include "shell/actions.h"
#include "shell/exploration.h"
#include "widgets/detail_values.h"

#include <QtCore/QSet>
#include <QtWidgets/QWidget>

class QSplitter;
class QTabWidget;
class QTextBrowser;

namespace outturn::widgets {
class BreadcrumbBar;
class ChartCanvas;
class DetailPanel;
class FunnelChartView;
class HeadlinePanel;
class NumberTable;
class RankedChartView;
class ReturnsPanel;
class SourceView;
} // namespace outturn::widgets

namespace outturn::shell {

class Preferences;
class QuestionBar;

/// The answer on screen: headline, charts, tables, returns and detail, all linked, over one exploration.
class ExplorePage : public QWidget
{
    Q_OBJECT

public:
    ExplorePage(Exploration &exploration, const Actions &actions, Preferences &preferences,
                const presentation::Wording &wording, QWidget *parent = nullptr);
    ~ExplorePage() override;

    void show_view(const QString &name); ///< "ranked" or "funnel"
    void show_method();
    void show_problems(qint64 return_id);
    void copy_chart();
    void copy_table();
    void focus_search();
    void save_layout();

private:
    QWidget *build_way(const Actions &actions);
    QSplitter *build_panes();
    QWidget *build_charts();
    QWidget *build_tables();
    void link(widgets::ChartCanvas *chart);
    void connect_links();
    void highlight(const QString &id);
    void show_answer();
    void show_chart();
    void show_focus();
    void show_crumbs();
    void show_detail();
    widgets::DetailValues ends_of_the_order() const;
    void show_source();
    void show_left_out();
    void follow_crumb(const QString &crumb);
    void follow_sibling(const QString &crumb, const QString &sibling);
    void follow_link(const QString &link);
    std::optional<Period> period_of_label(const QString &label) const;

    Exploration &exploration_;
    Preferences &preferences_;
    const presentation::Wording &wording_;
    QuestionBar *question_ = nullptr;
    widgets::BreadcrumbBar *crumbs_ = nullptr;
    widgets::HeadlinePanel *headline_ = nullptr;
    widgets::ReturnsPanel *returns_ = nullptr;
    QTabWidget *charts_ = nullptr;
    widgets::RankedChartView *ranked_ = nullptr;
    widgets::FunnelChartView *funnel_ = nullptr;
    QTabWidget *tables_ = nullptr;
    widgets::NumberTable *providers_ = nullptr;
    widgets::NumberTable *periods_ = nullptr;
    widgets::SourceView *source_ = nullptr;
    QTextBrowser *method_ = nullptr;
    widgets::NumberTable *problems_ = nullptr;
    widgets::DetailPanel *detail_ = nullptr;
    QSet<QWidget *> stale_charts_; ///< those that do not show the answer yet
    std::optional<Depth> shown_depth_;
    QSplitter *across_ = nullptr;
    QSplitter *down_ = nullptr;
};

} // namespace outturn::shell
