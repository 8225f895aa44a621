// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/spread.h"

#include "analysis/provider_totals.h"
#include "statistics/pooled_target.h"
#include "statistics/ranking.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>
#include <limits>
#include <map>

namespace outturn::analysis {
namespace {

using CellsByProvider = std::map<ProviderId, std::vector<const Cell *>>;

CellsByProvider by_provider(const std::vector<Cell> &cells)
{
    CellsByProvider sorted;
    for (const Cell &cell : cells)
        sorted[cell.key.provider].push_back(&cell);
    return sorted;
}

bool has_outcome(const std::vector<const Cell *> &cells)
{
    return std::any_of(cells.begin(), cells.end(),
                       [](const Cell *cell) { return cell->key.aspect == Aspect::outcome; });
}

void describe(ProviderFigure &figure, const Provider &provider, const Period &period)
{
    figure.provider = provider;
    figure.code = code_in_force(provider, period.end);
}

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

/// Reads the figures of the period, or of its four quarters where the period itself was not returned.
class FigureReader
{
public:
    FigureReader(const CellSource &source, SpreadAnswer &answer, const std::vector<Provider> &providers)
        : source_(source), answer_(answer), question_(answer.question), providers_(providers)
    {}

    Result<> read()
    {
        const Result<std::vector<Cell>> cells = source_.cells(question_.programme, question_.measure, question_.period);
        if (!cells)
            return tl::unexpected(cells.error());
        const CellsByProvider sorted = by_provider(*cells);
        const bool returned =
            std::any_of(sorted.begin(), sorted.end(), [](const auto &entry) { return has_outcome(entry.second); });
        if (!returned && !quarters_of_year(question_.period).empty())
            return read_quarters();
        for (const Provider &provider : providers_) {
            const auto it = sorted.find(provider.id);
            // One that returned a cost alone is in too: its outcome is missing, and that must show.
            if (it == sorted.end() || !question_.filter.lets_through(provider))
                continue;
            note_returns(it->second);
            answer_.figures.push_back(total_of(answer_.measure, it->second));
            describe(answer_.figures.back(), provider, question_.period);
        }
        return add_left_out(question_.period);
    }

private:
    Result<> read_quarters()
    {
        const std::vector<Period> quarters = quarters_of_year(question_.period);
        std::vector<std::vector<Cell>> cells;
        for (const Period &quarter : quarters) {
            Result<std::vector<Cell>> read = source_.cells(question_.programme, question_.measure, quarter);
            if (!read)
                return tl::unexpected(read.error());
            cells.push_back(std::move(*read));
            if (const Result<> added = add_left_out(quarter); !added)
                return added;
        }
        std::vector<CellsByProvider> sorted;
        std::transform(cells.begin(), cells.end(), std::back_inserter(sorted), by_provider);
        for (const Provider &provider : providers_) {
            std::vector<std::vector<const Cell *>> of_provider;
            bool any = false;
            for (CellsByProvider &quarter : sorted) {
                of_provider.push_back(quarter[provider.id]);
                any = any || !of_provider.back().empty();
            }
            if (!any || !question_.filter.lets_through(provider))
                continue;
            for (const std::vector<const Cell *> &quarter : of_provider)
                note_returns(quarter);
            answer_.figures.push_back(total_of_quarters(answer_.measure, of_provider));
            describe(answer_.figures.back(), provider, question_.period);
            answer_.is_sum_of_quarters = true;
        }
        return {};
    }

    void note_returns(const std::vector<const Cell *> &cells)
    {
        for (const Cell *cell : cells)
            answer_.returns.insert(cell->return_id);
    }

    Result<> add_left_out(const Period &period)
    {
        const Result<std::vector<LeftOutRow>> rows = source_.left_out(question_.programme, question_.measure, period);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const LeftOutRow &row : *rows) {
            if (row.rule == QLatin1String("duplicate"))
                continue; // the provider itself is in; only the repetition is not
            const QString key = row.code + u'\n' + row.name + u'\n' + row.rule;
            if (listed_.contains(key))
                continue;
            listed_.insert(key);
            answer_.excluded.push_back({row.code, row.name, row.rule});
        }
        return {};
    }

    const CellSource &source_;
    SpreadAnswer &answer_;
    const SpreadQuestion &question_;
    const std::vector<Provider> &providers_;
    QSet<QString> listed_;
};

void find_target(SpreadAnswer &answer)
{
    using namespace statistics;
    std::vector<double> numerators;
    std::vector<double> denominators;
    for (const ProviderFigure &figure : answer.figures) {
        if (!figure.value)
            continue;
        if (answer.measure.kind == MeasureKind::mean && figure.standard_error) {
            numerators.push_back(*figure.value);
            denominators.push_back(*figure.standard_error);
        } else if (figure.numerator && figure.denominator) {
            numerators.push_back(*figure.numerator);
            denominators.push_back(*figure.denominator);
            answer.pooled_numerator += *figure.numerator;
            answer.pooled_denominator += *figure.denominator;
        }
    }
    if (answer.question.target) {
        answer.target = answer.question.target;
        answer.target_source = TargetSource::user;
        return;
    }
    if (numerators.empty())
        return;
    const auto pooled = [&] {
        switch (answer.measure.kind) {
        case MeasureKind::proportion:
            return pooled_proportion(numerators, denominators);
        case MeasureKind::mean:
            return inverse_variance_mean(numerators, denominators);
        default:
            return pooled_rate(numerators, denominators);
        }
    }();
    if (pooled)
        answer.target = *pooled;
}

void flag_figure(const SpreadAnswer &answer, ProviderFigure &figure)
{
    using namespace statistics;
    if (!answer.target || !figure.interval95)
        return;
    const auto tails = [&] {
        switch (answer.measure.kind) {
        case MeasureKind::proportion:
            return binomial_tails(*figure.numerator, *figure.denominator, *answer.target);
        case MeasureKind::mean:
            return normal_tails(*figure.value, *answer.target, *figure.standard_error);
        default:
            return poisson_tails(*figure.numerator, *figure.denominator * *answer.target);
        }
    }();
    if (!tails)
        return;
    figure.tails = *tails;
    figure.flag = funnel_flag(*tails);
}

statistics::Polarity polarity_of(const Measure &measure)
{
    switch (measure.polarity) {
    case Polarity::high:
        return statistics::Polarity::high;
    case Polarity::low:
        return statistics::Polarity::low;
    case Polarity::neutral:
        break;
    }
    return statistics::Polarity::neutral;
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

} // namespace

Result<SharedSpread> answer_spread(const CellSource &source, const SpreadQuestion &question)
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
    if (const Result<> read = FigureReader(source, *answer, *providers).read(); !read)
        return tl::unexpected(read.error());
    find_target(*answer);
    for (ProviderFigure &figure : answer->figures) {
        flag_figure(*answer, figure);
        answer->published_rates_differ += figure.published_rate_differs ? 1 : 0;
    }
    rank_and_sort(*answer);
    return SharedSpread(std::move(answer));
}

} // namespace outturn::analysis
