// SPDX-License-Identifier: GPL-3.0-or-later
// Dates that cannot be, each row for itself: after the returns came in, before the programme began, an outcome before its
// start, and outside the window that the scheme gives.
#include "audit/case_checks.h"

#include "schemes/payment_terms.h"

#include <algorithm>
#include <tuple>

namespace outturn::audit {
namespace {

const QString after_import = QStringLiteral("after-import");
const QString before_programme = QStringLiteral("before-programme");

/// The rows of each provider that are wrong by one rule of dates, and how far they go.
class RowsByProvider
{
public:
    explicit RowsByProvider(size_t providers) : rows_(providers) {}

    struct Found {
        ConcernedRows rows;
        CaseDay first = no_day; ///< earliest and latest of the dates concerned
        CaseDay last = no_day;
        int most_days = 0;
    };

    void add(size_t provider, const CaseEvent &event, CaseDay first, CaseDay last, int days)
    {
        Found &found = rows_[provider];
        found.first = found.first == no_day ? first : std::min(found.first, first);
        found.last = std::max(found.last, last);
        found.most_days = std::max(found.most_days, days);
        found.rows.add(event);
    }

    const std::vector<Found> &all() const { return rows_; }

private:
    std::vector<Found> rows_;
};

/// A date after the day on which the last return came in, or before the programme began.
class ImpossibleDates final : public ProgrammeCaseCheck
{
public:
    ImpossibleDates(const CheckContext &context, const ProgrammeId &programme)
        : ProgrammeCaseCheck(context, programme), is_after_(word("dates") != before_programme), rows_(provider_count())
    {
        const schemes::Scheme *scheme = context.scheme_of(programme);
        limit_ = is_after_ ? case_day(context.input.last_day) : (scheme ? case_day(scheme->from) : no_day);
    }

    void take(std::span<const CaseEvent> events) override
    {
        if (limit_ == no_day)
            return;
        for (const CaseEvent &event : events) {
            if (!is_claim(event))
                continue;
            ++looked_at_;
            if (is_after_)
                look_after(event);
            else
                look_before(event);
        }
    }

    Result<> finish(CheckFindings &found) override
    {
        if (limit_ == no_day) {
            found.why_not = QStringLiteral("no-scheme");
            return {};
        }
        found.looked_at += looked_at_;
        for (size_t i = 0; i < provider_count(); ++i) {
            const RowsByProvider::Found &each = rows_.all()[i];
            if (each.rows.count == 0)
                continue;
            CheckHit hit = hit_of(i, each.rows);
            hit.values = {day_value("limit", limit_), day_value("earliest", each.first),
                          day_value("latest", each.last)};
            found.hits.push_back(std::move(hit));
        }
        return {};
    }

private:
    void look_after(const CaseEvent &event)
    {
        const CaseDay latest = std::max({event.referred_on, event.attached_on, event.outcome_on});
        if (latest <= limit_)
            return;
        CaseDay earliest = latest;
        for (const CaseDay day : {event.referred_on, event.attached_on, event.outcome_on})
            earliest = day > limit_ ? std::min(earliest, day) : earliest;
        rows_.add(keys_[event.key].provider, event, earliest, latest, 0);
    }

    /// Somebody may well have been referred before a programme began, but not attached.
    void look_before(const CaseEvent &event)
    {
        CaseDay earliest = no_day;
        CaseDay latest = no_day;
        for (const CaseDay day : {event.attached_on, event.outcome_on}) {
            if (day == no_day || day >= limit_)
                continue;
            earliest = earliest == no_day ? day : std::min(earliest, day);
            latest = std::max(latest, day);
        }
        if (earliest != no_day)
            rows_.add(keys_[event.key].provider, event, earliest, latest, 0);
    }

    bool is_after_;
    CaseDay limit_ = no_day;
    RowsByProvider rows_;
    qint64 looked_at_ = 0;
};

/// An outcome before the case was attached or referred, or an attachment before the referral.
class OutcomesBeforeStart final : public ProgrammeCaseCheck
{
public:
    OutcomesBeforeStart(const CheckContext &context, const ProgrammeId &programme)
        : ProgrammeCaseCheck(context, programme), rows_(provider_count())
    {}

    void take(std::span<const CaseEvent> events) override
    {
        for (const CaseEvent &event : events) {
            const CaseDay start = std::max(event.attached_on, event.referred_on);
            looked_at_ += start != no_day && (event.outcome_on != no_day || event.attached_on != no_day) ? 1 : 0;
            int days = event.outcome_on == no_day ? 0 : start - event.outcome_on;
            if (event.attached_on != no_day)
                days = std::max(days, event.referred_on - event.attached_on);
            if (days > 0 && is_claim(event))
                rows_.add(keys_[event.key].provider, event, event.outcome_on, event.outcome_on, days);
        }
    }

    Result<> finish(CheckFindings &found) override
    {
        found.looked_at += looked_at_;
        for (size_t i = 0; i < provider_count(); ++i) {
            const RowsByProvider::Found &each = rows_.all()[i];
            if (each.rows.count == 0)
                continue;
            CheckHit hit = hit_of(i, each.rows);
            hit.values = {count_value("days", each.most_days)};
            found.hits.push_back(std::move(hit));
        }
        return {};
    }

private:
    RowsByProvider rows_;
    qint64 looked_at_ = 0;
};

/// A claim of an event that may come again, so that the days between two of them can be told.
struct RepeatedClaim {
    quint64 case_and_event = 0;
    quint32 row = 0;
    quint32 key = 0;
    CaseDay day = no_day;
};

/// Too early or too late after the start, after the scheme's last day, or too soon after the one before.
class OutsideWindow final : public ProgrammeCaseCheck
{
public:
    OutsideWindow(const CheckContext &context, const ProgrammeId &programme)
        : ProgrammeCaseCheck(context, programme), terms_(*context.scheme_of(programme), context.case_keys),
          rows_(provider_count())
    {}

    void take(std::span<const CaseEvent> events) override
    {
        for (const CaseEvent &event : events) {
            const schemes::KeyTerms &key = terms_.keys()[event.key];
            if (key.event == schemes::EventTerms::none || event.outcome_on == no_day || !is_claim(event))
                continue;
            const schemes::EventTerms &terms = terms_.events()[static_cast<size_t>(key.event)];
            if (terms.starts)
                continue;
            ++looked_at_;
            look(event, key, terms);
            if (terms.apart_days > 0)
                repeated_.push_back({event.case_hash ^ (static_cast<quint64>(key.event) << 56), event.row, event.key,
                                     event.outcome_on});
        }
    }

    Result<> finish(CheckFindings &found) override
    {
        look_apart();
        found.looked_at += looked_at_;
        for (size_t i = 0; i < provider_count(); ++i) {
            Found &each = rows_[i];
            if (each.rows.count == 0)
                continue;
            CheckHit hit = hit_of(i, each.rows);
            hit.values = {count_value("early", static_cast<double>(each.early)),
                          count_value("late", static_cast<double>(each.late)),
                          count_value("close", static_cast<double>(each.close))};
            found.hits.push_back(std::move(hit));
        }
        return {};
    }

private:
    struct Found {
        ConcernedRows rows;
        qint64 early = 0;
        qint64 late = 0;
        qint64 close = 0;
    };

    void look(const CaseEvent &event, const schemes::KeyTerms &key, const schemes::EventTerms &terms)
    {
        const CaseDay start = start_of(event);
        bool early = false;
        bool late = terms_.to() != no_day && event.outcome_on > terms_.to();
        // An outcome before its start is another check's.
        if (start != no_day && event.outcome_on >= start) {
            const int after = event.outcome_on - start;
            early = after < terms_.price(key.event, key.group, terms_.year_of(start)).earliest_days;
            late = late || after > terms.latest_days;
        }
        if (!early && !late)
            return;
        Found &found = rows_[keys_[event.key].provider];
        found.rows.add(event);
        found.early += early ? 1 : 0;
        found.late += !early ? 1 : 0;
    }

    /// The same event of a case twice on one day is a duplicate, and another check's.
    void look_apart()
    {
        std::sort(repeated_.begin(), repeated_.end(), [](const RepeatedClaim &a, const RepeatedClaim &b) {
            return std::tie(a.case_and_event, a.day, a.row) < std::tie(b.case_and_event, b.day, b.row);
        });
        for (size_t i = 1; i < repeated_.size(); ++i) {
            const RepeatedClaim &before = repeated_[i - 1];
            const RepeatedClaim &claim = repeated_[i];
            if (before.case_and_event != claim.case_and_event || before.day == claim.day)
                continue;
            const bool own = terms_.scheme().own_case_references;
            const CaseKeyFacts &facts = keys_[claim.key];
            if (own && keys_[before.key].provider != facts.provider)
                continue;
            const auto event = static_cast<size_t>(terms_.keys()[claim.key].event);
            if (claim.day - before.day >= terms_.events()[event].apart_days)
                continue;
            CaseEvent row;
            row.row = claim.row;
            row.key = claim.key;
            rows_[facts.provider].rows.add(row);
            ++rows_[facts.provider].close;
        }
    }

    schemes::PaymentTerms terms_;
    std::vector<Found> rows_;
    std::vector<RepeatedClaim> repeated_;
    qint64 looked_at_ = 0;
};

template <typename Check> std::unique_ptr<CaseCheck> make(const CheckContext &context, const ProgrammeId &programme)
{
    return std::make_unique<Check>(context, programme);
}

std::unique_ptr<CaseCheck> make_outside_window(const CheckContext &context, const ProgrammeId &programme)
{
    if (!context.scheme_of(programme))
        return nullptr;
    return std::make_unique<OutsideWindow>(context, programme);
}

Result<> check_impossible(const QJsonObject &parameters)
{
    CheckParameters reader(parameters);
    (void)reader.text_or(QStringLiteral("dates"), after_import, {after_import, before_programme});
    return reader.finish();
}

} // namespace

std::vector<CheckKind> case_date_kinds()
{
    return {{"impossible-date", nullptr, make<ImpossibleDates>, check_impossible, "limit earliest latest"},
            {"outcome-before-start", nullptr, make<OutcomesBeforeStart>, nullptr, "days"},
            {"outside-window", nullptr, make_outside_window, nullptr, "early late close"}};
}

} // namespace outturn::audit
