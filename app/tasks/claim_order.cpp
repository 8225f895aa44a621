// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/claim_order.h"

#include <algorithm>
#include <tuple>

namespace outturn::tasks {

size_t ClaimOrder::blocks_for(qint64 expected)
{
    constexpr qint64 most_gaps = 8; // places held for one claim
    return static_cast<size_t>(std::max<qint64>(expected, 0) * most_gaps) / places_in_a_block + 1;
}

/// None where another block would be mostly gaps.
ClaimOrder::Place *ClaimOrder::place_of(Lines &lines, quint32 line)
{
    const size_t number = line / places_in_a_block;
    if (number >= lines.blocks.size()) {
        if (number > most_blocks_)
            return nullptr;
        lines.blocks.resize(number + 1);
    }
    std::unique_ptr<Block> &block = lines.blocks[number];
    if (!block) {
        if (blocks_ == most_blocks_)
            return nullptr;
        block = std::make_unique<Block>();
        ++blocks_;
    }
    return &(*block)[line % places_in_a_block];
}

void ClaimOrder::add(std::span<const CaseClaim> claims)
{
    Lines *lines = nullptr;
    quint32 of_return = 0;
    for (const CaseClaim &claim : claims) {
        if (!lines || claim.return_id != of_return) {
            lines = &lines_[claim.return_id];
            of_return = claim.return_id;
        }
        Place *place = place_of(*lines, claim.line);
        if (place && place->row == 0 && claim.row != 0)
            *place = {claim.row, claim.key, claim.pence};
        else
            rest_.push_back(claim);
    }
    size_ += claims.size();
}

std::vector<quint32> ClaimOrder::returns() const
{
    std::vector<quint32> ids;
    for (const auto &[id, lines] : lines_)
        ids.push_back(id);
    return ids;
}

void ClaimOrder::sort_everything()
{
    rest_.reserve(size_);
    each_in_place([this](const CaseClaim &claim) { rest_.push_back(claim); });
    for (auto &[id, lines] : lines_)
        lines.blocks.clear();
    std::sort(rest_.begin(), rest_.end(), [](const CaseClaim &a, const CaseClaim &b) {
        return std::tie(a.return_id, a.line, a.row) < std::tie(b.return_id, b.line, b.row);
    });
}

} // namespace outturn::tasks
