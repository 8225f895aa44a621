// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/import_page_values.h"
#include "widgets/import_values.h"

#include <memory>
#include <optional>
#include <vector>

namespace outturn::shell {

/// One file of an import under way: what the user said about it, and what is known of it.
struct RunFile {
    QString id;
    QString path;
    tasks::ImportChoices choices;
    std::shared_ptr<const tasks::PreviewedFile> preview; ///< kept for the file in view; a folder of them is too much
    widgets::ImportFileItem item;
    QString profile;                         ///< that recognised it
    QByteArray sha256;                       ///< of the bytes that were looked at
    std::optional<MappingProfile> corrected; ///< since it was last read
    bool is_read = false;
    std::optional<tasks::ImportedFile> imported;
};

/// The state of the import assistant without its window: the files, what was said about each, and what was said about
/// all. Corrections of a profile serve every file that the profile recognises. Every change can be taken back. Owned by
/// the assistant; GUI thread.
class ImportRun
{
public:
    ImportRun(const QStringList &paths, const ingest::ReferenceData &reference);

    const std::vector<RunFile> &files() const { return files_; }
    RunFile *file(const QString &id);
    const RunFile *current() const;
    void set_current(const QString &id);
    void remove(const QString &id);
    void add(const QStringList &paths);
    /// The next file that has not been looked at, the one in view first; null when all have been.
    const RunFile *next_unread() const;
    std::shared_ptr<const ingest::ReferenceData> reference() const { return reference_; }

    /// What a preview found. Where a correction made the file unreadable, its rows stay in view with the reason.
    void take(const QString &id, tasks::PreviewedFile preview);
    /// Files that would come in.
    std::vector<const RunFile *> ready() const;

    /// Changes of what was said; each marks the files that it concerns as unread.
    void correct_profile(const QString &id, MappingProfile profile);
    /// The profile by which the file was read, with what was corrected since: what the next correction starts from.
    std::optional<MappingProfile> profile_of(const QString &id, const tasks::PreviewedFile &preview) const;
    /// The profile is on disk now under its own id, and reads this file.
    void save_profile(const QString &id, const MappingProfile &profile);
    void change_choices(const tasks::ImportChoices &choices);
    void settle_provider(const QString &text, const QString &code, bool always);
    /// What is to be remembered beyond this import, once it is stored.
    const std::vector<std::pair<QString, QString>> &spellings() const { return spellings_; }
    bool can_undo() const { return !past_.empty(); }
    void undo();

private:
    struct Moment {
        std::shared_ptr<const ingest::ReferenceData> reference;
        std::vector<std::pair<QString, tasks::ImportChoices>> choices;
        std::vector<std::pair<QString, QString>> spellings;
    };
    void remember();
    QString free_profile_id(const QString &wanted) const;
    void forget_previews(const QString &profile);

    std::vector<RunFile> files_;
    QString current_;
    std::shared_ptr<const ingest::ReferenceData> reference_;
    std::vector<std::pair<QString, QString>> spellings_;
    std::vector<Moment> past_;
    int last_id_ = 0;
};

} // namespace outturn::shell
