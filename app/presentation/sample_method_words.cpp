// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/sample_method_words.h"

#include "presentation/figure_words.h"
#include "presentation/scheme_words.h"

#include <algorithm>
#include <cmath>

namespace outturn::presentation {
namespace {

using audit::Sample;
using audit::SelectionUnit;

/// "£17,122.22", or "66 claims" where items are counted.
QString distance_words(double distance, SelectionUnit unit, const Wording &wording)
{
    if (unit == SelectionUnit::value)
        return pounds(wording, distance * 100.0, true);
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 claims"))
        .arg(wording.full_number(std::round(distance * 100.0) / 100.0));
}

} // namespace

QString claim_count_words(qint64 claims, const Wording &wording)
{
    return wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n claim(s)"), static_cast<int>(claims));
}

QString left_out_words(qint64 negatives, qint64 negative_pence, qint64 zeros, qint64 without, const Wording &wording)
{
    QStringList parts;
    if (negatives > 0)
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1 below nought (%2)"))
                         .arg(wording.number(static_cast<double>(negatives), 0),
                              pounds(wording, static_cast<double>(negative_pence), negative_pence % 100 != 0)));
    if (zeros > 0)
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1 of nought"))
                         .arg(wording.number(static_cast<double>(zeros), 0)));
    if (without > 0)
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1 without an amount"))
                         .arg(wording.number(static_cast<double>(without), 0)));
    if (parts.isEmpty())
        return {};
    return wording.say(QT_TRANSLATE_NOOP("presentation", "Left out, to be looked at apart: %1."))
        .arg(listed(parts, wording));
}

std::vector<const audit::RecordedDraw *> first_draws(const Sample &sample)
{
    std::vector<const audit::RecordedDraw *> first;
    for (const audit::RecordedDraw &draw : sample.draws) {
        const bool is_known = std::any_of(first.begin(), first.end(), [&draw](const audit::RecordedDraw *other) {
            return other->stratum == draw.stratum;
        });
        if (!is_known)
            first.push_back(&draw);
    }
    return first;
}

qint64 items_drawn(const Sample &sample)
{
    qint64 drawn = 0;
    for (const audit::SampledClaim &item : sample.items)
        drawn += std::max(1, item.times);
    return drawn;
}

QString population_sentence(qint64 positive, Money value, qint64 negatives, Money negative_value, qint64 zeros,
                            qint64 without_value, const Wording &wording)
{
    const QString worth = wording.say(QT_TRANSLATE_NOOP("presentation", "%1 above nought, worth %2."))
                              .arg(claim_count_words(positive, wording),
                                   pounds(wording, static_cast<double>(value.pence), value.pence % 100 != 0));
    const QString left_out = left_out_words(negatives, negative_value.pence, zeros, without_value, wording);
    return left_out.isEmpty() ? worth : worth + u' ' + left_out;
}

QString plan_sentence(const audit::PlanQuestion &question, const audit::SamplePlan &plan, SelectionUnit unit,
                      const Wording &wording)
{
    if (plan.expected_errors <= 0) {
        const char *without = unit == SelectionUnit::value
            ? QT_TRANSLATE_NOOP("presentation",
                                "Test %1. If no error is found in them, then with %2 confidence less than "
                                "%3 of the amount is wrong.")
            : QT_TRANSLATE_NOOP("presentation",
                                "Test %1. If no error is found in them, then with %2 confidence less than "
                                "%3 of all claims are wrong.");
        return wording.say(without).arg(claim_count_words(plan.sample_size, wording),
                                        error_rate_words(question.confidence, wording),
                                        error_rate_words(question.materiality, wording));
    }
    const char *source = unit == SelectionUnit::value
        ? QT_TRANSLATE_NOOP("presentation",
                            "Test %1. If errors of %2 or less are found in all, counted as shares of "
                            "their claims, then with %3 confidence less than %4 of the amount is wrong.")
        : QT_TRANSLATE_NOOP("presentation",
                            "Test %1. If no more than %2 of them are wrong, then with %3 confidence less "
                            "than %4 of all claims are.");
    return wording.say(source).arg(claim_count_words(plan.sample_size, wording),
                                   wording.full_number(std::floor(plan.expected_errors * 100.0 + 1e-9) / 100.0),
                                   error_rate_words(question.confidence, wording),
                                   error_rate_words(question.materiality, wording));
}

namespace {

/// Where the auditor drew another number than the plan asks for; empty else.
QString other_size_words(const Sample &sample, const Wording &wording)
{
    qint64 asked = 0;
    for (const audit::RecordedDraw &draw : sample.draws)
        asked += draw.extension == 0 ? draw.question.size : 0;
    if (sample.draws.empty() || asked == sample.planned->sample_size)
        return {};
    const QString size = wording.number(static_cast<double>(asked), 0);
    return sample.last_extension() > 0
        ? wording
              .say(QT_TRANSLATE_NOOP("presentation",
                                     "The auditor chose to draw %1 at first instead; with what was drawn since "
                                     "they are %2."))
              .arg(size, wording.number(static_cast<double>(items_drawn(sample)), 0))
        : wording.say(QT_TRANSLATE_NOOP("presentation", "The auditor chose to draw %1 instead.")).arg(size);
}

} // namespace

QString sample_plan_words(const Sample &sample, const Wording &wording)
{
    const qint64 drawn = items_drawn(sample);
    if (!sample.planned)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "The size, %1, was the auditor's own choice."))
            .arg(claim_count_words(drawn, wording));
    const char *source = unit_of(sample) == SelectionUnit::value
        ? QT_TRANSLATE_NOOP("presentation",
                            "Planned with the %1 distribution, so as to say with %2 confidence that "
                            "less than %3 of the amount is wrong, where %4 is expected: %5.")
        : QT_TRANSLATE_NOOP("presentation",
                            "Planned with the %1 distribution, so as to say with %2 confidence that "
                            "less than %3 of the claims are wrong, where %4 is expected: %5.");
    const QString planned = wording.say(source).arg(
        error_model_title(sample.plan.model, wording), error_rate_words(sample.plan.confidence, wording),
        error_rate_words(sample.plan.materiality, wording), error_rate_words(sample.plan.expected, wording),
        claim_count_words(sample.planned->sample_size, wording));
    const QString other_size = other_size_words(sample, wording);
    return other_size.isEmpty() ? planned : planned + u' ' + other_size;
}

QString stratum_words(const Sample &sample, const QString &stratum, const AuditNames &names, const Wording &wording)
{
    if (sample.frame.strata == audit::SampleFrame::Strata::provider)
        return names.provider(ProviderId(stratum));
    const std::vector<Money> &bounds = sample.frame.bounds;
    for (size_t i = 0; i <= bounds.size() && !bounds.empty(); ++i) {
        if (audit::value_stratum(bounds, i) != stratum)
            continue;
        const bool is_last = i == bounds.size();
        const qint64 pence = bounds[is_last ? i - 1 : i].pence;
        const char *source =
            is_last ? QT_TRANSLATE_NOOP("presentation", "above %1") : QT_TRANSLATE_NOOP("presentation", "up to %1");
        return wording.say(source).arg(pounds(wording, static_cast<double>(pence), pence % 100 != 0));
    }
    return stratum;
}

QString draw_words(const audit::RecordedDraw &draw, const Sample &sample, const AuditNames &names,
                   const Wording &wording)
{
    const SelectionUnit unit = draw.question.unit;
    QStringList sentences;
    const QString from = unit == SelectionUnit::value
        ? wording.say(QT_TRANSLATE_NOOP("presentation", "%1 worth %2"))
              .arg(claim_count_words(draw.items_in_population, wording),
                   pounds(wording, draw.total * 100.0, std::fmod(std::round(draw.total * 100.0), 100.0) != 0))
        : claim_count_words(draw.items_in_population, wording);
    const QString stratum = stratum_words(sample, draw.stratum, names, wording);
    sentences.append((stratum.isEmpty() ? QString() : stratum + QStringLiteral(": "))
                     + wording.say(QT_TRANSLATE_NOOP("presentation", "%1 drawn from %2 (%3)."))
                           .arg(wording.number(static_cast<double>(draw.question.size), 0), from,
                                selection_title(draw.question.method, wording)));
    if (draw.question.method != audit::SelectionMethod::random && draw.interval > 0)
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "The interval is %1."))
                             .arg(distance_words(draw.interval, unit, wording)));
    const QString seed = draw.seed ? QString::number(*draw.seed) : QString();
    if (draw.start && draw.question.method == audit::SelectionMethod::interval)
        sentences.append(seed.isEmpty()
                             ? wording.say(QT_TRANSLATE_NOOP("presentation", "The start is %1."))
                                   .arg(distance_words(*draw.start, unit, wording))
                             : wording.say(QT_TRANSLATE_NOOP("presentation", "The start, %1, comes from seed %2."))
                                   .arg(distance_words(*draw.start, unit, wording), seed));
    else if (!seed.isEmpty())
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "The seed is %1.")).arg(seed));
    sentences << left_out_words(draw.negatives, draw.negative_value.pence, draw.zeros, draw.without_value, wording);
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString sample_method(const Sample &sample, const Wording &wording, const AuditNames &names)
{
    QStringList parts{sample_plan_words(sample, wording), sample_draw_words(sample, wording, names)};
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString sample_draw_words(const Sample &sample, const Wording &wording, const AuditNames &names)
{
    constexpr size_t most_draws = 6; // more stand in their table
    QStringList sentences;
    if (sample.draws.size() <= most_draws) {
        for (const audit::RecordedDraw &draw : sample.draws)
            sentences.append(draw_words(draw, sample, names, wording));
    } else {
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1 drawn from %2 in %3 draws."))
                             .arg(wording.number(static_cast<double>(items_drawn(sample)), 0),
                                  claim_count_words(claims_in_population(sample), wording),
                                  wording.number(static_cast<double>(sample.draws.size()), 0)));
    }
    if (!sample.draws.empty()) {
        const bool by_start = !sample.draws.front().seed;
        sentences.append(by_start ? wording.say(QT_TRANSLATE_NOOP("presentation",
                                                                  "Whoever draws as many from the same "
                                                                  "returns in the same way and from the same "
                                                                  "start gets the same list."))
                                  : wording.say(QT_TRANSLATE_NOOP("presentation",
                                                                  "Whoever draws as many from the same "
                                                                  "returns in the same way and with the same "
                                                                  "seed gets the same list.")));
        if (!sample.return_hashes.isEmpty())
            sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "The returns together have the SHA-256 %1."))
                                 .arg(QString::fromLatin1(sample.return_hashes)));
    }
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString error_model_title(audit::ErrorModel model, const Wording &wording)
{
    switch (model) {
    case audit::ErrorModel::binomial:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "binomial"));
    case audit::ErrorModel::poisson:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Poisson"));
    case audit::ErrorModel::hypergeometric:
        break;
    }
    return wording.say(QT_TRANSLATE_NOOP("presentation", "hypergeometric"));
}

QString selection_title(audit::SelectionMethod method, const Wording &wording)
{
    switch (method) {
    case audit::SelectionMethod::interval:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "at a fixed interval"));
    case audit::SelectionMethod::cell:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "one at random in each interval"));
    case audit::SelectionMethod::random:
        break;
    }
    return wording.say(QT_TRANSLATE_NOOP("presentation", "at random"));
}

QString evaluation_title(audit::EvaluationMethod method, const Wording &wording)
{
    switch (method) {
    case audit::EvaluationMethod::binomial:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "number of errors, binomial"));
    case audit::EvaluationMethod::poisson:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "number of errors, Poisson"));
    case audit::EvaluationMethod::hypergeometric:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "number of errors, hypergeometric"));
    case audit::EvaluationMethod::stringer:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "shares of each claim in error (Stringer)"));
    case audit::EvaluationMethod::mean_per_unit:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "mean audited value"));
    case audit::EvaluationMethod::direct:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "mean audited value, as a total"));
    case audit::EvaluationMethod::difference:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "mean difference"));
    case audit::EvaluationMethod::ratio:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "ratio of audited to claimed"));
    case audit::EvaluationMethod::regression:
        break;
    }
    return wording.say(QT_TRANSLATE_NOOP("presentation", "regression of audited on claimed"));
}

SelectionUnit unit_of(const Sample &sample)
{
    return sample.draws.empty() ? SelectionUnit::value : sample.draws.front().question.unit;
}

qint64 claims_in_population(const Sample &sample)
{
    qint64 claims = 0;
    for (const audit::RecordedDraw *draw : first_draws(sample))
        claims += draw->items_in_population;
    return claims;
}

QString error_rate_words(double rate, const Wording &wording)
{
    if (!std::isfinite(rate))
        return {};
    const double percent = rate * 100.0;
    const double scale = std::abs(percent) >= 10 ? 10.0 : std::abs(percent) >= 0.1 ? 100.0 : 10000.0;
    return wording.full_number(std::round(percent * scale) / scale) + u'%';
}

} // namespace outturn::presentation
