// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sample_test_view.h"

#include "foundation/number_text.h"
#include "presentation/figure_words.h"
#include "presentation/sample_form.h"
#include "presentation/sample_tables.h"
#include "presentation/sample_words.h"
#include "reporting/form_pages.h"
#include "shell/prompts.h"
#include "tasks/file_writing.h"
#include "tasks/sample_files.h"
#include "widgets/panel_parts.h"
#include "widgets/result_grid.h"
#include "widgets/sample_form_parts.h"

#include <QtCore/QFileInfo>
#include <QtCore/QTimer>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <cmath>

namespace outturn::shell {
namespace {

constexpr int milliseconds_before_saving = 20000;

} // namespace

SampleTestView::SampleTestView(Exploration &exploration, AuditWork &work, Prompts &prompts,
                               const presentation::Wording &wording, QWidget *parent)
    : QWidget(parent), exploration_(exploration), work_(work), prompts_(prompts), wording_(wording),
      progress_(new QLabel(this)), state_(widgets::make_muted_text(this, {})), person_(new QLineEdit(this)),
      grid_(new widgets::ResultGrid(this)), next_(new QPushButton(tr("&Next untested"), this)),
      export_(new QPushButton(tr("E&xport the list…"), this)), print_(new QPushButton(tr("&Print…"), this)),
      import_(new QPushButton(tr("&Import results…"), this)), save_(new QPushButton(tr("&Keep"), this)),
      pause_(new QTimer(this))
{
    setObjectName(QStringLiteral("sample_test"));
    build();
    connect_grid();
    pause_->setSingleShot(true);
    pause_->setInterval(milliseconds_before_saving);
    connect(pause_, &QTimer::timeout, this, &SampleTestView::save);
    connect(next_, &QPushButton::clicked, this, [this] {
        grid_->setFocus(Qt::OtherFocusReason);
        grid_->go_to_untested();
    });
    connect(export_, &QPushButton::clicked, this, &SampleTestView::export_list);
    connect(print_, &QPushButton::clicked, this, &SampleTestView::print_list);
    connect(import_, &QPushButton::clicked, this, &SampleTestView::import_results);
    const auto keep = [this] {
        if (save())
            emit done(tr("The results are kept."));
    };
    connect(save_, &QPushButton::clicked, this, keep);
    save_->setToolTip(tr("Ctrl+S"));
    auto *keys = new QShortcut(QKeySequence::Save, this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, keep);
}

void SampleTestView::build()
{
    setStyleSheet(widgets::sample_form_sheet());
    progress_->setObjectName(QStringLiteral("sample_progress"));
    state_->setObjectName(QStringLiteral("sample_test_state"));
    person_->setObjectName(QStringLiteral("sample_tester"));
    next_->setObjectName(QStringLiteral("sample_next"));
    export_->setObjectName(QStringLiteral("sample_export"));
    print_->setObjectName(QStringLiteral("sample_print"));
    import_->setObjectName(QStringLiteral("sample_import"));
    save_->setObjectName(QStringLiteral("sample_save"));
    person_->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    person_->setAccessibleName(tr("Tested by"));
    export_->setToolTip(tr("A CSV to fill in, whose columns audited_value and note come back with Import results; or a "
                           "PDF to print later"));
    print_->setToolTip(tr("The list on paper, with room for results, initials and notes"));
    auto *layout = new QVBoxLayout(this);
    auto *head = new QHBoxLayout;
    auto *label = new QLabel(tr("Tested &by"), this);
    label->setBuddy(person_);
    head->addWidget(progress_);
    head->addSpacing(fontMetrics().height());
    head->addWidget(label);
    head->addWidget(person_);
    head->addStretch(1);
    for (QPushButton *button : {next_, print_, export_, import_, save_})
        head->addWidget(button);
    layout->addLayout(head);
    auto *help = widgets::make_muted_text(
        this,
        tr("Type the right amount and press Enter. = or Space: as claimed. X: nothing of it. Delete: not tested. "
           "Tab, while typing: on to the note. A copied column can be pasted."));
    layout->addWidget(help);
    layout->addWidget(grid_, 1);
    layout->addWidget(state_);
}

void SampleTestView::connect_grid()
{
    connect(grid_, &widgets::ResultGrid::found_written, this, &SampleTestView::take_found);
    connect(grid_, &widgets::ResultGrid::note_written, this, &SampleTestView::take_note);
    connect(grid_, &widgets::ResultGrid::claimed_as_it_is, this,
            [this](const QString &id) { put(id, values_[id], {}, {}); });
    connect(grid_, &widgets::ResultGrid::claimed_for_nothing, this,
            [this](const QString &id) { put(id, 0.0, {}, {}); });
}

void SampleTestView::forget()
{
    pause_->stop();
    sample_ = {};
    values_.clear();
    results_.clear();
    kept_.clear();
    unread_.clear();
    grid_->set_table({}, -1, -1);
}

/// A copy: to keep what was typed of another sample reads all of them anew.
void SampleTestView::show_sample(audit::Sample sample, const presentation::AuditNames &names, const QString &person)
{
    const bool is_same = sample.number == sample_.number && sample.items.size() == sample_.items.size()
        && sample.is_withdrawn == sample_.is_withdrawn;
    if (!is_same)
        save();
    names_ = names;
    sample_ = std::move(sample);
    if (person_->text().trimmed().isEmpty())
        person_->setText(person);
    kept_.clear();
    for (const audit::TestedItem &result : sample_.results)
        kept_[result.id] = result;
    grid_->setEnabled(!sample_.is_withdrawn);
    import_->setEnabled(!sample_.is_withdrawn);
    if (is_same) { // what is being typed stays
        show_progress();
        return;
    }
    results_ = kept_;
    unread_.clear();
    values_.clear();
    for (const audit::SampledClaim &item : sample_.items)
        values_[item.id] = item.value;
    const widgets::Table table = presentation::sample_items_table(sample_, names, wording_);
    const int columns = static_cast<int>(table.columns.size());
    grid_->set_table(table, columns - 3, columns - 1);
    show_progress();
}

audit::TestedItem &SampleTestView::result_of(const QString &id)
{
    audit::TestedItem &result = results_[id];
    result.id = id;
    return result;
}

void SampleTestView::take_found(const QString &id, const QString &text)
{
    if (text.isEmpty()) {
        put(id, std::nullopt, {}, {});
        return;
    }
    if (text == QStringLiteral("=")) {
        put(id, values_[id], {}, {});
        return;
    }
    if (text.compare(QStringLiteral("x"), Qt::CaseInsensitive) == 0) {
        put(id, 0.0, {}, {});
        return;
    }
    const std::optional<Money> amount = parse_pounds(text);
    if (!amount)
        put(id, std::nullopt, text, tr("\"%1\" is no amount in pounds.").arg(text));
    else if (amount->pence < 0)
        put(id, std::nullopt, text, tr("A claim cannot be worth less than nothing."));
    else
        put(id, static_cast<double>(amount->pence) / 100.0, {}, {});
}

void SampleTestView::take_note(const QString &id, const QString &text)
{
    result_of(id).note = text;
    show_entry(id);
    pause_->start();
}

void SampleTestView::put(const QString &id, const std::optional<double> &found, const QString &problem_text,
                         const QString &problem)
{
    unread_.erase(id);
    if (problem.isEmpty())
        result_of(id).audited_value = found;
    else // what was found before stays until an amount takes its place
        unread_[id] = {problem_text, problem};
    show_entry(id);
    pause_->start();
}

void SampleTestView::show_entry(const QString &id)
{
    const audit::TestedItem &result = result_of(id);
    widgets::ResultGridModel::Entry entry;
    entry.note = result.note;
    if (result.audited_value) {
        entry.found = presentation::pounds(wording_, *result.audited_value * 100.0, true);
        entry.difference =
            presentation::pounds(wording_, std::round((values_[id] - *result.audited_value) * 100.0), true);
    }
    if (const auto unread = unread_.find(id); unread != unread_.end()) {
        entry.found = unread->second.first;
        entry.problem = unread->second.second;
    }
    grid_->set_entry(id, entry);
    show_progress();
}

audit::Sample SampleTestView::typed_sample() const
{
    audit::Sample typed = sample_;
    typed.results.clear();
    for (const auto &[id, result] : results_)
        typed.results.push_back(result);
    return typed;
}

void SampleTestView::show_progress()
{
    qint64 waiting = 0;
    for (const auto &[id, result] : results_) {
        const auto kept = kept_.find(id);
        const audit::TestedItem before = kept == kept_.end() ? audit::TestedItem{id, {}, {}} : kept->second;
        waiting += result == before ? 0 : 1;
    }
    progress_->setText(presentation::sample_progress(typed_sample(), wording_));
    QStringList words;
    if (!unread_.empty())
        words.append(
            tr("%n entry(ies) marked (?) cannot be read as an amount.", nullptr, static_cast<int>(unread_.size()))
            + u' ' + unread_.begin()->second.second);
    if (sample_.is_withdrawn)
        words.append(tr("The sample was withdrawn: its results are only shown."));
    else if (waiting > 0)
        words.append(tr("%n result(s) not kept yet.", nullptr, static_cast<int>(waiting)));
    state_->setText(words.join(u' '));
    save_->setEnabled(waiting > 0);
}

bool SampleTestView::save()
{
    pause_->stop();
    if (sample_.number == 0)
        return true;
    grid_->finish_editing();
    std::vector<audit::TestedItem> changed;
    for (const auto &[id, result] : results_) {
        const auto kept = kept_.find(id);
        const audit::TestedItem before = kept == kept_.end() ? audit::TestedItem{id, {}, {}} : kept->second;
        if (!(result == before))
            changed.push_back(result);
    }
    pause_->stop(); // an editor that was open has started it
    if (changed.empty())
        return true;
    Act act;
    act.kind = ActKind::sample_results;
    const QString written = person_->text().trimmed();
    act.person = written.isEmpty() ? sample_.person : written;
    act.subject = audit::sample_subject(sample_.number);
    act.json = audit::write_sample_results(changed);
    // Known before it is told: whoever hears of it shows the sample again.
    const auto before = std::exchange(kept_, results_);
    const Result<Act> recorded = work_.record(act);
    if (!recorded) {
        kept_ = before;
        emit failed(recorded.error().message);
        show_progress();
        return false;
    }
    show_progress();
    if (!written.isEmpty())
        emit person_given(written);
    return true;
}

void SampleTestView::export_list()
{
    const QString name = tr("sample-%1.csv").arg(sample_.number);
    prompts_.name_list(name, tr("Lists (*.csv);;Printed pages (*.pdf)"), [this](const QString &path) {
        save();
        const auto names = presentation::audit_names(exploration_.source());
        if (!names) {
            emit failed(names.error().message);
            return;
        }
        const bool is_pdf = QFileInfo(path).suffix().compare(QStringLiteral("pdf"), Qt::CaseInsensitive) == 0;
        const Result<QByteArray> bytes = is_pdf
            ? reporting::write_form_pdf(presentation::printed_sample(typed_sample(), *names, wording_))
            : Result<QByteArray>(tasks::sample_list_csv(typed_sample(), *names));
        const Result<> written = bytes ? tasks::save_bytes(path, *bytes) : tl::unexpected(bytes.error());
        if (!written)
            emit failed(written.error().message);
        else
            emit done(tr("The list was written to %1.").arg(QFileInfo(path).fileName()));
    });
}

void SampleTestView::print_list()
{
    save();
    const QString title = presentation::sample_title(sample_, wording_);
    prompts_.choose_printer(title, [this, title](QPagedPaintDevice &printer) {
        const reporting::PageLayout pages =
            reporting::lay_out_form(presentation::printed_sample(typed_sample(), names_, wording_));
        if (const Result<> printed = reporting::print_pages(pages, printer); !printed)
            emit failed(printed.error().message);
        else
            emit done(tr("%1 went to the printer. Pages: %2.").arg(title, QString::number(pages.pages.size())));
    });
}

void SampleTestView::import_results()
{
    prompts_.choose_list(
        tr("Import results"), tr("Lists (*.csv *.xlsx *.ods);;All files (*)"), [this](const QString &path) {
            const auto results = tasks::read_tested_items(path, sample_);
            if (!results) {
                emit failed(results.error().message);
                return;
            }
            for (const audit::TestedItem &result : *results) {
                results_[result.id] = result;
                unread_.erase(result.id);
                show_entry(result.id);
            }
            if (save())
                emit done(tr("%n result(s) came in from %1.", nullptr, static_cast<int>(results->size()))
                              .arg(QFileInfo(path).fileName()));
        });
}

} // namespace outturn::shell
