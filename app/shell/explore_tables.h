// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/coverage.h"
#include "presentation/wording.h"
#include "shell/exploration.h"
#include "shell/job_runner.h"

#include <QtWidgets/QTabWidget>

class QMenu;
class QTextBrowser;

namespace outturn::widgets {
class NumberTable;
class SourceView;
struct Table;
} // namespace outturn::widgets

namespace outturn::shell {

class CaseList;

/// Which chart the first table stands below, and so what its rows are: providers, or below the trend periods.
enum class TableOf { spread, cost, trend, coverage };

/// The tables below the charts: what the chart shows, the active provider's periods, the cells and cases behind its
/// figure, how that was worked out, and what is amiss. Source, cases and working are read only while they are looked
/// at. Borrows the exploration and the wording.
class ExploreTables : public QTabWidget
{
    Q_OBJECT

public:
    ExploreTables(Exploration &exploration, const presentation::Wording &wording, QWidget *parent = nullptr);
    ~ExploreTables() override;

    /// Of the coverage, the table stays empty until that is read.
    void show_table(TableOf of, const std::shared_ptr<const audit::Coverage> &coverage);
    bool rows_are_periods() const { return of_ == TableOf::trend; }
    void set_highlighted(const QString &id);
    void show_selection();
    /// Who is active, or how deep, is new.
    void show_focus();
    void show_periods(const std::vector<analysis::SeriesFigure> &figures);
    void show_working();
    void show_method();
    void show_problems(qint64 return_id);
    void show_left_out();
    void copy();

signals:
    void hovered(const QString &id);
    void provider_clicked(const QString &id);
    void provider_activated(const QString &id);
    void providers_selected(const QStringList &ids);
    void period_clicked(const QString &label);
    /// A period of the active provider, by its label.
    void source_wanted(const QString &label);
    /// A menu is about to open over a row: of this provider, and of this period where one is meant.
    void menu_wanted(QMenu *menu, const QString &provider, const QString &period);
    void failed(const QString &message);

private:
    void add_pages();
    void connect_links();
    void show_active_row();
    void show_source();
    void show_cases();
    void show_page_in_front();
    void fetch_case_lines(qint64 return_id, int line);

    Exploration &exploration_;
    const presentation::Wording &wording_;
    TableOf of_ = TableOf::spread;
    widgets::NumberTable *providers_;
    widgets::NumberTable *periods_;
    widgets::SourceView *source_;
    CaseList *cases_;
    QTextBrowser *method_;
    widgets::NumberTable *problems_;
    std::optional<Depth> shown_depth_;
    JobRunner fetching_; ///< lines of originals
};

} // namespace outturn::shell
