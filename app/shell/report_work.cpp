// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/report_work.h"

#include "workspace/workspace_reader.h"

namespace outturn::shell {
namespace {

using presentation::ReportDefinition;

/// Long enough for a word to be typed to its end.
constexpr int milliseconds_to_wait = 250;

/// The definition without what changes nothing in the figures.
QByteArray question_of(ReportDefinition definition)
{
    definition.title.clear();
    definition.language = QStringLiteral("en");
    for (presentation::ReportPart &part : definition.parts) {
        part.heading.clear();
        part.text.clear();
    }
    return presentation::write_report_definition(definition);
}

} // namespace

ReportWork::ReportWork(const ProviderRegister *known, QString own_folder, FigureRecorder *recorder, QObject *parent)
    : QObject(parent), known_(known), own_folder_(std::move(own_folder)), recorder_(recorder)
{
    waiting_.setSingleShot(true);
    waiting_.setInterval(milliseconds_to_wait);
    connect(&waiting_, &QTimer::timeout, this, &ReportWork::start);
    connect(&jobs_, &JobRunner::started, this, [this] { emit busy_changed(true); });
    connect(&jobs_, &JobRunner::ended, this, [this] { emit busy_changed(false); });
}

void ReportWork::set_definition(const QString &workspace, const ReportDefinition &definition)
{
    if (workspace != workspace_)
        forget();
    if (workspace == workspace_ && made_ && definition == definition_)
        return;
    workspace_ = workspace;
    definition_ = definition;
    waiting_.start();
}

void ReportWork::forget()
{
    waiting_.stop();
    jobs_.cancel();
    ++generation_;
    workspace_.clear();
    made_.reset();
    material_.reset();
    question_.clear();
    problem_.clear();
}

void ReportWork::start()
{
    const QByteArray question = question_of(definition_);
    const auto material = question == question_ ? material_ : nullptr;
    jobs_.start(
        tr("Making the pages"),
        [workspace = workspace_, own_folder = own_folder_, definition = definition_, material, known = known_,
         recorder = recorder_](const std::stop_token &stop, const Progress &) {
            return work_out(workspace, own_folder, definition, material, known, recorder, stop);
        },
        [this, question, generation = generation_](const Worked &result) {
            if (generation != generation_)
                return; // of a workspace that is closed, or of returns that were replaced meanwhile
            problem_ = result.problem;
            if (result.made)
                made_ = result.made;
            if (result.material) {
                material_ = result.material;
                question_ = question;
            }
            emit answered();
        });
}

ReportWork::Worked ReportWork::work_out(const QString &workspace, const QString &own_folder,
                                        const ReportDefinition &definition,
                                        std::shared_ptr<const presentation::ReportMaterial> material,
                                        const ProviderRegister *known, FigureRecorder *recorder,
                                        const std::stop_token &stop)
{
    Worked result;
    if (!material) {
        const auto reader = workspace::WorkspaceReader::open(workspace);
        if (!reader) {
            result.problem = reader.error().message;
            return result;
        }
        auto gathered = tasks::gather_report_material(**reader, definition, *known, own_folder, stop);
        if (!gathered) {
            result.problem = gathered.error().message;
            return result;
        }
        material = std::make_shared<const presentation::ReportMaterial>(std::move(*gathered));
    }
    result.material = material;
    auto made = std::make_shared<Made>();
    made->composed = tasks::compose_report(definition, *material);
    made->pictures = recorder->record(made->composed.report, stop);
    made->layout = reporting::lay_out_pages(made->composed.report.document, made->pictures, stop);
    if (!stop.stop_requested())
        result.made = std::move(made);
    return result;
}

} // namespace outturn::shell
