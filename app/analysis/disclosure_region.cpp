// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/disclosure_region.h"

#include <algorithm>
#include <cmath>

namespace outturn::analysis {
namespace {

// Counts are whole numbers: far below a half, far above what rounding does to sums of them.
constexpr double tolerance = 1e-6;

double support_of(const Region &region, double x, double y)
{
    double most = region.front().x * x + region.front().y * y;
    for (const PlanePoint &corner : region)
        most = std::max(most, corner.x * x + corner.y * y);
    return most;
}

/// The directions in which a sum of regions can end: square to each edge, and along it for those without an inside.
template <typename Add> void for_each_direction(const Region &region, const Add &add)
{
    for (size_t i = 0; i < region.size(); ++i) {
        const PlanePoint &from = region[i];
        const PlanePoint &to = region[(i + 1) % region.size()];
        const double length = std::hypot(to.x - from.x, to.y - from.y);
        if (length < tolerance)
            continue;
        const double x = (to.x - from.x) / length;
        const double y = (to.y - from.y) / length;
        add(x, y);
        add(-x, -y);
        add(-y, x);
        add(y, -x);
    }
}

} // namespace

Region box_region(double low_x, double high_x, double low_y, double high_y)
{
    if (low_x > high_x || low_y > high_y)
        return {};
    return {{low_x, low_y}, {high_x, low_y}, {high_x, high_y}, {low_x, high_y}};
}

Region cut(const Region &region, double a, double b)
{
    Region kept;
    for (size_t i = 0; i < region.size(); ++i) {
        const PlanePoint &from = region[i];
        const PlanePoint &to = region[(i + 1) % region.size()];
        const double at_from = a * from.x + b * from.y;
        const double at_to = a * to.x + b * to.y;
        if (at_from >= -tolerance)
            kept.push_back(from);
        if ((at_from > tolerance && at_to < -tolerance) || (at_from < -tolerance && at_to > tolerance)) {
            const double share = at_from / (at_from - at_to);
            kept.push_back({from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)});
        }
    }
    return kept;
}

RegionSum::RegionSum(std::span<const Region> regions) : regions_(regions)
{
    std::vector<std::pair<double, double>> found{{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
    for (const Region &region : regions)
        for_each_direction(region, [&found](double x, double y) { found.emplace_back(x, y); });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    for (const auto &[x, y] : found) {
        double support = 0;
        for (const Region &region : regions)
            support += support_of(region, x, y);
        directions_.push_back({x, y, support});
    }
}

bool RegionSum::reaches(const PlanePoint &total, size_t position, const Region &instead) const
{
    if (instead.empty())
        return false;
    const auto is_within = [&](double x, double y, double support) {
        const double there = support - support_of(regions_[position], x, y) + support_of(instead, x, y);
        const double asked = total.x * x + total.y * y;
        return asked <= there + tolerance * (1.0 + std::abs(asked));
    };
    // The edges of what is put in its place are parts of its own, or lie along the axes.
    return std::all_of(directions_.begin(), directions_.end(), [&](const Direction &direction) {
        return is_within(direction.x, direction.y, direction.support);
    });
}

} // namespace outturn::analysis
