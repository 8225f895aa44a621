// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/disclosure_region.h"

#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

namespace outturn::analysis {

/// Two numbers of one figure that would be printed side by side.
struct GuardedPair {
    double count = 0; ///< people with the outcome
    double rest = 0;  ///< people without it; where they are no people the exposure or the expected count
    bool in_totals = true;
    bool must_go = false; ///< small for a reason that these two numbers do not show
};

struct GuardTerms {
    double smallest_count = 5; ///< above 1
    bool rest_is_people = true;
    bool order_is_known = false; ///< ranks are printed: a gap among them tells between which rates a withheld one lies
};

/// Chooses which pairs are withheld so that a reader with every total and every other number cannot work one out.
///
/// A pair is small where a count of people in it, or their sum, is above nought and below the smallest. Beyond those,
/// pairs are withheld until in every set with a known total each small count may, as far as the reader can tell, be
/// anything from 1 to one below the smallest; the reader is taken to know the rule, which pairs are small in which
/// number and which are not, that those are not small, and where ranks are printed between which shown rates each lies.
/// Exact for each set by itself (as real numbers); where sets cross, at least two values of each small count agree with
/// all totals together. The next withheld is the smallest that suffices, else the one with the nearest rate. The same
/// pairs in the same order have the same withheld. Ends, since each step withholds one more figure or one more total.
class CellGuard
{
public:
    CellGuard(std::vector<GuardedPair> pairs, const GuardTerms &terms);

    enum class Unsafe {
        withhold_figures, ///< for as long as there are any; then the total
        withhold_total    ///< at once: a total that is nice to have
    };

    /// Sets that are no part of each other, each with its total known. Where together they are all pairs the totals add
    /// up to the whole, so that one withheld is not withheld alone. All partitions come before protect().
    size_t add_partition(std::vector<std::vector<size_t>> parts, Unsafe unsafe, bool adds_up_to_the_whole);

    void protect();

    bool is_small(size_t pair) const;
    bool is_withheld(size_t pair) const { return withheld_[pair]; }
    bool is_whole_withheld() const { return whole_is_withheld_; }
    bool is_total_withheld(size_t partition, size_t part) const { return partitions_[partition].withheld[part]; }

private:
    using Members = std::vector<size_t>;

    struct Partition {
        std::vector<Members> parts;
        std::vector<bool> withheld; ///< the total of the part
        Unsafe unsafe = Unsafe::withhold_figures;
        bool adds_up = true;
    };

    bool is_small_count(double count) const { return count > 0 && count < terms_.smallest_count; }
    double rate(size_t pair) const;
    double size(size_t pair) const;
    double size(const Members &members) const;
    Region region(size_t pair, const PlanePoint &most, std::optional<double> count, std::optional<double> rest) const;
    Members withheld_of(const Members &members) const;
    /// One that can be worked out, or told too closely; none where the set keeps all.
    std::optional<size_t> unsafe_in(const Members &members) const;
    bool can_lie(size_t at, const Members &hidden, const RegionSum &sum, const PlanePoint &total, bool of_rest) const;
    Members candidates(const Members &members, size_t near) const;
    /// Withholds until the set is safe; false where nothing is left to withhold.
    bool make_safe(const Members &members);
    bool protect_whole();
    void protect_partition(Partition &partition);
    void protect_union(Partition &partition);
    /// Withholds one more where totals that cross give one away; false where none does.
    bool protect_across();
    /// The same for sets that overlap without one being part of the other.
    bool protect_crossing();
    bool can_vary(const Members &hidden, const std::vector<Members> &sets, bool of_rest);
    bool crosses_another(const Members &part) const;
    bool withhold_beside(size_t pair);
    bool withhold_total_of(size_t pair);
    std::optional<size_t> next_total(const Partition &partition, size_t pair) const;
    std::vector<Members> known_sets() const;
    size_t count_withheld() const;

    std::vector<GuardedPair> pairs_;
    GuardTerms terms_;
    std::vector<bool> withheld_;
    Members whole_;
    std::vector<Partition> partitions_;
    bool whole_is_withheld_ = false;
};

} // namespace outturn::analysis
