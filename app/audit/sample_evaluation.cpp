// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/sample_evaluation.h"

#include "audit/sample_estimators.h"
#include "statistics/compensated_sum.h"
#include "statistics/error_limits.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace outturn::audit {
namespace {

constexpr std::array all_methods{
    EvaluationMethod::binomial,   EvaluationMethod::poisson,       EvaluationMethod::hypergeometric,
    EvaluationMethod::stringer,   EvaluationMethod::mean_per_unit, EvaluationMethod::direct,
    EvaluationMethod::difference, EvaluationMethod::ratio,         EvaluationMethod::regression};

qint64 drawn(const AuditedItem &item)
{
    return std::max(item.times, 0);
}

} // namespace

QString evaluation_word(EvaluationMethod method)
{
    switch (method) {
    case EvaluationMethod::binomial:
        return QStringLiteral("binomial");
    case EvaluationMethod::poisson:
        return QStringLiteral("poisson");
    case EvaluationMethod::hypergeometric:
        return QStringLiteral("hypergeometric");
    case EvaluationMethod::stringer:
        return QStringLiteral("stringer");
    case EvaluationMethod::mean_per_unit:
        return QStringLiteral("mpu");
    case EvaluationMethod::direct:
        return QStringLiteral("direct");
    case EvaluationMethod::difference:
        return QStringLiteral("difference");
    case EvaluationMethod::ratio:
        return QStringLiteral("ratio");
    case EvaluationMethod::regression:
        return QStringLiteral("regression");
    }
    return {};
}

std::optional<EvaluationMethod> evaluation_from_word(QStringView word)
{
    const auto found = std::find_if(all_methods.begin(), all_methods.end(),
                                    [word](EvaluationMethod method) { return word == evaluation_word(method); });
    return found == all_methods.end() ? std::nullopt : std::optional(*found);
}

bool is_in_error(double value, double audited_value)
{
    return std::abs(value - audited_value) > 1e-9 * std::max(1.0, std::abs(value));
}

bool is_counting(EvaluationMethod method)
{
    return method == EvaluationMethod::binomial || method == EvaluationMethod::poisson
        || method == EvaluationMethod::hypergeometric;
}

Result<> check_question(const EvaluationQuestion &question)
{
    if (!(question.confidence > 0.0 && question.confidence < 1.0))
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("audit", "The confidence has to lie between 0 and 1."));
    if (question.population_size && *question.population_size < 1)
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("audit", "The population has to hold at least one item."));
    if (question.population_size.value_or(0) > 1'000'000'000)
        return failure(
            ErrorCode::wrong_usage,
            QCoreApplication::translate("audit", "The population cannot hold more than 1,000,000,000 items."));
    if (question.population_value && !(*question.population_value > 0.0 && std::isfinite(*question.population_value)))
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("audit", "The value of the population has to be above zero."));
    return {};
}

Result<std::vector<AuditedValue>> tested_items(const std::vector<AuditedItem> &items)
{
    std::vector<AuditedValue> tested;
    for (const AuditedItem &item : items) {
        if (item.times < 1)
            return failure(ErrorCode::wrong_usage,
                           QCoreApplication::translate("audit", "Item %1 is said to be drawn %2 times.")
                               .arg(item.id)
                               .arg(item.times));
        if (!std::isfinite(item.value) || !std::isfinite(item.audited_value.value_or(0.0)))
            return failure(ErrorCode::refused,
                           QCoreApplication::translate("audit", "The value of item %1 is not a number.").arg(item.id));
        if (item.audited_value)
            tested.push_back({item.id, item.value, *item.audited_value, item.times});
    }
    return tested;
}

Evaluation tally(const std::vector<AuditedValue> &items)
{
    Evaluation evaluation;
    statistics::CompensatedSum taints;
    for (const AuditedValue &item : items) {
        evaluation.sample_size += item.times;
        evaluation.errors += item.error() != 0.0 ? item.times : 0;
        if (item.value > 0.0)
            taints.add(item.error() / item.value * item.times);
    }
    evaluation.sum_of_taints = taints.value();
    return evaluation;
}

void fill_amounts(const std::optional<double> &population_value, Evaluation &evaluation)
{
    if (!population_value)
        return;
    const auto amount = [&population_value](const std::optional<double> &rate) {
        return rate ? std::optional(*rate * *population_value) : std::nullopt;
    };
    evaluation.most_likely_error_gbp = amount(evaluation.most_likely_error);
    evaluation.upper_limit_gbp = amount(evaluation.upper_limit);
    evaluation.lower_limit_gbp = amount(evaluation.lower_limit);
}

Result<> evaluate_by_count(const EvaluationQuestion &question, Evaluation &evaluation)
{
    const double n = double(evaluation.sample_size);
    const double errors = double(evaluation.errors);
    const double confidence = question.confidence;
    evaluation.most_likely_error = errors / n;
    switch (question.method) {
    case EvaluationMethod::poisson:
        evaluation.upper_limit = std::min(1.0, statistics::poisson_upper_limit(errors, n, confidence));
        evaluation.lower_limit = std::min(1.0, statistics::poisson_lower_limit(errors, n, confidence));
        break;
    case EvaluationMethod::hypergeometric: {
        if (!question.population_size)
            return failure(ErrorCode::wrong_usage,
                           QCoreApplication::translate(
                               "audit", "The hypergeometric model needs to know how many items the population holds."));
        if (*question.population_size < evaluation.sample_size)
            return failure(
                ErrorCode::wrong_usage,
                QCoreApplication::translate("audit", "The sample is larger than the population: %1 items of %2.")
                    .arg(evaluation.sample_size)
                    .arg(*question.population_size));
        const double size = double(*question.population_size);
        evaluation.upper_limit = statistics::hypergeometric_upper_limit(errors, n, size, confidence) / size;
        evaluation.lower_limit = statistics::hypergeometric_lower_limit(errors, n, size, confidence) / size;
        break;
    }
    default:
        evaluation.upper_limit = statistics::binomial_upper_limit(errors, n, confidence);
        evaluation.lower_limit = statistics::binomial_lower_limit(errors, n, confidence);
    }
    fill_amounts(question.population_value, evaluation);
    return {};
}

Result<Evaluation> evaluate_sample(const std::vector<AuditedItem> &items, const EvaluationQuestion &question)
{
    if (const Result<> checked = check_question(question); !checked)
        return tl::unexpected(checked.error());
    const Result<std::vector<AuditedValue>> tested = tested_items(items);
    if (!tested)
        return tl::unexpected(tested.error());
    Evaluation evaluation = tally(*tested);
    for (const AuditedItem &item : items)
        evaluation.untested += item.audited_value ? 0 : drawn(item);
    if (tested->empty())
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("audit", "No item of the sample has been tested."));
    Result<> done;
    if (is_counting(question.method))
        done = evaluate_by_count(question, evaluation);
    else if (question.method == EvaluationMethod::stringer)
        done = evaluate_by_stringer(*tested, question, evaluation);
    else
        done = evaluate_by_estimator(*tested, question, evaluation);
    if (!done)
        return tl::unexpected(done.error());
    return evaluation;
}

} // namespace outturn::audit
