// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/report_page.h"

#include "analysis/question_choices.h"
#include "foundation/clock.h"
#include "foundation/sha256.h"
#include "shell/actions.h"
#include "shell/page_parts.h"
#include "shell/preferences.h"
#include "shell/prompts.h"
#include "widgets/page_preview.h"
#include "widgets/report_composer.h"
#include "workspace/report_store.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace outturn::shell {

using presentation::ReportDefinition;
using presentation::ReportPart;
using presentation::ReportSection;

namespace {

/// Where the draft of a workspace's report is remembered.
QString draft_key(const QString &workspace)
{
    return QStringLiteral("report_draft_") + QString::fromLatin1(sha256_hex(workspace.toUtf8()).left(16));
}

} // namespace

ReportPage::ReportPage(Exploration &exploration, ReportWork &work, Preferences &preferences, const Actions &actions,
                       Prompts &prompts, const presentation::Wording &wording, QWidget *parent)
    : QWidget(parent), exploration_(exploration), work_(work), preferences_(preferences), prompts_(prompts),
      wording_(wording), composer_(new widgets::ReportComposer(this)), preview_(new widgets::PagePreview(this))
{
    setObjectName(QStringLiteral("report_page"));
    QToolButton *back = make_way_back(this, actions);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(back, 0, Qt::AlignLeft);
    column->addWidget(composer_, 1);
    auto *halves = new QSplitter(Qt::Horizontal, this);
    halves->addWidget(left);
    halves->addWidget(preview_);
    halves->setChildrenCollapsible(false);
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(halves);
    connect_composer();
    connect_parts();
    connect(&work_, &ReportWork::answered, this, [this] {
        show_form();
        show_pages();
    });
    connect(&work_, &ReportWork::busy_changed, this, [this] { show_pages(); });
}

void ReportPage::connect_composer()
{
    using widgets::ReportComposer;
    connect(composer_, &ReportComposer::title_changed, this,
            [this](const QString &title) { change([&](ReportDefinition &d) { d.title = title; }); });
    connect(composer_, &ReportComposer::programme_chosen, this, [this](const QString &programme) {
        change([&](ReportDefinition &d) {
            d.programme = ProgrammeId(programme);
            // Measures and periods are a programme's own.
            d.measure = {};
            d.period.clear();
            for (ReportPart &part : d.parts) {
                part.measure = {};
                part.period.clear();
            }
        });
    });
    connect(composer_, &ReportComposer::measure_chosen, this,
            [this](const QString &measure) { change([&](ReportDefinition &d) { d.measure = MeasureId(measure); }); });
    connect(composer_, &ReportComposer::period_chosen, this,
            [this](const QString &period) { change([&](ReportDefinition &d) { d.period = period; }); });
    connect(composer_, &ReportComposer::provider_chosen, this, [this](const QString &provider) {
        change([&](ReportDefinition &d) {
            // The usual parts follow whether it is of one or of all; parts that the user put together stay.
            const auto usual = [](bool of_one) {
                return of_one ? presentation::standard_provider_report().parts : presentation::standard_report().parts;
            };
            const bool was_usual = d.parts == usual(!d.provider.isEmpty());
            d.provider = provider;
            if (was_usual)
                d.parts = usual(!provider.isEmpty());
        });
    });
    connect(composer_, &ReportComposer::language_chosen, this,
            [this](const QString &language) { change([&](ReportDefinition &d) { d.language = language; }); });
    connect(composer_, &ReportComposer::smallest_count_changed, this,
            [this](int count) { change([&](ReportDefinition &d) { d.disclosure.smallest_count = count; }); });
    connect(composer_, &ReportComposer::include_cases_changed, this,
            [this](bool included) { change([&](ReportDefinition &d) { d.include_cases = included; }); });
    connect(composer_, &ReportComposer::saved_chosen, this, &ReportPage::open_saved);
    connect(composer_, &ReportComposer::saved_removed, this, [this](const QString &name) {
        if (store(name, {}) && name == name_)
            name_.clear();
        show_form();
    });
    connect(composer_, &ReportComposer::save_wanted, this, &ReportPage::save);
    connect(composer_, &ReportComposer::export_wanted, this, &ReportPage::export_wanted);
}

void ReportPage::connect_parts()
{
    using widgets::ReportComposer;
    connect(composer_, &ReportComposer::part_added, this, &ReportPage::add_part);
    connect(composer_, &ReportComposer::part_removed, this, &ReportPage::remove_part);
    connect(composer_, &ReportComposer::part_moved, this, &ReportPage::move_part);
    connect(composer_, &ReportComposer::part_chosen, this, &ReportPage::follow_part);
    connect(composer_, &ReportComposer::part_measure_chosen, this, [this](const QString &id, const QString &measure) {
        change_part(id, [&](ReportPart &part) { part.measure = MeasureId(measure); });
    });
    connect(composer_, &ReportComposer::part_period_chosen, this, [this](const QString &id, const QString &period) {
        change_part(id, [&](ReportPart &part) { part.period = period; });
    });
    connect(composer_, &ReportComposer::part_heading_changed, this, [this](const QString &id, const QString &heading) {
        change_part(id, [&](ReportPart &part) { part.heading = heading; });
    });
    connect(composer_, &ReportComposer::part_text_changed, this, [this](const QString &id, const QString &text) {
        change_part(id, [&](ReportPart &part) { part.text = text; });
    });
}

void ReportPage::set_definition(const ReportDefinition &definition, const QString &name)
{
    definition_ = definition;
    saved_ = definition;
    name_ = name;
    // The first report of a workspace goes on where it was left.
    const QByteArray draft = has_definition_ ? QByteArray() : preferences_.layout(draft_key(exploration_.path()));
    if (const auto kept = presentation::read_report_definition(draft, {}); !draft.isEmpty() && kept)
        definition_ = *kept;
    has_definition_ = true;
    part_ids_.clear();
    for (size_t i = 0; i < definition_.parts.size(); ++i)
        part_ids_.append(QString::number(++last_part_id_));
    show_present();
}

void ReportPage::forget()
{
    has_definition_ = false;
    name_.clear();
}

void ReportPage::show_present()
{
    if (!has_definition_ || !exploration_.is_open())
        return;
    work_.set_definition(exploration_.path(), definition_);
    show_form();
    show_pages();
}

void ReportPage::change(const std::function<void(ReportDefinition &)> &edit)
{
    ReportDefinition changed = definition_;
    edit(changed);
    if (changed == definition_)
        return;
    const qsizetype parts = static_cast<qsizetype>(changed.parts.size());
    // Parts that came or went all at once are new ones.
    if (parts != part_ids_.size()) {
        part_ids_.clear();
        for (qsizetype i = 0; i < parts; ++i)
            part_ids_.append(QString::number(++last_part_id_));
    }
    definition_ = std::move(changed);
    show_present();
}

void ReportPage::change_part(const QString &id, const std::function<void(ReportPart &)> &edit)
{
    const qsizetype at = part_ids_.indexOf(id);
    if (at >= 0)
        change([&](ReportDefinition &d) { edit(d.parts[static_cast<size_t>(at)]); });
}

void ReportPage::add_part(const QString &kind, const QString &after)
{
    for (const ReportSection section : presentation::report_sections()) {
        if (presentation::section_word(section) != kind)
            continue;
        const qsizetype found = part_ids_.indexOf(after);
        const qsizetype at = found < 0 ? part_ids_.size() : found + 1;
        const QString id = QString::number(++last_part_id_);
        part_ids_.insert(at, id);
        change([&](ReportDefinition &d) {
            // A report that somebody puts together says where it has nothing to say.
            d.leave_out_empty = false;
            d.parts.insert(d.parts.begin() + at, ReportPart{section, {}, {}, {}, {}});
        });
        composer_->show_part(id);
        return;
    }
}

void ReportPage::remove_part(const QString &id)
{
    const qsizetype at = part_ids_.indexOf(id);
    if (at < 0)
        return;
    part_ids_.removeAt(at);
    change([&](ReportDefinition &d) { d.parts.erase(d.parts.begin() + at); });
}

void ReportPage::move_part(const QString &id, int to)
{
    const qsizetype at = part_ids_.indexOf(id);
    const qsizetype place = std::clamp<qsizetype>(to, 0, part_ids_.size() - 1);
    if (at < 0 || at == place)
        return;
    part_ids_.move(at, place);
    change([&](ReportDefinition &d) {
        const ReportPart part = d.parts[static_cast<size_t>(at)];
        d.parts.erase(d.parts.begin() + at);
        d.parts.insert(d.parts.begin() + place, part);
    });
}

/// The pages follow to where the part begins.
void ReportPage::follow_part(const QString &id)
{
    const ReportWork::Made *made = work_.made().get();
    const qsizetype at = part_ids_.indexOf(id);
    if (!made || at < 0 || made->composed.definition.parts.size() != definition_.parts.size())
        return;
    const QString heading = made->composed.report.part_headings.value(at);
    for (const reporting::PageBookmark &bookmark : made->layout.bookmarks) {
        if (!heading.isEmpty() && bookmark.title == heading) {
            preview_->show_page(bookmark.page, bookmark.top);
            return;
        }
    }
}

void ReportPage::open_saved(const QString &name)
{
    composer_->tell_pending();
    if (!is_changed()) {
        show_saved(name);
        return;
    }
    show_form(); // as it was, until the user says otherwise
    prompts_.confirm(tr("The report was changed and is not saved. Give the changes up?"),
                     [this, name] { show_saved(name); });
}

void ReportPage::show_saved(const QString &name)
{
    if (name.isEmpty()) {
        set_definition(presentation::report_on(exploration_.answer()->question, definition_.language));
        return;
    }
    const auto stored = exploration_.stored_reports();
    if (!stored) {
        emit failed(stored.error().message);
        return;
    }
    for (const StoredReport &report : *stored) {
        if (report.name != name)
            continue;
        const Result<ReportDefinition> definition = presentation::read_report_definition(report.json, name);
        if (definition)
            set_definition(*definition, name);
        else
            emit failed(definition.error().message);
    }
}

void ReportPage::save()
{
    composer_->tell_pending();
    prompts_.name_definition(name_.isEmpty() ? definition_.title : name_, [this](const QString &name) {
        const QString trimmed = name.trimmed();
        if (trimmed.isEmpty())
            return;
        if (!store(trimmed, presentation::write_report_definition(definition_)))
            return;
        name_ = trimmed;
        saved_ = definition_;
        // The workspace's last change is the report's date.
        work_.forget();
        show_present();
    });
}

bool ReportPage::store(const QString &name, const QByteArray &json)
{
    Result<workspace::WorkspaceFile> file =
        workspace::WorkspaceFile::open(exploration_.path(), workspace::WorkspaceFile::Mode::read_write);
    if (!file) {
        emit failed(file.error().message);
        return false;
    }
    StoredReport report;
    report.name = name;
    report.json = json;
    const Result<> saved = workspace::save_report_definition(*file, report, system_clock());
    if (!saved)
        emit failed(saved.error().message);
    return saved.has_value();
}

const ReportDefinition &ReportPage::definition()
{
    composer_->tell_pending();
    return definition_;
}

QString ReportPage::suggested_name() const
{
    QString name = !name_.isEmpty()    ? name_
        : !definition_.title.isEmpty() ? definition_.title
                                       : exploration_.answer()->measure.id.text;
    static const QRegularExpression unfit(QStringLiteral("[/\\\\:*?\"<>|]"));
    return name.replace(unfit, QStringLiteral(" ")).simplified();
}

void ReportPage::keep_draft()
{
    composer_->tell_pending();
    if (has_definition_ && exploration_.is_open())
        preferences_.set_layout(draft_key(exploration_.path()),
                                is_changed() ? presentation::write_report_definition(definition_) : QByteArray());
}

presentation::ReportChoices ReportPage::choices() const
{
    presentation::ReportChoices choices;
    choices.programmes = exploration_.programmes();
    const ProgrammeId programme =
        definition_.programme.is_empty() ? exploration_.answer()->programme.id : definition_.programme;
    if (auto measures = exploration_.source().measures()) {
        std::erase_if(*measures, [&](const Measure &measure) { return measure.programme != programme; });
        choices.measures = std::move(*measures);
    }
    for (const Measure &measure : choices.measures) {
        if (measure.id == definition_.measure || (definition_.measure.is_empty() && choices.periods.empty())) {
            if (auto periods = analysis::periods_of(exploration_.source(), measure))
                choices.periods = std::move(*periods);
        }
    }
    if (auto providers = exploration_.source().providers())
        choices.providers = std::move(*providers);
    std::sort(choices.providers.begin(), choices.providers.end(),
              [](const Provider &a, const Provider &b) { return a.name < b.name; });
    if (const auto stored = exploration_.stored_reports()) {
        for (const StoredReport &report : *stored)
            choices.saved.append(report.name);
    }
    choices.has_cases = std::any_of(exploration_.returns().begin(), exploration_.returns().end(),
                                    [](const StoredReturn &entry) { return entry.is_case_return; });
    return choices;
}

void ReportPage::show_form()
{
    if (!has_definition_ || !exploration_.has_figures())
        return;
    // What was made last may be of another definition: its figures are offered only where the parts are the same.
    const ReportWork::Made *made = work_.made().get();
    const bool fits = made && made->composed.definition.parts == definition_.parts;
    widgets::ReportForm form =
        presentation::report_form(definition_, part_ids_, choices(), fits ? &made->composed.report : nullptr, wording_);
    form.name = name_;
    form.changed = !(definition_ == saved_);
    composer_->set_form(form);
}

void ReportPage::show_pages()
{
    widgets::PagesValues values;
    if (const auto &made = work_.made(); made && has_definition_) {
        for (const reporting::Page &page : made->layout.pages)
            values.pages.push_back({page.drawing.picture, page.drawing.size});
    }
    values.text = work_.is_busy() ? tr("The pages are being made…") : work_.problem();
    preview_->set_pages(values);
}

} // namespace outturn::shell
