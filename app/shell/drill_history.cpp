// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/drill_history.h"

namespace outturn::shell {

void DrillHistory::clear()
{
    steps_.clear();
    position_ = 0;
}

void DrillHistory::go(const DrillStep &step)
{
    if (!steps_.empty()) {
        if (step == current())
            return;
        steps_.resize(position_ + 1);
        ++position_;
    }
    steps_.push_back(step);
}

void DrillHistory::replace(const DrillStep &step)
{
    if (steps_.empty())
        go(step);
    else
        steps_[position_] = step;
}

void DrillHistory::back()
{
    if (can_go_back())
        --position_;
}

void DrillHistory::forward()
{
    if (can_go_forward())
        ++position_;
}

} // namespace outturn::shell
