// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/disclosure_cells.h"
#include "analysis/disclosure_joint.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace outturn::analysis {
namespace {

using Row = std::vector<double>;

// Entries of a matrix of nought and one, reduced: far above rounding, far below any fraction that comes up.
constexpr double nought = 1e-9;

/// Gauss and Jordan: the rows that are left say what the totals tell together.
std::vector<Row> reduced(std::vector<Row> rows)
{
    size_t rank = 0;
    const size_t columns = rows.empty() ? 0 : rows.front().size();
    for (size_t column = 0; column < columns && rank < rows.size(); ++column) {
        size_t pivot = rank;
        for (size_t i = rank; i < rows.size(); ++i) {
            if (std::abs(rows[i][column]) > std::abs(rows[pivot][column]))
                pivot = i;
        }
        if (std::abs(rows[pivot][column]) < nought)
            continue;
        std::swap(rows[rank], rows[pivot]);
        const double lead = rows[rank][column];
        for (double &entry : rows[rank])
            entry /= lead;
        for (size_t i = 0; i < rows.size(); ++i) {
            const double factor = rows[i][column];
            if (i == rank || std::abs(factor) < nought)
                continue;
            for (size_t j = 0; j < columns; ++j)
                rows[i][j] -= factor * rows[rank][j];
        }
        ++rank;
    }
    rows.resize(rank);
    return rows;
}

/// The columns of a row, where it is a plain sum of them; empty where it takes one from another.
std::vector<size_t> plain_sum(const Row &row)
{
    std::vector<size_t> columns;
    for (size_t i = 0; i < row.size(); ++i) {
        if (std::abs(row[i]) < nought)
            continue;
        if (std::abs(row[i] - 1) > nought)
            return {};
        columns.push_back(i);
    }
    return columns;
}

/// Whether they have members in common, and each one that the other has not. Both in order.
bool cross(const std::vector<size_t> &a, const std::vector<size_t> &b)
{
    std::vector<size_t> common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    return !common.empty() && common.size() < a.size() && common.size() < b.size();
}

} // namespace

size_t CellGuard::count_withheld() const
{
    auto count = std::count(withheld_.begin(), withheld_.end(), true) + (whole_is_withheld_ ? 1 : 0);
    for (const Partition &partition : partitions_)
        count += std::count(partition.withheld.begin(), partition.withheld.end(), true);
    return static_cast<size_t>(count);
}

void CellGuard::protect()
{
    for (size_t before = count_withheld() + 1; before != count_withheld();) {
        before = count_withheld();
        if (!whole_is_withheld_ && !make_safe(whole_))
            whole_is_withheld_ = true;
        for (Partition &partition : partitions_)
            protect_partition(partition);
        while (protect_across() || protect_crossing()) {
        }
    }
}

void CellGuard::protect_partition(Partition &partition)
{
    for (size_t i = 0; i < partition.parts.size(); ++i) {
        if (partition.withheld[i])
            continue;
        const bool is_safe = partition.unsafe == Unsafe::withhold_figures
            ? make_safe(partition.parts[i])
            : !unsafe_in(partition.parts[i]) && !crosses_another(partition.parts[i]);
        partition.withheld[i] = !is_safe;
    }
    if (partition.adds_up && !whole_is_withheld_)
        protect_union(partition);
}

/// What the parts without a total add up to is known: the whole less the other totals.
void CellGuard::protect_union(Partition &partition)
{
    while (true) {
        Members together;
        for (size_t i = 0; i < partition.parts.size(); ++i) {
            if (partition.withheld[i])
                together.insert(together.end(), partition.parts[i].begin(), partition.parts[i].end());
        }
        if (together.empty() || !unsafe_in(together))
            return;
        if (partition.unsafe == Unsafe::withhold_figures && make_safe(together))
            return;
        std::optional<size_t> smallest;
        for (size_t i = 0; i < partition.parts.size(); ++i) {
            if (!partition.withheld[i] && !partition.parts[i].empty()
                && (!smallest || size(partition.parts[i]) < size(partition.parts[*smallest])))
                smallest = i;
        }
        if (!smallest)
            return; // all of them: what they add up to is the whole, which is seen to by itself
        partition.withheld[*smallest] = true;
    }
}

std::vector<CellGuard::Members> CellGuard::known_sets() const
{
    std::vector<Members> sets;
    if (!whole_is_withheld_)
        sets.push_back(whole_);
    for (const Partition &partition : partitions_) {
        Members without_total;
        for (size_t i = 0; i < partition.parts.size(); ++i) {
            const Members &part = partition.parts[i];
            if (partition.withheld[i])
                without_total.insert(without_total.end(), part.begin(), part.end());
            else
                sets.push_back(part);
        }
        // Together they are the whole less the other totals.
        std::sort(without_total.begin(), without_total.end());
        if (partition.adds_up && !whole_is_withheld_ && !without_total.empty())
            sets.push_back(std::move(without_total));
    }
    return sets;
}

bool CellGuard::protect_across()
{
    const std::vector<Members> sets = known_sets();
    const Members hidden = withheld_of(whole_);
    std::vector<Row> rows;
    for (const Members &set : sets) {
        Row row(hidden.size(), 0.0);
        for (const size_t pair : withheld_of(set))
            row[static_cast<size_t>(std::lower_bound(hidden.begin(), hidden.end(), pair) - hidden.begin())] = 1;
        rows.push_back(std::move(row));
    }
    for (const Row &row : reduced(std::move(rows))) {
        Members told;
        for (const size_t column : plain_sum(row))
            told.push_back(hidden[column]);
        if (const auto unsafe = told.empty() ? std::nullopt : unsafe_in(told);
            unsafe && (told.size() > 1 || is_small(*unsafe)) && withhold_beside(*unsafe))
            return true;
    }
    return false;
}

bool CellGuard::crosses_another(const Members &part) const
{
    const Members hidden = withheld_of(part);
    const std::vector<Members> sets = known_sets();
    return std::any_of(sets.begin(), sets.end(), [&](const Members &set) { return cross(hidden, withheld_of(set)); });
}

bool CellGuard::protect_crossing()
{
    std::vector<Members> sets;
    for (const Members &set : known_sets()) {
        if (Members hidden = withheld_of(set); !hidden.empty())
            sets.push_back(std::move(hidden));
    }
    const bool is_nested = std::none_of(sets.begin(), sets.end(), [&sets](const Members &a) {
        return std::any_of(sets.begin(), sets.end(), [&a](const Members &b) { return cross(a, b); });
    });
    if (is_nested)
        return false;
    const Members hidden = withheld_of(whole_);
    return !can_vary(hidden, sets, false) || (terms_.rest_is_people && !can_vary(hidden, sets, true));
}

/// False where one was withheld, since a small count has no second value that agrees with all totals.
bool CellGuard::can_vary(const Members &hidden, const std::vector<Members> &sets, bool of_rest)
{
    KnownSums known;
    const auto place = [&hidden](size_t pair) {
        return static_cast<size_t>(std::lower_bound(hidden.begin(), hidden.end(), pair) - hidden.begin());
    };
    const double smallest = terms_.smallest_count;
    long all = 0;
    for (const size_t pair : hidden) {
        const double number = of_rest ? pairs_[pair].rest : pairs_[pair].count;
        known.truth.push_back(std::lround(number));
        all += known.truth.back();
        known.low.push_back(is_small_count(number) ? 1 : number > 0 ? std::lround(smallest) : 0);
        known.high.push_back(is_small_count(number) ? std::lround(smallest) - 1 : -1);
    }
    for (long &high : known.high)
        high = high < 0 ? all : high;
    for (const Members &set : sets) {
        KnownSums::Sum sum;
        for (const size_t pair : set) {
            sum.members.push_back(place(pair));
            sum.total += known.truth[place(pair)];
        }
        known.sums.push_back(std::move(sum));
    }
    for (size_t i = 0; i < hidden.size(); ++i) {
        if (!is_small_count(of_rest ? pairs_[hidden[i]].rest : pairs_[hidden[i]].count))
            continue;
        bool has_another = false;
        for (long value = 1; value < std::lround(smallest) && !has_another; ++value)
            has_another = value != known.truth[i] && known.could_be(i, value);
        if (!has_another && withhold_beside(hidden[i]))
            return false;
    }
    return true;
}

bool CellGuard::withhold_beside(size_t pair)
{
    // What is nice to have goes first.
    for (Partition &partition : partitions_) {
        for (size_t i = 0; i < partition.parts.size(); ++i) {
            const Members &part = partition.parts[i];
            if (partition.unsafe == Unsafe::withhold_total && !partition.withheld[i]
                && std::find(part.begin(), part.end(), pair) != part.end()) {
                partition.withheld[i] = true;
                return true;
            }
        }
    }
    std::vector<Members> sets = known_sets();
    std::stable_sort(sets.begin(), sets.end(), [](const Members &a, const Members &b) { return a.size() < b.size(); });
    for (const Members &set : sets) {
        if (std::find(set.begin(), set.end(), pair) == set.end())
            continue;
        const Members tried = candidates(set, pair);
        if (!tried.empty()) {
            withheld_[tried.front()] = true;
            return true;
        }
    }
    return withhold_total_of(pair);
}

bool CellGuard::withhold_total_of(size_t pair)
{
    for (auto partition = partitions_.rbegin(); partition != partitions_.rend(); ++partition) {
        const std::optional<size_t> part = next_total(*partition, pair);
        if (part) {
            partition->withheld[*part] = true;
            return true;
        }
    }
    if (whole_is_withheld_)
        return false;
    whole_is_withheld_ = true;
    return true;
}

/// Its own part's, else the smallest of the others, so that the whole less theirs does not tell it; none where all are
/// withheld, or it is in none of them.
std::optional<size_t> CellGuard::next_total(const Partition &partition, size_t pair) const
{
    std::optional<size_t> smallest;
    bool is_in = false;
    for (size_t i = 0; i < partition.parts.size(); ++i) {
        const Members &part = partition.parts[i];
        const bool is_own = std::find(part.begin(), part.end(), pair) != part.end();
        is_in = is_in || is_own;
        if (partition.withheld[i] || part.empty())
            continue;
        if (is_own)
            return i;
        if (partition.adds_up && (!smallest || size(part) < size(partition.parts[*smallest])))
            smallest = i;
    }
    return is_in ? smallest : std::nullopt;
}

} // namespace outturn::analysis
