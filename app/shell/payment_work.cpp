// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/payment_work.h"

#include "tasks/scheme_in_force.h"
#include "workspace/workspace_reader.h"

namespace outturn::shell {

PaymentWork::PaymentWork(const ProviderRegister *known, QString own_folder, QObject *parent)
    : QObject(parent), known_(known), own_folder_(std::move(own_folder))
{
    connect(&jobs_, &JobRunner::started, this, [this] { emit busy_changed(true); });
    connect(&jobs_, &JobRunner::ended, this, [this] { emit busy_changed(false); });
}

void PaymentWork::set_programme(const QString &workspace, const Programme &programme)
{
    if (workspace_ == workspace && question_.programme == programme.id)
        return;
    if (workspace_ != workspace)
        drafts_.clear();
    else if (changed_)
        drafts_.insert(question_.programme.text, scheme_);
    workspace_ = workspace;
    question_ = {};
    question_.programme = programme.id;
    changed_ = drafts_.contains(programme.id.text);
    scheme_ = drafts_.take(programme.id.text);
    forget();
}

void PaymentWork::forget()
{
    jobs_.cancel();
    wanted_ = false;
    payments_.reset();
    incentives_.reset();
    pairs_.clear();
    problem_.clear();
    emit forgotten();
}

void PaymentWork::want()
{
    if (wanted_ || workspace_.isEmpty())
        return;
    wanted_ = true;
    std::optional<schemes::Scheme> draft;
    if (changed_)
        draft = scheme_;
    jobs_.start(
        tr("Working out the payments"),
        [workspace = workspace_, folder = own_folder_, question = question_, draft,
         known = known_](const std::stop_token &stop, const Progress &) {
            return work_out(workspace, folder, question, draft, known, stop);
        },
        [this](const Worked &worked) { take(worked); });
}

PaymentWork::Worked PaymentWork::work_out(const QString &workspace, const QString &own_folder,
                                          const analysis::PaymentQuestion &question,
                                          const std::optional<schemes::Scheme> &draft, const ProviderRegister *known,
                                          std::stop_token stop)
{
    Worked worked;
    const auto reader = workspace::WorkspaceReader::open(workspace);
    if (!reader) {
        worked.problem = reader.error().message;
        return worked;
    }
    std::optional<schemes::Scheme> scheme = draft;
    if (!scheme) {
        auto in_force = tasks::scheme_in_force(**reader, question.programme, own_folder);
        if (!in_force) {
            worked.problem = in_force.error().message;
            return worked;
        }
        scheme = std::move(*in_force);
    }
    if (scheme)
        worked.scheme = *scheme;
    auto payments = analysis::answer_payments(**reader, **reader, scheme ? &*scheme : nullptr, question, known, stop);
    if (!payments) {
        worked.problem = payments.error().message;
        return worked;
    }
    if (auto incentives = analysis::answer_incentives(**reader, *payments))
        worked.incentives = std::make_shared<const analysis::IncentiveAnswer>(std::move(*incentives));
    else
        worked.problem = incentives.error().message;
    if (auto pairs = analysis::compare_measures(**reader, payments->programme, question.provider))
        worked.pairs = std::move(*pairs);
    else
        worked.problem = pairs.error().message;
    worked.payments = std::make_shared<const analysis::PaymentAnswer>(std::move(*payments));
    return worked;
}

void PaymentWork::take(const Worked &worked)
{
    if (!wanted_)
        return; // forgotten meanwhile: the workspace may be closed
    payments_ = worked.payments;
    incentives_ = worked.incentives;
    pairs_ = worked.pairs;
    problem_ = worked.problem;
    if (!changed_)
        scheme_ = worked.scheme;
    // Meanwhile the slider may have moved on.
    if (payments_
        && (payments_->question.non_intervention != question_.non_intervention
            || payments_->question.value_per_outcome != question_.value_per_outcome))
        price();
    emit answered();
}

void PaymentWork::change_scheme(const schemes::Scheme &scheme)
{
    scheme_ = scheme;
    changed_ = true;
    wanted_ = false;
    want();
}

void PaymentWork::revert_scheme()
{
    changed_ = false;
    wanted_ = false;
    want();
}

Result<> PaymentWork::keep_scheme(const QString &reason, const Clock &clock)
{
    if (const Result<> kept = tasks::adopt_scheme(workspace_, question_.programme, scheme_, reason, clock); !kept)
        return kept;
    revert_scheme();
    return {};
}

void PaymentWork::price()
{
    auto again = std::make_shared<analysis::PaymentAnswer>(*payments_);
    analysis::price_again(*again, question_.non_intervention, question_.value_per_outcome);
    payments_ = std::move(again);
}

void PaymentWork::set_rate(std::optional<double> rate)
{
    if (question_.non_intervention == rate)
        return;
    question_.non_intervention = rate;
    if (!payments_)
        return;
    price();
    emit priced();
}

void PaymentWork::set_value(std::optional<Money> value)
{
    if (question_.value_per_outcome == value)
        return;
    question_.value_per_outcome = value;
    if (!payments_)
        return;
    price();
    emit priced();
}

void PaymentWork::set_period(const std::optional<Period> &period)
{
    if (question_.period == period)
        return;
    question_.period = period;
    wanted_ = false;
    want();
}

void PaymentWork::set_comparison(const QString &group)
{
    if (question_.comparison == group)
        return;
    question_.comparison = group;
    wanted_ = false;
    want();
}

} // namespace outturn::shell
