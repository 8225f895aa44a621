// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/provider_packs.h"

#include "foundation/csv_text.h"
#include "foundation/sha256.h"
#include "tasks/compose_report.h"
#include "tasks/evidence_pack.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>

#include <deque>
#include <future>
#include <map>
#include <set>

namespace outturn::tasks {
namespace {

/// Reports that are being written while the next ones are made: each holds a few megabytes.
constexpr size_t most_at_a_time = 2;

QString ending(ReportFormat format)
{
    switch (format) {
    case ReportFormat::html:
        return QStringLiteral("html");
    case ReportFormat::pdf:
        return QStringLiteral("pdf");
    case ReportFormat::xlsx:
        return QStringLiteral("xlsx");
    case ReportFormat::ods:
        return QStringLiteral("ods");
    case ReportFormat::csv:
        return QStringLiteral("csv");
    case ReportFormat::zip:
        break;
    }
    return QStringLiteral("zip");
}

/// A name that every file system takes: "E08000006-salford".
QString plain_name(const QString &text)
{
    QString name;
    for (const QChar unit : text.normalized(QString::NormalizationForm_KD)) {
        const bool plain = unit.unicode() < 128 && unit.isLetterOrNumber();
        if (plain)
            name += unit.toLower();
        else if (!unit.isMark() && !name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    constexpr qsizetype longest = 60;
    name.truncate(longest);
    while (name.endsWith(u'-'))
        name.chop(1);
    return name;
}

struct Payee {
    Provider provider;
    QString code;
};

/// Everybody of whom the report's question or the payments have a figure, by name.
std::vector<Payee> payees_of(const presentation::ReportMaterial &material, QStringList &without)
{
    std::map<std::pair<QString, QString>, Payee> payees;
    const auto add = [&payees](const Provider &provider, const QString &code) {
        payees.try_emplace({provider.name, provider.id.text}, Payee{provider, code});
    };
    std::set<QString> empty;
    if (material.main) {
        for (const analysis::ProviderFigure &figure : material.main->figures) {
            if (figure.value || figure.status == analysis::FigureStatus::withheld || figure.value_range)
                add(figure.provider, figure.code);
            else
                empty.insert(figure.provider.name);
        }
    }
    if (material.payments) {
        for (const analysis::ProviderPayment &payment : material.payments->providers)
            add(payment.provider, payment.provider.codes.empty() ? QString() : payment.provider.codes.back().code);
    }
    std::vector<Payee> list;
    for (auto &[key, payee] : payees) {
        empty.erase(payee.provider.name);
        list.push_back(std::move(payee));
    }
    for (const QString &name : empty)
        without.append(name);
    return list;
}

QString file_name(const Payee &payee, const QString &suffix, std::set<QString> &taken)
{
    QStringList parts{plain_name(payee.code), plain_name(payee.provider.name)};
    parts.removeAll(QString());
    parts.removeDuplicates();
    const QString base = parts.isEmpty() ? QStringLiteral("provider") : parts.join(u'-');
    QString name = base;
    for (int again = 2; !taken.insert(name).second; ++again)
        name = QStringLiteral("%1-%2").arg(base).arg(again);
    return name + u'.' + suffix;
}

/// Writes reports in threads of their own, a few at a time, and keeps their hashes in the order of the providers.
class PackWriter
{
public:
    PackWriter(const QString &folder, ReportFormat format) : folder_(folder), format_(format) {}

    Result<> add(const QString &name, std::shared_ptr<const ComposedReport> composed,
                 reporting::FigurePictures pictures)
    {
        if (running_.size() >= most_at_a_time) {
            if (const Result<> done = finish_one(); !done)
                return done;
        }
        running_.push_back(std::async(std::launch::async,
                                      [path = folder_.filePath(name), format = format_, composed = std::move(composed),
                                       pictures = std::move(pictures)]() -> Result<QByteArray> {
                                          const Result<QByteArray> bytes =
                                              report_bytes(composed->report, pictures, format);
                                          if (!bytes)
                                              return bytes;
                                          if (const Result<> saved = save_bytes(path, *bytes); !saved)
                                              return tl::unexpected(saved.error());
                                          return sha256_hex(*bytes);
                                      }));
        return {};
    }

    Result<> finish_one()
    {
        const Result<QByteArray> hash = running_.front().get();
        running_.pop_front();
        if (!hash)
            return tl::unexpected(hash.error());
        hashes_.append(*hash);
        return {};
    }

    Result<QByteArrayList> finish()
    {
        while (!running_.empty()) {
            if (const Result<> done = finish_one(); !done)
                return tl::unexpected(done.error());
        }
        return hashes_;
    }

private:
    QDir folder_;
    ReportFormat format_;
    std::deque<std::future<Result<QByteArray>>> running_;
    QByteArrayList hashes_;
};

tl::unexpected<Error> cancelled()
{
    return failure(ErrorCode::cancelled,
                   QCoreApplication::translate("tasks", "Stopped. The reports that were done are there."));
}

} // namespace

Result<WrittenPacks> write_provider_packs(const workspace::WorkspaceReader &source,
                                          const presentation::ReportDefinition &definition,
                                          const ProviderRegister &known, const QString &own_folder,
                                          const QString &folder, ReportFormat format, const FigureRecorder &record,
                                          const Progress &progress, std::stop_token stop)
{
    presentation::ReportDefinition of_one = definition;
    of_one.provider.clear();
    of_one.by = QStringLiteral("provider");
    const auto shared = gather_report_material(source, of_one, known, own_folder, stop);
    if (!shared)
        return tl::unexpected(shared.error());
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("tasks", "The folder %1 could not be made.").arg(folder));
    WrittenPacks written;
    const std::vector<Payee> payees = payees_of(*shared, written.without);
    if (payees.empty())
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("tasks", "No provider has a figure that these reports ask for."));
    const QDir target(folder);
    // An earlier list would tell the hashes of an earlier run.
    QFile::remove(target.filePath(QStringLiteral("contents.csv")));
    PackWriter writer(folder, format);
    QByteArray contents = csv_line(
        {QStringLiteral("code"), QStringLiteral("provider"), QStringLiteral("file"), QStringLiteral("sha256")});
    QByteArrayList pack_hashes;
    std::set<QString> taken;
    for (const Payee &payee : payees) {
        if (stop.stop_requested())
            return cancelled();
        auto material = material_of_provider(source, of_one, *shared, payee.provider, known);
        if (!material)
            return tl::unexpected(material.error());
        of_one.provider = payee.code.isEmpty() ? payee.provider.name : payee.code;
        auto composed = std::make_shared<const ComposedReport>(compose_report(of_one, std::move(*material)));
        reporting::FigurePictures pictures = record(composed->report);
        if (stop.stop_requested())
            return cancelled();
        written.files.append(file_name(payee, ending(format), taken));
        Result<> added;
        if (format == ReportFormat::zip) {
            const QString path = target.filePath(written.files.back());
            added = write_evidence_pack(source, *composed, pictures, own_folder, path, {}, stop);
            if (const Result<QByteArray> hash = added ? file_sha256(path) : QByteArray(); hash)
                pack_hashes.append(*hash);
        } else {
            added = writer.add(written.files.back(), composed, std::move(pictures));
        }
        if (!added)
            return tl::unexpected(added.error());
        if (progress)
            progress({0, written.files.size(), static_cast<qint64>(payees.size())});
    }
    const Result<QByteArrayList> hashes = format == ReportFormat::zip ? pack_hashes : writer.finish();
    if (!hashes)
        return tl::unexpected(hashes.error());
    for (qsizetype i = 0; i < written.files.size(); ++i) {
        const Payee &payee = payees[static_cast<size_t>(i)];
        contents +=
            csv_line({payee.code, payee.provider.name, written.files[i], QString::fromLatin1(hashes->value(i))});
    }
    if (const Result<> saved = save_bytes(target.filePath(QStringLiteral("contents.csv")), contents); !saved)
        return tl::unexpected(saved.error());
    return written;
}

} // namespace outturn::tasks
