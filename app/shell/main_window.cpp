// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include "presentation/returns_overview.h"
#include "shell/explore_charts.h"
#include "shell/explore_page.h"
#include "shell/import_assistant.h"
#include "shell/payments_page.h"
#include "shell/prompts.h"
#include "shell/report_export.h"
#include "shell/report_page.h"
#include "shell/view_choices.h"
#include "tasks/demonstration.h"
#include "tasks/language.h"
#include "widgets/chart_canvas.h"
#include "widgets/file_drop_filter.h"
#include "widgets/import_page.h"
#include "widgets/notice_bar.h"
#include "widgets/progress_panel.h"
#include "widgets/start_page.h"
#include "workspace/workspace_check.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFileInfo>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>

namespace outturn::shell {
namespace {

/// Files as they are, folders as the files in them, at any depth, that may be returns.
QStringList returns_among(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        QStringList found;
        QDirIterator folder(path,
                            {QStringLiteral("*.csv"), QStringLiteral("*.tsv"), QStringLiteral("*.txt"),
                             QStringLiteral("*.xlsx"), QStringLiteral("*.xlsm"), QStringLiteral("*.ods"),
                             QStringLiteral("*.xls")},
                            QDir::Files, QDirIterator::Subdirectories);
        while (folder.hasNext())
            found.append(folder.next());
        found.sort();
        files += found;
    }
    return files;
}

} // namespace

MainWindow::MainWindow(Preferences &preferences, Prompts &prompts, ingest::ReferenceData &reference,
                       const QString &own_folder)
    : preferences_(preferences), prompts_(prompts), reference_(reference), own_folder_(own_folder),
      wording_(preferences.language()), actions_(this), payment_work_(&reference.providers, own_folder),
      report_work_(&reference.providers, own_folder, &recorder_)
{
    setObjectName(QStringLiteral("main_window"));
    exploration_.set_register(&reference_.providers);
    actions_.fill(menuBar());
    build_pages();
    view_choices_ = new ViewChoices(actions_, exploration_, explore_page_->charts(), this);
    connect(view_choices_, &ViewChoices::view_wanted, this, [this] { show_front(Front::results); });
    connect(&exploration_, &Exploration::selection_changed, this, &MainWindow::show_state);
    report_export_ = new ReportExport(jobs_, recorder_, prompts_, reference_.providers, own_folder_, this);
    connect(report_export_, &ReportExport::told, this,
            [this](const QString &message) { notice_->show_notice(widgets::NoticeKind::information, message); });
    connect(report_export_, &ReportExport::failed, this,
            [this](const QString &message) { notice_->show_notice(widgets::NoticeKind::error, message); });
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
    explore_page_ = new ExplorePage(exploration_, actions_, preferences_, wording_, pages_);
    pages_->addWidget(explore_page_);
    layout->addWidget(notice_);
    layout->addWidget(progress_);
    layout->addWidget(pages_, 1);
    setCentralWidget(central);

    auto *drops = new widgets::FileDropFilter(explore_page_);
    connect(drops, &widgets::FileDropFilter::files_dropped, this, &MainWindow::take_dropped);
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

/// Made when returns are first to be imported: most starts do without it.
ImportAssistant &MainWindow::assistant()
{
    if (assistant_)
        return *assistant_;
    import_page_ = new widgets::ImportPage(pages_);
    pages_->addWidget(import_page_);
    assistant_ = new ImportAssistant(*import_page_, prompts_, reference_, wording_, own_folder_, this);
    auto *drops = new widgets::FileDropFilter(import_page_);
    connect(drops, &widgets::FileDropFilter::files_dropped, assistant_,
            [this](const QStringList &paths) { assistant_->add(returns_among(paths)); });
    connect(assistant_, &ImportAssistant::failed, this,
            [this](const QString &message) { notice_->show_notice(widgets::NoticeKind::error, message); });
    connect(assistant_, &ImportAssistant::finished, this,
            [this](const QString &workspace, const std::vector<tasks::ImportedFile> &files) {
                importing_ = false;
                show_state();
                if (!files.empty())
                    tell_imported(workspace, files);
            });
    return *assistant_;
}

PaymentsPage &MainWindow::payments_page()
{
    if (payments_page_)
        return *payments_page_;
    payments_page_ = new PaymentsPage(exploration_, payment_work_, actions_, prompts_, wording_, pages_);
    pages_->addWidget(payments_page_);
    connect(payments_page_, &PaymentsPage::failed, this,
            [this](const QString &message) { notice_->show_notice(widgets::NoticeKind::error, message); });
    return *payments_page_;
}

ReportPage &MainWindow::report_page()
{
    if (report_page_)
        return *report_page_;
    report_page_ = new ReportPage(exploration_, report_work_, preferences_, actions_, prompts_, wording_, pages_);
    pages_->addWidget(report_page_);
    connect(report_page_, &ReportPage::export_wanted, actions_.action(QStringLiteral("file.report")),
            &QAction::trigger);
    connect(report_page_, &ReportPage::failed, this,
            [this](const QString &message) { notice_->show_notice(widgets::NoticeKind::error, message); });
    return *report_page_;
}

void MainWindow::show_front(Front front)
{
    if (front == Front::report && front_ != Front::report && !report_page().has_definition()) {
        presentation::ReportDefinition definition = definition_on_screen();
        // Kept, it is to run on next month's returns: the latest period stays the latest.
        if (!exploration_.periods().empty() && exploration_.periods().back() == exploration_.answer()->question.period)
            definition.period.clear();
        report_page().set_definition(definition);
    }
    front_ = front;
    show_state();
    refresh_front();
}

/// What is in front shows what the workspace holds now.
void MainWindow::refresh_front()
{
    if (front_ == Front::payments)
        payments_page().show_present();
    else if (front_ == Front::report)
        report_page().show_present();
}

bool MainWindow::is_reading() const
{
    return assistant_ && assistant_->is_busy();
}

void MainWindow::build_status()
{
    status_ = new QLabel(this);
    status_->setObjectName(QStringLiteral("status"));
    statusBar()->addWidget(status_, 1);
    connect(&exploration_, &Exploration::answer_changed, this, &MainWindow::show_state);
    connect(&exploration_, &Exploration::focus_changed, this, &MainWindow::show_state);
    connect(&exploration_, &Exploration::answer_changed, this, [this] {
        if (front_ == Front::payments)
            payments_page().show_present();
    });
    connect(&exploration_, &Exploration::failed, this,
            [this](const QString &message) { notice_->show_notice(widgets::NoticeKind::error, message); });
    connect(notice_, &widgets::NoticeBar::action_activated, this, [this](const QString &id) {
        if (exploration_.is_open())
            explore_page_->show_problems(id.toLongLong());
    });
}

void MainWindow::connect_actions()
{
    const auto on = [this](const char *id, auto handler) {
        connect(actions_.action(QString::fromLatin1(id)), &QAction::triggered, this, handler);
    };
    on("file.demonstration", [this] { open_demonstration(); });
    on("file.import", [this] { prompts_.choose_returns([this](const QStringList &files) { import_files(files); }); });
    on("file.open", [this] { prompts_.choose_workspace([this](const QString &path) { open_workspace(path); }); });
    on("file.report", [this] {
        if (!waits_for_job())
            report_export_->export_report(exploration_.path(), definition_on_screen(), suggested_name());
    });
    on("file.packs", [this] {
        if (!waits_for_job())
            report_export_->export_every_provider(exploration_.path(), definition_of_packs());
    });
    on("file.chart", [this] { save_chart(); });
    on("file.verify", [this] { verify(); });
    on("file.close", [this] { close_workspace(); });
    on("file.quit", [this] { close(); });
    on("edit.copy_chart",
       [this] { front_ == Front::payments ? payments_page().copy_chart() : explore_page_->copy_chart(); });
    on("edit.copy_table",
       [this] { front_ == Front::payments ? payments_page().copy_table() : explore_page_->copy_table(); });
    on("view.payments", [this] { show_front(Front::payments); });
    on("view.report", [this] { show_front(Front::report); });
    on("view.results", [this] { show_front(Front::results); });
    on("edit.make_group", [this] { make_group(); });
    on("edit.clear_selection", [this] { exploration_.set_selected({}); });
    on("view.theme_system", [this] { choose_theme(widgets::Theme::system); });
    on("view.theme_light", [this] { choose_theme(widgets::Theme::light); });
    on("view.theme_dark", [this] { choose_theme(widgets::Theme::dark); });
    on("view.language_en", [this] { emit language_chosen(QStringLiteral("en")); });
    on("view.language_cy", [this] { emit language_chosen(QStringLiteral("cy")); });
    on("go.back", [this] { exploration_.back(); });
    on("go.forward", [this] { exploration_.forward(); });
    on("go.up", [this] { exploration_.up(); });
    on("go.source", [this] { exploration_.go_to(Depth::source); });
    on("go.method", [this] { explore_page_->show_method(); });
    on("go.previous", [this] { exploration_.step_period(-1); });
    on("go.next", [this] { exploration_.step_period(1); });
    on("go.search", [this] { explore_page_->focus_search(); });
    on("help.guide", [this] { show_guide(GuidePage::guide); });
    on("help.methods", [this] { show_guide(GuidePage::methods); });
    on("help.about", [this] { show_about(); });
    const char *theme = preferences_.theme() == widgets::Theme::light
        ? "view.theme_light"
        : (preferences_.theme() == widgets::Theme::dark ? "view.theme_dark" : "view.theme_system");
    actions_.action(QString::fromLatin1(theme))->setChecked(true);
    actions_.action(QStringLiteral("view.language_") + preferences_.language())->setChecked(true);
}

/// Kept beside the user's profiles, so that it serves every workspace and the command line.
void MainWindow::make_group()
{
    prompts_.name_group([this, members = exploration_.selected()](const QString &title) {
        if (title.trimmed().isEmpty())
            return;
        ProviderGroup group{normal_name(title).replace(u' ', u'-'), title.trimmed(), {}};
        for (const QString &member : members)
            group.members.emplace_back(member);
        if (const Result<> saved = ingest::save_own_group(own_folder_, group); !saved) {
            notice_->show_notice(widgets::NoticeKind::error, saved.error().message);
            return;
        }
        reference_.providers.add_group(group);
        exploration_.choose_group(QStringLiteral("group:") + group.id);
        notice_->show_notice(
            widgets::NoticeKind::information,
            tr("\"%1\" is kept; all are held against what its members achieve together.").arg(group.title));
    });
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
    keep_draft();
    demonstration_.reset();
    show_open(path);
    if (exploration_.is_open())
        preferences_.add_recent_workspace(path);
}

void MainWindow::open_demonstration()
{
    if (waits_for_job())
        return;
    keep_draft();
    auto folder = std::make_unique<QTemporaryDir>();
    const Result<QString> path = tasks::demonstration_copy(folder->path(), reference_);
    if (!path) {
        notice_->show_notice(widgets::NoticeKind::error, path.error().message);
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
    front_ = Front::results;
    payment_work_.forget();
    report_work_.forget();
    if (report_page_)
        report_page_->forget();
    if (const Result<> opened = exploration_.open(path); !opened) {
        exploration_.close();
        demonstration_.reset();
        show_state();
        notice_->show_notice(widgets::NoticeKind::error, opened.error().message);
        return;
    }
    show_state();
    if (exploration_.has_figures())
        explore_page_->setFocus();
}

/// A report that was composed and not saved waits for its workspace; that of the demonstration goes with it.
void MainWindow::keep_draft()
{
    if (report_page_ && exploration_.is_open() && !demonstration_)
        report_page_->keep_draft();
}

void MainWindow::close_workspace()
{
    keep_draft();
    exploration_.close();
    demonstration_.reset();
    front_ = Front::results;
    payment_work_.forget();
    report_work_.forget();
    if (report_page_)
        report_page_->forget();
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
    if (importing_)
        return import_page_;
    if (!figures)
        return start_page();
    switch (front_) {
    case Front::payments:
        return &payments_page();
    case Front::report:
        return &report_page();
    case Front::results:
        break;
    }
    return explore_page_;
}

void MainWindow::show_state()
{
    const bool figures = exploration_.is_open() && exploration_.has_figures() && !importing_;
    const bool active = figures && exploration_.active_figure();
    view_choices_->show(figures, front_ != Front::results);
    for (const char *id : {"file.report", "file.packs", "view.report", "go.search", "go.previous", "go.next"})
        actions_.action(QString::fromLatin1(id))->setEnabled(figures);
    for (const char *id : {"file.chart", "edit.copy_chart", "edit.copy_table"})
        actions_.action(QString::fromLatin1(id))->setEnabled(figures && front_ != Front::report);
    actions_.action(QStringLiteral("go.method"))->setEnabled(figures);
    actions_.action(QStringLiteral("go.source"))->setEnabled(active);
    for (const char *id : {"file.verify", "file.close"})
        actions_.action(QString::fromLatin1(id))
            ->setEnabled(exploration_.is_open() && !jobs_.is_running() && !importing_);
    for (const char *id : {"file.demonstration", "file.import", "file.open", "view.language_en", "view.language_cy"})
        actions_.action(QString::fromLatin1(id))->setEnabled(!jobs_.is_running() && !importing_);
    actions_.action(QStringLiteral("go.back"))->setEnabled(!importing_ && exploration_.can_go_back());
    actions_.action(QStringLiteral("go.forward"))->setEnabled(!importing_ && exploration_.can_go_forward());
    actions_.action(QStringLiteral("go.up"))->setEnabled(!importing_ && exploration_.can_go_up());
    pages_->setCurrentWidget(page_in_front(figures));
    const QString name = !exploration_.is_open() ? QString()
        : demonstration_                         ? tr("Demonstration (synthetic)")
                                                 : QFileInfo(exploration_.path()).fileName();
    setWindowTitle(name.isEmpty() ? QStringLiteral("Outturn") : name + QStringLiteral(" – Outturn"));
    if (importing_) {
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
    status_->setText(tr("%1 · %2 of %3 places shown · %4 left out · no exclusions in force · %5")
                         .arg(name)
                         .arg(answer.with_value)
                         .arg(places)
                         .arg(places - static_cast<size_t>(answer.with_value))
                         .arg(jobs_.is_running() ? job_title_ : tr("ready")));
}

/// Says that a job runs, where one does: what it works on must stay as it is.
bool MainWindow::waits_for_job()
{
    if (importing_) {
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
    assistant().start(workspace, paths);
    importing_ = true;
    show_state();
    import_page_->setFocus();
}

void MainWindow::tell_imported(const QString &workspace, const std::vector<tasks::ImportedFile> &files)
{
    QStringList lines;
    bool failed = false;
    qint64 with_issues = 0;
    for (const tasks::ImportedFile &file : files) {
        failed = failed || file.error;
        if (file.error) {
            lines.append(file.error->message);
            continue;
        }
        lines.append(QStringLiteral("%1: %2").arg(file.name, presentation::tally_words(file.plan->tally, wording_)));
        if (!file.plan->errors.empty() || !file.plan->warnings.empty())
            with_issues = file.outcome->return_id;
    }
    const bool any = std::any_of(files.begin(), files.end(),
                                 [](const tasks::ImportedFile &file) { return file.outcome.has_value(); });
    if (any && !exploration_.is_open()) {
        open_workspace(workspace);
    } else if (any) {
        if (const Result<> refreshed = exploration_.refresh(); !refreshed)
            lines.append(refreshed.error().message);
        payment_work_.forget();
        report_work_.forget();
        show_state();
        refresh_front();
    }
    constexpr qsizetype most_lines = 5;
    if (lines.size() > most_lines)
        lines = lines.mid(0, most_lines) << tr("and %n more", nullptr, static_cast<int>(lines.size() - most_lines));
    notice_->show_notice(failed ? widgets::NoticeKind::error
                                : (with_issues ? widgets::NoticeKind::warning : widgets::NoticeKind::information),
                         lines.join(u'\n'), with_issues ? QString::number(with_issues) : QString(),
                         with_issues ? tr("Show the issues") : QString());
}

void MainWindow::verify()
{
    jobs_.start(
        tr("Verifying the workspace"),
        [path = exploration_.path()](const std::stop_token &stop, const Progress &) {
            return workspace::check_workspace(path, stop);
        },
        [this](const Result<workspace::WorkspaceCheck> &check) {
            if (!check)
                notice_->show_notice(widgets::NoticeKind::error, check.error().message);
            else if (!check->disagreements.isEmpty())
                notice_->show_notice(widgets::NoticeKind::error, check->disagreements.join(u'\n'));
            else
                notice_->show_notice(
                    widgets::NoticeKind::information,
                    tr("The workspace is whole: %n original(s) with their SHA-256, and an unbroken trail.", nullptr,
                       check->originals));
        });
}

presentation::ReportDefinition MainWindow::definition_on_screen() const
{
    if (front_ == Front::report && report_page_ && report_page_->has_definition())
        return report_page_->definition();
    presentation::ReportDefinition definition =
        presentation::report_on(exploration_.answer()->question, preferences_.language());
    if (front_ != Front::payments)
        return definition;
    const analysis::PaymentQuestion &question = payment_work_.question();
    definition.period = question.period ? period_label(*question.period) : QString();
    definition.non_intervention = question.non_intervention;
    definition.rate_from_group = question.comparison;
    definition.value_per_outcome = question.value_per_outcome;
    return definition;
}

/// The same question, in the parts that are of one provider.
presentation::ReportDefinition MainWindow::definition_of_packs() const
{
    presentation::ReportDefinition definition = definition_on_screen();
    const bool own = front_ == Front::report && !definition.provider.isEmpty();
    if (!own)
        definition.parts = presentation::standard_provider_report().parts;
    definition.provider.clear();
    return definition;
}

QString MainWindow::suggested_name() const
{
    if (front_ == Front::report && report_page_)
        return report_page_->suggested_name() + QStringLiteral(".html");
    const analysis::SpreadAnswer &answer = *exploration_.answer();
    return QStringLiteral("%1 %2.html").arg(answer.measure.id.text, period_label(answer.question.period));
}

void MainWindow::save_chart()
{
    widgets::ChartCanvas *chart =
        front_ == Front::payments ? payments_page().front_chart() : explore_page_->charts().front_chart();
    if (!chart) {
        notice_->show_notice(widgets::NoticeKind::information, tr("This view has no chart to save."));
        return;
    }
    report_export_->save_chart(*chart, QFileInfo(suggested_name()).completeBaseName(), preferences_.language());
}

void MainWindow::choose_theme(widgets::Theme theme)
{
    preferences_.set_theme(theme);
    widgets::apply_style(*qApp, theme);
}

void MainWindow::show_guide(GuidePage page)
{
    auto *guide = new GuideWindow(preferences_.language(), actions_.shortcut_lines(), this, page);
    guide->show();
}

void MainWindow::show_about()
{
    notice_->show_notice(widgets::NoticeKind::information,
                         tr("Outturn %1. How far apart are the best and the worst, and how sure is that? Free software "
                            "under the GNU General Public License, version 3 or later; it comes without warranty.")
                             .arg(QCoreApplication::applicationVersion()));
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
    keep_draft();
    jobs_.cancel();
    event->accept();
}

} // namespace outturn::shell
