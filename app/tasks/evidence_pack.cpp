// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/evidence_pack.h"

#include "presentation/audit_disclosure.h"
#include "presentation/finding_tables.h"
#include "reporting/csv_writer.h"
#include "reporting/html_writer.h"
#include "schemes/scheme_reader.h"
#include "tasks/acts_file.h"
#include "tasks/pack_acts.h"
#include "tasks/pack_returns.h"
#include "tasks/scheme_in_force.h"
#include "tasks/trail_file.h"
#include "tasks/write_report.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <array>
#include <map>

namespace outturn::tasks {
namespace {

using reporting::DocumentTable;

tl::unexpected<Error> cancelled()
{
    return failure(ErrorCode::cancelled, QCoreApplication::translate("tasks", "The pack was cancelled."));
}

/// One pack in the making.
class PackWriter
{
public:
    PackWriter(const workspace::WorkspaceReader &source, const ComposedReport &composed,
               const reporting::FigurePictures &pictures, const QString &own_folder, PackFiles &files,
               const Progress &progress, std::stop_token stop)
        : source_(source), composed_(composed), pictures_(pictures), own_folder_(own_folder), files_(files),
          progress_(progress), stop_(std::move(stop))
    {}

    Result<> write()
    {
        constexpr std::array steps{&PackWriter::check_is_unchanged, &PackWriter::add_reports,
                                   &PackWriter::add_tables,         &PackWriter::add_returns,
                                   &PackWriter::add_schemes,        &PackWriter::add_account,
                                   &PackWriter::add_instructions,   &PackWriter::check_is_unchanged};
        for (size_t i = 0; i < steps.size(); ++i) {
            if (stop_.stop_requested())
                return cancelled();
            if (progress_)
                progress_({0, static_cast<qint64>(i), static_cast<qint64>(steps.size()) + 1});
            if (const Result<> done = (this->*steps[i])(); !done)
                return done;
        }
        return stop_.stop_requested() ? Result<>(cancelled()) : files_.finish(manifest());
    }

private:
    /// The report is in memory; the returns are read now. Both must be of the same state.
    Result<> check_is_unchanged()
    {
        Result<std::vector<TrailEntry>> trail = source_.trail();
        if (!trail)
            return tl::unexpected(trail.error());
        trail_ = std::move(*trail);
        const std::vector<TrailEntry> &then = composed_.material.trail;
        if (trail_.size() != then.size() || (!then.empty() && trail_.back().hash != then.back().hash))
            return failure(ErrorCode::refused,
                           QCoreApplication::translate("tasks",
                                                       "The workspace was changed while the evidence pack was being "
                                                       "written. Make it again."));
        return {};
    }

    Result<> add_report(const QString &name, ReportFormat format, const QString &what)
    {
        const Result<QByteArray> bytes = report_bytes(composed_.report, pictures_, format);
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (format == ReportFormat::html)
            html_ = *bytes;
        return files_.add(name, what, *bytes);
    }

    Result<> add_reports()
    {
        if (const Result<> added =
                add_report(QStringLiteral("report.html"), ReportFormat::html, QStringLiteral("report"));
            !added)
            return added;
        return add_report(QStringLiteral("report.pdf"), ReportFormat::pdf, QStringLiteral("report"));
    }

    Result<> add_table(const DocumentTable &table, const QString &otherwise)
    {
        if (table.columns.empty())
            return {};
        any_table_ = true;
        const QString id = table.id.isEmpty() ? otherwise : table.id;
        return files_.add(files_.unique_name(QStringLiteral("tables/"), id + QStringLiteral(".csv")),
                          QStringLiteral("table"), reporting::write_csv(table, composed_.report.document.words));
    }

    Result<> add_tables()
    {
        for (const reporting::Block &block : composed_.report.document.blocks) {
            Result<> added;
            if (const auto *table = std::get_if<DocumentTable>(&block))
                added = add_table(*table, QStringLiteral("table"));
            else if (const auto *figure = std::get_if<reporting::Figure>(&block))
                added = add_table(figure->data, QStringLiteral("figure-") + figure->id);
            if (!added)
                return added;
        }
        if (!any_table_)
            return {};
        if (const Result<> added =
                add_report(QStringLiteral("tables.xlsx"), ReportFormat::xlsx, QStringLiteral("workbook"));
            !added)
            return added;
        return add_report(QStringLiteral("tables.ods"), ReportFormat::ods, QStringLiteral("workbook"));
    }

    Result<> add_returns()
    {
        Result<PackedReturns> packed = pack_returns(source_, composed_, files_, stop_);
        if (!packed)
            return tl::unexpected(packed.error());
        packed_ = std::move(*packed);
        for (PackReturn &entry : packed_.returns)
            entry.is_named_in_report = !entry.sha256.isEmpty() && html_.contains(entry.sha256);
        return {};
    }

    /// What the workspace adopted goes in as it is kept, so that its hash is that of the trail.
    Result<> add_schemes()
    {
        const Result<std::vector<Programme>> programmes = source_.programmes();
        if (!programmes)
            return tl::unexpected(programmes.error());
        for (const Programme &programme : *programmes) {
            const Result<std::vector<StoredScheme>> adopted = scheme_history(source_, programme.id);
            if (!adopted)
                return tl::unexpected(adopted.error());
            const auto scheme = scheme_in_force(source_, programme.id, own_folder_);
            if (!scheme)
                return tl::unexpected(scheme.error());
            if (!*scheme)
                continue;
            const QByteArray json = adopted->empty() ? schemes::write_scheme(**scheme) : adopted->back().json;
            const QString name =
                files_.unique_name(QStringLiteral("schemes/"), programme.id.text + QStringLiteral(".json"));
            scheme_names_[programme.id] = name;
            if (const Result<> added = files_.add(name, QStringLiteral("scheme"), json, programme.id.text); !added)
                return added;
        }
        return {};
    }

    /// With what proves by the trail that these are the recorded ones, and that none is missing.
    Result<> add_acts()
    {
        const StandingActs &standing = composed_.material.audit.standing;
        if (!standing.is_empty()) {
            if (const Result<> added = files_.add(acts_name, QStringLiteral("acts"), write_acts_file(standing)); !added)
                return added;
        }
        const Result<std::vector<Act>> all = source_.acts();
        if (!all)
            return tl::unexpected(all.error());
        const Result<ActProofs> proofs = act_proofs(source_.path(), standing, *all);
        if (!proofs)
            return tl::unexpected(proofs.error());
        if (proofs->proofs.empty() && proofs->others.empty())
            return {};
        return files_.add(act_proofs_name, QStringLiteral("acts"), write_act_proofs(*proofs));
    }

    Result<> add_account()
    {
        if (const Result<> added = files_.add(trail_name, QStringLiteral("trail"), write_trail(trail_)); !added)
            return added;
        const presentation::AuditMaterial &audit = composed_.material.audit;
        // A provider's pack holds its figures as they stand after them.
        if (!composed_.material.provider) {
            if (const Result<> added = add_acts(); !added)
                return added;
        }
        if (!audit.findings.empty()) {
            if (const Result<> added = files_.add(
                    QStringLiteral("findings.csv"), QStringLiteral("findings"),
                    presentation::findings_csv(presentation::disclosed(audit.findings, composed_.definition.disclosure,
                                                                       composed_.material.withheld),
                                               audit.names));
                !added)
                return added;
        }
        return files_.add(QStringLiteral("definition.json"), QStringLiteral("definition"),
                          presentation::write_report_definition(composed_.definition));
    }

    Result<> add_instructions()
    {
        QFile style(QStringLiteral(":/outturn/style/report.css"));
        if (!style.open(QIODevice::ReadOnly))
            return failure(ErrorCode::internal, style.errorString());
        const presentation::RecomputeInput input{composed_.definition, composed_.material, composed_.report.document,
                                                 packed_.imports,      scheme_names_,      packed_.returns};
        return files_.add(QStringLiteral("how-to-recompute.html"), QStringLiteral("instructions"),
                          reporting::write_html(presentation::recompute_page(input), {}, style.readAll()));
    }

    PackManifest manifest() const
    {
        const presentation::ReportDefinition &definition = composed_.definition;
        PackManifest manifest;
        manifest.title = composed_.report.document.title;
        manifest.language = definition.language;
        manifest.as_of = composed_.material.last_change.toUTC().toString(Qt::ISODateWithMs);
        manifest.program_version = composed_.material.program_version;
        manifest.programme = composed_.material.programme.id.text;
        manifest.measure = definition.measure.text;
        manifest.period = definition.period;
        if (composed_.material.main && composed_.material.main->question.period.end.isValid())
            manifest.period = period_label(composed_.material.main->question.period);
        manifest.provider = definition.provider;
        manifest.has_cases = definition.include_cases && composed_.material.has_cases;
        manifest.trail_entries = static_cast<int>(trail_.size());
        manifest.trail_head = trail_.empty() ? QByteArray() : trail_.back().hash;
        manifest.returns = packed_.returns;
        return manifest;
    }

    const workspace::WorkspaceReader &source_;
    const ComposedReport &composed_;
    const reporting::FigurePictures &pictures_;
    const QString &own_folder_;
    PackFiles &files_;
    const Progress &progress_;
    std::stop_token stop_;
    std::vector<TrailEntry> trail_;
    QByteArray html_;
    bool any_table_ = false;
    PackedReturns packed_;
    std::map<ProgrammeId, QString> scheme_names_;
};

} // namespace

Result<> write_evidence_pack(const workspace::WorkspaceReader &source, const ComposedReport &composed,
                             const reporting::FigurePictures &pictures, const QString &own_folder,
                             const QString &output, const Progress &progress, std::stop_token stop)
{
    const Result<std::unique_ptr<PackFiles>> files = PackFiles::create(output);
    if (!files)
        return tl::unexpected(files.error());
    return PackWriter(source, composed, pictures, own_folder, **files, progress, std::move(stop)).write();
}

} // namespace outturn::tasks
