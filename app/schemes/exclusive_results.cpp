// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/exclusive_results.h"

#include <algorithm>
#include <array>

namespace outturn::schemes {
namespace {

struct ResultSet {
    qint64 pence = 0;
    int complete = 0; ///< the last of its days
    bool known = true;
    const JudgedRow *first = nullptr;
};

std::array<ResultSet, 2> sets_of(const std::vector<JudgedRow> &rows, const std::vector<quint8> &sides)
{
    std::array<ResultSet, 2> sets;
    for (const JudgedRow &row : rows) {
        const quint8 side = sides[static_cast<size_t>(row.terms->event)];
        if (side == 0 || row.standing != Standing::due)
            continue;
        ResultSet &set = sets[side - 1U];
        set.pence += row.price->pence;
        set.known = set.known && row.price->known;
        set.complete = std::max(set.complete, row.day == no_day ? std::numeric_limits<int>::max() : int{row.day});
        if (!set.first)
            set.first = &row;
    }
    return sets;
}

} // namespace

bool refuse_exclusive_results(std::vector<JudgedRow> &rows, const std::vector<std::vector<quint8>> &exclusions)
{
    if (rows.size() < 2)
        return false;
    bool refused = false;
    for (const std::vector<quint8> &sides : exclusions) {
        const auto [one, other] = sets_of(rows, sides);
        if (!one.first || !other.first)
            continue;
        const bool known = one.known && other.known;
        const bool other_wins = other.pence > one.pence || (other.pence == one.pence && other.complete < one.complete);
        const quint8 loser = other_wins ? 1 : 2;
        const quint32 winner = (other_wins ? other : one).first->event->row;
        for (JudgedRow &row : rows) {
            const quint8 side = sides[static_cast<size_t>(row.terms->event)];
            if (side == 0 || row.standing != Standing::due)
                continue;
            if (!known) {
                row.standing = Standing::open;
            } else if (side == loser) {
                row.standing = Standing::refused;
                row.rule = PaymentRule::exclusive_results;
                row.other = winner;
                refused = true;
            }
        }
    }
    return refused;
}

} // namespace outturn::schemes
