// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/sha256.h"
#include "ingest/archive_reader.h"
#include "tasks/evidence_pack.h"
#include "tasks/pack_acts.h"
#include "tasks/pack_manifest.h"
#include "tasks/trail_file.h"
#include "workspace/trail.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <map>
#include <optional>

namespace outturn::tasks {
namespace {

constexpr qint64 largest_list = 64LL << 20;    ///< of the manifest, the sums and the trail
constexpr qint64 largest_report = 256LL << 20; ///< of report.html, which is looked through for hashes

Error no_pack(const QString &path, const QString &detail)
{
    return {ErrorCode::damaged_workspace,
            QCoreApplication::translate("tasks", "%1 is no evidence pack of Outturn, or it is damaged beyond reading.")
                .arg(QFileInfo(path).fileName()),
            detail};
}

std::optional<size_t> position_of(const ingest::ArchiveReader &archive, const QString &name)
{
    const auto found = std::find_if(archive.entries().begin(), archive.entries().end(),
                                    [&name](const ingest::ArchiveReader::Entry &entry) { return entry.name == name; });
    return found == archive.entries().end() ? std::nullopt
                                            : std::optional(static_cast<size_t>(found - archive.entries().begin()));
}

bool is_hash(const QByteArray &text)
{
    constexpr qsizetype digits = 64;
    return text.size() == digits && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

/// One check of one pack.
class Checker
{
public:
    Checker(const ingest::ArchiveReader &archive, std::stop_token stop) : archive_(archive), stop_(std::move(stop)) {}

    Result<PackCheck> check()
    {
        hash_files();
        if (stop_.stop_requested())
            return failure(ErrorCode::cancelled, QCoreApplication::translate("tasks", "The check was cancelled."));
        read_manifest_file();
        if (manifest_)
            check_files();
        check_sums();
        check_trail();
        if (manifest_) {
            check_returns();
            check_schemes();
            check_acts();
            check_report();
        }
        if (stop_.stop_requested())
            return failure(ErrorCode::cancelled, QCoreApplication::translate("tasks", "The check was cancelled."));
        return std::move(result_);
    }

private:
    void disagree(const QString &sentence)
    {
        if (!result_.disagreements.contains(sentence))
            result_.disagreements.append(sentence);
    }

    void hash_files()
    {
        for (size_t i = 0; i < archive_.entries().size() && !stop_.stop_requested(); ++i) {
            const QString &name = archive_.entries()[i].name;
            if (hashes_.contains(name)) {
                disagree(QCoreApplication::translate("tasks", "%1 stands in the pack twice.").arg(name));
                continue;
            }
            Sha256 hash;
            const Result<> read = archive_.read(i, [&](QByteArrayView block) {
                hash.add(block);
                result_.bytes += block.size();
                return !stop_.stop_requested();
            });
            ++result_.files;
            hashes_[name] = hash.hex();
            if (!read) {
                hashes_[name].clear();
                disagree(
                    QCoreApplication::translate("tasks", "%1 cannot be read: %2.").arg(name, read.error().message));
            }
        }
    }

    std::optional<QByteArray> content(const QString &name, qint64 limit = largest_list)
    {
        const auto at = position_of(archive_, name);
        if (!at) {
            disagree(QCoreApplication::translate("tasks", "%1 is missing from the pack.").arg(name));
            return std::nullopt;
        }
        Result<QByteArray> bytes = archive_.content(*at, limit);
        if (bytes)
            return *bytes;
        disagree(QCoreApplication::translate("tasks", "%1 cannot be read: %2.").arg(name, bytes.error().message));
        return std::nullopt;
    }

    void read_manifest_file()
    {
        const std::optional<QByteArray> json = content(manifest_name);
        if (!json)
            return;
        result_.manifest_sha256 = sha256_hex(*json);
        Result<PackManifest> manifest = read_manifest(*json);
        if (manifest)
            manifest_ = std::move(*manifest);
        else
            disagree(
                QCoreApplication::translate("tasks", "The manifest cannot be read: %1").arg(manifest.error().message));
    }

    /// Which file of the manifest the content is of, whatever the name; for words about renamed and swapped files.
    QString listed_name_of(const QByteArray &sha256) const
    {
        for (const PackFile &file : manifest_->files) {
            if (file.sha256 == sha256)
                return file.name;
        }
        return {};
    }

    void check_files()
    {
        std::map<QString, const PackFile *> listed;
        for (const PackFile &file : manifest_->files) {
            if (!listed.emplace(file.name, &file).second)
                disagree(QCoreApplication::translate("tasks", "The manifest lists %1 twice.").arg(file.name));
        }
        for (const auto &[name, file] : listed) {
            const auto there = hashes_.find(name);
            if (there == hashes_.end()) {
                disagree(QCoreApplication::translate("tasks", "%1 is missing from the pack.").arg(name));
                continue;
            }
            if (there->second.isEmpty() || there->second == file->sha256)
                continue;
            const QString other = listed_name_of(there->second);
            disagree(other.isEmpty()
                         ? QCoreApplication::translate("tasks", "%1 was changed: its SHA-256 is not the manifest's.")
                               .arg(name)
                         : QCoreApplication::translate("tasks", "%1 was exchanged: it holds what belongs into %2.")
                               .arg(name, other));
        }
        for (const auto &[name, hash] : hashes_) {
            if (name == manifest_name || name == sums_name || listed.contains(name))
                continue;
            const QString other = listed_name_of(hash);
            disagree(
                other.isEmpty()
                    ? QCoreApplication::translate("tasks", "%1 was added: the manifest does not list it.").arg(name)
                    : QCoreApplication::translate("tasks", "%1 was added: it holds what the manifest lists as %2.")
                          .arg(name, other));
        }
    }

    /// Against the archive, and against the manifest, which must list the same.
    void check_sums()
    {
        const std::optional<QByteArray> lines = content(sums_name);
        if (!lines)
            return;
        std::map<QString, QByteArray> listed;
        for (const QByteArray &line : lines->split('\n')) {
            if (line.isEmpty())
                continue;
            constexpr qsizetype name_at = 66;
            if (!is_hash(line.left(name_at - 2)) || line.mid(name_at - 2, 2) != "  ") {
                disagree(QCoreApplication::translate("tasks", "%1 holds a line that is no sum.").arg(sums_name));
                continue;
            }
            listed[QString::fromUtf8(line.mid(name_at))] = line.left(name_at - 2);
        }
        for (const auto &[name, hash] : hashes_) {
            if (name == sums_name)
                continue;
            const auto there = listed.find(name);
            if (there == listed.end())
                disagree(QCoreApplication::translate("tasks", "%1 does not list %2.").arg(sums_name, name));
            else if (!hash.isEmpty() && there->second != hash)
                disagree(QCoreApplication::translate("tasks", "%1 gives another SHA-256 for %2.").arg(sums_name, name));
        }
        for (const auto &[name, hash] : listed) {
            if (!hashes_.contains(name))
                disagree(QCoreApplication::translate("tasks", "%1 is missing from the pack.").arg(name));
        }
    }

    void check_trail()
    {
        const std::optional<QByteArray> json = content(trail_name);
        if (!json)
            return;
        Result<std::vector<TrailEntry>> read = read_trail(*json);
        if (!read) {
            disagree(QCoreApplication::translate("tasks", "The trail cannot be read: %1").arg(read.error().message));
            return;
        }
        trail_ = std::move(*read);
        result_.trail_entries = static_cast<int>(trail_->size());
        QByteArray previous;
        int expected = 1;
        for (const TrailEntry &entry : *trail_) {
            if (entry.sequence != expected || entry.previous_hash != previous
                || entry.hash != workspace::trail_hash(entry)) {
                disagree(
                    QCoreApplication::translate("tasks", "The trail was altered: entry %1 does not fit the one before.")
                        .arg(entry.sequence));
                break;
            }
            previous = entry.hash;
            ++expected;
        }
        if (manifest_
            && (manifest_->trail_entries != static_cast<int>(trail_->size())
                || manifest_->trail_head != (trail_->empty() ? QByteArray() : trail_->back().hash)))
            disagree(
                QCoreApplication::translate("tasks", "The trail does not end with the entry that the manifest names."));
    }

    /// Details of the entries of one kind.
    std::vector<QJsonObject> acts(const char *kind) const
    {
        std::vector<QJsonObject> acts;
        for (const TrailEntry &entry : trail_.value_or(std::vector<TrailEntry>())) {
            if (entry.kind == QLatin1String(kind))
                acts.push_back(QJsonDocument::fromJson(entry.detail).object());
        }
        return acts;
    }

    void check_returns()
    {
        std::map<QString, int> imported;
        for (const QJsonObject &act : acts("import"))
            ++imported[act.value(QLatin1String("sha256")).toString()];
        for (const PackReturn &entry : manifest_->returns) {
            const QString sha256 = QString::fromLatin1(entry.sha256);
            if (trail_ && imported[sha256]-- <= 0)
                disagree(QCoreApplication::translate("tasks", "Return %1, %2, is not as the trail says.")
                             .arg(entry.id)
                             .arg(entry.file_name));
            if (!entry.why_absent.isEmpty())
                continue;
            const auto there = hashes_.find(entry.held_as);
            if (there != hashes_.end() && !there->second.isEmpty() && there->second != entry.sha256)
                disagree(QCoreApplication::translate("tasks",
                                                     "%1 is not the return that was imported as number %2: its SHA-256 "
                                                     "is not the one that the report and the trail name.")
                             .arg(entry.held_as)
                             .arg(entry.id));
        }
        for (const auto &[sha256, number] : imported) {
            if (number > 0)
                disagree(QCoreApplication::translate("tasks",
                                                     "The manifest does not tell of the return with the "
                                                     "SHA-256 %1, which the trail names.")
                             .arg(sha256));
        }
    }

    /// One that the workspace adopted is as the trail says.
    void check_schemes()
    {
        std::map<QString, QString> adopted;
        for (const QJsonObject &act : acts("scheme"))
            adopted[act.value(QLatin1String("programme")).toString()] = act.value(QLatin1String("sha256")).toString();
        for (const PackFile &file : manifest_->files) {
            const auto act = adopted.find(file.programme);
            const auto there = hashes_.find(file.name);
            if (file.what == QLatin1String("scheme") && act != adopted.end() && there != hashes_.end()
                && QString::fromLatin1(there->second) != act->second)
                disagree(QCoreApplication::translate("tasks", "%1 is not the scheme that the trail says was adopted.")
                             .arg(file.name));
        }
    }

    /// Exclusions and corrections are those of the trail, whose entries hold salted hashes of them. A provider's pack
    /// has none: the reasons of others are not for it.
    void check_acts()
    {
        if (!trail_ || !manifest_->provider.isEmpty())
            return;
        const auto if_there = [this](const QString &name) {
            return hashes_.contains(name) ? content(name) : std::nullopt;
        };
        for (const QString &sentence : acts_against_trail(if_there(acts_name), if_there(act_proofs_name), *trail_))
            disagree(sentence);
    }

    /// What the report prints as the hash of a return.
    void check_report()
    {
        const bool is_asked = std::any_of(manifest_->returns.begin(), manifest_->returns.end(),
                                          [](const PackReturn &entry) { return entry.is_named_in_report; });
        if (!is_asked)
            return;
        const std::optional<QByteArray> html = content(QStringLiteral("report.html"), largest_report);
        for (const PackReturn &entry : manifest_->returns) {
            if (html && entry.is_named_in_report && !html->contains(entry.sha256))
                disagree(QCoreApplication::translate("tasks",
                                                     "The report does not print the SHA-256 of return %1, %2, as the "
                                                     "manifest says.")
                             .arg(entry.id)
                             .arg(entry.file_name));
        }
    }

    const ingest::ArchiveReader &archive_;
    std::stop_token stop_;
    PackCheck result_;
    std::map<QString, QByteArray> hashes_; ///< of the files that are there; empty: cannot be read
    std::optional<PackManifest> manifest_;
    std::optional<std::vector<TrailEntry>> trail_;
};

} // namespace

bool is_evidence_pack(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(2) == "PK";
}

Result<QByteArray> manifest_sha256(const QString &path)
{
    const auto archive = ingest::ArchiveReader::open(path);
    if (!archive)
        return tl::unexpected(no_pack(path, archive.error().message));
    const auto at = position_of(**archive, manifest_name);
    if (!at)
        return tl::unexpected(no_pack(path, manifest_name));
    const Result<QByteArray> manifest = (*archive)->content(*at, largest_list);
    return manifest ? sha256_hex(*manifest)
                    : Result<QByteArray>(tl::unexpected(no_pack(path, manifest.error().message)));
}

Result<PackCheck> check_evidence_pack(const QString &path, std::stop_token stop)
{
    const auto archive = ingest::ArchiveReader::open(path);
    if (!archive)
        return tl::unexpected(no_pack(path, archive.error().message));
    if (!position_of(**archive, manifest_name) && !position_of(**archive, sums_name))
        return tl::unexpected(no_pack(path, manifest_name));
    return Checker(**archive, std::move(stop)).check();
}

} // namespace outturn::tasks
