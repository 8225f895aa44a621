// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/pair_comparison.h"

#include "analysis/provider_totals.h"
#include "statistics/comparisons.h"
#include "statistics/special_functions.h"

#include <cmath>
#include <map>

namespace outturn::analysis {
namespace {

constexpr double confidence = 0.95;

std::optional<PairComparison> compare_means(const ProviderFigure &first, const ProviderFigure &second)
{
    if (!first.standard_error || !second.standard_error)
        return std::nullopt;
    const double difference = *first.value - *second.value;
    const double error = std::hypot(*first.standard_error, *second.standard_error);
    const auto interval = statistics::normal_interval(difference, error, confidence);
    if (!interval || error <= 0)
        return std::nullopt;
    return PairComparison{false, difference, interval->lower, interval->upper,
                          2.0 * statistics::normal_upper_tail(std::abs(difference) / error)};
}

using Place = QString;

/// The cells of each provider in each place. A place is an area by its code, else a contract area by its name.
std::map<Place, std::map<ProviderId, std::vector<const Cell *>>> by_place(const std::vector<Cell> &cells)
{
    std::map<Place, std::map<ProviderId, std::vector<const Cell *>>> places;
    for (const Cell &cell : cells) {
        const Place place = cell.key.area.isEmpty() ? cell.key.contract : cell.key.area;
        if (!place.isEmpty())
            places[place][cell.key.provider].push_back(&cell);
    }
    return places;
}

} // namespace

std::optional<PairComparison> compare_pair(const Measure &measure, const ProviderFigure &first,
                                           const ProviderFigure &second)
{
    const std::optional<statistics::Model> model = model_of(measure);
    if (!first.value || !second.value || !model)
        return std::nullopt;
    if (*model == statistics::Model::normal)
        return compare_means(first, second);
    if (*model == statistics::Model::binomial) {
        const auto compared = statistics::compare_proportions(*first.numerator, *first.denominator, *second.numerator,
                                                              *second.denominator, confidence);
        if (!compared)
            return std::nullopt;
        return PairComparison{false, compared->difference, compared->interval.lower, compared->interval.upper,
                              compared->fisher_p};
    }
    const auto compared = statistics::compare_rates(*first.numerator, *first.denominator, *second.numerator,
                                                    *second.denominator, confidence);
    if (!compared)
        return std::nullopt;
    return PairComparison{true, compared->ratio, compared->interval.lower, compared->interval.upper, compared->p_value};
}

Result<std::vector<SharedArea>> shared_areas(const CellSource &source, const SpreadAnswer &answer)
{
    const SpreadQuestion &question = answer.question;
    std::vector<SharedArea> shared;
    if (question.by != Unit::provider || answer.is_sum_of_quarters || question.standardised)
        return shared;
    const Result<std::vector<Cell>> cells = source.cells(question.programme, question.measure, question.period);
    if (!cells)
        return tl::unexpected(cells.error());
    for (const auto &[place, providers] : by_place(*cells)) {
        std::vector<ProviderFigure> figures;
        for (const auto &[provider, of_provider] : providers) {
            const ProviderFigure *known = answer.find(provider);
            if (!known)
                continue; // a filter keeps it out
            figures.push_back(total_of(answer.measure, of_provider));
            figures.back().provider = known->provider;
            figures.back().code = known->code;
        }
        for (size_t i = 0; i < figures.size(); ++i) {
            for (size_t j = i + 1; j < figures.size(); ++j) {
                if (const auto compared = compare_pair(answer.measure, figures[i], figures[j]))
                    shared.push_back({place, figures[i], figures[j], *compared});
            }
        }
    }
    return shared;
}

} // namespace outturn::analysis
