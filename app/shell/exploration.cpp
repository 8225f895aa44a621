// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/exploration.h"

#include "analysis/chance_statistics.h"
#include "analysis/question_choices.h"
#include "analysis/spread.h"

#include <algorithm>

namespace outturn::shell {
namespace {

/// The same over all periods: what a trend depends on.
bool same_but_for_period(analysis::SpreadQuestion a, const analysis::SpreadQuestion &b)
{
    a.period = b.period;
    return a == b;
}

} // namespace

Exploration::Exploration(QObject *parent) : QObject(parent) {}

Result<> Exploration::open(const QString &path)
{
    Result<std::unique_ptr<workspace::WorkspaceReader>> source = workspace::WorkspaceReader::open_for_window(path);
    if (!source)
        return tl::unexpected(source.error());
    close();
    source_ = std::move(*source);
    return refresh();
}

void Exploration::close()
{
    emit closing();
    thinking_.cancel();
    answer_.reset();
    trend_.reset();
    selected_.clear();
    history_.clear();
    source_.reset();
    programmes_.clear();
    measures_.clear();
    providers_.clear();
    periods_.clear();
    returns_.clear();
}

Result<> Exploration::read_lists()
{
    const auto read = [](auto &into, auto result) -> Result<> {
        if (!result)
            return tl::unexpected(result.error());
        into = std::move(*result);
        return {};
    };
    if (const Result<> r = read(programmes_, source_->programmes()); !r)
        return r;
    if (const Result<> r = read(measures_, source_->measures()); !r)
        return r;
    if (const Result<> r = read(providers_, source_->providers()); !r)
        return r;
    return read(returns_, source_->returns());
}

Result<> Exploration::refresh()
{
    if (const Result<> lists = read_lists(); !lists)
        return lists;
    if (measures_.empty()) {
        emit answer_changed();
        return {};
    }
    if (history_.is_empty()) {
        const Result<analysis::SpreadQuestion> question = first_question();
        if (!question)
            return tl::unexpected(question.error());
        history_.go({*question, {}, Depth::all});
    }
    answer_.reset();
    trend_.reset();
    arrive();
    return {};
}

Result<analysis::SpreadQuestion> Exploration::first_question() const
{
    const Result<Measure> measure = analysis::main_measure(*source_);
    if (!measure)
        return tl::unexpected(measure.error());
    return question_about(*measure, {});
}

/// The measure in the period wanted where it has figures there, else in its latest.
Result<analysis::SpreadQuestion> Exploration::question_about(const Measure &measure, const Period &wanted) const
{
    const Result<std::vector<Period>> periods = analysis::periods_of(*source_, measure);
    if (!periods)
        return tl::unexpected(periods.error());
    Period period;
    if (std::find(periods->begin(), periods->end(), wanted) != periods->end()) {
        period = wanted;
    } else if (!periods->empty()) {
        const Result<Period> latest = analysis::latest_with_figures(*source_, measure, *periods);
        if (!latest)
            return tl::unexpected(latest.error());
        period = *latest;
    }
    return analysis::SpreadQuestion{measure.programme, measure.id, period, {}, {}};
}

std::vector<Measure> Exploration::measures() const
{
    std::vector<Measure> found;
    for (const Measure &measure : measures_) {
        if (has_figures() && measure.programme == step().question.programme)
            found.push_back(measure);
    }
    return found;
}

QStringList Exploration::regions() const
{
    QStringList regions;
    for (const Provider &provider : providers_) {
        if (provider.region.isEmpty() || regions.contains(provider.region))
            continue;
        regions.append(provider.region);
    }
    regions.sort();
    return regions;
}

bool Exploration::has_both_types() const
{
    const auto has = [this](ProviderType type) {
        return std::any_of(providers_.begin(), providers_.end(),
                           [type](const Provider &provider) { return provider.type == type; });
    };
    return has(ProviderType::local_authority) && has(ProviderType::contractor);
}

const analysis::ProviderFigure *Exploration::active_figure() const
{
    return has_figures() ? answer_->find(step().provider) : nullptr;
}

Result<std::vector<analysis::SeriesFigure>> Exploration::series() const
{
    return analysis::provider_series(*source_, answer_->measure, step().provider, step().question.period, register_);
}

Result<analysis::DrillAnswer> Exploration::drill() const
{
    return analysis::drill_into(*source_, *answer_, *active_figure());
}

Result<std::shared_ptr<const analysis::TrendAnswer>> Exploration::trend() const
{
    if (!trend_ || !same_but_for_period(trend_->question, step().question)
        || !analysis::is_as_long(trend_->question.period, step().question.period)) {
        Result<analysis::TrendAnswer> trend = analysis::answer_trend(*source_, step().question);
        if (!trend)
            return tl::unexpected(trend.error());
        trend_ = std::make_shared<const analysis::TrendAnswer>(std::move(*trend));
    }
    return trend_;
}

Result<analysis::ProviderTrend> Exploration::provider_trend() const
{
    const Result<std::vector<analysis::SeriesFigure>> figures = series();
    if (!figures)
        return tl::unexpected(figures.error());
    return analysis::provider_trend(answer_->measure, *figures);
}

Result<std::vector<analysis::ProgrammeRow>> Exploration::programme_rows() const
{
    return analysis::compare_programmes(*source_);
}

std::vector<analysis::SharedArea> Exploration::shared_areas() const
{
    auto shared = analysis::shared_areas(*source_, *answer_);
    return shared ? std::move(*shared) : std::vector<analysis::SharedArea>();
}

std::vector<analysis::ComparatorGroup> Exploration::groups() const
{
    static const ProviderRegister none;
    return analysis::comparator_groups(providers_, register_ ? *register_ : none, step().provider);
}

bool Exploration::can_go_up() const
{
    return has_figures() && (step().depth != Depth::all || !step().question.filter.is_empty());
}

bool Exploration::read_answer(const analysis::SpreadQuestion &question)
{
    const Result<analysis::SharedSpread> answer = analysis::answer_spread(*source_, question);
    const auto measure = std::find_if(measures_.begin(), measures_.end(), [&question](const Measure &entry) {
        return entry.id == question.measure && entry.programme == question.programme;
    });
    if (!answer || measure == measures_.end()) {
        emit failed(answer ? QString() : answer.error().message);
        return false;
    }
    const Result<std::vector<Period>> periods = analysis::periods_of(*source_, *measure);
    if (!periods) {
        emit failed(periods.error().message);
        return false;
    }
    answer_ = *answer;
    periods_ = *periods;
    think_about_ranks();
    return true;
}

/// Ranks take longer than all the rest: nobody waits for them. Their work and memory grow with the square of how many
/// there are, and where there are thousands nobody asks for the place of one.
void Exploration::think_about_ranks()
{
    thinking_.start(
        QString(),
        [answer = answer_](const std::stop_token &stop, const Progress &) {
            return analysis::with_rank_beliefs(*answer, stop);
        },
        [this, answer = answer_](const analysis::SharedSpread &with_ranks) {
            if (!with_ranks || answer_ != answer)
                return; // another question meanwhile
            answer_ = with_ranks;
            emit ranks_arrived();
        });
}

void Exploration::go(DrillStep step)
{
    history_.go(step);
    arrive();
}

void Exploration::arrive()
{
    if (answer_ && answer_->question == step().question) {
        emit focus_changed();
        return;
    }
    const analysis::SharedSpread before = answer_;
    if (!read_answer(step().question))
        return;
    // Ids of another programme's providers, or of areas while contracts are shown, would mean nobody.
    const bool same_kind =
        before && before->question.programme == step().question.programme && before->question.by == step().question.by;
    if (before && !same_kind)
        set_selected({});
    DrillStep here = step();
    if (!answer_->find(here.provider)) {
        here.depth = Depth::all; // who is looked at stays: the next period may have its figure again
        history_.replace(here);
    }
    emit answer_changed();
}

void Exploration::choose_programme(const QString &id)
{
    const Result<Measure> measure = analysis::main_measure(*source_, ProgrammeId(id));
    if (!measure) {
        emit failed(measure.error().message);
        return;
    }
    if (const auto question = question_about(*measure, step().question.period))
        go({*question, {}, Depth::all});
}

void Exploration::choose_measure(const QString &id)
{
    for (const Measure &measure : measures_) {
        if (measure.programme != step().question.programme || measure.id.text != id)
            continue;
        if (auto question = question_about(measure, step().question.period)) {
            question->filter = step().question.filter;
            question->compared_with = step().question.compared_with;
            go({*question, step().provider, step().depth});
        }
        return;
    }
}

void Exploration::choose_period(const Period &period)
{
    DrillStep next = step();
    next.question.period = period;
    go(next);
}

void Exploration::step_period(int by)
{
    const auto here = std::find(periods_.begin(), periods_.end(), step().question.period);
    if (here == periods_.end())
        return;
    const auto position = here - periods_.begin() + by;
    if (position >= 0 && position < static_cast<qsizetype>(periods_.size()))
        choose_period(periods_[static_cast<size_t>(position)]);
}

void Exploration::choose_region(const QString &region)
{
    DrillStep next = step();
    next.question.filter.region = region;
    next.depth = Depth::all;
    go(next);
}

void Exploration::choose_type(std::optional<ProviderType> type)
{
    DrillStep next = step();
    next.question.filter.type = type;
    next.depth = Depth::all;
    go(next);
}

void Exploration::choose_group(const QString &id)
{
    DrillStep next = step();
    next.question.compared_with.reset();
    for (analysis::ComparatorGroup &group : groups()) {
        if (group.id == id)
            next.question.compared_with = std::move(group);
    }
    go(next);
}

void Exploration::choose_unit(analysis::Unit unit)
{
    DrillStep next = step();
    next.question.by = unit;
    next.question.standardised = next.question.standardised && unit != analysis::Unit::group;
    if (unit != analysis::Unit::provider)
        next.question.compared_with.reset(); // its members are providers
    next.depth = Depth::all;
    go(next);
}

void Exploration::choose_standardised(bool standardised)
{
    DrillStep next = step();
    next.question.standardised = standardised;
    go(next);
}

void Exploration::set_selected(const QStringList &providers)
{
    if (selected_ == providers)
        return;
    selected_ = providers;
    emit selection_changed();
}

void Exploration::toggle_selected(const QString &provider)
{
    QStringList chosen = selected_;
    if (!chosen.removeOne(provider))
        chosen.append(provider);
    set_selected(chosen);
}

void Exploration::select(const QString &provider)
{
    DrillStep here = step();
    if (here.provider.text == provider)
        return;
    here.provider = ProviderId(provider);
    history_.replace(here);
    emit focus_changed();
}

void Exploration::go_down(const QString &provider)
{
    DrillStep next = step();
    const bool deeper = next.provider.text == provider && next.depth != Depth::all;
    next.provider = ProviderId(provider);
    next.depth = deeper ? Depth::source : Depth::provider;
    go(next);
}

void Exploration::go_to_provider(const QString &provider)
{
    DrillStep next = step();
    next.provider = ProviderId(provider);
    go(next);
}

void Exploration::go_to(Depth depth)
{
    DrillStep next = step();
    next.depth = depth;
    go(next);
}

void Exploration::go_to_source(const Period &period)
{
    DrillStep next = step();
    next.question.period = period;
    next.depth = Depth::source;
    go(next);
}

void Exploration::back()
{
    if (!can_go_back())
        return;
    history_.back();
    arrive();
}

void Exploration::forward()
{
    if (!can_go_forward())
        return;
    history_.forward();
    arrive();
}

void Exploration::up()
{
    if (!can_go_up())
        return;
    DrillStep next = step();
    if (next.depth == Depth::source)
        next.depth = Depth::provider;
    else if (next.depth == Depth::provider)
        next.depth = Depth::all;
    else
        next.question.filter = {};
    go(next);
}

} // namespace outturn::shell
