// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/sample_words.h"

#include "presentation/figure_words.h"
#include "presentation/sample_method_words.h"
#include "presentation/scheme_words.h"

#include <cmath>
#include <set>

namespace outturn::presentation {
namespace {

using audit::ClaimAmount;
using audit::Sample;
using audit::SampleOutcome;
using audit::SelectionUnit;

/// A limit is never shortened to millions: it would be rounded below what may be wrong.
QString full_pounds(double amount, const Wording &wording)
{
    constexpr double small = 100; // below that the pence matter
    return pounds(wording, amount * 100.0, std::abs(amount) < small);
}

QString short_pounds(double amount, const Wording &wording)
{
    return large_pounds(amount * 100.0, wording);
}

/// Each claim once, however often it was drawn.
qint64 claims_drawn(const Sample &sample)
{
    std::set<QString> ids;
    for (const audit::SampledClaim &item : sample.items)
        ids.insert(item.id);
    return static_cast<qint64>(ids.size());
}

/// "£13.9 million paid"
QString population_words(const Sample &sample, double amount, const Wording &wording)
{
    const char *source = sample.frame.amount == ClaimAmount::paid ? QT_TRANSLATE_NOOP("presentation", "%1 paid")
                                                                  : QT_TRANSLATE_NOOP("presentation", "%1 claimed");
    return wording.say(source).arg(short_pounds(amount, wording));
}

/// The limit in words, and what can be tolerated: in pounds where amounts were drawn, else as shares of the claims. Empty
/// where there is no limit.
struct LimitWords {
    QString limit;
    QString of;
    QString tolerable;
    bool is_within = false;
};

LimitWords limit_words(const Sample &sample, const SampleOutcome &outcome, const Wording &wording)
{
    const audit::Evaluation &whole = outcome.evaluation.whole;
    const double tolerable = sample.plan.materiality;
    LimitWords words;
    if (whole.upper_limit_gbp && outcome.population_value && is_told_in_pounds(sample, outcome)) {
        words.limit = full_pounds(*whole.upper_limit_gbp, wording);
        words.of = population_words(sample, *outcome.population_value, wording);
        if (tolerable > 0)
            words.tolerable = full_pounds(tolerable * *outcome.population_value, wording);
        words.is_within = *whole.upper_limit_gbp < tolerable * *outcome.population_value;
    } else if (whole.upper_limit) {
        words.limit = error_rate_words(*whole.upper_limit, wording);
        words.of = unit_of(sample) == SelectionUnit::item
            ? claim_count_words(claims_in_population(sample), wording)
            : wording.say(QT_TRANSLATE_NOOP("presentation", "what was drawn from"));
        if (tolerable > 0)
            words.tolerable = error_rate_words(tolerable, wording);
        words.is_within = *whole.upper_limit < tolerable;
    }
    if (outcome.is_acceptable)
        words.is_within = *outcome.is_acceptable;
    return words;
}

/// An estimate of the total lies between two limits; "" where the method gives one limit alone.
QString judged_between(const SampleOutcome &outcome, const LimitWords &words, const Wording &wording)
{
    const audit::Evaluation &whole = outcome.evaluation.whole;
    using audit::EvaluationMethod;
    const bool is_estimate = outcome.method == EvaluationMethod::mean_per_unit
        || outcome.method == EvaluationMethod::direct || outcome.method == EvaluationMethod::difference
        || outcome.method == EvaluationMethod::ratio || outcome.method == EvaluationMethod::regression;
    if (!is_estimate || !whole.lower_limit_gbp || !whole.upper_limit_gbp)
        return {};
    const QString lower = full_pounds(*whole.lower_limit_gbp, wording);
    const QString confidence = error_rate_words(outcome.confidence, wording);
    if (words.tolerable.isEmpty())
        return wording
            .say(QT_TRANSLATE_NOOP("presentation", "With %1 confidence between %2 and %3 of the %4 is wrong."))
            .arg(confidence, lower, words.limit, words.of);
    const char *source = words.is_within
        ? QT_TRANSLATE_NOOP("presentation",
                            "With %1 confidence between %2 and %3 of the %4 is wrong; even the upper end "
                            "is less than the %5 that can be tolerated.")
        : QT_TRANSLATE_NOOP("presentation",
                            "With %1 confidence between %2 and %3 of the %4 is wrong; the upper end is "
                            "more than the %5 that can be tolerated.");
    return wording.say(source).arg(confidence, lower, words.limit, words.of, words.tolerable);
}

QString judged(const SampleOutcome &outcome, const LimitWords &words, const Wording &wording)
{
    if (const QString between = judged_between(outcome, words, wording); !between.isEmpty())
        return between;
    const QString confidence = error_rate_words(outcome.confidence, wording);
    if (words.tolerable.isEmpty())
        return wording.say(QT_TRANSLATE_NOOP("presentation", "With %1 confidence at most %2 of the %3 is wrong."))
            .arg(confidence, words.limit, words.of);
    const char *source = words.is_within
        ? QT_TRANSLATE_NOOP("presentation",
                            "With %1 confidence at most %2 of the %3 is wrong; that is less than the %4 "
                            "that can be tolerated.")
        : QT_TRANSLATE_NOOP("presentation",
                            "With %1 confidence at most %2 of the %3 is wrong; that is more than the %4 "
                            "that can be tolerated.");
    return wording.say(source).arg(confidence, words.limit, words.of, words.tolerable);
}

QString understatement_words(const Sample &sample, const SampleOutcome &outcome, const Wording &wording)
{
    const audit::Evaluation &whole = outcome.evaluation.whole;
    if (whole.understatement_rate <= 0)
        return {};
    const QString amount = outcome.population_value
        ? full_pounds(whole.understatement_rate * *outcome.population_value, wording)
        : error_rate_words(whole.understatement_rate, wording);
    const char *source = sample.frame.amount == ClaimAmount::paid
        ? QT_TRANSLATE_NOOP("presentation", "Most likely %1 too little was paid as well; it is not set off.")
        : QT_TRANSLATE_NOOP("presentation", "Most likely %1 too little was claimed as well; it is not set off.");
    return wording.say(source).arg(amount);
}

QString likely_words(const Sample &sample, const SampleOutcome &outcome, const Wording &wording)
{
    const audit::Evaluation &whole = outcome.evaluation.whole;
    QString likely;
    const bool in_pounds = is_told_in_pounds(sample, outcome);
    if (in_pounds && whole.most_likely_error_gbp && whole.most_likely_error)
        likely = wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (%2)"))
                     .arg(full_pounds(*whole.most_likely_error_gbp, wording),
                          error_rate_words(*whole.most_likely_error, wording));
    else if (whole.most_likely_error)
        likely = error_rate_words(*whole.most_likely_error, wording);
    if (likely.isEmpty())
        return {};
    QString lower;
    if (in_pounds && whole.lower_limit_gbp && *whole.lower_limit_gbp > 0)
        lower = full_pounds(*whole.lower_limit_gbp, wording);
    else if ((!in_pounds || !whole.lower_limit_gbp) && whole.lower_limit && *whole.lower_limit > 0)
        lower = error_rate_words(*whole.lower_limit, wording);
    if (lower.isEmpty())
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Most likely wrong is %1.")).arg(likely);
    return wording.say(QT_TRANSLATE_NOOP("presentation", "Most likely wrong is %1, and at least %2."))
        .arg(likely, lower);
}

} // namespace

QString sample_title(const Sample &sample, const Wording &wording)
{
    const QString number = wording.number(sample.number, 0);
    if (sample.title.trimmed().isEmpty())
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Sample %1")).arg(number);
    return wording.say(QT_TRANSLATE_NOOP("presentation", "Sample %1: %2")).arg(number, sample.title.trimmed());
}

QString sample_progress(const Sample &sample, const Wording &wording)
{
    const qint64 items = claims_drawn(sample);
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 of %2 tested"))
        .arg(wording.number(static_cast<double>(items - sample.untested()), 0),
             wording.number(static_cast<double>(items), 0));
}

QString sample_frame_words(const audit::SampleFrame &frame, const AuditNames &names, const Wording &wording)
{
    QStringList parts{names.programme(frame.programme)};
    if (frame.period)
        parts.append(period_words(wording, *frame.period));
    if (frame.measures.empty()) {
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "every measure")));
    } else {
        QStringList measures;
        for (const MeasureId &measure : frame.measures)
            measures.append(names.measure(frame.programme, measure));
        parts.append(listed(measures, wording));
    }
    parts.append(frame.provider ? names.provider(*frame.provider)
                                : wording.say(QT_TRANSLATE_NOOP("presentation", "every provider")));
    parts.append(frame.amount == ClaimAmount::paid ? wording.say(QT_TRANSLATE_NOOP("presentation", "amounts paid"))
                                                   : wording.say(QT_TRANSLATE_NOOP("presentation", "amounts claimed")));
    if (frame.strata == audit::SampleFrame::Strata::provider)
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "stratified by provider")));
    if (frame.strata == audit::SampleFrame::Strata::value) {
        QStringList bounds;
        for (const Money &bound : frame.bounds)
            bounds.append(pounds(wording, static_cast<double>(bound.pence), bound.pence % 100 != 0));
        parts.append(
            wording.say(QT_TRANSLATE_NOOP("presentation", "stratified by value at %1")).arg(listed(bounds, wording)));
    }
    return parts.join(QStringLiteral(", "));
}

QString sample_headline(const Sample &sample, const SampleOutcome &outcome, const Wording &wording)
{
    const qint64 items = claims_drawn(sample);
    if (sample.is_withdrawn)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "This sample was withdrawn: nothing follows from it."));
    if (items == 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Nothing was drawn, so nothing can be said."));
    if (outcome.untested >= items)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "None of the %1 is tested yet."))
            .arg(claim_count_words(items, wording));
    const LimitWords words = limit_words(sample, outcome, wording);
    if (words.limit.isEmpty())
        return wording.say(QT_TRANSLATE_NOOP("presentation", "%1: no limit can be worked out from these results."))
            .arg(sample_progress(sample, wording));
    if (outcome.untested == 0)
        return judged(outcome, words, wording);
    return wording
        .say(QT_TRANSLATE_NOOP("presentation",
                               "So far, with %1: at most %2 of the %3 is wrong, with %4 confidence, if "
                               "the rest is like these. It counts when all of them are tested."))
        .arg(sample_progress(sample, wording), words.limit, words.of, error_rate_words(outcome.confidence, wording));
}

QString sample_caution(const Sample &sample, const SampleOutcome &outcome, const Wording &wording)
{
    QStringList sentences;
    if (outcome.untested < claims_drawn(sample))
        sentences << likely_words(sample, outcome, wording) << understatement_words(sample, outcome, wording);
    qint64 negatives = 0;
    qint64 zeros = 0;
    qint64 without = 0;
    qint64 pence = 0;
    for (const audit::RecordedDraw *draw : first_draws(sample)) {
        negatives += draw->negatives;
        zeros += draw->zeros;
        without += draw->without_value;
        pence += draw->negative_value.pence;
    }
    sentences << left_out_words(negatives, pence, zeros, without, wording);
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString payment_error_sentence(const Sample &sample, const SampleOutcome &outcome, const Wording &wording)
{
    const audit::Evaluation &whole = outcome.evaluation.whole;
    if (sample.is_withdrawn || !is_told_in_pounds(sample, outcome) || !whole.upper_limit_gbp
        || !outcome.population_value || *outcome.population_value <= 0 || outcome.untested >= claims_drawn(sample))
        return {};
    const QString of = population_words(sample, *outcome.population_value, wording);
    const QString limit = full_pounds(*whole.upper_limit_gbp, wording);
    const QString share = error_rate_words(*whole.upper_limit_gbp / *outcome.population_value, wording);
    const QString confidence = error_rate_words(outcome.confidence, wording);
    if (outcome.untested == 0)
        return wording
            .say(QT_TRANSLATE_NOOP("presentation",
                                   "Of the %1 at most %2 (%3) is wrong, with %4 confidence, by sample "
                                   "%5 of %6."))
            .arg(of, limit, share, confidence, wording.number(sample.number, 0),
                 claim_count_words(claims_drawn(sample), wording));
    return wording
        .say(QT_TRANSLATE_NOOP("presentation",
                               "Of the %1 at most %2 (%3) is wrong, with %4 confidence, by what is "
                               "tested so far of sample %5: %6."))
        .arg(of, limit, share, confidence, wording.number(sample.number, 0), sample_progress(sample, wording));
}

QStringList sample_next_steps(const Sample &sample, const SampleOutcome &outcome, const Wording &wording)
{
    QStringList steps;
    if (sample.is_withdrawn || sample.items.empty())
        return steps;
    if (outcome.untested > 0) {
        steps.append(wording.say(QT_TRANSLATE_NOOP("presentation", "Test what is left: %1."))
                         .arg(claim_count_words(outcome.untested, wording)));
        return steps;
    }
    const qint64 errors = outcome.evaluation.whole.errors;
    if (outcome.is_acceptable.value_or(false)) {
        steps.append(errors > 0 ? wording.say(QT_TRANSLATE_NOOP("presentation",
                                                                "The claims can be accepted as they were "
                                                                "planned to be; have the errors that were "
                                                                "found put right."))
                                : wording.say(QT_TRANSLATE_NOOP(
                                    "presentation", "The claims can be accepted as they were planned to be.")));
        return steps;
    }
    if (sample.plan.materiality <= 0)
        return steps;
    const std::optional<qint64> more = items_to_add(sample, outcome);
    if (more && *more > 0)
        steps.append(wording
                         .say(QT_TRANSLATE_NOOP("presentation",
                                                "Extend the sample by %1: if errors stay as frequent, "
                                                "the limit falls below what can be tolerated."))
                         .arg(claim_count_words(*more, wording)));
    if (!more)
        steps.append(wording.say(
            QT_TRANSLATE_NOOP("presentation",
                              "A larger sample will hardly help: the error that is most likely is itself about as much "
                              "as can be tolerated.")));
    steps.append(wording.say(QT_TRANSLATE_NOOP(
        "presentation", "Write a finding: have the errors put right, and their causes looked for in the rest.")));
    return steps;
}

bool is_told_in_pounds(const Sample &sample, const SampleOutcome &outcome)
{
    using audit::EvaluationMethod;
    const bool counts = outcome.method == EvaluationMethod::binomial || outcome.method == EvaluationMethod::poisson
        || outcome.method == EvaluationMethod::hypergeometric;
    return !counts || unit_of(sample) == SelectionUnit::value;
}

std::optional<qint64> items_to_add(const Sample &sample, const SampleOutcome &outcome)
{
    const audit::Evaluation &whole = outcome.evaluation.whole;
    audit::PlanQuestion question = sample.plan;
    question.expected = std::max(0.0, whole.most_likely_error.value_or(0));
    if (question.materiality <= 0 || question.expected >= question.materiality)
        return {};
    const auto plan = audit::plan_sample(question);
    if (!plan)
        return {};
    return std::max<qint64>(0, plan->sample_size - items_drawn(sample));
}

} // namespace outturn::presentation
