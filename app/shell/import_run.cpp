// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/import_run.h"

#include <QtCore/QFileInfo>

#include <algorithm>

namespace outturn::shell {

ImportRun::ImportRun(const QStringList &paths, const ingest::ReferenceData &reference)
    : reference_(std::make_shared<const ingest::ReferenceData>(reference))
{
    add(paths);
}

void ImportRun::add(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (std::any_of(files_.begin(), files_.end(), [&path](const RunFile &file) { return file.path == path; }))
            continue;
        RunFile file;
        file.id = QString::number(++last_id_);
        file.path = path;
        file.item.id = file.id;
        file.item.name = QFileInfo(path).fileName();
        files_.push_back(std::move(file));
    }
    if (current_.isEmpty() && !files_.empty())
        current_ = files_.front().id;
}

RunFile *ImportRun::file(const QString &id)
{
    const auto found = std::find_if(files_.begin(), files_.end(), [&id](const RunFile &file) { return file.id == id; });
    return found == files_.end() ? nullptr : &*found;
}

const RunFile *ImportRun::current() const
{
    return const_cast<ImportRun *>(this)->file(current_);
}

void ImportRun::set_current(const QString &id)
{
    if (id == current_ || !file(id))
        return;
    current_ = id;
    for (RunFile &each : files_) {
        if (each.id != current_)
            each.preview.reset();
    }
}

void ImportRun::remove(const QString &id)
{
    const auto found = std::find_if(files_.begin(), files_.end(), [&id](const RunFile &file) { return file.id == id; });
    if (found == files_.end())
        return;
    const auto after = files_.erase(found);
    if (current_ == id)
        current_ = files_.empty() ? QString() : (after == files_.end() ? files_.back().id : after->id);
}

const RunFile *ImportRun::next_unread() const
{
    const RunFile *shown = current();
    if (shown && (!shown->is_read || !shown->preview))
        return shown;
    const auto found = std::find_if(files_.begin(), files_.end(), [](const RunFile &file) { return !file.is_read; });
    return found == files_.end() ? nullptr : &*found;
}

void ImportRun::take(const QString &id, tasks::PreviewedFile preview)
{
    RunFile *taken = file(id);
    if (!taken)
        return;
    taken->is_read = true;
    taken->item = tasks::file_item(id, preview);
    if (!preview.planned && taken->preview && taken->preview->planned) {
        auto before = std::make_shared<tasks::PreviewedFile>(*taken->preview);
        before->error = preview.error;
        taken->preview = std::move(before);
        return;
    }
    auto kept = std::make_shared<const tasks::PreviewedFile>(std::move(preview));
    taken->corrected.reset();
    taken->profile = kept->planned ? kept->planned->profile.id : QString();
    taken->sha256 = kept->planned ? kept->planned->plan.file.sha256 : QByteArray();
    if (id == current_)
        taken->preview = std::move(kept);
}

std::vector<const RunFile *> ImportRun::ready() const
{
    std::vector<const RunFile *> ready;
    for (const RunFile &each : files_) {
        if (each.is_read
            && (each.item.state == widgets::ImportFileState::ready
                || each.item.state == widgets::ImportFileState::with_errors))
            ready.push_back(&each);
    }
    return ready;
}

void ImportRun::remember()
{
    Moment moment{reference_, {}, spellings_};
    for (const RunFile &each : files_)
        moment.choices.emplace_back(each.id, each.choices);
    past_.push_back(std::move(moment));
}

void ImportRun::forget_previews(const QString &profile)
{
    for (RunFile &each : files_) {
        if (profile.isEmpty() || each.profile == profile || each.id == current_)
            each.is_read = false;
    }
}

QString ImportRun::free_profile_id(const QString &wanted) const
{
    QString id = wanted;
    const auto is_taken = [this, &id] {
        return std::any_of(reference_->profiles.begin(), reference_->profiles.end(),
                           [&id](const MappingProfile &each) { return each.id == id; });
    };
    for (int number = 2; is_taken(); ++number)
        id = QStringLiteral("%1-%2").arg(wanted).arg(number);
    return id;
}

std::optional<MappingProfile> ImportRun::profile_of(const QString &id, const tasks::PreviewedFile &preview) const
{
    const RunFile *of = const_cast<ImportRun *>(this)->file(id);
    if (of && of->corrected)
        return of->corrected;
    if (!preview.planned)
        return {};
    MappingProfile profile = preview.planned->profile;
    const auto original = std::find_if(reference_->profiles.begin(), reference_->profiles.end(),
                                       [&profile](const MappingProfile &each) { return each.id == profile.id; });
    // Reading adds what was settled for this import; it is no part of the profile.
    for (auto it = reference_->settled.begin(); it != reference_->settled.end(); ++it) {
        if (original == reference_->profiles.end() || profile.guessed || !original->providers.contains(it.key()))
            profile.providers.remove(it.key());
    }
    return profile;
}

void ImportRun::correct_profile(const QString &id, MappingProfile profile)
{
    RunFile *of = file(id);
    if (!of)
        return;
    remember();
    // A guess is named after its file: another file of that name, or a profile, must not be overwritten by it.
    if (!of->corrected && of->preview && of->preview->planned && of->preview->planned->profile.guessed)
        profile.id = free_profile_id(profile.id);
    profile.guessed = false;
    auto changed = std::make_shared<ingest::ReferenceData>(*reference_);
    std::erase_if(changed->profiles, [&profile](const MappingProfile &each) { return each.id == profile.id; });
    changed->profiles.insert(changed->profiles.begin(), profile);
    reference_ = std::move(changed);
    of->choices.mapping = profile.id;
    of->is_read = false;
    forget_previews(profile.id);
    of->corrected = std::move(profile);
}

void ImportRun::change_choices(const tasks::ImportChoices &choices)
{
    remember();
    if (RunFile *shown = file(current_)) {
        if (choices.mapping != shown->choices.mapping)
            shown->corrected.reset();
        shown->choices = choices;
        shown->is_read = false;
    }
}

void ImportRun::settle_provider(const QString &text, const QString &code, bool always)
{
    remember();
    auto changed = std::make_shared<ingest::ReferenceData>(*reference_);
    changed->settled.insert(text, code);
    if (always)
        spellings_.emplace_back(text, code);
    reference_ = std::move(changed);
    forget_previews({});
}

void ImportRun::undo()
{
    if (past_.empty())
        return;
    const Moment moment = std::move(past_.back());
    past_.pop_back();
    reference_ = moment.reference;
    spellings_ = moment.spellings;
    for (RunFile &each : files_)
        each.corrected.reset();
    for (const auto &[id, choices] : moment.choices) {
        if (RunFile *each = file(id))
            each->choices = choices;
    }
    forget_previews({});
}

/// A saved profile stays saved: undo goes on to take back what was said before it, and the next file finds it anyhow.
void ImportRun::save_profile(const QString &id, const MappingProfile &profile)
{
    auto changed = std::make_shared<ingest::ReferenceData>(*reference_);
    std::erase_if(changed->profiles, [&profile](const MappingProfile &each) { return each.id == profile.id; });
    changed->profiles.insert(changed->profiles.begin(), profile);
    remember();
    reference_ = std::move(changed);
    if (RunFile *of = file(id)) {
        of->choices.mapping = profile.id;
        of->corrected.reset();
        of->is_read = false;
    }
    forget_previews(profile.id);
}

} // namespace outturn::shell
