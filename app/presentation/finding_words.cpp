// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/finding_words.h"

#include "presentation/figure_words.h"

#include <algorithm>
#include <cmath>

namespace outturn::presentation {
namespace {

using audit::FindingEvidence;
using audit::FindingKind;
using audit::FindingSeverity;
using audit::FindingState;

struct Title {
    const char *name;
    const char *title;
};

/// The figures that a finding can be written against.
constexpr Title figure_titles[] = {
    {"value", QT_TRANSLATE_NOOP("presentation", "the value")},
    {"rank", QT_TRANSLATE_NOOP("presentation", "the rank")},
    {"flag", QT_TRANSLATE_NOOP("presentation", "the place in the funnel")},
    {"gap", QT_TRANSLATE_NOOP("presentation", "the gap between best and worst")},
    {"due", QT_TRANSLATE_NOOP("presentation", "the payment due")},
    {"paid", QT_TRANSLATE_NOOP("presentation", "the payment made")},
    {"difference", QT_TRANSLATE_NOOP("presentation", "the difference from what is due")},
    {"cost", QT_TRANSLATE_NOOP("presentation", "the cost")},
    {"coverage", QT_TRANSLATE_NOOP("presentation", "who returned figures")},
};

/// The parts that evidence is made of.
constexpr Title part_titles[] = {
    {"value", QT_TRANSLATE_NOOP("presentation", "Value")},
    {"numerator", QT_TRANSLATE_NOOP("presentation", "Numerator")},
    {"denominator", QT_TRANSLATE_NOOP("presentation", "Denominator")},
    {"expected", QT_TRANSLATE_NOOP("presentation", "Expected")},
    {"rank", QT_TRANSLATE_NOOP("presentation", "Rank")},
    {"ranked", QT_TRANSLATE_NOOP("presentation", "Providers ranked")},
    {"gap", QT_TRANSLATE_NOOP("presentation", "Gap")},
    {"best", QT_TRANSLATE_NOOP("presentation", "Best")},
    {"worst", QT_TRANSLATE_NOOP("presentation", "Worst")},
    {"target", QT_TRANSLATE_NOOP("presentation", "Target")},
    {"due_pence", QT_TRANSLATE_NOOP("presentation", "Payment due")},
    {"claimed_pence", QT_TRANSLATE_NOOP("presentation", "Claimed")},
    {"paid_pence", QT_TRANSLATE_NOOP("presentation", "Paid")},
    {"difference_pence", QT_TRANSLATE_NOOP("presentation", "Paid more than due")},
    {"cost_pence", QT_TRANSLATE_NOOP("presentation", "Cost")},
    {"hits", QT_TRANSLATE_NOOP("presentation", "Times that the check found it")},
    {"places", QT_TRANSLATE_NOOP("presentation", "Figures or cases concerned")},
    {"providers", QT_TRANSLATE_NOOP("presentation", "Providers")},
    {"with_value", QT_TRANSLATE_NOOP("presentation", "Providers with a figure")},
    {"expected_returns", QT_TRANSLATE_NOOP("presentation", "Returns expected")},
    {"not_returned", QT_TRANSLATE_NOOP("presentation", "Not returned")},
    {"sample_size", QT_TRANSLATE_NOOP("presentation", "Items tested")},
    {"untested", QT_TRANSLATE_NOOP("presentation", "Items not tested yet")},
    {"errors", QT_TRANSLATE_NOOP("presentation", "Items in error")},
    {"most_likely_error", QT_TRANSLATE_NOOP("presentation", "Most likely error")},
    {"upper_limit", QT_TRANSLATE_NOOP("presentation", "Upper limit of the error")},
    {"lower_limit", QT_TRANSLATE_NOOP("presentation", "Lower limit of the error")},
    {"most_likely_error_pence", QT_TRANSLATE_NOOP("presentation", "Most likely error in money")},
    {"upper_limit_pence", QT_TRANSLATE_NOOP("presentation", "Upper limit of the error in money")},
    {"lower_limit_pence", QT_TRANSLATE_NOOP("presentation", "Lower limit of the error in money")},
    {"population_value_pence", QT_TRANSLATE_NOOP("presentation", "Value of all that was sampled from")},
};

template <size_t n> QString title_of(const Title (&titles)[n], const QString &name, const Wording &wording)
{
    const auto found = std::find_if(std::begin(titles), std::end(titles),
                                    [&name](const Title &t) { return name == QLatin1String(t.name); });
    return found == std::end(titles) ? QString(name).replace(u'_', u' ') : wording.say(found->title);
}

bool is_share(const QString &name)
{
    return name == QLatin1String("most_likely_error") || name == QLatin1String("upper_limit")
        || name == QLatin1String("lower_limit") || name.endsWith(QLatin1String("_rate"))
        || name.endsWith(QLatin1String("_share"));
}

/// What is written as the measure's own numbers are.
bool is_of_measure(const QString &name)
{
    return name == QLatin1String("value") || name == QLatin1String("best") || name == QLatin1String("worst")
        || name == QLatin1String("target");
}

/// The title inside a sentence or list: small, unless it is the first.
QString inside(const QString &title, bool is_first)
{
    return is_first || title.isEmpty() ? title : title.left(1).toLower() + title.mid(1);
}

} // namespace

QString finding_kind_title(FindingKind kind, const Wording &wording)
{
    return kind == FindingKind::finding ? wording.say(QT_TRANSLATE_NOOP("presentation", "Finding"))
                                        : wording.say(QT_TRANSLATE_NOOP("presentation", "Lesson"));
}

QString finding_severity_title(FindingSeverity severity, const Wording &wording)
{
    switch (severity) {
    case FindingSeverity::low:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Low"));
    case FindingSeverity::medium:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Medium"));
    case FindingSeverity::high:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "High"));
    }
    return {};
}

QString finding_state_title(FindingState state, const Wording &wording)
{
    switch (state) {
    case FindingState::open:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Open"));
    case FindingState::agreed:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Agreed"));
    case FindingState::disputed:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Disputed"));
    case FindingState::done:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Done"));
    case FindingState::closed:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Closed"));
    }
    return {};
}

QString finding_number(const audit::Finding &finding, const Wording &wording)
{
    const char *text = finding.kind == FindingKind::finding ? QT_TRANSLATE_NOOP("presentation", "Finding %1")
                                                            : QT_TRANSLATE_NOOP("presentation", "Lesson %1");
    return wording.say(text).arg(finding.number);
}

QString finding_figure_about(const audit::FindingAbout &about, const AuditNames &names, const Wording &wording)
{
    QStringList words;
    if (!about.figure.isEmpty())
        words.append(title_of(figure_titles, about.figure, wording));
    if (!about.check.isEmpty())
        words.append(wording.say(QT_TRANSLATE_NOOP("presentation", "the check \"%1\"")).arg(names.check(about.check)));
    if (about.sample > 0)
        words.append(wording.say(QT_TRANSLATE_NOOP("presentation", "sample %1")).arg(about.sample));
    return words.join(QStringLiteral("; "));
}

QString finding_about(const audit::FindingAbout &about, const AuditNames &names, const Wording &wording)
{
    QStringList words;
    if (!about.provider.is_empty())
        words.append(names.provider(about.provider));
    if (!about.measure.is_empty())
        words.append(names.measure(about.programme, about.measure));
    if (about.period)
        words.append(period_words(wording, *about.period));
    if (!about.programme.is_empty())
        words.append(names.programme(about.programme));
    const QString subject = words.join(QStringLiteral(", "));
    const QString figure = finding_figure_about(about, names, wording);
    if (subject.isEmpty() && figure.isEmpty())
        return wording.say(QT_TRANSLATE_NOOP("presentation", "the workspace as a whole"));
    return subject.isEmpty() ? figure : figure.isEmpty() ? subject : QStringLiteral("%1; %2").arg(subject, figure);
}

QString evidence_title(const QString &name, const Wording &wording)
{
    return title_of(part_titles, name, wording);
}

QString evidence_number(const QString &name, const std::optional<double> &number, const Measure *measure,
                        const Wording &wording)
{
    if (!number || !std::isfinite(*number))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "not there"));
    if (name.endsWith(QLatin1String("_pence")))
        return pounds(wording, *number, std::fmod(*number, 100) != 0);
    if (name.endsWith(QLatin1String("_gbp")))
        return pounds(wording, std::round(*number * 100), true);
    if (is_share(name))
        return wording.number(*number * 100, 2) + u'%';
    if (measure && is_of_measure(name))
        return FigureWords(*measure, wording).value(*number);
    if (measure && name == QLatin1String("gap"))
        return FigureWords(*measure, wording).gap(*number);
    return wording.full_number(*number);
}

QString evidence_words(const FindingEvidence &evidence, const Measure *measure, const Wording &wording)
{
    QStringList parts;
    for (const FindingEvidence::Figure &figure : evidence.figures)
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1: %2"))
                         .arg(inside(evidence_title(figure.name, wording), parts.isEmpty()),
                              evidence_number(figure.name, figure.number, measure, wording)));
    return parts.isEmpty() ? QString() : parts.join(QStringLiteral(", ")) + u'.';
}

FindingEvidence comparable_evidence(const FindingEvidence &then, const FindingEvidence &now)
{
    FindingEvidence comparable = then;
    std::erase_if(comparable.figures, [&now](const FindingEvidence::Figure &figure) {
        return std::none_of(now.figures.begin(), now.figures.end(),
                            [&figure](const FindingEvidence::Figure &other) { return other.name == figure.name; });
    });
    return comparable;
}

QString evidence_change_words(const FindingEvidence &then, const FindingEvidence &now, const QString &because,
                              const Measure *measure, const Wording &wording)
{
    QStringList parts;
    for (const audit::EvidenceChange &change : audit::changed_evidence(comparable_evidence(then, now), now))
        parts.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1: %2 when written, %3 now"))
                         .arg(inside(evidence_title(change.name, wording), parts.isEmpty()),
                              evidence_number(change.name, change.then, measure, wording),
                              evidence_number(change.name, change.now, measure, wording)));
    if (parts.isEmpty())
        return {};
    const QString changes = parts.join(QStringLiteral("; "));
    if (because.isEmpty())
        return changes + u'.';
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1, after %2.")).arg(changes, because);
}

} // namespace outturn::presentation
