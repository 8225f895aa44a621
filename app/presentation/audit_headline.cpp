// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/audit_headline.h"

#include "presentation/figure_words.h"
#include "presentation/sample_words.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace outturn::presentation {
namespace {

using audit::Finding;
using audit::FindingKind;
using audit::Sample;

QString whole(qint64 number, const Wording &wording)
{
    return wording.number(static_cast<double>(number), 0);
}

/// Each claim once, however often it was drawn.
qint64 claims_of(const Sample &sample)
{
    std::set<QString> ids;
    for (const audit::SampledClaim &item : sample.items)
        ids.insert(item.id);
    return static_cast<qint64>(ids.size());
}

/// "at most £874,914 wrong with 95% confidence"; empty while something of the sample is untested, or no limit is known.
QString limit_of(const Sample &sample, const Wording &wording)
{
    if (sample.items.empty() || sample.untested() > 0)
        return {};
    const auto outcome = audit::sample_outcome(sample);
    if (!outcome)
        return {};
    const audit::Evaluation &all = outcome->evaluation.whole;
    QString limit;
    if (is_told_in_pounds(sample, *outcome)) {
        if (all.upper_limit_gbp && std::isfinite(*all.upper_limit_gbp))
            limit = pounds(wording, std::round(*all.upper_limit_gbp) * 100.0, false);
    } else if (all.upper_limit && std::isfinite(*all.upper_limit)) {
        limit = wording.say(QT_TRANSLATE_NOOP("presentation", "%1 of the claims"))
                    .arg(error_rate_words(*all.upper_limit, wording));
    }
    if (limit.isEmpty())
        return {};
    return wording.say(QT_TRANSLATE_NOOP("presentation", "at most %1 wrong with %2 confidence"))
        .arg(limit, error_rate_words(outcome->confidence, wording));
}

struct OfSamples {
    std::vector<const Sample *> in_force;
    const Sample *to_test = nullptr; ///< the latest with something untested
    QString words;
};

OfSamples told_samples(const std::vector<Sample> &samples, const Wording &wording)
{
    OfSamples told;
    qint64 claims = 0;
    qint64 untested = 0;
    QString limit;
    const Sample *limited = nullptr;
    for (const Sample &sample : samples) {
        if (sample.is_withdrawn)
            continue;
        told.in_force.push_back(&sample);
        claims += claims_of(sample);
        untested += sample.untested();
        if (sample.untested() > 0)
            told.to_test = &sample;
        if (const QString words = limit_of(sample, wording); !words.isEmpty()) {
            limit = words;
            limited = &sample;
        }
    }
    if (told.in_force.empty())
        return told;
    told.words = wording.say(QT_TRANSLATE_NOOP("presentation", "Samples: %1, with %2 of %3 claims tested"))
                     .arg(whole(static_cast<qint64>(told.in_force.size()), wording), whole(claims - untested, wording),
                          whole(claims, wording));
    if (limited && told.in_force.size() > 1)
        limit = wording.say(QT_TRANSLATE_NOOP("presentation", "by sample %1 %2"))
                    .arg(whole(limited->number, wording), limit);
    if (!limit.isEmpty())
        told.words += QStringLiteral(", ") + limit;
    return told;
}

qint64 count_of(const std::vector<Finding> &findings, bool (*holds)(const Finding &))
{
    return std::count_if(findings.begin(), findings.end(), holds);
}

bool is_open(const Finding &finding)
{
    return finding.kind == FindingKind::finding && finding.state == audit::FindingState::open;
}

QString finding_part(const std::vector<Finding> &findings, const Wording &wording)
{
    const qint64 all = count_of(findings, [](const Finding &each) { return each.kind == FindingKind::finding; });
    const qint64 lessons = static_cast<qint64>(findings.size()) - all;
    const qint64 high = count_of(
        findings, [](const Finding &each) { return is_open(each) && each.severity == audit::FindingSeverity::high; });
    QStringList parts;
    if (all > 0 && high > 0)
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "Findings: %1 (open: %2, high among them: %3)"))
                         .arg(whole(all, wording), whole(count_of(findings, is_open), wording), whole(high, wording)));
    else if (all > 0)
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "Findings: %1 (open: %2)"))
                         .arg(whole(all, wording), whole(count_of(findings, is_open), wording)));
    if (lessons > 0)
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "Lessons: %1")).arg(whole(lessons, wording)));
    return parts.join(QStringLiteral("; "));
}

QString acts_part(const StandingActs &standing, const Wording &wording)
{
    QStringList parts;
    if (!standing.exclusions.empty())
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "Left out: %1"))
                         .arg(whole(static_cast<qint64>(standing.exclusions.size()), wording)));
    if (!standing.corrections.empty())
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "Corrected: %1"))
                         .arg(whole(static_cast<qint64>(standing.corrections.size()), wording)));
    return parts.join(QStringLiteral("; "));
}

/// The step that waits longest in the order of the work.
QString next_step(const OfSamples &samples, const std::vector<Finding> &findings, const Wording &wording)
{
    if (samples.to_test)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Next: test what is left of sample %1 (%2)."))
            .arg(whole(samples.to_test->number, wording), claim_count_words(samples.to_test->untested(), wording));
    if (const qint64 open = count_of(findings, is_open); open > 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Next: have the open findings answered (%1)."))
            .arg(whole(open, wording));
    return {};
}

} // namespace

Headline audit_headline(const std::vector<Sample> &samples, const std::vector<Finding> &findings,
                        const StandingActs &standing, const Wording &wording)
{
    const OfSamples told = told_samples(samples, wording);
    QStringList parts{told.words, finding_part(findings, wording), acts_part(standing, wording)};
    parts.removeAll(QString());
    Headline headline;
    if (parts.isEmpty()) {
        headline.finding = wording.say(QT_TRANSLATE_NOOP("presentation", "Nothing was audited here yet."));
        headline.caution = wording.say(QT_TRANSLATE_NOOP(
            "presentation",
            "Draw a sample of claims and test it, write a finding against any figure, or leave a figure out or correct "
            "it. Everything is kept in the trail, with who did it and why."));
        return headline;
    }
    headline.finding = parts.join(QStringLiteral(". ")) + u'.';
    headline.caution = next_step(told, findings, wording);
    return headline;
}

} // namespace outturn::presentation
