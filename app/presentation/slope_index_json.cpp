// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/slope_index_json.h"

#include "statistics/slope_index.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <map>

namespace outturn::presentation {
namespace {

using namespace statistics;
using analysis::Evidence;
using analysis::SpreadAnswer;

/// The only number in a label; none where there is no number or are several.
std::optional<double> place_of(const QString &label)
{
    static const QRegularExpression number(QStringLiteral("[0-9]+(?:\\.[0-9]+)?"));
    auto matches = number.globalMatch(label);
    if (!matches.hasNext())
        return std::nullopt;
    const double place = matches.next().captured().toDouble();
    return matches.hasNext() ? std::nullopt : std::optional(place);
}

/// Positions in the evidence in the order of the numbers in their labels; empty where a label has none or shares it.
std::vector<size_t> in_order(const SpreadAnswer &answer)
{
    std::map<double, size_t> at;
    for (size_t i = 0; i < answer.evidence.positions.size(); ++i) {
        const auto place = place_of(answer.figures[answer.evidence.positions[i]].provider.name);
        if (!place || !at.emplace(*place, i).second)
            return {};
    }
    std::vector<size_t> order;
    for (const auto &[place, i] : at)
        order.push_back(i);
    return order;
}

struct Groups {
    std::vector<double> populations;
    std::vector<double> values;
    std::vector<double> standard_errors;
};

QJsonObject index_json(const Groups &groups, SlopeTransform transform, double confidence)
{
    const auto found = slope_index(groups.populations, groups.values, groups.standard_errors, transform, confidence);
    if (!found)
        return without_figure(reason_word(found.error()));
    return {{QStringLiteral("reason"), QJsonValue()},
            {QStringLiteral("slope_index"), number_json(found->slope_index)},
            {QStringLiteral("relative_index"), number_json(found->relative_index)},
            {QStringLiteral("intercept"), number_json(found->intercept)},
            {QStringLiteral("standard_deviation"), number_json(found->standard_deviation)},
            {QStringLiteral("interval"),
             found->interval ? QJsonValue(QJsonArray{found->interval->lower, found->interval->upper}) : QJsonValue()}};
}

} // namespace

QJsonValue slope_index_json(const SpreadAnswer &answer, const DetailOptions &options)
{
    if (answer.question.by != analysis::Unit::group)
        return {};
    const Evidence &evidence = answer.evidence;
    if (evidence.model == Model::normal || evidence.positions.empty())
        return without_figure(QStringLiteral("no_denominators"));
    const std::vector<size_t> order = in_order(answer);
    if (order.empty())
        return without_figure(QStringLiteral("labels_without_order"));
    Groups groups;
    QJsonArray labels;
    for (const size_t i : order) {
        groups.populations.push_back(evidence.bases[i]);
        groups.values.push_back(evidence.observations().value(i));
        groups.standard_errors.push_back(own_standard_error(evidence, i));
        labels.append(answer.figures[evidence.positions[i]].provider.name);
    }
    const bool is_proportion = evidence.model == Model::binomial;
    return QJsonObject{
        {QStringLiteral("confidence"), options.confidence},
        {QStringLiteral("order"), labels},
        {QStringLiteral("untransformed"), index_json(groups, SlopeTransform::none, options.confidence)},
        {is_proportion ? QStringLiteral("logit") : QStringLiteral("log"),
         index_json(groups, is_proportion ? SlopeTransform::logit : SlopeTransform::log, options.confidence)}};
}

} // namespace outturn::presentation
