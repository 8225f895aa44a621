// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace outturn::ingest {

/// Follows the rows of regions through a table and says under which a provider stands, where they are headings. Where
/// all regions stand together, or each below its members, they head nothing. Regions are the numbers of the reconciler.
class RegionHeadings
{
public:
    /// is_within: whether this region is a part of the one before ("Inner London" below "London").
    void pass_region(int region, bool is_within);
    void pass_total() { current_ = none; }
    void pass_provider();

    /// The region under whose heading the row stands; below zero where no heading tells.
    int current() const { return tell_ ? current_ : none; }

private:
    static constexpr int none = -1;

    int current_ = none;
    bool tell_ = true;
    bool just_passed_ = false;
    bool met_provider_ = false;
};

} // namespace outturn::ingest
