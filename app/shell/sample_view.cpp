// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sample_view.h"

#include "presentation/sample_words.h"
#include "shell/prompts.h"
#include "shell/sample_draw_view.h"
#include "shell/sample_evaluation_view.h"
#include "shell/sample_plan_view.h"
#include "shell/sample_test_view.h"
#include "widgets/number_table.h"
#include "widgets/result_grid.h"

#include <QtCore/QScopedValueRollback>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTabWidget>

namespace outturn::shell {

SampleView::SampleView(Exploration &exploration, AuditWork &work, const Actions &actions, Prompts &prompts,
                       const presentation::Wording &wording, QWidget *parent)
    : QWidget(parent), exploration_(exploration), work_(work), prompts_(prompts), wording_(wording),
      list_(new QListWidget(this)), withdraw_(new QPushButton(tr("With&draw…"), this)), steps_(new QTabWidget(this)),
      plan_(new SamplePlanView(exploration, actions, wording, this)),
      draw_(new SampleDrawView(exploration, *plan_, wording, this)),
      test_(new SampleTestView(exploration, work, prompts, wording, this)),
      evaluation_(new SampleEvaluationView(wording, this))
{
    setObjectName(QStringLiteral("samples"));
    build();
    connect_steps();
}

SampleView::~SampleView()
{
    test_->save();
    steps_->disconnect(this);
    list_->disconnect(this);
    work_.disconnect(this);
}

void SampleView::build()
{
    list_->setObjectName(QStringLiteral("sample_list"));
    list_->setAccessibleName(tr("Samples"));
    list_->setWordWrap(true);
    list_->setSpacing(2);
    list_->setStyleSheet(
        QStringLiteral("QListWidget { border: 1px solid palette(mid); }"
                       "QListWidget:focus { border: 2px solid palette(link); }"
                       "QListWidget::item:selected { background: palette(alternate-base); color: palette(text);"
                       " border-left: 3px solid palette(link); }"));
    withdraw_->setObjectName(QStringLiteral("sample_withdraw"));
    steps_->setObjectName(QStringLiteral("sample_steps"));
    steps_->setDocumentMode(true);
    steps_->addTab(plan_, tr("1 Plan"));
    steps_->addTab(draw_, tr("2 Draw"));
    steps_->addTab(test_, tr("3 Test"));
    steps_->addTab(evaluation_, tr("4 Evaluate"));
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(list_, 1);
    column->addWidget(withdraw_);
    auto *across = new QSplitter(Qt::Horizontal, this);
    across->setChildrenCollapsible(false);
    across->addWidget(side);
    across->addWidget(steps_);
    across->setStretchFactor(0, 0);
    across->setStretchFactor(1, 1);
    side->setMinimumWidth(fontMetrics().averageCharWidth() * 22);
    across->setSizes({fontMetrics().averageCharWidth() * 32, fontMetrics().averageCharWidth() * 150});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(across);
}

void SampleView::connect_steps()
{
    connect(list_, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            show_sample(list_->item(row)->data(Qt::UserRole).toInt());
    });
    connect(withdraw_, &QPushButton::clicked, this, &SampleView::withdraw);
    connect(steps_, &QTabWidget::currentChanged, this, &SampleView::show_step_in_front);
    connect(plan_, &SamplePlanView::draw_wanted, this, [this] { steps_->setCurrentWidget(draw_); });
    connect(plan_, &SamplePlanView::planned, draw_, &SampleDrawView::follow_plan);
    connect(draw_, &SampleDrawView::drawn, this, &SampleView::record_first);
    connect(draw_, &SampleDrawView::extended, this, [this](const audit::Sample &sample, const QString &person) {
        record_more(sample, sample.last_extension(), person);
    });
    connect(draw_, &SampleDrawView::failed, this, &SampleView::failed);
    connect(test_, &SampleTestView::failed, this, &SampleView::failed);
    connect(test_, &SampleTestView::done, this, &SampleView::done);
    connect(test_, &SampleTestView::person_given, this, &SampleView::take_person);
    connect(evaluation_, &SampleEvaluationView::finding_wanted, this, &SampleView::finding_wanted);
    connect(evaluation_, &SampleEvaluationView::extension_wanted, this, [this](const std::optional<qint64> &items) {
        steps_->setCurrentWidget(draw_);
        draw_->begin_extension(items);
    });
    connect(&work_, &AuditWork::changed, this, [this] {
        if (isVisible() && !recording_)
            show_present();
    });
    connect(&exploration_, &Exploration::closing, this, [this] {
        test_->save();
        forget();
    });
}

/// What is on screen is of a workspace that goes.
void SampleView::forget()
{
    workspace_.clear();
    number_ = 0;
    plan_->forget();
    draw_->forget();
    test_->forget();
    evaluation_->forget();
    const QSignalBlocker quiet(list_);
    list_->clear();
}

void SampleView::set_person(const QString &person)
{
    person_ = person;
}

QString SampleView::person() const
{
    if (!person_.isEmpty())
        return person_;
    const std::vector<Act> &acts = work_.acts();
    return acts.empty() ? QString() : acts.back().person;
}

void SampleView::take_person(const QString &person)
{
    if (person == person_)
        return;
    person_ = person;
    emit person_given(person);
}

const audit::Sample *SampleView::chosen()
{
    for (const audit::Sample &sample : work_.samples()) {
        if (sample.number == number_)
            return &sample;
    }
    return nullptr;
}

void SampleView::show_present()
{
    if (!exploration_.is_open() || work_.workspace().isEmpty())
        return;
    if (workspace_ != work_.workspace()) {
        forget();
        workspace_ = work_.workspace();
        const std::vector<audit::Sample> &samples = work_.samples();
        number_ = samples.empty() ? 0 : samples.back().number;
    }
    if (const auto names = presentation::audit_names(exploration_.source()))
        names_ = *names;
    else
        emit failed(names.error().message);
    if (number_ != 0 && !chosen())
        number_ = 0;
    fill_list();
    show_chosen();
}

void SampleView::fill_list()
{
    const QSignalBlocker quiet(list_);
    list_->clear();
    const auto add = [this](const QString &text, int number) {
        auto *item = new QListWidgetItem(text, list_);
        item->setData(Qt::UserRole, number);
        if (number == number_)
            list_->setCurrentItem(item);
    };
    for (const audit::Sample &sample : work_.samples()) {
        const QString state = sample.is_withdrawn ? tr("withdrawn") : presentation::sample_progress(sample, wording_);
        add(presentation::sample_title(sample, wording_) + u'\n' + state, sample.number);
    }
    add(tr("A new sample…"), 0);
}

void SampleView::show_sample(int number)
{
    if (number == number_)
        return;
    test_->save();
    number_ = number;
    fill_list(); // saving may have brought another state
    const audit::Sample *sample = chosen();
    {
        const QSignalBlocker quiet(steps_);
        if (!sample)
            steps_->setCurrentWidget(plan_);
        else
            steps_->setCurrentWidget(sample->untested() > 0 && !sample->is_withdrawn
                                         ? static_cast<QWidget *>(test_)
                                         : static_cast<QWidget *>(evaluation_));
    }
    show_chosen();
}

void SampleView::show_chosen()
{
    const audit::Sample *sample = chosen();
    steps_->setTabEnabled(steps_->indexOf(test_), sample != nullptr);
    steps_->setTabEnabled(steps_->indexOf(evaluation_), sample != nullptr);
    withdraw_->setEnabled(sample && !sample->is_withdrawn);
    if (!sample) {
        test_->forget();
        plan_->show_new(names_);
    }
    const bool can_draw = sample || plan_->has_claims();
    {
        const QSignalBlocker quiet(steps_);
        if (!can_draw)
            steps_->setCurrentWidget(plan_);
        steps_->setTabEnabled(steps_->indexOf(draw_), can_draw);
    }
    show_step_in_front();
}

void SampleView::show_step_in_front()
{
    QWidget *front = steps_->currentWidget();
    if (front != test_)
        test_->save();
    const audit::Sample *sample = chosen();
    if (!sample) {
        plan_->show_new(names_);
        if (front == draw_)
            draw_->show_new(person());
        return;
    }
    if (front == plan_)
        plan_->show_sample(*sample, names_);
    else if (front == draw_)
        draw_->show_sample(*sample, names_, person());
    else if (front == test_)
        test_->show_sample(*sample, names_, person());
    else
        evaluation_->show_sample(*sample, names_);
}

void SampleView::show_step(const QString &name)
{
    const std::pair<QString, QWidget *> steps[] = {{QStringLiteral("plan"), plan_},
                                                   {QStringLiteral("draw"), draw_},
                                                   {QStringLiteral("test"), test_},
                                                   {QStringLiteral("evaluate"), evaluation_}};
    for (const auto &[step, view] : steps) {
        if (step == name && steps_->isTabEnabled(steps_->indexOf(view)))
            steps_->setCurrentWidget(view);
    }
}

void SampleView::record_first(audit::Sample sample, const QString &person)
{
    sample.number = work_.next_sample();
    sample.person = person;
    Act act;
    act.kind = ActKind::sample;
    act.person = person;
    act.subject = audit::sample_subject(sample.number);
    act.json = audit::write_sample(sample, 0);
    {
        const QScopedValueRollback recording(recording_, true);
        if (const Result<Act> recorded = work_.record(act); !recorded) {
            emit failed(recorded.error().message);
            return;
        }
    }
    take_person(person);
    emit done(tr("Sample %1 is drawn: %2.")
                  .arg(QString::number(sample.number),
                       presentation::claim_count_words(static_cast<qint64>(sample.items.size()), wording_)));
    show_sample(sample.number);
    test_->grid()->setFocus(Qt::OtherFocusReason); // results can be keyed in at once
}

void SampleView::record_more(const audit::Sample &sample, int extension, const QString &person)
{
    Act act;
    act.kind = ActKind::sample;
    act.person = person;
    act.subject = audit::sample_subject(sample.number);
    act.json = audit::write_sample(sample, extension);
    {
        const QScopedValueRollback recording(recording_, true);
        if (const Result<Act> recorded = work_.record(act); !recorded) {
            emit failed(recorded.error().message);
            return;
        }
    }
    take_person(person);
    emit done(tr("The sample is extended."));
    show_present();
    steps_->setCurrentWidget(test_);
    test_->grid()->setFocus(Qt::OtherFocusReason);
}

void SampleView::withdraw()
{
    const audit::Sample *sample = chosen();
    if (!sample || sample->is_withdrawn)
        return;
    const QString subject = audit::sample_subject(sample->number);
    qint64 first = 0;
    for (const Act &act : work_.acts()) {
        if (first == 0 && act.kind == ActKind::sample && act.subject == subject)
            first = act.id;
    }
    prompts_.give_act_reason(tr("Why is %1 withdrawn? It stays in the list and in the trail, and counts no longer.")
                                 .arg(presentation::sample_title(*sample, wording_)),
                             person(),
                             [this, first, title = presentation::sample_title(*sample, wording_)](
                                 const QString &person, const QString &reason) {
                                 test_->save();
                                 if (const Result<> reversed = work_.reverse(first, person, reason); !reversed) {
                                     emit failed(reversed.error().message);
                                     return;
                                 }
                                 take_person(person);
                                 show_present();
                                 emit done(tr("%1 is withdrawn.").arg(title));
                             });
}

void SampleView::copy_table()
{
    QWidget *front = steps_->currentWidget();
    if (front == test_)
        test_->grid()->copy_all();
    else if (front == evaluation_)
        evaluation_->table()->copy_all();
    else if (front == draw_)
        draw_->table()->copy_all();
    else
        plan_->table()->copy_all();
}

void SampleView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (exploration_.is_open())
        test_->save();
}

} // namespace outturn::shell
