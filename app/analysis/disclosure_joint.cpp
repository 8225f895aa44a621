// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/disclosure_joint.h"

#include <algorithm>

namespace outturn::analysis {
namespace {

constexpr int most_steps = 400;

class Search
{
public:
    explicit Search(const KnownSums &known) : known_(known) {}

    bool finds(std::vector<long> low, std::vector<long> high)
    {
        if (++steps_ > most_steps || !narrow(low, high))
            return false;
        size_t open = low.size();
        for (size_t i = 0; i < low.size(); ++i) {
            if (low[i] < high[i] && (open == low.size() || high[i] - low[i] < high[open] - low[open]))
                open = i;
        }
        if (open == low.size())
            return true;
        // From the truth outwards: what the others must make up for is little.
        const long start = std::clamp(known_.truth[open], low[open], high[open]);
        const long farthest = std::max(start - low[open], high[open] - start);
        for (long distance = 0; distance <= farthest && steps_ <= most_steps; ++distance) {
            if (start + distance <= high[open] && finds_with(low, high, open, start + distance))
                return true;
            if (distance > 0 && start - distance >= low[open] && finds_with(low, high, open, start - distance))
                return true;
        }
        return false;
    }

private:
    bool finds_with(std::vector<long> low, std::vector<long> high, size_t at, long value)
    {
        low[at] = high[at] = value;
        return finds(std::move(low), std::move(high));
    }

    /// False where nothing is left for one of them.
    bool narrow(std::vector<long> &low, std::vector<long> &high) const
    {
        for (bool is_narrower = true; is_narrower;) {
            is_narrower = false;
            for (const KnownSums::Sum &sum : known_.sums) {
                long least = 0;
                long most = 0;
                for (const size_t member : sum.members) {
                    least += low[member];
                    most += high[member];
                }
                if (least > sum.total || most < sum.total)
                    return false;
                for (const size_t member : sum.members) {
                    const long new_high = std::min(high[member], sum.total - (least - low[member]));
                    const long new_low = std::max(low[member], sum.total - (most - high[member]));
                    if (new_low > new_high)
                        return false;
                    is_narrower = is_narrower || new_low != low[member] || new_high != high[member];
                    least += new_low - low[member];
                    most += new_high - high[member];
                    low[member] = new_low;
                    high[member] = new_high;
                }
            }
        }
        return true;
    }

    const KnownSums &known_;
    int steps_ = 0;
};

} // namespace

bool KnownSums::could_be(size_t at, long value) const
{
    if (value < low[at] || value > high[at])
        return false;
    std::vector<long> from = low;
    std::vector<long> to = high;
    from[at] = to[at] = value;
    return Search(*this).finds(std::move(from), std::move(to));
}

} // namespace outturn::analysis
