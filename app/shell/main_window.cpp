// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include "shell/checks_page.h"
#include "shell/explore_charts.h"
#include "shell/explore_page.h"
#include "shell/figure_acts.h"
#include "shell/import_front.h"
#include "shell/prompts.h"
#include "shell/report_export.h"
#include "shell/report_page.h"
#include "shell/view_choices.h"
#include "tasks/demonstration.h"
#include "widgets/file_drop_filter.h"
#include "widgets/import_page.h"
#include "widgets/notice_bar.h"
#include "widgets/progress_panel.h"
#include "widgets/standing_bar.h"
#include "widgets/start_page.h"

#include <QtCore/QFileInfo>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QVBoxLayout>

namespace outturn::shell {

MainWindow::MainWindow(Preferences &preferences, Prompts &prompts, ingest::ReferenceData &reference,
                       const QString &own_folder)
    : preferences_(preferences), prompts_(prompts), reference_(reference), own_folder_(own_folder),
      wording_(preferences.language()), actions_(this)
{
    setObjectName(QStringLiteral("main_window"));
    exploration_.set_register(&reference_.providers);
    actions_.fill(menuBar());
    build_pages();
    view_choices_ = new ViewChoices(actions_, exploration_, explore_page_->charts(), this);
    connect(view_choices_, &ViewChoices::view_wanted, this, [this] { show_front(Front::results); });
    connect(&exploration_, &Exploration::selection_changed, this, &MainWindow::show_state);
    report_export_ = new ReportExport(jobs_, recorder_, prompts_, reference_.providers, own_folder_, this);
    connect(report_export_, &ReportExport::told, this, &MainWindow::say);
    connect(report_export_, &ReportExport::failed, this, &MainWindow::complain);
    build_status();
    connect_actions();
    connect_jobs();
    actions_.update_icons(palette());
    setMinimumSize(900, 560);
    resize(1440, 900);
    if (!preferences_.window_geometry().isEmpty())
        restoreGeometry(preferences_.window_geometry());
}

MainWindow::~MainWindow()
{
    exploration_.close(); // before the folder of the demonstration goes
}

void MainWindow::build_pages()
{
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    notice_ = new widgets::NoticeBar(central);
    progress_ = new widgets::ProgressPanel(central);
    progress_->hide();
    pages_ = new QStackedWidget(central);
    auto *standing = new widgets::StandingBar(central);
    layout->addWidget(notice_);
    layout->addWidget(progress_);
    layout->addWidget(standing);
    layout->addWidget(pages_, 1);
    setCentralWidget(central);

    imports_ = new ImportFront(pages_, prompts_, reference_, wording_, own_folder_, this);
    connect(imports_, &ImportFront::finished, this, &MainWindow::end_import);
    connect(imports_, &ImportFront::failed, this, &MainWindow::complain);

    fronts_ = std::make_unique<FrontPages>(FrontPages::Surroundings{exploration_, preferences_, prompts_, actions_,
                                                                    wording_, reference_, own_folder_, recorder_},
                                           pages_, standing);
    connect(fronts_.get(), &FrontPages::front_wanted, this, &MainWindow::show_front);
    connect(fronts_.get(), &FrontPages::figures_changed, this, &MainWindow::renew_figures);
    connect(fronts_.get(), &FrontPages::export_wanted, actions_.action(QStringLiteral("file.report")),
            &QAction::trigger);
    connect(fronts_.get(), &FrontPages::told, this, &MainWindow::say);
    connect(fronts_.get(), &FrontPages::failed, this, &MainWindow::complain);
    build_results();
}

/// After the pages beside it, because it tells what auditors have on record.
void MainWindow::build_results()
{
    explore_page_ = new ExplorePage(exploration_, fronts_->audit_work(), actions_, preferences_, wording_, pages_);
    pages_->addWidget(explore_page_);
    auto *drops = new widgets::FileDropFilter(explore_page_);
    connect(drops, &widgets::FileDropFilter::files_dropped, this, &MainWindow::take_dropped);
    FrontPages *fronts = fronts_.get();
    connect(explore_page_, &ExplorePage::finding_wanted, fronts,
            [fronts](const audit::FindingAbout &about) { fronts->write_finding(about); });
    connect(explore_page_, &ExplorePage::exclusion_wanted, fronts, &FrontPages::leave_out);
    connect(explore_page_, &ExplorePage::correction_wanted, fronts, &FrontPages::correct);
    connect(explore_page_, &ExplorePage::recorded_finding_wanted, fronts, &FrontPages::show_finding);
    connect(explore_page_, &ExplorePage::acts_wanted, fronts, &FrontPages::show_acts);
}

/// Made when it is first needed: a workspace given on the command line opens without it.
widgets::StartPage *MainWindow::start_page()
{
    if (start_page_)
        return start_page_;
    start_page_ = new widgets::StartPage(pages_);
    pages_->addWidget(start_page_);
    connect(start_page_, &widgets::StartPage::demonstration_requested, this, &MainWindow::open_demonstration);
    connect(start_page_, &widgets::StartPage::import_requested, actions_.action(QStringLiteral("file.import")),
            &QAction::trigger);
    connect(start_page_, &widgets::StartPage::open_requested, actions_.action(QStringLiteral("file.open")),
            &QAction::trigger);
    connect(start_page_, &widgets::StartPage::recent_requested, this, &MainWindow::open_workspace);
    connect(start_page_, &widgets::StartPage::files_dropped, this, &MainWindow::take_dropped);
    return start_page_;
}

void MainWindow::show_front(Front front)
{
    if (front == Front::report && fronts_->front() != Front::report && !fronts_->report().has_definition()) {
        presentation::ReportDefinition definition = definition_on_screen();
        // Kept, it is to run on next month's returns: the latest period stays the latest.
        if (!exploration_.periods().empty() && exploration_.periods().back() == exploration_.answer()->question.period)
            definition.period.clear();
        fronts_->report().set_definition(definition);
    }
    if (front != fronts_->front())
        notice_->clear_error(); // it spoke of the page that is left
    fronts_->set_front(front);
    show_state();
    fronts_->refresh();
}

/// Returns came in, or figures are left out that were not: every answer is read anew.
void MainWindow::renew_figures()
{
    notice_->clear_error();
    explore_page_->forget_coverage();
    if (const Result<> refreshed = exploration_.refresh(); !refreshed)
        complain(refreshed.error().message);
    fronts_->forget_figures();
    show_state();
    fronts_->refresh();
}

void MainWindow::build_status()
{
    status_ = new QLabel(this);
    status_->setObjectName(QStringLiteral("status"));
    statusBar()->addWidget(status_, 1);
    connect(&exploration_, &Exploration::answer_changed, this, &MainWindow::show_state);
    connect(&exploration_, &Exploration::focus_changed, this, &MainWindow::show_state);
    connect(&exploration_, &Exploration::answer_changed, this, [this] {
        if (fronts_->front() == Front::payments)
            fronts_->refresh();
    });
    connect(&exploration_, &Exploration::failed, this, &MainWindow::complain);
    connect(notice_, &widgets::NoticeBar::action_activated, this, [this](const QString &id) {
        if (exploration_.is_open())
            explore_page_->show_problems(id.toLongLong());
    });
}

void MainWindow::say(const QString &message)
{
    notice_->show_notice(widgets::NoticeKind::information, message);
}

void MainWindow::complain(const QString &message)
{
    notice_->show_notice(widgets::NoticeKind::error, message);
}

void MainWindow::connect_jobs()
{
    connect(&jobs_, &JobRunner::started, this, [this](const QString &title) {
        job_title_ = title;
        progress_->set_progress(title, 0, 0);
        progress_->show();
        show_state();
    });
    connect(&jobs_, &JobRunner::progressed, this, [this](qint64 rows, qint64 bytes, qint64 total) {
        progress_->set_progress(rows > 0 ? tr("%1: %2 rows, %3 of %4 kB")
                                               .arg(job_title_, wording_.number(static_cast<double>(rows), 0))
                                               .arg(bytes / 1024)
                                               .arg(total / 1024)
                                         : job_title_,
                                bytes, total);
    });
    connect(&jobs_, &JobRunner::ended, this, [this] {
        progress_->reset();
        progress_->hide();
        show_state();
    });
    connect(progress_, &widgets::ProgressPanel::cancelled, this, [this] {
        progress_->set_cancelling();
        jobs_.cancel();
    });
}

void MainWindow::open_workspace(const QString &path)
{
    if (waits_for_job())
        return;
    if (!demonstration_)
        fronts_->keep_draft();
    demonstration_.reset();
    show_open(path);
    if (exploration_.is_open())
        preferences_.add_recent_workspace(path);
}

void MainWindow::open_demonstration()
{
    if (waits_for_job())
        return;
    if (!demonstration_)
        fronts_->keep_draft();
    auto folder = std::make_unique<QTemporaryDir>();
    const Result<QString> path = tasks::demonstration_copy(folder->path(), reference_);
    if (!path) {
        complain(path.error().message);
        return;
    }
    exploration_.close();
    demonstration_ = std::move(folder);
    show_open(*path);
    notice_->show_notice(
        widgets::NoticeKind::information,
        tr("This is the demonstration: synthetic returns of fictional providers. What you do here is not "
           "kept."));
}

void MainWindow::show_open(const QString &path)
{
    notice_->clear();
    fronts_->begin({});
    explore_page_->forget_coverage();
    if (const Result<> opened = exploration_.open(path); !opened) {
        exploration_.close();
        demonstration_.reset();
        show_state();
        complain(opened.error().message);
        return;
    }
    fronts_->begin(path);
    show_state();
    if (exploration_.has_figures())
        explore_page_->setFocus();
}

void MainWindow::close_workspace()
{
    if (!demonstration_)
        fronts_->keep_draft();
    fronts_->begin({});
    exploration_.close();
    demonstration_.reset();
    notice_->clear();
    show_state();
}

QString MainWindow::workspace_path() const
{
    return exploration_.is_open() && !demonstration_ ? exploration_.path() : QString();
}

void MainWindow::show_recent()
{
    std::vector<widgets::RecentFile> recent;
    const QStringList paths = preferences_.recent_workspaces();
    for (const QString &path : paths) {
        const QFileInfo info(path);
        const bool exists = info.isFile();
        recent.push_back({path, info.fileName(), exists ? info.absolutePath() : tr("not there any more"), exists});
    }
    start_page()->set_recent(recent);
}

QWidget *MainWindow::page_in_front(bool figures)
{
    if (imports_->is_open())
        return imports_->page();
    if (!figures)
        return start_page();
    if (QWidget *page = fronts_->page())
        return page;
    return explore_page_;
}

void MainWindow::show_state()
{
    const bool figures = exploration_.is_open() && exploration_.has_figures() && !imports_->is_open();
    const bool active = figures && exploration_.active_figure();
    const Front front = fronts_->front();
    fronts_->last_acts().update(!exploration_.is_open() || imports_->is_open());
    view_choices_->show(figures, front != Front::results);
    explore_page_->figure_acts().update(!figures || front != Front::results);
    for (const char *id : {"file.report", "file.packs", "go.search", "go.previous", "go.next"})
        actions_.action(QString::fromLatin1(id))->setEnabled(figures);
    for (const char *id : {"file.chart", "edit.copy_chart"})
        actions_.action(QString::fromLatin1(id))
            ->setEnabled(figures && front != Front::report && front != Front::audit);
    actions_.action(QStringLiteral("edit.copy_table"))->setEnabled(figures && front != Front::report);
    actions_.action(QStringLiteral("go.method"))->setEnabled(figures);
    actions_.action(QStringLiteral("go.source"))->setEnabled(active);
    for (const char *id : {"file.verify", "file.close"})
        actions_.action(QString::fromLatin1(id))
            ->setEnabled(exploration_.is_open() && !jobs_.is_running() && !imports_->is_open());
    for (const char *id : {"file.demonstration", "file.import", "file.open", "view.language_en", "view.language_cy"})
        actions_.action(QString::fromLatin1(id))->setEnabled(!jobs_.is_running() && !imports_->is_open());
    actions_.action(QStringLiteral("go.back"))->setEnabled(!imports_->is_open() && exploration_.can_go_back());
    actions_.action(QStringLiteral("go.forward"))->setEnabled(!imports_->is_open() && exploration_.can_go_forward());
    actions_.action(QStringLiteral("go.up"))->setEnabled(!imports_->is_open() && exploration_.can_go_up());
    pages_->setCurrentWidget(page_in_front(figures));
    const QString name = !exploration_.is_open() ? QString()
        : demonstration_                         ? tr("Demonstration (synthetic)")
                                                 : QFileInfo(exploration_.path()).fileName();
    setWindowTitle(name.isEmpty() ? QStringLiteral("Outturn") : name + QStringLiteral(" – Outturn"));
    if (imports_->is_open()) {
        status_->setText(tr("Nothing is stored until you import"));
        return;
    }
    if (!figures) {
        show_recent();
        status_->setText(exploration_.is_open() ? tr("%1 is empty: import returns").arg(name) : tr("Ready"));
        return;
    }
    const analysis::SpreadAnswer &answer = *exploration_.answer();
    const auto places = answer.figures.size() + answer.excluded.size();
    const StandingActs &standing = fronts_->standing();
    status_->setText(tr("%1 · %2 of %3 places shown · %4 left out · %5 · %6")
                         .arg(name)
                         .arg(answer.with_value)
                         .arg(places)
                         .arg(places - static_cast<size_t>(answer.with_value))
                         .arg(standing.is_empty()
                                  ? tr("no exclusions or corrections in force")
                                  : tr("%n exclusion(s) or correction(s) in force", nullptr,
                                       static_cast<int>(standing.exclusions.size() + standing.corrections.size())),
                              jobs_.is_running() ? job_title_ : tr("ready")));
}

/// Says that a job runs, where one does: what it works on must stay as it is.
bool MainWindow::waits_for_job()
{
    if (imports_->is_open()) {
        notice_->show_notice(widgets::NoticeKind::warning, tr("Finish or cancel the import first."));
        return true;
    }
    if (jobs_.is_running())
        notice_->show_notice(widgets::NoticeKind::warning,
                             tr("%1 is still going on. Wait for it, or cancel it.").arg(job_title_));
    return jobs_.is_running();
}

void MainWindow::take_dropped(const QStringList &paths)
{
    if (waits_for_job())
        return;
    if (paths.size() == 1 && paths.first().endsWith(QLatin1String(".outturn"), Qt::CaseInsensitive))
        open_workspace(paths.first());
    else
        import_files(paths);
}

void MainWindow::import_files(const QStringList &paths)
{
    if (waits_for_job())
        return;
    const QStringList files = returns_among(paths);
    if (files.isEmpty()) {
        notice_->show_notice(widgets::NoticeKind::warning,
                             tr("There is no file among what was dropped that could be a return."));
        return;
    }
    if (exploration_.is_open())
        start_import(exploration_.path(), files);
    else
        prompts_.name_new_workspace([this, files](const QString &path) { start_import(path, files); });
}

void MainWindow::start_import(const QString &workspace, const QStringList &paths)
{
    notice_->clear();
    imports_->start(workspace, paths);
    show_state();
    imports_->page()->setFocus();
}

void MainWindow::end_import(const QString &workspace, bool any, bool with_errors, const QString &message,
                            qint64 with_issues)
{
    show_state();
    if (any && !exploration_.is_open())
        open_workspace(workspace);
    else if (any)
        renew_figures();
    if (message.isEmpty())
        return;
    const widgets::NoticeKind kind = with_errors ? widgets::NoticeKind::error
        : with_issues                            ? widgets::NoticeKind::warning
                                                 : widgets::NoticeKind::information;
    notice_->show_notice(kind, message, with_issues ? QString::number(with_issues) : QString(),
                         with_issues ? tr("Show the issues") : QString());
}

void MainWindow::showEvent(QShowEvent *event)
{
    show_state();
    QMainWindow::showEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        actions_.update_icons(palette());
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    preferences_.set_window_geometry(saveGeometry());
    explore_page_->save_layout();
    if (!demonstration_)
        fronts_->keep_draft();
    jobs_.cancel();
    event->accept();
}

} // namespace outturn::shell
