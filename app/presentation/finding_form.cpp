// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/finding_form.h"

#include "presentation/figure_words.h"
#include "presentation/finding_tables.h"
#include "presentation/finding_words.h"
#include "presentation/standing_act_words.h"

#include <algorithm>

namespace outturn::presentation {
namespace {

using audit::Finding;
using widgets::FindingForm;
using widgets::ReportChoice;

template <typename Choice, typename Word, typename Title>
std::vector<ReportChoice> choices(std::initializer_list<Choice> all, Word word, Title title, const Wording &wording)
{
    std::vector<ReportChoice> list;
    for (const Choice choice : all)
        list.push_back({word(choice), title(choice, wording), {}});
    return list;
}

void add_choices(FindingForm &form, const Finding &finding, const FindingFormInput &input, const Wording &wording)
{
    using enum audit::FindingSeverity;
    using enum audit::FindingState;
    form.kinds = choices({audit::FindingKind::finding, audit::FindingKind::lesson}, audit::finding_kind_word,
                         finding_kind_title, wording);
    form.severities = choices({low, medium, high}, audit::finding_severity_word, finding_severity_title, wording);
    form.states =
        choices({open, agreed, disputed, done, closed}, audit::finding_state_word, finding_state_title, wording);
    form.programmes = {{{}, wording.say(QT_TRANSLATE_NOOP("presentation", "of no one programme")), {}}};
    for (const Programme &programme : input.names.programmes)
        form.programmes.push_back({programme.id.text, programme.title, {}});
    form.measures = {{{}, wording.say(QT_TRANSLATE_NOOP("presentation", "of no one measure")), {}}};
    for (const Measure &measure : input.names.measures) {
        if (measure.programme == finding.about.programme)
            form.measures.push_back({measure.id.text, measure.title, {}});
    }
    form.providers = {{{}, wording.say(QT_TRANSLATE_NOOP("presentation", "of no one provider")), {}}};
    for (const Provider &provider : input.names.providers)
        form.providers.push_back({provider.id.text, provider.name, {}});
    form.periods = {{{}, wording.say(QT_TRANSLATE_NOOP("presentation", "of no one period")), {}}};
    std::vector<Period> periods = input.periods;
    if (const auto &period = finding.about.period;
        period && std::find(periods.begin(), periods.end(), *period) == periods.end())
        periods.insert(std::upper_bound(periods.begin(), periods.end(), *period), *period);
    for (auto period = periods.rbegin(); period != periods.rend(); ++period)
        form.periods.push_back({period_id(*period), period_words(wording, *period), {}});
}

widgets::FindingWords words_of(const Finding &finding)
{
    return {audit::finding_kind_word(finding.kind),
            audit::finding_severity_word(finding.severity),
            audit::finding_state_word(finding.state),
            finding.title,
            finding.text,
            finding.about.programme.text,
            finding.about.measure.text,
            finding.about.provider.text,
            period_id(finding.about.period),
            finding.evidence.text,
            finding.recommendation,
            finding.response};
}

void add_figures(FindingForm &form, const Finding &finding, const FindingFormInput &input, const Wording &wording)
{
    const Measure *measure = input.names.known_measure(finding.about.programme, finding.about.measure);
    const auto words = [&](const audit::FindingEvidence::Figure &figure) {
        return evidence_number(figure.name, figure.number, measure, wording);
    };
    std::vector<audit::EvidenceChange> changes;
    if (input.now)
        changes = audit::changed_evidence(comparable_evidence(finding.evidence, *input.now), *input.now);
    for (const audit::FindingEvidence::Figure &figure : finding.evidence.figures) {
        widgets::FindingFigure line{evidence_title(figure.name, wording), words(figure), {}, false};
        if (input.now) {
            const auto &now = input.now->figures;
            const auto found =
                std::find_if(now.begin(), now.end(), [&](const auto &f) { return f.name == figure.name; });
            line.now = found == now.end() ? QString() : words(*found);
        }
        line.differs = std::any_of(changes.begin(), changes.end(),
                                   [&](const audit::EvidenceChange &change) { return change.name == figure.name; });
        form.figures.push_back(line);
    }
    form.source = finding.evidence.source.isEmpty()
        ? QString()
        : wording.say(QT_TRANSLATE_NOOP("presentation", "When written: %1")).arg(finding.evidence.source);
    if (input.now) {
        form.change = evidence_change_words(finding.evidence, *input.now, input.because, measure, wording);
        // What somebody else gave as evidence is not taken away by figures that know less.
        form.can_renew = !input.now->figures.empty() && (!changes.empty() || finding.evidence.figures.empty());
    }
}

QString note_words(const Finding &finding, const FindingFormInput &input, const Wording &wording)
{
    if (input.withdrawal)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Withdrawn by %1, %2: %3"))
            .arg(input.withdrawal->person, time_words(input.withdrawal->at, wording), input.withdrawal->reason);
    if (!input.saved)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Not on record yet."));
    const QString written = wording.say(QT_TRANSLATE_NOOP("presentation", "Revision %1 by %2, %3"))
                                .arg(QString::number(input.saved->revision), input.saved->person,
                                     time_words(input.saved->changed_at, wording));
    return finding.says_the_same(*input.saved)
        ? written
        : wording.say(QT_TRANSLATE_NOOP("presentation", "%1; what you changed since is not on record yet."))
              .arg(written);
}

/// Whether there is a figure of which the window can show more.
bool leads_anywhere(const audit::FindingAbout &about)
{
    return about.sample > 0 || (!about.programme.is_empty() && !about.measure.is_empty());
}

} // namespace

QString period_id(const std::optional<Period> &period)
{
    return period ? period->start.toString(Qt::ISODate) + u'/' + period->end.toString(Qt::ISODate) : QString();
}

std::optional<Period> period_from_id(const QString &id)
{
    const qsizetype at = id.indexOf(u'/');
    if (at < 0)
        return {};
    return Period{QDate::fromString(id.left(at), Qt::ISODate), QDate::fromString(id.mid(at + 1), Qt::ISODate)};
}

FindingForm finding_form(const QString &id, const Finding &finding, const FindingFormInput &input,
                         const Wording &wording)
{
    FindingForm form;
    form.id = id;
    form.is_new = !input.saved && !input.withdrawal;
    form.heading = !form.is_new                       ? finding_number(finding, wording)
        : finding.kind == audit::FindingKind::finding ? wording.say(QT_TRANSLATE_NOOP("presentation", "New finding"))
                                                      : wording.say(QT_TRANSLATE_NOOP("presentation", "New lesson"));
    form.note = note_words(finding, input, wording);
    form.words = words_of(finding);
    form.is_changed = input.saved && !finding.says_the_same(*input.saved);
    form.is_withdrawn = input.withdrawal != nullptr;
    form.person = input.person;
    add_choices(form, finding, input, wording);
    if (const QString figure = finding_figure_about(finding.about, input.names, wording); !figure.isEmpty())
        form.figure = wording.say(QT_TRANSLATE_NOOP("presentation", "About %1")).arg(figure);
    add_figures(form, finding, input, wording);
    form.has_figure = leads_anywhere(finding.about);
    if (!finding.origin.isEmpty())
        form.origin =
            wording.say(QT_TRANSLATE_NOOP("presentation", "Came in with a lessons file: %1")).arg(finding.origin);
    form.revisions = revision_table(input.revisions, wording);
    return form;
}

Finding with_words(const Finding &finding, const widgets::FindingWords &words)
{
    Finding changed = finding;
    changed.kind = audit::finding_kind_from_word(words.kind).value_or(finding.kind);
    changed.severity = audit::finding_severity_from_word(words.severity).value_or(finding.severity);
    changed.state = audit::finding_state_from_word(words.state).value_or(finding.state);
    changed.title = words.title;
    changed.text = words.text;
    changed.about.programme = ProgrammeId(words.programme);
    changed.about.measure = MeasureId(words.measure);
    changed.about.provider = ProviderId(words.provider);
    changed.about.period = period_from_id(words.period);
    changed.evidence.text = words.evidence;
    changed.recommendation = words.recommendation;
    changed.response = words.response;
    return changed;
}

} // namespace outturn::presentation
