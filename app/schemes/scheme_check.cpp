// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/figure_table.h"
#include "schemes/published_check.h"
#include "schemes/scheme_reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>
#include <cmath>

namespace outturn::schemes {
namespace {

/// Whether what a scheme names is there, and its numbers are what they can be. Keeps the first complaint.
class SchemeCheck
{
public:
    explicit SchemeCheck(const Scheme &scheme) : scheme_(scheme) {}
    Result<> run();

private:
    void check_head();
    void check_events();
    void check_event(const PaymentEvent &event);
    void check_order();
    void check_tariffs();
    void check_rates();
    void check_rules();
    void check_metrics();
    void check_derived();
    void check_counting(const DerivedMeasure &derived);
    void check_groups();
    void check_published_figures();

    void complain(const QString &key, const QString &why);
    void need_text(const QString &key, const QString &text);
    void need_event(const QString &key, const MeasureId &event);
    void need_events(const QString &key, const std::vector<MeasureId> &events);
    void need_share(const QString &key, double share, bool below_one = false);
    void need_price(const QString &key, const std::optional<Money> &price);
    /// Notes where the same event, group and year stand a second time.
    void need_once(const QString &key, const MeasureId &event, const QString &group, const QString &year);
    void need_once(const QString &key, const QString &id);

    const Scheme &scheme_;
    QSet<QString> seen_;
    QString complaint_;
};

void SchemeCheck::complain(const QString &key, const QString &why)
{
    if (complaint_.isEmpty())
        complaint_ = QCoreApplication::translate("schemes", "key \"%1\": %2.").arg(key, why);
}

void SchemeCheck::need_text(const QString &key, const QString &text)
{
    if (text.trimmed().isEmpty())
        complain(key, QCoreApplication::translate("schemes", "a text is needed here"));
}

void SchemeCheck::need_event(const QString &key, const MeasureId &event)
{
    if (!scheme_.event(event))
        complain(key,
                 QCoreApplication::translate("schemes",
                                             "\"%1\" is no event of this scheme; add it to \"events\" or "
                                             "write one that is there")
                     .arg(event.text));
}

void SchemeCheck::need_events(const QString &key, const std::vector<MeasureId> &events)
{
    if (events.empty())
        complain(key, QCoreApplication::translate("schemes", "at least one event is needed here"));
    for (const MeasureId &event : events)
        need_event(key, event);
}

void SchemeCheck::need_share(const QString &key, double share, bool below_one)
{
    if (!(share >= 0 && (below_one ? share < 1 : share <= 1)))
        complain(key,
                 below_one ? QCoreApplication::translate("schemes",
                                                         "\"%1\" is no share from 0 to below 1; write 0.05 "
                                                         "for 5%")
                                 .arg(share)
                           : QCoreApplication::translate("schemes", "\"%1\" is no share from 0 to 1; write 0.05 for 5%")
                                 .arg(share));
}

void SchemeCheck::need_price(const QString &key, const std::optional<Money> &price)
{
    if (price && price->pence < 0)
        complain(key,
                 QCoreApplication::translate("schemes",
                                             "\"%1\" is below nought; write an amount of pounds, or null "
                                             "where it is not known")
                     .arg(pounds_text(*price)));
}

void SchemeCheck::need_once(const QString &key, const MeasureId &event, const QString &group, const QString &year)
{
    if (!year.isEmpty()) {
        if (const QString problem = year_problem(year, scheme_.year_kind); !problem.isEmpty())
            complain(key, problem);
    }
    const QString place = key + u'\n' + event.text + u'\n' + group + u'\n' + year;
    if (!seen_.contains(place)) {
        seen_.insert(place);
        return;
    }
    const QString every = QCoreApplication::translate("schemes", "every one");
    complain(key,
             QCoreApplication::translate("schemes", "event %1, group %2, year %3 stands here twice; leave one out")
                 .arg(event.is_empty() ? every : event.text, group.isEmpty() ? every : group,
                      year.isEmpty() ? every : year));
}

void SchemeCheck::need_once(const QString &key, const QString &id)
{
    need_text(key, id);
    const QString place = key + u'\n' + id;
    if (seen_.contains(place))
        complain(key, QCoreApplication::translate("schemes", "\"%1\" stands here twice; leave one out").arg(id));
    seen_.insert(place);
}

void SchemeCheck::check_head()
{
    static const QRegularExpression name(QStringLiteral("^[a-z0-9][a-z0-9_-]*$"));
    if (!name.match(scheme_.id).hasMatch())
        complain(QStringLiteral("id"),
                 QCoreApplication::translate("schemes",
                                             "\"%1\" is no name; write it in small letters, digits and "
                                             "hyphens: \"my-scheme-2024\"")
                     .arg(scheme_.id));
    need_text(QStringLiteral("title"), scheme_.title);
    if (scheme_.revision < 1)
        complain(QStringLiteral("revision"), QCoreApplication::translate("schemes", "revisions count from 1"));
    if (scheme_.from.isValid() && scheme_.to.isValid() && scheme_.to < scheme_.from)
        complain(QStringLiteral("to"),
                 QCoreApplication::translate("schemes", "%1 is before %2, where the scheme begins")
                     .arg(scheme_.to.toString(Qt::ISODate), scheme_.from.toString(Qt::ISODate)));
    const bool pays = !scheme_.events.empty() || !scheme_.tariffs.empty() || !scheme_.metrics.empty();
    if (!scheme_.pays_for_results && pays)
        complain(QStringLiteral("pays_for_results"),
                 QCoreApplication::translate("schemes",
                                             "a scheme that pays for no results has no events, tariffs or "
                                             "metrics; write true, or leave them out"));
    if (scheme_.pays_for_results && scheme_.events.empty() && scheme_.metrics.empty())
        complain(QStringLiteral("events"),
                 QCoreApplication::translate("schemes", "a scheme that pays for results needs an event or a metric"));
}

void SchemeCheck::check_event(const PaymentEvent &event)
{
    const QString key = QStringLiteral("events.%1").arg(event.measure.text);
    need_text(key + QStringLiteral(".title"), event.title);
    if ((event.role == EventRole::add_on) != event.adds_to.has_value())
        complain(
            key + QStringLiteral(".adds_to"),
            QCoreApplication::translate("schemes", "an add-on, and nothing else, names the result that it adds to"));
    for (const auto &[name, other] :
         {std::pair(QStringLiteral(".adds_to"), event.adds_to), std::pair(QStringLiteral(".follows"), event.follows)}) {
        if (other)
            need_event(key + name, *other);
    }
    if (event.most_per_case < 0)
        complain(key + QStringLiteral(".most_per_case"),
                 QCoreApplication::translate("schemes", "write how often, or 0 where there is no limit"));
    for (const auto &number : {event.earliest_days, event.latest_days, event.apart_days}) {
        if (number && *number < 0)
            complain(key, QCoreApplication::translate("schemes", "\"%1\" is no number of days from 0 on").arg(*number));
    }
    if (event.earliest_days && event.latest_days && *event.latest_days < *event.earliest_days)
        complain(key + QStringLiteral(".latest_days"),
                 QCoreApplication::translate("schemes", "%1 is before the earliest day, %2")
                     .arg(*event.latest_days)
                     .arg(*event.earliest_days));
}

void SchemeCheck::check_events()
{
    for (const PaymentEvent &event : scheme_.events) {
        need_once(QStringLiteral("events"), event.measure.text);
        check_event(event);
    }
}

/// No event may wait for itself by way of others: whoever judges a case takes what is waited for first.
void SchemeCheck::check_order()
{
    for (const PaymentEvent &event : scheme_.events) {
        QSet<QString> reached;
        std::vector<MeasureId> next{event.measure};
        while (!next.empty()) {
            const PaymentEvent *at = scheme_.event(next.back());
            next.pop_back();
            for (const std::optional<MeasureId> &other :
                 {at ? at->adds_to : std::nullopt, at ? at->follows : std::nullopt}) {
                if (!other || reached.contains(other->text))
                    continue;
                reached.insert(other->text);
                next.push_back(*other);
            }
        }
        if (reached.contains(event.measure.text))
            complain(QStringLiteral("events.%1").arg(event.measure.text),
                     QCoreApplication::translate("schemes",
                                                 "it adds to or follows an event that waits for it in turn; "
                                                 "leave one of the two out"));
    }
}

void SchemeCheck::check_tariffs()
{
    for (const Tariff &tariff : scheme_.tariffs) {
        const QString key = QStringLiteral("tariffs");
        need_event(key, tariff.event);
        const PaymentEvent *event = scheme_.event(tariff.event);
        if (event && event->role == EventRole::referral)
            complain(key,
                     QCoreApplication::translate("schemes",
                                                 "\"%1\" is a referral, which is never paid; leave its "
                                                 "price out, or give it another role")
                         .arg(tariff.event.text));
        need_once(key, tariff.event, tariff.group, tariff.year);
        need_price(key, tariff.price);
        if (tariff.most_per_case.value_or(0) < 0 || tariff.earliest_days.value_or(0) < 0)
            complain(key,
                     QCoreApplication::translate("schemes", "\"%1\": numbers from 0 on are needed here")
                         .arg(tariff.event.text));
    }
    for (const Discount &discount : scheme_.discounts) {
        const QString key = QStringLiteral("discounts");
        if (!discount.event.is_empty())
            need_event(key, discount.event);
        need_once(key, discount.event, discount.group, discount.year);
        need_share(key, discount.share);
    }
}

void SchemeCheck::check_rates()
{
    for (const NonIntervention &entry : scheme_.non_intervention) {
        need_once(QStringLiteral("non_intervention"), {}, entry.group, entry.year);
        need_share(QStringLiteral("non_intervention"), entry.rate, true);
    }
    for (const MinimumPerformance &entry : scheme_.minimum_performance) {
        need_once(QStringLiteral("minimum_performance"), {}, entry.group, entry.year);
        need_share(QStringLiteral("minimum_performance"), entry.rate);
    }
    if (scheme_.default_non_intervention)
        need_share(QStringLiteral("default_non_intervention.rate"), *scheme_.default_non_intervention, true);
    need_price(QStringLiteral("value_per_outcome.amount"), scheme_.value_per_outcome);
}

void SchemeCheck::check_rules()
{
    for (const Exclusion &exclusion : scheme_.exclusions) {
        need_events(QStringLiteral("exclusions.one"), exclusion.one);
        need_events(QStringLiteral("exclusions.other"), exclusion.other);
        for (const MeasureId &event : exclusion.one) {
            if (std::find(exclusion.other.begin(), exclusion.other.end(), event) != exclusion.other.end())
                complain(QStringLiteral("exclusions.other"),
                         QCoreApplication::translate("schemes", "\"%1\" stands on both sides").arg(event.text));
        }
    }
    if (const auto &cap = scheme_.case_cap) {
        need_text(QStringLiteral("case_cap.measure"), cap->measure.text);
        if (cap->numerator < 1 || cap->denominator < cap->numerator)
            complain(QStringLiteral("case_cap.share"),
                     QCoreApplication::translate("schemes", "\"%1/%2\" is no share above 0, up to 1; write \"5/6\"")
                         .arg(cap->numerator)
                         .arg(cap->denominator));
    }
    if (const auto &threshold = scheme_.threshold) {
        need_text(QStringLiteral("threshold.reached"), threshold->reached.text);
        need_text(QStringLiteral("threshold.pledged"), threshold->pledged.text);
        need_share(QStringLiteral("threshold.least_share"), threshold->least_share);
        need_share(QStringLiteral("threshold.paid_share_below"), threshold->paid_share_below);
        need_events(QStringLiteral("threshold.applies_to"), threshold->applies_to);
    }
}

void SchemeCheck::check_metrics()
{
    for (const CohortMetric &metric : scheme_.metrics) {
        const QString key = QStringLiteral("metrics");
        need_once(key, metric.measure.text);
        need_text(key, metric.title);
        if (scheme_.event(metric.measure))
            complain(key,
                     QCoreApplication::translate("schemes",
                                                 "\"%1\" is an event too; an event is paid by case, a "
                                                 "metric by cohort")
                         .arg(metric.measure.text));
        if (!metric.baseline.start.isValid() || !(metric.baseline.start <= metric.baseline.end))
            complain(key,
                     QCoreApplication::translate("schemes", "\"%1\" has no baseline; write \"2011 (calendar)\"")
                         .arg(metric.measure.text));
        if (!(metric.significance > 0 && metric.significance < 1))
            complain(key,
                     QCoreApplication::translate("schemes", "\"%1\": the significance lies between 0 and 1: 0.05")
                         .arg(metric.measure.text));
        need_price(key, metric.price);
    }
}

void SchemeCheck::check_counting(const DerivedMeasure &derived)
{
    using Counting = DerivedMeasure::Counting;
    const QString key = QStringLiteral("derived.%1").arg(derived.measure.id.text);
    const PaymentEvent *start = scheme_.event(derived.start);
    if (start && start->role != EventRole::attachment && start->role != EventRole::referral)
        complain(key + QStringLiteral(".start"),
                 QCoreApplication::translate("schemes", "\"%1\" starts no case; write an attachment or a referral")
                     .arg(derived.start.text));
    const bool of_cases = derived.counting == Counting::of_cohort || derived.counting == Counting::of_cohort_within;
    if (derived.measure.kind != (of_cases ? MeasureKind::proportion : MeasureKind::rate))
        complain(key + QStringLiteral(".kind"),
                 of_cases ? QCoreApplication::translate("schemes", "cases out of cases are a proportion")
                          : QCoreApplication::translate("schemes", "events over cases are a rate"));
    if (derived.counting == Counting::of_cohort_within ? derived.months < 1 || derived.months > 600
                                                       : derived.months != 0)
        complain(key + QStringLiteral(".months"),
                 QCoreApplication::translate("schemes", "\"of-cohort-within\", and nothing else, has months, from 1"));
    if (!(derived.measure.per > 0) || !std::isfinite(derived.measure.per))
        complain(key + QStringLiteral(".per"),
                 QCoreApplication::translate("schemes", "a number above zero is needed here"));
}

void SchemeCheck::check_derived()
{
    for (const DerivedMeasure &derived : scheme_.derived) {
        const QString key = QStringLiteral("derived");
        need_once(key, derived.measure.id.text);
        need_text(key + QStringLiteral(".title"), derived.measure.title);
        if (scheme_.event(derived.measure.id))
            complain(key,
                     QCoreApplication::translate("schemes", "\"%1\" is an event too; give it another id")
                         .arg(derived.measure.id.text));
        need_events(key + QStringLiteral(".outcomes"), derived.outcomes);
        need_event(key + QStringLiteral(".start"), derived.start);
        check_counting(derived);
    }
}

void SchemeCheck::check_groups()
{
    for (const SchemeGroup &group : scheme_.groups) {
        need_once(QStringLiteral("groups"), group.id);
        need_text(QStringLiteral("groups.title"), group.title);
        if (group.members.isEmpty())
            complain(
                QStringLiteral("groups.members"),
                QCoreApplication::translate("schemes", "\"%1\" has no members; write codes or names").arg(group.id));
    }
}

void SchemeCheck::check_published_figures()
{
    static const QStringList units{QStringLiteral("count"), QStringLiteral("pounds"), QStringLiteral("percent"),
                                   QStringLiteral("rate")};
    QSet<QString> ids;
    for (const PublishedFigure &figure : scheme_.published) {
        need_once(QStringLiteral("published"), figure.id);
        need_text(QStringLiteral("published.title"), figure.title);
        ids.insert(figure.id);
        if (!units.contains(figure.unit))
            complain(QStringLiteral("published.unit"),
                     QCoreApplication::translate("schemes", "\"%1\" is none of: %2")
                         .arg(figure.unit, units.join(QStringLiteral(", "))));
        if (!std::isfinite(figure.value))
            complain(QStringLiteral("published.value"),
                     QCoreApplication::translate("schemes", "\"%1\" has no number").arg(figure.id));
    }
    for (const PublishedIdentity &identity : scheme_.identities) {
        need_once(QStringLiteral("identities"), identity.id);
        need_text(QStringLiteral("identities.title"), identity.title);
        if (!ids.contains(identity.equals))
            complain(QStringLiteral("identities.equals"),
                     QCoreApplication::translate("schemes", "\"%1\" is no published figure of this scheme")
                         .arg(identity.equals));
        if (!(identity.within >= 0) || !std::isfinite(identity.within))
            complain(QStringLiteral("identities.within"),
                     QCoreApplication::translate("schemes", "a number from zero on is needed here"));
        if (const auto value = value_of_formula(scheme_, identity.formula); !value)
            complain(QStringLiteral("identities.formula"), value.error().message);
    }
}

Result<> SchemeCheck::run()
{
    check_head();
    check_events();
    check_order();
    check_tariffs();
    check_rates();
    check_rules();
    check_metrics();
    check_derived();
    check_groups();
    check_published_figures();
    if (!complaint_.isEmpty())
        return failure(ErrorCode::refused, complaint_);
    return {};
}

} // namespace

Result<> check_scheme(const Scheme &scheme)
{
    return SchemeCheck(scheme).run();
}

} // namespace outturn::schemes
