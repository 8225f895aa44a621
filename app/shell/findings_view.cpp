// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/findings_view.h"

#include "analysis/question_choices.h"
#include "presentation/finding_form.h"
#include "presentation/finding_words.h"
#include "shell/audit_work.h"
#include "shell/check_work.h"
#include "shell/finding_filter_bar.h"
#include "shell/preferences.h"
#include "shell/prompts.h"
#include "tasks/scheme_in_force.h"
#include "widgets/finding_form.h"
#include "widgets/number_table.h"
#include "widgets/panel_parts.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace outturn::shell {

using audit::Finding;
using audit::FindingAbout;

FindingsView::FindingsView(Exploration &exploration, AuditWork &work, CheckWork &checks, Preferences &preferences,
                           Prompts &prompts, const presentation::Wording &wording, QWidget *parent)
    : QWidget(parent), exploration_(exploration), work_(work), checks_(checks), preferences_(preferences),
      prompts_(prompts), wording_(wording), drafts_(preferences)
{
    setObjectName(QStringLiteral("findings"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *halves = new QSplitter(Qt::Horizontal, this);
    halves->addWidget(build_register());
    form_ = new widgets::FindingFormView(this);
    form_->setMinimumWidth(fontMetrics().averageCharWidth() * 52);
    halves->addWidget(form_);
    halves->setChildrenCollapsible(false);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setSizes({780, 480});
    layout->addWidget(halves);
    connect_form();
    connect(filter_, &FindingFilterBar::changed, this, &FindingsView::show_register);
    connect(table_, &widgets::NumberTable::clicked, this, &FindingsView::choose);
    connect(table_, &widgets::NumberTable::activated, this, [this](const QString &id) {
        choose(id);
        form_->begin_writing();
    });
    connect(&checks_, &CheckWork::answered, this, [this] {
        if (isVisible())
            want_evidence();
    });
}

FindingsView::~FindingsView() = default;

QWidget *FindingsView::build_register()
{
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    const int space = fontMetrics().height() / 3;
    column->setContentsMargins(0, space, space, 0);
    column->setSpacing(space);
    filter_ = new FindingFilterBar(wording_, left);
    column->addWidget(filter_);
    counts_ = widgets::make_muted_text(left, {});
    counts_->setObjectName(QStringLiteral("finding_counts"));
    column->addWidget(counts_);
    table_ = new widgets::NumberTable(left);
    table_->setObjectName(QStringLiteral("finding_table"));
    table_->setAccessibleName(tr("Findings and lessons"));
    column->addWidget(table_, 1);
    column->addWidget(build_buttons(left));
    return left;
}

QWidget *FindingsView::build_buttons(QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &text, const char *name, const QString &tip, auto handler) {
        auto *button = new QPushButton(text, row);
        button->setObjectName(QString::fromLatin1(name));
        button->setToolTip(tip);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, handler);
        return button;
    };
    add(tr("New &finding"), "finding_new", tr("About what the results page shows now, to be changed in the form"),
        [this] { write(present_about(), {}); });
    add(tr("New less&on"), "lesson_new", tr("Something that other programmes should know"),
        [this] { write({}, {}, audit::FindingKind::lesson); });
    layout->addStretch(1);
    export_ = add(tr("E&xport…"), "finding_export", tr("What the register shows, with every field, as a CSV"),
                  [this] { export_register(); });
    lessons_out_ = add(tr("Give lessons on…"), "lessons_out",
                       tr("Every lesson as a file for another workspace: without figures, people and responses"),
                       [this] { export_lessons(); });
    add(tr("Take lessons in…"), "lessons_in", tr("From a file that another workspace gave on"),
        [this] { import_lessons(); });
    return row;
}

void FindingsView::connect_form()
{
    using widgets::FindingFormView;
    connect(form_, &FindingFormView::edited, this, &FindingsView::take_words);
    connect(form_, &FindingFormView::person_changed, this,
            [this](const QString &person) { preferences_.set_person(person); });
    connect(form_, &FindingFormView::save_wanted, this, &FindingsView::save);
    connect(form_, &FindingFormView::discard_wanted, this, &FindingsView::discard);
    connect(form_, &FindingFormView::withdraw_wanted, this, &FindingsView::withdraw);
    connect(form_, &FindingFormView::restore_wanted, this, &FindingsView::restore);
    connect(form_, &FindingFormView::renew_wanted, this, &FindingsView::renew);
    connect(form_, &FindingFormView::figure_wanted, this, [this] {
        const std::optional<Finding> finding = in_front();
        if (finding && finding->about.sample > 0)
            emit sample_wanted(finding->about.sample);
        else if (finding)
            emit figure_wanted(finding->about.programme, finding->about.measure, finding->about.provider,
                               finding->about.period);
    });
}

void FindingsView::read_names()
{
    names_ = {};
    periods_are_of_.reset();
    if (!exploration_.is_open())
        return;
    if (auto names = presentation::audit_names(exploration_.source()))
        names_ = std::move(*names);
    if (const audit::SharedChecks &run = checks_.checks()) {
        const QString language = wording_.language_tag().left(2);
        for (const audit::CheckDefinition &check : run->definitions)
            names_.checks[check.id] =
                check.words.value(check.words.contains(language) ? language : QStringLiteral("en")).title;
    }
    // In the order in which a person looks them up.
    std::sort(names_.providers.begin(), names_.providers.end(),
              [](const Provider &a, const Provider &b) { return a.name != b.name ? a.name < b.name : a.id < b.id; });
}

void FindingsView::show_present()
{
    drafts_.set_workspace(work_.workspace());
    now_.reset();
    now_of_.clear();
    read_names();
    withdrawn_.clear();
    if (auto withdrawn = audit::withdrawn_findings(work_.acts()))
        withdrawn_ = std::move(*withdrawn);
    std::vector<Finding> all = work_.findings();
    for (const audit::WithdrawnFinding &each : withdrawn_)
        all.push_back(each.finding);
    filter_->set_choices(all, names_);
    show_register();
    if (!in_front())
        chosen_.clear();
    if (chosen_.isEmpty() && !shown_.empty())
        chosen_ = QString::number(shown_.front().number);
    table_->set_active(chosen_);
    show_form();
    want_evidence();
}

void FindingsView::show_register()
{
    shown_.clear();
    widgets::Table table;
    if (filter_->shows_withdrawn()) {
        std::vector<audit::WithdrawnFinding> shown;
        for (const audit::WithdrawnFinding &each : withdrawn_) {
            if (filter_->filter().lets_through(each.finding, names_))
                shown.push_back(each);
        }
        table = presentation::withdrawn_table(shown, names_, wording_);
        for (const audit::WithdrawnFinding &each : shown)
            shown_.push_back(each.finding);
        counts_->setText(tr("Withdrawn: %1").arg(shown.size()));
    } else {
        for (const Finding &finding : work_.findings()) {
            if (filter_->filter().lets_through(finding, names_))
                shown_.push_back(finding);
        }
        table = presentation::finding_table(shown_, names_, wording_);
        if (!filter_->filter().is_empty())
            table.empty_text = tr("No finding or lesson fits the filter.");
        counts_->setText(presentation::finding_counts(shown_, work_.findings().size(), wording_));
    }
    if (!work_.problem().isEmpty())
        counts_->setText(work_.problem());
    const QString unsaved = tr("not on record");
    const size_t state = 5;
    for (const auto &[id, draft] : drafts_.all()) {
        const auto row = std::find_if(table.rows.begin(), table.rows.end(),
                                      [&id = id](const widgets::TableRow &r) { return r.id == id; });
        if (row != table.rows.end() && !filter_->shows_withdrawn())
            row->cells[state].text += QStringLiteral(" *");
        if (row != table.rows.end() || filter_->shows_withdrawn() || draft.number > 0)
            continue;
        widgets::TableRow line = presentation::finding_table({draft}, names_, wording_).rows.front();
        line.id = id;
        line.cells.front() = {};
        line.cells[state] = {unsaved, -1, {}};
        line.cells.back() = {};
        line.emphasised = true;
        table.rows.insert(table.rows.begin(), line);
    }
    table_->set_table(table);
    table_->set_active(chosen_);
    export_->setEnabled(!shown_.empty());
    lessons_out_->setEnabled(std::any_of(work_.findings().begin(), work_.findings().end(),
                                         [](const Finding &f) { return f.kind == audit::FindingKind::lesson; }));
}

const Finding *FindingsView::saved(const QString &id)
{
    const int number = id.toInt();
    for (const Finding &finding : work_.findings()) {
        if (finding.number == number)
            return &finding;
    }
    return nullptr;
}

std::optional<Finding> FindingsView::in_front()
{
    if (const Finding *draft = drafts_.find(chosen_)) {
        // One that was withdrawn meanwhile is read as it was.
        if (draft->number == 0 || saved(chosen_))
            return *draft;
    }
    if (const Finding *finding = saved(chosen_))
        return *finding;
    for (const audit::WithdrawnFinding &each : withdrawn_) {
        if (QString::number(each.finding.number) == chosen_)
            return each.finding;
    }
    return {};
}

void FindingsView::choose(const QString &id)
{
    if (id == chosen_)
        return;
    chosen_ = id;
    table_->set_active(id);
    now_.reset();
    show_form();
    want_evidence();
}

void FindingsView::show_finding(int number)
{
    filter_->clear();
    choose(QString::number(number));
}

const std::vector<Period> &FindingsView::periods_of(const FindingAbout &about)
{
    const std::pair wanted(about.programme, about.measure);
    if (periods_are_of_ == wanted)
        return periods_;
    periods_are_of_ = wanted;
    periods_.clear();
    for (const Measure &measure : names_.measures) {
        if (measure.programme != about.programme || (!about.measure.is_empty() && measure.id != about.measure))
            continue;
        if (const auto of_measure = analysis::periods_of(exploration_.source(), measure))
            periods_.insert(periods_.end(), of_measure->begin(), of_measure->end());
    }
    std::sort(periods_.begin(), periods_.end());
    periods_.erase(std::unique(periods_.begin(), periods_.end()), periods_.end());
    return periods_;
}

void FindingsView::show_form()
{
    const std::optional<Finding> finding = in_front();
    if (!finding) {
        widgets::FindingForm nothing;
        nothing.empty_text =
            tr("A finding says what was found, about which figure, on which evidence, and what should be "
               "done. Choose one, or write a new one.");
        form_->set_form(nothing);
        return;
    }
    presentation::FindingFormInput input{names_, {}, nullptr, nullptr, {}, nullptr, {}, {}};
    if (exploration_.is_open())
        input.periods = periods_of(finding->about);
    input.saved = saved(chosen_);
    for (const audit::WithdrawnFinding &each : withdrawn_) {
        if (each.finding.number == finding->number)
            input.withdrawal = &each.withdrawal;
    }
    if (auto revisions = audit::finding_revisions(work_.acts(), finding->number))
        input.revisions = std::move(*revisions);
    if (now_ && now_of_ == chosen_ && now_about_ == finding->about) {
        input.now = &now_->evidence;
        const QDateTime written = input.saved ? input.saved->changed_at : QDateTime();
        if (written.isValid() && now_->since.isValid() && now_->since > written)
            input.because = now_->because;
    }
    input.person = form_->person().isEmpty() ? preferences_.person() : form_->person();
    form_->set_form(presentation::finding_form(chosen_, *finding, input, wording_));
}

FindingAbout FindingsView::present_about() const
{
    FindingAbout about;
    if (!exploration_.is_open() || !exploration_.has_figures())
        return about;
    const DrillStep &step = exploration_.step();
    about.programme = step.question.programme;
    about.measure = step.question.measure;
    about.period = step.question.period;
    about.provider = step.provider;
    return about;
}

void FindingsView::write(const FindingAbout &about, const audit::FindingEvidence &evidence, audit::FindingKind kind)
{
    drafts_.set_workspace(work_.workspace());
    Finding finding;
    finding.kind = kind;
    finding.about = about;
    finding.evidence = evidence;
    const QString id = drafts_.new_id();
    drafts_.keep(id, finding);
    filter_->clear();
    chosen_ = id;
    now_.reset();
    if (names_.programmes.empty())
        read_names();
    show_register();
    show_form();
    form_->begin_writing();
    want_evidence();
}

/// What is typed is a draft at once; one that says again what is on record is none.
void FindingsView::take_words()
{
    std::optional<Finding> finding = in_front();
    if (!finding)
        return;
    const FindingAbout before = finding->about;
    *finding = presentation::with_words(*finding, form_->words());
    if (finding->about.programme != before.programme) {
        finding->about.measure = {}; // a programme's own
        finding->about.period.reset();
    }
    const Finding *on_record = saved(chosen_);
    if (on_record && finding->says_the_same(*on_record))
        drafts_.remove(chosen_);
    else
        drafts_.keep(chosen_, *finding);
    show_form();
    show_register();
    if (!(finding->about == before))
        want_evidence();
}

void FindingsView::save()
{
    const std::optional<Finding> finding = in_front();
    if (!finding)
        return;
    if (form_->person().isEmpty()) {
        emit failed(tr("Sign it with your name: it stands on record with it."));
        return;
    }
    const QString draft = chosen_;
    const int number = finding->number > 0 ? finding->number : work_.next_finding();
    preferences_.set_person(form_->person());
    // The draft stays until it is on record, and is nobody's any more once that shows.
    chosen_ = QString::number(number);
    if (const Result<> kept = work_.save_finding(*finding, form_->person()); !kept) {
        chosen_ = draft;
        emit failed(kept.error().message);
        show_present();
        return;
    }
    drafts_.remove(draft);
    Finding on_record = *finding;
    on_record.number = number;
    show_present();
    emit done(tr("%1 is on record.").arg(presentation::finding_number(on_record, wording_)));
}

void FindingsView::discard()
{
    drafts_.remove(chosen_);
    if (!saved(chosen_))
        chosen_.clear();
    show_present();
}

void FindingsView::withdraw()
{
    const Finding *finding = saved(chosen_);
    if (!finding)
        return;
    prompts_.give_act_reason(
        tr("%1 is withdrawn: it stands in no list and report any more, but stays in the trail. Why?")
            .arg(presentation::finding_number(*finding, wording_)),
        preferences_.person(), [this, number = finding->number](const QString &person, const QString &reason) {
            preferences_.set_person(person);
            const auto revisions = audit::finding_revisions(work_.acts(), number);
            if (!revisions || revisions->empty())
                return;
            drafts_.remove(QString::number(number));
            if (const Result<> taken = work_.reverse(revisions->front().act, person, reason); !taken)
                emit failed(taken.error().message);
            else
                emit done(tr("Finding %1 was withdrawn.").arg(number));
            show_present();
        });
}

void FindingsView::restore()
{
    const auto found = std::find_if(withdrawn_.begin(), withdrawn_.end(), [this](const auto &each) {
        return QString::number(each.finding.number) == chosen_;
    });
    if (found == withdrawn_.end())
        return;
    prompts_.give_act_reason(
        tr("%1 stands on record again. Why?").arg(presentation::finding_number(found->finding, wording_)),
        preferences_.person(), [this, act = found->withdrawal.id](const QString &person, const QString &reason) {
            preferences_.set_person(person);
            if (const Result<> taken = work_.reverse(act, person, reason); !taken)
                emit failed(taken.error().message);
            filter_->clear();
            show_present();
        });
}

/// The next revision carries what the figures are now; what the auditor wrote beside them stays.
void FindingsView::renew()
{
    std::optional<Finding> finding = in_front();
    if (!finding || !now_ || now_of_ != chosen_)
        return;
    finding->evidence.figures = now_->evidence.figures;
    finding->evidence.source = now_->evidence.source;
    drafts_.keep(chosen_, *finding);
    show_form();
    show_register();
}

} // namespace outturn::shell
