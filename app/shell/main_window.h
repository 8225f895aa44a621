// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/reference_data.h"
#include "presentation/wording.h"
#include "shell/actions.h"
#include "shell/exploration.h"
#include "shell/front_pages.h"
#include "shell/guide_window.h"
#include "shell/job_runner.h"
#include "shell/preferences.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QMainWindow>

class QLabel;
class QStackedWidget;

namespace outturn::widgets {
class NoticeBar;
class ProgressPanel;
class StartPage;
} // namespace outturn::widgets

namespace outturn::shell {

class ExplorePage;
class ImportFront;
class Prompts;
class ReportExport;
class ViewChoices;

/// The window: first page or answer page, menus, jobs and notices. Owns the exploration and the jobs; everything else
/// it needs is handed in and outlives it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// The reference data are renewed when the user saves a profile, in the folder given.
    MainWindow(Preferences &preferences, Prompts &prompts, ingest::ReferenceData &reference,
               const QString &own_folder = ingest::own_folder());
    ~MainWindow() override;

    void open_workspace(const QString &path);
    void open_demonstration();
    void import_files(const QStringList &paths);
    Exploration &exploration() { return exploration_; }
    ExplorePage &explore_page() { return *explore_page_; }
    /// Payments, checks, audit and report.
    FrontPages &fronts() { return *fronts_; }
    void show_front(Front front);
    ImportFront &imports() { return *imports_; }
    const Actions &actions() const { return actions_; }
    /// Path of the open workspace; empty where none is, or where it is the demonstration.
    QString workspace_path() const;
    bool shows_demonstration() const { return demonstration_ != nullptr; }

signals:
    /// Everything is to be worded anew: the owner makes a new window in this one's place.
    void language_chosen(const QString &language);

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build_pages();
    void build_results();
    widgets::StartPage *start_page();
    void build_status();
    void say(const QString &message);
    void complain(const QString &message);
    void connect_actions();
    void connect_jobs();
    void show_open(const QString &path);
    void close_workspace();
    void renew_figures();
    void show_state();
    void show_recent();
    bool waits_for_job();
    void take_dropped(const QStringList &paths);
    void start_import(const QString &workspace, const QStringList &paths);
    void end_import(const QString &workspace, bool any, bool with_errors, const QString &message, qint64 with_issues);
    void verify();
    /// What a report from here is about: what is on screen.
    presentation::ReportDefinition definition_on_screen() const;
    presentation::ReportDefinition definition_of_packs() const;
    QString suggested_name() const;
    QWidget *page_in_front(bool figures);
    void save_chart();
    void make_group();
    void choose_theme(widgets::Theme theme);
    void show_guide(GuidePage page);
    void show_about();

    Preferences &preferences_;
    Prompts &prompts_;
    ingest::ReferenceData &reference_;
    QString own_folder_;
    presentation::Wording wording_;
    Actions actions_;
    Exploration exploration_;
    std::unique_ptr<QTemporaryDir> demonstration_;
    FigureRecorder recorder_; // outlives the jobs that it serves
    std::unique_ptr<FrontPages> fronts_;
    JobRunner jobs_; // goes first: its work may be in the folder of the demonstration
    widgets::NoticeBar *notice_ = nullptr;
    widgets::ProgressPanel *progress_ = nullptr;
    QStackedWidget *pages_ = nullptr;
    widgets::StartPage *start_page_ = nullptr;
    ExplorePage *explore_page_ = nullptr;
    ImportFront *imports_ = nullptr;
    ReportExport *report_export_ = nullptr;
    ViewChoices *view_choices_ = nullptr;
    QLabel *status_ = nullptr;
    QString job_title_;
};

} // namespace outturn::shell
