// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/scheme_words.h"

#include "presentation/figure_words.h"

#include <algorithm>
#include <cmath>

namespace outturn::presentation {

QString event_title(const schemes::Scheme &scheme, const MeasureId &event)
{
    const schemes::PaymentEvent *known = scheme.event(event);
    return known && !known->title.isEmpty() ? known->title : event.text;
}

QString event_titles(const schemes::Scheme &scheme, const std::vector<MeasureId> &events)
{
    QStringList titles;
    for (const MeasureId &event : events)
        titles.append(event_title(scheme, event));
    return titles.join(QStringLiteral(", "));
}

QString case_title(const schemes::Scheme &scheme, const QString &case_ref, const Wording &wording)
{
    if (scheme.unit == QLatin1String("family"))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Family %1")).arg(case_ref);
    if (scheme.unit == QLatin1String("participant"))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Participant %1")).arg(case_ref);
    return wording.say(QT_TRANSLATE_NOOP("presentation", "Case %1")).arg(case_ref);
}

QString further_case(const schemes::Scheme &scheme, const Wording &wording)
{
    if (scheme.unit == QLatin1String("family"))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "One more family"));
    if (scheme.unit == QLatin1String("participant"))
        return wording.say(QT_TRANSLATE_NOOP("presentation", "One more participant"));
    return wording.say(QT_TRANSLATE_NOOP("presentation", "One more case"));
}

QString provider_title(const analysis::PaymentAnswer &answer, const ProviderId &provider)
{
    for (const analysis::ProviderPayment &payment : answer.providers) {
        if (payment.provider.id == provider)
            return payment.provider.name.isEmpty() ? provider.text : payment.provider.name;
    }
    return provider.text;
}

QString payment_title(const Programme &programme, const std::optional<Period> &period, const Wording &wording)
{
    const QString name = programme.title.isEmpty() ? programme.id.text : programme.title;
    return name + QStringLiteral(" · ")
        + (period ? period_words(wording, *period) : wording.say(QT_TRANSLATE_NOOP("presentation", "all periods")));
}

QString payee_count(const std::vector<const Provider *> &payees, const Wording &wording)
{
    const auto all = [&payees](ProviderType type) {
        return std::all_of(payees.begin(), payees.end(),
                           [type](const Provider *provider) { return provider->type == type; });
    };
    const int n = static_cast<int>(payees.size());
    if (n > 0 && all(ProviderType::local_authority))
        return wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n local authority(ies)"), n);
    if (n > 0 && all(ProviderType::contractor))
        return wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n contractor(s)"), n);
    return wording.count(QT_TRANSLATE_N_NOOP("presentation", "%n provider(s)"), n);
}

QString tariff_title(const schemes::Scheme &scheme, const MeasureId &event, const QString &group, const QString &year,
                     const Wording &wording)
{
    QStringList parts{event.is_empty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "Every event"))
                                       : event_title(scheme, event)};
    parts.append(group);
    parts.append(year);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString percent(double share, const Wording &wording)
{
    return std::isfinite(share) ? wording.full_number(std::round(share * 1000.0) / 10.0) + u'%' : QString();
}

QString large_pounds(double pence, const Wording &wording)
{
    constexpr double million = 1e8;
    constexpr double small = 10000; // below £100 the pence matter
    if (std::abs(pence) < million)
        return pounds(wording, pence, std::abs(pence) < small && std::fmod(pence, 100.0) != 0);
    const QString words =
        wording.say(QT_TRANSLATE_NOOP("presentation", "£%1 million")).arg(wording.number(std::abs(pence) / million, 1));
    return pence < 0 ? u'-' + words : words;
}

QString listed(const QStringList &parts, const Wording &wording)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return wording.say(QT_TRANSLATE_NOOP("presentation", "%1 and %2"))
        .arg(parts.mid(0, parts.size() - 1).join(QStringLiteral(", ")), parts.last());
}

QString headline_text(const Headline &headline)
{
    QStringList told{headline.finding + u'.', headline.caution, headline.warnings};
    told.removeAll(QString());
    return told.join(u' ');
}

QString source_words(const schemes::Source &source, const Wording &wording)
{
    const QString text =
        source.text.isEmpty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "entered by the user")) : source.text;
    return source.confirmed ? text : wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (not confirmed)")).arg(text);
}

} // namespace outturn::presentation
