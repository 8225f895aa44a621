// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/drill_step.h"

#include <vector>

namespace outturn::shell {

/// The steps taken, with the present one; going somewhere new forgets what was ahead.
class DrillHistory
{
public:
    const DrillStep &current() const { return steps_[position_]; }
    bool is_empty() const { return steps_.empty(); }
    bool can_go_back() const { return position_ > 0; }
    bool can_go_forward() const { return position_ + 1 < steps_.size(); }

    void clear();
    /// A new step; the same as the present one is none.
    void go(const DrillStep &step);
    /// Changes the present step in place: a click that only selects is no step of its own.
    void replace(const DrillStep &step);
    void back();
    void forward();

private:
    std::vector<DrillStep> steps_;
    size_t position_ = 0;
};

} // namespace outturn::shell
