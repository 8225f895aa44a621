// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cell.h"
#include "domain/provider.h"

namespace outturn::schemes {

/// Where a figure of a scheme was found, and whether the source confirms it. Shown beside the figure wherever it is used.
struct Source {
    QString text;           ///< in words; empty: the user's own
    bool confirmed = false; ///< false: reported by one secondary source, worked out, or assumed; marked on screen
};

/// What part an event plays in payment.
enum class EventRole {
    referral,   ///< starts a case; never paid
    attachment, ///< starts a case; paid as soon as it is attached or claimed
    progress,   ///< a step on the way
    outcome,    ///< a result
    add_on,     ///< paid only beside the result that it adds to
    sustainment ///< repeated after an outcome
};

QString role_word(EventRole role);

/// Something that a case return reports under this measure, and that the scheme pays for or counts from.
struct PaymentEvent {
    MeasureId measure;
    QString title;
    EventRole role = EventRole::outcome;
    std::optional<MeasureId> adds_to; ///< of an add_on: the result that must be there
    std::optional<MeasureId> follows; ///< of a sustainment: the outcome that must come first
    /// Paid at most so often a case; may be narrowed by the tariff of a group. 0: without limit.
    int most_per_case = 1;
    /// May be claimed again for the same case on another day; else a second row is a duplicate whatever its day.
    bool repeats = false;
    std::optional<int> earliest_days; ///< after attachment, else it is outside the window
    std::optional<int> latest_days;   ///< after attachment
    std::optional<int> apart_days;    ///< of one that repeats: after the one before, or after what it follows
    Source source;
};

/// A price for an event. The most precise entry wins: group and year, then group, then year, then neither.
struct Tariff {
    MeasureId event;
    QString group; ///< of the case, e.g. "PG1"; empty: every group
    QString year;  ///< in which the case was attached, as period_label writes it: "2012-13"; empty: every year
    std::optional<Money> price; ///< nullopt: no source gives it, so nothing is due until the user enters it
    std::optional<int> most_per_case;
    std::optional<int> earliest_days; ///< after attachment, in place of the event's
    Source source;
};

/// A price cut: the price is multiplied by 1 - share, and rounded to the penny, halves away from nought.
struct Discount {
    MeasureId event; ///< empty: every event
    QString group;
    QString year;
    double share = 0;
    Source source;
};

/// Two sets of results of which only one is paid for a case: the larger sum; where equal, the set that was complete
/// first, then `one`.
struct Exclusion {
    std::vector<MeasureId> one;
    std::vector<MeasureId> other;
    Source source;
};

/// At most floor(share * measure) cases of a provider are paid for, the earliest attached first. Does not apply where
/// the return gives no number.
struct CaseCap {
    MeasureId measure; ///< "families_agreed"
    int numerator = 5; ///< the share as a fraction, so that 5/6 of 6 is 5
    int denominator = 6;
    Source source;
};

/// Half the money, say, of a year in which a provider reached less than a share of what it had pledged, until it catches
/// up. Does not apply where either count is missing.
struct DeliveryThreshold {
    MeasureId reached;           ///< "families_worked_with"
    MeasureId pledged;           ///< "families_pledged"
    double least_share = 0;      ///< .75
    double paid_share_below = 0; ///< .5
    std::vector<MeasureId> applies_to;
    Source source;
};

/// Payment for a significant change of a rate against a baseline, from counts of a cohort and not from cases.
struct CohortMetric {
    MeasureId measure; ///< "binary_rate": a proportion, "frequency_rate": a rate
    QString title;
    Period baseline;
    bool lower_is_better = true;
    double significance = .05;  ///< two-sided
    std::optional<Money> price; ///< for each outcome fewer (more) than the baseline's rate would give
    Source source;
};

/// The rate of outcomes that would have happened anyway, for a group ("" for all) and year of the scheme.
struct NonIntervention {
    QString group;
    QString year;
    double rate = 0; ///< 0 to below 1
    Source source;
};

/// The least performance that the contract asks for: non-intervention times 1 + uplift, or as written.
struct MinimumPerformance {
    QString group;
    QString year;
    double rate = 0;
    Source source;
};

/// How many of the cases of a scheme have something; made in one pass over the cases.
struct DerivedMeasure {
    enum class Counting {
        of_cohort,        ///< cases that started in the period and had any of the outcomes, over those that started
        of_cohort_within, ///< the same within so many months of the start; a cohort younger than that is null
        of_period,        ///< first outcomes in the year over starts in the year: a rate
        events_of_cohort  ///< events, each counted, over cases that started in the period: a rate
    };
    Measure measure; ///< id, titles, kind, polarity; the programme is filled in
    Counting counting = Counting::of_cohort;
    std::vector<MeasureId> outcomes;
    MeasureId start;       ///< "attachment" or "referral"
    int months = 0;        ///< of of_cohort_within
    bool by_month = false; ///< the period is the month of the start, not the period of its row
};

/// A provider that stands for several: a pilot of ten authorities, a prime with its subcontractors.
struct SchemeGroup {
    QString id;
    QString title;
    QStringList members; ///< codes or names
    Source source;
};

/// Amounts of money or counts that returns give beside the events, by measure id.
struct FundingMeasures {
    MeasureId available{QStringLiteral("funding_available")};
    MeasureId drawn{QStringLiteral("funding_drawn")};
    MeasureId invested{QStringLiteral("funding_invested")};
};

/// A figure that was published about the scheme, to set the program's own beside.
struct PublishedFigure {
    QString id;
    QString title;
    double value = 0;
    QString unit; ///< "count", "pounds", "percent"
    Source source;
};

/// What published figures and the rules must come to if they fit together: "crime_results + work_results" equals
/// "turned_around". Whether it holds is worked out, never stated: see published_check.h.
struct PublishedIdentity {
    QString id;
    QString title;
    QString formula;   ///< what is worked out: published figures, prices and numbers with + - * /
    QString equals;    ///< id of the published figure that it should give
    double within = 0; ///< half of the last place to which that figure was published, in its unit
    QString note;      ///< why it does not hold, where somebody knows; how far the formula is the publisher's
    Source source;
};

/// The rules of one payment-by-results scheme, as data. A value; the reader checks it, so that what uses it need not.
struct Scheme {
    static constexpr int present_version = 1; ///< of the file format

    QString id;
    QString title;
    QString payee; ///< "local authority", "contractor": for words
    QString unit;  ///< "family", "participant"
    int revision = 1;
    QStringList programmes; ///< ids and titles by which returns name it, besides its own id
    QDate from;             ///< first day of attachments
    QDate to;               ///< last day on which an outcome counts; invalid: still open
    YearKind year_kind = YearKind::reporting;
    bool pays_for_results = true; ///< community budgets pool money and pay for nothing
    /// Case references are numbered by each provider for itself; else one reference is one case of the programme.
    bool own_case_references = false;
    std::vector<PaymentEvent> events;
    std::vector<Tariff> tariffs;
    std::vector<Discount> discounts;
    std::vector<Exclusion> exclusions;
    std::optional<CaseCap> case_cap;
    std::optional<DeliveryThreshold> threshold;
    std::vector<CohortMetric> metrics;
    std::vector<NonIntervention> non_intervention;
    std::vector<MinimumPerformance> minimum_performance;
    std::optional<double> default_non_intervention; ///< of all together, where one is to be assumed
    Source default_non_intervention_source;
    std::optional<Money> value_per_outcome; ///< what an additional outcome is worth to the payer
    Source value_source;
    std::vector<DerivedMeasure> derived;
    std::vector<SchemeGroup> groups;
    std::vector<PublishedFigure> published;
    std::vector<PublishedIdentity> identities;
    QStringList notes; ///< what the sources leave open and how it is decided here

    const PaymentEvent *event(const MeasureId &measure) const;
    bool serves(const ProgrammeId &programme, const QString &programme_title) const;
};

/// The year of the scheme in which a day lies, as period_label writes it.
QString scheme_year(const Scheme &scheme, const QDate &day);

/// How often an event is paid for a case of this group and year, at most; 0: without limit. The tariff's number, where it
/// gives one, goes before the event's. 0 too for an event that the scheme does not know.
int most_per_case(const Scheme &scheme, const MeasureId &event, const QString &group, const QString &year);

/// The least days between attachment and the event, the tariff's before the event's own; nullopt: any.
std::optional<int> earliest_days(const Scheme &scheme, const MeasureId &event, const QString &group,
                                 const QString &year);

/// The entry that holds for an event of a case of this group attached in this year; null where none does.
const Tariff *tariff_for(const Scheme &scheme, const MeasureId &event, const QString &group, const QString &year);

/// Its price after discounts; nullopt where no entry holds or no source gives the price.
std::optional<Money> price_of(const Scheme &scheme, const MeasureId &event, const QString &group, const QString &year);

/// The rate of outcomes that would have happened anyway, 0 to 1, that the scheme assumes for a group and year: the entry
/// that names both, else the group, else the year, else neither; of equals the first. Else what is assumed of all; nullopt
/// where nothing is assumed. Empty texts stand for no group and no year.
/// Source: the scheme's own statement, for which see its entry.
std::optional<double> non_intervention_rate(const Scheme &scheme, const QString &group, const QString &year);

} // namespace outturn::schemes
