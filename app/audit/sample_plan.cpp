// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/sample_plan.h"

#include "statistics/error_limits.h"
#include "statistics/special_functions.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>
#include <functional>

namespace outturn::audit {
namespace {

constexpr double most_sampled = 10'000'000;

/// Rounded up; what a product of decimal numbers lies above a whole number by its binary form alone counts for nothing.
/// Published tables are made with plain rounding: 423 where 400 is enough at 5% with 3.5% expected, since .035 * 400 is
/// 14.000000000000002 there.
double rounded_up(double product)
{
    const double whole = std::round(product);
    return std::abs(product - whole) <= 1e-9 + 1e-15 * std::abs(product) ? whole : std::ceil(product);
}

/// A population in error by materiality, and how likely it is taken for a good one.
class Plan
{
public:
    explicit Plan(const PlanQuestion &question)
        : question_(question), size_(question.population_size ? double(*question.population_size) : 0.0),
          marked_(rounded_up(question.materiality * size_))
    {}

    /// Errors that are expected in a sample of n.
    double expected_in(double n) const
    {
        const double product = question_.expected * n;
        return question_.model == ErrorModel::poisson ? product : rounded_up(product);
    }

    /// P(X <= x) in a sample of n: falls with n, rises with x.
    double tail(double n, double x) const
    {
        switch (question_.model) {
        case ErrorModel::binomial:
            return x >= n ? 1.0 : statistics::beta_upper(x + 1.0, n - x, question_.materiality);
        case ErrorModel::poisson:
            return statistics::gamma_upper(x + 1.0, n * question_.materiality);
        case ErrorModel::hypergeometric:
            return statistics::hypergeometric_low(x, size_, marked_, n);
        }
        return 1.0;
    }

    /// Whether n is enough where x errors are expected in it.
    bool is_enough(double n, double x) const
    {
        // The hypergeometric limit is the largest number of errors above the risk, so that a tie is enough there.
        return question_.model == ErrorModel::hypergeometric
            ? n > x && !statistics::exceeds_risk(tail(n, x), question_.confidence)
            : statistics::is_below_risk(tail(n, x), question_.confidence);
    }

    double upper_limit(double n, double x) const
    {
        switch (question_.model) {
        case ErrorModel::binomial:
            return statistics::binomial_upper_limit(x, n, question_.confidence);
        case ErrorModel::poisson:
            return statistics::poisson_upper_limit(x, n, question_.confidence);
        case ErrorModel::hypergeometric:
            return statistics::hypergeometric_upper_limit(x, n, size_, question_.confidence) / size_;
        }
        return 1.0;
    }

    double most() const { return question_.population_size ? std::min(size_, most_sampled) : most_sampled; }

private:
    const PlanQuestion &question_;
    double size_;
    double marked_; ///< errors in a population that is in error by materiality
};

/// The first whole n in [from, most] that is enough by a rule which stays true once it is; none where most is not.
std::optional<double> first_enough(double from, double most, const std::function<bool(double)> &is_enough)
{
    if (from > most || !is_enough(most))
        return std::nullopt;
    double not_enough = from - 1.0;
    double enough = from;
    for (double step = 1.0; !is_enough(enough); step *= 2.0) { // the place sought is mostly near
        not_enough = enough;
        enough = std::min(enough + step, most);
    }
    while (enough - not_enough > 1.0) {
        const double middle = std::floor(not_enough + (enough - not_enough) / 2.0);
        (is_enough(middle) ? enough : not_enough) = middle;
    }
    return enough;
}

/// Where the search for the smallest n may begin. With x = n * expected, not rounded, the tail of the binomial and of the
/// Poisson falls in n throughout while expected < materiality: it is the mass beyond materiality under a density
/// proportional to w^n, whose log-derivative in n is the difference of two means of log w, and log w falls away from its
/// peak at `expected` faster on the side of zero. Rounding x up only makes the tail larger, so that no smaller n is enough.
std::optional<double> first_place(const Plan &plan, const PlanQuestion &question)
{
    if (question.model == ErrorModel::hypergeometric)
        return 1.0;
    return first_enough(1.0, plan.most(), [&](double n) { return plan.is_enough(n, n * question.expected); });
}

/// The smallest n that is enough, the same as if every n were tried in turn: from a place before it, go to the first n
/// that would be enough for the errors expected at this place. All between are too few, since more are expected there, if
/// anything. Where no more are expected at the new place, it is the answer.
std::optional<double> smallest_sample(const Plan &plan, const PlanQuestion &question)
{
    constexpr int most_steps = 200'000; // each passes at least one whole number of expected errors
    std::optional<double> n = first_place(plan, question);
    if (question.model == ErrorModel::poisson)
        return n;
    for (int step = 0; n && step < most_steps; ++step) {
        const double x = plan.expected_in(*n);
        const auto next = first_enough(*n, plan.most(), [&plan, x](double size) { return plan.is_enough(size, x); });
        if (!next || plan.expected_in(*next) <= x)
            return next;
        n = next;
    }
    return std::nullopt;
}

bool is_rate(double value)
{
    return value > 0.0 && value < 1.0; // not NaN either
}

Result<> check(const PlanQuestion &question)
{
    if (!is_rate(question.materiality))
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("audit", "Materiality has to be a rate between 0 and 1."));
    if (!is_rate(question.confidence))
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("audit", "The confidence has to lie between 0 and 1."));
    if (!(question.expected >= 0.0 && question.expected < question.materiality))
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate(
                           "audit", "The expected error has to be a rate of at least 0 and less than materiality."));
    if (question.population_size && *question.population_size < 1)
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("audit", "The population has to hold at least one item."));
    if (question.population_size.value_or(0) > 1'000'000'000)
        return failure(
            ErrorCode::wrong_usage,
            QCoreApplication::translate("audit", "The population cannot hold more than 1,000,000,000 items."));
    if (question.model == ErrorModel::hypergeometric && !question.population_size)
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate(
                           "audit", "The hypergeometric model needs to know how many items the population holds."));
    return {};
}

Error no_sample(const PlanQuestion &question)
{
    if (question.population_size && *question.population_size <= qint64(most_sampled))
        return {
            ErrorCode::refused,
            QCoreApplication::translate("audit", "No sample of the %1 items will do: they would all have to be tested.")
                .arg(QLocale(QLocale::English).toString(*question.population_size)),
            {}};
    return {
        ErrorCode::refused,
        QCoreApplication::translate(
            "audit",
            "No sample of up to 10,000,000 will do: the expected error is too near to materiality, or the confidence "
            "too near to 1."),
        {}};
}

} // namespace

QString error_model_word(ErrorModel model)
{
    switch (model) {
    case ErrorModel::binomial:
        return QStringLiteral("binomial");
    case ErrorModel::poisson:
        return QStringLiteral("poisson");
    case ErrorModel::hypergeometric:
        return QStringLiteral("hypergeometric");
    }
    return {};
}

std::optional<ErrorModel> error_model_from_word(QStringView word)
{
    for (const ErrorModel model : {ErrorModel::binomial, ErrorModel::poisson, ErrorModel::hypergeometric}) {
        if (word == error_model_word(model))
            return model;
    }
    return std::nullopt;
}

Result<SamplePlan> plan_sample(const PlanQuestion &question)
{
    if (const Result<> checked = check(question); !checked)
        return tl::unexpected(checked.error());
    const Plan plan(question);
    const std::optional<double> n = smallest_sample(plan, question);
    if (!n)
        return tl::unexpected(no_sample(question));
    const double x = plan.expected_in(*n);
    return SamplePlan{qint64(*n), x, plan.upper_limit(*n, x)};
}

Result<double> confidence_from_risk(const AuditRisk &risk)
{
    for (const double part : {risk.audit, risk.inherent, risk.control, risk.analytical}) {
        if (!(part > 0.0 && part <= 1.0))
            return failure(ErrorCode::wrong_usage,
                           QCoreApplication::translate("audit", "Every risk has to be above 0 and at most 1."));
    }
    return std::max(0.0, 1.0 - risk.audit / (risk.inherent * risk.control * risk.analytical));
}

} // namespace outturn::audit
