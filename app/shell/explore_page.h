// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"
#include "domain/standing_acts.h"
#include "presentation/wording.h"
#include "shell/actions.h"
#include "shell/exploration.h"

#include <QtWidgets/QWidget>

class QSplitter;

namespace outturn::widgets {
class BreadcrumbBar;
class DetailPanel;
class HeadlinePanel;
class ReturnsPanel;
} // namespace outturn::widgets

namespace outturn::shell {

class AuditWork;
class CoverageLine;
class ExploreCharts;
class ExploreTables;
class FigureActs;
class Preferences;
class QuestionBar;

/// The answer on screen: headline, charts, tables, returns and detail, all linked, over one exploration. Leads from each
/// figure to what auditors do with it. Borrows all that it is given.
class ExplorePage : public QWidget
{
    Q_OBJECT

public:
    ExplorePage(Exploration &exploration, AuditWork &work, const Actions &actions, Preferences &preferences,
                const presentation::Wording &wording, QWidget *parent = nullptr);
    ~ExplorePage() override;

    ExploreCharts &charts() { return *charts_; }
    FigureActs &figure_acts() { return *acts_; }
    void show_method();
    void show_problems(qint64 return_id);
    void copy_chart();
    void copy_table();
    void focus_search();
    void save_layout();
    /// The returns changed, or what is left out of them: before the answer is shown anew.
    void forget_coverage();

signals:
    void finding_wanted(const outturn::audit::FindingAbout &about);
    void exclusion_wanted(const outturn::Exclusion &exclusion);
    void correction_wanted(const outturn::CellKey &key);
    /// One on record, by its number.
    void recorded_finding_wanted(int number);
    /// What is left out or corrected is to be seen.
    void acts_wanted();

private:
    QWidget *build_way(const Actions &actions);
    QSplitter *build_panes();
    void act_on_click(const QString &id, Qt::KeyboardModifiers modifiers);
    void connect_links();
    void connect_acts();
    void highlight(const QString &id);
    void show_answer();
    void show_table_of_chart();
    void show_coverage();
    void go_to_period(const QString &label);
    void show_selection();
    void show_ranks();
    void show_focus();
    void show_crumbs();
    void show_detail();
    void follow_crumb(const QString &crumb);
    void follow_sibling(const QString &crumb, const QString &sibling);
    void follow_link(const QString &link);
    std::optional<Period> period_of_label(const QString &label) const;

    Exploration &exploration_;
    AuditWork &work_;
    Preferences &preferences_;
    const presentation::Wording &wording_;
    FigureActs *acts_;
    QuestionBar *question_ = nullptr;
    widgets::BreadcrumbBar *crumbs_ = nullptr;
    widgets::HeadlinePanel *headline_ = nullptr;
    CoverageLine *coverage_ = nullptr;
    widgets::ReturnsPanel *returns_ = nullptr;
    ExploreCharts *charts_ = nullptr;
    ExploreTables *tables_ = nullptr;
    widgets::DetailPanel *detail_ = nullptr;
    QSplitter *across_ = nullptr;
    QSplitter *down_ = nullptr;
};

} // namespace outturn::shell
