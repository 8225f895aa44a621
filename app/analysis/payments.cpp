// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/payments.h"

#include "analysis/double_payments.h"
#include "analysis/provider_groups.h"
#include "analysis/provider_payments.h"
#include "analysis/reported_counts.h"
#include "statistics/intervals.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace outturn::analysis {
namespace {

using schemes::PaymentException;
using schemes::PaymentsDue;

Error cancelled()
{
    return {ErrorCode::cancelled, QCoreApplication::translate("analysis", "Stopped."), {}};
}

/// Works an answer out, step by step.
class PaymentWorker
{
public:
    PaymentWorker(const CellSource &cells, const CaseSource &cases, PaymentAnswer &answer, const std::stop_token &stop)
        : cells_(cells), cases_(cases), answer_(answer), stop_(stop)
    {}

    Result<> work()
    {
        Result<std::vector<CellKey>> keys = cases_.case_keys();
        if (!keys)
            return tl::unexpected(keys.error());
        answer_.keys = std::move(*keys);
        Result<ReportedCounts> reported = read_reported_counts(cells_, answer_.scheme, answer_.question, note_cases());
        if (!reported)
            return tl::unexpected(reported.error());
        reported_ = std::move(*reported);
        if (answer_.scheme.pays_for_results) {
            for (const auto step : {&PaymentWorker::judge_cases, &PaymentWorker::add_double_payments}) {
                if (const Result<> done = (this->*step)(); !done)
                    return done;
                if (stop_.stop_requested())
                    return tl::unexpected(cancelled());
            }
            judge_counts();
            judge_cohorts();
        }
        order_exceptions();
        return {};
    }

    /// Leaves what concerns these providers alone. What was judged stays as it was judged beside all others.
    void keep_only(const std::set<ProviderId> &wanted)
    {
        const auto is_other = [&wanted](const ProviderId &provider) { return !wanted.contains(provider); };
        std::erase_if(lines_, [&](const schemes::DueLine &line) { return is_other(line.provider); });
        std::erase_if(answer_.strata, [&](const CaseStratum &stratum) { return is_other(stratum.provider); });
        std::erase_if(answer_.cohorts, [&](const auto &cohort) { return is_other(cohort.figure.provider); });
        std::vector<bool> wanted_keys;
        for (const CellKey &key : answer_.keys)
            wanted_keys.push_back(wanted.contains(key.provider));
        std::erase_if(answer_.exceptions,
                      [&](const PaymentException &exception) { return !wanted_keys[exception.key]; });
        std::erase_if(providers_with_cases_, is_other);
        std::erase_if(reported_.strata, [&](const CaseStratum &stratum) { return is_other(stratum.provider); });
        std::erase_if(reported_.costs, [&](const SpentCost &cost) { return is_other(cost.provider); });
        std::erase_if(reported_.incomplete, is_other);
        std::erase_if(reported_.funded, is_other);
    }

    /// Whether anything of the provider was judged, or counted.
    bool knows(const ProviderId &provider) const
    {
        return providers_with_cases_.contains(provider)
            || std::any_of(lines_.begin(), lines_.end(),
                           [&provider](const schemes::DueLine &line) { return line.provider == provider; });
    }

    const ReportedCounts &reported() const { return reported_; }
    const std::vector<schemes::DueLine> &lines() const { return lines_; }
    const std::set<ProviderId> &with_cases() const { return providers_with_cases_; }

private:
    bool is_asked(const Period &period) const
    {
        return !answer_.question.period || lies_within(period, *answer_.question.period);
    }

    WithCases note_cases()
    {
        WithCases pairs;
        for (const CellKey &key : answer_.keys) {
            if (key.programme != answer_.question.programme)
                continue;
            has_cases_ = true;
            pairs.insert({key.provider, key.measure});
            if (is_asked(key.period))
                providers_with_cases_.insert(key.provider);
        }
        return pairs;
    }

    /// All cases of the programme are judged whatever the period that is asked for: a case that was paid before is a
    /// duplicate now.
    Result<> judge_cases()
    {
        if (!has_cases_)
            return {};
        schemes::CasePayments payments(answer_.scheme, answer_.keys);
        const auto take = [&](std::span<const CaseEvent> events) {
            payments.add(events);
            return !stop_.stop_requested();
        };
        if (const Result<> scanned = cases_.scan_cases(answer_.question.programme, take); !scanned)
            return scanned;
        if (stop_.stop_requested())
            return tl::unexpected(cancelled());
        PaymentsDue due = payments.finish(reported_.rules, stop_);
        answer_.unknown_start_rows = due.unknown_start_rows;
        answer_.shared_references = due.shared_references;
        answer_.unpaid_measures = std::move(due.unpaid_measures);
        take_due(std::move(due));
        return {};
    }

    void judge_counts()
    {
        PaymentsDue due = schemes::due_for_counts(answer_.scheme, reported_.counted, reported_.rules);
        // The exceptions of counts point into what was counted; the answer has one list of keys for all.
        const size_t offset = answer_.keys.size();
        for (const schemes::DueLine &line : reported_.counted) {
            CellKey key;
            key.programme = answer_.question.programme;
            key.measure = line.event;
            key.provider = line.provider;
            key.group = line.group;
            key.period = line.period;
            answer_.keys.push_back(std::move(key));
        }
        // Where no return gives amounts, that nobody claimed is not known either.
        if (!reported_.has_amounts)
            std::erase_if(due.exceptions,
                          [](const auto &exception) { return exception.rule == schemes::PaymentRule::unclaimed; });
        for (PaymentException &exception : due.exceptions)
            exception.key += static_cast<quint32>(offset);
        take_due(std::move(due));
    }

    void take_due(PaymentsDue due)
    {
        for (schemes::DueLine &line : due.lines) {
            if (is_asked(line.period))
                lines_.push_back(std::move(line));
        }
        for (const PaymentException &exception : due.exceptions) {
            if (exception.key < answer_.keys.size() && is_asked(answer_.keys[exception.key].period))
                answer_.exceptions.push_back(exception);
        }
    }

    void judge_cohorts()
    {
        for (size_t i = 0; i < reported_.cohorts.size(); ++i) {
            const auto metric =
                std::find_if(answer_.scheme.metrics.begin(), answer_.scheme.metrics.end(),
                             [&](const auto &entry) { return entry.measure == reported_.cohort_measures[i]; });
            if (metric == answer_.scheme.metrics.end())
                continue;
            const schemes::CohortPayment judged = schemes::judge_cohort(*metric, reported_.cohorts[i]);
            lines_.push_back(cohort_line(*metric, judged, reported_.cohort_money[i]));
            answer_.cohorts.push_back(judged);
        }
    }

    schemes::DueLine cohort_line(const schemes::CohortMetric &metric, const schemes::CohortPayment &judged,
                                 const CohortMoney &money)
    {
        const schemes::CohortFigure &figure = judged.figure;
        const bool is_known = figure.denominator > 0 && figure.baseline_denominator > 0;
        if (!is_known)
            reported_.incomplete.insert(figure.provider);
        schemes::DueLine line;
        line.provider = figure.provider;
        line.event = metric.measure;
        line.year = schemes::scheme_year(answer_.scheme, figure.period.start);
        line.period = figure.period;
        line.count = judged.significantly_better ? std::llround(judged.fewer_outcomes) : 0;
        line.validated = line.count;
        if (metric.price)
            line.unit_pence = metric.price->pence;
        // Without a significant change nothing is due, whatever the price.
        if (is_known)
            line.due_pence = judged.significantly_better ? judged.due_pence : std::optional<qint64>(0);
        line.claimed_pence = money.claimed_pence;
        line.paid_pence = money.paid_pence;
        line.effective_pence = money.paid_pence.value_or(money.claimed_pence.value_or(0));
        return line;
    }

    Result<> add_double_payments()
    {
        if (!has_cases_)
            return {};
        const auto asked = [this](const CellKey &key) { return is_asked(key.period); };
        const auto found = double_payments(cases_, answer_.keys, answer_.question.programme, asked, stop_);
        if (!found)
            return tl::unexpected(found.error());
        answer_.exceptions.insert(answer_.exceptions.end(), found->begin(), found->end());
        return {};
    }

    void order_exceptions()
    {
        // There may be a million of them: providers are compared as numbers.
        std::map<ProviderId, quint32> numbers;
        for (const CellKey &key : answer_.keys)
            numbers.try_emplace(key.provider, 0);
        quint32 next = 0;
        for (auto &[provider, number] : numbers)
            number = next++;
        std::vector<quint32> provider_of;
        for (const CellKey &key : answer_.keys)
            provider_of.push_back(numbers.at(key.provider));
        if (const std::optional<ProviderId> &only = answer_.question.provider) {
            const auto wanted = numbers.find(*only);
            std::erase_if(answer_.exceptions, [&](const PaymentException &exception) {
                return wanted == numbers.end() || provider_of[exception.key] != wanted->second;
            });
        }
        const auto place = [&provider_of](const PaymentException &exception) {
            return std::make_tuple(exception.rule, provider_of[exception.key], exception.row);
        };
        std::stable_sort(
            answer_.exceptions.begin(), answer_.exceptions.end(),
            [&](const PaymentException &one, const PaymentException &other) { return place(one) < place(other); });
    }

    const CellSource &cells_;
    const CaseSource &cases_;
    PaymentAnswer &answer_;
    const std::stop_token &stop_;
    bool has_cases_ = false;
    std::set<ProviderId> providers_with_cases_;
    ReportedCounts reported_;
    std::vector<schemes::DueLine> lines_;
};

Result<> check_question(const PaymentQuestion &question)
{
    const std::optional<double> &rate = question.non_intervention;
    if (rate && !(*rate >= 0 && *rate < 1))
        return failure(
            ErrorCode::wrong_usage,
            QCoreApplication::translate("analysis",
                                        "The rate of outcomes that would have happened anyway lies between 0 "
                                        "and 1."));
    if (question.value_per_outcome && question.value_per_outcome->pence < 0)
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("analysis", "An outcome cannot be worth less than nothing."));
    return {};
}

Result<Programme> programme_of(const CellSource &cells, const ProgrammeId &id)
{
    const Result<std::vector<Programme>> programmes = cells.programmes();
    if (!programmes)
        return tl::unexpected(programmes.error());
    QStringList known;
    for (const Programme &programme : *programmes) {
        if (programme.id == id)
            return programme;
        known.append(programme.id.text);
    }
    return failure(
        ErrorCode::wrong_usage,
        QCoreApplication::translate("analysis", "There is no programme \"%1\" in the workspace. There are: %2.")
            .arg(id.text, known.join(QStringLiteral(", "))));
}

/// The observed rate of a group of providers, of those that have cases.
Result<InterventionRate> observed_rate(const std::vector<Provider> &providers, const ProviderRegister *known,
                                       const QString &group, const std::vector<CaseStratum> &strata)
{
    const ProviderRegister none;
    const Result<ComparatorGroup> chosen = choose_group(providers, known ? *known : none, group);
    if (!chosen)
        return tl::unexpected(chosen.error());
    InterventionRate rate;
    rate.source = RateSource::comparison;
    for (const CaseStratum &stratum : strata) {
        if (!chosen->holds(stratum.provider))
            continue;
        rate.comparison_cases += stratum.cases;
        rate.comparison_outcomes += stratum.outcomes;
    }
    const auto limits = statistics::wilson_interval(rate.comparison_outcomes, rate.comparison_cases, 0.95);
    if (!limits)
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("analysis",
                                                   "No rate can be taken from \"%1\": it has no cases in this "
                                                   "programme, or more outcomes than cases.")
                           .arg(chosen->title));
    rate.rate = rate.comparison_outcomes / rate.comparison_cases;
    rate.lower = limits->lower;
    rate.upper = limits->upper;
    return rate;
}

/// Whether what is paid for depends on the measure.
bool is_used(const schemes::Scheme &scheme, const MeasureId &measure)
{
    return scheme.event(measure)
        || std::any_of(scheme.metrics.begin(), scheme.metrics.end(),
                       [&measure](const schemes::CohortMetric &metric) { return metric.measure == measure; })
        || std::any_of(scheme.derived.begin(), scheme.derived.end(),
                       [&measure](const schemes::DerivedMeasure &derived) { return derived.measure.id == measure; });
}

/// Of whom an auditor left out a part of what the scheme pays for.
std::vector<Provider> part_left_out(const StandingActs &standing, const PaymentAnswer &answer,
                                    const std::vector<Provider> &providers)
{
    std::vector<Provider> found;
    for (const Provider &provider : providers) {
        CellKey whole; // of no measure and no period: covered only where all of the provider is left out
        whole.programme = answer.question.programme;
        whole.provider = provider.id;
        const bool is_in_part =
            std::any_of(standing.exclusions.begin(), standing.exclusions.end(), [&](const auto &each) {
                const Exclusion &out = each.exclusion;
                return out.programme == answer.question.programme && (out.measure || out.period)
                    && (!out.provider || *out.provider == provider.id)
                    && (!out.measure || is_used(answer.scheme, *out.measure));
            });
        if (is_in_part && !standing.exclusion_of(whole)
            && (!answer.question.provider || *answer.question.provider == provider.id))
            found.push_back(provider);
    }
    return found;
}

PaymentStatus status_of(const PaymentAnswer &answer, const ReportedCounts &reported)
{
    if (!answer.scheme.pays_for_results)
        return PaymentStatus::pays_for_nothing;
    bool has_lines = false;
    bool tariff_unknown = false;
    bool is_incomplete = false;
    for (const ProviderPayment &entry : answer.providers) {
        has_lines = has_lines || !entry.lines.empty();
        is_incomplete = is_incomplete || reported.incomplete.contains(entry.provider.id);
        for (const schemes::DueLine &line : entry.lines)
            tariff_unknown = tariff_unknown || (!line.due_pence && !line.unit_pence);
    }
    return tariff_unknown ? PaymentStatus::tariff_unknown
        : is_incomplete   ? PaymentStatus::count_missing
        : !has_lines      ? PaymentStatus::nothing_reported
                          : PaymentStatus::complete;
}

} // namespace

QString group_kind_word(GroupKind kind)
{
    return kind == GroupKind::own ? QStringLiteral("own") : QStringLiteral("scheme");
}

QString payment_status_word(PaymentStatus status)
{
    switch (status) {
    case PaymentStatus::complete:
        return QStringLiteral("ok");
    case PaymentStatus::no_scheme:
        return QStringLiteral("no-scheme");
    case PaymentStatus::pays_for_nothing:
        return QStringLiteral("pays-for-nothing");
    case PaymentStatus::nothing_reported:
        return QStringLiteral("nothing-reported");
    case PaymentStatus::tariff_unknown:
        return QStringLiteral("tariff-unknown");
    case PaymentStatus::count_missing:
        return QStringLiteral("count-missing");
    }
    return {};
}

Result<PaymentAnswer> answer_payments(const CellSource &cells, const CaseSource &cases, const schemes::Scheme *scheme,
                                      const PaymentQuestion &question, const ProviderRegister *known,
                                      std::stop_token stop)
{
    if (const Result<> checked = check_question(question); !checked)
        return tl::unexpected(checked.error());
    PaymentAnswer answer;
    answer.question = question;
    const Result<Programme> programme = programme_of(cells, question.programme);
    if (!programme)
        return tl::unexpected(programme.error());
    answer.programme = *programme;
    if (!scheme) {
        answer.status = PaymentStatus::no_scheme;
        return answer;
    }
    answer.scheme = *scheme;
    const Result<std::vector<Provider>> providers = cells.providers();
    if (!providers)
        return tl::unexpected(providers.error());
    answer.provider_groups = known_groups(answer.scheme, *providers, known);
    if (const Result<> chosen = keep_asked_group(answer); !chosen)
        return tl::unexpected(chosen.error());
    PaymentWorker worker(cells, cases, answer, stop);
    if (const Result<> worked = worker.work(); !worked)
        return tl::unexpected(worked.error());
    const Result<StandingActs> standing = cells.standing_acts();
    if (!standing)
        return tl::unexpected(standing.error());
    answer.part_left_out = part_left_out(*standing, answer, *providers);
    if (!answer.part_left_out.empty()) {
        std::erase_if(answer.part_left_out, [&worker](const Provider &each) { return !worker.knows(each.id); });
        std::set<ProviderId> judged;
        for (const Provider &provider : *providers)
            judged.insert(provider.id);
        for (const Provider &provider : answer.part_left_out)
            judged.erase(provider.id);
        worker.keep_only(judged);
    }
    add_strata(answer, worker.reported(), worker.lines());
    if (!question.comparison.isEmpty()) {
        const Result<InterventionRate> rate = observed_rate(*providers, known, question.comparison, answer.strata);
        if (!rate)
            return tl::unexpected(rate.error());
        answer.comparison = *rate;
    }
    if (!question.provider_group.isEmpty() && !answer.provider_groups.empty())
        worker.keep_only(members_of(answer.provider_groups.front()));
    add_providers(answer, worker.reported(), worker.lines(), worker.with_cases(), *providers);
    for (ProviderPayment &entry : answer.providers)
        entry.count_is_missing = worker.reported().incomplete.contains(entry.provider.id);
    answer.status = status_of(answer, worker.reported());
    if (const Result<> noted = note_members(answer, cells); !noted)
        return tl::unexpected(noted.error());
    price_again(answer, question.non_intervention, question.value_per_outcome);
    return answer;
}

} // namespace outturn::analysis
