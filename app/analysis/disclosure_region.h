// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace outturn::analysis {

struct PlanePoint {
    double x = 0;
    double y = 0;
};

/// Where a pair of withheld numbers may lie, as far as a reader can tell: the corners of a convex polygon, which may be
/// a stretch or a single point.
using Region = std::vector<PlanePoint>;

/// All pairs with x and y within these bounds; empty where they contradict each other.
Region box_region(double low_x, double high_x, double low_y, double high_y);

/// The part of a region where a x + b y >= 0; empty where none of it is.
Region cut(const Region &region, double a, double b);

/// Whether numbers out of these regions, one pair from each, can add up to the total. Exact for real numbers: the total
/// lies within the Minkowski sum of the regions, which is asked of its supporting lines. Regions are not empty.
class RegionSum
{
public:
    explicit RegionSum(std::span<const Region> regions);

    /// With another region in the place of the one at `position`.
    bool reaches(const PlanePoint &total, size_t position, const Region &instead) const;

private:
    struct Direction {
        double x;
        double y;
        double support; ///< of all together
    };

    std::span<const Region> regions_;
    std::vector<Direction> directions_;
};

} // namespace outturn::analysis
