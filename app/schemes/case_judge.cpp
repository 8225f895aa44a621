// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/case_judge.h"

#include "schemes/exclusive_results.h"

#include <algorithm>
#include <tuple>

namespace outturn::schemes {
namespace {

bool starts_a_case(EventRole role)
{
    return role == EventRole::attachment || role == EventRole::referral;
}

bool is_refused_by_status(CaseStatus status)
{
    return status == CaseStatus::rejected || status == CaseStatus::withdrawn;
}

bool counts(CaseStatus status, EventRole role)
{
    return status == CaseStatus::validated || (starts_a_case(role) && !is_refused_by_status(status));
}

CaseDay day_of(const CaseEvent &event, EventRole role)
{
    if (role == EventRole::attachment)
        return event.attached_on != no_day ? event.attached_on : event.outcome_on;
    if (role == EventRole::referral)
        return event.referred_on != no_day ? event.referred_on : event.attached_on;
    return event.outcome_on;
}

/// The earlier of two days, of which either may be unknown.
CaseDay earlier(CaseDay a, CaseDay b)
{
    return a == no_day ? b : b == no_day ? a : std::min(a, b);
}

/// An unknown day comes after all others.
int place_of(CaseDay day)
{
    return day == no_day ? std::numeric_limits<int>::max() : day;
}

quint32 order_of(int place, CaseDay day)
{
    constexpr quint32 days = 1U << 17;
    return static_cast<quint32>(place) * days + (day == no_day ? days - 1 : day);
}

/// What decides between rows of one event and day.
auto content(const JudgedRow &row)
{
    const CaseEvent &event = *row.event;
    // Of rows that say the same, one that gives an amount comes first: the duplicate is then what nobody paid. The row's
    // number decides only between rows that are the same in everything.
    return std::make_tuple(row.terms->provider, event.status, place_of(event.attached_on), place_of(event.referred_on),
                           place_of(event.outcome_on), row.terms->rank, -qint64{event.paid_pence},
                           -qint64{event.claimed_pence}, event.row);
}

void refuse(JudgedRow &row, PaymentRule rule, quint32 other = PaymentException::no_row)
{
    row.standing = Standing::refused;
    row.rule = rule;
    row.other = other;
}

} // namespace

qint64 effective_pence(const JudgedRow &row)
{
    if (row.event->paid_pence != no_amount)
        return row.event->paid_pence;
    return row.standing == Standing::not_asked || row.event->claimed_pence == no_amount ? 0 : row.event->claimed_pence;
}

CaseJudge::CaseJudge(const PaymentTerms &terms) : terms_(terms), bases_(terms.events().size()) {}

const JudgedCase &CaseJudge::judge(std::span<const CaseEvent> events)
{
    take_rows(events);
    find_start();
    for (JudgedRow &row : case_.rows)
        judge_alone(row);
    judge_in_turn();
    if (refuse_exclusive_results(case_.rows, terms_.exclusions()))
        judge_bases_again();
    return case_;
}

void CaseJudge::take_rows(std::span<const CaseEvent> events)
{
    case_.rows.clear();
    for (const CaseEvent &event : events) {
        if (event.key >= terms_.keys().size())
            continue;
        const KeyTerms &key = terms_.keys()[event.key];
        if (key.event == EventTerms::none)
            continue;
        JudgedRow row;
        row.event = &event;
        row.terms = &key;
        const EventTerms &terms = terms_.events()[static_cast<size_t>(key.event)];
        row.day = day_of(event, terms.role);
        row.order = order_of(terms.place, row.day);
        case_.rows.push_back(row);
    }
    if (case_.rows.size() > 1) {
        std::sort(case_.rows.begin(), case_.rows.end(), [](const JudgedRow &a, const JudgedRow &b) {
            return a.order != b.order ? a.order < b.order : content(a) < content(b);
        });
    }
}

void CaseJudge::find_start()
{
    CaseDay of_attachment = no_day;
    CaseDay of_rows = no_day;
    CaseDay of_refused = no_day;
    CaseDay attachment_ends = no_day;
    CaseDay rows_end = no_day;
    quint32 group = 0;
    for (const JudgedRow &row : case_.rows) {
        const CaseEvent &event = *row.event;
        const EventTerms &terms = terms_.events()[static_cast<size_t>(row.terms->event)];
        rows_end = earlier(rows_end, row.terms->last_day);
        if (is_refused_by_status(event.status)) {
            of_refused = earlier(of_refused, event.attached_on);
            continue;
        }
        of_rows = earlier(of_rows, event.attached_on);
        if (!terms.starts)
            continue;
        const bool by_referral = terms.role == EventRole::referral && event.attached_on == no_day;
        of_attachment = earlier(of_attachment, by_referral ? event.referred_on : event.attached_on);
        attachment_ends = earlier(attachment_ends, row.terms->last_day);
        if (group == 0)
            group = row.terms->group;
    }
    case_.start = of_attachment != no_day ? of_attachment : of_rows != no_day ? of_rows : of_refused;
    case_.start_is_unknown = case_.start == no_day && attachment_ends == no_day;
    case_.order_day = case_.start != no_day ? case_.start : attachment_ends != no_day ? attachment_ends : rows_end;
    const quint16 year = terms_.year_of(case_.start != no_day ? case_.start : attachment_ends);
    for (JudgedRow &row : case_.rows) {
        row.year = case_.start_is_unknown ? row.terms->year : year;
        row.group = row.terms->group != 0 ? row.terms->group : group;
        row.price = &terms_.price(row.terms->event, row.group, row.year);
    }
}

void CaseJudge::judge_alone(JudgedRow &row) const
{
    const EventTerms &terms = terms_.events()[static_cast<size_t>(row.terms->event)];
    row.standing = counts(row.event->status, terms.role) ? Standing::due : Standing::not_asked;
    if (row.standing != Standing::due || terms.role == EventRole::referral)
        return;
    const bool both_known = row.day != no_day && case_.start != no_day;
    if (both_known && terms.role != EventRole::attachment && row.day < case_.start)
        return refuse(row, PaymentRule::outcome_before_attachment);
    // Without a day, a row is outside when its whole period is.
    const CaseDay latest = row.day != no_day ? row.day : row.terms->last_day;
    const CaseDay earliest = row.day != no_day ? row.day : row.terms->first_day;
    const bool too_early = terms_.from() != no_day
        && ((latest != no_day && latest < terms_.from()) || (case_.start != no_day && case_.start < terms_.from()));
    const bool too_late = terms_.to() != no_day && earliest > terms_.to();
    const int after = both_known ? row.day - case_.start : 0;
    const bool off_time = both_known && terms.role != EventRole::attachment
        && (after < row.price->earliest_days || after > terms.latest_days);
    if (too_early || too_late || off_time)
        refuse(row, PaymentRule::outside_window);
}

void CaseJudge::judge_in_turn()
{
    std::fill(bases_.begin(), bases_.end(), Base{});
    const JudgedRow *first = nullptr; // of its event, and where the event repeats of its day
    CaseDay accepted_day = no_day;
    int accepted = 0;
    int event = EventTerms::none;
    for (JudgedRow &row : case_.rows) {
        if (row.standing != Standing::due)
            continue;
        if (row.terms->event != event) {
            event = row.terms->event;
            accepted = 0;
            accepted_day = no_day;
            first = nullptr;
        }
        const EventTerms &terms = terms_.events()[static_cast<size_t>(event)];
        if (lacks_base(row)) {
            refuse(row, PaymentRule::add_on_without_base);
            continue;
        }
        if (first && (!terms.repeats || (row.day != no_day && row.day == first->day))) {
            refuse(row, PaymentRule::duplicate_case, first->event->row);
            continue;
        }
        first = &row;
        const CaseDay before =
            accepted > 0 || terms.follows == EventTerms::none ? accepted_day : base_of(terms.follows).day;
        if (before != no_day && row.day != no_day && row.day - before < terms.apart_days) {
            refuse(row, PaymentRule::outside_window);
        } else if (row.price->most_per_case > 0 && accepted >= row.price->most_per_case) {
            refuse(row, PaymentRule::cap_exceeded);
        } else {
            ++accepted;
            accepted_day = row.day;
            note_base(row);
        }
    }
}

const CaseJudge::Base &CaseJudge::base_of(int event) const
{
    return bases_[static_cast<size_t>(event)];
}

void CaseJudge::note_base(const JudgedRow &row)
{
    Base &base = bases_[static_cast<size_t>(row.terms->event)];
    base.due = true;
    base.day = earlier(base.day, row.day);
}

bool CaseJudge::lacks_base(const JudgedRow &row) const
{
    const EventTerms &terms = terms_.events()[static_cast<size_t>(row.terms->event)];
    if (terms.adds_to != EventTerms::none && !base_of(terms.adds_to).due)
        return true;
    if (terms.follows == EventTerms::none)
        return false;
    const Base &base = base_of(terms.follows);
    return !base.due || (base.day != no_day && row.day != no_day && row.day < base.day);
}

void CaseJudge::judge_bases_again()
{
    std::fill(bases_.begin(), bases_.end(), Base{});
    for (JudgedRow &row : case_.rows) { // what a row adds to or follows comes before it
        if (row.standing != Standing::due && row.standing != Standing::open)
            continue;
        if (lacks_base(row))
            refuse(row, PaymentRule::add_on_without_base);
        else
            note_base(row);
    }
}

} // namespace outturn::schemes
