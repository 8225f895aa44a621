// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/spread.h"

#include "analysis/chance_statistics.h"
#include "analysis/figure_reader.h"
#include "analysis/provider_totals.h"
#include "statistics/ranking.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <limits>

namespace outturn::analysis {
namespace {

template <typename Item, typename Id>
Result<Item> find_item(const Result<std::vector<Item>> &items, const Id &matches, const QString &missing)
{
    if (!items)
        return tl::unexpected(items.error());
    const auto it = std::find_if(items->begin(), items->end(), matches);
    if (it == items->end())
        return failure(ErrorCode::wrong_usage, missing);
    return *it;
}

void rank_and_sort(SpreadAnswer &answer)
{
    std::vector<double> values;
    std::vector<size_t> positions;
    for (size_t i = 0; i < answer.figures.size(); ++i) {
        if (answer.figures[i].value) {
            values.push_back(*answer.figures[i].value);
            positions.push_back(i);
        }
    }
    answer.with_value = static_cast<int>(values.size());
    const statistics::Polarity polarity = polarity_of(answer.measure);
    if (const auto ranks = statistics::ranks(values, polarity)) {
        for (size_t i = 0; i < positions.size(); ++i)
            answer.figures[positions[i]].rank = (*ranks)[i];
    }
    std::stable_sort(answer.figures.begin(), answer.figures.end(),
                     [](const ProviderFigure &a, const ProviderFigure &b) {
                         constexpr int last = std::numeric_limits<int>::max();
                         return a.rank.value_or(last) < b.rank.value_or(last);
                     });
    if (const auto spread = statistics::spread_measures(values, polarity)) {
        answer.spread = *spread;
        answer.best = 0;
        // Of several that share the last rank, the first by name.
        size_t worst = positions.size() - 1;
        while (worst > 0 && answer.figures[worst - 1].rank == answer.figures[worst].rank)
            --worst;
        answer.worst = worst;
    }
}

Result<std::shared_ptr<SpreadAnswer>> read_answer(const CellSource &source, const SpreadQuestion &question);

/// What a comparator group achieves does not depend on who else is shown: a filter does not touch it.
Result<> find_target_of_group(const CellSource &source, SpreadAnswer &answer)
{
    if (!answer.question.compared_with || answer.question.filter.is_empty())
        return {};
    SpreadQuestion of_all = answer.question;
    of_all.filter = {};
    const Result<std::shared_ptr<SpreadAnswer>> whole = read_answer(source, of_all);
    if (!whole)
        return tl::unexpected(whole.error());
    answer.target = (*whole)->target;
    answer.target_working = (*whole)->target_working;
    answer.target_standard_error = (*whole)->target_standard_error;
    answer.pooled_numerator = (*whole)->pooled_numerator;
    answer.pooled_denominator = (*whole)->pooled_denominator;
    return {};
}

Result<std::shared_ptr<SpreadAnswer>> read_answer(const CellSource &source, const SpreadQuestion &question)
{
    auto answer = std::make_shared<SpreadAnswer>();
    answer->question = question;
    const Result<Measure> measure = find_item(
        source.measures(),
        [&question](const Measure &entry) {
            return entry.id == question.measure && entry.programme == question.programme;
        },
        QCoreApplication::translate("analysis", "The workspace holds no measure \"%1\".").arg(question.measure.text));
    if (!measure)
        return tl::unexpected(measure.error());
    answer->measure = *measure;
    const Result<Programme> programme = find_item(
        source.programmes(), [&question](const Programme &entry) { return entry.id == question.programme; },
        QCoreApplication::translate("analysis", "The workspace holds no programme \"%1\".")
            .arg(question.programme.text));
    if (!programme)
        return tl::unexpected(programme.error());
    answer->programme = *programme;
    const Result<std::vector<Provider>> providers = source.providers();
    if (!providers)
        return tl::unexpected(providers.error());
    if (const Result<> read = read_figures(source, *providers, *answer); !read)
        return tl::unexpected(read.error());
    for (const ProviderFigure &figure : answer->figures)
        answer->published_rates_differ += figure.published_rate_differs ? 1 : 0;
    rank_and_sort(*answer);
    gather_evidence(*answer);
    find_target(*answer);
    if (const Result<> found = find_target_of_group(source, *answer); !found)
        return tl::unexpected(found.error());
    return answer;
}

} // namespace

Result<SharedSpread> answer_figures(const CellSource &source, const SpreadQuestion &question)
{
    const Result<std::shared_ptr<SpreadAnswer>> answer = read_answer(source, question);
    if (!answer)
        return tl::unexpected(answer.error());
    believe(**answer);
    return SharedSpread(*answer);
}

SharedSpread added_between(const SpreadAnswer &before, const SpreadAnswer &now)
{
    auto added = std::make_shared<SpreadAnswer>();
    added->question = now.question;
    added->programme = now.programme;
    added->measure = now.measure;
    added->left_out = now.left_out;
    for (const ProviderFigure &figure : now.figures) {
        ProviderFigure none;
        none.status = before.left_out.count(figure.provider.id) != 0 ? FigureStatus::left_out : FigureStatus::missing;
        const ProviderFigure *earlier = before.find(figure.provider.id);
        added->figures.push_back(difference_of(now.measure, figure, earlier ? *earlier : none));
    }
    rank_and_sort(*added);
    gather_evidence(*added);
    find_target(*added);
    believe(*added);
    return added;
}

Result<SharedSpread> answer_spread(const CellSource &source, const SpreadQuestion &question)
{
    const Result<std::shared_ptr<SpreadAnswer>> answer = read_answer(source, question);
    if (!answer)
        return tl::unexpected(answer.error());
    flag_figures(**answer);
    believe(**answer);
    weigh_against_chance(**answer);
    return SharedSpread(*answer);
}

} // namespace outturn::analysis
