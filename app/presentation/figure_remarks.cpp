// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/figure_remarks.h"

#include "presentation/finding_words.h"
#include "presentation/standing_act_words.h"

#include <algorithm>

namespace outturn::presentation {
namespace {

bool lies_in(const Period &part, const Period &whole)
{
    return part.start >= whole.start && part.end <= whole.end;
}

bool concern_each_other(const Period &one, const Period &other)
{
    return lies_in(one, other) || lies_in(other, one);
}

bool concerns(const Exclusion &exclusion, const CellKey &figure)
{
    return exclusion.programme == figure.programme && (!exclusion.provider || *exclusion.provider == figure.provider)
        && (!exclusion.measure || *exclusion.measure == figure.measure)
        && (!exclusion.period || concern_each_other(*exclusion.period, figure.period));
}

bool concerns(const CellKey &corrected, const CellKey &figure)
{
    return corrected.programme == figure.programme && corrected.provider == figure.provider
        && corrected.measure == figure.measure && lies_in(corrected.period, figure.period);
}

/// A finding about a whole programme or measure is no remark on each of its figures.
bool concerns(const audit::FindingAbout &about, const CellKey &figure)
{
    return about.programme == figure.programme && about.provider == figure.provider
        && (about.measure.is_empty() || about.measure == figure.measure)
        && (!about.period || concern_each_other(*about.period, figure.period));
}

/// Named only where it is not the figure's own.
QString period_of(const std::optional<Period> &period, const CellKey &figure)
{
    return period && *period != figure.period ? period_label(*period) : QString();
}

QString act_remark(const Act &act, const QString &period, bool left_out, const Wording &wording)
{
    if (period.isEmpty())
        return (left_out ? wording.say(QT_TRANSLATE_NOOP("presentation", "Left out by %1: %2"))
                         : wording.say(QT_TRANSLATE_NOOP("presentation", "Corrected by %1: %2")))
            .arg(act.person, act.reason);
    return (left_out ? wording.say(QT_TRANSLATE_NOOP("presentation", "%3 left out by %1: %2"))
                     : wording.say(QT_TRANSLATE_NOOP("presentation", "%3 corrected by %1: %2")))
        .arg(act.person, act.reason, period);
}

QString finding_remark(const audit::Finding &finding, const QString &period, const Wording &wording)
{
    const QString state = finding_state_title(finding.state, wording);
    const QString in_brackets = period.isEmpty() ? state : state + QStringLiteral(", ") + period;
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (%2): %3"))
        .arg(finding_number(finding, wording), in_brackets, finding.title);
}

} // namespace

std::vector<widgets::DetailLink> figure_remarks(const CellKey &figure, const std::vector<audit::Finding> &findings,
                                                const StandingActs &standing, const Wording &wording)
{
    std::vector<widgets::DetailLink> remarks;
    const auto add_act = [&](const Act &act, const std::optional<Period> &period, bool left_out,
                             const QString &tooltip) {
        remarks.push_back({QLatin1String(link_to_act) + QString::number(act.id),
                           act_remark(act, period_of(period, figure), left_out, wording), tooltip});
    };
    for (const StandingActs::StandingExclusion &each : standing.exclusions) {
        if (concerns(each.exclusion, figure))
            add_act(each.act, each.exclusion.period, true, {});
    }
    for (const StandingActs::StandingCorrection &each : standing.corrections) {
        if (concerns(each.correction.key, figure))
            add_act(each.act, each.correction.key.period, false, correction_words(each.correction, wording));
    }
    std::vector<const audit::Finding *> about;
    for (const audit::Finding &finding : findings) {
        if (concerns(finding.about, figure))
            about.push_back(&finding);
    }
    std::stable_sort(about.begin(), about.end(), [](const audit::Finding *one, const audit::Finding *other) {
        return one->severity > other->severity;
    });
    for (const audit::Finding *finding : about)
        remarks.push_back({QLatin1String(link_to_finding) + QString::number(finding->number),
                           finding_remark(*finding, period_of(finding->about.period, figure), wording),
                           finding_severity_title(finding->severity, wording)});
    return remarks;
}

} // namespace outturn::presentation
