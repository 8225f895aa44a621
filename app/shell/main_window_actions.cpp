// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include "shell/explore_charts.h"
#include "shell/explore_page.h"
#include "shell/payments_page.h"
#include "shell/prompts.h"
#include "shell/report_export.h"
#include "shell/report_page.h"
#include "tasks/verify_workspace.h"
#include "widgets/chart_canvas.h"
#include "widgets/notice_bar.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QApplication>

namespace outturn::shell {

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
       [this] { fronts_->front() == Front::results ? explore_page_->copy_chart() : fronts_->copy_chart(); });
    on("edit.copy_table",
       [this] { fronts_->front() == Front::results ? explore_page_->copy_table() : fronts_->copy_table(); });
    on("view.payments", [this] { show_front(Front::payments); });
    on("view.checks", [this] { show_front(Front::checks); });
    on("view.audit", [this] { show_front(Front::audit); });
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
            complain(saved.error().message);
            return;
        }
        reference_.providers.add_group(group);
        exploration_.choose_group(QStringLiteral("group:") + group.id);
        notice_->show_notice(
            widgets::NoticeKind::information,
            tr("\"%1\" is kept; all are held against what its members achieve together.").arg(group.title));
    });
}

void MainWindow::verify()
{
    jobs_.start(
        tr("Verifying the workspace"),
        [path = exploration_.path()](const std::stop_token &stop, const Progress &) {
            return tasks::verify_workspace(path, stop);
        },
        [this](const Result<workspace::WorkspaceCheck> &check) {
            if (!check)
                complain(check.error().message);
            else if (!check->disagreements.isEmpty())
                notice_->show_notice(widgets::NoticeKind::error, check->disagreements.join(u'\n'));
            else
                notice_->show_notice(
                    widgets::NoticeKind::information,
                    tr("The workspace is whole: %n original(s) with their SHA-256, and an unbroken trail.", nullptr,
                       check->originals)
                        + u'\n'
                        + tr("Hash of the last entry: %1. Note it outside this file.")
                              .arg(QString::fromLatin1(check->last_hash)));
        });
}

presentation::ReportDefinition MainWindow::definition_on_screen() const
{
    return fronts_->complete(presentation::report_on(exploration_.answer()->question, preferences_.language()));
}

/// The same question, in the parts that are of one provider.
presentation::ReportDefinition MainWindow::definition_of_packs() const
{
    presentation::ReportDefinition definition = definition_on_screen();
    const bool own = fronts_->front() == Front::report && !definition.provider.isEmpty();
    if (!own)
        definition.parts = presentation::standard_provider_report().parts;
    definition.provider.clear();
    return definition;
}

QString MainWindow::suggested_name() const
{
    if (fronts_->front() == Front::report)
        return fronts_->report().suggested_name() + QStringLiteral(".html");
    const analysis::SpreadAnswer &answer = *exploration_.answer();
    return QStringLiteral("%1 %2.html").arg(answer.measure.id.text, period_label(answer.question.period));
}

void MainWindow::save_chart()
{
    widgets::ChartCanvas *chart =
        fronts_->front() == Front::results ? explore_page_->charts().front_chart() : fronts_->front_chart();
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

} // namespace outturn::shell
