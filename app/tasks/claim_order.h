// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_source.h"

#include <array>
#include <map>
#include <memory>
#include <span>

namespace outturn::tasks {

/// Puts claims in the order of return, line and row, as they come. Nearly every line of a return is there and holds one
/// claim, so each is put in its place: ten times as quick as sorting, and nothing is moved a second time. What does not
/// fit in is sorted.
class ClaimOrder
{
public:
    /// `expected`: about how many there will be.
    explicit ClaimOrder(qint64 expected) : most_blocks_(blocks_for(expected)) {}

    void add(std::span<const CaseClaim> claims);
    size_t size() const { return size_; }
    std::vector<quint32> returns() const; ///< rising
    /// Gives every claim once, in order.
    template <typename Take> void take_all(const Take &take)
    {
        if (!rest_.empty()) {
            sort_everything();
            for (const CaseClaim &claim : rest_)
                take(claim);
            return;
        }
        each_in_place(take);
    }

private:
    /// Row 0 is none.
    struct Place {
        quint32 row = 0;
        quint32 key = 0;
        qint32 pence = 0;
    };
    static constexpr size_t places_in_a_block = 4096;
    using Block = std::array<Place, places_in_a_block>;
    struct Lines {
        std::vector<std::unique_ptr<Block>> blocks;
    };

    static size_t blocks_for(qint64 expected);
    Place *place_of(Lines &lines, quint32 line);
    void sort_everything();

    template <typename Take> void each_in_place(const Take &take) const
    {
        for (const auto &[return_id, lines] : lines_) {
            for (size_t i = 0; i < lines.blocks.size(); ++i) {
                if (!lines.blocks[i])
                    continue;
                auto line = static_cast<quint32>(i * places_in_a_block);
                for (const Place &place : *lines.blocks[i]) {
                    if (place.row != 0)
                        take(CaseClaim{place.row, place.key, return_id, line, place.pence});
                    ++line;
                }
            }
        }
    }

    size_t most_blocks_;
    size_t blocks_ = 0;
    size_t size_ = 0;
    std::map<quint32, Lines> lines_; ///< by return
    std::vector<CaseClaim> rest_;    ///< where a line has several, or there are too many gaps between lines
};

} // namespace outturn::tasks
