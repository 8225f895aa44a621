// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/reconciler.h"

#include "domain/provider_register.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QSet>

#include <cmath>

namespace outturn::ingest {
namespace {

const QString inner_london = QStringLiteral("inner london");
const QString outer_london = QStringLiteral("outer london");

QString region_form(const QString &name)
{
    static const QHash<QString, QString> others{
        {QStringLiteral("london inner"), inner_london},
        {QStringLiteral("london outer"), outer_london},
        {QStringLiteral("yorkshire and humber"), QStringLiteral("yorkshire and the humber")},
        {QStringLiteral("east"), QStringLiteral("east of england")},
        {QStringLiteral("eastern"), QStringLiteral("east of england")}};
    const QString form = normal_name(name);
    return others.value(form, form);
}

QString part_title(Part part, const Measure &measure)
{
    switch (part) {
    case Part::numerator:
        return measure.numerator_title.isEmpty() ? QCoreApplication::translate("ingest", "numerator")
                                                 : measure.numerator_title;
    case Part::denominator:
        return measure.denominator_title.isEmpty() ? QCoreApplication::translate("ingest", "denominator")
                                                   : measure.denominator_title;
    case Part::expected:
        return QCoreApplication::translate("ingest", "expected");
    case Part::cost:
        return measure.cost_title.isEmpty() ? QCoreApplication::translate("ingest", "cost") : measure.cost_title;
    case Part::claimed:
        return QCoreApplication::translate("ingest", "claimed");
    case Part::paid:
        return QCoreApplication::translate("ingest", "paid");
    default:
        return {};
    }
}

} // namespace

bool is_grand_total(const QString &code, const QString &name)
{
    static const QSet<QString> names{QStringLiteral("england"),
                                     QStringLiteral("wales"),
                                     QStringLiteral("scotland"),
                                     QStringLiteral("great britain"),
                                     QStringLiteral("united kingdom"),
                                     QStringLiteral("total"),
                                     QStringLiteral("totals"),
                                     QStringLiteral("grand total"),
                                     QStringLiteral("all"),
                                     QStringLiteral("all authorities"),
                                     QStringLiteral("all local authorities"),
                                     QStringLiteral("all providers"),
                                     QStringLiteral("all contractors"),
                                     QStringLiteral("national"),
                                     QStringLiteral("england total"),
                                     QStringLiteral("total england")};
    return code.startsWith(QLatin1String("E92")) || code.startsWith(QLatin1String("K0"))
        || names.contains(normal_name(name));
}

int Reconciler::region(const QString &name)
{
    const QString form = region_form(name);
    if (form.isEmpty())
        return nowhere;
    if (form == inner_london || form == outer_london)
        region(QStringLiteral("london"));
    const auto known = regions_.constFind(form);
    return known != regions_.cend() ? *known : *regions_.insert(form, static_cast<int>(regions_.size()) + 1);
}

int Reconciler::region_around(int region) const
{
    const bool in_london = region != nowhere
        && (region == regions_.value(inner_london, nowhere) || region == regions_.value(outer_london, nowhere));
    return in_london ? regions_.value(QStringLiteral("london"), nowhere) : nowhere;
}

bool Reconciler::adds_up(Part part, const Measure &measure)
{
    switch (part) {
    case Part::numerator:
    case Part::denominator:
    case Part::expected:
        return measure.kind != MeasureKind::mean;
    case Part::cost:
    case Part::claimed:
    case Part::paid:
        return true;
    case Part::value:
        return measure.kind == MeasureKind::value
            && (measure.unit == QLatin1String("count") || measure.unit == QLatin1String("pounds"));
    default:
        return false;
    }
}

Reconciler::Key Reconciler::key_of(const Item &item, int scope)
{
    return {item.use.measure, item.use.part, item.use.source, item.period, item.group, scope};
}

void Reconciler::add_member(const Item &item, int region, const FigureReading &reading)
{
    if (reading.state == FigureReading::State::missing && reading.missing == Missing::not_applicable)
        return; // has no part in the total
    const auto add = [&](int scope) {
        Sum &sum = sums_[key_of(item, scope)];
        ++sum.members;
        if (reading.state == FigureReading::State::number) {
            sum.sum += reading.value;
        } else if (reading.range) {
            sum.sum += (reading.range->low + reading.range->high) / 2.0;
            sum.half_widths += (reading.range->high - reading.range->low) / 2.0;
        } else {
            ++sum.unknown;
        }
    };
    add(whole);
    add(region);
    if (const int around = region_around(region); around != nowhere)
        add(around);
}

void Reconciler::add_total(const Item &item, int scope, const QString &name, const ImportLog::Place &place,
                           double published)
{
    totals_.push_back({key_of(item, scope), name, place, published});
}

double Reconciler::tolerance(const Sum &sum, Part part, const MappedMeasure &measure, const Period &period) const
{
    const bool is_money = aspect_of(part) != Aspect::outcome || measure.measure.unit == QLatin1String("pounds");
    if (is_money || measure.unit_factor > 1) // pounds, or thousands of pounds, each rounded on its own
        return (sum.members + 1) * measure.unit_factor / 2.0 + sum.half_widths;
    if (part == Part::expected)
        return sum.half_widths;
    // Publishers that stopped rounding the counts of providers go on rounding totals.
    const bool is_rounded = !rounding_.until.isValid() || period.end <= rounding_.until;
    const double counts_to = is_rounded ? rounding_.counts_to : 0.0;
    const double totals_to = rounding_.totals_to > 0 ? rounding_.totals_to : counts_to;
    return sum.members * counts_to / 2.0 + totals_to / 2.0 + sum.half_widths;
}

void Reconciler::finish(const MeasureBook &book, const FigureStore &store, ImportPlan &plan, ImportLog &log)
{
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    const auto number = [&locale](double value) { return locale.toString(value, 'f', QLocale::FloatingPointShortest); };
    QSet<QString> told; // a base that many measures share is one total
    for (const Total &total : totals_) {
        Key nobody = total.key;
        nobody.scope = nowhere;
        const auto found = sums_.constFind(total.key);
        if (found == sums_.cend() || found->unknown > 0 || (total.key.scope != whole && sums_.contains(nobody)))
            continue;
        const QString cell =
            QStringLiteral("%1 %2 %3").arg(total.place.row).arg(total.place.column).arg(total.place.sheet);
        if (told.contains(cell))
            continue;
        told.insert(cell);
        const MappedMeasure &measure = book.at(total.key.measure);
        const Period &period = store.period(total.key.period);
        const FigureStore::Dimensions &dimensions = store.dimensions(total.key.group);
        QStringList words{measure.measure.title, part_title(total.key.part, measure.measure),
                          dimensions.cohort,     dimensions.group,
                          period_label(period),  total.name};
        words.removeAll(QString());
        Reconciliation item{words.join(QStringLiteral(", ")), total.published, found->sum,
                            tolerance(*found, total.key.part, measure, period), false};
        item.ok = std::abs(item.published - item.summed) <= item.tolerance + 1e-9 * std::abs(item.published) + 1e-6;
        if (!item.ok)
            log.warning(total.place, QStringLiteral("does-not-reconcile"),
                        QCoreApplication::translate("ingest",
                                                    "the published total is %1, but its %n part(s) in this file add "
                                                    "up to %2; rounding and suppression allow %3. Look for rows that "
                                                    "are missing, repeated or in another unit.",
                                                    nullptr, found->members)
                            .arg(number(item.published), number(item.summed), number(item.tolerance)));
        plan.reconciliation.push_back(std::move(item));
    }
}

} // namespace outturn::ingest
