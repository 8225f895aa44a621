// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/sample_estimators.h"
#include "statistics/compensated_sum.h"
#include "statistics/error_limits.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>
#include <functional>

namespace outturn::audit {
namespace {

/// Stringer's limit of taints on one side, by itself.
double stringer_limit(std::vector<double> taints, double n, const EvaluationQuestion &question)
{
    const auto limit_of = [&](double errors) {
        return question.by_poisson ? statistics::poisson_upper_limit(errors, n, question.confidence)
                                   : statistics::binomial_upper_limit(errors, n, question.confidence);
    };
    std::sort(taints.begin(), taints.end(), std::greater<>());
    statistics::CompensatedSum sum;
    double before = limit_of(0.0);
    sum.add(before);
    double errors = 0.0;
    for (const double taint : taints) {
        const double limit = limit_of(++errors);
        sum.add((limit - before) * std::min(taint, 1.0));
        before = limit;
    }
    return std::min(1.0, sum.value());
}

} // namespace

Result<> evaluate_by_stringer(const std::vector<AuditedValue> &items, const EvaluationQuestion &question,
                              Evaluation &evaluation)
{
    std::vector<double> over;
    std::vector<double> under;
    statistics::CompensatedSum sum_under;
    for (const AuditedValue &item : items) {
        if (item.value <= 0.0)
            return failure(ErrorCode::refused,
                           QCoreApplication::translate("audit",
                                                       "Item %1 is worth nothing or less: a taint is a part of the "
                                                       "value, so that such items are evaluated apart.")
                               .arg(item.id));
        const double taint = item.error() / item.value;
        std::vector<double> &side = taint > 0.0 ? over : under;
        if (taint != 0.0)
            side.insert(side.end(), size_t(item.times), std::abs(taint));
        if (taint < 0.0)
            sum_under.add(-taint * item.times);
    }
    const double n = double(evaluation.sample_size);
    evaluation.most_likely_error = evaluation.sum_of_taints / n;
    evaluation.understatement_rate = sum_under.value() / n;
    evaluation.precision_of_nothing = stringer_limit({}, n, question);
    evaluation.upper_limit = stringer_limit(std::move(over), n, question);
    evaluation.understatement_limit = stringer_limit(std::move(under), n, question);
    fill_amounts(question.population_value, evaluation);
    return {};
}

} // namespace outturn::audit
