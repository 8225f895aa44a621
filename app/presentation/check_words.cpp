// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/check_words.h"

#include "presentation/figure_words.h"

#include <algorithm>
#include <cmath>

namespace outturn::presentation {
namespace {

using audit::CheckDefinition;
using audit::CheckHit;
using audit::CheckRun;
using audit::CheckValue;
using audit::CheckWords;
using audit::Severity;

const CheckDefinition *definition_of(const CheckRun &run, const QString &check)
{
    const auto at = std::find_if(run.definitions.begin(), run.definitions.end(),
                                 [&check](const CheckDefinition &definition) { return definition.id == check; });
    return at == run.definitions.end() ? nullptr : &*at;
}

/// Both languages are there in what the reader lets in; a definition that was made in another way falls back.
CheckWords words_of(const CheckRun &run, const QString &check, const Wording &wording)
{
    const CheckDefinition *definition = definition_of(run, check);
    if (!definition)
        return {check, {}, {}, {}};
    const QString language =
        wording.language_tag() == QLatin1String("cy") ? QStringLiteral("cy") : QStringLiteral("en");
    return definition->words.value(language, definition->words.value(QStringLiteral("en")));
}

QString number_text(double number, const CheckValue &value, const Wording &wording)
{
    if (!std::isfinite(number))
        return {};
    if (value.is_share)
        return wording.number(number * 100.0, value.decimals >= 0 ? value.decimals : 1) + u'%';
    if (value.decimals >= 0)
        return wording.number(number, value.decimals);
    return wording.full_number(std::round(number * 10000.0) / 10000.0);
}

/// A value as a sentence tells it.
class ValueText
{
public:
    ValueText(const CheckRun &run, const CheckHit &hit, const CheckValue &value, const Wording &wording)
        : run_(run), hit_(hit), value_(value), wording_(wording)
    {}

    QString operator()(double number) const { return number_text(number, value_, wording_); }
    QString operator()(Money money) const
    {
        return pounds(wording_, static_cast<double>(money.pence), money.pence % 100 != 0);
    }
    QString operator()(const QDate &day) const { return wording_.date(day); }
    QString operator()(const Period &period) const { return period_label(period); }
    QString operator()(const QString &text) const { return text; }
    QString operator()(const ProviderId &provider) const { return provider_name(run_, provider); }
    QString operator()(const MeasureId &measure) const { return measure_title(run_, hit_.programme, measure); }
    QString operator()(const ProgrammeId &programme) const { return programme_title(run_, programme); }

private:
    const CheckRun &run_;
    const CheckHit &hit_;
    const CheckValue &value_;
    const Wording &wording_;
};

std::optional<QString> own_name(const CheckRun &run, const CheckHit &hit, const QString &name, const Wording &wording)
{
    if (name == QLatin1String("provider"))
        return hit.provider.is_empty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "All providers together"))
                                       : provider_name(run, hit.provider);
    if (name == QLatin1String("measure"))
        return measure_title(run, hit.programme, hit.measure);
    if (name == QLatin1String("period"))
        return hit.period ? period_label(*hit.period) : QString();
    if (name == QLatin1String("programme"))
        return programme_title(run, hit.programme);
    if (name == QLatin1String("places"))
        return wording.number(static_cast<double>(hit.places), 0);
    return std::nullopt;
}

QString value_text(const CheckRun &run, const CheckHit &hit, const QString &name, const Wording &wording)
{
    for (const CheckValue &value : hit.values) {
        if (value.name == name)
            return std::visit(ValueText(run, hit, value, wording), value.value);
    }
    return own_name(run, hit, name, wording).value_or(QStringLiteral("{%1}").arg(name));
}

/// The text with every name in braces replaced, from the left: what is put in is not read again, so that a provider that
/// calls itself {sum} stays what it is.
QString filled(const CheckRun &run, const CheckHit &hit, const QString &text, const Wording &wording)
{
    QString told;
    qsizetype done = 0;
    while (true) {
        const qsizetype open = text.indexOf(u'{', done);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            break;
        told += QStringView(text).mid(done, open - done);
        told += value_text(run, hit, text.mid(open + 1, close - open - 1), wording);
        done = close + 1;
    }
    return told + text.mid(done);
}

int count_of(const CheckRun &run, Severity severity, const std::optional<ProgrammeId> &programme)
{
    // A check that found more than it lists has the rest in its outcome; only for all programmes is that number known.
    qint64 count = std::count_if(run.hits.begin(), run.hits.end(), [&](const CheckHit &hit) {
        return hit.severity == severity && (!programme || hit.programme == *programme);
    });
    for (size_t i = 0; !programme && i < run.outcomes.size(); ++i) {
        if (run.definitions[i].severity == severity)
            count += run.outcomes[i].hits - run.outcomes[i].shown;
    }
    return static_cast<int>(count);
}

QString chance_text(double p_value, const Wording &wording)
{
    // Smaller ones are no more certain: they rest on the law holding far out.
    constexpr double smallest = .0001;
    return p_value < smallest ? QStringLiteral("< ") + wording.number(smallest, 4)
                              : QStringLiteral("= ") + wording.number(p_value, 4);
}

} // namespace

QString check_title(const CheckRun &run, const QString &check, const Wording &wording)
{
    return words_of(run, check, wording).title;
}

QString check_method(const CheckRun &run, const QString &check, const Wording &wording)
{
    return words_of(run, check, wording).method;
}

QString hit_sentence(const CheckRun &run, const CheckHit &hit, const Wording &wording)
{
    const QString sentence = filled(run, hit, words_of(run, hit.check, wording).sentence, wording);
    if (!hit.is_corrected)
        return sentence;
    return sentence + u' '
        + wording.say(QT_TRANSLATE_NOOP("presentation",
                                        "An auditor corrected a figure of this: it is not what the return says."));
}

QString hit_advice(const CheckRun &run, const CheckHit &hit, const Wording &wording)
{
    return filled(run, hit, words_of(run, hit.check, wording).advice, wording);
}

QString hit_chance(const CheckHit &hit, const Wording &wording)
{
    if (!hit.p_value)
        return {};
    const QString plain = QStringLiteral("p ") + chance_text(*hit.p_value, wording);
    if (!hit.adjusted_p_value)
        return plain;
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1; %2 once all that were tested are allowed for"))
        .arg(plain, QStringLiteral("p ") + chance_text(*hit.adjusted_p_value, wording));
}

QString severity_title(Severity severity, const Wording &wording)
{
    switch (severity) {
    case Severity::serious:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Serious"));
    case Severity::caution:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "To be explained"));
    case Severity::note:
        break;
    }
    return wording.say(QT_TRANSLATE_NOOP("presentation", "Worth knowing"));
}

QString severity_explanation(Severity severity, const Wording &wording)
{
    switch (severity) {
    case Severity::serious:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Cannot be right as it stands."));
    case Severity::caution:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "May be right, but needs an explanation."));
    case Severity::note:
        break;
    }
    return wording.say(QT_TRANSLATE_NOOP("presentation", "Is as it is, but matters to whoever uses the figures."));
}

QString why_not_words(const audit::CheckOutcome &outcome, const Wording &wording)
{
    if (outcome.why_not.isEmpty())
        return {};
    if (outcome.why_not == QLatin1String("no-cases"))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "no case returns that it concerns"));
    if (outcome.why_not == QLatin1String("no-scheme"))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "no payment scheme that says it"));
    if (outcome.why_not == QLatin1String("too-few"))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "too few numbers to tell"));
    if (outcome.why_not == QLatin1String("no-target"))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "no target to set it against"));
    return wording.say(QT_TRANSLATE_NOOP("presentation", "no figures that it concerns"));
}

QString checks_headline(const CheckRun &run, const std::optional<ProgrammeId> &programme, const Wording &wording)
{
    const auto applied = std::count_if(run.outcomes.begin(), run.outcomes.end(),
                                       [](const audit::CheckOutcome &outcome) { return outcome.why_not.isEmpty(); });
    const int serious = count_of(run, Severity::serious, programme);
    const int caution = count_of(run, Severity::caution, programme);
    const int note = count_of(run, Severity::note, programme);
    const QString checks = wording.number(static_cast<double>(applied), 0);
    if (applied == 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "There is nothing that a check could look at"));
    if (serious + caution + note == 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Nothing was found; checks that could be applied: %1"))
            .arg(checks);
    return wording
        .say(QT_TRANSLATE_NOOP("presentation",
                               "%1 serious, %2 to be explained, %3 worth knowing; checks that could be applied: %4"))
        .arg(wording.number(serious, 0), wording.number(caution, 0), wording.number(note, 0), checks);
}

QString programme_title(const CheckRun &run, const ProgrammeId &programme)
{
    for (const Programme &entry : run.programmes) {
        if (entry.id == programme)
            return entry.title.isEmpty() ? entry.id.text : entry.title;
    }
    return programme.text;
}

QString measure_title(const CheckRun &run, const ProgrammeId &programme, const MeasureId &measure)
{
    for (const Measure &entry : run.measures) {
        if (entry.id == measure && entry.programme == programme)
            return entry.title.isEmpty() ? entry.id.text : entry.title;
    }
    return measure.text;
}

QString provider_name(const CheckRun &run, const ProviderId &provider)
{
    for (const Provider &entry : run.providers) {
        if (entry.id == provider)
            return entry.name.isEmpty() ? entry.id.text : entry.name;
    }
    return provider.text;
}

} // namespace outturn::presentation
