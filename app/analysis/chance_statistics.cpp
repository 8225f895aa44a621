// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/chance_statistics.h"

#include "statistics/multiplicity.h"
#include "statistics/pooled_target.h"
#include "statistics/uncertain_target.h"

#include <algorithm>
#include <cmath>

namespace outturn::analysis {
namespace {

using namespace statistics;

constexpr double false_discovery_rate = 0.05;

template <typename Estimate> auto optional_of(Estimate estimate)
{
    return estimate ? std::optional(std::move(*estimate)) : std::nullopt;
}

tl::expected<double, Reason> pooled(Model model, std::span<const double> figures, std::span<const double> bases)
{
    switch (model) {
    case Model::binomial:
        return pooled_proportion(figures, bases);
    case Model::poisson:
        return pooled_rate(figures, bases);
    case Model::normal:
        return inverse_variance_mean(figures, bases);
    }
    return tl::unexpected(Reason::too_few_values);
}

std::optional<double> pooled_standard_error(Model model, double target, std::span<const double> bases)
{
    double sum = 0;
    for (const double base : bases)
        sum += model == Model::normal ? 1.0 / (base * base) : base;
    if (sum <= 0)
        return std::nullopt;
    switch (model) {
    case Model::binomial:
        return std::sqrt(target * (1.0 - target) / sum);
    case Model::poisson:
        return std::sqrt(target / sum);
    case Model::normal:
        return std::sqrt(1.0 / sum);
    }
    return std::nullopt;
}

struct Ends {
    double figure = 0;
    double base = 0;
};

/// The ends of what the counts may be: as low as they can lie, and as high. Nobody is counted above the line of a
/// proportion who is not counted below it.
std::optional<std::pair<Ends, Ends>> ends_of(const Measure &measure, const ProviderFigure &figure)
{
    const auto known = [](const std::optional<double> &number, const std::optional<CountRange> &range) {
        return range ? range : (number ? std::optional(CountRange{*number, *number}) : std::nullopt);
    };
    const std::optional<CountRange> numerator = known(figure.numerator, figure.numerator_range);
    const std::optional<CountRange> base = known(figure.denominator, figure.denominator_range);
    if (!numerator || !base || (!figure.numerator_range && !figure.denominator_range) || base->high <= 0)
        return std::nullopt;
    Ends low{numerator->low, base->high};
    Ends high{numerator->high, base->low};
    if (measure.kind == MeasureKind::proportion) {
        low.base = std::max(low.base, low.figure);
        high.base = std::max(high.base, high.figure);
    }
    if (low.base <= 0 || high.base <= 0)
        return std::nullopt;
    return std::pair(low, high);
}

void flag_range(const SpreadAnswer &answer, ProviderFigure &figure)
{
    const auto ends = ends_of(answer.measure, figure);
    if (!ends) {
        if (figure.flag)
            figure.flag_depends_on_range = false;
        return;
    }
    const std::optional<Tails> low = tails_of(answer, ends->first.figure, ends->first.base);
    const std::optional<Tails> high = tails_of(answer, ends->second.figure, ends->second.base);
    if (!low || !high)
        return;
    const bool same = funnel_flag(*low) == funnel_flag(*high);
    figure.flag_depends_on_range = !same;
    if (!figure.flag && same)
        figure.flag = funnel_flag(*low); // whatever the hidden count is, this is where it lies
}

void test_all_at_once(SpreadAnswer &answer)
{
    std::vector<double> p_values;
    std::vector<ProviderFigure *> tested;
    for (ProviderFigure &figure : answer.figures) {
        if (!figure.tails)
            continue;
        p_values.push_back(std::min(1.0, 2.0 * std::min(figure.tails->low, figure.tails->high)));
        tested.push_back(&figure);
    }
    const auto adjusted = adjusted_p_values(p_values, Adjustment::benjamini_hochberg);
    if (!adjusted)
        return;
    for (size_t i = 0; i < tested.size(); ++i) {
        tested[i]->p_adjusted = (*adjusted)[i];
        tested[i]->survives_fdr = (*adjusted)[i] <= false_discovery_rate;
    }
}

} // namespace

std::optional<Model> model_of(const Measure &measure)
{
    switch (measure.kind) {
    case MeasureKind::proportion:
        return Model::binomial;
    case MeasureKind::rate:
    case MeasureKind::ratio:
        return Model::poisson;
    case MeasureKind::mean:
        return Model::normal;
    case MeasureKind::value:
        break;
    }
    return std::nullopt;
}

statistics::Polarity polarity_of(const Measure &measure)
{
    switch (measure.polarity) {
    case outturn::Polarity::high:
        return statistics::Polarity::high;
    case outturn::Polarity::low:
        return statistics::Polarity::low;
    case outturn::Polarity::neutral:
        break;
    }
    return statistics::Polarity::neutral;
}

bool rests_on_small_numbers(const SpreadAnswer &answer)
{
    constexpr double enough = 10.0;
    if (!answer.target || answer.evidence.model == Model::normal || answer.evidence.bases.empty())
        return false;
    const double a_case =
        answer.evidence.model == Model::binomial ? *answer.target * (1.0 - *answer.target) : *answer.target;
    const auto small = std::count_if(answer.evidence.bases.begin(), answer.evidence.bases.end(),
                                     [a_case](double base) { return base * a_case < enough; });
    // Of those withheld from a document nothing is known here but that they are few.
    const auto withheld = static_cast<size_t>(withheld_figures(answer));
    return 2 * (static_cast<size_t>(small) + withheld) >= answer.evidence.bases.size() + withheld;
}

bool rests_on_few_providers(const SpreadAnswer &answer)
{
    constexpr int enough = 15;
    return answer.with_value < enough;
}

void gather_evidence(SpreadAnswer &answer)
{
    const std::optional<Model> model = model_of(answer.measure);
    answer.evidence = {};
    if (!model)
        return;
    answer.evidence.model = *model;
    for (size_t i = 0; i < answer.figures.size(); ++i) {
        const ProviderFigure &figure = answer.figures[i];
        const std::optional<double> &counted = *model == Model::normal ? figure.value : figure.numerator;
        const std::optional<double> &base = *model == Model::normal ? figure.standard_error : figure.denominator;
        if (!figure.value || !counted || !base || *base <= 0)
            continue;
        answer.evidence.figures.push_back(*counted);
        answer.evidence.bases.push_back(*base);
        answer.evidence.positions.push_back(i);
    }
}

void find_target(SpreadAnswer &answer)
{
    std::vector<double> figures;
    std::vector<double> bases;
    const Evidence &evidence = answer.evidence;
    for (size_t i = 0; i < evidence.positions.size(); ++i) {
        const auto &group = answer.question.compared_with;
        if (group && !group->holds(answer.figures[evidence.positions[i]].provider.id))
            continue;
        figures.push_back(evidence.figures[i]);
        bases.push_back(evidence.bases[i]);
        if (evidence.model != Model::normal) {
            answer.pooled_numerator += evidence.figures[i];
            answer.pooled_denominator += evidence.bases[i];
        }
    }
    if (answer.question.target) {
        answer.target = answer.question.target;
        answer.target_working.note("target", *answer.target);
        answer.target_standard_error = answer.question.target_standard_error;
        answer.target_source = TargetSource::user;
        return;
    }
    if (figures.empty())
        return;
    if (const auto target = pooled(evidence.model, figures, bases)) {
        answer.target = *target;
        if (evidence.model != Model::normal) {
            answer.target_working.note("sum of x", answer.pooled_numerator);
            answer.target_working.note("sum of n", answer.pooled_denominator);
        }
        answer.target_working.note("target", *target,
                                   evidence.model == Model::normal ? "sum(value / s^2) / sum(1 / s^2)"
                                                                   : "sum of x / sum of n");
        answer.target_standard_error = pooled_standard_error(evidence.model, *target, bases);
    }
}

std::optional<Tails> tails_of(const SpreadAnswer &answer, double figure, double base, Working *working)
{
    const Model model = answer.evidence.model;
    if (answer.target_source == TargetSource::user && answer.target_standard_error)
        return optional_of(
            tails_with_uncertain_target(model, figure, base, *answer.target, *answer.target_standard_error, working));
    switch (model) {
    case Model::binomial:
        return optional_of(binomial_tails(figure, base, *answer.target, working));
    case Model::poisson:
        return optional_of(poisson_tails(figure, base * *answer.target, working));
    case Model::normal:
        return optional_of(normal_tails(figure, *answer.target, base, working));
    }
    return std::nullopt;
}

void flag_figures(SpreadAnswer &answer)
{
    const std::optional<Model> model = model_of(answer.measure);
    if (!answer.target || !model)
        return;
    for (size_t i = 0; i < answer.evidence.positions.size(); ++i) {
        ProviderFigure &figure = answer.figures[answer.evidence.positions[i]];
        figure.tails = tails_of(answer, answer.evidence.figures[i], answer.evidence.bases[i]);
        if (figure.tails)
            figure.flag = funnel_flag(*figure.tails);
    }
    if (*model == Model::normal) {
        for (ProviderFigure &figure : answer.figures) {
            if (figure.flag)
                figure.flag_depends_on_range = false;
        }
        return;
    }
    for (ProviderFigure &figure : answer.figures)
        flag_range(answer, figure);
}

void believe(SpreadAnswer &answer)
{
    const Observations observations = answer.evidence.observations();
    if (observations.size() < 2)
        return;
    answer.population = optional_of(fit_population(observations));
    if (!answer.population)
        return;
    answer.true_spread = optional_of(true_spread(observations, *answer.population));
    answer.rankability = rankability(observations, *answer.population);
    if (answer.question.shrinkage == Shrinkage::none) {
        answer.evidence.posteriors = own_posteriors(observations);
        return;
    }
    answer.evidence.posteriors = shrunken_posteriors(observations, *answer.population);
    for (size_t i = 0; i < answer.evidence.positions.size(); ++i)
        answer.figures[answer.evidence.positions[i]].shrunk = mean_of(answer.evidence.posteriors[i]);
}

void weigh_against_chance(SpreadAnswer &answer)
{
    const Observations observations = answer.evidence.observations();
    test_all_at_once(answer);
    if (!answer.target || observations.size() < 2)
        return;
    answer.chance_gap = optional_of(chance_gap(observations, *answer.target));
    answer.overdispersion = optional_of(overdispersion(observations, *answer.target));
    if (!answer.overdispersion)
        return;
    for (size_t i = 0; i < answer.evidence.positions.size(); ++i) {
        const auto flag = adjusted_flag(*answer.overdispersion, answer.evidence.figures[i], answer.evidence.bases[i]);
        answer.figures[answer.evidence.positions[i]].adjusted_flag = optional_of(flag);
    }
}

SharedSpread with_rank_beliefs(const SpreadAnswer &answer, std::stop_token stop)
{
    constexpr size_t most_ranked = 3000;
    if (answer.evidence.posteriors.size() > most_ranked)
        return std::make_shared<SpreadAnswer>(answer);
    std::vector<Posterior> posteriors = answer.evidence.posteriors;
    std::vector<size_t> positions = answer.evidence.positions;
    // A mean without any error takes a rank too: it is where it is said to be.
    for (size_t i = 0; i < answer.figures.size() && !posteriors.empty(); ++i) {
        const ProviderFigure &figure = answer.figures[i];
        if (answer.evidence.model == Model::normal && figure.value && figure.standard_error == 0.0) {
            posteriors.push_back({Model::normal, *figure.value, 0.0});
            positions.push_back(i);
        }
    }
    const auto ranks = rank_summaries(posteriors, polarity_of(answer.measure), stop);
    if (!ranks && ranks.error() == Reason::stopped)
        return nullptr;
    auto whole = std::make_shared<SpreadAnswer>(answer);
    if (!ranks || ranks->empty() || ranks->size() != positions.size())
        return whole;
    whole->has_rank_beliefs = true;
    for (size_t i = 0; i < ranks->size(); ++i)
        whole->figures[positions[i]].rank_belief = (*ranks)[i];
    return whole;
}

} // namespace outturn::analysis
