// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/report_export.h"

#include "foundation/clock.h"
#include "shell/prompts.h"
#include "tasks/chart_file.h"
#include "tasks/evidence_pack.h"
#include "tasks/provider_packs.h"
#include "widgets/chart_canvas.h"
#include "workspace/report_store.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QPointer>

namespace outturn::shell {
namespace {

using presentation::ReportDefinition;

/// How a job ended, in words.
struct Told {
    QString message;
    bool failed = false;
};

Told trouble(const Error &error)
{
    return {error.message, true};
}

/// The document is out, whether or not that can be noted: a workspace may be read-only.
QString note_out(const QString &workspace, const QString &what, const QString &output)
{
    Result<workspace::WorkspaceFile> file =
        workspace::WorkspaceFile::open(workspace, workspace::WorkspaceFile::Mode::read_write);
    Result<> noted;
    if (file)
        noted = workspace::note_document_out(*file, what, QFileInfo(output).fileName(),
                                             tasks::file_sha256(output).value_or(QByteArray()), system_clock());
    else
        noted = tl::unexpected(file.error());
    return noted ? QString()
                 : u'\n'
            + QCoreApplication::translate("shell", "The workspace's list of documents could not be kept: %1")
                  .arg(noted.error().message);
}

/// Compose, record, write: all but the recording beside the window.
Told write_one(const QString &workspace, const ReportDefinition &definition, const QString &output,
               const ProviderRegister &known, const QString &own_folder, FigureRecorder &recorder,
               const std::stop_token &stop, const Progress &progress)
{
    const Result<tasks::ReportFormat> format = tasks::report_format(output);
    if (!format)
        return trouble(format.error());
    const auto reader = workspace::WorkspaceReader::open(workspace);
    if (!reader)
        return trouble(reader.error());
    const auto composed = tasks::compose_report(**reader, definition, known, own_folder, stop);
    if (!composed)
        return trouble(composed.error());
    const reporting::FigurePictures pictures = recorder.record(composed->report, stop);
    if (stop.stop_requested())
        return {QCoreApplication::translate("shell", "The report was cancelled; nothing was written."), false};
    Result<> written;
    if (*format == tasks::ReportFormat::zip) {
        written = tasks::write_evidence_pack(**reader, *composed, pictures, own_folder, output, progress, stop);
    } else {
        const Result<QByteArray> bytes = tasks::report_bytes(composed->report, pictures, *format);
        written = bytes ? tasks::save_bytes(output, *bytes) : tl::unexpected(bytes.error());
    }
    if (!written)
        return trouble(written.error());
    QString message = QCoreApplication::translate("shell", "The report is in %1.").arg(output);
    if (*format == tasks::ReportFormat::zip) {
        if (const Result<QByteArray> hash = tasks::manifest_sha256(output))
            message += u'\n'
                + QCoreApplication::translate("shell", "SHA-256 of its manifest, to be noted elsewhere: %1")
                      .arg(QString::fromLatin1(*hash));
    }
    if (!composed->unknown_references.isEmpty())
        message += u'\n'
            + QCoreApplication::translate("shell", "It has nothing that these refer to: %1.")
                  .arg(composed->unknown_references.join(QStringLiteral(", ")));
    return {message + note_out(workspace, QStringLiteral("report"), output), false};
}

} // namespace

ReportExport::ReportExport(JobRunner &jobs, FigureRecorder &recorder, Prompts &prompts, const ProviderRegister &known,
                           QString own_folder, QObject *parent)
    : QObject(parent), recorder_(recorder), jobs_(jobs), prompts_(prompts), known_(known),
      own_folder_(std::move(own_folder))
{}

void ReportExport::export_report(const QString &workspace, const ReportDefinition &definition,
                                 const QString &suggestion)
{
    prompts_.name_report(suggestion, [this, workspace, definition](const QString &output) {
        write_report(workspace, definition, output);
    });
}

void ReportExport::write_report(const QString &workspace, const ReportDefinition &definition, const QString &output)
{
    jobs_.start(
        tr("Writing the report"),
        [this, workspace, definition, output](const std::stop_token &stop, const Progress &progress) {
            return write_one(workspace, definition, output, known_, own_folder_, recorder_, stop, progress);
        },
        [this](const Told &told_now) {
            if (told_now.failed)
                emit failed(told_now.message);
            else
                emit told(told_now.message);
        });
}

void ReportExport::export_every_provider(const QString &workspace, const ReportDefinition &definition)
{
    prompts_.choose_packs([this, workspace, definition](const QString &folder, const QString &ending) {
        write_every(workspace, definition, folder, ending);
    });
}

void ReportExport::write_every(const QString &workspace, const ReportDefinition &definition, const QString &folder,
                               const QString &ending)
{
    jobs_.start(
        tr("Writing a report for every provider"),
        [this, workspace, definition, folder, ending](const std::stop_token &stop,
                                                      const Progress &progress) -> Result<tasks::WrittenPacks> {
            const Result<tasks::ReportFormat> format = tasks::report_format(QStringLiteral("report.") + ending);
            if (!format)
                return tl::unexpected(format.error());
            const auto reader = workspace::WorkspaceReader::open(workspace);
            if (!reader)
                return tl::unexpected(reader.error());
            const auto record = [this, stop](const presentation::Report &report) {
                return recorder_.record(report, stop);
            };
            auto written = tasks::write_provider_packs(**reader, definition, known_, own_folder_, folder, *format,
                                                       record, progress, stop);
            if (written)
                note_out(workspace, QStringLiteral("reports of every provider"),
                         folder + QStringLiteral("/contents.csv"));
            return written;
        },
        [this, folder](const Result<tasks::WrittenPacks> &written) {
            if (!written) {
                emit failed(written.error().message);
                return;
            }
            QString message =
                tr("%n report(s) are in %1, listed in contents.csv.", nullptr, static_cast<int>(written->files.size()))
                    .arg(folder);
            if (!written->without.isEmpty())
                message += u'\n' + tr("Nothing is reported of: %1.").arg(written->without.join(QStringLiteral(", ")));
            emit told(message);
        });
}

void ReportExport::save_chart(widgets::ChartCanvas &chart, const QString &suggestion, const QString &language)
{
    const QPointer<widgets::ChartCanvas> canvas(&chart);
    prompts_.name_chart(suggestion, chart.size(), [this, canvas, language](const QString &output, QSize size) {
        if (!canvas)
            return; // the window went on meanwhile
        const Result<tasks::ChartFormat> format = tasks::chart_format(output);
        const Result<QByteArray> bytes = format ? tasks::picture_bytes(canvas->print_picture(size), size, *format,
                                                                       canvas->title(), canvas->description(), language)
                                                : Result<QByteArray>(tl::unexpected(format.error()));
        const Result<> saved = bytes ? tasks::save_bytes(output, *bytes) : tl::unexpected(bytes.error());
        if (saved)
            emit told(tr("The chart is in %1, as on screen: small counts are not withheld from it.").arg(output));
        else
            emit failed(saved.error().message);
    });
}

} // namespace outturn::shell
