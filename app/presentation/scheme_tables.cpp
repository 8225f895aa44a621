// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/scheme_tables.h"

#include "presentation/figure_words.h"
#include "presentation/payment_words.h"
#include "presentation/scheme_form.h"
#include "presentation/scheme_words.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace outturn::presentation {
namespace {

using reporting::DocumentCell;
using reporting::DocumentTable;
using reporting::FactList;
using reporting::NumberForm;
using schemes::EventRole;
using schemes::PaymentEvent;
using schemes::Scheme;

QString title_of(const Scheme &scheme)
{
    return scheme.title.isEmpty() ? scheme.id : scheme.title;
}

QString confirmed_word(bool confirmed, const Wording &wording)
{
    return confirmed ? wording.say(QT_TRANSLATE_NOOP("presentation", "confirmed"))
                     : wording.say(QT_TRANSLATE_NOOP("presentation", "not confirmed"));
}

QString source_text(const schemes::Source &source, const Wording &wording)
{
    return source.text.isEmpty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "entered by the user")) : source.text;
}

QString quoted(const QString &words)
{
    return QStringLiteral("“%1”").arg(words);
}

std::vector<DocumentTable::Column> rule_columns(const Wording &wording)
{
    return {{wording.say(QT_TRANSLATE_NOOP("presentation", "Rule")), false},
            {wording.say(QT_TRANSLATE_NOOP("presentation", "What it says")), false},
            {wording.say(QT_TRANSLATE_NOOP("presentation", "Source")), false},
            {wording.say(QT_TRANSLATE_NOOP("presentation", "Confirmed")), false}};
}

std::vector<DocumentCell> rule_row(const QString &name, const QString &words, const schemes::Source &source,
                                   const Wording &wording)
{
    return {name, words, source_text(source, wording), confirmed_word(source.confirmed, wording)};
}

/// What part the event plays, and what must be there before it is paid.
QString role_words(const Scheme &scheme, const PaymentEvent &event, const Wording &wording)
{
    const auto other = [&](const std::optional<MeasureId> &measure) {
        return measure ? quoted(event_title(scheme, *measure))
                       : wording.say(QT_TRANSLATE_NOOP("presentation", "another result"));
    };
    switch (event.role) {
    case EventRole::referral:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Starts a case; it is never paid for."));
    case EventRole::attachment:
        return wording.say(
            QT_TRANSLATE_NOOP("presentation", "Starts a case; paid for as soon as it is attached or claimed."));
    case EventRole::progress:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "A step on the way; paid for once it is validated."));
    case EventRole::outcome:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "A result; paid for once it is validated."));
    case EventRole::add_on:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Paid for only on top of %1.")).arg(other(event.adds_to));
    case EventRole::sustainment:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Paid for only after %1.")).arg(other(event.follows));
    }
    return {};
}

QString times_words(const PaymentEvent &event, const Wording &wording)
{
    if (event.role == EventRole::referral)
        return {};
    if (event.most_per_case == 0)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "As often as it comes."));
    if (event.most_per_case == 1)
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Once for a case."));
    return wording.say(QT_TRANSLATE_NOOP("presentation", "At most %1 times for a case."))
        .arg(wording.number(event.most_per_case, 0));
}

void add_shared_rules(DocumentTable &table, const Scheme &scheme, const Wording &wording)
{
    for (const schemes::Exclusion &exclusion : scheme.exclusions)
        table.rows.push_back(rule_row(
            wording.say(QT_TRANSLATE_NOOP("presentation", "Results that exclude each other")),
            wording
                .say(QT_TRANSLATE_NOOP("presentation",
                                       "%1, or %2: only one of the two is paid for a case, the larger sum; where both "
                                       "are the same, what was complete first."))
                .arg(quoted(event_titles(scheme, exclusion.one)), quoted(event_titles(scheme, exclusion.other))),
            exclusion.source, wording));
    if (scheme.case_cap)
        table.rows.push_back(
            rule_row(wording.say(QT_TRANSLATE_NOOP("presentation", "Cap")),
                     wording
                         .say(QT_TRANSLATE_NOOP("presentation",
                                                "At most %1/%2 of the number that a return gives as %3 are paid for, "
                                                "the earliest attached first."))
                         .arg(wording.number(scheme.case_cap->numerator, 0),
                              wording.number(scheme.case_cap->denominator, 0), quoted(scheme.case_cap->measure.text)),
                     scheme.case_cap->source, wording));
    if (const auto &threshold = scheme.threshold)
        table.rows.push_back(rule_row(
            wording.say(QT_TRANSLATE_NOOP("presentation", "Share of the pledge")),
            wording
                .say(QT_TRANSLATE_NOOP("presentation",
                                       "Where a return gives as %1 less than %2 of %3, only %4 of the price of %5 is "
                                       "paid, until the provider has caught up."))
                .arg(quoted(threshold->reached.text), percent(threshold->least_share, wording),
                     quoted(threshold->pledged.text), percent(threshold->paid_share_below, wording),
                     quoted(event_titles(scheme, threshold->applies_to))),
            threshold->source, wording));
    for (const schemes::CohortMetric &metric : scheme.metrics)
        table.rows.push_back(rule_row(
            metric.title.isEmpty() ? metric.measure.text : metric.title,
            (metric.lower_is_better
                 ? wording.say(QT_TRANSLATE_NOOP("presentation",
                                                 "Paid for each outcome fewer than the rate of the baseline (%1) would "
                                                 "give, where the change is significant."))
                 : wording.say(QT_TRANSLATE_NOOP("presentation",
                                                 "Paid for each outcome more than the rate of the baseline (%1) would "
                                                 "give, where the change is significant.")))
                .arg(period_words(wording, metric.baseline)),
            metric.source, wording));
}

DocumentTable group_rows(const Scheme &scheme, const Wording &wording)
{
    DocumentTable table;
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Group")), false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Members")), false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Source")), false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Confirmed")), false}};
    for (const schemes::SchemeGroup &group : scheme.groups)
        table.rows.push_back({group.title.isEmpty() ? group.id : group.title, group.members.join(QStringLiteral(", ")),
                              source_text(group.source, wording), confirmed_word(group.source.confirmed, wording)});
    return table;
}

/// "£3,200", "15%", "91 days"; what is not given is said in words.
DocumentCell value_cell(const widgets::SchemeField &field, const Wording &wording)
{
    const bool is_pounds = field.unit == QStringLiteral("£");
    const bool is_limit = !field.unit.isEmpty() && !is_pounds && field.unit != QLatin1String("%");
    if (field.text.isEmpty())
        return is_limit ? wording.say(QT_TRANSLATE_NOOP("presentation", "no limit"))
                        : wording.say(QT_TRANSLATE_NOOP("presentation", "not given"));
    const QString text = is_pounds ? QStringLiteral("£") + field.text
        : field.unit.isEmpty()     ? field.text
                                   : QStringLiteral("%1 %2").arg(field.text, field.unit);
    return {text, number_in(is_pounds ? text : field.text)};
}

DocumentTable figure_table(const widgets::SchemeSection &section, const Wording &wording)
{
    const bool is_money = std::all_of(section.fields.begin(), section.fields.end(),
                                      [](const auto &field) { return field.unit == QStringLiteral("£"); });
    const auto is_share = [](const auto &field) {
        return field.unit == QLatin1String("%") || field.text.endsWith(u'%');
    };
    const bool are_shares = std::all_of(section.fields.begin(), section.fields.end(), is_share);
    DocumentTable table;
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Figure")), false},
                     {is_money         ? wording.say(QT_TRANSLATE_NOOP("presentation", "Amount (£)"))
                          : are_shares ? wording.say(QT_TRANSLATE_NOOP("presentation", "Share (%)"))
                                       : wording.say(QT_TRANSLATE_NOOP("presentation", "Value, with its unit")),
                      is_money || are_shares,
                      is_money         ? NumberForm::pounds
                          : are_shares ? NumberForm::percent
                                       : NumberForm::plain},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Source")), false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Confirmed")), false}};
    for (const widgets::SchemeField &field : section.fields) {
        DocumentCell value = value_cell(field, wording);
        if (!is_money && !are_shares)
            value.number.reset(); // pounds, shares and days in one column are no numbers to reckon with
        table.rows.push_back({field.title, value, field.source, confirmed_word(field.confirmed, wording)});
    }
    return table;
}

DocumentTable published_table(const Scheme &scheme, const Wording &wording)
{
    DocumentTable table;
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Figure")), false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Value, with its unit")), false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Source")), false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Confirmed")), false}};
    for (const schemes::PublishedFigure &figure : scheme.published) {
        const QString value = figure.unit == QLatin1String("pounds") ? pounds(qRound64(figure.value * 100), wording)
            : figure.unit == QLatin1String("percent")                ? wording.full_number(figure.value) + u'%'
                                                                     : wording.full_number(figure.value);
        table.rows.push_back({figure.title.isEmpty() ? figure.id : figure.title, value,
                              source_text(figure.source, wording), confirmed_word(figure.source.confirmed, wording)});
    }
    return table;
}

void add_titled(ReportDraft &draft, DocumentTable table, const QString &caption, const QString &id)
{
    if (table.rows.empty())
        return;
    table.caption = caption;
    table.id = id;
    draft.table(std::move(table));
}

QString captioned(const QString &title, const Scheme &scheme)
{
    return QStringLiteral("%1: %2").arg(title, title_of(scheme));
}

} // namespace

FactList scheme_facts(const Scheme &scheme, const Wording &wording)
{
    FactList list;
    const auto add = [&](const char *term, const QString &description) {
        if (!description.isEmpty())
            list.facts.push_back({wording.say(term), description});
    };
    add(QT_TRANSLATE_NOOP("presentation", "Scheme"), title_of(scheme));
    add(QT_TRANSLATE_NOOP("presentation", "Revision"), wording.number(scheme.revision, 0));
    add(QT_TRANSLATE_NOOP("presentation", "Who is paid"), scheme.payee);
    add(QT_TRANSLATE_NOOP("presentation", "What for"),
        scheme.pays_for_results
            ? wording.say(QT_TRANSLATE_NOOP("presentation", "results, case by case"))
            : wording.say(QT_TRANSLATE_NOOP("presentation", "nothing: money is pooled, and no result is paid for")));
    if (scheme.from.isValid())
        add(QT_TRANSLATE_NOOP("presentation", "First day of attachments"), wording.date(scheme.from));
    add(QT_TRANSLATE_NOOP("presentation", "Last day on which an outcome counts"),
        scheme.to.isValid() ? wording.date(scheme.to)
                            : wording.say(QT_TRANSLATE_NOOP("presentation", "no source gives one")));
    return list;
}

void add_scheme_changes(ReportDraft &draft, const Scheme &scheme, const ReportMaterial &material)
{
    const Wording &wording = draft.wording();
    DocumentTable table;
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Revision")), false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Since")), false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "Why it was changed")), false}};
    for (const TrailEntry &entry : material.trail) {
        if (entry.kind != QLatin1String("scheme"))
            continue;
        const QJsonObject detail = QJsonDocument::fromJson(entry.detail).object();
        if (detail.value(QLatin1String("programme")).toString() != material.programme.id.text)
            continue;
        // The scheme as the program or the user brought it was the first.
        const int revision = detail.value(QLatin1String("revision")).toInt() + 1;
        table.rows.push_back({wording.number(revision, 0), wording.date(entry.at.toUTC().date()),
                              detail.value(QLatin1String("reason")).toString()});
    }
    if (table.rows.empty())
        draft.paragraph(wording.say(QT_TRANSLATE_NOOP(
            "presentation", "The scheme is as it was brought: nobody changed it in this workspace.")));
    add_titled(draft, std::move(table),
               captioned(wording.say(QT_TRANSLATE_NOOP("presentation", "Changes of the scheme")), scheme),
               QStringLiteral("scheme-changes"));
}

void add_scheme_rules(ReportDraft &draft, const Scheme &scheme)
{
    const Wording &wording = draft.wording();
    DocumentTable table;
    table.columns = rule_columns(wording);
    for (const PaymentEvent &event : scheme.events) {
        QStringList words{role_words(scheme, event, wording), times_words(event, wording)};
        words.removeAll(QString());
        table.rows.push_back(rule_row(event_title(scheme, event.measure), words.join(u' '), event.source, wording));
    }
    add_shared_rules(table, scheme, wording);
    add_titled(
        draft, std::move(table),
        captioned(wording.say(QT_TRANSLATE_NOOP("presentation", "What is paid for, and what excludes what")), scheme),
        QStringLiteral("scheme-rules"));
    add_titled(draft, group_rows(scheme, wording),
               captioned(wording.say(QT_TRANSLATE_NOOP("presentation", "Groups of providers")), scheme),
               QStringLiteral("scheme-groups"));
}

void add_scheme_figures(ReportDraft &draft, const Scheme &scheme)
{
    const Wording &wording = draft.wording();
    int count = 0;
    for (const widgets::SchemeSection &section : scheme_form(scheme, wording).sections)
        add_titled(draft, figure_table(section, wording), captioned(section.title, scheme),
                   QStringLiteral("scheme-figures-%1").arg(++count));
    add_titled(draft, published_table(scheme, wording),
               captioned(wording.say(QT_TRANSLATE_NOOP("presentation", "Published figures")), scheme),
               QStringLiteral("scheme-published"));
}

QStringList scheme_notes(const Scheme &scheme, const Wording &wording)
{
    return scheme_form(scheme, wording).notes;
}

} // namespace outturn::presentation
