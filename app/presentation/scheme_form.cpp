// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/scheme_form.h"

#include "presentation/payment_words.h"
#include "presentation/scheme_fields.h"
#include "presentation/scheme_words.h"
#include "schemes/published_check.h"

#include <algorithm>
#include <cmath>

namespace outturn::presentation {
namespace {

using schemes::Scheme;

QString part_title(SchemePart part, const Wording &wording)
{
    switch (part) {
    case SchemePart::tariff:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Tariff"));
    case SchemePart::discounts:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Discounts"));
    case SchemePart::limits:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Caps, thresholds and times"));
    case SchemePart::non_intervention:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Non-intervention and worth"));
    case SchemePart::minimum_performance:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Minimum performance"));
    case SchemePart::cohorts:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Payment for a change against the baseline"));
    }
    return {};
}

const char *figure_title(SchemeFigure figure)
{
    switch (figure) {
    case SchemeFigure::price:
    case SchemeFigure::cohort_price:
        return QT_TRANSLATE_NOOP("presentation", "Price");
    case SchemeFigure::most_per_case:
        return QT_TRANSLATE_NOOP("presentation", "Times paid for one case, at most (0: no limit)");
    case SchemeFigure::earliest_days:
        return QT_TRANSLATE_NOOP("presentation", "Days after attachment, at least");
    case SchemeFigure::latest_days:
        return QT_TRANSLATE_NOOP("presentation", "Days after attachment, at most");
    case SchemeFigure::apart_days:
        return QT_TRANSLATE_NOOP("presentation", "Days after the payment before, at least");
    case SchemeFigure::discount:
        return QT_TRANSLATE_NOOP("presentation", "Discount");
    case SchemeFigure::cap:
        return QT_TRANSLATE_NOOP("presentation", "Share of the cases agreed that is paid for");
    case SchemeFigure::least_share:
        return QT_TRANSLATE_NOOP("presentation", "Least share of its pledge that a provider must reach");
    case SchemeFigure::paid_share_below:
        return QT_TRANSLATE_NOOP("presentation", "Share that is paid below it");
    case SchemeFigure::default_rate:
        return QT_TRANSLATE_NOOP("presentation", "Rate of outcomes that would have happened anyway");
    case SchemeFigure::rate:
        return QT_TRANSLATE_NOOP("presentation", "Would have happened anyway");
    case SchemeFigure::minimum:
        return QT_TRANSLATE_NOOP("presentation", "Minimum performance");
    case SchemeFigure::value_per_outcome:
        return QT_TRANSLATE_NOOP("presentation", "Worth of an additional outcome to the payer");
    case SchemeFigure::significance:
        return QT_TRANSLATE_NOOP("presentation", "Significance level, two-sided");
    }
    return "";
}

QString metric_title(const Scheme &scheme, const MeasureId &measure)
{
    const auto found = std::find_if(scheme.metrics.begin(), scheme.metrics.end(),
                                    [&measure](const auto &metric) { return metric.measure == measure; });
    return found == scheme.metrics.end() || found->title.isEmpty() ? measure.text : found->title;
}

/// "Result A, PG1, 2012-13": what the figure is of; then what it is, unless that is plain from the section.
QString slot_title(const Scheme &scheme, const SchemeSlot &slot, const Wording &wording)
{
    const QString figure = wording.say(figure_title(slot.figure));
    const bool names_event = slot.figure == SchemeFigure::price || slot.figure == SchemeFigure::discount;
    QStringList parts;
    if (slot.part == SchemePart::cohorts)
        parts.append(metric_title(scheme, slot.event));
    else if (!slot.event.is_empty() || names_event)
        parts.append(tariff_title(scheme, slot.event, slot.group, slot.year, wording));
    else
        parts << slot.group << slot.year;
    parts.removeAll(QString());
    const QString of = parts.join(QStringLiteral(", "));
    if (names_event)
        return of;
    return of.isEmpty() ? figure : QStringLiteral("%1: %2").arg(of, figure);
}

QString amount_text(const std::optional<Money> &money, const Wording &wording)
{
    if (!money)
        return {};
    return wording.number(static_cast<double>(money->pence) / 100.0, money->pence % 100 != 0 ? 2 : 0);
}

/// With all its decimals: what stands in the field, taken back unchanged, is the same figure.
QString share_text(double share, const Wording &wording)
{
    return wording.full_number(share * 100.0) + u'%';
}

QString text_of(const SchemeValue &value, const Wording &wording)
{
    if (const auto *const *money = std::get_if<std::optional<Money> *>(&value))
        return amount_text(**money, wording);
    if (double *const *share = std::get_if<double *>(&value))
        return share_text(**share, wording);
    if (const auto *const *share = std::get_if<std::optional<double> *>(&value))
        return **share ? share_text(***share, wording) : QString();
    if (int *const *number = std::get_if<int *>(&value))
        return wording.number(**number, 0);
    if (const auto *const *number = std::get_if<std::optional<int> *>(&value))
        return **number ? wording.number(***number, 0) : QString();
    const schemes::CaseCap *cap = *std::get_if<schemes::CaseCap *>(&value);
    return QStringLiteral("%1/%2").arg(cap->numerator).arg(cap->denominator);
}

/// The sign stands in the text where there is one, so that what is typed over it is not taken for another unit.
QString unit_of(const SchemeSlot &slot, const QString &text, const Wording &wording)
{
    if (std::holds_alternative<std::optional<Money> *>(slot.value))
        return QStringLiteral("£");
    if (std::holds_alternative<std::optional<double> *>(slot.value) && text.isEmpty())
        return QStringLiteral("%");
    switch (slot.figure) {
    case SchemeFigure::earliest_days:
    case SchemeFigure::latest_days:
    case SchemeFigure::apart_days:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "days"));
    default:
        break;
    }
    return {};
}

/// Of what nobody has given there is nothing to confirm.
QString source_text(const SchemeSlot &slot, const QString &text, const Wording &wording)
{
    if (!slot.source->text.isEmpty())
        return slot.source->text;
    return text.isEmpty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "no source gives it"))
                          : wording.say(QT_TRANSLATE_NOOP("presentation", "entered by the user"));
}

/// The section of this title, made where it is not there yet.
widgets::SchemeSection &section_of(widgets::SchemeForm &form, const QString &title)
{
    const auto found = std::find_if(form.sections.begin(), form.sections.end(),
                                    [&title](const auto &section) { return section.title == title; });
    if (found != form.sections.end())
        return *found;
    form.sections.push_back({title, {}});
    return form.sections.back();
}

QString figure_of(double value, const QString &unit, const Wording &wording)
{
    if (unit == QLatin1String("pounds"))
        return pounds(qRound64(value * 100), wording);
    if (unit == QLatin1String("percent"))
        return wording.full_number(value) + u'%';
    return wording.full_number(value);
}

/// What was published about the scheme is worked out again from its rules: what does not hold is said one by one.
QStringList published_notes(const Scheme &scheme, const Wording &wording)
{
    QStringList notes;
    int holding = 0;
    for (const schemes::PublishedCheck &check : schemes::check_published(scheme)) {
        if (!check.computed)
            continue;
        if (check.holds) {
            ++holding;
            continue;
        }
        notes.append((wording
                          .say(QT_TRANSLATE_NOOP("presentation",
                                                 "Published figures that do not agree: %1. It comes to %2; %3 was "
                                                 "published."))
                          .arg(check.identity.title, figure_of(*check.computed, check.unit, wording),
                               figure_of(check.published, check.unit, wording))
                      + u' ' + check.identity.note)
                         .trimmed());
    }
    if (holding > 0)
        notes.append(wording.count(QT_TRANSLATE_N_NOOP("presentation",
                                                       "%n published figure(s) about this scheme were worked out again "
                                                       "from its rules, and agree."),
                                   holding));
    return notes;
}

} // namespace

widgets::SchemeForm scheme_form(const Scheme &scheme, const Wording &wording)
{
    Scheme copy = scheme;
    widgets::SchemeForm form;
    form.title = scheme.title.isEmpty() ? scheme.id : scheme.title;
    form.revision = wording.say(QT_TRANSLATE_NOOP("presentation", "revision %1")).arg(scheme.revision);
    form.notes = scheme.notes + published_notes(scheme, wording);
    for (const SchemeSlot &slot : scheme_slots(copy)) {
        widgets::SchemeSection &section = section_of(form, part_title(slot.part, wording));
        widgets::SchemeField field;
        field.id = slot.id;
        field.title = slot_title(copy, slot, wording);
        field.text = text_of(slot.value, wording);
        field.unit = unit_of(slot, field.text, wording);
        field.source = source_text(slot, field.text, wording);
        field.confirmed = slot.source->confirmed;
        section.fields.push_back(std::move(field));
    }
    return form;
}

} // namespace outturn::presentation
