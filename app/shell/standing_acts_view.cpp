// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/standing_acts_view.h"

#include "shell/audit_work.h"
#include "shell/new_act_form.h"
#include "shell/preferences.h"
#include "shell/prompts.h"
#include "widgets/number_table.h"
#include "widgets/panel_parts.h"

#include <QtGui/QKeySequence>
#include <QtWidgets/QGroupBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace outturn::shell {

StandingActsView::StandingActsView(Exploration &exploration, AuditWork &work, Preferences &preferences,
                                   Prompts &prompts, const presentation::Wording &wording, QWidget *parent)
    : QWidget(parent), exploration_(exploration), work_(work), preferences_(preferences), prompts_(prompts),
      wording_(wording)
{
    setObjectName(QStringLiteral("acts"));
    auto *halves = new QSplitter(Qt::Vertical, this);
    halves->addWidget(build_acts());
    auto *box = new QGroupBox(tr("Leave out or correct"), this);
    auto *box_layout = new QVBoxLayout(box);
    new_act_ = new NewActForm(exploration, wording, box);
    box_layout->addWidget(new_act_);
    halves->addWidget(box);
    halves->setChildrenCollapsible(false);
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(halves);
    connect(acts_, &widgets::NumberTable::clicked, this, &StandingActsView::choose);
    connect(acts_, &widgets::NumberTable::activated, this, &StandingActsView::choose);
    connect(take_back_, &QPushButton::clicked, this, &StandingActsView::take_back);
    connect(show_figure_, &QPushButton::clicked, this, &StandingActsView::go_to_figure);
    connect(new_act_, &NewActForm::failed, this, &StandingActsView::failed);
    connect(new_act_, &NewActForm::exclusions_wanted, this,
            [this](const std::vector<Exclusion> &exclusions, const QString &question) {
                std::vector<QByteArray> contents;
                for (const Exclusion &exclusion : exclusions)
                    contents.push_back(write_exclusion(exclusion));
                QString told =
                    tr("Left out: %1.")
                        .arg(presentation::exclusion_subject(exclusions.front(), new_act_->names(), wording_));
                if (exclusions.size() > 1)
                    told += u' '
                        + tr("With it: %1.")
                              .arg(presentation::measures_left_out({exclusions.begin() + 1, exclusions.end()},
                                                                   new_act_->names()));
                record(ActKind::exclusion, contents, question, told);
            });
    connect(
        new_act_, &NewActForm::correction_wanted, this, [this](const Correction &correction, const QString &question) {
            record(ActKind::correction, {write_correction(correction)}, question,
                   tr("Corrected: %1.").arg(presentation::figure_subject(correction.key, new_act_->names(), wording_)));
        });
}

QWidget *StandingActsView::build_acts()
{
    auto *top = new QWidget(this);
    auto *column = new QVBoxLayout(top);
    const int space = fontMetrics().height() / 3;
    column->setContentsMargins(0, space, 0, space);
    column->setSpacing(space);
    acts_ = new widgets::NumberTable(top);
    acts_->setObjectName(QStringLiteral("standing_acts"));
    acts_->setAccessibleName(tr("Exclusions and corrections"));
    column->addWidget(acts_, 1);
    auto *row = new QHBoxLayout;
    words_ = widgets::make_muted_text(top, {});
    words_->setObjectName(QStringLiteral("standing_words"));
    show_figure_ = new QPushButton(tr("Show the fi&gure"), top);
    show_figure_->setObjectName(QStringLiteral("standing_show"));
    take_back_ = new QPushButton(tr("&Take back…"), top);
    take_back_->setObjectName(QStringLiteral("standing_take_back"));
    take_back_->setToolTip(tr("It holds no longer; that it did stays on record"));
    row->addWidget(words_, 1);
    row->addWidget(show_figure_);
    row->addWidget(take_back_);
    column->addLayout(row);
    return top;
}

void StandingActsView::show_present()
{
    new_act_->show_present();
    acts_->set_table(presentation::exclusions_and_corrections_table(work_.acts(), new_act_->names(), {}, wording_));
    if (!chosen())
        chosen_.clear();
    acts_->set_active(chosen_);
    show_chosen();
}

const Act *StandingActsView::chosen()
{
    const std::vector<Act> &acts = work_.acts();
    const auto found =
        std::find_if(acts.begin(), acts.end(), [this](const Act &act) { return QString::number(act.id) == chosen_; });
    return found == acts.end() ? nullptr : &*found;
}

bool StandingActsView::is_in_force(const Act &act)
{
    const std::vector<Act> holding = acts_that_hold(work_.acts());
    return std::any_of(holding.begin(), holding.end(), [&act](const Act &each) { return each.id == act.id; });
}

void StandingActsView::choose(const QString &id)
{
    chosen_ = id;
    acts_->set_active(id);
    show_chosen();
}

void StandingActsView::show_chosen()
{
    const Act *act = chosen();
    take_back_->setEnabled(act && is_in_force(*act));
    show_figure_->setEnabled(act != nullptr);
    const QString sentence = presentation::standing_sentence(work_.standing(), wording_);
    words_->setText(!work_.problem().isEmpty() ? work_.problem()
                        : sentence.isEmpty()   ? tr("Nothing is left out or corrected now.")
                                               : sentence);
}

void StandingActsView::take_back()
{
    const Act *act = chosen();
    if (!act)
        return;
    prompts_.give_act_reason(
        tr("Act %1 is taken back: the figures are again as the returns say. That it held, and why it does no longer, "
           "stays on record. Why?")
            .arg(act->id),
        preferences_.person(), [this, id = act->id](const QString &person, const QString &reason) {
            preferences_.set_person(person);
            if (const Result<> taken = work_.reverse(id, person, reason); !taken)
                emit failed(taken.error().message);
            else
                emit done(tr("Act %1 was taken back.").arg(id));
        });
}

void StandingActsView::go_to_figure()
{
    const Act *act = chosen();
    if (!act)
        return;
    if (act->kind == ActKind::exclusion) {
        if (const Result<Exclusion> exclusion = read_exclusion(act->json))
            emit figure_wanted(exclusion->programme, exclusion->measure.value_or(MeasureId()),
                               exclusion->provider.value_or(ProviderId()), exclusion->period);
    } else if (const Result<Correction> correction = read_correction(act->json)) {
        const CellKey &key = correction->key;
        emit figure_wanted(key.programme, key.measure, key.provider, key.period);
    }
}

void StandingActsView::record(ActKind kind, const std::vector<QByteArray> &contents, const QString &question,
                              const QString &told)
{
    prompts_.give_act_reason(
        question, preferences_.person(), [this, kind, contents, told](const QString &person, const QString &reason) {
            preferences_.set_person(person);
            for (const QByteArray &content : contents) {
                Act act;
                act.kind = kind;
                act.person = person;
                act.reason = reason;
                act.json = content;
                const Result<Act> recorded = work_.record(act);
                if (!recorded) {
                    emit failed(recorded.error().message);
                    return;
                }
                choose(QString::number(recorded->id));
            }
            emit done(
                told + u' '
                + tr("%1 takes it back.").arg(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
        });
}

void StandingActsView::set_own_folder(const QString &folder)
{
    new_act_->set_own_folder(folder);
}

void StandingActsView::leave_out(const Exclusion &exclusion)
{
    new_act_->leave_out(exclusion);
}

void StandingActsView::correct(const CellKey &key)
{
    new_act_->correct(key);
}

void StandingActsView::copy_table()
{
    acts_->copy_all();
}

} // namespace outturn::shell
