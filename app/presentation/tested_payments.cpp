// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/tested_payments.h"

#include "presentation/detail_values.h"
#include "presentation/sample_words.h"

#include <QtCore/QJsonObject>

#include <cmath>
#include <set>

namespace outturn::presentation {
namespace {

using audit::Sample;
using audit::SampleFrame;
using audit::SampleOutcome;

bool counts(const Sample &sample, const ProgrammeId &programme)
{
    return !sample.is_withdrawn && sample.frame.programme == programme && !sample.items.empty();
}

/// Each once, however often it was drawn.
qint64 claims_of(const Sample &sample)
{
    std::set<QString> ids;
    for (const audit::SampledClaim &item : sample.items)
        ids.insert(item.id);
    return static_cast<qint64>(ids.size());
}

QString status_of(const Sample &sample)
{
    const qint64 untested = sample.untested();
    if (untested == 0)
        return QStringLiteral("tested");
    return untested < claims_of(sample) ? QStringLiteral("part-tested") : QStringLiteral("untested");
}

/// A whole number of pence as such; null where there is none, or it is beyond what can be told.
QJsonValue pence_of_pounds(const std::optional<double> &amount)
{
    constexpr double most = 9e15; // beyond it a double no longer tells one penny from the next
    if (!amount || !std::isfinite(*amount) || std::abs(*amount * 100.0) > most)
        return {};
    return static_cast<qint64>(std::llround(*amount * 100.0));
}

/// What the claims were drawn from, before what is said of them, where it is not all of the programme.
QString with_subject(const Sample &sample, const QString &provider, const QString &sentence)
{
    QStringList subject;
    if (!provider.isEmpty())
        subject.append(provider);
    for (const MeasureId &measure : sample.frame.measures)
        subject.append(measure.text);
    if (sample.frame.period)
        subject.append(period_label(*sample.frame.period));
    return subject.isEmpty() || sentence.isEmpty()
        ? sentence
        : QStringLiteral("%1: %2").arg(subject.join(QStringLiteral(", ")), sentence);
}

QJsonObject tested_json(const Sample &sample)
{
    const SampleFrame &frame = sample.frame;
    const Result<SampleOutcome> outcome = audit::sample_outcome(sample);
    const bool in_pounds = outcome && is_told_in_pounds(sample, *outcome);
    const auto pounds_part = [&](std::optional<double> audit::Evaluation::*part) {
        return in_pounds ? pence_of_pounds(outcome->evaluation.whole.*part) : QJsonValue();
    };
    QJsonArray measures;
    for (const MeasureId &measure : frame.measures)
        measures.append(measure.text);
    return {{QStringLiteral("sample"), sample.number},
            {QStringLiteral("title"), sample.title},
            {QStringLiteral("amount"),
             frame.amount == audit::ClaimAmount::paid ? QStringLiteral("paid") : QStringLiteral("claimed")},
            {QStringLiteral("measures"), measures},
            {QStringLiteral("provider"), frame.provider ? QJsonValue(frame.provider->text) : QJsonValue()},
            {QStringLiteral("period"), frame.period ? QJsonValue(period_label(*frame.period)) : QJsonValue()},
            {QStringLiteral("status"), status_of(sample)},
            {QStringLiteral("claims"), claims_of(sample)},
            {QStringLiteral("untested"), sample.untested()},
            {QStringLiteral("confidence"), outcome ? outcome->confidence : sample.plan.confidence},
            {QStringLiteral("population_pence"), outcome ? pence_of_pounds(outcome->population_value) : QJsonValue()},
            {QStringLiteral("most_likely_error_pence"), pounds_part(&audit::Evaluation::most_likely_error_gbp)},
            {QStringLiteral("upper_limit_pence"), pounds_part(&audit::Evaluation::upper_limit_gbp)},
            {QStringLiteral("upper_limit_share"),
             outcome ? number_json(outcome->evaluation.whole.upper_limit) : QJsonValue()},
            {QStringLiteral("is_acceptable"),
             outcome && outcome->is_acceptable ? QJsonValue(*outcome->is_acceptable) : QJsonValue()}};
}

} // namespace

QStringList tested_payment_sentences(const std::vector<Sample> &samples, const ProgrammeId &programme,
                                     const std::function<QString(const ProviderId &)> &name_of, const Wording &wording)
{
    QStringList sentences;
    for (const Sample &sample : samples) {
        if (!counts(sample, programme))
            continue;
        const Result<SampleOutcome> outcome = audit::sample_outcome(sample);
        const QString sentence = outcome ? payment_error_sentence(sample, *outcome, wording) : QString();
        if (sentence.isEmpty())
            continue;
        sentences.append(
            with_subject(sample, sample.frame.provider ? name_of(*sample.frame.provider) : QString(), sentence));
    }
    return sentences;
}

QString tested_payment_sentence(const std::vector<Sample> &samples, const ProgrammeId &programme,
                                const Wording &wording)
{
    QString sentence;
    for (const Sample &sample : samples) {
        if (!counts(sample, programme) || sample.untested() > 0 || sample.frame.provider)
            continue;
        if (const Result<SampleOutcome> outcome = audit::sample_outcome(sample))
            sentence = with_subject(sample, {}, payment_error_sentence(sample, *outcome, wording));
    }
    return sentence;
}

QJsonArray tested_payments_json(const std::vector<Sample> &samples, const ProgrammeId &programme)
{
    QJsonArray tested;
    for (const Sample &sample : samples) {
        if (counts(sample, programme))
            tested.append(tested_json(sample));
    }
    return tested;
}

} // namespace outturn::presentation
