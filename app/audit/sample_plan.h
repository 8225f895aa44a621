// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"

#include <QtCore/QString>

#include <optional>

namespace outturn::audit {

/// The distribution of the number of errors in a sample.
enum class ErrorModel { binomial, poisson, hypergeometric };

QString error_model_word(ErrorModel model);
std::optional<ErrorModel> error_model_from_word(QStringView word);

struct PlanQuestion {
    ErrorModel model = ErrorModel::poisson;
    double materiality = 0;   ///< greatest error rate that can be tolerated; of items, or of pounds; in (0, 1)
    double expected = 0;      ///< rate that is expected; 0 <= expected < materiality
    double confidence = 0.95; ///< in (0, 1): 1 less the risk of accepting a population in error by materiality
    std::optional<qint64> population_size; ///< needed by the hypergeometric
};

struct SamplePlan {
    qint64 sample_size = 0;
    double expected_errors = 0; ///< in the sample: whole for binomial and hypergeometric, a sum of taints for Poisson
    double upper_limit = 0;     ///< of the error rate, if just so many are found; below materiality
};

/// The smallest sample of which, with the expected errors in it, the upper limit is below materiality.
///
/// Binomial: x = ceil(n * expected), limit beta quantile(confidence; 1 + x, n - x). Poisson: x = n * expected, not
/// rounded, limit gamma quantile(confidence; 1 + x) / n. Hypergeometric: errors in the population ceil(materiality * N),
/// x = ceil(n * expected), limit the largest K with P(X <= x | N, K, n) > 1 - confidence, over N. Products of decimal
/// numbers are rounded up safely: .035 * 400 is 14, not 15.
/// Errors: wrong_usage outside the domain; refused where no sample of at most 10 million (or of the population) will do.
/// Sources: AICPA Audit Guide: Audit Sampling (2017), tables, C-1; Talens (2005).
Result<SamplePlan> plan_sample(const PlanQuestion &question);

/// The audit risk model: detection risk = audit risk / (inherent * control * analytical), each in (0, 1].
struct AuditRisk {
    double audit = 0.05;
    double inherent = 1;
    double control = 1;
    double analytical = 1; ///< that analytical review does not see the error
};
/// 1 - detection risk, the confidence that the sample has to give; 0 where the other assurance is enough without one.
Result<double> confidence_from_risk(const AuditRisk &risk);

} // namespace outturn::audit
