// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/disclosure_lines.h"

#include "analysis/disclosure_providers.h"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

namespace outturn::analysis {
namespace {

using schemes::DueLine;
using LineKey = std::tuple<MeasureId, QString, QString>;

constexpr int most_steps = 20000;

LineKey key_of(const DueLine &line)
{
    return {line.event, line.group, line.year};
}

/// Whether so many pence can be paid for whole numbers of these events at their prices, from `next` on. Gives up after a
/// while and says no.
bool can_pay(qint64 pence, const std::vector<qint64> &prices, size_t next, int &steps)
{
    if (pence == 0)
        return true;
    if (pence < 0 || next >= prices.size() || ++steps > most_steps)
        return false;
    if (prices[next] <= 0)
        return can_pay(pence, prices, next + 1, steps);
    if (next + 1 == prices.size())
        return pence % prices[next] == 0;
    for (qint64 count = 0; count * prices[next] <= pence && steps <= most_steps; ++count) {
        if (can_pay(pence - count * prices[next], prices, next + 1, steps))
            return true;
    }
    return false;
}

/// One row of the table of lines: a provider's, or the total.
struct Row {
    ProviderPayment *payment = nullptr;
    std::vector<bool> withheld;
    bool is_withheld = false; ///< the provider as a whole
    bool money_gives_away = false;
};

/// Whether what the withheld lines of a row come to at the known prices leaves their small counts open.
bool leaves_open(const Row &row, const DisclosureRule &rule)
{
    const std::vector<DueLine> &lines = row.payment->lines;
    qint64 pence = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!row.withheld[i])
            continue;
        if (!lines[i].due_pence || !lines[i].unit_pence || !row.payment->due_pence)
            return true; // the sum is not known either
        pence += *lines[i].due_pence;
    }
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!row.withheld[i] || !is_small_line(lines[i], rule) || *lines[i].unit_pence <= 0)
            continue;
        std::vector<qint64> others;
        for (size_t j = 0; j < lines.size(); ++j) {
            if (j != i && row.withheld[j])
                others.push_back(*lines[j].unit_pence);
        }
        std::sort(others.begin(), others.end(), std::greater<>());
        bool has_another = false;
        int steps = 0;
        for (qint64 count = 0; count < rule.smallest_count && !has_another; ++count)
            has_another = count != lines[i].count && can_pay(pence - count * *lines[i].unit_pence, others, 0, steps);
        if (!has_another)
            return false;
    }
    return true;
}

/// Withholds the next smallest lines of a row until its money leaves the small ones open; true where any was.
bool protect_row(Row &row, const DisclosureRule &rule)
{
    bool is_changed = false;
    const std::vector<DueLine> &lines = row.payment->lines;
    while (!row.money_gives_away && !leaves_open(row, rule)) {
        std::optional<size_t> next;
        for (size_t i = 0; i < lines.size(); ++i) {
            if (!row.withheld[i] && lines[i].count > 0 && (!next || lines[i].count < lines[*next].count))
                next = i;
        }
        if (next)
            row.withheld[*next] = true;
        else
            row.money_gives_away = true;
        is_changed = true;
    }
    return is_changed;
}

/// Withholds what the totals of the events would give away; true where any was.
bool protect_columns(std::vector<Row> &rows, Row &total, const DisclosureRule &rule)
{
    struct Place {
        size_t row;
        size_t line;
    };
    std::map<LineKey, std::vector<Place>> columns;
    for (size_t i = 0; i < rows.size(); ++i) {
        for (size_t line = 0; line < rows[i].payment->lines.size(); ++line)
            columns[key_of(rows[i].payment->lines[line])].push_back({i, line});
    }
    bool is_changed = false;
    for (size_t of_total = 0; of_total < total.payment->lines.size(); ++of_total) {
        const std::vector<Place> &places = columns[key_of(total.payment->lines[of_total])];
        if (total.withheld[of_total] || places.empty())
            continue;
        std::vector<GuardedPair> pairs;
        for (const Place &place : places) {
            const DueLine &line = rows[place.row].payment->lines[place.line];
            pairs.push_back({static_cast<double>(line.count), 0, true, bool(rows[place.row].withheld[place.line])});
        }
        CellGuard guard(std::move(pairs), {static_cast<double>(rule.smallest_count), true, false});
        guard.protect();
        for (size_t i = 0; i < places.size(); ++i) {
            if (guard.is_withheld(i) && !rows[places[i].row].withheld[places[i].line]) {
                rows[places[i].row].withheld[places[i].line] = true;
                is_changed = true;
            }
        }
        if (guard.is_whole_withheld()) {
            total.withheld[of_total] = true;
            is_changed = true;
        }
    }
    return is_changed;
}

Row row_of(ProviderPayment &payment, const DisclosureRule &rule)
{
    Row row{&payment, {}, payment.price.is_withheld};
    for (const DueLine &line : payment.lines)
        row.withheld.push_back(row.is_withheld || is_small_line(line, rule));
    return row;
}

/// Leaves of a withheld line what it is of.
void take_out(Row &row)
{
    std::vector<DueLine> kept;
    for (size_t i = 0; i < row.payment->lines.size(); ++i) {
        DueLine &line = row.payment->lines[i];
        if (!row.withheld[i]) {
            kept.push_back(std::move(line));
            continue;
        }
        DueLine name;
        name.provider = line.provider;
        name.event = line.event;
        name.group = line.group;
        name.year = line.year;
        name.period = line.period;
        row.payment->withheld_lines.push_back(std::move(name));
    }
    row.payment->lines = std::move(kept);
}

} // namespace

bool is_small_line(const schemes::DueLine &line, const DisclosureRule &rule)
{
    return rule.is_small(static_cast<double>(line.count)) || rule.is_small(static_cast<double>(line.validated));
}

std::vector<bool> withheld_of(const std::vector<ProviderPayment> &providers, const DisclosureRule &rule)
{
    // Where there are more outcomes than cases, those without one are no count of people.
    const bool is_share = rule.those_without_too
        && std::all_of(providers.begin(), providers.end(),
                       [](const ProviderPayment &payment) { return payment.price.outcomes <= payment.price.cases; });
    std::vector<GuardedProvider> guarded;
    for (const ProviderPayment &payment : providers) {
        const double cases = payment.price.cases;
        const double outcomes = payment.price.outcomes;
        guarded.push_back({&payment.provider,
                           {outcomes, is_share ? cases - outcomes : cases, cases > 0 || outcomes > 0,
                            rule.is_small(cases) || rule.is_small(outcomes)}});
    }
    const ProviderGuard guard(guarded, {static_cast<double>(rule.smallest_count), is_share, true});
    std::vector<bool> withheld;
    for (size_t i = 0; i < providers.size(); ++i)
        withheld.push_back(guard.is_withheld(i));
    return withheld;
}

std::vector<size_t> withhold_lines(PaymentAnswer &shown, const DisclosureRule &rule,
                                   std::vector<WithheldFigure> &withheld)
{
    std::vector<Row> rows;
    for (ProviderPayment &payment : shown.providers)
        rows.push_back(row_of(payment, rule));
    Row total = row_of(shown.total, rule);
    for (bool is_changed = true; is_changed;) {
        is_changed = protect_columns(rows, total, rule);
        for (Row &row : rows)
            is_changed = protect_row(row, rule) || is_changed;
        is_changed = protect_row(total, rule) || is_changed;
    }
    std::vector<size_t> gives_away;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].money_gives_away)
            gives_away.push_back(i);
        const auto lines = std::count(rows[i].withheld.begin(), rows[i].withheld.end(), true);
        if (lines > 0 && !rows[i].is_withheld)
            withheld.push_back({rows[i].payment->provider, {}, shown.question.period, WithheldWhy::small_count});
        take_out(rows[i]);
    }
    shown.total.money_is_withheld = total.money_gives_away;
    take_out(total);
    return gives_away;
}

} // namespace outturn::analysis
