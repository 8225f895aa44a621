// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/sample_record.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace outturn::audit {
namespace {

/// Marks the part of a stratum whose items are all in the sample, while it is evaluated beside the rest of it.
constexpr QChar certain_mark(u'\u0001');

double pounds(Money money)
{
    return static_cast<double>(money.pence) / 100.0;
}

/// A sample sorted out for its evaluation: items with their results, by part.
struct Parts {
    std::vector<SampleOutcome::Part> parts;
    std::vector<StratumQuestion> questions; ///< of each, under a name of its own
    std::vector<AuditedItem> items;
    std::vector<size_t> part_of; ///< of each item
};

/// What follows from the draws of one stratum.
struct StratumFacts {
    QString stratum;
    Money value;
    qint64 size = 0;
    double smallest_interval = std::numeric_limits<double>::infinity(); ///< an item as large as it is in the sample
};

std::vector<StratumFacts> facts_of(const Sample &sample, bool splits_off_certain)
{
    std::vector<StratumFacts> strata;
    for (const RecordedDraw &draw : sample.draws) {
        auto known = std::find_if(strata.begin(), strata.end(),
                                  [&draw](const StratumFacts &facts) { return facts.stratum == draw.stratum; });
        if (known == strata.end()) { // the first draw comes first, and is of the whole stratum
            strata.push_back({draw.stratum, draw.value, draw.items_in_population});
            known = std::prev(strata.end());
        }
        if (splits_off_certain && draw.question.method == SelectionMethod::interval)
            known->smallest_interval = std::min(known->smallest_interval, draw.interval);
    }
    return strata;
}

void add_part(Parts &parts, const StratumFacts &facts, Money certain_value, qint64 certain_items)
{
    StratumQuestion rest{facts.stratum, pounds(Money{facts.value.pence - certain_value.pence}),
                         facts.size - certain_items, false};
    const bool is_all_certain = certain_items > 0 && facts.size == certain_items;
    if (!is_all_certain) {
        parts.parts.push_back({facts.stratum, false});
        parts.questions.push_back(rest);
    }
    if (certain_items > 0) {
        parts.parts.push_back({facts.stratum, true});
        parts.questions.push_back({facts.stratum + certain_mark, pounds(certain_value), certain_items, true});
    }
}

Parts sort_out(const Sample &sample, EvaluationMethod method)
{
    const bool by_value = !sample.draws.empty() && sample.draws.front().question.unit == SelectionUnit::value;
    std::map<QString, std::optional<double>> audited;
    for (const TestedItem &result : sample.results)
        audited[result.id] = result.audited_value;
    Parts parts;
    for (const StratumFacts &facts : facts_of(sample, by_value && method == EvaluationMethod::stringer)) {
        std::set<QString> certain;
        Money certain_value;
        for (const SampledClaim &item : sample.items) {
            if (item.stratum != facts.stratum)
                continue;
            AuditedItem one{item.id, item.value, {}, item.times, item.stratum, item.provider.text};
            if (const auto found = audited.find(item.id); found != audited.end())
                one.audited_value = found->second;
            if (item.value >= facts.smallest_interval) {
                if (!certain.insert(item.id).second)
                    continue; // drawn again by an extension, and looked at in full already
                certain_value += Money{qRound64(item.value * 100.0)};
                one.times = 1;
                one.stratum += certain_mark;
            }
            parts.items.push_back(one);
        }
        add_part(parts, facts, certain_value, static_cast<qint64>(certain.size()));
    }
    for (const AuditedItem &item : parts.items) {
        const auto of_item = [&item](const StratumQuestion &question) { return question.stratum == item.stratum; };
        const auto part = std::find_if(parts.questions.begin(), parts.questions.end(), of_item);
        parts.part_of.push_back(static_cast<size_t>(part - parts.questions.begin()));
    }
    return parts;
}

bool counts_errors(EvaluationMethod method)
{
    return method == EvaluationMethod::binomial || method == EvaluationMethod::poisson
        || method == EvaluationMethod::hypergeometric;
}

/// What an item's error stands for in its part, in pounds: the taint times the interval, an error in so many pounds, or
/// the difference in so many items.
double share_of_error(const AuditedItem &item, EvaluationMethod method, const StratumQuestion &part, double tested)
{
    const double difference = item.value - item.audited_value.value_or(item.value);
    if (part.is_certain)
        return difference;
    if (!(tested > 0))
        return 0;
    const double value = part.population_value.value_or(0);
    if (counts_errors(method))
        return difference == 0 ? 0 : item.times * value / tested;
    if (method == EvaluationMethod::stringer)
        return item.value == 0 ? 0 : difference / item.value * item.times * value / tested;
    return difference * item.times * static_cast<double>(part.population_size.value_or(0)) / tested;
}

/// What a model adds to the errors as they are (a regression on the values) is spread over the tested values.
std::vector<double> projected_errors(const Parts &parts, const StratifiedEvaluation &evaluation,
                                     EvaluationMethod method)
{
    std::vector<double> projected(parts.items.size(), 0.0);
    for (size_t p = 0; p < parts.parts.size() && p < evaluation.strata.size(); ++p) {
        const Evaluation &of_part = evaluation.strata[p].evaluation;
        const auto tested = static_cast<double>(of_part.sample_size);
        double sum = 0;
        double values = 0;
        const auto is_tested = [&](size_t i) { return parts.part_of[i] == p && parts.items[i].audited_value; };
        for (size_t i = 0; i < parts.items.size(); ++i) {
            if (!is_tested(i))
                continue;
            projected[i] = share_of_error(parts.items[i], method, parts.questions[p], tested);
            sum += projected[i];
            values += std::abs(parts.items[i].value) * parts.items[i].times;
        }
        const double rest = of_part.most_likely_error_gbp.value_or(sum) - sum;
        for (size_t i = 0; i < parts.items.size(); ++i) {
            if (is_tested(i) && values > 0)
                projected[i] += rest * std::abs(parts.items[i].value) * parts.items[i].times / values;
        }
    }
    return projected;
}

std::vector<SampleOutcome::OfProvider> by_provider(const Sample &sample, const Parts &parts,
                                                   const std::vector<double> &projected)
{
    std::map<QString, SampleOutcome::OfProvider> providers;
    if (sample.frame.strata == SampleFrame::Strata::provider) {
        for (const RecordedDraw &draw : sample.draws) {
            if (draw.extension == 0)
                providers[draw.stratum].population_value_gbp += pounds(draw.value);
        }
    }
    std::set<QString> seen;
    for (size_t i = 0; i < parts.items.size(); ++i) {
        const AuditedItem &item = parts.items[i];
        SampleOutcome::OfProvider &provider = providers[item.provider];
        provider.projected_error_gbp += projected[i];
        if (!item.audited_value || !seen.insert(item.id).second)
            continue;
        ++provider.tested;
        provider.errors += *item.audited_value != item.value ? 1 : 0;
    }
    std::vector<SampleOutcome::OfProvider> list;
    for (auto &[id, provider] : providers) {
        provider.provider = ProviderId(id);
        list.push_back(provider);
    }
    return list;
}

std::optional<bool> acceptable(const Sample &sample, const SampleOutcome &outcome)
{
    const Evaluation &whole = outcome.evaluation.whole;
    std::optional<double> limit = whole.upper_limit;
    if (!limit && whole.upper_limit_gbp && outcome.population_value.value_or(0) > 0)
        limit = *whole.upper_limit_gbp / *outcome.population_value;
    if (outcome.untested > 0 || !limit || !(sample.plan.materiality > 0))
        return std::nullopt;
    return *limit < sample.plan.materiality;
}

} // namespace

EvaluationMethod fitting_method(const Sample &sample)
{
    if (sample.draws.empty() || sample.draws.front().question.unit == SelectionUnit::value)
        return EvaluationMethod::stringer;
    switch (sample.plan.model) {
    case ErrorModel::binomial:
        return EvaluationMethod::binomial;
    case ErrorModel::hypergeometric:
        return EvaluationMethod::hypergeometric;
    case ErrorModel::poisson:
        break;
    }
    return EvaluationMethod::poisson;
}

Result<SampleOutcome> sample_outcome(const Sample &sample, std::optional<EvaluationMethod> method)
{
    SampleOutcome outcome;
    outcome.method = method.value_or(fitting_method(sample));
    outcome.confidence = sample.plan.confidence;
    outcome.untested = sample.untested();
    const Parts parts = sort_out(sample, outcome.method);
    if (std::none_of(parts.items.begin(), parts.items.end(),
                     [](const AuditedItem &item) { return item.audited_value.has_value(); }))
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("audit", "Nothing of this sample has been tested yet."));
    Money value;
    qint64 size = 0;
    for (const StratumFacts &facts : facts_of(sample, false)) {
        value += facts.value;
        size += facts.size;
    }
    outcome.population_value = pounds(value);
    EvaluationQuestion question;
    question.method = outcome.method;
    question.confidence = outcome.confidence;
    question.population_value = outcome.population_value;
    question.population_size = size;
    Result<StratifiedEvaluation> evaluation = evaluate_strata(parts.items, parts.questions, question);
    if (!evaluation)
        return tl::unexpected(evaluation.error());
    outcome.evaluation = std::move(*evaluation);
    outcome.parts = parts.parts;
    for (size_t i = 0; i < outcome.parts.size() && i < outcome.evaluation.strata.size(); ++i)
        outcome.evaluation.strata[i].stratum = outcome.parts[i].stratum;
    outcome.is_acceptable = acceptable(sample, outcome);
    outcome.providers = by_provider(sample, parts, projected_errors(parts, outcome.evaluation, outcome.method));
    return outcome;
}

} // namespace outturn::audit
