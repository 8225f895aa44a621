// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/heterogeneity_json.h"

#include "statistics/heterogeneity.h"
#include "statistics/random_effects.h"

#include <algorithm>
#include <cmath>

namespace outturn::presentation {
namespace {

using namespace statistics;
using analysis::Evidence;
using analysis::SpreadAnswer;

/// Values and standard errors on the scale on which the variance hardly depends on the value.
struct Transformed {
    QString scale;
    std::vector<double> values;
    std::vector<double> standard_errors;
};

Transformed transformed(const Evidence &evidence)
{
    Transformed result;
    for (size_t i = 0; i < evidence.positions.size(); ++i) {
        const double value = evidence.observations().value(i);
        const double base = evidence.bases[i];
        switch (evidence.model) {
        case Model::binomial:
            result.scale = QStringLiteral("arcsine");
            result.values.push_back(std::asin(std::sqrt(std::clamp(value, 0.0, 1.0))));
            result.standard_errors.push_back(0.5 / std::sqrt(base));
            break;
        case Model::poisson:
            result.scale = QStringLiteral("square-root");
            result.values.push_back(std::sqrt(std::max(value, 0.0)));
            result.standard_errors.push_back(0.5 / std::sqrt(base));
            break;
        case Model::normal:
            result.scale = QStringLiteral("identity");
            result.values.push_back(value);
            result.standard_errors.push_back(base);
            break;
        }
    }
    return result;
}

QJsonValue effects_json(const Transformed &columns, Tau2Method method, double confidence)
{
    const auto effects = random_effects(columns.values, columns.standard_errors, method);
    if (!effects)
        return {};
    return QJsonObject{
        {QStringLiteral("mean"), effects->mean},
        {QStringLiteral("standard_error"), effects->standard_error},
        {QStringLiteral("confidence"), confidence},
        {QStringLiteral("interval"), interval_json(mean_interval(*effects, confidence))},
        {QStringLiteral("prediction_interval"), interval_json(prediction_interval(*effects, confidence))},
        {QStringLiteral("hksj_standard_error"), number_json(effects->hksj_standard_error)},
        {QStringLiteral("hksj_interval"), interval_json(hksj_interval(*effects, confidence))},
        {QStringLiteral("tau2"), effects->tau2},
        {QStringLiteral("q"), effects->q},
        {QStringLiteral("q_p_value"), effects->q_p_value},
        {QStringLiteral("i2_percent"), effects->i_squared},
        {QStringLiteral("h2"), effects->h_squared},
        {QStringLiteral("rankability"), effects->rankability}};
}

} // namespace

QJsonObject heterogeneity_json(const SpreadAnswer &answer, const DetailOptions &options)
{
    const Transformed columns = transformed(answer.evidence);
    QJsonObject json{{QStringLiteral("scale"), columns.scale.isEmpty() ? QJsonValue() : QJsonValue(columns.scale)}};
    for (const auto &[name, method] :
         {std::pair("fixed_effect", Tau2Method::fixed_effect),
          std::pair("dersimonian_laird", Tau2Method::dersimonian_laird),
          std::pair("paule_mandel", Tau2Method::paule_mandel),
          std::pair("restricted_maximum_likelihood", Tau2Method::restricted_maximum_likelihood),
          std::pair("maximum_likelihood", Tau2Method::maximum_likelihood)})
        json.insert(QLatin1String(name), effects_json(columns, method, options.confidence));
    for (const double confidence : {0.95, options.confidence})
        json.insert(QStringLiteral("tau2_interval") + confidence_key(confidence),
                    interval_json(q_profile_tau2(columns.values, columns.standard_errors, confidence)));
    const auto tests = answer.target ? heterogeneity(answer.evidence.observations(), *answer.target)
                                     : tl::expected<Heterogeneity, Reason>(tl::unexpected(Reason::too_few_values));
    const auto part = [&tests](double Heterogeneity::*of) { return tests ? QJsonValue((*tests).*of) : QJsonValue(); };
    json.insert(QStringLiteral("degrees_of_freedom"), part(&Heterogeneity::degrees));
    json.insert(QStringLiteral("pearson"), part(&Heterogeneity::pearson));
    json.insert(QStringLiteral("pearson_p_value"), part(&Heterogeneity::pearson_p));
    json.insert(QStringLiteral("deviance"), part(&Heterogeneity::deviance));
    json.insert(QStringLiteral("deviance_p_value"), part(&Heterogeneity::deviance_p));
    json.insert(QStringLiteral("systematic_component"),
                tests ? number_json(tests->systematic_component) : QJsonValue());
    return json;
}

} // namespace outturn::presentation
