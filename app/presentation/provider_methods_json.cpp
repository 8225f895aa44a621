// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/provider_methods_json.h"

#include "statistics/count_intervals.h"
#include "statistics/funnel_by_model.h"
#include "statistics/funnel_variants.h"
#include "statistics/proportion_intervals.h"

#include <QtCore/QJsonArray>

#include <functional>

namespace outturn::presentation {
namespace {

using namespace statistics;
using analysis::SpreadAnswer;

QJsonValue pair(const std::optional<double> &lower, const std::optional<double> &upper)
{
    const auto number = [](const std::optional<double> &value) { return value ? QJsonValue(*value) : QJsonValue(); };
    return QJsonArray{number(lower), number(upper)};
}

/// Both ends times the factor; null where there is no such interval.
template <typename Limits> QJsonValue limits(const tl::expected<Limits, Reason> &found, double factor = 1.0)
{
    if (!found)
        return {};
    const auto scaled = [factor](const std::optional<double> &end) {
        return end ? std::optional(*end * factor) : std::nullopt;
    };
    return pair(scaled(found->lower), scaled(found->upper));
}

/// The same at the two usual levels and a further one; `find` takes the confidence.
template <typename Find> QJsonObject at_confidences(double further, Find find)
{
    QJsonObject json;
    for (const double confidence : {further, 0.95, 0.998})
        json.insert(confidence_key(confidence), find(confidence));
    return json;
}

/// The same, where `find` takes the tail; the usual ones come last, so that theirs is not a rounded one.
template <typename Find> QJsonObject at_tails(double further, Find find)
{
    QJsonObject json{{confidence_key(further), find((1.0 - further) / 2.0)}};
    json.insert(confidence_key(0.95), find(tail95));
    json.insert(confidence_key(0.998), find(tail998));
    return json;
}

QJsonObject proportion_limits(double n, double target, double further)
{
    return {{QStringLiteral("score"),
             at_tails(further, [=](double tail) { return limits(score_funnel_limits(n, target, tail)); })},
            {QStringLiteral("arcsine"),
             at_tails(further, [=](double tail) { return limits(arcsine_funnel_limits(n, target, tail)); })},
            {QStringLiteral("fingertips"),
             at_tails(further, [=](double tail) { return limits(fingertips_funnel_limits(n, target, tail)); })},
            {QStringLiteral("spiegelhalter"),
             at_tails(further,
                      [=](double tail) {
                          return limits(interpolated_binomial_limits(n, target, tail, InterpolatedUpper::paper));
                      })},
            {QStringLiteral("spiegelhalter-count-above"), at_tails(further, [=](double tail) {
                 return limits(interpolated_binomial_limits(n, target, tail, InterpolatedUpper::count_above));
             })}};
}

/// Those of observed over expected, turned into the unit of the value: times the target.
QJsonObject count_limits(double exposure, double target, double further)
{
    const double expected = exposure * target;
    return {{QStringLiteral("shmi"),
             at_tails(further, [=](double tail) { return limits(shmi_funnel_limits(expected, tail), target); })},
            {QStringLiteral("cqc"),
             at_tails(further, [=](double tail) { return limits(cqc_funnel_limits(expected, tail), target); })},
            {QStringLiteral("chi-square"),
             at_tails(further, [=](double tail) { return limits(chi_square_funnel_limits(expected, tail), target); })},
            {QStringLiteral("spiegelhalter"),
             at_tails(further,
                      [=](double tail) {
                          return limits(interpolated_poisson_limits(expected, tail, InterpolatedUpper::paper), target);
                      })},
            {QStringLiteral("spiegelhalter-count-above"), at_tails(further, [=](double tail) {
                 return limits(interpolated_poisson_limits(expected, tail, InterpolatedUpper::count_above), target);
             })}};
}

} // namespace

QJsonObject intervals_json(const analysis::Evidence &evidence, size_t i, double further)
{
    const double x = evidence.figures[i];
    const double n = evidence.bases[i];
    const auto proportion = [=](ProportionMethod method) {
        return at_confidences(further,
                              [=](double confidence) { return limits(proportion_interval(method, x, n, confidence)); });
    };
    const auto count = [=](CountMethod method) {
        return at_confidences(
            further, [=](double confidence) { return limits(count_interval(method, x, confidence), 1.0 / n); });
    };
    switch (evidence.model) {
    case Model::binomial:
        return {{QStringLiteral("wilson"), proportion(ProportionMethod::wilson)},
                {QStringLiteral("clopper-pearson"), proportion(ProportionMethod::clopper_pearson)},
                {QStringLiteral("mid-p"), proportion(ProportionMethod::mid_p)},
                {QStringLiteral("jeffreys"), proportion(ProportionMethod::jeffreys)},
                {QStringLiteral("agresti-coull"), proportion(ProportionMethod::agresti_coull)}};
    case Model::poisson:
        return {{QStringLiteral("garwood"), count(CountMethod::garwood)},
                {QStringLiteral("byar"), count(CountMethod::byar)},
                {QStringLiteral("mid-p"), count(CountMethod::mid_p)},
                {QStringLiteral("phe"), count(CountMethod::phe)}};
    case Model::normal:
        return {{QStringLiteral("normal"), at_confidences(further, [=](double confidence) {
                     return limits(normal_interval(x, n, confidence));
                 })}};
    }
    return {};
}

QJsonObject funnel_limits_json(const SpreadAnswer &answer, size_t i, double further)
{
    if (!answer.target)
        return {};
    const Model model = answer.evidence.model;
    const double base = answer.evidence.bases[i];
    const double target = *answer.target;
    QJsonObject json;
    if (model == Model::binomial)
        json = proportion_limits(base, target, further);
    else if (model == Model::poisson)
        json = count_limits(base, target, further);
    json.insert(QStringLiteral("exact"),
                at_tails(further, [=](double tail) { return limits(exact_limits(model, base, target, tail)); }));
    if (const auto &overdispersion = answer.overdispersion) {
        json.insert(QStringLiteral("additive"), at_tails(further, [&](double tail) {
                        return limits(adjusted_limits(*overdispersion, base, tail));
                    }));
        json.insert(QStringLiteral("multiplicative"), at_tails(further, [&](double tail) {
                        return limits(multiplicative_limits(overdispersion->transform, base, target,
                                                            overdispersion->winsorised_phi, tail));
                    }));
    }
    return json;
}

} // namespace outturn::presentation
