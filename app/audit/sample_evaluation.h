// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace outturn::audit {

enum class EvaluationMethod {
    binomial, ///< errors are counted; whatever their size
    poisson,
    hypergeometric, ///< without replacement, of a known number
    stringer,       ///< taints, of a monetary unit sample
    mean_per_unit, ///< "mpu": as direct where number and value are known; else the unit is a pound, and a taint its error
    direct,        ///< mean audited value times the number of items
    difference,
    ratio,
    regression
};

QString evaluation_word(EvaluationMethod method); ///< "stringer", "mpu"
std::optional<EvaluationMethod> evaluation_from_word(QStringView word);

/// An item of a sample as it was claimed and as it was found. Values in pounds.
struct AuditedItem {
    QString id;
    double value = 0;
    std::optional<double> audited_value; ///< nullopt: not tested yet
    int times = 1;                       ///< drawn so often: an item above the interval
    QString stratum;                     ///< as the sample was drawn
    QString provider;                    ///< for projections to providers
};

struct EvaluationQuestion {
    EvaluationMethod method = EvaluationMethod::stringer;
    double confidence = 0.95;
    std::optional<double> population_value; ///< pounds
    std::optional<qint64> population_size;  ///< items
    bool finite_correction = false;         ///< of estimators: factor sqrt((N - n) / (N - 1))
    bool by_poisson = false;                ///< of Stringer: factors from the gamma instead of the beta quantile
};

/// Rates are parts of the population value (of its number for the counting methods); amounts are pounds. Nothing is given
/// that the question does not allow. Amounts of a counting method are its rates times the population value: they hold for
/// a sample that was drawn by value.
struct Evaluation {
    qint64 sample_size = 0; ///< items tested, each as often as it was drawn
    qint64 untested = 0;    ///< likewise
    qint64 errors = 0;      ///< of those tested, whose audited value is another one; likewise
    double sum_of_taints =
        0; ///< sum of (value - audited) / value, understatements below zero; of items worth something
    std::optional<double> most_likely_error; ///< overstatement less understatement
    std::optional<double>
        upper_limit; ///< of overstatement; one-sided for counts and Stringer, two-sided for estimators
    std::optional<double> lower_limit; ///< likewise; none of Stringer
    std::optional<double> most_likely_error_gbp;
    std::optional<double> upper_limit_gbp;
    std::optional<double> lower_limit_gbp;
    double precision_of_nothing = 0;            ///< Stringer: basic precision, the limit had no error been found
    double understatement_rate = 0;             ///< Stringer: most likely, of understatements alone
    std::optional<double> understatement_limit; ///< Stringer: upper limit of understatement, not set off
};

/// Whether the audited value is another one; what two readings of one number may differ by counts for nothing.
bool is_in_error(double value, double audited_value);

/// Counting, of k errors among n tested: binomial upper beta quantile(c; k + 1, n - k), lower beta quantile(1 - c; k,
/// n - k + 1). Poisson: gamma quantiles over n, the upper with shape k + 1 and at most 1, the lower with shape k.
/// Hypergeometric: the largest K with P(X <= k | K) > 1 - c, the smallest with P(X >= k | K) > 1 - c, over N.
///
/// Stringer: b0 + sum (b_i - b_(i-1)) t_(i), b_i the upper limit of i errors, taints of overstatements in falling order,
/// clipped to [0, 1]; understatements likewise by themselves, never set off.
///
/// Estimators, with book values b of mean B/N, audited values w, margin t sqrt(s^2 / n) and t of n - 1 degrees of freedom
/// at (1 + c) / 2, as an error of the population of N items worth B: direct B - N (mean w -+ margin), s of w. Difference
/// N (mean (b - w) -+ margin), s of b - w. Ratio B (1 - q), q = sum w / sum b, s of w - q b, margin over B/N, or over mean
/// b where N is not known; one program takes N mean b for B, which is the difference estimator again. Regression
/// B - N (mean w + slope (B/N - mean b) -+ margin), s^2 = s_w^2 (1 - r^2) on n - 1 (Cochran divides by n - 2). Mean per
/// unit of pounds: mean taint -+ margin, s of the taints. Sources: Stringer 1963; Bickel 1992; Cochran 1977, chapters 2,
/// 6 and 7.
///
/// Errors: wrong_usage where the question lacks what the method needs or makes no sense; refused where too little was tested
/// (an estimator needs two items, regression three), and for an item that is worth nothing or less under a method that
/// divides by it, with its id.
Result<Evaluation> evaluate_sample(const std::vector<AuditedItem> &items, const EvaluationQuestion &question);

/// Strata (or providers) evaluated each for itself and together. Most likely errors add up; the limit of the whole is the
/// sum of most likely errors and the root of the sum of squares of what the limits lie above them (Cochran 1977, 5.8; of
/// Stringer without setting understatements off); strata that are certain add their error as it is, without precision.
/// Of a sampled stratum in which nothing was tested nothing is known: the whole has no limit then. Strata are weighed by
/// their value, in counting methods by their number where no value is given.
/// Errors: those of evaluate_sample; wrong_usage for an item of a stratum that is not listed, or a stratum without weight.
struct StratumQuestion {
    QString stratum;
    std::optional<double> population_value;
    std::optional<qint64> population_size;
    bool is_certain = false; ///< all of it was tested
};
struct StratifiedEvaluation {
    struct Part {
        QString stratum;
        Evaluation evaluation;
    };
    std::vector<Part> strata;
    Evaluation whole;
};
Result<StratifiedEvaluation> evaluate_strata(const std::vector<AuditedItem> &items,
                                             const std::vector<StratumQuestion> &strata,
                                             const EvaluationQuestion &question);

} // namespace outturn::audit
