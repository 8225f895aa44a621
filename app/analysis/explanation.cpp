// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/explanation.h"

#include "analysis/chance_statistics.h"
#include "analysis/provider_totals.h"

#include <algorithm>

namespace outturn::analysis {
namespace {

using statistics::Model;
using statistics::Working;

void explain_interval(const SpreadAnswer &answer, const ProviderFigure &figure, Working &working)
{
    interval_of(answer.measure, figure, 0.95, &working);
    if (figure.numerator && figure.denominator && *figure.denominator > 0)
        working.note("value", *figure.value, "x / n");
}

std::optional<size_t> place_in_evidence(const SpreadAnswer &answer, const ProviderFigure &figure)
{
    const auto &positions = answer.evidence.positions;
    const auto at = std::find_if(positions.begin(), positions.end(), [&](size_t position) {
        return answer.figures[position].provider.id == figure.provider.id;
    });
    return at == positions.end() ? std::nullopt : std::optional(static_cast<size_t>(at - positions.begin()));
}

void explain_flag(const SpreadAnswer &answer, const ProviderFigure &figure, Working &working)
{
    const std::optional<size_t> at = place_in_evidence(answer, figure);
    if (!at || !answer.target)
        return;
    for (const statistics::WorkingStep &step : answer.target_working.steps())
        working.note(step.symbol, step.value, step.formula);
    tails_of(answer, answer.evidence.figures[*at], answer.evidence.bases[*at], &working);
    working.note("limit 95%", statistics::tail95);
    working.note("limit 99.8%", statistics::tail998);
    if (figure.p_adjusted)
        working.note("p of all tested", *figure.p_adjusted, "Benjamini-Hochberg of min(1, 2 min(P low, P high))");
    if (!answer.overdispersion)
        return;
    working.note("phi", answer.overdispersion->phi, "chi-square / (K - 1)");
    working.note("p of phi", answer.overdispersion->p_value);
    static_cast<void>(statistics::adjusted_flag(*answer.overdispersion, answer.evidence.figures[*at],
                                                answer.evidence.bases[*at], &working));
}

void explain_rank(const SpreadAnswer &answer, const ProviderFigure &figure, Working &working)
{
    if (!figure.rank)
        return;
    working.note("K", answer.with_value);
    working.note("better", *figure.rank - 1);
    working.note("rank", *figure.rank, "better + 1");
    const std::optional<size_t> at = place_in_evidence(answer, figure);
    if (!at || *at >= answer.evidence.posteriors.size())
        return;
    if (answer.population && answer.question.shrinkage == Shrinkage::empirical_bayes) {
        // One provider alone: the lines then speak of nobody else.
        const std::span<const double> figures(answer.evidence.figures);
        const std::span<const double> bases(answer.evidence.bases);
        statistics::shrunken_posteriors({answer.evidence.model, figures.subspan(*at, 1), bases.subspan(*at, 1)},
                                        *answer.population, &working);
    } else {
        working.note("posterior first", answer.evidence.posteriors[*at].first);
        working.note("posterior second", answer.evidence.posteriors[*at].second);
    }
    if (!figure.rank_belief)
        return;
    working.note("expected rank", figure.rank_belief->expected, "sum over k of k P(rank = k)");
    working.note("rank lower", figure.rank_belief->lower95, "smallest k with P(rank <= k) >= 0.025");
    working.note("rank upper", figure.rank_belief->upper95, "smallest k with P(rank <= k) >= 0.975");
    working.note("P(best)", figure.rank_belief->p_best, "P(rank = 1)");
    working.note("P(worst)", figure.rank_belief->p_worst, "P(rank = K)");
}

void explain_gap_by_chance(const SpreadAnswer &answer, Working &working)
{
    if (!answer.chance_gap || !answer.spread)
        return;
    for (const statistics::WorkingStep &step : answer.target_working.steps())
        working.note(step.symbol, step.value, step.formula);
    working.note("K", static_cast<double>(answer.evidence.positions.size()));
    working.note("gap", answer.spread->gap, "highest - lowest");
    working.note("E(gap)", answer.chance_gap->expected, "E(highest) - E(lowest) of K values at the target");
    working.note("P(gap)", answer.chance_gap->p_value, "P(a gap at least as large)");
}

void explain_true_spread(const SpreadAnswer &answer, Working &working)
{
    if (!answer.population || !answer.true_spread)
        return;
    working.note("mean", answer.population->mean);
    working.note("variance", answer.population->variance);
    if (!answer.population->is_pooled) {
        const bool is_beta = answer.evidence.model == Model::binomial;
        if (answer.evidence.model == Model::normal) {
            working.note("tau2", answer.population->second);
        } else {
            working.note(is_beta ? "alpha" : "shape", answer.population->first);
            working.note(is_beta ? "beta" : "rate", answer.population->second);
        }
    }
    working.note("p10", answer.true_spread->p10, "10% of the true values lie below");
    working.note("p90", answer.true_spread->p90, "10% of the true values lie above");
    working.note("true gap", answer.true_spread->gap, "p90 - p10");
    if (answer.true_spread->interval95) {
        working.note("lower", answer.true_spread->interval95->lower);
        working.note("upper", answer.true_spread->interval95->upper);
    }
    if (answer.rankability)
        working.note("rankability", *answer.rankability, "variance / (variance + median sampling variance)");
}

void explain_overdispersion(const SpreadAnswer &answer, Working &working)
{
    if (!answer.overdispersion)
        return;
    working.note("K", static_cast<double>(answer.evidence.positions.size()));
    working.note("phi", answer.overdispersion->phi, "chi-square / (K - 1)");
    working.note("p of phi", answer.overdispersion->p_value);
    working.note("winsorised phi", answer.overdispersion->winsorised_phi);
    working.note("tau^2", answer.overdispersion->tau2);
}

} // namespace

std::vector<statistics::WorkingStep> working_of_spread(const SpreadAnswer &answer, ExplainedSpread what)
{
    Working working;
    switch (what) {
    case ExplainedSpread::gap_by_chance:
        explain_gap_by_chance(answer, working);
        break;
    case ExplainedSpread::true_spread:
        explain_true_spread(answer, working);
        break;
    case ExplainedSpread::overdispersion:
        explain_overdispersion(answer, working);
        break;
    }
    return working.steps();
}

QString explained_word(Explained what)
{
    switch (what) {
    case Explained::interval:
        return QStringLiteral("interval");
    case Explained::flag:
        return QStringLiteral("flag");
    case Explained::rank:
        return QStringLiteral("rank");
    }
    return {};
}

std::vector<statistics::WorkingStep> working_of(const SpreadAnswer &answer, const ProviderFigure &figure,
                                                Explained what)
{
    Working working;
    if (!figure.value)
        return {};
    switch (what) {
    case Explained::interval:
        explain_interval(answer, figure, working);
        break;
    case Explained::flag:
        explain_flag(answer, figure, working);
        break;
    case Explained::rank:
        explain_rank(answer, figure, working);
        break;
    }
    return working.steps();
}

Result<Explanation> explain(const CellSource &source, const SpreadAnswer &answer, const ProviderFigure &figure,
                            Explained what)
{
    Result<DrillAnswer> sources = drill_into(source, answer, figure);
    if (!sources)
        return tl::unexpected(sources.error());
    return Explanation{what, working_of(answer, figure, what), std::move(*sources)};
}

} // namespace outturn::analysis
