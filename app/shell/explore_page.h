// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/wording.h"
#include "shell/actions.h"
#include "shell/exploration.h"
#include "shell/job_runner.h"
#include "widgets/detail_values.h"

#include <QtCore/QSet>
#include <QtWidgets/QWidget>

class QSplitter;
class QTabWidget;
class QTextBrowser;

namespace outturn::widgets {
class BreadcrumbBar;
class DetailPanel;
class HeadlinePanel;
class NumberTable;
class ReturnsPanel;
class SourceView;
} // namespace outturn::widgets

namespace outturn::shell {

class CaseList;
class CoverageLine;
class ExploreCharts;
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

    ExploreCharts &charts() { return *charts_; }
    void show_method();
    void show_problems(qint64 return_id);
    void copy_chart();
    void copy_table();
    void focus_search();
    void save_layout();
    /// The returns changed, or what is left out of them: before the answer is shown anew.
    void forget_coverage();

signals:
    /// More is to be said of who returned.
    void coverage_wanted();

private:
    QWidget *build_way(const Actions &actions);
    QSplitter *build_panes();
    QWidget *build_tables();
    void link_table(widgets::NumberTable *table);
    void act_on_click(const QString &id, Qt::KeyboardModifiers modifiers);
    void connect_links();
    void highlight(const QString &id);
    void show_answer();
    void show_table_of_chart();
    bool rows_are_periods() const;
    void show_active_row();
    void go_to_period(const QString &label);
    void show_selection();
    void show_ranks();
    void show_focus();
    void show_crumbs();
    void show_detail();
    void show_working();
    widgets::DetailValues ends_of_the_order() const;
    std::optional<widgets::DetailComparison> compared() const;
    void show_source();
    void show_cases();
    void fetch_case_lines(qint64 return_id, int line);
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
    CoverageLine *coverage_ = nullptr;
    widgets::ReturnsPanel *returns_ = nullptr;
    ExploreCharts *charts_ = nullptr;
    QTabWidget *tables_ = nullptr;
    widgets::NumberTable *providers_ = nullptr;
    widgets::NumberTable *periods_ = nullptr;
    widgets::SourceView *source_ = nullptr;
    CaseList *cases_ = nullptr;
    QTextBrowser *method_ = nullptr;
    widgets::NumberTable *problems_ = nullptr;
    widgets::DetailPanel *detail_ = nullptr;
    std::optional<Depth> shown_depth_;
    QSplitter *across_ = nullptr;
    QSplitter *down_ = nullptr;
    JobRunner fetching_; ///< lines of originals
};

} // namespace outturn::shell
