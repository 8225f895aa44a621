// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/sample_estimators.h"

#include "statistics/compensated_sum.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

#include <algorithm>
#include <cmath>

namespace outturn::audit {
namespace {

/// What a stratum adds to the whole: pounds, or items where they are counted and have no value.
struct Share {
    double weight = 0;
    bool is_known = true; ///< something of it was tested, or there is nothing in it
    bool is_certain = false;
};

/// Of a stratum that was tested to the last item: its error is what was found.
Evaluation certain_evaluation(const std::vector<AuditedValue> &items, const StratumQuestion &stratum,
                              const EvaluationQuestion &question)
{
    Evaluation evaluation = tally(items);
    statistics::CompensatedSum worth;
    statistics::CompensatedSum error;
    statistics::CompensatedSum under;
    for (const AuditedValue &item : items) { // each once, however often it was drawn
        worth.add(item.value);
        error.add(item.error());
        under.add(std::max(0.0, -item.error()));
    }
    const double value = stratum.population_value.value_or(worth.value());
    evaluation.most_likely_error_gbp = error.value();
    if (value > 0.0) {
        evaluation.most_likely_error = error.value() / value;
        evaluation.understatement_rate = under.value() / value;
    }
    if (is_counting(question.method) && !stratum.population_value && evaluation.sample_size > 0) {
        evaluation.most_likely_error = double(evaluation.errors) / double(evaluation.sample_size);
        evaluation.most_likely_error_gbp.reset();
    }
    const bool sets_off = question.method != EvaluationMethod::stringer;
    evaluation.upper_limit_gbp = evaluation.most_likely_error_gbp;
    evaluation.upper_limit = evaluation.most_likely_error;
    if (!sets_off) {
        evaluation.upper_limit_gbp = error.value() + under.value();
        if (evaluation.upper_limit)
            *evaluation.upper_limit += evaluation.understatement_rate;
        evaluation.understatement_limit = evaluation.understatement_rate;
        return evaluation;
    }
    evaluation.lower_limit_gbp = evaluation.most_likely_error_gbp;
    evaluation.lower_limit = evaluation.most_likely_error;
    return evaluation;
}

struct Parted {
    std::vector<std::vector<AuditedItem>> items; ///< by stratum
};

Result<Parted> part(const std::vector<AuditedItem> &items, const std::vector<StratumQuestion> &strata)
{
    QHash<QString, size_t> places;
    for (size_t i = 0; i < strata.size(); ++i) {
        if (places.contains(strata[i].stratum))
            return failure(
                ErrorCode::wrong_usage,
                QCoreApplication::translate("audit", "The stratum \"%1\" is listed twice.").arg(strata[i].stratum));
        places.insert(strata[i].stratum, i);
    }
    Parted parted;
    parted.items.resize(strata.size());
    for (const AuditedItem &item : items) {
        const auto place = places.constFind(item.stratum);
        if (place == places.cend())
            return failure(ErrorCode::wrong_usage,
                           QCoreApplication::translate(
                               "audit", "Item %1 is of the stratum \"%2\", which is not among those listed.")
                               .arg(item.id, item.stratum));
        parted.items[*place].push_back(item);
    }
    return parted;
}

Result<Evaluation> evaluate_part(const std::vector<AuditedItem> &items, const StratumQuestion &stratum,
                                 const EvaluationQuestion &question)
{
    EvaluationQuestion own = question;
    own.population_value = stratum.population_value;
    own.population_size = stratum.population_size;
    const Result<std::vector<AuditedValue>> tested = tested_items(items);
    if (!tested)
        return tl::unexpected(tested.error());
    Evaluation evaluation;
    if (stratum.is_certain) {
        evaluation = certain_evaluation(*tested, stratum, question);
    } else if (!tested->empty()) {
        return evaluate_sample(items, own);
    }
    for (const AuditedItem &item : items)
        evaluation.untested += item.audited_value ? 0 : item.times;
    return evaluation;
}

/// The unit in which strata add up. A stratum that is certain is worth what its items are worth.
Result<std::vector<Share>> weigh(const std::vector<StratumQuestion> &strata, const Parted &parted,
                                 const std::vector<StratifiedEvaluation::Part> &parts,
                                 const EvaluationQuestion &question, bool *by_value)
{
    std::vector<Share> shares(strata.size());
    *by_value = true;
    bool by_number = is_counting(question.method);
    for (size_t i = 0; i < strata.size(); ++i) {
        *by_value = *by_value && (strata[i].population_value || strata[i].is_certain);
        by_number = by_number && (strata[i].population_size || strata[i].is_certain);
    }
    if (!*by_value && !by_number)
        return failure(
            ErrorCode::wrong_usage,
            QCoreApplication::translate(
                "audit", "Strata are put together by what each is worth, which is not known of all of them."));
    for (size_t i = 0; i < strata.size(); ++i) {
        Share &share = shares[i];
        share.is_certain = strata[i].is_certain;
        share.is_known = parts[i].evaluation.sample_size > 0 || share.is_certain;
        double worth = 0.0;
        for (const AuditedItem &item : parted.items[i])
            worth += item.value;
        if (*by_value)
            share.weight = strata[i].population_value.value_or(worth);
        else
            share.weight = double(strata[i].population_size.value_or(qint64(parted.items[i].size())));
        share.is_known = share.is_known || share.weight == 0.0;
    }
    return shares;
}

/// Sum of most likely errors and root of the sum of squares of the distances from them, of all strata together.
class Together
{
public:
    void add(double likely, double limit)
    {
        likely_.add(likely);
        const double distance = std::abs(limit - likely);
        largest_ = std::max(largest_, distance);
        // One distance alone comes out as it went in.
        squares_.add(distance * distance);
        distances_ += distance > 0.0 ? 1 : 0;
    }
    double likely() const { return likely_.value(); }
    double distance() const { return distances_ < 2 ? largest_ : std::sqrt(squares_.value()); }

private:
    statistics::CompensatedSum likely_;
    statistics::CompensatedSum squares_;
    double largest_ = 0;
    int distances_ = 0;
};

/// One figure of every stratum put together, as parts of the total weight.
struct Sums {
    Together upper; ///< of overstatement
    Together lower;
    Together under;
    Together nothing; ///< basic precision
    double likely = 0;
    double weight = 0;
    bool has_likely = true, has_upper = true, has_lower = true, has_under = true;
};

Sums add_up(const std::vector<StratifiedEvaluation::Part> &parts, const std::vector<Share> &shares, bool is_stringer)
{
    Sums sums;
    statistics::CompensatedSum likely;
    statistics::CompensatedSum weight;
    for (size_t i = 0; i < parts.size(); ++i) {
        const Evaluation &own = parts[i].evaluation;
        weight.add(shares[i].weight);
        if (!shares[i].is_known)
            sums.has_likely = sums.has_upper = sums.has_lower = sums.has_under = false;
        if (shares[i].weight == 0.0 || !shares[i].is_known)
            continue;
        const double by = shares[i].weight;
        const double rate = own.most_likely_error.value_or(0.0);
        const double over = rate + (is_stringer ? own.understatement_rate : 0.0);
        likely.add(rate * by);
        sums.upper.add(over * by, own.upper_limit.value_or(over) * by);
        sums.lower.add(rate * by, own.lower_limit.value_or(rate) * by);
        sums.under.add(own.understatement_rate * by, own.understatement_limit.value_or(0.0) * by);
        sums.nothing.add(0.0, own.precision_of_nothing * by);
        sums.has_upper = sums.has_upper && (own.upper_limit || shares[i].is_certain);
        sums.has_lower = sums.has_lower && (own.lower_limit || shares[i].is_certain);
    }
    sums.has_lower = sums.has_lower && !is_stringer;
    sums.has_under = sums.has_under && is_stringer;
    sums.likely = likely.value();
    sums.weight = weight.value();
    return sums;
}

void put_together(const Sums &sums, bool by_value, Evaluation &whole)
{
    if (!(sums.weight > 0.0))
        return;
    const auto rate = [&sums](bool is_known, double amount) {
        return is_known ? std::optional(amount / sums.weight) : std::nullopt;
    };
    whole.most_likely_error = rate(sums.has_likely, sums.likely);
    whole.upper_limit = rate(sums.has_upper, sums.upper.likely() + sums.upper.distance());
    whole.lower_limit = rate(sums.has_lower, sums.lower.likely() - sums.lower.distance());
    whole.understatement_limit = rate(sums.has_under, sums.under.likely() + sums.under.distance());
    whole.understatement_rate = sums.has_under ? sums.under.likely() / sums.weight : 0.0;
    whole.precision_of_nothing = sums.nothing.distance() / sums.weight;
    if (by_value)
        fill_amounts(sums.weight, whole);
}

} // namespace

Result<StratifiedEvaluation> evaluate_strata(const std::vector<AuditedItem> &items,
                                             const std::vector<StratumQuestion> &strata,
                                             const EvaluationQuestion &question)
{
    if (const Result<> checked = check_question(question); !checked)
        return tl::unexpected(checked.error());
    const Result<Parted> parted = part(items, strata);
    if (!parted)
        return tl::unexpected(parted.error());
    StratifiedEvaluation evaluation;
    statistics::CompensatedSum taints;
    for (size_t i = 0; i < strata.size(); ++i) {
        const Result<Evaluation> own = evaluate_part(parted->items[i], strata[i], question);
        if (!own)
            return tl::unexpected(own.error());
        evaluation.whole.sample_size += own->sample_size;
        evaluation.whole.untested += own->untested;
        evaluation.whole.errors += own->errors;
        taints.add(own->sum_of_taints);
        evaluation.strata.push_back({strata[i].stratum, *own});
    }
    evaluation.whole.sum_of_taints = taints.value();
    if (strata.size() == 1) { // as it is, whatever it can be weighed by
        evaluation.whole = evaluation.strata.front().evaluation;
        return evaluation;
    }
    bool by_value = false;
    const auto shares = weigh(strata, *parted, evaluation.strata, question, &by_value);
    if (!shares)
        return tl::unexpected(shares.error());
    put_together(add_up(evaluation.strata, *shares, question.method == EvaluationMethod::stringer), by_value,
                 evaluation.whole);
    return evaluation;
}

} // namespace outturn::audit
