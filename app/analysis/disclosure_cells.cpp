// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/disclosure_cells.h"

#include <algorithm>
#include <cmath>

namespace outturn::analysis {
namespace {

// How many are tried one by one before the nearest is taken.
constexpr size_t most_tried = 24;

} // namespace

CellGuard::CellGuard(std::vector<GuardedPair> pairs, const GuardTerms &terms)
    : pairs_(std::move(pairs)), terms_(terms), withheld_(pairs_.size(), false)
{
    for (size_t i = 0; i < pairs_.size(); ++i) {
        withheld_[i] = is_small(i);
        if (pairs_[i].in_totals)
            whole_.push_back(i);
    }
}

size_t CellGuard::add_partition(std::vector<std::vector<size_t>> parts, Unsafe unsafe, bool adds_up_to_the_whole)
{
    for (Members &part : parts)
        std::erase_if(part, [this](size_t pair) { return !pairs_[pair].in_totals; });
    const size_t count = parts.size();
    partitions_.push_back({std::move(parts), std::vector<bool>(count, false), unsafe, adds_up_to_the_whole});
    return partitions_.size() - 1;
}

bool CellGuard::is_small(size_t pair) const
{
    const double count = pairs_[pair].count;
    const double rest = pairs_[pair].rest;
    return pairs_[pair].must_go || is_small_count(count)
        || (terms_.rest_is_people && (is_small_count(rest) || is_small_count(count + rest)));
}

double CellGuard::rate(size_t pair) const
{
    const double base = size(pair);
    return base > 0 ? pairs_[pair].count / base : 0;
}

double CellGuard::size(size_t pair) const
{
    return terms_.rest_is_people ? pairs_[pair].count + pairs_[pair].rest : pairs_[pair].rest;
}

double CellGuard::size(const Members &members) const
{
    double sum = 0;
    for (const size_t pair : members)
        sum += size(pair);
    return sum;
}

/// Where the reader must think that the pair lies; with one of its numbers fixed where it is given.
Region CellGuard::region(size_t pair, const PlanePoint &most, std::optional<double> count,
                         std::optional<double> rest) const
{
    const double largest_small = terms_.smallest_count - 1;
    const auto bounds = [&](double number, bool is_people, double most_of_it) {
        if (is_people && is_small_count(number))
            return std::pair(std::min(1.0, number), std::max(number, largest_small));
        const double least = is_people && number > 0 ? terms_.smallest_count : 0;
        return std::pair(std::min(least, number), std::max(number, most_of_it));
    };
    const GuardedPair &known = pairs_[pair];
    const auto [low_count, high_count] = count ? std::pair(*count, *count) : bounds(known.count, true, most.x);
    const auto [low_rest, high_rest] =
        rest ? std::pair(*rest, *rest) : bounds(known.rest, terms_.rest_is_people, most.y);
    Region found = box_region(low_count, high_count, low_rest, high_rest);
    if (!terms_.order_is_known || found.empty())
        return found;
    double lowest = -1;
    double highest = std::numeric_limits<double>::infinity();
    for (const size_t other : whole_) {
        if (withheld_[other] || size(other) <= 0)
            continue;
        if (rate(other) <= rate(pair))
            lowest = std::max(lowest, rate(other));
        if (rate(other) >= rate(pair))
            highest = std::min(highest, rate(other));
    }
    // count >= lowest * base, count <= highest * base.
    const double of_base = terms_.rest_is_people ? 1 : 0;
    if (lowest > 0)
        found = cut(found, 1 - lowest * of_base, -lowest);
    if (std::isfinite(highest))
        found = cut(found, highest * of_base - 1, highest);
    return found;
}

CellGuard::Members CellGuard::withheld_of(const Members &members) const
{
    Members hidden;
    for (const size_t pair : members) {
        if (withheld_[pair])
            hidden.push_back(pair);
    }
    return hidden;
}

bool CellGuard::can_lie(size_t at, const Members &hidden, const RegionSum &sum, const PlanePoint &total,
                        bool of_rest) const
{
    const size_t pair = hidden[at];
    const double number = of_rest ? pairs_[pair].rest : pairs_[pair].count;
    const auto reaches = [&](double asked) {
        const Region fixed = of_rest ? region(pair, total, {}, asked) : region(pair, total, asked, {});
        return sum.reaches(total, at, fixed);
    };
    if (is_small_count(number))
        return reaches(std::min(1.0, number)) && reaches(std::max(number, terms_.smallest_count - 1));
    // Of one that is withheld for another's sake it is enough that it cannot be told.
    return number <= 0 || reaches(number + 1) || reaches(number - 1);
}

std::optional<size_t> CellGuard::unsafe_in(const Members &members) const
{
    const Members hidden = withheld_of(members);
    if (hidden.empty())
        return std::nullopt;
    PlanePoint total;
    for (const size_t pair : hidden) {
        total.x += pairs_[pair].count;
        total.y += pairs_[pair].rest;
    }
    std::vector<Region> regions;
    for (const size_t pair : hidden) {
        regions.push_back(region(pair, total, {}, {}));
        if (regions.back().empty())
            regions.back() = {{pairs_[pair].count, pairs_[pair].rest}};
    }
    const RegionSum sum(regions);
    for (size_t at = 0; at < hidden.size(); ++at) {
        if (!can_lie(at, hidden, sum, total, false)
            || (terms_.rest_is_people && !can_lie(at, hidden, sum, total, true)))
            return hidden[at];
    }
    return std::nullopt;
}

/// Those that may be withheld too, the smallest first: the smallest of all and those with the nearest rates.
CellGuard::Members CellGuard::candidates(const Members &members, size_t near) const
{
    Members found;
    for (const size_t pair : members) {
        if (!withheld_[pair] && (pairs_[pair].count > 0 || pairs_[pair].rest > 0))
            found.push_back(pair);
    }
    const auto is_smaller = [this](size_t a, size_t b) { return size(a) != size(b) ? size(a) < size(b) : a < b; };
    const auto is_nearer = [&](size_t a, size_t b) {
        const double of_a = std::abs(rate(a) - rate(near));
        const double of_b = std::abs(rate(b) - rate(near));
        return of_a != of_b ? of_a < of_b : is_smaller(a, b);
    };
    std::sort(found.begin(), found.end(), is_smaller);
    if (found.size() > most_tried) {
        const auto rest = found.begin() + most_tried / 2;
        std::sort(rest, found.end(), is_nearer);
        found.resize(most_tried);
        std::sort(found.begin(), found.end(), is_smaller);
    }
    return found;
}

bool CellGuard::make_safe(const Members &members)
{
    for (std::optional<size_t> unsafe = unsafe_in(members); unsafe; unsafe = unsafe_in(members)) {
        const Members tried = candidates(members, *unsafe);
        if (tried.empty())
            return false;
        const auto suffices = [&](size_t pair) {
            withheld_[pair] = true;
            const bool is_safe = !unsafe_in(members);
            withheld_[pair] = false;
            return is_safe;
        };
        const auto found = std::find_if(tried.begin(), tried.end(), suffices);
        const auto nearest = std::min_element(tried.begin(), tried.end(), [&](size_t a, size_t b) {
            return std::abs(rate(a) - rate(*unsafe)) < std::abs(rate(b) - rate(*unsafe));
        });
        withheld_[found != tried.end() ? *found : *nearest] = true;
    }
    return true;
}

} // namespace outturn::analysis
