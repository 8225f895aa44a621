// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/due_ledger.h"

#include <algorithm>
#include <tuple>

namespace outturn::schemes {
namespace {

void add_amount(std::optional<qint64> &total, const std::optional<qint64> &amount)
{
    if (amount)
        total = total.value_or(0) + *amount;
}

bool is_same_line(const DueLine &a, const DueLine &b)
{
    return a.provider == b.provider && a.event == b.event && a.group == b.group && a.year == b.year
        && a.period == b.period;
}

void add_line(DueLine &to, const DueLine &line)
{
    to.validated += line.validated;
    to.count += line.count;
    to.effective_pence += line.effective_pence;
    add_amount(to.claimed_pence, line.claimed_pence);
    add_amount(to.paid_pence, line.paid_pence);
    if (!line.due_pence)
        to.due_pence.reset();
    else if (to.due_pence)
        *to.due_pence += *line.due_pence;
}

} // namespace

DueLedger::DueLedger(const PaymentTerms &terms, const ProviderLimits &limits)
    : terms_(terms), first_sums_(terms.keys().size(), none), threshold_applies_(terms.events().size(), false),
      short_years_(terms.providers().size())
{
    const Scheme &scheme = terms.scheme();
    if (!scheme.threshold)
        return;
    for (size_t i = 0; i < scheme.events.size(); ++i) {
        const std::vector<MeasureId> &applies_to = scheme.threshold->applies_to;
        threshold_applies_[i] =
            std::find(applies_to.begin(), applies_to.end(), scheme.events[i].measure) != applies_to.end();
    }
    for (size_t i = 0; i < short_years_.size(); ++i) {
        for (const QString &label : limits.short_years(terms.providers()[i]))
            short_years_[i].push_back(terms.year_with_label(label));
    }
}

DueLedger::Sum &DueLedger::sum_of(const JudgedRow &row)
{
    const quint32 key = row.event->key;
    for (quint32 i = first_sums_[key]; i != none; i = sums_[i].next) {
        if (sums_[i].group == row.group && sums_[i].year == row.year)
            return sums_[i];
    }
    Sum sum;
    sum.key = key;
    sum.group = row.group;
    sum.year = row.year;
    sum.price = row.price;
    sum.next = first_sums_[key];
    first_sums_[key] = static_cast<quint32>(sums_.size());
    sums_.push_back(sum);
    return sums_.back();
}

void DueLedger::note(const JudgedRow &row, PaymentRule rule, quint32 other, qint64 pence)
{
    due_.exceptions.push_back({rule, row.event->row, other, row.event->key, pence});
}

qint64 DueLedger::hold_back(const JudgedRow &row)
{
    const std::vector<quint16> &years = short_years_[row.terms->provider];
    if (years.empty() || !threshold_applies_[static_cast<size_t>(row.terms->event)]
        || std::find(years.begin(), years.end(), row.year) == years.end())
        return 0;
    const qint64 pence =
        row.price->pence - pence_below_threshold(row.price->pence, terms_.scheme().threshold->paid_share_below);
    HeldBack &held = held_back_[{row.terms->provider, row.year}];
    held.pence += pence;
    const auto order = [&](quint32 key) {
        const KeyTerms &terms = terms_.keys()[key];
        return std::make_tuple(terms.last_day, terms.event, terms.rank);
    };
    if (held.key == none || order(row.event->key) < order(held.key))
        held.key = row.event->key;
    return pence;
}

void DueLedger::add(const JudgedRow &row, bool over_case_cap, bool start_is_unknown)
{
    const CaseEvent &event = *row.event;
    const qint64 effective = effective_pence(row);
    const bool gives_amount = event.paid_pence != no_amount || event.claimed_pence != no_amount;
    const bool is_referral = terms_.events()[static_cast<size_t>(row.terms->event)].role == EventRole::referral;
    Sum &sum = sum_of(row);
    sum.effective += effective;
    if (event.claimed_pence != no_amount) {
        sum.claimed += event.claimed_pence;
        sum.has_claimed = true;
    }
    if (event.paid_pence != no_amount) {
        sum.paid += event.paid_pence;
        sum.has_paid = true;
    }
    if (row.standing == Standing::not_asked) {
        if (effective != 0)
            note(row, PaymentRule::rejected_but_paid, PaymentException::no_row, effective);
        return;
    }
    ++sum.validated;
    if (is_referral) {
        if (effective != 0)
            note(row, PaymentRule::wrong_tariff, PaymentException::no_row, effective);
        return;
    }
    if (row.standing == Standing::refused || over_case_cap) {
        // A row with an amount of nought asks for nothing that is not due; one that gives none may.
        if (effective != 0 || !gives_amount) {
            const bool refused = row.standing == Standing::refused;
            note(row, refused ? row.rule : PaymentRule::cap_exceeded, refused ? row.other : PaymentException::no_row,
                 effective);
        }
        return;
    }
    ++sum.count;
    due_.unknown_start_rows += start_is_unknown ? 1 : 0;
    if (row.standing == Standing::open || !row.price->known) {
        sum.unknown = true;
        return;
    }
    const qint64 pence = row.price->pence;
    sum.due += pence - hold_back(row);
    if (effective == pence)
        return;
    const bool claimed = event.claimed_pence != no_amount && event.claimed_pence != 0;
    note(row, effective == 0 && !claimed ? PaymentRule::unclaimed : PaymentRule::wrong_tariff, PaymentException::no_row,
         effective - pence);
}

DueLine DueLedger::line_of(const Sum &sum) const
{
    const KeyTerms &key = terms_.keys()[sum.key];
    const CellKey &cell = terms_.cell_keys()[sum.key];
    DueLine line;
    line.provider = cell.provider;
    line.event = cell.measure;
    line.group = terms_.group(sum.group);
    if (terms_.events()[static_cast<size_t>(key.event)].by_year)
        line.year = terms_.year_label(sum.year);
    line.period = cell.period;
    line.validated = sum.validated;
    line.count = sum.count;
    if (sum.price->known)
        line.unit_pence = sum.price->pence;
    if (!sum.unknown)
        line.due_pence = sum.due;
    if (sum.has_claimed)
        line.claimed_pence = sum.claimed;
    if (sum.has_paid)
        line.paid_pence = sum.paid;
    line.effective_pence = sum.effective;
    return line;
}

void DueLedger::sort_exceptions()
{
    // There are millions where a return gives no amounts: compared by one number, by more only where it is the same.
    const auto place = [&](const PaymentException &exception) {
        return quint64{terms_.keys()[exception.key].provider} << 32 | exception.row;
    };
    const auto rest = [&](const PaymentException &exception) {
        return std::make_tuple(terms_.keys()[exception.key].rank, exception.amount_pence);
    };
    std::sort(due_.exceptions.begin(), due_.exceptions.end(),
              [&](const PaymentException &a, const PaymentException &b) {
                  if (a.rule != b.rule)
                      return a.rule < b.rule;
                  const quint64 a_place = place(a);
                  const quint64 b_place = place(b);
                  return a_place != b_place ? a_place < b_place : rest(a) < rest(b);
              });
}

PaymentsDue DueLedger::close()
{
    for (const auto &[place, held] : held_back_) {
        if (held.pence != 0)
            due_.exceptions.push_back({PaymentRule::below_threshold, PaymentException::no_row, PaymentException::no_row,
                                       held.key, held.pence});
    }
    sort_exceptions();
    std::sort(sums_.begin(), sums_.end(), [&](const Sum &a, const Sum &b) {
        const auto order = [&](const Sum &sum) {
            const KeyTerms &key = terms_.keys()[sum.key];
            const CellKey &cell = terms_.cell_keys()[sum.key];
            const bool by_year = terms_.events()[static_cast<size_t>(key.event)].by_year;
            return std::make_tuple(key.provider, key.event, sum.group, by_year ? sum.year : quint16{0}, cell.period,
                                   key.rank, sum.year);
        };
        return order(a) < order(b);
    });
    for (const Sum &sum : sums_) {
        DueLine line = line_of(sum);
        due_.tariff_unknown = due_.tariff_unknown || sum.unknown;
        if (!due_.lines.empty() && is_same_line(due_.lines.back(), line))
            add_line(due_.lines.back(), line);
        else
            due_.lines.push_back(std::move(line));
    }
    return std::move(due_);
}

} // namespace outturn::schemes
