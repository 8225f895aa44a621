// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/import_assistant.h"

#include "ingest/return_file.h"
#include "shell/import_summary.h"
#include "shell/prompts.h"
#include "shell/seen_import.h"
#include "tasks/import_attention_values.h"
#include "tasks/import_reading_values.h"
#include "tasks/import_sheet_values.h"
#include "widgets/attention_list.h"
#include "widgets/import_file_list.h"
#include "widgets/import_page.h"
#include "widgets/reading_panel.h"
#include "widgets/sheet_preview.h"

#include <QtCore/QFileInfo>
#include <QtGui/QShortcut>

#include <algorithm>

namespace outturn::shell {
ImportAssistant::ImportAssistant(widgets::ImportPage &page, Prompts &prompts, ingest::ReferenceData &reference,
                                 const presentation::Wording &wording, QString own_folder, QObject *parent)
    : QObject(parent), page_(page), prompts_(prompts), reference_(reference), wording_(wording),
      own_folder_(std::move(own_folder))
{
    connect_page();
    connect_reading();
    connect_attention();
}

void ImportAssistant::start(const QString &workspace, const QStringList &paths)
{
    jobs_.cancel();
    workspace_ = workspace;
    run_ = std::make_unique<ImportRun>(paths, reference_);
    sheet_ = -1;
    storing_ = false;
    waiting_.clear();
    imported_.clear();
    show();
    look_at_next();
}

void ImportAssistant::cancel()
{
    jobs_.cancel();
    if (!storing_ && run_) {
        run_.reset();
        emit finished(workspace_, {});
    }
}

const tasks::PreviewedFile *ImportAssistant::preview() const
{
    const RunFile *file = run_ ? run_->current() : nullptr;
    return file ? file->preview.get() : nullptr;
}

const ingest::SheetReading *ImportAssistant::sheet() const
{
    const tasks::PreviewedFile *shown = preview();
    if (!shown || !shown->planned || sheet_ < 0 || sheet_ >= static_cast<int>(shown->planned->sheets.size()))
        return nullptr;
    return &shown->planned->sheets[static_cast<size_t>(sheet_)];
}

void ImportAssistant::connect_page()
{
    using widgets::ImportPage;
    connect(&page_, &ImportPage::add_files_requested, this,
            [this] { prompts_.choose_returns([this](const QStringList &paths) { add(paths); }); });
    connect(&page_, &ImportPage::import_requested, this, &ImportAssistant::import);
    connect(&page_, &ImportPage::cancel_requested, this, &ImportAssistant::cancel);
    connect(&page_, &ImportPage::stop_requested, &jobs_, &JobRunner::cancel);
    connect(&page_, &ImportPage::save_profile_requested, this, &ImportAssistant::save_profile);
    connect(&page_, &ImportPage::close_requested, this, [this] { emit finished(workspace_, imported_); });
    connect(&page_, &ImportPage::sheet_wanted, this, [this](const QString &name) {
        const tasks::PreviewedFile *shown = preview();
        for (size_t i = 0; shown && shown->planned && i < shown->planned->sheets.size(); ++i) {
            if (shown->planned->sheets[i].info.name == name)
                sheet_ = static_cast<int>(i);
        }
        show();
    });
    connect(&page_, &ImportPage::rows_wanted, this, &ImportAssistant::expand);
    connect(page_.files(), &widgets::ImportFileList::file_chosen, this, [this](const QString &id) {
        if (!run_ || storing_ || (run_->current() && run_->current()->id == id))
            return;
        run_->set_current(id);
        sheet_ = -1;
        changed();
    });
    connect(page_.files(), &widgets::ImportFileList::file_removed, this, [this](const QString &id) {
        if (!run_ || storing_)
            return;
        jobs_.cancel(); // it may be this file that is being read
        const bool was_shown = run_->current() && run_->current()->id == id;
        run_->remove(id);
        if (was_shown)
            sheet_ = -1;
        changed();
    });
    connect(page_.preview(), &widgets::SheetPreview::column_role_chosen, this,
            [this](int column, const QString &role, const QString &measure) {
                correct_columns(column_correction(column, role, measure));
            });
    const auto set_header = [this](int row) { correct(header_correction(row)); };
    connect(page_.preview(), &widgets::SheetPreview::header_row_chosen, this, set_header);
    connect(page_.reading(), &widgets::ReadingPanel::header_row_chosen, this, set_header);
    connect(page_.preview(), &widgets::SheetPreview::row_left_out, this,
            [this](int row, bool left_out) { correct(row_correction(row, left_out)); });
    connect(&jobs_, &JobRunner::started, this, [this](const QString &title) { page_.set_progress({title, 0, 0}); });
    connect(&jobs_, &JobRunner::progressed, this, [this](qint64 rows, qint64 bytes, qint64 total) {
        page_.set_progress({tr("%1 rows, %2 of %3 kB")
                                .arg(wording_.number(static_cast<double>(rows), 0))
                                .arg(bytes / 1024)
                                .arg(total / 1024),
                            bytes, total});
    });
    connect(&jobs_, &JobRunner::ended, this, [this] { page_.set_progress({}); });
    auto *undo = new QShortcut(QKeySequence::Undo, &page_);
    undo->setContext(Qt::WidgetWithChildrenShortcut);
    connect(undo, &QShortcut::activated, this, [this] {
        if (!run_ || storing_)
            return;
        if (!waiting_.empty()) {
            waiting_.pop_back();
        } else if (run_->can_undo()) {
            run_->undo();
            changed();
        }
    });
}

void ImportAssistant::add(const QStringList &paths)
{
    if (!run_ || storing_)
        return;
    run_->add(paths);
    changed();
}

/// A correction that any reading of the file can take, the next one before the last has been read among them.
void ImportAssistant::correct(const ImportCorrection &correction)
{
    const RunFile *file = run_ ? run_->current() : nullptr;
    const ingest::SheetReading *shown = sheet();
    if (!file || !shown || storing_)
        return;
    if (const auto profile = run_->profile_of(file->id, *file->preview)) {
        run_->correct_profile(file->id, correction(*profile, *shown));
        changed();
    }
}

/// A correction that builds on what each column was taken for: it waits until the one before it has been read.
void ImportAssistant::correct_columns(const ImportCorrection &correction)
{
    const RunFile *file = run_ ? run_->current() : nullptr;
    if (!file || !sheet() || storing_)
        return;
    if (file->is_read)
        correct(correction);
    else
        waiting_.push_back({file->id, sheet_, correction});
}

/// The next correction that waited for this reading.
void ImportAssistant::take_waiting(const QString &id, const tasks::PreviewedFile &read)
{
    const auto next =
        std::find_if(waiting_.begin(), waiting_.end(), [&id](const Waiting &each) { return each.file == id; });
    if (next == waiting_.end())
        return;
    const Waiting taken = *next;
    waiting_.erase(next);
    const auto profile = run_->profile_of(id, read);
    if (profile && read.planned && taken.sheet < static_cast<int>(read.planned->sheets.size()))
        run_->correct_profile(id, taken.correction(*profile, read.planned->sheets[static_cast<size_t>(taken.sheet)]));
}

template <typename Change> void ImportAssistant::choose(Change change)
{
    const RunFile *file = run_ ? run_->current() : nullptr;
    if (!file || storing_)
        return;
    tasks::ImportChoices choices = file->choices;
    change(choices);
    run_->change_choices(choices);
    changed();
}

void ImportAssistant::connect_reading()
{
    using widgets::ReadingPanel;
    const ReadingPanel *panel = page_.reading();
    const auto choice = [this, panel](auto signal, QString tasks::ImportChoices::*field) {
        connect(panel, signal, this, [this, field](const QString &value) {
            choose([field, &value](tasks::ImportChoices &choices) { choices.*field = value; });
        });
    };
    choice(&ReadingPanel::profile_chosen, &tasks::ImportChoices::mapping);
    choice(&ReadingPanel::encoding_chosen, &tasks::ImportChoices::encoding);
    choice(&ReadingPanel::delimiter_chosen, &tasks::ImportChoices::delimiter);
    choice(&ReadingPanel::period_edited, &tasks::ImportChoices::period);
    choice(&ReadingPanel::programme_edited, &tasks::ImportChoices::programme);
    connect(panel, &ReadingPanel::profile_undone, this,
            [this] { choose([](tasks::ImportChoices &choices) { choices.mapping = ingest::first_guess; }); });
    connect(panel, &ReadingPanel::sheet_used, this, [this](const QString &name, bool used) {
        const tasks::PreviewedFile *shown = preview();
        if (!shown || !shown->planned)
            return;
        const QStringList chosen = run_->current()->choices.sheets;
        QStringList sheets;
        for (const ingest::SheetReading &each : shown->planned->sheets) {
            const bool was_used = chosen.isEmpty() ? each.table >= 0 : chosen.contains(each.info.name);
            const bool is_used = each.info.name == name ? used : was_used;
            if (is_used)
                sheets.append(each.info.name);
        }
        if (sheets.isEmpty()) {
            emit failed(tr("One sheet at least is to be read. To leave the whole file out, press Delete in the list of "
                           "files."));
            show();
            return;
        }
        choose([&sheets](tasks::ImportChoices &choices) { choices.sheets = sheets; });
    });
    connect(panel, &ReadingPanel::measure_edited, this, [this](const widgets::ImportMeasure &edited) {
        const tasks::PreviewedFile *shown = preview();
        for (const ingest::SheetReading &each :
             shown && shown->planned ? shown->planned->sheets : std::vector<ingest::SheetReading>()) {
            for (const MappedMeasure &mapped : each.resolved.measures) {
                if (mapped.measure.id.text != edited.id)
                    continue;
                sheet_ = static_cast<int>(&each - shown->planned->sheets.data());
                correct_columns(measure_correction(mapped.measure, edited));
                return;
            }
        }
    });
    connect(panel, &ReadingPanel::marker_edited, this,
            [this](const QString &text, const QString &meaning, int low, int high) {
                correct(marker_correction(text, meaning, low, high));
            });
    connect(panel, &ReadingPanel::rounding_chosen, this,
            [this](const QString &step) { correct(rounding_correction(step)); });
    connect(panel, &ReadingPanel::changes_wanted, this,
            [this] { page_.attention()->setFocus(Qt::ShortcutFocusReason); });
}

void ImportAssistant::connect_attention()
{
    using widgets::AttentionList;
    const AttentionList *list = page_.attention();
    connect(list, &AttentionList::provider_settled, this, &ImportAssistant::settle_provider);
    connect(list, &AttentionList::provider_left_out, this,
            [this](const QString &text) { settle_provider(text, {}, false); });
    connect(list, &AttentionList::marker_settled, this,
            [this](const QString &text, const QString &meaning) { correct(marker_correction(text, meaning)); });
    connect(list, &AttentionList::period_accepted, this, [this](const QString &period) {
        choose([&period](tasks::ImportChoices &choices) { choices.period = period; });
    });
}

void ImportAssistant::settle_provider(const QString &text, const QString &code, bool always)
{
    if (!run_ || storing_)
        return;
    run_->settle_provider(text, code, always);
    changed();
}

/// What the user answered with "always", once the import is wanted: until then it can be taken back.
void ImportAssistant::save_spellings()
{
    for (const auto &[text, code] : run_->spellings()) {
        if (const Result<> saved = ingest::save_own_spelling(own_folder_, text, code); !saved)
            emit failed(saved.error().message);
        else
            reference_.providers.add_spelling(code, text);
    }
}

/// Something was said: what is shown stays until the file has been read anew.
void ImportAssistant::changed()
{
    show();
    look_at_next();
}

void ImportAssistant::look_at_next()
{
    const RunFile *next = run_ ? run_->next_unread() : nullptr;
    if (!next || storing_)
        return;
    const auto reference = run_->reference();
    jobs_.start(
        tr("Reading %1").arg(next->item.name),
        [path = next->path, workspace = workspace_, choices = next->choices, reference](const std::stop_token &stop,
                                                                                        const Progress &progress) {
            const Result<ReturnFile> file = ingest::read_return_file(path, stop, progress);
            if (file)
                return std::make_shared<tasks::PreviewedFile>(
                    tasks::preview_return(*file, workspace, choices, *reference, stop, progress));
            auto unread = std::make_shared<tasks::PreviewedFile>();
            unread->name = QFileInfo(path).fileName();
            unread->error = file.error();
            return unread;
        },
        [this, id = next->id](const std::shared_ptr<tasks::PreviewedFile> &read) {
            if (!run_ || (read->error && read->error->code == ErrorCode::cancelled))
                return;
            const tasks::PreviewedFile &kept = *read;
            run_->take(id, kept);
            take_waiting(id, kept);
            if (run_->current() && run_->current()->id == id)
                show();
            else
                show_files();
            look_at_next();
        });
}

widgets::ImportPageValues ImportAssistant::file_values() const
{
    widgets::ImportPageValues values;
    for (const RunFile &file : run_->files()) {
        values.files.push_back(file.item);
        if (!file.is_read)
            values.files.back().state = widgets::ImportFileState::reading;
    }
    values.files_to_import = static_cast<int>(run_->ready().size());
    if (run_->next_unread())
        values.blocked_text = tr("The files are still being read.");
    else if (values.files_to_import == 0)
        values.blocked_text = tr("There is nothing that could come in.");
    return values;
}

widgets::ImportPageValues ImportAssistant::values() const
{
    widgets::ImportPageValues values = file_values();
    const RunFile *file = run_->current();
    if (!file) {
        values.headline = tr("No file is left: add one, or cancel");
        return values;
    }
    values.file = file->id;
    if (!file->preview) {
        values.headline = tr("Reading %1").arg(file->item.name);
        values.preview.file = file->id;
        values.preview.empty_text = tr("Reading…");
        return values;
    }
    const tasks::PreviewedFile &preview = *file->preview;
    values.headline = tasks::import_headline(preview, wording_);
    values.subline = tasks::import_subline(preview);
    values.preview = tasks::sheet_preview_values(file->id, preview, std::max(sheet_, 0));
    values.attention = tasks::attention_values(file->id, preview, *run_->reference(), wording_);
    values.reading = tasks::reading_values(file->id, preview, file->choices, *run_->reference());
    values.can_save_profile = preview.planned && preview.planned->profile.layout.isEmpty();
    return values;
}

void ImportAssistant::show()
{
    if (!run_)
        return;
    if (sheet_ < 0 && preview())
        sheet_ = tasks::first_table_sheet(*preview());
    page_.set_values(values());
}

/// A file that is not in view was read: a folder of them must not lay the sheet out anew each time.
void ImportAssistant::show_files()
{
    const widgets::ImportPageValues shown = file_values();
    page_.set_files(shown.files, shown.files_to_import, shown.blocked_text);
}

void ImportAssistant::expand(int first_row, int last_row)
{
    const RunFile *file = run_ ? run_->current() : nullptr;
    if (!file || !file->preview || !file->preview->planned || storing_ || !file->is_read)
        return; // being read anew: the rows would be those of the last reading
    constexpr int most_rows = 400;
    jobs_.start(
        tr("Reading rows of %1").arg(file->item.name),
        [path = file->path, preview = file->preview, sheet = sheet_, first_row,
         last = std::min(last_row, first_row + most_rows - 1)](const std::stop_token &stop, const Progress &progress) {
            const Result<ReturnFile> original = ingest::read_return_file(path, stop, progress);
            if (!original)
                return Result<std::vector<ingest::SheetRow>>(tl::unexpected(original.error()));
            return tasks::more_rows(*original, *preview, sheet, first_row, last, stop);
        },
        [this, id = file->id, sheet = sheet_](const Result<std::vector<ingest::SheetRow>> &rows) {
            RunFile *shown = run_ ? run_->file(id) : nullptr;
            if (!rows) {
                emit failed(rows.error().message);
                look_at_next(); // this job took the place of another
                return;
            }
            if (!shown || !shown->preview || sheet >= static_cast<int>(shown->preview->sheets.size())) {
                look_at_next();
                return;
            }
            auto larger = std::make_shared<tasks::PreviewedFile>(*shown->preview);
            std::vector<ingest::SheetRow> &kept = larger->sheets[static_cast<size_t>(sheet)].rows;
            kept.insert(kept.end(), rows->begin(), rows->end());
            const auto by_row = [](const ingest::SheetRow &a, const ingest::SheetRow &b) { return a.row < b.row; };
            std::stable_sort(kept.begin(), kept.end(), by_row);
            kept.erase(std::unique(kept.begin(), kept.end(),
                                   [](const ingest::SheetRow &a, const ingest::SheetRow &b) { return a.row == b.row; }),
                       kept.end());
            shown->preview = std::move(larger);
            show();
            look_at_next();
        });
}

void ImportAssistant::save_profile()
{
    const RunFile *file = run_ ? run_->current() : nullptr;
    if (!file || !file->preview || !file->preview->planned)
        return;
    const std::optional<MappingProfile> profile = run_->profile_of(file->id, *file->preview);
    const bool guessed = file->preview->planned->profile.guessed;
    prompts_.name_profile(guessed ? QString() : profile->title, [this, profile, id = file->id](const QString &name) {
        MappingProfile named = *profile;
        named.title = name.trimmed();
        named.id = normal_name(named.title).replace(u' ', u'-');
        named.guessed = false;
        if (named.id.isEmpty() || !run_ || !run_->file(id))
            return;
        if (const Result<QString> saved = ingest::save_own_profile(own_folder_, named); !saved) {
            emit failed(saved.error().message);
            return;
        }
        std::erase_if(reference_.profiles, [&named](const MappingProfile &each) { return each.id == named.id; });
        reference_.profiles.insert(reference_.profiles.begin(), named);
        run_->save_profile(id, named);
        changed();
    });
}

void ImportAssistant::import()
{
    if (!run_ || storing_ || run_->next_unread() || run_->ready().empty())
        return;
    struct Wanted {
        QString path;
        tasks::ImportChoices choices;
        QByteArray sha256;
    };
    std::vector<Wanted> wanted;
    for (const RunFile *file : run_->ready())
        wanted.push_back({file->path, file->choices, file->sha256});
    save_spellings();
    storing_ = true;
    widgets::ImportPageValues shown = values();
    shown.stage = widgets::ImportStage::storing;
    page_.set_values(shown);
    const int files = static_cast<int>(wanted.size());
    jobs_.start(
        tr("Importing %n file(s)", nullptr, files),
        [wanted, workspace = workspace_, reference = run_->reference()](const std::stop_token &stop,
                                                                        const Progress &progress) {
            std::vector<tasks::ImportedFile> imported;
            for (const Wanted &each : wanted) {
                tasks::ImportRequest request;
                request.workspace = workspace;
                request.choices = each.choices;
                request.stop = stop;
                request.progress = progress;
                imported.push_back(import_as_seen(each.path, each.sha256, request, *reference));
            }
            return imported;
        },
        [this](const std::vector<tasks::ImportedFile> &imported) { show_summary(imported); });
}

void ImportAssistant::show_summary(const std::vector<tasks::ImportedFile> &files)
{
    storing_ = false;
    imported_ = files;
    if (files.size() == 1 && files.front().outcome) {
        emit finished(workspace_, files);
        return;
    }
    page_.set_values(import_summary(files, wording_));
}

} // namespace outturn::shell
