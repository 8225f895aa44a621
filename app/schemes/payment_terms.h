// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_event.h"
#include "schemes/scheme.h"

#include <memory>

namespace outturn::schemes {

/// What an event of a scheme asks, with positions in Scheme::events for names.
struct EventTerms {
    static constexpr int none = -1;

    EventRole role = EventRole::outcome;
    bool starts = false; ///< attaches a case; where the scheme has no attachment, its referral does
    int place = 0;       ///< among the events, so that what it adds to or follows comes before it
    int adds_to = none;
    int follows = none;
    bool repeats = false;
    int latest_days = std::numeric_limits<int>::max();
    int apart_days = 0;
    bool by_year = false; ///< some price or discount of it names a year
};

/// What a key of rows says, in numbers: judging a case compares no text.
struct KeyTerms {
    int event = EventTerms::none; ///< none: the scheme does not know the measure
    quint32 rank = 0;             ///< by content: the same however the keys came to be numbered
    quint32 provider = 0;         ///< position in PaymentTerms::providers
    quint32 group = 0;            ///< position in PaymentTerms::groups; 0: none
    quint16 year = 0;             ///< in which the period ends
    CaseDay first_day = no_day;
    CaseDay last_day = no_day;
};

/// What an event of a group and year earns, and when.
struct EventPrice {
    bool known = false; ///< false: no source gives it
    qint64 pence = 0;
    int most_per_case = 0; ///< 0: without limit
    int earliest_days = 0; ///< after attachment
};

/// A scheme laid over the keys of a case return. Borrows both. For one thread: prices are looked up when first asked for.
class PaymentTerms
{
public:
    PaymentTerms(const Scheme &scheme, const std::vector<CellKey> &keys);
    ~PaymentTerms();

    const Scheme &scheme() const { return scheme_; }
    const std::vector<CellKey> &cell_keys() const { return cell_keys_; }
    const std::vector<KeyTerms> &keys() const { return keys_; }
    const std::vector<EventTerms> &events() const { return events_; }
    const std::vector<ProviderId> &providers() const { return providers_; }
    const QString &group(quint32 position) const { return groups_[position]; }

    /// The first calendar year of the scheme's year in which a day lies; 0 for no day.
    quint16 year_of(CaseDay day) const;
    /// As scheme_year writes it; empty for 0.
    const QString &year_label(quint16 year) const;
    /// The year so written; 0 where there is none.
    quint16 year_with_label(const QString &label) const;
    /// A reference that stays valid. Nothing is earned by a referral, or where the scheme pays for no results.
    const EventPrice &price(int event, quint32 group, quint16 year) const;

    CaseDay from() const { return from_; }
    CaseDay to() const { return to_; }
    /// Which results exclude each other: for each exclusion and event 0, 1 (of `one`) or 2 (of `other`).
    const std::vector<std::vector<quint8>> &exclusions() const { return exclusions_; }

private:
    struct YearPrices;

    int position_of(const MeasureId &measure) const;
    void read_events();
    void place_events();
    void read_exclusions();
    void read_years();
    void rank_keys();
    EventPrice look_up(int event, quint32 group, quint16 year) const;

    const Scheme &scheme_;
    const std::vector<CellKey> &cell_keys_;
    std::vector<KeyTerms> keys_;
    std::vector<EventTerms> events_;
    std::vector<ProviderId> providers_;
    std::vector<QString> groups_;
    std::vector<int> year_starts_;             ///< first day of each year
    mutable std::vector<QString> year_labels_; ///< null: not yet asked for
    std::vector<std::vector<quint8>> exclusions_;
    mutable std::vector<std::unique_ptr<YearPrices>> prices_; ///< by event, then group
    int first_month_ = 4;
    CaseDay from_ = no_day;
    CaseDay to_ = no_day;
};

} // namespace outturn::schemes
