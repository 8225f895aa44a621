// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/new_act_form.h"

#include "analysis/question_choices.h"
#include "presentation/figure_words.h"
#include "presentation/finding_form.h"
#include "presentation/standing_act_words.h"
#include "tasks/derived_figures.h"
#include "widgets/number_table.h"
#include "widgets/panel_parts.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <set>

namespace outturn::shell {
namespace {

/// So many figures are listed; the rest is counted.
constexpr size_t most_listed = 500;
/// Longer lists of measures do not fit beside a box; they are in its tip and in the question.
constexpr qsizetype most_letters = 90;

void select(QComboBox *box, const QString &id)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(std::max(0, box->findData(id)));
}

} // namespace

NewActForm::NewActForm(Exploration &exploration, const presentation::Wording &wording, QWidget *parent)
    : QWidget(parent), exploration_(exploration), wording_(wording)
{
    setObjectName(QStringLiteral("new_act"));
    auto *column = new QVBoxLayout(this);
    const int space = fontMetrics().height() / 3;
    column->setContentsMargins(0, space, 0, 0);
    column->setSpacing(space);
    column->addWidget(build_choices());
    column->addWidget(build_exclusion());
    figures_ = new widgets::NumberTable(this);
    figures_->setObjectName(QStringLiteral("act_figures"));
    figures_->setAccessibleName(tr("Figures"));
    column->addWidget(figures_, 1);
    column->addWidget(build_correction());
    connect(leave_out_, &QPushButton::clicked, this, &NewActForm::ask_exclusion);
    connect(correct_, &QPushButton::clicked, this, &NewActForm::ask_correction);
    connect(figures_, &widgets::NumberTable::clicked, this, [this](const QString &id) {
        figures_->set_active(id);
        show_fields();
    });
    connect(figures_, &widgets::NumberTable::activated, this, [this](const QString &id) {
        figures_->set_active(id);
        show_fields();
        if (!edits_.empty() && correct_->isEnabled())
            edits_.front().second->setFocus(Qt::OtherFocusReason);
    });
    connect(&exploration_, &Exploration::closing, this, [this] {
        looking_.cancel();
        found_.reset();
        names_ = {};
        asks_exclusion_ = false;
        wants_figure_.reset();
    });
    show_found();
}

QWidget *NewActForm::build_choices()
{
    auto *row = new QWidget(this);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    const auto add = [&](int at, const QString &title, const char *name) {
        auto *label = new QLabel(title, row);
        label->setForegroundRole(QPalette::PlaceholderText);
        auto *box = new QComboBox(row);
        box->setObjectName(QString::fromLatin1(name));
        box->setAccessibleName(QString(title).remove(u'&'));
        box->setMinimumContentsLength(12);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        label->setBuddy(box);
        grid->addWidget(label, 0, at);
        grid->addWidget(box, 1, at);
        grid->setColumnStretch(at, 1);
        return box;
    };
    programme_ = add(0, tr("P&rogramme"), "act_programme");
    provider_ = add(1, tr("Pro&vider"), "act_provider");
    measure_ = add(2, tr("&Measure"), "act_measure");
    period_ = add(3, tr("Per&iod"), "act_period");
    connect(programme_, &QComboBox::activated, this, [this] {
        fill_parts({ProgrammeId(programme_->currentData().toString()), {}, {}, {}});
        look();
    });
    connect(measure_, &QComboBox::activated, this, [this] {
        fill_parts(chosen());
        look();
    });
    for (QComboBox *box : {provider_, period_})
        connect(box, &QComboBox::activated, this, &NewActForm::look);
    return row;
}

QWidget *NewActForm::build_exclusion()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    sentence_ = widgets::make_text(box, {});
    sentence_->setObjectName(QStringLiteral("act_sentence"));
    leave_out_ = new QPushButton(tr("&Leave these figures out…"), box);
    leave_out_->setObjectName(QStringLiteral("act_leave_out"));
    with_derived_ = new QCheckBox(box);
    with_derived_->setObjectName(QStringLiteral("act_derived"));
    with_derived_->setChecked(true);
    grid->addWidget(sentence_, 0, 0);
    grid->addWidget(leave_out_, 0, 1, Qt::AlignTop);
    grid->addWidget(with_derived_, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    return box;
}

QWidget *NewActForm::build_correction()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    correction_title_ = widgets::make_muted_text(box, {});
    correction_title_->setObjectName(QStringLiteral("act_correction_title"));
    row->addWidget(correction_title_, 1);
    fields_ = new QGridLayout;
    row->addLayout(fields_);
    correct_ = new QPushButton(tr("&Correct it…"), box);
    correct_->setObjectName(QStringLiteral("act_correct"));
    row->addWidget(correct_);
    return box;
}

void NewActForm::show_present()
{
    if (!exploration_.is_open())
        return;
    if (auto names = presentation::audit_names(exploration_.source()))
        names_ = std::move(*names);
    std::sort(names_.providers.begin(), names_.providers.end(),
              [](const Provider &a, const Provider &b) { return a.name != b.name ? a.name < b.name : a.id < b.id; });
    const Exclusion before = chosen();
    const bool is_first = programme_->count() == 0;
    fill_choices();
    if (is_first && exploration_.has_figures()) {
        const DrillStep &step = exploration_.step();
        Exclusion present{step.question.programme, {}, step.question.measure, step.question.period};
        if (!step.provider.is_empty())
            present.provider = step.provider;
        choose(present);
    } else {
        choose(before);
    }
}

void NewActForm::fill_choices()
{
    const QSignalBlocker quiet(programme_);
    programme_->clear();
    for (const Programme &programme : names_.programmes)
        programme_->addItem(programme.title, programme.id.text);
}

/// What the programme and the measure leave to be chosen.
void NewActForm::fill_parts(const Exclusion &chosen)
{
    for (QComboBox *box : {provider_, measure_, period_})
        box->clear();
    provider_->addItem(tr("every provider"), QString());
    for (const Provider &provider : names_.providers)
        provider_->addItem(provider.name, provider.id.text);
    measure_->addItem(tr("every measure"), QString());
    std::set<Period> periods;
    for (const Measure &measure : names_.measures) {
        if (measure.programme != chosen.programme)
            continue;
        measure_->addItem(measure.title, measure.id.text);
        if (chosen.measure && *chosen.measure != measure.id)
            continue;
        // As they were returned: a year that quarters make is no figure of its own.
        if (const auto of_measure = exploration_.source().periods(measure.programme, measure.id))
            periods.insert(of_measure->begin(), of_measure->end());
    }
    if (chosen.period)
        periods.insert(*chosen.period);
    period_->addItem(tr("every period"), QString());
    for (auto period = periods.rbegin(); period != periods.rend(); ++period)
        period_->addItem(presentation::period_words(wording_, *period), presentation::period_id(*period));
    if (chosen.measure && measure_->findData(chosen.measure->text) < 0) // none of its figures is in force any more
        measure_->addItem(names_.measure(chosen.programme, *chosen.measure), chosen.measure->text);
    select(provider_, chosen.provider ? chosen.provider->text : QString());
    select(measure_, chosen.measure ? chosen.measure->text : QString());
    select(period_, presentation::period_id(chosen.period));
}

void NewActForm::choose(const Exclusion &exclusion)
{
    select(programme_, exclusion.programme.text);
    fill_parts(
        {ProgrammeId(programme_->currentData().toString()), exclusion.provider, exclusion.measure, exclusion.period});
    look();
}

Exclusion NewActForm::chosen() const
{
    Exclusion exclusion;
    exclusion.programme = ProgrammeId(programme_->currentData().toString());
    if (const QString id = provider_->currentData().toString(); !id.isEmpty())
        exclusion.provider = ProviderId(id);
    if (const QString id = measure_->currentData().toString(); !id.isEmpty())
        exclusion.measure = MeasureId(id);
    exclusion.period = presentation::period_from_id(period_->currentData().toString());
    return exclusion;
}

Result<NewActForm::Found> NewActForm::find(const QString &workspace, const QString &own_folder,
                                           const Exclusion &exclusion, const std::stop_token &stop)
{
    const auto reader = workspace::WorkspaceReader::open(workspace);
    if (!reader)
        return tl::unexpected(reader.error());
    const CellSource &source = **reader;
    Result<std::vector<Cell>> cells = exclusion.measure && exclusion.provider && exclusion.period
        ? source.cells_with_origins(exclusion.programme, *exclusion.measure, *exclusion.provider, *exclusion.period)
        : source.cells_in_force();
    if (!cells)
        return tl::unexpected(cells.error());
    Found found;
    std::set<ProviderId> providers;
    std::set<Period> periods;
    for (Cell &cell : *cells) {
        if (stop.stop_requested())
            return failure(ErrorCode::cancelled, {});
        if (!exclusion.covers(cell.key))
            continue;
        ++found.coverage.figures;
        providers.insert(cell.key.provider);
        periods.insert(cell.key.period);
        if (found.figures.size() < most_listed)
            found.figures.push_back(std::move(cell));
    }
    found.coverage.providers = static_cast<qint64>(providers.size());
    found.coverage.periods = static_cast<qint64>(periods.size());
    if (auto returns = source.returns())
        found.returns = std::move(*returns);
    else
        return tl::unexpected(returns.error());
    if (found.coverage.figures == 0)
        return found;
    if (auto derived = tasks::exclusions_of_derived(**reader, exclusion, own_folder))
        found.derived = std::move(*derived);
    else
        return tl::unexpected(derived.error());
    return found;
}

/// In a job: there may be hundreds of thousands of figures.
void NewActForm::look()
{
    found_.reset();
    show_found();
    if (!exploration_.is_open() || programme_->count() == 0)
        return;
    looking_.start(
        QString(),
        [path = exploration_.path(), folder = own_folder_, exclusion = chosen()](
            const std::stop_token &stop, const Progress &) { return find(path, folder, exclusion, stop); },
        [this](const Result<Found> &found) {
            if (!found) {
                if (found.error().code != ErrorCode::cancelled)
                    emit failed(found.error().message);
                return;
            }
            found_ = *found;
            show_found();
        });
}

void NewActForm::show_found()
{
    leave_out_->setEnabled(found_ && found_->coverage.figures > 0);
    show_derived();
    if (!found_) {
        sentence_->setText(exploration_.is_open() ? tr("Looking up the figures…") : QString());
        figures_->set_table({});
        show_fields();
        return;
    }
    QString words = presentation::coverage_words(found_->coverage, wording_);
    if (found_->coverage.figures > static_cast<qint64>(found_->figures.size()))
        words += u' ' + tr("The first %1 are listed.").arg(found_->figures.size());
    sentence_->setText(words);
    figures_->set_table(presentation::act_figures_table(found_->figures, found_->returns, names_, wording_));
    int front = found_->figures.size() == 1 ? 0 : -1;
    for (size_t i = 0; wants_figure_ && i < found_->figures.size(); ++i) {
        if (found_->figures[i].key == *wants_figure_)
            front = static_cast<int>(i);
    }
    figures_->set_active(front < 0 ? QString() : QString::number(front));
    show_fields();
    if (wants_figure_ && !edits_.empty() && correct_->isEnabled())
        edits_.front().second->setFocus(Qt::OtherFocusReason);
    wants_figure_.reset();
    if (std::exchange(asks_exclusion_, false)) {
        if (found_->coverage.figures > 0)
            ask_exclusion();
        else
            emit failed(tr("There is no figure in force that could be left out."));
    }
}

/// Checked anew for every choice: half an exclusion is never made by a forgotten box.
void NewActForm::show_derived()
{
    const bool any = found_ && !found_->derived.empty();
    with_derived_->setVisible(any);
    with_derived_->setChecked(true);
    if (!any)
        return;
    const QString measures = presentation::measures_left_out(found_->derived, names_);
    const QString shown = measures.size() > most_letters
        ? tr("%n measure(s)", nullptr, static_cast<int>(found_->derived.size()))
        : QString(measures).replace(u'&', QStringLiteral("&&"));
    with_derived_->setText(tr("Leave out as &well what was worked out from the same cases: %1").arg(shown));
    with_derived_->setToolTip(measures + u'\n'
                              + tr("Else it stays as it is, with the cases in it. Each is an act of its own, for the "
                                   "same reason."));
}

const Cell *NewActForm::figure_in_front() const
{
    bool is_number = false;
    const size_t at = figures_->active().toULongLong(&is_number);
    return is_number && found_ && at < found_->figures.size() ? &found_->figures[at] : nullptr;
}

void NewActForm::show_fields()
{
    while (QLayoutItem *item = fields_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its Enter may be what led here
        delete item;
    }
    edits_.clear();
    const Cell *figure = figure_in_front();
    correct_->setVisible(figure != nullptr);
    const QString obstacle =
        figure ? presentation::correction_obstacle(*figure, found_->returns, names_, wording_) : QString();
    correct_->setEnabled(obstacle.isEmpty());
    correct_->setToolTip(obstacle);
    correction_title_->setText(
        !figure ? tr("Choose a figure of the list to correct its number.")
            : !obstacle.isEmpty()
            ? obstacle
            : tr("To correct: %1").arg(presentation::figure_subject(figure->key, names_, wording_)));
    if (!figure)
        return;
    const Measure *measure = names_.known_measure(figure->key.programme, figure->key.measure);
    for (const presentation::CorrectionField &field : presentation::correction_fields(*figure, measure, wording_))
        add_field(field, obstacle);
}

void NewActForm::add_field(const presentation::CorrectionField &field, const QString &obstacle)
{
    const auto at = static_cast<int>(edits_.size());
    auto *edit = new QLineEdit(field.present, this);
    edit->setObjectName(QStringLiteral("act_field_%1").arg(at));
    edit->setAccessibleName(field.title);
    edit->setAccessibleDescription(obstacle);
    edit->setAlignment(Qt::AlignRight);
    edit->setFixedWidth(fontMetrics().averageCharWidth() * 14);
    edit->setEnabled(obstacle.isEmpty());
    edit->setToolTip(obstacle);
    auto *label = new QLabel(field.title, this);
    label->setBuddy(edit);
    fields_->addWidget(label, 0, 2 * at);
    fields_->addWidget(edit, 0, 2 * at + 1);
    connect(edit, &QLineEdit::returnPressed, this, &NewActForm::ask_correction);
    edits_.emplace_back(field.part, edit);
}

void NewActForm::ask_exclusion()
{
    if (!found_)
        return;
    const bool derived_go = with_derived_->isChecked();
    std::vector<Exclusion> exclusions{chosen()};
    if (derived_go)
        exclusions.insert(exclusions.end(), found_->derived.begin(), found_->derived.end());
    emit exclusions_wanted(exclusions,
                           presentation::exclusion_question(exclusions.front(), found_->coverage, found_->derived,
                                                            derived_go, names_, wording_));
}

void NewActForm::ask_correction()
{
    const Cell *figure = figure_in_front();
    if (!figure || !correct_->isEnabled())
        return;
    Correction correction;
    correction.key = figure->key;
    for (const auto &[part, edit] : edits_) {
        if (const Result<> read = presentation::read_correction_field(part, edit->text(), *figure, correction); !read) {
            edit->setFocus(Qt::OtherFocusReason);
            edit->selectAll();
            emit failed(read.error().message);
            return;
        }
    }
    if (presentation::correction_words(correction, wording_).isEmpty()) {
        emit failed(tr("Type the number that should stand there instead."));
        return;
    }
    emit correction_wanted(correction, presentation::correction_question(correction, *figure, names_, wording_));
}

void NewActForm::leave_out(const Exclusion &exclusion)
{
    show_present();
    asks_exclusion_ = true;
    choose(exclusion);
}

void NewActForm::correct(const CellKey &key)
{
    show_present();
    wants_figure_ = key;
    choose({key.programme, key.provider, key.measure, key.period});
}

} // namespace outturn::shell
