// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/sample_estimators.h"

#include "statistics/compensated_sum.h"
#include "statistics/special_functions.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>

namespace outturn::audit {
namespace {

/// Means of book and audited values, and their sums of squares and products about the means.
struct Moments {
    double n = 0;
    double book = 0;
    double audited = 0;
    double book_squares = 0;
    double audited_squares = 0;
    double products = 0;

    /// Sum of squares of audited - share * book about its mean.
    double residual_squares(double share) const
    {
        return std::max(0.0, audited_squares - 2.0 * share * products + share * share * book_squares);
    }
};

Moments moments_of(const std::vector<AuditedValue> &items)
{
    Moments moments;
    statistics::CompensatedSum book;
    statistics::CompensatedSum audited;
    for (const AuditedValue &item : items) {
        moments.n += item.times;
        book.add(item.value * item.times);
        audited.add((item.value - item.error()) * item.times);
    }
    moments.book = book.value() / moments.n;
    moments.audited = audited.value() / moments.n;
    statistics::CompensatedSum book_squares;
    statistics::CompensatedSum audited_squares;
    statistics::CompensatedSum products;
    for (const AuditedValue &item : items) {
        const double from_book = item.value - moments.book;
        const double from_audited = item.value - item.error() - moments.audited;
        book_squares.add(from_book * from_book * item.times);
        audited_squares.add(from_audited * from_audited * item.times);
        products.add(from_book * from_audited * item.times);
    }
    moments.book_squares = book_squares.value();
    moments.audited_squares = audited_squares.value();
    moments.products = products.value();
    return moments;
}

/// An estimate and how far its limits lie from it on either side.
struct Estimate {
    double error = 0;
    double margin = 0;
};

class Estimator
{
public:
    Estimator(const std::vector<AuditedValue> &items, const EvaluationQuestion &question)
        : items_(items), question_(question), moments_(moments_of(items))
    {}

    /// t times the standard error of a mean of n, from the sum of squares about it.
    double margin(double squares) const
    {
        const double n = moments_.n;
        double correction = 1.0;
        if (question_.finite_correction && *question_.population_size > 1) {
            const double size = double(*question_.population_size);
            correction = std::sqrt((size - n) / (size - 1.0));
        }
        const double t = statistics::student_score((1.0 - question_.confidence) / 2.0, n - 1.0);
        return t * std::sqrt(squares / (n - 1.0) / n) * correction;
    }

    /// In parts of a pound, of pounds drawn.
    Result<Estimate> mean_taint() const
    {
        statistics::CompensatedSum sum;
        for (const AuditedValue &item : items_) {
            if (item.value <= 0.0)
                return failure(ErrorCode::refused,
                               QCoreApplication::translate(
                                   "audit", "Item %1 is worth nothing or less, so that its error is no part of it.")
                                   .arg(item.id));
            sum.add(item.error() / item.value * item.times);
        }
        const double mean = sum.value() / moments_.n;
        statistics::CompensatedSum squares;
        for (const AuditedValue &item : items_) {
            const double from_mean = item.error() / item.value - mean;
            squares.add(from_mean * from_mean * item.times);
        }
        return Estimate{mean, margin(squares.value())};
    }

    /// In pounds.
    Estimate direct() const { return {value() - size() * moments_.audited, size() * margin(moments_.audited_squares)}; }

    Estimate difference() const
    {
        return {size() * (moments_.book - moments_.audited), size() * margin(moments_.residual_squares(1.0))};
    }

    /// In parts of the value.
    Result<Estimate> ratio() const
    {
        if (moments_.book <= 0.0)
            return failure(
                ErrorCode::refused,
                QCoreApplication::translate(
                    "audit", "The tested items are worth nothing or less together: there is no ratio to them."));
        const double share = moments_.audited / moments_.book;
        const bool knows_mean = question_.population_value && question_.population_size;
        const double mean = knows_mean ? value() / size() : moments_.book;
        return Estimate{1.0 - share, margin(moments_.residual_squares(share)) / mean};
    }

    Result<Estimate> regression() const
    {
        if (moments_.n < 3.0)
            return failure(ErrorCode::refused,
                           QCoreApplication::translate("audit", "Regression needs at least three tested items."));
        if (!(moments_.book_squares > 0.0))
            return failure(
                ErrorCode::refused,
                QCoreApplication::translate(
                    "audit", "The tested items are all worth the same: there is no line to be put through them."));
        const double slope = moments_.products / moments_.book_squares;
        const double audited = size() * moments_.audited + slope * (value() - size() * moments_.book);
        return Estimate{value() - audited, size() * margin(moments_.residual_squares(slope))};
    }

private:
    double size() const { return double(*question_.population_size); }
    double value() const { return *question_.population_value; }

    const std::vector<AuditedValue> &items_;
    const EvaluationQuestion &question_;
    Moments moments_;
};

void put_rates(const Estimate &estimate, const EvaluationQuestion &question, Evaluation &evaluation)
{
    evaluation.most_likely_error = estimate.error;
    evaluation.upper_limit = estimate.error + estimate.margin;
    evaluation.lower_limit = estimate.error - estimate.margin;
    fill_amounts(question.population_value, evaluation);
}

void put_amounts(const Estimate &estimate, const EvaluationQuestion &question, Evaluation &evaluation)
{
    evaluation.most_likely_error_gbp = estimate.error;
    evaluation.upper_limit_gbp = estimate.error + estimate.margin;
    evaluation.lower_limit_gbp = estimate.error - estimate.margin;
    if (!question.population_value)
        return;
    evaluation.most_likely_error = estimate.error / *question.population_value;
    evaluation.upper_limit = *evaluation.upper_limit_gbp / *question.population_value;
    evaluation.lower_limit = *evaluation.lower_limit_gbp / *question.population_value;
}

Result<> check_needs(const EvaluationQuestion &question, const Evaluation &evaluation)
{
    const EvaluationMethod method = question.method;
    const bool counts_items = method == EvaluationMethod::direct || method == EvaluationMethod::difference
        || method == EvaluationMethod::regression;
    if ((counts_items || question.finite_correction) && !question.population_size)
        return failure(
            ErrorCode::wrong_usage,
            QCoreApplication::translate("audit", "This method needs to know how many items the population holds."));
    const bool needs_value = method == EvaluationMethod::direct || method == EvaluationMethod::regression;
    if (needs_value && !question.population_value)
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("audit", "This method needs to know what the population is worth."));
    if (question.population_size && *question.population_size < evaluation.sample_size)
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("audit", "The sample is larger than the population: %1 items of %2.")
                           .arg(evaluation.sample_size)
                           .arg(*question.population_size));
    if (evaluation.sample_size < 2)
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("audit", "An estimate needs at least two tested items."));
    return {};
}

} // namespace

Result<> evaluate_by_estimator(const std::vector<AuditedValue> &items, const EvaluationQuestion &question,
                               Evaluation &evaluation)
{
    if (const Result<> checked = check_needs(question, evaluation); !checked)
        return checked;
    const Estimator estimator(items, question);
    const auto put = [&](const Result<Estimate> &estimate, auto &&put_it) -> Result<> {
        if (!estimate)
            return tl::unexpected(estimate.error());
        put_it(*estimate, question, evaluation);
        return {};
    };
    switch (question.method) {
    case EvaluationMethod::ratio:
        return put(estimator.ratio(), put_rates);
    case EvaluationMethod::difference:
        return put(estimator.difference(), put_amounts);
    case EvaluationMethod::regression:
        return put(estimator.regression(), put_amounts);
    case EvaluationMethod::mean_per_unit:
        if (!question.population_size || !question.population_value)
            return put(estimator.mean_taint(), put_rates);
        break;
    default:
        break;
    }
    return put(estimator.direct(), put_amounts);
}

} // namespace outturn::audit
